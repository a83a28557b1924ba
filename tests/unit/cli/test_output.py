"""Where a report goes: files that are written whole or not at all, and outputs that fail."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TextIO

import pytest

from builders import make_proposal
from calls import CLEAN, SHORT, regionai
from golden import PRINTED, ROOT
from regionai.cli.app import run
from regionai.cli.writing.output import written_to
from regionai.errors import CannotError
from regionai.report.check.formats import format_names

# Files.


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
    assert "7,000" in (tmp_path / "real.txt").read_text(encoding="utf-8")


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


# Outputs that fail.


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = regionai("check", CLEAN, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, b"")


def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = regionai("check", CLEAN, stdout=full)
        helped = [
            regionai(*asked, stdout=full) for asked in (("--help",), ("rules", "--help"), ("--version",))
        ]
    for each in (done, *helped):
        assert each.returncode == 2
        assert each.stderr.decode().startswith("-를 쓸 수 없습니다(저장 공간이 부족함).")


@pytest.mark.parametrize("asked", ["--version", "--help", "check --help"])
def test_help_into_a_closed_output_is_no_fault_of_ours(asked: str) -> None:
    command = f'exec "{sys.executable}" -m regionai {asked} >&-'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == 2
    (said,) = done.stderr.decode().splitlines()
    assert said.startswith("-를 쓸 수 없습니다(출력이 닫혀 있음).")


@pytest.mark.slow
@pytest.mark.parametrize("redirected", [">/dev/full", ">&-"])
@pytest.mark.parametrize("output_format", PRINTED)
def test_no_format_that_cannot_be_written_is_a_verdict(output_format: str, redirected: str) -> None:
    command = f'exec "{sys.executable}" -m regionai check "{SHORT}" --format {output_format} {redirected}'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == 2
    said = done.stderr.decode()
    assert "쓸 수 없습니다" in said
    assert "Error" not in said


@pytest.mark.slow
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
    ("error", "said"), [(BrokenPipeError(32, "x"), ""), (OSError(28, "disk full"), "저장 공간이 부족함")]
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


# A report of thousands of proposals waits on the disk.

LINES = "::error::가\r\n" * 150_000 + "끝"


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".txt", ".json", ".ics"])
def test_a_large_report_is_the_small_one(
    ending: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    shown = []
    for large in (False, True):
        with written_to(None, exact=True, ending=ending, large=large) as out:
            out.write(LINES)
        shown.append(capfd.readouterr().out)
        with written_to(tmp_path / f"{large}.txt", ending=ending, large=large) as out:
            out.write(LINES)
    assert shown[0] == shown[1]
    assert "\n::error" not in shown[0]
    assert (tmp_path / "True.txt").read_bytes() == (tmp_path / "False.txt").read_bytes() == LINES.encode()


def test_no_room_for_a_large_report_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    with pytest.raises(CannotError) as refused, written_to(None, large=True):
        pass
    assert refused.value.message.id == "jobs.no-room"


def _fail(out: TextIO, error: OSError) -> None:
    out.write("half of it")
    raise error


def test_a_disk_that_is_full_before_the_report_is_whole_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    full = OSError(errno.ENOSPC, "")
    with pytest.raises(CannotError) as refused, written_to(None) as out:
        _fail(out, full)
    assert "(no space left)" in refused.value.message.say("en")
    assert capsys.readouterr().out == ""
