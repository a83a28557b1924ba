"""Rule files: where they lie, what of them was published, and which edition applies."""
