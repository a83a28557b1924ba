"""Receipts: written by `check`, and verified."""
