"""Which of the tables of a file is the budget."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from regionai.messages import Listing, Message, message
from regionai.model.spelling import spelt
from regionai.model.words import FUNDING
from regionai.source.grid import Grid, Tables
from regionai.source.problem import START, Location, UnreadableError, problem, refusal
from regionai.table.budget import Budget, budget_of
from regionai.table.headings import Vocabulary
from regionai.table.layout import Layout, layouts


class Found(NamedTuple):
    """What was taken from a table, and what is to be told of the file that it stands in."""

    budget: Budget
    remarks: tuple[Message, ...]


def found_in(tables: Tables, file: str, vocabulary: Vocabulary, number: int | None) -> Found:
    """Return the budget of the only budget table of a file, or of the one that is chosen, counted from 1.

    Raises `UnreadableError` where no table, or no one table, is meant, and for
    one that cannot be read.
    """
    candidates = [(grid, layout) for grid in tables.grids for layout in layouts(grid, vocabulary)]
    whole = tables.grids[0].location(file) if tables.grids else Location(file, START)
    if not candidates:
        raise missing(whole, message("table.none"), tables.hidden)
    grid, layout = _chosen(candidates, whole, number)
    budget = budget_of(layout, file)
    hidden = (message("table.hidden", table=grid.name, hidden=Listing(grid.hidden)),) if grid.hidden else ()
    tracked = (message("table.tracked"),) if tables.is_tracked else ()
    return Found(budget, (*budget.remarks, *hidden, *_not_read(tables.hidden), *tracked))


def missing(where: Location, said: Message, hidden: tuple[str, ...]) -> UnreadableError:
    """Return that something is not in a file, and which of its sheets were not read as they are hidden."""
    return UnreadableError(tuple(problem(*where, each) for each in (said, *_not_read(hidden))))


def _not_read(hidden: tuple[str, ...]) -> tuple[Message, ...]:
    return (message("table.hidden-sheets", names=Listing(hidden)),) if hidden else ()


def _chosen(
    candidates: Sequence[tuple[Grid, Layout]], whole: Location, number: int | None
) -> tuple[Grid, Layout]:
    count = len(candidates)
    if number is None and count == 1:
        return candidates[0]
    if number is not None and 1 <= number <= count:
        return candidates[number - 1]
    tables = Listing(tuple(_named(candidates)))
    if number is None:
        is_on_one = len({id(grid) for grid, _ in candidates}) == 1 and bool(candidates[0][0].joint)
        said = "table.several-on-a-sheet" if is_on_one else "table.several"
        raise refusal(*whole, message(said, count=count, tables=tables))
    raise refusal(*whole, message("table.no-such", number=number, count=count, tables=tables))


def _named(candidates: Sequence[tuple[Grid, Layout]]) -> Iterator[Message]:
    for number, (grid, layout) in enumerate(candidates, 1):
        sources = Listing(tuple(spelt(FUNDING, key) for key in layout.sources))
        place = layout.money[0].headings[0].place
        yield message("table.candidate", number=number, table=grid.name, place=place, sources=sources)
