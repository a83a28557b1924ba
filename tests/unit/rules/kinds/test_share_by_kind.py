"""`share-by-kind`: which table makes sense, what it asks of whom, and which proposals try it."""

from fractions import Fraction
from pathlib import Path

import pytest

from asked import Asked
from regionai.messages import Message, message, said
from regionai.model.money import Won
from regionai.rules.bodies import EVERY_KIND
from regionai.rules.draft import Variant
from regionai.rules.kinds.share_by_kind import _Asked
from regionai.source.problem import UnreadableError

HEAD = "kind: share-by-kind, of: own, in: total"
TABLE = (
    f"{{{HEAD}, at_least: {{sme: 25%, mid-size: 35%, large: 50%}},"
    " cash: own-cash, cash_in: own, cash_at_least: {sme: 10%, mid-size: 15%}}"
)
BY_KIND = "by the kind of a lead body, own money must be"


def budget(kind: str | None, national: int, cash: int, in_kind: int) -> str:
    body = "" if kind is None else f"consortium: [{{id: a, name: 가, kind: {kind}, role: lead}}], "
    return f"{{{body}budget: [{{national: {national}, private_cash: {cash}, private_in_kind: {in_kind}}}]}}"


@pytest.mark.parametrize(
    ("parameters", "code", "at"),
    [
        ("at_least: [sme]", "field.not-a-mapping", '"at_least"'),
        ("at_least: {}", "field.not-a-mapping", '"at_least"'),
        ("above: 5%", "field.not-a-mapping", '"5%"'),
        ("at_least: {sem: 10%}", "field.not-one-of-these", '"10%"'),
        ("at_least: {sme: 0%}", "share.always-kept", '"0%"'),
        ("above: {sme: 100%}", "share.never-kept", '"100%"'),
        ("at_least: {sme: 5%}, cash: own-cash, cash_at_least: {large: 0%}", "share.always-kept", '"0%"'),
        ("at_least: {sme: 20%}, above: {sme: 20%}", "rules.one-floor", None),
        ("cash: own-cash, cash_at_least: {sme: 1%}", "rules.one-floor", None),
        ("at_least: {sme: 5%}, cash_at_least: {sme: 1%}", "rules.half-of-cash", '"cash_at_least"'),
        ("at_least: {sme: 5%}, cash: own-cash", "rules.half-of-cash", None),
        ("at_least: {sme: 5%}, cash_in: own", "rules.half-of-cash", None),
    ],
)
def test_a_table_that_makes_no_sense_is_refused_at_its_place(
    tmp_path: Path, parameters: str, code: str, at: str | None
) -> None:
    with pytest.raises(UnreadableError) as refused:
        Asked(tmp_path).judged("budget: [{national: 1}]", f"{{{HEAD}, {parameters}}}")
    (problem,) = refused.value.problems
    assert problem.code == code
    if at is not None:
        line = (
            (tmp_path / "asks" / "1.yaml").read_text(encoding="utf-8").splitlines()[problem.span.line - 1]
        )
        assert line[problem.span.column - 1 : problem.span.end_column - 1] == at


def test_what_is_no_table_and_no_kind_are_told_what_there_is(tmp_path: Path) -> None:
    for parameters, told in (
        ("above: 5%", "`above` must be a mapping of `key: value`; delete the line if it is empty."),
        (
            "above: {sem: 5%}",
            (
                "write one of `technopark`, `promotion-agency`, `university`, `institute`, `association`,"
                " `firm`, `sme`, `mid-size`, `large`, `other` instead of `sem`."
            ),
        ),
    ):
        with pytest.raises(UnreadableError) as refused:
            Asked(tmp_path).judged("budget: [{national: 1}]", f"{{{HEAD}, {parameters}}}")
        assert [each.message.say("en") for each in refused.value.problems] == [told]


@pytest.mark.parametrize(
    ("asked", "order", "words"),
    [
        (_Asked(Fraction(1, 4), None), (Fraction(1, 4), 0), "25%"),
        (_Asked(None, Fraction(1, 10)), (0, Fraction(1, 10)), "10% in cash"),
        (
            _Asked(Fraction(1, 4), Fraction(1, 10)),
            (Fraction(1, 4), Fraction(1, 10)),
            "25% with 10% in cash",
        ),
    ],
)
def test_what_is_asked_of_a_kind_is_put_in_order_and_said(
    asked: _Asked, order: tuple[Fraction, Fraction], words: str
) -> None:
    assert asked.order == order
    assert said(asked.said, "en") == words


@pytest.mark.parametrize(
    ("rule", "required"),
    [
        (
            TABLE,
            (
                f"{BY_KIND} at least this share of the total: SME 25%, mid-size firm 35%, large firm 50%."
                " And own cash must be at least this share of the own money: SME 10%, mid-size firm 15%."
            ),
        ),
        (
            f"{{{HEAD}, above: {{sme: 25%}}, cash: own-cash, cash_at_least: {{sme: 1%}}}}",
            (
                f"{BY_KIND} above this share of the total: SME 25%. And"
                " own cash must be at least this share of the total: SME 1%."
            ),
        ),
        (f"{{{HEAD}, above: {{sme: 25%}}}}", f"{BY_KIND} above this share of the total: SME 25%."),
    ],
)
def test_the_whole_table_is_required(tmp_path: Path, rule: str, required: str) -> None:
    assessment = Asked(tmp_path).judged(budget("sme", 75, 10, 15), rule)
    ((_, case),) = assessment.cases
    assert assessment.judged_rules[0].rule.requires(case).say("en") == required


SME, MID, LARGE = ("1/4", "1/10"), ("7/20", "3/20"), ("1/2",)


@pytest.mark.parametrize(
    ("kind", "money", "deciding", "possible"),
    [
        ("sme", (75, 10, 15), SME, [SME]),
        ("large", (75, 10, 15), LARGE, [LARGE]),
        ("university", (75, 10, 15), (), []),
        # Of several the lowest decide, unless the highest share and the highest cash are surely kept.
        ("firm", (75, 10, 15), SME, [SME, MID, LARGE]),
        ("firm", (50, 7, 43), SME, [SME, MID, LARGE]),
        ("firm", (50, 8, 42), ("1/2", "3/20"), [SME, MID, LARGE]),
        ("firm", (51, 8, 42), SME, [SME, MID, LARGE]),
        (None, (75, 10, 15), SME, [SME, MID, LARGE]),
        # Of nothing there is no share: the highest are asked for.
        ("firm", (0, 0, 0), ("1/2", "3/20"), [SME, MID, LARGE]),
        ("firm", (5, 0, 0), ("1/2", "3/20"), [SME, MID, LARGE]),
    ],
)
def test_the_shares_that_decide_are_limited_and_each_that_may_be_one_is_tried(
    tmp_path: Path,
    kind: str | None,
    money: tuple[int, int, int],
    deciding: tuple[str, ...],
    possible: list[tuple[str, ...]],
) -> None:
    assessment = Asked(tmp_path).judged(budget(kind, *money), TABLE)
    ((_, case),) = assessment.cases
    rule = assessment.judged_rules[0].rule
    found = [(str(each.share), each.amount.amount) for each in rule.limits(case)]
    assert found == [limit for share in deciding for limit in ((share, 0), ("0", 1))]
    assert [
        (str(each.limit.share), each.is_guard, [str(held.share) for held in each.held])
        for each in rule.thresholds(case)
    ] == [
        (share if not is_guard else "0", is_guard, [other for other in shares if other != share])
        for shares in possible
        for share in shares
        for is_guard in (False, True)
    ]


@pytest.mark.parametrize(
    ("kind", "money", "outcome", "margin"),
    [
        ("university", (75, 10, 15), "not-applicable", None),
        ("sme", (75, 3, 22), "met", None),
        ("sme", (75, 2, 23), "broken", None),
        ("firm", (50, 8, 42), "met", None),
        # By as much as the highest of each is missed, of the share 20 and of the cash none.
        ("firm", (60, 10, 30), "undecided", -20),
        ("firm", (50, 7, 43), "undecided", -1),
        ("firm", (0, 0, 0), "undecided", 0),
        ("firm", (76, 24, 0), "broken", None),
        # Of another kind nothing may be asked.
        ("other", (76, 24, 0), "undecided", -52),
        ("other", (50, 8, 42), "met", None),
        (None, (76, 24, 0), "undecided", -52),
    ],
)
def test_a_kind_that_is_not_known_is_told_at_the_consortium(
    tmp_path: Path, kind: str | None, money: tuple[int, int, int], outcome: str, margin: int | None
) -> None:
    (judged,) = Asked(tmp_path).judged(budget(kind, *money), TABLE).judged_rules
    assert judged.outcome == outcome
    if margin is not None:
        (finding,) = judged.judgement.findings
        assert (finding.at, finding.margin) == (("consortium",), Won(margin))
        assert finding.message.say("en") == (
            "the kind of a lead body does not tell which limit applies (25% with 10% in cash, 35% with 15%"
            " in cash, 50%), so this cannot be decided."
        )
        assert finding.hint.say("en") == (
            "write the `kind` of a lead body as `sme`, `mid-size` or `large`."
        )


def test_a_kind_that_is_known_leaves_open_what_its_money_does(tmp_path: Path) -> None:
    proposal = budget("sme", 75_000, 3_000, 22_000)
    rounded = proposal.replace("{consortium", "{amounts: {rounded_to: 천원}, consortium")
    (judged,) = Asked(tmp_path).judged(rounded, TABLE).judged_rules
    assert judged.outcome == "undecided"
    assert [finding.at for finding in judged.judgement.findings] == [("budget", 0, "national")]


def test_one_of_two_kinds_is_not_known_either(tmp_path: Path) -> None:
    two = f"{{{HEAD}, at_least: {{sme: 25%, mid-size: 35%, large: 35%}}}}"
    (judged,) = Asked(tmp_path).judged(budget("firm", 70, 0, 30), two).judged_rules
    assert judged.outcome == "undecided"
    assert [finding.at for finding in judged.judgement.findings] == [("consortium",)]


def test_a_body_in_another_role_is_not_asked(tmp_path: Path) -> None:
    partner = budget("sme", 75, 10, 15).replace("role: lead", "role: partner")
    (judged,) = Asked(tmp_path).judged(partner, TABLE).judged_rules
    assert judged.outcome == "undecided"
    of_partners = TABLE.replace("in: total", "in: total, role: partner")
    assert Asked(tmp_path).judged(partner, of_partners).judged_rules[0].outcome == "met"


def test_a_body_of_each_kind_and_none_is_tried(tmp_path: Path) -> None:
    rule = TABLE.replace("in: total", "in: total, role: partner").replace("large: 50%", "university: 9%")
    assessment = Asked(tmp_path).judged("budget: [{national: 1}]", rule)
    ((_, case),) = assessment.cases

    def of(kind: str) -> dict[str, object]:
        return {"consortium": ({"id": "a", "name": "a", "kind": kind, "role": "partner"},)}

    def named(kind: str) -> Message:
        return message(f"member.{kind}")

    found = assessment.judged_rules[0].rule
    assert list(found._probes(case)) == [{"consortium": None}, *map(of, EVERY_KIND)]
    assert list(found._variants(case)) == [
        Variant(of(kind), named(kind))  # type: ignore[arg-type]
        for kind in ("sme", "mid-size", "university")
    ]
