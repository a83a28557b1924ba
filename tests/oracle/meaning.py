"""What a money rule says of one budget that is wholly known, straight from the manual (docs/kinds.md)."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from math import ceil, floor
from typing import Literal, NamedTuple

from oracle.wording import ITEMS, PLACES, SOURCES, Atom, Paper, Rule, Sum

Relation = Literal["inside", "apart"]

# Bodies whose kind does not tell what the firm is: "any limit may be the one".
UNTOLD = (None, "firm", "other")


class Ruling(NamedTuple):
    """Whether the rule is kept, None where there is no share of nothing; by how many won, if compared."""

    is_kept: bool | None
    margin: int | None


def sums(rule: Rule, paper: Paper) -> tuple[Sum, ...]:
    """Return the sums that the rule looks at."""
    asked = (rule.of,) if rule.kind == "amount" else (rule.of, rule.whole)
    if not rule.yearly:
        return asked
    return tuple(each._replace(year=year) for year in paper.years for each in asked)


def limits(rule: Rule, paper: Paper) -> tuple[Fraction, ...]:
    """Return the limits of which any may be the one; none where the rule does not apply."""
    if rule.kind == "amount":
        # "Just the limit itself is off by one won", and on average "their sum is compared with the
        # limit times their number".
        inwards = (1 if rule.is_floor else -1) if rule.strict else 0
        return (rule.limit * (len(paper.years) if rule.average else 1) + inwards,)
    if rule.kind != "share-by-kind":
        return (rule.limit,)
    if paper.firm in UNTOLD:
        return tuple(rule.by_firm.values())
    found = rule.by_firm.get(str(paper.firm))
    return () if found is None else (found,)


def relation(rule: Rule, paper: Paper) -> Relation:
    """Return whether the whole moves along with the part, for the source that has to move least.

    The whole moves along only where the part lies in it. If the sources of a
    part differ in that, the margin is the least over them: a won counts in
    full where the whole stays.
    """
    could_be = [*paper.could_hold(rule.of.sources or SOURCES)]
    of_part = [atom for atom in could_be if rule.of.holds(atom)] or [*everywhere(rule.of, paper)]
    return "inside" if all(rule.whole.holds(atom) for atom in of_part) else "apart"


def everywhere(of: Sum, paper: Paper) -> Iterator[Atom]:
    """Yield where money of a quantity lies in any budget: its lines may not be written yet."""
    for each in product(
        of.sources or SOURCES,
        of.categories or paper.categories,
        of.places or PLACES,
        paper.years,
        of.items or ITEMS,
    ):
        yield Atom(*each)


def ruling(rule: Rule, limit: Fraction, values: Sequence[int], related: Relation) -> Ruling:
    """Return the ruling on a budget in which the rule's sums come to `values`."""
    if rule.kind == "amount":
        return _ruling_on_amounts(rule, limit, values)
    if rule.yearly:
        return _ruling_on_years(rule, limit, values)
    part, whole = values
    if whole == 0:
        return Ruling(None, None)
    slack = part - limit * whole if rule.is_floor else limit * whole - part
    is_kept = slack > 0 if rule.strict else slack >= 0
    if related == "inside" and limit >= 1:
        # A part that is all of its whole is at any share of it whatever it moves.
        return Ruling(is_kept, None)
    room = slack if related == "apart" else slack / (1 - limit)
    return Ruling(is_kept, ceil(room) - 1 if rule.strict else floor(room))


def _ruling_on_years(rule: Rule, limit: Fraction, values: Sequence[int]) -> Ruling:
    """Return the ruling on the part and whole of each year: "each year that has money keeps the limit"."""
    if not sum(values[1::2]):
        return Ruling(None, None)
    years = [pair for pair in zip(values[::2], values[1::2], strict=True) if any(pair)]
    sign = 1 if rule.is_floor else -1
    # Times the denominator: whole numbers, of which there are millions.
    slacks = [sign * (limit.denominator * part - limit.numerator * whole) for part, whole in years]
    return Ruling(all(slack > 0 if rule.strict else slack >= 0 for slack in slacks), None)


def _ruling_on_amounts(rule: Rule, limit: Fraction, values: Sequence[int]) -> Ruling:
    rooms = [int(value - limit if rule.is_floor else limit - value) for value in values]
    over = [room for room in rooms if room < 0]
    return Ruling(not over, sum(over) if over else min(rooms))
