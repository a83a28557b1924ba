"""Several names in one cell: between commas, or between semicolons where names have commas."""

import re
from collections.abc import Sequence

_SEMICOLON = re.compile("[;；]")
# A comma but one of a number, as in `1,000`.
_COMMA = re.compile("(?<![0-9]),|,(?![0-9]{3})")
_IN_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
# Stands for a comma in brackets; no cell holds it.
_KEPT = "\0"


def names_in(text: str) -> tuple[str, ...]:
    """Return the names in a cell: between semicolons if there is one, else between commas outside brackets.

    >>> names_in("scanner (1, used), 1,000 sensors"), names_in("server, small; robot")
    (('scanner (1, used)', '1,000 sensors'), ('server, small', 'robot'))
    """
    sign = _SEMICOLON if _SEMICOLON.search(text) else _COMMA
    kept = _IN_BRACKETS.sub(lambda found: found[0].replace(",", _KEPT), text)
    names = (part.replace(_KEPT, ",").strip() for part in sign.split(kept))
    return tuple(name for name in names if name)


def in_one_cell(names: Sequence[str]) -> str:
    """Return names as `names_in` reads them, whatever commas they have.

    >>> in_one_cell(["server", "robot"]), in_one_cell(["server, small", "robot"])
    ('server, robot', 'server, small; robot')
    """
    plain, parted = ", ".join(names), "; ".join(names)
    ways = (plain, parted, f"{parted};")
    return next((text for text in ways if names_in(text) == tuple(names)), parted)
