"""Rule files that tests write: of a house with rules of its own, or just begun."""

import json
from pathlib import Path

import pytest

from builders import LIBRARY
from regionai.cli.app import run
from regionai.rules.editions.published import RECORD, sum_of

EDITIONS = [edition.rules.name for edition in LIBRARY.all()]
HOUSE = """\
schema: 1
programme: house
edition: "1"
title: {ko: 우리 규칙, en: House rules}
applies: {from: 2026-01-01}
documents:
  bylaw: {title: 내규, publisher: 도, retrieved: 2026-11-01, grade: official}
quantities:
  total: {}
  national: {source: national}
  local: {source: [province, municipality]}
rules:
RULESunknowns: []
"""


# What the edition that `rules new our-province 2027` begins has to spend.
ENVELOPE = """schema: 1
edition: our-province@2027
national: 140억
regions: 2
source: {document: notice, says: {ko: 그렇다, en: so}}
"""


def rule(rule_id: str, text: str, severity: str = "warning") -> str:
    """One rule of a house rule file, on eight lines."""
    return (
        f"  - id: {rule_id}\n    title: {{ko: 규칙, en: rule}}\n    severity: {severity}\n"
        "    source: {document: bylaw, says: {ko: 그렇다, en: so}}\n" + text
    )


SHARE = "    kind: share\n    of: {of}\n    in: total\n    {limit}\n"


def share(rule_id: str, of: str, limit: str) -> str:
    return rule(rule_id, SHARE.format(of=of, limit=limit))


# Two rules that use every quantity.
BOTH = (share("a", "local", "at_least: 25%"), share("n", "national", "at_most: 60%"))


def house(tmp_path: Path, *rules: str, name: str = "house/1.yaml") -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HOUSE.replace("RULES", "".join(rules)), encoding="utf-8")
    return path


def publish(path: Path) -> None:
    """Record a rule file as published, next to it."""
    (path.parent / RECORD).write_text(f"{sum_of(path.read_bytes())}  {path.name}\n", encoding="utf-8")


def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "new", *arguments]) == 0


def lint_codes(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> dict[str, int]:
    """The code of every remark of weight, with its line."""
    run(["rules", "lint", str(path), *arguments, "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    return {
        row["code"]: int(row["place"].split(":")[-2])
        for row in found["remarks"]
        if isinstance(row, dict) and row["code"] != "lint.no-cases"
    }


def line_of(path: Path, piece: str) -> int:
    text = path.read_text(encoding="utf-8")
    return text[: text.index(piece)].count("\n") + 1
