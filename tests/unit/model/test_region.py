"""Regions by any of their names."""

from datetime import date, timedelta

import pytest

from builders import LIBRARY
from regionai.model.region import Regions
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    "name", ["경상북도", "경북", "Gyeongbuk", "gyeongbuk", "GYEONGBUK", "47", "KR-47", "kr47", " 경북 "]
)
def test_a_region_has_many_names(name: str) -> None:
    assert LIBRARY.regions.find(name).slug == "gyeongbuk"


@pytest.mark.parametrize(
    ("code", "slug"),
    [("50", "jeju"), ("36", "sejong"), ("51", "gangwon"), ("KR-42", "gangwon"), ("KR-49", "jeju")],
)
def test_a_bare_number_is_the_administrative_code(code: str, slug: str) -> None:
    assert LIBRARY.regions.find(code).slug == slug


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KR-50", "region.two-readings"),
        ("KR-99", "region.unknown"),
        ("경상", "region.unknown-meant"),
        ("화성", "region.municipality"),
        ("제주시", "region.municipality"),
        ("구미시", "region.municipality"),
        ("고성군", "region.of-several"),
        ("광주시", "region.of-several"),
        ("평양", "region.unknown"),
        ("49", "region.unknown"),
        # 12 is the administrative code of a region that has no code of ISO.
        ("KR-12", "region.unknown"),
        ("고성", "region.of-several"),
        ("고성군청", "region.of-several"),
        ("수원시청", "region.municipality"),
        ("부산청", "region.unknown-meant"),
        ("~", "region.unknown"),
    ],
)
def test_what_names_no_one_region_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        LIBRARY.regions.find(text)
    assert caught.value.message.id == code


def test_both_readings_of_a_code_are_said() -> None:
    with pytest.raises(Refused) as caught:
        LIBRARY.regions.find("KR-50")
    said = caught.value.message.say("ko")
    assert caught.value.message.values["code"] == "50"
    assert "세종특별자치시" in said
    assert "제주특별자치도" in said


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("경상북도청", "gyeongbuk"),
        ("경북도", "gyeongbuk"),
        ("경북도청", "gyeongbuk"),
        ("대구시", "daegu"),
        ("대구시청", "daegu"),
        ("세종시", "sejong"),
        ("강원도", "gangwon"),
    ],
)
def test_the_office_and_the_common_name_of_a_region_are_names_of_it(name: str, slug: str) -> None:
    known = LIBRARY.regions
    # A table of its own, that has not been asked yet.
    table = Regions.model_construct(**{each: getattr(known, each) for each in Regions.model_fields})
    assert table.find(name).slug == slug


def test_a_region_exists_from_its_first_day_to_its_last() -> None:
    day, found = timedelta(days=1), LIBRARY.regions.find("전남광주")
    assert found.since is not None
    assert [found.exists_on(on) for on in (found.since - day, found.since, date.max)] == [False, True, True]
    found = LIBRARY.regions.find("전남")
    assert found.until is not None
    assert [found.exists_on(on) for on in (date.min, found.until, found.until + day)] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "경북과 전남",
            "`경북과 전남`은 시·도 하나가 아닙니다. 경상북도, 전라남도 가운데 하나만 적으세요.",
        ),
        (
            "대구시·경북",
            "`대구시·경북`은 시·도 하나가 아닙니다. 대구광역시, 경상북도 가운데 하나만 적으세요.",
        ),
        ("경북 사업단", "`경북 사업단` 대신 시·도만 적으세요: `경상북도`"),
        ("경상북도청 경북", "`경상북도청 경북` 대신 시·도만 적으세요: `경상북도`"),
    ],
)
def test_the_regions_within_other_words_are_named(text: str, said: str) -> None:
    with pytest.raises(Refused) as caught:
        LIBRARY.regions.find(text)
    assert caught.value.message.say("ko") == said


def test_of_a_word_that_is_no_region_all_of_them_are_listed() -> None:
    with pytest.raises(Refused) as caught:
        LIBRARY.regions.find("평양")
    assert "서울, 부산, 대구, 인천" in caught.value.message.say("ko")
    assert "Seoul, Busan, Daegu, Incheon" in caught.value.message.say("en")


def test_of_a_municipality_the_region_is_said() -> None:
    with pytest.raises(Refused) as caught:
        LIBRARY.regions.find("구미시")
    assert "`경상북도`" in caught.value.message.say("ko")
    with pytest.raises(Refused) as caught:
        LIBRARY.regions.find("광주시")
    assert "경기도, 광주광역시" in caught.value.message.say("ko")


def test_no_region_is_called_as_a_municipality_is() -> None:
    names = {*LIBRARY.regions.every_name()}
    assert not [
        place
        for region in LIBRARY.regions.regions
        for place in (region.municipalities or "").split()
        if place in names
    ]
