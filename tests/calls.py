"""The command line as tests call it, and the shipped proposals that they give it."""

import json
import os
import pty
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import chdir, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import pytest

from golden import PRINTED, PROPOSALS, ROOT
from regionai.cli.app import run
from sheets import said

CLEAN = str(ROOT / "proposals" / "gyeongbuk-2026.yaml")
SHORT = str(ROOT / "proposals" / "short-match-2026.yaml")
MISTAKES = str(ROOT / "proposals" / "every-mistake-2026.yaml")
JEJU = str(ROOT / "proposals" / "jeju-2025.yaml")
JEONNAM = str(ROOT / "proposals" / "jeonnam-2025.yaml")
BROKEN = str(ROOT / "tests" / "broken" / "tab.yaml")

# Every shipped proposal, and two files that cannot be judged; from the project's own folder.
INPUTS = [
    *(f"proposals/{name}" for name in PROPOSALS),
    "tests/broken/tab.yaml",
    "tests/broken/unknown-key.yaml",
]

Printed = pytest.CaptureFixture[str]


def regionai(
    *arguments: str,
    env: dict[str, str] | None = None,
    content: bytes | None = None,
    stdout: int | IO[str] = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    """The command as its own process, in an environment that says only what `env` says."""
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    return subprocess.run(
        [sys.executable, "-m", "regionai", *arguments],
        env=kept | (env or {}),
        input=content,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


@contextmanager
def pseudo_terminal() -> Iterator[tuple[int, list[bytes]]]:
    """A terminal as a file descriptor, and what is written to it, which is whole when it is left.

    It is read all the time: a terminal holds 4 KB, and who writes more waits.
    """
    ours, theirs = pty.openpty()
    read: list[bytes] = []

    def follow() -> None:
        # What Linux says when the other end is closed.
        with suppress(OSError):
            while piece := os.read(ours, 1 << 16):
                read.append(piece)

    reader = threading.Thread(target=follow)
    reader.start()
    try:
        yield theirs, read
    finally:
        os.close(theirs)
        reader.join()
        os.close(ours)


def asked(capsys: Printed, *arguments: str, code: int = 0) -> dict[str, object]:
    """The page of a call as JSON."""
    assert run(["budget", *arguments, "--format", "json"]) == code
    page: dict[str, object] = json.loads(capsys.readouterr().out)
    return page


def written(capsys: Printed, output_format: str, inputs: list[str], *more: str) -> str:
    """A check in a format, called in the project's own folder, whatever its exit code."""
    with chdir(ROOT):
        run(["check", *inputs, "--format", output_format, *more])
    return capsys.readouterr().out


def told(capsys: Printed, output_format: str, *arguments: str) -> tuple[int, str]:
    """How a check in a format ends, and what it says; of a workbook, what is in it."""
    asked = ["check", *arguments, "--format", output_format]
    if output_format in PRINTED:
        return run(asked), capsys.readouterr().out
    with TemporaryDirectory() as made:
        path = Path(made, "written")
        return run([*asked, "-o", str(path)]), said(path.read_bytes())


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """What a call prints, and that it ends as it should."""
    found = run(arguments)
    out, err = capsys.readouterr()
    assert (found, err if code != 2 else "") == (code, ""), err
    return err if code == 2 else out


def page(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(printed(capsys, *arguments, "--format", "json", code=code))
    return loaded


def rows(found: dict[str, object], key: str) -> list[dict[str, object]]:
    table = found[key]
    assert isinstance(table, list)
    return table
