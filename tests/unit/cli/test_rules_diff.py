"""`rules diff`: what differs between two editions, and for which proposals."""

from pathlib import Path

import pytest

from calls import page, printed, rows
from regionai.rules.folders import SHIPPED

pytestmark = pytest.mark.usefixtures("wide")


def test_two_editions_differ_in_the_words_of_their_rules(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "rules", "diff", "region-led-ai@2025", "region-led-ai@2026", "--lang", "en")
    by_rule = {(row["id"], row["aspect"]): row for row in rows(found, "rules")}
    weight = by_rule["local-share", "weight (source)"]
    assert (weight["change"], weight["before"], weight["after"]) == (
        "changed",
        "warning (inferred)",
        "error (press)",
    )
    assert by_rule["matching-share", "requires"]["change"] == "removed"
    assert by_rule["earlier-winner", "requires"]["change"] == "added"
    assert ("national-share", "requires") not in by_rule
    assert {row["id"] for row in rows(found, "others")} >= {"applies", "matching", "jeonnam-gwangju"}


def test_an_edition_does_not_differ_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    name = "region-led-ai@2026"
    proposals = str(Path(__file__).parents[3] / "proposals")
    out = printed(capsys, "rules", "diff", name, name, "--proposals", proposals, "--lang", "en")
    assert out.count("nothing differs.") == 2
    assert "no outcome and no margin of 10 proposal(s) changes." in out


def test_the_proposals_whose_outcome_changes_are_named_with_their_margins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    stricter = text.replace('edition: "2026"', 'edition: "2026.1"').replace(
        "at_least: 20%", "at_least: 25%"
    )
    stricter = stricter.replace("applies:", 'supersedes: "2026"\napplies:', 1)
    (tmp_path / "2026.1.yaml").write_text(stricter, encoding="utf-8")
    clean = str(Path(__file__).parents[3] / "proposals" / "gyeongbuk-2026.yaml")
    arguments = ("--rules", str(tmp_path), "--proposals", clean)
    names = ("region-led-ai@2026", "region-led-ai@2026.1")
    found = page(capsys, "rules", "diff", *names, *arguments, "--lang", "en")
    (row,) = rows(found, "proposals")
    assert (row["rule"], row["before"], row["after"]) == ("local-share", "met", "broken")
    # 2,900,000,000 of 11,700,000,000: 700,000,000 above a fifth, some 33,333,334 short of a quarter.
    assert (row["margin_before"], row["margin_after"], row["margin_change"]) == (
        *(700_000_000, -33_333_334, -733_333_334),
    )


def test_proposals_of_two_programmes_are_not_compared(capsys: pytest.CaptureFixture[str]) -> None:
    names = ("region-led-ai@2026", "ai-voucher@2021")
    printed(capsys, "rules", "diff", *names)
    said = printed(capsys, "rules", "diff", *names, "--proposals", ".", "--lang", "en", code=2)
    assert "editions of different programmes" in said


def test_a_proposal_that_cannot_be_read_stops_the_comparison(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("region-led-ai@2025", "region-led-ai@2026")
    said = printed(capsys, "rules", "diff", *names, "--proposals", str(tmp_path), "--lang", "en", code=2)
    assert str(tmp_path) in said
