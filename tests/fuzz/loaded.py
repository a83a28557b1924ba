"""What no case changes is read once: the shipped editions, and the table of regions."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from regionai.model.region import Regions
from regionai.rules.editions import files
from regionai.rules.editions.edition import Edition, read_edition
from regionai.rules.editions.library import Library
from regionai.rules.editions.published import Records


@contextmanager
def loaded() -> Iterator[None]:
    """Keep what is shipped from call to call, and collect garbage when asked: the command never does."""
    kept: dict[Path, Edition] = {}

    def kept_or_read(
        path: Path, regions: Regions, records: Records, file: str, *, is_among_shipped: bool
    ) -> Edition:
        if not is_among_shipped:
            return read_edition(path, regions, records, file)
        if path not in kept:
            kept[path] = read_edition(path, regions, records, file, is_among_shipped=True)
        return kept[path]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "read_edition", kept_or_read)
        patch.setattr(files.RuleFiles, "regions", Library().regions)
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
