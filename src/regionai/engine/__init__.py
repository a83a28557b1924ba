"""Judging: `assess` is pure, `run` opens the files."""
