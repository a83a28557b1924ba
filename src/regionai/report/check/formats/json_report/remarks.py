"""What the JSON report says beside judgements, version 1: problems, waivers, a baseline, a comparison."""

from collections.abc import Sequence

from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared, compared
from regionai.judge.waiver import DecidingFinding
from regionai.messages import Lang
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.formats.json_report import v1
from regionai.report.check.formats.json_report.money import won_range_v1
from regionai.report.check.formats.json_report.place import place_v1
from regionai.report.page.provenance import rule_set
from regionai.rules.judged import Waiver
from regionai.run.baseline import Stale


def problem_v1(each: Diagnostic, lang: Lang) -> v1.ProblemV1:
    """Return why a file was not judged."""
    return {
        "file": each.location.file,
        **place_v1(each.location, lang),
        "code": each.code,
        "message": each.message.say(lang),
    }


def stale_v1(stale: Stale) -> v1.StaleV1:
    """Return what a baseline knows and no longer occurs."""
    (file, rule, at), location = stale.key, stale.location
    return v1.StaleV1(file=file, rule=rule, at=at, baseline=location.file, line=location.span.line)


def waiver_findings_v1(found: Sequence[Diagnostic], lang: Lang) -> list[v1.WaiverFindingV1]:
    """Return what is wrong with waivers, of all that is found."""
    return [
        _waiver_finding(e.origin.kind, e.origin.waiver, e, lang)
        for e in found
        if isinstance(e.origin, DecidingFinding) and e.origin.waiver is not None
    ]


def deciding_v1(found: Sequence[Diagnostic], lang: Lang) -> list[v1.DecidingFindingV1]:
    """Return what is wrong with the files that decide a run, waivers among them."""
    return [
        {
            "code": e.code,
            "severity": e.severity.value,
            "file": e.location.file,
            **place_v1(e.location, lang),
            "at": e.at,
            "message": e.message.say(lang),
        }
        for e in found
        if isinstance(e.origin, DecidingFinding)
    ]


def against_v1(assessment: Assessment, against: Assessment, lang: Lang) -> v1.AgainstV1:
    """Return every rule under both editions of a comparison."""
    return v1.AgainstV1(
        rule_sets=[rule_set(chosen, lang) for chosen in against.applied],
        rules=[_compared(c) for c in compared(assessment, against)],
    )


def _waiver_finding(kind: str, waiver: Waiver, each: Diagnostic, lang: Lang) -> v1.WaiverFindingV1:
    location = each.location
    return v1.WaiverFindingV1(
        kind=kind,
        rule=waiver.rule,
        proposal=waiver.proposal,
        file=location.file,
        line=location.span.line,
        column=location.span.column,
        message=each.message.say(lang),
    )


def _compared(c: Compared) -> v1.ComparedV1:
    before, after = c.outcomes
    margins = [
        None if side is None else won_range_v1(side.judgement.margin) for side in (c.before, c.after)
    ]
    return v1.ComparedV1(
        rule=c.rule_id,
        before=before,
        after=after,
        changed=c.has_changed,
        margin_before=margins[0],
        margin_after=margins[1],
    )
