"""`check - --stdin-filename`: standard input is judged as if it stood in that file."""

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from builders import make_proposal
from calls import CLEAN, SHORT, Printed, regionai
from regionai.cli.app import run

OPEN = "budget: [{category: solution, year: 2026, national: 60, matching: 40}]"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("house").mkdir()
    return tmp_path


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content)))


def of(monkeypatch: pytest.MonkeyPatch, capsys: Printed, content: bytes, *more: str) -> dict[str, Any]:
    capsys.readouterr()
    piped(monkeypatch, content)
    code = run(["check", "-", "--stdin-filename", "house/p.yaml", "--format", "json", *more])
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert loaded["exit_code"] == code
    return loaded


@pytest.mark.parametrize("path", [CLEAN, SHORT])
def test_the_report_is_that_of_the_file(
    path: str, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    content = Path(path).read_bytes()
    for output_format in ("text", "json", "sarif"):
        call = ["--format", output_format]
        piped(monkeypatch, content)
        code = run(["check", "-", "--stdin-filename", "house/p.yaml", *call])
        unsaved = capsys.readouterr().out
        Path("house/p.yaml").write_bytes(content)
        assert (run(["check", "house/p.yaml", *call]), capsys.readouterr().out) == (code, unsaved)
        Path("house/p.yaml").unlink()


def test_what_was_saved_is_not_read(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    Path("house/p.yaml").write_bytes(Path(SHORT).read_bytes())
    assert of(monkeypatch, capsys, Path(CLEAN).read_bytes())["exit_code"] == 0


def test_settings_and_waivers_are_those_of_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    waiver = "{rule: lead-body, proposal: p.yaml, reason: 까닭, approver: 김국장, expires: 2026-12-31}"
    Path("house/.regionai.yaml").write_text(
        f"schema: 1\nundecided: pass\nfail_on: warning\nwaivers: [{waiver}]\n", encoding="utf-8"
    )
    found = of(monkeypatch, capsys, make_proposal(OPEN).encode(), "--today", "2026-03-05")
    (assessment,) = found["assessments"]
    assert (assessment["file"], assessment["fail_on"]) == ("house/p.yaml", "warning")
    assert assessment["summary"]["waived"] == 1
    assert found["waivers"] == []
    assert [each["file"] for each in found["decided"]["settings"]] == ["house/.regionai.yaml"]


def test_settings_that_cannot_be_read_are_named(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    Path("house/.regionai.yaml").write_text("schema: 2\n")
    found = of(monkeypatch, capsys, Path(CLEAN).read_bytes())
    assert [each["file"] for each in found["problems"]] == ["house/.regionai.yaml"]


def test_what_it_names_lies_beside_the_file(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    content = make_proposal("budget: {workbook: none.xlsx}").encode()
    found = of(monkeypatch, capsys, content)
    assert "house/none.xlsx" in found["problems"][0]["message"]


def test_a_file_is_reported_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    assert of(monkeypatch, capsys, b"budget:\n")["problems"][0]["file"] == "house/p.yaml"


def test_other_files_stay_as_they_are(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    Path("other.yaml").write_bytes(Path(SHORT).read_bytes())
    found = of(monkeypatch, capsys, Path(CLEAN).read_bytes(), "other.yaml")
    assert [each["file"] for each in found["assessments"]] == ["house/p.yaml", "other.yaml"]


def test_it_needs_standard_input_and_is_not_written_over(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    assert run(["check", CLEAN, "--stdin-filename", "p.yaml", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("`--stdin-filename` goes with `-`.")
    piped(monkeypatch, Path(CLEAN).read_bytes())
    assert run(["check", "-", "--stdin-filename", "p.yaml", "-o", "p.yaml", "--lang", "en"]) == 2
    assert "is a file to be checked and is not overwritten" in capsys.readouterr().err
    assert not Path("p.yaml").exists()


def test_a_process_reads_its_real_input() -> None:
    call = ("check", "-", "--stdin-filename", "house/p.yaml", "--format", "json")
    done = regionai(*call, content=Path(SHORT).read_bytes())
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout)["assessments"][0]["file"] == "house/p.yaml"


def test_standard_input_stands_for_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-", "--stdin-filename", str(tmp_path), "--lang", "en"]) == 2
    assert "is a folder" in " ".join(capsys.readouterr().err.split())
