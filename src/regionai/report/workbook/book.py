"""The file of a workbook: sheets and cells, in which no text of others is ever a formula."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from regionai.report.page.sheets import set_height, wrapped
from regionai.report.workbook.places import Area

MONEY = "#,##0.######"
# As spreadsheets count sizes of paper.
_A4 = 9
_WHOLE_MONEY = '#,##0;-#,##0;"-"'
_LOOKS: Mapping[str, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 14},
    "heading": {"bold": True, "bg_color": "#DDE7F0", "border": 1, "text_wrap": True, "valign": "vcenter"},
    "text": {"text_wrap": True, "valign": "top"},
    "input": {"bg_color": "#FFFBE6", "border": 1, "text_wrap": True, "valign": "top"},
    "line": {"font_color": "#555555"},
    "note": {"font_color": "#555555", "text_wrap": True, "valign": "top"},
    "day": {
        "num_format": "yyyy-mm-dd",
        "bg_color": "#FFFBE6",
        "border": 1,
        "align": "left",
        "valign": "top",
    },
    "money": {"num_format": MONEY, "bg_color": "#FFFBE6", "border": 1},
    "sum": {"num_format": _WHOLE_MONEY, "border": 1, "bold": True},
    "share": {"num_format": "0.00%", "border": 1},
    "won": {"num_format": "#,##0", "valign": "top"},
    "margin": {"num_format": MONEY, "valign": "top", "bold": True},
    "verdict": {"bold": True, "text_wrap": True, "valign": "top"},
}


# As many cells as the sentences of a verdict take.
_LONGEST_VERDICT = "-" * 76


class Formula(NamedTuple):
    """A formula and its result, as far as it is known; an empty text makes a spreadsheet work it out."""

    text: str
    result: Decimal | str = ""


Cell = str | int | Decimal | date | Formula


class Sheet:
    """One sheet; rows and columns are counted from 1."""

    def __init__(self, book: "Book", sheet: Worksheet) -> None:
        """Begin with nothing written."""
        self._book = book
        self._sheet = sheet
        self._widths: tuple[int, ...] = ()
        # The words that may take several lines, by row and column.
        self._wrapping: list[tuple[int, int, str]] = []

    def put(self, row: int, column: int, value: Cell, look: str) -> None:
        """Write a cell; text stays text, whatever it begins with, and an empty one is none."""
        shown = self._book.look(look)
        if isinstance(value, Formula):
            # What it comes to is not known here.
            words = _LONGEST_VERDICT if look == "verdict" else ""
        else:
            words = str(value) if _LOOKS[look].get("text_wrap") else ""
        self._wrapping.append((row, column, words))
        match value:
            case Formula():
                self._sheet.write_formula(row - 1, column - 1, f"={value.text}", shown, value.result)
            case date():
                self._sheet.write_datetime(row - 1, column - 1, value, self._book.look("day"))
            case "":
                self._sheet.write_blank(row - 1, column - 1, None, shown)
            case str():
                self._sheet.write_string(row - 1, column - 1, value, shown)
            case _:
                self._sheet.write_number(row - 1, column - 1, value, shown)

    def row(self, row: int, values: Sequence[Cell], look: str, first: int = 1) -> None:
        """Write cells side by side."""
        for column, value in enumerate(values, first):
            self.put(row, column, value, look)

    def offer(self, area: Area, among: Area, *, only: bool = True) -> None:
        """Let cells be chosen from a list; with `only` nothing else can be typed."""
        self._sheet.data_validation(
            area.first - 1,
            area.column - 1,
            area.last - 1,
            area.column - 1,
            {"validate": "list", "source": f"={among}", "error_type": "stop" if only else "warning"},
        )

    def want_number(self, area: Area, said: str) -> None:
        """Warn whoever types anything but a number of 0 or more into the cells of an area."""
        rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_type": "warning"}
        self._sheet.data_validation(
            area.first - 1, area.column - 1, area.last - 1, area.column - 1, {**rule, "error_message": said}
        )

    def remark(self, row: int, column: int, said: str) -> None:
        """Put a note beside a cell."""
        self._sheet.write_comment(row - 1, column - 1, said, {"x_scale": 2.5, "y_scale": 1.5, "author": ""})

    def colour(self, area: Area, text: str, colour: str) -> None:
        """Give the cells with a text a colour."""
        rule = {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": self._book.fill(colour)}
        self._sheet.conditional_format(area.here.replace("$", ""), rule)

    def whole_without_decimals(self, area: Area) -> None:
        """Show whole numbers of an area without a decimal point."""
        cell = area.here.partition(":")[0].replace("$", "")
        rule = {"type": "formula", "criteria": f"=IFERROR({cell}=INT({cell}),FALSE)"}
        self._sheet.conditional_format(
            area.here.replace("$", ""), {**rule, "format": self._book.plain_number}
        )

    def widths(self, *widths: int) -> None:
        """Set the widths of the first columns, in characters."""
        self._widths = widths
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def fit_heights(self) -> None:
        """Make each row as high as its words need, for not every spreadsheet does so itself."""
        lines: dict[int, int] = {}
        for row, column, words in self._wrapping:
            lines[row] = max(lines.get(row, 1), wrapped(words, self._widths[column - 1]))
        for row, count in lines.items():
            set_height(self._sheet, row - 1, count)

    def freeze(self, row: int) -> None:
        """Keep the rows above one in sight."""
        self._sheet.freeze_panes(row - 1, 0)


class Book:
    """A workbook in memory: the same sheets make the same bytes."""

    def __init__(self, title: str, made: date, sheets: Iterable[str]) -> None:
        """Begin with empty sheets in an order; `made` is the day that the file says it was made on."""
        self._content = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = Workbook(self._content, options)
        created = datetime(made.year, made.month, made.day)  # noqa: DTZ001 - a file has no zone
        self._book.set_properties({"title": title, "created": created})
        self._looks = {name: self._book.add_format(dict(look)) for name, look in _LOOKS.items()}
        self._sheets = {name: Sheet(self, self._on_paper(name)) for name in sheets}
        self.plain_number = self._book.add_format({"num_format": "#,##0"})

    def _on_paper(self, name: str) -> Worksheet:
        """Add a sheet that is printed across A4, as wide as one page."""
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def sheet(self, name: str) -> Sheet:
        """Return a sheet by its name."""
        return self._sheets[name]

    def look(self, name: str) -> Format:
        """Return how cells of a kind look."""
        return self._looks[name]

    def fill(self, colour: str) -> Format:
        """Return a format that only has a colour."""
        return self._book.add_format({"bg_color": colour})

    def content(self) -> bytes:
        """Return the bytes of the file; nothing can be written afterwards."""
        for sheet in self._sheets.values():
            sheet.fit_heights()
        self._book.close()
        return self._content.getvalue()
