"""The report for people: the verdict on one proposal on a screen, or several as a table; or all of it."""

from collections import Counter
from collections.abc import Sequence
from io import StringIO
from typing import NamedTuple, TextIO

from rich.text import Text as RichText

from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.finding import Outcome
from regionai.report.check.closing import exit_words
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.folding import MOST_OF_A_KIND
from regionai.report.check.format import Format, Look
from regionai.report.check.formats.text.brief import draw_brief
from regionai.report.check.formats.text.findings import draw_more, draw_remarks
from regionai.report.check.formats.text.panel import draw_panel, verdict_style
from regionai.report.check.formats.text.report import draw_unknowns, draw_whole
from regionai.report.check.formats.text.short import Asked, asked, draw_asked, draw_short
from regionai.report.check.verdict import counts, first_of_all, head
from regionai.report.page.decided import decided_words, is_default
from regionai.report.page.screen import Screen
from regionai.report.page.units import USUAL
from regionai.report.pages.summary import ProposalSummary, summary_of
from regionai.run.decided import Decided
from regionai.run.result import ProposalResult


class Verdict(NamedTuple):
    """What the frame above one proposal says, but for the exit code, and its style."""

    title: str
    said: tuple[str, ...]
    style: str


class Drawn(NamedTuple):
    """What is drawn of one proposal: its verdict and the rest, or of several a row of their table.

    The least `badness` stands first. `asked` is what is undecided, which those
    of one edition may have in common, and `unknowns` are the questions that
    it was not checked for, by rule set and id.
    """

    verdict: Verdict | None
    badness: tuple[int, ...]
    row: ProposalSummary | None
    drawn: str
    edition: str
    asked: tuple[Asked, ...]
    unknowns: dict[tuple[str, str], str]
    is_broken: bool
    is_undecided: bool


class ForPeople(Format[Drawn]):
    """The report for people, as wide and as coloured as the style says."""

    ending = ".txt"
    is_exact = False

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> Drawn:
        """Return what is drawn of one proposal."""
        out = StringIO()
        screen = Screen(out, self.look.style)
        assessment = result.assessment
        if result.is_alone:
            if self.look.is_whole:
                draw_whole(screen, result, found)
            else:
                draw_short(screen, result, found, self.look.unit)
            verdict = _verdict(screen, assessment, found)
            return Drawn(verdict, (), None, out.getvalue(), "", (), {}, is_broken=False, is_undecided=False)
        from regionai.report.check.formats.text.summary import badness, has_findings

        if has_findings(assessment) or result.against is not None:
            draw_brief(screen, result, found, is_whole=self.look.is_whole)
        return Drawn(
            None,
            badness(assessment),
            summary_of(assessment),
            out.getvalue(),
            assessment.applied[0].rules.name,
            () if self.look.is_whole else asked(screen, assessment, found),
            {(rules.name, u.id): u.question.say(screen.lang) for rules, u in assessment.unknowns},
            bool(assessment.counted(Outcome.BROKEN)),
            bool(assessment.counted(Outcome.UNDECIDED)),
        )

    def write(self, rendered: Sequence[Drawn], run: RunDiagnostics, out: TextIO) -> None:
        """Write one proposal in full, or a table, then the findings of each."""
        screen = Screen(out, self.look.style)
        problems = [each for each in run.found if each.is_problem]
        match rendered:
            case [Drawn(verdict=Verdict(title, said, style), drawn=drawn)]:
                _draw_problems(screen, problems)
                draw_panel(screen, title, (*said, *exit_words(run.summary)), style)
                out.write(drawn)
            case [_, *_]:
                # Held: they are looked at several times, and most are read from the disk each time.
                _draw_several(screen, out, [*rendered], self.look, problems)
            case _:
                pass
        draw_remarks(screen, [each for each in run.found if not each.is_problem])
        if len(rendered) != 1:
            _draw_problems(screen, problems)
        if not rendered:
            screen.line(screen.say(message("closing.nothing")))
        if run.summary.shard is not None:
            screen.line((screen.say(message("closing.shard", shard=str(run.summary.shard))), "bold"))
        _draw_decided(screen, run.summary.decided)
        for words in exit_words(run.summary):
            screen.line((screen.say(words), "bold"))


def _draw_decided(screen: Screen, decided: Decided) -> None:
    """Draw what decided: in one dim line if that is the default."""
    if is_default(decided):
        for words in decided_words(decided):
            screen.line((screen.say(words), "dim"), indent=1)
        return
    screen.heading(message("section.decided"))
    for words in decided_words(decided):
        screen.line(screen.say(words), indent=1, hanging=2)
    screen.line()


def _verdict(screen: Screen, assessment: Assessment, found: Sequence[Diagnostic]) -> Verdict:
    said = (*head(assessment), *first_of_all(assessment, found))
    title = " · ".join(map(screen.say, counts(assessment, found)))
    return Verdict(title, tuple(map(screen.say, said)), verdict_style(assessment))


def _draw_several(
    screen: Screen, out: TextIO, rendered: Sequence[Drawn], look: Look, problems: Sequence[Diagnostic]
) -> None:
    """Draw a table, then the findings of each, then once what is the same for all of an edition."""
    # Tables are of several proposals alone.
    from regionai.report.page.as_text import draw_table
    from regionai.report.pages.proposals import LEGEND, proposals_table

    ordered = sorted(rendered, key=lambda render: render.badness)
    rows = [render.row for render in ordered if render.row is not None]
    table = proposals_table(rows, [each.location for each in problems], look.unit or USUAL)
    screen.line((screen.say(table.title), "bold"))
    screen.line((screen.say(LEGEND), "dim"))
    screen.draw(RichText())
    draw_table(screen, table)
    common = _common(rendered)
    for render in ordered:
        out.write(render.drawn)
        draw_asked(screen, [each for each in render.asked if each.rule not in common])
    shared = {each.rule: each for render in rendered for each in render.asked if each.rule in common}
    if shared:
        screen.draw(RichText())
        screen.line((screen.say(message("short.common")), "bold"), indent=1)
        draw_asked(screen, [each._replace(where="") for each in shared.values()])
    unknowns = {key: question for render in rendered for key, question in render.unknowns.items()}
    if look.is_whole:
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


def _common(rendered: Sequence[Drawn]) -> frozenset[str]:
    """Return the rules that are undecided for every proposal of an edition, of which there are several."""
    found: set[str] = set()
    for edition in {render.edition for render in rendered}:
        of_one = [{each.rule for each in render.asked} for render in rendered if render.edition == edition]
        if len(of_one) > 1:
            found |= set.intersection(*of_one)
    return frozenset(found)


def _draw_problems(screen: Screen, problems: Sequence[Diagnostic]) -> None:
    if not problems:
        return
    screen.line(("■ ", "bold"), (screen.say(problems[0].title), "bold"))
    of_kind: Counter[str] = Counter()
    for each in problems:
        of_kind[each.code] += 1
        if of_kind[each.code] <= MOST_OF_A_KIND:
            parts = (
                (f"{screen.say(each.location)} ", "bold"),
                screen.say(each.message),
                (f" [{each.code}]", "dim"),
            )
            screen.line(*parts, indent=1)
    for code, number in of_kind.items():
        draw_more(screen, code, number, indent=1)
