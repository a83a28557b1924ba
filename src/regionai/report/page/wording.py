"""Changes in few words."""

from regionai.budget.room import Interval
from regionai.messages import Message, message
from regionai.model.money import Won
from regionai.remedy.steps import Lever


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


def lever_words(lever: Lever) -> Message:
    """Return a movement that works: by how many won, to what, and on which lines if not on any."""
    won = Won(lever.reach.least)
    said = message("lever.works", lever=lever.name, won=won)
    if lever.change != won:
        said = message("lever.works-move", lever=lever.name, won=won, change=lever.change)
    elif lever.to is not None:
        said = message("lever.works-to", lever=lever.name, won=won, to=lever.to)
    return said if lever.lines is None else message("lever.on-lines", lever=said, lines=lever.lines)


def _signed(won: int, *, lost: bool = False) -> str:
    """Return a change with its sign, that of nothing being the way in which it would go."""
    return f"-{-won:,}원" if won < 0 or (lost and won == 0) else f"+{won:,}원"
