"""Corrections: what is wished, the least change, what it makes due, and back into the file."""
