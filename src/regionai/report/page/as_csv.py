"""A page of answers as CSV for Korean Excel: UTF-8 with a byte order mark, and no cell is a formula."""

import csv
import re
from typing import TextIO, assert_never

from regionai.messages import Lang, said
from regionai.report.page.foreign_text import one_line
from regionai.report.page.page import Drawing, Figures, Lines, Notes, Page, Table, Value
from regionai.report.page.provenance import sentences
from regionai.report.page.style import Style
from regionai.report.page.values import plain

# Whether programs read its bytes as they are, in UTF-8 and with its own line ends.
IS_EXACT = True

# What tells Excel that the file is UTF-8.
MARK = "\ufeff"
# What Excel takes for the beginning of a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = re.compile("-?[0-9]+")


def write_page(page: Page, out: TextIO, style: Style) -> None:
    """Write the blocks of a page one below the other, an empty row between them; amounts in plain won."""
    lang = style.lang
    out.write(MARK)
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow([safe(said(page.title, lang))])
    for block in page.blocks:
        if not isinstance(block, Drawing):
            rows.writerow([])
        match block:
            case Figures():
                rows.writerows([_cell(f.label, lang), _cell(f.value, lang)] for f in block.for_people)
            case Table():
                rows.writerow([_cell(block.title, lang)])
                rows.writerow([_cell(block.columns[n].label, lang) for n in block.for_people])
                rows.writerows([_cell(row[n], lang) for n in block.for_people] for row in block.rows)
            case Lines():
                rows.writerows([safe(line)] for line in block.lines)
            case Notes():
                rows.writerows([_cell(title, lang)] for title in (block.title,) if title is not None)
                rows.writerows([_cell(sentence, lang)] for sentence in block.sentences)
            case Drawing():
                pass
            case _:
                assert_never(block)
    if page.applied:
        rows.writerow([])
        rows.writerows([_cell(sentence, lang) for sentence in pair] for pair in sentences(page.applied))


def _cell(value: Value, lang: Lang) -> str:
    text = plain(value, lang, bare=True)
    return text if _NUMBER.fullmatch(text) else safe(text)


def safe(text: str) -> str:
    """Return text on one line that Excel does not evaluate: what looks like a formula gets a `'`."""
    line = one_line(text)
    return f"'{line}" if line.startswith("\t") or line.lstrip().startswith(_FORMULA) else line
