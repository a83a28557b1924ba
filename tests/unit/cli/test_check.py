"""A check as a person runs it: exit codes, files, editions, and the same bytes every time."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from builders import make_proposal
from calls import BROKEN, CLEAN, JEJU, MISTAKES, SHORT, regionai
from golden import ROOT
from regionai.cli.app import run
from regionai.errors import CannotError
from regionai.judge.assess import Assessment, assess
from regionai.judge.submission import Submission
from regionai.messages import message
from regionai.run.overlap import names

T = TypeVar("T")

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
    assert run(["check", str(path), "--fail-on", "warning", "--full"]) == 0
    assert run(["check", str(path), "--fail-on", "advice", "--full"]) == 1
    assert capsys.readouterr().out.count("sustainability-plan") == 4


def test_an_empty_folder_is_not_a_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path)]) == 2
    assert "`.yaml`" in capsys.readouterr().out


def failing_on(title: str, work: Callable[..., T]) -> Callable[..., T]:
    """Work on proposals that fails, as a fault of ours does, on the one of a title."""

    def attempt(first: Submission | Assessment, *others: object) -> T:
        if first.proposal.title == title:
            raise RuntimeError("boom")
        return work(first, *others)

    return attempt


@pytest.mark.parametrize(("step", "work"), [("assess", assess), ("names", names)])
def test_a_fault_of_ours_is_a_problem_of_the_file_that_caused_it(
    step: str,
    work: Callable[..., object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(f"regionai.run.worker.{step}", failing_on("둘", work))
    for title in ("하나", "둘", "셋"):
        (tmp_path / f"{title}.yaml").write_text(make_proposal(f"title: {title}"), encoding="utf-8")
    assert run(["check", str(tmp_path), "--format", "json", "--lang", "en"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [Path(each["file"]).stem for each in report["assessments"]] == ["셋", "하나"]
    (problem,) = report["problems"]
    assert (Path(problem["file"]).stem, problem["code"]) == ("둘", "source.fault")
    assert re.search(r"Please report `RuntimeError test_check\.py:[0-9]+`", problem["message"])


def test_a_fault_of_ours_outside_of_any_file_is_no_verdict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("regionai.run.run.discover", fail)
    assert run(["check", CLEAN]) == 2
    assert "RuntimeError: boom" in capsys.readouterr().err


def test_what_cannot_be_done_for_a_file_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise CannotError(message("jobs.died"))

    monkeypatch.setattr("regionai.run.worker.assess", refuse)
    assert run(["check", CLEAN, "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(message("jobs.died").say("en"))
    monkeypatch.undo()
    monkeypatch.setattr("regionai.run.worker.Standing", refuse)
    assert run(["check", CLEAN, "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(message("jobs.died").say("en"))


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


def test_a_folder_that_cannot_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # What is said names no long path, which the width of the text would cut.
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(make_proposal(), encoding="utf-8")
    (tmp_path / "locked").mkdir()
    scan = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert run(["check", "."]) == 2
    out = " ".join(capsys.readouterr().out.split())
    assert "locked" in out
    assert "권한이 없음" in out
    assert "시험 제안" in out


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
    own = rules.replace('edition: "2026"', 'edition: "9"').replace("at_least: 20%", "at_least: 30%")
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    assert run(["check", CLEAN, "--rules", str(tmp_path), "--edition", "9"]) == 1
    assert "30%" in capsys.readouterr().out


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


def test_a_rule_folder_that_cannot_be_opened_or_is_a_whole_disk_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", CLEAN, "--rules", str(tmp_path / "none"), "--format", "json"]) == 2
    (closed,) = json.loads(capsys.readouterr().out)["problems"]
    assert (closed["code"], closed["file"]) == ("library.closed-folder", str(tmp_path / "none"))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    for most, code in ((2, "library.empty-folder"), (1, "library.large-folder")):
        monkeypatch.setattr("regionai.rules.editions.folders._MOST", most)
        assert run(["check", CLEAN, "--rules", str(tmp_path), "--format", "json"]) == 2
        (found,) = json.loads(capsys.readouterr().out)["problems"]
        assert (found["code"], found["file"]) == (code, str(tmp_path))


# The same bytes.


@pytest.mark.slow
def test_the_bytes_do_not_depend_on_the_order_of_hashes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    lines = "budget: [{national: 1, province: 1, local: 1, private: 1, private_cash: 1, matching: 1}]"
    path.write_text(make_proposal(lines), encoding="utf-8")
    for arguments in (["check", str(path)], ["check", MISTAKES, JEJU, "--format", "json"]):
        outputs = {regionai(*arguments, env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2", "3")}
        assert len(outputs) == 1
