"""`regionai.local_share`: what a region must pay, as `budget --local-share` says it."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import regionai
from builders import LIBRARY
from calls import Printed
from regionai.cli.app import run
from regionai.rules.editions.folders import SHIPPED

ASKED: tuple[tuple[tuple[Any, ...], dict[str, Any], tuple[str, ...]], ...] = (
    ((), {}, ()),
    (("140억",), {}, ("--national", "140억")),
    ((14_000_000_000,), {"edition": "2025"}, ("--national", "140억", "--edition", "2025")),
    (
        ({2026: "70억", 2027: 7_000_000_000},),
        {"region": "전북", "municipal": "30%"},
        ("--national", "2026=70억", "--national", "2027=70억", "--region", "전북", "--municipal", "30%"),
    ),
    (
        (),
        {"municipal": Fraction(3, 10), "as_of": "2025-08-01"},
        ("--municipal", "30%", "--as-of", "2025-08-01"),
    ),
)


@pytest.mark.parametrize(("given", "more", "options"), ASKED)
def test_a_plan_is_that_of_the_command(
    given: tuple[Any, ...], more: dict[str, Any], options: tuple[str, ...], capsys: Printed
) -> None:
    assert run(["budget", "--local-share", *options, "--format", "json"]) == 0
    assert regionai.local_share(*given, **more).to_json() == capsys.readouterr().out


def test_a_plan_is_in_whole_won_and_its_share_exact() -> None:
    found = regionai.local_share({2026: "70억", 2027: "70억"}, municipal=Fraction(3, 10))
    assert (found.edition, found.national, found.total) == (
        "region-led-ai@2026",
        14_000_000_000,
        23_333_333_334,
    )
    assert (found.local, found.municipality, found.private) == (4_666_666_667, 1_400_000_000, 4_666_666_667)
    assert (found.most_private, found.share) == (4_666_666_668, Fraction(4_666_666_667, 23_333_333_334))
    assert found.years == (
        regionai.LocalShareYear(2026, 7_000_000_000, 2_333_333_333, 700_000_000, 2_333_333_333),
        regionai.LocalShareYear(2027, 7_000_000_000, 2_333_333_334, 700_000_000, 2_333_333_334),
    )


def test_without_a_floor_there_is_no_most_private_money(tmp_path: Path) -> None:
    (chosen,) = (each for each in LIBRARY.all() if each.rules.name == "region-led-ai@2026")
    assert chosen.path == SHIPPED / "region-led-ai" / "2026.yaml"
    text = chosen.path.read_text(encoding="utf-8").replace('edition: "2026"', 'edition: "9"')
    (tmp_path / "9.yaml").write_text(
        without_rule(without_rule(text, "local-share"), "national-average"), "utf-8"
    )
    assert regionai.local_share("70억", edition="9", rules=tmp_path).most_private is None
    with pytest.raises(regionai.CannotError, match=r"national=.70억"):
        regionai.local_share(edition="9", rules=tmp_path)


def without_rule(text: str, rule_id: str) -> str:
    """A rule file without one rule."""
    before, _, rest = text.partition(f"  - id: {rule_id}\n")
    _, item, after = rest.partition("  - id: ")
    return before + item + after


@pytest.mark.parametrize(
    ("given", "more"),
    [
        ((0,), {}),
        (({},), {}),
        (({2026: "70억", 2027: 0},), {}),
        (("70",), {}),
        (({26: "70억"},), {}),
        (({2026: "70억", "2026": "60억"},), {}),
        (("70억",), {"municipal": "30"}),
        (("70억",), {"municipal": Fraction(11, 10)}),
        (("70억",), {"region": "아틀란티스"}),
        (("70억",), {"region": "전남광주", "as_of": "2026-02-04"}),
    ],
)
def test_what_makes_no_plan_is_refused(given: tuple[Any, ...], more: dict[str, Any]) -> None:
    with pytest.raises(regionai.CannotError):
        regionai.local_share(*given, **more)


def test_a_float_and_an_edition_that_is_none_are_refused() -> None:
    with pytest.raises(regionai.CannotError, match="`national`"):
        regionai.local_share(7e9)  # type: ignore[arg-type]
    with pytest.raises(regionai.UnreadableError, match="1999"):
        regionai.local_share("70억", edition="1999")
