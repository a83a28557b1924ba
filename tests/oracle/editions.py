"""Rule files: the money rules of a shipped edition as the oracle reads them, and files that it writes."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from oracle.wording import TOTAL, Place, Rule, Sum

# "`executed_in: outside-region | capital-region | abroad`" (rules/README.md), for an applicant of 경북.
EXECUTED_IN: dict[str, tuple[Place, ...]] = {
    "outside-region": ("elsewhere", "capital", "abroad"),
    "capital-region": ("capital",),
    "abroad": ("abroad",),
}
# "At least, at most, above or below": whether it is a floor, and whether the limit itself is out.
COMPARISONS = {
    "at_least": (True, False),
    "at_most": (False, False),
    "above": (True, True),
    "below": (False, True),
}
RULES = Path(__file__).parents[2] / "rules"
UNITS = {"": 1, "만": 10**4, "억": 10**8, "조": 10**12}


class Edition(NamedTuple):
    """An edition as a proposal meets it: the day it is submitted on, and what the file asks of money.

    A line without a category may be of any in `categories`, and the last of
    them, `other`, is none that the edition names.
    """

    programme: str
    day: str
    year: int
    categories: tuple[str, ...]
    rules: tuple[Rule, ...]
    files: Mapping[str, str]


def shipped(programme: str, edition: str) -> Edition:
    """Return the money rules of an edition in the project's `rules/`."""
    read = yaml.load((RULES / programme / f"{edition}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 -- texts only
    quantities = {name: _quantity(said) for name, said in read["quantities"].items()}
    kinds = {"share", "share-by-kind", "amount", "totals"}
    rules = tuple(_rule(said, quantities) for said in read["rules"] if said["kind"] in kinds)
    day = read["applies"]["from"]
    return Edition(programme, day, int(day[:4]), (*read.get("categories", ()), "other"), rules, {})


def _quantity(said: Mapping[str, Any]) -> Sum:
    return Sum(
        _several(said.get("source")),
        _several(said.get("category")),
        EXECUTED_IN.get(said.get("executed_in", "")),
        items=_several(said.get("item")),
    )


def _several(said: str | list[str] | None) -> tuple[str, ...] | None:
    return (said,) if isinstance(said, str) else tuple(said) if said else None


def _rule(said: Mapping[str, Any], quantities: Mapping[str, Sum]) -> Rule:
    if said["kind"] == "totals":
        return Rule(said["id"], "totals")
    (key,) = COMPARISONS.keys() & said.keys()
    of, limit, (is_floor, strict) = quantities[said["of"]], said[key], COMPARISONS[key]
    if said["kind"] == "amount":
        average = said.get("on") == "average"
        yearly = "per" in said and not average
        rule = Rule(said["id"], "amount", of, TOTAL, is_floor, _won(limit), strict=strict)
        return replace(rule, yearly=yearly, average=average)
    whole = quantities[said["in"]]
    if said["kind"] == "share":
        rule = Rule(said["id"], "share", of, whole, is_floor, share_of(limit), strict=strict)
        return replace(rule, yearly="per" in said)
    return Rule(
        said["id"],
        "share-by-kind",
        of,
        whole,
        by_firm={kind: share_of(each) for kind, each in limit.items()},
        strict=strict,
    )


def share_of(text: str) -> Fraction:
    """Return a share as a rule file writes it: a percentage or a fraction."""
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def _won(text: str) -> Fraction:
    found = re.fullmatch(r"([\d,.]+)(\D*)", text)
    if found is None:
        raise ValueError(text)
    return Fraction(found[1].replace(",", "")) * UNITS[found[2].removesuffix("원")]


def written(
    programme: str, categories: tuple[str, ...], quantities: Mapping[str, Sum], rules: list[dict[str, Any]]
) -> str:
    """Return a rule file with these quantities and rules, each rule without what every rule has."""
    words = {"ko": "이름", "en": "a name"}
    common = {"title": words, "severity": "error", "source": {"document": "doc", "says": words}}
    data = {
        "schema": 1,
        "programme": programme,
        "edition": "1",
        "title": words,
        "applies": {"from": "2026-01-01", "to": "2026-12-31"},
        "documents": {
            "doc": {"title": "a", "publisher": "b", "retrieved": "2026-01-01", "grade": "official"}
        },
        "categories": dict.fromkeys(categories, words),
        "quantities": {name: {"title": words, **_filter(of)} for name, of in quantities.items()},
        "rules": [{**rule, **common} for rule in rules],
        "unknowns": [],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def rule_file_of(edition: Edition, rule: str) -> str:
    """Return a rule file with nothing but one rule; of a shipped edition its name."""
    if not edition.files:
        return f"# {edition.programme}, as shipped\n"
    (file,) = (json.loads(text) for text in edition.files.values())
    file["rules"] = [each for each in file["rules"] if each["id"] == rule]
    named = {each.get(key) for each in file["rules"] for key in ("of", "in")}
    file["quantities"] = {name: of for name, of in file["quantities"].items() if name in named}
    return "".join(f"{key}: {json.dumps(said, ensure_ascii=False)}\n" for key, said in file.items())


def _filter(of: Sum) -> dict[str, Any]:
    where = [name for name, places in EXECUTED_IN.items() if places == of.places]
    found = {
        "source": of.sources,
        "category": of.categories,
        "executed_in": where[0] if where else None,
        "item": of.items,
    }
    return {key: said for key, said in found.items() if said}
