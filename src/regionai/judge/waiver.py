"""Waivers: who exempts a proposal from a rule, why, and until when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.model.finding import Outcome, Severity
from regionai.rules.base import Waivable
from regionai.rules.judged import JudgedRule, Waiver
from regionai.source.problem import Location
from regionai.source.shape import closest


class GrantedWaiver(NamedTuple):
    """A waiver with its place in the settings file."""

    waiver: Waiver
    location: Location


# What a finding is of that is about the table of a budget.
TABLE = "table"


class DecidingFinding(NamedTuple):
    """What is to be told of what decides beside a proposal: settings, a waiver, a rule file, a table.

    `of` is what of these it is about and `kind` what is wrong: together they
    are what people cite. `message` says the remedy, `at` is the key path, and
    `waiver` the waiver that it is about, if it is about one.
    """

    of: str
    kind: str
    location: Location
    message: Message
    at: str = ""
    severity: Severity = Severity.WARNING
    waiver: Waiver | None = None


def waiver_finding(kind: str, granted: GrantedWaiver, said: Message) -> DecidingFinding:
    """Return what is wrong with a waiver.

    `kind` is `expired`, `unused`, `unknown`, `not-waivable`, `no-letter` or
    `no-proposal`.
    """
    waiver, location = granted
    at = f"waivers.{waiver.rule}"
    return DecidingFinding("waiver", kind, location, said, at, waiver=waiver)


def waived(
    judged_rules: Sequence[JudgedRule], grants: Sequence[GrantedWaiver], today: date
) -> tuple[list[JudgedRule], tuple[DecidingFinding, ...]]:
    """Return the judged rules with valid waivers applied, and the problems with the other waivers.

    Only a broken or undecided rule is waived. It keeps its findings but has no
    margin, and no correction has to meet it.
    """
    if not grants:
        return [*judged_rules], ()
    findings: list[DecidingFinding] = []
    valid: dict[str, GrantedWaiver] = {}
    known = {judged.rule.id: judged for judged in judged_rules}
    for granted in grants:
        finding = _problem(granted, known, today)
        if finding is not None:
            findings.append(finding)
        else:
            valid.setdefault(granted.waiver.rule, granted)
    return [_with_waiver(judged, valid.get(judged.rule.id)) for judged in judged_rules], tuple(findings)


def waived_alone(
    judged: JudgedRule, grants: Sequence[GrantedWaiver], today: date
) -> tuple[JudgedRule, tuple[DecidingFinding, ...]]:
    """Return one rule, judged without the others, with its waiver applied, and what is wrong with that."""
    own = [granted for granted in grants if granted.waiver.rule == judged.rule.id]
    (found,), findings = waived([judged], own, today)
    return found, findings


def _problem(
    granted: GrantedWaiver, known: Mapping[str, JudgedRule], today: date
) -> DecidingFinding | None:
    waiver = granted.waiver
    judged = known.get(waiver.rule)
    if judged is None:
        meant = closest(waiver.rule, known) or "-"
        return waiver_finding("unknown", granted, message("waiver.unknown", rule=waiver.rule, meant=meant))
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
        return waiver_finding("expired", granted, said)
    if not judged.outcome.is_open:
        outcome = message(f"outcome.{judged.outcome}")
        said = message("waiver.unused", rule=waiver.rule, outcome=outcome)
        return waiver_finding("unused", granted, said)
    return None


def _refusal(granted: GrantedWaiver, judged: JudgedRule) -> DecidingFinding | None:
    """Return why a rule cannot be waived so: it is law, or what only the agency lets off by a letter."""
    waiver = granted.waiver
    match judged.rule.waivable:
        case Waivable.NO:
            return waiver_finding("not-waivable", granted, message("waiver.not-waivable", rule=waiver.rule))
        case Waivable.BY_AGENCY if waiver.letter is None:
            said = message("waiver.no-letter", rule=waiver.rule, agency=judged.case.whom_to_ask)
            return waiver_finding("no-letter", granted, said)
        case _:
            return None


def _with_waiver(judged: JudgedRule, granted: GrantedWaiver | None) -> JudgedRule:
    if granted is None or not judged.outcome.is_open:
        return judged
    judgement = judged.judgement._replace(outcome=Outcome.WAIVED, margin=None)
    return judged._replace(judgement=judgement, waiver=granted.waiver)
