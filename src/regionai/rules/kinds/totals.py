"""`totals`: what the cover page says is what the lines add up to."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from regionai.budget.ledger import Sum
from regionai.budget.quantity import FUNDING
from regionai.messages import Text, message
from regionai.model.amount import Amount
from regionai.model.finding import Fact, Finding, Judgement, Outcome, WonRange
from regionai.model.money import NOTHING, Won
from regionai.rules.base import Case, Example, Rule, worst


class TotalsRule(Rule):
    """What the cover page says is what the lines add up to.

    Each declared sum is compared with the sum of its lines. Figures that
    were rounded agree if their intervals meet; without declared sums there is
    nothing to compare.
    """

    kind: Literal["totals"]

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
            Text(ko="나뉘지 않은 돈은 판단 불가", en="money that is not split is undecided"),
            "{}",
            "{totals: {local: 30}, budget: [{national: 60, matching: 40}]}",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="적힌 합계가 없으면 해당 없음", en="nothing declared, nothing to compare"),
            "{}",
            "budget: [{national: 60, local: 40}]",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def judge(self, case: Case) -> Judgement:
        """Return whether every declared sum agrees with its lines."""
        compared = [
            (key, declared, found, _compare(declared, found)) for key, declared, found in _declared(case)
        ]
        findings = tuple(
            _finding(key, declared, found, outcome)
            for key, declared, found, outcome in compared
            if outcome is not Outcome.MET
        )
        return Judgement(worst([outcome for *_, outcome in compared]), findings)

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return each declared sum beside what its lines add up to."""
        return tuple(
            fact
            for key, declared, found in _declared(case)
            for fact in (
                Fact(message("fact.declared", what=message(f"funding.{key}")), _plain(declared)),
                Fact(message("fact.sum", what=message(f"funding.{key}")), _middle(found)),
            )
        )


def _declared(case: Case) -> Iterator[tuple[str, Amount, Sum]]:
    if case.proposal.totals is not None:
        for key, amount in case.proposal.totals.declared():
            yield key, amount, case.ledger.sum(FUNDING[key])


def _compare(declared: Amount, found: Sum) -> Outcome:
    if declared.greatest < found.bounds.least or declared.least > found.bounds.greatest:
        return Outcome.BROKEN
    return Outcome.UNDECIDED if found.printed is None else Outcome.MET


def _finding(key: str, declared: Amount, found: Sum, outcome: Outcome) -> Finding:
    what = message(f"funding.{key}")
    at = ("totals", key)
    if outcome is Outcome.UNDECIDED:
        said = message("totals.unsplit", what=what, declared=declared, **_ends(found.bounds))
        return Finding(said, message("totals.unsplit-hint", what=what), at)
    middle = _middle(found)
    difference = declared.printed - middle
    too_much = difference > NOTHING
    said = message(
        "totals.more" if too_much else "totals.less",
        what=what,
        declared=declared,
        sum=middle,
        difference=difference if too_much else -difference,
    )
    return Finding(said, message("totals.hint", what=what, sum=middle), at)


def _plain(declared: Amount) -> Won | Amount:
    return declared if declared.slack.amount else declared.printed


def _middle(found: Sum) -> Won:
    return found.bounds.greatest if found.printed is None else found.printed


def _ends(bounds: WonRange) -> dict[str, Won]:
    return {"least": bounds.least, "greatest": bounds.greatest}
