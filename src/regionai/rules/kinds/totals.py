"""`totals`: what the cover page says is what the lines come to."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from regionai.budget.cover import Declared, contradictions, share_of
from regionai.messages import Message, Text, message
from regionai.model.amount import Amount
from regionai.model.fields import Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.rules.base import Example, Rule
from regionai.rules.case import Case
from regionai.rules.draft import Draft
from regionai.rules.money.arithmetic import named_figure
from regionai.rules.money.disagreement import disagreement, summed
from regionai.rules.terms import Terms
from regionai.source.plain import Plain


class TotalsRule(Rule):
    """What the cover page says is what the lines come to.

    Declared sums (`totals`, also by year and category) and shares (`shares`)
    agree if some budget makes all of them true together with the lines:
    rounded figures anywhere within their intervals, money that is not split
    in any way, a percentage rounded or cut off at its last decimal, or made
    to add up to 100%. Where nothing is declared there is nothing to compare.
    Where too many sums of years and categories cross, it stays open whether
    all of them can be true at once.
    """

    kind: Annotated[Literal["totals"], Purpose.ITSELF]

    compares_declared: ClassVar[bool] = True

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="같으면 충족", en="the same is met"),
            "{}",
            "{totals: {total: 100}, budget: [{national: 60, local: 40}]}",
            Outcome.MET,
        ),
        Example(
            Text(ko="1원이라도 다르면 위반", en="one won off is broken"),
            "{}",
            "{totals: {total: 101}, budget: [{national: 60, local: 40}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="반올림으로 설명되면 충족", en="what rounding explains is met"),
            "{}",
            "{amounts: {unit: 억원, rounded_to: 억원}, totals: {total: 101},"
            " budget: [{national: 60, local: 40}]}",
            Outcome.MET,
        ),
        Example(
            Text(
                ko="나뉘지 않은 금액은 나눌 길이 있으면 충족",
                en="money that is not split is met if it can be split so",
            ),
            "{}",
            "{totals: {local: 30, private: 10}, budget: [{national: 60, matching: 40}]}",
            Outcome.MET,
        ),
        Example(
            Text(ko="나눌 길이 없으면 위반", en="what no split explains is broken"),
            "{}",
            "{totals: {local: 30, private: 20}, budget: [{national: 60, matching: 40}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="연차별 소계도 비교", en="a subtotal of a year is compared too"),
            "{}",
            "{totals: {'2026': 55}, budget: [{year: 2026, national: 60}, {year: 2027, national: 40}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(
                ko="비율은 마지막 자리까지 맞으면 충족",
                en="a share that is right to its last decimal is met",
            ),
            "{}",
            "{shares: {national: 66.7%}, budget: [{national: 200, local: 100}]}",
            Outcome.MET,
        ),
        Example(
            Text(ko="비율의 오타는 위반", en="a typing error in a share is broken"),
            "{}",
            "{shares: {national: 67.6%}, budget: [{national: 200, local: 100}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="기재된 합계가 없으면 해당 없음", en="nothing declared, nothing to compare"),
            "{}",
            "budget: [{national: 60, local: 40}]",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def _requires(self, _terms: Terms) -> Message:
        """Return that declared figures agree with the lines."""
        return message("requires.totals")

    def _probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield a budget with a total and a share that agree, that are off, and that cannot be compared."""
        split: Plain = ({"national": "60", "province": "20", "private_cash": "20"},)
        for total in ("99", "100", "101"):
            yield {"budget": split, "totals": {"total": total}}
        for share in ("59.9%", "60.0%"):
            yield {"budget": split, "shares": {"national": share}}
        yield {"budget": ({"national": "0"},), "shares": {"national": "60%"}}
        for local in ("20", "41"):
            yield {"budget": ({"national": "60", "matching": "40"},), "totals": {"local": local}}

    def _judge(self, case: Case) -> Judgement:
        """Return whether the declared figures can all be true of the lines."""
        figures, lines = case.declared, case.ledger.lines
        if not figures:
            return Judgement(Outcome.NOT_APPLICABLE)
        if case.ledger.is_contradicted:
            findings = [disagreement(some, case) for some in contradictions(lines, figures)]
            said = message("totals.lines-count", hint=findings[0].hint)
            return Judgement(Outcome.BROKEN, (findings[0]._replace(hint=said), *findings[1:]))
        shares = [figure for figure in figures if not isinstance(figure.figure, Amount)]
        # All of them are of the whole budget.
        is_of_nothing = bool(shares) and share_of(shares[0], lines) is None
        open_to = [_of_nothing(share, case) for share in shares] if is_of_nothing else []
        if case.ledger.is_unchecked:
            said = message("totals.not-checked", count=len(figures))
            open_to.append(Finding(said, message("totals.not-checked-hint"), ("totals",)))
        return Judgement(Outcome.UNDECIDED if open_to else Outcome.MET, tuple(open_to))

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return each declared share and sum, and what its lines come to."""
        figures = sorted(case.declared, key=lambda figure: isinstance(figure.figure, Amount))
        return tuple(fact for figure in figures for fact in _facts(figure, case))


def _facts(figure: Declared, case: Case) -> Iterator[Fact]:
    what = named_figure(figure, case)
    if isinstance(figure.figure, Amount):
        printed = figure.figure.printed if figure.figure.is_exact else figure.figure
        yield Fact(message("fact.declared", what=what), printed)
        yield Fact(message("fact.sum", what=what), summed(figure, case))
        return
    yield Fact(message("fact.declared-share", what=what), figure.figure.share)
    found = share_of(figure, case.ledger.lines)
    if found is not None and found.is_exact:
        yield Fact(message("fact.share", what=what), found.least)
    elif found is not None:
        yield Fact(message("fact.share-least", what=what), found.least)
        yield Fact(message("fact.share-greatest", what=what), found.greatest)


def _of_nothing(figure: Declared, case: Case) -> Finding:
    said = message("totals.share-of-nothing", what=named_figure(figure, case))
    return Finding(said, message("share.of-nothing-hint"), figure.at)
