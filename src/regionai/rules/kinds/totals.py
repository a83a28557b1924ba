"""`totals`: what the cover page says is what the lines come to."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from regionai.budget.agreement import compared_with, share_outcome
from regionai.budget.ledger import Sum
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange, share_range
from regionai.messages import Message, Text, message
from regionai.model.amount import Amount
from regionai.model.fields import Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome, WonRange
from regionai.model.money import NOTHING, Won
from regionai.model.ratio import PrintedShare, percent, percent_down, percent_up
from regionai.rules.arithmetic import counted
from regionai.rules.base import Case, Example, Rule, worst
from regionai.rules.draft import Draft
from regionai.rules.terms import Terms
from regionai.source.plain import Plain


class TotalsRule(Rule):
    """What the cover page says is what the lines come to.

    Each declared sum (`totals`) is compared with the sum of its lines, each
    declared share (`shares`) with the share of that sum in the whole. Figures
    that were rounded agree if their intervals meet, and a percentage may have
    been rounded to its last decimal. Where nothing is declared there is
    nothing to compare.
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
            Text(ko="나뉘지 않은 돈은 판단 불가", en="money that is not split is undecided"),
            "{}",
            "{totals: {local: 30}, budget: [{national: 60, matching: 40}]}",
            Outcome.UNDECIDED,
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
            Text(ko="적힌 합계가 없으면 해당 없음", en="nothing declared, nothing to compare"),
            "{}",
            "budget: [{national: 60, local: 40}]",
            Outcome.NOT_APPLICABLE,
        ),
    )

    def requires(self, _terms: Terms) -> Message:
        """Return that declared figures agree with the lines."""
        return message("requires.totals")

    def probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield a budget with a total and a share that agree, that are off, and that cannot be compared."""
        split: Plain = ({"national": "60", "province": "20", "private_cash": "20"},)
        for total in ("99", "100", "101"):
            yield {"budget": split, "totals": {"total": total}}
        for share in ("59.9%", "60.0%"):
            yield {"budget": split, "shares": {"national": share}}
        yield {"budget": ({"national": "60", "matching": "40"},), "totals": {"local": "20"}}

    def judge(self, case: Case) -> Judgement:
        """Return whether every declared sum and share agrees with its lines."""
        compared = [
            (key, declared, found, compared_with(declared, found))
            for key, declared, found in _declared(case)
        ]
        findings = [
            _with_lines(_finding(key, declared, found, outcome), key, case)
            for key, declared, found, outcome in compared
            if outcome is not Outcome.MET
        ]
        shares = [(key, share, found, share_outcome(share, found)) for key, share, found in _shares(case)]
        findings += [
            _with_lines(_share_finding(key, share, found, outcome), key, case)
            for key, share, found, outcome in shares
            if outcome is not Outcome.MET
        ]
        return Judgement(worst([row[-1] for row in (*compared, *shares)]), tuple(findings))

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return each declared sum and share, and what its lines come to."""
        shares = tuple(
            fact
            for key, share, found in _shares(case)
            for fact in (
                Fact(message("fact.declared-share", what=message(f"funding.{key}")), share.share),
                *_share_facts(key, found),
            )
        )
        return shares + tuple(
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


def _with_lines(finding: Finding, key: str, case: Case) -> Finding:
    """Return a finding that names the amounts which a declared figure should agree with."""
    lines = counted(case, FUNDING[key], finding.at, message(f"funding.{key}"))
    return replace(finding, related=lines)


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
    off = -difference if too_much else difference
    return Finding(said, message("totals.hint", what=what, sum=middle), at, margin=off)


def _shares(case: Case) -> Iterator[tuple[str, PrintedShare, ShareRange | None]]:
    if case.proposal.shares is not None:
        for key, share in case.proposal.shares.declared():
            yield key, share, share_range(FUNDING[key], FUNDING["total"], case.ledger)


def _share_finding(key: str, declared: PrintedShare, found: ShareRange | None, outcome: Outcome) -> Finding:
    what = message(f"funding.{key}")
    at = ("shares", key)
    if found is None:
        return Finding(message("totals.share-of-nothing", what=what), message("share.of-nothing-hint"), at)
    ends = {"least": percent_down(found.least), "greatest": percent_up(found.greatest)}
    if outcome is Outcome.UNDECIDED:
        said = message("totals.share-unsplit", what=what, declared=declared, **ends)
        return Finding(said, message("totals.unsplit-hint", what=what), at)
    share = percent(found.least) if found.is_exact else message("figure.range", **ends)
    said = message("totals.share", what=what, declared=declared, share=share)
    return Finding(said, message("totals.share-hint", what=what, share=share), at)


def _share_facts(key: str, found: ShareRange | None) -> Iterator[Fact]:
    if found is not None:
        what = message(f"funding.{key}")
        if found.is_exact:
            yield Fact(message("fact.share", what=what), found.least)
        else:
            yield Fact(message("fact.share-least", what=what), found.least)
            yield Fact(message("fact.share-greatest", what=what), found.greatest)


def _plain(declared: Amount) -> Won | Amount:
    return declared.printed if declared.is_exact else declared


def _middle(found: Sum) -> Won:
    return found.bounds.greatest if found.printed is None else found.printed


def _ends(bounds: WonRange) -> dict[str, Won]:
    return {"least": bounds.least, "greatest": bounds.greatest}
