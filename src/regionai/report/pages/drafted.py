"""What a table of an office file was taken for: each heading with its meaning, and what is to be told."""

from regionai.messages import Listing, Message, Text, message
from regionai.model.money import UNITS
from regionai.model.spelling import spelt
from regionai.model.words import FUNDING, LINE, TOTAL
from regionai.report.page.page import Block, Column, Notes, Page, Table
from regionai.table.budget import Budget
from regionai.table.columns import Column as Heading
from regionai.table.headings import Meaning


def drafted_page(budget: Budget, remarks: tuple[Message, ...], written: tuple[Message, ...]) -> Page:
    """Return the page on a draft: what was taken from which table, the headings, and what comes next."""
    names = {won: name for name, won in UNITS.items()}
    taken = message(
        "table.taken",
        table=budget.grid.name,
        lines=len(budget.lines),
        totals=len(budget.totals),
        shares=len(budget.shares),
        unit=names[budget.unit],
    )
    blocks: list[Block] = [_headings(budget.columns)]
    if remarks:
        blocks.append(Notes("remarks", remarks))
    blocks.append(Notes("next", written))
    return Page("draft", taken, tuple(blocks))


def _headings(columns: tuple[Heading, ...]) -> Block:
    rows = tuple(
        (
            Listing(tuple(dict.fromkeys(cell.place for cell in column.headings))),
            " > ".join(" ".join(cell.text.split()) for cell in column.headings),
            _meant(column.meaning),
        )
        for column in columns
        if column.headings
    )
    return Table(
        "headings",
        message("table.title"),
        (
            Column("place", message("table.cell"), is_text=True),
            Column("text", message("table.text"), is_text=True),
            Column("meaning", message("table.meant"), is_text=True),
        ),
        rows,
    )


def _meant(meaning: Meaning) -> Message | Text | Listing:
    words: list[Message | Text | str] = []
    if meaning.year is not None:
        words.append(str(meaning.year))
    if meaning.category is not None:
        words.append(f"`{meaning.category}`")
    if meaning.source is not None:
        source = spelt({**FUNDING, **TOTAL}, meaning.source)
        words.append(message("table.share-of", source=source) if meaning.is_share else source)
    elif meaning.is_share:
        words.append(message("table.share"))
    if meaning.label and not words:
        words.append(spelt(LINE, meaning.label))
    return Listing(tuple(words)) if words else message("table.left-out")
