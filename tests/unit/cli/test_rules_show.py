"""`rules list`, `rules show` and `explain`: every edition, rule and kind, and names that are none."""

from pathlib import Path

import pytest

from builders import LIBRARY
from calls import page, printed, rows
from house_rules import EDITIONS, SHARE, house, rule, share
from regionai.rules.conditions.condition import Condition
from regionai.rules.kinds import KINDS, kind_name

pytestmark = pytest.mark.usefixtures("wide")

FORMATS = ("text", "json", "markdown", "csv")


def test_every_edition_is_listed_with_its_days_grade_and_sum(capsys: pytest.CaptureFixture[str]) -> None:
    found = {row["name"]: row for row in rows(page(capsys, "rules", "list", "--lang", "en"), "editions")}
    assert list(found) == EDITIONS
    row = found["region-led-ai@2026"]
    assert (row["from"], row["to"], row["weakest_grade"]) == ("2026-02-04", "2026-12-31", "inferred")
    edition = LIBRARY.find("region-led-ai@2026")
    assert row["sha256"] == edition.sha256
    assert (row["rules"], row["unknowns"]) == (len(edition.rules.rules), len(edition.rules.unknowns))


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_is_shown_whole_in_every_format(
    name: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edition = LIBRARY.find(name).rules
    for output_format in FORMATS:
        out = printed(capsys, "rules", "show", name, "--lang", lang, "--format", output_format)
        for each in edition.rules:
            assert each.id in out
        for unknown in edition.unknowns:
            assert unknown.id in out


def test_quantities_that_only_indicators_look_at_are_shown_with_what_they_sum(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = page(capsys, "rules", "show", "region-led-ai@2026", "--lang", "en")
    sums = {row["id"]: row["selects"] for row in rows(found, "quantities")}
    assert sums["outside-region"] == "outside the region"
    assert sums["training"] == "`training`"
    assert set(sums) == set(LIBRARY.find("region-led-ai@2026").indicators.quantities)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", EDITIONS)
def test_every_rule_is_explained_with_source_and_examples(
    name: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edition = LIBRARY.find(name)
    terms = edition.rules.terms(LIBRARY.regions)
    for each in edition.rules.rules:
        found = page(capsys, "rules", "show", name, each.id, "--lang", lang)
        assert found["requires"] == [each.requires(terms).say("ko" if lang == "ko" else "en")]
        assert each.source.says.say("ko" if lang == "ko" else "en") in str(found["why"])
        outcomes = [key for key in found if key.startswith("example_")]
        assert len(outcomes) >= 2
        assert found["do"]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("kind", [kind_name(kind) for kind in KINDS])
def test_every_kind_is_explained(kind: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "explain", kind, "--lang", lang)
    assert found["requires"]
    assert found["how"]
    assert found["do"]
    assert [key for key in found if key.startswith("example_")]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_conditions_of_a_rule_are_explained_with_examples(
    capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    found = page(capsys, "explain", "when", "--lang", lang)
    for key in (*Condition.model_fields, "rules/regions.yaml"):
        assert f"`{key}`" in str(found)
    assert "when: {fiscal_independence: {at_most: 30%}}" in str(found)


def test_a_rule_is_explained_from_the_newest_edition_and_others_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = page(capsys, "explain", "local-share", "--lang", "en")
    assert "region-led-ai@2026" in str(found["title"])
    assert found["also"] == ["also in: region-led-ai@2025."]
    older = page(capsys, "explain", "local-share", "--edition", "2025", "--lang", "en")
    assert older["rule"] == {
        "rule": "local-share",
        "kind": "share",
        "severity": "warning",
        "severity_id": "warning",
        "grade": "inferred",
        "grade_id": "inferred",
        "document": "winners-2025",
    }


def test_an_implied_rule_and_those_of_law_and_of_a_call_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    implied = page(capsys, "explain", "matching-share", "--lang", "en")
    assert "whoever keeps `national-share` keeps this too" in str(implied["why"])
    law = page(capsys, "explain", "feasibility-study", "--lang", "en")
    assert "it cannot be waived." in str(law["why"])
    assert "article 제37조의2제1항" in str(law["why"])
    rules = rule("own", SHARE.format(of="local", limit="at_least: 25%")) + "    waivable: by-agency\n"
    house(tmp_path, rules)
    call = page(capsys, "explain", "own", "--rules", str(tmp_path), "--lang", "en")
    assert "only its agency can let off, by a letter." in str(call["why"])
    remedy = page(capsys, "explain", "staffing-plan", "--lang", "en")
    assert "say who builds and keeps the systems" in str(remedy["do"])


def test_a_rule_without_cases_shows_the_examples_of_its_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house(tmp_path, share("own-local", "local", "at_least: 25%"))
    found = page(capsys, "explain", "own-local", "--rules", str(tmp_path), "--lang", "en")
    assert found["example_1"] == [
        "# rule",
        "{of: local, in: total, at_least: 20%}",
        "# proposal",
        "budget: [{national: 60, local: 20, private: 20}]",
    ]


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (("explain", "local-shar"), "nearest is `local-share`"),
        (("explain", "share", "--edition", "2026"), "`share` is neither a rule nor a kind"),
        (("rules", "show", "region-led-ai@2031"), "there is no edition `region-led-ai@2031`"),
        (("rules", "show", "region-led"), "there is no edition `region-led`"),
        (("rules", "show", "region-led-ai@2026", "locl-share"), "nearest is `local-share`"),
        (("rules", "diff", "region-led-ai@2026", "x@1"), "there is no edition `x@1`"),
        (("rules", "lint", "nowhere.yaml"), "nowhere.yaml:1:1"),
        (("rules", "test", "nowhere.yaml"), "nowhere.yaml:1:1"),
        (("rules", "publish", "region-led-ai@2026"), "is not the name of a rule file"),
        (("rules", "lint", "--today", "soon"), "`--today` does not take `soon`"),
        (("rules", "new", "Region", "2026"), "`Region` cannot be a name"),
        (("rules", "new", "region", "20/26"), "`20/26` cannot be a name"),
    ],
)
def test_a_name_that_is_none_is_said(
    arguments: tuple[str, ...], piece: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert piece in printed(capsys, *arguments, "--lang", "en", code=2)


def test_a_programme_alone_is_its_newest_edition(capsys: pytest.CaptureFixture[str]) -> None:
    assert "region-led-ai@2026" in printed(capsys, "rules", "show", "region-led-ai")
