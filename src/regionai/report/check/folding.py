"""Of what one file has of a kind only the first hundred, where people read: none reads more one by one."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.report.check.diagnostic import Diagnostic

# So many findings of a rule, or reasons of one kind why a file cannot be read, are shown one by one:
# who has to mend more wants a file of them, in which all stand.
MOST_OF_A_KIND = 100
# So many have a row of their own in a workbook, where they are sorted and counted: the cells of more
# take longer than all else.
MOST_ROWS_OF_A_KIND = 2_000


class More(NamedTuple):
    """What a file has more of one kind than is shown."""

    file: str
    code: str
    said: Message


def folded(found: Iterable[Diagnostic], most: int = MOST_OF_A_KIND) -> tuple[list[Diagnostic], list[More]]:
    """Return the first of each kind in each file, in their order, and what there is more of which kind."""
    counted = Counter[tuple[str, str]]()
    shown = []
    for each in found:
        kind = each.location.file, each.code
        counted[kind] += 1
        if counted[kind] <= most:
            shown.append(each)
    return shown, [
        More(file, code, more_of(code, number, most))
        for (file, code), number in counted.items()
        if number > most
    ]


def more_of(kind: str, number: int, most: int = MOST_OF_A_KIND) -> Message:
    """Return that there are more than are shown of a kind that there are so many of."""
    return message("finding.more", more=number - most, kind=kind)
