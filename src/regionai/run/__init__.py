"""From paths to verdicts: which files, under which settings, in how many processes."""
