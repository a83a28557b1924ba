"""How a call starts: its help and version, and only what it needs is loaded."""

import runpy
import subprocess
import sys

import pytest

from calls import CLEAN
from regionai.cli import entry
from regionai.cli.app import run


def test_a_bare_call_shows_the_help_and_judges_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "check" in capsys.readouterr().out


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == "regionai 0.1.0\n"


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[bool] = []
    monkeypatch.setattr(entry, "main", lambda: called.append(True))
    runpy.run_module("regionai")
    assert called == [True]


def test_a_short_process_collects_no_garbage_from_before_the_command_is_loaded() -> None:
    script = (
        "import gc, os, sys; from regionai.cli import entry; loaded = 'typer' in sys.modules;"
        "os._exit = lambda code: sys.exit(code or loaded or gc.isenabled());"
        "sys.argv = ['regionai', '--version']; entry.main()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"regionai 0.1.0\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        *([command, "--help"] for command in ("check", "budget", "calendar")),
        ["rules", "lint", "--help"],
    ],
)
def test_a_light_call_imports_neither_pydantic_nor_yaml(arguments: list[str]) -> None:
    script = (
        "import sys; from regionai.cli.app import run; run(sys.argv[1:]);"
        "sys.exit(any(name in sys.modules for name in ('pydantic', 'yaml')))"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, check=False)
    assert done.returncode == 0


def test_json_needs_no_rich() -> None:
    script = (
        "import sys; from regionai.cli.app import run; run(sys.argv[1:]);sys.exit('rich' in sys.modules)"
    )
    command = [sys.executable, "-c", script, "check", CLEAN, "--format", "json"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
