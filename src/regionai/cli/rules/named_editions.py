"""The editions that the caller names: as `PROGRAMME@EDITION`, or as a file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from regionai.cli.arguments import library_of
from regionai.cli.misuse import MisuseError
from regionai.cli.options import Deciding
from regionai.messages import message
from regionai.rulebook.begin import NewEdition
from regionai.rules.base import Rule
from regionai.rules.companion import edition_file, is_companion
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.files import NoEditionError
from regionai.rules.editions.library import Library, around
from regionai.rules.numbering import numbered, pinned
from regionai.source.endings import YAML_SUFFIXES
from regionai.source.shape import closest


def opened(name: str, deciding: Deciding) -> tuple[Library, Edition]:
    """Return an edition and the library in which it stands.

    A name that ends in `.yaml` is a file; a companion stands for its edition.
    Raises `MisuseError` for a name that is none, `UnreadableError` for a file
    that cannot be read.
    """
    if not name.endswith(YAML_SUFFIXES):
        library = library_of(deciding)
        return library, named(library, name)
    path = Path(name)
    if is_companion(path):
        path = edition_file(path)
    library = around(path, tuple(deciding.rules or ()))
    return library, library.edition_at(path)


def origin(begun: NewEdition, source: str | None, deciding: Deciding) -> Edition | None:
    """Return the edition that a new one is copied from; None if it begins from nothing.

    A correction that names none is copied from what it corrects: from the
    folder that it goes into, else from the rule files there are.
    """
    if source is not None:
        return opened(source, deciding)[1]
    if begun.corrects is None:
        return None
    name = f"{begun.programme}@{begun.corrects}"
    there = begun.folder / begun.programme / f"{begun.corrects}.yaml"
    library = around(there, tuple(deciding.rules or ())) if there.is_file() else library_of(deciding)
    return named(library, name)


def file_named(name: str) -> Path:
    """Return the rule file that the caller names; raises `MisuseError` for what is no file's name."""
    if not name.endswith(YAML_SUFFIXES) or is_companion(Path(name)):
        raise MisuseError(message("rules-publish.no-file", name=name))
    return Path(name)


def named(library: Library, name: str) -> Edition:
    """Return the edition `PROGRAMME@EDITION`; raises `MisuseError` if there is none."""
    try:
        return library.find(name)
    except NoEditionError as error:
        raise MisuseError(error.message) from None


def named_pair(library: Library, *names: str) -> tuple[Edition, Edition]:
    """Return two editions to compare; raises `MisuseError` for a name that is none.

    Where both are of one original, as it and its correction are, each name
    means that edition alone.
    """
    parts = [name.partition("@") for name in names]
    originals = {(programme, numbered(edition).original) for programme, _, edition in parts}
    if len(originals) == 1 and all(edition for _, _, edition in parts):
        names = tuple(f"{programme}@{pinned(edition)}" for programme, _, edition in parts)
    first, second = (named(library, name) for name in names)
    return first, second


def named_editions(names: Sequence[str], deciding: Deciding) -> Iterator[tuple[Library, Edition]]:
    """Yield the named editions, or all there are."""
    for name in names:
        yield opened(name, deciding)
    if not names:
        library = library_of(deciding)
        for edition in library.all():
            yield library, edition


def rule_of(edition: Edition, rule_id: str) -> Rule:
    """Return a rule of an edition; raises `MisuseError` if it has none of that id."""
    known = {rule.id: rule for rule in edition.rules.rules}
    if rule_id not in known:
        meant = closest(rule_id, known) or "-"
        said = message(
            "rules-show.no-rule", name=edition.rules.name, rule=rule_id, meant=meant, known=", ".join(known)
        )
        raise MisuseError(said)
    return known[rule_id]
