"""Indicators lie next to their edition: read when they are asked for, and refused with their line."""

import json
import shutil
from pathlib import Path

import pytest

from builders import assessed, make_proposal
from regionai.cli.app import run
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.rules.folders import SHIPPED

PROPOSAL = Path("proposals/gyeongbuk-2026.yaml").read_bytes()
ONE = """\
schema: 1
edition: house@1
quantities:
  away: {title: {ko: 밖, en: away}, executed_in: outside-region}
indicators:
  away-share: {title: {ko: 밖의 몫, en: share away}, why: {ko: 왜, en: why}, of: away, in: total}
"""
EDITION = """\
schema: 1
programme: house
edition: "1"
title: {ko: 내부 기준, en: house rules}
applies: {from: 2026-01-01}
adds_to: region-led-ai
documents: {d: {title: 내부 기준, publisher: 도, retrieved: 2026-11-24, grade: official}}
quantities:
  total: {title: {ko: 총사업비, en: total}}
rules:
  - id: enough
    kind: amount
    title: {ko: 넉넉함, en: enough}
    of: total
    at_least: 1억
    severity: warning
    source: {document: d, says: {ko: 그렇다, en: so}}
unknowns: []
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a folder with an edition of house rules and its indicators, and a proposal above it."""
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "1.yaml").write_text(EDITION, encoding="utf-8")
    (folder / "1.indicators.yaml").write_text(ONE, encoding="utf-8")
    (tmp_path / "proposal.yaml").write_bytes(PROPOSAL)
    return folder


def checked(house: Path, output_format: str) -> int:
    proposal = str(house.parent / "proposal.yaml")
    return run(["check", proposal, "--rules", str(house), "--format", output_format, "--lang", "en"])


def test_an_indicator_is_one_entry_next_to_the_edition(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(house, "json")
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    last = assessment["indicators"][-1]
    assert (last["id"], last["title"], last["unit"]) == ("away-share", "share away", "ratio")
    assert run(["rules", "show", str(house / "1.indicators.yaml"), "--format", "json", "--lang", "en"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [(row["id"], row["of"]) for row in shown["indicators"]] == [("away-share", "away, total")]
    assert [row["id"] for row in shown["quantities"]] == ["total", "away"]


def test_adding_one_leaves_a_sealed_edition_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "rules" / "region-led-ai"
    shutil.copytree(SHIPPED, folder.parent)
    file = folder / "2026.indicators.yaml"
    file.write_text(
        file.read_text(encoding="utf-8")
        + "  national-share: {title: {ko: 국비, en: n}, why: {ko: 왜, en: w}, of: national, in: total}\n",
        encoding="utf-8",
    )
    assert run(["rules", "lint", str(folder / "2026.yaml"), "--lang", "en"]) == 0
    assert "changed after" not in capsys.readouterr().out


def test_an_edition_with_indicators_inside_is_refused(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edition = house / "1.yaml"
    edition.write_text(EDITION + "indicators: {}\n", encoding="utf-8")
    assert run(["rules", "lint", str(edition), "--lang", "en"]) == 2
    assert "1.yaml:19:1 indicators are no published rules; move them to" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("house@1", "house@2"), 2, "this file is of house@2, and the rules are house@1"),
        (("of: away", "of: awey"), 6, "`awey` is not among the `quantities`; nearest is `away`"),
        (("in: total", "in: total, per: trainees"), 6, "write either `in` or `per`"),
        (("of: away, in: total", "of: away"), 6, "write either `in` or `per`"),
        (("executed_in: outside-region", "category: roads"), 4, "`roads` is not among the `categories`"),
        (
            ("  away: {", "  total: {source: national}\n  away: {"),
            4,
            "the quantity `total` means",
        ),
        (("schema: 1", "schema: 2"), 1, "`schema` must be one of `1`"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_where_it_is_asked_for(
    change: tuple[str, str], line: int, said: str, house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = house / "1.indicators.yaml"
    text = ONE.replace(*change)
    assert text != ONE
    file.write_text(text, encoding="utf-8")
    for command in (["rules", "lint", str(file)], ["rules", "show", str(file)]):
        assert run([*command, "--lang", "en"]) == 2
        found = capsys.readouterr().err
        assert f"1.indicators.yaml:{line}:" in found
        assert said in found
    assert checked(house, "json") == 2
    assert f"1.indicators.yaml:{line}:" in capsys.readouterr().err
    # Formats that show no indicators do not read them.
    assert checked(house, "csv") == 0


def test_the_same_quantity_may_be_named_again(house: Path) -> None:
    file = house / "1.indicators.yaml"
    file.write_text(ONE.replace("  away: {", "  total: {}\n  away: {"), encoding="utf-8")
    assert run(["rules", "lint", str(file)]) == 0


@pytest.mark.parametrize(
    ("trainees", "each"), [(3, WonRange(Won(466_666_666), Won(533_333_333))), (0, None)]
)
def test_an_amount_for_each_of_a_target_is_cut_off_to_the_won_at_both_ends(
    trainees: int, each: WonRange | None
) -> None:
    budget = "budget: [{category: training, year: 2026, national: 10, local: 5}]"
    text = f"amounts: {{unit: 억원, rounded_to: 억원}}\n{budget}\ntargets: {{trainees: {trainees}}}"
    values = dict(assessed(make_proposal(text)).indicators)
    value = values["won-per-trainee"]
    assert (value.is_share, value.share, value.won) == (False, None, each)
    assert (value.missing is None) == (each is not None)
    assert values["training-share"].is_share
