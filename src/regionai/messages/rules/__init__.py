"""Rule files, and what is said of rules."""
