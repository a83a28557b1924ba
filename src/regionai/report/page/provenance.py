"""Which rule sets a report rests on, why these, how good their sources are, and their checksums."""

from collections.abc import Iterator
from typing import TypedDict

from regionai.messages import Lang, Message, message
from regionai.rules.library import Chosen

_SHORT = 12


class RuleSetV1(TypedDict):
    """A rule set that was applied; `corrects` and `why` are null for one that corrects no other."""

    programme: str
    edition: str
    corrects: str | None
    why: str | None
    sha256: str
    weakest_grade: str
    chosen_because: str


def rule_set(chosen: Chosen, lang: Lang) -> RuleSetV1:
    """Return a rule set for JSON."""
    return RuleSetV1(
        programme=chosen.rules.programme,
        edition=chosen.rules.edition,
        corrects=chosen.rules.corrects,
        why=None if chosen.rules.why is None else chosen.rules.why.say(lang),
        sha256=chosen.edition.sha256,
        weakest_grade=chosen.rules.weakest_grade(),
        chosen_because=chosen.because.say(lang),
    )


def sentences(applied: tuple[Chosen, ...]) -> Iterator[tuple[Message, Message]]:
    """Yield for each rule set its name with the reason why it applies, and its grade with its checksum."""
    for chosen in applied:
        rules = chosen.rules
        said = message(
            "head.rules",
            name=rules.name,
            first=rules.applies.first,
            last=rules.applies.last or "",
            because=chosen.because,
        )
        grade = message(f"grade.{rules.weakest_grade()}")
        yield said, message("head.provenance", grade=grade, sha256=chosen.edition.sha256[:_SHORT])
