"""Draw the README's picture of a report from real output: `python docs/picture.py`.

Rich exports what it draws as SVG. A test draws it again and compares.
"""

import html
import re
from contextlib import chdir
from datetime import date
from io import StringIO
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from regionai.judge.reading import Options
from regionai.report.check.as_text import ForPeople
from regionai.report.check.format import Look, write_report
from regionai.report.page.style import Style
from regionai.run.run import check
from regionai.run.settings import Surroundings

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "report.svg"
WIDTH = 90

# The width of a cell in rich's drawing.
CELL = 12.2
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_LENGTH = re.compile(r'(<text [^>]*textLength=")[^"]*("[^>]*>)([^<]*)</text>')

THEME = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47),
        (207, 34, 46),
        (17, 99, 41),
        (148, 93, 8),
        (9, 105, 218),
        (130, 80, 223),
        (27, 124, 131),
        (110, 119, 129),
    ],
)


def drawn() -> str:
    """Return the report on the proposal whose match ratio is wrong, as SVG."""
    with chdir(ROOT):
        report = check(
            [Path("proposals", "short-match-2026.yaml")], Surroundings((), date(2026, 3, 5)), Options()
        )
    out = StringIO()
    write_report(
        report.contents,
        report.summary,
        ForPeople(Look(Style("ko", WIDTH, colour=True, has_blocks=True))),
        out,
    )
    console = Console(
        file=StringIO(), width=WIDTH, record=True, force_terminal=True, legacy_windows=False, _environ={}
    )
    for line in out.getvalue().splitlines():
        console.print(Text.from_ansi(line), soft_wrap=True)
    svg = console.export_svg(title="regionai check", theme=THEME, unique_id="regionai")
    # The picture is complete in itself: no font is fetched from elsewhere.
    return _LENGTH.sub(_in_cells, _FONT.sub("", svg))


def _in_cells(found: re.Match[str]) -> str:
    """Return a piece of text with its true length: rich counts letters, and Hangul is two cells wide."""
    cells = cell_len(html.unescape(found[3]))
    return f"{found[1]}{cells * CELL:g}{found[2]}{found[3]}</text>"


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8", newline="")
