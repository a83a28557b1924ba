"""The verdict on each proposal in a line: `--quiet` in place of the report for people."""

from collections.abc import Sequence
from typing import TextIO

from regionai.messages import Listing, message
from regionai.report.check.closing import exit_words
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.folding import folded
from regionai.report.check.format import Format
from regionai.report.check.verdict import counts
from regionai.report.page.as_text import write_page
from regionai.report.page.decided import left_out_words
from regionai.report.page.page import Notes, Page
from regionai.report.page.screen import Screen
from regionai.report.page.style import NO_EDGE
from regionai.run.result import ProposalResult


class Quiet(Format[str]):
    """How the run ends, then each file with its verdict, or why it has none."""

    is_exact = False
    ending = ".txt"

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> str:
        """Return the line of one proposal."""
        assessment = result.assessment
        said = message("quiet.line", file=assessment.file, counts=Listing(counts(assessment, found)))
        return said.say(self.lang)

    def write(self, rendered: Sequence[str], run: RunDiagnostics, out: TextIO) -> None:
        """Write the lines of all, and of what is said of none of them."""
        ends, *passed = exit_words(run.summary)
        shown, more = folded(run.found)
        wrong = [message("quiet.wrong", place=each.location, said=each.message) for each in shown]
        wrong += [message("quiet.wrong", place=each.file, said=each.said) for each in more]
        lines = (*(message("text", text=line) for line in rendered), *wrong, *passed)
        # One line each, for whoever searches them.
        style = self.look.style._replace(width=NO_EDGE)
        write_page(Page("quiet", ends, (Notes("verdicts", lines),)), out, style)
        selected = run.summary.decided.selected
        if selected is not None:
            # It is about no file, and names many rules.
            screen = Screen(out, self.look.style)
            screen.line(screen.say(left_out_words(selected)), hanging=2)
