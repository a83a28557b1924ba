"""`one-of`: what the proposal names is on the edition's list."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, ClassVar, Literal

from regionai.messages import Listing, Message, Text, in_both, message
from regionai.model.fields import Purpose, SeveralWords
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.words import CATEGORIES
from regionai.rules.base import Example, Rule, worst
from regionai.rules.case import Case
from regionai.rules.draft import Draft
from regionai.rules.subject import Subject, listed, named_by, naming, spoken
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath
from regionai.source.shape import Nearest


class OneOfRule(Rule):
    """What the proposal names is on the edition's list.

    `subject` is `category`, which looks at every budget line, `region`, the
    applicant's, or `country`: whether each body that says where it is is in
    `korea` or `abroad`; without such a body it does not apply. A value of
    `undecided` is neither allowed nor refused: the notice leaves it open, so
    the answer is the agency's, not ours.
    """

    kind: Annotated[Literal["one-of"], Purpose.ITSELF]
    subject: Annotated[Subject, Purpose.SUBJECT]
    allowed: Annotated[SeveralWords, Purpose.FIGURE]
    undecided: Annotated[SeveralWords, Purpose.FIGURE] = ()

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="이름 붙은 분야는 충족", en="a named category is met"),
            "{subject: category, allowed: [solution, training], undecided: [other]}",
            "budget: [{category: solution, national: 1}]",
            Outcome.MET,
        ),
        Example(
            Text(ko="other는 판단 불가", en="`other` is undecided"),
            "{subject: category, allowed: [solution, training], undecided: [other]}",
            "budget: [{category: other, national: 1}]",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="다른 말은 위반", en="any further word is broken"),
            "{subject: category, allowed: [solution, training], undecided: [other]}",
            "budget: [{category: trainning, national: 1}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="명단에 없는 지역은 위반", en="a region that is not on the list is broken"),
            "{subject: region, allowed: [busan, daegu]}",
            "applicant: {region: 서울}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="외국 기관은 열려 있으면 판단 불가", en="a foreign body is undecided if left open"),
            "{subject: country, allowed: [korea], undecided: [abroad]}",
            "consortium: [{id: v, name: v, kind: firm, country: JP}]",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(
                ko="어디 있는지 적은 기관이 없으면 해당 없음",
                en="no body that says where it is is not asked",
            ),
            "{subject: country, allowed: [korea], undecided: [abroad]}",
            "consortium: [{id: v, name: v, kind: firm}]",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def _requires(self, terms: Terms) -> Message:
        """Return the list, and what it leaves open."""
        return message(
            "requires.one-of-open" if self.undecided else "requires.one-of",
            subject=message(f"subject.{self.subject}"),
            allowed=listed(terms, self.subject, self.allowed),
            undecided=listed(terms, self.subject, self.undecided),
        )

    def _listed_values(self) -> Iterator[tuple[KeyPath, str, str]]:
        """Yield every word of the list."""
        for key, words in (("allowed", self.allowed), ("undecided", self.undecided)):
            for number, value in enumerate(words):
                yield (key, number), self.subject, value

    def _probes(self, terms: Terms) -> Iterator[Draft]:
        """Yield each value that could be named, one that nobody knows, and none."""
        yield from naming(terms, self.subject, (*self.allowed, *self.undecided))

    def _judge(self, case: Case) -> Judgement:
        """Return whether every value is on the list."""
        values = named_by(self.subject, case.proposal)
        outcomes = [self._outcome(named.value) for named in values]
        found = worst(outcomes)
        if not found.is_open:
            return Judgement(found)
        nearest = Nearest()
        # In words already, and once: thousands of lines may have the same list named to them.
        allowed = in_both(listed(case, self.subject, self.allowed))
        missing = partial(
            Finding,
            message("one-of.missing", allowed=allowed),
            message("one-of.missing-hint", allowed=allowed),
        )
        findings = tuple(
            missing(named.at)
            if named.value is None
            else self._finding(case, named.at, named.value, outcome, nearest, allowed)
            for named, outcome in zip(values, outcomes, strict=True)
            if outcome is not Outcome.MET
        )
        return Judgement(found, findings)

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return what is named, and the list."""
        found = dict.fromkeys(named.value for named in named_by(self.subject, case.proposal))
        return (
            Fact(
                message(f"subject.{self.subject}"),
                Listing(tuple(spoken(case, self.subject, value) for value in found)),
            ),
            Fact(message("fact.allowed"), listed(case, self.subject, self.allowed)),
        )

    def _spellings(self, case: Case) -> Iterator[str]:
        for category in self.allowed:
            yield category
            title = case.categories.get(category)
            yield from (title.ko, title.en, *title.also) if title is not None else ()

    def _outcome(self, value: str | None) -> Outcome:
        if value is None or value in self.undecided:
            return Outcome.UNDECIDED
        return Outcome.MET if value in self.allowed else Outcome.BROKEN

    def _finding(
        self, case: Case, at: KeyPath, named: str, outcome: Outcome, nearest: Nearest, allowed: Text
    ) -> Finding:
        value = spoken(case, self.subject, named)
        if outcome is Outcome.UNDECIDED:
            said = message(f"one-of.open-{self.subject}", value=value, allowed=allowed)
            return Finding(said, case.ask("hint.ask-agency"), at)
        said = message(f"one-of.not-allowed-{self.subject}", value=value, allowed=allowed)
        meant = nearest.to(named, self._spellings(case)) if self.subject == "category" else None
        hint = message("one-of.choose", allowed=allowed)
        if meant:
            # Only a list that leaves it open takes what is outside the named categories.
            is_open = not {*CATEGORIES}.isdisjoint((*self.allowed, *self.undecided))
            said_of = "one-of.nearest" if is_open else "one-of.nearest-named"
            hint = message(said_of, meant=meant, allowed=allowed)
        return Finding(said, hint, at)
