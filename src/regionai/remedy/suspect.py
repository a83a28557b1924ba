"""A slip with its places in the file, the text that would mend it, and its sentence."""

from typing import NamedTuple

from regionai.messages import Listing, Message, message
from regionai.model.proposal import Proposal
from regionai.model.slip import Slip
from regionai.remedy.doubt import UNIT, Change, Doubt
from regionai.remedy.naming import line_name
from regionai.source.plain import KeyPath
from regionai.source.problem import Location, Span
from regionai.source.tree import Tree

_QUOTES = "'\""


class SlipEdit(NamedTuple):
    """One place of the file, what is written there and what was meant.

    Nothing is written where a key is lacking: the span is then empty, and
    `meant` the value of the key. `text` is what has to stand in the span for
    the file to say it, with quotes and key where they are needed. `location`
    is what the span is called.
    """

    at: KeyPath
    location: Location
    span: Span
    written: str
    meant: str
    text: str


class Suspect(NamedTuple):
    """One slip that may have been made, and all that would make the declared figures agree, at once."""

    slip: Slip
    edits: tuple[SlipEdit, ...]
    said: Message

    @property
    def at(self) -> KeyPath:
        """The value that the slip was made in; of several the first."""
        return self.edits[0].at

    @property
    def location(self) -> Location:
        """Where that value stands."""
        return self.edits[0].location

    @property
    def written(self) -> str:
        """What stands there."""
        return self.edits[0].written

    @property
    def meant(self) -> str:
        """What was meant there."""
        return self.edits[0].meant


def suspect(doubt: Doubt, proposal: Proposal, tree: Tree) -> Suspect:
    """Return a doubt with the places and texts of the file."""
    edits = _edits(doubt, tree)
    return Suspect(doubt.slip, edits, _said(doubt, edits[0], proposal, tree))


def _edits(doubt: Doubt, tree: Tree) -> tuple[SlipEdit, ...]:
    first, *others = doubt.changes
    if not first.meant:
        # The amount stays as it is, under another key.
        key, meant = tree.word(first.at), tree.word(others[0].at)
        return (_slip_edit(tree, first.at, tree.span(first.at, of_key=True), key, meant, meant),)
    return tuple(_edit(change, first, tree) for change in doubt.changes)


def _edit(change: Change, first: Change, tree: Tree) -> SlipEdit:
    if change.written:
        return _rewritten(change, tree)
    return _unit_added(change, tree) if change.at == UNIT else _added(change, first.at, tree)


def _rewritten(change: Change, tree: Tree) -> SlipEdit:
    span = tree.span(change.at)
    (line,) = tree.lines(span.line, span.line)
    quote = line[span.column - 1]
    text = f"{quote}{change.meant}{quote}" if quote in _QUOTES else _quoted(change.meant, tree, change.at)
    return _slip_edit(tree, change.at, span, change.written, change.meant, text)


def _added(change: Change, beside: KeyPath, tree: Tree) -> SlipEdit:
    """Return a key of a line that does not have it yet, behind another of its keys."""
    value, key = tree.span(beside), tree.span(beside, of_key=True)
    pair = f"{tree.word(change.at)}: {_quoted(change.meant, tree, beside)}"
    text = f", {pair}" if tree.is_flow(beside) else f"\n{' ' * (key.column - 1)}{pair}"
    span = Span(value.end_line, value.end_column, value.end_line, value.end_column)
    return _slip_edit(tree, change.at, span, "", change.meant, text)


def _unit_added(change: Change, tree: Tree) -> SlipEdit:
    """Return the unit of a file that names none, before what else `amounts` says or before the budget."""
    amounts = tree.data.get("amounts")
    first = next(iter(amounts), None) if isinstance(amounts, dict) else None
    beside: KeyPath = ("budget",) if first is None else ("amounts", first)
    key = tree.span(beside, of_key=True)
    pair = f"{tree.word(change.at)}: {change.meant}"
    if first is None:
        pair = f"{tree.word(('amounts',))}: {{{pair}}}"
    after = ", " if tree.is_flow(beside[:-1]) else f"\n{' ' * (key.column - 1)}"
    span = Span(key.line, key.column, key.line, key.column)
    return _slip_edit(tree, change.at, span, "", change.meant, pair + after)


def _slip_edit(tree: Tree, at: KeyPath, span: Span, written: str, meant: str, text: str) -> SlipEdit:
    return SlipEdit(at, tree.located(span), span, written, meant, text)


def _quoted(meant: str, tree: Tree, at: KeyPath) -> str:
    """Return a value as it may stand at a place: within brackets a comma would end it."""
    return f'"{meant}"' if "," in meant and tree.is_flow(at) else meant


def _said(doubt: Doubt, edit: SlipEdit, proposal: Proposal, tree: Tree) -> Message:
    first, *others = doubt.changes
    place, kind = edit.location.span.named, message(f"slip.{doubt.slip}", how=doubt.how)
    if not others and first.at != UNIT:
        sentence = "slip.share" if first.at[0] == "shares" else "slip.amount"
        key = tree.word(first.at)
        return message(sentence, key=key, place=place, written=first.written, meant=first.meant, slip=kind)
    where = message("slip.section", section=tree.word(first.at[:1]))
    if first.at[0] == "budget":
        where = message("slip.line", id=line_name(proposal, int(first.at[1])))
    if doubt.slip in (Slip.COLUMN, Slip.PART_OF_COLUMN):
        moved = first.written if doubt.slip is Slip.COLUMN else others[0].meant
        return message(
            f"slip.moved-{doubt.slip}",
            place=place,
            where=where,
            key=tree.word(first.at),
            written=first.written,
            moved=moved,
            to=tree.word(others[0].at),
            slip=kind,
        )
    changes = Listing(tuple(_change(change, tree) for change in doubt.changes))
    return message("slip.several", place=place, where=where, changes=changes, slip=kind)


def _change(change: Change, tree: Tree) -> Message:
    sentence = "slip.change" if change.written else "slip.addition"
    return message(sentence, key=tree.word(change.at), written=change.written, meant=change.meant)
