"""The parts of the HTML report on one proposal."""
