"""For the makers of rules: what can be proved, tried and compared of an edition."""
