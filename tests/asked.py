"""An edition of rules that a test asks for, in a folder of its own, and proposals judged by them."""

import re
from datetime import date
from pathlib import Path
from typing import cast

from builders import as_yaml, plain
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.model.finding import Outcome
from regionai.rulebook.cases import read_cases
from regionai.rulebook.harness import Harness
from regionai.rulebook.lint import Linted, lint
from regionai.rules.editions.library import Library
from regionai.source.plain import Plain

EDITION = """
schema: 1
programme: asks
edition: "1"
title: {ko: 시험, en: test}
applies: {from: 2026-01-01}
agency: {ko: 어느 부처, en: some ministry}
documents: {d: {title: 시험 공고, publisher: 시험, retrieved: 2026-01-02, grade: press}}
quantities:
  total: {title: {ko: 총사업비, en: total}}
  national: {title: {ko: 국비, en: national money}, source: national}
  own: {title: {ko: 자부담, en: own money}, source: [private_cash, private_in_kind]}
  own-cash: {title: {ko: 현금 자부담, en: own cash}, source: private_cash}
  national-and-cash: {title: {ko: 국비와 현금, en: all but in kind}, source: [national, private_cash]}
unknowns: []
"""


class Asked:
    """An edition of rules with conditions, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def library(self, *rules: str) -> Library:
        written: list[Plain] = []
        for number, parameters in enumerate(rules, 1):
            rule: dict[str, Plain] = {
                "id": f"r{number}",
                "title": {"ko": "시험", "en": "test"},
                "severity": "error",
                "source": {"document": "d", "says": {"ko": "그렇다", "en": "so it is"}},
            }
            written.append(rule | plain(parameters))
        named = {word for parameters in rules for word in re.findall(r"[\w-]+", parameters)}
        edition = plain(EDITION)
        quantities = cast("dict[str, Plain]", edition["quantities"])
        edition["quantities"] = {name: each for name, each in quantities.items() if name in named}
        path = self.folder / "asks" / "1.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(as_yaml({**edition, "rules": tuple(written)}), encoding="utf-8")
        return Library((self.folder,))

    def submission(self, proposal: str, *rules: str) -> Submission:
        base: dict[str, Plain] = {
            "schema": "1",
            "programme": "asks",
            "submitted": "2026-03-05",
            "title": "시험",
            "applicant": {"region": "전북"},
        }
        text = as_yaml({**base, **plain(proposal)})
        return read_submission(text.encode(), "test.yaml", self.library(*rules), Options())

    def judged(self, proposal: str, *rules: str) -> Assessment:
        return assess(self.submission(proposal, *rules))

    def outcome(self, proposal: str, rule: str) -> Outcome:
        return self.judged(proposal, rule).judged_rules[0].outcome

    def linted(self, *rules: str) -> Linted:
        library = self.library(*rules)
        return lint(library.find("asks@1"), library, date(2026, 3, 5), 365)

    def harness(self, cases: str, *rules: str) -> Harness:
        """The edition with cases, all but the head of their file."""
        library = self.library(*rules)
        path = self.folder / "asks" / "1.cases.yaml"
        path.write_text(f"schema: 1\nedition: asks@1\n{cases}", encoding="utf-8")
        edition = library.find("asks@1")
        return Harness(edition.rules, library.regions, read_cases(path, edition, library.regions))
