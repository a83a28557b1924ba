"""`regionai budget`: what a budget is made of, how it is mended, and what the region must pay."""

from collections.abc import Mapping
from importlib import import_module
from inspect import signature
from operator import attrgetter
from pathlib import Path
from pkgutil import iter_modules

from regionai.cli.budget import questions
from regionai.cli.budget.question import Call, Question
from regionai.cli.misuse import MisuseError
from regionai.cli.signature import with_options
from regionai.messages import Listing, message


def _found() -> tuple[Question, ...]:
    modules = (
        import_module(f"{questions.__name__}.{each.name}") for each in iter_modules(questions.__path__)
    )
    return tuple(sorted((module.QUESTION for module in modules), key=attrgetter("order")))


def _given(**values: object) -> Mapping[str, object]:
    """Return the options that are given: a flag that is not is false, and anything else None."""
    return {name: value for name, value in values.items() if not (value is None or value is False)}


QUESTIONS = _found()
_OPTIONS = [(question, *option) for question in QUESTIONS for option in question.options]


@with_options("given", [parameter for _, _, parameter in _OPTIONS], _given)
@with_options("call", signature(Call).parameters.values(), Call)
def budget(*, call: Call, given: Mapping[str, object]) -> int:
    """Answer one question about a budget; return the exit code."""
    from regionai.cli.writing.output import refuse_overwriting

    question = _asked(given)
    _refuse_without_proposal(question, call.proposal, given)
    kept = [path for path in (call.proposal, *given.values()) if isinstance(path, Path)]
    refuse_overwriting(call.output, [*kept, *call.files])
    taken = signature(question.answer).parameters
    return question.answer(call, **{name: value for name, value in given.items() if name in taken})


def _asked(given: Mapping[str, object]) -> Question:
    """Return the one question that is asked; raises `MisuseError`."""
    questions_by_option = {question.asked_by: question for question in QUESTIONS}
    options = [(question, option) for question, option, each in _OPTIONS if each.name in given]
    asked = [option for _, option in options if option in questions_by_option]
    if len(asked) > 1:
        both = Listing(tuple(f"`{option.name}`" for option in asked))
        raise MisuseError(message("misuse.one-question", questions=both))
    question = questions_by_option[asked[0] if asked else None]
    for other, option in options:
        if other is not question and other.asked_by is not None:
            raise MisuseError(message("misuse.goes-with", option=option.name, needs=other.asked_by.name))
    return question


def _refuse_without_proposal(
    question: Question, proposal: Path | None, given: Mapping[str, object]
) -> None:
    """Raise `MisuseError` for a question about a proposal without one, or one about a plan with one."""
    if question.needs_proposal:
        if proposal is None:
            raise MisuseError(message("misuse.no-proposal"))
    elif proposal is not None:
        for option, parameter in question.options:
            if option != question.asked_by and parameter.name in given:
                raise MisuseError(message("misuse.plan-with-proposal", option=option.name))
