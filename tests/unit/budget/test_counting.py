"""What one won counts in the relations of a cover page."""

from regionai.budget.cell import AWAY, HOME, Coordinates, Shape
from regionai.budget.possible.counting import Counting
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.quantity import FUNDING, Filter

TRAINING = Filter(None, frozenset({"training"}), None)
OF_TRAINING = Relation(Counted(TRAINING, None, 1, 0), 5, 5)
NATIONAL_IN_2026 = Relation(Counted(FUNDING["national"], 2026, 1, 0), 0, None)
NATIONAL_SHARE = Relation(Counted(FUNDING["national"], None, 3, -1), 0, None)


def test_money_counts_in_each_relation_that_is_about_it() -> None:
    counting = Counting([OF_TRAINING, NATIONAL_IN_2026, NATIONAL_SHARE])
    trained = Coordinates("national", "training", HOME)
    assert counting.counts(trained, 2026) == ((0, 1), (-1, 1), (-2, 2))
    assert counting.counts(trained, None) == ((0, 1), (-2, 2))
    assert counting.counts(trained._replace(source="province", category="solution"), 2026) == ((-2, -1),)


def test_kinds_are_those_that_relations_tell_apart() -> None:
    open_to = Shape(("national", "province"), ("training", "solution"), (HOME, AWAY), (2026, 2027))
    assert Counting([OF_TRAINING]).kinds(open_to) == ((), ((0, 1),))
    assert Counting([OF_TRAINING, NATIONAL_IN_2026]).kinds(open_to) == (
        (),
        ((-1, 1),),
        ((0, 1),),
        ((0, 1), (-1, 1)),
    )


def test_kinds_of_money_that_no_relation_tells_apart_are_looked_for_once() -> None:
    counting = Counting([OF_TRAINING])
    here = Shape(("national",), ("training", "solution"), (HOME,), (2026,))
    elsewhere = Shape(
        ("province", "municipality"), here.categories, (HOME, AWAY), None, ("labour",), ("sme",)
    )
    assert counting.kinds(here) is counting.kinds(elsewhere)
