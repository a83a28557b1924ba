"""Kinds that are about no money: what they require, what tells them from others, and where they stand."""

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from asked import Asked
from builders import LIBRARY, assessed, make_proposal
from regionai.messages import Listing, message
from regionai.model.proposal import Member
from regionai.rules.base import Rule
from regionai.rules.case import Case, Elsewhere, Named
from regionai.rules.judged import JudgedRule
from regionai.rules.kinds.apart import _places
from regionai.rules.kinds.one_of import OneOfRule
from regionai.source.problem import UnreadableError

ANY = "budget: [{national: 40억}]"
TWO_BODIES = "{{budget: [{{national: 1}}], consortium: [{{id: a, name: 가, {}}}, {{id: b, name: 나, {}}}]}}"


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def judged(asked: Asked, rule: str, proposal: str = ANY) -> tuple[JudgedRule, Rule, Case]:
    assessment = asked.judged(proposal, rule)
    (found,), ((_, case),) = assessment.judged_rules, assessment.cases
    return found, found.rule, case


@pytest.mark.parametrize(
    ("rule", "required"),
    [
        (
            "{kind: none-of, subject: region, barred: [daegu]}",
            "the applicant must be none of: Daegu.",
        ),
        (
            "{kind: none-of, subject: region, barred: [daegu], unnamed: 2}",
            "the applicant must be none of: Daegu, and 2 more that nobody named.",
        ),
        (
            "{kind: one-of, subject: region, allowed: [jeonbuk]}",
            "the applicant must be one of: Jeonbuk.",
        ),
        (
            "{kind: one-of, subject: region, allowed: [jeonbuk], undecided: [daegu]}",
            "the applicant must be one of: Jeonbuk. Left open: Daegu.",
        ),
        ("{kind: member, role: lead}", "the consortium must have one of: a lead body."),
        ("{kind: member, kinds: [sme]}", "the consortium must have one of: SME."),
        (
            "{kind: member, kinds: [sme], role: lead}",
            "the consortium must have, as a lead body, one of: SME.",
        ),
    ],
)
def test_what_is_required_is_said_with_what_is_left_open(asked: Asked, rule: str, required: str) -> None:
    _, found, case = judged(asked, rule)
    assert found.requires(case).say("en") == required


@pytest.mark.parametrize(
    ("rule", "listed"),
    [
        (
            "{kind: none-of, subject: region, barred: [daegu, ulsan]}",
            [(("barred", 0), "region", "daegu"), (("barred", 1), "region", "ulsan")],
        ),
        (
            "{kind: one-of, subject: region, allowed: [jeonbuk], undecided: [daegu]}",
            [(("allowed", 0), "region", "jeonbuk"), (("undecided", 0), "region", "daegu")],
        ),
    ],
)
def test_each_word_of_a_list_has_its_place(asked: Asked, rule: str, listed: list[object]) -> None:
    _, found, _ = judged(asked, rule)
    assert list(found._listed_values()) == listed


def test_of_a_list_with_unnamed_entries_the_first_body_is_shown(asked: Asked) -> None:
    proposal = TWO_BODIES.format("kind: sme, region: 서울", "kind: sme, region: 경북")
    found, _, _ = judged(asked, "{kind: none-of, subject: country, barred: [abroad], unnamed: 1}", proposal)
    (finding,) = found.judgement.findings
    assert (found.outcome, finding.at) == ("undecided", ("consortium", 0, "region"))


def test_a_body_said_to_be_in_korea_is_not_abroad_wherever_it_is(asked: Asked) -> None:
    proposal = TWO_BODIES.format("kind: sme, country: KR", "kind: sme, country: KR")
    found, _, _ = judged(asked, "{kind: none-of, subject: country, barred: [abroad]}", proposal)
    assert found.outcome == "met"
    found, _, _ = judged(asked, "{kind: one-of, subject: country, allowed: [abroad]}", proposal)
    (finding, _) = found.judgement.findings
    assert (found.outcome, finding.at) == ("broken", ("consortium", 0, "country"))


def test_of_several_categories_the_first_is_shown_where_entries_are_unnamed(asked: Asked) -> None:
    _, rule, _ = judged(asked, "{kind: none-of, subject: category, barred: [other], unnamed: 1}")
    text = make_proposal("budget: [{category: solution, national: 1}, {category: training, national: 1}]")
    ((_, case), *_) = assessed(text).cases
    (finding,) = rule.judge(case).findings
    assert finding.at == ("budget", 0, "category")
    assert finding.message.say("en").startswith("`solution` is not among")


def test_of_bodies_that_may_answer_the_first_is_shown(asked: Asked) -> None:
    proposal = TWO_BODIES.format("kind: other, role: lead", "kind: firm, role: lead")
    found, _, _ = judged(asked, "{kind: member, kinds: [sme], role: lead}", proposal)
    (finding,) = found.judgement.findings
    assert finding.message.say("en") == "가 is of kind `other`; whether it counts as SME is not known."


def test_a_line_without_its_category_is_undecided_and_told_the_list() -> None:
    text = make_proposal("budget: [{national: 1}]")
    (found,) = [each for each in assessed(text).judged_rules if isinstance(each.rule, OneOfRule)][:1]
    (finding,) = found.judgement.findings
    assert (found.outcome, finding.at) == ("undecided", ("budget", 0, "category"))
    assert (finding.message.id, finding.hint.id) == ("one-of.missing", "one-of.missing-hint")


def test_a_category_is_near_to_each_of_its_titles() -> None:
    title = assessed(make_proposal()).applied[0].rules.categories["solution"]
    text = make_proposal(f"budget: [{{category: {title.ko[:-1]}, national: 1}}]")
    (found,) = [each for each in assessed(text).judged_rules if isinstance(each.rule, OneOfRule)][:1]
    (finding,) = found.judgement.findings
    assert finding.hint.values["meant"] == title.ko


def test_a_proposal_that_names_a_site_tells_apart(asked: Asked) -> None:
    _, found, case = judged(asked, "{kind: apart}")
    assert list(found._probes(case)) == [{"budget": ({"site": "x", "national": "1"},)}]
    assert found.compares_proposals


@pytest.mark.parametrize(
    ("sites", "outcome"),
    [(None, "not-applicable"), ((), "met"), (("별관",), "met"), (("별관", "본관"), "undecided")],
)
def test_a_site_is_compared_with_those_of_other_proposals_if_there_are_any(
    asked: Asked, sites: tuple[str, ...] | None, outcome: str
) -> None:
    _, rule, case = judged(asked, "{kind: apart}", "budget: [{national: 1, site: 본관}]")
    others = None if sites is None else {Named("site", name): Elsewhere(("a:1",), 1) for name in sites}
    assert rule.judge(replace(case, elsewhere=others)).outcome == outcome


@pytest.mark.parametrize(
    ("proposal", "named"),
    [("budget: [{national: 1}]", []), ("budget: [{national: 1, site: 본관, title: 서버}]", ["본관, 서버"])],
)
def test_what_a_proposal_names_is_shown(asked: Asked, proposal: str, named: list[str]) -> None:
    found, _, _ = judged(asked, "{kind: apart}", proposal)
    assert [fact.value.say("ko") for fact in found.facts if isinstance(fact.value, Listing)] == named


def test_places_beyond_those_shown_are_counted() -> None:
    assert _places(Elsewhere(("a:1", "b:2"), 2)) == Listing(("a:1", "b:2"))
    assert _places(Elsewhere(("a:1", "b:2"), 3)) == Listing(("a:1", "b:2", message("apart.more", count=1)))


def test_a_body_of_each_kind_and_role_tells_members_apart(asked: Asked) -> None:
    _, found, case = judged(asked, "{kind: member, role: lead}")
    *bodies, without = found._probes(case)
    kinds = get_args(Member.model_fields["kind"].annotation)
    assert bodies == [
        {"consortium": ({"id": "a", "name": "a", "kind": kind, "role": role},)}
        for kind, role in product(kinds, ("lead", "partner", "supplier"))
    ]
    assert without == {"title": "x"}


def test_a_list_with_and_without_each_document_tells_duties_apart(asked: Asked) -> None:
    duty = "{document: investment-review, when: [{region: [ulsan]}]}"
    _, found, case = judged(asked, f"{{kind: document, duties: [{duty}]}}")
    probes = [*found._probes(case)]
    ulsan = {"applicant": {"region": "ulsan"}}
    assert probes[:3] == [
        {**ulsan, "documents": ({"kind": "other"},)},
        {**ulsan, "documents": None},
        {**ulsan, "documents": ({"kind": "investment-review"},)},
    ]
    assert all(each["documents"] == ({"kind": "other"},) for each in probes[3:])
    regions = [each["applicant"] for each in probes[3:]]
    assert {"region": "seoul"} in regions
    assert len(regions) == len(LIBRARY.regions.regions)


def test_a_duty_begins_at_its_amount_and_ends_behind_it(asked: Asked) -> None:
    begins = "{document: investment-review, when: [{of: total, at_least: 40억}]}"
    ends = "{document: feasibility-study, when: [{of: total, at_most: 500억}]}"
    _, found, case = judged(asked, f"{{kind: document, duties: [{begins}, {ends}]}}")
    turns = [(turn.limit.amount.amount, turn.at, turn.begins) for turn in found.thresholds(case)]
    assert turns == [
        (40_0000_0000, ("duties", 0), "investment-review"),
        (500_0000_0001, ("duties", 1), None),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "{kind: member, kinds: []}",
        "{kind: amount, of: national, at_most: 1, when: {kinds: []}}",
        "{kind: document, duties: [{document: feasibility-study, when: {kinds: [], role: lead}}]}",
    ],
)
def test_a_list_of_no_kinds_is_refused(rule: str, asked: Asked) -> None:
    """No body is of none, so that a rule would never apply, or always be broken."""
    with pytest.raises(UnreadableError) as refused:
        judged(asked, rule)
    assert [each.code for each in refused.value.problems] == ["field.empty-list"]
