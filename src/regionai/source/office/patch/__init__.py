"""Other numbers in cells of a workbook, and every other byte of it as it was."""
