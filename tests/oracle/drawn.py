"""Rule files and proposals drawn from a number: the same number gives the same ones."""

import json
from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random
from typing import Any, NamedTuple

from oracle.editions import EXECUTED_IN, Edition, shipped, written
from oracle.wording import (
    COVERED,
    LOCAL,
    PLACES,
    PRIVATE,
    SOURCES,
    Atom,
    Declared,
    Figure,
    Line,
    Paper,
    Percent,
    Place,
    Rule,
    Sum,
)

# Whether cover pages are drawn too, where nobody says otherwise.
COVERS = True
PAPERS_IN_A_BATCH = 20
CATEGORIES = ("ca", "cb", "cc")
SHIPPED = (
    ("region-led-ai", "2026"),
    ("region-led-ai", "2025"),
    ("manufacturing-ai-centre", "2025"),
    ("ax-voucher", "2026"),
    ("ai-voucher", "2021"),
)
# A body of the consortium, and where its money is spent; one that names no region may sit anywhere.
BODIES: dict[str, tuple[str | None, tuple[Place, ...]]] = {
    "home": ("경북", ("home",)),
    "busan": ("부산", ("elsewhere",)),
    "seoul": ("서울", ("capital",)),
    "somewhere": (None, PLACES),
}
FIRMS = ("sme", "mid-size", "large")
UNITS = {"천원": 10**3, "백만원": 10**6, "천만원": 10**7, "억원": 10**8}
WAYS = ("rounded_to", "cut_to", "raised_to")

Way = tuple[str, int]
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


def spread(printed: int, way: Way | None) -> tuple[int, int]:
    """Return between which won a figure lies: half a unit either way, or a won less than a unit one way."""
    if way is None:
        return printed, printed
    how, unit = way
    below, above = {
        "rounded_to": (unit // 2, unit // 2),
        "cut_to": (0, unit - 1),
        "raised_to": (unit - 1, 0),
    }[how]
    return max(0, printed - below), printed + above


# --- rule files


def own_edition(random: Random, *, is_small: bool) -> Edition:
    """Return an edition with a handful of money rules of every kind."""
    quantities = {"total": Sum(), **{f"q{n}": _quantity(random) for n in range(5)}}
    rules: list[Rule] = [Rule("agree", "totals")]
    said: list[dict[str, Any]] = [{"id": "agree", "kind": "totals"}]
    for n in range(6):
        of, whole = random.choice(list(quantities)), random.choice([*quantities, "total", "total"])
        rule, keys = _rule(random, f"r{n}", quantities[of], quantities[whole], is_small=is_small)
        rules.append(rule)
        said.append({**keys, "of": of} | ({} if rule.kind == "amount" else {"in": whole}))
    file = written("own", CATEGORIES, quantities, said)
    return Edition("own", "2026-03-05", 2026, (*CATEGORIES, "other"), tuple(rules), {"own/1.yaml": file})


def _quantity(random: Random) -> Sum:
    sources = random.choice(
        [None, ("national",), LOCAL, PRIVATE, LOCAL, PRIVATE, ("province",), ("national", "province")]
    )
    categories = random.choice([None, None, None, ("ca",), ("ca", "cb")])
    places: tuple[Place, ...] | None = random.choice([*4 * (None,), *EXECUTED_IN.values()])
    return Sum(sources, categories, places)


def _rule(random: Random, name: str, of: Sum, whole: Sum, *, is_small: bool) -> tuple[Rule, dict[str, Any]]:
    kind = random.choice(["share", "share", "share", "share-by-kind", "amount", "amount"])
    is_floor = random.random() < 0.5
    key = "at_least" if is_floor else "at_most"
    if kind == "share":
        text = random.choice(["60%", "20%", "50%", "40%", "1/3", "12.5%", "30%", "75%"])
        return Rule(name, "share", of, whole, is_floor, _ratio(text)), {"id": name, "kind": kind, key: text}
    if kind == "share-by-kind":
        limits = {
            "sme": random.choice(["10%", "20%", "1/3"]),
            "mid-size": random.choice(["30%", "50%"]),
            "large": "40%",
        }
        by_firm = {firm: _ratio(text) for firm, text in limits.items()}
        keys: dict[str, Any] = {"id": name, "kind": kind, "role": "lead", "at_least": limits}
        return Rule(name, "share-by-kind", of, whole, by_firm=by_firm), keys
    limit = random.randrange(1, 25) if is_small else random.randrange(1, 120) * 10**8
    average = random.random() < 0.3
    yearly = not average and not is_floor and random.random() < 0.6
    keys = {"id": name, "kind": kind, key: str(limit)}
    keys |= {"per": "fiscal-year"} if average or yearly else {}
    keys |= {"on": "average"} if average else {}
    rule = Rule(name, "amount", of, whole, is_floor, Fraction(limit), yearly=yearly, average=average)
    return rule, keys


def _ratio(text: str) -> Fraction:
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


# --- proposals


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
        paper = _with_cover(random, paper, way)
    return paper, as_file(paper, edition)


def _firms(edition: Edition) -> tuple[str | None, ...]:
    """Return the kinds of the lead body.

    The manual says that missing the lowest limit is broken whenever the kind
    does not tell. The program says so of a `firm` only, and where every kind of
    firm has a limit; else it leaves it undecided, for the body may be of a kind
    without a limit. What they differ in is left out here.
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
    return Line(category, year, body, places, {key: draw(random) for key in keys or ["national"]})


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


# --- the cover page


def _with_cover(random: Random, paper: Paper, table: Way | None) -> Paper:
    """Return the paper with a cover that is true of one of its budgets, or a little off."""
    true = _a_budget(random, paper)
    ways = (None, None, ("", None), (random.choice(WAYS), random.choice(list(UNITS))))
    picked = random.choice(ways) if table else None
    said = "rounded_to: 원" if picked and not picked[0] else f"{picked[0]}: {picked[1]}" if picked else ""
    own = (picked[0], UNITS[str(picked[1])]) if picked and picked[0] else None
    printed: list[tuple[tuple[str, ...], Sum, int]] = []
    for at, of in _some_sums(random, paper):
        won = _printed(
            sum(amount for atom, amount in true if of.holds(atom)), own or (None if picked else table)
        )
        off = random.choice([1, -1]) * (own or table or ("", 1))[1] if random.random() < 0.12 else 0
        printed.append((at, of, max(0, won + off)))
    way = own or (None if picked else table)
    if not picked and table and any(won % table[1] for _, _, won in printed):
        way = None  # "exact throughout where one of its figures is not whole in the table's unit"
    totals = tuple(Declared(at, of, Figure(str(won), *spread(won, way))) for at, of, won in printed)
    shares = tuple(_some_shares(random, paper, true)) if random.random() < 0.5 else ()
    return Paper(
        paper.lines,
        paper.years,
        paper.has_period,
        paper.amounts,
        totals,
        said if totals else "",
        shares,
        paper.firm,
        paper.categories,
    )


def _a_budget(random: Random, paper: Paper) -> list[tuple[Atom, int]]:
    found = []
    for figure, atoms in paper.cells():
        won = random.randint(figure.least, figure.greatest)
        first = random.choice([won, won, random.randint(0, won)])
        found += [(random.choice(atoms), first), (random.choice(atoms), won - first)]
    return found


def _printed(won: int, way: Way | None) -> int:
    how, unit = way or ("cut_to", 1)
    return (won + {"rounded_to": unit // 2, "cut_to": 0, "raised_to": unit - 1}[how]) // unit * unit


def _some_sums(random: Random, paper: Paper) -> list[tuple[tuple[str, ...], Sum]]:
    """Return sums of the whole budget, and of a year or a category: all of it, or some of its sources."""
    keys = random.sample(list(COVERED), random.randrange(1, 5))
    found: list[tuple[tuple[str, ...], Sum]] = [((key,), Sum(COVERED[key])) for key in keys]
    if random.random() < 0.6:
        found.insert(0, (("total",), Sum()))
    parts = [(str(year), Sum(year=year)) for year in paper.years]
    parts += [
        (category, Sum(categories=(category,))) for category in paper.categories if category != "other"
    ]
    for name, of in random.sample(parts, min(len(parts), random.choice([0, 0, 1, 2]))):
        if random.random() < 0.5:
            found.append(((name,), of))
        else:
            keys = random.sample(list(COVERED), random.randrange(1, 3))
            found += [((name, key), of._replace(sources=COVERED[key])) for key in keys]
    return found


def _some_shares(random: Random, paper: Paper, true: list[tuple[Atom, int]]) -> list[Percent]:
    total = sum(won for _, won in true)
    # The manual is silent on a share of a total that may be nothing.
    if sum(figure.least for figure, _ in paper.cells()) == 0:
        return []
    sets = [
        ("national", "matching"),
        ("national", "local", "private"),
        tuple(random.sample(list(COVERED), 2)),
        SOURCES,
    ]
    keys, step = random.choice(sets), Decimal(1).scaleb(-random.choice([0, 1, 1, 2]))
    found = {}
    for key in keys:
        part = sum(won for atom, won in true if atom.source in COVERED[key])
        exact = Decimal(100 * part) / Decimal(total)
        found[key] = exact.quantize(step, random.choice([ROUND_HALF_UP, ROUND_HALF_UP, ROUND_DOWN]))
    if random.random() < 0.4:
        # Made to add up to 100: what is left goes to one of them.
        found[random.choice(keys)] += 100 - sum(found.values())
    if random.random() < 0.1:
        found[random.choice(keys)] += random.choice([step, -step, 10 * step])
    return [Percent(key, str(share)) for key, share in found.items() if 0 <= share <= 100]


# --- files


def as_file(paper: Paper, edition: Edition) -> str:
    """Return the file of a proposal."""
    data: dict[str, Any] = {
        "schema": 1,
        "programme": edition.programme,
        "submitted": edition.day,
        "title": "제안",
        "applicant": {"region": "경북"},
        "consortium": [*_bodies(), *_lead(paper.firm)],
    }
    if paper.has_period:
        data["period"] = {"from": f"{paper.years[0]}-06-01", "to": f"{paper.years[-1]}-12-31"}
    if paper.amounts:
        data["amounts"] = _said(paper.amounts)
    data["budget"] = [_written(line) for line in paper.lines]
    if paper.totals:
        totals: dict[str, Any] = _said(paper.totals_say)
        for declared in paper.totals:
            inside = totals
            for key in declared.at[:-1]:
                inside = inside.setdefault(key, {})
            inside[declared.at[-1]] = declared.figure.text
        data["totals"] = totals
    if paper.shares:
        data["shares"] = {each.key: f"{each.text}%" for each in paper.shares}
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())


def _said(text: str) -> dict[str, Any]:
    return dict([text.split(": ")]) if text else {}


def _bodies() -> list[dict[str, str]]:
    return [
        {"id": body, "name": body, "kind": "university"} | ({"region": region} if region else {})
        for body, (region, _) in BODIES.items()
    ]


def _lead(firm: str | None) -> list[dict[str, str]]:
    return [{"id": "lead", "name": "lead", "kind": firm, "role": "lead", "region": "경북"}] if firm else []


def _written(line: Line) -> Mapping[str, Any]:
    keys = {"category": line.category, "year": line.year and str(line.year), "executed_by": line.body}
    return {key: said for key, said in keys.items() if said} | {
        key: each.text for key, each in line.amounts.items()
    }
