"""What a check finds as sentences by what identifies them, to compare with what it found before."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from regionai.frozen import frozen
from regionai.messages import Lang, Message, message
from regionai.report.check.diagnosis import diagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Renderers
from regionai.run.result import ProposalResult


class Sentence(NamedTuple):
    """Where something was found, and what: with its code, and the outcome of a rule."""

    place: str
    said: str


# All that was found but ways to mend it, by its identity, which stays when lines move.
Seen = Mapping[tuple[str, ...], Sentence]


@frozen
class SeeingRenderers(Renderers):
    """Formats, and behind what they have of a proposal all that is seen of it."""

    lang: Lang

    def __call__(self, result: ProposalResult) -> tuple[object, ...]:
        """Return what each format has of a proposal, and last what is seen."""
        return (*super().__call__(result), seen(diagnostics(result), self.lang))


def seen(found: Iterable[Diagnostic], lang: Lang) -> dict[tuple[str, ...], Sentence]:
    """Return what is found as sentences."""
    return {each.identity: _sentence(each, lang) for each in found if not each.is_step}


def since(before: Seen, now: Seen) -> Iterator[Message]:
    """Yield what is new, what is said otherwise and what is gone, or that all is as it was.

    What only stands on another line is as it was.
    """
    others = [key for key in now if key in before and now[key].said != before[key].said]
    if before.keys() == now.keys() and not others:
        yield message("watch.same")
    for key, sentence in now.items():
        if key not in before:
            yield message("watch.new", **sentence._asdict())
        elif key in others:
            yield message("watch.other", **sentence._asdict())
    for key, sentence in before.items():
        if key not in now:
            yield message("watch.gone", **sentence._asdict())


def _sentence(each: Diagnostic, lang: Lang) -> Sentence:
    outcome = "" if each.outcome is None else f", {message(f'outcome.{each.outcome}').say(lang)}"
    return Sentence(each.location.say(lang), f"{each.message.say(lang)} [{each.code}{outcome}]")
