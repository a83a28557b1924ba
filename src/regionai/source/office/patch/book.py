"""A workbook with other values in some cells: their XML changes, and every other byte stays as it was."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from zipfile import ZipFile

from regionai.messages import Listing, Message, Text, message
from regionai.source.grid import in_letters
from regionai.source.office.archive import opened, part_of, with_parts
from regionai.source.office.area import Place
from regionai.source.office.number_format import GIVEN
from regionai.source.office.patch.formula import At, areas
from regionai.source.office.patch.markup import Edit, Element, Part, part_in
from regionai.source.office.patch.results import Results, number_of
from regionai.source.office.patch.sheet import Sheet
from regionai.source.office.patch.writing import Value, edits
from regionai.source.office.workbook import BOOK, LINKS, MOST_SHEETS, MOST_XML, sheets_in
from regionai.source.office.xml import root_of
from regionai.source.problem import START, Problem, Span, UnreadableError, problem, refusal

# What stands in a workbook behind how it is calculated.
_BEHIND = (
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
)
# So much of a formula is shown.
_SHOWN = 60


def patched(
    content: bytes,
    values: Mapping[At, Value],
    known: Mapping[At, Decimal],
    file: str,
    same: Mapping[At, Decimal] | None = None,
) -> bytes:
    """Return a workbook with new values in some cells; sheets are called as their grids are.

    The results of formulas that may change are worked out if these only add,
    multiply and divide; others are as `known`, or the `same` as before, or else there is none until a
    spreadsheet opens the file, which then calculates it anew. A value that is
    known too is left to the formula of its cell, if that has one.
    Raises `UnreadableError` for what is no workbook as Excel writes one, and
    with a problem for each value that would overwrite a formula or has more
    digits than a number of Excel.
    """
    with opened(content, file, MOST_XML) as archive:
        book = part_in(part_of(archive, BOOK, file), file)
        names = _sheets(archive, file)
        if len(names) > MOST_SHEETS:
            raise refusal(file, START, message("office.too-many-sheets", limit=MOST_SHEETS))
        sheets = {
            name: Sheet(part_in(part_of(archive, part, file), file), name, file)
            for name, part in names.items()
        }
    values = {
        at: value
        for at, value in values.items()
        if at not in known or not sheets[at.sheet].is_computed((at.row, at.column))
    }
    problems = [
        _problem(at, said, file)
        for at, value in values.items()
        for said in _against(sheets[at.sheet], at, value)
    ]
    if problems:
        raise UnreadableError(tuple(problems))
    settings = next(book.root.named("calcPr"), None)
    # Else a spreadsheet goes on with every number as its format shows it.
    is_exact = settings is None or settings.attributes.get("fullPrecision") not in ("0", "false")
    results = Results(sheets, values, known, same or {}, is_exact=is_exact)
    new = {BOOK: book.edited(_calculated_anew(book, settings))}
    for name, sheet in sheets.items():
        of_sheet = {at[1:]: value for at, value in values.items() if at.sheet == name}
        changes = [*edits(sheet, of_sheet, dict(_changed(sheet, results)))]
        if changes:
            new[names[name]] = sheet.part.edited(changes)
    return with_parts(content, new, file)


def _sheets(archive: ZipFile, file: str) -> dict[str, str]:
    """Return the part of each sheet of cells; raises `UnreadableError` for two with one name or part."""
    sheets = sheets_in(root_of(archive, BOOK, file), root_of(archive, LINKS, file))
    found = [(sheet.name, sheet.part) for sheet in sheets]
    if any(len(set(each)) < len(found) for each in zip(*found, strict=True)):
        raise refusal(file, START, message("office.not-as-excel"))
    return dict(found)


def _against(sheet: Sheet, at: At, value: Value) -> Iterator[Message]:
    """Yield why a value is not written into a cell."""
    place = (at.row, at.column)
    cell = sheet.cells.get(place)
    if sheet.is_computed(place):
        formula = sheet.formula(place)
        shown = formula if len(formula) <= _SHOWN else f"{formula[:_SHOWN]}…"
        cells = Listing(
            tuple(
                f"`{area.place}`" if area.sheet == at.sheet else f"`{area.sheet}!{area.place}`"
                for area in areas(formula, at.sheet)
            )
        )
        if cells.items:
            yield message("office.formula", formula=shown, cells=cells)
        else:
            yield message("office.formula-alone", formula=shown)
        return
    is_text = cell is not None and cell.is_text and value.text is not None
    if not is_text and GIVEN.create_decimal(value.number) != value.number:
        yield message("office.too-many-digits", number=f"{value.number:f}")


def _problem(at: At, said: Message, file: str) -> Problem:
    place = f"{at.sheet}!{in_letters(at.row, at.column).ko}"
    return problem(file, Span(at.row, at.column, at.row, at.column + 1, Text(place, place)), said)


def _changed(sheet: Sheet, results: Results) -> Iterator[tuple[Place, Decimal | None]]:
    """Yield the computed cells whose result is not what the sheet says, None for one that is not known."""
    for place, cell in sheet.cells.items():
        at = At(sheet.name, *place)
        if sheet.is_computed(place) and results.may_change(at):
            result = results.of(at)
            before = number_of(cell.value or "") if cell.kind == "n" else None
            is_same = not cell.value if result is None else before == GIVEN.plus(result)
            if not is_same:
                yield place, result


def _calculated_anew(book: Part, settings: Element | None) -> Iterator[Edit]:
    """Yield the edit that has a workbook calculated anew when it is opened."""
    if settings is None:
        name = book.name(book.root, "calcPr")
        behind = next((child for child in book.root.children if child.name in _BEHIND), None)
        new = b"<" + name + b' fullCalcOnLoad="1"/>'
        yield Edit(behind.start, behind.start, new) if behind else book.appended(book.root, new)
    elif settings.attributes.get("fullCalcOnLoad") not in ("1", "true"):
        tag = book.tag(settings, (b"fullCalcOnLoad",), b' fullCalcOnLoad="1"')
        yield book.whole(settings, tag, b"")
