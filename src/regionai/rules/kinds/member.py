"""`member`: the consortium has a body of some kind, or in some role."""

from collections.abc import Iterator
from itertools import product
from typing import Annotated, ClassVar, Literal, Self, get_args

from pydantic import model_validator

from regionai.budget.cell import Membership
from regionai.messages import Listing, Message, Text, Value, message
from regionai.model import words
from regionai.model.fields import Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.proposal import MEMBER_KINDS, Member
from regionai.model.spelling import quoted, spelt
from regionai.rules.base import Example, Rule, undecided
from regionai.rules.bodies import SomeKinds, answers, any_answers
from regionai.rules.case import Case
from regionai.rules.draft import Draft
from regionai.rules.terms import Terms
from regionai.source.shape import Refused


class MemberRule(Rule):
    """The consortium has a body of some kind, or in some role.

    A body of kind `other` may be of the kind that is asked for, and one of kind
    `firm` a firm of the size that is: alone it leaves the rule undecided. A
    proposal without a consortium section says nothing about its bodies.
    """

    kind: Annotated[Literal["member"], Purpose.ITSELF]
    kinds: Annotated[SomeKinds | None, Purpose.FIGURE] = None
    role: Annotated[Literal["lead", "partner", "supplier"] | None, Purpose.SUBJECT] = None

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="테크노파크가 있으면 충족", en="a technopark is met"),
            "{kinds: [technopark, promotion-agency]}",
            "consortium: [{id: tp, name: 경북테크노파크, kind: technopark}]",
            Outcome.MET,
        ),
        Example(
            Text(ko="있는데 그런 기관이 없으면 위반", en="a consortium without one is broken"),
            "{kinds: [technopark, promotion-agency]}",
            "consortium: [{id: u, name: 어느 대학교, kind: university}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="유형을 모르는 기관만 있으면 판단 불가", en="a body of another kind is undecided"),
            "{kinds: [technopark, promotion-agency]}",
            "consortium: [{id: x, name: 어느 재단, kind: other}]",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="크기를 모르는 기업은 판단 불가", en="a firm of unknown size is undecided"),
            "{kinds: [sme, mid-size], role: lead}",
            "consortium: [{id: a, name: 어느 기업, kind: firm, role: lead}]",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="컨소시엄이 적혀 있지 않으면 판단 불가", en="no consortium section is undecided"),
            "{role: lead}",
            "title: x",
            Outcome.UNDECIDED,
        ),
    )

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if self.kinds is None and self.role is None:
            raise Refused(message("rules.kinds-or-role"))
        return self

    def _requires(self, _terms: Terms) -> Message:
        """Return which body must be there, and as what."""
        if self.kinds is not None and self.role is not None:
            return message("requires.member-as", wanted=self._wanted(), role=message(f"role.{self.role}"))
        return message("requires.member", wanted=self._wanted())

    def _probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield a consortium of one body of each kind and role, and none."""
        for kind, role in product(get_args(MEMBER_KINDS), ("lead", "partner", "supplier")):
            yield {"consortium": ({"id": "a", "name": "a", "kind": kind, "role": role},)}
        yield {"title": "x"}

    def _judge(self, case: Case) -> Judgement:
        """Return whether some body answers."""
        members = case.proposal.consortium
        if members is None:
            said = message("member.no-section", wanted=self._wanted())
            return undecided(Finding(said, message("member.no-section-hint"), ("consortium",)))
        if any_answers(members, self.kinds, self.role) is Membership.YES:
            return Judgement(Outcome.MET)
        may_answer = [member for member in members if self._answers(member) is Membership.MAYBE]
        if may_answer:
            first = may_answer[0]
            kind = quoted(words.MEMBER_KINDS, first.kind)
            said = message("member.other", name=first.name, kind=kind, wanted=self._wanted())
            return undecided(Finding(said, case.ask("member.other-hint"), ("consortium",)))
        said = message("member.missing", wanted=self._wanted(), count=len(members))
        if self.kinds is None and self.role is not None:
            hint = message("member.role-hint", role=spelt(words.ROLES, self.role))
        else:
            hint = message("member.kind-hint", wanted=self._wanted())
        finding = Finding(said, hint, ("consortium",))
        return Judgement(Outcome.BROKEN, (finding,))

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return what is wanted, and the bodies that answer."""
        answering = tuple(
            m.name for m in case.proposal.consortium or () if self._answers(m) is Membership.YES
        )
        return (
            Fact(message("fact.wanted-member"), self._wanted()),
            *((Fact(message("fact.members"), Listing(answering)),) if answering else ()),
        )

    def _wanted(self) -> Value:
        if self.kinds:
            return Listing(tuple(message(f"member.{kind}") for kind in self.kinds))
        return message(f"role.{self.role}")

    def _answers(self, member: Member) -> Membership:
        return answers(member, self.kinds, self.role)
