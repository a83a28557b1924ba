"""The report for people: one proposal in full, or several as a table and those with findings."""

from collections.abc import Sequence
from io import StringIO
from typing import NamedTuple, TextIO

from regionai.messages import Text, message
from regionai.model.finding import Outcome
from regionai.report.check.closing import exit_words
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Format
from regionai.report.check.text.findings import draw_remarks
from regionai.report.check.text.report import draw_brief, draw_unknowns, draw_whole
from regionai.report.page.screen import Screen
from regionai.run.baseline import Stale
from regionai.run.result import ProposalResult


class Drawn(NamedTuple):
    """What is drawn of one proposal: all of it, or of several a row of their table, and its findings.

    The least `badness` stands first. `unknowns` are the questions that it was
    not checked for, by rule set and id.
    """

    badness: tuple[int, ...]
    row: tuple[str, ...]
    drawn: str
    unknowns: dict[tuple[str, str], str]
    is_broken: bool
    is_undecided: bool


class ForPeople(Format[Drawn]):
    """The report for people, as wide and as coloured as the style says."""

    about = Text(ko="터미널에서 읽는 사람", en="people, on a terminal")
    ending = ".txt"
    is_exact = False

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> Drawn:
        """Return what is drawn of one proposal."""
        out = StringIO()
        screen = Screen(out, self.look.style)
        assessment = result.assessment
        if result.is_alone:
            draw_whole(screen, result, found)
            return Drawn((), (), out.getvalue(), {}, is_broken=False, is_undecided=False)
        from regionai.report.check.text.summary import badness, has_findings, summary_row

        if has_findings(assessment) or result.against is not None:
            draw_brief(screen, result, found)
        return Drawn(
            badness(assessment),
            summary_row(screen, assessment),
            out.getvalue(),
            {(rules.name, u.id): u.question.say(screen.lang) for rules, u in assessment.unknowns},
            bool(assessment.with_outcome(Outcome.BROKEN)),
            bool(assessment.with_outcome(Outcome.UNDECIDED)),
        )

    def write(self, rendered: Sequence[Drawn], run: RunDiagnostics, out: TextIO) -> None:
        """Write one proposal in full, or a table, then the findings of each."""
        screen = Screen(out, self.look.style)
        match rendered:
            case [only]:
                out.write(only.drawn)
            case [_, *_]:
                _draw_several(screen, out, rendered)
            case _:
                pass
        problems = [each for each in run.found if each.is_problem]
        stale = [each for each in run.found if isinstance(each.origin, Stale)]
        draw_remarks(screen, [each for each in run.found if each not in (*problems, *stale)])
        draw_remarks(screen, stale)
        _draw_problems(screen, problems)
        if not rendered:
            screen.line(screen.say(message("closing.nothing")))
        if run.summary.shard is not None:
            screen.line((screen.say(message("closing.shard", shard=str(run.summary.shard))), "bold"))
        for said in exit_words(run.summary):
            screen.line((screen.say(said), "bold"))


def _draw_several(screen: Screen, out: TextIO, rendered: Sequence[Drawn]) -> None:
    """Draw a table, then the findings of each, then once what no one of them was checked for."""
    from regionai.report.check.text.summary import draw_summary

    ordered = sorted(rendered, key=lambda render: render.badness)
    draw_summary(screen, [render.row for render in ordered])
    out.writelines(render.drawn for render in ordered)
    unknowns = {key: question for render in rendered for key, question in render.unknowns.items()}
    draw_unknowns(screen, [(name, question) for (name, _), question in unknowns.items()])
    said = message(
        "closing.several",
        count=len(rendered),
        broken=sum(render.is_broken for render in rendered),
        undecided=sum(render.is_undecided for render in rendered),
        unknowns=len(unknowns),
    )
    screen.line()
    screen.line((screen.say(said), "bold"))


def _draw_problems(screen: Screen, problems: Sequence[Diagnostic]) -> None:
    if not problems:
        return
    screen.line(("■ ", "bold"), (screen.say(problems[0].title), "bold"))
    for each in problems:
        parts = (f"{each.location} ", "bold"), screen.say(each.message), (f" [{each.code}]", "dim")
        screen.line(*parts, indent=1)
