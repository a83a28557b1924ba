"""What a bar shows of a limit without colour is what holds of it, however near the share is."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.ask.composition import FundingSide, LimitMark
from regionai.budget.form import Limit
from regionai.budget.ledger import Ledger, Sum
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange
from regionai.messages import message
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING
from regionai.report.check.formats.text.bar import bar

NONE = WonRange(NOTHING, NOTHING)
NEAR = st.integers(-3, 3).map(lambda won: Fraction(won, 10**9))
SHARES = st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=1000)


def side(share: ShareRange | None, *limits: LimitMark) -> FundingSide:
    return FundingSide(message("funding.national"), "national", Sum(NONE, NOTHING), share, limits)


def at(share: Fraction) -> ShareRange:
    return ShareRange(share, share, share)


def limit(share: Fraction, *, is_floor: bool = False, is_strict: bool = False) -> LimitMark:
    return LimitMark(Limit(FUNDING["national"], is_floor, share=share, is_strict=is_strict), Ledger(()))


def shown(part: FundingSide, cells: int = 20, *, has_blocks: bool = False) -> str:
    return bar(part, cells, has_blocks=has_blocks).plain.rstrip()


def read(drawn: str, mark: LimitMark, *, has_blocks: bool) -> bool | None:
    """Whether a limit is kept, None if that is open, as a reader sees it who knows no figure."""
    full, perhaps, line = "█░│" if has_blocks else "=~|"
    before, _, after = drawn.partition(line)
    if mark.is_floor:
        return {full: True, perhaps: None}.get(before[-1], False)
    return {"": True, " ": True, perhaps: None}.get(after[:1], False)


@given(st.data(), SHARES, st.booleans(), st.booleans(), st.integers(8, 60), st.booleans())
def test_a_limit_looks_kept_where_it_is_and_broken_where_it_is(
    data: st.DataObject, at_share: Fraction, is_floor: bool, is_strict: bool, cells: int, has_blocks: bool
) -> None:
    mark = limit(at_share, is_floor=is_floor, is_strict=is_strict)
    anywhere = st.one_of(SHARES, NEAR.map(lambda more: at_share + more))
    least, greatest = sorted(data.draw(st.tuples(anywhere, anywhere)))
    share = ShareRange(least, greatest, None)
    drawn = bar(side(share, mark), cells, has_blocks=has_blocks).plain
    kept = True if mark.kept_by(share) else False if mark.broken_by(share) else None
    assert read(drawn, mark, has_blocks=has_blocks) is kept
    assert len(drawn) <= cells + 1


@pytest.mark.parametrize(
    ("won", "blocks", "plain"),
    [
        (-1, "███████████▌│", "===========-|"),
        (0, "████████████│", "============|"),
        (1, "████████████│▌", "============|-"),
    ],
)
def test_one_won_under_the_cap_stays_short_of_it_and_one_over_goes_beyond(
    won: int, blocks: str, plain: str
) -> None:
    share = Fraction(6_000_000_000 + won, 10_000_000_000)
    part = side(at(share), limit(Fraction(3, 5)))
    assert shown(part, has_blocks=True) == blocks
    assert shown(part) == plain


def test_exactly_at_a_strict_limit_is_on_its_wrong_side() -> None:
    half = Fraction(1, 2)
    assert shown(side(at(half), limit(half, is_strict=True)), 8) == "====|-"
    assert shown(side(at(half), limit(half, is_floor=True, is_strict=True)), 8) == "===-|"


def test_limits_a_hair_apart_keep_a_cell_between_them() -> None:
    floor, cap = limit(Fraction(59, 100), is_floor=True), limit(Fraction(3, 5))
    assert shown(side(at(Fraction(595, 1000)), floor, cap), 10) == "======|-|"
    assert shown(side(at(Fraction(3, 5)), floor, cap), 10) == "======|=|"
    assert shown(side(at(Fraction(61, 100)), floor, cap), 10) == "======|=|-"
    maybe = ShareRange(Fraction(58, 100), Fraction(595, 1000), None)
    assert shown(side(maybe, floor, cap), 10) == "=====~|~|"


def test_a_limit_at_either_end_and_a_share_that_nobody_knows() -> None:
    ends = limit(Fraction(0), is_floor=True), limit(Fraction(1))
    assert shown(side(at(Fraction(1)), *ends), 8) == "|========|"
    assert shown(side(at(Fraction(1, 1000)), *ends), 8) == "|-       |"
    assert shown(side(None, limit(Fraction(1, 2))), 8) == "    |"


def test_a_mark_has_the_colour_of_what_comes_of_its_limit() -> None:
    cap = limit(Fraction(3, 5))
    over, under = Fraction(61, 100), Fraction(3, 5)
    open_ = ShareRange(under, over, None)
    for share, style in ((at(under), "bold"), (at(over), "bold red"), (open_, "bold yellow")):
        drawn = bar(side(share, cap), 10, has_blocks=True)
        (mark,) = (span for span in drawn.spans if drawn.plain[span.start : span.end] == "│")
        assert mark.style == style
