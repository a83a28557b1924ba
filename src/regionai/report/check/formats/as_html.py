"""A report to open, print and mail: one file of HTML, and what others wrote is text: ADR 0027."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from regionai.judge.assess import Assessment
from regionai.judge.compare import compared
from regionai.messages import message, said
from regionai.model.finding import Outcome, Severity
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Format
from regionai.report.check.formats.html.cards import advice_list, remark_cards, rule_cards
from regionai.report.check.formats.html.charts import payers_chart
from regionai.report.check.formats.html.tables import corrections, rules
from regionai.report.check.formats.text.summary import badness
from regionai.report.check.tables import Rows, rows_of, tables
from regionai.report.page.as_html import block_markup, folded, outcome_markup, provenance_markup
from regionai.report.page.drawing.svg import chart_markup
from regionai.report.page.markup import NOTHING, Markup, document, element, joined
from regionai.report.page.page import Block, Notes, Table
from regionai.report.page.units import USUAL
from regionai.report.pages.comparison import changed, outcomes_table
from regionai.report.pages.proposals import LEGEND, proposals_table
from regionai.report.pages.summary import ProposalSummary, summary_of
from regionai.run.result import ProposalResult

_SHOWN = (Outcome.BROKEN, Outcome.WAIVED, Outcome.UNDECIDED)
# Of so many proposals each is unfolded.
_FEW = 5

# The blocks of all proposals together, by their keys.
Blocks = Mapping[str, Notes | Table]


class Drawn(NamedTuple):
    """What is written of one proposal: its findings, and of the only one `payers` and what is `behind`.

    The least `badness` stands first.
    """

    rows: Rows
    title: str
    summary: ProposalSummary
    badness: tuple[int, ...]
    payers: Markup
    findings: Markup
    behind: Markup
    provenance: Markup


class Html(Format[Drawn]):
    """The report as a page that runs nothing and loads nothing."""

    ending = ".html"

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> Drawn:
        """Return what is written of one proposal."""
        assessment, is_alone = result.assessment, result.is_alone
        return Drawn(
            rows_of(result, found, self.lang),
            assessment.proposal.title,
            summary_of(assessment),
            badness(assessment),
            chart_markup(payers_chart(assessment), self.lang) if is_alone else NOTHING,
            joined(self._findings(result, found, 2 if is_alone else 3)),
            joined(map(self._block, rules(assessment) if is_alone else ())),
            provenance_markup(assessment.applied if is_alone else (), self.lang),
        )

    def write(self, rendered: Sequence[Drawn], run: RunDiagnostics, out: TextIO) -> None:
        """Write the verdict, then what there is to say of each proposal."""
        page = tables([each.rows for each in rendered], run, self.lang)
        blocks = {block.key: block for block in page.blocks if isinstance(block, Notes | Table)}
        if len(rendered) == 1:
            title, content = rendered[0].title, self._one(rendered[0], blocks, run)
        else:
            title, content = said(page.title, self.lang), self._several(rendered, blocks, run)
        out.write(document(self.lang, title, (element("h1", title), *content)))

    def _one(self, drawn: Drawn, blocks: Blocks, run: RunDiagnostics) -> Iterator[Markup]:
        yield self._verdict(blocks["verdict"], drawn.summary.outcome)
        yield from self._of(blocks, "problems")
        yield drawn.payers
        yield from self._of(blocks, "payers")
        yield drawn.findings
        yield from self._remarks(run.found, 2)
        yield drawn.behind
        yield from self._of(blocks, "obligations", "unknowns", "decided", "closing")
        yield drawn.provenance

    def _several(self, rendered: Sequence[Drawn], blocks: Blocks, run: RunDiagnostics) -> Iterator[Markup]:
        ordered = sorted(rendered, key=lambda each: each.badness)
        yield self._verdict(blocks["closing"], ordered[0].summary.outcome if ordered else None)
        yield from self._of(blocks, "problems")
        if ordered:
            unit = self.look.unit or USUAL
            yield self._block(proposals_table([each.summary for each in ordered], (), unit))
            yield element("p", LEGEND.say(self.lang), class_="dim")
        for each in ordered:
            sign = outcome_markup(each.summary.outcome, each.title)
            file = element("p", each.summary.file, class_="dim")
            is_open = len(ordered) <= _FEW
            yield folded(element("h2", sign), joined((file, each.findings)), is_open=is_open)
        yield from self._remarks(run.found, 2)
        yield from self._of(blocks, "unknowns", "decided")

    def _findings(
        self, result: ProposalResult, found: Sequence[Diagnostic], level: int
    ) -> Iterator[Markup]:
        """Yield in the order of the terminal: slips, what is broken, what mends it, questions, advice."""
        assessment, lang = result.assessment, self.lang
        if result.against is not None:
            yield from self._against(assessment, result.against, level)
        remarks = [each for each in found if each.judged is None and not each.is_step]
        yield from self._remarks([each for each in remarks if each.is_slip or each.is_rounding], level)
        shown = [each for outcome in _SHOWN for each in assessment.with_outcome(outcome)]
        weighty = [each for each in shown if each.rule.severity is not Severity.ADVICE]
        advice = [each for each in shown if each.rule.severity is Severity.ADVICE]
        mend = [each for each in weighty if each.outcome is not Outcome.UNDECIDED]
        asked = [each for each in weighty if each.outcome is Outcome.UNDECIDED]
        is_alone = result.is_alone
        yield from rule_cards(mend, found, lang, level, with_source=is_alone)
        for block in corrections(assessment):
            yield block_markup(block, lang, level)
        yield from rule_cards(asked, found, lang, level, with_source=is_alone)
        if is_alone:
            yield from rule_cards(advice, found, lang, level, with_source=True)
        elif advice:
            yield advice_list(advice, found, lang, level)
        yield from self._remarks(
            [each for each in remarks if not (each.is_slip or each.is_rounding)], level
        )

    def _against(self, assessment: Assessment, against: Assessment, level: int) -> Iterator[Markup]:
        changes = compared(assessment, against)
        before, after = (each.applied[0].rules.name for each in (assessment, against))
        title = message("section.against", before=before, after=after)
        for block in (outcomes_table(changes, every=True)._replace(title=title), changed(changes)):
            yield block_markup(block, self.lang, level)

    def _remarks(self, found: Sequence[Diagnostic], level: int) -> Iterator[Markup]:
        yield from remark_cards([each for each in found if not each.is_problem], self.lang, level)

    def _verdict(self, block: Block, outcome: Outcome | None) -> Markup:
        box = {"class_": "verdict" if outcome is None else f"verdict {outcome}"}
        return element("section", self._block(block), **box)

    def _of(self, blocks: Blocks, *keys: str) -> Iterator[Markup]:
        """Yield those of some blocks that there are."""
        yield from (self._block(blocks[key]) for key in keys if key in blocks)

    def _block(self, block: Block) -> Markup:
        return block_markup(block, self.lang)
