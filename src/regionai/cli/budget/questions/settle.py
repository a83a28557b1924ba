"""How far money may fail to arrive, and what would be paid back."""

from regionai.cli.budget.question import Call, Question
from regionai.cli.declared import Option

_ASKED_BY = Option("--settle", "help.settle")


def _answer(call: Call) -> int:
    from regionai.ask.settlement import falls
    from regionai.cli.budget.judged import Judged
    from regionai.report.pages.settlement import settlement_page

    judged = Judged(call)
    found = tuple(falls(judged.submission, judged.assessment))
    return judged.answer(settlement_page(judged.assessment, found))


QUESTION = Question(5, _answer, _ASKED_BY, "help.panel-what-if")
