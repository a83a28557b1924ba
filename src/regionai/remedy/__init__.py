"""What mends a budget: how far each source may move, single steps, typing errors."""
