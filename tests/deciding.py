"""A repository in which files decide a verdict, and what a check says of it, for tests."""

import json
from pathlib import Path
from typing import Any

from calls import Printed
from regionai.cli.app import run

SHORT = "budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]"
TODAY = ("--today", "2026-06-30")


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def settings(text: str, folder: str = ".") -> None:
    write(f"{folder}/.regionai.yaml", f"schema: 1\n{text}")


def house(rule: str = "house-cap", programme: str = "house", more: str = "adds_to: region-led-ai") -> str:
    """House rules: national money of at most 50 won, which neither proposal keeps."""
    return f"""\
schema: 1
programme: {programme}
edition: "2026"
title: {{ko: 내부 기준, en: house rules}}
applies: {{from: 2026-01-01, to: 2026-12-31}}
{more}
documents:
  d: {{title: 내규, publisher: 도, grade: official}}
quantities:
  grant: {{title: {{ko: 국비, en: national money}}, source: national}}
rules:
  - id: {rule}
    kind: amount
    title: {{ko: 국비 50원 이하, en: National money of at most 50}}
    of: grant
    at_most: 50원
    severity: error
    source: {{document: d, says: {{ko: 50원까지, en: up to 50}}}}
unknowns: []
"""


def waiver(rule: str, proposal: str) -> str:
    who = "reason: 까닭, approver: 김국장, expires: 2026-06-30"
    return f"  - {{rule: {rule}, proposal: '{proposal}', {who}}}\n"


def checked(capsys: Printed, *call: str) -> dict[str, Any]:
    """The report of a check as JSON; its exit code is that of the command."""
    capsys.readouterr()
    paths = call if call and not call[0].startswith("-") else ("proposals/p.yaml", *call)
    code = run(["check", *paths, *TODAY, "--lang", "en", "--format", "json"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert found["exit_code"] == code
    return found


def findings(found: dict[str, Any]) -> list[tuple[str, str]]:
    """What is wrong with the files that decide: its code and place."""
    return [(each["code"], f"{each['file']}:{each['line']}") for each in found["findings"]]


def outcomes(found: dict[str, Any]) -> dict[str, str]:
    (assessment,) = found["assessments"]
    return {each["rule"]: each["outcome"] for each in assessment["judgements"]}
