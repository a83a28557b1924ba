"""A table of a budget as offices draw it up, read into the lines, sums and shares of a proposal."""
