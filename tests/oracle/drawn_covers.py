"""Cover pages drawn at random: true of one of the budgets that the lines leave, or a little off."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

from oracle.roundings import UNITS, WAYS, Way, spread
from oracle.roundings import printed as as_printed
from oracle.wording import COVERED, SOURCES, Atom, Declared, Figure, Paper, Percent, Sum


def with_cover(random: Random, paper: Paper, table: Way | None) -> Paper:
    """Return the paper with a cover that is true of one of its budgets, or a little off."""
    true = _a_budget(random, paper)
    ways = (None, None, ("", None), (random.choice(WAYS), random.choice(list(UNITS))))
    picked = random.choice(ways) if table else None
    said = "rounded_to: 원" if picked and not picked[0] else f"{picked[0]}: {picked[1]}" if picked else ""
    own = (picked[0], UNITS[str(picked[1])]) if picked and picked[0] else None
    printed: list[tuple[tuple[str, ...], Sum, int]] = []
    for at, of in _some_sums(random, paper):
        won = as_printed(
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
