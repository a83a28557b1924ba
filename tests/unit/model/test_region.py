"""Regions by any of their names."""

import pytest

from builders import LIBRARY
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
    assert LIBRARY.regions.find(name).slug == slug


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
