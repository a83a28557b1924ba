"""The verdict on one proposal: how many rules have which outcome, and what to do first."""

from collections.abc import Iterator, Sequence

from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import Outcome, Severity
from regionai.model.money import Won
from regionai.report.check.diagnostic import Diagnostic, of_rule
from regionai.report.page.wording import in_words


def counts(assessment: Assessment, found: Sequence[Diagnostic]) -> tuple[Message, ...]:
    """Return how many rules have which outcome, open advice apart: it is no verdict."""
    slips = sum(each.is_slip for each in found)
    said = [message("verdict.slips", count=slips)] if slips else []
    for outcome in Outcome:
        number = assessment.counted(outcome)
        if number:
            said.append(message(f"verdict.{outcome}", count=number))
        elif outcome is Outcome.BROKEN:
            said.append(message("verdict.nothing-broken"))
    advice = open_advice(assessment)
    if advice:
        said.append(message("verdict.advice", count=advice))
    if assessment.left_out:
        said.append(message("verdict.left-out", count=len(assessment.left_out)))
    return tuple(said)


def open_advice(assessment: Assessment) -> int:
    """Return how many rules that are no more than advice are broken or undecided."""
    return len(assessment.judged_rules) - sum(map(assessment.counted, Outcome))


def head(assessment: Assessment) -> Iterator[Message]:
    """Yield which proposal is judged by which edition, and why a correction stands for another."""
    yield message(
        "verdict.head",
        title=assessment.proposal.title,
        region=assessment.region,
        edition=assessment.applied[0].rules.title,
    )
    # That a correction stands for the edition that is meant is never passed over.
    yield from (chosen.because for chosen in assessment.applied if chosen.rules.corrects)


def first_of_all(assessment: Assessment, found: Sequence[Diagnostic]) -> Iterator[Message]:
    """Yield what to do first: the slip, the least step, what is broken else, or what is to be asked."""
    for each in found:
        if each.is_slip or each.is_rounding:
            yield each.message
            return
    if assessment.levers:
        best = assessment.levers[0]
        if best.works:
            yield message("verdict.step", lever=best.name, won=in_words(Won(best.reach.least)))
        else:
            yield message("verdict.several", file=assessment.file_again)
        return
    for outcome, words in (
        (Outcome.BROKEN, "verdict.mend-first"),
        (Outcome.UNDECIDED, "verdict.ask-first"),
    ):
        for judged in assessment.with_outcome(outcome):
            if judged.rule.severity is Severity.ADVICE or assessment.knows(judged):
                continue
            first = of_rule(found, judged)[0]
            yield message(words, title=judged.rule.title, hint=in_words(first.hint or first.message))
            return
    yield message("verdict.clean", unknowns=len(assessment.unknowns))
