"""One edition as it is read from its file, and what of it was published."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from regionai.budget.quantity import Filter
from regionai.frozen import frozen
from regionai.messages import Message, message
from regionai.model.region import Regions
from regionai.rules.compiled import read_model
from regionai.rules.editions.published import Records, record_of, sum_of
from regionai.rules.indicator import Indicators, read_indicators
from regionai.rules.obligations.file import Obligations, read_obligations
from regionai.rules.ruleset import RuleSet
from regionai.source.file import read_bytes, shown
from regionai.source.plain import KeyPath
from regionai.source.problem import START, Problem, UnreadableError, problem
from regionai.source.tree import Tree


class PlaceTaken(NamedTuple):
    """That an edition takes the place of a shipped one: where in its file it does, and the sentence."""

    at: KeyPath
    said: Message


@frozen
class Edition:
    """A rule set as read from a file, with the file's tree and sum.

    A published one is entered in the record of its folder; a shipped one is
    published in the folder of rules that comes with regionai.
    """

    rules: RuleSet
    path: Path
    tree: Tree
    sha256: str
    is_published: bool
    is_shipped: bool = False

    @property
    def file(self) -> str:
        """The file as it is shown."""
        return self.tree.file

    @cached_property
    def indicators(self) -> Indicators:
        """The figures without a verdict, read when they are first asked for.

        Raises `UnreadableError` for a file of them that cannot be read.
        """
        return read_indicators(self.rules, self.path, self.file)

    @cached_property
    def obligations(self) -> Obligations:
        """What comes after a proposal, read when it is first asked for.

        Raises `UnreadableError` for a file of them that cannot be read.
        """
        return read_obligations(self.rules, self.path, self.file)


def read_edition(
    path: Path,
    regions: Regions,
    records: Records,
    file: str | None = None,
    *,
    is_among_shipped: bool = False,
    content: bytes | None = None,
) -> Edition:
    """Return the rule set of a file, shown as `file`; raises `UnreadableError` with every problem.

    A published file that was changed is one of them: what was cited stays
    what it was. One that lies among those shipped is so if it is published.
    `content` are the bytes of one that is being written, None for those on the disk.
    """
    content = read_bytes(path) if content is None else content
    file = file or shown(path)
    is_published = unchanged(path, content, records, file)
    rules, tree = read_model(RuleSet, content, file)
    is_shipped = is_published and is_among_shipped
    # What is shipped was looked through before it was published, and has the same bytes since.
    if not is_shipped:
        problems = tuple(problem(file, tree.span(at), said) for at, said in rules.contradictions(regions))
        if problems:
            raise UnreadableError(problems)
    return Edition(rules, path, tree, sum_of(content), is_published, is_shipped)


def unchanged(path: Path, content: bytes, records: Records, file: str) -> bool:
    """Return whether a file is published; raises `UnreadableError` if it was changed since."""
    entry = records.entry(path)
    if entry is None:
        return False
    now = sum_of(content)
    if entry.sha256 != now:
        record = f"{shown(record_of(path))}:{entry.line}"
        said = message("library.changed", record=record, was=entry.sha256[:12], now=now[:12])
        raise UnreadableError((problem(file, START, said),))
    return True


def redefinitions(applied: Iterable[Edition]) -> Iterator[Problem]:
    """Yield each rule and quantity of an own rule set that an earlier edition has already, otherwise."""
    rules: dict[str, Edition] = {}
    quantities: dict[str, tuple[Filter, Edition]] = {}
    for edition in applied:
        adds = bool(edition.rules.adds_to)
        for number, rule in enumerate(edition.rules.rules):
            if rule.id in rules and adds:
                said = message("library.redefined-rule", id=rule.id, other=rules[rule.id].file)
                yield problem(edition.file, edition.tree.span(("rules", number, "id")), said)
            rules.setdefault(rule.id, edition)
        for name, quantity in edition.rules.quantities.items():
            if adds and name in quantities and quantities[name][0] != quantity.filter:
                said = message("library.redefined-quantity", name=name, other=quantities[name][1].file)
                yield problem(edition.file, edition.tree.span(("quantities", name), of_key=True), said)
            quantities.setdefault(name, (quantity.filter, edition))
