"""How the budget is mended with the least change, and the file with it."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from regionai.cli.budget.question import Call, Question
from regionai.cli.declared import Option
from regionai.cli.misuse import MisuseError
from regionai.cli.writing.disk import write_instead
from regionai.messages import Listing, message
from regionai.source.file import STANDARD_INPUT, shown


class Mend(StrEnum):
    """The least severity of what a correction mends."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


_ASKED_BY = Option("--solve", "help.solve")


def _answer(
    call: Call,
    *,
    keep: Annotated[list[str] | None, Option("--keep", "help.keep", "SOURCE")] = None,
    at_most: Annotated[list[str] | None, Option("--at-most", "help.at-most", "SOURCE=WON")] = None,
    at_least: Annotated[list[str] | None, Option("--at-least", "help.at-least", "SOURCE=WON")] = None,
    total: Annotated[str | None, Option("--total", "help.total", "WON")] = None,
    mend: Annotated[Mend | None, Option("--mend", "help.mend")] = None,
    without: Annotated[list[str] | None, Option("--without", "help.without", "RULE")] = None,
    into: Annotated[str | None, Option("--into", "help.into", "LINE")] = None,
    round_to: Annotated[str | None, Option("--round-to", "help.round-to", "UNIT")] = None,
    step: Annotated[int | None, Option("--step", "help.step", "N")] = None,
    write: Annotated[Path | None, Option("--write", "help.write", "FILE")] = None,
    in_place: Annotated[bool, Option("--in-place", "help.in-place")] = False,
) -> int:
    from regionai.ask.corrections.constraint import Constraint
    from regionai.ask.corrections.correction import costs
    from regionai.ask.corrections.least import Contradiction, Wishes
    from regionai.ask.corrections.wished import line_named, rule_named
    from regionai.ask.corrections.writing import corrected, correction_to_write
    from regionai.cli.budget.amounts import constraints_of, read_as, unit_of
    from regionai.cli.budget.judged import Judged
    from regionai.model.finding import Severity
    from regionai.remedy.task import Mending
    from regionai.report.pages.correction import correction_page
    from regionai.source.difference import unified_diff

    judged = Judged(call)
    target = _target(call.path, write, in_place=in_place)
    constraints = constraints_of(keep or (), at_most or (), at_least or (), total)
    if step is not None and (constraints or into is not None):
        raise MisuseError(message("misuse.step-alone"))
    units = [] if round_to is None else [f"--round-to {round_to}"]
    mended = [] if mend is None else [f"--mend {mend}"]
    said = [
        *(constraint.said for constraint in constraints),
        *mended,
        *(f"--without {rule}" for rule in without or ()),
        *([] if into is None else [f"--into {into}"]),
        *([] if step is None else [f"--step {step}"]),
        *units,
    ]
    assessment = judged.assessment
    line = (
        None
        if into is None
        else read_as("--into", into, lambda text: line_named(text, assessment.proposal))
    )
    left_out = (
        read_as("--without", rule, lambda text: rule_named(text, assessment)) for rule in without or ()
    )
    mending = Mending(Severity(mend or Mend.ERROR), frozenset(left_out))
    unit = None if round_to is None else unit_of("--round-to", round_to)
    wishes = Wishes(constraints, mending=mending, line=line)
    found, wishes = correction_to_write(assessment, wishes, unit, step)
    if isinstance(found, Contradiction):
        wanted = [member.said for member in found.members if isinstance(member, Constraint)]
        if len(wanted) == len(found.members):
            wanted += [] if step is None else [f"--step {step}"]
            wanted += units if found.in_units else []
            listed = Listing(tuple(f"`{wish}`" for wish in wanted))
            raise MisuseError(message("misuse.wishes-contradict", wishes=listed))
        return judged.answer(correction_page(assessment, found, said, asked=wishes), 1)
    left = costs(found.start, wishes)
    if target is None or found.is_nothing:
        return judged.answer(correction_page(assessment, found, said, asked=wishes, costs=left))
    if judged.submission.tree.cells:
        from regionai.cli.budget.cells import corrected_workbook, workbook_of

        workbook = workbook_of(judged)
        target = workbook.itself() if in_place else workbook.copied_to(target)
        new = corrected_workbook(judged, workbook, found)
        write_instead(target, new.content, workbook.content if in_place else None)
        page = correction_page(assessment, found, said, (), shown(target), wishes, left)
        return judged.answer(page._replace(blocks=(*page.blocks, *new.notes)))
    text = corrected(found, judged.content)
    write_instead(target, text, judged.content if in_place else None)
    before, after = judged.submission.tree.text, text.removeprefix("\ufeff")
    diff = tuple(unified_diff(before, after, (judged.file, shown(target))))
    page = correction_page(assessment, found, said, diff, shown(target), wishes, left)
    return judged.answer(page)


def _target(proposal: Path, write: Path | None, *, in_place: bool) -> Path | None:
    """Return where the corrected proposal goes; raises `MisuseError` if something stands there."""
    if in_place:
        if write is not None:
            raise MisuseError(message("misuse.one-question", questions="`--write`, `--in-place`"))
        if str(proposal) == STANDARD_INPUT:
            raise MisuseError(message("misuse.in-place-input"))
        return proposal
    if write is None:
        return None
    if os.path.realpath(write) == os.path.realpath(proposal):
        raise MisuseError(message("misuse.write-over-input", file=shown(write)))
    if write.exists() or write.is_symlink():
        raise MisuseError(message("misuse.write-exists", file=shown(write)))
    return write


QUESTION = Question(2, _answer, _ASKED_BY, "help.panel-solve")
