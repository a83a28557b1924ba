"""Figures that look rounded without saying so: when that is said, and what would follow."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import LIBRARY, assessed, make_proposal
from calls import told
from regionai.cli.app import run
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.model.finding import Outcome
from regionai.model.money import UNITS
from regionai.report.check.formats import format_names

LINE = "{{category: solution, year: 2026, national: {}, local: {}, private: {}}}"


def table(national: str, local: str, private: str, more: str = "") -> Assessment:
    return assessed(make_proposal(f"budget: [{LINE.format(national, local, private)}]\n{more}"))


def unit(name: str) -> str:
    return f"amounts: {{unit: {name}}}"


def outcomes(found: Assessment) -> dict[str, tuple[str, str]]:
    """What is said of each rule that would turn, or stay broken: before, and after."""
    assert found.unsaid_rounding is not None
    return {
        judged.rule.id: (judged.outcome.value, after.value)
        for judged, after in found.unsaid_rounding.outcomes
    }


def test_a_table_that_was_rounded_without_saying_so_is_recognised() -> None:
    found = table("70억", "23.33억", "23.33억")
    assert outcomes(found) == {
        "national-share": ("broken", "undecided"),
        "local-share": ("broken", "undecided"),
        "national-average": ("met", "undecided"),
    }
    unsaid = found.unsaid_rounding
    assert unsaid is not None
    assert (unsaid.rounded_to, unsaid.won.amount) == ("백만원", 1_000_000)
    assert unsaid.at == ("budget", 0, "local")
    assert unsaid.said.say("en") == (
        "the figures look rounded to 0.01억 (1,000,000원), and the file does not say so."
        " If they were, write `amounts: {rounded_to: 백만원}` (`cut_to` if they were cut off);"
        " then: `national-share` broken → undecided, `local-share` broken → undecided,"
        " `national-average` met → undecided."
    )


def test_what_stays_broken_is_said_too() -> None:
    found = table("80억", "26.66억", "26.66억")
    assert outcomes(found)["national-average"] == ("broken", "broken")
    assert found.unsaid_rounding is not None
    assert "`national-average` 그대로 위반" in found.unsaid_rounding.said.say("ko")


def test_what_the_file_says_of_its_amounts_stays_beside_it() -> None:
    found = table("7_000", "2_333", "2_333", unit("백만원"))
    assert found.unsaid_rounding is not None
    said = found.unsaid_rounding.said.say("en")
    assert "look rounded to 백만원 (1,000,000원)" in said
    assert "`amounts: {unit: 백만원, rounded_to: 백만원}`" in said


def test_a_declared_total_that_the_rounded_lines_miss_is_explained() -> None:
    lines = ", ".join(["{category: solution, national: 20억, local: 23.33억}"] * 3)
    found = assessed(make_proposal(f"budget: [{lines}]\ntotals: {{local: 70억}}"))
    assert outcomes(found) == {"totals-agree": ("broken", "met")}


def test_nothing_is_nothing_in_any_unit() -> None:
    lines = f"{LINE.format('70억', '23.33억', '23.33억')}, {{category: training, local: 0}}"
    found = assessed(make_proposal(f"budget: [{lines}]")).unsaid_rounding
    assert found is not None
    assert found.rounded_to == "백만원"


@pytest.mark.parametrize(
    ("figures", "more", "rounded_to"),
    [
        (("70억", "23.33억", "23.33억"), "", "백만원"),
        (("70억", "23.3억", "23.3억"), "", "천만원"),
        (("70억", "23.333억", "23.333억"), "", "십만원"),
        (("70억", "23억 3333만원", "23억 3333만원"), "", "만원"),
        (("7000백만원", "2333백만원", "2333백만원"), "", "백만원"),
        (("7_000", "2_333", "2_333"), unit("백만원"), "백만원"),
        (("7_000_000", "2_333_333", "2_333_333"), unit("천원"), "천원"),
        (("70", "23.33", "23.33"), unit("억원"), "백만원"),
        # A figure that came out whole in ten by chance.
        (("34.96억", "11.70억", "11.60억"), "", "백만원"),
    ],
)
def test_the_unit_is_that_of_the_last_digit_that_any_figure_shows(
    figures: tuple[str, str, str], more: str, rounded_to: str
) -> None:
    found = table(*figures, more).unsaid_rounding
    assert found is not None
    assert found.rounded_to == rounded_to


@pytest.mark.parametrize(
    ("figures", "more"),
    [
        # Written to the won, some of it or all.
        (("7_000_000_000", "2_333_333_333", "2_333_333_333"), ""),
        (("7_000_000_000", "23.33억", "23.33억"), ""),
        (("70억", "23.33억", "'2,333,333,333원'"), ""),
        # Set by people: round, or in the units in which people speak.
        (("70억", "23억", "23억"), ""),
        (("131억", "43억", "44억"), ""),
        (("60억", "20억", "19억"), ""),
        (("6_100", "2_000", "1_900"), unit("백만원")),
        # Too far off for a rounding.
        (("70억", "23.32억", "23.33억"), ""),
        (("60억", "19.9억", "20억"), ""),
        (("7_010", "2_333", "2_333"), unit("백만원")),
        # Two digits: a rounding would be a guess.
        (("1.3억", "0.44억", "0.42억"), ""),
        # Nothing is broken.
        (("70억", "23.34억", "23.33억"), ""),
        # The file says how it was rounded, or a figure does.
        (("70억", "23.33억", "23.33억"), "amounts: {rounded_to: 만원}"),
        (("70억", "23.33억", "23.33억"), "amounts: {cut_to: 만원}"),
        (("70억", "23.33억", "약 23.331억"), ""),
        # No unit of ten won can be said.
        (("70억", "23.3333333억", "23.3333333억"), ""),
    ],
)
def test_figures_that_are_exact_by_nature_are_left_alone(figures: tuple[str, str, str], more: str) -> None:
    assert table(*figures, more).unsaid_rounding is None


def test_a_budget_without_any_money_looks_like_nothing() -> None:
    found = assessed(make_proposal("budget: [{national: 0}]\ntotals: {total: 1}"))
    assert [r.outcome for r in found.judged_rules if r.rule.compares_declared] == [Outcome.BROKEN]
    assert found.unsaid_rounding is None


def test_a_question_about_other_amounts_is_not_looked_at() -> None:
    """They are not the file's: nobody wrote them."""
    text = make_proposal(f"budget: [{LINE.format('70억', '23.33억', '23.33억')}]")
    submission = read_submission(text.encode(), "x.yaml", LIBRARY, Options())
    assert assess(submission).unsaid_rounding is not None
    assert assess(submission.with_proposal(submission.proposal)).unsaid_rounding is None


@given(
    parts=st.tuples(*[st.integers(100, 9_999)] * 3),
    name=st.sampled_from(["천원", "백만원"]),
    total=st.integers(-1, 1),
)
@settings(max_examples=80)
def test_what_is_said_is_what_comes_out_once_it_is_written(
    parts: tuple[int, int, int], name: str, total: int
) -> None:
    """Also where only the declared total is off, by as much as rounding may explain."""
    national = 3 * (parts[1] + parts[2]) // 2 + parts[0] % 3
    line = LINE.format(national, *parts[1:])
    more = f"totals: {{total: {national + parts[1] + parts[2] + total}}}"
    found = assessed(make_proposal(f"budget: [{line}]\n{unit(name)}\n{more}"))
    rounded = f"amounts: {{unit: {name}, rounded_to: {name}}}"
    then = assessed(make_proposal(f"budget: [{line}]\n{rounded}\n{more}"))
    turned = {
        now.rule.id: (now.outcome.value, after.outcome.value)
        for now, after in zip(found.judged_rules, then.judged_rules, strict=True)
        if now.outcome is not after.outcome
    }
    if found.unsaid_rounding is not None:
        assert found.unsaid_rounding.won.amount == UNITS[name]
        assert {key: pair for key, pair in outcomes(found).items() if pair[0] != pair[1]} == turned
    else:
        # Nothing is mended, or only together with figures that somebody set.
        mended = [before for before, after in turned.values() if before == "broken" != after]
        assert not mended or any(part % 100 == 0 for part in (national, *parts[1:]))


@pytest.fixture
def proposal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    text = make_proposal(f"budget: [{LINE.format('70억', '23.33억', '23.33억')}]")
    Path("p.yaml").write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("proposal")
@pytest.mark.parametrize("name", format_names())
def test_every_format_says_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, found = told(capsys, name, "p.yaml", "--lang", "en")
    assert "look rounded to 0.01억 (1,000,000원)" in " ".join(found.split())


@pytest.mark.usefixtures("proposal")
def test_json_has_what_would_come_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "p.yaml", "--format", "json", "--lang", "en"]) == 1
    (found,) = json.loads(capsys.readouterr().out)["assessments"]
    unsaid = found["unsaid_rounding"]
    assert {key: unsaid[key] for key in ("rounded_to", "won", "at", "line")} == {
        "rounded_to": "백만원",
        "won": 1_000_000,
        "at": "budget.0.local",
        "line": 6,
    }
    assert unsaid["outcomes"][0] == {
        "rule_set": "region-led-ai@2026",
        "rule": "national-share",
        "before": "broken",
        "after": "undecided",
    }


@pytest.mark.usefixtures("proposal")
def test_it_is_advice_that_a_baseline_knows_with_its_rules(capsys: pytest.CaptureFixture[str]) -> None:
    """It fails nothing itself: with the broken rules known, not even at the severity of advice."""
    run(["check", "p.yaml", "--write-baseline", "known.yaml"])
    capsys.readouterr()
    known = ["check", "p.yaml", "--baseline", "known.yaml", "--fail-on", "advice"]
    assert run([*known, "--format", "gitlab"]) == 0
    assert json.loads(capsys.readouterr().out) == []
