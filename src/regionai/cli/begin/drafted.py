"""A draft of a proposal from a budget table that stands in an office file."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from regionai.errors import CannotError
from regionai.messages import Listing, Message, message
from regionai.model.region import Region
from regionai.model.spelling import spelt
from regionai.model.words import FUNDING
from regionai.rules.ruleset import RuleSet
from regionai.source.file import shown
from regionai.source.grid import Grid
from regionai.source.office.tables import read_tables
from regionai.table.budget import Budget, budget_of
from regionai.table.headings import Vocabulary
from regionai.table.layout import Layout, layouts


class Source(NamedTuple):
    """The file that a draft is made from, and which of its budget tables, counted from 1."""

    path: Path
    table: int | None = None


class Found(NamedTuple):
    """What was taken from a table, and what is to be told of the file that it stands in."""

    budget: Budget
    remarks: tuple[Message, ...]


def found_in(source: Source, rules: RuleSet, region: Region) -> Found:
    """Return the budget of the only budget table of a file, or of the one that is chosen.

    Raises `UnreadableError` for a file or a table that cannot be read, and
    `CannotError` where no table, or no one table, is meant.
    """
    tables = read_tables(source.path)
    vocabulary = Vocabulary(rules.category_words, of_a_city=region.is_city)
    candidates = [(grid, layout) for grid in tables.grids for layout in layouts(grid, vocabulary)]
    grid, layout = _chosen(candidates, source.table)
    around = (*grid.around, *(cell.text for cell in grid.cells))
    budget = budget_of(layout, around, shown(source.path))
    return Found(budget, (*budget.remarks, *_hidden(grid, tables.hidden)))


def _chosen(candidates: list[tuple[Grid, Layout]], number: int | None) -> tuple[Grid, Layout]:
    if not candidates:
        raise CannotError(message("table.none"))
    if number is None and len(candidates) > 1:
        raise CannotError(
            message("table.several", count=len(candidates), tables=Listing(tuple(_named(candidates))))
        )
    if number is not None and not 1 <= number <= len(candidates):
        raise CannotError(message("table.no-such", number=number, count=len(candidates)))
    return candidates[(number or 1) - 1]


def _named(candidates: list[tuple[Grid, Layout]]) -> Iterator[Message]:
    for number, (grid, layout) in enumerate(candidates, 1):
        sources = Listing(tuple(spelt(FUNDING, key) for key in layout.sources))
        place = layout.money[0].headings[0].place
        yield message("table.candidate", number=number, table=grid.name, place=place, sources=sources)


def _hidden(grid: Grid, sheets: tuple[str, ...]) -> Iterator[Message]:
    if grid.hidden:
        yield message("table.hidden", table=grid.name, hidden=Listing(grid.hidden))
    if sheets:
        yield message("table.hidden-sheets", names=Listing(sheets))
