"""From paths to results: which files, under which settings, in how many processes."""
