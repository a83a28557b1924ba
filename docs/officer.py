"""Draw the path of an officer from a new workbook to a clean check: `python docs/officer.py`.

The workbooks are made, judged and corrected by the commands that the page names.
A sheet is drawn from its cells, their formats and what their formulas come to: a
test opens the workbooks in LibreOffice, which works out the same. Another draws
the pictures again and compares.
"""

import shlex
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, redirect_stdout
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from picture import CELL, EDGE, LANGUAGES, LINE, PICTURES, drawn, framed, shown, written
from rich.cells import cell_len, set_cell_size
from rich.text import Text

from regionai.cli.app import run
from regionai.messages import Lang

# What the officer writes into the new workbook, as a proposal with the same content.
FILLED = """\
schema: 1
programme: region-led-ai
edition: "2026"
submitted: 2026-03-05
title: {title}
applicant: {{region: 경북}}
consortium: [{{id: gbtp, name: {lead}, kind: technopark, role: lead, region: 경북}}]
period: {{from: 2026-05-01, to: 2026-12-31}}
amounts: {{unit: 백만원}}
budget:
  - {{category: solution, title: {first}, year: 2026, national: "4,200", local: "1,300", private: "1,500"}}
  - {{category: infrastructure, title: {second}, year: 2026, national: "1,600", local: 500, private: 600}}
  - {{category: training, title: {third}, year: 2026, national: "1,200", local: 400, private: 300}}
"""
# Rows of the sheet that are drawn, None for a gap; its last ones are sums and shares.
ROWS = (1, 2, 4, 5, 6, 7, 8, None, 25, 26)
# The row of its headings, and the cells of a row number.
_TABLE, MARGIN = 4, 3
_LETTERS, _RULE = "#eaeef2", "#8c959f"
# The colours of cells, as a workbook has them and as they are drawn.
_GROUNDS = {"FFFFFBE6": "#fffbe6", "FFDDE7F0": "#dde7f0"}
_WRONG, _RIGHT = "#b3151f", "#116329"


class Words(NamedTuple):
    """The names of the files, the sheet and the content in a language."""

    new: str
    corrected: str
    sheet: str
    content: Mapping[str, str]


WORDS = {
    "ko": Words(
        "예산.xlsx",
        "수정.xlsx",
        "예산",
        {
            "title": "경북 제조 AI 전환",
            "lead": "경북테크노파크",
            "first": "공정 개선",
            "second": "시험장",
            "third": "현장 교육",
        },
    ),
    "en": Words(
        "budget.xlsx",
        "corrected.xlsx",
        "budget",
        {
            "title": "Gyeongbuk Manufacturing AI",
            "lead": "Gyeongbuk Technopark",
            "first": "processes",
            "second": "test site",
            "third": "on the job",
        },
    ),
}


class Taken(NamedTuple):
    """The workbooks of each step, and what was asked and shown of them, by the names of their pictures."""

    workbooks: Mapping[str, bytes]
    screens: Mapping[str, tuple[str, str]]


def taken(lang: Lang) -> Taken:
    """Take the steps of an officer in a folder of their own."""
    words = WORDS[lang]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = folder / words.new

        def call(*arguments: str) -> None:
            with chdir(folder), redirect_stdout(StringIO()):
                run([*arguments, "--lang", lang])

        def check(file: str) -> tuple[str, str]:
            asked = ("check", file)
            return shlex.join(("regionai", *asked)), shown(asked, lang, folder=folder)

        call("new", "workbook", "--region", "경북", "--edition", "2026", "-o", words.new)
        new = made.read_bytes()
        made.unlink()
        (folder / "filled.yaml").write_text(FILLED.format(**words.content), encoding="utf-8")
        call("new", "workbook", "--from", "filled.yaml", "-o", words.new)
        wrong = check(words.new)
        call("budget", words.new, "--solve", "--write", words.corrected)
        right = check(words.corrected)
        return Taken(
            {
                "sheet-new": new,
                "sheet-wrong": made.read_bytes(),
                "sheet-right": (folder / words.corrected).read_bytes(),
            },
            {"check-wrong": wrong, "check-right": right},
        )


def cells(content: bytes, lang: str) -> list[list[tuple[Cell | MergedCell, str]]]:
    """Return the cells of the budget that are drawn, row by row, each with what it shows."""
    sheet = load_workbook(BytesIO(content), data_only=True)[WORDS[lang].sheet]
    last = max(cell.column for cell in sheet[_TABLE] if cell.value is not None)
    return [[(cell, _said(cell)) for cell in sheet[row][:last]] if row else [] for row in ROWS]


def _said(cell: Cell | MergedCell) -> str:
    """Return what a spreadsheet shows of a cell in its format."""
    if not isinstance(cell.value, int | float):
        return str(cell.value or "")
    value = Decimal(str(cell.value))
    if cell.number_format.endswith("%"):
        return f"{value * 100:.2f}%"
    if not value and cell.number_format.endswith('"-"'):
        return "-"
    return f"{value:,}" if "," in cell.number_format else f"{value}"


def sheet_drawn(content: bytes, lang: str, title: str, marked: Mapping[str, str]) -> str:
    """Return the budget of a workbook as SVG; `marked` are the colours of the frames of some cells."""
    table = cells(content, lang)
    of_table = [row for at, row in zip(ROWS, table, strict=True) if at and at >= _TABLE]
    columns = range(len(of_table[0]))
    widths = [max(cell_len(row[column][1]) for row in of_table) + 1 for column in columns]
    starts = [MARGIN + sum(widths[:column]) for column in columns]
    letters = "".join(f"{get_column_letter(n):^{width}}" for n, width in enumerate(widths, 1))
    lines = [Text(" " * MARGIN + letters)]
    shapes = [_box(0, MARGIN + sum(widths), 0, _LETTERS), _box(0, MARGIN, 1, _LETTERS, len(table))]
    for number, (at, row) in enumerate(zip(ROWS, table, strict=True), 1):
        line = Text(f"{at or '':>{MARGIN - 1}} ")
        if at and at < _TABLE:
            line.append(row[0][1], "bold" if at == 1 else "")
        elif at:
            for (cell, said), start, width in zip(row, starts, widths, strict=True):
                line.append(_placed(said, width, is_number=_is_number(cell)))
                shapes += _shapes(cell, start, width, number, marked)
        lines.append(line)
    # What is marked lies over its neighbours.
    shapes.sort(key=lambda shape: 'fill="none"' in shape)
    return framed(title, lang, len(lines), "".join(shapes) + written(lines))


def _is_number(cell: Cell | MergedCell) -> bool:
    return isinstance(cell.value, int | float) or cell.value == "-"


def _shapes(
    cell: Cell | MergedCell, start: int, width: int, line: int, marked: Mapping[str, str]
) -> Iterator[str]:
    """Yield the ground of a cell that has one, and the frame of one that is marked."""
    colour = _GROUNDS.get(str(cell.fill.fgColor.rgb), "#ffffff")
    if cell.border.left.style:
        yield _box(start, width, line, colour, is_ruled=True)
    if cell.coordinate in marked:
        area = _area(start, width, line, 1)
        yield f'<rect {area} fill="none" stroke="{marked[cell.coordinate]}" stroke-width="3"/>\n'


def _placed(said: str, width: int, *, is_number: bool) -> str:
    room = " " * (width - cell_len(said) - 1)
    return f"{room}{said} " if is_number else f"{set_cell_size(said, width - 1)} "


def _box(start: int, width: int, line: int, colour: str, height: int = 1, *, is_ruled: bool = False) -> str:
    ruled = f' stroke="{_RULE}" stroke-width="0.5"' if is_ruled else ""
    return f'<rect {_area(start, width, line, height)} fill="{colour}"{ruled}/>\n'


def _area(start: int, width: int, line: int, height: int) -> str:
    x, y = EDGE + start * CELL - CELL // 2, EDGE + line * LINE
    return f'x="{x}" y="{y}" width="{width * CELL}" height="{height * LINE}"'


def pictures() -> dict[Path, str]:
    """Return every picture by its file."""
    return dict(each for lang in LANGUAGES for each in _of(lang))


def _of(lang: Lang) -> Iterator[tuple[Path, str]]:
    steps, words = taken(lang), WORDS[lang]
    files = {"sheet-new": words.new, "sheet-wrong": words.new, "sheet-right": words.corrected}
    frames: Mapping[str, Sequence[str]] = {"sheet-wrong": ("F5",), "sheet-right": ("F5", "F6", "F7", "F26")}
    for name, content in steps.workbooks.items():
        colour = _WRONG if name == "sheet-wrong" else _RIGHT
        marked = dict.fromkeys(frames.get(name, ()), colour)
        yield PICTURES / f"{name}.{lang}.svg", sheet_drawn(content, lang, files[name], marked)
    for name, (command, said) in steps.screens.items():
        yield PICTURES / f"{name}.{lang}.svg", drawn(command, said, lang)


if __name__ == "__main__":
    for path, svg in pictures().items():
        path.write_text(svg, encoding="utf-8", newline="")
