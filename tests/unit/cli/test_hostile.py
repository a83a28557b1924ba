"""Hostile text in every place, through every command and format: it is said, and nothing is done."""

import csv
import json
import re
from collections.abc import Iterable, Sequence
from contextlib import chdir
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from cmarkgfm import Options, github_flavored_markdown_to_html
from icalendar import Calendar
from lxml import etree, html

from hostile import COMMANDS, HOSTILE, WORKBOOK, calls, commanding, file_name, lay, misuses, proofs
from regionai.cli.app import run
from regionai.source.file import shown
from sheets import cells

Printed = pytest.CaptureFixture[str]

# What no text of a file holds, but an argument or the name of a file can.
UNSEEN = ("a\x1b[31mb", "a\u202eb", "a\rb", "a\tb", "a\u2028b", "a\x9bb", "a\u200bb", "a\nb")
# What a file may hold in quotes.
LINES = ("=1+1\n=1+1", "a\r\nb", "a\u3000b")
# Some do harm at the beginning of something, the others anywhere: these stand in one text.
FIRST = tuple(text for text in HOSTILE if re.match(r"[-=+@＝#]|1\.", text) and text not in COMMANDS)
ANYWHERE = " ".join(text for text in HOSTILE if text not in FIRST + COMMANDS)
# One text goes through every call, each of the others through every fifth: each call meets several.
_FIFTH = 5
# What begins each annotation of a check.
OURS = (*(f"::{level} file=" for level in ("error", "warning", "notice")), "::notice title=regionai::")
SHAPES = {"div", "h1", "h2", "p", "ul", "li", "pre", "code", "strong"}
SHAPES |= {"table", "thead", "tbody", "tr", "th", "td"}
# What a report in HTML is made of; its policy lets nothing but its own style be loaded or run.
ELEMENTS = SHAPES - {"code", "strong"} | {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "section",
}
ELEMENTS |= {"h3", "dl", "dt", "dd", "span", "mark", "caption", "details", "summary", "footer"}
ELEMENTS |= {"figure", "figcaption", "svg", "rect", "line", "circle", "text"}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class", "scope", "tabindex", "role"}
ATTRIBUTES |= {
    "aria-label",
    "data-block",
    "open",
    "viewbox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
}
ATTRIBUTES |= {"cx", "cy", "r", "text-anchor"}


def format_asked(arguments: list[str]) -> str:
    return arguments[arguments.index("--format") + 1] if "--format" in arguments else "text"


def assert_read(output_format: str, out: str) -> None:
    """Read an output as its reader does; raises where it is no such output, or does something."""
    seen = re.sub("\x1b\\[[0-9;]*m", "", out)
    assert re.sub("\r?\n|\ufeff|\u3000", "", seen).isprintable()
    match output_format:
        case "json" | "sarif" | "gitlab" | "rdjson":
            json.loads(out)
        case "junit":
            etree.fromstring(out.encode())
        case "csv":
            for row in csv.reader(StringIO(out.removeprefix("\ufeff"), newline="")):
                assert not any(re.match(r"\s*[=+@＝＋－＠]|\s*-(?![0-9]+$)", cell) for cell in row)
                assert not any("\n" in cell or "\r" in cell for cell in row)
        case "markdown":
            rendered = github_flavored_markdown_to_html(out, Options.CMARK_OPT_UNSAFE)
            assert {each.tag for each in html.fromstring(f"<div>{rendered}</div>").iter()} <= SHAPES
        case "xlsx":
            for cell in cells(WORKBOOK.read_bytes()):
                assert cell.data_type in ("s", "n")
                assert str(cell.value).replace("\u3000", "").isprintable()
                assert cell.hyperlink is None or cell.hyperlink.target is None
        case "html":
            assert_inert(out)
        case "ics":
            assert Calendar.from_ical(out).walk("VEVENT")
        case _:
            pass


def assert_inert(page: str) -> None:
    """Read a report in HTML: it is made of what we write, and asks for nothing."""
    found = list(html.document_fromstring(page.encode()).iter())
    assert {each.tag for each in found} <= ELEMENTS
    assert {name for each in found for name in each.attrib} <= ATTRIBUTES
    assert [each.get("http-equiv") for each in found if each.tag == "meta"][1] == "Content-Security-Policy"


def assert_harmless(asked: Iterable[list[str]], capsys: Printed, *, in_ci: bool) -> None:
    """Call, and read what was printed; the two files that cannot be judged are named where all are."""
    for arguments in asked:
        code = run([*arguments, "--lang", "en"])
        out, err = capsys.readouterr()
        assert code == 2 if arguments[:2] in (["check", "."], ["portfolio", "."]) else code in (0, 1), err
        assert all(line.isprintable() for line in err.split("\n"))
        assert_read(format_asked(arguments), out)
        if in_ci:
            ours = [line for line in out.splitlines() if "github" in arguments and line.startswith(OURS)]
            assert commanding(out) + commanding(err) == ours


def some_calls(text: str, among: Sequence[str]) -> list[list[str]]:
    """Return the calls that a text goes through: all for the last of some texts."""
    number = among.index(text)
    found = list(calls(text))
    return found if number == len(among) - 1 else found[number % _FIFTH :: _FIFTH]


OUTSIDE = (*FIRST, *LINES, ANYWHERE)


@pytest.mark.slow
@pytest.mark.parametrize("text", OUTSIDE)
def test_every_output_is_read_as_what_it_is(text: str, tmp_path: Path, capsys: Printed) -> None:
    lay(tmp_path, text)
    with chdir(tmp_path / "p"):
        assert_harmless(some_calls(text, OUTSIDE), capsys, in_ci=False)


@pytest.mark.slow
@pytest.mark.parametrize("text", [*HOSTILE, *LINES, "a\n::error::x"])
def test_programs_read_the_very_text_within_ci_too(
    text: str, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lay(tmp_path, text)
    monkeypatch.chdir(tmp_path / "p")
    assert run(["check", "a.yaml", "--format", "json"]) == 1
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    assert assessment["title"] == text
    assert {each["title"] for each in assessment["judgements"]} >= {text}
    assert run(["budget", "a.yaml", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == text
    assert run(["calendar", "a.yaml", "--format", "ics"]) == 0
    events = Calendar.from_ical(capsys.readouterr().out).walk("VEVENT")
    assert any(text.replace("\r\n", "\n") in str(event["summary"]) for event in events)
    assert run(["portfolio", "a.yaml", f"./{file_name(text)}", "--format", "parquet", "-o", "../out"]) == 0
    table = pq.read_table(tmp_path / "out").to_pydict()
    assert table["title"] == [text, text]
    assert sorted(table["file"]) == sorted(["a.yaml", shown(Path(file_name(text)))])


@pytest.mark.slow
@pytest.mark.parametrize("text", COMMANDS)
def test_no_output_commands_within_ci(
    text: str, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lay(tmp_path, text)
    with chdir(tmp_path / "p"):
        assert_harmless(some_calls(text, COMMANDS), capsys, in_ci=True)


@pytest.mark.slow
@pytest.mark.parametrize("text", ["a\n::error::x", ANYWHERE])
def test_what_proves_and_tests_rules_is_as_harmless(
    text: str, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lay(tmp_path, text)
    with chdir(tmp_path / "p"):
        assert_harmless(proofs(), capsys, in_ci=True)


@pytest.mark.slow
@pytest.mark.parametrize("text", [*COMMANDS, *UNSEEN])
def test_no_complaint_about_an_argument_does_anything(
    text: str, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lay(tmp_path, "x")
    with chdir(tmp_path / "p"):
        for arguments in misuses(text):
            run(arguments)
            said = "".join(capsys.readouterr())
            assert all(line.isprintable() for line in said.split("\n")), arguments
            assert commanding(said) == [], arguments


@pytest.mark.slow
@pytest.mark.parametrize("text", UNSEEN)
def test_no_name_of_a_file_does_anything(
    text: str, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lay(tmp_path, "x")
    name = file_name(text)
    with chdir(tmp_path / "p"):
        Path("x.yaml").rename(name)
        Path("xx.yaml").rename(f"x{name}")
        asked = (each for each in some_calls(text, UNSEEN) if {"check", "portfolio", "diff"} & {*each})
        assert_harmless(asked, capsys, in_ci=True)
