"""What a proposal must say of each item of a list, and where it is told what is missing."""

from pathlib import Path

import pytest

from asked import Asked
from builders import assessed, judged, make_proposal
from regionai.messages import Listing, Text, message
from regionai.rules.kinds.present import _paths
from regionai.source.problem import UnreadableError
from regionai.source.shape import Refused

WHOLE = "{name: 불량률, unit: '%', baseline: 3.2, target: 1.5}"
NO_TARGET = "{name: 생산량, unit: 개, baseline: 9}"
NEITHER = "{name: 납기, unit: 일}"


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (f"results: [{WHOLE}]", []),
        ("trainees: 5", [("targets.results", "`targets.results` is missing.")]),
        (
            f"results: [{WHOLE}, {NO_TARGET}]",
            [("targets.results.1.target", "`생산량` of `targets.results` has no `target`.")],
        ),
        (
            f"results: [{NEITHER}, {NO_TARGET}]",
            [
                ("targets.results.0.baseline", "`납기` of `targets.results` has no `baseline`."),
                ("targets.results.0.target", "`납기` of `targets.results` has no `target`."),
                ("targets.results.1.target", "`생산량` of `targets.results` has no `target`."),
            ],
        ),
    ],
)
def test_each_result_is_named_with_what_it_lacks(targets: str, expected: list[tuple[str, str]]) -> None:
    findings = judged(
        assessed(make_proposal(f"targets: {{{targets}}}")), "measurable-results"
    ).judgement.findings
    found = [(".".join(map(str, each.at)), each.message.say("en")) for each in findings]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("paths", "probes"),
    [
        (
            "[plans.staffing, plans.sustainability]",
            [
                {"plans": {"sustainability": "10"}},
                {"plans": {"staffing": "10"}},
                {"plans": {"staffing": "10", "sustainability": "10"}},
                {"title": "x"},
            ],
        ),
        (
            "[targets.ai_use.target, targets.results.baseline]",
            [
                {"targets": {"results": ({"name": "x", "unit": "x", "baseline": "10"},)}},
                {"targets": {"ai_use": {"target": "10%"}}},
                {
                    "targets": {
                        "ai_use": {"target": "10%"},
                        "results": ({"name": "x", "unit": "x", "baseline": "10"},),
                    }
                },
                {"title": "x"},
            ],
        ),
        (
            "targets.results",
            [
                {"targets": {}},
                {"targets": {"results": ({"name": "x", "unit": "x"},)}},
                {"title": "x"},
            ],
        ),
    ],
)
def test_each_path_is_left_out_once_and_all_are_there_once(
    tmp_path: Path, paths: str, probes: list[object]
) -> None:
    rule = f"{{kind: present, paths: {paths}, remedy: {{ko: 가, en: a}}}}"
    assessment = Asked(tmp_path).judged("budget: [{national: 1}]", rule)
    ((_, case),) = assessment.cases
    assert list(assessment.judged_rules[0].rule._probes(case)) == probes


def test_paths_of_two_sections_are_refused(tmp_path: Path) -> None:
    rule = "{kind: present, paths: [plans.staffing, targets.trainees], remedy: {ko: 가, en: a}}"
    with pytest.raises(UnreadableError) as refused:
        Asked(tmp_path).judged("budget: [{national: 1}]", rule)
    assert "rules.two-sections" in [each.code for each in refused.value.problems]


@pytest.mark.parametrize(
    ("path", "is_known"),
    [
        ("plans.staffing", True),
        ("targets.results.baseline", True),
        ("plans.stafing", False),
        ("plans", False),
        ("targets.ai_use.name", False),
        ("applicant.region", False),
    ],
)
def test_a_path_leads_to_a_key_of_one_of_the_two_sections(path: str, *, is_known: bool) -> None:
    if is_known:
        assert _paths(path) == (tuple(path.split(".")),)
        return
    with pytest.raises(Refused) as refused:
        _paths(("plans.staffing", path))
    assert refused.value.message == message("rules.unknown-path", path=path)


def test_what_must_be_there_is_required_shown_and_remedied(tmp_path: Path) -> None:
    rule = "{kind: present, paths: [plans.staffing, plans.ecosystem], remedy: {ko: 가, en: a}}"
    assessment = Asked(tmp_path).judged("budget: [{national: 1}]", rule)
    ((_, case),), (judged_rule,) = assessment.cases, assessment.judged_rules
    assert judged_rule.rule.requires(case).say("en") == (
        "the proposal must say `plans.staffing`, `plans.ecosystem`."
    )
    ((label, value),) = ((fact.label, fact.value) for fact in judged_rule.facts)
    assert label == message("fact.paths")
    assert isinstance(value, Listing)
    assert value.say("en") == "`plans.staffing`, `plans.ecosystem`"
    assert list(judged_rule.rule.remedies()) == [Text(ko="가", en="a")]


@pytest.mark.parametrize(
    ("proposal", "outcome", "told"),
    [
        ("plans: {staffing: x, ecosystem: x}", "met", []),
        (
            "plans: {staffing: x}",
            "broken",
            [(("plans", "ecosystem"), "present.missing", "`plans.ecosystem` is missing.")],
        ),
        (
            "title: x",
            "undecided",
            [
                (
                    ("plans",),
                    "present.no-section",
                    (
                        "there is no `plans` at all, so `plans.staffing`, `plans.ecosystem` cannot be"
                        " looked at."
                    ),
                )
            ],
        ),
    ],
)
def test_a_section_that_is_not_there_leaves_the_rule_undecided(
    tmp_path: Path, proposal: str, outcome: str, told: list[tuple[tuple[str, ...], str, str]]
) -> None:
    rule = "{kind: present, paths: [plans.staffing, plans.ecosystem], remedy: {ko: 가, en: say it}}"
    (found,) = Asked(tmp_path).judged(f"{{budget: [{{national: 1}}], {proposal}}}", rule).judged_rules
    findings = found.judgement.findings
    assert found.outcome == outcome
    assert [(each.at, each.message.id, each.message.say("en")) for each in findings] == told
    assert {each.hint.say("en") for each in findings} <= {"say it"}
