"""`regionai.local_share`: what a region must pay for planned national money."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from regionai.api.answer import Answer
from regionai.api.circumstances import (
    Amount,
    Day,
    Folders,
    Settings,
    amount,
    circumstances,
    fraction_text,
    read,
    told_in,
)
from regionai.api.kinds import refuse_other
from regionai.ask.plan import Planned, plan_edition, planned, stated_national
from regionai.errors import CannotError
from regionai.messages import Lang, message
from regionai.model.day import year
from regionai.model.money import NOTHING, Won
from regionai.model.ratio import ratio
from regionai.model.region import Region, Regions
from regionai.report.page.page import Page
from regionai.report.pages.local_share import planned_page
from regionai.rules.editions.library import Chosen


class LocalShareYear(NamedTuple):
    """The won of one fiscal year, in proportion to its national money."""

    year: int | None
    national: int
    local: int
    municipality: int
    private: int


@dataclass(frozen=True)
class LocalShare(Answer):
    """The least money in won that an amount of national money requires.

    `to_json()` is that of `budget --local-share`. `share` is the exact share of
    the local money in the total. `municipality` is the municipalities' part of
    the local money, rounded down.
    `most_private` is the most private money with which the local money is still
    enough; None if no rule sets a floor under its share.
    """

    edition: str
    national: int
    total: int
    local: int
    municipality: int
    private: int
    most_private: int | None
    share: Fraction
    years: tuple[LocalShareYear, ...]


def local_share(
    national: Amount | Mapping[int, Amount] | None = None,
    *,
    region: str | None = None,
    municipal: Fraction | str = Fraction(0),
    edition: str | None = None,
    as_of: Day | None = None,
    rules: Folders = (),
    settings: Settings = True,
    lang: Lang = "ko",
) -> LocalShare:
    """Return what a region must pay to match planned national money.

    `national` is an amount, an int in won or a text with its unit, or one for
    each fiscal year; without it, the average that the edition gives. `municipal`
    is the municipalities' share of the local money, as `"30%"`. The newest
    edition applies unless an `edition` or a day is given.

    Raises `CannotError` for an amount, a share or a region that is none, or if
    the edition gives no average, and `UnreadableError` if there is no such
    edition.
    """
    with told_in(lang):
        here = circumstances(
            edition=edition, as_of=as_of, region=region, rules=rules, settings=settings, lang=lang
        )
        library = here.setting.library
        chosen = plan_edition(library, here.options)
        day = here.options.as_of or chosen.rules.applies.first
        applied = (chosen, *library.applied_with(chosen, day))
        years = _years(national, chosen, library.regions)
        refuse_other("municipal", municipal, Fraction | str)
        part = read(ratio, fraction_text(municipal) if isinstance(municipal, Fraction) else municipal)
        own = None if region is None else _region(library.regions, region, day)
        there = tuple(each for each in library.regions.regions if each.exists_on(day))
        found = planned(years, applied, library.regions, part)
        page = planned_page(found, chosen.rules, own, there, is_split=bool(part))
        return _answer(found, page._replace(applied=applied), chosen, lang)


def _years(
    national: Amount | Mapping[int, Amount] | None, chosen: Chosen, regions: Regions
) -> Mapping[str, Won]:
    """Return planned national money by year, or under no year."""
    if national is None:
        stated = stated_national(chosen, regions)
        if stated is None:
            raise CannotError(message("api.no-national", edition=chosen.rules.name))
        return {"": stated}
    by_year = national.items() if isinstance(national, Mapping) else (("", national),)
    years: dict[str, Won] = {}
    for key, written in by_year:
        refuse_other("national", written, Amount)
        name = str(read(year, str(key)) if key != "" else "")
        if name in years:
            raise CannotError(message("api.repeated-key", at=name))
        years[name] = amount(written)
    if NOTHING in years.values() or not years:
        raise CannotError(message("local.nothing"))
    return years


def _region(regions: Regions, text: str, day: date) -> Region:
    found = read(regions.find, text)
    if not found.exists_on(day):
        raise CannotError(message("api.region-not-then", region=found, day=day))
    return found


def _answer(found: Planned, page: Page, chosen: Chosen, lang: Lang) -> LocalShare:
    years = (
        LocalShareYear(int(each.year) if each.year else None, *(won.amount for won in each[1:]))
        for each in found.years
    )
    return LocalShare(
        page,
        lang,
        chosen.rules.name,
        found.national.amount,
        found.least_total.amount,
        found.least_local.amount,
        found.municipality.amount,
        found.least_private.amount,
        None if found.most_private is None else found.most_private.amount,
        found.local_share,
        tuple(years),
    )
