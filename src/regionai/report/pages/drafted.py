"""What a table of an office file was taken for: each heading with its meaning, and what is to be told."""

from collections.abc import Mapping

from regionai.messages import Listing, Message, Text, message
from regionai.model.money import UNITS
from regionai.model.spelling import spelt
from regionai.model.words import FUNDING, LINE, PROPOSAL, TOTAL
from regionai.report.page.page import Block, Column, Notes, Page, Table
from regionai.table.budget import Budget
from regionai.table.columns import Column as Heading
from regionai.table.figures import Figure
from regionai.table.headings import TOTAL_KEY, Meaning


def drafted_page(
    budget: Budget,
    categories: Mapping[str, str],
    remarks: tuple[Message, ...],
    written: tuple[Message, ...],
) -> Page:
    """Return the page on a draft: what each heading and figure was taken for, and what comes next.

    `categories` have the word of each.
    """
    taken = message(
        "table.taken",
        table=budget.grid.name,
        lines=len(budget.lines),
        totals=len(budget.totals),
        shares=len(budget.shares),
        unit=_unit(budget),
    )
    blocks: list[Block] = [_headings(budget.columns, categories), _figures(budget, categories)]
    if remarks:
        blocks.append(Notes("remarks", remarks))
    blocks.append(Notes("next", written))
    return Page("draft", taken, tuple(blocks))


def _unit(budget: Budget) -> str:
    return next(name for name, won in UNITS.items() if won == budget.unit)


def _headings(columns: tuple[Heading, ...], categories: Mapping[str, str]) -> Block:
    rows = tuple(
        (
            Listing(tuple(dict.fromkeys(cell.place for cell in column.headings))),
            " > ".join(" ".join(cell.text.split()) for cell in column.headings),
            _meant(column.meaning, categories),
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


def _figures(budget: Budget, categories: Mapping[str, str]) -> Block:
    lines = enumerate(budget.lines, 1)
    found: list[tuple[Figure, tuple[Message | Text | str, ...]]] = [
        (figure, (message("table.line", number=number), *_of(line.category, line.year, categories)))
        for number, line in lines
        for figure in line.figures
    ]
    for figure in (*budget.totals, *budget.shares):
        section, *of, _ = map(str, figure.at)
        found.append((figure, (spelt(PROPOSAL, section), *(categories.get(each, each) for each in of))))
    rows = tuple(
        (
            Listing(tuple(cell.place for cell in figure.cells)),
            Listing((*said, spelt({**FUNDING, **TOTAL}, str(figure.at[-1])))),
            Text(figure.written, figure.written),
        )
        for figure, said in found
    )
    return Table(
        "figures",
        message("table.figures", unit=_unit(budget)),
        (
            Column("place", message("table.cell"), is_text=True),
            Column("meaning", message("table.meant"), is_text=True),
            Column("value", message("table.value")),
        ),
        rows,
    )


def _of(category: str | None, year: int | None, categories: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of a year and a category, where they are known."""
    return (
        *((str(year),) if year is not None else ()),
        *((categories.get(category, category),) if category is not None else ()),
    )


def _meant(meaning: Meaning, categories: Mapping[str, str]) -> Message | Text | Listing:
    words: list[Message | Text | str] = [*_of(meaning.category, meaning.year, categories)]
    if meaning.source is not None:
        source = spelt({**FUNDING, **TOTAL}, meaning.source)
        is_some = meaning.is_sum and meaning.source != TOTAL_KEY
        key = "table.share-of" if meaning.is_share else "table.sum-of" if is_some else None
        words.append(source if key is None else message(key, source=source))
    elif meaning.is_share:
        words.append(message("table.share"))
    if meaning.label and not words:
        words.append(spelt(LINE, meaning.label))
    return Listing(tuple(words)) if words else message("table.left-out")
