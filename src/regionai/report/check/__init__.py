"""A check in every format: what it has to tell is made once, and each format is one module."""
