"""What decided a run: one sentence if that is the default, else what of it is not."""

from collections.abc import Iterable, Iterator

from regionai.judge.submission import DecidingFile
from regionai.messages import Listing, Message, message
from regionai.run.decided import Decided, Limit, RuleFile, Selected

_SHORT = 12


def decided_words(decided: Decided) -> tuple[Message, ...]:
    """Return what decided; nothing if no proposal was judged and there was nothing to decide it."""
    if decided == Decided():
        return ()
    others = tuple(_others(decided))
    said = others or (message("decided.default", count=len(decided.rule_files)),)
    return (*said, *budget_file_words(decided.budget_files))


def is_default(decided: Decided) -> bool:
    """Return whether nothing decided but what comes with regionai."""
    return not any(_others(decided))


def budget_file_words(found: Iterable[DecidingFile]) -> Iterator[Message]:
    """Yield which files budgets stand in, each with its checksum; nothing if all stand in proposals."""
    files = tuple(message("decided.table", file=each.file, sha256=each.sha256[:_SHORT]) for each in found)
    if files:
        yield message("decided.tables", files=Listing(files))


def _others(decided: Decided) -> Iterator[Message]:
    unpublished = [each for each in decided.rule_files if not each.is_published]
    if unpublished:
        yield message("decided.unpublished", files=_files(unpublished))
    own = [each for each in decided.rule_files if each.is_published and not each.is_shipped]
    if own:
        yield message("decided.own", files=_files(own))
    if decided.settings:
        yield message("decided.settings", files=Listing(tuple(each.file for each in decided.settings)))
    yield from _limits("fail-on", [limits.fail_on for limits in decided.limits])
    yield from _limits("undecided", [limits.undecided for limits in decided.limits])
    if decided.waivers:
        used = sum(count for _, count in decided.waivers)
        yield message("decided.waivers", count=len(decided.waivers), used=used)
    if decided.baseline is not None:
        yield message("decided.baseline", file=decided.baseline.file)
    if decided.selected is not None:
        yield left_out_words(decided.selected)


def left_out_words(selected: Selected) -> Message:
    """Return which rules were left out, as the caller wanted it."""
    count, rules = len(selected.left_out), Listing(selected.left_out)
    return message("decided.left-out", judged=len(selected.judged), count=count, rules=rules)


def _files(found: Iterable[RuleFile]) -> Listing:
    return Listing(
        tuple(
            message("decided.file", file=each.file, name=each.name, sha256=each.sha256[:_SHORT])
            for each in found
        )
    )


def _limits(name: str, limits: Iterable[Limit]) -> Iterator[Message]:
    """Yield each value with where it was set, if one of them is not the default."""
    found = tuple(dict.fromkeys(limits))
    if any(each.place for each in found):
        yield message(f"decided.{name}", limits=Listing(tuple(map(_limit, found))))


def _limit(limit: Limit) -> Message:
    if limit.place is None:
        return message("decided.by-default", value=limit.value)
    return message("decided.limit", value=limit.value, place=limit.place)
