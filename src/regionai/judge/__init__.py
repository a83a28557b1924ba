"""The whole verdict on one proposal: pure, without clock or files."""
