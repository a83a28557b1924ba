"""The result of publishing a rule file: that of lint and the cases, and what was recorded."""

from regionai.messages import message
from regionai.report.page.page import Notes, Page, figures
from regionai.report.pages.rules.linted import lint_page
from regionai.report.pages.rules.tested import tests_page
from regionai.rulebook.publish import Publication
from regionai.rules.numbering import numbered
from regionai.source.file import shown

FAMILY = "rules"


def publication_page(found: Publication) -> Page:
    """Return why an edition was published, or was not."""
    edition, name = found.edition, found.edition.rules.name
    how = "already" if edition.is_published else "done" if found.is_clean else "refused"
    original, number = numbered(edition.rules.edition)
    said = message(
        f"rules-publish.{how}",
        name=name,
        record=shown(found.record),
        programme=edition.rules.programme,
        correction=f"{original}.{number + 1}",
    )
    head = figures(
        "publication",
        (
            ("file", message("summary.file"), edition.file),
            ("sha256", message("rules-list.sha256"), edition.sha256),
        ),
    )
    tests = tests_page([found.tested], with_boundaries=False)
    shown_blocks = (*lint_page([found.linted]).blocks, *tests.blocks)
    blocks = (head, *shown_blocks, Notes("result", (said,), "bold"))
    return Page("rules-publish", message("rules-publish.title", name=name), blocks, FAMILY)
