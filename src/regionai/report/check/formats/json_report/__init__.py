"""What the JSON report is made of: the types of each version, and how they are filled."""
