"""Corners of the report that the shipped proposals do not reach."""

from fractions import Fraction
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

from builders import LIBRARY, assessed, make_proposal
from golden import ROOT
from regionai.ask.local_share import present
from regionai.ask.plan import planned
from regionai.cli.calendar import CalendarFormat
from regionai.cli.options import PageFormat
from regionai.cli.portfolio import PortfolioFormat
from regionai.judge.assess import Assessment
from regionai.messages import Lang
from regionai.model.money import Won
from regionai.report.check.format import Look, write_report
from regionai.report.check.formats.as_text import ForPeople
from regionai.report.page.as_text import write_page
from regionai.report.page.style import Style
from regionai.report.pages.composition import composition_page
from regionai.report.pages.local_share import planned_page, present_page
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.rules.indicator import IndicatorFigure
from regionai.run.result import ProposalResult, RunSummary

RULES = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
AVERAGE = "    at_most: 70억\n    per: fiscal-year\n    on: average\n"


def text(assessment: Assessment, lang: Lang = "en", width: int = 100) -> str:
    out = StringIO()
    alone = [ProposalResult(assessment, is_alone=True)]
    write_report(alone, RunSummary(), ForPeople(Look(Style(lang, width, colour=False), is_whole=True)), out)
    return out.getvalue()


def house(tmp_path: Path, start: str, end: str) -> Library:
    """The 2026 edition without what stands from `start` to `end`, as edition 9."""
    before, rest = RULES.split(start, 1)
    after = end + rest.split(end, 1)[1]
    path = tmp_path / "house.yaml"
    path.write_text((before + after).replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    return Library((tmp_path,))


def test_a_budget_of_nothing_is_drawn_without_shares() -> None:
    nothing = assessed(make_proposal("budget: [{category: solution, year: 2026, national: 0}]"))
    shown = text(nothing)
    assert "no share" in shown
    assert "total project cost may be 0원" in shown
    (national,) = (r for r in nothing.judged_rules if r.rule.id == "national-share")
    assert [fact.value for fact in national.facts] == [Won(0), Won(0), Fraction(3, 5)]


def test_an_edition_without_indicators_has_no_such_section(tmp_path: Path) -> None:
    library = house(tmp_path, "  - id: ai-use", "unknowns:")
    shown = text(assessed(make_proposal("edition: '9'"), library))
    assert "indicators" not in shown
    assert "things not checked" in shown


def test_an_edition_without_a_local_rule_asks_for_nothing(tmp_path: Path) -> None:
    library = house(tmp_path, "  - id: local-share", "  - id: national-average")
    assessment = assessed(make_proposal("edition: '9'"), library)
    out = StringIO()
    page = present_page(assessment, present(assessment), LIBRARY.regions.regions)
    write_page(page, out, Style("en", 100, colour=False))
    assert "region-led-ai@9 has no rule on local money" in out.getvalue()
    assert "asked" not in out.getvalue().splitlines()[3]
    rules = assessment.applied[0].rules
    plan = planned({"": Won(7_000_000_000)}, assessment.applied, LIBRARY.regions)
    assert (plan.least_total, plan.least_local) == (Won(11_666_666_667), Won(0))
    assert plan.most_private is None
    out = StringIO()
    page = planned_page(plan, rules, None, (), is_split=False)
    write_page(page, out, Style("en", 100, colour=False))
    assert "has no rule on local money" in out.getvalue()


def test_an_edition_without_a_cap_still_has_a_least_total(tmp_path: Path) -> None:
    library = house(tmp_path, "  - id: national-share", "  - id: local-share")
    plan = planned(
        {"": Won(100)}, assessed(make_proposal("edition: '9'"), library).applied, LIBRARY.regions
    )
    assert (plan.least_total, plan.least_local, plan.least_private) == (Won(125), Won(25), Won(0))


def test_an_edition_that_states_no_national_money_needs_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from regionai.cli.app import run

    house(tmp_path, "  - id: national-average", "  - id: allowed-categories")
    assert run(["budget", "--local-share", "--rules", str(tmp_path), "--edition", "9"]) == 2
    assert "--national 70억" in capsys.readouterr().err


def test_a_region_whose_figures_are_not_known_says_so() -> None:
    assessment = assessed(make_proposal("{applicant: {region: 전남광주}, submitted: 2026-07-01}"))
    out = StringIO()
    page = present_page(assessment, present(assessment), LIBRARY.regions.regions)
    write_page(page, out, Style("en", 100, colour=False))
    assert "not known" in out.getvalue()
    assert "fiscal independence (2025)" not in text(assessment)


def test_two_years_stand_side_by_side() -> None:
    lines = (
        "{category: solution, year: 2025, national: 60, local: 20},"
        "{category: training, year: 2026, national: 60, private: 20}, {national: 1}"
    )
    assessment = assessed(
        make_proposal(
            f"{{budget: [{lines}], edition: '2025', period: {{from: 2025-10-01, to: 2026-12-31}}}}"
        )
    )
    out = StringIO()
    write_page(composition_page(assessment), out, Style("en", 100, colour=False))
    header = out.getvalue().splitlines()[3]
    assert header.split() == ["source", "2025", "2026", "year", "unknown", "sum", "share"]
    assert "49.69%" in out.getvalue()


@pytest.mark.parametrize(
    ("amounts", "national", "said"),
    [
        ("rounded_to: 억원", "60억", ["rounded to 100,000,000원: each may be off by ±50,000,000원"]),
        ("cut_to: 억원", "60억", ["cut off to 100,000,000원: each may be up to 99,999,999원 more"]),
        ("raised_to: 억원", "60억", ["raised to 100,000,000원: each may be up to 99,999,999원 less"]),
        ("cut_to: 억원", "약 60억", ["added as printed", "cut off to"]),
        ("unit: 원", "60억여원", ["added as printed"]),
    ],
)
def test_what_is_not_exact_is_said_beside_the_sums(amounts: str, national: str, said: list[str]) -> None:
    lines = f"budget: [{{category: solution, national: {national}, local: 20억, private: 20억}}]"
    out = StringIO()
    page = composition_page(assessed(make_proposal(f"{{amounts: {{{amounts}}}, {lines}}}")))
    write_page(page, out, Style("en", 200, colour=False))
    assert all(words in out.getvalue() for words in said)
    assert len(
        [line for line in out.getvalue().splitlines() if "each may" in line or "printed" in line]
    ) == len(said)


def test_a_mark_on_a_long_line_is_moved_into_sight() -> None:
    title = "긴 제목 " * 30
    lines = make_proposal(f"title: '{title.strip()}'").splitlines()
    one_line = "{" + ", ".join(lines) + "}"
    shown = text(assessed(one_line.replace("경북", "서울")), width=60)
    marked = [n for n, line in enumerate(shown.splitlines()) if set(line.strip()) == {"|", " ", "^"}]
    assert marked
    for number in marked:
        above, caret = shown.splitlines()[number - 1 : number + 1]
        assert cell_len(above) <= 60
        start = cell_len(caret[: caret.index("^")])
        assert "서울" in above
        assert cell_len(above[: above.index("서울")]) == start + 1


def test_a_proposal_without_findings_shows_none_in_a_list() -> None:
    clean = assessed(make_proposal())
    out = StringIO()
    both = [ProposalResult(clean), ProposalResult(clean)]
    write_report(both, RunSummary(), ForPeople(Look(Style("en", 100, colour=False), is_whole=True)), out)
    assert out.getvalue().startswith("2 proposals")


def test_money_that_stays_at_home_is_known_to() -> None:
    line = "{category: solution, year: 2026, executed_by: applicant, national: 60, local: 40}"
    assessment = assessed(make_proposal(f"budget: [{line}]"))
    readings = dict(assessment.indicators)
    assert readings["outside-region-share"].figure == IndicatorFigure("ratio", Fraction(0), Fraction(0))


def test_a_share_that_is_short_at_best_says_how_short() -> None:
    shown = text(
        assessed(
            make_proposal(
                "{amounts: {unit: 억원, rounded_to: 억원},"
                " budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]}"
            )
        )
    )
    assert "at best" in shown


def test_an_amount_may_have_a_floor(tmp_path: Path) -> None:
    floor = RULES.replace(AVERAGE, "    at_least: 70억\n", 1)
    path = tmp_path / "house.yaml"
    path.write_text(floor.replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    library = Library((tmp_path,))
    short = assessed(make_proposal("edition: '9'"), library)
    assert "6,999,999,940원 short of 7,000,000,000원" in text(short)
    rounded = "{edition: '9', amounts: {rounded_to: 억원}, budget: [{national: 70억, local: 50억}]}"
    assert "7,000,000,000원 lies within" in text(assessed(make_proposal(rounded), library))


def test_a_plain_cap_tells_what_is_over_and_what_is_open(tmp_path: Path) -> None:
    cap = RULES.replace(AVERAGE, "    at_most: 70억\n", 1)
    path = tmp_path / "house.yaml"
    path.write_text(cap.replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    library = Library((tmp_path,))
    over = "{edition: '9', budget: [{category: solution, national: 71억, local: 90억}]}"
    assert "100,000,000원 over 7,000,000,000원" in text(assessed(make_proposal(over), library))
    rounded = "{edition: '9', amounts: {rounded_to: 억원}, budget: [{national: 70억, local: 90억}]}"
    assert "7,000,000,000원 lies within" in text(assessed(make_proposal(rounded), library))


def test_without_a_work_period_a_yearly_cap_is_open_unless_all_fits_into_one_year() -> None:
    def found(national: str) -> str:
        budget = f"budget: [{{category: solution, national: {national}, local: 90억}}]"
        return text(assessed(make_proposal(budget)))

    assert "over an unknown number of years" in found("71억")
    assert "over an unknown number of years" not in found("70억")


def test_advice_stands_alone_where_nothing_weighs_more() -> None:
    changes = (
        "{submitted: 2025-08-15, period: {from: 2025-10-01, to: 2026-12-31},"
        " consortium: [{id: tp, name: a, kind: technopark, role: lead}]}"
    )
    shown = text(assessed(make_proposal(changes)))
    assert "to mend or to look into" not in shown
    assert "■ advice" in shown


def test_of_several_only_those_with_findings_are_told_in_detail() -> None:
    changes = (
        "{submitted: 2025-08-15, period: {from: 2025-10-01, to: 2026-12-31},"
        " consortium: [{id: tp, name: a, kind: technopark, role: lead}],"
        " plans: {sustainability: a, staffing: a, data_infrastructure: a, instructors: a, ecosystem: a,"
        " regional_industry: a}, targets: {ai_use: {baseline: 20%, target: 30%},"
        " results: [{name: a, unit: a, baseline: 1, target: 2}]}, title: nothing to say of}"
    )
    clean, other = assessed(make_proposal(changes)), assessed(make_proposal())
    out = StringIO()
    both = [ProposalResult(clean), ProposalResult(other)]
    write_report(both, RunSummary(), ForPeople(Look(Style("en", 100, colour=False), is_whole=True)), out)
    assert "○ met" in out.getvalue()
    assert "nothing to say of" not in out.getvalue()
    assert "of 2 proposals 0 break a rule and 1 leave one undecided" in out.getvalue()


def test_a_declared_share_is_compared_as_far_as_the_lines_say() -> None:
    def found(budget: str, shares: str, more: str = "") -> str:
        shown = text(assessed(make_proposal(f"{{budget: [{budget}], shares: {{{shares}}}{more}}}")))
        return " ".join(shown.split())

    line = "category: solution, year: 2026"
    assert "29.50~31.00% (at least 20%)" in found(f"{{{line}, national: 6억, matching: 4억}}", "local: 30%")
    assert "the total may be 0원, so the declared share" in found(
        f"{{{line}, national: 0}}", "national: 30%"
    )
    rounded = ", amounts: {unit: 억원, rounded_to: 억원}"
    assert "declared as 50%; the lines give 59.50% ~ 60.50%" in found(
        f"{{{line}, national: 60, local: 40}}", "national: 50%", rounded
    )


def test_the_json_report_has_the_arithmetic_of_declared_shares() -> None:
    rounded = make_proposal(
        "{amounts: {unit: 억원, rounded_to: 억원}, shares: {national: 60%, local: 40%},"
        " budget: [{category: solution, year: 2026, national: 60, local: 40}]}"
    )
    for proposal, count in ((rounded, 6), (rounded.replace("억원", "원"), 4)):
        (judged,) = (r for r in assessed(proposal).judged_rules if r.rule.id == "totals-agree")
        assert len(judged.facts) == count
    nothing = make_proposal("{shares: {national: 60%}, budget: [{category: solution, national: 0}]}")
    (judged,) = (r for r in assessed(nothing).judged_rules if r.rule.id == "totals-agree")
    assert len(judged.facts) == 1


def test_an_edition_without_money_rules_has_no_margins(tmp_path: Path) -> None:
    library = house(tmp_path, "  - id: national-share", "  - id: allowed-categories")
    shown = text(assessed(make_proposal("edition: '9'"), library))
    assert "how far one source" not in shown
    assert "the binding rule" not in shown


def test_a_source_that_cannot_mend_it_alone_says_why() -> None:
    """Too little to be cut, pulled both ways, or without bearing on what is broken."""
    shown = " ".join(
        text(
            assessed(make_proposal("budget: [{category: solution, national: 2, local: 1, private: 7}]"))
        ).split()
    )
    assert (
        "national money: 2원 not by itself: it must lose 5원, and there is only 2원 (`local-share`)"
        in shown
    )
    shown = " ".join(
        text(
            assessed(make_proposal("budget: [{category: solution, national: 61, local: 20, private: 19}]"))
        ).split()
    )
    assert (
        "private money: 19원 not by itself; it cannot do both: must gain at least 2원 (`national-share`) "
        "may gain 0원 (`local-share`)" in shown
    )
    shown = " ".join(
        text(
            assessed(make_proposal("budget: [{category: solution, national: 60, local: 10, private: 30}]"))
        ).split()
    )
    assert (
        "private money: 30원 not by itself; it cannot do both: may lose 0원 (`national-share`) "
        "must lose at least 50원, and there is only 30원 (`local-share`)" in shown
    )


def test_every_module_that_writes_a_page_is_a_format_of_pages() -> None:
    folder = ROOT / "src" / "regionai" / "report" / "page"
    names = {path.stem.removeprefix("as_") for path in folder.glob("as_*.py")}
    assert names == set(PageFormat)
    assert {*names, "parquet"} == set(PortfolioFormat)
    assert {*names, "ics"} == set(CalendarFormat)
