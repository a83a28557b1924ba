"""`regionai budget`: one question about a budget; a module in `questions/` is a question."""
