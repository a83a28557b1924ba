"""The one hardened reader: bytes into plain data that knows the line and column of each value."""
