"""`share-by-kind`: how large a share must be depends on what kind of firm applies."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field

from regionai.budget.form import Limit, form
from regionai.budget.share import share_range
from regionai.messages import Listing, Message, Text, message
from regionai.model.fields import Purpose, ReadBy, from_text
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.proposal import MEMBER_KINDS
from regionai.model.ratio import limit_percent, ratio
from regionai.rules.base import Case, Example, Rule, Threshold
from regionai.rules.draft import Draft, Variant
from regionai.rules.kinds.share import ShareRule
from regionai.rules.terms import Terms
from regionai.source.shape import Refused, Words

_KINDS: tuple[str, ...] = get_args(MEMBER_KINDS)
# What a body of an unclear kind may be.
_MAY_BE = {"firm": ("sme", "mid-size", "large"), "other": _KINDS}

_share_of = from_text(ratio)


def _limits(value: object) -> Mapping[str, Fraction]:
    if not isinstance(value, dict) or not value:
        raise Refused(message("field.not-a-mapping", field="at_least"))
    for kind, share in value.items():
        if kind not in _KINDS:
            known = Listing(tuple(f"`{each}`" for each in _KINDS))
            raise Refused(message("field.not-one-of-these", text=str(kind), expected=known), (kind,))
        if _share_of(share) in (0, 1):
            raise Refused(message("rules.idle-share"), (kind,))
    return {kind: _share_of(share) for kind, share in value.items()}


class ShareByKindRule(Rule):
    """One quantity is at least a share of another, by what kind of firm applies.

    The floor that surely or possibly applies follows from the bodies in
    `role`; where several may, the highest must be kept to be met, and the
    lowest missed to be broken.
    """

    kind: Annotated[Literal["share-by-kind"], Purpose.ITSELF]
    of: Annotated[Words, Purpose.QUANTITY]
    whole: Annotated[Words, Purpose.QUANTITY] = Field(alias="in")
    role: Annotated[Literal["lead", "partner", "supplier"], Purpose.SUBJECT] = "lead"
    at_least: Annotated[Mapping[str, Fraction], ReadBy(_limits, "shares-by-kind"), Purpose.FLOOR]

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="중소기업이 딱 20 %이면 충족", en="exactly 20 % of an SME is met"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: sme, role: lead}], budget: [{national: 80, local: 20}]}",
            Outcome.MET,
        ),
        Example(
            Text(ko="중견기업의 20 %는 위반", en="20 % of a mid-size firm is broken"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: mid-size, role: lead}],"
            " budget: [{national: 80, local: 20}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="갈래를 모르면 판단 불가", en="a firm of unknown kind is undecided"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: firm, role: lead}], budget: [{national: 80, local: 20}]}",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="기준이 없는 갈래면 해당 없음", en="a kind without a limit is not asked"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: large, role: lead}],"
            " budget: [{national: 80, local: 20}]}",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def requires(self, terms: Terms) -> Message:
        """Return the share for each kind."""
        limits = tuple(
            message("requires.kind-limit", kind=message(f"member.{kind}"), limit=limit_percent(share))
            for kind, share in self.at_least.items()
        )
        return message(
            "requires.share-by-kind",
            role=message(f"role.{self.role}"),
            what=terms.named(self.of),
            whole=terms.named(self.whole),
            limits=Listing(limits),
        )

    def limits(self, case: Case) -> tuple[Limit, ...]:
        """Return the share that decides: the only one, else the highest if it is kept, else the lowest."""
        share = self._deciding(case)
        return () if share is None else share.limits(case)

    def thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return every share that may be the one, by the kinds that the bodies may be of."""
        floors = sorted(_known(self._possible(case)))
        return tuple(each for floor in floors for each in self._share(floor).thresholds(case))

    def variants(self) -> Iterator[Variant]:
        """Yield a body of each kind that has a share of its own."""
        for kind in self.at_least:
            yield Variant(self._of_body(kind), message(f"member.{kind}"))

    def probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield a body of each kind, and none."""
        yield {"consortium": None}
        yield from map(self._of_body, _KINDS)

    def _of_body(self, kind: str) -> Draft:
        return {"consortium": ({"id": "a", "name": "a", "kind": kind, "role": self.role},)}

    def judge(self, case: Case) -> Judgement:
        """Return whether the share that is asked of this kind is kept."""
        share = self._deciding(case)
        if share is None:
            return Judgement(Outcome.NOT_APPLICABLE)
        judgement = share.judge(case)
        possible = self._possible(case)
        floors = sorted(_known(possible))
        keeps_all = judgement.outcome is Outcome.MET and share.bound.value == floors[-1]
        misses_all = judgement.outcome is Outcome.BROKEN and None not in possible
        if len(possible) == 1 or keeps_all or misses_all:
            return judgement
        limits = Listing(tuple(limit_percent(floor) for floor in floors))
        said = message("share-by-kind.undecided", role=message(f"role.{self.role}"), limits=limits)
        # If the highest share is asked for, the money is off by as much.
        highest = form(self._share(floors[-1]).limits(case)[0], case.ledger).margin.least
        hint = message("share-by-kind.hint", role=message(f"role.{self.role}"))
        finding = Finding(said, hint, ("consortium",), margin=highest)
        return Judgement(Outcome.UNDECIDED, (finding,), figure=judgement.figure)

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the arithmetic of the share that decides."""
        share = self._deciding(case)
        return () if share is None else share.facts(case)

    def _possible(self, case: Case) -> frozenset[Fraction | None]:
        """Return every floor that may be the one, None for a kind without."""
        bodies = [m for m in case.proposal.consortium or () if m.role == self.role]
        kinds = [kind for body in bodies for kind in _MAY_BE.get(body.kind, (body.kind,))]
        return frozenset(self.at_least.get(kind) for kind in (kinds if bodies else _KINDS))

    def _deciding(self, case: Case) -> ShareRule | None:
        """Return the rule that decides; None if no kind that is possible has a floor."""
        floors = sorted(_known(self._possible(case)))
        if not floors:
            return None
        lowest, highest = self._share(floors[0]), self._share(floors[-1])
        if share_range(case.quantity(self.of), case.quantity(self.whole), case.ledger) is None:
            return highest
        surely_kept = form(highest.limits(case)[0], case.ledger).least >= 0
        return highest if surely_kept else lowest

    def _share(self, floor: Fraction) -> ShareRule:
        return ShareRule.model_construct(
            id=self.id,
            kind="share",
            title=self.title,
            severity=self.severity,
            source=self.source,
            of=self.of,
            whole=self.whole,
            at_least=floor,
            at_most=None,
        )


def _known(possible: frozenset[Fraction | None]) -> list[Fraction]:
    return [floor for floor in possible if floor is not None]
