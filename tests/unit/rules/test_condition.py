"""`when`: a rule applies only where its conditions hold, and says which value of which year decided."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asked import Asked
from builders import LIBRARY
from regionai.ask.settlement import falls
from regionai.budget.cell import Membership
from regionai.judge.assess import assess
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.rulebook.boundaries import boundaries
from regionai.rulebook.harness import Harness
from regionai.rulebook.mutation import mutants, survivors
from regionai.rules.base import Rule
from regionai.rules.conditions.condition import Condition
from regionai.rules.conditions.ends import ShareEnds
from regionai.source.problem import UnreadableError

POOR = "{fiscal_independence: {at_most: 30%}}"
LARGE = "{of: total, at_least: 100억}"
OVER = "budget: [{national: 95, province: 5}]"
KEPT = "budget: [{national: 50, province: 50}]"


def share(when: str, limit: str = "90%") -> str:
    return f"{{kind: share, of: national, in: total, at_most: {limit}, when: {when}}}"


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def of(region: str, budget: str = OVER, more: str = "submitted: 2026-03-05") -> str:
    return f"{{applicant: {{region: {region}}}, {budget}, {more}}}"


@pytest.mark.parametrize(
    ("when", "outcomes"),
    [
        # 전북 23.6%, 강원 at 26 or so, 경남 34.3%, 서울 73.6%.
        ("{fiscal_independence: {at_most: 23.6%}}", {"전북": "broken", "경남": "not-applicable"}),
        ("{fiscal_independence: {below: 23.6%}}", {"전북": "not-applicable"}),
        ("{fiscal_independence: {at_least: 34.3%}}", {"경남": "broken", "전북": "not-applicable"}),
        ("{fiscal_independence: {above: 34.3%}}", {"경남": "not-applicable", "서울": "broken"}),
        (
            "{fiscal_independence: {above: 30%, at_most: 40%}}",
            {"경남": "broken", "전북": "not-applicable", "서울": "not-applicable"},
        ),
        ("{fiscal_autonomy: {at_most: 65.8%}}", {"경남": "broken", "서울": "not-applicable"}),
        ("{region: [jeonbuk, ulsan]}", {"전북": "broken", "울산": "broken", "서울": "not-applicable"}),
        ("{capital_region: yes}", {"서울": "broken", "전북": "not-applicable"}),
        ("{capital_region: no}", {"서울": "not-applicable", "전북": "broken"}),
        ("[{capital_region: no}, {fiscal_independence: {at_least: 30%}}]", {"전북": "not-applicable"}),
        ("[{capital_region: no}, {fiscal_independence: {at_least: 30%}}]", {"경남": "broken"}),
        ("{capital_region: no, fiscal_independence: {at_least: 30%}}", {"서울": "not-applicable"}),
    ],
)
def test_a_rule_applies_in_the_regions_that_its_conditions_ask_for(
    asked: Asked, when: str, outcomes: dict[str, str]
) -> None:
    found = {region: asked.outcome(of(region), share(when)).value for region in outcomes}
    assert found == outcomes


def test_a_figure_that_nobody_knows_leaves_the_rule_undecided_even_where_it_is_kept(asked: Asked) -> None:
    for budget in (OVER, KEPT):
        proposal = of("전남광주", budget, "submitted: 2026-07-05")
        (judged,) = asked.judged(proposal, share(POOR)).judged_rules
        assert judged.outcome is Outcome.UNDECIDED
        (finding,) = judged.judgement.findings
        assert finding.at == ("applicant", "region")
        assert "전남광주 재정자립도(2025) 알 수 없음 (기준 30% 이하)" in finding.message.say("ko")
        assert "어느 부처" in finding.hint.say("ko")
        assert judged.judgement.margin is None


def test_a_rule_that_has_no_case_does_not_apply_whatever_its_conditions(asked: Asked) -> None:
    rule = f"{{kind: totals, when: {POOR}}}"
    assert asked.outcome(of("전남광주", KEPT, "submitted: 2026-07-05"), rule) is Outcome.NOT_APPLICABLE


def test_every_outcome_says_which_value_of_which_year_it_took(asked: Asked) -> None:
    for region, budget, outcome in (
        ("전북", OVER, Outcome.BROKEN),
        ("전북", KEPT, Outcome.MET),
        ("서울", OVER, Outcome.NOT_APPLICABLE),
    ):
        (judged,) = asked.judged(of(region, budget), share(POOR)).judged_rules
        assert judged.outcome is outcome
        value = "23.6%" if region == "전북" else "73.6%"
        shown = judged.judgement.figure
        assert shown is not None
        assert f"{region} 재정자립도(2025) {value} (기준 30% 이하)" in shown.say("ko")
        assert f"is {value} (asked: at most 30%)" in shown.say("en")
        for finding in judged.judgement.findings:
            assert f"재정자립도(2025) {value}" in finding.message.say("ko")
        label, figure = judged.facts[0]
        assert (label.say("en").startswith("applies if: fiscal independence (2025)"), figure) == (
            True,
            value,
        )
        assert (len(judged.facts) > 1) == (outcome is not Outcome.NOT_APPLICABLE)


def test_a_rule_that_does_not_apply_limits_nothing(asked: Asked) -> None:
    assessment = asked.judged(of("서울"), share(POOR))
    (judged,) = assessment.judged_rules
    assert (judged.rule.limits(judged.case), judged.rule.thresholds(judged.case)) == ((), ())
    assert not assessment.task.needs
    assert judged.judgement.margin is None


@pytest.mark.parametrize(
    ("consortium", "outcome"),
    [
        ("consortium: [{id: a, name: 가, kind: sme, role: lead}]", "broken"),
        ("consortium: [{id: a, name: 가, kind: large, role: lead}]", "not-applicable"),
        ("consortium: [{id: a, name: 가, kind: sme, role: partner}]", "not-applicable"),
        ("consortium: [{id: a, name: 가, kind: firm, role: lead}]", "undecided"),
        ("consortium: [{id: a, name: 가, kind: other, role: lead}]", "undecided"),
        ("period: {from: 2026-03-01, to: 2026-12-31}", "undecided"),
        (
            "consortium: [{id: a, name: 가, kind: large}, {id: b, name: 나, kind: sme, role: lead}]",
            "broken",
        ),
    ],
)
def test_a_rule_applies_to_the_kinds_of_bodies_that_it_asks_for(
    asked: Asked, consortium: str, outcome: str
) -> None:
    rule = share("{role: lead, kinds: [sme]}")
    (judged,) = asked.judged(f"{{{OVER}, {consortium}}}", rule).judged_rules
    assert judged.outcome == outcome
    for finding in judged.judgement.findings if outcome == "undecided" else ():
        assert finding.at == ("consortium",)
        assert "`kind`" in finding.hint.say("ko")


def test_the_bodies_of_a_role_are_named(asked: Asked) -> None:
    proposal = f"{{{OVER}, consortium: [{{id: a, name: 가나다, kind: large, role: lead}}]}}"
    (judged,) = asked.judged(proposal, share("{role: lead, kinds: [sme, mid-size]}")).judged_rules
    shown = judged.judgement.figure
    assert shown is not None
    assert "거점기관 가나다(대기업) (기준 중소기업, 중견기업 가운데 하나)" in shown.say("ko")
    (judged,) = asked.judged(proposal, share("{role: supplier}")).judged_rules
    assert judged.outcome is Outcome.NOT_APPLICABLE
    shown = judged.judgement.figure
    assert shown is not None
    assert "공급기업 없음 (기준 있음)" in shown.say("ko")
    assert asked.outcome(proposal, share("{kinds: [large]}")) is Outcome.BROKEN


@pytest.mark.parametrize(
    ("when", "applying"),
    [
        ("at_least: 100억", (False, True, True)),
        ("above: 100억", (False, False, True)),
        ("at_most: 100억", (True, True, False)),
        ("below: 100억", (True, False, False)),
        ("at_least: 100억, at_most: 100억", (False, True, False)),
    ],
)
def test_an_amount_begins_and_ends_to_apply_to_the_won(
    asked: Asked, when: str, applying: tuple[bool, ...]
) -> None:
    found = []
    for total in (9_999_999_999, 10_000_000_000, 10_000_000_001):
        outcome = asked.outcome(f"budget: [{{national: {total}}}]", share(f"{{of: total, {when}}}"))
        found.append(outcome is Outcome.BROKEN)
        assert outcome in (Outcome.BROKEN, Outcome.NOT_APPLICABLE)
    assert tuple(found) == applying


def test_a_rounded_amount_at_the_threshold_leaves_it_open(asked: Asked) -> None:
    proposal = "{amounts: {rounded_to: 억원}, budget: [{national: 100억}]}"
    (judged,) = asked.judged(proposal, share(LARGE)).judged_rules
    assert judged.outcome is Outcome.UNDECIDED
    (finding,) = judged.judgement.findings
    assert "9,950,000,000원 ~ 10,050,000,000원 (기준 10,000,000,000원 이상)" in finding.message.say("ko")
    assert "총사업비를 원 단위로" in finding.hint.say("ko")


def test_a_rule_that_the_amounts_keep_from_applying_does_not_fail_the_settlement(asked: Asked) -> None:
    submission = asked.submission("budget: [{national: 50억, private_cash: 1억}]", share(LARGE))
    found = list(falls(submission, assess(submission)))
    assert found
    assert all(fall.failing == () for fall in found)


def test_the_settlement_says_when_a_rule_begins_to_apply_and_fails(asked: Asked) -> None:
    """Below 100억 in all no more than half may be national: of 51억 of other money 1억 may be missing."""
    rule = share("{of: total, below: 100억}", "50%")
    submission = asked.submission("budget: [{national: 50억, private_cash: 51억}]", rule)
    bounds = {fall.key: fall.kept for fall in falls(submission, assess(submission))}
    for bound in bounds.values():
        assert bound is not None
        assert bound.missing == Won(1_0000_0000)
    submission = asked.submission("budget: [{national: 4억, private_cash: 51억}]", rule)
    (kept, *_) = [fall.kept for fall in falls(submission, assess(submission))]
    assert kept is not None
    assert kept.missing == Won(47_0000_0000)
    submission = asked.submission("budget: [{national: 50억, private_cash: 51억}]", share(LARGE, "60%"))
    assert [fall.kept for fall in falls(submission, assess(submission))] == [None, None]


@given(
    at_least=st.integers(0, 20) | st.none(),
    below=st.integers(0, 20) | st.none(),
    figure=st.integers(0, 20),
)
def test_a_share_lies_between_its_ends(at_least: int | None, below: int | None, figure: int) -> None:
    ends = {"at_least": at_least, "below": below}
    written = {key: f"{value}%" for key, value in ends.items() if value is not None}
    is_empty = at_least is not None and below is not None and below <= at_least
    if not written or is_empty:
        with pytest.raises(ValueError, match="rules\\.no-"):
            ShareEnds.model_validate(written)
        return
    share_ends = ShareEnds.model_validate(written)
    naive = (at_least is None or figure >= at_least) and (below is None or figure < below)
    (region,) = (each for each in LIBRARY.regions.regions if each.slug == "jeonbuk")
    percent = region.model_copy(
        update={"fiscal_independence": ShareEnds.model_validate({"at_least": f"{figure}%"}).at_least}
    )
    condition = Condition(fiscal_independence=share_ends)
    assert condition.of_region(percent) is (Membership.YES if naive else Membership.NO)


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ("{}", "rules.no-condition"),
        ("{of: total}", "rules.ends-of-nothing"),
        ("{at_least: 1억}", "rules.ends-of-nothing"),
        ("{of: total, at_least: 1억, above: 1억}", "rules.two-ends"),
        ("{of: total, at_most: 1억, below: 1억}", "rules.two-ends"),
        ("{of: total, at_least: 1억, below: 1억}", "rules.no-room"),
        ("{of: total, above: 2억, at_most: 1억}", "rules.no-room"),
        ("{fiscal_independence: {}}", "rules.no-ends"),
        ("{fiscal_independence: 30%}", "field.not-a-mapping"),
        ("{of: totl, at_least: 1억}", "rules.unknown-quantity"),
        ("{region: [jeonbok]}", "rules.unknown-region"),
        ("{regoin: [jeonbuk]}", "field.unknown-key-meant"),
        ("30%", "field.not-a-list"),
    ],
)
def test_a_condition_that_means_nothing_is_refused(asked: Asked, when: str, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        asked.judged(KEPT, share(when))
    (problem,) = refused.value.problems
    assert problem.code == code
    assert problem.message.say("ko") != problem.message.say("en")


def test_one_condition_is_a_list_of_one(asked: Asked) -> None:
    (one,) = asked.library(share(POOR)).find("asks@1").rules.rules
    (several,) = asked.library(share(f"[{POOR}]")).find("asks@1").rules.rules
    assert one == several


BASE = "base: {submitted: 2026-03-05, applicant: {region: 전북}}\ncases:\n"


def case_of(name: str, proposal: str, outcome: str) -> str:
    expected = f"{{error: {{r1: {outcome}}}}}"
    return f"  - {{id: {name}, says: {{ko: 가, en: a}}, proposal: {proposal}, expect: {expected}}}\n"


@pytest.mark.parametrize(
    "when",
    [
        POOR,
        "{region: [jeonbuk, jeju]}",
        "{capital_region: no}",
        "{role: lead, kinds: [sme, mid-size]}",
        "{of: total, at_least: 500억}",
    ],
)
def test_what_no_case_notices_of_a_condition_is_caught_by_a_proposal_made_to_order(
    asked: Asked, when: str
) -> None:
    """The case speaks of one region, one body and a small budget alone."""
    cases = BASE + case_of("kept", f"{{{KEPT}}}", asked.outcome(KEPT, share(when)).value)
    found = [each for each in survivors(asked.harness(cases, share(when))) if each.mutant.at[2] == "when"]
    assert found
    for each in found:
        assert each.catching is not None, each.mutant.said.say("en")


def test_no_mutant_of_a_figure_selects_the_same_regions(asked: Asked) -> None:
    harness = asked.harness(BASE + case_of("over", f"{{{OVER}}}", "broken"), share(POOR))
    said = [each.said.say("ko") for each in mutants(harness) if each.at[2] == "when"]
    # Without it, the next region below falling out, and the next above falling in.
    assert said == [
        "`when`에서 `1` 빠짐",
        "`fiscal_independence.at_most`: 30% 대신 25699999/100000000",
        "`fiscal_independence.at_most`: 30% 대신 31.8%",
        "`fiscal_independence.at_most`: 30% 대신 31800001/100000000",
    ]


def test_lint_proves_rules_that_ask_only_of_large_works_together_with_others(asked: Asked) -> None:
    """Of 100억 and more at most 60%, of less at least 80%: both can be kept, and each alone broken."""
    less = "{kind: share, of: national, in: total, at_least: 80%, when: {of: total, below: 100억}}"
    linted = asked.linted(share(LARGE, "60%"), less)
    said = [proof.statement.say("en") for proof in linted.proofs]
    assert linted.is_clean, [remark.problem.message.say("en") for remark in linted.remarks]
    assert len(said) == 3, said
    for proof in linted.proofs[1:]:
        assert proof.witness["budget"]


def test_lint_finds_rules_for_all_budgets_that_contradict_each_other_where_one_asks_little(
    asked: Asked,
) -> None:
    always = "{kind: share, of: national, in: total, at_least: 80%}"
    large = "{kind: amount, of: total, at_least: 200억}"
    linted = asked.linted(always, large, share(LARGE, "60%"))
    codes = {remark.problem.code for remark in linted.remarks if remark.is_error}
    assert codes == {"lint.cannot-be-met"}


def test_a_share_of_large_works_is_tried_on_a_large_work(asked: Asked) -> None:
    harness = Harness(
        asked.library(share("{of: total, at_least: 500억}", "2/3")).find("asks@1").rules,
        LIBRARY.regions,
        None,
    )
    (rule,) = harness.rules.rules
    for boundary in boundaries(rule, harness.drafter):
        cases = [harness.case(harness.proposal(step.draft)) for step in boundary.steps]
        assert len({rule.judge(case).outcome for case in cases}) == 2
        assert len(cases) == 3


def test_a_rule_whose_conditions_no_budget_meets_is_dead(asked: Asked) -> None:
    never = share("[{of: national, at_least: 500억}, {of: total, below: 100억}]")
    linted = asked.linted(never)
    assert "lint.dead" in {remark.problem.code for remark in linted.remarks}
    harness = Harness(asked.library(never).find("asks@1").rules, LIBRARY.regions, None)
    (rule,) = harness.rules.rules
    share_of_all, *_ = boundaries(rule, harness.drafter)
    assert share_of_all.steps == ()


def test_a_rule_that_no_region_meets_is_dead(asked: Asked) -> None:
    linted = asked.linted(share("{fiscal_independence: {below: 1%}}"))
    # A region without a figure may still lie below it.
    assert "lint.dead" not in {remark.problem.code for remark in linted.remarks}
    linted = asked.linted(share("{capital_region: yes, region: [jeju]}"))
    assert "lint.dead" in {remark.problem.code for remark in linted.remarks}


def test_a_duty_may_have_conditions_on_the_region_too(asked: Asked) -> None:
    rule = f"{{kind: document, duties: [{{document: feasibility-study, when: [{LARGE}, {POOR}]}}]}}"
    large = "{budget: [{national: 100억}], documents: [{kind: other}]"
    assert asked.outcome(large + "}", rule) is Outcome.BROKEN
    (elsewhere,) = asked.judged(large + ", applicant: {region: 서울}}", rule).judged_rules
    assert elsewhere.outcome is Outcome.NOT_APPLICABLE
    assert elsewhere.rule.thresholds(elsewhere.case) == ()
    unknown = large + ", applicant: {region: 전남광주}, submitted: 2026-07-05}"
    (judged,) = asked.judged(unknown, rule).judged_rules
    assert judged.outcome is Outcome.UNDECIDED
    (finding,) = judged.judgement.findings
    assert finding.at == ("applicant", "region")
    assert "전남광주 재정자립도(2025)" in [fact.label.say("ko") for fact in judged.facts][-1]


def test_the_amount_at_which_a_rule_begins_to_apply_is_a_threshold(asked: Asked) -> None:
    rule: Rule
    (rule,) = asked.library(share("{of: total, above: 100억, below: 200억}")).find("asks@1").rules.rules
    (judged,) = asked.judged(KEPT, share("{of: total, above: 100억, below: 200억}")).judged_rules
    amounts = [each.limit.amount for each in rule.thresholds(judged.case)]
    assert amounts[-2:] == [Won(10_000_000_001), Won(20_000_000_000)]
