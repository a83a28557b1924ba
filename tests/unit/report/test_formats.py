"""A check in every format: the same findings, and nothing that a proposal says commands or runs."""

import csv
import json
import re
from contextlib import chdir
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from cmarkgfm import Options, github_flavored_markdown_to_html
from lxml import html
from markdown_it import MarkdownIt

from builders import make_proposal
from calls import INPUTS, told, written
from golden import PRINTED, ROOT
from regionai.cli.app import run
from regionai.report.check.formats import format_names
from tables import TABLE, workbook

HOSTILE = (ROOT / "tests" / "hostile.txt").read_text(encoding="utf-8").splitlines()

# Where something was found: file, line, rule or code.
Places = set[tuple[str, int, str]]


@pytest.fixture
def reference(capsys: pytest.CaptureFixture[str]) -> Places:
    """What the JSON report says."""
    return in_json(json.loads(written(capsys, "json", INPUTS)))


def in_json(report: dict[str, Any]) -> Places:
    found = {(p["file"], p["line"], p["code"]) for p in report["problems"]}
    for assessment in report["assessments"]:
        for judgement in assessment["judgements"]:
            code = f"{judgement['rule_set']}/{judgement['rule']}"
            found |= {(assessment["file"], f["line"], code) for f in judgement["findings"]}
        found |= {(assessment["file"], s["line"], f"slip/{s['slip']}") for s in assessment["slips"]}
    return found


LEVELS = {"error": "error", "warning": "warning", "advice": "note"}


def place_of(item: dict[str, Any]) -> tuple[str, int]:
    location = item["locations"][0]["physicalLocation"]
    return location["artifactLocation"]["uri"], location["region"]["startLine"]


def test_sarif_says_the_same(reference: Places, capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = json.loads(written(capsys, "sarif", INPUTS))["runs"]

    found = {(*place_of(result), result["ruleId"]) for result in one["results"]}
    (invocation,) = one["invocations"]
    unread = invocation["toolExecutionNotifications"]
    found |= {(*place_of(notification), notification["descriptor"]["id"]) for notification in unread}
    assert found == reference
    assert invocation["executionSuccessful"] is False
    assert one["columnKind"] == "unicodeCodePoints"
    rules = one["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in one["results"])
    marks = [result["partialFingerprints"]["regionai/v1"] for result in one["results"]]
    assert len(set(marks)) == len(marks)


def test_the_level_comes_from_severity_and_outcome(capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = json.loads(written(capsys, "sarif", INPUTS))["runs"]
    report = json.loads(written(capsys, "json", INPUTS))
    levels = {(result["ruleId"], place_of(result)): result["level"] for result in one["results"]}
    seen = set()
    for assessment in report["assessments"]:
        for judgement in assessment["judgements"]:
            for finding in judgement["findings"]:
                code = f"{judgement['rule_set']}/{judgement['rule']}"
                level = levels[code, (assessment["file"], finding["line"])]
                weight = judgement["severity"], judgement["outcome"]
                assert level == ("warning" if weight == ("error", "undecided") else LEVELS[weight[0]])
                seen.add(weight)
    assert seen == {(severity, outcome) for severity in LEVELS for outcome in ("broken", "undecided")}


def test_paths_for_code_hosts_are_seen_from_where_the_command_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    inner = tmp_path / "제안 서"
    inner.mkdir()
    (inner / "p.yaml").write_text(make_proposal(), encoding="utf-8")
    (inner / "q.yaml").write_text("schema: ]", encoding="utf-8")
    run(["check", str(inner), "--format", "sarif"])
    (one,) = json.loads(capsys.readouterr().out)["runs"]
    found = [*one["results"], *one["invocations"][0]["toolExecutionNotifications"]]
    assert {place_of(each)[0] for each in found} == {
        "%EC%A0%9C%EC%95%88%20%EC%84%9C/p.yaml",
        "%EC%A0%9C%EC%95%88%20%EC%84%9C/q.yaml",
    }
    run(["check", str(inner), "--format", "gitlab"])
    issues = json.loads(capsys.readouterr().out)
    assert {each["location"]["path"] for each in issues} == {"제안 서/p.yaml", "제안 서/q.yaml"}


def test_the_fingerprint_stays_when_lines_are_put_in_above(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def marks(text: str) -> set[str]:
        Path("p.yaml").write_text(text, encoding="utf-8")
        run(["check", "p.yaml", "--format", "sarif"])
        (one,) = json.loads(capsys.readouterr().out)["runs"]
        return {result["partialFingerprints"]["regionai/v1"] for result in one["results"]}

    text = make_proposal("budget: [{category: x, national: 70, local: 10, private: 20}]")
    assert marks(text) == marks("# 설명\n# 설명\n" + text)


def test_code_scanning_works_out_its_own_mark_of_a_line_and_is_told_one_of_a_cell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`upload-sarif` warns of each `primaryLocationLineHash` of a line that is not its own."""
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(make_proposal("budget: [{national: 70, local: 30}]"), encoding="utf-8")
    Path("표.xlsx").write_bytes(workbook(TABLE))
    run(["check", "p.yaml", "표.xlsx", "--region", "경북", "--edition", "2026", "--format", "sarif"])
    (one,) = json.loads(capsys.readouterr().out)["runs"]
    seen = set()
    for result in one["results"]:
        (place,) = result["locations"]
        marks = result["partialFingerprints"]
        is_of_line = "region" in place["physicalLocation"]
        seen.add(is_of_line)
        assert marks.get("primaryLocationLineHash") == (None if is_of_line else f"{marks['regionai/v1']}:1")
        # What it works one out for, it opens: a file as seen from the checkout.
        assert Path(unquote(place["physicalLocation"]["artifactLocation"]["uri"])).is_file()
    assert seen == {True, False}


def test_gitlab_says_the_same_with_marks_of_their_own(
    reference: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    issues = json.loads(written(capsys, "gitlab", [*INPUTS]))
    found = {
        (issue["location"]["path"], issue["location"]["lines"]["begin"], issue["check_name"])
        for issue in issues
    }
    assert found == reference
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)
    assert {issue["severity"] for issue in issues} == {"blocker", "critical", "major", "info"}


def test_gitlab_drops_none_of_two_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(make_proposal("titel: a").replace("titel", "x: 1\ntitel"), encoding="utf-8")
    run(["check", "p.yaml", "p.yaml", "./p.yaml", "--format", "gitlab"])
    issues = json.loads(capsys.readouterr().out)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 2


def test_rdjson_says_the_same_in_bytes_and_suggests_what_a_slip_meant(
    reference: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    diagnostics = json.loads(written(capsys, "rdjson", INPUTS))["diagnostics"]
    found = {
        (each["location"]["path"], each["location"]["range"]["start"]["line"], each["code"]["value"])
        for each in diagnostics
        if not each["code"]["value"].startswith("correction/")
    }
    assert found == reference
    slips = [each for each in diagnostics if each["code"]["value"].startswith("slip/")]
    first = next(each for each in slips if "typing-error" in each["location"]["path"])
    (suggestion,) = first["suggestions"]
    lines = (ROOT / first["location"]["path"]).read_bytes().split(b"\n")
    place = suggestion["range"]
    line = lines[place["start"]["line"] - 1]
    old = line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode()
    assert (old, suggestion["text"]) == ("1,570,000,000", "1,750,000,000")
    assert f"은 {old}" in first["message"]
    assert suggestion["text"] in first["message"]


def test_columns_of_rdjson_count_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = make_proposal("budget: [{title: 가나다, category: 라, national: 60, local: 20, private: 20}]")
    text = text.replace('"category": "라"', "category: 라")
    Path("p.yaml").write_text(text, encoding="utf-8")
    run(["check", "p.yaml", "--format", "rdjson"])
    diagnostics = json.loads(capsys.readouterr().out)["diagnostics"]
    (one,) = (each for each in diagnostics if each["code"]["value"].endswith("allowed-categories"))
    place = one["location"]["range"]
    line = text.encode().split(b"\n")[place["start"]["line"] - 1]
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode() == "라"


def test_the_tables_and_csv_say_the_same(reference: Places, capsys: pytest.CaptureFixture[str]) -> None:
    plain, markdown = (written(capsys, each, INPUTS) for each in ("plain", "markdown"))
    for file, line, code in reference:
        assert re.search(
            rf"{re.escape(code)} .*{re.escape(file)}:{line}:|{re.escape(file)}:{line}:.*{code}", plain
        )
        assert f"{file}:{line}:" in markdown
        assert code in markdown
    rows = list(csv.DictReader(StringIO(written(capsys, "csv", INPUTS).removeprefix("\ufeff"))))
    found = {
        (row["file"], f"{row['rule_set']}/{row['rule']}".strip("/"))
        for row in rows
        if row["message"] and row["rule"]
    }
    assert found == {(file, code) for file, _, code in reference if "/" in code}
    unread = {row["file"] for row in rows if not row["rule"]}
    assert unread == {file for file, _, code in reference if "/" not in code}


def code_of(case: ET.Element) -> str:
    """The code of a case: its rule set and its rule, or what it is instead."""
    name = str(case.get("classname"))
    return f"{name}/{case.get('name')}" if "@" in name else name


def test_junit_has_a_suite_for_each_proposal_and_a_case_for_each_rule(
    reference: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ET.fromstring(written(capsys, "junit", INPUTS).encode())  # noqa: S314 - our own
    assert {suite.get("name") for suite in root} == set(INPUTS)
    for suite in root:
        cases = list(suite)
        assert suite.get("tests") == str(len(cases))
        for kind, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(kind) == str(sum(case.find(tag) is not None for case in cases))
        # What junit-10.xsd knows: nothing more may stand there.
        assert all(set(case.attrib) == {"name", "classname"} for case in cases)
        found = {
            (suite.get("name"), int(line), code_of(case))
            for case in cases
            for part in case
            for line in re.findall(
                rf"^{re.escape(str(suite.get('name')))}:(\d+):", part.text or "", re.MULTILINE
            )
        }
        assert found == {place for place in reference if place[0] == suite.get("name") and "/" in place[2]}


def test_junit_fails_from_the_limit_on(capsys: pytest.CaptureFixture[str]) -> None:
    jeju = ["proposals/jeju-2025.yaml"]
    counts = {
        limit: int(re.findall(r'failures="(\d+)"', written(capsys, "junit", jeju, "--fail-on", limit))[0])
        for limit in ("error", "warning", "never")
    }
    assert counts == {"error": 5, "warning": 7, "never": 0}


# What a stranger writes.


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_a_proposal_says_commands_or_runs(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    quoted = json.dumps(text, ensure_ascii=False)
    budget = f"[{{category: {quoted}, title: {quoted}, national: 70, local: 10, private: 20}}]"
    Path("p.yaml").write_text(make_proposal(f"{{title: {quoted}, budget: {budget}}}"), encoding="utf-8")
    out = {}
    for each in PRINTED:
        assert run(["check", "p.yaml", "--format", each]) == 1
        out[each] = capsys.readouterr().out
        # One line stays one line, and nothing steers a terminal.
        assert out[each].replace("\n", "").replace("\r", "").replace("\ufeff", "").isprintable()
    json.loads(out["json"]), json.loads(out["sarif"]), json.loads(out["gitlab"]), json.loads(out["rdjson"])
    root = ET.fromstring(out["junit"].encode())  # noqa: S314 - our own
    assert text in "".join(part.text or "" for part in root.iter())
    assert all(
        re.match(r"::(error|warning|notice) (file|title)=", line) for line in out["github"].splitlines()
    )
    for row in csv.reader(StringIO(out["csv"].removeprefix("\ufeff"))):
        assert not any(re.match("[=+@\t\r＝＋－＠]|-(?![0-9]+$)", cell) for cell in row)
    outside_code = re.sub("`[^`\n]*`", "", out["markdown"])
    for sign in ("<script", "<img", "](", "<!--"):
        assert not re.search(rf"(?<!\\){re.escape(sign)}", outside_code)


# Several at once.


def test_several_formats_go_to_their_files_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    assert (
        run(["check", "p.yaml", "--format", "text", "--format", "sarif=a.sarif", "--format", "junit=b.xml"])
        == 0
    )
    assert capsys.readouterr().out.splitlines()[1].startswith("│ 시험 제안")
    assert json.loads(Path("a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert Path("b.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert run(["check", "p.yaml", "--format", "csv", "-o", "c.csv"]) == 0
    assert Path("c.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (["--format", "xml"], "`--format` does not take `xml`"),
        (["--format", "sarif="], "`--format` does not take `sarif=`"),
        (["--format", "text", "--format", "json"], "two reports cannot go to one place"),
        (["--format", "text=a", "--format", "json=./a"], "two reports cannot go to one place"),
        (["--format", "json=a.json", "-o", "b.txt"], "there is no report for `-o b.txt`"),
        (["--format", "json=p.yaml"], "p.yaml"),
        (["--format", "json=no/where.json"], "no/where.json"),
    ],
)
def test_formats_that_make_no_sense_are_refused(
    arguments: list[str],
    piece: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    before = Path("p.yaml").read_bytes()
    assert run(["check", "p.yaml", *arguments, "--lang", "en"]) == 2
    assert piece in capsys.readouterr().err
    assert Path("p.yaml").read_bytes() == before


@pytest.mark.parametrize("each", format_names())
def test_the_exit_code_is_the_same_in_every_format(each: str, capsys: pytest.CaptureFixture[str]) -> None:
    with chdir(ROOT):
        assert told(capsys, each, "proposals/gyeongbuk-2026.yaml")[0] == 0
        assert told(capsys, each, "proposals/short-match-2026.yaml")[0] == 1
        assert told(capsys, each, "tests/broken/tab.yaml")[0] == 2


def test_waivers_stand_in_every_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("regionai.cli.arguments.today", lambda: date(2026, 3, 5))
    waiver = "  - {rule: RULE, proposal: p.yaml, reason: 까닭, approver: 김국장, expires: 2026-12-31}\n"
    rules = ("local-share", "national-share", "applicant-region")
    text = "schema: 1\nwaivers:\n" + "".join(waiver.replace("RULE", rule) for rule in rules)
    Path(".regionai.yaml").write_text(text, encoding="utf-8")
    budget = "budget: [{category: solution, national: 70, local: 10, private: 20}]"
    Path("p.yaml").write_text(make_proposal(budget), encoding="utf-8")
    out = {}
    for each in format_names():
        code, out[each] = told(capsys, each, "p.yaml")
        assert code == 0
    (one,) = json.loads(out["sarif"])["runs"]
    waived = [result for result in one["results"] if "suppressions" in result]
    assert {result["ruleId"] for result in waived} == {
        "region-led-ai@2026/local-share",
        "region-led-ai@2026/national-share",
    }
    assert waived[0]["suppressions"][0]["justification"] == "까닭 (김국장, 2026-12-31)"
    assert "면제: 까닭" in out["junit"]
    for each in ("sarif", "gitlab", "github", "rdjson", "plain", "markdown", "xlsx"):
        assert "waiver/unused" in out[each]
    assert "local-share" not in out["github"]
    assert "local-share" not in out["gitlab"]


# Suggestions.


def outcomes(capsys: pytest.CaptureFixture[str]) -> set[str]:
    run(["check", "p.yaml", "--format", "json"])
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    return {each["outcome"] for each in assessment["judgements"]}


def suggested(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    run(["check", "p.yaml", "--format", "rdjson", "--lang", "en"])
    diagnostics = json.loads(capsys.readouterr().out)["diagnostics"]
    return [each for each in diagnostics if each["code"]["value"] == "correction/single"]


@pytest.mark.parametrize(
    ("amounts", "unit", "before", "after"),
    [
        # The worked example of the design: 150,000,000 more of local money, and not a won less.
        ((7_000_000_000, 2_200_000_000, 2_400_000_000), "", "local: 2200000000", "local: 2350000000"),
        ((7000, 2200, 2400), "amounts: {unit: 백만원}\n", "local: 2200", "local: 2350"),
        (('"7,000,000"', '"2,200,000"', '"2,400,000"'), "", 'local: "2,200,000"', 'local: "2,350,000"'),
        (("70억", "22억", "24억"), "", "local: 22억", "local: 23.5억"),
    ],
)
def test_a_single_number_that_mends_all_is_suggested(
    amounts: tuple[object, ...],
    unit: str,
    before: str,
    after: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    national, local, private = amounts
    head = make_proposal(without=["budget"])
    line = f"  - category: solution\n    year: 2026\n    national: {national}\n    local: {local}\n"
    text = f"{head}{unit}budget:\n{line}    private: {private}\n"
    Path("p.yaml").write_text(text, encoding="utf-8")
    assert before in text
    (one,) = suggested(capsys)
    (suggestion,) = one["suggestions"]
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    assert start["line"] == end["line"]
    lines = text.encode().split(b"\n")
    old = lines[start["line"] - 1]
    lines[start["line"] - 1] = (
        old[: start["column"] - 1] + suggestion["text"].encode() + old[end["column"] - 1 :]
    )
    mended = b"\n".join(lines).decode()
    assert mended == text.replace(before, after)
    Path("p.yaml").write_text(mended, encoding="utf-8")
    assert "broken" not in outcomes(capsys)
    assert suggested(capsys) == []


@pytest.mark.parametrize(
    "changes",
    [
        # Declared totals would have to follow.
        "{totals: {total: 116}, budget: [{national: 70, local: 22, private: 24}]}",
        # What is rounded is open.
        "{amounts: {rounded_to: 억원}, budget: [{national: 70억, local: 10억, private: 24억}]}",
        # No line has local money yet, so there is no number to change.
        "budget: [{national: 60, private: 40}]",
    ],
)
def test_what_no_single_number_mends_is_not_suggested(
    changes: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(make_proposal(changes), encoding="utf-8")
    assert run(["check", "p.yaml"]) == 1
    capsys.readouterr()
    assert suggested(capsys) == []


GITHUB_SHAPES = {"html", "body", "div", "h1", "h2", "p", "ul", "li", "code", "strong"}
GITHUB_SHAPES |= {"table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE)
def test_a_reader_of_markdown_finds_text_and_tables_alone(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before a real parser, with HTML let through as GitHub does before it cleans."""
    monkeypatch.chdir(tmp_path)
    quoted = json.dumps(text, ensure_ascii=False)
    budget = (
        f"[{{category: {quoted}, title: {quoted}, site: {quoted}, national: 70, local: 10, private: 20}}]"
    )
    for name in ("p", "q"):
        Path(f"{name}.yaml").write_text(
            make_proposal(f"{{title: {quoted}, budget: {budget}}}"), encoding="utf-8"
        )
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    shapes = {"heading", "paragraph", "bullet_list", "list_item", "inline"}
    shapes |= {"table", "thead", "tbody", "tr", "th", "td"}
    for asked in (("check", "p.yaml", "q.yaml"), ("portfolio", ".")):
        run([*asked, "--format", "markdown"])
        out = capsys.readouterr().out
        tokens = parser.parse(out)
        assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= shapes
        inner = [child for token in tokens for child in token.children or ()]
        assert {child.type for child in inner} <= {"text", "code_inline", "strong_open", "strong_close"}
        # Nothing that was said is lost on the way, and what separates signs is not seen.
        shown = "".join(child.content for child in inner if child.type in ("text", "code_inline"))
        assert " ".join(text.split()).replace("`", "") in shown.replace("`", "").replace("\u200b", "")
        # GitHub looks for people and numbers in what its own renderer made of the text.
        rendered = html.fromstring(github_flavored_markdown_to_html(out, Options.CMARK_OPT_UNSAFE))
        assert {each.tag for each in rendered.iter()} <= GITHUB_SHAPES
        for code in rendered.iter("code"):
            code.text = ""
        assert not re.search(r"(?<!\w)@\w|[#!]\w", rendered.text_content(), re.ASCII)
