"""What mends a budget, as blocks of a page: slips, single steps, and what warnings would cost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from regionai.ask.corrections.correction import Cost
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, message
from regionai.model.money import Won
from regionai.model.proposal import Proposal
from regionai.remedy.duties import NewDuty
from regionai.remedy.naming import line_name
from regionai.remedy.steps import Lever, figures_named
from regionai.remedy.suspect import Suspect
from regionai.report.page.page import Block, Column, Notes, Table
from regionai.source.plain import KeyPath, dotted
from regionai.source.tree import Tree


def slips_noted(assessment: Assessment) -> Iterator[Block]:
    """Yield every slip that would explain what disagrees, if there is one."""
    if assessment.suspects:
        said = tuple(suspect.said for suspect in assessment.suspects)
        yield Notes("slips", said, "bold", message("section.slips"))


def slip_table(slip: Suspect, assessment: Assessment) -> Block:
    """Return the slip that is corrected first, as it is written and as it was meant."""
    columns = (
        Column("where", message("page.where"), is_text=True),
        Column("at", message("page.where"), is_text=True, is_for_programs=True),
        Column("line", message("page.line")),
        Column("before", message("page.before"), is_text=True),
        Column("after", message("page.after"), is_text=True),
    )
    rows = tuple(
        (
            place_words(edit.at, assessment.proposal, assessment.tree),
            dotted(edit.at),
            edit.location.span.line_or_cell,
            edit.written,
            edit.meant,
        )
        for edit in slip.edits
    )
    return Table("slip", message("solve.slip"), columns, rows)


def steps_tables(levers: Sequence[Lever], categories: Mapping[str, str]) -> Iterator[Block]:
    """Yield the single steps that work, and why the others do not; `categories` have their Korean word."""
    if not levers:
        return
    is_hidden = not any(lever.opens for lever in levers)
    columns = (
        Column("number", message("solve.number")),
        Column("step", message("solve.step"), is_text=True),
        Column("won", message("solve.won")),
        Column("total_change", message("solve.total-change")),
        Column("becomes", message("solve.becomes")),
        Column("lines", message("page.lines"), is_text=True),
        Column("declared", message("solve.declared"), is_text=True, is_for_programs=True),
        Column("makes_due", message("solve.makes-due"), is_text=True, is_for_programs=is_hidden),
    )
    working = [lever for lever in levers if lever.works]
    rows = tuple(
        (
            number,
            v.name,
            Won(v.reach.least),
            v.change,
            v.to,
            v.lines,
            figures_named(v.carried, categories) if v.carried else None,
            _rules(v.opens) if v.opens else None,
        )
        for number, v in enumerate(working, 1)
    )
    cannot = tuple(
        message("lever.cannot", lever=lever.name, why=lever.cannot)
        for lever in levers
        if lever.cannot is not None
    )
    yield from (Table("steps", message("solve.steps"), columns, rows),) if rows else ()
    yield from (Notes("cannot", cannot, "dim"),) if cannot else ()


def _rules(opens: Sequence[NewDuty]) -> Listing:
    return Listing(tuple(dict.fromkeys(f"`{each.duty.judged.rule.id}`" for each in opens)))


def costs_table(costs: Iterable[Cost]) -> Iterator[Block]:
    """Yield what the broken rules that are left would cost, where there are any."""
    columns = (
        Column("rule", message("page.rule"), is_text=True),
        Column("title", message("solve.asks"), is_text=True),
        Column("severity", message("solve.severity"), is_text=True),
        Column("change", message("solve.total-change")),
        Column("severity_id", message("solve.severity"), is_text=True, is_for_programs=True),
    )
    rows = tuple(
        (
            cost.judged.rule.id,
            cost.judged.rule.title,
            message(f"severity.{cost.judged.rule.severity}"),
            cost.change,
            cost.judged.rule.severity.value,
        )
        for cost in costs
    )
    if rows:
        yield Table("costs", message("solve.costs"), columns, rows)


def place_words(at: KeyPath, proposal: Proposal, tree: Tree) -> Message:
    """Return what the file calls a key path: the key of a line, or of a section."""
    if at[0] == "budget":
        return message("solve.line", line=line_name(proposal, int(at[1])), key=tree.word(at))
    keys = tuple(tree.word(at[:end]) for end in range(2, len(at) + 1))
    return message(f"solve.{at[0]}", key=dotted(keys))
