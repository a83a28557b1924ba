"""What comes after a proposal, in three lines: by its amounts, whatever they are, and what may be due."""

from collections.abc import Iterator, Sequence

from regionai.ask.calendar import Entry, calendar
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, message
from regionai.rules.obligations.standing import State

# All entries of one obligation: for whom, and in which fiscal years.
Same = Sequence[Entry]


def obligation_lines(assessment: Assessment) -> Iterator[Message]:
    """Yield at most three sentences; documents that go with the proposal are the business of rules."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in calendar(assessment):
        if not entry.is_document:
            found.setdefault((entry.rules.name, entry.id), []).append(entry)
    open_ones = [same for same in found.values() if any(map(_is_open, same))]
    reached = [same for same in open_ones if same[0].reaches and _is_certain(same)]
    always = [same for same in open_ones if not same[0].reaches and _is_certain(same)]
    lines = {
        "reached": map(_item, reached),
        "always": map(_item, always),
        "maybe": (
            message("text", text=same[0].title) for same in open_ones if same not in (*reached, *always)
        ),
    }
    for key, items in lines.items():
        duties = tuple(items)
        if duties:
            yield message(f"obligations.{key}", duties=Listing(duties))


def _is_open(entry: Entry) -> bool:
    return entry.overall is not State.NOT_DUE


def _is_certain(same: Same) -> bool:
    """Return whether it is due, or the budget surely reaches its amounts and only who acts is open."""
    is_reached = bool(same[0].reaches) and same[0].is_reached and same[0].question is None
    return is_reached or any(entry.overall is State.DUE for entry in same)


def _item(same: Same) -> Message:
    """Return an obligation with the amounts that make it due, and its days."""
    thresholds = dict.fromkeys((reach.what, reach.at_least) for entry in same for reach in entry.reaches)
    details: list[Message | str] = [
        message("obligation.from", what=what, at_least=at_least) for what, at_least in thresholds
    ]
    details += [each.by for each in same if each.by is not None and each.state is not State.NOT_DUE]
    if all(entry.overall is State.MAY_BE_DUE for entry in same):
        details.append(message("obligation.whoever"))
    title = same[0].title
    if not details:
        return message("text", text=title)
    return message("obligation.item", title=title, details=Listing(tuple(details)))
