"""What there is to be named on a command line: editions, rules, regions, lines, each with its title.

Completion asks at every tab, so that files are read without their models: what is not of
their shape is left out, and whoever judges by it is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from regionai.messages import Text
from regionai.model.spelling import proposal_names, settings_names, without_year
from regionai.rules.editions.folders import MAIN_PROGRAMME, REGIONS, SHIPPED, rule_files, shipped_files
from regionai.rules.numbering import numbered
from regionai.run.settings_place import Places, Source
from regionai.source.file import read_bytes, shown
from regionai.source.names import NOTHING, Names
from regionai.source.problem import UnreadableError


class Word(NamedTuple):
    """A word that may be written, in each language, and what it stands for."""

    spelt: Text
    title: Text


class KnownEdition(NamedTuple):
    """An edition: its name, its title, its rules and its categories."""

    programme: str
    number: str
    title: Text
    rules: tuple[Word, ...]
    categories: tuple[Word, ...]


def editions(own: Sequence[Path], source: Source) -> tuple[KnownEdition, ...]:
    """Return the editions of the shipped rule files, of the settings here and of further folders.

    The main programme is first, and the newest of each.
    """
    shipped = (path for paths in shipped_files(SHIPPED).values() for path in paths.values())
    files = (*shipped, *(path for folder in (*own, *_of_settings(source)) for path in _files(folder)))
    found = [each for each in map(_edition, files) if each is not None]
    found.sort(key=lambda each: numbered(each.number), reverse=True)
    return tuple(sorted(found, key=lambda each: (each.programme != MAIN_PROGRAMME, each.programme)))


def regions() -> Iterator[Word]:
    """Yield the regions by their short names, and by those that go into addresses."""
    for each in _parts(_read(SHIPPED / REGIONS), "regions"):
        short, name = _text(each.get("short")), _text(each.get("name"))
        yield Word(Text(short.ko, _text(each.get("slug")).en), name)


def lines(proposal: Path) -> Iterator[Word]:
    """Yield the ids of the lines of a proposal, with their titles: to a shell `#1` would be a comment."""
    for line in _parts(_read(proposal, proposal_names(of_a_city=False)), "budget"):
        if "id" in line:
            yield Word(_text(line["id"]), _text(line.get("title") or line.get("category")))


def programme_title(edition: KnownEdition) -> Text:
    """Return the title of a programme: that of an edition without its year."""
    title = edition.title
    return Text(without_year(title.ko), re.sub(" 20[0-9]{2}$", "", title.en))


def _edition(path: Path) -> KnownEdition | None:
    data = _read(path)
    programme, number = data.get("programme"), data.get("edition")
    if not isinstance(programme, str) or not isinstance(number, str):
        return None
    categories = data.get("categories")
    return KnownEdition(
        programme,
        number,
        _text(data.get("title")),
        tuple(Word(_text(each.get("id")), _text(each.get("title"))) for each in _parts(data, "rules")),
        tuple(Word(_category(key, each), _text(each)) for key, each in categories.items())
        if isinstance(categories, dict)
        else (),
    )


def _category(key: str, titles: object) -> Text:
    """Return what a category is called: by its key, or in Korean by its first other word."""
    also = titles.get("also") if isinstance(titles, dict) else None
    return Text(str(also[0]) if isinstance(also, tuple) and also else key, key)


def _of_settings(source: Source) -> Iterator[Path]:
    place = Places(source).deciding
    if place is not None:
        named = _read(place.file, settings_names()).get("rules")
        for name in named if isinstance(named, tuple) else (named,):
            if isinstance(name, str):
                yield place.file.parent / name


def _files(folder: Path) -> tuple[Path, ...]:
    try:
        return rule_files(folder)
    except UnreadableError:
        return ()


def _read(path: Path, names: Names = NOTHING) -> Mapping[str, object]:
    # What is no word of a file needs no YAML.
    from regionai.source.tree import read_tree

    try:
        return read_tree(read_bytes(path), shown(path), names=names).data
    except UnreadableError:
        return {}


def _parts(data: Mapping[str, object], key: str) -> Iterator[dict[str, object]]:
    found = data.get(key)
    for each in found if isinstance(found, tuple) else ():
        if isinstance(each, dict):
            yield each


def _text(value: object) -> Text:
    """Return a text that may be in two languages; an empty one for what is none."""
    both = value if isinstance(value, dict) else {"ko": value, "en": value}
    ko, en = (each if isinstance(each, str) else "" for each in (both.get("ko"), both.get("en")))
    return Text(ko or en, en or ko)
