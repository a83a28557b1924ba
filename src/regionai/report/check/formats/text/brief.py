"""One of several proposals: what it is, and what is found."""

from collections.abc import Sequence

from rich.text import Text

from regionai.messages import message
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.formats.text.findings import draw_findings, draw_slips
from regionai.report.check.formats.text.report import draw_against
from regionai.report.check.formats.text.short import draw_open
from regionai.report.page.screen import Screen
from regionai.run.result import ProposalResult


def draw_brief(
    screen: Screen, result: ProposalResult, found: Sequence[Diagnostic], *, is_whole: bool
) -> None:
    """Draw the title, the comparison with another edition, and the findings, all of them if `is_whole`."""
    assessment, against = result.assessment, result.against
    screen.draw(Text())
    screen.line((assessment.proposal.title, "bold"))
    applied = ", ".join(chosen.rules.name for chosen in assessment.applied)
    place = message("head.brief", file=assessment.file, region=assessment.region, applied=applied)
    screen.line((screen.say(place), "dim"))
    if against is not None:
        draw_against(screen, assessment, against)
    if not is_whole:
        draw_open(screen, assessment, found)
        return
    draw_slips(screen, found)
    draw_findings(screen, assessment, found)
