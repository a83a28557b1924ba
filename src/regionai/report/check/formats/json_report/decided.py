"""What decided a run, and where it was set what makes a proposal fail, in version 2 of the JSON report."""

from collections.abc import Callable

from regionai.judge.submission import DecidingFile
from regionai.report.check.formats.json_report.versions import (
    DecidedV2,
    DecidingFileV2,
    GrantedWaiverV2,
    RuleFileV2,
    SetByV2,
)
from regionai.run.decided import Decided, Limit


def decided_v2(decided: Decided, seen: Callable[[str], str] = str) -> DecidedV2:
    """Return all that decided a run; `seen` says what a file is called that does not come with regionai."""
    baseline = decided.baseline
    return DecidedV2(
        rule_files=[
            RuleFileV2(
                rule_set=each.name,
                file=each.file if each.is_shipped else seen(each.file),
                sha256=each.sha256,
                published=each.is_published,
                shipped=each.is_shipped,
            )
            for each in decided.rule_files
        ],
        settings=[file_v2(each, seen) for each in decided.settings],
        waivers=[
            GrantedWaiverV2(
                rule=granted.waiver.rule,
                proposal=granted.waiver.proposal,
                reason=granted.waiver.reason,
                approver=granted.waiver.granted_by,
                expires=granted.waiver.expires.isoformat(),
                file=seen(granted.location.file),
                line=granted.location.span.line,
                waived=count,
            )
            for granted, count in decided.waivers
        ],
        baseline=None if baseline is None else file_v2(baseline, seen),
        budget_files=[file_v2(each, seen) for each in decided.budget_files],
        rules_left_out=[] if decided.selected is None else list(decided.selected.left_out),
    )


def file_v2(decides: DecidingFile, seen: Callable[[str], str] = str) -> DecidingFileV2:
    """Return a file that decides."""
    return DecidingFileV2(file=seen(decides.file), sha256=decides.sha256)


def set_by_v2(limit: Limit) -> SetByV2:
    """Return where a limit was set."""
    location = limit.location
    return SetByV2(
        option=limit.option,
        file=None if location is None else location.file,
        line=None if location is None else location.span.line,
    )
