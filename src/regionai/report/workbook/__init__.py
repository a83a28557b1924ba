"""A workbook that holds a whole proposal, and works out what the money rules say of it."""
