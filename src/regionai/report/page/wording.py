"""Short wordings of changes and of single steps."""

from collections.abc import Mapping, Sequence

from regionai.budget.room import Interval
from regionai.messages import Listing, Message, Value, message
from regionai.model.amount import Amount
from regionai.model.money import Spoken, Won
from regionai.remedy.duties import NewDuty
from regionai.remedy.steps import Lever, figures_named


def in_words(value: Value) -> Value:
    """Return a value with every amount in it as it is spoken of, in units and not in digits."""
    match value:
        case Won():
            return Spoken(value)
        case Amount() if value.is_exact:
            return Spoken(value.printed)
        case Message(id, values):
            return Message(id, {name: in_words(each) for name, each in values.items()})
        case Listing(items):
            return Listing(tuple(map(in_words, items)))
        case _:
            return value


def change_words(found: Interval | None) -> Message:
    """Return a range of changes in a few words: the most that is possible, or the least that is needed."""
    match found:
        case None:
            return message("interval.none")
        case (None, None):
            return message("interval.any")
        case (None, int(high)):
            return message("interval.up-to" if high >= 0 else "interval.from", won=_signed(high))
        case (int(low), None):
            return message(
                "interval.up-to" if low <= 0 else "interval.from", won=_signed(low, lost=low <= 0)
            )
        case _:
            low, high = (won or 0 for won in found)
            return message("figure.range", least=_signed(low, lost=True), greatest=_signed(high))


def lever_words(lever: Lever, categories: Mapping[str, str]) -> Message:
    """Return a movement that works in a few words: its won, the new amount, and the lines if not all do.

    `categories` have their Korean word.
    """
    won = Won(lever.reach.least)
    said = message("lever.works", lever=lever.name, won=won)
    if lever.change != won:
        said = message("lever.works-move", lever=lever.name, won=won, change=lever.change)
    elif lever.to is not None:
        said = message("lever.works-to", lever=lever.name, won=won, to=lever.to)
    if lever.lines is not None:
        said = message("lever.on-lines", lever=said, lines=lever.lines)
    if lever.carried:
        said = message("lever.carried", lever=said, figures=figures_named(lever.carried, categories))
    if lever.opens:
        said = message("lever.opens", lever=said, duties=duties_named(lever.opens))
    return said


def duties_named(opens: Sequence[NewDuty]) -> Listing:
    """Return the documents that become due, each with the rule that asks for it."""
    return Listing(
        tuple(
            message(
                "duty.sure" if each.is_sure else "duty.maybe",
                document=message(f"document.{each.duty.document}"),
                rule=each.duty.judged.rule.id,
            )
            for each in opens
        )
    )


def _signed(won: int, *, lost: bool = False) -> str:
    """Return a change in won with its sign; a change of 0 is `-0` if it is the most that may be lost."""
    return f"-{-won:,}원" if won < 0 or (lost and won == 0) else f"+{won:,}원"
