"""The bodies that execute the lines of a proposal, by the words that lines have for them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from regionai.messages import Listing, Value, message
from regionai.model import words
from regionai.source.names import compared
from regionai.source.plain import Plain
from regionai.source.shape import Contradiction, closest, repeated_ids

# The `executed_by` of a line that the regional government executes itself; no member may have this id.
APPLICANT = "applicant"


def contradictions(data: dict[str, Plain]) -> Iterator[Contradiction]:
    """Yield repeated ids, members with a reserved id, and executing bodies outside the consortium.

    Works on plain data, so that these are reported even when a field is wrong.
    """
    members = _ids(data, "consortium")
    for number, own_id in members.items():
        if words.meant(words.BODIES, own_id) == APPLICANT:
            yield ("consortium", number, "id"), message("proposal.reserved-id", id=own_id)
    yield from repeated_ids("consortium", members.items())
    yield from repeated_ids("budget", _ids(data, "budget").items())
    if "consortium" in data:
        yield from _unknown_bodies(data, members)


def _unknown_bodies(data: dict[str, Plain], members: Mapping[int, str]) -> Iterator[Contradiction]:
    names = _ids(data, "consortium", "name")
    known_words = bodies((own_id, names.get(number, own_id)) for number, own_id in members.items())
    for number, body in _ids(data, "budget", "executed_by").items():
        if body_word(body) not in known_words:
            known: list[Value] = [
                f"`{own_id}`({names[number]})" if number in names else f"`{own_id}`"
                for number, own_id in members.items()
            ]
            listed = Listing((*known, words.quoted(words.BODIES, APPLICANT)))
            meant = closest(body, (*members.values(), *names.values()))
            said = message("proposal.unknown-body", id=body, known=listed)
            if meant is not None:
                said = message("proposal.unknown-body-meant", id=body, meant=meant, known=listed)
            yield ("budget", number, "executed_by"), said


def bodies(members: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return the id of each body by each word for it: its id, and its name unless another has the same.

    The applicant is one of them. `members` are ids with names.
    """
    listed = tuple(members)
    names = Counter(body_word(name) for _, name in listed)
    found = {APPLICANT: APPLICANT, **words.by_word(words.BODIES)}
    found |= {body_word(name): own_id for own_id, name in listed if names[body_word(name)] == 1}
    return found | {body_word(own_id): own_id for own_id, _ in listed}


def body_word(name: str) -> str:
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
