"""`none-of`: what the proposal names is not on a list."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from regionai.messages import Message, Text, message
from regionai.model.fields import ONLY_WHETHER, Count, Purpose, SeveralWords
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.rules.base import Example, Rule
from regionai.rules.case import Case
from regionai.rules.draft import Draft
from regionai.rules.subject import Subject, listed, named_by, naming, spoken
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath


class NoneOfRule(Rule):
    """What the proposal names is not on a list.

    A line that names none may be of any, and without a body that says its
    region or country a list of these does not apply. `unnamed` counts the entries that the
    list has and nobody named: as long as there is one, a value that is not on
    the list cannot be cleared.
    """

    kind: Annotated[Literal["none-of"], Purpose.ITSELF]
    subject: Annotated[Subject, Purpose.SUBJECT]
    barred: Annotated[SeveralWords, Purpose.FIGURE]
    unnamed: Annotated[Count, Purpose.FIGURE, ONLY_WHETHER] = 0

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="명단에 있으면 위반", en="on the list is broken"),
            "{subject: region, barred: [jeju, jeonnam]}",
            "applicant: {region: 제주}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="명단에 없으면 충족", en="not on the list is met"),
            "{subject: region, barred: [jeju, jeonnam]}",
            "applicant: {region: 경북}",
            Outcome.MET,
        ),
        Example(
            Text(
                ko="분야를 적지 않은 항목이 있으면 판단 불가",
                en="a line that names no category is undecided",
            ),
            "{subject: category, barred: [training]}",
            "budget: [{national: 1}]",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="미공개가 남으면 판단 불가", en="a list with an unnamed entry clears no one"),
            "{subject: region, barred: [jeju, jeonnam], unnamed: 1}",
            "applicant: {region: 경북}",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="외국 기관을 막으면 외국 기관은 위반", en="a foreign body that is barred is broken"),
            "{subject: country, barred: [abroad]}",
            "consortium: [{id: v, name: v, kind: firm, country: JP}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(
                ko="어디 있는지 적은 기관이 없으면 해당 없음",
                en="no body that says where it is is not asked",
            ),
            "{subject: country, barred: [abroad]}",
            "consortium: [{id: v, name: v, kind: firm}]",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def _requires(self, terms: Terms) -> Message:
        """Return the list, and how many of its entries nobody named."""
        return message(
            "requires.none-of-unnamed" if self.unnamed else "requires.none-of",
            subject=message(f"subject.{self.subject}"),
            barred=listed(terms, self.subject, self.barred),
            unnamed=self.unnamed,
        )

    def _listed_values(self) -> Iterator[tuple[KeyPath, str, str]]:
        """Yield every word of the list."""
        for number, value in enumerate(self.barred):
            yield ("barred", number), self.subject, value

    def _probes(self, terms: Terms) -> Iterator[Draft]:
        """Yield each value that could be named, and one that nobody knows."""
        yield from naming(terms, self.subject, self.barred)

    def _judge(self, case: Case) -> Judgement:
        """Return whether any value is on the list."""
        values = named_by(self.subject, case.proposal)
        if not values:
            return Judgement(Outcome.NOT_APPLICABLE)
        hits = [named for named in values if named.value in self.barred]
        missing = [named for named in values if named.value is None]
        if not (hits or missing or self.unnamed):
            return Judgement(Outcome.MET)
        barred = listed(case, self.subject, self.barred)
        if hits:
            findings = tuple(
                Finding(
                    message("none-of.barred", value=spoken(case, self.subject, hit.value), barred=barred),
                    case.ask("hint.ask-agency"),
                    hit.at,
                )
                for hit in hits
            )
            return Judgement(Outcome.BROKEN, findings)
        if missing:
            said = message("none-of.missing", barred=barred)
            hint = message("none-of.missing-hint")
            return Judgement(Outcome.UNDECIDED, tuple(Finding(said, hint, named.at) for named in missing))
        said = message(
            "none-of.unnamed",
            value=spoken(case, self.subject, values[0].value),
            barred=barred,
            unnamed=self.unnamed,
        )
        finding = Finding(said, case.ask("hint.ask-agency"), values[0].at)
        return Judgement(Outcome.UNDECIDED, (finding,))

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the list, and how many of its entries nobody named."""
        return (
            Fact(message("fact.barred"), listed(case, self.subject, self.barred)),
            *((Fact(message("fact.unnamed"), str(self.unnamed)),) if self.unnamed else ()),
        )
