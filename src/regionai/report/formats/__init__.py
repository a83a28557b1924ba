"""A check for machines and for logs: one module for each format, one function each."""
