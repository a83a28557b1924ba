"""The JSON report in its versions: what each holds, how it is asked for; its schema and page say so."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any, get_args, get_type_hints, is_typeddict

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from builders import make_proposal
from calls import INPUTS, written
from golden import ROOT
from regionai.cli.app import run
from regionai.cli.schema import Which
from regionai.report.check.format import format_of
from regionai.report.check.formats import format_names
from regionai.report.check.formats.json_report.v1 import AssessmentV1
from regionai.report.check.formats.json_report.versions import VERSIONS, AssessmentV2, ReportV1, ReportV2
from regionai.report.schema.files import Draft
from regionai.report.schema.report import write_report_schema

VALIDATORS = {"2020-12": Draft202012Validator, "7": Draft7Validator}
DRAFTS: tuple[Draft, ...] = ("2020-12", "7")
# Local money may be 0 to 40 of 100; 20 is asked.
OPEN = "budget: [{category: solution, year: 2026, national: 60, matching: 40}]"
SHORT = "budget: [{category: solution, year: 2026, national: 60, local: 19, private: 21}]"
NEW_OF_RUN = set(get_type_hints(ReportV2)) - set(get_type_hints(ReportV1))
NEW_OF_PROPOSAL = set(get_type_hints(AssessmentV2)) - set(get_type_hints(AssessmentV1))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(make_proposal(OPEN), encoding="utf-8")
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    code = run(["check", *arguments])
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert loaded["exit_code"] == code
    return loaded


def schema(version: int, draft: Draft) -> dict[str, Any]:
    out = StringIO()
    write_report_schema(version, draft, out)
    loaded: dict[str, Any] = json.loads(out.getvalue())
    return loaded


def closed(value: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """A schema that takes no key but those that it names."""
    if isinstance(value, list):
        return [closed(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key: closed(each) for key, each in value.items()}
    return found | ({"additionalProperties": False} if "required" in value else {})


# What each version holds.


def test_version_1_is_version_2_without_what_makes_the_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, second, newest = (
        json.loads(written(capsys, asked, INPUTS, "--against", "2026"))
        for asked in ("json=1", "json=2", "json")
    )
    assert second == newest
    for key in NEW_OF_RUN:
        second.pop(key)
    for assessment in second["assessments"]:
        for key in NEW_OF_PROPOSAL:
            assessment.pop(key)
    assert second | {"version": 1} == first


@pytest.mark.usefixtures("folder")
def test_the_report_says_what_decided_and_what_made_the_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("house").mkdir()
    Path("house", "q.yaml").write_text(make_proposal(SHORT), encoding="utf-8")
    gone = "{rule: local-share, proposal: gone.yaml, reason: 까닭, approver: 김국장, expires: 2026-12-31}"
    Path(".regionai.yaml").write_text("schema: 1\nundecided: pass\n", encoding="utf-8")
    settings = f"schema: 1\nfail_on: warning\nwaivers: [{gone}]\n"
    Path("house", ".regionai.yaml").write_text(settings, encoding="utf-8")
    days = ("--as-of", "2026-03-06", "--today", "2026-06-30")

    found = report(capsys, "p.yaml", "house", "--format", "json", *days)

    nothing = {"broken": 0, "undecided": 0, "waivers": 0, "changes": 0, "passed": 0}
    assert [
        {key: assessment[key] for key in ("submitted", "fail_on", "undecided", "grounds")}
        for assessment in found["assessments"]
    ] == [
        {
            "submitted": "2026-03-06",
            "fail_on": "error",
            "undecided": "pass",
            "grounds": nothing | {"passed": 1},
        },
        {
            "submitted": "2026-03-06",
            "fail_on": "warning",
            "undecided": "pass",
            "grounds": nothing | {"broken": 1, "passed": 1},
        },
    ]
    assert (found["as_of"], found["today"]) == ("2026-03-06", "2026-06-30")
    # The waiver is for no proposal of the run.
    assert found["grounds"] == {"broken": 1, "undecided": 0, "waivers": 1, "changes": 0, "passed": 2}
    # Where each of these was set, and by which files.
    nobody = {"option": None, "file": None, "line": None}
    above = {"option": None, "file": ".regionai.yaml", "line": 2}
    assert [(each["fail_on_set"], each["undecided_set"]) for each in found["assessments"]] == [
        (nobody, above),
        ({"option": None, "file": "house/.regionai.yaml", "line": 2}, above),
    ]
    assert [each["file"] for each in found["decided"]["settings"]] == [
        ".regionai.yaml",
        "house/.regionai.yaml",
    ]


@pytest.mark.usefixtures("folder")
def test_what_nobody_says_is_null(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(make_proposal("edition: '2026'", without=["submitted"]), encoding="utf-8")
    found = report(capsys, "p.yaml", "--format", "json", "--fail-on", "never")
    (assessment,) = found["assessments"]
    assert (found["as_of"], assessment["submitted"], assessment["fail_on"]) == (None, None, "never")


# How a version is asked for.


@pytest.mark.usefixtures("folder")
def test_both_versions_go_to_their_files_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    formats = ("json=1=old=1.json", "json=new.json", "json=./1", "text")
    assert run(["check", "p.yaml", *(word for each in formats for word in ("--format", each))]) == 1
    assert capsys.readouterr().out.splitlines()[1].startswith("│ 시험 제안")
    versions = {
        name: json.loads(Path(name).read_bytes())["version"] for name in ("old=1.json", "new.json", "1")
    }
    assert versions == {"old=1.json": 1, "new.json": 2, "1": 2}
    assert run(["check", "p.yaml", "--format", "json=1", "-o", "out.json"]) == 1
    assert json.loads(Path("out.json").read_bytes())["version"] == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("json=3", "the versions of `json` are 1, 2; for a file of that name write `json=./3`"),
        ("json=0", "the versions of `json` are 1, 2"),
        ("json=01", "the versions of `json` are 1, 2"),
        ("json=" + "9" * 5000, "the versions of `json` are 1, 2"),
        ("json=3=out.json", "the versions of `json` are 1, 2"),
        ("text=1", "`text` has one version only: write `text`; for a file of that name `text=./1`"),
        ("sarif=2=out.sarif", "`sarif` has one version only"),
        ("xml=1", "write one of `text`"),
        ("json=1=", "write one of `text`"),
    ],
)
def test_a_version_that_there_is_not_is_refused_with_those_there_are(
    asked: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "p.yaml", "--format", asked, "--lang", "en"]) == 2
    err = capsys.readouterr().err
    assert f"`--format` does not take `{asked}`" in err
    assert said in err
    assert sorted(path.name for path in Path().iterdir()) == ["p.yaml"]


@pytest.mark.usefixtures("folder")
def test_in_actions_a_version_without_a_file_is_all_that_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKFLOW", "check")
    assert report(capsys, "p.yaml", "--format", "json=1")["version"] == 1
    run(["check", "p.yaml", "--format", "json=1=out.json"])
    assert "\n::error " in capsys.readouterr().out


# The schema and the page of a version.


@pytest.mark.slow
@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("version", VERSIONS)
def test_a_report_has_the_form_of_its_version_and_no_key_more(
    version: int, draft: Draft, capsys: pytest.CaptureFixture[str]
) -> None:
    written_one = json.loads(written(capsys, f"json={version}", INPUTS, "--against", "2026"))
    found = schema(version, draft)
    VALIDATORS[draft].check_schema(found)
    validator = VALIDATORS[draft](closed(found))
    assert [error.message for error in validator.iter_errors(written_one)] == []
    other = json.loads(written(capsys, f"json={3 - version}", INPUTS[:1]))
    assert not validator.is_valid(other)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_schema_is_written_by_the_command(version: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", f"report-v{version}", "--draft", "7"]) == 0
    assert json.loads(capsys.readouterr().out) == schema(version, "7")


def test_every_version_can_be_asked_for_and_has_a_schema_and_a_page() -> None:
    assert {name: format_of(name).versions for name in format_names()} == {
        **dict.fromkeys(format_names(), ()),
        "json": tuple(VERSIONS),
    }
    assert {each for each in Which if each.startswith("report-")} == {f"report-v{n}" for n in VERSIONS}
    pages = {path.name for path in (ROOT / "docs").glob("report-v*.md")}
    assert pages == {f"report-v{n}.md" for n in VERSIONS}


def keys(kind: object) -> Iterator[str]:
    """Every key of a type and of those within it."""
    if is_typeddict(kind):
        for key, hint in get_type_hints(kind).items():
            yield key
            yield from keys(hint)
    for inner in get_args(kind):
        yield from keys(inner)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_page_of_a_version_names_every_key(version: int) -> None:
    page = (ROOT / "docs" / f"report-v{version}.md").read_text(encoding="utf-8")
    assert {key for key in keys(VERSIONS[version]) if f"`{key}`" not in page} == set()


def test_what_is_new_in_version_2_is_named_as_such() -> None:
    page = (ROOT / "docs" / "report-v2.md").read_text(encoding="utf-8")
    _, changed = page.split("## What changed from version 1")
    assert {key for key in NEW_OF_RUN | NEW_OF_PROPOSAL if f"`{key}`" not in changed} == set()
