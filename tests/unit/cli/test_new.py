"""A new proposal: it can be read as it is, and a check names what is still open."""

import json
from pathlib import Path

import pytest

from making import LIBRARY
from regionai.cli.app import run

EDITIONS = [edition.rules.name for edition in LIBRARY.all() if edition.rules.programme != "subsidy-law"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("edition", [*EDITIONS, "2026", "2025", None])
def test_a_new_proposal_is_read_and_its_open_places_are_findings(
    edition: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    named = [] if edition is None else ["--edition", edition]
    assert run(["new", "proposal", "--region", "경북", *named]) == 0
    assert "regionai check proposal.yaml" in capsys.readouterr().out
    code = run(["check", "proposal.yaml", "--format", "json", "--fail-on", "warning"])
    report = json.loads(capsys.readouterr().out)
    assert (code, report["problems"]) == (1, [])
    (assessment,) = report["assessments"]
    outcomes = [judgement["outcome"] for judgement in assessment["judgements"]]
    assert "broken" not in outcomes
    assert "undecided" in outcomes
    name = edition if edition is not None and "@" in edition else f"region-led-ai@{edition or '2026'}"
    applied = assessment["rule_sets"][0]
    assert f"{applied['programme']}@{applied['edition']}" == name
    assert run(["schema", "proposal", "-o", "schema.json"]) == 0


def test_a_new_proposal_overwrites_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    assert run(["new", "proposal", "--region", "경북", "-o", "mine.yaml"]) == 2
    assert "mine.yaml" in capsys.readouterr().err
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"
    assert run(["new", "proposal", "--region", "경북", "-o", "new/mine.yaml"]) == 0
    assert "regionai check new/mine.yaml" in Path("new/mine.yaml").read_text(encoding="utf-8")
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (["--region", "경복"], "`--region` does not take `경복`"),
        (["--region", "전남광주"], "`--region` does not take `전남광주`"),
        (["--region", "경북", "--edition", "2031"], "there is no edition `region-led-ai@2031`"),
    ],
)
def test_a_region_or_edition_that_is_none_is_said(
    arguments: list[str], piece: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "proposal", *arguments, "--lang", "en"]) == 2
    assert piece in capsys.readouterr().err
    assert not Path("proposal.yaml").exists()
