"""What comes after a proposal: a table of days, the amounts that make things due, and what is open."""

from collections.abc import Iterable, Iterator, Sequence

from regionai.ask.calendar import Entry
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, Text, message, said
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won
from regionai.report.page.page import Block, Column, Difference, Notes, Page, Table, Value
from regionai.report.page.units import unit_name
from regionai.rules.obligations.hands import Reach
from regionai.rules.obligations.standing import State


def calendar_page(assessment: Assessment, entries: Sequence[Entry]) -> Page:
    """Return the page of what has to be done, what this budget does not reach, and what is not known."""
    due = [entry for entry in entries if entry.state is not State.NOT_DUE]
    short = [entry for entry in entries if entry.state is State.NOT_DUE and entry.is_short]
    blocks = (
        _days(due),
        _amounts("amounts", message("calendar.amounts", unit=unit_name(1)), due, assessment),
        _amounts("not_due", message("calendar.not-due", unit=unit_name(1)), short, assessment),
        _notes("sources", "calendar.sources", _sources(due)),
        _notes("questions", "calendar.questions", _questions(due)),
        _notes("unknowns", "rules-show.unknowns", _unknowns(assessment)),
        Notes("about", tuple(_about(due, assessment)), "dim"),
    )
    title = message("calendar.title", title=assessment.proposal.title)
    return Page("calendar", title, tuple(block for block in blocks if block is not None))


def body_name(assessment: Assessment, body: str) -> str | Text:
    """Return the name of a body that executes a line: of a member, or of the region that applies."""
    member = assessment.proposal.member(body)
    return assessment.region.name if member is None else member.name


def reach_words(reach: Reach) -> Message:
    """Return the amount that makes something due, what this budget has, and by how much it is above."""
    least, greatest = reach.margin
    there = won_words(reach.there)
    words = message("reach.whole", what=reach.what, at_least=reach.at_least, there=there)
    if reach.year is not None:
        year = str(reach.year)
        words = message("reach.year", what=reach.what, at_least=reach.at_least, there=there, year=year)
    elif reach.is_yearly:
        words = message("reach.any-year", what=reach.what, at_least=reach.at_least, there=there)
    if least == greatest == NOTHING:
        return message("reach.exact", reach=words)
    return words if least < NOTHING else message("reach.over", reach=words, margin=least)


def won_words(bounds: WonRange) -> Won | Message:
    """Return an amount, or from its least to its greatest."""
    least, greatest = bounds
    return least if bounds.is_exact else message("figure.range", least=least, greatest=greatest)


def grade_words(entry: Entry) -> Message:
    """Return how well something is known, and its day, if that is known less well."""
    grade = message(f"grade.{entry.grade}")
    if entry.grade_of_day is entry.grade:
        return grade
    return message("calendar.two-grades", grade=grade, day=message(f"grade.{entry.grade_of_day}"))


def source_words(entry: Entry) -> Message:
    """Return the document and the article that say so, and how well that is known."""
    document, article = entry.document.title, entry.source.article
    named = document if article is None else f"{document} {article}"
    return message("calendar.named-source", source=named, grade=grade_words(entry))


def _days(due: Iterable[Entry]) -> Block:
    columns = (
        Column("by", message("calendar.by"), is_text=True),
        Column("what", message("calendar.what"), is_text=True),
        Column("year", message("calendar.year"), is_text=True),
        Column("who", message("calendar.who"), is_text=True),
        Column("state", message("calendar.state"), is_text=True),
        Column("phase", message("calendar.phase"), is_text=True, is_for_files=True),
        Column("deadline", message("calendar.deadline"), is_text=True, is_for_files=True),
        Column("document", message("rules-show.document"), is_text=True, is_for_files=True),
        Column("article", message("calendar.article"), is_text=True, is_for_files=True),
        Column("grade", message("calendar.grade"), is_text=True, is_for_files=True),
        Column("day", message("calendar.by"), is_text=True, is_for_programs=True),
        Column("rule_set", message("calendar.what"), is_text=True, is_for_programs=True),
        Column("id", message("calendar.what"), is_text=True, is_for_programs=True),
        Column("phase_id", message("calendar.phase"), is_text=True, is_for_programs=True),
        Column("state_id", message("calendar.state"), is_text=True, is_for_programs=True),
        Column("grade_id", message("calendar.grade"), is_text=True, is_for_programs=True),
        Column("grade_of_day", message("calendar.grade"), is_text=True, is_for_programs=True),
    )
    return Table("days", message("calendar.days"), columns, tuple(map(_day, due)))


def _day(entry: Entry) -> tuple[Value, ...]:
    phase = message(f"phase.{entry.phase}")
    return (
        entry.by or phase,
        entry.title,
        None if entry.year is None else str(entry.year),
        entry.who,
        message(f"state.{entry.state}"),
        phase,
        entry.deadline,
        entry.document.title,
        entry.source.article,
        grade_words(entry),
        None if entry.day is None else str(entry.day),
        *(entry.rules.name, entry.id, entry.phase, entry.state.value),
        *(entry.grade.value, entry.grade_of_day.value),
    )


def _amounts(key: str, title: Message, entries: Sequence[Entry], assessment: Assessment) -> Block | None:
    columns = (
        Column("what", message("calendar.what"), is_text=True),
        Column("id", message("calendar.what"), is_text=True, is_for_programs=True),
        Column("year", message("calendar.year"), is_text=True),
        Column("quantity", message("page.quantity"), is_text=True),
        Column("at_least", message("calendar.at-least")),
        Column("there", message("calendar.there")),
        Column("margin", message("calendar.margin")),
        Column("theirs", message("calendar.theirs"), is_for_files=True),
        Column("alone", message("calendar.alone"), is_text=True),
    )
    rows = tuple(_amount(each, reach, assessment) for each in entries for reach in each.reaches)
    return Table(key, title, columns, rows) if rows else None


def _amount(entry: Entry, reach: Reach, assessment: Assessment) -> tuple[Value, ...]:
    margin = reach.margin
    return (
        entry.title,
        entry.id,
        None if reach.year is None else str(reach.year),
        reach.what,
        reach.at_least,
        reach.there,
        Difference(margin.least.amount, margin.greatest.amount),
        reach.theirs,
        Listing(tuple(body_name(assessment, body) for body in reach.alone)) if reach.alone else None,
    )


def _sources(due: Iterable[Entry]) -> Iterator[Message]:
    """Yield each deadline in words with its source; that of a yearly one is the same each year."""
    seen = set()
    for entry in due:
        who, title = said(entry.who, "en"), entry.title.say("en")
        if (title, who) not in seen:
            seen.add((title, who))
            yield message(
                "calendar.source",
                title=entry.title,
                who=entry.who,
                deadline=entry.deadline,
                source=source_words(entry),
            )


def _questions(due: Iterable[Entry]) -> Iterator[Message]:
    for entry in due:
        if entry.question is not None:
            yield message("calendar.question", title=entry.title, question=entry.question)


def _unknowns(assessment: Assessment) -> Iterator[Message]:
    for rules, unknown in assessment.unknowns:
        yield message("rules-show.unknown", id=f"`{rules.name}`", question=unknown.question)


def _about(due: Sequence[Entry], assessment: Assessment) -> Iterator[Message]:
    yield message("calendar.counted")
    days = {"submitted": assessment.submission.submitted, "period": assessment.proposal.period}
    missing = tuple(f"`{key}`" for key, there in days.items() if there is None)
    if missing:
        yield message("calendar.no-days", missing=Listing(missing))
    if any(reach.theirs is not None for entry in due for reach in entry.reaches):
        yield message("calendar.by-body")


def _notes(key: str, title: str, sentences: Iterator[Message]) -> Block | None:
    found = tuple(sentences)
    return Notes(key, found, title=message(title)) if found else None
