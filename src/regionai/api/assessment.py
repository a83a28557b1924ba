"""`regionai.check`: one proposal, judged as `regionai check` judges it."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from io import StringIO

from regionai.api.answer import WIDE, style_of
from regionai.api.circumstances import Amount, Circumstances, Day, Folders, Settings, circumstances, told_in
from regionai.api.correction import Correction, correction
from regionai.api.given import Given, Proposal, given
from regionai.api.values import Finding, Range, finding, share_range, won_range
from regionai.ask.portfolio import PortfolioRow, row_of
from regionai.messages import Lang
from regionai.model.finding import Outcome, Severity
from regionai.report.check.diagnosis import diagnostics, run_diagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Look, format_of, write_report
from regionai.report.page.markup import framed
from regionai.report.page.style import Style
from regionai.run.result import ProposalResult, RunSummary
from regionai.run.run import check as run_check
from regionai.source.file import STANDARD_INPUT
from regionai.source.problem import UnreadableError


class Assessment:
    """What the rules say of one proposal: its outcome, what is found, margins and shares.

    `str()` is the report for people; in a notebook it is that in HTML.
    """

    def __init__(self, result: ProposalResult, summary: RunSummary, lang: Lang) -> None:
        """Keep what was judged; `check` makes it."""
        self._result = result
        self._summary = summary
        self._lang = lang

    def __repr__(self) -> str:
        """Return the file and its outcome."""
        return f"<Assessment of {self.file}: {self.outcome}>"

    def __str__(self) -> str:
        """Return the report for people."""
        return self.to_text()

    @property
    def file(self) -> str:
        """The name of the file, safe to print."""
        return self._result.assessment.file

    @property
    def title(self) -> str:
        """The title of the proposal."""
        return self._result.assessment.proposal.title

    @property
    def outcome(self) -> Outcome:
        """The worst of any rule that is more than advice: `broken`, `undecided`, or `met`.

        `met` is not "eligible": what is not checked stands in the report.
        """
        return self._result.assessment.worst

    @property
    def exit_code(self) -> int:
        """What the command would end with: 0, or 1 where something is broken or undecided."""
        return self._summary.exit_code

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find: all that is broken, undecided or waived, in the order of the rules."""
        return tuple(finding(each) for each in self._said if each.judged is not None)

    @cached_property
    def remarks(self) -> tuple[Finding, ...]:
        """What else is said: typing errors that explain what disagrees, tables, waivers, settings."""
        return tuple(finding(each) for each in self._said if each.judged is None)

    @cached_property
    def _said(self) -> tuple[Diagnostic, ...]:
        found = (*diagnostics(self._result), *run_diagnostics(self._summary).found)
        # Many assessments may be kept, and this takes most of their memory.
        self._result.assessment.tree.forget()
        return found

    @cached_property
    def margins(self) -> Mapping[str, Range[int]]:
        """By how many won the quantity of each money rule alone may still move, below zero where it must.

        By the rule, as `region-led-ai@2026/local-share`.
        """
        found = (
            (f"{judged.rules.name}/{judged.rule.id}", won_range(judged.judgement.margin))
            for judged in self._result.assessment.judged_rules
        )
        return {rule: margin for rule, margin in found if margin is not None}

    @cached_property
    def amounts(self) -> Mapping[str, Range[int]]:
        """The won of `total`, `national`, `local` and `private` money."""
        row = self._row
        sides = {side.key: side.sum.bounds for side in (row.national, row.local, row.private)}
        return {
            key: Range(*(end.amount for end in ends)) for key, ends in {"total": row.total, **sides}.items()
        }

    @cached_property
    def shares(self) -> Mapping[str, Range[Fraction]]:
        """The exact shares of `national`, `local` and `private` money; none where the total may be 0."""
        row = self._row
        found = ((side.key, share_range(side.share)) for side in (row.national, row.local, row.private))
        return {key: share for key, share in found if share is not None}

    @cached_property
    def _row(self) -> PortfolioRow:
        return row_of(self._result.assessment)

    def to_json(self) -> str:
        """Return the report of the command in the newest version of its JSON format."""
        return self._written("json")

    def to_html(self) -> str:
        """Return the report as a whole document, which runs nothing and loads nothing."""
        return self._written("html")

    def to_text(self, *, columns: int = WIDE, color: bool = False, full: bool = False) -> str:
        """Return the report for people: one screen, or with `full` all of it.

        With `color` it has escape sequences, and frames and bars of blocks.
        """
        style = style_of(self._lang, columns, color=color)
        return self._written("text", Look(style, is_whole=full))

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        return framed(self.to_html()).html

    def _written(self, name: str, look: Look | None = None) -> str:
        look = look or Look(Style(self._lang, WIDE, colour=False))
        return reported([self._result], self._summary, name, look)

    def correct(
        self,
        *,
        keep: str | Iterable[str] = (),
        at_most: Mapping[str, Amount] | None = None,
        at_least: Mapping[str, Amount] | None = None,
        total: Amount | None = None,
        mend: Severity | str = Severity.ERROR,
        without: str | Iterable[str] = (),
        into: str | None = None,
        round_to: str | None = None,
    ) -> Correction:
        """Return the least change that mends what is broken, as `budget --solve` does.

        The wishes are its options: sources that `keep` their money, the most
        and the least of others, the `total`, the least severity that it mends,
        rules that it goes `without`, the line that it goes `into`, and the unit
        of what changes. An amount is an int in won, or a text with its unit.
        Raises `CannotError` if there is no such budget, and if a wish cannot be
        read.
        """
        with told_in(self._lang):
            return correction(
                self._result.assessment,
                self._lang,
                keep=keep,
                at_most=at_most or {},
                at_least=at_least or {},
                total=total,
                mend=mend,
                without=without,
                into=into,
                round_to=round_to,
            )


def check(
    proposal: Proposal | None = None,
    *,
    text: str | None = None,
    name: str = STANDARD_INPUT,
    edition: str | None = None,
    as_of: Day | None = None,
    today: Day | None = None,
    region: str | None = None,
    table: int | None = None,
    rules: Folders = (),
    settings: Settings = True,
    lang: Lang = "ko",
) -> Assessment:
    """Judge one proposal by the rules, and return what they say of it.

    `proposal` is a path, a `str` with a line break as its text, `bytes` as the
    content of a file of any kind, or a mapping. `text` is always text: give
    what others wrote so, or as bytes. What is not a path is called `name`, and
    opens no other file. In a mapping an int is won, None is as if the key were
    not there, and a float is refused.

    The other arguments are the options of the command: the `edition`, or the
    day that decides it; `today`, that waivers are held against; the `region`
    and the number of the `table` of a workbook; folders of further `rules`;
    `settings`, as the command finds them, of one file, or with False none; and
    the language of what is said.

    Raises `UnreadableError` if the proposal, a rule file or the settings cannot
    be read, `CannotError` for an argument that cannot be, `TypeError` for no
    proposal.
    """
    with told_in(lang):
        found = given(proposal, text, name)
        here = circumstances(
            edition=edition,
            as_of=as_of,
            today=today,
            region=region,
            table=table,
            rules=rules,
            settings=settings,
            lang=lang,
        )
        return Assessment(*judged(found, here), lang)


def judged(proposal: Given, applied: Circumstances) -> tuple[ProposalResult, RunSummary]:
    """Return what is judged of what is given; raises `UnreadableError` if it cannot be read."""
    found = run_check([proposal.path], applied.surroundings, applied.options, given=proposal.content)
    if found.summary.problems:
        raise UnreadableError(found.summary.problems)
    return found.contents[0], found.summary


def reported(results: Sequence[ProposalResult], summary: RunSummary, name: str, look: Look) -> str:
    """Return what `regionai check` writes in a format."""
    out = StringIO()
    write_report(results, summary, format_of(name)(look), out)
    return out.getvalue()
