"""`rules lint`: what speaks against a rule file, with its line."""

import json
from pathlib import Path

import pytest

from builders import LIBRARY
from calls import page, printed, rows
from house_rules import BOTH, EDITIONS, SHARE, house, line_of, lint_codes, rule, share
from regionai.cli.app import run
from regionai.rulebook.boundaries import boundaries
from regionai.rulebook.harness import Harness
from regionai.rules.editions.edition import read_edition
from regionai.rules.editions.published import Records

pytestmark = pytest.mark.usefixtures("wide")


@pytest.mark.slow
@pytest.mark.parametrize("name", EDITIONS)
def test_nothing_speaks_against_a_shipped_edition(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "rules", "lint", name, "--lang", "en")
    remarks: list[object] = [*rows(found, "remarks")]
    codes = {row["code"] for row in remarks if isinstance(row, dict)}
    assert codes <= {"lint.never-confirmed"}


def test_a_dead_rule_is_caught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dead = rule("dead", "    kind: amount\n    of: national\n    at_least: 0\n")
    path = house(tmp_path, share("alive", "local", "at_least: 25%"), dead)
    assert lint_codes(capsys, path) == {"lint.dead": line_of(path, "- id: dead")}
    assert run(["rules", "lint", str(path)]) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "limit",
    [
        "at_most: 60%",
        # Two ways to keep each: more in all than could be listed.
        "at_most: 60%\n    when: {{of: national, at_least: {0}억}}",
        # What else is said makes up two hundred proposals.
        "at_most: 60%\n    when: [{{role: lead, kinds: [sme]}}, {{role: partner}}]",
    ],
)
def test_rules_that_overlap_too_much_to_be_proved_are_refused(
    limit: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(tmp_path, *(share(f"cap-{n}", "national", limit.format(n + 1)) for n in range(198)))
    assert run(["rules", "lint", str(path), "--lang", "en"]) == 2
    said = "that looking at them was given up; write like rules as one, or with fewer conditions."
    assert " ".join(capsys.readouterr().err.split()).endswith(said)


@pytest.mark.slow
def test_thirty_rules_that_say_the_same_are_proved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(tmp_path, *(share(f"cap-{n}", "national", "at_most: 60%") for n in range(30)))
    run(["rules", "lint", str(path), "--format", "json"])
    remarks = json.loads(capsys.readouterr().out)["remarks"]
    assert [row["code"] for row in remarks].count("lint.implied") == 30


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
    assert [row["place"].split(":")[-2] for row in said] == [str(line_of(path, "- id: much-national"))]
    assert "no budget keeps `much-local`, `much-national` together" in said[0]["message"]


CONTRADICTING = (
    share("much-local", "local", "at_least: 50%"),
    share("much-national", "national", "at_least: 60%"),
)


PRIVATE = "  private: {source: [private_cash, private_in_kind]}\n"
KINDS = "    kind: share-by-kind\n    of: private\n    in: total\n    at_least: {sme: 45%, mid-size: 46%}\n"


def remarks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *rules: str
) -> tuple[list[tuple[str, str]], list[str]]:
    """What is said of the money rules of a house, and what is proved of them."""
    path = house(tmp_path, *rules)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("rules:\n", f"{PRIVATE}rules:\n", 1), encoding="utf-8")
    run(["rules", "lint", str(path), "--format", "json", "--lang", "en"])
    found = json.loads(capsys.readouterr().out)
    said = [(row["code"], row["message"]) for row in rows(found, "remarks")]
    money = ("lint.cannot-be-met", "lint.implied", "lint.dead", "lint.not-implied")
    return (
        [(str(code), str(words)) for code, words in said if code in money],
        # Without any proof a sentence says so.
        [row["statement"] for row in found["proofs"] if isinstance(row, dict)],
    )


def test_nothing_follows_from_rules_that_contradict_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each of the two can be broken while the other is kept; of any further rule nothing is known."""
    harmless = share("harmless", "private", "at_least: 5%")
    found, proofs = remarks(tmp_path, capsys, *CONTRADICTING, harmless)
    assert [code for code, _ in found] == ["lint.cannot-be-met"]
    assert proofs == [
        "a budget breaks `much-local` alone and keeps the others",
        "a budget breaks `much-national` alone and keeps the others",
    ]


def test_what_rules_that_can_be_kept_imply_is_said_beside_a_contradiction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found, proofs = remarks(
        tmp_path,
        capsys,
        *CONTRADICTING,
        share("strict", "private", "at_most: 10%"),
        share("lax", "private", "at_most: 20%"),
    )
    assert [code for code, _ in found] == ["lint.cannot-be-met", "lint.implied"]
    assert "whoever keeps `strict` always keeps `lax`" in found[1][1]
    assert "whoever keeps `strict` keeps `lax` (this budget breaks both)" in proofs
    assert not any("`strict` alone" in proof for proof in proofs)


def test_each_contradiction_is_said_once_whatever_else_a_proposal_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A share by the kind of a firm has its limits tried once for each kind."""
    found, _ = remarks(tmp_path, capsys, *CONTRADICTING, rule("by-kind", KINDS))
    assert found == [
        (
            "lint.cannot-be-met",
            f"no budget keeps `{first}`, `{second}` together; correct the limit of one of them.",
        )
        for first, second in (("much-local", "much-national"), ("much-national", "by-kind"))
    ]


def test_what_another_kind_of_firm_may_break_alone_follows_from_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who pays 30% leaves 70% at most, but an SME pays 20% and may leave 80%."""
    by_kind = rule("by-kind", KINDS.replace("45%", "20%").replace("46%", "30%"))
    found, proofs = remarks(tmp_path, capsys, share("rest", "national", "at_most: 70%"), by_kind)
    assert found == []
    assert "a budget breaks `rest` alone and keeps the others" in proofs
    # What not even an SME may leave does follow, from either floor.
    found, proofs = remarks(tmp_path, capsys, share("rest", "national", "at_most: 80%"), by_kind)
    assert [code for code, _ in found] == ["lint.implied"]
    assert "whoever keeps `by-kind` keeps `rest` (this budget breaks both)" in proofs


def test_two_contradictions_without_a_rule_in_common_are_both_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    much = rule("much", "    kind: amount\n    of: total\n    at_least: 10억\n")
    little = rule("little", "    kind: amount\n    of: total\n    at_most: 5억\n")
    found, _ = remarks(tmp_path, capsys, *CONTRADICTING, much, little)
    assert sorted(words.partition(" together")[0] for _, words in found) == [
        "no budget keeps `much-local`, `much-national`",
        "no budget keeps `much`, `little`",
    ]


def test_three_rules_of_which_any_two_can_be_kept_are_one_contradiction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    each = [share(key, key, "at_least: 34%") for key in ("national", "local", "private")]
    found, proofs = remarks(tmp_path, capsys, *each)
    assert [code for code, _ in found] == ["lint.cannot-be-met"]
    assert "`national`, `local`, `private`" in found[0][1]
    assert len(proofs) == 3


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


@pytest.mark.parametrize(
    ("word", "is_named"),
    [
        ("", True),
        ("    waivable: yes\n", True),
        ("    waivable: by-agency\n", False),
        ("    waivable: no\n", False),
        ("    waivable: false\n", False),
    ],
)
def test_an_official_error_says_whether_the_law_or_a_call_requires_it(
    word: str, is_named: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    official = rule("official", SHARE.format(of="local", limit="at_least: 20%"), "error") + word
    path = house(tmp_path, official, share("n", "national", "at_most: 60%"))
    found = lint_codes(capsys, path)
    assert found == ({"lint.waivable-law": line_of(path, "severity: error")} if is_named else {})


@pytest.mark.parametrize(("days", "is_named"), [("30", False), ("29", True)])
def test_a_document_not_looked_at_for_so_many_days_is_named(
    days: str, is_named: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(tmp_path, share("a", "local", "at_least: 25%"), share("n", "national", "at_most: 60%"))
    arguments = ("--within", days, "--today", "2026-12-01")
    assert ("lint.not-confirmed" in lint_codes(capsys, path, *arguments)) is is_named


@pytest.mark.parametrize(("today", "is_named"), [("2026-10-31", True), ("2026-11-01", False)])
def test_a_document_that_was_looked_at_later_than_today_is_named(
    today: str, is_named: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(tmp_path, *BOTH)
    found = lint_codes(capsys, path, "--today", today)
    assert found == ({"lint.confirmed-later": line_of(path, "bylaw")} if is_named else {})


def second_edition(tmp_path: Path, first_days: str, second_days: str, name: str = "2") -> Path:
    path = house(tmp_path, *BOTH)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{from: 2026-01-01}", first_days), encoding="utf-8")
    other = path.with_name(f"{name}.yaml")
    changed = text.replace("{from: 2026-01-01}", second_days).replace("25%", "26%")
    corrects = '\ncorrects: "1"\nwhy: {ko: 오기, en: a slip}' if "." in name else ""
    other.write_text(changed.replace('edition: "1"', f'edition: "{name}"{corrects}'), encoding="utf-8")
    return other


@pytest.mark.parametrize(
    ("first", "second", "name", "code"),
    [
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-06-30}", "2", "lint.overlap"),
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-01}", "2", None),
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-02}", "2", "lint.gap"),
        ("{from: 2026-01-01}", "{from: 2026-07-02}", "1.1", None),
        ("{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-02}", "1.1", None),
    ],
)
def test_periods_of_one_programme_neither_overlap_nor_leave_a_gap(
    first: str,
    second: str,
    name: str,
    code: str | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = second_edition(tmp_path, first, second, name)
    found = lint_codes(capsys, path, "--rules", str(tmp_path))
    assert {key for key in found if key in ("lint.overlap", "lint.gap")} == ({code} if code else set())
    if code is not None:
        assert found[code] == line_of(path, "applies:")
    # Nothing was published that could be corrected.
    assert ("lint.corrects-nothing" in found) is (name == "1.1")


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


@pytest.mark.slow
def test_all_editions_are_linted_without_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, "rules", "lint")
    assert {row["edition"] for row in rows(found, "proofs")} == set(EDITIONS) - {"subsidy-law@2026"}
    assert "no money rule" in printed(capsys, "rules", "lint", "subsidy-law@2026", "--lang", "en")
