"""How editions are numbered: `2026.1` is the first correction of `2026`, and `2026.0` is `2026` itself."""

import re
from collections.abc import Collection
from typing import NamedTuple

_NUMBERED = re.compile(r"([^.]+)\.(0|[1-9][0-9]{0,3})")


class Numbered(NamedTuple):
    """The name of an edition: of which original it is, and which correction, from 1 to 9999.

    The original itself has the number 0. Editions are in the order of these.
    """

    original: str
    number: int


def numbered(edition: str) -> Numbered:
    """Return what the name of an edition says.

    >>> numbered("2026.1"), numbered("2026")
    (Numbered(original='2026', number=1), Numbered(original='2026', number=0))
    """
    found = _NUMBERED.fullmatch(edition)
    return Numbered(edition, 0) if found is None else Numbered(found[1], int(found[2]))


def pinned(edition: str) -> str:
    """Return the name that means an edition alone, whatever corrects it.

    >>> pinned("2026"), pinned("2026.1")
    ('2026.0', '2026.1')
    """
    original, number = numbered(edition)
    return f"{original}.{number}"


def edition_meant(name: str, known: Collection[str]) -> str | None:
    """Return which of the known editions a name means; None if there is no such edition.

    >>> known = ("2026", "2026.1", "2026.2")
    >>> [edition_meant(name, known) for name in ("2026", "2026.0", "2026.1", "2027")]
    ['2026.2', '2026', '2026.1', None]
    """
    original, number = numbered(name)
    if name == original:
        return max((each for each in known if numbered(each).original == name), key=numbered, default=None)
    exact = name if number else original
    return exact if exact in known else None


def standing(known: Collection[str]) -> tuple[str, ...]:
    """Return the newest correction of each original, else the original itself; the newest edition first.

    >>> standing(("2025", "2026", "2026.9", "2026.10"))
    ('2026.10', '2025')
    """
    newest: dict[str, str] = {}
    for edition in sorted(known, key=numbered):
        newest[numbered(edition).original] = edition
    return tuple(reversed(newest.values()))
