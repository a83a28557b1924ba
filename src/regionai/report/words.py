"""Words that several formats share."""

from fractions import Fraction

from regionai.budget.room import Interval
from regionai.messages import Lang, Message, Sayable, message, said
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.model.ratio import percent
from regionai.report.page import Changes, Difference, Rounded, Value


def change_words(found: Interval | None) -> Message:
    """Return changes in few words: up to where they may go, or from where they must."""
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


def _signed(won: int, *, lost: bool = False) -> str:
    """Return a change with its sign, that of nothing being the way in which it would go."""
    return f"-{-won:,}원" if won < 0 or (lost and won == 0) else f"+{won:,}원"


def plain(value: Value, lang: Lang, *, bare: bool = False) -> str:
    """Return a value as words on one line; `bare` leaves a number of won without unit and grouping."""
    match value:
        case None:
            words: Sayable | str | int = ""
        case Outcome():
            words = message(f"outcome.{value}")
        case WonRange(least, greatest):
            exact = message("figure.range", least=least, greatest=greatest)
            words = plain(least, lang, bare=bare) if least == greatest else exact
        case Fraction():
            words = percent(value)
        case Rounded(share, places):
            words = percent(share, places)
        case Difference(least, greatest):
            ends = [str(won) if bare else f"{won:+,}" for won in (least, greatest)]
            words = ends[0] if least == greatest else " ~ ".join(ends)
        case Changes(interval):
            words = change_words(interval)
        case Won(amount) if bare:
            words = str(amount)
        case int() if bare:
            words = str(value)
        case _:
            words = value
    return said(words, lang)
