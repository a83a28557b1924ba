"""The least correction that makes nothing due, in one sentence."""

from regionai.ask.least import NewAmounts
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, message
from regionai.model.money import NOTHING, Won
from regionai.remedy.naming import line_name


def sparing_words(found: NewAmounts | Message, assessment: Assessment) -> Message:
    """Return by how many won each amount moves, or why nothing does."""
    if isinstance(found, Message):
        return found
    there = {(int(cell.path[1]), str(cell.path[2])): Won(cell.printed) for cell in assessment.ledger.cells}
    amounts = tuple(
        message(
            "duty.spared-amount",
            line=line_name(assessment.proposal, number),
            key=key,
            moved=f"{(won - there.get((number, key), NOTHING)).amount:+,}원",
        )
        for (number, key), won in found.amounts.items()
    )
    return message("duty.spared", change=found.change, amounts=Listing(amounts))
