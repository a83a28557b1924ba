"""Workbooks of proposals, and what their sheet of the verdict says."""

import csv
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import islice, takewhile
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from builders import as_yaml, plain
from golden import ROOT
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.messages import Lang, message
from regionai.model.finding import Outcome
from regionai.report.workbook.filling import filled
from regionai.report.workbook.workbook import workbook_of, years_of
from regionai.rules.editions.library import Library

# An edition with every way in which a rule is about money, and two that a sheet does not hold.
EVERY_WAY = """\
schema: 1
programme: books
edition: "1"
title: {ko: 2026년 시험 사업, en: Test programme 2026}
applies: {from: 2026-01-01}
documents:
  bylaw: {title: 내규 "갑", publisher: 도, retrieved: 2026-11-01, grade: official}
categories:
  work: {ko: '사업 *~? "을"', en: work}
  training: {ko: 교육, en: training, also: [인력양성]}
quantities:
  total: {title: {ko: 총사업비, en: total}}
  national: {title: {ko: 국비, en: national}, source: national}
  local: {title: {ko: 지방비, en: local}, source: [province, municipality]}
  private: {title: {ko: 민간부담금, en: private}, source: [private_cash, private_in_kind]}
  cash: {title: {ko: 현금, en: cash}, source: private_cash}
  training: {title: {ko: 교육비, en: training}, category: [training, other]}
  equipment: {title: {ko: 장비비, en: equipment}, item: [장비, 재료]}
  abroad: {title: {ko: 국외, en: abroad}, executed_in: abroad}
rules:
RULESunknowns: []
"""
_RULE = """\
  - id: {id}
    title: {{ko: 규칙, en: rule}}
    severity: warning
    source: {{document: bylaw, says: {{ko: 그렇다, en: so}}}}
    {what}
"""
RULES = {
    "above": "{kind: share, of: local, in: total, above: 20%}",
    "below": "{kind: share, of: national, in: total, below: 60%}",
    "third": "{kind: share, of: private, in: total, at_least: 1/3}",
    "of-national": "{kind: share, of: local, in: national, at_least: 37.5%}",
    "with-amount": "{kind: share, of: national, in: total, at_most: 70%, amount_at_most: 65억}",
    "each-year": "{kind: share, of: local, in: total, at_least: 20%, per: fiscal-year}",
    "above-each-year": "{kind: share, of: local, in: total, above: 10%, per: fiscal-year}",
    "cap-each-year": "{kind: amount, of: national, at_most: 70억, per: fiscal-year}",
    "on-average": "{kind: amount, of: national, below: 70억, per: fiscal-year, on: average}",
    "amount-above": "{kind: amount, of: local, above: 15억}",
    "training": "{kind: share, of: training, in: total, at_least: 25%}",
    "training-each-year": "{kind: amount, of: training, at_most: 30억, per: fiscal-year}",
    "items": "{kind: share, of: equipment, in: total, at_most: 30%}",
    "by-kind": "{kind: share-by-kind, of: private, in: total, at_least: {sme: 20%, mid-size: 30%},"
    " cash: cash, cash_at_least: {sme: 10%}}",
    "of-some-region": "{kind: share, of: local, in: total, at_least: 15%, when: {region: [gyeongbuk]}}",
    "of-another": "{kind: share, of: local, in: total, at_least: 15%, when: {region: [seoul]}}",
    "from-an-amount": "{kind: share, of: local, in: total, at_least: 25%,"
    " when: {of: total, at_least: 90억, below: 130억}}",
    "with-a-body": "{kind: amount, of: local, at_least: 10억, when: {kinds: [university], role: partner}}",
    "abroad": "{kind: amount, of: abroad, at_most: 1억}",
    "fine": "{kind: share, of: local, in: total, at_least: 12.3456789012%}",
}


def every_way(folder: Path) -> Library:
    """A library with the edition `books@1`."""
    rules = "".join(_RULE.format(id=key, what=_block(what)) for key, what in RULES.items())
    path = folder / "books" / "1.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EVERY_WAY.replace("RULES", rules), encoding="utf-8")
    return Library((folder,))


def _block(what: str) -> str:
    """A mapping in braces as lines of a rule."""
    return "\n    ".join(as_yaml(plain(what)).splitlines())


class Book(NamedTuple):
    """The workbook of a proposal, and what the tool says of it."""

    content: bytes
    assessment: Assessment
    lang: Lang


def book(text: str, library: Library, lang: Lang = "ko") -> Book:
    """The workbook of a proposal's text."""
    submission = read_submission(text.encode(), "proposal.yaml", library, Options())
    content = workbook_of(submission, filled(submission, years_of(submission), lang), {}, lang)
    return Book(content, assess(submission), lang)


class Verdict(NamedTuple):
    """What a sheet says of a rule: its outcome in words, and its margin in won, if it says one."""

    said: str
    margin: Fraction | None


def verdicts(sheets: Path, name: str, lang: Lang, unit: int) -> Mapping[str, Verdict]:
    """What the sheet of the verdict says of each rule, once a spreadsheet has worked it out."""
    sheet = sheets / f"{name}-{'판정' if lang == 'ko' else 'verdict'}.csv"
    found = {}
    with sheet.open(encoding="utf-8", newline="") as rows:
        for rule, said, margin, *_ in takewhile(itemgetter(0), islice(csv.reader(rows), 8, None)):
            # A spreadsheet keeps 15 digits of a number.
            won = Fraction(Decimal(format(float(margin), ".15g"))) * unit if margin else None
            found[rule.rpartition("(")[2].removesuffix(")")] = Verdict(said, won)
    return found


def expected(found: Book) -> Iterator[tuple[str, Outcome, Verdict]]:
    """For each rule its outcome by the tool, and what a sheet says that works it out."""
    for judged in found.assessment.judged_rules:
        margin = judged.judgement.margin
        ends = {Outcome.MET: margin and margin.least, Outcome.BROKEN: margin and margin.greatest}
        won = ends.get(judged.outcome)
        said = message(f"outcome.{judged.outcome}").say(found.lang)
        yield judged.rule.id, judged.outcome, Verdict(said, None if won is None else Fraction(won.amount))


def not_here(lang: Lang) -> str:
    """What a sheet says of a rule that it does not work out."""
    return message("workbook.not-here").say(lang)


def proposals() -> list[Path]:
    """The proposals that come with the project."""
    return sorted((ROOT / "proposals").glob("*.yaml"))
