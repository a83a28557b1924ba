"""What was spent of each source, what must still be spent, and what would be paid back."""

from collections.abc import Iterator, Sequence

from regionai.ask.spent import Spending, Standing
from regionai.messages import Listing, Message, message
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.report.page.page import Block, Column, Notes, Page, Table, Value, figures
from regionai.report.pages.settlement import law_notes
from regionai.rules.source import Grade


def spent_page(title: str, found: Standing, months: Sequence[tuple[str, Standing]]) -> Page:
    """Return the page of where the work stands, and of where it stood at the end of each month."""
    now = figures(
        "now",
        (
            ("returned", message("spent.returned-now"), found.returned),
            ("left", message("spent.left-now"), found.subsidy.left),
        ),
        message("spent.now"),
    )
    blocks: list[Block] = [_sources(found), Notes("to_do", tuple(_to_do(found)), "bold"), now]
    if months:
        blocks.append(_months(months))
    blocks.append(Notes("about", tuple(_about(found)), "dim"))
    return Page("spent", message("spent.title", title=title), tuple(blocks))


def _sources(found: Standing) -> Table:
    columns = (
        Column("source", message("page.source"), is_text=True),
        Column("planned", message("spent.planned")),
        Column("spent", message("spent.spent")),
        Column("left", message("spent.left"), is_detail=True),
        Column("still", message("spent.still")),
        Column("returned", message("spent.returned")),
    )
    subsidy = (*_spending(found.subsidy), None, None)
    rows = (subsidy, *((*_spending(own.spending), own.still, own.returned) for own in found.others))
    return Table("sources", message("spent.sources"), columns, rows)


def _spending(of: Spending) -> tuple[Value, ...]:
    return message(f"funding.{of.key}"), of.planned, of.spent, of.left


def _to_do(found: Standing) -> Iterator[Message]:
    behind = [own for own in found.others if own.still.greatest.amount]
    if not found.subsidy.planned.greatest.amount:
        yield message("spent.no-subsidy")
    elif not found.others:
        yield message("spent.no-own")
    elif not behind and not found.returned.greatest.amount:
        yield message("spent.in-step")
    for own in behind:
        source = message(f"funding.{own.spending.key}")
        yield message("spent.to-do", source=source, won=_won(own.still))
    for spending in (found.subsidy, *(own.spending for own in found.others)):
        if spending.beyond.greatest.amount:
            yield _beyond(spending)


def _beyond(spending: Spending) -> Message:
    return message(
        "spent.beyond",
        source=message(f"funding.{spending.key}"),
        spent=spending.spent,
        planned=_won(spending.planned),
        beyond=_won(spending.beyond),
        grade=message(f"grade.{Grade.OFFICIAL}"),
    )


def _months(months: Sequence[tuple[str, Standing]]) -> Table:
    """Return the months; the last has every source that any of them has."""
    keys = [own.spending.key for _, found in months for own in found.others]
    others = tuple(dict.fromkeys(keys))
    named = {key: message(f"funding.{key}") for key in ("national", *others)}
    columns = (
        Column("month", message("spent.month"), is_text=True),
        *(Column(key, named[key]) for key in named),
        *(
            Column(f"still_{key}", message("spent.still-of", source=named[key]), is_detail=True)
            for key in others
        ),
        Column("returned", message("spent.returned-then")),
    )
    rows = tuple((month, *_month(found, others)) for month, found in months)
    return Table("months", message("spent.by-month"), columns, rows)


def _month(found: Standing, others: Sequence[str]) -> Iterator[Value]:
    own = {each.spending.key: each for each in found.others}
    yield found.subsidy.spent
    yield from (own[key].spending.spent if key in own else None for key in others)
    yield from (own[key].still if key in own else None for key in others)
    yield found.returned


def _about(found: Standing) -> Iterator[Message]:
    every = (found.subsidy, *(own.spending for own in found.others))
    unsaid = tuple(message(f"funding.{each.key}") for each in every if not each.is_said)
    if unsaid:
        yield message("spent.unsaid", sources=Listing(unsaid))
    if not found.is_split:
        yield message("spent.unsplit")
    if not all(each.planned.is_exact for each in every):
        yield message("spent.ranges")
    yield message("spent.how", grade=message(f"grade.{Grade.PRESS}"))
    yield from law_notes()


def _won(bounds: WonRange) -> Won | Message:
    least, greatest = bounds
    return least if bounds.is_exact else message("figure.range", least=least, greatest=greatest)
