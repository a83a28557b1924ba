"""A share: which limits make sense, where one is refused, and a year that misses it by one won."""

from pathlib import Path

import pytest

from asked import Asked
from regionai.source.problem import UnreadableError

EMPTY = "budget: [{national: 1}]"


def refused(folder: Path, rule: str) -> list[tuple[str, str]]:
    """What is refused of a rule, and the text of its file that it is refused at."""
    asked = Asked(folder)
    try:
        asked.judged(EMPTY, rule)
    except UnreadableError as error:
        lines = (folder / "asks" / "1.yaml").read_text(encoding="utf-8").splitlines()
        spans = [(problem.code, problem.span) for problem in error.problems]
        return [(code, lines[span.line - 1][span.column - 1 : span.end_column - 1]) for code, span in spans]
    return []


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        # All of every year that may have no money: 0 of 0 is neither.
        ("of: own, in: total, below: 100%, per: fiscal-year", [("share.all-per-year", '"fiscal-year"')]),
        ("of: own, in: total, below: 100%", []),
        ("of: own, in: total, below: 99%, per: fiscal-year", []),
        ("of: own, in: national, below: 100%, per: fiscal-year", []),
        ("of: own, in: total, at_least: 100%, per: fiscal-year", []),
        (
            "of: own, in: total, at_least: 20%, amount_at_most: 60억",
            [("rules.amount-beside-floor", '"60억"')],
        ),
        ("of: own, in: total, at_most: 20%, amount_at_most: 60억", []),
        ("of: own, in: total, at_most: 100%", [("share.always-kept", '"100%"')]),
        ("of: own, in: total, above: 100%", [("share.never-kept", '"100%"')]),
        ("of: own, in: national, at_most: 100%", []),
        ("of: own, in: total, at_least: 0%", [("share.always-kept", '"0%"')]),
        ("of: own, in: total, below: 0%", [("share.never-kept", '"0%"')]),
        ("of: own, in: total, at_most: 0%", []),
        ("of: own, in: total, above: 0%", []),
    ],
)
def test_a_share_that_cannot_be_asked_for_is_refused_at_its_key(
    tmp_path: Path, parameters: str, expected: list[tuple[str, str]]
) -> None:
    assert refused(tmp_path, f"{{kind: share, {parameters}}}") == expected


@pytest.mark.parametrize(
    ("second", "outcome", "named"),
    [("national: 80, private: 20", "met", []), ("national: 81, private: 20", "broken", [("budget", 1)])],
)
def test_a_year_that_is_one_won_short_of_its_share_is_named(
    tmp_path: Path, second: str, outcome: str, named: list[tuple[str, int]]
) -> None:
    lines = f"{{year: 2026, national: 700, private: 300}}, {{year: 2027, {second}}}"
    rule = "{kind: share, of: own, in: total, at_least: 20%, per: fiscal-year}"
    (found,) = Asked(tmp_path).judged(f"budget: [{lines}]", rule).judged_rules
    assert found.outcome == outcome
    assert [finding.at[:2] for finding in found.judgement.findings] == named
    assert all("2027" in finding.message.say("en") for finding in found.judgement.findings)
    assert [fact.label.say("en") for fact in found.facts] == [
        *("own money in 2026", "total in 2026", "share of own money in 2026"),
        *("own money in 2027", "total in 2027", "share of own money in 2027"),
        "at least in a fiscal year",
    ]
