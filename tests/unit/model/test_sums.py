"""The amounts of a line, the sums and the shares of a cover page: their keys, and how each is rounded."""

import pytest

from builders import LIBRARY, make_proposal
from regionai.model.amount import Amount, rounded
from regionai.model.money import Rounding, Won
from regionai.model.proposal import Proposal, read_proposal
from regionai.model.sums import SUBTOTALS, Shares, Totals
from regionai.source.known import known_keys
from regionai.source.problem import UnreadableError
from regionai.source.tree import read_tree


def proposal(changes: str) -> Proposal:
    return read_proposal(read_tree(make_proposal(changes).encode(), "test.yaml"), LIBRARY.regions)


def totals(written: str, amounts: str = "{}") -> Totals:
    found = proposal(f"{{amounts: {amounts}, totals: {written}}}").totals
    assert found is not None
    return found


def shares(written: str) -> Shares:
    found = proposal(f"shares: {written}").shares
    assert found is not None
    return found


def refused(changes: str) -> list[tuple[str, str]]:
    """What is said of each problem, and the text that it stands at."""
    text = make_proposal(changes)
    with pytest.raises(UnreadableError) as caught:
        read_proposal(read_tree(text.encode(), "test.yaml"), LIBRARY.regions)
    lines = text.split("\n")
    return [
        (each.message.say("en"), lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1])
        for each in caught.value.problems
    ]


def test_the_amounts_of_a_line_come_in_the_order_of_the_sources() -> None:
    (line,) = proposal("budget: [{matching: 0, title: x, national: 7}]").budget
    assert list(line.amounts()) == [("national", Amount(Won(7))), ("matching", Amount(Won(0)))]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{local: 1, private: 2, national: 3}", None),
        ("{province: 1, private: 2}", None),
        ("{province: 1, local: 0}", ("`local`", "`province`", '"0"')),
        (
            "{matching: 5, private_in_kind: 1, local: 2}",
            ("`matching`", "`local`, `private_in_kind`", '"5"'),
        ),
        ("{private: 5, private_cash: 1, local: 2}", ("`private`", "`private_cash`", '"5"')),
    ],
)
def test_a_line_says_each_source_once(line: str, said: tuple[str, str, str] | None) -> None:
    changes = f"budget: [{line}]"
    if said is None:
        assert len(proposal(changes).budget) == 1
        return
    wide, inside, at = said
    ((found, text),) = refused(changes)
    assert f"{wide} includes {inside}:" in found
    assert text == at


def test_a_line_without_any_amount_is_told_each_key_that_has_one() -> None:
    ((said, _),) = refused("budget: [{title: x}]")
    assert (
        "`national`, `province`, `municipality`, `local`, `private_cash`, `private_in_kind`, `private`,"
        " `matching`"
    ) in said


def test_the_sums_of_a_cover_page_come_with_their_paths_those_of_the_whole_first() -> None:
    found = totals(
        "{'2027': 7, solution: {private: 2, total: 3}, national: 5, '2026': {total: 4}, total: 9}"
    )
    assert [(each.path, each.key, each.amount.printed.amount, *each[3:]) for each in found.sums()] == [
        (("total",), "total", 9, None, None),
        (("national",), "national", 5, None, None),
        (("2027",), "total", 7, 2027, None),
        (("2026", "total"), "total", 4, 2026, None),
        (("solution", "total"), "total", 3, None, "solution"),
        (("solution", "private"), "private", 2, None, "solution"),
    ]


def test_a_key_beside_the_sources_is_a_year_of_this_century_or_a_category() -> None:
    found = totals("{'2000': 1, '2099': 2, '2100': 3, '1999': 4, '20260': 5, training: 6}")
    assert list(found.years) == ["2000", "2099"]
    assert list(found.categories) == ["2100", "1999", "20260", "training"]


def test_a_key_that_was_meant_for_a_source_is_no_category() -> None:
    ((said, text),) = refused("totals: {nationl: 5, '2026': 5}")
    assert (text, "did you mean `national`" in said) == ('"nationl"', True)


@pytest.mark.parametrize("written", ["{'2026': 5, years: 7}", "{categories: 7}"])
def test_where_subtotals_are_kept_is_no_key_of_its_own(written: str) -> None:
    found = totals(written)
    assert [*found.categories] == [key for key in ("years", "categories") if key in written]
    assert not set(SUBTOTALS) & set(known_keys(Proposal, ("totals",)))


@pytest.mark.parametrize(
    ("written", "amounts", "slack"),
    [
        ("{total: 1억}", "{}", [0]),
        ("{total: 1억}", "{rounded_to: 천원}", [500]),
        # One figure that is not whole in the unit of the table shows that all are exact.
        ("{total: '100,000,999', national: 1억}", "{rounded_to: 천원}", [0, 0]),
        ("{total: '100,001,000', national: 1억}", "{rounded_to: 천원}", [500, 500]),
        ("{'2026': '100,000,999', x: {national: 1억}}", "{rounded_to: 천원}", [0, 0]),
        # What is said of the figures counts, and what a figure says of itself above all.
        ("{total: '100,000,999', rounded_to: 만원}", "{rounded_to: 천원}", [5_000]),
        ("{total: 1억, rounded_to: 만원}", "{}", [5_000]),
        ("{total: 1억, rounded_to: 원}", "{rounded_to: 천원}", [0]),
        ("{total: 약 1억, national: '100,000,999'}", "{rounded_to: 천원}", [50_000_000, 0]),
        ("{total: 약 100000010, national: 1억}", "{rounded_to: 천원}", [0, 500]),
    ],
)
def test_a_cover_page_is_as_exact_as_the_table_unless_it_shows_otherwise(
    written: str, amounts: str, slack: list[int]
) -> None:
    assert [each.amount.above.amount for each in totals(written, amounts).sums()] == slack


EACH = "{total: 1억, '2026': 5천만원, '2027': {national: 3천만원, private: 2천만원}, x: {local: 1천만원}}"
OTHERS = {
    ("total",): Won(100_000_001),
    ("2026",): Won(50_000_002),
    ("2027", "private"): Won(20_000_003),
    ("x", "local"): Won(10_000_004),
}


def test_sums_that_move_stay_as_exact_as_they_were() -> None:
    before = totals(EACH, "{rounded_to: 천원}")
    after = {each.path: each.amount for each in before.moved(OTHERS).sums()}
    assert after == {
        path: rounded(OTHERS.get(path, amount.printed), Rounding("rounded_to", 1_000))
        for path, amount in ((each.path, each.amount) for each in before.sums())
    }


def test_sums_that_are_written_anew_are_read_anew() -> None:
    table = Rounding("rounded_to", 1_000)
    before = totals(EACH, "{rounded_to: 천원}")
    after = {each.path: each.amount for each in before.with_sums(OTHERS, table).sums()}
    assert after == {
        each.path: Amount(OTHERS.get(each.path, each.amount.printed)) for each in before.sums()
    }
    whole = {each.path: each.amount for each in before.with_sums({("total",): Won(7_000)}, table).sums()}
    assert whole["total",] == rounded(Won(7_000), table)
    assert before.with_sums({}, table) == before


def made(written: str) -> dict[str, tuple[str, str]]:
    return {key: (share.made, str(share.unit)) for key, share in shares(written).declared()}


@pytest.mark.parametrize(
    ("written", "of_sets"),
    [
        ("{national: 60%, local: 40%}", ["national", "local"]),
        ("{national: 60%, local: 41%}", []),
        ("{national: 60%, local: 39%}", []),
        ("{national: 60%, local: 20%, private: 20%, matching: 40%}", None),
        ("{national: 60%, local: 30%, province: 10%}", []),
        ("{national: 60%, local: 39%, province: 40%}", ["national", "province"]),
        ("{national: 100%}", []),
        (
            "{national: 50%, province: 20%, municipality: 10%, private_cash: 10%, private_in_kind: 10%}",
            None,
        ),
    ],
)
def test_shares_that_come_to_the_whole_may_be_rounded_as_a_set(
    written: str, of_sets: list[str] | None
) -> None:
    found = made(written)
    assert [key for key in found if found[key][0] == "of-a-set"] == (
        list(found) if of_sets is None else of_sets
    )
    assert {each[0] for each in found.values()} <= {"of-a-set", "rounded-or-cut"}


def test_shares_come_in_the_order_of_the_sources_made_as_is_said() -> None:
    assert list(made("{local: 40%, national: 60%}")) == ["national", "local"]
    assert made("{national: 60%, local: 1/5, private: 20%, cut_to: 0.1%}") == {
        "national": ("cut_to", "1/1000"),
        "local": ("rounded-or-cut", "0"),
        "private": ("cut_to", "1/1000"),
    }


@pytest.mark.parametrize("way", ["rounded_to", "cut_to", "raised_to"])
def test_shares_are_rounded_to_a_unit_that_is_something(way: str) -> None:
    ((_, text),) = refused(f"shares: {{national: 60%, {way}: 0%}}")
    assert text == '"0%"'
    assert made(f"{{national: 60%, {way}: 1%}}") == {"national": (way, "1/100")}


def test_shares_are_rounded_in_one_way() -> None:
    assert [text for _, text in refused("shares: {national: 60%, cut_to: 1%, rounded_to: 0.1%}")] == [
        '"1%"'
    ]
