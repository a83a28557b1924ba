"""Waivers: who exempts a proposal from a rule, why, and until when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.rules.base import Waivable
from regionai.rules.judged import JudgedRule, Waiver
from regionai.source.problem import Location
from regionai.source.shape import closest


class GrantedWaiver(NamedTuple):
    """A waiver with its place in the settings file."""

    waiver: Waiver
    location: Location


class WaiverFinding(NamedTuple):
    """A problem with a waiver: expired, not needed, not allowed, or without a rule or proposal.

    `kind` is `expired`, `unused`, `unknown`, `not-waivable`, `no-letter` or
    `no-proposal`. It counts as a warning.
    """

    kind: str
    granted: GrantedWaiver
    message: Message


def waived(
    judged_rules: Sequence[JudgedRule], grants: Sequence[GrantedWaiver], today: date
) -> tuple[list[JudgedRule], tuple[WaiverFinding, ...]]:
    """Return the judged rules with valid waivers applied, and the problems with the other waivers.

    Only a broken or undecided rule is waived. It keeps its findings but has no
    margin, and no correction has to meet it.
    """
    if not grants:
        return [*judged_rules], ()
    findings: list[WaiverFinding] = []
    valid: dict[str, GrantedWaiver] = {}
    known = {judged.rule.id: judged for judged in judged_rules}
    for granted in grants:
        finding = _problem(granted, known, today)
        if finding is not None:
            findings.append(finding)
        else:
            valid.setdefault(granted.waiver.rule, granted)
    return [_with_waiver(judged, valid.get(judged.rule.id)) for judged in judged_rules], tuple(findings)


def _problem(granted: GrantedWaiver, known: Mapping[str, JudgedRule], today: date) -> WaiverFinding | None:
    waiver = granted.waiver
    judged = known.get(waiver.rule)
    if judged is None:
        meant = closest(waiver.rule, known) or "-"
        return WaiverFinding("unknown", granted, message("waiver.unknown", rule=waiver.rule, meant=meant))
    refused = _refusal(granted, judged)
    if refused is not None:
        return refused
    if judged.rule.compares_proposals and judged.case.elsewhere is None:
        # The proposals of the run are not compared yet.
        return None
    if today > waiver.expires:
        said = message(
            "waiver.expired",
            rule=waiver.rule,
            expires=waiver.expires,
            approver=waiver.approver,
            today=today,
        )
        return WaiverFinding("expired", granted, said)
    if not judged.outcome.is_open:
        outcome = message(f"outcome.{judged.outcome}")
        said = message("waiver.unused", rule=waiver.rule, outcome=outcome)
        return WaiverFinding("unused", granted, said)
    return None


def _refusal(granted: GrantedWaiver, judged: JudgedRule) -> WaiverFinding | None:
    """Return why a rule cannot be waived so: it is law, or what only the agency lets off by a letter."""
    waiver = granted.waiver
    match judged.rule.waivable:
        case Waivable.NO:
            return WaiverFinding("not-waivable", granted, message("waiver.not-waivable", rule=waiver.rule))
        case Waivable.BY_AGENCY if waiver.letter is None:
            said = message("waiver.no-letter", rule=waiver.rule, agency=judged.case.whom_to_ask)
            return WaiverFinding("no-letter", granted, said)
        case _:
            return None


def _with_waiver(judged: JudgedRule, granted: GrantedWaiver | None) -> JudgedRule:
    if granted is None or not judged.outcome.is_open:
        return judged
    judgement = judged.judgement._replace(outcome=Outcome.WAIVED, margin=None)
    return judged._replace(judgement=judgement, waiver=granted.waiver)
