"""The cases of an edition: small proposals, and what its rules must say of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import prod
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from regionai.messages import Text, message
from regionai.model.fields import BothLanguages, ReadBy, SeveralWords, from_text
from regionai.model.finding import Outcome, Severity
from regionai.model.proposal import Proposal, read_proposal, regions_not_in_force
from regionai.model.region import Regions
from regionai.rules.companion import CASES
from regionai.rules.editions.edition import Edition
from regionai.rules.source import one_of
from regionai.source.composer import MAX_DEPTH
from regionai.source.file import read_bytes
from regionai.source.plain import KeyPath, Plain
from regionai.source.problem import Problem, Span, UnreadableError, problem, refusal
from regionai.source.shape import Contradiction, Refused, Words, Written, closest, repeated_ids, validated
from regionai.source.tree import Tree, overlaid, placed, read_tree

# The most proposals that the cases of one file may come to: lists of `for_each` multiply.
MAX_TRIED = 2_000


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise Refused(message("field.not-a-proposal"))
    return value


def _values(value: object) -> Mapping[str, tuple[object, ...]]:
    if not isinstance(value, dict) or not value:
        raise Refused(message("cases.for-each"))
    for key, items in value.items():
        if not isinstance(items, tuple) or not items:
            raise Refused(message("cases.for-each"), (key,))
    return value


# Checked here for its form only; what it says is read as a proposal, with the base.
Fragment = Annotated[Mapping[str, object], ReadBy(_mapping)]
WrittenOutcome = Annotated[Outcome, ReadBy(from_text(one_of(Outcome)))]


class Expected(Written):
    """Which outcome each rule must have, under the severity that it must have."""

    error: dict[str, WrittenOutcome] = Field(default_factory=dict)
    warning: dict[str, WrittenOutcome] = Field(default_factory=dict)
    advice: dict[str, WrittenOutcome] = Field(default_factory=dict)

    def all(self) -> Iterator[tuple[Severity, str, Outcome]]:
        """Yield every expectation."""
        by_severity = (self.error, self.warning, self.advice)
        for severity, expected in zip(Severity, by_severity, strict=True):
            for rule, outcome in expected.items():
                yield severity, rule, outcome


class WrittenCase(Written):
    """One case as its author writes it.

    `proposal` is what differs from the base, `without` what the base has and
    this one has not, `for_each` a key path with values that are tried one by
    one, `elsewhere` what another proposal of the same run says.
    """

    id: Words
    says: BothLanguages
    proposal: Fragment = Field(default_factory=dict)
    without: SeveralWords = ()
    for_each: Annotated[Mapping[str, tuple[object, ...]], ReadBy(_values)] = Field(default_factory=dict)
    elsewhere: Fragment | None = None
    expect: Expected


class CaseFile(Written):
    """All cases of one edition; `base` is what every proposal says unless its case differs."""

    format: Literal["1"] = Field(alias="schema")
    edition: Words
    base: Fragment = Field(default_factory=dict)
    cases: Annotated[tuple[WrittenCase, ...], Field(min_length=1)]


@dataclass(frozen=True)
class CaseProposal:
    """One proposal of one case, ready to be judged, with the place of its case in the file.

    `value` says which of the values of `for_each` this one has, `data` is the
    proposal without what all have, and `day_span` the place of its day of
    submission. `expected` is severity and outcome by rule.
    """

    case: WrittenCase
    value: str
    data: Mapping[str, Plain]
    proposal: Proposal
    elsewhere: Proposal | None
    span: Span
    day_span: Span

    @cached_property
    def expected(self) -> Mapping[str, tuple[Severity, Outcome]]:
        """What each rule must come to."""
        return {rule: (severity, outcome) for severity, rule, outcome in self.case.expect.all()}

    @property
    def own(self) -> Mapping[str, Plain]:
        """What the case says beyond the base; the whole where that is nothing."""
        own = {*self.case.proposal, *(key.partition(".")[0] for key in self.case.for_each)}
        return {key: value for key, value in self.data.items() if key in own} or self.data

    @property
    def says(self) -> Text:
        """The sentence of the case."""
        return self.case.says


class Cases(NamedTuple):
    """The cases of an edition, read; `base` is the data that all share."""

    file: str
    base: Mapping[str, Plain]
    proposals: tuple[CaseProposal, ...]


def read_cases(path: Path, edition: Edition, regions: Regions) -> Cases:
    """Return the cases of an edition; raises `UnreadableError` with every problem.

    A case may only speak of rules that the edition has, and all together come
    to at most 2,000 proposals.
    """
    file = edition.file.removesuffix(".yaml") + CASES
    tree = read_tree(read_bytes(path), file)
    written = validated(CaseFile, tree)
    _refuse_too_many(tree, written)
    problems = [problem(file, tree.span(at), said) for at, said in _contradictions(written, edition)]
    proposals: list[CaseProposal] = []
    for number, case in enumerate(written.cases):
        try:
            proposals += _proposals(tree, number, case, edition, regions)
        except UnreadableError as error:
            problems += error.problems
    if problems:
        raise UnreadableError(tuple(_once(problems)))
    base = overlaid(tree, _keys(edition), ("base",)).data
    return Cases(file, base, tuple(proposals))


def _keys(edition: Edition) -> dict[str, str]:
    """Return what a proposal of the edition says without being asked."""
    return {"schema": "1", "programme": edition.rules.programme, "title": "x"}


def _proposals(
    tree: Tree, number: int, case: WrittenCase, edition: Edition, regions: Regions
) -> Iterator[CaseProposal]:
    at: KeyPath = ("cases", number)
    keys = _keys(edition)
    base = overlaid(tree, keys, ("base",), (*at, "proposal"), without=case.without)
    elsewhere = None
    if case.elsewhere is not None:
        other = overlaid(tree, keys, ("base",), (*at, "elsewhere"))
        elsewhere = _proposal(other, edition, regions)
    values = [[(key, n) for n in range(len(items))] for key, items in case.for_each.items()]
    for chosen in product(*values):
        whole = base
        for key, n in chosen:
            source = (*at, "for_each", key, n)
            segments = tuple(key.split("."))
            if len(segments) > MAX_DEPTH:
                raise refusal(tree.file, tree.span(source), message("source.too-deep", limit=MAX_DEPTH))
            try:
                whole = placed(whole, segments, tree, source)
            except LookupError:
                raise refusal(tree.file, tree.span(source), message("cases.no-place", key=key)) from None
        named = ", ".join(str(case.for_each[key][n]) for key, n in chosen)
        span = tree.span((*at, "id"))
        own = {key: value for key, value in whole.data.items() if key not in keys}
        day = whole.span(("submitted",))
        yield CaseProposal(case, named, own, _proposal(whole, edition, regions), elsewhere, span, day)


def _proposal(tree: Tree, edition: Edition, regions: Regions) -> Proposal:
    proposal = read_proposal(tree, regions)
    day = proposal.submitted or edition.rules.applies.first
    problems = tuple(regions_not_in_force(proposal, tree, regions, day))
    if problems:
        raise UnreadableError(problems)
    return proposal


def _refuse_too_many(tree: Tree, written: CaseFile) -> None:
    """Raise `UnreadableError` at the case with which there are too many proposals to be tried."""
    tried = 0
    for number, case in enumerate(written.cases):
        tried += prod(map(len, case.for_each.values()))
        if tried > MAX_TRIED:
            said = message("cases.too-many", tried=tried, limit=MAX_TRIED)
            raise refusal(tree.file, tree.span(("cases", number, "for_each")), said)


def _contradictions(written: CaseFile, edition: Edition) -> Iterator[Contradiction]:
    if written.edition != edition.rules.name:
        said = message("cases.other-edition", name=written.edition, edition=edition.rules.name)
        yield ("edition",), said
    known = {rule.id: rule for rule in edition.rules.rules}
    yield from repeated_ids("cases", enumerate(case.id for case in written.cases))
    for number, case in enumerate(written.cases):
        for severity, rule, _ in case.expect.all():
            at: KeyPath = ("cases", number, "expect", severity.value, rule)
            if rule not in known:
                meant = closest(rule, known) or "-"
                yield at, message("cases.unknown-rule", rule=rule, meant=meant, edition=edition.rules.name)


def _once(problems: list[Problem]) -> Iterator[Problem]:
    """Yield each problem once: a base is read with every case."""
    seen = set()
    for found in problems:
        key = (found.span, found.code, found.message.say("en"))
        if key not in seen:
            seen.add(key)
            yield found
