"""Changes in few words."""

from regionai.budget.room import Interval
from regionai.messages import Message, message


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
