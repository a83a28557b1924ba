"""The pages that answer questions about rule files: one module for each."""
