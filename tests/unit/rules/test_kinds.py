"""The examples of every kind give the outcome that they promise."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import LIBRARY, as_yaml, make_proposal, plain
from regionai.budget.form import Undetermined
from regionai.judge.reading import Options, check_bytes
from regionai.model.money import Won
from regionai.rules import kinds
from regionai.rules.base import Example, Rule
from regionai.rules.case import Elsewhere
from regionai.rules.kinds import KINDS, kind_name
from regionai.rules.kinds.apart import named_in
from regionai.rules.money.arithmetic import decided_by
from regionai.rules.ruleset import RuleSet
from regionai.source.plain import Plain
from regionai.source.problem import UnreadableError
from regionai.source.shape import validated
from regionai.source.tree import read_tree

SET = """
schema: 1
programme: test
edition: "1"
title: {ko: 시험, en: test}
applies: {from: 2026-01-01}
documents: {d: {title: 시험 공고, publisher: 시험, grade: press}}
quantities:
  total: {}
  national: {source: national}
  local: {source: [province, municipality]}
  private: {source: [private_cash, private_in_kind]}
  cash: {source: private_cash}
rules: []
unknowns: []
"""


def rule_of(kind: str, parameters: str) -> Rule:
    common: dict[str, Plain] = {
        "id": "r",
        "kind": kind,
        "title": {"ko": "시험", "en": "test"},
        "severity": "error",
        "source": {"document": "d", "says": {"ko": "그렇다", "en": "so it is"}},
    }
    rules: dict[str, Plain] = plain(SET) | {"rules": (common | plain(parameters),)}
    return validated(RuleSet, read_tree(as_yaml(rules).encode(), "rules.yaml")).rules[0]


def examples() -> list[tuple[str, Example]]:
    return [(kind_name(rule), example) for rule in KINDS for example in rule.examples]


@pytest.mark.parametrize(("kind", "example"), examples(), ids=lambda value: getattr(value, "title", value))
def test_an_example_comes_out_as_it_says(kind: str, example: Example) -> None:
    rule = rule_of(kind, example.rule)
    assessment = check_bytes(make_proposal(example.proposal).encode(), "example.yaml", LIBRARY, Options())
    rules = validated(RuleSet, read_tree(SET.encode(), "rules.yaml"))
    case = rules.case(
        LIBRARY.regions, assessment.proposal, assessment.ledger, assessment.proposal.submitted
    )
    if example.elsewhere is not None:
        other = check_bytes(make_proposal(example.elsewhere).encode(), "other.yaml", LIBRARY, Options())
        named = {named: Elsewhere(("other.yaml:1",), 1) for named, _, _ in named_in(other.proposal, {})}
        case = replace(case, elsewhere=named)
    judgement = rule.judge(case)
    assert judgement.outcome is example.outcome
    # What is broken or undecided says so, with a remedy, in both languages; what is met says nothing.
    assert bool(judgement.findings) == (example.outcome in ("broken", "undecided"))
    for finding in judgement.findings:
        for said in (finding.message, finding.hint):
            assert said.say("ko") != said.say("en")


def test_every_module_of_the_package_is_a_kind_of_its_name() -> None:
    modules = sorted(path.stem for path in Path(kinds.__file__).parent.glob("[!_]*.py"))
    assert sorted(rule.__module__.rpartition(".")[2] for rule in KINDS) == modules
    assert sorted(kind_name(rule).replace("-", "_") for rule in KINDS) == modules


@pytest.mark.parametrize("rule", KINDS)
def test_a_kind_has_a_manual_and_an_example_of_what_is_met_and_what_is_not(rule: type[Rule]) -> None:
    assert len((rule.__doc__ or "").splitlines()) > 2
    outcomes = {example.outcome.value for example in rule.examples}
    assert "met" in outcomes
    assert outcomes & {"broken", "undecided"}


@pytest.mark.parametrize("at_least", ["20%", "{}", "{smee: 20%}", "{sme: 20}", "{sme: [20%]}"])
def test_shares_by_kind_are_a_share_for_each_known_kind(at_least: str) -> None:
    with pytest.raises(UnreadableError):
        rule_of("share-by-kind", f"{{of: local, in: total, at_least: {at_least}}}")


@pytest.mark.parametrize(
    ("kinds", "local", "outcome"),
    [
        (("sme", "mid-size"), 30, "met"),
        (("sme", "mid-size"), 29, "undecided"),
        (("sme", "mid-size"), 20, "undecided"),
        (("sme", "mid-size"), 19, "broken"),
        (("sme", "large"), 19, "undecided"),
        (("sme", "large"), 20, "met"),
        (("technopark",), 0, "not-applicable"),
        ((), 19, "undecided"),
    ],
)
def test_what_a_body_may_be_decides_as_far_as_it_can(
    kinds: tuple[str, ...], local: int, outcome: str
) -> None:
    rule = rule_of("share-by-kind", "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}")
    rules = validated(RuleSet, read_tree(SET.encode(), "rules.yaml"))
    bodies = [f"{{id: b{n}, name: a, kind: {kind}, role: lead}}" for n, kind in enumerate(kinds)]
    text = f"{{consortium: [{', '.join(bodies)}], budget: [{{national: {100 - local}, local: {local}}}]}}"
    found = check_bytes(make_proposal(text).encode(), "x.yaml", LIBRARY, Options())
    case = rules.case(LIBRARY.regions, found.proposal, found.ledger, None)
    judgement = rule.judge(case)
    assert judgement.outcome == outcome
    assert bool(rule.facts(case)) == (outcome != "not-applicable")
    assert bool(rule.limits(case)) == (outcome != "not-applicable")


def test_a_share_by_kind_of_nothing_is_undecided() -> None:
    rule = rule_of("share-by-kind", "{of: local, in: total, at_least: {sme: 20%}}")
    rules = validated(RuleSet, read_tree(SET.encode(), "rules.yaml"))
    text = "{consortium: [{id: a, name: a, kind: sme, role: lead}], budget: [{national: 0}]}"
    found = check_bytes(make_proposal(text).encode(), "x.yaml", LIBRARY, Options())
    assert (
        rule.judge(rules.case(LIBRARY.regions, found.proposal, found.ledger, None)).outcome == "undecided"
    )


def test_what_would_decide_is_named_once_for_each_reason_with_its_own_keys() -> None:
    rounded, source = Undetermined.ROUNDED, Undetermined.SOURCE
    unknowns = (
        (rounded, ("budget", 0, "national")),
        (source, ("budget", 0, "matching")),
        (rounded, ("budget", 1, "local")),
        (rounded, ("budget", 2, "local")),
    )
    assert decided_by(unknowns).say("en") == (
        "what would decide: the exact amounts in won (`national`, `local`),"
        " the amounts split by funding source (`matching`)"
    )


def test_a_range_is_told_by_its_two_ends() -> None:
    text = "{amounts: {unit: 억원, rounded_to: 억원}, budget: [{national: 60, local: 20, private: 20}]}"
    rule = rule_of("share", "{of: local, in: total, at_least: 20%}")
    rules = validated(RuleSet, read_tree(SET.encode(), "rules.yaml"))
    found = check_bytes(make_proposal(text).encode(), "x.yaml", LIBRARY, Options())
    facts = rule.facts(rules.case(LIBRARY.regions, found.proposal, found.ledger, None))
    labels = [fact.label.say("en") for fact in facts]
    assert [label.rpartition(", ")[2] for label in labels[:4]] == ["at least", "at most"] * 2
    assert labels[0].removesuffix(", at least") == labels[1].removesuffix(", at most") != labels[2]
    assert [fact.value for fact in facts[:2]] == [Won(1_950_000_000), Won(2_050_000_000)]


REGIONS = "{subject: region, allowed: [busan, daegu]}"
CATEGORIES = "{subject: category, allowed: [training], undecided: [solution]}"


@pytest.mark.parametrize(
    ("kind", "parameters", "changes", "said", "hint"),
    [
        (
            "one-of",
            REGIONS,
            "",
            "Gyeongbuk is not among the regions that may apply: Busan, Daegu.",
            "write one of Busan, Daegu.",
        ),
        (
            "one-of",
            CATEGORIES,
            "budget: [{category: trainin, national: 1}]",
            "the category `trainin` is not a named one; named are `training`.",
            "write `training` if that is meant, or else a named category (`training`).",
        ),
        (
            "one-of",
            "{subject: category, allowed: [training], undecided: [other]}",
            "budget: [{category: trainin, national: 1}]",
            "the category `trainin` is not a named one; named are `training`.",
            "write `training` if that is meant, or `other` for work outside the named categories.",
        ),
        (
            "member",
            "{role: supplier}",
            "consortium: [{id: a, name: a, kind: sme, role: lead}]",
            "none of the 1 bodies of the consortium is: a supplier.",
            "give one body `role: supplier`.",
        ),
        (
            "one-of",
            CATEGORIES,
            "",
            (
                "the category `solution` is none of `training`;"
                " the notice's list is open, so it is neither allowed nor refused."
            ),
            "look into the document that says so, or ask the body in charge.",
        ),
        (
            "none-of",
            "{subject: region, barred: [gyeongbuk, jeju]}",
            "",
            "Gyeongbuk is among those left out (Gyeongbuk, Jeju).",
            "look into the document that says so, or ask the body in charge.",
        ),
    ],
)
def test_a_finding_calls_what_is_named_as_people_do(
    kind: str, parameters: str, changes: str, said: str, hint: str
) -> None:
    rule = rule_of(kind, parameters)
    rules = validated(RuleSet, read_tree(SET.encode(), "rules.yaml"))
    found = check_bytes(make_proposal(changes).encode(), "x.yaml", LIBRARY, Options())
    judgement = rule.judge(rules.case(LIBRARY.regions, found.proposal, found.ledger, None))
    (finding,) = judgement.findings
    assert (finding.message.say("en"), finding.hint.say("en")) == (said, hint)


def test_a_list_says_what_it_leaves_open_where_it_does() -> None:
    terms = LIBRARY.find("region-led-ai@2026").rules.terms(LIBRARY.regions)
    found = [rule_of("one-of", each).requires(terms).say("en") for each in (REGIONS, CATEGORIES)]
    assert [words.partition(" must be ")[2] for words in found] == [
        "one of: Busan, Daegu.",
        "one of: `training`. Left open: `solution`.",
    ]
