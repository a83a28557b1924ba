"""Rule files drawn at random: a handful of money rules of every kind."""

from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

from oracle.editions import COMPARISONS, EXECUTED_IN, Edition, share_of, written
from oracle.wording import LOCAL, PRIVATE, Place, Rule, Sum

CATEGORIES = ("ca", "cb", "cc")


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
    items = random.choice([*5 * (None,), ("ia",), ("ia", "ib")])
    return Sum(sources, categories, places, items=items)


def _rule(random: Random, name: str, of: Sum, whole: Sum, *, is_small: bool) -> tuple[Rule, dict[str, Any]]:
    kind = random.choice(["share", "share", "share", "share-by-kind", "amount", "amount"])
    key = random.choice(["at_least", "at_most", "at_least", "at_most", "above", "below"])
    is_floor, strict = COMPARISONS[key]
    if kind == "share":
        text = random.choice(["60%", "20%", "50%", "40%", "1/3", "12.5%", "30%", "75%"])
        if not _is_inside(of, whole) and random.random() < 0.3:
            text = random.choice(["100%", "150%", "5/4"])
        yearly = random.random() < 0.25
        keys: dict[str, Any] = {"id": name, "kind": kind, key: text}
        keys |= {"per": "fiscal-year"} if yearly else {}
        rule = Rule(name, "share", of, whole, is_floor, share_of(text), strict=strict)
        return replace(rule, yearly=yearly), keys
    if kind == "share-by-kind":
        limits = {
            "sme": random.choice(["10%", "20%", "1/3"]),
            "mid-size": random.choice(["30%", "50%"]),
            "large": "40%",
        }
        by_firm = {firm: share_of(text) for firm, text in limits.items()}
        key = "above" if strict else "at_least"
        keys = {"id": name, "kind": kind, "role": "lead", key: limits}
        return Rule(name, "share-by-kind", of, whole, by_firm=by_firm, strict=strict), keys
    limit = random.randrange(1, 25) if is_small else random.randrange(1, 120) * 10**8
    average = random.random() < 0.3
    yearly = not average and not is_floor and random.random() < 0.6
    keys = {"id": name, "kind": kind, key: str(limit)}
    keys |= {"per": "fiscal-year"} if average or yearly else {}
    keys |= {"on": "average"} if average else {}
    rule = Rule(name, "amount", of, whole, is_floor, Fraction(limit), strict=strict)
    return replace(rule, yearly=yearly, average=average), keys


def _is_inside(of: Sum, whole: Sum) -> bool:
    """Return whether a quantity is a part of another: "a part of the whole is never more than that"."""
    pairs = (
        (of.sources, whole.sources),
        (of.categories, whole.categories),
        (of.places, whole.places),
        (of.items, whole.items),
    )
    return all(its is None or (own is not None and set(own) <= set(its)) for own, its in pairs)
