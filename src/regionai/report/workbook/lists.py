"""The lists that cells of a workbook are chosen from, in a sheet of their own."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from regionai.messages import Lang, message
from regionai.model.money import UNITS
from regionai.model.region import Regions
from regionai.model.spelling import spelt
from regionai.model.words import (
    AMOUNTS,
    ATTACHMENT,
    DOCUMENT_KINDS,
    LINE,
    MEMBER,
    MEMBER_KINDS,
    ROLES,
    Words,
)
from regionai.report.workbook.book import Book, Formula
from regionai.report.workbook.places import Area, Table, cell_of

# 2000-01-01 and 2099-12-31 as spreadsheets count days.
_FIRST_DAY, _LAST_DAY = 36_526, 73_050


class Lists(NamedTuple):
    """Where each list stands; `units` has how many won each is in `won`."""

    categories: Area
    years: Area
    kinds: Area
    roles: Area
    regions: Area
    documents: Area
    units: Area
    won: Area


def unit_said(name: str) -> str:
    """Return how a table says its unit."""
    return f"({spelt(AMOUNTS, 'unit').ko}: {name})"


def write_lists(
    book: Book,
    name: str,
    categories: Mapping[str, str],
    years: Sequence[int],
    regions: Regions,
    lang: Lang,
) -> Lists:
    """Write the sheet of lists, and return where each stands."""
    sheet = book.sheet(name)
    columns: tuple[tuple[str, Sequence[str | int]], ...] = (
        (spelt(LINE, "category").say(lang), tuple(categories.values())),
        (spelt(LINE, "year").say(lang), tuple(years)),
        (spelt(MEMBER, "kind").say(lang), _words(MEMBER_KINDS, lang)),
        (spelt(MEMBER, "role").say(lang), _words(ROLES, lang)),
        (spelt(MEMBER, "region").say(lang), tuple(each.short.say(lang) for each in regions.regions)),
        (spelt(ATTACHMENT, "kind").say(lang), _words(DOCUMENT_KINDS, lang)),
        (message("workbook.units").say(lang), tuple(map(unit_said, UNITS))),
        (message("workbook.won").say(lang), tuple(UNITS.values())),
    )
    areas = []
    for column, (heading, values) in enumerate(columns, 1):
        sheet.put(1, column, heading, "heading")
        for row, value in enumerate(values, 2):
            sheet.put(row, column, value, "text")
        areas.append(Area(name, column, 2, max(len(values), 1) + 1))
    sheet.widths(28, 8, 16, 10, 12, 24, 18, 20, 24)
    return Lists(*areas)


def write_days(book: Book, name: str, table: Table, lang: Lang) -> Area:
    """Write how many amounts of each line look like a day, which formulas count as a number; return where.

    No formula tells a day for sure: it is a number in the format of one, which LibreOffice calls `G`
    as it calls that of any number. The format of the amounts here is `,`.
    """
    sheet, column = book.sheet(name), len(Lists._fields) + 1
    sheet.put(1, column, message("workbook.days").say(lang), "heading")
    areas = [table.columns[key] for key in table.keys]
    rows = range(areas[0].first, areas[0].last)
    for at, row in enumerate(rows, 2):
        cells = (cell_of(area.sheet, row, area.column) for area in areas)
        days = "+".join(
            f'(LEFT(CELL("format",{cell}))<>",")*({cell}>={_FIRST_DAY})*({cell}<={_LAST_DAY})'
            for cell in cells
        )
        sheet.put(at, column, Formula(f"IFERROR({days},0)", Decimal(0)), "text")
    return Area(name, column, 2, len(rows) + 1)


def _words(words: Words, lang: Lang) -> tuple[str, ...]:
    return tuple(spelt(words, key).say(lang) for key in words)
