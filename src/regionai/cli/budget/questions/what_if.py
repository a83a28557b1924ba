"""What would be judged with other amounts."""

from typing import Annotated

from regionai.cli.budget.question import Call, Question
from regionai.cli.declared import Option

_ASKED_BY = Option("--set", "help.set", "SOURCE=WON")


def _answer(call: Call, *, settings: Annotated[list[str], _ASKED_BY]) -> int:
    from regionai.ask.whatif import with_settings
    from regionai.cli.budget.amounts import settings_of
    from regionai.cli.budget.judged import Judged
    from regionai.judge.assess import assess
    from regionai.report.pages.whatif import whatif_page

    judged = Judged(call)
    changed, _ = with_settings(judged.submission, judged.assessment.ledger, settings_of(settings))
    return judged.answer(whatif_page(judged.assessment, assess(changed), tuple(settings)))


QUESTION = Question(3, _answer, _ASKED_BY, "help.panel-what-if")
