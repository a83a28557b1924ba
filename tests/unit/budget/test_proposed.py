"""What each amount of a proposal may be, as its lines and bodies say it."""

import pytest

from builders import AWAY, HOME, LIBRARY, make_proposal
from regionai.budget.cell import Cell, Place, Shape
from regionai.budget.ledger import Ledger
from regionai.budget.proposed import ledger, places
from regionai.model.amount import KEYS
from regionai.model.proposal import read_proposal
from regionai.source.tree import read_tree

CATEGORIES = ("solution", "training")
CAPITAL = Place(outside_region=True, capital_region=True)
ABROAD = Place(outside_region=True, capital_region=False, abroad=True)
ANYWHERE = (HOME, AWAY, CAPITAL, ABROAD)
UNKNOWN = Shape(KEYS["national"], CATEGORIES, ANYWHERE, None)


def read(changes: str) -> Ledger:
    tree = read_tree(make_proposal(changes).encode(), "test.yaml")
    return ledger(read_proposal(tree, LIBRARY.regions), CATEGORIES)


def shape(line: str, more: str = "") -> Shape:
    (cell,) = read(f"{{budget: [{{national: 7{line}}}]{more}}}").cells
    return cell.shape


def body(kind: str, where: str) -> str:
    return f", consortium: [{{id: a, name: 가, kind: {kind}{where}}}, {{id: b, name: 나, kind: sme}}]"


@pytest.mark.parametrize(
    ("line", "more", "expected"),
    [
        ("", "", UNKNOWN),
        (", category: training", "", UNKNOWN._replace(categories=("training",))),
        (", year: 2027", ", period: {from: 2026-01-01, to: 2027-12-31}", UNKNOWN._replace(years=(2027,))),
        ("", ", period: {from: 2026-01-01, to: 2027-12-31}", UNKNOWN._replace(years=(2026, 2027))),
        (", item: 인건비", "", UNKNOWN._replace(items=("인건비",))),
        # The applicant spends at home.
        (", executed_by: applicant", "", UNKNOWN._replace(places=(HOME,), bodies=("applicant",))),
        (
            ", executed_by: a",
            body("sme", ", region: 경북"),
            UNKNOWN._replace(places=(HOME,), bodies=("sme",)),
        ),
        (
            ", executed_by: a",
            body("firm", ", region: 전북"),
            UNKNOWN._replace(places=(AWAY,), bodies=("sme", "mid-size", "large")),
        ),
        (", executed_by: a", body("other", ", region: 서울"), UNKNOWN._replace(places=(CAPITAL,))),
        (", executed_by: a", body("large", ""), UNKNOWN._replace(bodies=("large",))),
        (
            ", executed_by: a",
            body("institute", ", country: JP"),
            UNKNOWN._replace(places=(ABROAD,), bodies=("institute",)),
        ),
        (
            ", executed_by: a",
            body("institute", ", country: KR"),
            UNKNOWN._replace(places=(HOME, AWAY, CAPITAL), bodies=("institute",)),
        ),
        (", executed_by: c", "", UNKNOWN),
    ],
)
def test_what_a_line_does_not_say_may_be_anything(line: str, more: str, expected: Shape) -> None:
    assert shape(line, more) == expected


def test_a_body_at_home_in_the_capital_region_is_in_both() -> None:
    more = ", applicant: {region: 서울}, consortium: [{id: a, name: 가, kind: sme, region: 서울}]"
    home = Place(outside_region=False, capital_region=True)
    assert shape(", executed_by: a", more).places == (home,)
    assert shape("", more).places == (home, AWAY, CAPITAL, ABROAD)
    assert shape(", executed_by: a", more.replace("region: 서울}]", "region: 경기}]")).places == (CAPITAL,)


def test_each_amount_is_a_cell_of_its_own_with_its_path() -> None:
    found = read(
        "{amounts: {cut_to: 만원},"
        " budget: [{national: 7억, local: 약 2억, category: solution}, {private: 1}]}"
    )
    assert [(one.path, one.shape.sources, one.least, one.greatest) for one in found.cells] == [
        (("budget", 0, "national"), KEYS["national"], 7_0000_0000, 7_0000_9999),
        (("budget", 0, "local"), KEYS["local"], 1_5000_0000, 2_5000_0000),
        (("budget", 1, "private"), KEYS["private"], 1, 10_000),
    ]
    assert isinstance(found.cells[0], Cell)


def test_a_cover_page_counts_unless_the_lines_contradict_it() -> None:
    lines = "budget: [{national: 60, matching: 40}]"
    told = read(f"{{{lines}, totals: {{local: 24}}}}")
    assert (len(told.relations), told.is_contradicted) == (1, False)
    against = read(f"{{{lines}, totals: {{local: 41}}}}")
    assert (against.relations, against.is_contradicted) == ((), True)
    tree = read_tree(make_proposal(f"{{{lines}, totals: {{local: 24}}}}").encode(), "test.yaml")
    proposal = read_proposal(tree, LIBRARY.regions)
    assert ledger(proposal, CATEGORIES, ()).relations == ()
    assert places(proposal) == ANYWHERE
