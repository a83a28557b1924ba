"""The sheet of what a workbook rests on: editions, and the documents that their rules cite."""

from collections.abc import Sequence

from regionai import __version__
from regionai.messages import Lang, Value, message
from regionai.messages.message import said
from regionai.report.page.provenance import sentences
from regionai.report.workbook.book import Book
from regionai.rules.editions.library import Chosen

_HEADINGS = (
    "rules-list.edition",
    "rules-show.document",
    "rules-show.grade",
    "rules-list.name",
    "rules-show.publisher",
    "rules-show.published-on",
    "rules-show.in-force",
    "rules-show.locator",
)


def write_sources(book: Book, name: str, applied: Sequence[Chosen], lang: Lang) -> None:
    """Write which editions apply and why, and below them every document with its grade."""
    sheet = book.sheet(name)
    sheet.put(1, 1, message("workbook.made-by", version=__version__).say(lang), "line")
    row = 2
    for chosen, provenance in sentences(tuple(applied)):
        sheet.row(row, [chosen.say(lang), provenance.say(lang)], "text")
        row += 1
    sheet.row(row + 1, [message(each).say(lang) for each in _HEADINGS], "heading")
    row += 2
    for each in applied:
        for key, document in each.rules.documents.items():
            values: tuple[Value | None, ...] = (
                each.rules.name,
                key,
                message(f"grade.{document.grade}"),
                document.title,
                document.publisher,
                document.published,
                document.in_force,
                document.url or document.locator,
            )
            sheet.row(row, ["" if value is None else said(value, lang) for value in values], "text")
            row += 1
    sheet.widths(40, 40, 14, 48, 36, 14, 14, 48)
