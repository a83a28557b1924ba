"""The arithmetic: a budget as a flat table of cells, a money rule as a linear form over it."""
