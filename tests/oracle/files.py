"""A proposal as the file that its author writes."""

import json
from collections.abc import Mapping
from typing import Any

from oracle.editions import Edition
from oracle.wording import PLACES, Line, Paper, Place

# What a body of the consortium says of its place, and where its money is spent: anywhere if nothing.
BODIES: dict[str, tuple[dict[str, str], tuple[Place, ...]]] = {
    "home": ({"region": "경북"}, ("home",)),
    "busan": ({"region": "부산"}, ("elsewhere",)),
    "seoul": ({"region": "서울"}, ("capital",)),
    "tokyo": ({"country": "JP"}, ("abroad",)),
    "somewhere": ({}, PLACES),
}


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
        {"id": body, "name": body, "kind": "university", **place} for body, (place, _) in BODIES.items()
    ]


def _lead(firm: str | None) -> list[dict[str, str]]:
    return [{"id": "lead", "name": "lead", "kind": firm, "role": "lead", "region": "경북"}] if firm else []


def _written(line: Line) -> Mapping[str, Any]:
    keys = {
        "category": line.category,
        "year": line.year and str(line.year),
        "executed_by": line.body,
        "item": line.item,
    }
    return {key: said for key, said in keys.items() if said} | {
        key: each.text for key, each in line.amounts.items()
    }
