"""Publishing a rule file: what speaks against it, and the record with its sum."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from regionai.rulebook.lint import Linted, lint
from regionai.rulebook.testing import Tested, run_cases
from regionai.rules.companion import ENVELOPE, companion
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library
from regionai.rules.editions.published import Records, record_of, with_entries

_WITHIN_DAYS = 365


class Publication(NamedTuple):
    """What lint and the cases say of an edition, and the record of published files where it belongs."""

    edition: Edition
    linted: Linted
    tested: Tested
    record: Path

    @property
    def is_clean(self) -> bool:
        """Whether nothing speaks against the edition."""
        return self.linted.is_clean and self.tested.is_clean

    def recorded(self) -> str | None:
        """Return the text of the record with the edition and its envelope; None if nothing is to be added.

        Raises `UnreadableError` for a record that cannot be read.
        """
        envelope, records = companion(self.edition.path, ENVELOPE), Records()
        files = [self.edition.path, *((envelope,) if envelope.is_file() else ())]
        new = [path for path in files if records.entry(path) is None]
        return with_entries(self.record, new) if self.is_clean and new else None


def publication(library: Library, edition: Edition, today: date) -> Publication:
    """Return what publishing an edition comes to; raises as `lint` and `run_cases` do."""
    linted = lint(edition, library, today, _WITHIN_DAYS)
    return Publication(edition, linted, run_cases(library, edition, mutate=True), record_of(edition.path))
