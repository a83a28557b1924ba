"""What a region must pay: for a plan, or for a proposal as it is."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from regionai.ask.composition import FundingSide, composition
from regionai.ask.local_share import Present
from regionai.ask.plan import Planned, PlannedDuty
from regionai.budget.share import ShareRange
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING
from regionai.model.ratio import PLAIN_PLACES, percent
from regionai.model.region import Region
from regionai.report.page.drawing.chart import Chart, Mark, Stretch, Strip
from regionai.report.page.page import (
    Beyond,
    Block,
    Column,
    Figures,
    Notes,
    Page,
    Rounded,
    Table,
    Value,
    figures,
)
from regionai.report.page.values import plain
from regionai.rules.base import Rule
from regionai.rules.ruleset import RuleSet

_BAR_CELLS = 40


def planned_page(
    found: Planned,
    rules: RuleSet,
    region: Region | None,
    regions: Sequence[Region],
    *,
    is_split: bool,
) -> Page:
    """Return the page of the least money that a plan requires, and what it means for the region.

    `region` is None if the plan is for no particular one; `regions` are those
    that exist on the day of the plan. `is_split` is whether the municipalities'
    part is known.
    """
    title = message("local.title", name=rules.name)
    if region is not None:
        title = message("local.title-region", name=rules.name, region=region)
    blocks: list[Block] = [_plan(found, is_split=is_split)]
    if len(found.years) > 1:
        blocks.append(_years(found, is_split=is_split))
    blocks += _duties(found.duties)
    if region is not None:
        blocks += _burden(found.local_share, region, regions)
    if found.most_private is None:
        blocks.append(Notes("no_rule", (message("local.no-rule", name=rules.name),)))
    sources = [_source(rule_set, rule) for rule_set, rule in found.rules]
    sources += [_source(duty.rules, duty.rule) for duty in found.duties]
    blocks.append(Notes("sources", tuple(sources), "dim"))
    return Page("local-share", title, tuple(blocks))


def present_page(assessment: Assessment, found: Present, regions: Sequence[Region]) -> Page:
    """Return the page of the local money in a proposal, and of what the rules require."""
    region = assessment.region
    (part,) = (p for p in composition(assessment) if p.key == "local")
    rows: list[tuple[str, Message, Value]] = []
    if found.asked is not None and found.margin is not None:
        rows.append(("asked", message("local.asked"), found.asked))
    rows.append(("there", message("local.there"), found.current))
    if found.margin is not None:
        rows.append(("margin", message("local.margin"), found.margin))
    rows += [(key, message(f"local.{key}"), bounds) for key, bounds in found.parts]
    rows += [
        (f"year_{year}", message("local.year", year=str(year)), _of_total(local, whole, part))
        for year, local, whole in found.years
    ]
    blocks: list[Block] = [figures("local_share", rows)]
    blocks += _burden(None if found.share is None else _judged(found.share, part), region, regions)
    if found.rule is None:
        name = assessment.applied[0].rules.name
        blocks.append(Notes("no_rule", (message("local.no-rule", name=name),)))
    else:
        notes = (message("local.other-money-held"), _source(found.rule.rules, found.rule.rule))
        blocks.append(Notes("sources", notes, "dim"))
    title = message("local.title-proposal", name=region, title=assessment.proposal.title)
    return Page("local-share", title, tuple(blocks))


def _plan(found: Planned, *, is_split: bool) -> Figures:
    rows: list[tuple[str, Message, Value]] = [
        ("national", message("local.planned"), found.national),
        ("least_total", message("local.least-total"), found.least_total),
        ("least_local", message("local.least-local"), found.least_local),
    ]
    if is_split:
        province = found.least_local - found.municipality
        rows.append(("province", message("local.province"), province))
        rows.append(("municipality", message("local.municipality"), found.municipality))
    rows.append(("least_private", message("local.least-private"), found.least_private))
    if found.most_private is not None:
        rows.append(("most_private", message("local.most-private"), found.most_private))
    return figures("plan", rows)


def _years(found: Planned, *, is_split: bool) -> Table:
    split = ("province", "municipality") if is_split else ()
    columns = (
        Column("year", message("local.of-year"), is_text=True),
        *(Column(key, message(f"funding.{key}")) for key in ("national", "local", *split)),
        Column("private", message("funding.private"), is_detail=True),
        Column("total", message("funding.total"), is_detail=True),
    )
    rows = tuple(
        (
            year.year,
            year.national,
            year.local,
            *((year.local - year.municipality, year.municipality) if is_split else ()),
            year.private,
            year.total,
        )
        for year in found.years
    )
    return Table("years", message("local.by-year"), columns, rows)


def _duties(duties: Sequence[PlannedDuty]) -> tuple[Block, ...]:
    columns = (
        Column("document", message("duty.document"), is_text=True),
        Column("local", message("duty.local")),
        Column("share_of_total", message("duty.share")),
        Column("state", message("duty.state"), is_text=True),
    )
    rows = tuple(
        (
            message(f"document.{duty.document}"),
            duty.local,
            duty.share if duty.is_in_reach else None,
            _state(duty),
        )
        for duty in duties
    )
    return (Table("duties", message("duty.title"), columns, rows),) if rows else ()


def _state(duty: PlannedDuty) -> Message:
    if duty.is_due:
        return message("duty.due")
    return message("duty.not-yet" if duty.is_in_reach else "duty.out-of-reach")


def _judged(share: Fraction, part: FundingSide) -> Fraction | Beyond:
    """Return a share of local money, marked if it breaks a floor, so that it never looks met."""
    exact = ShareRange(share, share, share)
    floors = (limit.share for limit in part.limits if limit.is_floor and limit.broken_by(exact))
    floor = next(floors, None)
    return share if floor is None else Beyond(share, floor)


def _burden(share: Fraction | Beyond | None, region: Region, regions: Sequence[Region]) -> Iterator[Block]:
    known = [r for r in regions if r.fiscal_independence is not None]
    ordered = sorted(known, key=lambda r: -(r.fiscal_independence or Fraction(0)))
    unknown = message("local.independence-unknown")
    independence = _published(region) or unknown
    rows: list[tuple[str, Message, Value]] = [
        ("fiscal_independence", message("local.independence"), independence)
    ]
    if region in ordered:
        rank = message("local.rank", rank=str(ordered.index(region) + 1), count=str(len(ordered)))
        rows.append(("rank", message("local.rank-title"), rank))
    if share is not None:
        rows.insert(0, ("local_share_of_total", message("local.share-of-total"), share))
    yield figures("burden", rows, message("local.burden"))
    others = [r for r in regions if r.fiscal_independence is None]
    columns = (
        Column("region", message("subject.region"), is_text=True),
        Column("fiscal_independence", message("local.independence")),
    )
    yield Table(
        "regions",
        message("local.independence"),
        columns,
        tuple((r.short, _published(r) or unknown) for r in (*ordered, *others)),
        frozenset(n for n, r in enumerate((*ordered, *others)) if r is region),
        tuple(_bar(r, region) for r in (*ordered, *others)),
        _chart(share, region, ordered),
    )


def _chart(share: Fraction | Beyond | None, own: Region, ordered: Sequence[Region]) -> Chart:
    """Return how independent each region is as a bar, with the local share of the total beside it."""
    local = share.share if isinstance(share, Beyond) else share
    beside = () if share is None or local is None else (Mark(local, _local(share)),)
    strips = (_independence(each, each is own, beside) for each in ordered)
    return Chart(message("chart.burden"), tuple(strips), Fraction(0), Fraction(1))


def _independence(region: Region, is_own: bool, beside: tuple[Mark, ...]) -> Strip:  # noqa: FBT001 - private
    share = region.fiscal_independence or Fraction(0)
    label = message("chart.own", name=region.short) if is_own else region.short
    figure = percent(share, PLAIN_PLACES)
    said = message("chart.money", name=message("local.independence"), won=figure)
    return Strip(label, (Stretch(Fraction(0), share, "own" if is_own else "other", said),), beside, figure)


def _local(share: Fraction | Beyond) -> Message:
    return message("chart.money", name=message("local.share-of-total"), won=plain(share, "ko"))


def _published(region: Region) -> Rounded | None:
    share = region.fiscal_independence
    return None if share is None else Rounded(share, PLAIN_PLACES)


def _bar(region: Region, own: Region) -> tuple[Value, ...]:
    """Return a mark if it is the applicant's region, then the region's name, bar and figure."""
    share = region.fiscal_independence
    own_mark = "▶" if region is own else None
    if share is None:
        return own_mark, region.short, None, message("local.independence-unknown")
    return own_mark, region.short, "=" * int(share * _BAR_CELLS), percent(share, PLAIN_PLACES)


def _of_total(local: WonRange, whole: WonRange, part: FundingSide) -> Value:
    if local.is_exact and whole.is_exact and whole.least != NOTHING:
        share = _judged(Fraction(local.least.amount, whole.least.amount), part)
        # A percentage is written the same in both languages.
        return message("local.of-total", won=local.least, share=plain(share, "ko"))
    return local


def _source(rules: RuleSet, rule: Rule) -> Message:
    grade = message(f"grade.{rules.grade(rule)}")
    return message("local.source", rule=rule.id, grade=grade, says=rule.source.says)
