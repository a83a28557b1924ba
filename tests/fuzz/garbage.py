"""Garbage is collected when asked, once a call: the command never does."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_garbage() -> Iterator[None]:
    """Collect no garbage but when asked."""
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.enable()


def collect() -> None:
    """Drop the garbage of a call; what is left is kept, and need not be looked through again."""
    gc.collect()
    gc.freeze()
