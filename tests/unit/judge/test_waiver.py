"""What a waiver does to a rule, and what is said of one that does nothing."""

from datetime import date
from pathlib import Path

import pytest

from builders import LIBRARY, assessed, judged, make_proposal
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.waiver import GrantedWaiver
from regionai.model.finding import Outcome
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.rules.judged import Waiver
from regionai.run.overlap import with_overlap
from regionai.source.problem import START, Location

TODAY = date(2026, 6, 30)
SHORT = make_proposal("budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]")
LARGE = make_proposal(
    "budget: [{category: solution, year: 2026, national: 300억, local: 150억, private: 50억}]\n"
    "documents: [{kind: other}]"
)


def granted(
    rule: str, text: str, *, expires: date = TODAY, letter: str | None = None, library: Library = LIBRARY
) -> Assessment:
    """A proposal with a waiver of one rule, on the last day of June."""
    waiver = Waiver(rule, "*", "까닭", "김국장", expires, letter)
    submission = read_submission(text.encode(), "test.yaml", library, Options())
    grants = (GrantedWaiver(waiver, Location("s.yaml", START)),)
    return assess(submission._replace(grants=grants, today=TODAY))


def said(assessment: Assessment) -> tuple[str, str]:
    """The kind of the one problem with a waiver, and what is said of it."""
    (found,) = assessment.remarks
    return found.kind, found.message.say("en")


@pytest.mark.parametrize(
    ("rule", "text", "kind", "sentence"),
    [
        (
            "local-shares",
            SHORT,
            "unknown",
            "`local-shares` is not among the rules that apply; nearest is `local-share`.",
        ),
        ("x", SHORT, "unknown", "`x` is not among the rules that apply; nearest is `-`."),
        ("local-share", make_proposal(), "unused", "`local-share` is met and needs no waiver; delete it."),
        (
            "fiscal-impact-assessment",
            LARGE,
            "not-waivable",
            "`fiscal-impact-assessment` is a rule of law that nobody can be let off; delete the waiver.",
        ),
    ],
)
def test_a_waiver_that_does_nothing_is_named_with_the_reason(
    rule: str, text: str, kind: str, sentence: str
) -> None:
    found = granted(rule, text)
    assert said(found) == (kind, sentence)
    assert [each.outcome for each in found.judged_rules] == [
        each.outcome for each in assessed(text).judged_rules
    ]


def test_a_waiver_holds_on_its_last_day_and_not_on_the_next() -> None:
    last = granted("local-share", SHORT, expires=TODAY)
    assert (judged(last, "local-share").outcome, last.remarks) == (Outcome.WAIVED, ())
    over = granted("local-share", SHORT, expires=date(2026, 6, 29))
    assert judged(over, "local-share").outcome is Outcome.BROKEN
    assert said(over) == (
        "expired",
        (
            "the waiver of `local-share` ended on 2026-06-29 (today is 2026-06-30, approved by 김국장);"
            " delete it, or have it approved again."
        ),
    )


def test_what_only_the_agency_lets_off_is_waived_by_its_letter(tmp_path: Path) -> None:
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    at = text.index("- id: local-share\n")
    changed = text[:at] + text[at:].replace(
        "severity: error", "severity: error\n    waivable: by-agency", 1
    )
    (tmp_path / "own.yaml").write_text(changed.replace('edition: "2026"', 'edition: "9"'), encoding="utf-8")
    proposal = SHORT + 'edition: "9"\n'
    library = Library((tmp_path,))
    without = granted("local-share", proposal, library=library)
    kind, sentence = said(without)
    assert (kind, judged(without, "local-share").outcome) == ("no-letter", Outcome.BROKEN)
    assert sentence.startswith("`local-share` is required by the call, and only the agency (")
    letter = granted("local-share", proposal, letter="공문 123호", library=library)
    assert (letter.remarks, judged(letter, "local-share").outcome) == ((), Outcome.WAIVED)


def test_a_waiver_of_what_compares_proposals_is_looked_at_once_they_are_compared() -> None:
    alone = granted("double-funding", SHORT)
    assert alone.remarks == ()
    assert said(with_overlap(alone, {})) == (
        "unused",
        "`double-funding` is met and needs no waiver; delete it.",
    )


def test_a_problem_with_a_waiver_is_one_of_waivers_and_stands_at_its_rule() -> None:
    (found,) = granted("no-such-rule", SHORT).remarks
    assert (found.of, found.at) == ("waiver", "waivers.no-such-rule")
