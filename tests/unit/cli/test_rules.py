"""The commands for rule files, as the people who write and read them run them."""

import json
import re
from pathlib import Path

import pytest

from builders import LIBRARY
from regionai.cli.app import run
from regionai.cli.arguments import today
from regionai.report.pages.explanation import kind_name
from regionai.rulebook.boundaries import boundaries
from regionai.rulebook.harness import Harness
from regionai.rules.edition import read_edition
from regionai.rules.folders import SHIPPED
from regionai.rules.kinds import KINDS
from regionai.rules.published import Records

EDITIONS = [edition.rules.name for edition in LIBRARY.all()]
FORMATS = ("text", "json", "markdown", "csv")
HOUSE = """\
schema: 1
programme: house
edition: "1"
title: {ko: 우리 규칙, en: House rules}
applies: {from: 2026-01-01}
documents:
  bylaw: {title: 내규, publisher: 도, retrieved: 2026-11-01, grade: official}
quantities:
  total: {}
  national: {source: national}
  local: {source: [province, municipality]}
rules:
RULESunknowns: []
"""


def rule(rule_id: str, text: str, severity: str = "warning") -> str:
    """One rule of a house rule file, on eight lines."""
    return (
        f"  - id: {rule_id}\n    title: {{ko: 규칙, en: rule}}\n    severity: {severity}\n"
        "    source: {document: bylaw, says: {ko: 그렇다, en: so}}\n" + text
    )


SHARE = "    kind: share\n    of: {of}\n    in: total\n    {limit}\n"


def share(rule_id: str, of: str, limit: str) -> str:
    return rule(rule_id, SHARE.format(of=of, limit=limit))


# Two rules that use every quantity.
BOTH = (share("a", "local", "at_least: 25%"), share("n", "national", "at_most: 60%"))


def house(tmp_path: Path, *rules: str, name: str = "house/1.yaml") -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HOUSE.replace("RULES", "".join(rules)), encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """What a call prints, and that it ends as it should."""
    found = run(arguments)
    out, err = capsys.readouterr()
    assert (found, err if code != 2 else "") == (code, ""), err
    return err if code == 2 else out


def page(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(printed(capsys, *arguments, "--format", "json", code=code))
    return loaded


def rows(found: dict[str, object], key: str) -> list[dict[str, object]]:
    table = found[key]
    assert isinstance(table, list)
    return table


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


# list, show, explain.


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
        "grade": "inferred",
        "document": "winners-2025",
    }


def test_an_implied_rule_and_one_of_law_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    implied = page(capsys, "explain", "matching-share", "--lang", "en")
    assert "whoever keeps `national-share` keeps this too" in str(implied["why"])
    law = page(capsys, "explain", "feasibility-study", "--lang", "en")
    assert "it cannot be waived." in str(law["why"])
    assert "article 37조의2" in str(law["why"])
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
        (("rules", "lint", "--as-of", "soon"), "`--as-of` does not take `soon`"),
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


# diff.


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
    assert "no outcome and no margin of 7 proposal(s) changes." in out


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


# lint.


@pytest.mark.parametrize("name", EDITIONS)
def test_nothing_speaks_against_a_shipped_edition(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "rules", "lint", name, "--lang", "en")
    remarks: list[object] = [*rows(found, "remarks")]
    codes = {row["code"] for row in remarks if isinstance(row, dict)}
    assert codes <= {"lint.never-confirmed"}


def lint_codes(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> dict[str, int]:
    """The code of every remark of weight, with its line."""
    run(["rules", "lint", str(path), *arguments, "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    return {
        row["code"]: int(row["place"].split(":")[-2])
        for row in found["remarks"]
        if isinstance(row, dict) and row["code"] != "lint.no-cases"
    }


def line_of(path: Path, piece: str) -> int:
    text = path.read_text(encoding="utf-8")
    return text[: text.index(piece)].count("\n") + 1


def test_a_dead_rule_is_caught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dead = rule("dead", "    kind: amount\n    of: national\n    at_least: 0\n")
    path = house(tmp_path, share("alive", "local", "at_least: 25%"), dead)
    assert lint_codes(capsys, path) == {"lint.dead": line_of(path, "- id: dead")}
    assert run(["rules", "lint", str(path)]) == 1


def test_a_share_of_a_part_is_proved_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The limit that there is a whole to take a share of is none that a budget breaks."""
    part = rule("part", "    kind: share\n    of: local\n    in: national\n    at_least: 25%\n")
    path = house(tmp_path, part, share("n", "national", "at_most: 60%"))
    assert lint_codes(capsys, path) == {}
    shown = printed(capsys, "rules", "lint", str(path), "--lang", "en")
    assert "a budget breaks `part` alone" in shown


def test_a_step_that_no_budget_can_take_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The total is all of itself, never a share of it."""
    path = house(tmp_path, rule("whole", SHARE.format(of="total", limit="at_least: 99%")))
    edition = read_edition(path, LIBRARY.regions, Records())
    harness = Harness(edition.rules, LIBRARY.regions, None)
    (boundary,) = boundaries(edition.rules.rules[0], harness.drafter)
    assert boundary.steps == ()
    assert lint_codes(capsys, path)["lint.dead"] == line_of(path, "- id: whole")


def test_a_dead_list_is_caught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everyone = ", ".join(region.slug for region in LIBRARY.regions.regions)
    dead = rule("dead", f"    kind: one-of\n    subject: region\n    allowed: [{everyone}]\n")
    path = house(
        tmp_path, share("a", "local", "at_least: 25%"), share("b", "national", "at_most: 60%"), dead
    )
    assert lint_codes(capsys, path) == {"lint.dead": line_of(path, "- id: dead")}


def test_two_rules_that_cannot_be_kept_together_are_caught(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(
        tmp_path,
        share("harmless", "national", "at_most: 90%"),
        share("much-local", "local", "at_least: 50%"),
        share("much-national", "national", "at_least: 60%"),
    )
    run(["rules", "lint", str(path), "--format", "json", "--lang", "en"])
    found = json.loads(capsys.readouterr().out)
    said = [row for row in found["remarks"] if row["code"] == "lint.cannot-be-met"]
    assert [row["place"].split(":")[-2] for row in said] == [
        str(line_of(path, "- id: much-local")),
        str(line_of(path, "- id: much-national")),
    ]
    assert "no budget keeps `much-local`, `much-national` together" in said[0]["message"]


def test_an_implied_rule_must_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = (share("strict", "local", "at_least: 25%"), share("lax", "local", "at_least: 20%"))
    path = house(tmp_path, *rules)
    assert lint_codes(capsys, path)["lint.implied"] == line_of(path, "- id: lax")
    path = house(tmp_path, rules[0], rules[1] + "    implied_by: strict\n")
    assert "lint.implied" not in lint_codes(capsys, path)
    path = house(tmp_path, rules[0] + "    implied_by: lax\n", rules[1])
    found = lint_codes(capsys, path)
    assert found["lint.not-implied"] == line_of(path, "implied_by: lax")


def test_a_share_of_what_must_be_nothing_is_implied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without national money its share is undecided, which is not broken."""
    nothing = rule("nothing", "    kind: amount\n    of: national\n    at_most: 0\n")
    lax = rule("lax", "    kind: share\n    of: local\n    in: national\n    at_least: 25%\n")
    path = house(tmp_path, nothing, lax)
    assert "lint.implied" in lint_codes(capsys, path)


def test_a_heavier_rule_is_not_implied_by_a_lighter_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heavy = rule("heavy", SHARE.format(of="local", limit="at_least: 20%"), "error") + "    waivable: no\n"
    path = house(tmp_path, share("light", "local", "at_least: 25%"), heavy)
    assert "lint.implied" not in lint_codes(capsys, path)


def test_a_duty_that_can_never_be_due_is_caught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    never = rule(
        "never",
        "    kind: document\n    duties:\n      - document: feasibility-study\n        when:\n"
        "          - {of: total, at_least: 10억}\n          - {of: national, at_least: 5억}\n"
        "      - document: investment-review\n        when:\n"
        "          - {of: total, at_least: 1억, below: 2억}\n          - {of: national, at_least: 3억}\n",
    )
    path = house(tmp_path, share("a", "local", "at_least: 25%"), never)
    assert lint_codes(capsys, path) == {"lint.never-due": line_of(path, "document: investment-review")}


def test_names_that_are_not_used_are_caught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = house(tmp_path, share("a", "local", "at_least: 25%"))
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("quantities:", "  old: {title: 옛 글, publisher: 도, grade: press}\nquantities:"),
        encoding="utf-8",
    )
    assert lint_codes(capsys, path) == {
        "lint.unused-quantity": line_of(path, "  national:"),
        "lint.unused-document": line_of(path, "  old:"),
        "lint.never-confirmed": line_of(path, "  old:"),
    }


def test_an_error_of_law_that_could_be_waived_is_caught(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    law = rule("law", SHARE.format(of="local", limit="at_least: 20%"), "error")
    path = house(tmp_path, law, share("n", "national", "at_most: 60%"))
    assert lint_codes(capsys, path) == {"lint.waivable-law": line_of(path, "severity: error")}


@pytest.mark.parametrize(("days", "is_named"), [("30", False), ("29", True)])
def test_a_document_not_looked_at_for_so_many_days_is_named(
    days: str, is_named: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(tmp_path, share("a", "local", "at_least: 25%"), share("n", "national", "at_most: 60%"))
    arguments = ("--within", days, "--as-of", "2026-12-01")
    assert ("lint.not-confirmed" in lint_codes(capsys, path, *arguments)) is is_named


def second_edition(tmp_path: Path, first_days: str, second_days: str, more: str = "") -> Path:
    path = house(tmp_path, *BOTH)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{from: 2026-01-01}", first_days), encoding="utf-8")
    other = path.with_name("2.yaml")
    changed = text.replace("{from: 2026-01-01}", second_days).replace('edition: "1"', f'edition: "2"{more}')
    other.write_text(changed, encoding="utf-8")
    return other


@pytest.mark.parametrize(
    ("first", "second", "more", "code"),
    [
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-06-30}", "", "lint.overlap"),
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-01}", "", None),
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-02}", "", "lint.gap"),
        ("{from: 2026-01-01}", "{from: 2026-07-02}", '\nsupersedes: "1"', None),
        ("{from: 2026-01-01}", "{from: 2026-07-02}", '\nsupersedes: "0"', "lint.overlap"),
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-01}", '\nsupersedes: "0"', None),
    ],
)
def test_periods_of_one_programme_neither_overlap_nor_leave_a_gap(
    first: str,
    second: str,
    more: str,
    code: str | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = second_edition(tmp_path, first, second, more)
    found = lint_codes(capsys, path, "--rules", str(tmp_path))
    assert {key for key in found if key in ("lint.overlap", "lint.gap")} == ({code} if code else set())
    if code is not None:
        assert found[code] == line_of(path, "applies:")
    assert ("lint.supersedes-nothing" in found) is ('"0"' in more)


def test_an_overlap_stops_a_check_and_names_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second_edition(tmp_path, "{from: 2026-01-01}", "{from: 2026-02-01}")
    proposal = tmp_path / "p.txt"
    proposal.write_text(
        "schema: 1\nprogramme: house\nsubmitted: 2026-03-01\ntitle: x\napplicant: {region: 경북}\n"
        "budget: [{national: 60, province: 40}]\n",
        encoding="utf-8",
    )
    run(["check", str(proposal), "--rules", str(tmp_path), "--lang", "en"])
    out = capsys.readouterr().out
    assert "on 2026-03-01 both house@2 and house@1" in out
    assert "library.overlap" in out


def test_an_id_keeps_its_meaning_in_all_editions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = second_edition(tmp_path, "{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-01}")
    text = path.read_text(encoding="utf-8")
    assert "lint.other-meaning" not in lint_codes(capsys, path, "--rules", str(tmp_path))
    path.write_text(text.replace("of: local", "of: national", 1), encoding="utf-8")
    found = lint_codes(capsys, path, "--rules", str(tmp_path))
    assert found["lint.other-meaning"] == line_of(path, "- id: a")


def test_a_file_that_lies_elsewhere_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = house(tmp_path, *BOTH, name="houses/9.yaml")
    assert lint_codes(capsys, path) == {"lint.misplaced": 3}


def test_a_file_named_within_its_folder_lies_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(tmp_path, *BOTH)
    monkeypatch.chdir(path.parent)
    assert lint_codes(capsys, Path(path.name)) == {}


def test_all_editions_are_linted_without_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "rules", "lint")
    assert {row["edition"] for row in rows(found, "proofs")} == set(EDITIONS) - {"subsidy-law@2026"}
    assert "no money rule" in printed(capsys, "rules", "lint", "subsidy-law@2026", "--lang", "en")


# test.


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
        (6_999_999_999, "met", 7_000_000_000, "met", 7_000_000_001, "broken")
    ]
    assert by_rule["application-window"] == [
        ("2026-02-03", "broken", "2026-02-04", "met", "2026-02-05", "met"),
        ("2026-03-09", "met", "2026-03-10", "met", "2026-03-11", "broken"),
    ]


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


# new, publish.


def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "new", *arguments]) == 0


def test_a_new_edition_passes_lint_and_test_from_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = "rules/our-province/2027.yaml"
    assert "regionai rules publish" in capsys.readouterr().out
    assert run(["rules", "lint", file]) == 0
    assert run(["rules", "test", file, "--mutate"]) == 0
    assert today().isoformat() in Path(file).read_text(encoding="utf-8")


def test_a_new_edition_overwrites_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = tmp_path / "rules" / "our-province" / "2027.cases.yaml"
    cases.parent.mkdir(parents=True)
    cases.write_text("mine", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "new", "our-province", "2027"]) == 2
    assert "2027.cases.yaml" in capsys.readouterr().err
    assert [path.name for path in cases.parent.iterdir()] == ["2027.cases.yaml"]
    assert cases.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rules").write_text("a file", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "new", "our-province", "2027", "--lang", "en"]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_next_edition_begins_on_the_day_after_and_a_correction_supersedes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(tmp_path, monkeypatch, "region-led-ai", "2027", "--from", "region-led-ai@2026")
    begun(tmp_path, monkeypatch, "region-led-ai", "2026.1", "--from", "region-led-ai@2026")
    begun(tmp_path, monkeypatch, "subsidy-law", "2027", "--from", "subsidy-law@2026")
    original = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    folder = tmp_path / "rules" / "region-led-ai"
    following = (folder / "2027.yaml").read_text(encoding="utf-8")
    assert following == original.replace('edition: "2026"', 'edition: "2027"').replace(
        "{from: 2026-02-04, to: 2026-12-31}", "{from: 2027-01-01}"
    )
    correction = (folder / "2026.1.yaml").read_text(encoding="utf-8")
    assert correction == original.replace('edition: "2026"', 'edition: "2026.1"\nsupersedes: "2026"')
    for copied in ("cases", "indicators"):
        text = (folder / f"2026.1.{copied}.yaml").read_text(encoding="utf-8")
        assert "edition: region-led-ai@2026.1\n" in text
    assert read_edition(folder / "2026.1.yaml", LIBRARY.regions, Records()).indicators.by_id
    law = (tmp_path / "rules" / "subsidy-law" / "2027.yaml").read_text(encoding="utf-8")
    assert f"applies: {{from: {today().isoformat()}}}" in law
    assert run(["rules", "test", str(folder / "2026.1.yaml"), "--mutate"]) == 0


def test_the_last_day_in_block_style_is_taken_out_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = house(tmp_path, share("a", "local", "at_least: 25%"))
    text = path.read_text(encoding="utf-8")
    block = text.replace("applies: {from: 2026-01-01}", "applies:\n  from: 2026-01-01\n  to: 2026-12-31")
    path.write_text(block, encoding="utf-8")
    begun(tmp_path, monkeypatch, "house", "2", "--from", str(path))
    found = (tmp_path / "rules" / "house" / "2.yaml").read_text(encoding="utf-8")
    assert "applies:\n  from: 2027-01-01\ndocuments:" in found
    assert not (tmp_path / "rules" / "house" / "2.cases.yaml").exists()


def test_publishing_records_the_sum_and_a_changed_file_is_refused_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    record = Path("rules/published.sha256")
    assert run(["rules", "publish", str(file)]) == 0
    entries = record.read_text(encoding="utf-8")
    assert re.fullmatch(r"[0-9a-f]{64}  our-province/2027\.yaml\n", entries)
    capsys.readouterr()
    assert "already published" in printed(capsys, "rules", "publish", str(file), "--lang", "en")
    assert record.read_text(encoding="utf-8") == entries
    listed = {
        row["name"]: row["published"]
        for row in rows(page(capsys, "rules", "list", "--rules", "rules"), "editions")
    }
    assert listed["our-province@2027"] == listed["ax-voucher@2026"] == "예"
    # A checkout with the line ends of Windows is the same edition.
    text = file.read_bytes()
    file.write_bytes(text.replace(b"\n", b"\r\n"))
    assert run(["rules", "lint", str(file)]) == 0
    capsys.readouterr()
    file.write_bytes(text.replace(b"60%", b"61%"))
    for arguments in (
        ("rules", "lint", str(file)),
        ("rules", "test", str(file)),
        ("rules", "publish", str(file)),
        ("rules", "show", "our-province@2027", "--rules", "rules"),
        ("rules", "list", "--rules", "rules"),
    ):
        said = printed(capsys, *arguments, "--lang", "en", code=2)
        assert "rules/our-province/2027.yaml:1:1 this file was changed after it was published" in said
        assert "regionai rules new" in said
    clean = Path(__file__).parents[3] / "proposals" / "gyeongbuk-2026.yaml"
    assert run(["check", str(clean), "--rules", "rules"]) == 2
    # Nor does it help to come from within the folder, or through a link.
    Path("link").symlink_to(file.parent.resolve())
    assert "was changed" in printed(capsys, "rules", "lint", "link/2027.yaml", "--lang", "en", code=2)
    monkeypatch.chdir(file.parent)
    for arguments in (("rules", "lint", "2027.yaml"), ("rules", "list", "--rules", ".")):
        said = printed(capsys, *arguments, "--lang", "en", code=2)
        assert "2027.yaml:1:1 this file was changed after it was published (../published.sha256:1:" in said


def test_what_lint_or_a_case_speaks_against_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("at_most: 60%", "at_most: 61%"), encoding="utf-8")
    capsys.readouterr()
    assert "was not published" in printed(capsys, "rules", "publish", str(file), "--lang", "en", code=1)
    assert not Path("rules/published.sha256").exists()


def test_a_record_that_is_none_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    Path("rules/published.sha256").write_text("abc\n", encoding="utf-8")
    capsys.readouterr()
    said = printed(capsys, "rules", "lint", "rules/our-province/2027.yaml", "--lang", "en", code=2)
    assert said.startswith("rules/published.sha256:1:1 this is not one line of")


def test_a_record_beside_the_file_is_used_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    record = file.with_name("published.sha256")
    record.write_text("", encoding="utf-8")
    assert run(["rules", "publish", str(file)]) == 0
    assert record.read_text(encoding="utf-8").endswith("  2027.yaml\n")
    assert not Path("rules/published.sha256").exists()
    capsys.readouterr()


ENVELOPE = """schema: 1
edition: our-province@2027
national: 140억
regions: 2
source: {document: call, says: {ko: 그렇다, en: so}}
"""


def test_an_envelope_is_published_with_its_edition_and_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file, envelope = Path("rules/our-province/2027.yaml"), Path("rules/our-province/2027.envelope.yaml")
    record = Path("rules/published.sha256")
    assert run(["rules", "publish", str(file)]) == 0
    before = record.read_text(encoding="utf-8")
    (document,) = re.findall(r"(?m)^documents:\n  ([\w-]+):", file.read_text(encoding="utf-8"))
    envelope.write_text(ENVELOPE.replace("call", document), encoding="utf-8")
    assert run(["rules", "lint", str(envelope)]) == 0
    # One that comes later is entered too, and the edition's own line stays.
    assert run(["rules", "publish", str(file)]) == 0
    lines = record.read_text(encoding="utf-8").splitlines()
    assert [line.split()[1] for line in lines] == [
        "our-province/2027.envelope.yaml",
        "our-province/2027.yaml",
    ]
    assert lines[1] == before.strip()
    capsys.readouterr()
    envelope.write_bytes(envelope.read_bytes().replace(b"140", b"150"))
    said = printed(capsys, "rules", "lint", str(file), "--lang", "en", code=2)
    assert said.startswith("rules/our-province/2027.envelope.yaml:1:1 this file was changed after it was")
    # It is no edition itself.
    listed = rows(page(capsys, "rules", "list", "--rules", "rules"), "editions")
    assert "our-province@2027" in {row["name"] for row in listed}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("@2027", "@2026"), "2027.envelope.yaml:2:10"),
        (("document: call", "document: cal"), "2027.envelope.yaml:5:20"),
        (("140억", "much"), "2027.envelope.yaml:3:11"),
        (("regions: 2", "region: 2"), "2027.envelope.yaml:4:1"),
    ],
)
def test_an_envelope_that_is_none_is_said_with_its_place(
    change: tuple[str, str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun(tmp_path, monkeypatch, "our-province", "2027")
    file = Path("rules/our-province/2027.yaml")
    (document,) = re.findall(r"(?m)^documents:\n  ([\w-]+):", file.read_text(encoding="utf-8"))
    text = ENVELOPE.replace("call", document)
    assert change[0].replace("call", document) in text
    text = text.replace(change[0].replace("call", document), change[1])
    file.with_name("2027.envelope.yaml").write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert said in printed(capsys, "rules", "lint", str(file), code=2)
    assert said in printed(capsys, "rules", "publish", str(file), code=2)
