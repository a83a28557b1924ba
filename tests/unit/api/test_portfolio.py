"""`regionai.portfolio`: several proposals beside each other, as `regionai portfolio` shows them."""

import json
import sys
from fractions import Fraction
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import regionai
from builders import make_proposal
from calls import INPUTS, Printed
from golden import ROOT
from regionai.cli.app import run

SEVERAL = ["proposals/short-match-2026.yaml", "proposals/ulsan-2025.yaml", "tests/broken/tab.yaml"]


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.slow
def test_a_portfolio_is_that_of_the_command(capsys: Printed, tmp_path: Path) -> None:
    found = regionai.portfolio(INPUTS, today="2026-03-05")
    assert run(["portfolio", *INPUTS, "--today", "2026-03-05", "--format", "json"]) == 2
    assert found.to_json() == capsys.readouterr().out
    made = tmp_path / "p.parquet"
    run(["portfolio", *INPUTS, "--today", "2026-03-05", "--format", "parquet", "-o", str(made)])
    assert found.to_arrow().equals(pq.read_table(made))
    assert found._repr_html_().startswith("<iframe")


def test_a_portfolio_is_shown_as_the_command_shows_it(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    found = regionai.portfolio(SEVERAL, today="2026-03-05", lang="en")
    asked = ("--today", "2026-03-05", "--lang", "en")
    run(["portfolio", *SEVERAL, *asked])
    assert found.to_text() == capsys.readouterr().out
    run(["check", *SEVERAL, *asked])
    assert found.to_text(findings=True) == capsys.readouterr().out


def test_what_could_be_judged_and_what_could_not_are_told_apart() -> None:
    found = regionai.portfolio(SEVERAL)
    assert [each.file for each in found.assessments] == SEVERAL[:2]
    (problem,) = found.problems
    assert (problem.rule, problem.place.file, problem.outcome) == ("source.tab", SEVERAL[2], None)
    assert repr(found).startswith(
        "Portfolio(assessments=(<Assessment of proposals/short-match-2026.yaml: broken>,"
    )


def test_each_of_several_is_an_assessment_of_its_own_that_knows_the_others() -> None:
    broken, undecided = regionai.portfolio(SEVERAL, today="2026-03-05").assessments
    alone = regionai.check(SEVERAL[0], today="2026-03-05")
    assert broken.findings == alone.findings
    report, of_one = (json.loads(each.to_json()) for each in (broken, alone))
    (found,), (expected,) = report.pop("assessments"), of_one.pop("assessments")
    assert report == of_one
    judged, judged_alone = found.pop("judgements"), expected.pop("judgements")
    others = [
        (one["rule"], one["outcome"], other["outcome"])
        for one, other in zip(judged, judged_alone, strict=True)
        if one != other
    ]
    # What two have in common is only looked at where there are two.
    assert [each[1:] for each in others] == [("met", "not-applicable")]
    assert found.pop("summary") != expected.pop("summary")
    assert found == expected
    assert (broken.exit_code, undecided.outcome, undecided.exit_code) == (1, "undecided", 1)
    assert broken.correct().change == 150_000_000


def test_a_folder_stands_for_its_proposals(tmp_path: Path) -> None:
    for name in ("a", "b"):
        tmp_path.joinpath(f"{name}.yaml").write_text(make_proposal(f"title: {name}"), encoding="utf-8")
    for paths in (tmp_path, str(tmp_path), [tmp_path], (str(tmp_path / "a.yaml"), tmp_path / "b.yaml")):
        assert [each.title for each in regionai.portfolio(paths).assessments] == ["a", "b"]
    empty = regionai.portfolio(tmp_path / "nothing")
    assert (empty.assessments, [each.rule for each in empty.problems]) == ((), ["source.not-found"])
    assert empty.to_arrow().num_rows == 1


def test_no_amount_becomes_a_float_in_a_frame() -> None:
    frame = regionai.portfolio(SEVERAL).to_pandas()
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert {kinds[name] for name in ("total_least", "local_greatest", "margin")} == {"Int64"}
    assert kinds["broken"] == "Int32"
    assert "float64" not in kinds.values()
    assert list(frame["local_least"].fillna(0)) == [2_200_000_000, *frame["local_least"][1:].fillna(0)]
    assert Fraction(frame["local_share_least"][0]) == Fraction(11, 58)
    assert frame["local_least"].isna().tolist() == [False, False, True]


@pytest.mark.parametrize(("module", "method"), [("pyarrow", "to_arrow"), ("pandas", "to_pandas")])
def test_without_what_it_needs_it_says_what_to_install(
    module: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = regionai.portfolio(SEVERAL[:1], lang="en")
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(regionai.CannotError, match=r"python -m pip install") as refused:
        getattr(found, method)()
    assert module in str(refused.value)


def test_the_arguments_are_those_of_check(tmp_path: Path) -> None:
    text = make_proposal(without=("submitted",))
    tmp_path.joinpath("p.yaml").write_text(text, encoding="utf-8")
    found = regionai.portfolio(tmp_path, edition="2025").assessments[0]
    report = json.loads(found.to_json())["assessments"][0]
    assert report["rule_sets"][0]["edition"] == "2025"
    with pytest.raises(regionai.CannotError):
        regionai.portfolio(tmp_path, region="아틀란티스")
