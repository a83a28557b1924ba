"""What must still be spent of each source, in the middle of the work."""

from typing import Annotated

from regionai.cli.budget.question import Call, Question
from regionai.cli.declared import Option

_ASKED_BY = Option("--spent", "help.spent", "SOURCE=WON")


def _answer(call: Call, *, spent: Annotated[list[str], _ASKED_BY]) -> int:
    from regionai.ask.spent import by_month, standing
    from regionai.cli.budget.amounts import spent_of, tables_of
    from regionai.cli.budget.judged import Judged
    from regionai.cli.writing.output import refuse_overwriting
    from regionai.report.pages.spent import spent_page

    refuse_overwriting(call.output, tables_of(spent))
    judged = Judged(call)
    ledger, payments = judged.assessment.ledger, spent_of(spent)
    months = tuple(by_month(ledger, payments))
    return judged.answer(spent_page(judged.assessment.proposal.title, standing(ledger, payments), months))


QUESTION = Question(6, _answer, _ASKED_BY, "help.panel-what-if")
