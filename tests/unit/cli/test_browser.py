"""`--open`: a report as HTML in the browser of the system, here one that notes what it is given."""

import sys
import tempfile
import webbrowser
from pathlib import Path

import pytest

from calls import CLEAN, SHORT, Printed
from regionai.cli.app import run


@pytest.fixture
def browsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the browser notes each address; files for the time being come beside it."""
    notes, program = tmp_path / "addresses", tmp_path / "browse.py"
    program.write_text(f"import sys\nopen({str(notes)!r}, 'a').write(sys.argv[1] + '\\n')\n", "utf-8")
    monkeypatch.setenv("BROWSER", f"{sys.executable} {program} %s")
    for name, value in (("_tryorder", None), ("_browsers", {})):
        monkeypatch.setattr(webbrowser, name, value)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return notes


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", SHORT],
        ["budget", CLEAN],
        ["portfolio", CLEAN],
        ["calendar", CLEAN],
        ["rules", "show", "region-led-ai@2026"],
        ["explain", "local-share", "--format", "html"],
    ],
)
def test_a_page_is_opened_from_a_new_file_that_others_cannot_read(
    arguments: list[str], browsed: Path, capsys: Printed
) -> None:
    assert run([*arguments, "--open", "--lang", "en"]) in (0, 1)
    (page,) = browsed.parent.glob("regionai-*.html")
    assert browsed.read_text(encoding="utf-8") == f"{page.as_uri()}\n"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert page.stat().st_mode & 0o077 == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"opening {page} in the browser.\n")


@pytest.mark.parametrize("more", [["-o", "a b.html"], ["--format", "html=a b.html"]])
def test_a_file_that_is_named_is_opened(more: list[str], browsed: Path) -> None:
    assert run(["check", SHORT, "--open", *more]) == 1
    assert browsed.read_text(encoding="utf-8") == f"{(browsed.parent / 'a b.html').as_uri()}\n"
    assert list(browsed.parent.glob("regionai-*")) == []


def test_what_else_is_asked_for_is_printed(browsed: Path, capsys: Printed) -> None:
    assert run(["check", SHORT, "--format", "json", "--open"]) == 1
    assert capsys.readouterr().out.startswith("{")
    assert browsed.exists()


def test_a_check_that_is_refused_leaves_no_file(browsed: Path) -> None:
    assert run(["check", SHORT, "--open", "--as-of", "x"]) == 2
    assert list(browsed.parent.glob("regionai-*")) == []


def test_without_a_browser_the_file_is_named(
    browsed: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert run(["budget", CLEAN, "--open", "--lang", "en"]) == 0
    (page,) = browsed.parent.glob("regionai-*.html")
    assert capsys.readouterr().err == f"no browser opened; open {page} yourself.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["budget", CLEAN, "--format", "json"],
        ["portfolio", CLEAN, "--format", "parquet", "-o", "p"],
        ["calendar", CLEAN, "--format", "ics"],
        ["rules", "list", "--format", "csv"],
    ],
)
def test_only_html_is_opened(arguments: list[str], browsed: Path, capsys: Printed) -> None:
    assert run([*arguments, "--open", "--lang", "en"]) == 2
    assert f"leave out `--format {arguments[3]}`" in capsys.readouterr().err
    assert not browsed.exists()
