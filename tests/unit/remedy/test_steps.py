"""What is said of ways to mend a budget."""

from pathlib import Path

import pytest

from builders import LIBRARY, assessed, make_proposal, yearly_cap
from regionai.cli.app import run
from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.remedy.steps import best_step
from regionai.remedy.task import task
from regionai.report.check.diagnosis import diagnostics
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.run.result import ProposalResult

RULES = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")


def levers(assessment: Assessment) -> dict[str, str]:
    """Each movement in English, with the won it takes or the reason why it cannot."""
    return {
        lever.name.say("en"): f"{lever.reach.least}" if lever.cannot is None else lever.cannot.say("en")
        for lever in assessment.levers
    }


def budget(*lines: str, more: str = "", library: Library = LIBRARY) -> Assessment:
    listed = ", ".join(f"{{category: solution, {line}}}" for line in lines)
    edition = "" if library is LIBRARY else ", edition: '9'"
    return assessed(make_proposal(f"{{budget: [{listed}]{more}{edition}}}"), library)


def test_a_budget_that_breaks_nothing_needs_no_lever() -> None:
    assert budget("year: 2026, national: 60, local: 20, private: 20").levers == ()


def test_what_helps_no_broken_rule_is_not_listed() -> None:
    found = levers(budget("year: 2026, national: 61, local: 20, private: 19"))
    assert set(found) == {
        "cut national money",
        "raise local money",
        "raise private money",
        "move national money into local money",
        "move national money into private money",
    }
    assert found["raise local money"] == "2"
    assert found["cut national money"] == "3"
    assert found["move national money into private money"] == "1"


def test_a_lever_that_cannot_work_says_which_rule_stays_broken() -> None:
    found = levers(budget("year: 2026, national: 70, local: 22, private: 24"))
    assert found["raise private money"] == (
        "at 1원 the others hold, but `local-share` comes to 18.80% and stays broken"
    )


def test_there_may_be_too_little_to_take() -> None:
    found = levers(budget("year: 2026, national: 2, local: 1, private: 7"))
    assert found["cut national money"] == "`local-share` needs 5원, and there is only 2원"
    assert found["cut private money"] == "5"


def test_two_rules_may_leave_no_room() -> None:
    found = levers(budget("year: 2026, national: 61, local: 20, private: 19"))
    assert found["raise private money"] == (
        "`national-share` asks for at least 2원, `local-share` for at most 0원"
    )


def test_an_average_that_is_passed_is_mended_by_cutting_alone(strict: Library) -> None:
    found = levers(budget("year: 2026, national: 80억, local: 35억, private: 40억", library=strict))
    assert found["cut national money"] == "1000000000"
    assert "raise local money" not in found


def test_a_rule_on_an_amount_that_a_movement_does_not_touch_is_named(strict: Library) -> None:
    found = levers(budget("year: 2026, national: 80억, local: 20억, private: 40억", library=strict))
    assert (
        found["raise local money"] == "it does not help `national-average`, which stays 1,000,000,000원 off"
    )


def test_what_a_side_comes_to_is_not_said_where_it_is_rounded(strict: Library) -> None:
    assessment = budget(
        "year: 2026, national: 80, local: 35, private: 40",
        more=", amounts: {unit: 억원, rounded_to: 억원}",
        library=strict,
    )
    assert {lever.to for lever in assessment.levers} == {None}
    assert levers(assessment)["cut national money"] == "1050000000"


def test_money_over_the_cap_of_one_year_is_moved_in_that_year(strict: Library) -> None:
    found = levers(
        budget(
            "year: 2025, national: 80억, local: 40억, private: 40억",
            "year: 2026, national: 50억, local: 40억, private: 40억",
            more=", period: {from: 2025-10-01, to: 2026-12-31}",
            library=strict,
        )
    )
    assert found["cut national money (2025)"] == "1000000000"
    assert "cut national money (2026)" not in found


@pytest.mark.parametrize(
    ("second", "step"), [("60억", None), ("6_000_000_001", "1"), ("70억", "1000000000")]
)
def test_money_over_the_average_of_the_years_is_cut_in_any_of_them(
    second: str, step: str | None, strict_average: Library
) -> None:
    found = levers(
        budget(
            "year: 2026, national: 80억, local: 40억, private: 40억",
            f"year: 2027, national: {second}, local: 40억, private: 40억",
            more=", period: {from: 2026-05-01, to: 2027-12-31}",
            library=strict_average,
        )
    )
    assert found.get("cut national money") == step


def test_the_hint_is_the_cheapest_lever_that_mends_all() -> None:
    assessment = budget("year: 2026, national: 61, local: 20, private: 19")
    broken = [each for each in diagnostics(ProposalResult(assessment)) if each.outcome is Outcome.BROKEN]
    assert [each.hint for each in broken] == [best_step(assessment.levers, assessment.category_words)]
    assert best_step(assessment.levers, assessment.category_words).say("en") == (
        "the smallest single step that mends every money rule broken as an error: raise local money by 2원."
    )


@pytest.mark.parametrize(
    ("declared", "hint", "carried"),
    [
        (
            "totals: {total: 100, national: 61, local: 20}",
            "What `totals.total`, `totals.local` says has to follow.",
            ("totals.total", "totals.local"),
        ),
        (
            "totals: {national: 61}, shares: {national: 61%, local: 20%}",
            "What `shares.national`, `shares.local` says has to follow.",
            ("shares.national", "shares.local"),
        ),
        (
            "totals: {total: 777}",
            "What `totals.total` says still disagrees with the lines;",
            ("totals.total",),
        ),
    ],
)
def test_a_step_says_which_declared_figures_follow_or_are_off_as_it_is(
    declared: str, hint: str, carried: tuple[str, ...]
) -> None:
    found = budget("year: 2026, national: 61, local: 20, private: 19", more=f", {declared}")
    assert {lever.name.say("en"): lever.carried for lever in found.levers}["raise local money"] == carried
    (said,) = {
        each.hint.say("en")
        for each in diagnostics(ProposalResult(found))
        if each.code.endswith("/national-share") and each.hint is not None
    }
    assert hint in said


def test_where_no_single_step_will_do_the_hint_says_so(tmp_path: Path) -> None:
    # A house rule that caps local money at 1억 leaves the 20% out of reach of any one step.
    house = RULES.replace(
        "of: national\n    at_most: 70억\n    per: fiscal-year\n    on: average",
        "of: local\n    at_most: 1억",
    )
    (tmp_path / "house.yaml").write_text(house.replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    lines = "[{category: solution, national: 6억, local: 1억, private: 30억}]"
    text = make_proposal(f"{{edition: '9', budget: {lines}}}")
    assessment = assessed(text, Library((tmp_path,)))
    assert assessment.levers
    assert not any(lever.works for lever in assessment.levers)
    assert best_step(assessment.levers, assessment.category_words).id == "lever.none"


def test_a_cut_beyond_what_there_is_says_how_much_there_is() -> None:
    """Cutting all of the private money just does for the local share, or falls short of it by one won."""
    just = levers(budget("year: 2026, national: 40억, local: 10억, private: 10억"))
    assert just["cut private money"] == (
        "at 1,000,000,000원 the others hold, but `national-share` comes to 80.00% and stays broken"
    )
    short = levers(budget("year: 2026, national: 4_000_000_001, local: 10억, private: 10억"))
    assert short["cut private money"] == (
        "`local-share` needs 1,000,000,001원, and there is only 1,000,000,000원"
    )
    far = levers(budget("year: 2026, national: 65억, local: 10억, private: 20억"))
    assert (
        far["cut private money"] == "`local-share` needs 4,500,000,000원, and there is only 2,000,000,000원"
    )
    # Another rule allows less still; that there is no more than this is the first reason.
    both = levers(budget("year: 2026, national: 60억, local: 10억, private: 30억"))
    assert (
        both["cut private money"]
        == "`local-share` needs 5,000,000,000원, and there is only 3,000,000,000원"
    )
    enough = levers(budget("year: 2026, national: 60, local: 19, private: 41"))
    assert enough["cut private money"] == (
        "`local-share` asks for at least 25원, `national-share` for at most 20원"
    )


TWO_YEARS = (
    "year: 2026, national: 100억, local: 80억, private: 50억",
    "year: 2027, national: 90억, local: 80억, private: 50억",
)


def test_a_step_that_mends_one_year_of_two_bears_on_the_rule(strict: Library) -> None:
    found = budget(*TWO_YEARS, more=", period: {from: 2026-05-01, to: 2027-12-31}", library=strict)
    partly = "it mends `national-average` only in part, and {} stays off"
    assert levers(found) == {
        "cut national money (2026)": partly.format("2,000,000,000원"),
        "cut national money (2027)": partly.format("3,000,000,000원"),
    }
    left = [room.left for room in found.rooms if room.source == "national"]
    assert left == [Won(2_000_000_000), Won(3_000_000_000)]
    assert {room.left for room in found.rooms if room.source != "national"} == {None}


@pytest.mark.parametrize(("national", "left"), [("7_000_000_001", 1), ("7_000_000_000", None)])
def test_what_stays_off_is_told_to_the_won(national: str, left: int | None, strict: Library) -> None:
    found = budget(
        "year: 2026, national: 80억, local: 80억, private: 50억",
        f"year: 2027, national: {national}, local: 80억, private: 50억",
        more=", period: {from: 2026-05-01, to: 2027-12-31}",
        library=strict,
    )
    said = levers(found)["cut national money (2026)"]
    assert said == (
        "1000000000"
        if left is None
        else f"it mends `national-average` only in part, and {left}원 stays off"
    )


@pytest.mark.usefixtures("strict")
def test_the_page_says_what_stays_off_in_other_money(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ", ".join(f"{{category: solution, {line}}}" for line in TWO_YEARS)
    path = tmp_path / "a.yaml"
    path.write_text(
        make_proposal(f"{{edition: '9', period: {{from: 2026-05-01, to: 2027-12-31}}, budget: [{lines}]}}"),
        encoding="utf-8",
    )
    run(["check", str(path), "--rules", str(tmp_path / "rules"), "--lang", "en", "--full"])
    said = " ".join(capsys.readouterr().out.split())
    assert "not by itself: `national-average` is 2,000,000,000원 off in other money too" in said
    assert "not by itself: it does not bear on `national-average`, which is broken" in said


def test_a_step_that_makes_another_rule_worse_says_so(tmp_path: Path) -> None:
    """Raising local money would mend the local share, but a cap on all the money is passed already."""
    house = RULES.replace(
        "of: national\n    at_most: 70억\n    per: fiscal-year\n    on: average",
        "of: total\n    at_most: 1억",
    ).replace("severity: warning", "severity: error", 1)
    (tmp_path / "house.yaml").write_text(house.replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    lines = "[{category: solution, national: 6억, local: 1억, private: 3억}]"
    found = levers(assessed(make_proposal(f"{{edition: '9', budget: {lines}}}"), Library((tmp_path,))))
    assert found["raise local money"] == "it takes `national-average` further off"


def test_a_warning_moves_no_money_and_says_what_it_would_cost() -> None:
    """The average of the press: no step cuts national money for it, beside an error or alone."""
    alone = budget("year: 2026, national: 80억, local: 35억, private: 40억")
    assert alone.levers == ()
    beside = budget("year: 2026, national: 80억, local: 28억, private: 25억")
    assert levers(beside)["raise local money"] == "33333334"
    said = [
        each.hint.say("en")
        for each in diagnostics(ProposalResult(beside))
        if each.outcome is Outcome.BROKEN and each.hint is not None
    ]
    assert said == [
        (
            "the smallest single step that mends every money rule broken as an error:"
            " raise private money by 33,333,334원."
        ),
        (
            "its severity is warning, so no money moves for it unasked;"
            " the smallest single step that meets it too: cut national money by 1,000,000,000원"
            " (`regionai budget PROPOSAL --solve --mend warning`)."
        ),
    ]


def test_where_no_single_step_meets_a_warning_the_hint_says_so(tmp_path: Path) -> None:
    period = ", period: {from: 2026-05-01, to: 2027-12-31}"
    found = budget(*TWO_YEARS, more=period, library=yearly_cap(tmp_path))
    hints = {
        each.hint.id
        for each in diagnostics(ProposalResult(found))
        if each.outcome is Outcome.BROKEN and each.hint is not None
    }
    assert hints == {"lever.unasked-several"}


def test_what_is_waived_is_not_mended() -> None:
    found = budget("year: 2026, national: 60, local: 19, private: 21")
    (short,) = (judged for judged in found.judged_rules if judged.rule.id == "local-share")
    let_off = short._replace(judgement=short.judgement._replace(outcome=Outcome.WAIVED))
    assert task(found.ledger, [short]).needs == (0,)
    assert task(found.ledger, [let_off]).needs == ()
