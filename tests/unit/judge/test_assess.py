"""What follows from the judgements on one proposal."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from asked import Asked
from builders import LIBRARY, assessed, judged, make_proposal
from house_rules import house, share
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Selection
from regionai.judge.waiver import DecidingFinding, GrantedWaiver
from regionai.messages import message
from regionai.model.finding import FailPolicy, Outcome, Severity, Undecided
from regionai.rules.editions.library import Library
from regionai.rules.judged import Waiver
from regionai.run.result import Grounds, ProposalResult, RunSummary, Weight, concluded
from regionai.source.problem import START, Location

SHORT = "budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]"
LED = "consortium: [{id: tp, name: a, kind: technopark, role: lead}]"


def granted(text: str, *rules: str, expires: date = date(2026, 6, 30)) -> Assessment:
    """A proposal with waivers of rules, on the last day of June."""
    waivers = tuple(
        GrantedWaiver(Waiver(rule, "*", "reason", "approver", expires), Location("s.yaml", START))
        for rule in rules
    )
    submission = read_submission(text.encode(), "test.yaml", LIBRARY, Options())
    return assess(submission._replace(grants=waivers, today=date(2026, 6, 30)))


def test_advice_makes_no_proposal_worse() -> None:
    assessment = assessed(make_proposal(LED))
    open_rules = {
        (each.outcome, each.rule.severity) for each in assessment.judged_rules if each.outcome.is_open
    }
    assert open_rules == {(Outcome.UNDECIDED, Severity.ADVICE)}
    assert assessment.worst is Outcome.MET


def test_advice_is_counted_where_it_is_met_and_not_where_it_is_open() -> None:
    assessment = assessed(make_proposal(LED))
    met = assessment.with_outcome(Outcome.MET)
    assert judged(assessment, "host-institution") in met
    assert (assessment.counted(Outcome.MET), assessment.counted(Outcome.UNDECIDED)) == (len(met), 0)


def test_the_worst_outcome_of_an_undecided_and_a_broken_rule_is_broken() -> None:
    assert assessed(make_proposal()).worst is Outcome.UNDECIDED
    assert assessed(make_proposal(SHORT)).worst is Outcome.BROKEN


def test_the_most_serious_rules_with_an_outcome_come_first_and_then_the_order_of_the_edition() -> None:
    budget = "budget: [{category: solution, year: 2026, national: 60억, local: 50억, private: 20억}]"
    assessment = assessed(make_proposal(budget))
    found = [each.rule.severity for each in assessment.with_outcome(Outcome.UNDECIDED)]
    order = [each.rule.severity for each in assessment.judged_rules if each.outcome is Outcome.UNDECIDED]
    assert found == sorted(order, key=list(Severity).index)
    assert found != order


def test_a_waived_rule_keeps_its_findings_and_has_no_margin() -> None:
    text = make_proposal(SHORT)
    before, after = (
        judged(assessed(text), "local-share"),
        judged(granted(text, "local-share"), "local-share"),
    )
    assert before.judgement.margin is not None
    assert (after.outcome, after.judgement.margin) == (Outcome.WAIVED, None)
    assert after.judgement.findings == before.judgement.findings


def test_of_two_waivers_of_a_rule_the_first_holds() -> None:
    text = make_proposal(SHORT)
    submission = read_submission(text.encode(), "test.yaml", LIBRARY, Options())
    grants = tuple(
        GrantedWaiver(Waiver("local-share", "*", reason, "approver", date.max), Location("s.yaml", START))
        for reason in ("first", "second")
    )
    waiver = judged(assess(submission._replace(grants=grants)), "local-share").waiver
    assert waiver is not None
    assert waiver.reason == "first"


def test_a_rule_that_compares_proposals_is_not_waived_before_they_are_compared() -> None:
    assessment = granted(make_proposal(), "double-funding")
    found = judged(assessment, "double-funding")
    assert (found.outcome, found.waiver) == (Outcome.NOT_APPLICABLE, None)
    assert assessment.remarks == ()


def test_a_waiver_whose_problem_is_a_warning_fails_from_there_on() -> None:
    assessment = granted(make_proposal(LED), "local-share")
    assert [found.kind for found in assessment.remarks] == ["unused"]
    counts = {
        severity: ProposalResult(assessment, policy=FailPolicy(severity)).weight.grounds.deciding
        for severity in Severity
    }
    assert counts == {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 1}


def test_what_is_wrong_with_a_file_that_decides_fails_a_run_whose_strictest_limit_it_reaches() -> None:
    policies = [*map(FailPolicy, Severity), FailPolicy(None)]
    for severity, (one, other) in product(Severity, product(policies, repeat=2)):
        found = DecidingFinding(
            "settings", "looser", Location("s.yaml", START), message("text", text="-"), severity=severity
        )
        weights = [Weight(Grounds(), policy.limit) for policy in (one, other)]
        summary = concluded(RunSummary(deciding=(found, found)), weights)
        heeded = one.heeds(severity) or other.heeds(severity)
        assert (summary.exit_code, summary.grounds.deciding) == ((1, 2) if heeded else (0, 0))
        assert summary.policy.heeds(severity) is heeded


def test_a_declared_share_of_nothing_is_not_among_the_figures_that_disagree() -> None:
    off = assessed(make_proposal("totals: {total: 101}"))
    assert off.disagreeing == ("totals.total",)
    # What else is broken is no declared figure.
    assert assessed(make_proposal(SHORT + "\ntotals: {total: 101}")).disagreeing == ("totals.total",)
    of_nothing = assessed(
        make_proposal("budget: [{category: solution, national: 0}]\nshares: {national: 60%}")
    )
    assert judged(of_nothing, "totals-agree").outcome is Outcome.UNDECIDED
    assert of_nothing.disagreeing == ()


def test_a_slip_is_corrected_before_any_money_is_moved() -> None:
    budget = (
        "budget: [{category: solution, national: 60억, local: '1,290,000,000', private: '1,810,000,000'}]"
    )
    slipped = assessed(make_proposal(budget + "\ntotals: {total: 100억, local: '2,190,000,000'}"))
    assert judged(slipped, "local-share").outcome is Outcome.BROKEN
    assert (len(slipped.suspects) > 0, slipped.levers) == (True, ())
    assert len(assessed(make_proposal(SHORT)).levers) > 0
    assert assessed(make_proposal()).levers == ()


def test_a_rule_counts_if_it_is_open_serious_enough_and_not_known_before() -> None:
    assessment = assessed(make_proposal(SHORT))
    broken, met = judged(assessment, "local-share"), judged(assessment, "national-average")
    advice = judged(assessment, "lead-body")
    assert (broken.outcome, met.outcome, advice.outcome) == (
        Outcome.BROKEN,
        Outcome.MET,
        Outcome.UNDECIDED,
    )
    known = replace(assessment, known=frozenset((broken.key,)))
    for policy, counted in (
        (FailPolicy(Severity.ERROR), [True, False, False]),
        (FailPolicy(Severity.ADVICE), [True, False, True]),
        (FailPolicy(None), [False, False, False]),
    ):
        assert [assessment.heeds(each, policy) for each in (broken, met, advice)] == counted
        assert [assessment.fails(each, policy) for each in (broken, met, advice)] == counted
        assert not known.heeds(broken, policy)
    lenient = FailPolicy(Severity.ADVICE, Undecided.PASSES)
    assert [assessment.heeds(each, lenient) for each in (broken, met, advice)] == [True, False, True]
    assert [assessment.fails(each, lenient) for each in (broken, met, advice)] == [True, False, False]


def test_other_amounts_than_those_of_the_file_are_no_slips_and_no_rounding() -> None:
    budget = (
        "budget: [{category: solution, national: 60억, local: '1,290,000,000', private: '1,810,000,000'}]"
    )
    slipped = assessed(make_proposal(budget + "\ntotals: {total: 100억, local: '2,190,000,000'}"))
    budget = "budget: [{category: solution, year: 2026, national: 70억, local: 23.33억, private: 23.33억}]"
    unsaid = assessed(make_proposal(budget))
    assert slipped.suspects
    assert unsaid.unsaid_rounding is not None
    for found in (slipped, unsaid):
        again = assess(found.submission.with_proposal(found.proposal))
        assert (again.suspects, again.unsaid_rounding) == ((), None)


@pytest.mark.parametrize(
    ("proposal", "rule"),
    [
        (
            "budget: [{national: 93.34억, private: 23.33억}]",
            "{kind: share, of: own, in: total, at_least: 20%}",
        ),
        (
            "{totals: {national: 70.02억}, budget: [{national: 23.34억}, {national: 46.67억}]}",
            "{kind: totals}",
        ),
    ],
)
def test_an_unsaid_rounding_explains_a_share_or_a_sum_that_is_broken(
    tmp_path: Path, proposal: str, rule: str
) -> None:
    found = Asked(tmp_path).judged(proposal, rule)
    assert [judged.outcome for judged in found.judged_rules] == [Outcome.BROKEN]
    assert found.unsaid_rounding is not None
    assert found.unsaid_rounding.rounded_to == "백만원"


def test_a_line_may_be_of_the_categories_of_the_programme_whatever_rules_add_to_it(tmp_path: Path) -> None:
    house(tmp_path, share("one", "local", "at_least: 1%"))
    found = assessed(make_proposal("budget: [{year: 2026, national: 60}]"), Library((tmp_path,)))
    programme, added = (chosen.rules.line_categories for chosen in found.applied)
    (cell,) = found.ledger.cells
    assert cell.shape.categories == programme
    assert programme != added


def test_a_correction_leaves_what_is_left_out_and_would_be_mended() -> None:
    """What is declared is mended though it has no margin; no correction changes a category."""
    left = Selection(never=("totals-agree", "allowed-categories", "local-share"))
    text = make_proposal(SHORT).encode()
    found = assess(read_submission(text, "test.yaml", LIBRARY, Options(selection=left)))
    assert found.file_again == "test.yaml --without local-share --without totals-agree"
    again = assess(found.submission._replace(said_again=" --edition 2026"))
    assert again.file_again == "test.yaml --edition 2026 --without local-share --without totals-agree"
    assert assessed(make_proposal(SHORT)).file_again == "test.yaml"


def test_categories_are_called_as_the_edition_of_the_programme_calls_them(tmp_path: Path) -> None:
    house(tmp_path, share("one", "local", "at_least: 1%"))
    found = assessed(make_proposal(), Library((tmp_path,)))
    programme = found.applied[0].rules.category_titles
    assert programme
    assert found.category_words == programme
