"""What tests build: proposals that differ from a small clean one, ledgers, rule sets."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path

from regionai.budget.cell import Cell, Place, Shape, cell
from regionai.budget.demand import Demand, surely_kept
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.part import Part, parts
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.judge.reading import Options, check_bytes
from regionai.model.amount import KEYS, Amount
from regionai.model.money import Won
from regionai.remedy.suspect import Suspect
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.rules.judged import JudgedRule
from regionai.source.plain import Plain
from regionai.source.tree import read_tree

LIBRARY = Library()
HOME = Place(outside_region=False, capital_region=False)
AWAY = Place(outside_region=True, capital_region=False)

CLEAN = """
schema: 1
programme: region-led-ai
submitted: 2026-03-05
title: 시험 제안
applicant: {region: 경북}
budget: [{category: solution, year: 2026, national: 60, local: 20, private: 20}]
"""


def plain(text: str) -> dict[str, Plain]:
    return read_tree(text.encode(), "test.yaml").data


def as_yaml(data: dict[str, Plain]) -> str:
    """YAML that any data can be written as: one JSON value behind each key."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())


def make_proposal(changes: str = "", without: Iterable[str] = ()) -> str:
    """The clean proposal with the top-level keys of `changes` in place of its own."""
    data = plain(CLEAN) | (plain(changes) if changes else {})
    return as_yaml({key: value for key, value in data.items() if key not in without})


def assessed(
    text: str,
    library: Library = LIBRARY,
    *,
    edition: str | None = None,
    as_of: date | None = None,
) -> Assessment:
    return check_bytes(text.encode(), "test.yaml", library, Options(edition, as_of))


def yearly_cap(folder: Path) -> Library:
    """The edition `9` of the programme: `national-average` caps each fiscal year, not their average."""
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    changed = text.replace("    on: average\n", "").replace('edition: "2026"', 'edition: "9"')
    (folder / "yearly.yaml").write_text(changed, encoding="utf-8")
    return Library((folder,))


def judged(assessment: Assessment, rule_id: str) -> JudgedRule:
    (found,) = (judged for judged in assessment.judged_rules if judged.rule.id == rule_id)
    return found


def outcome(text: str, rule_id: str) -> str:
    return judged(assessed(text), rule_id).outcome.value


def money(key: str, amount: int, slack: int = 0, years: tuple[int, ...] | None = (2026,)) -> Cell:
    shape = Shape(KEYS[key], ("solution",), (HOME,), years)
    return cell(shape, Amount(Won(amount), Won(slack), Won(slack)), ("budget", 0, key))


def exact(**amounts: int) -> Ledger:
    return Ledger(money(key, amount) for key, amount in amounts.items())


def demanded(ledger: Ledger, limits: Sequence[Limit]) -> tuple[tuple[Part, ...], tuple[Demand, ...]]:
    """The parts of a ledger as limits tell them apart, and that every limit is surely kept."""
    found = parts(ledger, limits)
    return found, tuple(surely_kept(form(limit, ledger), n, found) for n, limit in enumerate(limits))


def part_of(found: Sequence[Part], side: str) -> int:
    """The position of the one part of a side."""
    (position,) = (n for n, part in enumerate(found) if part.side == side)
    return position


NATIONAL_CAP = Limit(FUNDING["national"], is_floor=False, share=Fraction(3, 5))
LOCAL_FLOOR = Limit(FUNDING["local"], is_floor=True, share=Fraction(1, 5))


def mended(text: str, suspect: Suspect) -> str:
    """A file with all edits of a suspect made."""
    lines = text.split("\n")
    for edit in sorted(suspect.edits, key=lambda edit: (edit.span.line, edit.span.column), reverse=True):
        line, span = lines[edit.span.line - 1], edit.span
        lines[span.line - 1] = line[: span.column - 1] + edit.text + line[span.end_column - 1 :]
    return "\n".join(lines)
