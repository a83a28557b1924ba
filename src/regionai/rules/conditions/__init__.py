"""Whether a rule applies: what its `when` asks of a region, of bodies and of amounts."""
