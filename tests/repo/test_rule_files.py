"""The shipped rule files: valid, sourced, and saying what the facts say."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from regionai.model.finding import Severity
from regionai.model.money import Won
from regionai.rules.base import Rule
from regionai.rules.companion import CASES, companion
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.rules.editions.published import RECORD, read_record
from regionai.rules.kinds.amount import AmountRule
from regionai.rules.kinds.share import ShareRule

LIBRARY = Library()
EDITIONS = [edition for name in LIBRARY.programmes() for edition in LIBRARY.editions(name)]


def edition(name: str) -> Edition:
    (found,) = (one for one in EDITIONS if one.rules.name == name)
    return found


def rule(name: str, rule_id: str) -> Rule:
    (found,) = (one for one in edition(name).rules.rules if one.id == rule_id)
    return found


def test_the_three_editions_are_there() -> None:
    names = {one.rules.name for one in EDITIONS}
    assert names >= {"region-led-ai@2025", "region-led-ai@2026", "subsidy-law@2026"}


@pytest.mark.parametrize("one", EDITIONS, ids=lambda one: one.rules.name)
def test_an_edition_lies_where_its_name_says(one: Edition) -> None:
    path = Path(one.file)
    assert (path.parent.name, path.stem) == (one.rules.programme, one.rules.edition)


@pytest.mark.parametrize("one", EDITIONS, ids=lambda one: one.rules.name)
def test_no_edition_contradicts_itself_or_the_table_of_regions(one: Edition) -> None:
    """Nobody looks for that when a proposal is checked."""
    assert not list(one.rules.contradictions(LIBRARY.regions))


@pytest.mark.parametrize("one", EDITIONS, ids=lambda one: one.rules.name)
def test_an_edition_is_published_and_has_cases(one: Edition) -> None:
    assert one.is_published
    assert companion(one.path, CASES).is_file()


def test_the_record_names_nothing_that_is_not_there() -> None:
    envelopes = {one.relative_to(SHIPPED).as_posix() for one in SHIPPED.glob("*/*.envelope.yaml")}
    editions = {one.file.removeprefix("rules/") for one in EDITIONS}
    assert set(read_record(SHIPPED / RECORD)) == editions | envelopes


@pytest.mark.parametrize("one", EDITIONS, ids=lambda one: one.rules.name)
def test_every_quantity_and_every_document_is_used(one: Edition) -> None:
    rules = one.rules
    documents = {rule.source.document for rule in rules.rules}
    documents |= {name for unknown in rules.unknowns for name in unknown.looked_in}
    owed = one.obligations
    used = {name for rule in rules.rules for name in rule.quantity_names()}
    used |= {name for each in owed.all for name in each.quantity_names()}
    assert set(owed.quantities) == used
    assert set(owed.documents) == documents | {each.source.document for each in owed.all}
    indicators = one.indicators.by_id.values()
    shown = {name for each in indicators for name in each.quantity_names()}
    rested_on = {name for each in indicators for name in each.rests_on}
    assert set(one.indicators.documents) - set(rules.documents) <= rested_on
    assert set(one.indicators.quantities) - set(rules.quantities) <= shown


def test_both_editions_of_the_programme_have_the_same_indicators() -> None:
    found = [edition(f"region-led-ai@{year}").indicators.by_id for year in ("2025", "2026")]
    assert found[0] == found[1]
    assert list(found[0]) == [
        *("outside-region-share", "capital-region-share", "abroad-share"),
        *("infrastructure-share", "training-share", "smes-reached", "won-per-sme", "won-per-trainee"),
        *("local-burden", "in-kind-share", "money-by-year"),
    ]


def test_the_ids_that_people_cite_are_there() -> None:
    ids = {one.rules.name: {rule.id for rule in one.rules.rules} for one in EDITIONS}
    both = {
        *("national-share", "local-share", "national-average", "allowed-categories"),
        *("applicant-region", "application-window", "lead-body", "totals-agree"),
    }
    assert ids["region-led-ai@2025"] >= both | {"matching-share", "work-period", "consortium-body"}
    assert ids["region-led-ai@2026"] >= both | {"earlier-winner"}
    assert ids["subsidy-law@2026"] == {
        "fiscal-impact-assessment",
        "investment-review",
        "feasibility-study",
    }


@pytest.mark.parametrize(
    ("name", "rule_id", "at_least", "at_most", "severity"),
    [
        ("region-led-ai@2025", "national-share", None, Fraction(3, 5), Severity.ERROR),
        ("region-led-ai@2025", "local-share", Fraction(1, 5), None, Severity.WARNING),
        ("region-led-ai@2025", "matching-share", Fraction(2, 5), None, Severity.ERROR),
        ("region-led-ai@2026", "national-share", None, Fraction(3, 5), Severity.ERROR),
        ("region-led-ai@2026", "local-share", Fraction(1, 5), None, Severity.ERROR),
    ],
)
def test_a_share_is_what_the_notice_says(
    name: str,
    rule_id: str,
    at_least: Fraction | None,
    at_most: Fraction | None,
    severity: Severity,
) -> None:
    found = rule(name, rule_id)
    assert isinstance(found, ShareRule)
    assert (found.at_least, found.at_most, found.severity) == (at_least, at_most, severity)


@pytest.mark.parametrize("year", ["2025", "2026"])
def test_the_average_is_a_warning(year: str) -> None:
    found = rule(f"region-led-ai@{year}", "national-average")
    assert isinstance(found, AmountRule)
    assert (found.at_most, found.per, found.on) == (Won(7_000_000_000), "fiscal-year", "average")
    assert found.severity is Severity.WARNING


# In 만, of 2021, as the agency prints them.
SMES = {
    "seoul": "162.5",
    "busan": "48.1",
    "daegu": "33.5",
    "incheon": "40.3",
    "gwangju": "19.8",
    "daejeon": "19.8",
    "ulsan": "13.8",
    "sejong": "4.2",
    "gyeonggi": "198.9",
    "gangwon": "23.4",
    "chungbuk": "22.9",
    "chungnam": "31.3",
    "jeonbuk": "27.2",
    "jeonnam": "28.3",
    "gyeongbuk": "38.2",
    "gyeongnam": "46.6",
    "jeju": "12.5",
}


def test_the_smes_of_a_region_are_those_of_2021() -> None:
    found = {region.slug: region.smes for region in LIBRARY.regions.regions}
    # The region of 2026 has no figure of 2021.
    assert found.pop("jeonnam-gwangju") is None
    assert found == {slug: Fraction(text) * 10_000 for slug, text in SMES.items()}
    assert LIBRARY.regions.documents["smes-2021"].grade == "official"


def test_no_two_editions_of_a_programme_are_in_force_on_one_day() -> None:
    earlier, later = (edition(f"region-led-ai@{year}").rules.applies for year in ("2025", "2026"))
    assert earlier.last is not None
    assert (later.first - earlier.last).days == 1


FACTS = Path(__file__).parents[3] / "shared" / "facts" / "regions.csv"


@pytest.mark.skipif(not FACTS.is_file(), reason="the table of facts does not lie beside this checkout")
def test_the_regions_are_those_of_the_facts() -> None:
    def share(text: str) -> Fraction | None:
        return Fraction(text) / 100 if text else None

    with FACTS.open(encoding="utf-8") as stream:
        expected = [
            (
                row["code"],
                row["iso"] or None,
                row["name_ko"],
                row["short_ko"],
                row["name_en"],
                row["slug"],
                row["capital_region"] == "yes",
                row["since"],
                row["until"],
                share(row["fiscal_independence_2025"]),
                share(row["fiscal_autonomy_2025"]),
                row["population_2025"],
            )
            for row in csv.DictReader(stream)
        ]
    assert [
        (
            region.code,
            region.iso,
            region.name.ko,
            region.short.ko,
            region.name.en,
            region.slug,
            region.capital_region,
            str(region.since or ""),
            str(region.until or ""),
            region.fiscal_independence,
            region.fiscal_autonomy,
            str(region.population or ""),
        )
        for region in LIBRARY.regions.regions
    ] == expected
