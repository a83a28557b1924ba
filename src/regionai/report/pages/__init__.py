"""The pages that `regionai budget` answers with: one module for each question, one function each."""
