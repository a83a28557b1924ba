"""The budgets that lines and a cover page leave: relations, their closed form where they nest, and programmes where not."""
