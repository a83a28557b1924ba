"""What a budget is made of: answered when nothing else is asked."""

from regionai.cli.budget.question import Call, Question


def _answer(call: Call) -> int:
    from regionai.cli.budget.judged import Judged
    from regionai.report.pages.composition import composition_page

    judged = Judged(call)
    return judged.answer(composition_page(judged.assessment))


QUESTION = Question(0, _answer)
