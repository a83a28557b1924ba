"""Linear programmes in whole numbers of any size: the least value of a sum, and a point where it is."""
