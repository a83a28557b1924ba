"""The pictures in the documents are what a terminal shows, each letter in its cell, in readable colours."""

import re
import shlex
from pathlib import Path

import officer
import picture
import pytest
from lxml import etree
from rich.cells import cell_len
from rich.text import Text

from regionai.messages import Lang

SVG = "{http://www.w3.org/2000/svg}"
SHOWN = [(name, lang) for name in picture.SCREENS for lang in picture.LANGUAGES]
OF_OFFICER = {"sheet-new", "sheet-wrong", "sheet-right", "check-wrong", "check-right"}
# A browser is looked at by the tests of real parts, which take these.
OF_BROWSER = {"page", "report"}
# What is drawn and not written.
DRAWN = dict.fromkeys(map(ord, "╭╮╰╯─│▏▎▍▌▋▊▉█░"), " ")


def test_the_pictures_are_what_is_drawn_now() -> None:
    pictures = picture.pictures()
    assert {path: path.read_text(encoding="utf-8") for path in pictures} == pictures
    names = {*map(_named, picture.PICTURES.iterdir())} - {*map(_named, pictures)}
    assert {name for name, _, _ in names} == OF_OFFICER | OF_BROWSER


@pytest.mark.slow
def test_the_pictures_of_the_path_of_an_officer_are_what_is_drawn_now() -> None:
    pictures = officer.pictures()
    assert {path: path.read_text(encoding="utf-8") for path in pictures} == pictures
    assert {name for name, _, _ in map(_named, pictures)} == OF_OFFICER
    assert max(len(svg.encode()) for svg in pictures.values()) < 100_000


def _named(path: Path) -> tuple[str, ...]:
    """The name of a picture, its language and its ending."""
    return (*path.name.split("."),)


@pytest.mark.parametrize(("name", "lang"), SHOWN)
def test_the_letters_of_a_picture_lie_where_the_terminal_puts_them(name: str, lang: Lang) -> None:
    shown = Text.from_ansi(picture.shown(picture.SCREENS[name], lang)).plain
    lines = [line.translate(DRAWN).rstrip() for line in shown.splitlines()]
    path = picture.PICTURES / f"{name}.{lang}.svg"
    said = [line for line in lines if line]
    command, drawn = written(path)[: -len(said)], written(path)[-len(said) :]
    assert drawn == said
    assert shlex.split("\n".join(command).replace("\\\n", "")) == ["$", "regionai", *picture.SCREENS[name]]


def written(path: Path) -> list[str]:
    """The lines of a picture: each run of text from its cell on, as long as its room."""
    lines = []
    for group in etree.parse(path).getroot().iter(f"{SVG}g"):
        line = ""
        for run in group.iter(f"{SVG}text"):
            cell = int(run.attrib["x"]) // picture.CELL
            text = run.text or ""
            assert cell_len(line) <= cell
            assert int(run.attrib["textLength"]) == cell_len(text) * picture.CELL
            line += " " * (cell - cell_len(line)) + text
        assert cell_len(line) <= picture.COLUMNS
        lines.append(line)
    return [line for line in lines if line]


@pytest.mark.parametrize("colour", [picture.INK, picture.DIM, *dict(picture.COLOURS.values()).values()])
def test_a_colour_can_be_read_on_the_paper(colour: str) -> None:
    """At least 4.5 to 1, as WCAG 2.2 wants of text (1.4.3)."""
    dark, light = sorted((luminance(colour), luminance(picture.PAPER)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """The relative luminance of WCAG, from 0 for black to 1 for white."""
    parts = (int(part, 16) / 255 for part in re.findall("[0-9a-f]{2}", colour))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
