"""The bodies that execute the lines of a proposal, by the words that lines have for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from regionai.messages import Listing, Message, Value, message
from regionai.model import spelling, words
from regionai.source.names import compared
from regionai.source.plain import Plain
from regionai.source.shape import Contradiction, Nearest, repeated_ids

# The `executed_by` of a line that the regional government executes itself; no member may have this id.
APPLICANT = "applicant"


def contradictions(data: dict[str, Plain]) -> Iterator[Contradiction]:
    """Yield repeated ids, members with a reserved id, and executing bodies outside the consortium.

    Works on plain data, so that these are reported even when a field is wrong.
    """
    members = _ids(data, "consortium")
    bodies = spelling.by_word(words.BODIES)
    for number, own_id in members.items():
        if own_id == APPLICANT or compared(own_id) in bodies:
            yield ("consortium", number, "id"), message("proposal.reserved-id", id=own_id)
    yield from repeated_ids("consortium", members.items())
    yield from repeated_ids("budget", _ids(data, "budget").items())
    consortium = data.get("consortium")
    # Members that cannot be read may be any body.
    if isinstance(consortium, tuple) and len(members) == len(consortium):
        yield from _unknown_bodies(data, members)


def _unknown_bodies(data: dict[str, Plain], members: Mapping[int, str]) -> Iterator[Contradiction]:
    bodies = _ids(data, "budget", "executed_by")
    # Most lines name a body by its id.
    if {*bodies.values()} <= {*members.values()}:
        return
    names = _ids(data, "consortium", "name")
    known = Bodies({own_id: names.get(number, own_id) for number, own_id in members.items()})
    nearest = Nearest()
    for number, body in bodies.items():
        if known.meant(body) is None:
            yield ("budget", number, "executed_by"), known.unknown(body, nearest)


class Bodies:
    """The bodies of a consortium, and the applicant."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Take the name of each body by its id."""
        self.names = names

    def meant(self, word: str) -> str | None:
        """Return the id of the body that a word means: its id, or a name that no other has; else None."""
        if word in self.names or word == APPLICANT:
            return word
        named = self._ids.get(_compared(word), ())
        if not named:
            return spelling.meant(words.BODIES, word)
        own_id, *others = named
        return None if others else own_id

    def unknown(self, word: str, nearest: Nearest) -> Message:
        """Return what is said of a word that means none: which bodies there are, and the nearest."""
        parts = [
            each for each in map(str.strip, re.split("[,/+&·]+", word)) if self.meant(each) is not None
        ]
        if len(parts) > 1:
            listed_parts = Listing(tuple(f"`{each}`" for each in parts))
            return message("proposal.several-bodies", id=word, bodies=listed_parts)
        meant = nearest.to(word, (*self.names, *self.names.values()))
        if meant is None:
            return message("proposal.unknown-body", id=word, known=self._listed)
        return message("proposal.unknown-body-meant", id=word, meant=meant, known=self._listed)

    @cached_property
    def _ids(self) -> Mapping[str, Sequence[str]]:
        """The ids of the bodies of each name, as names are compared."""
        found: dict[str, list[str]] = {}
        for own_id, name in self.names.items():
            found.setdefault(_compared(name), []).append(own_id)
        return found

    @cached_property
    def _listed(self) -> Listing:
        listed: list[Value] = [
            f"`{own_id}`" if own_id == name else f"`{own_id}`({name})"
            for own_id, name in self.names.items()
        ]
        return Listing((*listed, spelling.quoted(words.BODIES, APPLICANT)))


def _compared(name: str) -> str:
    """Return the name of a body as names are compared, without the form of a company."""
    return compared(re.sub(words.COMPANY, "", name)) or name


def _ids(data: dict[str, Plain], section: str, key: str = "id") -> dict[int, str]:
    """Return the text under `key` by item number, for each item of a section that has one."""
    items = data.get(section)
    return {
        number: text
        for number, item in enumerate(items if isinstance(items, tuple) else ())
        if isinstance(item, dict) and isinstance(text := item.get(key), str)
    }
