"""The root of a run: from which folder files are named for code hosts and in baselines."""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest

from builders import make_proposal
from calls import Printed
from regionai.cli.app import run

SHORT = "budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]"


@pytest.fixture(autouse=True)
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without repository and settings; one stands below it, beside a proposal."""
    folder = tmp_path / "top"
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "p.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    monkeypatch.chdir(folder / "a")
    return folder


def named(capsys: Printed, *paths: str) -> set[str]:
    """The files of the annotations, of the SARIF report, of GitLab and of reviewdog, which are the same."""
    found: list[set[str]] = []
    for form in ("github", "gitlab", "sarif", "rdjson"):
        run(["check", *paths, "--format", form])
        out = capsys.readouterr().out
        match form:
            case "github":
                files = {line.partition("file=")[2].partition(",")[0] for line in out.splitlines()} - {""}
            case "gitlab":
                files = {each["location"]["path"] for each in json.loads(out)}
            case "rdjson":
                files = {each["location"]["path"] for each in json.loads(out)["diagnostics"]}
            case _:
                (one,) = json.loads(out)["runs"]
                results = [*one["results"], *one["invocations"][0]["toolExecutionNotifications"]]
                places = [each["locations"][0]["physicalLocation"] for each in results]
                files = {
                    unquote(each["artifactLocation"]["uri"]).removeprefix("file://") for each in places
                }
        found.append(files)
    assert all(files == found[0] for files in found)
    return found[0]


def test_without_settings_and_repository_files_are_named_from_where_one_stands(
    top: Path, capsys: Printed
) -> None:
    assert named(capsys, "p.yaml") == named(capsys, "b/../p.yaml") == {"p.yaml"}
    assert named(capsys, str(top / "a" / "p.yaml")) == {"p.yaml"}


def test_files_are_named_from_the_folder_of_the_settings(top: Path, capsys: Printed) -> None:
    (top / ".regionai.yaml").write_text("schema: 1\n", encoding="utf-8")
    assert named(capsys, "p.yaml") == {"a/p.yaml"}


def test_without_the_settings_files_are_named_as_without_them(top: Path, capsys: Printed) -> None:
    (top / ".regionai.yaml").write_text("schema: 1\n", encoding="utf-8")
    assert named(capsys, "p.yaml", "--no-config") == {"p.yaml"}
    assert named(capsys, "p.yaml", "--config", "../.regionai.yaml") == {"p.yaml"}


def test_a_code_host_knows_a_file_from_the_top_of_its_repository(top: Path, capsys: Printed) -> None:
    (top / ".git").mkdir()
    assert named(capsys, "p.yaml") == {"a/p.yaml"}
    # Whoever stands at the top would name it otherwise than who stands beside the settings.
    (top / "a" / ".regionai.yaml").write_text("schema: 1\n", encoding="utf-8")
    assert named(capsys, "p.yaml") == {"a/p.yaml"}


def test_a_file_outside_is_named_in_full(top: Path, capsys: Printed) -> None:
    (top / "q.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    assert named(capsys, "../q.yaml") == named(capsys, "b/../../q.yaml") == {str(top / "q.yaml")}


def test_a_link_to_a_folder_is_followed_and_one_to_a_file_is_not(top: Path, capsys: Printed) -> None:
    (top / "a" / "linked").symlink_to(top / "a" / "b")
    (top / "a" / "b" / "q.yaml").symlink_to(top / "a" / "p.yaml")
    assert named(capsys, "linked/q.yaml") == {"b/q.yaml"}


def test_a_folder_without_proposals_has_one_name_too(top: Path, capsys: Printed) -> None:
    assert named(capsys, "b") == named(capsys, "../a/b/.") == named(capsys, "b/../b") == {"b"}
    assert named(capsys, "b/..", "b") == {"p.yaml", "b"}
    (top / "a" / "p.yaml").unlink()
    assert named(capsys, ".") == named(capsys, "b/..") == {"."}


def test_people_read_what_they_typed(capsys: Printed) -> None:
    run(["check", "b/../p.yaml", "--format", "json"])
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    assert assessment["file"] == "b/../p.yaml"
    run(["check", "b/../p.yaml"])
    assert "b/../p.yaml" in capsys.readouterr().out


def test_a_baseline_knows_a_file_by_every_spelling(
    top: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    (top / ".git").mkdir()
    assert run(["check", str(top / "a" / "p.yaml"), "--write-baseline", "known.yaml"]) == 1
    text = Path("known.yaml").read_text(encoding="utf-8")
    assert text.count("file: a/p.yaml") == text.count("file:") > 1
    for here, spelled in ((".", "p.yaml"), ("b", "../p.yaml"), ("../..", "a/b/../p.yaml")):
        monkeypatch.chdir(here)
        assert run(["check", spelled, "--baseline", str(top / "a" / "known.yaml"), "--lang", "en"]) == 0
        assert "no longer" not in capsys.readouterr().out


def test_what_a_baseline_has_beyond_is_told_by_every_spelling(top: Path, capsys: Printed) -> None:
    (top / ".git").mkdir()
    run(["check", "p.yaml", "--write-baseline", "known.yaml"])
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    capsys.readouterr()
    assert run(["check", "b/../p.yaml", "--baseline", "known.yaml", "--format", "json"]) == 0
    stale = json.loads(capsys.readouterr().out)["stale"]
    assert {each["file"] for each in stale} == {"a/p.yaml"}


def test_two_spellings_are_one_file(top: Path, capsys: Printed) -> None:
    (top / "linked").symlink_to("a")
    assert run(["check", "p.yaml", "../linked/p.yaml", "b/../p.yaml", "--format", "json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["assessments"]) == 1


def test_standard_input_has_no_folder(capsys: Printed, monkeypatch: pytest.MonkeyPatch, top: Path) -> None:
    (top / ".git").mkdir()
    with (top / "a" / "p.yaml").open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        run(["check", "-", "--format", "gitlab"])
    assert {each["location"]["path"] for each in json.loads(capsys.readouterr().out)} == {"-"}
