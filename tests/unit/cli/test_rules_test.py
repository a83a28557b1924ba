"""`rules test`: the cases of an edition hold, show every outcome and notice every change."""

from pathlib import Path

import pytest

from calls import page, printed, rows
from house_rules import EDITIONS, house, line_of, lint_codes, rule, share
from regionai.cli.app import run
from regionai.rules.editions.folders import SHIPPED

pytestmark = pytest.mark.usefixtures("wide")


@pytest.mark.slow
def test_the_cases_of_all_shipped_editions_hold_and_notice_every_change(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = page(capsys, "rules", "test", "--mutate")
    results = {row["edition"]: row for row in rows(found, "editions")}
    assert set(results) == set(EDITIONS)
    for row in results.values():
        assert (row["failed"], row["uncovered"], row["survivors"]) == (0, 0, 0)
        assert isinstance(row["changes"], int)
        assert row["changes"] > 15
    assert sum(int(str(row["changes"])) for row in results.values()) > 250


def test_the_three_cases_of_every_threshold_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "rules", "test", "region-led-ai@2026", "--boundaries", "--lang", "en")
    by_rule: dict[object, list[tuple[object, ...]]] = {}
    for row in rows(found, "boundaries"):
        values = tuple(
            row[f"{step}_{what}"] for step in ("below", "at", "above") for what in ("value", "outcome")
        )
        by_rule.setdefault(row["rule"], []).append(values)
    assert by_rule["local-share"] == [(1_999_999_999, "broken", 2_000_000_000, "met", 2_000_000_001, "met")]
    assert by_rule["national-share"] == [
        (5_999_999_999, "met", 6_000_000_000, "met", 6_000_000_001, "broken")
    ]
    assert by_rule["national-average"] == [
        (13_999_999_999, "met", 14_000_000_000, "met", 14_000_000_001, "broken")
    ]
    assert by_rule["application-window"] == [
        ("2026-02-03", "broken", "2026-02-04", "met", "2026-02-05", "met"),
        ("2026-03-09", "met", "2026-03-10", "met", "2026-03-11", "broken"),
    ]


@pytest.mark.slow
def test_the_thresholds_of_law_are_shown_with_the_other_conditions_held(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = page(capsys, "rules", "test", "subsidy-law@2026", "--boundaries")
    outcomes = {
        (row["rule"], row["at_value"]): (row["below_outcome"], row["at_outcome"], row["above_outcome"])
        for row in rows(found, "boundaries")
    }
    assert outcomes["fiscal-impact-assessment", 10_000_000_000] == ("not-applicable", "broken", "broken")
    assert outcomes["fiscal-impact-assessment", 5_000_000_000] == ("not-applicable", "broken", "broken")
    assert outcomes["investment-review", 4_000_000_000] == ("not-applicable", "undecided", "undecided")


def copied(tmp_path: Path, name: str) -> tuple[Path, Path]:
    """A copy of a shipped edition and of its cases."""
    programme, _, edition = name.partition("@")
    folder = tmp_path / programme
    folder.mkdir()
    for file in (f"{edition}.yaml", f"{edition}.cases.yaml"):
        (folder / file).write_text(
            (SHIPPED / programme / file).read_text(encoding="utf-8"), encoding="utf-8"
        )
    return folder / f"{edition}.yaml", folder / f"{edition}.cases.yaml"


def test_a_case_that_does_not_hold_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, cases = copied(tmp_path, "ai-voucher@2021")
    text = cases.read_text(encoding="utf-8")
    cases.write_text(text.replace("{own-share: broken}", "{own-share: met}", 1), encoding="utf-8")
    found = page(capsys, "rules", "test", str(path), "--lang", "en", code=1)
    (row,) = rows(found, "failed")
    assert row == {
        "place": f"{cases}:{line_of(cases, 'id: an-sme-one-won-short')}",
        "case": "an-sme-one-won-short",
        "value": None,
        "rule": "own-share",
        "expected": "met [error]",
        "found": "broken [error]",
    }
    # The cases themselves may be named too.
    assert run(["rules", "test", str(cases)]) == 1


def test_an_outcome_that_no_case_shows_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, cases = copied(tmp_path, "ai-voucher@2021")
    text = cases.read_text(encoding="utf-8")
    start, end = text.index("  - id: one-won-over-the-cap"), text.index("  - id: a-mid-size-firm\n")
    cases.write_text(text[:start] + text[end:], encoding="utf-8")
    found = page(capsys, "rules", "test", str(path), "--lang", "en", code=1)
    marked = [row for row in rows(found, "coverage") if row.get("marked")]
    assert [(row["rule"], row["met"], row["broken"], row["undecided"]) for row in marked] == [
        ("voucher-cap", "shown", "no case", "shown")
    ]


@pytest.mark.slow
def test_a_change_that_no_case_notices_is_listed_with_the_case_that_would(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, cases = copied(tmp_path, "ai-voucher@2021")
    text = cases.read_text(encoding="utf-8")
    start, end = text.index("  - id: in-kind-counts"), text.index("  - id: an-sme-one-won-short")
    cases.write_text(text[:start] + text[end:], encoding="utf-8")
    found = page(capsys, "rules", "test", str(path), "--mutate", "--lang", "en", code=1)
    lines = found["survivor_1"]
    assert isinstance(lines, list)
    assert "survivor_2" not in found
    # The case is complete: put into the file it catches the change.
    caught = "\n".join(f"  {line}" for line in lines).replace("…", "x")
    cases.write_text(f"{text[:start]}{text[end:]}{caught}\n", encoding="utf-8")
    again = page(capsys, "rules", "test", str(path), "--mutate", "--lang", "en")
    assert rows(again, "editions")[0]["survivors"] == 0
    shown = printed(capsys, "rules", "test", str(path), "--mutate", "--boundaries", "--lang", "en")
    assert "some case shows every outcome" in shown


MORE = """\
categories: {training: {ko: 교육, en: training}}
quantities:
  total: {}
  away: {executed_in: outside-region}
  capital: {executed_in: capital-region}
  training: {category: training}
  several: {category: [training, other]}
rules:
  - id: away
    kind: share
    title: {ko: 밖, en: away}
    of: away
    in: total
    at_most: 30%
    severity: warning
    source: {document: bylaw, says: {ko: 그렇다, en: so}}
  - id: capital
    kind: amount
    title: {ko: 수도권, en: capital}
    of: capital
    at_most: 10억
    severity: warning
    source: {document: bylaw, says: {ko: 그렇다, en: so}}
  - id: training
    kind: amount
    title: {ko: 교육, en: training}
    of: training
    at_least: 5억
    severity: warning
    source: {document: bylaw, says: {ko: 그렇다, en: so}}
  - id: several
    kind: amount
    title: {ko: 둘, en: both}
    of: several
    at_most: 50억
    severity: warning
    source: {document: bylaw, says: {ko: 그렇다, en: so}}
  - id: lead-technopark
    kind: member
    title: {ko: 주관, en: lead}
    kinds: [technopark]
    role: lead
    severity: warning
    source: {document: bylaw, says: {ko: 그렇다, en: so}}
"""


def test_places_categories_and_roles_are_tried_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything that a house rule may look at: proved, and every change named that no case notices."""
    path = house(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("quantities:")] + MORE + "unknowns: []\n", encoding="utf-8")
    assert lint_codes(capsys, path) == {}
    cases = path.with_name("1.cases.yaml")
    cases.write_text(
        "schema: 1\nedition: house@1\nbase: {applicant: {region: 경북}, submitted: 2026-03-05}\ncases:\n"
        "  - id: some\n    says: {ko: 그렇다, en: so}\n    proposal:\n"
        "      budget: [{category: training, executed_by: applicant, national: 10억}]\n"
        "    expect: {warning: {away: met, capital: met}}\n",
        encoding="utf-8",
    )
    found = page(capsys, "rules", "test", str(path), "--mutate", "--lang", "en", code=1)
    shown = printed(capsys, "rules", "test", str(path), "--mutate", "--lang", "en", code=1)
    shown = " ".join(shown.split())
    assert "capital-region instead of outside-region" in shown
    assert "partner instead of lead" in shown
    # Every survivor comes with its case.
    survivors = [value for key, value in found.items() if key.startswith("survivor_")]
    assert len(survivors) > 10
    assert all(survivors)
    assert any("executed_by" in str(lines) for lines in survivors)
    requires = page(capsys, "explain", "lead-technopark", "--rules", str(tmp_path), "--lang", "en")[
        "requires"
    ]
    assert requires == ["the consortium must have, as a lead body, one of: technopark."]


def test_a_change_that_no_proposal_shows_is_listed_without_a_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second document of the same kind changes nothing when it is left out."""
    duty = "      - document: feasibility-study\n        when:\n          - {of: total, at_least: 500억}\n"
    path = house(tmp_path, rule("twice", f"    kind: document\n    duties:\n{duty}{duty}"))
    path.with_name("1.cases.yaml").write_text(
        "schema: 1\nedition: house@1\nbase: {applicant: {region: 경북}, documents: [{kind: other}]}\n"
        "cases:\n"
        "  - {id: a, says: {ko: 그렇다, en: so}, proposal: {budget: [{national: 500억}]},"
        " expect: {warning: {twice: broken}}}\n",
        encoding="utf-8",
    )
    found = page(capsys, "rules", "test", str(path), "--mutate", code=1)
    survivors = [value for key, value in found.items() if key.startswith("survivor_")]
    assert [] in survivors


def test_a_case_that_leaves_out_a_key_of_the_base_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, cases = copied(tmp_path, "ai-voucher@2021")
    text = cases.read_text(encoding="utf-8")
    start = text.index("  - id: a-mid-size-firm-one-won-short")
    end = text.index("  - id: a-firm-of-unknown-size")
    cases.write_text(text[:start] + text[end:], encoding="utf-8")
    found = page(capsys, "rules", "test", str(path), "--mutate", "--lang", "en", code=1)
    lines = found["survivor_1"]
    assert isinstance(lines, list)
    assert "  without: [consortium]" in lines
    caught = "\n".join(f"  {line}" for line in lines).replace("…", "x")
    cases.write_text(f"{text[:start]}{text[end:]}{caught}\n", encoding="utf-8")
    assert run(["rules", "test", str(path), "--mutate"]) == 0
    capsys.readouterr()


def test_cases_that_are_missing_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = house(tmp_path, share("a", "local", "at_least: 25%"))
    assert "1.cases.yaml:1:1" in printed(capsys, "rules", "test", str(path), code=2)
    run(["rules", "lint", str(path), "--format", "json"])
    assert "lint.no-cases" in capsys.readouterr().out


def test_of_several_editions_only_what_no_case_shows_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "rules", "test")
    assert {row["edition"] for row in rows(found, "editions")} == set(EDITIONS)
    assert "coverage" not in found
