"""What an editor can change for the author: slips, steps, mistakes, and sections that are missing."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from regionai.ask.corrections.least import NO_WISHES, Contradiction
from regionai.ask.corrections.writing import corrected, correction_to_write
from regionai.errors import CannotError
from regionai.lsp.diagnosis import shown_one, span_of
from regionai.lsp.mistakes import Check, mended
from regionai.lsp.opened import Checked
from regionai.lsp.place import Lines
from regionai.lsp.sections import section
from regionai.messages import Lang, Listing, Message, message
from regionai.remedy.suspect import Suspect
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.page.wording import lever_words
from regionai.source.difference import LineMatcher
from regionai.source.problem import Problem

# So many steps are offered, the cheapest first.
_MOST_STEPS = 3
# Stands for the least correction among the numbers of steps, which begin with 1.
LEAST = 0


def actions(
    checked: Checked, lines: Lines, at: types.Range, check: Check, lang: Lang
) -> list[types.CodeAction]:
    """Return what can be changed at a place; a correction is worked out only once it is chosen.

    What mends the budget is offered at each finding about its money.
    """
    found = (*checked.found, *checked.correction)
    here = [each for each in found if _touches(lines.range(span_of(each, checked)), at)]
    each_once: dict[tuple[str, str], types.CodeAction] = {}
    for each in here:
        for action in _of_diagnostic(each, checked, lines, check, lang):
            # Several findings may ask for the same section.
            each_once.setdefault((action.title, repr(action.edit)), action)
    of_budget = _of_budget(checked, lines, lang) if any(map(_is_of_budget, here)) else ()
    return [*each_once.values(), *of_budget]


def edits_of_step(checked: Checked, number: int, lines: Lines) -> list[types.TextEdit]:
    """Return the edits of a step by its number from 1, or of the least correction for `LEAST`.

    Empty where there is no such step any more. Raises `CannotError` where rules contradict each
    other, and `UnreadableError` for a value that cannot be replaced.
    """
    assessment = checked.assessment
    if assessment is None or number > len([lever for lever in assessment.levers if lever.works]):
        return []
    found, _ = correction_to_write(assessment, NO_WISHES, None, number or None)
    if isinstance(found, Contradiction):
        rules = Listing(tuple(f"`{judged.rule.id}`" for judged in found.rules))
        raise CannotError(message("lsp.no-correction", rules=rules))
    text = checked.open_file.text
    return _line_edits(text, corrected(found, text.encode()), lines)


def _of_diagnostic(
    each: Diagnostic, checked: Checked, lines: Lines, check: Check, lang: Lang
) -> Iterator[types.CodeAction]:
    about = [shown_one(each, checked, lines, lang)]
    if isinstance(each.origin, Problem):
        found = mended(checked, each.origin, check, lang)
        if found is not None:
            edit = types.TextEdit(lines.range(found.span), found.text)
            yield _action(message("lsp.meant", meant=found.meant), [edit], checked, lang, about)
    tree = checked.open_file.tree()
    if tree is None or checked.open_file.kind is not None:
        return
    written = each.message.values.get("field", "") if each.is_problem else each.at.partition(".")[0]
    name = tree.names.meant(str(written)) or str(written)
    put_in = section(tree, name)
    if put_in is not None:
        span, text = put_in
        said = message("lsp.section", section=tree.word((name,)))
        yield _action(said, [types.TextEdit(lines.range(span), text)], checked, lang, about)


def _of_budget(checked: Checked, lines: Lines, lang: Lang) -> Iterator[types.CodeAction]:
    """Yield each slip, then the one number that mends all, then steps, then the least correction."""
    assessment, single = checked.assessment, False
    for each in (*checked.found, *checked.correction):
        if each.edits and all(edit.location.file == checked.open_file.file for edit in each.edits):
            edits = [types.TextEdit(lines.range(e.location.span), e.text) for e in each.edits]
            single = single or each.is_step
            yield _action(_of_edits(each), edits, checked, lang, preferred=True)
    # A budget that stands in a workbook is not mended in the text of another file.
    if assessment is None or assessment.tree.cells or assessment.suspects or not assessment.levers:
        return
    words = assessment.category_words
    works = [lever for lever in assessment.levers if lever.works]
    for number, lever in [*enumerate(works, 1)][single:_MOST_STEPS]:
        said = message("lsp.correct", step=lever_words(lever, words))
        yield _later(said, number, checked, lang)
    if not single:
        yield _later(message("lsp.least"), LEAST, checked, lang)


def _of_edits(each: Diagnostic) -> Message:
    if isinstance(each.origin, Suspect):
        slip = each.origin
        values = {"written": slip.written, "meant": slip.meant}
        more = len(slip.edits) - 1
        return message("lsp.slip-more", more=more, **values) if more else message("lsp.slip", **values)
    return message("lsp.correct", step=each.message)


def _action(
    said: Message,
    edits: Sequence[types.TextEdit],
    checked: Checked,
    lang: Lang,
    about: Sequence[types.Diagnostic] = (),
    *,
    preferred: bool = False,
) -> types.CodeAction:
    # What is put in ends its lines as the file does.
    end = "\r\n" if "\r\n" in checked.open_file.text else "\n"
    made = [types.TextEdit(edit.range, edit.new_text.replace("\n", end)) for edit in edits]
    return types.CodeAction(
        title=said.say(lang),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=list(about) or None,
        is_preferred=preferred or None,
        edit=types.WorkspaceEdit(changes={checked.open_file.uri: made}),
    )


def _later(said: Message, number: int, checked: Checked, lang: Lang) -> types.CodeAction:
    """Return an action whose edits are asked for once it is chosen."""
    data = {"uri": checked.open_file.uri, "step": number}
    return types.CodeAction(title=said.say(lang), kind=types.CodeActionKind.QuickFix, data=data)


def _is_of_budget(each: Diagnostic) -> bool:
    judged = each.judged
    if judged is None:
        return bool(each.edits)
    return judged.outcome.is_open and (judged.is_money or judged.rule.compares_declared)


def _touches(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end


def _line_edits(before: str, after: str, lines: Lines) -> list[types.TextEdit]:
    """Return the changed lines of a text as edits of whole lines, with their ends."""
    old, new = map(_rows, (before, after))
    ends = [types.Position(number, 0) for number in range(len(lines.all))]
    ends.append(types.Position(len(lines.all) - 1, lines.units(lines.all[-1])))
    matcher = LineMatcher(None, old, new, autojunk=False)
    return [
        types.TextEdit(types.Range(ends[first], ends[last]), "".join(new[new_first:new_last]))
        for tag, first, last, new_first, new_last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _rows(text: str) -> list[str]:
    """Return the lines of a text with their ends; the last may have none."""
    *whole, last = text.split("\n")
    return [*(f"{row}\n" for row in whole), *filter(None, (last,))]
