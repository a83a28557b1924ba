"""What a proposal says as a whole: its days, bodies, regions and words, and what is wrong with them."""

from datetime import date

import pytest

from builders import LIBRARY, make_proposal
from regionai.model.amount import Amount, rounded
from regionai.model.money import EXACT, Rounding, Won
from regionai.model.proposal import (
    SIZES,
    Proposal,
    read_proposal,
    regions_not_in_force,
    unknown_subtotals,
)
from regionai.source.problem import UnreadableError
from regionai.source.tree import Tree, read_tree

ENDED, BEGUN = date(2026, 6, 30), date(2026, 7, 1)
LINES = (
    "budget: [{national: 60, executed_by: 갑},"
    " {national: 7, executed_by: b, category: training}, {private: 1}]"
)
BODIES = (
    "consortium: [{id: a, name: 갑, kind: university, region: 전남},"
    " {id: b, name: 을, kind: firm, role: lead, country: JP}, {id: c, name: 병, kind: sme, region: 광주}]"
)


def tree_of(changes: str) -> Tree:
    return read_tree(make_proposal(changes).encode(), "test.yaml")


def proposal(changes: str) -> Proposal:
    return read_proposal(tree_of(changes), LIBRARY.regions)


def refused(changes: str) -> list[tuple[str, str]]:
    """What is said of each problem, and the text that it stands at."""
    with pytest.raises(UnreadableError) as caught:
        proposal(changes)
    lines = make_proposal(changes).split("\n")
    spans = [(each.message.say("en"), each.span) for each in caught.value.problems]
    return [(said, lines[span.line - 1][span.column - 1 : span.end_column - 1]) for said, span in spans]


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("2026-05-01", "2026-05-01", (2026,)),
        ("2026-12-31", "2027-01-01", (2026, 2027)),
        ("2026-12-31", "2036-12-31", tuple(range(2026, 2037))),
    ],
)
def test_the_fiscal_years_are_those_from_the_first_day_to_the_last(
    first: str, last: str, years: tuple[int, ...]
) -> None:
    assert proposal(f"period: {{from: {first}, to: {last}}}").fiscal_years() == years


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (
            "2026-05-02",
            "2026-05-01",
            "the last day 2026-05-01 is before the first, 2026-05-02; exchange them.",
        ),
        (
            "2026-12-31",
            "2037-01-01",
            "the last day 2037-01-01 is more than 10 years after the first; look at its year.",
        ),
    ],
)
def test_a_period_that_ends_too_early_or_too_late_is_told_at_its_last_day(
    first: str, last: str, said: str
) -> None:
    assert refused(f"period: {{from: {first}, to: {last}}}") == [(said, f'"{last}"')]


def test_a_body_in_a_region_and_a_country_is_told_at_its_country() -> None:
    ((_, text),) = refused("consortium: [{id: a, name: 갑, kind: firm, region: 경북, country: JP}]")
    assert text == '"JP"'


def test_a_firm_may_be_of_each_size_and_a_body_is_a_partner_unless_it_says_otherwise() -> None:
    assert SIZES == {"firm": ("sme", "mid-size", "large")}
    found = proposal(BODIES).consortium or ()
    assert [(each.id, each.kind, each.role) for each in found] == [
        ("a", "university", "partner"),
        ("b", "firm", "lead"),
        ("c", "sme", "partner"),
    ]


def test_amounts_are_bare_won_and_exact_unless_it_says_otherwise() -> None:
    assert (proposal("{}").amounts.unit, proposal("{}").rounding()) == (1, EXACT)
    found = proposal("amounts: {unit: 천원, cut_to: 만원}")
    assert (found.amounts.unit, found.rounding()) == (1_000, Rounding("cut_to", 10_000))


def test_other_amounts_take_the_place_of_those_of_some_lines() -> None:
    before = proposal(f"{{amounts: {{cut_to: 천원}}, {LINES}}}")
    after = before.with_amounts({(0, "private"): Won(5), (2, "private"): Won(7), (2, "local"): Won(9)})
    cut = {won: rounded(Won(won), Rounding("cut_to", 1_000)) for won in (5, 7, 9)}
    assert (after.budget[0].national, after.budget[0].private) == (before.budget[0].national, cut[5])
    assert after.budget[1] == before.budget[1]
    assert (after.budget[2].local, after.budget[2].private) == (cut[9], cut[7])
    assert proposal(LINES).with_amounts({(2, "private"): Won(7)}).budget[2].private == Amount(Won(7))
    assert before.budget[2].private == rounded(Won(1), Rounding("cut_to", 1_000))


def test_other_words_take_the_place_of_those_of_the_lines_that_have_any() -> None:
    before = proposal(LINES)
    after = before.with_words("executed_by", {"갑": "a", "b": "b"}.__getitem__)
    assert [line.executed_by for line in after.budget] == ["a", "b", None]
    assert [line.category for line in after.budget] == [None, "training", None]
    assert before.with_words("executed_by", str) is before


def test_a_body_that_a_line_calls_by_its_name_is_meant() -> None:
    found = proposal(f"{{{LINES}, {BODIES}}}")
    assert [line.executed_by for line in found.budget] == ["a", "b", None]
    assert [line.executed_by for line in proposal(LINES).budget] == ["갑", "b", None]


def test_a_body_is_found_by_its_id() -> None:
    found = proposal(BODIES)
    assert [(each and each.name) for each in map(found.member, ("a", "b", "갑", ""))] == [
        "갑",
        "을",
        None,
        None,
    ]
    assert proposal("{}").member("a") is None


def test_all_regions_are_named_with_their_places() -> None:
    assert [(at, region.slug) for at, region in proposal(BODIES).regions()] == [
        (("applicant", "region"), "gyeongbuk"),
        (("consortium", 0, "region"), "jeonnam"),
        (("consortium", 2, "region"), "gwangju"),
    ]
    assert [at for at, _ in proposal("{}").regions()] == [("applicant", "region")]


@pytest.mark.parametrize(
    ("region", "day", "said"),
    [
        ("전남", ENDED, None),
        (
            "전남",
            BEGUN,
            (
                "Jeonnam existed until 2026-06-30 and is Jeonnam-Gwangju since; write the name that fits"
                " 2026-07-01."
            ),
        ),
        (
            "전남광주",
            ENDED,
            (
                "Jeonnam-Gwangju comes into being on 2026-07-01; on 2026-06-30 it is not there yet."
                " Write the region of that day."
            ),
        ),
        ("전남광주", BEGUN, None),
        ("경북", date.min, None),
        ("경북", date.max, None),
    ],
)
def test_a_region_that_is_not_there_on_the_day_is_told_at_its_name(
    region: str, day: date, said: str | None
) -> None:
    tree = tree_of(f"applicant: {{region: {region}}}")
    found = regions_not_in_force(read_proposal(tree, LIBRARY.regions), tree, LIBRARY.regions, day)
    expected = [] if said is None else [(said, tree.span(("applicant", "region")))]
    assert [(each.message.say("en"), each.span) for each in found] == expected


def test_a_region_that_has_no_successor_has_none_named() -> None:
    tree = tree_of(f"{{applicant: {{region: 전남}}, {BODIES}}}")
    found = read_proposal(tree, LIBRARY.regions)
    alone = found.applicant.region.model_copy(update={"succeeded_by": None})
    found = found.model_copy(update={"applicant": found.applicant.model_copy(update={"region": alone})})
    problems = list(regions_not_in_force(found, tree, LIBRARY.regions, BEGUN))
    assert [each.span for each in problems] == [
        tree.span(at)
        for at in (("applicant", "region"), ("consortium", 0, "region"), ("consortium", 2, "region"))
    ]
    assert "is - since" in problems[0].message.say("en")
    assert "is Jeonnam-Gwangju since" in problems[1].message.say("en")


@pytest.mark.parametrize(
    ("totals", "unknown"),
    [
        ("{solution: 60, training: 7, '2026': 1}", []),
        ("{solutoin: 60, total: 7}", [("solutoin", "`solution`")]),
        ("{trainin: 7}", [("trainin", "`training`")]),
    ],
)
def test_a_subtotal_of_a_category_that_nobody_knows_is_told_at_its_key(
    totals: str, unknown: list[tuple[str, str]]
) -> None:
    tree = tree_of(f"{{{LINES}, totals: {totals}}}")
    found = unknown_subtotals(read_proposal(tree, LIBRARY.regions), tree, {"solution": "솔루션"})
    told = [(each.span, each.message.say("en")) for each in found]
    assert [span for span, _ in told] == [tree.span(("totals", key), of_key=True) for key, _ in unknown]
    assert all(meant in said for (_, said), (_, meant) in zip(told, unknown, strict=True))


def test_without_a_cover_page_no_subtotal_is_unknown() -> None:
    tree = tree_of(LINES)
    assert list(unknown_subtotals(read_proposal(tree, LIBRARY.regions), tree, {})) == []
