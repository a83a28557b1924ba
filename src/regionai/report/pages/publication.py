"""What publishing a rule file came to: what lint and the cases say, and what was recorded."""

from pathlib import Path

from regionai.messages import message
from regionai.report.page.page import Notes, Page, figures
from regionai.report.pages.linted import lint_page
from regionai.report.pages.tested import Tested, tests_page
from regionai.rulebook.lint import Linted
from regionai.rules.library import Edition
from regionai.source.file import shown

FAMILY = "rules"


def publication_page(edition: Edition, linted: Linted, tested: Tested, record: Path) -> Page:
    """Return why an edition was published, or was not."""
    is_clean = linted.is_clean and tested.is_clean
    how = "already" if edition.is_published else "done" if is_clean else "refused"
    said = message(f"rules-publish.{how}", name=edition.rules.name, record=shown(record))
    head = figures(
        "publication",
        (
            ("file", message("rules-list.file"), edition.file),
            ("sha256", message("rules-list.sha256"), edition.sha256),
        ),
    )
    shown_blocks = (*lint_page([linted]).blocks, *tests_page([tested], boundaries=False).blocks)
    blocks = (head, *shown_blocks, Notes("result", (said,), "bold"))
    return Page("rules-publish", message("rules-publish.title", name=edition.rules.name), blocks, FAMILY)
