"""`none-of`: what the proposal names is not on a list."""

from typing import Annotated, ClassVar, Literal

from pydantic import PlainValidator

from regionai.messages import Text, message
from regionai.model.day import count
from regionai.model.fields import from_text
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.rules.base import Case, Example, Rule
from regionai.rules.subject import Subject, WrittenWords, listed, named_by, spoken


class NoneOfRule(Rule):
    """What the proposal names is not on a list.

    `unnamed` counts the entries that the list has and nobody named: as long
    as there is one, a value that is not on the list cannot be cleared.
    """

    kind: Literal["none-of"]
    subject: Subject
    barred: WrittenWords
    unnamed: Annotated[int, PlainValidator(from_text(count))] = 0

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
                ko="이름을 모르는 자리가 남으면 판단 불가", en="a list with an unnamed entry clears no one"
            ),
            "{subject: region, barred: [jeju, jeonnam], unnamed: 1}",
            "applicant: {region: 경북}",
            Outcome.UNDECIDED,
        ),
    )

    def judge(self, case: Case) -> Judgement:
        """Return whether any value is on the list."""
        barred = listed(case, self.subject, self.barred)
        values = named_by(self.subject, case.proposal)
        hits = [named for named in values if named.value in self.barred]
        if hits:
            findings = tuple(
                Finding(
                    message("none-of.barred", value=spoken(case, self.subject, hit.value), barred=barred),
                    message("hint.ask-agency"),
                    hit.at,
                )
                for hit in hits
            )
            return Judgement(Outcome.BROKEN, findings)
        if self.unnamed:
            said = message(
                "none-of.unnamed",
                value=spoken(case, self.subject, values[0].value),
                barred=barred,
                unnamed=self.unnamed,
            )
            finding = Finding(said, message("hint.ask-agency"), values[0].at)
            return Judgement(Outcome.UNDECIDED, (finding,))
        return Judgement(Outcome.MET)

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the list, and how many of its entries nobody named."""
        return (
            Fact(message("fact.barred"), listed(case, self.subject, self.barred)),
            *((Fact(message("fact.unnamed"), str(self.unnamed)),) if self.unnamed else ()),
        )
