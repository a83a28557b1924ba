"""What a format of a check is: what it tells of one proposal, and how it writes all of them.

The first is done wherever the proposal was judged, in another process too, so
a piece holds no more than what is written. A format is a module and a line in
`cli/reporting.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TextIO, TypeVar, cast

from regionai.engine.run import Report
from regionai.engine.verdict import Ending, Verdict

P = TypeVar("P")


class Format(Protocol[P]):
    """One format, with the language and the looks that the caller asks for."""

    def piece(self, verdict: Verdict) -> P:
        """Return what is told of one proposal."""
        ...

    def write(self, pieces: Sequence[P], ending: Ending, out: TextIO) -> None:
        """Write all pieces, in the order of their proposals, and what is said beside them."""
        ...


@dataclass(frozen=True)
class Pieces:
    """The pieces of several formats, told of one verdict after the other."""

    formats: tuple[Format[object], ...]

    def __call__(self, verdict: Verdict) -> tuple[object, ...]:
        """Return a piece for each format."""
        return tuple(each.piece(verdict) for each in self.formats)


def erased(each: Format[P]) -> Format[object]:
    """Return a format whose pieces only it makes, and only it reads."""
    return cast("Format[object]", each)


def write_report(report: Report, each: Format[P], out: TextIO) -> None:
    """Write a whole report that this process holds."""
    each.write([each.piece(verdict) for verdict in report.verdicts], report.ending, out)
