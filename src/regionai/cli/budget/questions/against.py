"""What another edition says of the same budget."""

from typing import Annotated

from regionai.cli.budget.question import Call, Question
from regionai.cli.declared import Option

_ASKED_BY = Option("--against", "help.against", "EDITION")


def _answer(call: Call, *, against: Annotated[str, _ASKED_BY]) -> int:
    from regionai.cli.budget.judged import Judged
    from regionai.judge.assess import assess
    from regionai.report.pages.comparison import against_page
    from regionai.run.opening import opened

    judged = Judged(call)
    options = judged.options._replace(edition=against)
    other = opened(judged.path, judged.content, judged.file, judged.setting, options)
    return judged.answer(against_page(judged.assessment, assess(other)))


QUESTION = Question(7, _answer, _ASKED_BY, "help.panel-what-if")
