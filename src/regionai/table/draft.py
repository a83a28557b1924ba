"""The parts of a proposal that a budget table tells, as lines of text with the cells of every figure."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from regionai.messages import Lang
from regionai.model.money import UNITS
from regionai.model.spelling import spelt
from regionai.model.words import LINE, PROPOSAL, SHARES, TOTALS
from regionai.source.grid import Cell
from regionai.source.plain import KeyPath
from regionai.table.budget import Budget, Line
from regionai.table.figures import Figure
from regionai.table.listed import names_in

_WORDS = {**TOTALS, **SHARES, **LINE}
_JSON = json.JSONEncoder(ensure_ascii=False)


class DraftLine(NamedTuple):
    """A line of a proposal, without its end, and the cells that it was taken from."""

    text: str
    cells: tuple[Cell, ...] = ()
    is_figure: bool = False


class Draft(NamedTuple):
    """The unit of the figures, each line of the budget, and what the table declares of their sums."""

    unit: str
    lines: tuple[tuple[DraftLine, ...], ...]
    totals: tuple[DraftLine, ...]
    shares: tuple[DraftLine, ...]


def drafted(budget: Budget, categories: Mapping[str, str], lang: Lang, *, knows_bodies: bool) -> Draft:
    """Return the parts of a proposal in the keys of one language; `categories` have their word in it.

    Unless it `knows_bodies`, who carries a line out is a comment: who is in the
    consortium is not known yet, and another name would be refused.
    """
    writer = _Writer(categories, lang, knows_bodies=knows_bodies)
    unit = next(name for name, won in UNITS.items() if won == budget.unit)
    totals, shares = (
        tuple(writer.section(key, figures))
        for key, figures in (("totals", budget.totals), ("shares", budget.shares))
    )
    return Draft(unit, tuple(tuple(writer.line(line)) for line in budget.lines), totals, shares)


class _Writer:
    def __init__(self, categories: Mapping[str, str], lang: Lang, *, knows_bodies: bool) -> None:
        self._categories = categories
        self._lang = lang
        self._words = {key: spelt(_WORDS, key).say(lang) for key in _WORDS}
        self._knows_bodies = knows_bodies

    def line(self, line: Line) -> Iterator[DraftLine]:
        """Yield a line of the budget, key by key; what the table does not say stays open."""
        mark = "- "
        for key, value in self._known(line):
            # What a line is of has no cell of its own: it stands in headings, or beside several lines.
            yield DraftLine(f"  {mark}{self._words[key]}: {value}", line.figures[0].cells)
            mark = "  "
        for figure in line.figures:
            yield self._figure(f"  {mark}", figure)
            mark = "  "
        if "executed_by" in line.words and not self._knows_bodies:
            yield DraftLine(f"    # {self._words['executed_by']}: {quoted(line.words['executed_by'])}")

    def section(self, key: str, figures: tuple[Figure, ...]) -> Iterator[DraftLine]:
        """Yield a section of the cover page; nothing for one without figures."""
        if not figures:
            return
        yield DraftLine(f"{spelt(PROPOSAL, key).say(self._lang)}:", figures[0].cells)
        within: KeyPath = ()
        for figure in sorted(figures, key=lambda each: len(each.at)):
            of = figure.at[1:-1]
            if of and of != within:
                name = str(of[0])
                word = self._categories.get(name) or (name if name.isdecimal() else quoted(name))
                yield DraftLine(f"  {word}:", figure.cells)
            within = of
            yield self._figure("    " if of else "  ", figure)

    def _known(self, line: Line) -> Iterator[tuple[str, str]]:
        if line.category is not None:
            yield "category", self._categories.get(line.category) or quoted(line.category)
        body = ("executed_by",) if self._knows_bodies else ()
        keys = ("id", "title", "item", "site", "equipment", *body)
        for key in keys:
            if key in line.words:
                yield key, _listed(line.words[key]) if key == "equipment" else quoted(line.words[key])
        if line.year is not None:
            yield "year", str(line.year)

    def _figure(self, indent: str, figure: Figure) -> DraftLine:
        return DraftLine(
            f"{indent}{self._words[str(figure.at[-1])]}: {figure.written}", figure.cells, is_figure=True
        )


def quoted(text: str) -> str:
    """Return a text in quotes, as it may stand in YAML whatever is in it."""
    # Text in JSON is text in YAML.
    return _JSON.encode(text)


def _listed(text: str) -> str:
    """Return the names in a cell as a list of YAML."""
    return f"[{', '.join(map(quoted, names_in(text)))}]"
