"""The format of `.regionai.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from regionai.model import words
from regionai.model.fields import Day, ReadBy, SeveralWords, from_text, word_of
from regionai.model.finding import NEVER, FailOn, Severity, Undecided
from regionai.rules.judged import Waiver
from regionai.source.shape import Words, Written, validated
from regionai.source.tree import Tree


def _fail_on(text: str) -> FailOn:
    word = word_of(words.FAIL_ON)(text)
    return NEVER if word == NEVER else Severity(word)


def _undecided(text: str) -> Undecided:
    return Undecided(word_of(words.UNDECIDED)(text))


class WrittenWaiver(Written):
    """A waiver as its author writes it; `letter` names the agency's letter where only that lets off."""

    rule: Words
    proposal: Words
    reason: Words
    approver: Words
    expires: Day
    letter: Words | None = None


class Settings(Written):
    """The settings for every proposal in or below the folder of the file.

    `rules` are folders of further rule files, relative to that folder, and
    `exclude` patterns of files in it that are not judged.
    """

    format: Literal["1"] = Field(alias="schema")
    rules: SeveralWords = ()
    exclude: SeveralWords = ()
    lang: Annotated[Literal["ko", "en"] | None, ReadBy(from_text(word_of(words.LANGUAGES)))] = None
    fail_on: Annotated[FailOn | None, ReadBy(from_text(_fail_on))] = None
    undecided: Annotated[Undecided | None, ReadBy(from_text(_undecided))] = None
    waivers: tuple[WrittenWaiver, ...] = ()

    def granted(self) -> tuple[Waiver, ...]:
        """Return the waivers, in the order of the file."""
        return tuple(
            Waiver(w.rule, w.proposal, w.reason, w.approver, w.expires, w.letter) for w in self.waivers
        )


def read_settings(tree: Tree) -> Settings:
    """Return the settings of a file; raises `UnreadableError` with every problem."""
    return validated(Settings, tree)
