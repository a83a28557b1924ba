"""The sheets of a workbook that its author fills in: cover, budget, consortium, documents."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from regionai.messages import Lang, message
from regionai.model.amount import KEYS
from regionai.model.spelling import proposal_names, spelt
from regionai.model.words import HEADINGS, LINE, TOTAL, VALUE, Words
from regionai.report.workbook.book import Book, Formula, Sheet
from regionai.report.workbook.filling import Filling, Line, Money, Value
from regionai.report.workbook.lists import Lists, unit_said
from regionai.report.workbook.places import Area, absolute, cell_of
from regionai.source.names import Names
from regionai.source.plain import KeyPath

# A table begins with its title, its unit, a note and its headings.
_HEADINGS = 4
_SPARE_LINES = 15
_ITEMS = 40
# What the words of a key path on the cover are: none has more.
_PATH = ("section", "item", "part", "within")
# Two decimals of a percentage, the rest cut off; a quotient is exact to more digits than are kept.
_SHARE = "INT(ROUND({part}*10000/{whole},8))/10000"


def write_cover(
    book: Book, name: str, filling: Filling, lists: Lists, notes: Mapping[KeyPath, str], lang: Lang
) -> dict[KeyPath, str]:
    """Write the cover sheet with what rules say of its places, and return the cell of each value."""
    sheet = book.sheet(name)
    paths = [path for path, _ in filling.cover]
    depth = len(_PATH)
    before, note = (message(f"workbook.{each}").say(lang) for each in _PATH), message("workbook.note")
    sheet.row(1, [*before, spelt(VALUE, "value").say(lang), note.say(lang)], "heading")
    said = _first_below(notes, paths)
    for row, (path, value) in enumerate(filling.cover, 2):
        words = _path_words(path, lang)
        sheet.row(row, [*words, *[""] * (depth - len(words))], "text")
        sheet.put(row, depth + 1, value, "input")
        sheet.put(row, depth + 2, said.get(path, ""), "note")
    region = paths.index(("applicant", "region")) + 2
    sheet.offer(Area(name, depth + 1, region, region), lists.regions, only=False)
    sheet.widths(14, *[22] * (depth - 1), 44, 70)
    sheet.freeze(2)
    return {path: cell_of(name, row, depth + 1) for row, path in enumerate(paths, 2)}


def _first_below(notes: Mapping[KeyPath, str], paths: Sequence[KeyPath]) -> dict[KeyPath, str]:
    """Return each note at the first path that lies at or below its own."""
    found: dict[KeyPath, str] = {}
    for at, said in notes.items():
        below = next((path for path in paths if path[: len(at)] == at), None)
        if below is not None:
            found[below] = said
    return found


def _path_words(path: KeyPath, lang: Lang) -> list[str]:
    """Return a key path in words; items are counted from 1."""
    names: Names | None = proposal_names(of_a_city=False)
    found: list[str] = []
    for key in path:
        if isinstance(key, int):
            found.append(str(key + 1))
            continue
        found.append(key if lang == "en" or names is None else names.first.get(key, key))
        names = None if names is None else names.below(key)
    return found


class Budget(NamedTuple):
    """Where the budget stands: its columns by key, and the cell that says its unit."""

    columns: Mapping[str, Area]
    unit: str


def write_budget(
    book: Book, name: str, title: str, filling: Filling, lists: Lists, notes: Mapping[str, str], lang: Lang
) -> Budget:
    """Write the budget with its sums and shares; `notes` are what rules say of each source."""
    sheet = book.sheet(name)
    words, keys = filling.columns, filling.keys
    first, last = _HEADINGS + 1, _HEADINGS + len(filling.lines) + _SPARE_LINES
    columns = {key: Area(name, column, first, last + 2) for column, key in enumerate((*words, *keys), 2)}
    total = len(columns) + 2
    sheet.put(1, 1, title, "title")
    sheet.put(2, 1, unit_said(filling.unit), "input")
    note = "workbook.budget-note" if filling.is_exact else "workbook.rounded-note"
    sheet.put(3, 1, message(note).say(lang), "line")
    headed = (*words, *keys, *(("total",) if filling.is_exact else ()))
    shown = [spelt({**LINE, **TOTAL}, key).say(lang) for key in headed]
    sheet.row(_HEADINGS, [message("workbook.number").say(lang), *shown], "heading")
    for key, said in notes.items():
        if key in columns:
            sheet.remark(_HEADINGS, columns[key].column, said)
    lines = [*filling.lines, *[Line({}, {})] * _SPARE_LINES]
    for row, line in enumerate(lines, first):
        _write_line(sheet, row, line, columns, total, filling)
    # Rows that are inserted above the last one belong to all formulas, those right below the note as well.
    sheet.put(last + 1, 1, message("workbook.more-lines").say(lang), "line")
    sheet.put(last + 2, 1, message("workbook.end-of-lines").say(lang), "line")
    if filling.is_exact:
        _write_sums(sheet, last + 3, filling, columns, total, lang)
        for key in keys:
            sheet.want_number(columns[key], message("workbook.number-wanted").say(lang))
    sheet.offer(columns["category"], lists.categories, only=False)
    sheet.offer(columns["year"], lists.years, only=False)
    sheet.offer(Area(name, 1, 2, 2), lists.units)
    sheet.widths(16, 24, 32, *[18] * (total - 3))
    sheet.freeze(first)
    return Budget(columns, cell_of(name, 2, 1))


def _write_line(
    sheet: Sheet, row: int, line: Line, columns: Mapping[str, Area], total: int, filling: Filling
) -> None:
    sheet.put(row, 1, row - _HEADINGS, "text")
    for key in filling.columns:
        text = line.words.get(key, "")
        sheet.put(row, columns[key].column, int(text) if key == "year" and text else text, "input")
    for key in filling.keys:
        sheet.put(row, columns[key].column, line.amounts.get(key, ""), "money")
    if filling.is_exact:
        first, last = (absolute(row, columns[filling.keys[end]].column) for end in (0, -1))
        sheet.put(row, total, Formula(f"SUM({first}:{last})", _sum(line.amounts.values())), "sum")


def _write_sums(
    sheet: Sheet, row: int, filling: Filling, columns: Mapping[str, Area], total: int, lang: Lang
) -> None:
    """Write the row of sums and, below it, that of shares."""
    last_area = columns[filling.keys[-1]]
    area_of_total = last_area._replace(column=total)
    of_all = _sum(amount for line in filling.lines for amount in line.amounts.values())
    whole = absolute(row, total)
    sheet.put(row, 2, message("workbook.sum").say(lang), "heading")
    sheet.put(row + 1, 2, spelt(HEADINGS, "share").say(lang), "heading")
    for key in filling.keys:
        if _overlaps(key, filling.keys):
            # What one line splits and another does not stands in two columns, and neither has all of it.
            continue
        column = columns[key].column
        amounts = _sum(line.amounts.get(key, "") for line in filling.lines)
        sheet.put(row, column, Formula(f"SUM({columns[key].here})", amounts), "sum")
        share = _SHARE.format(part=absolute(row, column), whole=whole)
        # Of no money there is no share.
        result = Decimal(int(amounts * 10_000 / of_all)) / 10_000 if of_all else "-"
        sheet.put(row + 1, column, Formula(f'IF({whole}=0,"-",{share})', result), "share")
    sheet.put(row, total, Formula(f"SUM({area_of_total.here})", of_all), "sum")


def _overlaps(key: str, keys: Sequence[str]) -> bool:
    """Return whether money of a key may also stand under another one."""
    return any(other != key and set(KEYS[key]) & set(KEYS[other]) for other in keys)


def _sum(amounts: Iterable[Money]) -> Decimal:
    """Return the sum of the amounts that are there."""
    return sum((each for each in amounts if isinstance(each, Decimal)), start=Decimal(0))


def write_items(
    book: Book,
    name: str,
    words: Words,
    items: Sequence[Mapping[str, Value]],
    offered: Mapping[str, Area],
    note: str,
    lang: Lang,
) -> dict[str, Area]:
    """Write a sheet with one item a row and a note at its beginning; return its columns by key."""
    sheet = book.sheet(name)
    columns = {key: Area(name, column, 2, _ITEMS + len(items)) for column, key in enumerate(words, 1)}
    sheet.row(1, [spelt(words, key).say(lang) for key in words], "heading")
    if note:
        sheet.remark(1, 1, note)
    for row, item in enumerate([*items, *[{}] * (_ITEMS - 1)], 2):
        sheet.row(row, [item.get(key, "") for key in words], "input")
    for key, among in offered.items():
        sheet.offer(columns[key], among, only=False)
    sheet.widths(*[22] * len(words))
    sheet.freeze(2)
    return columns
