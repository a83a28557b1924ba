"""The pages that answer questions about a budget or about rules: one module for each question."""
