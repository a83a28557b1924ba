"""What comes after a proposal as iCalendar, for Outlook and Google Calendar (the extra `calendar`)."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from regionai import __version__
from regionai.ask.calendar import Entry
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Lang, Message, message, said
from regionai.report.pages.calendar import reach_words, source_words
from regionai.rules.obligations.standing import State

_DAY = timedelta(days=1)


def icalendar_text(assessment: Assessment, entries: Sequence[Entry], lang: Lang) -> str:
    """Return one event of a whole day for each entry that has a day and is, or may be, still to be done.

    As RFC 5545 has it: lines end with CR LF and are folded at 75 octets. There
    is no hour of now in it: the same proposal gives the same bytes, and an event
    keeps its UID when amounts or days change, so that a calendar which takes a
    new file over replaces it. Raises `CannotError` if icalendar is not installed.
    """
    try:
        from icalendar import Calendar, Event, vText
    except ImportError:
        raise CannotError(message("calendar.needs-icalendar")) from None
    whole = Calendar()
    whole.add("prodid", f"-//regionai//regionai {__version__}//{lang.upper()}")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    # Of these two icalendar does not know that they are text, whose signs are escaped.
    title = vText(message("calendar.title", title=assessment.proposal.title).say(lang))
    whole.add("name", title)
    whole.add("x-wr-calname", title)
    stamp = datetime.combine(_stamp(assessment), time(), UTC)
    for entry in entries:
        if entry.day is None or entry.state not in (State.DUE, State.MAY_BE_DUE):
            continue
        event = Event()
        event.add("uid", f"{_identity(entry, assessment)}@regionai")
        event.add("dtstamp", stamp)
        event.add("dtstart", entry.day)
        # The end is excluded; the last day there is has none after it.
        if entry.day < date.max:
            event.add("dtend", entry.day + _DAY)
        event.add("summary", _summary(entry).say(lang))
        event.add("description", "\n".join(part.say(lang) for part in _description(entry)))
        event.add("categories", [message(f"phase.{entry.phase}").say(lang)])
        event.add("status", "CONFIRMED" if entry.state is State.DUE else "TENTATIVE")
        event.add("transp", "TRANSPARENT")
        whole.add_component(event)
    content: bytes = whole.to_ical()
    return content.decode()


def _stamp(assessment: Assessment) -> date:
    """Return a day that is no day of now: of the submission, else of the work, else of the edition."""
    period, applies = assessment.proposal.period, assessment.applied[0].rules.applies
    return assessment.submission.submitted or (applies.first if period is None else period.first)


def _identity(entry: Entry, assessment: Assessment) -> str:
    """Return what tells an event from those of all proposals, whatever its amounts and its day are."""
    proposal = assessment.proposal
    parts = (
        *(proposal.programme, assessment.region.slug, proposal.title, entry.rules.programme, entry.id),
        *(entry.phase, said(entry.who, "en"), str(entry.year), entry.title.say("en")),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _summary(entry: Entry) -> Message:
    which = "calendar.event" if entry.state is State.DUE else "calendar.event-maybe"
    return message(which, title=entry.title, who=entry.who)


def _description(entry: Entry) -> list[Message]:
    found = [entry.deadline, *map(reach_words, entry.reaches)]
    if entry.question is not None:
        found.append(message("text", text=entry.question))
    found.append(message("text", text=entry.source.says))
    found.append(source_words(entry))
    return found
