"""The tables of one proposal that stand behind its findings: corrections, rules, margins, rooms."""

from collections.abc import Iterator
from itertools import islice

from regionai.ask.corrections.correction import several
from regionai.ask.corrections.duty import opened, sparing
from regionai.ask.corrections.least import Contradiction, NewAmounts
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.model.money import NOTHING, Won
from regionai.remedy.duties import NewDuty
from regionai.remedy.margins import SourceMargin, margins
from regionai.remedy.naming import line_name
from regionai.report.check.folding import MOST_OF_A_KIND
from regionai.report.check.formats.html.charts import rooms_chart
from regionai.report.check.formats.text.margins import binding_words, room_words
from regionai.report.check.formats.text.report import indicator_words
from regionai.report.page.page import Block, Changes, Column, Figures, Notes, Table, Value, figures
from regionai.report.page.units import unit_name
from regionai.report.page.wording import change_words, duties_named, lever_words


def corrections(assessment: Assessment) -> Iterator[Block]:
    """Yield what mends money: several sources at once, what makes nothing due, and the single steps."""
    levers = assessment.levers
    if not levers:
        return
    opens: tuple[NewDuty, ...] = levers[0].opens if levers[0].works else ()
    try:
        found = several(assessment)
    except CannotError as error:
        found = None
        yield Notes("several", (error.message,), "dim", message("section.several"))
    if isinstance(found, NewAmounts):
        yield _amounts(assessment, found, message("section.several-won", change=found.change))
        opens = opened(assessment, found.amounts)
        if opens:
            yield Notes("opens", (message("duty.opens", duties=duties_named(opens)),), "bold")
    if isinstance(found, Contradiction):
        named = (message("several.rule", rule=each.rule.id, title=each.rule.title) for each in found.rules)
        yield Notes("impossible", tuple(named), title=message("section.impossible"))
    if opens:
        without = sparing(assessment)
        if isinstance(without, Message):
            yield Notes("sparing", (without,), "dim", message("section.sparing"))
        else:
            yield _amounts(assessment, without, message("duty.section", change=without.change))
    yield _steps(assessment)
    yield from _doubts(assessment)


def rules(assessment: Assessment) -> Iterator[Block]:
    """Yield every rule with its figure, what each source alone may change, and the indicators."""
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("title", message("page.rule"), is_text=True),
        Column("rule", message("page.code"), is_text=True),
        Column("figure", message("html.figure"), is_text=True),
        Column("margin", message("payers.margin")),
    )
    rows = tuple(
        (each.outcome, each.rule.title, each.rule.id, each.judgement.figure, each.judgement.margin)
        for each in assessment.judged_rules
    )
    yield Table("rules", message("page.outcomes", unit=unit_name(1)), columns, rows)
    if assessment.binding is not None:
        yield _margins(assessment)
        yield _rooms(assessment)
        yield Notes("binding", (binding_words(assessment.binding),), "bold")
    if assessment.indicators:
        yield _indicators(assessment)


def _amounts(assessment: Assessment, found: NewAmounts, title: Message) -> Table:
    """Return the lines of the budget that change, before and after."""
    written = {cell.path[1:]: Won(cell.printed) for cell in reversed(assessment.ledger.cells)}
    columns = (
        Column("line", message("page.lines"), is_text=True),
        Column("source", message("page.source"), is_text=True),
        Column("before", message("page.before")),
        Column("after", message("page.after")),
    )
    rows: list[tuple[Value, ...]] = [
        (
            line_name(assessment.proposal, place[0]),
            assessment.tree.word(("budget", *place)),
            written.get(place, NOTHING),
            won,
        )
        for place, won in islice(found.amounts.items(), MOST_OF_A_KIND)
    ]
    more = len(found.amounts) - MOST_OF_A_KIND
    if more > 0:
        rows.append((message("several.more", more=more), None, None, None))
    return Table("amounts", title, columns, tuple(rows))


def _steps(assessment: Assessment) -> Table:
    """Return each movement of money by itself: by how many won it mends all, or why it does not."""
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("step", message("html.step"), is_text=True),
        Column("won", message("html.amount")),
    )
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (message("html.works"), lever_words(lever, assessment.category_words), Won(lever.reach.least))
        if lever.cannot is None
        else (message("html.works-not"), message("lever.cannot", lever=lever.name, why=lever.cannot), None)
        for lever in assessment.levers
    )
    return Table("steps", message("section.levers"), columns, rows)


def _doubts(assessment: Assessment) -> Iterator[Block]:
    """Yield what the steps leave undecided, and that they hold in the worst case."""
    undecided = [judged for judged in assessment.with_outcome(Outcome.UNDECIDED) if judged.is_money]
    if undecided:
        named = Listing(tuple(f"`{judged.rule.id}`" for judged in undecided))
        yield Notes("undecided", (message("solve.undecided", rules=named),), "dim")
    if assessment.task.has_ranges:
        yield Notes("worst_case", (message("page.worst-case"),), "dim")


def _margins(assessment: Assessment) -> Table:
    """Return a row for each money rule, and in it what each source alone may change."""
    found = {
        judged.rule.id: {each.source: each for each in margins(assessment.task, judged)}
        for judged in assessment.judged_rules
        if judged.is_money
    }
    names = {source: each.name for row in found.values() for source, each in row.items()}
    columns = (
        Column("rule", message("page.rule"), is_text=True),
        *(Column(source, name, is_text=True) for source, name in names.items()),
    )
    rows = tuple(
        (rule, *(_margin(row[source]) if source in row else None for source in names))
        for rule, row in found.items()
    )
    return Table("margins", message("section.rules"), columns, rows)


def _margin(margin: SourceMargin) -> Value:
    if margin.kept is None or margin.kept == margin.met:
        return Changes(margin.met)
    return message("html.met-or-kept", met=change_words(margin.met), kept=change_words(margin.kept))


def _rooms(assessment: Assessment) -> Table:
    """Return what each source alone may change under all money rules."""
    columns = (
        Column("source", message("page.source"), is_text=True),
        Column("there", message("html.now")),
        Column("room", message("html.room"), is_text=True),
    )
    rows = tuple((room.name, room.current, Listing(tuple(room_words(room)))) for room in assessment.rooms)
    return Table("rooms", message("section.rooms"), columns, rows, chart=rooms_chart(assessment))


def _indicators(assessment: Assessment) -> Figures:
    found = [
        (key, message("text", text=each.title), indicator_words(each))
        for key, each in assessment.indicators
    ]
    return figures("indicators", found, message("section.indicators"))
