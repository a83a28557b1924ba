"""`regionai new` and `regionai init`: what is begun for its author."""
