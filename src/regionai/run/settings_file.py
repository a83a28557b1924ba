"""The format of `.regionai.yaml`."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from regionai.judge.waiver import DecidingFinding
from regionai.messages import Message, message
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


def strictness(limit: FailOn) -> int:
    """Return how much fails from a severity on: more for advice than for errors, least for `never`.

    >>> strictness(NEVER) < strictness(Severity.ERROR) < strictness(Severity.ADVICE)
    True
    """
    return -1 if limit == NEVER else Severity(limit).rank


def without_effect(
    below: Settings, tree: Tree, fail_on: FailOn, undecided: Undecided, top: str
) -> Iterator[DecidingFinding]:
    """Yield what settings of a folder below say in vain.

    They only add: they may not loosen `fail_on` and `undecided`, which hold
    there, nor say what the file `top` alone decides for the whole run.
    """
    if below.fail_on is not None and strictness(below.fail_on) < strictness(fail_on):
        yield _looser("fail_on", fail_on, tree, top)
    if below.undecided is Undecided.PASSES and undecided is not Undecided.PASSES:
        yield _looser("undecided", undecided, tree, top)
    for key, said in (("exclude", below.exclude), ("lang", below.lang)):
        if said:
            yield _in_vain(
                "only-at-top", key, message("settings.only-at-top", key=tree.word((key,)), top=top), tree
            )


def _looser(key: str, held: str, tree: Tree, top: str) -> DecidingFinding:
    written = str(tree.data[key])
    said = message("settings.looser", key=tree.word((key,)), written=written, held=held, top=top)
    return _in_vain("looser", key, said, tree)


def _in_vain(kind: str, key: str, said: Message, tree: Tree) -> DecidingFinding:
    return DecidingFinding("settings", kind, tree.location((key,)), said, key)
