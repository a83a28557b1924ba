"""`window`: a day, or a period, lies within two days."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from regionai.messages import Message, Text, message
from regionai.model.fields import Day, Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.rules.base import Example, Rule, undecided
from regionai.rules.case import Case
from regionai.rules.draft import Boundary, Draft, Step
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath
from regionai.source.shape import Refused


class WindowRule(Rule):
    """A day, or a period, lies within two days, both included.

    `subject` is `submitted`, the day of the application, or `period`, the
    work period, whose first and last day must both lie within. Days are
    Korean days.
    """

    kind: Annotated[Literal["window"], Purpose.ITSELF]
    subject: Annotated[Literal["submitted", "period"], Purpose.SUBJECT]
    opens: Annotated[Day, Purpose.FIGURE] = Field(alias="from")
    closes: Annotated[Day, Purpose.FIGURE] = Field(alias="to")

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="마지막 날은 충족", en="the last day is met"),
            "{subject: submitted, from: 2026-02-04, to: 2026-03-10}",
            "submitted: 2026-03-10",
            Outcome.MET,
        ),
        Example(
            Text(ko="하루 뒤는 위반", en="the day after is broken"),
            "{subject: submitted, from: 2026-02-04, to: 2026-03-10}",
            "submitted: 2026-03-11",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="기간이 없으면 판단 불가", en="without a work period it is undecided"),
            "{subject: period, from: 2025-10-01, to: 2026-12-31}",
            "title: x",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="그 지역만 따로 받는 기간", en="a window of some regions alone"),
            "{subject: submitted, from: 2026-02-04, to: 2026-03-10, when: {region: [jeju, ulsan]}}",
            "{submitted: 2026-03-11, applicant: {region: 제주}}",
            Outcome.BROKEN,
        ),
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes < self.opens:
            raise Refused(message("proposal.period-reversed", first=self.opens, last=self.closes), ("to",))
        return self

    def _requires(self, _terms: Terms) -> Message:
        """Return the first and the last day."""
        subject = message(f"subject.{self.subject}")
        return message("requires.window", subject=subject, opens=self.opens, closes=self.closes)

    def _boundaries(self) -> Iterator[Boundary]:
        """Yield the first and the last day, with the day before and the day after each."""
        for end, named in ((self.opens, "boundary.first-day"), (self.closes, "boundary.last-day")):
            days = [end + timedelta(days=step) for step in (-1, 0, 1)]
            steps = tuple(Step(str(day), self._on(day, end)) for day in days)
            yield Boundary(message(named, subject=message(f"subject.{self.subject}")), steps)

    @property
    def judges_submission(self) -> bool:
        """Whether the window is one of applications."""
        return self.subject == "submitted"

    def days_outside(self, first: date, last: date) -> Iterator[tuple[KeyPath, date]]:
        """Yield an end of the window of applications outside; of a work period that it ends before."""
        if self.judges_submission and not first <= self.opens <= last:
            yield ("from",), self.opens
        if self.closes < first or (self.judges_submission and self.closes > last):
            yield ("to",), self.closes

    def _probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield a proposal without any day."""
        yield {self.subject: None}

    def _on(self, day: date, end: date) -> Draft:
        if self.subject == "submitted":
            return {"submitted": str(day)}
        first, last = (day, max(day, self.closes)) if end is self.opens else (min(day, self.opens), day)
        return {"period": {"from": str(first), "to": str(last)}}

    def _judge(self, case: Case) -> Judgement:
        """Return whether every day lies within."""
        days = self._days(case)
        if not days:
            said = message("window.missing", subject=message(f"subject.{self.subject}"))
            return undecided(Finding(said, message(f"window.missing-{self.subject}"), (self.subject,)))
        found = " ~ ".join(dict.fromkeys(str(day) for day, _ in days))
        findings = tuple(self._finding(day, at) for day, at in days if not self.opens <= day <= self.closes)
        outcome = Outcome.BROKEN if findings else Outcome.MET
        figure = message("figure.within", figure=found, window=f"{self.opens} ~ {self.closes}")
        return Judgement(outcome, findings, figure=figure)

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the days, if any are named, and the window."""
        days = " ~ ".join(dict.fromkeys(str(day) for day, _ in self._days(case)))
        named = (Fact(message(f"subject.{self.subject}"), days),) if days else ()
        return (*named, Fact(message("fact.window"), f"{self.opens} ~ {self.closes}"))

    def _days(self, case: Case) -> tuple[tuple[date, KeyPath], ...]:
        if self.subject == "submitted":
            return ((case.submitted, ("submitted",)),) if case.submitted else ()
        period = case.proposal.period
        if period is None:
            return ()
        return ((period.first, ("period", "from")), (period.last, ("period", "to")))

    def _finding(self, day: date, at: KeyPath) -> Finding:
        early = day < self.opens
        away = (self.opens - day).days if early else (day - self.closes).days
        said = message(
            "window.early" if early else "window.late",
            subject=message(f"subject.{self.subject}"),
            day=day,
            opens=self.opens,
            closes=self.closes,
            days=away,
        )
        return Finding(said, message("window.hint", opens=self.opens, closes=self.closes), at)
