"""A share of each fiscal year: beside every way in which the money may fall in the years."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import product
from math import ceil, floor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import assessed, judged, make_proposal
from regionai.rules.editions.library import Library

EDITION = """
schema: 1
programme: region-led-ai
edition: "9"
title: {{ko: 시험, en: test}}
applies: {{from: 2026-01-01, to: 2026-12-31}}
documents: {{d: {{title: 시험 공고, publisher: 시험, grade: press}}}}
quantities:
  total: {{}}
  national: {{source: national}}
  local: {{source: [province, municipality]}}
rules:
  - id: it
    kind: share
    title: {{ko: 시험, en: test}}
    severity: error
    source: {{document: d, says: {{ko: 그렇다, en: so it is}}}}
    of: local
    in: {whole}
    {key}: {share}
    per: fiscal-year
unknowns: []
"""
YEARS = (2026, 2027, 2028)
KEYS = {"at_least": (True, False), "at_most": (False, False), "above": (True, True), "below": (False, True)}


class Line(NamedTuple):
    """An amount in won of one source, and its year if that is known."""

    source: str
    won: int
    year: int | None


class Asked(NamedTuple):
    """What the rule asks."""

    whole: str
    key: str
    share: Fraction

    def keeps(self, part: int, whole: int) -> bool:
        """Return whether a year keeps the limit; one without any money is not asked."""
        is_floor, is_strict = KEYS[self.key]
        slack = (part - self.share * whole) * (1 if is_floor else -1)
        return not (part or whole) or slack > 0 or (slack == 0 and not is_strict)

    def off(self, part: int, whole: int) -> int:
        """Return by how many won the part alone may move, in whole won; below 0 what it must."""
        is_floor, is_strict = KEYS[self.key]
        slack = (part - self.share * whole) * (1 if is_floor else -1)
        room = slack / (1 - self.share) if self.whole == "total" else slack
        return ceil(room) - 1 if is_strict else floor(room)


def splits(won: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to split whole won among the years."""
    for parts in product(range(won + 1), repeat=len(YEARS) - 1):
        if sum(parts) <= won:
            yield (*parts, won - sum(parts))


def placings(lines: Sequence[Line]) -> Iterator[dict[tuple[str, int], int]]:
    """Yield local and other money of each year, for each way in which the money may fall in the years."""
    ways = [
        [tuple(line.won * (year == line.year) for year in YEARS)] if line.year else [*splits(line.won)]
        for line in lines
    ]
    for placed in product(*ways):
        found = {(line.source, year): 0 for line in lines for year in YEARS}
        for line, wons in zip(lines, placed, strict=True):
            for year, won in zip(YEARS, wons, strict=True):
                found[line.source, year] += won
        yield found


def of_year(asked: Asked, found: dict[tuple[str, int], int], year: int) -> tuple[int, int]:
    local, national = (found.get((source, year), 0) for source in ("local", "national"))
    return local, national + (local if asked.whole == "total" else 0)


LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(["national", "local"]),
        st.integers(0, 6),
        st.sampled_from([*YEARS, None]),
    ),
    min_size=1,
    max_size=4,
)
SHARES = {
    "total": (Fraction(1, 2), Fraction(1, 5), Fraction(3, 5)),
    "national": (Fraction(1), Fraction(1, 3)),
}
ASKED = st.sampled_from(
    [Asked(whole, key, share) for whole, shares in SHARES.items() for share in shares for key in KEYS]
)


@cache
def rules_of(asked: Asked) -> Library:
    with TemporaryDirectory() as folder:
        written = f"{asked.share.numerator}/{asked.share.denominator}"
        text = EDITION.format(whole=asked.whole, key=asked.key, share=written)
        (Path(folder) / "9.yaml").write_text(text, encoding="utf-8")
        library = Library((Path(folder),))
        library.find("region-led-ai@9")
        return library


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(lines=LINES, asked=ASKED)
def test_a_share_of_each_year_is_met_where_every_placing_keeps_it_and_broken_where_none_does(
    lines: list[Line], asked: Asked
) -> None:
    written = ", ".join(
        f"{{{line.source}: {line.won}{f', year: {line.year}' if line.year else ''}}}" for line in lines
    )
    text = make_proposal(f"budget: [{written}]\nperiod: {{from: 2026-05-01, to: 2028-12-31}}\nedition: '9'")
    found = judged(assessed(text, rules_of(asked)), "it")
    every = [[of_year(asked, placed, year) for year in YEARS] for placed in placings(lines)]
    kept = {all(asked.keeps(*each) for each in years) for years in every}
    if not sum(whole for _, whole in every[0]):
        assert found.outcome.value == "undecided"
    elif kept == {True}:
        assert found.outcome.value == "met"
    elif kept == {False}:
        # Where only whole won fit in no year, and parts of one would, nothing is claimed. That is not so
        # where each won counts as much for the share as against it.
        counts_alike = asked.share == (1 if asked.whole == "national" else Fraction(1, 2))
        is_sure = counts_alike or all(line.year or not line.won for line in lines)
        assert found.outcome.value in ("broken", *(() if is_sure else ("undecided",)))
    else:
        assert found.outcome.value == "undecided"
    if len(every) == 1 and found.outcome.value in ("met", "broken"):
        offs = [asked.off(*each) for each in every[0] if any(each)]
        margin = sum(off for off in offs if off < 0) or min(offs)
        assert found.judgement.margin is not None
        assert {end.amount for end in found.judgement.margin} == {margin}
