"""`document`: from some amounts on, a document must go with the proposal."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from regionai.budget.form import Limit
from regionai.messages import Listing, Message, Text, message
from regionai.model import words
from regionai.model.fields import BothLanguages, Money, Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.money import Won
from regionai.model.proposal import DOCUMENT_KINDS
from regionai.model.spelling import spelt
from regionai.rules.arithmetic import sum_facts
from regionai.rules.base import Case, Example, Rule, Threshold, worst
from regionai.rules.draft import Draft, Variant
from regionai.rules.terms import Terms
from regionai.source.shape import Words, Written


class Condition(Written):
    """A quantity lies from `at_least`, included, up to `below`, excluded."""

    of: Annotated[Words, Purpose.QUANTITY]
    at_least: Annotated[Money, Purpose.FIGURE]
    below: Annotated[Money | None, Purpose.FIGURE] = None


class Duty(Written):
    """A document that is due when all conditions hold."""

    document: Annotated[DOCUMENT_KINDS, Purpose.FIGURE]
    when: Annotated[tuple[Condition, ...], Field(min_length=1), Purpose.FIGURE]


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
    )

    def requires(self, terms: Terms) -> Message:
        """Return each document, and from which amounts on it is due."""
        duties = Listing(
            tuple(
                message(
                    "requires.duty",
                    document=message(f"document.{duty.document}"),
                    when=Listing(tuple(_condition(terms, condition) for condition in duty.when)),
                )
                for duty in self.duties
            )
        )
        if self.question is None:
            return message("requires.document", duties=duties)
        return message("requires.document-question", duties=duties, question=self.question)

    def thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return the amounts at which a duty begins or ends, its other conditions held."""
        return tuple(
            Threshold(
                Limit(case.quantity(condition.of), is_floor=True, amount=amount),
                tuple(
                    limit for other in duty.when if other is not condition for limit in _within(case, other)
                ),
                ("duties", number),
                duty.document if amount is condition.at_least else None,
            )
            for number, duty in enumerate(self.duties)
            for condition in duty.when
            for amount in (condition.at_least, condition.below)
            if amount is not None
        )

    def variants(self) -> Iterator[Variant]:
        """Yield a list of documents that has none of those that may be due."""
        yield Variant(_listing("other"))

    def probes(self, terms: Terms) -> Iterator[Draft]:
        """Yield a list of documents with none of them, no list at all, and one with each."""
        yield from super().probes(terms)
        yield {"documents": None}
        yield from (_listing(duty.document) for duty in self.duties)

    def judge(self, case: Case) -> Judgement:
        """Return whether every document that is due is there."""
        judged = [self._judge_duty(case, duty) for duty in self.duties]
        findings = tuple(finding for _, finding in judged if finding is not None)
        return Judgement(worst([outcome for outcome, _ in judged]), findings)

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the quantities of the conditions."""
        return tuple(
            fact
            for name in dict.fromkeys(self.quantity_names())
            for fact in sum_facts(case.named(name), case.ledger.sum(case.quantity(name)))
        )

    def _judge_duty(self, case: Case, duty: Duty) -> tuple[Outcome, Finding | None]:
        document = message(f"document.{duty.document}")
        conditions = [_holds(case, condition) for condition in duty.when]
        if False in conditions:
            return Outcome.NOT_APPLICABLE, None
        documents = case.proposal.documents
        if documents is not None and any(d.kind == duty.document for d in documents):
            return Outcome.MET, None
        because = Listing(tuple(_reason(case, condition) for condition in duty.when))
        if None in conditions:
            said = message("document.maybe", document=document, because=because)
            hint = message("document.maybe-hint", document=document)
            return Outcome.UNDECIDED, Finding(said, hint, ("budget",))
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


def _condition(terms: Terms, condition: Condition) -> Message:
    named = terms.named(condition.of)
    if condition.below is None:
        return message("requires.from", what=named, at_least=condition.at_least)
    return message("requires.between", what=named, at_least=condition.at_least, below=condition.below)


def _within(terms: Terms, condition: Condition) -> Iterator[Limit]:
    """Yield that a condition holds."""
    of = terms.quantity(condition.of)
    yield Limit(of, is_floor=True, amount=condition.at_least)
    if condition.below is not None:
        yield Limit(of, is_floor=False, amount=condition.below - Won(1))


def _holds(case: Case, condition: Condition) -> bool | None:
    """Return whether a condition holds; None where the figures leave it open."""
    bounds = case.ledger.sum(case.quantity(condition.of)).bounds
    below = condition.below
    if bounds.greatest < condition.at_least or (below is not None and bounds.least >= below):
        return False
    surely = bounds.least >= condition.at_least and (below is None or bounds.greatest < below)
    return True if surely else None


def _reason(case: Case, condition: Condition) -> Message:
    bounds = case.ledger.sum(case.quantity(condition.of)).bounds
    return message(
        "document.because" if bounds.is_exact else "document.because-range",
        what=case.named(condition.of),
        least=bounds.least,
        greatest=bounds.greatest,
        threshold=condition.at_least,
    )
