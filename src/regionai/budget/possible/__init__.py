"""The budgets that lines and a cover page leave, in closed form where they nest, else as programmes."""
