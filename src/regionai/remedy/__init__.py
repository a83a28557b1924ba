"""How a budget can be mended: the room of each source, single steps, typing errors."""
