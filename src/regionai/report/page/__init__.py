"""A page of answers before it has a format, and its writers."""
