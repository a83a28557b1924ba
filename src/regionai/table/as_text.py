"""A proposal as text, with the cell of each line that stands in a table."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from regionai.source.grid import Cell, Grid
from regionai.source.problem import Location
from regionai.source.tree import NO_CELLS
from regionai.table.draft import DraftLine, quoted

# What needs no quotes in YAML: words, and numbers.
_PLAIN = re.compile(r"\w(?:[\w .]*\w)?|[0-9][0-9,.]*%?")


class ProposalText(NamedTuple):
    """The text of a proposal; `cells` has the place of each line that was taken from a table, from 1."""

    text: str
    cells: Mapping[int, Location] = NO_CELLS

    def with_lines(self, lines: Iterable[tuple[str, Location]]) -> "ProposalText":
        """Return the proposal with further lines of a table behind its own."""
        added = [*lines]
        text = self.text if self.text.endswith("\n") or not self.text else f"{self.text}\n"
        first = text.count("\n") + 1
        cells = {first + number: location for number, (_, location) in enumerate(added)}
        return ProposalText("".join((text, *(f"{line}\n" for line, _ in added))), {**self.cells, **cells})


@dataclass
class Branch:
    """What stands under a key, in the word of its author: a value, or further keys and numbers of items.

    `location` is where its value stands, or the sheet of those below it. The
    value of an empty list is the word for none.
    """

    word: str
    location: Location
    value: str | None = None
    is_empty_list: bool = False
    below: dict[str | int, "Branch"] = field(default_factory=dict)


def lines_of(branches: Mapping[str | int, Branch], indent: str = "") -> Iterator[tuple[str, Location]]:
    """Yield the lines of a mapping, or of a list where the keys are numbers, each with its place."""
    for key, branch in branches.items():
        if isinstance(key, int):
            for number, (text, location) in enumerate(lines_of(branch.below)):
                yield f"{indent}{'  ' if number else '- '}{text}", location
        elif branch.value is not None:
            value = "[]" if branch.is_empty_list else _plain(branch.value)
            yield f"{indent}{_plain(branch.word)}: {value}", branch.location
        else:
            yield f"{indent}{_plain(branch.word)}:", branch.location
            yield from lines_of(branch.below, f"{indent}  ")


def located(lines: Iterable[DraftLine], grid: Grid, file: str) -> Iterator[tuple[str, Location]]:
    """Yield lines that were taken from a table with the place of the first cell of each."""
    # Lines of one cell follow each other.
    before: Cell | None = None
    location = grid.location(file)
    for line in lines:
        cell = line.cells[0] if line.cells else None
        if cell is not before:
            before, location = cell, grid.location(file, cell)
        yield line.text, location


def _plain(text: str) -> str:
    """Return a text as YAML takes it for that text, in quotes where it needs them."""
    return text if _PLAIN.fullmatch(text) else quoted(text)
