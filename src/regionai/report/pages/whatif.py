"""How outcomes and margins change if sources get other amounts."""

from regionai.judge.assess import Assessment
from regionai.judge.compare import compared
from regionai.messages import Listing, message
from regionai.report.page.page import Notes, Page
from regionai.report.pages.comparison import changed, outcomes_table, rooms_table, sources_table


def whatif_page(before: Assessment, after: Assessment, settings: tuple[str, ...]) -> Page:
    """Return the page of amounts, outcomes and margins before and after the settings."""
    found = compared(before, after)
    said = Listing(tuple(f"`{setting}`" for setting in settings))
    return Page(
        "what-if",
        message("whatif.title", title=before.proposal.title, settings=said),
        (
            sources_table(before, after),
            outcomes_table(found),
            rooms_table(before, after),
            changed(found),
            Notes("about", (message("whatif.nothing-written"),), "dim"),
        ),
    )
