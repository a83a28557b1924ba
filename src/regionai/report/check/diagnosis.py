"""Everything that a check has to say, as one list of diagnostics that every format renders."""

from collections.abc import Iterator
from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared
from regionai.judge.submission import cited
from regionai.judge.waiver import DecidingFinding
from regionai.messages import Listing, Message, message
from regionai.model.finding import FailPolicy, Finding, Outcome, RelatedPlace, Severity
from regionai.remedy.steps import best_step, step_if_asked
from regionai.remedy.suspect import Suspect
from regionai.remedy.task import BINDING
from regionai.remedy.unsaid import UnsaidRounding
from regionai.report.check.diagnostic import Diagnostic, Edit, Excerpt, RelatedLocation
from regionai.report.page.wording import duties_named, lever_words
from regionai.rules.judged import JudgedRule
from regionai.run.baseline import Stale
from regionai.run.result import ProposalResult, RunSummary
from regionai.source.plain import dotted
from regionai.source.problem import Problem
from regionai.source.tree import Tree

_SHOWN = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)


class RunDiagnostics(NamedTuple):
    """The summary of a run, and what is said of no proposal."""

    summary: RunSummary
    found: tuple[Diagnostic, ...]


def diagnostics(result: ProposalResult, *, with_step: bool = False) -> tuple[Diagnostic, ...]:
    """Return all that is said of a proposal: slips, an unsaid rounding, findings, waivers, changes.

    With `with_step` there is the one number too that mends all, where one
    does: to work that out takes a fifth of the time of judging.
    """
    step = single_correction(result.assessment) if with_step else ()
    return (*_of_proposal(result), *step)


def run_diagnostics(summary: RunSummary) -> RunDiagnostics:
    """Return all that is said of no proposal: files not judged, files that decide, what is stale."""
    deciding = (_of_deciding(finding, summary.policy) for finding in summary.deciding)
    found = (*map(of_problem, summary.problems), *deciding, *map(_of_stale, summary.stale))
    return RunDiagnostics(summary, found)


def of_problem(problem: Problem) -> Diagnostic:
    """Return why a file could not be judged, as a diagnostic."""
    return Diagnostic(
        origin=problem,
        location=problem.location,
        code=problem.code,
        severity=Severity.ERROR,
        title=message("section.problems"),
        message=problem.message,
        identity=(problem.file, problem.code, problem.message.say("en")),
    )


def _of_proposal(result: ProposalResult) -> Iterator[Diagnostic]:
    assessment, policy = result.assessment, result.policy
    yield from (_of_slip(suspect, assessment) for suspect in assessment.suspects)
    if assessment.unsaid_rounding is not None:
        yield _of_rounding(assessment.unsaid_rounding, assessment)
    best: Message | None = None
    for judged in assessment.judged_rules:
        if judged.outcome in _SHOWN:
            hint = _own_hint(judged, assessment)
            if hint is None and judged.is_money and judged.outcome is Outcome.BROKEN:
                hint = best = best or _best(assessment)
            yield from _of_rule(judged, hint, assessment, policy)
    for wrong in assessment.remarks:
        yield _of_deciding(wrong, policy)
    yield from (_of_change(change, result) for change in result.failing_changes)


def _of_slip(suspect: Suspect, assessment: Assessment) -> Diagnostic:
    at = dotted(suspect.at)
    explained = (r for r in assessment.judged_rules if r.rule.compares_declared and r.outcome.is_open)
    return Diagnostic(
        origin=suspect,
        location=suspect.location,
        code=f"slip/{suspect.slip}",
        severity=Severity.ADVICE,
        title=message("section.slips"),
        message=suspect.said,
        identity=(assessment.file, suspect.slip, at, suspect.meant),
        at=at,
        edits=tuple(Edit(edit.location, edit.text) for edit in suspect.edits),
        is_known=all(map(assessment.knows, explained)),
    )


def _of_rounding(unsaid: UnsaidRounding, assessment: Assessment) -> Diagnostic:
    broken = (each.judged for each in unsaid.outcomes if each.judged.outcome is Outcome.BROKEN)
    return Diagnostic(
        origin=unsaid,
        location=unsaid.location,
        code="rounding/unsaid",
        severity=Severity.ADVICE,
        title=message("section.rounding"),
        message=unsaid.said,
        identity=(assessment.file, "rounding/unsaid", unsaid.rounded_to),
        at=dotted(unsaid.at),
        is_known=all(map(assessment.knows, broken)),
    )


def _of_rule(
    judged: JudgedRule, hint: Message | None, assessment: Assessment, policy: FailPolicy
) -> Iterator[Diagnostic]:
    """Yield what a rule found, each with its own hint where the rule has none for all."""
    rule, file, tree = judged.rule, assessment.file, assessment.tree
    code, programme = cited(judged.rules, rule), judged.rules.programme
    is_known, fails = assessment.knows(judged), assessment.fails(judged, policy)
    for finding in judged.judgement.findings:
        at, excerpt = dotted(finding.at), _excerpt(finding, tree)
        yield Diagnostic(
            origin=judged,
            location=excerpt.location,
            code=code,
            severity=rule.severity,
            title=rule.title,
            message=finding.message,
            identity=(file, programme, rule.id, at),
            hint=hint or finding.hint,
            at=at,
            outcome=judged.outcome,
            excerpt=excerpt,
            related=tuple(_related(each, tree) for each in finding.related),
            is_known=is_known,
            fails=fails,
        )


def _related(each: RelatedPlace, tree: Tree) -> RelatedLocation:
    return RelatedLocation(tree.location(each.at), dotted(each.at), each.message)


def _excerpt(finding: Finding, tree: Tree) -> Excerpt:
    span = tree.span(finding.at)
    # A section that the file does not have has no place: showing its first line would mislead.
    return Excerpt(tree.located(span), span, tree if finding.at[0] in tree.data else None)


def _own_hint(judged: JudgedRule, assessment: Assessment) -> Message | None:
    """Return what is said of a broken money rule by itself: a slip is first, a warning moves no money."""
    if not judged.is_money or judged.outcome is not Outcome.BROKEN:
        return None
    for suspect in assessment.suspects:
        return message("slip.first", place=suspect.location.span.named, meant=suspect.meant)
    if BINDING.leaves(judged):
        asked = assessment.task_of(BINDING._replace(also=judged.rule))
        return step_if_asked(judged, asked, assessment.proposal)
    return None


def _best(assessment: Assessment) -> Message:
    """Return the cheapest step that mends all, with what it makes due and leaves undecided."""
    said = best_step(assessment.levers, assessment.category_words, assessment.disagreeing)
    best = assessment.levers[0] if assessment.levers else None
    if best is not None and best.works and best.opens:
        from regionai.ask.corrections.duty import sparing
        from regionai.report.check.sparing import sparing_words

        other = sparing_words(sparing(assessment), assessment)
        said = message("lever.with-duty", step=said, duties=duties_named(best.opens), other=other)
    undecided = [r for r in assessment.judged_rules if r.is_money and r.outcome is Outcome.UNDECIDED]
    if undecided:
        rules = Listing(tuple(f"`{judged.rule.id}`" for judged in undecided))
        said = message("lever.leaves-open", step=said, rules=rules)
    return said


def single_correction(assessment: Assessment) -> Iterator[Diagnostic]:
    """Yield the cheapest single step, where it is the change of one number in the file."""
    if not assessment.levers:
        return
    from regionai.ask.corrections.writing import single_value

    found = single_value(assessment)
    if found is not None:
        span, text = found
        location = assessment.tree.located(span)
        yield Diagnostic(
            origin=assessment.levers[0],
            location=location,
            code="correction/single",
            severity=Severity.ADVICE,
            title=message("section.levers"),
            message=lever_words(assessment.levers[0], assessment.category_words),
            identity=(assessment.file, "correction/single", text),
            edits=(Edit(location, text),),
        )


def _of_deciding(finding: DecidingFinding, policy: FailPolicy) -> Diagnostic:
    waiver = finding.waiver
    about = (finding.at,) if waiver is None else (waiver.rule, waiver.proposal)
    return Diagnostic(
        origin=finding,
        location=finding.location,
        code=f"{finding.of}/{finding.kind}",
        severity=finding.severity,
        title=message(f"section.{finding.of}"),
        message=finding.message,
        identity=(finding.location.file, finding.kind, *about),
        hint=None if waiver is None else message("waiver.hint"),
        at=finding.at,
        outcome=Outcome.BROKEN,
        fails=policy.heeds(finding.severity),
    )


def _of_change(change: Compared, result: ProposalResult) -> Diagnostic:
    """Return that another edition judges a rule otherwise, for a run that fails on that."""
    sides = (result.assessment, result.against)
    names = [side.applied[0].rules.name for side in sides if side is not None]
    before, after = (
        message("page.no-rule" if outcome is None else f"outcome.{outcome}") for outcome in change.outcomes
    )
    editions = {"edition": names[0], "other": names[1]}
    return Diagnostic(
        origin=change,
        location=result.assessment.tree.location(("edition",)),
        code="against/changed",
        severity=Severity.WARNING,
        title=message("section.against", before=names[0], after=names[1]),
        message=message("against.changed", rule=change.rule_id, before=before, after=after, **editions),
        identity=(result.assessment.file, "against/changed", *names, change.rule_id),
        at=change.rule_id,
        fails=True,
    )


def _of_stale(stale: Stale) -> Diagnostic:
    return Diagnostic(
        origin=stale,
        location=stale.location,
        code="baseline/stale",
        severity=Severity.ADVICE,
        title=message("section.stale"),
        message=stale.message,
        identity=(stale.location.file, *stale.key),
        at=stale.key.at,
        outcome=Outcome.BROKEN,
    )
