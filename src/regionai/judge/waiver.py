"""Waivers: who lets a proposal off a rule, why, and until when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.rules.judged import JudgedRule, Waiver
from regionai.source.problem import Location
from regionai.source.shape import closest


class GrantedWaiver(NamedTuple):
    """A waiver with its place in the settings."""

    waiver: Waiver
    location: Location


class WaiverFinding(NamedTuple):
    """What is wrong with a waiver: it has expired, is not needed, or names what is not there.

    `kind` is `expired`, `unused`, `unknown`, `not-waivable` or `no-proposal`.
    It weighs as a warning.
    """

    kind: str
    granted: GrantedWaiver
    message: Message


def waived(
    judged_rules: Sequence[JudgedRule], grants: Sequence[GrantedWaiver], today: date
) -> tuple[list[JudgedRule], tuple[WaiverFinding, ...]]:
    """Return the judged rules with what is let off, and what is wrong with the waivers.

    A waived rule is neither met nor broken, and its money binds nobody; what
    it found stays.
    """
    findings: list[WaiverFinding] = []
    valid: dict[str, GrantedWaiver] = {}
    known = {judged.rule.id: judged for judged in judged_rules}
    for granted in grants:
        finding = _wrong(granted, known, today)
        if finding is not None:
            findings.append(finding)
        else:
            valid.setdefault(granted.waiver.rule, granted)
    return [_let_off(judged, valid.get(judged.rule.id)) for judged in judged_rules], tuple(findings)


def _wrong(granted: GrantedWaiver, known: Mapping[str, JudgedRule], today: date) -> WaiverFinding | None:
    waiver = granted.waiver
    judged = known.get(waiver.rule)
    if judged is None:
        meant = closest(waiver.rule, known) or "-"
        return WaiverFinding("unknown", granted, message("waiver.unknown", rule=waiver.rule, meant=meant))
    if not judged.rule.waivable:
        return WaiverFinding("not-waivable", granted, message("waiver.not-waivable", rule=waiver.rule))
    if judged.rule.compares_proposals and judged.case.elsewhere is None:
        # Nothing was compared yet.
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


def _let_off(judged: JudgedRule, granted: GrantedWaiver | None) -> JudgedRule:
    if granted is None or not judged.outcome.is_open:
        return judged
    judgement = judged.judgement._replace(outcome=Outcome.WAIVED, margin=None)
    return judged._replace(judgement=judgement, waiver=granted.waiver)
