"""Two receipts, that of a file and that of judging again: what differs, each with what to do."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from regionai.messages import Message, Value, message
from regionai.model.finding import Outcome
from regionai.receipt.receipt import JudgedProposal, Receipt, RuleFile, SummedFile

_SHORT = 12
_BASELINE = ("baseline-gone", "baseline-new", "baseline-changed")
_BUDGET_FILE = ("budget-file-gone", "budget-file-new", "budget-file-changed")
_NOTHING = message("receipt.nothing")


class Difference(NamedTuple):
    """One thing that differs; `code` is stable, and `file` what it is about."""

    code: str
    file: str
    message: Message


# A proposal of the receipt, and the one that was judged in its place.
Pair = tuple[JudgedProposal, JudgedProposal]


def differences(file: str, before: Receipt, now: Receipt) -> tuple[Difference, ...]:
    """Return all that is other `now` than in the receipt in a file, what explains the rest first."""
    return tuple(_differences(file, before, now))


def _differences(file: str, before: Receipt, now: Receipt) -> Iterator[Difference]:
    if before.sha256 != before.own_sum:
        yield _of("changed", file, written=_short(before.sha256), found=_short(before.own_sum))
    if before.tool != now.tool:
        yield _of("version-differs", file, before=before.tool.version, now=now.tool.version)
    yield from _rule_files(file, before.rule_files, now.rule_files)
    yield from _settings(before.settings, now.settings)
    yield from _deciding(_BASELINE, before.baseline, now.baseline)
    pairs, missing, further = paired(before.proposals, now.proposals)
    for each in missing:
        yield _of("missing", each.file)
    for each in further:
        yield _of("further", each.file)
    for pair in pairs:
        yield from _proposal(*pair)
    if before.exit_code != now.exit_code:
        yield _of("exit-code", file, before=before.exit_code, now=now.exit_code)


def paired(
    before: Sequence[JudgedProposal], now: Sequence[JudgedProposal]
) -> tuple[list[Pair], list[JudgedProposal], list[JudgedProposal]]:
    """Return which proposal stands for which, those without another before, and those without one now.

    The same name comes first, then the same bytes, then the same name in another
    folder; a single one that is left stands for the single other.
    """
    pairs: list[Pair] = []
    left, others = list(before), list(now)
    for key in (_path, _sum, _name):
        for one in tuple(left):
            found = next((other for other in others if key(other) == key(one)), None)
            if found is not None:
                pairs.append((one, found))
                left.remove(one)
                others.remove(found)
    if len(left) == len(others) == 1:
        pairs.append((left.pop(), others.pop()))
    return pairs, left, others


def _path(proposal: JudgedProposal) -> str:
    return proposal.file


def _sum(proposal: JudgedProposal) -> str:
    return proposal.sha256


def _name(proposal: JudgedProposal) -> str:
    return PurePosixPath(proposal.file).name


def _rule_files(file: str, before: Sequence[RuleFile], now: Sequence[RuleFile]) -> Iterator[Difference]:
    """Yield the rule files whose bytes are in one receipt only, those of one rule set beside each other."""
    for name in dict.fromkeys(each.rule_set for each in (*before, *now)):
        old, new = ({e.sha256: e for e in files if e.rule_set == name} for files in (before, now))
        gone = [each for sha256, each in old.items() if sha256 not in new]
        come = [each for sha256, each in new.items() if sha256 not in old]
        for was, found in zip(gone, come, strict=False):
            yield _of("rules-changed", found.file or file, rule_set=name, **_sums(was.sha256, found.sha256))
        for was in gone[len(come) :]:
            yield _of("rules-gone", file, rule_set=name, sum=_short(was.sha256))
        for found in come[len(gone) :]:
            yield _of("rules-new", found.file or file, rule_set=name, sum=_short(found.sha256))


def _settings(before: Sequence[SummedFile], now: Sequence[SummedFile]) -> Iterator[Difference]:
    """Yield the settings files whose bytes are in one receipt only; their folders may be others."""
    old, new = ({each.sha256 for each in files} for files in (before, now))
    for each in before:
        if each.sha256 not in new:
            yield _of("settings-gone", each.file, sum=_short(each.sha256))
    for each in now:
        if each.sha256 not in old:
            yield _of("settings-new", each.file, sum=_short(each.sha256))


def _deciding(
    codes: tuple[str, str, str], before: SummedFile | None, now: SummedFile | None
) -> Iterator[Difference]:
    """Yield one of three codes: that a file is no longer there, is there now, or has other bytes."""
    gone, new, changed = codes
    match before, now:
        case SummedFile(), None:
            yield _of(gone, before.file, sum=_short(before.sha256))
        case None, SummedFile():
            yield _of(new, now.file, sum=_short(now.sha256))
        case SummedFile(), SummedFile() if before.sha256 != now.sha256:
            yield _of(changed, now.file, **_sums(before.sha256, now.sha256))


def _proposal(before: JudgedProposal, now: JudgedProposal) -> Iterator[Difference]:
    if before.sha256 != now.sha256:
        yield _of("proposal", now.file, **_sums(before.sha256, now.sha256))
    yield from _deciding(_BUDGET_FILE, before.budget_file, now.budget_file)
    for code, old, new in (
        ("submitted", before.submitted, now.submitted),
        ("fail-on", before.fail_on, now.fail_on),
        ("undecided", before.undecided, now.undecided),
    ):
        if old != new:
            yield _of(code, now.file, before=old or _NOTHING, now=new or _NOTHING)
    then, again = before.by_rule(), now.by_rule()
    for rule in then | again:
        if then.get(rule) is not again.get(rule):
            ended = {"before": _ended(then.get(rule)), "now": _ended(again.get(rule))}
            yield _of("outcome", now.file, rule=rule, **ended)


def _ended(outcome: Outcome | None) -> Message:
    return _NOTHING if outcome is None else message(f"outcome.{outcome}")


def _of(code: str, file: str, **values: Value) -> Difference:
    return Difference(code, file, message(f"receipt.{code}", file=file, **values))


def _sums(before: str, now: str) -> dict[str, Value]:
    return {"before": _short(before), "now": _short(now)}


def _short(sha256: str) -> str:
    return sha256[:_SHORT]
