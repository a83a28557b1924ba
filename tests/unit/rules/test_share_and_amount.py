"""`amount_at_most`: up to the lesser of a share and an amount, in one rule."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asked import Asked
from regionai.ask.corrections.correction import Correction, correction
from regionai.judge.assess import assess
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.rulebook.mutation import survivors
from regionai.rules.judged import JudgedRule
from regionai.source.problem import UnreadableError

LESSER = "{kind: share, of: national, in: total, at_most: 50%, amount_at_most: 60억}"


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def judged(asked: Asked, national: int, local: int, rule: str = LESSER) -> JudgedRule:
    (found,) = asked.judged(f"budget: [{{national: {national}, province: {local}}}]", rule).judged_rules
    return found


@pytest.mark.parametrize(
    ("national", "local", "outcome", "margin"),
    [
        # The share alone binds, to the won.
        (50_0000_0000, 50_0000_0000, "met", 0),
        (50_0000_0001, 50_0000_0000, "broken", -1),
        (49_9999_9999, 50_0000_0000, "met", 1),
        # The amount alone binds, to the won.
        (60_0000_0000, 90_0000_0000, "met", 0),
        (60_0000_0001, 90_0000_0000, "broken", -1),
        (59_9999_9999, 90_0000_0000, "met", 1),
        # Both at once: cutting it alone must mend the worse of the two.
        (70_0000_0000, 65_0000_0000, "broken", -10_0000_0000),
        (70_0000_0000, 50_0000_0000, "broken", -20_0000_0000),
    ],
)
def test_the_lesser_of_the_two_binds_to_the_won(
    asked: Asked, national: int, local: int, outcome: str, margin: int
) -> None:
    found = judged(asked, national, local)
    assert found.outcome == outcome
    assert found.judgement.margin is not None
    assert (found.judgement.margin.least, found.judgement.margin.greatest) == (Won(margin), Won(margin))


def test_each_part_that_is_broken_is_said_with_its_own_gap(asked: Asked) -> None:
    found = judged(asked, 70_0000_0000, 50_0000_0000)
    share, amount = found.judgement.findings
    assert "50%를 넘습니다" in share.message.say("ko")
    assert "6,000,000,000원을 1,000,000,000원 넘습니다" in amount.message.say("ko")
    (only,) = judged(asked, 70_0000_0000, 90_0000_0000).judgement.findings
    assert only.message == amount.message
    figure = found.judgement.figure
    assert figure is not None
    assert figure.say("en") == "58.33% (≤ 50%), 7,000,000,000원 (≤ 6,000,000,000원)"
    assert [fact.value for fact in found.facts][-1] == Won(60_0000_0000)


def test_the_least_correction_mends_both(asked: Asked) -> None:
    submission = asked.submission("budget: [{national: 70억, province: 50억}]", LESSER)
    found = correction(submission, assess(submission))
    assert isinstance(found, Correction)
    assert found.after.judged_rules[0].outcome is Outcome.MET
    # 10억 less is what the amount asks for, and the share then asks for 10억 more of other money.
    assert found.change == Won(20_0000_0000)


def test_where_the_whole_may_be_nothing_the_amount_is_still_judged(asked: Asked) -> None:
    rule = "{kind: share, of: national, in: own, at_most: 50%, amount_at_most: 60억}"
    found = judged(asked, 70_0000_0000, 1, rule)
    assert found.outcome is Outcome.BROKEN
    assert found.judgement.margin is None
    assert len(found.judgement.findings) == 2


@given(national=st.integers(1, 40), local=st.integers(0, 40), cap=st.integers(1, 30))
def test_the_margin_is_that_of_trying_every_won(national: int, local: int, cap: int) -> None:
    with TemporaryDirectory() as folder:
        rule = LESSER.replace("60억", str(cap))
        found = judged(Asked(Path(folder)), national, local, rule)

    def is_kept(won: int) -> bool:
        return 2 * won <= won + local and won <= cap

    most = max((won for won in range(100) if is_kept(won)), default=-1)
    assert (found.outcome is Outcome.MET) == is_kept(national)
    assert found.judgement.margin is not None
    if most >= 0:
        assert found.judgement.margin.least == Won(most - national)


def test_no_other_amount_or_share_passes_a_case_at_both(asked: Asked) -> None:
    def case_of(name: str, national: str, province: str, outcome: str) -> str:
        proposal = f"{{budget: [{{national: {national}, province: {province}}}]}}"
        expect = f"{{error: {{r1: {outcome}}}}}"
        return f"  - {{id: {name}, says: {{ko: 가, en: a}}, proposal: {proposal}, expect: {expect}}}\n"

    cases = "base: {submitted: 2026-03-05, applicant: {region: 경북}}\ncases:\n"
    cases += case_of("both", "60억", "60억", "met")
    cases += case_of("over-the-share", "'5,000,000,001'", "50억", "broken")
    cases += case_of("over-the-amount", "'6,000,000,001'", "90억", "broken")
    cases += case_of("far-below", "'10,000,000'", "90억", "met")
    missed = [each.mutant.said.say("en") for each in survivors(asked.harness(cases, LESSER))]
    assert missed == []


def test_an_amount_beside_a_floor_is_refused(asked: Asked) -> None:
    with pytest.raises(UnreadableError) as refused:
        judged(asked, 1, 1, "{kind: share, of: national, in: total, at_least: 50%, amount_at_most: 60억}")
    (problem,) = refused.value.problems
    assert problem.code == "rules.amount-beside-floor"
    assert "amount_at_most" in problem.message.say("ko")


def test_lint_proves_that_a_budget_keeps_it_and_that_one_breaks_it(asked: Asked) -> None:
    linted = asked.linted(LESSER)
    assert linted.is_clean
    assert len(linted.proofs) == 2


@pytest.mark.parametrize(
    ("whole", "named_as_its_part"),
    [
        (LESSER, "r1.amount"),
        (LESSER, " 'r1'.amount"),
        ("{kind: share-by-kind, of: own, in: total, at_least: {sme: 20%}}", "r1.1/5"),
        ("{kind: share-by-kind, of: own, in: total, at_least: {sme: 20%}}", " 'r1'.1/5"),
    ],
)
def test_a_rule_may_be_named_as_a_part_of_another(whole: str, named_as_its_part: str, asked: Asked) -> None:
    """What a part asks of a budget is worked out once and kept: not in the place of what this one asks."""
    cap = f'{{id: "{named_as_its_part}", kind: amount, of: national-and-cash, at_most: 1}}'
    body = "consortium: [{id: a, name: a, kind: sme, role: lead}]"
    proposal = f"{{{body}, budget: [{{national: 60, private_cash: 40}}]}}"
    for rules in ((whole, cap), (cap, whole)):
        found = asked.judged(proposal, *rules).judged_rules
        by_kind = {each.rule.kind: (each.outcome, each.judgement.margin) for each in found}
        assert by_kind["amount"] == (Outcome.BROKEN, WonRange(Won(-99), Won(-99)))
