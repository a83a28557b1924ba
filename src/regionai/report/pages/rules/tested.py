"""What the cases of editions come to: failures, coverage, thresholds, and changes that no case notices."""

from collections.abc import Iterator, Sequence

from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.report.page.page import Block, Column, Lines, Notes, Page, Table, Value
from regionai.rulebook.boundaries import boundaries
from regionai.rulebook.harness import SHOWN, Coverage, Harness
from regionai.rulebook.mutation import Survivor
from regionai.rulebook.testing import Tested
from regionai.rules.draft import written

FAMILY = "rules"


def tests_page(found: Sequence[Tested], *, with_boundaries: bool) -> Page:
    """Return the results of all editions."""
    names = message("text", text=", ".join(tested.edition.rules.name for tested in found))
    blocks: list[Block | None] = [_editions(found), _failed(found), *_coverage(found)]
    if with_boundaries:
        blocks.append(_boundaries(found))
    blocks += _survivors(found)
    kept = tuple(block for block in blocks if block is not None)
    return Page("rules-test", message("rules-test.title", names=names), kept, FAMILY)


def _editions(found: Sequence[Tested]) -> Block:
    columns = (
        Column("edition", message("rules-list.edition"), is_text=True),
        Column("cases", message("rules-test.cases")),
        Column("proposals", message("rules-test.proposals")),
        Column("expectations", message("rules-test.expectations")),
        Column("failed", message("rules-test.failed")),
        Column("uncovered", message("rules-test.uncovered")),
        Column("changes", message("rules-test.changes")),
        Column("survivors", message("rules-test.survivors")),
    )
    rows = tuple(
        (
            tested.edition.rules.name,
            len({proposed.case.id for proposed, _ in tested.harness.laid}),
            len(tested.harness.laid),
            len(tested.tried),
            len(tested.failed),
            sum(len(each.missing) for each in tested.coverage),
            tested.mutants,
            None if tested.mutants is None else len(tested.survivors),
        )
        for tested in found
    )
    dirty = frozenset(n for n, tested in enumerate(found) if not tested.is_clean)
    return Table("editions", message("rules-test.editions"), columns, rows, dirty)


def _failed(found: Sequence[Tested]) -> Block | None:
    columns = (
        Column("place", message("page.where"), is_text=True),
        Column("case", message("rules-test.case"), is_text=True),
        Column("value", message("rules-test.value"), is_text=True),
        Column("rule", message("page.rule"), is_text=True),
        Column("expected", message("rules-test.expected"), is_text=True),
        Column("found", message("rules-test.found"), is_text=True),
    )
    rows = tuple(
        (
            f"{tested.harness.file}:{each.proposed.span.line}",
            each.proposed.case.id,
            each.proposed.value or None,
            each.rule,
            _weighed(each.expected),
            _weighed(each.found),
        )
        for tested in found
        for each in tested.failed
    )
    return Table("failed", message("rules-test.failures"), columns, rows) if rows else None


def _weighed(pair: tuple[str, Outcome]) -> Message:
    return message(
        "rules-test.weighed", outcome=message(f"outcome.{pair[1]}"), severity=message(f"severity.{pair[0]}")
    )


def _coverage(found: Sequence[Tested]) -> Iterator[Block]:
    """Yield what each rule's cases show: in full for one edition, of several only what is missing."""
    columns = (
        Column("edition", message("rules-list.edition"), is_text=True),
        Column("rule", message("page.rule"), is_text=True),
        *(Column(outcome.value, message(f"outcome.{outcome}"), is_text=True) for outcome in SHOWN),
    )
    rows: list[tuple[Value, ...]] = []
    marked: set[int] = set()
    for tested in found:
        for each in tested.coverage:
            if each.missing:
                marked.add(len(rows))
            if each.missing or len(found) == 1:
                rows.append((tested.edition.rules.name, each.rule, *(_shown(each, o) for o in SHOWN)))
    if rows:
        yield Table("coverage", message("rules-test.coverage"), columns, tuple(rows), frozenset(marked))
    if not marked:
        yield Notes("covered", (message("rules-test.covered"),))


def _shown(each: Coverage, outcome: Outcome) -> Message:
    if outcome in each.shown:
        return message("rules-test.shown")
    return message("rules-test.missing" if outcome in each.possible else "rules-test.cannot")


def _boundaries(found: Sequence[Tested]) -> Block:
    columns = (
        Column("rule", message("page.rule"), is_text=True),
        Column("threshold", message("rules-test.threshold"), is_text=True),
        *(
            column
            for step in ("below", "at", "above")
            for column in (
                Column(f"{step}_value", message(f"rules-test.{step}")),
                Column(f"{step}_outcome", message("rules-test.outcome"), is_text=True),
            )
        ),
    )
    rows = tuple(row for tested in found for row in _boundary_rows(tested.harness))
    return Table("boundaries", message("rules-test.boundaries"), columns, rows)


def _boundary_rows(harness: Harness) -> Iterator[tuple[Value, ...]]:
    for rule in harness.rules.rules:
        for boundary in boundaries(rule, harness.drafter):
            cells: list[Value] = []
            for step in boundary.steps:
                outcome = rule.judge(harness.case(harness.proposal(step.draft))).outcome
                cells += [step.value, outcome]
            yield (rule.id, boundary.named, *cells, *([None] * (6 - len(cells))))


def _survivors(found: Sequence[Tested]) -> Iterator[Block]:
    number = 0
    for tested in found:
        for survivor in tested.survivors:
            number += 1
            span = tested.edition.tree.span(survivor.mutant.at)
            place = f"{tested.edition.file}:{span.line}"
            title = message("rules-test.survivor", place=place, change=survivor.mutant.said)
            yield Lines(f"survivor_{number}", title, tuple(_catching(survivor)))


def _catching(survivor: Survivor) -> Iterator[str]:
    """Yield the case that would notice the change, as it is written into the file."""
    if survivor.catching is None or survivor.rule is None or survivor.expected is None:
        return
    yield f"- id: {survivor.rule.id}-{'-'.join(str(part) for part in survivor.mutant.at[2:])}"
    yield "  says: {ko: …, en: …}"
    without = [key for key, value in survivor.catching.items() if value is None]
    if without:
        yield f"  without: [{', '.join(without)}]"
    yield "  proposal:"
    yield from (f"    {line}" for line in written(survivor.catching).splitlines())
    yield f"  expect: {{{survivor.rule.severity}: {{{survivor.rule.id}: {survivor.expected}}}}}"
