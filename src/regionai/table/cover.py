"""What a workbook says of a proposal beside its budget: a cover sheet, its consortium, its documents."""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import NamedTuple

from regionai.messages import Lang, Listing, Message, message
from regionai.model.spelling import meant, proposal_names, spelt
from regionai.model.words import APPLICANT, HEADINGS, NONE, PERIOD, PROPOSAL, SHEETS, VALUE
from regionai.source.grid import Cell, Grid, Tables
from regionai.source.names import Names
from regionai.source.problem import START, Location, Problem, UnreadableError, problem, refusal
from regionai.table.as_text import Branch, ProposalText, lines_of
from regionai.table.figures import folded
from regionai.table.found import missing

# The words of a key path, and the numbers of items, from 1.
Path = tuple[str | int, ...]

# The number of an item in a list; what is longer is a year.
_LONGEST_NUMBER = 2
# What has a sheet with an item in each row.
_LISTS = ("consortium", "documents")
# What stands between the first and the last day of a period in one cell.
_RANGE = re.compile("[~∼～]")


class Sheets(NamedTuple):
    """The sheets of a workbook: those of a proposal by what they hold, others, names of hidden ones."""

    own: Mapping[str, Grid]
    others: tuple[Grid, ...]
    hidden: tuple[str, ...]

    @property
    def budget(self) -> tuple[Grid, ...]:
        """The sheets that the budget may stand in."""
        return (self.own["budget"],) if "budget" in self.own else self.others

    @property
    def lang(self) -> Lang:
        """The language of its keys."""
        cover = self.own.get("cover")
        return "en" if cover is not None and cover.name.ko in SHEETS else "ko"


class Assumed(NamedTuple):
    """What holds where a workbook does not say it; what the caller does not name is None.

    `table` is which of its budget tables is meant, counted from 1.
    """

    programme: str
    title: str
    region: str | None
    table: int | None


def sheets_of(tables: Tables, file: str) -> Sheets:
    """Return the sheets of a workbook by what their names say; raises `UnreadableError` for two of one."""
    named = [(meant(SHEETS, grid.name.ko), grid) for grid in tables.grids]
    own: dict[str, Grid] = {}
    for key, grid in named:
        if key is not None and key in own:
            names = Listing(tuple(f"`{each.name.ko}`" for each in (own[key], grid)))
            raise refusal(*grid.location(file), message("table.two-sheets", names=names))
        if key is not None:
            own[key] = grid
    return Sheets(own, tuple(grid for key, grid in named if key is None), tables.hidden)


def workbook_text(sheets: Sheets, file: str, assumed: Assumed) -> ProposalText:
    """Return a proposal that names its own workbook in place of the lines of its budget.

    Raises `UnreadableError` where one key has two values, and where no region
    is named.
    """
    grids = (*sheets.own.values(), *sheets.others)
    whole = grids[0].location(file) if grids else Location(file, START)
    cover = _Cover(whole, sheets.lang)
    if "cover" in sheets.own:
        grid = sheets.own["cover"]
        column = _column_of_values(grid)
        if grid.cells and not column:
            raise refusal(*grid.location(file), message("table.no-heading-of-values"))
        cover.take(grid, _cover(grid, column))
    for key in _LISTS:
        if key in sheets.own:
            cover.take(sheets.own[key], _items(sheets.own[key], spelt(PROPOSAL, key).say(sheets.lang)))
    if not cover.problems:
        cover.assume(assumed, sheets.hidden)
    if cover.problems:
        raise UnreadableError(tuple(cover.problems))
    table = "" if assumed.table is None else f", table: {assumed.table}"
    budget = f"{spelt(PROPOSAL, 'budget').say(sheets.lang)}: {{workbook: .{table}}}", whole
    # What is said nowhere has its place where the file begins, and that is no cell.
    cover.branches["schema"].location = whole
    first: dict[str | int, Branch] = {"schema": cover.branches.pop("schema")}
    return ProposalText("").with_lines((*lines_of(first | cover.branches), budget))


class _Cover:
    """The values of a workbook by key path; `problems` are of those that cannot be taken."""

    def __init__(self, whole: Location, lang: Lang) -> None:
        self.branches: dict[str | int, Branch] = {}
        self.problems: list[Problem] = []
        self._whole = whole
        self._lang = lang

    def take(self, grid: Grid, values: Iterator[tuple[Path, Cell]]) -> None:
        """Take the values of a sheet."""
        sheet, found = grid.location(self._whole.file), list[Problem]()
        for path, cell in values:
            location = grid.location(self._whole.file, cell)
            trouble = cell.trouble or self._misplaced(path, cell)
            if trouble is not None:
                found.append(problem(*location, trouble))
            else:
                for at, text in self._parts(path, cell.text):
                    self._put(at, text, location, sheet)
        self.problems += folded(found)

    def assume(self, assumed: Assumed, hidden: tuple[str, ...]) -> None:
        """Put what holds where nothing is said; a region may be said on a sheet that is hidden."""
        said = {("schema",): "1", ("programme",): assumed.programme, ("title",): assumed.title}
        for (key,), text in said.items():
            if key not in self.branches:
                self._put((spelt(PROPOSAL, key).say(self._lang),), text, self._whole, self._whole)
        applicant = self.branches.get("applicant")
        if applicant is not None and "region" in applicant.below:
            return
        if assumed.region is None:
            self.problems += missing(self._whole, message("table.no-region"), hidden).problems
        else:
            keys = (spelt(PROPOSAL, "applicant"), spelt(APPLICANT, "region"))
            self._put(tuple(key.say(self._lang) for key in keys), assumed.region, self._whole, self._whole)

    def _misplaced(self, path: Path, cell: Cell) -> Message | None:
        """Return why a value cannot stand behind these words, or on which sheet it has its place."""
        if isinstance(path[-1], int):
            return message("table.number-alone")
        key = meant(PROPOSAL, str(path[0])) if len(path) == 1 else None
        is_list = key in _LISTS and meant(NONE, cell.text) is None
        if key is None or not (is_list or key == "budget"):
            return None
        word, sheet = (spelt(words, key).say(self._lang) for words in (PROPOSAL, SHEETS))
        return message(
            "table.items-on-a-sheet" if is_list else "table.budget-on-a-sheet", key=word, sheet=sheet
        )

    def _parts(self, path: Path, text: str) -> Iterator[tuple[Path, str]]:
        """Yield a value with its key path; the first and the last day of a period in one cell as two."""
        days = _RANGE.split(text) if meant(PROPOSAL, str(path[0])) == "period" else []
        if len(path) == 1 and len(days) == len(PERIOD):
            for key, day in zip(PERIOD, days, strict=True):
                yield (*path, spelt(PERIOD, key).say(self._lang)), day.strip()
        else:
            yield path, text

    def _put(self, path: Path, text: str, location: Location, sheet: Location) -> None:
        names: Names | None = proposal_names(of_a_city=False)
        branch = Branch("", location, below=self.branches)
        for word in path:
            key = word if isinstance(word, int) or names is None else names.meant(word) or word
            other = next(iter(branch.below), key)
            if isinstance(other, int) != isinstance(key, int):
                place = branch.below[other].location.span.named
                said = message("table.numbers-and-parts", key=branch.word, other=place)
                self.problems.append(problem(*location, said))
                return
            branch = branch.below.setdefault(key, Branch(str(word), sheet))
            if branch.value is not None:
                break
            names = names if isinstance(key, int) or names is None else names.below(key)
        if branch.value is not None or branch.below:
            said = message("table.said-twice", key=str(path[-1]), other=branch.location.span.named)
            self.problems.append(problem(*location, said))
        else:
            branch.value, branch.location = text, location
            is_list = any(self.branches.get(key) is branch for key in _LISTS)
            branch.is_empty_list = is_list and meant(NONE, text) is not None


def _column_of_values(grid: Grid) -> int:
    """Return the column of the values of a cover sheet; 0 if none has the heading of them."""
    headings = grid.row(1)
    return next((cell.column for cell in headings if meant(VALUE, cell.text)), 0)


def _cover(grid: Grid, column: int) -> Iterator[tuple[Path, Cell]]:
    """Yield the key path and the cell of each value of a cover sheet."""
    for row in range(2, grid.height + 1):
        value = grid.at(row, column)
        # A colon behind a name says nothing in a cell.
        words = [cell.text.rstrip(" :：") for cell in grid.row(row, range(1, column))]
        if value is not None and words:
            yield (words[0], *map(_segment, words[1:])), value


def _items(grid: Grid, section: str) -> Iterator[tuple[Path, Cell]]:
    """Yield the key path and the cell of each value of a sheet that has an item in each row.

    A sheet that holds nothing but the word for none says that there is no item.
    """
    headings = [cell for cell in grid.row(1) if meant(HEADINGS, cell.text) != "remark"]
    below = [cell for cell in grid.cells if cell.row > 1]
    if len(below) == 1 and meant(NONE, below[0].text) is not None:
        yield (section,), below[0]
        return
    items = count(1)
    for row in range(2, grid.height + 1):
        values = [(heading.text, grid.at(row, heading.column)) for heading in headings]
        if any(cell is not None for _, cell in values):
            item = next(items)
            yield from (((section, item, word), cell) for word, cell in values if cell is not None)


def _segment(word: str) -> str | int:
    return int(word) if word.isdecimal() and len(word) <= _LONGEST_NUMBER else word
