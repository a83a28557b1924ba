"""`rules diff`: what differs between two editions, and for which proposals."""

from pathlib import Path

import pytest

from calls import page, printed, rows
from house_rules import house, rule
from regionai.rules.editions.folders import SHIPPED

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


def test_every_field_that_differs_is_shown_with_its_key_and_both_sides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of documents, quantities and questions each part; of rules also what no sentence says."""
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    changes = {
        'edition: "2026"': 'edition: "2026.1"\ncorrects: "2026"\nwhy: {ko: 오기, en: a slip}',
        "en: the Ministry of SMEs and Startups or KOSME": "en: the ministry",
        "to: 2026-12-31": "to: 2026-11-30",
        "in_force: 2026-05-20": "in_force: 2026-05-21",
        "beside: [subsidy-law]": "",
        "ko: AI 솔루션 개발·보급, en: AI solution development and diffusion": "ko: 솔루션, en: AI",
        "source: [province, municipality]": "source: [province]",
        "at_most: 60%": "at_most: 59%\n    waivable: no",
        "at_most: 70억": "at_most: 71억",
        "    per: fiscal-year\n    on: average\n": "",
        "article: 제9조제3항": "article: 제9조",
        "ko: 서울이 신청할 수 있습니까?\n      en: May Seoul apply?": "ko: 서울은?\n      en: Seoul?",
    }
    for old, new in changes.items():
        assert text.count(old) >= 1
        text = text.replace(old, new, 1)
    text += "  - {id: new-question, question: {ko: 새것?, en: 'New?'}, looked_in: [press-20260204]}\n"
    (tmp_path / "2026.1.yaml").write_text(text, encoding="utf-8")
    names = ("region-led-ai@2026", "region-led-ai@2026.1", "--rules", str(tmp_path))
    found = page(capsys, "rules", "diff", *names)
    others = [(r["id"], r["aspect"], r["before"], r["after"]) for r in rows(found, "others")]
    agency = "중소벤처기업부·중소벤처기업진흥공단"
    assert others == [
        ("corrects", "`corrects`", None, "2026"),
        ("why", "`why`", None, "오기"),
        ("applies", "`applies.to`", "2026-12-31", "2026-11-30"),
        (
            "agency",
            "`agency`",
            f"{agency}, the Ministry of SMEs and Startups or KOSME",
            f"{agency}, the ministry",
        ),
        ("beside", "`beside`", "subsidy-law", None),
        ("subsidy-guideline", "`documents.in_force`", "2026-05-20", "2026-05-21"),
        ("solution", "`categories`", "AI 솔루션 개발·보급", "솔루션"),
        ("local", "`quantities.source`", "province, municipality", "province"),
        ("seoul", "`unknowns.question`", "서울이 신청할 수 있습니까?", "서울은?"),
        ("new-question", "`unknowns`", None, "새것?, press-20260204"),
    ]
    of_rules = [(r["id"], r["aspect"], r["before"], r["after"]) for r in rows(found, "rules")]
    said = [row for row in of_rules if row[1] != "요구"]
    assert said == [
        ("national-share", "`waivable`", "yes", "no"),
        ("national-share", "`at_most`", "60%", "59%"),
        ("national-average", "`at_most`", "7,000,000,000원", "7,100,000,000원"),
        ("national-average", "`per`", "fiscal-year", None),
        ("national-average", "`on`", "average", None),
        ("lead-body", "`source.article`", "제9조제3항", "제9조"),
    ]
    assert {row[0] for row in of_rules if row[1] == "요구"} == {"national-share", "national-average"}


def test_what_a_rule_of_a_kind_by_firm_asks_for_is_shown_by_the_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mapping within a rule is followed to the share that differs."""
    by_kind = (
        "    kind: share-by-kind\n    of: local\n    in: total\n    at_least: {sme: 10%, mid-size: 20%}\n"
    )
    house(tmp_path, rule("own", by_kind))
    second = house(tmp_path, rule("own", by_kind.replace("20%", "30%")), name="house/2.yaml")
    text = second.read_text(encoding="utf-8")
    second.write_text(text.replace('edition: "1"', 'edition: "2"'), encoding="utf-8")
    found = page(capsys, "rules", "diff", "house@1", "house@2", "--rules", str(tmp_path))
    shown = [(r["aspect"], r["before"], r["after"]) for r in rows(found, "rules")]
    assert shown[1:] == [("`at_least.mid-size`", "20%", "30%")]


def test_proposals_may_stand_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    names = ("region-led-ai@2025", "region-led-ai@2026")
    files = [
        str(Path(__file__).parents[3] / "proposals" / f"{name}-2025.yaml") for name in ("jeju", "ulsan")
    ]
    found = page(capsys, "rules", "diff", *names, "--proposals", *files)
    assert found["counts"] == {"compared": 2, "other_outcome": 2, "other_margin": 0}
    said = printed(capsys, "rules", "diff", *names, *files, "--lang", "en", code=2)
    assert f"`{files[0]}` goes with `--proposals`" in said


def test_the_proposals_whose_outcome_changes_are_named_with_their_margins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    stricter = text.replace('edition: "2026"', 'edition: "2026.1"').replace(
        "at_least: 20%", "at_least: 25%"
    )
    reason = 'corrects: "2026"\nwhy: {ko: 오기, en: a slip}\n'
    stricter = stricter.replace("applies:", f"{reason}applies:", 1)
    (tmp_path / "2026.1.yaml").write_text(stricter, encoding="utf-8")
    clean = str(Path(__file__).parents[3] / "proposals" / "gyeongbuk-2026.yaml")
    arguments = ("--rules", str(tmp_path), "--proposals", clean)
    names = ("region-led-ai@2026", "region-led-ai@2026.1")
    found = page(capsys, "rules", "diff", *names, *arguments, "--lang", "en")
    assert found["counts"] == {"compared": 1, "other_outcome": 1, "other_margin": 0}
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
