"""What a rule without money says of what is met, broken and undecided: where, what, the remedy, facts."""

from fractions import Fraction
from pathlib import Path

import pytest

from asked import Asked
from builders import assessed, make_proposal
from regionai.messages.message import said
from regionai.rules.case import Named
from regionai.rules.kinds.apart import named_in

REVIEW = "duties: [{document: investment-review, when: [{of: total, at_least: 40억}]}]"


@pytest.mark.parametrize(
    ("rule", "proposal", "outcome", "findings", "facts"),
    [
        (
            f"{{kind: document, {REVIEW}}}",
            "budget: [{national: 40억}]",
            "undecided",
            [("documents", "document.no-section", "document.hint")],
            [("total", "4,000,000,000원")],
        ),
        (
            f"{{kind: document, {REVIEW}}}",
            "{budget: [{national: 40억}], documents: [{kind: other}]}",
            "broken",
            [("documents", "document.missing", "document.hint")],
            [("total", "4,000,000,000원")],
        ),
        (
            f"{{kind: document, {REVIEW}}}",
            "{budget: [{national: 40억}], documents: [{kind: other}, {kind: investment-review}]}",
            "met",
            [],
            [("total", "4,000,000,000원")],
        ),
        (
            f"{{kind: document, {REVIEW}}}",
            "{budget: [{national: '3,999,999,999'}], documents: [{kind: other}]}",
            "not-applicable",
            [],
            [("total", "3,999,999,999원")],
        ),
        (
            f"{{kind: document, {REVIEW}}}",
            "{amounts: {rounded_to: 억원}, budget: [{national: 40억}], documents: [{kind: other}]}",
            "undecided",
            [("budget", "document.maybe", "document.maybe-hint")],
            [("total, at least", "3,950,000,000원"), ("total, at most", "4,050,000,000원")],
        ),
        (
            f"{{kind: document, question: {{ko: 물음, en: it is open.}}, {REVIEW}}}",
            "{budget: [{national: 40억}], documents: [{kind: other}]}",
            "undecided",
            [("documents", "document.question", "hint.ask-agency")],
            [("total", "4,000,000,000원")],
        ),
        (
            "{kind: member, kinds: [sme], role: lead}",
            "{budget: [{national: 1}], consortium: [{id: a, name: 가, kind: large, role: lead}]}",
            "broken",
            [("consortium", "member.missing", "member.kind-hint")],
            [("wanted", "SME")],
        ),
        (
            "{kind: member, kinds: [sme], role: lead}",
            (
                "{budget: [{national: 1}], consortium: [{id: a, name: 가, kind: other, role: lead},"
                " {id: b, name: 나, kind: firm, role: lead}]}"
            ),
            "undecided",
            [("consortium", "member.other", "member.other-hint")],
            [("wanted", "SME")],
        ),
        (
            "{kind: member, kinds: [sme], role: lead}",
            (
                "{budget: [{national: 1}], consortium: [{id: a, name: 가, kind: sme, role: lead},"
                " {id: b, name: 나, kind: large, role: supplier}]}"
            ),
            "met",
            [],
            [("wanted", "SME"), ("there", "가")],
        ),
        (
            "{kind: member, role: lead}",
            "{budget: [{national: 1}], consortium: [{id: a, name: 가, kind: sme, role: supplier}]}",
            "broken",
            [("consortium", "member.missing", "member.role-hint")],
            [("wanted", "a lead body")],
        ),
        (
            "{kind: member, kinds: [sme]}",
            "{budget: [{national: 1}], consortium: [{id: a, name: 가, kind: large, role: supplier}]}",
            "broken",
            [("consortium", "member.missing", "member.kind-hint")],
            [("wanted", "SME")],
        ),
        (
            "{kind: member, role: lead}",
            "{budget: [{national: 1}]}",
            "undecided",
            [("consortium", "member.no-section", "member.no-section-hint")],
            [("wanted", "a lead body")],
        ),
        (
            "{kind: one-of, subject: region, allowed: [jeonbuk], undecided: [daegu]}",
            "{applicant: {region: 전북}, budget: [{national: 1}]}",
            "met",
            [],
            [("applicant", "Jeonbuk"), ("allowed", "Jeonbuk")],
        ),
        (
            "{kind: none-of, subject: region, barred: [daegu], unnamed: 2}",
            "budget: [{national: 1}]",
            "undecided",
            [("applicant.region", "none-of.unnamed", "hint.ask-agency")],
            [("left out", "Daegu"), ("entries that nobody named", "2")],
        ),
        (
            "{kind: none-of, subject: region, barred: [daegu]}",
            "budget: [{national: 1}]",
            "met",
            [],
            [("left out", "Daegu")],
        ),
    ],
)
def test_what_is_said_of_a_proposal(
    tmp_path: Path,
    rule: str,
    proposal: str,
    outcome: str,
    findings: list[tuple[str, str, str]],
    facts: list[tuple[str, str]],
) -> None:
    (found,) = Asked(tmp_path).judged(proposal, rule).judged_rules
    assert found.outcome == outcome
    assert [
        (".".join(map(str, each.at)), each.message.id, each.hint.id) for each in found.judgement.findings
    ] == findings
    values = [each.value for each in found.facts if not isinstance(each.value, Fraction)]
    shown = [
        (each.label.say("en"), said(value, "en")) for each, value in zip(found.facts, values, strict=True)
    ]
    assert shown == facts


def test_a_line_names_its_site_its_equipment_and_a_title_that_is_more_than_a_category() -> None:
    named = "site: 동대구 벤처밸리, equipment: [GPU 서버, 스토리지], title: 관제 AI"
    generic = "site: AI 인력양성, title: ai  인력양성"
    assessment = assessed(
        make_proposal(f"budget: [{{{named}, national: 1}}, {{{generic}, national: 1}}, {{national: 1}}]")
    )
    _, case = assessment.cases[0]
    assert list(named_in(assessment.proposal, case.categories)) == [
        (Named("site", "동대구벤처밸리"), "동대구 벤처밸리", ("budget", 0, "site")),
        (Named("equipment", "gpu서버"), "GPU 서버", ("budget", 0, "equipment")),
        (Named("equipment", "스토리지"), "스토리지", ("budget", 0, "equipment")),
        (Named("title", "관제ai"), "관제 AI", ("budget", 0, "title")),
        (Named("site", "ai인력양성"), "AI 인력양성", ("budget", 1, "site")),
    ]
