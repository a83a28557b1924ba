"""One list of diagnostics: what fails the run fails in JUnit, and what is a typing error is said first."""

import csv
import json
import re
from contextlib import chdir
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from builders import assessed, make_proposal, yearly_cap
from calls import told
from golden import PRINTED, ROOT
from regionai.cli.app import run
from regionai.messages import message
from regionai.report.check.diagnosis import diagnostics
from regionai.report.check.diagnostic import Excerpt
from regionai.report.check.format import Format, Look, format_of
from regionai.report.check.formats import format_names
from regionai.report.page.style import Style
from regionai.run.result import ProposalResult

SLIP = "proposals/typing-error-2026.yaml"
BROKEN = "budget: [{category: solution, national: 70, local: 10, private: 20}]"
# Two lines of local money that are too little together.
TWO_LINES = (
    "budget: [{category: solution, national: 70, local: 10, private: 18},"
    " {category: training, local: 2}, {category: training, matching: 1}]"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKFLOW", "GITHUB_STEP_SUMMARY", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("regionai.cli.arguments.today", lambda: date(2026, 3, 5))
    monkeypatch.chdir(tmp_path)


def written(capsys: pytest.CaptureFixture[str], name: str, *arguments: str) -> str:
    return told(capsys, name, *arguments, "--lang", "en")[1]


def finding(capsys: pytest.CaptureFixture[str], rule: str, *arguments: str) -> dict[str, Any]:
    """The only finding of a rule on `p.yaml`, as JSON has it."""
    (assessment,) = json.loads(written(capsys, "json", "p.yaml", *arguments))["assessments"]
    (judgement,) = (each for each in assessment["judgements"] if each["rule"] == rule)
    (found,) = judgement["findings"]
    assert isinstance(found, dict)
    return found


def waiver(rule: str, proposal: str = "p.yaml", expires: str = "2026-12-31") -> str:
    return (
        f"  - {{rule: {rule}, proposal: {proposal}, reason: 까닭, approver: 김국장, expires: {expires}}}\n"
    )


# JUnit and the exit code.

WAIVERS = {
    "none": "",
    "good": waiver("local-share") + waiver("national-share"),
    "unknown": waiver("local-sharr"),
    "expired": waiver("local-share", expires="2026-01-01"),
    "unused": waiver("applicant-region"),
    "for no proposal": waiver("local-share", "gone.yaml"),
}
PROPOSALS = {
    "clean": make_proposal(),
    "broken": make_proposal(BROKEN),
    "slip": (ROOT / SLIP).read_text(encoding="utf-8"),
}


@pytest.mark.parametrize("undecided", ["fail", "pass"])
@pytest.mark.slow
@pytest.mark.parametrize("limit", ["error", "warning", "advice", "never"])
@pytest.mark.parametrize("waivers", WAIVERS)
@pytest.mark.parametrize("proposal", PROPOSALS)
def test_junit_fails_where_the_exit_code_is_1(
    proposal: str, waivers: str, limit: str, undecided: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = "schema: 1\n" + (f"waivers:\n{WAIVERS[waivers]}" if WAIVERS[waivers] else "")
    Path(".regionai.yaml").write_text(settings, encoding="utf-8")
    Path("p.yaml").write_text(PROPOSALS[proposal], encoding="utf-8")
    run(["check", "p.yaml", "--write-baseline", "known.yaml"])
    for more in ((), ("--baseline", "known.yaml"), ("--against", "2025", "--fail-on-change")):
        asked = ["check", "p.yaml", "--fail-on", limit, "--undecided", undecided, *more]
        capsys.readouterr()
        code = run([*asked, "--format", "junit"])
        root = ET.fromstring(capsys.readouterr().out)  # noqa: S314 - our own
        failures = sum(int(suite.get("failures", "")) for suite in root)
        assert code == (1 if failures else 0)
        assert failures == len(root.findall("testsuite/testcase/failure"))


def test_what_is_wrong_with_a_waiver_has_a_case_that_fails_from_its_weight_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    text = (
        "schema: 1\nfail_on: warning\nwaivers:\n" + waiver("local-sharr") + waiver("local-share", "q.yaml")
    )
    Path(".regionai.yaml").write_text(text, encoding="utf-8")
    root = ET.fromstring(written(capsys, "junit", "p.yaml"))  # noqa: S314 - our own
    cases = {
        (suite.get("name"), case.get("classname"), case.get("name")): case[0]
        for suite in root
        for case in suite
        if str(case.get("classname")).startswith("waiver/")
    }
    assert set(cases) == {
        ("p.yaml", "waiver/unknown", "waivers.local-sharr"),
        (".regionai.yaml", "waiver/no-proposal", "waivers.local-share"),
    }
    assert [(each.tag, each.attrib) for each in cases.values()] == [
        ("failure", {"message": "waivers to mend", "type": "warning"})
    ] * 2
    assert cases["p.yaml", "waiver/unknown", "waivers.local-sharr"].text == (
        ".regionai.yaml:4:12 `local-sharr` is not among the rules that apply; nearest is `local-share`."
        " correct the waiver, or delete it."
    )
    never = ET.fromstring(written(capsys, "junit", "p.yaml", "--fail-on", "error"))  # noqa: S314 - our own
    assert never.findall("testsuite/testcase/failure") == []


def test_a_changed_outcome_that_fails_the_run_stands_in_every_format(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("p.yaml").write_text(make_proposal("submitted: 2025-10-01"), encoding="utf-8")
    asked = ("p.yaml", "--edition", "2026", "--against", "2025", "--fail-on", "never")
    # These have every rule under both editions.
    for name in set(format_names()) - {"text", "json"}:
        assert "against/changed" not in written(capsys, name, *asked)
        found = written(capsys, name, *asked, "--fail-on-change")
        assert "against/changed" in found
        assert (
            "`work-period`: no such rule under region-led-ai@2026, undecided under region-led-ai@2025."
            in (found)
        )
    junit = ET.fromstring(written(capsys, "junit", *asked, "--fail-on-change"))  # noqa: S314 - our own
    titles = {
        failure.get("message")
        for case in junit.iter("testcase")
        if case.get("classname") == "against/changed"
        for failure in case
    }
    assert titles == {"region-led-ai@2026 and region-led-ai@2025 (margins in won)"}


# Typing errors.


@pytest.mark.parametrize("name", format_names())
def test_a_typing_error_that_explains_all_is_said_before_any_finding(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with chdir(ROOT):
        found = written(capsys, name, SLIP)
    said = re.compile(r"`local` \(line 20\) is 1,570,000,000; 1,750,000,000 would")
    one_line = " ".join(found.split())
    slip = said.search(one_line)
    assert slip is not None
    if name == "json":
        # There it has a key of its own.
        return
    broken = re.search(r"local money is 2,260,000,000|\(local-share\)", one_line)
    assert broken is not None
    assert slip.start() < broken.start()
    assert re.search(r"typing-error-2026.yaml:20:12|line=20|,20,|\"(startLine|line|begin)\": 20", one_line)


@pytest.mark.parametrize("name", format_names())
def test_money_is_moved_only_after_a_typing_error_was_looked_at(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with chdir(ROOT):
        found = " ".join(written(capsys, name, SLIP).split())
    # On a screen the rules that follow from it say nothing of their own.
    told = {"text": "the corrected file: regionai budget proposals/typing-error-2026.yaml --solve --write"}
    assert told.get(name, "look at line 20 first: if 1,750,000,000 was meant, correct that number") in found
    assert "the smallest single step" not in found
    assert "correction/single" not in found


def test_a_typing_error_behind_findings_that_are_known_is_not_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("p.yaml").write_text(PROPOSALS["slip"], encoding="utf-8")
    assert json.loads(written(capsys, "gitlab", "p.yaml"))[0]["check_name"] == "slip/swapped"
    run(["check", "p.yaml", "--write-baseline", "known.yaml"])
    capsys.readouterr()
    assert written(capsys, "gitlab", "p.yaml", "--baseline", "known.yaml") == "[]\n"
    (one,) = json.loads(written(capsys, "sarif", "p.yaml", "--baseline", "known.yaml"))["runs"]
    assert {result["baselineState"] for result in one["results"]} == {"unchanged"}


@pytest.mark.parametrize("name", PRINTED)
def test_what_one_format_offers_beside_changes_no_other(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    budget = "budget: [{category: solution, year: 2026, national: 60, local: 10, private: 20}]"
    Path("p.yaml").write_text(make_proposal(budget), encoding="utf-8")
    alone = written(capsys, name, "p.yaml")
    run(["check", "p.yaml", "--format", name, "--format", "rdjson=beside.json", "--lang", "en"])
    assert capsys.readouterr().out == alone
    codes = [each["code"]["value"] for each in json.loads(Path("beside.json").read_bytes())["diagnostics"]]
    assert "correction/single" in codes


def test_sarif_of_a_shard_is_a_category_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    for more, category in (((), "regionai/"), (("--shard", "1/1"), "regionai/1-of-1/")):
        (one,) = json.loads(written(capsys, "sarif", "p.yaml", *more))["runs"]
        assert one["automationDetails"] == {"id": category}


def test_json_says_where_the_baseline_has_what_is_stale(capsys: pytest.CaptureFixture[str]) -> None:
    known = "{file: p.yaml, rule: region-led-ai/lead-body, at: budget, outcome: undecided}"
    Path("known.yaml").write_text(f"schema: 1\nfindings:\n  - {known}\n", encoding="utf-8")
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    assert json.loads(written(capsys, "json", "p.yaml", "--baseline", "known.yaml"))["stale"] == [
        {
            "file": "p.yaml",
            "rule": "region-led-ai/lead-body",
            "at": "budget",
            "baseline": "known.yaml",
            "line": 3,
        }
    ]


# CSV.


def test_csv_has_lines_for_slips_waivers_and_what_is_stale(capsys: pytest.CaptureFixture[str]) -> None:
    known = "{file: p.yaml, rule: region-led-ai/lead-body, at: consortium, outcome: undecided}"
    Path("known.yaml").write_text(f"schema: 1\nfindings:\n  - {known}\n", encoding="utf-8")
    Path("p.yaml").write_text(PROPOSALS["slip"], encoding="utf-8")
    text = "schema: 1\nwaivers:\n" + waiver("local-sharr") + waiver("local-share", "q.yaml")
    Path(".regionai.yaml").write_text(text, encoding="utf-8")
    found = written(capsys, "csv", "p.yaml", "--baseline", "known.yaml").removeprefix("\ufeff")
    rows = [row for row in csv.DictReader(StringIO(found)) if not row["rule_set"]]
    assert [(row["file"], row["rule"], row["severity"], row["outcome"], row["line"]) for row in rows] == [
        ("p.yaml", "slip/swapped", "advice", "", "20"),
        (".regionai.yaml", "waiver/unknown", "warning", "broken", "3"),
        (".regionai.yaml", "waiver/no-proposal", "warning", "broken", "4"),
        ("known.yaml", "baseline/stale", "advice", "broken", "3"),
    ]


# Related places.


def test_a_share_over_two_lines_names_the_further_amounts_that_it_sums(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("p.yaml").write_text(make_proposal(TWO_LINES), encoding="utf-8")
    found = finding(capsys, "local-share")
    assert found["at"] == "budget.0.local"
    assert [(each["at"], each["message"]) for each in found["related"]] == [
        ("budget.1.local", "2원, part of local money"),
        ("budget.2.matching", "1원, which may be part of local money"),
    ]
    lines = Path("p.yaml").read_text(encoding="utf-8").splitlines()
    texts = [
        lines[each["line"] - 1][each["column"] - 1 : each["end_column"] - 1] for each in found["related"]
    ]
    assert texts == ['"2"', '"1"']
    assert {each["end_line"] - each["line"] for each in found["related"]} == {0}


def test_an_amount_of_a_year_names_the_amounts_of_that_year(capsys: pytest.CaptureFixture[str]) -> None:
    lines = (
        "{category: solution, year: 2026, national: 60억, local: 40억, private: 30억},"
        "{category: training, year: 2026, national: 20억},"
        "{category: training, year: 2027, national: 5억}"
    )
    period = "period: {from: 2026-05-01, to: 2027-12-31}"
    Path("rules").mkdir()
    yearly_cap(Path("rules"))
    proposal = make_proposal(f"{{{period}, edition: '9', budget: [{lines}]}}")
    Path("p.yaml").write_text(proposal, encoding="utf-8")
    found = finding(capsys, "national-average", "--rules", "rules")
    assert found["at"] == "budget.0.national"
    assert [(each["at"], each["message"]) for each in found["related"]] == [
        ("budget.1.national", "2,000,000,000원, part of national money")
    ]


def test_an_average_names_the_amounts_of_all_years(capsys: pytest.CaptureFixture[str]) -> None:
    lines = (
        "{category: solution, year: 2026, national: 80억, local: 60억, private: 50억},"
        "{category: solution, year: 2027, national: 6_000_000_001, local: 40억, private: 30억}"
    )
    Path("p.yaml").write_text(make_proposal(f"budget: [{lines}]"), encoding="utf-8")
    found = finding(capsys, "national-average")
    assert (found["at"], found["message"]) == (
        "budget.0.national",
        (
            "national money is 14,000,000,001원, 1원 over 14,000,000,000원"
            " (an average of 7,000,000,000원 in a fiscal year, times 2)."
        ),
    )
    assert [(each["at"], each["message"]) for each in found["related"]] == [
        ("budget.1.national", "6,000,000,001원, part of national money")
    ]


def test_a_declared_total_names_the_amounts_that_it_should_be(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(make_proposal("totals: {local: 21}"), encoding="utf-8")
    assert finding(capsys, "totals-agree")["related"][0]["at"] == "budget.0.local"
    Path("p.yaml").write_text(make_proposal("totals: {total: 101}"), encoding="utf-8")
    related = finding(capsys, "totals-agree")["related"]
    assert [(each["at"], each["message"]) for each in related] == [
        ("budget.0.national", "60원, part of the total"),
        ("budget.0.local", "20원, part of the total"),
        ("budget.0.private", "20원, part of the total"),
    ]


def test_no_more_than_twenty_further_places_are_named_the_greatest_of_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = ", ".join(f"{{category: solution, national: {300 - n}}}" for n in range(25))
    Path("p.yaml").write_text(
        make_proposal(f"{{totals: {{total: 1}}, budget: [{lines}]}}"), encoding="utf-8"
    )
    related = finding(capsys, "totals-agree")["related"]
    assert [each["at"] for each in related] == [f"budget.{n}.national" for n in range(20)]


def test_an_amount_of_nothing_is_no_further_place(capsys: pytest.CaptureFixture[str]) -> None:
    lines = "[{category: solution, national: 70, local: 10, private: 20}, {category: training, local: 0}]"
    Path("p.yaml").write_text(make_proposal(f"budget: {lines}"), encoding="utf-8")
    assert finding(capsys, "local-share")["related"] == []


def test_sarif_and_rdjson_have_the_same_further_places(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(make_proposal(TWO_LINES), encoding="utf-8")
    related = [
        (each["message"], each["line"], each["column"], each["end_column"])
        for each in finding(capsys, "local-share")["related"]
    ]
    (one,) = json.loads(written(capsys, "sarif", "p.yaml"))["runs"]
    (result,) = (each for each in one["results"] if each["ruleId"].endswith("/local-share"))
    regions = [(each["message"]["text"], each["physicalLocation"]) for each in result["relatedLocations"]]
    assert [
        (said, place["region"]["startLine"], place["region"]["startColumn"], place["region"]["endColumn"])
        for said, place in regions
    ] == related
    assert {place["artifactLocation"]["uri"] for _, place in regions} == {"p.yaml"}
    diagnostics = json.loads(written(capsys, "rdjson", "p.yaml"))["diagnostics"]
    (remark,) = (each for each in diagnostics if each["code"]["value"].endswith("/local-share"))
    places = [(each["message"], each["location"]["range"]) for each in remark["related_locations"]]
    assert [
        (said, place["start"]["line"], place["start"]["column"], place["end"]["column"])
        for said, place in places
    ] == related
    without = [each for each in one["results"] if "relatedLocations" not in each]
    assert without != []


# The registry.


@pytest.mark.parametrize("name", format_names())
def test_a_format_says_what_it_is_for_and_how_its_files_are_called(name: str) -> None:
    found = format_of(name)
    assert issubclass(found, Format)
    assert all(message(f"format.{name}").say(lang) for lang in ("ko", "en"))
    assert re.fullmatch(r"\.[a-z]+", found.ending)
    assert found(Look(Style("en", 80, colour=False))).lang == "en"


def test_text_is_the_first_format_and_the_others_follow_by_name() -> None:
    first, *others = format_names()
    assert (first, others) == ("text", sorted(others))
    assert "__init__" not in others


def test_formats_that_people_read_follow_their_console() -> None:
    assert {name for name in format_names() if not format_of(name).is_exact} == {"text", "plain", "github"}


def test_an_unknown_format_is_refused_with_what_each_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    for lang, csv_said in (("en", "`csv` (Korean Excel)"), ("ko", "`csv`(엑셀)")):
        assert run(["check", "p.yaml", "--format", "xml", "--lang", lang]) == 2
        said = capsys.readouterr().err
        assert csv_said in said
        assert [said.index(f"`{name}`") for name in format_names()] == sorted(
            said.index(f"`{name}`") for name in format_names()
        )


def test_the_help_names_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--help"])
    words = re.sub(r"[│\s]+", " ", capsys.readouterr().out)
    assert ", ".join(format_names()) in words


# Where a finding stands, and what lines are shown of it.

SHORT = "budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]"


def place(text: str, rule: str) -> Excerpt:
    """The place of the only finding of a rule."""
    every = diagnostics(ProposalResult(assessed(text)))
    (found,) = (each for each in every if each.judged is not None and each.judged.rule.id == rule)
    assert found.excerpt is not None
    assert found.location == found.excerpt.location
    return found.excerpt


def test_a_finding_on_the_first_line_shows_that_line() -> None:
    found = place(f"{SHORT}\n{make_proposal(without=['budget'])}", "local-share")
    assert (found.span.line, found.first_line, found.lines) == (1, 1, (SHORT,))


def test_a_finding_shows_its_line_and_the_one_before() -> None:
    found = place(f"# a\n# b\n{SHORT}\n{make_proposal(without=['budget'])}", "local-share")
    assert (found.span.line, found.first_line, found.lines) == (3, 2, ("# b", SHORT))


def test_a_section_that_is_not_there_shows_no_line_of_another() -> None:
    assert place(make_proposal(), "lead-body").lines == ()
