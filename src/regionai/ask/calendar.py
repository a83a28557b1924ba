"""What comes after a proposal, on which day, and who has to act."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple, get_args

from regionai.budget.cell import Membership
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, Text, message
from regionai.model.finding import Outcome
from regionai.model.term import Term
from regionai.remedy.duties import Duty, asked_by
from regionai.rules.documents import Document
from regionai.rules.editions.library import Chosen
from regionai.rules.obligations.hands import Reach
from regionai.rules.obligations.obligation import ACTORS, LOCAL_GOVERNMENT, PHASES, Obligation
from regionai.rules.obligations.standing import InYear, Standing, State
from regionai.rules.ruleset import RuleSet
from regionai.rules.source import Grade, RuleSource

_PHASES: tuple[PHASES, ...] = get_args(PHASES)


class Entry(NamedTuple):
    """Something to do: for a fiscal year, or once.

    `id` is that of the obligation, or of the rule that asks for a document.
    `day` is the last day that does, None where the proposal does not tell;
    `deadline` says the same in words, and `is_timed` whether it is a time after
    a day of the work. `overall` is the state of the whole
    work, `state` that of the `year`; `is_reached` is whether the budget surely
    reaches its amounts, whoever executes the money. `question` is what leaves it
    open.
    """

    rules: RuleSet
    id: str
    title: Text | Message
    phase: PHASES
    who: Text | Message | str
    overall: State
    is_reached: bool
    state: State
    year: int | None
    reaches: tuple[Reach, ...]
    day: date | None
    deadline: Message
    is_timed: bool
    source: RuleSource
    document: Document
    grade: Grade
    grade_of_day: Grade
    question: Text | Listing | None = None
    is_document: bool = False

    @property
    def by(self) -> str | Message | None:
        """The last day that does, in words where only they are known; None where there is no time."""
        if self.day is not None:
            return self.day.isoformat()
        return self.deadline if self.is_timed else None

    @property
    def is_short(self) -> bool:
        """Whether some amount is surely not reached, or not by those whom it binds."""
        return any((reach.theirs or reach.there).greatest < reach.at_least for reach in self.reaches)


def calendar(assessment: Assessment) -> tuple[Entry, ...]:
    """Return all there is to do after a proposal is written: by phase, then by day where it is known."""
    there = {document.kind for document in assessment.proposal.documents or ()}
    found = [
        _document(duty, assessment, is_there=duty.document in there)
        for judged in assessment.judged_rules
        for duty in asked_by(judged)
    ]
    for chosen, standing in assessment.obligations:
        found += _entries(chosen, standing, assessment)
    return tuple(sorted(found, key=lambda entry: (_PHASES.index(entry.phase), entry.day or date.max)))


def _entries(chosen: Chosen, standing: Standing, assessment: Assessment) -> Iterator[Entry]:
    obligation, obligations = standing.obligation, chosen.edition.obligations
    for of_year in standing.years:
        yield Entry(
            chosen.rules,
            obligation.id,
            obligation.title,
            obligation.phase,
            _who(standing.who, assessment),
            standing.state,
            standing.is_reached,
            of_year.state,
            of_year.year,
            of_year.reaches,
            _day(standing, of_year, assessment),
            deadline_words(obligation, standing.within),
            obligation.due is not None and obligation.due.after != "event",
            obligation.source,
            obligations.documents[obligation.source.document],
            obligations.grade(obligation),
            obligations.grade_of_day(obligation),
            obligation.question,
        )


def _who(actor: ACTORS, assessment: Assessment) -> Text | Message | str:
    if actor == LOCAL_GOVERNMENT:
        return assessment.region.name
    members = assessment.proposal.consortium or () if actor == "lead" else ()
    leads = [member.name for member in members if member.role == "lead"]
    if len(leads) == 1:
        return leads[0]
    return message(f"actor.{actor}")


def _day(standing: Standing, of_year: InYear, assessment: Assessment) -> date | None:
    """Return the last day that does; None where the proposal does not tell."""
    obligation, within, period = standing.obligation, standing.within, assessment.proposal.period
    if obligation.due is None or within is None:
        is_first = obligation.phase == _PHASES[0] and obligation.event is None
        return assessment.submission.submitted if is_first else None
    if obligation.due.after == "work-end" and period is not None:
        return within.last_day(period.last)
    if obligation.due.after == "fiscal-year-end" and of_year.year is not None:
        return within.last_day(date(of_year.year, 12, 31))
    return None


def deadline_words(obligation: Obligation, within: Term | None) -> Message:
    """Return until when there is time, as the rules say it: `within` is the time of whoever has to act."""
    if obligation.due is not None and within is not None:
        event = obligation.event or ""
        return message(f"deadline.{obligation.due.after}", term=_term_words(within), event=event)
    if obligation.event is not None:
        return message("deadline.upon", event=obligation.event)
    return message(f"phase.{obligation.phase}")


def _term_words(term: Term) -> Message:
    one, many = ("term.day", "term.days") if term.unit == "days" else ("term.month", "term.months")
    return message(one if term.number == 1 else many, number=term.number)


def _document(duty: Duty, assessment: Assessment, *, is_there: bool) -> Entry:
    """Return a document that a rule asks for with the proposal: it is due before that is handed in."""
    rules, rule = duty.judged.rules, duty.judged.rule
    state, question = _state(duty, assessment, is_there=is_there)
    return Entry(
        rules,
        rule.id,
        message(f"document.{duty.document}"),
        _PHASES[0],
        assessment.region.name,
        state,
        state is not State.NOT_DUE,
        state,
        None,
        tuple(_reach(duty, assessment)),
        assessment.submission.submitted,
        message(f"phase.{_PHASES[0]}"),
        False,  # noqa: FBT003 - no time after a day
        rule.source,
        rules.documents[rule.source.document],
        rules.grade(rule),
        rules.grade(rule),
        question,
        is_document=True,
    )


def _state(duty: Duty, assessment: Assessment, *, is_there: bool) -> tuple[State, Listing | None]:
    """Return whether a document is due, and what leaves that open."""
    due = duty.due(assessment.ledger)
    if due is Membership.NO:
        return State.NOT_DUE, None
    if is_there:
        return State.DONE, None
    judged = duty.judged
    without = assessment.proposal.model_copy(update={"documents": ()})
    bare = judged.rule.judge(replace(judged.case, proposal=without))
    if due is Membership.YES and bare.outcome is Outcome.BROKEN:
        return State.DUE, None
    return State.MAY_BE_DUE, Listing(tuple(finding.message for finding in bare.findings))


def _reach(duty: Duty, assessment: Assessment) -> Iterator[Reach]:
    case = duty.judged.case
    for limit in duty.begins:
        named = next(case.named(name) for name in case.quantities if case.quantity(name) == limit.of)
        yield Reach(named, limit.amount, assessment.ledger.sum(limit.of).bounds)
