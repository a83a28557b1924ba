"""At which won of a source outcomes change."""

from typing import Annotated

from regionai.cli.budget.question import Call, Question
from regionai.cli.declared import Option

_ASKED_BY = Option("--sweep", "help.sweep", "SOURCE=WON..WON")


def _answer(
    call: Call,
    *,
    sweep: Annotated[str, _ASKED_BY],
    steps: Annotated[int, Option("--steps", "help.steps", "N")] = 50,
) -> int:
    from regionai.ask.sweep import sweep as swept
    from regionai.cli.budget.amounts import sweep_of
    from regionai.cli.budget.judged import Judged
    from regionai.report.pages.sweep import sweep_page

    judged = Judged(call)
    target, least, greatest = sweep_of(sweep, steps)
    found = swept(judged.submission, judged.assessment, target, least, greatest, steps)
    return judged.answer(sweep_page(judged.assessment.proposal.title, found, sweep.partition("=")[0]))


QUESTION = Question(4, _answer, _ASKED_BY, "help.panel-what-if")
