"""What a terminal is shown: in its encoding, width and colour, and no text commands it."""

import os
import sys
from pathlib import Path

import pytest

from builders import make_proposal
from calls import BROKEN, CLEAN, JEJU, MISTAKES, SHORT, pseudo_terminal, regionai
from golden import PRINTED
from regionai.cli.app import run


@pytest.mark.slow
@pytest.mark.parametrize("output_format", PRINTED)
def test_any_console_can_show_any_format(output_format: str) -> None:
    for encoding in ("ascii", "cp949"):
        done = regionai("check", MISTAKES, "--format", output_format, env={"PYTHONIOENCODING": encoding})
        assert (done.returncode, done.stderr) == (1, b"")
        assert done.stdout != b""


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "ascii"])
@pytest.mark.parametrize("path", [CLEAN, SHORT, JEJU, MISTAKES, BROKEN])
def test_any_console_can_show_the_report(encoding: str, path: str) -> None:
    done = regionai("check", path, env={"PYTHONIOENCODING": encoding, "COLUMNS": "80"})
    assert done.stderr == b""
    text = done.stdout.decode(encoding)
    if encoding == "cp949":
        # Nothing had to be escaped: every sign of ours is one that this console can show.
        assert "\\u" not in text
        assert "\\x" not in text


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", str(columns))
    for path in (CLEAN, SHORT, JEJU):
        for lang in ("ko", "en"):
            run(["check", path, "--lang", lang])
            lines = capsys.readouterr().out.splitlines()
            # A place in a file is never cut: it may stand wider, on a line of its own.
            wide = [line for line in lines if cell_len(line) > columns and path not in line]
            assert wide == []


def test_colour_is_asked_for_or_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["check", CLEAN])
    assert "\x1b[" not in capsys.readouterr().out
    run(["check", CLEAN, "--color", "always"])
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    run(["check", CLEAN])
    assert "\x1b[" in capsys.readouterr().out
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
        run(["check", CLEAN])
        assert "\x1b[" not in capsys.readouterr().out
        monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("variables", "is_coloured"),
    [
        ("FORCE_COLOR=1", True),
        ("FORCE_COLOR=0", True),
        ("FORCE_COLOR=", False),
        ("CLICOLOR_FORCE=1", True),
        ("CLICOLOR_FORCE=0", False),
        ("CLICOLOR_FORCE=", False),
        ("CLICOLOR_FORCE=0 FORCE_COLOR=1", True),
        ("FORCE_COLOR=1 TERM=dumb", True),
        ("FORCE_COLOR=1 NO_COLOR=1", False),
        ("FORCE_COLOR=1 NO_COLOR=", True),
        ("CLICOLOR_FORCE=1 NO_COLOR=1", False),
    ],
)
def test_variables_force_colour_into_a_pipe_in_the_order_that_is_published(
    variables: str, is_coloured: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in variables.split():
        monkeypatch.setenv(*variable.split("="))
    run(["check", CLEAN])
    assert ("\x1b[" in capsys.readouterr().out) == is_coloured
    run(["check", CLEAN, "--color", "always"])
    assert "\x1b[" in capsys.readouterr().out
    run(["check", CLEAN, "--color", "never"])
    assert "\x1b[" not in capsys.readouterr().out


def test_no_variable_forces_colour_into_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run(["check", CLEAN, "-o", str(tmp_path / "report.txt")]) == 0
    assert "\x1b[" not in (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_a_terminal_gives_its_own_width() -> None:
    with pseudo_terminal() as (theirs, read):
        done = regionai("check", CLEAN, stdout=theirs, env={"TERM": "xterm"})
    assert done.returncode == 0
    assert b"\x1b[" in b"".join(read)


def test_the_width_is_the_terminals_unless_columns_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from rich.cells import cell_len

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1, raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((70, 20)))
    run(["check", CLEAN, "--color", "never"])
    assert 60 < max(cell_len(line) for line in capsys.readouterr().out.splitlines()) <= 70
    monkeypatch.setenv("COLUMNS", "100")
    run(["check", CLEAN, "--color", "never"])
    assert 90 < max(cell_len(line) for line in capsys.readouterr().out.splitlines()) <= 100


def test_a_terminal_that_knows_no_width_is_as_wide_as_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", CLEAN])
    piped = capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1, raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    run(["check", CLEAN, "--color", "never"])
    assert capsys.readouterr().out == piped


SAID = """\
`--as-of` does not take `1.1.`: the day `1.1.`
  has no year; write it like `2026-03-05`.
`regionai check --help` shows how it is used.
"""


def test_a_complaint_is_wrapped_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    asked = ["check", CLEAN, "--as-of", "1.1.", "--lang", "en"]
    assert run(asked) == 2
    assert capsys.readouterr().err == SAID.replace("\n ", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert run(asked) == 2
    assert capsys.readouterr().err == SAID


def test_no_wrapped_line_of_a_complaint_is_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert run(["check", "--format", f"{'x' * 10} ::error::x", "--lang", "en"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert any("'::error::x" in line for line in lines)
    assert not any(line.lstrip().startswith("::") for line in lines)


def test_a_title_can_command_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    title = "[red]경북[/red] [link=http://x]y[/link] :warning: {0} %s"
    path.write_text(make_proposal(f"title: '{title}'"), encoding="utf-8")
    run(["check", str(path), "--color", "always"])
    assert title in capsys.readouterr().out


def test_a_text_of_several_lines_begins_no_line_of_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal('title: "a\\n::stop-commands::x"'), encoding="utf-8")
    run(["check", str(path)])
    assert "a ::stop-commands::x" in capsys.readouterr().out
