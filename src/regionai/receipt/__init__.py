"""Receipts: what was judged by what, so that somebody else can judge it again and compare."""
