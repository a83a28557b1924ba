"""`present`: the proposal says something of what experience asks for."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, cast

from regionai.messages import Listing, Message, Text, message
from regionai.model.fields import BothLanguages, Purpose, ReadBy, words
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.plans import MeasuredResult
from regionai.model.proposal import Proposal
from regionai.model.spelling import in_words, quoted
from regionai.model.words import RESULT
from regionai.rules.base import Example, Rule, undecided
from regionai.rules.case import Case
from regionai.rules.draft import Draft
from regionai.rules.terms import Terms
from regionai.source.known import known_keys
from regionai.source.plain import KeyPath, Plain
from regionai.source.shape import Refused

_SECTIONS = ("plans", "targets")
# The one list in them; each of its items is a measured result.
_LIST = "results"


def _paths(value: object) -> tuple[tuple[str, ...], ...]:
    paths = tuple(tuple(word.split(".")) for word in words(value))
    for path in paths:
        section, *keys = path
        if section not in _SECTIONS or not keys or keys[-1] not in known_keys(Proposal, path[:-1]):
            raise Refused(message("rules.unknown-path", path=".".join(path)))
    # A rule is undecided where its section is missing, which of two could not be said.
    if len({path[0] for path in paths}) > 1:
        raise Refused(message("rules.two-sections"))
    return paths


class PresentRule(Rule):
    """The proposal says something of what experience asks for.

    `paths` are keys of one of the sections `plans` and `targets`, with dots. A
    section that is not there at all leaves the rule undecided; one that is
    there and lacks a key breaks it. What a path says of a list holds for each
    of its items. `remedy` says what to write.
    """

    kind: Annotated[Literal["present"], Purpose.ITSELF]
    paths: Annotated[tuple[tuple[str, ...], ...], ReadBy(_paths, "paths"), Purpose.SUBJECT]
    remedy: Annotated[BothLanguages, Purpose.ITSELF]

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="적혀 있으면 충족", en="what is written is met"),
            "{paths: plans.staffing, remedy: {ko: 인력 계획을 적으세요, en: say who will do it}}",
            "plans: {staffing: 전담 2명}",
            Outcome.MET,
        ),
        Example(
            Text(ko="계획은 있는데 그 항목이 없으면 위반", en="plans without the key are broken"),
            "{paths: plans.staffing, remedy: {ko: 인력 계획을 적으세요, en: say who will do it}}",
            "plans: {sustainability: 도비로 이어 감}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="목록은 하나라도 빠지면 위반", en="a list of which one item lacks the key is broken"),
            "{paths: targets.results.target, remedy: {ko: 목표를 적으세요, en: write the target}}",
            "targets: {results: [{name: a, unit: '%', target: 2}, {name: b, unit: 개, baseline: 9}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="계획 자체가 없으면 판단 불가", en="no plans at all are undecided"),
            "{paths: plans.staffing, remedy: {ko: 인력 계획을 적으세요, en: say who will do it}}",
            "title: x",
            Outcome.UNDECIDED,
        ),
    )

    def _requires(self, _terms: Terms) -> Message:
        """Return what must be written."""
        return message("requires.present", paths=self._named())

    def remedies(self) -> Iterator[Text]:
        """Yield what to write."""
        yield self.remedy

    def _probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield all that is asked for, the same without each part of it in turn, and no section at all."""
        yield from (
            _sections(self._section, self.paths[:n] + self.paths[n + 1 :]) for n in range(len(self.paths))
        )
        yield _sections(self._section, self.paths)
        yield {"title": "x"}

    def _judge(self, case: Case) -> Judgement:
        """Return whether every path leads to something."""
        section = self._section
        if vars(case.proposal)[section] is None:
            said = message("present.no-section", section=in_words((section,)), paths=self._named())
            return undecided(Finding(said, message("hint.remedy", remedy=self.remedy), (section,)))
        # Where a list is missing it is so for every path through it, and is said once.
        missing = {at: said for path in self.paths for at, said in _missing(case.proposal, path)}
        if not missing:
            return Judgement(Outcome.MET)
        hint = message("hint.remedy", remedy=self.remedy)
        return Judgement(Outcome.BROKEN, tuple(Finding(said, hint, at) for at, said in missing.items()))

    def _facts(self, _case: Case) -> tuple[Fact, ...]:
        """Return where the rule looks."""
        return (Fact(message("fact.paths"), self._named()),)

    @property
    def _section(self) -> str:
        """The section that all paths begin with."""
        return self.paths[0][0]

    def _named(self) -> Listing:
        return Listing(tuple(map(in_words, self.paths)))


def _sections(section: str, paths: tuple[tuple[str, ...], ...]) -> Draft:
    """Return a proposal that says something at each of the paths, and nothing else in the section."""
    found: dict[str, Plain] = {}
    for _, first, *rest in paths:
        if not rest and first != _LIST:
            found[first] = "10"
            continue
        within = cast("dict[str, Plain]", found.setdefault(first, {}))
        within.update(dict.fromkeys(rest, "10" if first == _LIST else "10%"))
    if _LIST in found:
        found[_LIST] = ({"name": "x", "unit": "x", **cast("dict[str, Plain]", found[_LIST])},)
    return {section: found}


def _missing(proposal: Proposal, path: tuple[str, ...]) -> Iterator[tuple[KeyPath, Message]]:
    """Yield each place where a path leads to nothing, and what is said of it."""
    found: object = proposal
    for depth, segment in enumerate(path, 1):
        found = None if found is None else vars(found)[segment]
        if segment == _LIST:
            path, rest = path[:depth], path[depth:]
            if isinstance(found, tuple):
                yield from _missing_of_items(found, path, rest)
            break
    if found is None:
        yield path, message("present.missing", path=in_words(path))


def _missing_of_items(
    items: tuple[MeasuredResult, ...], path: tuple[str, ...], rest: tuple[str, ...]
) -> Iterator[tuple[KeyPath, Message]]:
    for number, item in enumerate(items):
        for key in rest:
            if vars(item)[key] is None:
                said = message(
                    "present.missing-of", path=in_words(path), name=item.name, key=quoted(RESULT, key)
                )
                yield (*path, number, key), said
