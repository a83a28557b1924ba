"""What the kinds of money rules have in common."""
