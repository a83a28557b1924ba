"""The least correction that makes nothing due, in one sentence."""

from regionai.ask.corrections.least import NewAmounts
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, message


def sparing_words(found: NewAmounts | Message, assessment: Assessment) -> Message:
    """Return by how many won each source moves, or why nothing does."""
    if isinstance(found, Message):
        return found
    there = {cell.path[1:]: cell.printed for cell in assessment.ledger.cells}
    moved: dict[str, int] = {}
    for place, won in found.amounts.items():
        moved[place[1]] = moved.get(place[1], 0) + won.amount - there.get(place, 0)
    amounts = tuple(message("text", text=f"`{key}` {won:+,}원") for key, won in moved.items())
    return message("duty.spared", change=found.change, amounts=Listing(amounts))
