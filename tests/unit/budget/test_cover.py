"""What figures of a cover page say of a budget, and which of them its lines do not allow."""

from fractions import Fraction

import pytest

from builders import LIBRARY, make_proposal, money
from regionai.budget.cell import Membership
from regionai.budget.cover import Declared, agreement, allow, contradictions, declared, told, would_be
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange
from regionai.model.amount import Amount, rounded
from regionai.model.finding import WonRange
from regionai.model.money import Rounding, Won
from regionai.model.proposal import read_proposal
from regionai.model.ratio import Made, PrintedShare
from regionai.source.tree import read_tree

NO, MAYBE, YES = Membership.NO, Membership.MAYBE, Membership.YES
# 60 national, and 40 of which nothing is said.
LINES = Ledger([money("national", 60), money("matching", 40)])


def a_sum(key: str, won: int, slack: int = 0, year: int | None = None) -> Declared:
    amount = Amount(Won(won), Won(slack), Won(slack))
    return Declared(("totals", key), key, FUNDING[key], amount, year)


def a_share(key: str, share: str, unit: str = "0", made: Made = "rounded-or-cut") -> Declared:
    return Declared(("shares", key), key, FUNDING[key], PrintedShare(Fraction(share), Fraction(unit), made))


def test_every_figure_of_a_cover_page_is_declared_sums_before_shares() -> None:
    cover = (
        "{totals: {total: 100, local: 24, '2026': {national: 60}, solution: 100},"
        " shares: {national: 60%, cut_to: 1%}}"
    )
    tree = read_tree(make_proposal(cover).encode(), "test.yaml")
    of_solution = FUNDING["total"]._replace(categories=frozenset({"solution"}))
    found = tuple(declared(read_proposal(tree, LIBRARY.regions)))
    assert found == (
        Declared(("totals", "total"), "total", FUNDING["total"], Amount(Won(100))),
        Declared(("totals", "local"), "local", FUNDING["local"], Amount(Won(24))),
        Declared(("totals", "2026", "national"), "national", FUNDING["national"], Amount(Won(60)), 2026),
        Declared(("totals", "solution"), "total", of_solution, Amount(Won(100)), None, "solution"),
        a_share("national", "3/5", "1/100", "cut_to"),
    )
    assert tuple(declared(read_proposal(read_tree(make_proposal().encode(), "x"), LIBRARY.regions))) == ()


@pytest.mark.parametrize(
    ("figure", "relations"),
    [
        (
            Declared(
                ("totals", "2026"),
                "local",
                FUNDING["local"],
                rounded(Won(24), Rounding("cut_to", 10)),
                2026,
            ),
            [(1, 0, 24, 33)],
        ),
        (a_share("local", "1/5"), [(5, -1, 0, None), (5, -1, None, 0)]),
        # An end that is no share itself is passed by a won.
        (a_share("local", "1/5", "1/10", "cut_to"), [(5, -1, 0, None), (10, -3, None, -1)]),
        (a_share("local", "1/5", "1/10", "raised_to"), [(10, -1, 1, None), (5, -1, None, 0)]),
    ],
)
def test_a_figure_is_true_of_what_keeps_its_relations(
    figure: Declared, relations: list[tuple[int, int, int | None, int | None]]
) -> None:
    assert figure.relations == tuple(
        Relation(Counted(figure.of, figure.year, part, whole), least, greatest)
        for part, whole, least, greatest in relations
    )


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        (a_sum("national", 60), YES),
        (a_sum("national", 61), NO),
        (a_sum("national", 59), NO),
        (a_sum("national", 61, 1), YES),
        (a_sum("national", 62, 1), NO),
        (a_sum("national", 58, 1), NO),
        (a_sum("local", 0), MAYBE),
        (a_sum("local", 40), MAYBE),
        (a_sum("local", 41), NO),
        (a_sum("local", 20, 20), YES),
        (a_sum("local", 20, 19), MAYBE),
        (a_sum("local", 22, 19), MAYBE),
        (a_sum("local", 60, 20), MAYBE),
        (a_sum("local", 60, 19), NO),
        (a_sum("national", 60, 0, 2026), YES),
        (a_sum("national", 0, 0, 2027), YES),
        (a_sum("national", 60, 0, 2027), NO),
        (a_share("national", "60/100"), YES),
        (a_share("national", "61/100"), NO),
        (a_share("national", "61/100", "1/100", "raised_to"), NO),
        (a_share("national", "61/100", "2/100", "raised_to"), YES),
        (a_share("local", "40/100"), MAYBE),
        (a_share("local", "41/100"), NO),
        (a_share("local", "0"), MAYBE),
        (a_share("local", "1/5", "1/2", "rounded_to"), YES),
        (a_share("local", "1/5", "2/5", "rounded_to"), MAYBE),
        (a_share("local", "1/5", "3/10", "rounded_to"), MAYBE),
    ],
)
def test_a_figure_is_surely_possibly_or_never_true_by_itself(figure: Declared, found: Membership) -> None:
    assert agreement(figure, LINES) is found


def test_a_share_of_what_may_be_nothing_says_nothing() -> None:
    assert agreement(a_share("national", "9/10"), Ledger([money("national", 0)])) is YES


def test_what_lines_imply_is_not_told_and_what_they_do_not_allow_is_nothing() -> None:
    assert told(LINES, ()) is LINES
    assert told(LINES, (a_sum("national", 60), a_share("national", "3/5"))) is LINES
    assert told(LINES, (a_sum("national", 61), a_sum("local", 24))) is None
    assert told(LINES, (a_sum("local", 24), a_sum("private", 17))) is None
    local = a_sum("local", 24)
    found = told(LINES, (a_sum("national", 60), local))
    assert found is not None
    assert (found.cells, found.relations) == (LINES.cells, local.relations)
    assert allow(LINES, (local, a_sum("private", 16)))
    assert not allow(LINES, (local, a_sum("private", 15)))


PRIVATE_17, PRIVATE_16 = a_sum("private", 17), a_sum("private", 16)
LOCAL_24, PROVINCE_20, CITY_5 = a_sum("local", 24), a_sum("province", 20), a_sum("municipality", 5)


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ((LOCAL_24, PRIVATE_16, a_sum("national", 60)), ()),
        # Each that cannot be true alone, and then the fewest together.
        (
            (LOCAL_24, a_sum("national", 61), PRIVATE_17, a_sum("total", 99)),
            ((1,), (3,), (0, 2)),
        ),
        ((LOCAL_24, PRIVATE_16, PROVINCE_20, CITY_5), ((0, 2, 3),)),
        ((PROVINCE_20, CITY_5, PRIVATE_16, LOCAL_24, a_sum("private_cash", 17)), ((2, 4), (0, 1, 3))),
        ((PROVINCE_20, CITY_5, PRIVATE_16), ((0, 1, 2),)),
    ],
)
def test_the_smallest_sets_that_cannot_be_true_are_each_named_once(
    figures: tuple[Declared, ...], found: tuple[tuple[int, ...], ...]
) -> None:
    assert contradictions(LINES, figures) == tuple(tuple(figures[n] for n in some) for some in found)


@pytest.mark.parametrize("off", [17, 21])
def test_of_very_many_figures_none_is_named_that_could_be_spared(off: int) -> None:
    """Of each of eleven years a part is told, and of all together something else."""
    years = tuple(range(2026, 2037))
    lines = Ledger([money("national", 20, years=years), money("matching", 20, years=years)])
    figures = (
        *(a_sum("national", 1, 0, year) for year in years),
        a_sum("local", 15),
        a_sum("private", 5),
        a_sum("national", off, 0, 2036),
    )
    found = contradictions(lines, figures)
    assert found
    for some in found:
        assert not allow(lines, some)
        assert all(allow(lines, [one for one in some if one is not each]) for each in some)


def test_figures_of_one_scope_are_laid_side_by_side_before_those_of_several() -> None:
    """All years come to 40 of local money: that it is 24 contradicts them as well."""
    years = tuple(range(2026, 2046))
    lines = Ledger([money("national", 60, years=years), money("matching", 40, years=years)])
    of_years = tuple(a_sum("local", 2, 0, year) for year in years)
    of_all = (LOCAL_24, PROVINCE_20, CITY_5)
    assert contradictions(lines, (*of_all, *of_years)) == (of_all,)


def test_of_few_figures_the_fewest_are_named_first_whatever_they_speak_of() -> None:
    """Two of them, of the year and of all years, before three that all are of all years."""
    others = [a_sum("private", 16, 16)._replace(at=("totals", n)) for n in range(10)]
    in_the_year = a_sum("local", 25, 0, 2026)._replace(at=("totals", "2026", "local"))
    figures = (PROVINCE_20, CITY_5, LOCAL_24, *others, in_the_year)
    assert contradictions(LINES, figures) == ((LOCAL_24, in_the_year),)


def test_a_figure_would_be_what_the_others_leave() -> None:
    assert would_be(LOCAL_24, (), LINES) == WonRange(Won(0), Won(40))
    assert would_be(LOCAL_24, (PRIVATE_16,), LINES) == WonRange(Won(24), Won(24))
    assert would_be(a_sum("national", 1, 0, 2026), (), LINES) == WonRange(Won(60), Won(60))
    assert would_be(a_sum("national", 1, 0, 2027), (), LINES) == WonRange(Won(0), Won(0))
    share = Fraction(24, 100)
    assert would_be(a_share("local", "1/9"), (PRIVATE_16,), LINES) == ShareRange(share, share, share)
