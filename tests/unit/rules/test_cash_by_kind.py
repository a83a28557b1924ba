"""`share-by-kind` with a cash part: how much a firm pays itself, and how much of it in cash."""

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asked import Asked
from regionai.ask.corrections.correction import Correction, correction
from regionai.judge.assess import assess
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.rulebook.mutation import survivors
from regionai.rules.judged import JudgedRule
from regionai.source.problem import UnreadableError

TABLE = (
    "{kind: share-by-kind, of: own, in: total, at_least: {sme: 25%, mid-size: 35%, large: 50%},"
    " cash: own-cash, cash_at_least: {sme: 10%, mid-size: 15%}}"
)
OF_OWN = TABLE.replace("cash_at_least", "cash_in: own, cash_at_least")


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def proposal(kind: str, national: int, cash: int, in_kind: int) -> str:
    return (
        f"{{consortium: [{{id: a, name: 가, kind: {kind}, role: lead}}],"
        f" budget: [{{national: {national}, private_cash: {cash}, private_in_kind: {in_kind}}}]}}"
    )


def judged(asked: Asked, text: str, rule: str = TABLE) -> JudgedRule:
    (found,) = asked.judged(text, rule).judged_rules
    return found


@pytest.mark.parametrize(
    ("kind", "national", "cash", "in_kind", "outcome"),
    [
        # 25% of 100억 in all, 10% of it in cash: both to the won.
        ("sme", 75_0000_0000, 10_0000_0000, 15_0000_0000, "met"),
        ("sme", 75_0000_0000, 9_9999_9999, 15_0000_0001, "broken"),
        ("sme", 75_0000_0001, 10_0000_0000, 14_9999_9999, "broken"),
        ("sme", 74_9999_9999, 10_0000_0001, 15_0000_0000, "met"),
        # Of a mid-size firm 35% and 15%.
        ("mid-size", 65_0000_0000, 15_0000_0000, 20_0000_0000, "met"),
        ("mid-size", 65_0000_0000, 14_9999_9999, 20_0000_0001, "broken"),
        ("mid-size", 75_0000_0000, 15_0000_0000, 10_0000_0000, "broken"),
        # Of a large one half, and nothing in cash.
        ("large", 50_0000_0000, 0, 50_0000_0000, "met"),
        ("large", 50_0000_0001, 0, 49_9999_9999, "broken"),
        ("university", 100_0000_0000, 0, 0, "not-applicable"),
        # Whatever it is, it keeps the highest of each, or misses the lowest.
        ("firm", 50_0000_0000, 15_0000_0000, 35_0000_0000, "met"),
        ("firm", 50_0000_0000, 14_9999_9999, 35_0000_0001, "undecided"),
        ("firm", 65_0000_0000, 15_0000_0000, 20_0000_0000, "undecided"),
        ("firm", 75_0000_0001, 10_0000_0000, 14_9999_9999, "broken"),
        # Too little in cash for the small ones, and too little in all for a large one.
        ("firm", 60_0000_0000, 9_9999_9999, 30_0000_0001, "broken"),
        ("other", 75_0000_0001, 10_0000_0000, 14_9999_9999, "undecided"),
    ],
)
def test_the_share_and_the_cash_of_a_kind_are_both_asked_for(
    asked: Asked, kind: str, national: int, cash: int, in_kind: int, outcome: str
) -> None:
    assert judged(asked, proposal(kind, national, cash, in_kind)).outcome == outcome


@pytest.mark.parametrize(
    ("cash", "outcome"), [(2_5000_0000, "met"), (2_4999_9999, "broken"), (2_5000_0001, "met")]
)
def test_the_cash_may_be_a_share_of_the_own_money(asked: Asked, cash: int, outcome: str) -> None:
    """10% of 25억, where it would be 10억 of the total."""
    text = proposal("sme", 75_0000_0000, cash, 25_0000_0000 - cash)
    assert judged(asked, text, OF_OWN).outcome == outcome


def test_what_is_wrong_with_each_part_is_said(asked: Asked) -> None:
    found = judged(asked, proposal("sme", 80_0000_0000, 5_0000_0000, 15_0000_0000))
    share, cash = found.judgement.findings
    assert "자부담은 총사업비" in share.message.say("ko")
    assert "현금 자부담은 총사업비" in cash.message.say("ko")
    figure = found.judgement.figure
    assert figure is not None
    assert figure.say("en") == "20.00% (≥ 25%), 5.00% (≥ 10%)"
    labels = [fact.label.say("ko") for fact in found.facts]
    assert labels.count("하한") == 2


def test_where_the_kind_is_not_known_every_row_of_the_table_is_named(asked: Asked) -> None:
    found = judged(asked, proposal("firm", 65_0000_0000, 15_0000_0000, 20_0000_0000))
    (finding,) = found.judgement.findings
    assert "25%에 현금 10%, 35%에 현금 15%, 50%" in finding.message.say("ko")
    # Half of the total would be asked of a large firm.
    assert finding.margin == Won(-30_0000_0000)


def test_a_kind_may_be_asked_for_cash_alone(asked: Asked) -> None:
    rule = TABLE.replace("sme: 25%, ", "")
    assert judged(asked, proposal("sme", 90_0000_0000, 10_0000_0000, 0), rule).outcome is Outcome.MET
    assert judged(asked, proposal("sme", 90_0000_0001, 9_9999_9999, 0), rule).outcome is Outcome.BROKEN
    found = judged(asked, proposal("firm", 90_0000_0000, 10_0000_0000, 0), rule)
    assert "현금 10%" in found.judgement.findings[0].message.say("ko")


def test_the_least_correction_mends_the_share_and_the_cash(asked: Asked) -> None:
    text = proposal("sme", 80_0000_0000, 5_0000_0000, 15_0000_0000)
    submission = asked.submission(text, TABLE)
    found = correction(submission, assess(submission))
    assert isinstance(found, Correction)
    assert found.after.judged_rules[0].outcome is Outcome.MET


@given(
    kind=st.sampled_from(["sme", "mid-size", "large"]),
    national=st.integers(0, 60),
    cash=st.integers(0, 30),
    in_kind=st.integers(0, 30),
    in_own=st.booleans(),
)
def test_it_is_what_the_table_says(
    kind: str, national: int, cash: int, in_kind: int, *, in_own: bool
) -> None:
    own = cash + in_kind
    total = national + own
    if own == 0:
        return
    share = {"sme": 25, "mid-size": 35, "large": 50}[kind]
    of_cash = {"sme": 10, "mid-size": 15, "large": 0}[kind]
    is_kept = Fraction(own, total) >= Fraction(share, 100)
    is_kept &= Fraction(cash, own if in_own else total) >= Fraction(of_cash, 100)
    with TemporaryDirectory() as folder:
        text = proposal(kind, national, cash, in_kind)
        found = judged(Asked(Path(folder)), text, OF_OWN if in_own else TABLE)
    assert (found.outcome is Outcome.MET) == is_kept
    assert (found.outcome is Outcome.BROKEN) != is_kept


@pytest.mark.parametrize(
    ("rule", "code", "place"),
    [
        (TABLE.replace(" cash: own-cash,", ""), "rules.half-of-cash", "cash_at_least"),
        (TABLE.replace(", cash_at_least: {sme: 10%, mid-size: 15%}", ""), "rules.half-of-cash", "cash"),
        (
            "{kind: share-by-kind, of: own, in: total, at_least: {sme: 25%}, cash_in: own}",
            "rules.half-of-cash",
            "cash_in",
        ),
        (TABLE.replace("own-cash", "own-csh"), "rules.unknown-quantity", "own-csh"),
        (TABLE.replace("sme: 10%", "sem: 10%"), "field.not-one-of-these", "sem"),
        (TABLE.replace("sme: 10%", "sme: 0%"), "share.always-kept", "0%"),
    ],
)
def test_half_of_a_cash_part_is_refused(asked: Asked, rule: str, code: str, place: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        judged(asked, proposal("sme", 75, 10, 15), rule)
    (problem,) = refused.value.problems
    assert problem.code == code
    assert place in problem.message.say("en")


def test_no_other_table_passes_its_cases(asked: Asked) -> None:
    def case_of(name: str, text: str, outcome: str) -> str:
        expect = f"{{error: {{r1: {outcome}}}}}"
        return f"  - {{id: {name}, says: {{ko: 가, en: a}}, proposal: {text}, expect: {expect}}}\n"

    rule = TABLE.replace(", mid-size: 35%, large: 50%", "").replace(", mid-size: 15%", "")
    cases = "base: {submitted: 2026-03-05, applicant: {region: 경북}}\ncases:\n"
    cases += case_of("both", proposal("sme", 75_0000_0000, 10_0000_0000, 15_0000_0000), "met")
    cases += case_of("cash", proposal("sme", 75_0000_0000, 9_9999_9999, 15_0000_0001), "broken")
    cases += case_of("own", proposal("sme", 75_0000_0001, 10_0000_0000, 14_9999_9999), "broken")
    cases += case_of("supplier", proposal("sme", 99, 1, 0).replace("lead", "supplier"), "undecided")
    missed = [
        each
        for each in survivors(asked.harness(cases, rule))
        if each.mutant.at[2] in ("cash_at_least", "cash")
    ]
    assert [each.mutant.said.say("en") for each in missed] == []


def test_lint_proves_the_table(asked: Asked) -> None:
    linted = asked.linted(TABLE)
    assert linted.is_clean, [remark.problem.message.say("en") for remark in linted.remarks]
    assert linted.proofs
