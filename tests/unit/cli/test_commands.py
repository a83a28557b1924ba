"""The commands as a person runs them: outputs, exit codes, misuse."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from builders import make_proposal
from regionai.cli.app import run
from regionai.report.check import format_names

ROOT = Path(__file__).parents[3]
CLEAN = str(ROOT / "proposals" / "gyeongbuk-2026.yaml")
SHORT = str(ROOT / "proposals" / "short-match-2026.yaml")
MISTAKES = str(ROOT / "proposals" / "every-mistake-2026.yaml")
JEJU = str(ROOT / "proposals" / "jeju-2025.yaml")
BROKEN = str(ROOT / "tests" / "broken" / "tab.yaml")


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "REGIONAI_COMPLETE"):
        monkeypatch.delenv(name, raising=False)


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


# Exit codes.


@pytest.mark.parametrize("output_format", ["text", "json"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([CLEAN], 0),
        ([CLEAN, "--fail-on", "advice"], 0),
        ([JEJU, "--fail-on", "warning"], 1),
        ([SHORT], 1),
        ([SHORT, "--fail-on", "never"], 0),
        ([JEJU], 1),
        ([BROKEN], 2),
        ([SHORT, BROKEN], 2),
        ([BROKEN, "--fail-on", "never"], 2),
        (["no-such-file.yaml"], 2),
    ],
)
def test_the_exit_code_is_the_same_in_every_format(
    output_format: str, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *arguments, "--format", output_format]) == code
    out = capsys.readouterr().out
    if output_format == "json":
        assert json.loads(out)["exit_code"] == code


def test_advice_alone_fails_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = Path(CLEAN).read_text(encoding="utf-8").splitlines(keepends=True)
    path = tmp_path / "a.yaml"
    path.write_text("".join(one for one in lines if "sustainability:" not in one), encoding="utf-8")
    assert run(["check", str(path), "--fail-on", "warning"]) == 0
    assert run(["check", str(path), "--fail-on", "advice"]) == 1
    assert capsys.readouterr().out.count("sustainability-plan") == 4


def test_an_empty_folder_is_not_a_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path)]) == 2
    assert "`.yaml`" in capsys.readouterr().out


def test_a_bare_call_shows_the_help_and_judges_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "check" in capsys.readouterr().out


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == "regionai 0.1.0\n"


@pytest.mark.parametrize("command", ["check", "budget"])
def test_every_command_has_help_in_both_languages(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert "The edition" in out
    assert "적용할" in out


# Which files.


def test_without_a_path_it_is_the_proposal_of_this_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 2
    assert "proposal.yaml:1:1" in capsys.readouterr().out
    Path("proposal.yaml").write_text(make_proposal(), encoding="utf-8")
    assert run(["check", "--fail-on", "never"]) == 0


def test_a_folder_is_searched_but_not_what_is_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b/two.yml", "a/one.yaml", ".git/three.yaml", ".hidden.yaml", "a/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(make_proposal(), encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.yaml")
    named = str(tmp_path / "a" / "one.yaml")
    assert run(["check", str(tmp_path), named, "--format", "json", "--fail-on", "never"]) == 0
    files = [a["file"] for a in json.loads(capsys.readouterr().out)["assessments"]]
    assert files == [str(tmp_path / "a" / "one.yaml"), str(tmp_path / "b" / "two.yml")]


def test_standard_input_is_a_proposal_too() -> None:
    done = regionai("check", "-", "--format", "json", content=Path(CLEAN).read_bytes())
    assert done.returncode == 0
    assert json.loads(done.stdout)["assessments"][0]["file"] == "-"


def test_a_budget_reads_standard_input() -> None:
    done = regionai("budget", "-", content=Path(CLEAN).read_bytes())
    assert done.returncode == 0
    assert "7,000,000,000" in done.stdout.decode()


# Editions and rule files.


def test_the_caller_names_the_edition(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", CLEAN, "--edition", "2025", "--format", "json"])
    sets = json.loads(capsys.readouterr().out)["assessments"][0]["rule_sets"]
    assert [(s["programme"], s["edition"]) for s in sets] == [
        ("region-led-ai", "2025"),
        ("subsidy-law", "2026"),
    ]
    assert sets[0]["chosen_because"] == "`--edition 2025` 지정"


def test_the_caller_names_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", CLEAN, "--as-of", "2025-08-29", "--format", "json"])
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    assert assessment["rule_sets"][0]["edition"] == "2025"
    window = next(j for j in assessment["judgements"] if j["rule"] == "application-window")
    assert window["outcome"] == "met"


def test_an_own_rule_folder_is_searched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    own = rules.replace('edition: "2026"', 'edition: "2026.1"').replace("at_least: 20%", "at_least: 30%")
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    assert run(["check", CLEAN, "--rules", str(tmp_path), "--edition", "2026.1"]) == 1
    assert "30 %" in capsys.readouterr().out


def test_an_edition_cannot_be_defined_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    (tmp_path / "own.yaml").write_text(rules, encoding="utf-8")
    assert run(["check", CLEAN, CLEAN, JEJU, "--rules", str(tmp_path)]) == 2
    out = capsys.readouterr().out
    assert out.count("own.yaml") == 1
    assert "rules/region-led-ai/2026.yaml" in out


def test_an_empty_rule_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", CLEAN, "--rules", str(tmp_path)]) == 2
    assert "library.empty-folder" in capsys.readouterr().out


# Output.


def test_a_report_goes_to_a_file_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")
    path.chmod(0o640)
    assert run(["check", CLEAN, "--format", "json", "-o", str(path)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(path.read_text(encoding="utf-8"))["exit_code"] == 0
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_new_report_file_is_one_like_others(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    run(["check", CLEAN, "-o", str(path)])
    other = tmp_path / "other.txt"
    other.write_text("x")
    assert path.stat().st_mode == other.stat().st_mode


def test_a_link_keeps_pointing_at_the_report(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    run(["check", CLEAN, "-o", str(tmp_path / "link.txt")])
    assert (tmp_path / "link.txt").is_symlink()
    assert "7,000,000,000원" in (tmp_path / "real.txt").read_text(encoding="utf-8")


def test_what_is_checked_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(), encoding="utf-8")
    for target in (path, tmp_path):
        assert run(["check", str(target), "-o", str(path)]) == 2
    assert run(["budget", str(path), "-o", str(path)]) == 2
    assert path.read_text(encoding="utf-8") == make_proposal()
    assert "a.yaml" in capsys.readouterr().err


def test_a_report_beside_the_proposals_is_fine(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(make_proposal(), encoding="utf-8")
    target = tmp_path / "report.txt"
    assert run(["check", str(tmp_path), "-o", str(target), "--fail-on", "never"]) == 0


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", CLEAN, "-o", str(tmp_path / "none" / "report.txt")]) == 2
    assert "report.txt" in capsys.readouterr().err


def test_nothing_is_left_behind_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    assert run(["check", CLEAN, "-o", str(tmp_path / "report.txt")]) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = regionai("check", CLEAN, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, b"")


def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = regionai("check", CLEAN, stdout=full)
        helped = regionai("--help", stdout=full)
    assert done.returncode == 2
    assert "쓸 수 없습니다" in done.stderr.decode()
    assert helped.returncode == 2


@pytest.mark.parametrize("asked", ["--version", "--help", "check --help"])
def test_help_into_a_closed_output_is_no_fault_of_ours(asked: str) -> None:
    command = f'exec "{sys.executable}" -m regionai {asked} >&-'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == 2
    (said,) = done.stderr.decode().splitlines()
    assert said.startswith("-를 쓸 수 없습니다(Bad file descriptor).")


@pytest.mark.parametrize("redirected", [">/dev/full", ">&-"])
@pytest.mark.parametrize("output_format", format_names())
def test_no_format_that_cannot_be_written_is_a_verdict(output_format: str, redirected: str) -> None:
    command = f'exec "{sys.executable}" -m regionai check "{SHORT}" --format {output_format} {redirected}'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == 2
    said = done.stderr.decode()
    assert "쓸 수 없습니다" in said
    assert "Error" not in said


@pytest.mark.parametrize("output_format", format_names())
def test_a_closed_stream_that_is_not_needed_changes_nothing(output_format: str, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("as-ever", "closed")]
    for path, redirected in zip(paths, ("", ">&- 2>&-"), strict=True):
        command = (
            f'exec "{sys.executable}" -m regionai check "{SHORT}" -o "{path}" --format {output_format}'
        )
        done = subprocess.run(
            ["/bin/sh", "-c", f"{command} {redirected}"], capture_output=True, check=False
        )
        assert done.returncode == 1
    assert paths[0].read_bytes() == paths[1].read_bytes() != b""


@pytest.mark.parametrize("output_format", format_names())
def test_any_console_can_show_any_format(output_format: str) -> None:
    for encoding in ("ascii", "cp949"):
        done = regionai("check", MISTAKES, "--format", output_format, env={"PYTHONIOENCODING": encoding})
        assert (done.returncode, done.stderr) == (1, b"")
        assert done.stdout != b""


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


def test_a_terminal_gives_its_own_width() -> None:
    import pty

    controller, terminal = pty.openpty()
    done = regionai("check", CLEAN, stdout=terminal, env={"TERM": "xterm"})
    os.close(terminal)
    assert done.returncode == 0
    assert b"\x1b[" in os.read(controller, 1 << 16)
    os.close(controller)


def test_a_title_can_command_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    title = "[red]경북[/red] [link=http://x]y[/link] :warning: {0} %s"
    path.write_text(make_proposal(f"title: '{title}'"), encoding="utf-8")
    run(["check", str(path), "--color", "always"])
    assert title in capsys.readouterr().out


# Misuse.


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--foramt", "json"],
        ["check", "--zzz"],
        ["check", "--lang", "fr"],
        ["check", "--fail-on", "nothing"],
        ["check", CLEAN, "--as-of", "2026-13-01"],
        ["chekc"],
        ["budget"],
        ["budget", CLEAN, "--national", "70억"],
        ["budget", "--local-share", "--national", "lots"],
        ["budget", "--local-share", "--edition", "1999"],
        ["budget", "--local-share", "--as-of", "1999-01-01"],
        ["budget", "none.yaml"],
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_misuse_is_one_sentence_and_exit_code_2(
    arguments: list[str], lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--lang", lang] if "--lang" not in arguments else arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert 1 <= len(captured.err.splitlines()) <= 2
    assert "Traceback" not in captured.err


def test_misuse_is_said_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--foramt", "json", "--lang=en"])
    assert "did you mean `--format`" in capsys.readouterr().err
    run(["check", "--foramt", "json"])
    assert "쓰려던 것입니까" in capsys.readouterr().err


def test_a_fault_of_ours_is_no_verdict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:

    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("regionai.run.worker.assess", fail)
    assert run(["check", CLEAN]) == 2
    assert "RuntimeError: boom" in capsys.readouterr().err


# Budget.


def test_a_plan_says_the_least_that_goes_with_the_national_money(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["budget", "--local-share"]) == 0
    out = capsys.readouterr().out
    for amount in ("7,000,000,000", "11,666,666,667", "2,333,333,334", "2,333,333,336"):
        assert f"{amount}원" in out


def test_a_plan_takes_another_amount_and_edition(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["budget", "--local-share", "--national", "140억", "--edition", "2025"]
    assert run([*arguments, "--lang", "en"]) == 0
    assert "4,666,666,667원" in capsys.readouterr().out
    assert run(["budget", "--local-share", "--as-of", "2025-08-01"]) == 0
    assert "region-led-ai@2025" in capsys.readouterr().out


def test_a_budget_says_what_is_asked_of_the_region(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["budget", SHORT, "--local-share"]) == 0
    out = capsys.readouterr().out
    assert "2,350,000,000원" in out
    assert "-150,000,000원" in out
    assert "31.8 %" in out


def test_a_budget_goes_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "budget.txt"
    assert run(["budget", CLEAN, "-o", str(path)]) == 0
    assert "100.00 %" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "ko",
            (
                "`--jobs`는 `{}`{} 받지 않습니다. "
                "프로세스의 수를 0 이상의 정수로 적으세요. 0은 코어마다 하나입니다."
            ),
        ),
        (
            "en",
            (
                "`--jobs` does not take `{}`: "
                "write how many processes, as a whole number; 0 is one for each core."
            ),
        ),
    ],
)
@pytest.mark.parametrize(("jobs", "particle"), [("x", "를"), ("-1", "을"), ("1.5", "를")])
def test_what_is_no_number_of_processes_is_said_in_both_languages(
    jobs: str, particle: str, lang: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", CLEAN, f"--jobs={jobs}", "--lang", lang]) == 2
    assert capsys.readouterr().err.splitlines()[0] == said.format(jobs, particle)


# Start-up.


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["check", "--help"], ["budget", "--help"], ["rules", "lint", "--help"]],
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


def test_json_needs_no_rich() -> None:
    script = (
        "import sys; from regionai.cli.app import run; run(sys.argv[1:]);sys.exit('rich' in sys.modules)"
    )
    command = [sys.executable, "-c", script, "check", CLEAN, "--format", "json"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


class Failing:
    """A standard output that cannot be written, on a descriptor of its own."""

    def __init__(self, error: OSError, descriptor: int) -> None:
        self.error = error
        self.descriptor = descriptor

    def isatty(self) -> bool:
        return False

    def write(self, _: str) -> None:
        raise self.error

    def fileno(self) -> int:
        return self.descriptor


@pytest.mark.parametrize(
    ("error", "said"), [(BrokenPipeError(32, "x"), ""), (OSError(28, "disk full"), "disk full")]
)
def test_an_output_that_fails_is_no_verdict(
    error: OSError,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with (tmp_path / "out").open("w") as stream:
        monkeypatch.setattr(sys, "stdout", Failing(error, stream.fileno()))
        assert run(["check", CLEAN]) == 2
    captured = capsys.readouterr().err
    assert (said in captured) if said else captured == ""


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


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    import gc
    import importlib
    import runpy

    try:
        from regionai.cli import entry

        importlib.reload(entry)
        # A short process collects no garbage, from before the command is loaded.
        assert not gc.isenabled()
        called: list[bool] = []
        monkeypatch.setattr(entry, "main", lambda: called.append(True))
        runpy.run_module("regionai")
        assert called == [True]
    finally:
        gc.enable()


def test_a_text_of_several_lines_begins_no_line_of_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal('title: "a\\n::stop-commands::x"'), encoding="utf-8")
    run(["check", str(path)])
    assert "a ::stop-commands::x" in capsys.readouterr().out


def test_a_folder_that_cannot_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(make_proposal(), encoding="utf-8")
    (tmp_path / "locked").mkdir()
    scan = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert run(["check", str(tmp_path)]) == 2
    out = " ".join(capsys.readouterr().out.split())
    assert "locked" in out
    assert "Permission denied" in out
    assert "시험 제안" in out


def test_the_bytes_do_not_depend_on_the_order_of_hashes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    lines = "budget: [{national: 1, province: 1, local: 1, private: 1, private_cash: 1, matching: 1}]"
    path.write_text(make_proposal(lines), encoding="utf-8")
    for arguments in (["check", str(path)], ["check", MISTAKES, JEJU, "--format", "json"]):
        outputs = {regionai(*arguments, env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2", "3")}
        assert len(outputs) == 1


def test_a_rule_file_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    own = tmp_path / "own.yaml"
    own.write_text(rules.replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    before = own.read_bytes()
    for command in (["check", CLEAN], ["budget", CLEAN], ["budget", "--local-share"]):
        assert run([*command, "--rules", str(tmp_path), "-o", str(own)]) == 2
    assert own.read_bytes() == before
    assert "own.yaml" in capsys.readouterr().err


def test_a_pipe_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run(["budget", "--local-share", "-o", str(pipe)]) == 0
    assert "2,333,333,334" in os.read(reader, 1 << 16).decode()
    os.close(reader)
    assert pipe.is_fifo()
