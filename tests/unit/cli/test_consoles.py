"""Every format on consoles as they are: narrow, dumb, without colour, and with readers that leave."""

import errno
import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

from calls import pseudo_terminal
from golden import PRINTED, ROOT
from regionai.cli.app import run

ONE = ("proposals/short-match-2026.yaml",)
MANY = ("proposals", "tests/broken/tab.yaml")
PLAIN = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "regionai", *arguments]


def redirected(*arguments: str) -> bytes:
    """What a call writes to a file, from no terminal."""
    done = subprocess.run(command(*arguments), cwd=ROOT, env=PLAIN, stdout=subprocess.PIPE, check=False)
    return done.stdout


def on_terminal(columns: int, *arguments: str, **more: str) -> tuple[int, bytes]:
    """The exit code of a call on a terminal so wide, and the bytes that it writes there."""
    with pseudo_terminal() as (theirs, read):
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        settings = termios.tcgetattr(theirs)
        # The terminal changes no line ends on the way.
        settings[1] &= ~termios.OPOST
        termios.tcsetattr(theirs, termios.TCSANOW, settings)
        called, environment = command(*arguments), {**PLAIN, "TERM": "xterm", **more}
        done = subprocess.run(
            called, cwd=ROOT, env=environment, stdout=theirs, stderr=subprocess.PIPE, check=False
        )
    assert done.stderr == b""
    return done.returncode, b"".join(read)


@pytest.mark.slow
@pytest.mark.parametrize("paths", [ONE, MANY], ids=["one", "many"])
@pytest.mark.parametrize("output_format", PRINTED)
def test_a_narrow_dumb_terminal_gets_every_format(output_format: str, paths: tuple[str, ...]) -> None:
    asked = ("check", *paths, "--format", output_format)
    code, written = on_terminal(40, *asked, TERM="dumb")
    assert code == (1 if paths is ONE else 2)
    text = written.decode()
    assert "\x1b" not in text
    if output_format != "text":
        # Programs and logs have no edge.
        assert written == redirected(*asked)
        return
    # A table of several keeps its lines, and a place in a file is never cut.
    rows = text.split("\n\n", 1)[1] if paths is MANY else text
    wide = [line for line in rows.splitlines() if cell_len(line) > 40 and ".yaml" not in line]
    assert wide == []


@pytest.mark.slow
@pytest.mark.parametrize("output_format", PRINTED)
def test_colour_stays_where_it_is_wanted(output_format: str) -> None:
    asked = ("check", *ONE, "--format", output_format)
    _, coloured = on_terminal(80, *asked)
    _, plain = on_terminal(80, *asked, NO_COLOR="1")
    assert b"\x1b" not in plain
    assert (b"\x1b" in coloured) is (output_format == "text")
    assert re.sub(rb"\x1b\[[0-9;]*m", b"", coloured) == plain


@pytest.mark.slow
@pytest.mark.parametrize("output_format", PRINTED)
def test_a_reader_that_leaves_ends_the_run_quietly(output_format: str) -> None:
    asked = command("check", *MANY, "--format", output_format)
    # One that was never there, and one that leaves after the first sign.
    for reads in (0, 1):
        process = subprocess.Popen(
            asked, cwd=ROOT, env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )
        assert process.stdout is not None
        assert process.stderr is not None
        if reads:
            assert process.stdout.read(1) != b""
        process.stdout.close()
        said = process.stderr.read()
        process.stderr.close()
        assert (process.wait(), said) == (2, b"")


@pytest.mark.parametrize("asked", [("--help",), ("check", "--help"), ("--version",)])
def test_a_reader_of_help_that_leaves_gets_no_verdict(asked: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command(*asked), cwd=ROOT, env=PLAIN, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.slow
@pytest.mark.parametrize("page_format", ["text", "json", "markdown", "csv"])
def test_a_portfolio_does_the_same(page_format: str) -> None:
    asked = ("portfolio", *MANY, "--format", page_format)
    code, written = on_terminal(40, *asked, TERM="dumb")
    assert code == 2
    assert b"\x1b" not in written
    if page_format != "text":
        assert written == redirected(*asked)
        return
    wide = [line for line in written.decode().splitlines() if cell_len(line) > 40 and ".yaml" not in line]
    assert wide == []


def test_what_help_meets_is_told_within_one_process_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Gone(StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError(errno.EPIPE, "gone")

    class Full(StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "full")

    with Path(os.devnull).open(encoding="utf-8") as unwritable:
        for stream, said in (
            (Gone(), ""),
            (unwritable, "-를 쓸 수 없습니다"),
            (Full(), "-를 쓸 수 없습니다(저장"),
        ):
            for asked in ("--version", "--help"):
                monkeypatch.setattr(sys, "stdout", stream)
                assert run([asked]) == 2
                monkeypatch.undo()
                assert capsys.readouterr().err.startswith(said)
