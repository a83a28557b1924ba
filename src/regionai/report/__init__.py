"""An assessment as text: one module for each format, one function in each."""
