"""Proposals and tables, and why they cannot be read."""
