"""Write the pages of kinds and rules, from what `regionai explain` says: `python docs/kinds.py`.

`kinds.md` is the manual of the kinds, `rules/` has a page for each shipped
edition. A test compares them with what would be written.
"""

from io import StringIO
from pathlib import Path

from regionai.cli.rules.explanations import explained
from regionai.messages import Lang
from regionai.report.page.as_markdown import write_page
from regionai.report.page.page import Page
from regionai.report.page.style import Style
from regionai.report.pages.rules.editions import edition_page
from regionai.report.pages.rules.explanation import condition_page, kind_page
from regionai.rules.editions.library import Library
from regionai.rules.kinds import KINDS

DOCS = Path(__file__).parent

HEAD = """\
# Rule kinds

A kind is a class of requirements; a rule in a rule file is one instance of it. This page is written by
`python docs/kinds.py` and is what `regionai explain KIND` says; every example on it is run by the tests.
Any rule may say under `when` where it applies: the last part is about that.
"""


def pages() -> dict[Path, str]:
    """Return the text of every page."""
    library = Library()
    manual = [*(kind_page(kind) for kind in KINDS), condition_page()]
    found = {DOCS / "kinds.md": HEAD + "".join(_both(page, 1) for page in manual)}
    for edition in library.all():
        rules = edition.rules
        whole = _both(edition_page(edition, rules.terms(library.regions)), 0)
        each = "".join(_both(explained(library, edition, rule), 1) for rule in rules.rules)
        found[DOCS / "rules" / f"{rules.programme}-{rules.edition}.md"] = whole.lstrip("\n") + each
    return found


def _both(page: Page, deeper: int) -> str:
    """Return a page in English, then in Korean, its headings so many levels deeper."""
    return "".join(_markdown(page, lang, deeper) for lang in ("en", "ko"))


def _markdown(page: Page, lang: Lang, deeper: int) -> str:
    out = StringIO()
    write_page(page, out, Style(lang, 80, colour=False))
    is_code = False
    written = [""]
    for line in out.getvalue().splitlines():
        is_code ^= line.startswith("```")
        written.append(f"{'#' * deeper}{line}" if line.startswith("#") and not is_code else line)
    return "\n".join(written) + "\n"


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
