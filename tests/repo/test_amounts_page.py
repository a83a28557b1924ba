"""The worked examples of `docs/amounts.md` come out as the page says."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from builders import assessed, judged
from regionai.budget.quantity import FUNDING
from regionai.budget.share import share_range
from regionai.model.figure import figure
from regionai.model.finding import Outcome
from regionai.model.ratio import percent_down, percent_up

PAGE = (Path(__file__).parents[2] / "docs" / "amounts.md").read_text(encoding="utf-8")


def example(name: str) -> str:
    found = re.search(rf"<!-- example: {name} -->\n```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


def test_a_rounded_table_leaves_the_national_share_open() -> None:
    found = assessed(example("interval"))
    share = share_range(FUNDING["national"], FUNDING["total"], found.ledger)
    local = share_range(FUNDING["local"], FUNDING["total"], found.ledger)
    assert share is not None
    assert local is not None
    for said in (percent_down(share.least), percent_up(share.greatest), percent_down(local.least)):
        assert PAGE.count(said) == 2
    assert judged(found, "national-share").outcome is Outcome.UNDECIDED
    assert judged(found, "local-share").outcome is Outcome.MET


def test_the_cover_page_decides_the_local_share() -> None:
    found = assessed(example("cover"))
    share = share_range(FUNDING["local"], FUNDING["total"], found.ledger)
    assert share is not None
    assert (share.least, share.greatest) == (Fraction(24, 100), Fraction(24, 100))
    assert judged(found, "local-share").outcome is Outcome.MET
    other = judged(assessed(example("cover").replace("private: 16억", "private: 20억")), "totals-agree")
    assert other.outcome is Outcome.BROKEN
    (finding,) = other.judgement.findings
    assert "지방비 2,000,000,000원, 민간부담금 1,600,000,000원" in finding.hint.say("ko")


@pytest.mark.parametrize(
    ("way", "least", "greatest"),
    [
        ("", 7_000_000_000, 7_000_000_000),
        ("rounded_to", 6_950_000_000, 7_050_000_000),
        ("cut_to", 7_000_000_000, 7_099_999_999),
        ("raised_to", 6_900_000_001, 7_000_000_000),
    ],
)
def test_the_intervals_of_the_table_are_true(way: str, least: int, greatest: int) -> None:
    amounts = f"amounts: {{{way}: 억원}}\n" if way else ""
    text = re.sub(r"(?m)^amounts:.*\n", amounts, example("interval")).replace(
        "national: 60", "national: 70억"
    )
    bounds = assessed(text).ledger.sum(FUNDING["national"]).bounds
    assert (bounds.least.amount, bounds.greatest.amount) == (least, greatest)
    assert f"{least:,}" in PAGE
    assert f"{greatest:,}" in PAGE


def test_a_figure_that_says_it_was_cut_off_is_read_to_its_last_digit() -> None:
    found = figure("78억여원", 1)
    assert found.rounding is not None
    assert (found.amount.amount, *found.rounding.ends) == (7_800_000_000, 0, 99_999_999)
    assert "7,899,999,999" in PAGE
