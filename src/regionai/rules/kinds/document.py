"""`document`: from some amounts on, a document must go with the proposal."""

from collections.abc import Iterator
from itertools import chain
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from regionai.budget.cell import Membership
from regionai.messages import Listing, Message, Text, message
from regionai.model import words
from regionai.model.fields import BothLanguages, Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.proposal import DOCUMENT_KINDS
from regionai.model.spelling import spelt
from regionai.rules.base import Example, Rule, worst
from regionai.rules.case import Case, Threshold
from regionai.rules.conditions.applies import (
    asked_facts,
    found_elsewhere,
    found_in,
    hint_of,
    holding,
    turns,
)
from regionai.rules.conditions.condition import Conditions
from regionai.rules.draft import Draft, Variant, merged
from regionai.rules.meeting import meeting, near
from regionai.rules.money.arithmetic import sum_facts
from regionai.rules.terms import Terms
from regionai.source.shape import Written


class Duty(Written):
    """A document that is due when all conditions hold."""

    document: Annotated[DOCUMENT_KINDS, Purpose.FIGURE]
    when: Annotated[Conditions, Field(min_length=1), Purpose.FIGURE]


class DocumentRule(Rule):
    """From some amounts on, a document must go with the proposal.

    Each duty has its own conditions; the rule is as bad as its worst duty.
    `question` is what must be asked before the duty is certain: with it, a
    missing document is undecided and never broken. A proposal without a
    documents section says nothing about its documents.
    """

    kind: Annotated[Literal["document"], Purpose.ITSELF]
    duties: Annotated[tuple[Duty, ...], Field(min_length=1), Purpose.FIGURE]
    question: Annotated[BothLanguages | None, Purpose.FIGURE] = None

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="한도 아래면 해당 없음", en="below the amounts it does not apply"),
            "{duties: [{document: feasibility-study, when: [{of: total, at_least: 500억}]}]}",
            "budget: [{national: 200억, local: '29,999,999,999'}]",
            Outcome.NOT_APPLICABLE,
        ),
        Example(
            Text(ko="한도에 닿고 서류가 있으면 충족", en="at the amount, with the document, it is met"),
            "{duties: [{document: feasibility-study, when: [{of: total, at_least: 500억}]}]}",
            "{budget: [{national: 300억, local: 200억}], documents: [{kind: feasibility-study}]}",
            Outcome.MET,
        ),
        Example(
            Text(ko="서류 목록에 없으면 위반", en="a list of documents without it is broken"),
            "{duties: [{document: feasibility-study, when: [{of: total, at_least: 500억}]}]}",
            "{budget: [{national: 300억, local: 200억}], documents: [{kind: other}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="서류 목록 자체가 없으면 판단 불가", en="without a documents section it is undecided"),
            "{duties: [{document: feasibility-study, when: [{of: total, at_least: 500억}]}]}",
            "budget: [{national: 300억, local: 200억}]",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="조건에 해당하는 지역에만 필요", en="due only in the regions that are asked for"),
            "{duties: [{document: feasibility-study, when: {of: total, at_least: 500억}}],"
            " when: {capital_region: yes}}",
            "{applicant: {region: 경기}, budget: [{national: 300억, local: 200억}],"
            " documents: [{kind: other}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="의무마다 조건을 둘 수도 있음", en="or a duty has the condition of its own"),
            "{duties: [{document: feasibility-study, when: [{of: total, at_least: 500억},"
            " {region: [ulsan, jeju]}]}]}",
            "{applicant: {region: 경기}, budget: [{national: 300억, local: 200억}],"
            " documents: [{kind: other}]}",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def _requires(self, terms: Terms) -> Message:
        """Return each document, and from which amounts on it is due."""
        duties = Listing(
            tuple(
                message(
                    "requires.duty",
                    document=message(f"document.{duty.document}"),
                    when=Listing(tuple(each for c in duty.when for each in c.asked(terms))),
                )
                for duty in self.duties
            )
        )
        if self.question is None:
            return message("requires.document", duties=duties)
        return message("requires.document-question", duties=duties, question=self.question)

    def _thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return the amounts at which a duty begins or ends, its other conditions held."""
        return tuple(
            Threshold(turn.limit, turn.held, ("duties", number), duty.document if turn.begins else None)
            for number, duty in enumerate(self.duties)
            for turn in turns(case, duty.when)
        )

    def _variants(self, terms: Terms) -> Iterator[Variant]:
        """Yield a list of documents that has none of those that may be due, where each may be."""
        met = (meeting(duty.when, terms) for duty in self.duties)
        yield from (Variant(merged(each, _listing("other"))) for each in {str(m): m for m in met}.values())

    def _probes(self, terms: Terms) -> Iterator[Draft]:
        """Yield a list of documents with none of them, no list at all, and one with each."""
        variants = [variant.draft for variant in self._variants(terms)]
        for draft in variants:
            yield from (draft, {**draft, "documents": None})
            yield from ({**draft, **_listing(duty.document)} for duty in self.duties)
        for duty in self.duties:
            yield from (merged(draft, _listing("other")) for draft in near(duty.when, terms))

    def _judge(self, case: Case) -> Judgement:
        """Return whether every document that is due is there."""
        judged = [self._judge_duty(case, duty) for duty in self.duties]
        findings = tuple(finding for _, finding in judged if finding is not None)
        return Judgement(worst([outcome for outcome, _ in judged]), findings)

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the quantities of the conditions, and what else they ask for."""
        asked = (condition.of for duty in self.duties for condition in duty.when)
        names = dict.fromkeys(of for of in asked if of is not None)
        sums = (sum_facts(case.named(name), case.ledger.sum(case.quantity(name))) for name in names)
        others = (found_elsewhere(case, duty.when) for duty in self.duties)
        return (*chain(*sums), *chain(*map(asked_facts, others)))

    def _judge_duty(self, case: Case, duty: Duty) -> tuple[Outcome, Finding | None]:
        holds = holding(case, duty.when)
        if holds is Membership.NO:
            return Outcome.NOT_APPLICABLE, None
        documents = case.proposal.documents
        if documents is not None and any(d.kind == duty.document for d in documents):
            return Outcome.MET, None
        document, found = message(f"document.{duty.document}"), found_in(case, duty.when)
        because = Listing(tuple(each.said for each in found))
        if holds is Membership.MAYBE:
            said = message("document.maybe", document=document, because=because)
            unknown = next(each for each in found if each.holds is Membership.MAYBE)
            hint = message("document.maybe-hint", hint=hint_of(unknown, case), document=document)
            return Outcome.UNDECIDED, Finding(said, hint, unknown.at)
        if self.question is not None:
            said = message("document.question", document=document, because=because, question=self.question)
            return Outcome.UNDECIDED, Finding(said, case.ask("hint.ask-agency"), ("documents",))
        kind = spelt(words.DOCUMENT_KINDS, duty.document)
        hint = message("document.hint", document=document, kind=kind)
        if documents is None:
            said = message("document.no-section", document=document, because=because)
            return Outcome.UNDECIDED, Finding(said, hint, ("documents",))
        said = message("document.missing", document=document, because=because)
        return Outcome.BROKEN, Finding(said, hint, ("documents",))


def _listing(document: str) -> Draft:
    return {"documents": ({"kind": document},)}
