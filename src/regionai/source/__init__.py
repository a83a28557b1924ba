"""Text into data that remembers where it stood: the one hardened reader."""
