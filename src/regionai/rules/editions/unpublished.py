"""An edition that speaks in the place of one that comes with regionai, and does not come with it itself."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from regionai.messages import Listing, message
from regionai.rules.editions.edition import Edition, PlaceTaken
from regionai.rules.editions.folders import shipped_files
from regionai.rules.editions.published import Records
from regionai.rules.numbering import numbered
from regionai.source.file import read_bytes

# Of many rules that have the ids of others so many are named.
_MOST = 3

# An id as every shipped file writes it, of a rule or of something else.
_ID = re.compile(r"\bid: ([\w-]+)")

# The published files that come with regionai, by programme and edition.
ShippedFiles = Mapping[str, Mapping[str, Path]]
# Returns the edition of a file.
Read = Callable[[Path], Edition]


def published_files(folder: Path, records: Records) -> ShippedFiles:
    """Return the published files of a folder of shipped rules, of the programmes that have any."""
    found = {
        programme: {name: path for name, path in files.items() if records.entry(path) is not None}
        for programme, files in shipped_files(folder).items()
    }
    return {programme: files for programme, files in found.items() if files}


def place_taken(edition: Edition, shipped: ShippedFiles, read: Read, *, locked: bool) -> PlaceTaken | None:
    """Return that an edition takes the place of a shipped one, and what to do; None if it takes none.

    It does if it is of the same programme or has a rule of the same id: its
    outcome would be taken for that of the notice. One that is published in a
    record of its own may, unless only what is shipped is trusted (`locked`).
    """
    if edition.is_published and not locked:
        return None
    found = _taken(edition, shipped, read)
    if found is None:
        return None
    said = "unpublished.locked" if locked else "unpublished.said"
    return found._replace(said=message(said, why=found.said, file=edition.file))


def _taken(edition: Edition, shipped: ShippedFiles, read: Read) -> PlaceTaken | None:
    rules = edition.rules
    if rules.programme not in shipped:
        newest_first = [path for paths in shipped.values() for path in tuple(paths.values())[::-1]]
        return _copied(edition, newest_first, read)
    original = numbered(rules.edition).original
    if rules.corrects is not None and original in shipped[rules.programme]:
        other = f"{rules.programme}@{original}"
        return PlaceTaken(("corrects",), message("unpublished.corrects", name=rules.name, other=other))
    said = message("unpublished.programme", name=rules.name, programme=rules.programme)
    return PlaceTaken(("programme",), said)


def _copied(edition: Edition, files: list[Path], read: Read) -> PlaceTaken | None:
    """Return which rules have ids of the edition that has the most of them, and where the first stands."""
    ids = [rule.id for rule in edition.rules.rules]
    # To read an edition takes longer than to look for words in its file.
    others = [read(path).rules for path in files if _words(path).intersection(ids)]
    shared = ((other.name, {rule.id for rule in other.rules}.intersection(ids)) for other in others)
    name, same = max(shared, key=lambda found: len(found[1]), default=("", ()))
    if not same:
        return None
    copied = [rule_id for rule_id in ids if rule_id in same]
    more = (message("left-out.more", count=len(copied) - _MOST),) if len(copied) > _MOST else ()
    named = Listing((*(f"`{rule_id}`" for rule_id in copied[:_MOST]), *more))
    said = message("unpublished.copies", name=edition.rules.name, other=name, rules=named)
    return PlaceTaken(("rules", ids.index(copied[0]), "id"), said)


def _words(path: Path) -> set[str]:
    return set(_ID.findall(read_bytes(path).decode()))
