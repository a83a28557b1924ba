"""One proposal on one screen: what it comes to, what to mend, whom to ask; all else is `--full`."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from rich.text import Text

from regionai.judge.assess import Assessment
from regionai.judge.waiver import DecidingFinding
from regionai.messages import Listing, Message, Sayable, message
from regionai.model.finding import Outcome, Severity
from regionai.remedy.task import BINDING
from regionai.report.check.diagnostic import Diagnostic, of_rule
from regionai.report.check.folding import MOST_OF_A_KIND
from regionai.report.check.formats.text.findings import (
    draw_levers,
    draw_more,
    draw_remarks,
    draw_slips,
    granted,
)
from regionai.report.check.formats.text.payers import draw_payers, unit_of
from regionai.report.check.formats.text.report import draw_against, draw_obligations
from regionai.report.page.screen import SEVERITIES, Screen, draw_beside, mark
from regionai.report.page.wording import in_words
from regionai.rules.judged import JudgedRule
from regionai.rules.ruleset import RuleSet
from regionai.run.result import ProposalResult

# So many steps and slips are shown; the others are told by `--full` and by `budget --solve`.
_FEW = 3
_INDENT = 3


class Asked(NamedTuple):
    """An undecided rule in words, and whom to ask; `rule` has its rule set."""

    rule: str
    agency: str
    title: str
    id: str
    where: str
    figure: str
    is_known: bool


def draw_short(
    screen: Screen, result: ProposalResult, found: Sequence[Diagnostic], unit: int | None
) -> None:
    """Draw who pays what, what is broken with its remedy, what is to be asked, and a line for the rest."""
    assessment = result.assessment
    draw_payers(screen, assessment, unit or unit_of(assessment))
    if result.against is not None:
        draw_against(screen, assessment, result.against)
    draw_open(screen, assessment, found)
    draw_asked(screen, asked(screen, assessment, found))
    _draw_advice(screen, assessment)
    draw_obligations(screen, assessment)
    screen.draw(Text())
    if assessment.unknowns:
        screen.line((screen.say(_unknowns(screen, assessment)), "dim"), indent=1, hanging=2)
    said = message("short.rest", met=len(assessment.with_outcome(Outcome.MET)))
    screen.line((screen.say(said), "dim"), indent=1)


def _unknowns(screen: Screen, assessment: Assessment) -> Message:
    """Return how many things are not known of which body could be asked."""
    counted = Counter(screen.say(_agency(rules)) for rules, _ in assessment.unknowns)
    agencies = (message("short.agency", agency=said, count=count) for said, count in counted.items())
    return message("short.unknowns", count=len(assessment.unknowns), agencies=Listing(tuple(agencies)))


def _agency(rules: RuleSet) -> Sayable:
    return rules.agency or message("ask.in-charge")


def draw_open(screen: Screen, assessment: Assessment, found: Sequence[Diagnostic]) -> None:
    """Draw slips, what is broken, how money mends it, and what is wrong with waivers."""
    weighty = [
        judged
        for outcome in (Outcome.BROKEN, Outcome.WAIVED)
        for judged in assessment.with_outcome(outcome)
        if judged.rule.severity is not Severity.ADVICE
    ]
    slips = [each for each in found if each.is_slip]
    draw_slips(screen, found)
    if slips:
        ending = PurePath(assessment.tree.location(("budget",)).file).suffix
        said = message("short.write", file=assessment.file_again, ending=ending)
        screen.line((screen.say(said), "dim"), indent=1)
    draw_remarks(screen, [each for each in found if each.is_rounding])
    for judged in weighty:
        _draw_broken(screen, assessment, judged, of_rule(found, judged), is_slip=bool(slips))
    draw_levers(screen, assessment, _FEW)
    draw_remarks(screen, [each for each in found if isinstance(each.origin, DecidingFinding)])


def _draw_broken(
    screen: Screen,
    assessment: Assessment,
    judged: JudgedRule,
    found: Sequence[Diagnostic],
    *,
    is_slip: bool,
) -> None:
    """Draw a broken or waived rule: its title, the line of the file, the number, and what mends it."""
    sign, style = mark(judged.outcome)
    severity = message(f"severity.{judged.rule.severity}")
    screen.draw(Text())
    screen.line(
        (f"{sign} {judged.rule.title.say(screen.lang)} ", style),
        (f"({judged.rule.id})", "dim"),
        (f"  [{screen.say(severity)}]", SEVERITIES[judged.rule.severity]),
        indent=1,
    )
    if is_slip and (judged.is_money or judged.rule.compares_declared):
        # It may follow from the slip alone, which is told above.
        return
    for each in found[:MOST_OF_A_KIND]:
        if each.excerpt is not None and each.excerpt.lines:
            where, excerpt = screen.say(each.location.span.named), each.excerpt
            draw_beside(screen, where, excerpt.lines[-1], excerpt.span.column, _INDENT)
        screen.line(screen.say(in_words(each.message)), indent=_INDENT)
        # The steps that mend money are told once, below.
        if each.hint is not None and not (assessment.levers and BINDING.mends(judged)):
            screen.line(("→ ", "bold"), screen.say(in_words(each.hint)), indent=_INDENT, hanging=2)
        if each.is_known:
            screen.line((screen.say(message("baseline.known")), "magenta"), indent=_INDENT)
    draw_more(screen, judged.rule.id, len(found), indent=_INDENT)
    if judged.waiver is not None:
        screen.line((screen.say(granted(judged.waiver)), "magenta"), indent=_INDENT)


def asked(screen: Screen, assessment: Assessment, found: Sequence[Diagnostic]) -> tuple[Asked, ...]:
    """Return what is undecided and more than advice, in words."""
    undecided = [
        judged
        for judged in assessment.with_outcome(Outcome.UNDECIDED)
        if judged.rule.severity is not Severity.ADVICE
    ]
    return tuple(_asked(screen, judged, of_rule(found, judged)) for judged in undecided)


def _asked(screen: Screen, judged: JudgedRule, found: Sequence[Diagnostic]) -> Asked:
    lines: dict[str, None] = {}
    for each in found:
        if len(lines) == _FEW:
            break
        lines[screen.say(each.location.span.named)] = None
    figure = judged.judgement.figure
    return Asked(
        f"{judged.rules.name}/{judged.rule.id}",
        screen.say(_agency(judged.rules)),
        judged.rule.title.say(screen.lang),
        judged.rule.id,
        ", ".join(lines),
        "" if figure is None else screen.say(in_words(figure)),
        any(each.is_known for each in found),
    )


def draw_asked(screen: Screen, rules: Sequence[Asked]) -> None:
    """Draw what is to be asked, a line each, by whom to ask."""
    sign, style = mark(Outcome.UNDECIDED)
    for agency in dict.fromkeys(each.agency for each in rules):
        screen.draw(Text())
        screen.line((screen.say(message("short.asked", agency=agency)), "bold"), indent=1)
        for each in rules:
            if each.agency == agency:
                parts = (f"{sign} ", style), f"{each.title} ", (f"({each.id}) ", "dim"), (each.where, "dim")
                screen.line(*parts, f"  {each.figure}", indent=_INDENT, hanging=2)
                if each.is_known:
                    said = screen.say(message("baseline.known"))
                    screen.line((said, "magenta"), indent=_INDENT + 2)


def _draw_advice(screen: Screen, assessment: Assessment) -> None:
    """Draw the titles of advice that is not followed, in one paragraph."""
    titles = tuple(
        judged.rule.title
        for outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
        for judged in assessment.with_outcome(outcome)
        if judged.rule.severity is Severity.ADVICE
    )
    if titles:
        screen.draw(Text())
        screen.line(
            (f"{screen.say(message('short.advice'))} ", "bold"),
            screen.say(Listing(titles)),
            indent=1,
            hanging=2,
        )
