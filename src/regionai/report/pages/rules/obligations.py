"""The obligations of an edition, for people to read."""

from regionai.ask.calendar import deadline_words
from regionai.messages import Listing, Message, message
from regionai.report.page.page import Column, Table
from regionai.rules.editions.edition import Edition
from regionai.rules.obligations.file import Obligations
from regionai.rules.obligations.obligation import AmountCondition, Obligation


def obligations_table(edition: Edition) -> Table | None:
    """Return what comes after a proposal by an edition; None if it says nothing of that."""
    found = edition.obligations
    if not found.all:
        return None
    columns = (
        Column("id", message("rules-show.obligation"), is_text=True),
        Column("title", message("rules-list.name"), is_text=True),
        Column("phase", message("calendar.phase"), is_text=True),
        Column("who", message("calendar.who"), is_text=True),
        Column("when", message("rules-show.when"), is_text=True),
        Column("exempt", message("rules-show.exempt"), is_text=True),
        Column("deadline", message("calendar.by"), is_text=True),
        Column("grade", message("rules-show.grade"), is_text=True),
        Column("document", message("rules-show.document"), is_text=True),
        Column("article", message("calendar.article"), is_text=True),
        Column("says", message("rules-show.says"), is_text=True),
    )
    rows = tuple(
        (
            each.id,
            each.title,
            message(f"phase.{each.phase}"),
            message(f"actor.{each.who}"),
            Listing(tuple(_condition(found, condition) for condition in each.when)) if each.when else None,
            Listing(tuple(f"`{kind}`" for kind in each.exempt)) if each.exempt else None,
            _deadline(each),
            message(f"grade.{found.grade(each)}"),
            each.source.document,
            each.source.article,
            each.source.says,
        )
        for each in found.all
    )
    return Table("obligations", message("rules-show.obligations"), columns, rows)


def _condition(obligations: Obligations, condition: AmountCondition) -> Message:
    what = obligations.quantities[condition.of].title or condition.of
    said = message("obligation.any", what=what)
    if condition.at_least is not None:
        said = message("obligation.from", what=what, at_least=condition.at_least)
    if condition.per is not None:
        said = message("obligation.from-yearly", condition=said)
    if condition.by is not None:
        kinds = Listing(tuple(f"`{kind}`" for kind in condition.by))
        said = message("obligation.from-by", condition=said, kinds=kinds)
    return said


def _deadline(of: Obligation) -> Message:
    if of.due is None or of.due.local_government is None:
        return deadline_words(of, None if of.due is None else of.due.within)
    first, local = (deadline_words(of, term) for term in (of.due.within, of.due.local_government))
    return message("obligation.or-local", deadline=first, local=local)
