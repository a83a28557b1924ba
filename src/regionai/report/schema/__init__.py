"""JSON Schemas from the models: of the files that people write, and of the reports."""
