"""The least correction of a proposal under a caller's wishes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from regionai.api.answer import Answer
from regionai.api.circumstances import Amount, amount, read, told_in
from regionai.api.kinds import held
from regionai.ask.corrections import constraint
from regionai.ask.corrections.constraint import Constraint
from regionai.ask.corrections.correction import Correction as Found
from regionai.ask.corrections.correction import costs, numbers
from regionai.ask.corrections.least import Contradiction, Wishes
from regionai.ask.corrections.wished import line_named, rule_named
from regionai.ask.corrections.writing import corrected, correction_to_write
from regionai.ask.payments import source_key
from regionai.ask.scenario import NumberChange
from regionai.budget.quantity import FUNDING
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Lang, Listing, message
from regionai.model.finding import Outcome, Severity
from regionai.model.money import Won, unit
from regionai.remedy.task import Mending
from regionai.report.pages.correction import correction_page
from regionai.source.plain import dotted


class Change(NamedTuple):
    """One number of the file that changes, at a key path: an amount in won, or a declared share.

    `before` is None where the file does not have it yet.
    """

    at: str
    before: int | Fraction | None
    after: int | Fraction


@dataclass(frozen=True)
class Correction(Answer):
    """The least change that mends what is broken; `to_json()` is that of `budget --solve`.

    `change` is the total change of the lines in won, `outcome` that of the
    corrected proposal. Nothing changes where nothing is to be mended.
    """

    change: int
    changes: tuple[Change, ...]
    outcome: Outcome
    _found: Found = field(repr=False)

    @property
    def text(self) -> str:
        """The proposal with the corrected numbers, everything else as its author left it.

        Raises `CannotError` where the budget stands in a workbook, and
        `UnreadableError` for a value that cannot be replaced.
        """
        submission = self._found.submission
        with told_in(self._lang):
            if submission.tree.cells:
                raise CannotError(message("api.in-workbook", file=submission.tree.file))
            return corrected(self._found, b"")


@held
def correction(
    assessment: Assessment,
    lang: Lang,
    *,
    keep: str | Iterable[str],
    at_most: Mapping[str, Amount],
    at_least: Mapping[str, Amount],
    total: Amount | None,
    mend: Severity | str,
    without: str | Iterable[str],
    into: str | None,
    round_to: str | None,
) -> Correction:
    """Return the least correction.

    Raises `CannotError` if there is none, or a wish cannot be read.
    """
    left_out = [read(lambda text: rule_named(text, assessment), rule) for rule in _several(without)]
    wishes = Wishes(
        tuple(_constraints(_several(keep), at_most, at_least, total)),
        mending=Mending(_severity(mend), frozenset(left_out)),
        line=None if into is None else read(lambda text: line_named(text, assessment.proposal), into),
    )
    unit_asked = None if round_to is None else read(unit, round_to)
    found, asked = correction_to_write(assessment, wishes, unit_asked)
    if isinstance(found, Contradiction):
        names = [m.said if isinstance(m, Constraint) else m.rule.id for m in found.members]
        names += [f"round_to={round_to}"] if found.in_units else []
        listed = Listing(tuple(f"`{name}`" for name in names))
        raise CannotError(message("api.contradiction", members=listed))
    said = [
        *(each.said for each in asked.constraints),
        *([] if asked.mending.least is Severity.ERROR else [f"mend={asked.mending.least}"]),
        *(f"without={rule}" for rule in left_out),
        *([] if into is None else [f"into={into}"]),
        *([] if round_to is None else [f"round_to={round_to}"]),
    ]
    page = correction_page(assessment, found, said, asked=asked, costs=costs(found.start, asked))
    return Correction(
        page._replace(applied=assessment.applied),
        lang,
        found.change.amount,
        (*_of_slip(found), *map(_change, found.changes)),
        found.after.worst,
        found,
    )


def _severity(mend: str) -> Severity:
    if mend not in set(Severity):
        known = Listing(tuple(f"`{each}`" for each in Severity))
        raise CannotError(message("api.severity", value=mend, known=known))
    return Severity(mend)


def _constraints(
    keep: Iterable[str],
    at_most: Mapping[str, Amount],
    at_least: Mapping[str, Amount],
    total: Amount | None,
) -> Iterator[Constraint]:
    for name in keep:
        yield constraint.keep(f"keep={name}", _source(name))
    for name, written in at_most.items():
        yield constraint.at_most(f"at_most={name}: {written}", _source(name), amount(written))
    for name, written in at_least.items():
        yield constraint.at_least(f"at_least={name}: {written}", _source(name), amount(written))
    if total is not None:
        yield constraint.total(f"total={total}", amount(total))


def _source(name: str) -> str:
    return read(lambda text: source_key(text, tuple(FUNDING)), name)


def _several(written: str | Iterable[str]) -> Iterable[str]:
    return (written,) if isinstance(written, str) else written


def _of_slip(found: Found) -> Iterator[Change]:
    """Yield the numbers that a typing error changes: those that are others before anything is moved."""
    before, after = numbers(found.before.proposal), numbers(found.start.proposal)
    for path, new in after.items():
        old = before.get(path)
        if old != new:
            yield Change(dotted(path), None if old is None else _number(old), _number(new))


def _change(found: NumberChange) -> Change:
    before = None if found.before is None else _number(found.before)
    return Change(dotted(found.at), before, _number(found.after))


def _number(value: Won | Fraction) -> int | Fraction:
    return value.amount if isinstance(value, Won) else value
