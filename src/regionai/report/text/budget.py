"""What a budget is made of, and what the region must pay."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import TextIO

from rich.text import Text
from tabulate import tabulate

from regionai.budget.cell import Shape
from regionai.engine.assess import Assessment
from regionai.engine.local_share import Planned, Present
from regionai.messages import Message, Value, message
from regionai.model.amount import KEYS
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won
from regionai.model.ratio import PLAIN_PLACES, percent
from regionai.report.style import Style
from regionai.report.text.funding import won_range
from regionai.report.text.screen import Screen
from regionai.rules.base import Rule
from regionai.rules.ruleset import RuleSet

_ROWS = tuple(KEYS)


def write_composition(assessment: Assessment, out: TextIO, style: Style) -> None:
    """Write sums by funding source and year, and by funding source and category."""
    screen = Screen(out, style)
    screen.line((assessment.proposal.title, "bold"))
    _draw_table(screen, assessment, "year", _year_of)
    _draw_table(screen, assessment, "category", _category_of)
    slack = next((a.slack for line in assessment.proposal.budget for _, a in line.amounts()), NOTHING)
    screen.draw(Text())
    if slack != NOTHING:
        unit = Won(assessment.proposal.amounts.rounded_to)
        screen.line(screen.say(message("budget.rounded", unit=unit, slack=slack)))
    screen.line((screen.say(message("budget.shares-add-up")), "dim"))


def write_present(assessment: Assessment, found: Present, out: TextIO, style: Style) -> None:
    """Write what the rules ask of the region, what is there, and the margin."""
    screen = Screen(out, style)
    region = assessment.region
    screen.line((screen.say(message("local.title", name=region)), "bold"))
    screen.line(assessment.proposal.title)
    rows: list[tuple[Message, Value]] = []
    if found.asked is not None and found.margin is not None:
        rows.append((message("local.asked"), won_range(found.asked)))
        rows.append((message("local.there"), won_range(found.there)))
        rows.append((message("local.margin"), won_range(found.margin)))
    else:
        rows.append((message("local.there"), won_range(found.there)))
    rows += [(message(f"local.{key}"), won_range(bounds)) for key, bounds in found.parts]
    rows += [
        (message("local.year", year=str(year)), _of_total(local, whole))
        for year, local, whole in found.years
    ]
    independence = region.fiscal_independence
    rows.append(
        (
            message("local.independence"),
            message("local.independence-unknown")
            if independence is None
            else percent(independence, PLAIN_PLACES),
        )
    )
    _draw_rows(screen, rows)
    if found.rule is None:
        name = assessment.applied[0].rules.name
        screen.line(screen.say(message("local.no-rule", name=name)))
        return
    screen.line((screen.say(message("local.other-money-held")), "dim"))
    _draw_source(screen, found.rule.rules, found.rule.rule)


def write_planned(found: Planned, rules: RuleSet, out: TextIO, style: Style) -> None:
    """Write the least that goes with a planned amount of national money."""
    screen = Screen(out, style)
    screen.line((screen.say(message("local.title", name=rules.name)), "bold"))
    rows: list[tuple[Message, Value]] = [
        (message("local.planned"), found.national),
        (message("local.least-total"), found.least_total),
        (message("local.least-local"), found.least_local),
        (message("local.least-private"), found.least_private),
    ]
    if found.most_private is not None:
        rows.append((message("local.most-private"), found.most_private))
    _draw_rows(screen, rows)
    if found.most_private is None:
        screen.line(screen.say(message("local.no-rule", name=rules.name)))
    for rule in found.rules:
        _draw_source(screen, rules, rule)


def adding_up(parts: Sequence[int]) -> tuple[str, ...]:
    """Return shares in hundredths of a percent that add up to 100.00 %, by largest remainder.

    Equal remainders are served in the order of the parts.

    >>> adding_up((1, 1, 1))
    ('33.34 %', '33.33 %', '33.33 %')
    """
    whole = sum(parts)
    if whole == 0:
        return tuple("-" for _ in parts)
    exact = [Fraction(part * 10_000, whole) for part in parts]
    down = [int(share) for share in exact]
    missing = 10_000 - sum(down)
    served = sorted(range(len(parts)), key=lambda n: down[n] - exact[n])[:missing]
    return tuple(percent(Fraction(down[n] + (n in served), 10_000)) for n in range(len(parts)))


def _draw_table(
    screen: Screen, assessment: Assessment, name: str, column_of: Callable[[Shape], str | None]
) -> None:
    """Draw printed sums; an amount that is not split stands in a row of its own key."""
    sums: dict[tuple[str, str | None], int] = {}
    for cell in assessment.ledger.cells:
        place = (_key_of(cell.shape), column_of(cell.shape))
        sums[place] = sums.get(place, 0) + cell.printed
    # What is not known comes last.
    columns = sorted({column for _, column in sums}, key=lambda column: (column is None, column))
    rows = [key for key in _ROWS if any(row == key for row, _ in sums)]
    by_row = [[sums.get((row, column), 0) for column in columns] for row in rows]
    shares = adding_up([sum(amounts) for amounts in by_row])
    table = [
        [screen.say(message(f"funding.{row}")), *map(_won, amounts), _won(sum(amounts)), share]
        for row, amounts, share in zip(rows, by_row, shares, strict=True)
    ]
    totals = [sum(amounts) for amounts in zip(*by_row, strict=True)]
    whole = sum(totals)
    table.append(
        [screen.say(message("budget.sum")), *map(_won, totals), _won(whole), "100.00 %" if whole else "-"]
    )
    if len(columns) > 1:
        table.append([screen.say(message("budget.share")), *adding_up(totals), "", ""])
    headers = [
        screen.say(message("budget.source")),
        *(column or screen.say(message(f"budget.unknown-{name}")) for column in columns),
        screen.say(message("budget.sum")),
        screen.say(message("budget.share")),
    ]
    screen.heading(message(f"budget.by-{name}"))
    _draw_tabulated(screen, table, headers)


def _draw_tabulated(screen: Screen, table: list[list[str]], headers: list[str]) -> None:
    drawn = tabulate(
        table,
        headers=headers,
        tablefmt="simple",
        colalign=("left", *("right" for _ in headers[1:])),
        disable_numparse=True,
    )
    for line in drawn.splitlines():
        screen.draw(Text(line.rstrip()))


def _key_of(shape: Shape) -> str:
    return next(key for key, sources in KEYS.items() if sources == shape.sources)


def _year_of(shape: Shape) -> str | None:
    return str(shape.years[0]) if shape.years and len(shape.years) == 1 else None


def _category_of(shape: Shape) -> str | None:
    return shape.categories[0] if len(shape.categories) == 1 else None


def _won(amount: int) -> str:
    return f"{amount:,}"


def _of_total(local: WonRange, whole: WonRange) -> Value:
    if local.is_exact and whole.is_exact and whole.least != NOTHING:
        share = percent(Fraction(local.least.amount, whole.least.amount))
        return message("local.of-total", won=local.least, share=share)
    return won_range(local)


def _draw_rows(screen: Screen, rows: Iterable[tuple[Message, Value]]) -> None:
    table = tabulate(
        [[screen.say(label), screen.say(value)] for label, value in rows],
        tablefmt="plain",
        colalign=("left", "right"),
        disable_numparse=True,
    )
    screen.draw(Text())
    for line in table.splitlines():
        screen.draw(Text(line.rstrip()))
    screen.draw(Text())


def _draw_source(screen: Screen, rules: RuleSet, rule: Rule) -> None:
    grade = message(f"grade.{rules.grade(rule)}")
    said = message("local.source", rule=rule.id, grade=grade, says=rule.source.says)
    screen.line((screen.say(said), "dim"))
