"""The regional governments, and the days on which each exists."""

import re
from datetime import date
from functools import cached_property, partial
from typing import Annotated, Literal

from pydantic import Field

from regionai.messages import Lang, Listing, Message, Text, message
from regionai.model.fields import BothLanguages, Count, Day, Ratio, Year, YesOrNo
from regionai.source.shape import Nearest, Refused, Words, Written

_ISO = re.compile(r"KR-?([0-9]{2})", re.IGNORECASE)


class Region(Written):
    """One regional government, the upper tier of local government.

    `fiscal_independence` and `fiscal_autonomy` are shares of its original
    budget, of the year that the table says; `smes` is the number of SMEs in
    2021 to the nearest 1,000. None where no figure was found.
    """

    code: Words
    iso: Words | None = None
    name: BothLanguages
    short: BothLanguages
    slug: Words
    # In one text: as a list they would take longer to read than all else of the table.
    municipalities: Words | None = None
    capital_region: YesOrNo
    since: Day | None = None
    until: Day | None = None
    succeeded_by: Words | None = None
    fiscal_independence: Ratio | None = None
    fiscal_autonomy: Ratio | None = None
    population: Count | None = None
    smes: Count | None = None

    @property
    def is_city(self) -> bool:
        """Whether it is a city, so that its own money is called 시비."""
        return self.name.ko.endswith("시")

    def exists_on(self, on: date) -> bool:
        """Return whether the region exists on a day, first and last day included."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def say(self, lang: Lang) -> str:
        """Return the full name."""
        return self.name.say(lang)


class RegionDocument(Written):
    """Where the figures of the region table come from."""

    title: BothLanguages
    publisher: Words
    grade: Literal["official", "press"]


class RegionFigure(Written):
    """Of which year a figure of the regions is, and which document it comes from."""

    year: Year
    document: Words


class Regions(Written):
    """The table of regions, with look-up by any name that an author may use."""

    format: Literal["1"] = Field(alias="schema")
    documents: dict[str, RegionDocument]
    figures: dict[str, RegionFigure]
    regions: Annotated[tuple[Region, ...], Field(min_length=1)]

    def find(self, written: str) -> Region:
        """Return the region of a name, short name, slug, administrative code or ISO code.

        Its office may stand for it (`경북도청`). A bare number is the
        administrative code. Raises `Refused` for an ISO code whose number is
        another region's administrative code, with both readings, and for a
        word that names no region.
        """
        text = written.strip()
        found = self._by_name.get(text.casefold()) or self._by_code.get(text) or self._by_office.get(text)
        # No name looks like an ISO code.
        iso = None if found else _ISO.fullmatch(text)
        if iso:
            found = self._by_iso.get(f"KR-{iso[1]}")
            other = self._by_code.get(iso[1])
            if found is not None and other is not None and found is not other:
                raise Refused(
                    message("region.two-readings", text=text, iso=found, code=iso[1], other=other)
                )
        if found is None:
            raise Refused(partial(self._unknown, text))
        return found

    def by_slug(self, slug: str) -> Region | None:
        """Return the region with the slug that rule files use; None if there is none."""
        return self._by_slug.get(slug)

    def year_of(self, figure: str) -> int:
        """Return the year of a figure of the regions, as `fiscal_independence`."""
        return self.figures[figure].year

    def every_name(self) -> tuple[str, ...]:
        """Return all names, casefolded, and administrative codes of all regions, but no ISO codes."""
        return tuple(dict.fromkeys((*self._by_name, *self._by_office, *self._by_code)))

    @cached_property
    def _by_slug(self) -> dict[str, Region]:
        return {region.slug: region for region in self.regions}

    @cached_property
    def _by_code(self) -> dict[str, Region]:
        return {region.code: region for region in self.regions}

    @cached_property
    def _by_iso(self) -> dict[str, Region]:
        return {region.iso: region for region in self.regions if region.iso is not None}

    @cached_property
    def _by_name(self) -> dict[str, Region]:
        return {
            name.casefold(): region
            for region in self.regions
            for name in (
                region.name.ko,
                region.name.en,
                region.short.ko,
                region.short.en,
                region.slug,
            )
        }

    @cached_property
    def _by_office(self) -> dict[str, Region]:
        """The region of each office and common name (`경북도청`, `대구시`) that no municipality has."""
        found: dict[str, Region] = {}
        for region in self.regions:
            names = region.name.ko, region.short.ko + ("시" if region.is_city else "도")
            for name in names:
                if not self._with_municipality(name):
                    found |= {name: region, f"{name}청": region}
        return found

    def _with_municipality(self, text: str) -> tuple[Region, ...]:
        """Return the regions with a municipality of a name, with or without its last syllable."""
        names = {text, f"{text}시", f"{text}군"}
        return tuple(
            region for region in self.regions if not names.isdisjoint((region.municipalities or "").split())
        )

    def _named_in(self, text: str) -> list[Region]:
        """Return the regions that the words of a text name, in their order."""
        words = re.split(r"[ ·ㆍ・,/및와과&+-]+", text)
        found = (self._by_name.get(word.casefold()) or self._by_office.get(word) for word in words)
        return list({each.slug: each for each in found if each is not None}.values())

    def _unknown(self, text: str, nearest: Nearest) -> Message:
        place = text.removesuffix("청")
        namesake = self._by_name.get(place.removesuffix("시"))
        within = [*self._with_municipality(place)]
        if within and namesake is not None and namesake.is_city:
            within.append(namesake)
        if len(within) == 1:
            return message("region.municipality", text=text, region=within[0])
        if within:
            return message("region.of-several", text=text, regions=Listing(tuple(within)))
        named = self._named_in(text)
        if len(named) > 1:
            return message("region.several", text=text, regions=Listing(tuple(named)))
        if named:
            return message("region.with-more", text=text, region=named[0])
        meant = nearest.to(text.casefold(), self._by_name)
        if meant is not None:
            return message("region.unknown-meant", text=text, meant=self._by_name[meant])
        known = Text(
            ko=", ".join(region.short.ko for region in self.regions),
            en=", ".join(region.short.en for region in self.regions),
        )
        return message("region.unknown", text=text, known=known)
