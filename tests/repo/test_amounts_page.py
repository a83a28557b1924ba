"""The worked examples of the pages `amounts.md`, Korean and English, come out as the pages say."""

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

LANGUAGES = ("ko", "en")
DOCS = Path(__file__).parents[2] / "docs"
PAGES = {lang: (DOCS / lang / "amounts.md").read_text(encoding="utf-8") for lang in LANGUAGES}
# What a page writes for national and private money, and for how a table was made whole.
NATIONAL = {"ko": "국비", "en": "national"}
PRIVATE = {"ko": "민간부담금", "en": "private"}
AMOUNTS = {"ko": "금액", "en": "amounts"}
WAYS = {
    "ko": {"rounded": "반올림", "cut": "절사", "raised": "절상"},
    "en": {"rounded": "rounded_to", "cut": "cut_to", "raised": "raised_to"},
}


def example(name: str, lang: str) -> str:
    found = re.search(rf"<!-- example: {name} -->\n```yaml\n(.*?)```", PAGES[lang], re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rounded_table_leaves_the_national_share_open(lang: str) -> None:
    found = assessed(example("interval", lang))
    share = share_range(FUNDING["national"], FUNDING["total"], found.ledger)
    local = share_range(FUNDING["local"], FUNDING["total"], found.ledger)
    assert share is not None
    assert local is not None
    for said in (percent_down(share.least), percent_up(share.greatest), percent_down(local.least)):
        assert PAGES[lang].count(said) == 1
    assert judged(found, "national-share").outcome is Outcome.UNDECIDED
    assert judged(found, "local-share").outcome is Outcome.MET


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_cover_page_decides_the_local_share(lang: str) -> None:
    text = example("cover", lang)
    found = assessed(text)
    share = share_range(FUNDING["local"], FUNDING["total"], found.ledger)
    assert share is not None
    assert (share.least, share.greatest) == (Fraction(24, 100), Fraction(24, 100))
    assert judged(found, "local-share").outcome is Outcome.MET
    other = judged(assessed(text.replace(f"{PRIVATE[lang]}: 16억", "private: 20억")), "totals-agree")
    assert other.outcome is Outcome.BROKEN
    (finding,) = other.judgement.findings
    said = "지방비 2,000,000,000원, 민간부담금 1,600,000,000원"
    assert said in finding.hint.say("ko")
    assert ("2,000,000,000원" if lang == "ko" else "2,000,000,000 won") in PAGES[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("way", "least", "greatest"),
    [
        ("", 7_000_000_000, 7_000_000_000),
        ("rounded", 6_950_000_000, 7_050_000_000),
        ("cut", 7_000_000_000, 7_099_999_999),
        ("raised", 6_900_000_001, 7_000_000_000),
    ],
)
def test_the_intervals_of_the_table_are_true(way: str, least: int, greatest: int, lang: str) -> None:
    amounts = f"{AMOUNTS[lang]}: {{{WAYS[lang][way]}: 억원}}" if way else ""
    assert f"`{amounts}`" in PAGES[lang] or not way
    text = re.sub(rf"(?m)^{AMOUNTS[lang]}:.*$", amounts, example("interval", lang)).replace(
        f"{NATIONAL[lang]}: 60", f"{NATIONAL[lang]}: 70억"
    )
    bounds = assessed(text).ledger.sum(FUNDING["national"]).bounds
    assert (bounds.least.amount, bounds.greatest.amount) == (least, greatest)
    assert f"{least:,}" in PAGES[lang]
    assert f"{greatest:,}" in PAGES[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_figure_that_says_it_was_cut_off_is_read_to_its_last_digit(lang: str) -> None:
    found = figure("78억여원", 1)
    assert found.rounding is not None
    assert (found.amount.amount, *found.rounding.ends) == (7_800_000_000, 0, 99_999_999)
    assert "7,899,999,999" in PAGES[lang]
