"""What a format of a check is: how it renders one proposal, and how it writes all of them.

A proposal is rendered where it was judged, in another process too, so what is
rendered holds no more than what is written. A format is a module and a line in
`cli/reporting.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TextIO, TypeVar, cast

from regionai.run.result import ProposalResult, RunSummary

P = TypeVar("P")


class Format(Protocol[P]):
    """One format, with the language and the looks that the caller asks for."""

    def render(self, result: ProposalResult) -> P:
        """Return what the format has of one proposal."""
        ...

    def write(self, rendered: Sequence[P], summary: RunSummary, out: TextIO) -> None:
        """Write what was rendered, in the order of the proposals, and what belongs to none of them."""
        ...


@dataclass(frozen=True)
class Renderers:
    """Several formats, each of which renders every result."""

    formats: tuple[Format[object], ...]

    def __call__(self, result: ProposalResult) -> tuple[object, ...]:
        """Return what each format has of a proposal."""
        return tuple(each.render(result) for each in self.formats)


def erased(each: Format[P]) -> Format[object]:
    """Return a format whose rendered proposals only it makes, and only it reads."""
    return cast("Format[object]", each)


def write_report(
    results: Sequence[ProposalResult], summary: RunSummary, each: Format[P], out: TextIO
) -> None:
    """Write a whole report on results that this process holds."""
    each.write([each.render(result) for result in results], summary, out)
