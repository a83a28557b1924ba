"""The least that part and whole come to in the budgets that groups of money and relations leave."""

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

import pytest

from regionai.budget.cell import Coordinates, Group, Place, Shape
from regionai.budget.possible.budgets import Possible
from regionai.budget.possible.counting import Counting
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.quantity import FUNDING, Filter
from regionai.model.amount import Source

TRAINING = frozenset({"training"})
FILTERS = (
    FUNDING["total"],
    FUNDING["national"],
    FUNDING["local"],
    FUNDING["province"],
    Filter(None, TRAINING, None),
    Filter(frozenset({"national"}), TRAINING, None),
)
SOURCES: tuple[tuple[Source, ...], ...] = (("national",), ("province",), ("province", "municipality"))

# Money of each coordinates and year: a budget to the won.
Money = tuple[Coordinates, int]
Budget = dict[Money, int]


def splits(won: int, ways: int) -> Iterator[tuple[int, ...]]:
    return (split for split in product(range(won + 1), repeat=ways) if sum(split) == won)


def every(groups: Sequence[Group]) -> Iterator[Budget]:
    """Every budget that the groups allow."""
    of_groups = []
    for group in groups:
        money = [(each, year) for each in group.shape.readings() for year in group.shape.years or ()]
        amounts = range(group.least, group.greatest + 1)
        of_groups.append([(money, split) for won in amounts for split in splits(won, len(money))])
    for chosen in product(*of_groups):
        budget: Budget = {}
        for money, split in chosen:
            for each, won in zip(money, split, strict=True):
                budget[each] = budget.get(each, 0) + won
        yield budget


def holds(relation: Relation, budget: Budget) -> bool:
    value = sum(won * relation.counted.worth(*money) for money, won in budget.items())
    return (relation.least is None or relation.least <= value) and (
        relation.greatest is None or value <= relation.greatest
    )


def money(budget: Budget, of: Filter, years: tuple[int, ...] | None) -> int:
    return sum(
        won for (money, year), won in budget.items() if of.holds(money) and (years is None or year in years)
    )


def drawn(random: Random) -> tuple[list[Group], list[Relation]]:
    groups = []
    for _ in range(random.randint(1, 2)):
        categories = random.choice((("solution",), ("training",), ("solution", "training")))
        years = random.choice(((2026,), (2026,), (2026, 2027)))
        place = (Place(outside_region=False, capital_region=False),)
        least = random.randint(0, 2)
        shape = Shape(random.choice(SOURCES), categories, place, years)
        groups.append(Group(shape, least, least, least + random.choice((0, 0, 1, 2))))
    relations = []
    # Sums of money, and shares of all money, which are of no year and no category.
    shares = random.choice((0, 0, 0.5))
    for _ in range(random.randint(0, 4)):
        if random.random() >= shares:
            counted = Counted(random.choice(FILTERS), random.choice((None, None, 2026, 2027)), 1, 0)
        else:
            counted = Counted(random.choice(FILTERS[:4]), None, random.choice((1, 2, 3)), -1)
        low = random.randint(-2, 3)
        ends = random.choice(((low, low), (low, low + 1), (low, None), (None, low)))
        relations.append(Relation(counted, *ends))
    return groups, relations


@pytest.mark.parametrize("seed", range(8))
def test_part_and_whole_are_those_of_the_budget_where_they_combine_to_least(seed: int) -> None:
    random = Random(f"budgets.{seed}")  # noqa: S311 -- some budgets, the same each time
    for _ in range(25):
        groups, relations = drawn(random)
        budgets = [budget for budget in every(groups) if all(holds(each, budget) for each in relations)]
        possible = Possible(groups, Counting(relations))
        for _ in range(4):
            of, whole = random.choice(FILTERS), random.choice(FILTERS)
            years = random.choice((None, None, (2026,), (2027,), (2026, 2027)))
            found = possible.least_sums(of, whole, years)
            assert found is not None
            pairs = {(money(each, of, years), money(each, whole, years)) for each in budgets}
            for part_worth, whole_worth in ((1, 0), (-1, 0), (0, -1), (3, -2), (-2, 1), (1, -1), (-1, 2)):
                least = found(part_worth, whole_worth)
                assert (least is None) is (not pairs)
                if least is not None:
                    assert least in pairs
                    assert part_worth * least[0] + whole_worth * least[1] == min(
                        part_worth * part + whole_worth * all_ for part, all_ in pairs
                    )


def test_sums_that_nest_may_be_as_many_as_there_are() -> None:
    """Of sums that cross so many would not be laid beside so many kinds of money."""
    place = (Place(outside_region=False, capital_region=False),)
    names = [f"category {number}" for number in range(130)]
    groups = [Group(Shape(("national",), (name,), place, (2026,)), 0, 0, 9) for name in names]
    relations = [
        Relation(Counted(Filter(None, frozenset({name}), None), None, 1, 0), 2, 5) for name in names
    ]
    found = Possible(groups, Counting(relations)).least_sums(FUNDING["national"], FILTERS[4], None)
    assert found is not None
    assert found(1, 0) == (2 * 130, 0)
    assert found(-1, 0) == (5 * 130, 0)
