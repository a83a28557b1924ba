"""How a call starts: its help and version, and only what it needs is loaded."""

import runpy
import subprocess
import sys

import pytest

from calls import CLEAN, regionai
from regionai.cli import entry
from regionai.cli.app import run
from regionai.cli.options import portfolio_words, source_words


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


def test_completion_imports_neither_pydantic_nor_yaml() -> None:
    done = regionai(
        env={
            "_REGIONAI_COMPLETE": "complete_bash",
            "COMP_WORDS": "regionai ch",
            "COMP_CWORD": "1",
            "PYTHONPROFILEIMPORTTIME": "1",
        }
    )
    assert done.stdout.decode().split() == ["check"]
    assert b"pydantic" not in done.stderr
    assert b"yaml" not in done.stderr


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("budget p.yaml --set 지", ["지방비"]),
        ("budget p.yaml --keep priv", ["private_cash", "private_in_kind", "private"]),
        ("portfolio . --where 국비", ["국비", "국비비율"]),
        ("portfolio . --sort 여", ["여유"]),
    ],
)
def test_the_shell_offers_the_words_of_the_table(typed: str, offered: list[str]) -> None:
    done = regionai(
        env={
            "_REGIONAI_COMPLETE": "complete_bash",
            "COMP_WORDS": f"regionai {typed}",
            "COMP_CWORD": str(len(typed.split())),
            "PYTHONPROFILEIMPORTTIME": "1",
            "PYTHONUTF8": "1",
        }
    )
    assert done.stdout.decode().split() == offered
    assert b"pydantic" not in done.stderr
    assert b"yaml" not in done.stderr


def test_what_is_offered_has_no_space_that_would_end_it() -> None:
    assert source_words("현") == ["현금", "현물"]
    assert source_words("x") == []
    assert portfolio_words("판단") == ["판단불가"]


def test_json_needs_no_rich() -> None:
    script = (
        "import sys; from regionai.cli.app import run; run(sys.argv[1:]);sys.exit('rich' in sys.modules)"
    )
    command = [sys.executable, "-c", script, "check", CLEAN, "--format", "json"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
