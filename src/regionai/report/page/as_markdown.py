"""A page of answers as Markdown, for a memo or a merge request."""

import re
from collections.abc import Iterable, Sequence
from typing import TextIO, assert_never

from tabulate import tabulate

from regionai.messages import Lang, said
from regionai.report.page.foreign_text import escaped
from regionai.report.page.page import Drawing, Figures, Lines, Notes, Page, Table
from regionai.report.page.provenance import sentences
from regionai.report.page.style import Style
from regionai.report.page.values import plain

# Whether programs read its bytes as they are, in UTF-8 and with its own line ends.
IS_EXACT = False


def write_page(page: Page, out: TextIO, style: Style) -> None:
    """Write a page as Markdown; nothing that a proposal says is taken for a sign of it."""
    lang = style.lang
    out.write(f"# {escaped(said(page.title, lang))}\n")
    for block in page.blocks:
        match block:
            case Figures():
                rows = [[said(f.label, lang), plain(f.value, lang)] for f in block.for_people]
                _write_table(out, block, lang, ("", ""), rows, ("left", "right"))
            case Table():
                columns = [block.columns[n] for n in block.for_people]
                headers = [said(column.label, lang) for column in columns]
                rows = [[plain(row[n], lang) for n in block.for_people] for row in block.rows]
                aligned = ["left" if column.is_text else "right" for column in columns]
                _write_table(out, block, lang, headers, rows, aligned)
            case Lines():
                _write_title(out, block, lang)
                longest = max(
                    (len(run) for line in block.lines for run in re.findall("`+", line)), default=0
                )
                fence = "`" * max(longest + 1, 3)
                out.write("\n".join((fence, *block.lines, fence)) + "\n")
            case Notes():
                _write_title(out, block, lang)
                out.writelines(f"- {escaped(sentence.say(lang))}\n" for sentence in block.sentences)
            case Drawing():
                pass
            case _:
                assert_never(block)
    _write_provenance(out, page, lang)


def _write_provenance(out: TextIO, page: Page, lang: Lang) -> None:
    out.write("\n" if page.applied else "")
    out.writelines(
        f"- {escaped(' · '.join(said.say(lang) for said in pair))}\n" for pair in sentences(page.applied)
    )


def _write_title(out: TextIO, block: Figures | Table | Lines | Notes, lang: Lang) -> None:
    out.write("\n")
    if block.title is not None:
        out.write(f"## {escaped(said(block.title, lang))}\n\n")


def _write_table(
    out: TextIO,
    block: Figures | Table,
    lang: Lang,
    headers: Sequence[str],
    rows: Iterable[Sequence[str]],
    aligned: Sequence[str],
) -> None:
    _write_title(out, block, lang)
    marked = block.marked if isinstance(block, Table) else frozenset()
    cells = [
        [f"**{escaped(cell)}**" if n in marked and cell else escaped(cell) for cell in row]
        for n, row in enumerate(rows)
    ]
    drawn = tabulate(
        cells,
        headers=[escaped(header) for header in headers],
        tablefmt="github",
        colalign=aligned,
        disable_numparse=True,
    )
    out.write(f"{drawn}\n")
