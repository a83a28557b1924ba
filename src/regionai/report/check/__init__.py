"""A check in every format: what it has to say is one list, and each format is one module."""
