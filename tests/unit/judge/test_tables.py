"""The words that the headings of a table may have, for an edition and a region."""

from builders import LIBRARY
from regionai.judge.tables import vocabulary_of
from regionai.table.headings import Meaning

RULES = LIBRARY.find("region-led-ai@2026").rules


def read(region: str, *headings: str) -> list[Meaning | None]:
    return [*map(vocabulary_of(RULES, LIBRARY.regions.find(region)).read, headings)]


def test_two_digits_are_a_year_from_the_first_of_the_edition_to_the_last_that_work_may_reach() -> None:
    assert read("경북", "25년", "26년", "36년", "37년") == [
        None,
        Meaning(year=2026),
        Meaning(year=2036),
        None,
    ]


def test_money_may_be_that_of_the_region_and_of_its_municipalities() -> None:
    of_a_city, of_all = Meaning(("municipality",), word="시비(포항)"), Meaning(("province",), word="(경북)")
    assert read("경북", "시비(포항)", "도비(경북)", "시비(세종)") == [of_a_city, of_all, None]
    # A city without municipalities names itself alone.
    assert read("세종", "시비(포항)", "시비(세종)", "시비(~)") == [
        None,
        Meaning(("province",), word="(세종)"),
        None,
    ]
