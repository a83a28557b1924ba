"""`regionai rules` and `regionai explain`: the rule files themselves."""
