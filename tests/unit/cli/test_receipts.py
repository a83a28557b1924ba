"""Receipts: what a check writes of what it judged by what, and what `verify` says of it afterwards."""

import hashlib
import io
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from builders import make_proposal
from calls import Printed, page, printed
from deciding import SHORT, TODAY, house, settings, waiver, write
from regionai.cli.app import run
from regionai.receipt.compared import _rule_files
from regionai.receipt.receipt import RuleFile
from tables import TABLE, workbook

EN = ("--lang", "en")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of two proposals, the first of which breaks two rules."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("COLUMNS", "160")
    write("p.yaml", make_proposal(SHORT))
    write("q.yaml", make_proposal())


def receipt(*call: str, today: tuple[str, ...] = TODAY) -> dict[str, Any]:
    """The receipt of a check of `p.yaml`, or of other files, whatever the exit code but 2."""
    Path("r.json").unlink(missing_ok=True)
    given = call if call and not call[0].startswith("-") else ("p.yaml", *call)
    assert run(["check", *given, *today, "--receipt", "r.json", "-o", "report.txt"]) in (0, 1)
    found: dict[str, Any] = json.loads(Path("r.json").read_bytes())
    return found


def codes(capsys: Printed, *more: str) -> list[str]:
    """What differs when the receipt is verified; exit code 1 if anything does."""
    capsys.readouterr()
    code = run(["verify", "r.json", *more, "--format", "json"])
    printed = capsys.readouterr()
    assert code < 2, printed.err
    found = json.loads(printed.out)
    differing = [str(each["code"]) for each in found.get("differences", [])]
    assert code == bool(differing)
    return differing


def forge(**changes: object) -> None:
    """Put other values into the receipt, with a sum that is right."""
    data = json.loads(Path("r.json").read_bytes()) | changes
    Path("r.json").write_text(json.dumps(data | {"sha256": canonical_sum(data)}), encoding="utf-8")


def canonical_sum(data: dict[str, object]) -> str:
    rest = {key: value for key, value in data.items() if key != "sha256"}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def sum_of(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def test_a_receipt_says_what_was_judged_by_what_and_how_it_ended() -> None:
    found = receipt("--edition", "2026", "--fail-on", "warning")
    (proposal,) = found.pop("proposals")
    programme, law = proposal.pop("outcomes")
    assert proposal == {
        "file": "p.yaml",
        "sha256": sum_of("p.yaml"),
        "submitted": "2026-03-05",
        "fail_on": "warning",
        "undecided": "fail",
    }
    assert (programme["rule_set"], programme["broken"]) == (
        "region-led-ai@2026",
        ["national-share", "local-share"],
    )
    assert law["rule_set"] == "subsidy-law@2026"
    own = found.pop("sha256")
    sums = [rules.pop("sha256") for rules in found["rule_files"]]
    assert all(len(each) == 64 for each in (own, *sums))
    assert found == {
        "format": "regionai-receipt",
        "version": 1,
        "tool": {"name": "regionai", "version": "0.1.0"},
        "today": "2026-06-30",
        "asked": {"edition": "2026", "fail_on": "warning"},
        "rule_files": [{"rule_set": "region-led-ai@2026"}, {"rule_set": "subsidy-law@2026"}],
        "exit_code": 1,
    }


def test_the_own_sum_is_that_of_canonical_json_without_it() -> None:
    found = receipt()
    assert found["sha256"] == canonical_sum(found)


def test_a_receipt_has_nothing_of_where_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = receipt()
    (tmp_path / "there").mkdir()
    shutil.copy("p.yaml", tmp_path / "there")
    monkeypatch.chdir(tmp_path / "there")
    assert receipt() == first


def test_what_is_as_it_was_is_the_same(capsys: Printed) -> None:
    receipt()
    assert "same: 1 proposal(s) judged again" in printed(capsys, "verify", "r.json", *EN)
    assert "같음: 제안서 1건" in printed(capsys, "verify", "r.json")


def test_a_receipt_is_the_same_however_its_json_is_written(capsys: Printed) -> None:
    forge(**receipt())
    assert codes(capsys) == []


ASKED = [
    ["--as-of", "2026. 3. 4."],
    ["--against", "2025", "--fail-on-change"],
    ["--undecided", "pass", "--fail-on", "never", "--locked"],
    ["--no-config"],
    ["--config", "other.yaml"],
    ["--rules", "house", "--baseline", "known.yaml"],
]


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_it_is_judged_again_as_was_asked(asked: list[str], capsys: Printed) -> None:
    write("house/2026.yaml", house())
    write("other.yaml", "schema: 1\nfail_on: advice\n")
    settings("fail_on: warning\nwaivers:\n" + waiver("local-share", "p.yaml"))
    run(["check", "p.yaml", *TODAY, "--write-baseline", "known.yaml", "-o", "report.txt"])
    found = receipt(*asked)
    assert found["asked"]
    assert codes(capsys) == []
    shown = page(capsys, "verify", "r.json")["receipt"]
    assert isinstance(shown, dict)
    words = [word for word in asked if word.startswith("--")]
    assert [word for word in words if word in str(shown["asked"])] == words


def test_several_proposals_are_judged_together_again(capsys: Printed) -> None:
    assert len(receipt(".")["proposals"]) == 2
    assert codes(capsys) == []
    Path("q.yaml").write_bytes(b"# x\n" + Path("q.yaml").read_bytes())
    assert codes(capsys) == ["proposal"]


def test_a_workbook_and_the_workbook_of_a_budget_are_held_by_their_sums(capsys: Printed) -> None:
    Path("b.xlsx").write_bytes(workbook(TABLE))
    found = receipt("b.xlsx", "--region", "경북", "--edition", "2026", "--table", "1")
    assert found["proposals"][0]["sha256"] == sum_of("b.xlsx")
    assert codes(capsys) == []
    write("p.yaml", make_proposal("budget: {workbook: b.xlsx}"))
    found = receipt()
    assert found["proposals"][0]["budget_file"] == {"file": "b.xlsx", "sha256": sum_of("b.xlsx")}
    assert codes(capsys) == []
    Path("b.xlsx").write_bytes(workbook(TABLE, "둘"))
    assert codes(capsys)[:1] == ["budget-file-changed"]
    write("p.yaml", make_proposal(SHORT))
    assert "budget-file-gone" in codes(capsys)
    receipt()
    write("p.yaml", make_proposal("budget: {workbook: b.xlsx}"))
    assert "budget-file-new" in codes(capsys)


def test_one_won_more_is_another_proposal_with_other_outcomes(capsys: Printed) -> None:
    receipt()
    write("p.yaml", make_proposal(SHORT.replace("national: 70, local: 10", "national: 60, local: 20")))
    assert codes(capsys) == ["proposal", "outcome", "outcome", "exit-code"]
    said = printed(capsys, "verify", "r.json", *EN, code=1)
    assert "`region-led-ai@2026/local-share` is broken in the receipt and met here" in said
    assert "differs: 4 thing(s)" in said


def test_the_file_received_is_held_against_the_receipt_of_its_applicant(capsys: Printed) -> None:
    receipt()
    Path("p.yaml").rename("received.yaml")
    assert codes(capsys, "--proposal", "received.yaml") == []
    assert codes(capsys, "--proposal", "q.yaml")[0] == "proposal"
    assert codes(capsys, "--proposal", "received.yaml", "--proposal", "q.yaml") == ["further", "outcome"]


def test_of_several_the_files_received_are_known_by_bytes_then_by_name(capsys: Printed) -> None:
    receipt("p.yaml", "q.yaml")
    for name in ("p", "q"):
        write(f"in/{name}.yaml", Path(f"{name}.yaml").read_text(encoding="utf-8") + "# x\n")
    assert codes(capsys, "--proposal", "in") == ["proposal", "proposal"]
    shutil.move("p.yaml", "in/1.yaml")
    shutil.move("q.yaml", "in/2.yaml")
    assert codes(capsys, "--proposal", "in/2.yaml", "--proposal", "in/1.yaml") == []
    assert codes(capsys, "--proposal", "in/2.yaml") == ["missing", "outcome", "exit-code"]


def test_other_rule_files_are_told(capsys: Printed) -> None:
    write("house/2026.yaml", house())
    receipt("--rules", "house")
    write("house/2026.yaml", house() + "# x\n")
    assert codes(capsys) == ["rules-changed"]
    write("other/2026.yaml", house("other-cap", "other"))
    assert codes(capsys, "--rules", "other") == ["rules-gone", "rules-new", "outcome", "outcome"]
    receipt()
    assert codes(capsys, "--rules", "house") == ["rules-new", "outcome"]


def test_of_two_rule_files_of_one_name_each_is_held_by_its_bytes() -> None:
    one, two, three = (
        RuleFile(rule_set="house@1", sha256=digit * 64, file=f"{digit}.yaml") for digit in "123"
    )

    def told(before: Sequence[RuleFile], now: Sequence[RuleFile]) -> list[tuple[str, str]]:
        return [(each.code, each.file) for each in _rule_files("r.json", before, now)]

    assert told([one, two], [two, one]) == []
    assert told([one, two], [three, two]) == [("rules-changed", "3.yaml")]
    assert told([one, two], [two]) == [("rules-gone", "r.json")]
    assert told([two], [one, two]) == [("rules-new", "1.yaml")]


def test_other_settings_are_told(capsys: Printed) -> None:
    receipt()
    settings("fail_on: never\nundecided: pass\n")
    assert codes(capsys) == ["settings-new", "fail-on", "undecided", "exit-code"]
    assert codes(capsys, "--no-config") == []
    receipt()
    settings("fail_on: advice\n")
    assert codes(capsys)[:2] == ["settings-gone", "settings-new"]
    assert "settings-gone" in codes(capsys, "--no-config")
    write("mine.yaml", "schema: 1\nfail_on: never\nundecided: pass\n")
    assert codes(capsys, "--config", "mine.yaml") == []


def test_another_baseline_is_told(capsys: Printed) -> None:
    run(["check", "p.yaml", *TODAY, "--write-baseline", "known.yaml", "-o", "report.txt"])
    receipt("--baseline", "known.yaml")
    shutil.copy("known.yaml", "moved.yaml")
    assert codes(capsys, "--baseline", "moved.yaml") == []
    write("moved.yaml", "schema: 1\nfindings: []\n")
    assert codes(capsys, "--baseline", "moved.yaml") == ["baseline-changed", "exit-code"]
    receipt()
    assert codes(capsys, "--baseline", "known.yaml") == ["baseline-new", "exit-code"]


def test_a_trusted_checkout_gives_its_files_and_a_baseline_that_it_lacks_is_told(capsys: Printed) -> None:
    Path(".git").mkdir()
    Path("../base").mkdir()
    run(["check", "p.yaml", *TODAY, "--write-baseline", "known.yaml", "-o", "report.txt"])
    receipt("--baseline", "known.yaml")
    assert codes(capsys, "--trusted", "../base") == ["baseline-gone", "exit-code"]
    settings("fail_on: never\n")
    shutil.move(".regionai.yaml", "../base")
    receipt("--trusted", "../base")
    assert codes(capsys) == ["settings-gone", "fail-on", "exit-code"]
    assert codes(capsys, "--trusted", "../base") == []


def test_another_day_of_submission_is_told(capsys: Printed) -> None:
    receipt()
    write("p.yaml", make_proposal(SHORT + "\nsubmitted: 2026-03-06"))
    assert codes(capsys) == ["proposal", "submitted"]
    said = printed(capsys, "verify", "r.json", *EN, code=1)
    assert "2026-03-05 in the receipt and 2026-03-06 here" in said


def test_a_changed_receipt_is_told_and_a_forged_one_too(capsys: Printed) -> None:
    found = receipt()
    Path("r.json").write_text(json.dumps(found | {"exit_code": 0}), encoding="utf-8")
    assert codes(capsys) == ["changed", "exit-code"]
    forge(exit_code=0)
    assert codes(capsys) == ["exit-code"]
    outcomes = found["proposals"][0]["outcomes"]
    outcomes[0]["met"] += outcomes[0].pop("broken")
    forge(proposals=found["proposals"], tool={"name": "regionai", "version": "0.0.9"})
    assert codes(capsys) == ["version-differs", "outcome", "outcome", "exit-code"]


@pytest.mark.parametrize(
    ("name", "asked", "option"),
    [
        ("/etc/passwd", {}, "--proposal"),
        ("../p.yaml", {}, "--proposal"),
        ("in/../../p.yaml", {}, "--proposal"),
        ("\\\\server\\share\\p.yaml", {}, "--proposal"),
        ("C:p.yaml", {}, "--proposal"),
        ("p.yaml", {"rules": ["/etc"]}, "--rules"),
        ("p.yaml", {"config": "//server/share"}, "--config"),
        ("p.yaml", {"baseline": "../known.yaml"}, "--baseline"),
    ],
)
def test_nothing_outside_of_the_folder_is_opened_because_a_receipt_says_so(
    name: str, asked: dict[str, object], option: str, capsys: Printed
) -> None:
    (proposal,) = receipt()["proposals"]
    forge(proposals=[proposal | {"file": name}], asked=asked)
    capsys.readouterr()
    said = printed(capsys, "verify", "r.json", *EN, code=2)
    assert "lies outside of this folder" in said
    assert f"name it with `{option}`" in said


HOSTILE = {
    "": "1:1",
    "[]": "1:1",
    "{}": "this is no receipt",
    '{"format": "report"}': "this is no receipt",
    '{"format": ["regionai-receipt"]}': "this is no receipt",
    '{"format": "regionai-receipt", "format": "x"}': "`format` is already set",
    "{" * 40: "is nested",
}
WRONG = {
    '"version": 2': "a receipt of version 2 is not read here, where 1 is",
    '"today": "tomorrow"': "tomorrow",
    '"sha256": "ABC"': "`ABC` is no sha256",
    '"exit_code": -1': "-1",
    '"asked": {"locked": "perhaps"}': "perhaps",
    '"proposals": []': "`proposals`",
    '"x": 1': "`x` is not a key here",
}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_receipt_is_refused_with_a_sentence(text: str, capsys: Printed) -> None:
    write("r.json", text)
    assert HOSTILE[text] in printed(capsys, "verify", "r.json", *EN, code=2)


@pytest.mark.parametrize("text", WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_in_a_receipt_is_told_with_its_place(text: str, capsys: Printed) -> None:
    write("r.json", f'{{"format": "regionai-receipt", {text}}}')
    assert WRONG[text] in printed(capsys, "verify", "r.json", *EN, code=2)


def test_what_is_no_receipt_is_one_problem(capsys: Printed) -> None:
    write("r.json", "{}")
    found = printed(capsys, "verify", "r.json", *EN, code=2)
    assert found.startswith("r.json:1:1 this is no receipt; name a file that `regionai check")
    assert found.count("r.json:1:1") == 1


def test_settings_of_a_folder_without_proposals_are_in_no_receipt() -> None:
    settings("exclude: [left/*]")
    settings("fail_on: warning", "left")
    write("left/p.yaml", make_proposal())
    settings("fail_on: warning", "in")
    write("in/p.yaml", make_proposal())
    found = receipt(".")
    assert [each["file"] for each in found["settings"]] == [".regionai.yaml", "in/.regionai.yaml"]


def test_a_receipt_of_standard_input_is_held_against_a_file_that_is_named(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path("p.yaml").read_bytes())))
    assert run(["check", "-", *TODAY, "--receipt", "r.json", "-o", "report.txt"]) == 1
    capsys.readouterr()
    assert "r.json is of standard input; name" in printed(capsys, "verify", "r.json", *EN, code=2)
    assert codes(capsys, "--proposal", "p.yaml") == []
    assert codes(capsys, "--proposal", "q.yaml") != []


def test_a_missing_receipt_or_proposal_is_refused(capsys: Printed) -> None:
    assert "r.json" in printed(capsys, "verify", "r.json", *EN, code=2)
    receipt()
    Path("p.yaml").unlink()
    capsys.readouterr()
    assert "p.yaml" in printed(capsys, "verify", "r.json", *EN, code=2)


def test_where_something_is_not_judged_no_receipt_is_written(capsys: Printed) -> None:
    write("bad.yaml", "x")
    assert run(["check", "p.yaml", "bad.yaml", "--receipt", "r.json", *EN]) == 2
    assert "no receipt was written to r.json" in capsys.readouterr().err
    assert not Path("r.json").exists()


def test_a_receipt_takes_the_place_of_one_and_of_nothing_else(capsys: Printed) -> None:
    receipt()
    assert run(["check", "q.yaml", *TODAY, "--receipt", "r.json", "-o", "report.txt"]) == 0
    assert json.loads(Path("r.json").read_bytes())["proposals"][0]["file"] == "q.yaml"
    write("other.json", "{}")
    for place in ("other.json", "p.yaml", "report.txt"):
        before = Path(place).read_bytes()
        assert run(["check", "p.yaml", "--receipt", place, "-o", "report.txt", *EN]) == 2
        assert "not overwritten" in capsys.readouterr().err
        assert Path(place).read_bytes() == before


def test_no_receipt_is_written_of_a_shard(capsys: Printed) -> None:
    said = printed(capsys, "check", ".", "--shard", "1/2", "--receipt", "r.json", *EN, code=2)
    assert "`--receipt` does not go with `--shard`" in said


def test_more_than_a_receipt_can_hold_is_refused(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regionai.source.composer.MAX_NODES", 60)
    said = printed(capsys, "check", "p.yaml", "q.yaml", "--receipt", "r.json", *EN, code=2)
    assert "a receipt cannot hold 2 proposals (there are more than" in said
    assert not Path("r.json").exists()


def test_a_report_on_a_receipt_is_not_written_over_what_it_reads(capsys: Printed) -> None:
    receipt()
    capsys.readouterr()
    for place in ("r.json", "p.yaml"):
        assert "not overwritten" in printed(capsys, "verify", "r.json", "-o", place, *EN, code=2)


@pytest.mark.parametrize(
    ("draft", "validator"), [("2020-12", Draft202012Validator), ("7", Draft7Validator)]
)
def test_receipts_have_the_form_of_their_schema(
    draft: str, validator: type[Draft7Validator], capsys: Printed
) -> None:
    write("house/2026.yaml", house())
    settings("fail_on: warning\n")
    found = [receipt(), receipt(".", "--rules", "house", "--locked", "--as-of", "2026-03-04")]
    capsys.readouterr()
    schema = json.loads(printed(capsys, "schema", "receipt", "--draft", draft))
    validator.check_schema(schema)
    assert [error.message for each in found for error in validator(schema).iter_errors(each)] == []
    assert len([*validator(schema).iter_errors(found[0] | {"sha256": "x", "more": 1})]) == 2
