"""Draw pictures of what a terminal shows from real output: `python docs/picture.py`.

Every run of text is given the room that a terminal gives it, whatever font the
reader has: Hangul takes two cells. Frames and bars are drawn and not written,
since no font joins them everywhere. A test draws the pictures again and compares;
another looks at them in a browser.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import chdir
from html import escape
from io import StringIO
from itertools import groupby
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

import regionai
from regionai.messages import Lang

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
LANGUAGES: tuple[Lang, ...] = ("ko", "en")
COLUMNS = 80
_TODAY = "2026-03-05"

# What each picture shows.
SCREENS: dict[str, tuple[str, ...]] = {
    "worked-example": ("check", "proposals/short-match-2026.yaml"),
    "typing-error": ("check", "proposals/typing-error-2026.yaml"),
    "clean": ("check", "proposals/gyeongbuk-2026.yaml"),
    "several": (
        "check",
        *(f"proposals/{name}.yaml" for name in ("short-match-2026", "gyeongbuk-2026", "jeju-2025")),
    ),
    "portfolio": ("portfolio", "proposals"),
}

# Sizes in the drawing. A font of this size has Latin letters of about a cell, and Hangul of about two.
FONT_SIZE, CELL, LINE, EDGE = 20, 11, 26, 20
_FONTS = "Consolas, Menlo, 'DejaVu Sans Mono', D2Coding, NanumGothicCoding, monospace"
_BASELINE = 19

PAPER, INK, DIM = "#ffffff", "#24292f", "#57606a"
# The colours of a terminal by their numbers.
COLOURS = {
    1: ("red", "#b3151f"),
    2: ("green", "#116329"),
    3: ("yellow", "#7d4e00"),
    4: ("blue", "#0969da"),
    5: ("magenta", "#7a3ec8"),
    6: ("cyan", "#0b6670"),
}

# Frames are drawn line by line: each sign is a stroke in its cell.
_FRAMES = {
    "│": f"M{CELL / 2} 0v{LINE}",
    "╭": f"M{CELL / 2} {LINE}v-8q0 -5 {CELL / 2} -5",
    "╮": f"M{CELL / 2} {LINE}v-8q0 -5 -{CELL / 2} -5",
    "╰": f"M{CELL / 2} 0v8q0 5 {CELL / 2} 5",
    "╯": f"M{CELL / 2} 0v8q0 5 -{CELL / 2} 5",
}
_BLOCKS = " ▏▎▍▌▋▊▉█"


class _Run(NamedTuple):
    """Letters of one look that are equally wide, and the cell in which they begin."""

    cell: int
    text: str
    look: str


def drawn(command: str, shown: str, lang: str) -> str:
    """Return what a command shows, with its escape sequences, as SVG under the command itself."""
    asked = fill(f"$ {command}", COLUMNS - 2, subsequent_indent="  ", break_on_hyphens=False)
    lines = [Text.assemble((line, "dim")) for line in asked.replace("\n", " \\\n").splitlines()]
    lines += map(Text.from_ansi, shown.splitlines())
    return framed(command, lang, len(lines), written(lines))


def written(lines: Sequence[Text]) -> str:
    """Return lines as groups of SVG, one below the other, each letter in its cell."""
    console = Console(file=StringIO(), force_terminal=True, color_system="standard", _environ={})
    return "".join(
        f'<g transform="translate({EDGE} {EDGE + number * LINE})">{content}</g>\n'
        for number, line in enumerate(lines)
        if (content := "".join(map(_element, _runs(line, console))))
    )


def framed(title: str, lang: str, lines: int, body: str) -> str:
    """Return a whole picture of so many lines of `COLUMNS` cells."""
    width, height = COLUMNS * CELL + 2 * EDGE, lines * LINE + 2 * EDGE
    looks = {"dim": DIM, **dict(COLOURS.values())}
    colours = "".join(f".{name}{{color:{colour}}}" for name, colour in looks.items())
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{lang}" role="img" {size}'
        f' viewBox="0 0 {width} {height}">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>g{{font:{FONT_SIZE}px {_FONTS};color:{INK}}}g *{{fill:currentColor}}"
        f"g path{{fill:none;stroke:currentColor;stroke-width:1.5}}"
        f"{colours}.bold{{font-weight:bold}}</style>\n"
        f'<rect {size} rx="8" fill="{PAPER}"/>\n'
        f"{body}</svg>\n"
    )


def _runs(line: Text, console: Console) -> Iterator[_Run]:
    """Yield the runs of a line: ASCII with single spaces within, Hangul, and every other sign by itself."""
    cell = 0
    for segment in line.render(console):
        look = _look(segment.style or Style())
        for kind, letters in groupby(segment.text, _kind):
            text = "".join(letters)
            if kind == "ascii":
                for found in re.finditer(r"\S+(?: \S+)*", text):
                    yield _Run(cell + found.start(), found[0], look)
            else:
                yield _Run(cell, text, look)
            cell += cell_len(text)


def _kind(letter: str) -> str:
    """Return what letters can be drawn in one run: a sign can only with its like."""
    return "ascii" if letter.isascii() else "wide" if cell_len(letter) > 1 else letter


def _look(style: Style) -> str:
    """Return the classes of a style as an attribute; nothing for plain ink."""
    colour = () if style.color is None else COLOURS[style.color.number or 0][:1]
    names = (*(("dim",) if style.dim else colour), *(("bold",) if style.bold else ()))
    return f' class="{" ".join(names)}"' if names else ""


def _element(each: _Run) -> str:
    x, length, sign = each.cell * CELL, cell_len(each.text) * CELL, each.text[0]
    if sign == "─":
        return f'<path{each.look} d="M{x} {LINE // 2}h{length}"/>'
    if sign in _FRAMES:
        columns = range(x, x + length, CELL)
        return "".join(
            f'<path{each.look} transform="translate({at})" d="{_FRAMES[sign]}"/>' for at in columns
        )
    if sign in _BLOCKS:
        width = length * _BLOCKS.index(sign) / (len(_BLOCKS) - 1)
        return f'<rect{each.look} x="{x}" y="4" width="{width:g}" height="{LINE - 8}"/>'
    if sign == "░":
        return f'<rect{each.look} x="{x}" y="4" width="{length}" height="{LINE - 8}" opacity="0.4"/>'
    return (
        f'<text{each.look} x="{x}" y="{_BASELINE}" textLength="{length}" lengthAdjust="spacingAndGlyphs">'
        f"{escape(each.text, quote=False)}</text>"
    )


def shown(
    arguments: tuple[str, ...], lang: Lang, *, colour: bool = True, folder: Path | None = None
) -> str:
    """Return what a command prints in colour, on a day of 2026, in the project's folder or another one."""
    command, *paths = arguments
    with chdir(folder or ROOT):
        if command == "check" and len(paths) == 1:
            alone = regionai.check(paths[0], today=_TODAY, lang=lang)
            return alone.to_text(columns=COLUMNS, color=colour)
        several = regionai.portfolio(paths, today=_TODAY, lang=lang)
        return several.to_text(columns=COLUMNS, color=colour, findings=command == "check")


def pictures() -> dict[Path, str]:
    """Return every picture by its file."""
    return {
        PICTURES / f"{name}.{lang}.svg": drawn(
            f"regionai {' '.join(arguments)}", shown(arguments, lang), lang
        )
        for name, arguments in SCREENS.items()
        for lang in LANGUAGES
    }


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for path, svg in pictures().items():
        path.write_text(svg, encoding="utf-8", newline="")
