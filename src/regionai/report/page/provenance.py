"""Which rule sets a report rests on, why these, how good their sources are, and their checksums."""

from collections.abc import Iterator
from typing import TypedDict

from regionai.messages import Lang, Message, message
from regionai.rules.editions.library import Chosen

_SHORT = 12


class RuleSetV1(TypedDict):
    """A rule set that was applied; `corrects` and `why` are null for one that corrects no other.

    `published` is whether a record has its file, `shipped` whether that of
    regionai itself does.
    """

    programme: str
    edition: str
    corrects: str | None
    why: str | None
    file: str
    sha256: str
    published: bool
    shipped: bool
    weakest_grade: str
    chosen_because: str


def rule_set(chosen: Chosen, lang: Lang) -> RuleSetV1:
    """Return a rule set for JSON."""
    return RuleSetV1(
        programme=chosen.rules.programme,
        edition=chosen.rules.edition,
        corrects=chosen.rules.corrects,
        why=None if chosen.rules.why is None else chosen.rules.why.say(lang),
        file=chosen.edition.file,
        sha256=chosen.edition.sha256,
        published=chosen.edition.is_published,
        shipped=chosen.edition.is_shipped,
        weakest_grade=chosen.rules.weakest_grade(),
        chosen_because=chosen.because.say(lang),
    )


def sentences(applied: tuple[Chosen, ...]) -> Iterator[tuple[Message, Message]]:
    """Yield for each rule set its name with the reason why it applies, and its grade with its checksum.

    Of one that does not come with regionai also its file, and whether it is published.
    """
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
        edition = chosen.edition
        provenance = message("head.provenance", grade=grade, sha256=edition.sha256[:_SHORT])
        if not edition.is_shipped:
            how = "head.own" if edition.is_published else "head.unpublished"
            provenance = message(how, provenance=provenance, file=edition.file)
        yield said, provenance
