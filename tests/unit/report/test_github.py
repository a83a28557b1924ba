"""GitHub Actions: annotations, a text that commands nothing, and the job summary."""

import json
import re
from pathlib import Path

import pytest

from builders import make_proposal
from calls import INPUTS, written
from regionai.cli.app import run
from regionai.report.check.job_summary import SUMMARY_BYTES


def annotations(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("::")]


def test_github_gets_the_ten_worst_and_is_told_how_many_more(capsys: pytest.CaptureFixture[str]) -> None:
    lines = annotations(written(capsys, "github", INPUTS, "--lang", "en"))
    report = json.loads(written(capsys, "json", INPUTS))
    judgements = [each for a in report["assessments"] for each in a["judgements"]]
    count = len(report["problems"]) + sum(len(judgement["findings"]) for judgement in judgements)
    count += sum(len(assessment["slips"]) for assessment in report["assessments"])
    # Files that could not be judged, then what may be a typing error, then the worst.
    first = len(report["problems"])
    assert [line.split(" ")[0] for line in lines] == [
        *["::error"] * first,
        *["::notice", *["::error"] * (9 - first), "::notice"],
    ]
    assert "title=slip/swapped::" in lines[first]
    assert lines[-1] == f"::notice title=regionai::{count - 10} more; the job summary has them all."


def test_few_annotations_are_all_there(capsys: pytest.CaptureFixture[str]) -> None:
    lines = annotations(written(capsys, "github", ["proposals/short-match-2026.yaml"]))
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error"]


def test_what_ends_a_property_is_escaped_in_the_name_of_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a:b,c%.yaml").write_text(make_proposal("titel: a"), encoding="utf-8")
    run(["check", "a:b,c%.yaml", "--format", "github", "--lang", "en"])
    (line,) = annotations(capsys.readouterr().out)
    assert line.startswith("::error file=a%3Ab%2Cc%25.yaml,line=")


def test_annotations_that_weigh_the_same_keep_the_order_of_the_proposals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    broken = "budget: [{category: x, year: 2026, national: 60, local: 20, private: 20}]"
    for name in ("b.yaml", "a.yaml"):
        (tmp_path / name).write_text(make_proposal(broken), encoding="utf-8")
    run(["check", "b.yaml", "a.yaml", "--format", "github", "--lang", "en"])
    errors = [line for line in annotations(capsys.readouterr().out) if line.startswith("::error ")]
    assert [line.partition(",")[0] for line in errors] == ["::error file=b.yaml", "::error file=a.yaml"]


def test_within_actions_the_text_commands_nothing_and_a_summary_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKFLOW", "check")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    path = tmp_path / "p.yaml"
    path.write_text(make_proposal("{title: '::add-mask::secret'}"), encoding="utf-8")
    assert run(["check", str(path)]) == 0
    out = capsys.readouterr().out
    assert "│ ::add-mask::secret" in out
    assert {line.split(" ")[0] for line in annotations(out)} == {"::warning", "::notice"}
    assert summary.read_text(encoding="utf-8").startswith("before\n# 제안서 1건")
    # Asked for by name, a format is only itself.
    assert run(["check", str(path), "--format", "text"]) == 0
    assert annotations(capsys.readouterr().out) == []
    # Beside a format that goes to a file it still comes by itself.
    assert run(["check", str(path), "--format", f"json={tmp_path / 'a.json'}"]) == 0
    assert len(annotations(capsys.readouterr().out)) > 1
    assert (tmp_path / "a.json").exists()
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    assert run(["check", str(path)]) == 0
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "no" / "where.md"))
    assert run(["check", str(path)]) == 2
    assert "where.md" in capsys.readouterr().err


@pytest.mark.slow
def test_a_summary_too_long_is_cut_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKFLOW", "check")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    line = f"{{category: {'가' * 3_000}, national: 60, local: 20, private: 20}}"
    path = tmp_path / "p.yaml"
    path.write_text(make_proposal(f"budget: [{', '.join([line] * 100)}]"), encoding="utf-8")
    assert run(["check", str(path), "--lang", "en"]) == 1
    capsys.readouterr()
    text = summary.read_text(encoding="utf-8")
    assert SUMMARY_BYTES - 20_000 < len(text.encode()) < SUMMARY_BYTES + 200
    assert re.search(r"cut here, for it is too long: \d+ more lines\.\n$", text)


def test_a_summary_is_cut_from_the_first_byte_too_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKFLOW", "check")
    (tmp_path / "p.yaml").write_text(make_proposal(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run(["check", "p.yaml", "--format", "markdown", "--lang", "en"])
    whole = capsys.readouterr().out
    size = len(whole.encode())
    for limit, expected in (
        (size, whole),
        (
            size - 1,
            "".join(whole.splitlines(keepends=True)[:-1])
            + "\ncut here, for it is too long: 1 more lines.\n",
        ),
    ):
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", f"{limit}.md")
        monkeypatch.setattr("regionai.report.check.job_summary.SUMMARY_BYTES", limit)
        run(["check", "p.yaml", "--lang", "en"])
        assert Path(f"{limit}.md").read_text(encoding="utf-8") == expected
    capsys.readouterr()


def test_a_summary_may_be_as_long_as_github_keeps_it() -> None:
    # One over 1 MiB is thrown away whole; the sentence on what was left out comes in addition.
    assert SUMMARY_BYTES == 900 * 1024
