"""The parts of a proposal that a budget table tells, as text with the place of every figure."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from regionai.messages import Lang, Text, message
from regionai.model.money import UNITS
from regionai.model.spelling import spelt
from regionai.model.words import LINE, PROPOSAL, SHARES, TOTALS
from regionai.source.plain import KeyPath
from regionai.table.budget import Budget, Line
from regionai.table.figures import Figure


class Draft(NamedTuple):
    """The unit of the figures, the lines, and what the cover page says, in the text of a proposal."""

    unit: str
    lines: str
    cover: str


def drafted(budget: Budget, categories: Mapping[str, str], lang: Lang) -> Draft:
    """Return the parts of a proposal in the keys of one language; `categories` have their word in it."""
    writer = _Writer(budget.name, categories, lang)
    unit = next(name for name, won in UNITS.items() if won == budget.unit)
    cover = (*writer.section("totals", budget.totals), *writer.section("shares", budget.shares))
    return Draft(
        unit,
        "\n".join("".join(writer.line(line)) for line in budget.lines),
        "".join(cover),
    )


class _Writer:
    def __init__(self, table: Text, categories: Mapping[str, str], lang: Lang) -> None:
        self._table = table
        self._categories = categories
        self._lang = lang

    def line(self, line: Line) -> Iterator[str]:
        """Yield a line of the budget, key by key; what the table does not say stays open."""
        mark = "- "
        for key, value in self._known(line):
            yield f"  {mark}{self._word(key)}: {value}\n"
            mark = "  "
        for figure in line.figures:
            yield self._figure(f"  {mark}", figure)
            mark = "  "
        if "executed_by" in line.words:
            # Who is in the consortium is not known yet, and another name would be refused.
            yield f"    # {self._word('executed_by')}: {_quoted(line.words['executed_by'])}\n"

    def section(self, key: str, figures: tuple[Figure, ...]) -> Iterator[str]:
        """Yield a section of the cover page; nothing for one without figures."""
        if not figures:
            return
        yield f"{spelt(PROPOSAL, key).say(self._lang)}:\n"
        within: KeyPath = ()
        for figure in sorted(figures, key=lambda each: len(each.at)):
            of = figure.at[1:-1]
            if of and of != within:
                name = str(of[0])
                yield f"  {self._categories.get(name, name)}:\n"
            within = of
            yield self._figure("    " if of else "  ", figure)

    def _known(self, line: Line) -> Iterator[tuple[str, str]]:
        if line.category is not None:
            yield "category", self._categories.get(line.category, line.category)
        for key in ("title", "item", "site"):
            if key in line.words:
                yield key, _quoted(line.words[key])
        if line.year is not None:
            yield "year", str(line.year)

    def _word(self, key: str) -> str:
        return spelt({**TOTALS, **SHARES, **LINE}, key).say(self._lang)

    def _figure(self, indent: str, figure: Figure) -> str:
        pair = f"{indent}{self._word(str(figure.at[-1]))}: {figure.written}"
        places = ", ".join(cell.place.say(self._lang) for cell in figure.cells)
        said = message("table.place", table=self._table, place=places).say(self._lang)
        return f"{pair}  # {said}\n"


def _quoted(text: str) -> str:
    # Text in JSON is text in YAML, whatever is in it.
    return json.dumps(text, ensure_ascii=False)
