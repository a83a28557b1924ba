"""Proposals drawn from a number, with their rule files: the same number gives the same ones."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from oracle.drawn_covers import with_cover
from oracle.drawn_rules import own_edition
from oracle.editions import Edition, shipped
from oracle.files import BODIES, as_file
from oracle.roundings import UNITS, WAYS, Way, spread
from oracle.wording import ITEMS, LOCAL, PLACES, PRIVATE, Figure, Line, Paper

# Whether cover pages are drawn too, where nobody says otherwise.
COVERS = True
PAPERS_IN_A_BATCH = 20
SHIPPED = (
    ("region-led-ai", "2026"),
    ("region-led-ai", "2025"),
    ("manufacturing-ai-centre", "2025"),
    ("ax-voucher", "2026"),
    ("ai-voucher", "2021"),
)
FIRMS = ("sme", "mid-size", "large")

Draw = Callable[[Random], Figure]


class Batch(NamedTuple):
    """Proposals under one edition: what they say, and their files by name."""

    edition: Edition
    papers: dict[str, Paper]
    texts: dict[str, str]


def batch(seed: int, *, covers: bool = COVERS) -> Batch:
    """Return some proposals; three in four batches are small enough to list every possible budget."""
    random = Random(seed)  # noqa: S311 -- nothing secret: the same number draws the same
    is_small = seed % 4 != 0
    edition = (
        own_edition(random, is_small=is_small)
        if is_small or seed % 8
        else shipped(*SHIPPED[seed // 8 % len(SHIPPED)])
    )
    papers, texts = {}, {}
    for n in range(PAPERS_IN_A_BATCH):
        name = f"{seed}-{n}.yaml"
        has_cover = covers and random.random() < 0.6
        papers[name], texts[name] = drawn(random, edition, is_small=is_small, has_cover=has_cover)
    return Batch(edition, papers, texts)


def drawn(random: Random, edition: Edition, *, is_small: bool, has_cover: bool) -> tuple[Paper, str]:
    """Return a proposal, and its file."""
    has_period = random.random() < 0.75
    years = (
        tuple(range(edition.year, edition.year + random.choice([1, 2, 2, 3])))
        if has_period
        else (edition.year, edition.year + 1)
    )
    table, way = "", None
    if (not is_small and random.random() < 0.6) or random.random() < 0.03:
        how, unit = random.choice(WAYS), random.choice(list(UNITS))
        table, way = f"{how}: {unit}", (how, UNITS[unit])
    draw = _small(way) if is_small else _large(way)
    lines = tuple(
        _line(random, edition, years, draw, has_period=has_period)
        for _ in range(random.choice([1, 1, 2, 2, 3]))
    )
    if not has_period:
        years = tuple(sorted({line.year for line in lines if line.year}))
    firm = random.choice(_firms(edition))
    paper = Paper(lines, years, has_period, table, firm=firm, categories=edition.categories)
    if has_cover:
        paper = with_cover(random, paper, way)
    return paper, as_file(paper, edition)


def _firms(edition: Edition) -> tuple[str | None, ...]:
    """Return the kinds of the lead body.

    A body whose kind does not tell may be of one without a limit, which leaves
    a rule open that is short of every limit. That is not judged here.
    """
    some_lack = any(rule.by_firm and len(rule.by_firm) < len(FIRMS) for rule in edition.rules)
    return FIRMS if some_lack else (*FIRMS, "firm")


def _line(
    random: Random, edition: Edition, years: tuple[int, ...], draw: Draw, *, has_period: bool
) -> Line:
    category = None if random.random() < 0.25 else random.choice(edition.categories)
    year = None if has_period and random.random() < 0.3 else random.choice(years)
    body = random.choice([None, "applicant", "applicant", *BODIES])
    places = PLACES if body is None else ("home",) if body == "applicant" else BODIES[body][1]
    keys = ["national"] if random.random() < 0.8 else []
    if random.random() < 0.15:
        keys.append("matching")
    else:
        keys += random.choice([(), ("local",), ("province",), ("municipality",), LOCAL, ("local",)])
        keys += random.choice(
            [(), ("private",), ("private_cash",), ("private_in_kind",), PRIVATE, ("private",)]
        )
    item = random.choice([None, *ITEMS])
    return Line(category, year, body, places, {key: draw(random) for key in keys or ["national"]}, item)


def _small(way: Way | None) -> Draw:
    """Return what draws a few won; some say themselves that they are not exact, in tens."""

    def draw(random: Random) -> Figure:
        if random.random() < 0.12:
            tens = random.randrange(1, 4)
            text, own = random.choice(
                [(f"약 0.00{tens}만원", ("rounded_to", 10)), (f"0.00{tens}만여원", ("cut_to", 10))]
            )
            return Figure(text, *spread(tens * 10, own))
        won = random.choice([0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20])
        return Figure(str(won), *spread(won, way))

    return draw


def _large(way: Way | None) -> Draw:
    """Return what draws amounts of a real table; many lie at a limit or a unit beside it."""

    def draw(random: Random) -> Figure:
        unit = way[1] if way else random.choice([1, 10**4, 10**8])
        if random.random() < 0.1:
            eok = random.randrange(1, 90)
            text, own = random.choice([(f"약 {eok}억원", "rounded_to"), (f"{eok}억여원", "cut_to")])
            # Zeros at the end count as written, and 억 is the unit of the last digit.
            return Figure(text, *spread(eok * 10**8, (own, 10**8)))
        won = (
            random.choice([60, 20, 20, 40, 10, 70, random.randrange(120)]) * 10**8
            + random.choice([0, 0, 0, 1, -1]) * unit
        )
        return Figure(f"{max(0, won):,}", *spread(max(0, won), way))

    return draw
