"""`share-by-kind`: how large a share must be depends on what kind of firm applies."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, NamedTuple, Self

from pydantic import Field, ValidationInfo, model_validator

from regionai.budget.form import Limit, form
from regionai.budget.share import share_range
from regionai.messages import Listing, Message, Text, Value, message
from regionai.model.bound import Bound, one_bound
from regionai.model.fields import Purpose, ReadBy, from_text
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.ratio import limit_percent, multiple
from regionai.rules.base import Example, Rule
from regionai.rules.bodies import EVERY_KIND, possible_kinds
from regionai.rules.case import Case, Threshold
from regionai.rules.draft import Draft, Variant
from regionai.rules.kinds.share import ShareRule
from regionai.rules.money.arithmetic import together
from regionai.rules.terms import Terms
from regionai.source.shape import Contradiction, Refused, Words

_share_of = from_text(multiple)


def _floors(value: object, info: ValidationInfo) -> Mapping[str, Fraction]:
    if not isinstance(value, dict) or not value:
        raise Refused(message("field.not-a-mapping", field=str(info.field_name)))
    for kind in value:
        if kind not in EVERY_KIND:
            known = Listing(tuple(f"`{each}`" for each in EVERY_KIND))
            raise Refused(message("field.not-one-of-these", text=str(kind), expected=known), (kind,))
    return {kind: _share_of(share) for kind, share in value.items()}


_Shares = Annotated[Mapping[str, Fraction], ReadBy(_floors, "shares-by-kind", in_context=True)]


class _Asked(NamedTuple):
    """What is asked of one kind: its share, and that of its cash; None where there is none."""

    share: Fraction | None
    cash: Fraction | None

    @property
    def order(self) -> tuple[Fraction, Fraction]:
        """What puts the least demanding first."""
        return (self.share or Fraction(0), self.cash or Fraction(0))

    @property
    def said(self) -> Value:
        """What is asked, in words."""
        share = None if self.share is None else limit_percent(self.share)
        if self.cash is None:
            return share or ""
        cash = message("share-by-kind.cash", limit=limit_percent(self.cash))
        return cash if share is None else message("share-by-kind.with-cash", share=share, cash=cash)


class ShareByKindRule(Rule):
    """One quantity is at least, or above, a share of another, by what kind of firm applies.

    The floor that surely or possibly applies follows from the bodies in
    `role`; where several may, the highest must be kept to be met, and the
    lowest missed to be broken. `cash` is a quantity of which each kind must
    reach a share as well, of the same whole or of `cash_in`.
    """

    kind: Annotated[Literal["share-by-kind"], Purpose.ITSELF]
    of: Annotated[Words, Purpose.QUANTITY]
    whole: Annotated[Words, Purpose.QUANTITY] = Field(alias="in")
    role: Annotated[Literal["lead", "partner", "supplier"], Purpose.SUBJECT] = "lead"
    at_least: Annotated[_Shares | None, Purpose.FLOOR] = None
    above: Annotated[_Shares | None, Purpose.ABOVE] = None
    cash: Annotated[Words | None, Purpose.QUANTITY] = None
    cash_in: Annotated[Words | None, Purpose.QUANTITY] = None
    cash_at_least: Annotated[_Shares | None, Purpose.FIGURE] = None

    limits_shares: ClassVar[bool] = True

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="중소기업이 딱 20%이면 충족", en="exactly 20% of an SME is met"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: sme, role: lead}], budget: [{national: 80, local: 20}]}",
            Outcome.MET,
        ),
        Example(
            Text(ko="중견기업의 20%는 위반", en="20% of a mid-size firm is broken"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: mid-size, role: lead}],"
            " budget: [{national: 80, local: 20}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="20% 초과면 딱 20%는 위반", en="above 20%, exactly 20% is broken"),
            "{of: local, in: total, above: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: sme, role: lead}], budget: [{national: 80, local: 20}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="유형을 모르면 판단 불가", en="a firm of unknown kind is undecided"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: firm, role: lead}], budget: [{national: 80, local: 20}]}",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="기준이 없는 유형이면 해당 없음", en="a kind without a limit is not asked"),
            "{of: local, in: total, at_least: {sme: 20%, mid-size: 30%}}",
            "{consortium: [{id: a, name: a, kind: large, role: lead}],"
            " budget: [{national: 80, local: 20}]}",
            Outcome.NOT_APPLICABLE,
        ),
        Example(
            Text(
                ko="자부담 25%에 그 가운데 현금이 총사업비의 10%면 충족",
                en="25% of own money, of it 10% of the total in cash: met",
            ),
            "{of: private, in: total, at_least: {sme: 25%}, cash: cash, cash_at_least: {sme: 10%}}",
            "{consortium: [{id: a, name: a, kind: sme, role: lead}],"
            " budget: [{national: 75, private_cash: 10, private_in_kind: 15}]}",
            Outcome.MET,
        ),
        Example(
            Text(
                ko="자부담의 20% 이상을 현금으로(`cash_in`), 1원 모자라면 위반",
                en="20% of the own money in cash (`cash_in`): one won short is broken",
            ),
            "{of: private, in: total, at_least: {sme: 25%}, cash: cash, cash_in: private,"
            " cash_at_least: {sme: 20%}}",
            "{consortium: [{id: a, name: a, kind: sme, role: lead}],"
            " budget: [{national: 75, private_cash: 4, private_in_kind: 21}]}",
            Outcome.BROKEN,
        ),
    )

    @model_validator(mode="after")
    def _has_one_limit(self) -> Self:
        if (self.at_least is None) is (self.above is None):
            raise Refused(message("rules.one-floor"))
        if (self.cash is None) != (self.cash_at_least is None) or (self.cash_in and not self.cash):
            raise Refused(message("rules.half-of-cash"), ("cash_at_least",))
        return self

    @property
    def bound(self) -> Bound[Mapping[str, Fraction]]:
        """The share of each kind that must be reached, or passed."""
        return one_bound(self.at_least, None, self.above)

    @property
    def _cash(self) -> Mapping[str, Fraction]:
        return self.cash_at_least or {}

    def _requires(self, terms: Terms) -> Message:
        """Return the share for each kind, and that of its cash."""
        share = message(
            f"requires.share-by-kind-{self.bound.words}",
            role=message(f"role.{self.role}"),
            what=terms.named(self.of),
            whole=terms.named(self.whole),
            limits=_by_kind(self.bound.value),
        )
        if self.cash is None:
            return share
        what, whole = terms.named(self.cash), terms.named(self.cash_in or self.whole)
        return message(
            "requires.share-by-kind-cash", share=share, what=what, whole=whole, limits=_by_kind(self._cash)
        )

    def contradictions(self, terms: Terms) -> Iterator[Contradiction]:
        """Yield the shares that every budget keeps, or none."""
        for kind, floor in self.bound.value.items():
            for path, said in self._share(floor).contradictions(terms):
                yield (*path, kind), said
        for kind, floor in self._cash.items():
            for _, said in self._cash_share(floor).contradictions(terms):
                yield ("cash_at_least", kind), said

    def _limits(self, case: Case) -> tuple[Limit, ...]:
        """Return the shares that decide: the only ones, else the highest if kept, else the lowest."""
        return tuple(limit for share in self._deciding(case) for limit in share.limits(case))

    def _thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return every share that may be the one, by the kinds that the bodies may be of."""
        return tuple(
            each._replace(held=tuple(other.limits(case)[0] for other in shares if other is not share))
            for shares in map(self._shares, _known(self._possible(case)))
            for share in shares
            for each in share.thresholds(case)
        )

    def _variants(self, _terms: Terms) -> Iterator[Variant]:
        """Yield a body of each kind that has a share of its own."""
        for kind in {**self.bound.value, **self._cash}:
            yield Variant(self._of_body(kind), message(f"member.{kind}"))

    def _probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield a body of each kind, and none."""
        yield {"consortium": None}
        yield from map(self._of_body, EVERY_KIND)

    def _of_body(self, kind: str) -> Draft:
        return {"consortium": ({"id": "a", "name": "a", "kind": kind, "role": self.role},)}

    def _judge(self, case: Case) -> Judgement:
        """Return whether the shares that are asked of this kind are kept."""
        deciding, possible = self._deciding(case), self._possible(case)
        if not deciding:
            return Judgement(Outcome.NOT_APPLICABLE)
        judgement = _judged(deciding, case)
        highest = self._highest(possible)
        keeps_all = judgement.outcome is Outcome.MET and deciding == highest
        misses_all = None not in possible and all(
            _judged(self._shares(asked), case).outcome is Outcome.BROKEN for asked in _known(possible)
        )
        if len(possible) == 1 or keeps_all or misses_all:
            return judgement
        limits = Listing(tuple(asked.said for asked in _known(possible)))
        said = message("share-by-kind.undecided", role=message(f"role.{self.role}"), limits=limits)
        # If the highest share is asked for, the money is off by as much.
        off = min(form(share.limits(case)[0], case.ledger).margin.least for share in highest)
        hint = message("share-by-kind.hint", role=message(f"role.{self.role}"))
        finding = Finding(said, hint, ("consortium",), margin=off)
        return Judgement(Outcome.UNDECIDED, (finding,), figure=judgement.figure)

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the arithmetic of the shares that decide."""
        return tuple(fact for share in self._deciding(case) for fact in share.facts(case))

    def _possible(self, case: Case) -> frozenset[_Asked | None]:
        """Return what may be asked for, None for a kind of which nothing is."""
        bodies = [m for m in case.proposal.consortium or () if m.role == self.role]
        kinds = [kind for body in bodies for kind in possible_kinds(body)]
        return frozenset(map(self._asked, kinds if bodies else EVERY_KIND))

    def _asked(self, kind: str) -> _Asked | None:
        asked = _Asked(self.bound.value.get(kind), self._cash.get(kind))
        return None if asked == (None, None) else asked

    def _deciding(self, case: Case) -> tuple[ShareRule, ...]:
        """Return the rules that decide; none if of no kind that is possible anything is asked."""
        possible = self._possible(case)
        highest = self._highest(possible)
        if any(_is_of_nothing(share, case) for share in highest):
            return highest
        surely_kept = all(form(share.limits(case)[0], case.ledger).least >= 0 for share in highest)
        return highest if surely_kept else self._shares(_known(possible)[0])

    def _highest(self, possible: frozenset[_Asked | None]) -> tuple[ShareRule, ...]:
        """Return the highest share and the highest cash that may be asked for."""
        known = _known(possible)
        shares = [each.share for each in known if each.share is not None]
        cash = [each.cash for each in known if each.cash is not None]
        return self._shares(_Asked(max(shares, default=None), max(cash, default=None)))

    def _shares(self, asked: _Asked) -> tuple[ShareRule, ...]:
        """Return what is asked for as rules: the share, and that of the cash."""
        share = () if asked.share is None else (self._share(asked.share),)
        return (*share, *(() if asked.cash is None else (self._cash_share(asked.cash),)))

    def _share(self, floor: Fraction) -> ShareRule:
        at_least, above = (None, floor) if self.bound.is_strict else (floor, None)
        return self._rule(str(floor), self.of, self.whole, at_least, above)

    def _cash_share(self, floor: Fraction) -> ShareRule:
        return self._rule(f"cash.{floor}", self.cash or "", self.cash_in or self.whole, floor)

    def _rule(
        self, part: str, of: str, whole: str, at_least: Fraction | None, above: Fraction | None = None
    ) -> ShareRule:
        # Its limits are not those of the whole rule, so they are kept under a name of their own.
        return ShareRule.model_construct(
            id=self.part_id(part),
            title=self.title,
            severity=self.severity,
            source=self.source,
            of=of,
            whole=whole,
            at_least=at_least,
            above=above,
        )


def _known(possible: frozenset[_Asked | None]) -> list[_Asked]:
    """Return all that may be asked for, the lowest share first."""
    return sorted((asked for asked in possible if asked is not None), key=lambda each: each.order)


def _judged(shares: tuple[ShareRule, ...], case: Case) -> Judgement:
    return together(*(share.judge(case) for share in shares))


def _is_of_nothing(share: ShareRule, case: Case) -> bool:
    return share_range(case.quantity(share.of), case.quantity(share.whole), case.ledger) is None


def _by_kind(shares: Mapping[str, Fraction]) -> Listing:
    return Listing(
        tuple(
            message("requires.kind-limit", kind=message(f"member.{kind}"), limit=limit_percent(share))
            for kind, share in shares.items()
        )
    )
