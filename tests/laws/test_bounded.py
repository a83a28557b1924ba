"""A hostile file of twice the length is answered with twice the work, counted in calls, not seconds."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from cProfile import Profile
from io import BytesIO
from pathlib import Path
from types import FrameType

import pyarrow as pa
import pytest
from openpyxl import Workbook
from pygls.workspace.position_codec import PositionCodec

from editors import check
from house_rules import BOTH, house, share
from regionai.batch import PROPOSALS, check_batch
from regionai.cli.app import run
from regionai.lsp.diagnosis import shown
from regionai.lsp.place import Lines as LinesOfEditor
from regionai.model.proposal_tree import proposal_tree
from regionai.rulebook import effort
from sheets import rows

HEAD = "schema: 1\nprogramme: region-led-ai\nsubmitted: 2026-03-05\ntitle: t\n"
REGION = "applicant: {region: 경북}\n"
ONE_LINE = "budget: [{national: 1}]\n"


def members(kind: str = "sme", region: str = "경북") -> Callable[[int], str]:
    """A consortium of so many members, each of its own kind or region where `{}` stands in them."""

    def written(count: int) -> str:
        item = f"  - {{{{id: m{{0}}, name: n{{0}}, role: partner, kind: {kind}, region: {region}}}}}\n"
        items = (item.format(n) for n in range(count))
        return HEAD + REGION + ONE_LINE + "consortium:\n" + "".join(items)

    return written


def lines(item: str, head: str = "") -> Callable[[int], str]:
    """So many lines of a budget, with a number where `{}` stands in them."""

    def written(count: int) -> str:
        return HEAD + REGION + head + "budget:\n" + "".join(f"  - {item.format(n)}\n" for n in range(count))

    return written


def keys(section: str, line: str) -> Callable[[int], str]:
    """So many keys in a section, or at the top without one."""

    def written(count: int) -> str:
        return HEAD + REGION + ONE_LINE + section + "".join(line.format(n) + "\n" for n in range(count))

    return written


def unknown_bodies(count: int) -> str:
    bodies = "".join(
        f"  - {{id: member-{n:05d}-of-it, name: n{n}, kind: sme, role: partner, region: 경북}}\n"
        for n in range(count)
    )
    return lines("{{national: 1, executed_by: membre-{:05d}-of-it}}", f"consortium:\n{bodies}")(count)


def executed_by_members(count: int) -> str:
    bodies = "".join(
        f"  - {{id: m{n}, name: n{n}, kind: sme, role: partner, region: 경북}}\n" for n in range(count)
    )
    item = "{{category: solution, executed_by: m{}, national: 60, local: 20, private: 20}}"
    return lines(item, f"amounts: {{unit: 백만원}}\nconsortium:\n{bodies}")(count)


def subtotals(declared: str, rounding: str = "") -> Callable[[int], str]:
    """A line of each of so many categories, and what the cover page declares of it."""

    def written(count: int) -> str:
        of_each = "".join(f"  {declared.format(n)}\n" for n in range(count))
        item = "{{category: c{}, national: 60, local: 20, private: 20}}"
        return lines(item, f"amounts: {{unit: 백만원{rounding}}}\ntotals:\n{of_each}")(count)

    return written


def slips(count: int) -> str:
    """So many lines, each of which has a number that explains by itself why the total is off."""
    head = f"amounts: {{unit: 백만원}}\ntotals: {{total: {40 * count + 90}}}\n"
    return lines("{{id: l{}, national: 10, local: 30}}", head)(count)


HOSTILE: dict[str, Callable[[int], str]] = {
    "unknown-bodies": unknown_bodies,
    "kinds": members(kind="universe{0}"),
    "kinds-ko": members(kind="데학교{0}"),
    "regions": members(region="경삼북{0}"),
    "findings": lines("{{national: 1}}"),
    "executed-by-members": executed_by_members,
    "unsplit": lines("{{matching: 1}}"),
    "categories": lines("{{category: c{}, national: 1}}"),
    "amounts": lines("{{national: 70억{}쯤}}"),
    "years": lines("{{national: 1, year: x{}}}"),
    "keys-of-lines": lines("{{natonal{}: 1, national: 1}}"),
    "korean-keys-of-lines": lines("{{국뷔{}: 1, national: 1}}"),
    "broken": lines("{{category: solution, national: 100억, local: 1, year: {}}}".replace("{}", "2026")),
    "same-ids": lines("{{id: a, national: 1}}"),
    "split-numbers": lines("{{national: 1,000}}"),
    "sums": keys("totals:\n", "  natonal{}: 1"),
    "plans": keys("plans:\n", "  staffing{}: x"),
    "repeated": keys("", "국비: 1"),
    "slips": slips,
    "subtotals": subtotals("c{0}: 100", ", rounded_to: 백만원"),
    "wide-spaces": keys("", "x:\u3000y"),
}


def table(count: int) -> str:
    """A table of so many rows, each with a title and the year of its own."""
    rows = (f"과제 {n},2026년,6,{n}\n" for n in range(count))
    return "(단위: 백만원)\n과제명,연차,국비,지방비\n" + "".join(rows)


def wrong_sums(count: int) -> str:
    """A table of so many rows, each with a category of its own, remarks, and a sum that is off."""
    rows = (f"분야 {n},6,{n},{n + 7},비고 {n},비고 {n} 의 둘째\n" for n in range(count))
    return "(단위: 백만원)\n분야,국비,지방비,합계,비고,비고\n" + "".join(rows)


def with_remarks(count: int, rows: int = 300) -> str:
    """A table in each row of which so many cells hold remarks of their own."""
    lines = (f"과제 {n},6,{n}" + "".join(f",비고 {n} {k}" for k in range(count)) for n in range(rows))
    return "\n".join(("(단위: 백만원)", "과제명,국비,지방비" + ",비고" * count, *lines))


def as_workbook(text: str) -> bytes:
    """The same table as a workbook."""
    book, content = Workbook(), BytesIO()
    (sheet,) = book.worksheets
    for values in csv.reader(text.splitlines()):
        sheet.append([int(value) if value.isdecimal() else value for value in values])
    book.save(content)
    return content.getvalue()


# Whose work may lie in loops that call nothing: lines are counted as well, which takes its time.
IN_LOOPS = {"executed-by-members"}


class Lines:
    """Counts how often a line begins."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, _frame: FrameType, event: str, _argument: object) -> "Lines":
        self.count += event == "line"
        return self


def calls(arguments: Iterable[str], *, with_lines: bool = False) -> int:
    """How much is done while a command runs, in calls and perhaps lines."""
    profile, lines_begun, traced = Profile(), Lines(), sys.gettrace()
    if with_lines:
        sys.settrace(lines_begun)
    try:
        profile.runcall(run, [*arguments])
    finally:
        sys.settrace(traced)
    return lines_begun.count + sum(entry.callcount for entry in profile.getstats())


def assert_no_faster(counted: Sequence[int]) -> None:
    """Hold the work at a size twice, its double and its fourfold; the first run loads what all need."""
    _, small, middle, large = counted
    assert 0 < large - middle <= 1.15 * 2 * (middle - small)


@pytest.mark.slow
@pytest.mark.parametrize("written", [table, wrong_sums])
@pytest.mark.parametrize("name", ["budget.csv", "budget.xlsx"])
def test_work_grows_no_faster_than_a_table(
    written: Callable[[int], str], name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    call = ["check", str(path), "--region", "경북", "--edition", "2026"]
    counted = []
    for size in (150, 150, 300, 600):
        text = written(size)
        path.write_bytes(text.encode() if name.endswith("csv") else as_workbook(text))
        counted.append(calls(call))
    assert run(call) < 2
    capsys.readouterr()
    assert_no_faster(counted)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "most_calls"), [("budget.csv", 20), ("budget.xlsx", 35)])
def test_a_cell_that_names_no_money_is_not_read_as_a_heading(
    name: str, most_calls: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    counted = []
    for count in (0, 0, 7):
        text = with_remarks(count)
        path.write_bytes(text.encode() if name.endswith("csv") else as_workbook(text))
        counted.append(calls(["check", str(path), "--region", "경북", "--edition", "2026"]))
    capsys.readouterr()
    _, without, with_seven = counted
    assert with_seven - without <= most_calls * 7 * 300


@pytest.mark.slow
@pytest.mark.parametrize("rows", ["국비,지방비\n1,2\n", "국비,,지방비,\n현금,현물,도비,시군비\n1,1,1,1\n"])
def test_work_grows_no_faster_than_the_tables_of_a_file(
    rows: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Headings stand over and over again, as they are or without their widths."""
    path = tmp_path / "budget.csv"
    call = ["check", str(path), "--region", "경북", "--edition", "2026", "--lang", "en"]
    counted = []
    for size in (50, 50, 100, 200):
        path.write_text("(단위: 백만원)\n" + rows * size, encoding="utf-8")
        counted.append(calls(call, with_lines=True))
    assert "there are 200 budget tables" in " ".join(capsys.readouterr().out.split())
    _, small, middle, large = counted
    assert large - middle <= 1.15 * 2 * (middle - small)


@pytest.mark.slow
@pytest.mark.parametrize("output_format", ["text", "json"])
@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_no_faster_than_the_file(
    name: str, output_format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "proposal.yaml"
    counted = []
    for size in (150, 150, 300, 600):
        path.write_text(HOSTILE[name](size), encoding="utf-8")
        lang = "ko" if output_format == "text" else "en"
        call = ["check", str(path), "--format", output_format, "--lang", lang]
        counted.append(calls(call, with_lines=name in IN_LOOPS))
    capsys.readouterr()
    assert_no_faster(counted)


def one_line(count: int) -> str:
    """So many lines of a budget on one line of the file."""
    return HEAD + REGION + f"budget: [{', '.join(['{국비: 1}'] * count)}]\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("written", "most_calls"), [(HOSTILE["findings"], 60), (HOSTILE["subtotals"], 70), (one_line, 260)]
)
def test_work_of_telling_an_editor_grows_no_faster_than_the_file(
    written: Callable[[int], str], most_calls: int
) -> None:
    units = PositionCodec().client_num_units
    counted, told = [], []
    for size in (150, 150, 300, 600):
        text, profile = written(size), Profile()
        found = check(text)
        told.append(profile.runcall(shown, found, LinesOfEditor(text, units), "ko"))
        counted.append(sum(entry.callcount for entry in profile.getstats()))
    _, small, middle, large = counted
    assert large - middle <= 1.15 * 2 * (middle - small)
    # What is the same of all of them is found once: of each no more is left than these calls.
    *_, before, after = map(len, told)
    assert large - middle <= most_calls * (after - before)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "most_calls"), [("findings", 240), ("categories", 305)])
def test_work_on_a_batch_grows_no_faster_than_its_bytes(name: str, most_calls: int) -> None:
    counted, found = [], []
    for size in (150, 150, 300, 600):
        rows = [{"uri": "a", "bytes": HOSTILE[name](size).encode()}]
        profile = Profile()
        batch = pa.RecordBatch.from_pylist(rows, PROPOSALS)
        (row,) = profile.runcall(check_batch, batch).to_pylist()
        counted.append(sum(entry.callcount for entry in profile.getstats()))
        found.append(len(row["findings"]))
    _, small, middle, large = counted
    assert large - middle <= 1.15 * 2 * (middle - small)
    # A sentence is said in the one language that is asked for.
    *_, before, after = found
    assert large - middle <= most_calls * (after - before)


def test_a_proposal_is_parsed_once_for_all_editions_that_it_is_judged_by(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, profile = tmp_path / "proposal.yaml", Profile()
    path.write_text(HOSTILE["findings"](3), encoding="utf-8")
    profile.runcall(run, ["check", str(path), "--against", "2025", "--format", "json"])
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    assert assessment["against"]["rules"]
    counted = [each.callcount for each in profile.getstats() if each.code is proposal_tree.__code__]
    assert counted == [1]


def waivers(item: str) -> Callable[[int], str]:
    """So many waivers of a settings file, with a number where `{}` stands in them."""
    return lambda count: "schema: 1\nwaivers:\n" + "".join(f"  - {item.format(n)}\n" for n in range(count))


def findings(count: int) -> str:
    item = "  - {{file: p{0}.yaml, rule: local-share{0}, at: budget.{0}.local, outcome: broken}}\n"
    return "schema: 1\nfindings:\n" + "".join(item.format(n) for n in range(count))


def payments(row: str) -> Callable[[int], str]:
    """So many payments, with a number where `{}` stands in them."""
    return lambda count: "월,재원,금액\n" + "".join(row.format(n) + "\n" for n in range(count))


WAIVER = "{{rule: %s, proposal: '%s', reason: r, approver: a, expires: %s}}"
KNOWN, SPENT = ["check", "--baseline", "known.yaml"], ["budget", "--spent", "spent.csv"]
# A file beside a proposal, what it holds, and the call that reads it.
BESIDE: dict[str, tuple[str, Callable[[int], str], list[str]]] = {
    "waivers": (".regionai.yaml", waivers(WAIVER % ("local-share", "*{}.yaml", "2099-12-31")), ["check"]),
    "stars": (".regionai.yaml", waivers(WAIVER % ("lead-body", "*p" * 9 + "{}", "2099-12-31")), ["check"]),
    "expired": (".regionai.yaml", waivers(WAIVER % ("local-share", "*", "2026-01-01")), ["check"]),
    "rules": (".regionai.yaml", waivers(WAIVER % ("local-shar{}", "*", "2099-12-31")), ["check"]),
    "days": (".regionai.yaml", waivers(WAIVER % ("local-share", "*", "2026-13-{}")), ["check"]),
    "keys": (".regionai.yaml", waivers("{{ruel{}: a, proposl: b}}"), ["check"]),
    "baseline": ("known.yaml", findings, KNOWN),
    "spent": ("spent.csv", payments("2026-05,국비,{}"), SPENT),
    "sources": ("spent.csv", payments("2026-05,국뷔{},1"), SPENT),
    "spent-amounts": ("spent.csv", payments("2026-05,국비,{}쯤"), SPENT),
    "months": ("spent.csv", payments("2026-5{},국비,1"), SPENT),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BESIDE)
def test_work_grows_no_faster_than_a_file_beside_the_proposal(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(HEAD + REGION + "budget: [{national: 1, local: 1}]\n", encoding="utf-8")
    beside, written, (command, *options) = BESIDE[name]
    counted = []
    for size in (150, 150, 300, 600):
        Path(beside).write_text(written(size), encoding="utf-8")
        counted.append(calls([command, "p.yaml", *options, "--lang", "ko"]))
    capsys.readouterr()
    assert_no_faster(counted)


ROUNDED = "amounts: {unit: 백만원, rounded_to: 백만원}\n"
AMOUNTS = "{{national: 6{0}, local: 2{0}, private: 2{0}}}"
# The lines of a budget, and what is asked about it.
ASKED: dict[str, tuple[Callable[[int], str], list[str]]] = {
    "settle": (lines(AMOUNTS), ["--settle"]),
    # The same outcomes lie within the range, however many lines there are.
    "sweep": (lines("{{national: 6, local: 2, private: 2}}", ROUNDED), ["--sweep", "local=0..900억"]),
    "solve": (lines("{{national: 9{0}, local: 1{0}, private: 2{0}}}"), ["--solve"]),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", ASKED)
def test_work_on_a_question_grows_no_faster_than_the_budget(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "proposal.yaml"
    written, options = ASKED[name]
    counted = []
    for size in (40, 40, 80, 160):
        path.write_text(written(size), encoding="utf-8")
        counted.append(calls(["budget", str(path), *options, "--lang", "ko"]))
    capsys.readouterr()
    assert_no_faster(counted)


@pytest.mark.slow
def test_work_on_a_written_correction_grows_no_faster_than_the_budget(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every second line of the file changes, and what is longer than difflib searches is not searched."""
    path, target = tmp_path / "proposal.yaml", tmp_path / "new.yaml"
    written = lines("national: 9{0}\n    local: 1{0}")
    counted = []
    for size in (600, 600, 1_200, 2_400):
        path.write_text(written(size), encoding="utf-8")
        target.unlink(missing_ok=True)
        counted.append(calls(["budget", str(path), "--solve", "--write", str(target), "--lang", "ko"]))
    capsys.readouterr()
    old, new = (file.read_text(encoding="utf-8").splitlines() for file in (path, target))
    assert sum(before != after for before, after in zip(old, new, strict=True)) == size
    assert_no_faster(counted)


@pytest.mark.slow
def test_a_further_rule_takes_no_more_work_of_a_longer_budget(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rules that count the same money look at its lines once, each time a settlement judges it."""
    monkeypatch.chdir(tmp_path)
    counted = {}
    for size in (40, 120):
        text = lines(AMOUNTS)(size).replace("region-led-ai", "house")
        Path("p.yaml").write_text(text, encoding="utf-8")
        for rules in (10, 10, 20):
            house(tmp_path, *(share(f"s{n}", "national", f"at_most: {20 + n}%") for n in range(rules)))
            counted[size, rules] = calls(["budget", "p.yaml", "--settle", "--rules", "house"])
    capsys.readouterr()
    short, long = (counted[size, 20] - counted[size, 10] for size in (40, 120))
    assert 0 < long <= 1.15 * short


DUTY = (
    "  - {{id: d{}, phase: after, who: recipient, title: {{ko: 가, en: a}}, when: [{{of: national}}], "
    "due: {{within: 4 months, after: fiscal-year-end}}, "
    "source: {{document: bylaw, says: {{ko: 가, en: a}}}}}}\n"
)
INDICATOR = "  i{}: {{title: {{ko: 가, en: a}}, why: {{ko: 가, en: a}}, of: national, in: total}}\n"
CASE = "  - {{id: c{}, says: {{ko: 가, en: a}}, expect: {{warning: {{n: broken}}}}}}\n"
BASE = "base: {submitted: 2026-03-05, applicant: {region: 경북}, budget: [{national: 1, local: 1}]}\n"
# What lies beside an edition, an item of it, and the call that reads it.
BESIDE_AN_EDITION = {
    "obligations": (DUTY, ["calendar", "p.yaml", "--format", "ics"]),
    "indicators": (INDICATOR, ["check", "p.yaml", "--full"]),
    "cases": (CASE, ["explain", "n"]),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["rules", *BESIDE_AN_EDITION])
def test_work_grows_no_faster_than_an_edition(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Up to the stated limits of a rule file."""
    monkeypatch.chdir(tmp_path)
    proposal = (
        HEAD.replace("region-led-ai", "house") + REGION + "period: {from: 2026-05-01, to: 2027-12-31}\n"
    )
    Path("p.yaml").write_text(proposal + ONE_LINE, encoding="utf-8")
    limit = "at_most: 60%\n    when: [{of: national, at_least: 1억}, {region: [ulsan, jeju]}]"
    item, call = BESIDE_AN_EDITION.get(name, ("", ["check", "p.yaml", "--format", "json"]))
    call = [*call, "--rules", "house", "--lang", "en"]
    counted = []
    for size in (20, 20, 40, 80):
        if item:
            head = "schema: 1\nedition: house@1\n" + (BASE if name == "cases" else "")
            text = f"{head}{name}:\n" + "".join(map(item.format, range(size)))
            house(tmp_path, *BOTH).with_name(f"1.{name}.yaml").write_text(text, encoding="utf-8")
        else:
            house(tmp_path, *(share(f"s{n}", "national", limit) for n in range(size)))
        counted.append(calls(call))
    assert run(call) < 2
    capsys.readouterr()
    assert_no_faster(counted)


def rules_and_cases(folder: Path, count: int) -> str:
    """Return the file of so many rules in a folder, each with a case."""
    path = house(folder, *(share(f"s{n}", "national", f"at_most: {20 + n}%") for n in range(count)))
    cases = (CASE.format(n).replace("{n: broken}", f"{{s{n}: broken}}") for n in range(count))
    text = f"schema: 1\nedition: house@1\n{BASE}cases:\n{''.join(cases)}"
    path.with_name("1.cases.yaml").write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.slow
@pytest.mark.parametrize("options", [(), ("--mutate",), ("--boundaries",)])
def test_work_of_testing_an_edition_grows_no_faster_than_its_rules(
    options: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counted = [
        calls(["rules", "test", rules_and_cases(tmp_path, size), *options]) for size in (5, 5, 10, 20)
    ]
    # None is given up, or mistyped.
    assert not capsys.readouterr().err
    assert_no_faster(counted)


@pytest.mark.slow
def test_work_of_proving_an_edition_ends_with_the_effort_that_is_stated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is not counted grows no faster than the rules, whatever there would be to prove of them."""
    monkeypatch.setattr(effort, "MOST_EFFORT", 40_000)
    counted = []
    for size in (10, 10, 20, 40):
        counted.append(calls(["rules", "lint", rules_and_cases(tmp_path, size), "--lang", "en"]))
        assert "given up" in capsys.readouterr().err
    assert_no_faster(counted)


@pytest.mark.parametrize(
    ("name", "kind"), [("categories", "allowed-categories"), ("amounts", "money.unknown-unit")]
)
@pytest.mark.parametrize("full", [(), ("--full",)])
def test_text_shows_a_hundred_of_a_kind_and_json_all(
    name: str, kind: str, full: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "proposal.yaml"
    for size, more in ((100, ""), (101, f"and 1 more of `{kind}`; `--format json` has them all.")):
        path.write_text(HOSTILE[name](size), encoding="utf-8")
        run(["check", str(path), *full, "--lang", "en"])
        shown = " ".join(capsys.readouterr().out.split())
        assert ("more of `" in shown) is (more != "")
        assert more in shown
        run(["check", str(path), "--format", "json", "--lang", "en"])
        report = json.loads(capsys.readouterr().out)
        rules = (rule for each in report["assessments"] for rule in each["judgements"])
        codes = [rule["rule"] for rule in rules for _ in rule["findings"]]
        codes += [each["code"] for each in report["problems"]]
        assert codes.count(kind) == size


@pytest.mark.parametrize(
    "report", ["-q", "--statistics", "--format=markdown", "--format=plain", "--format=html"]
)
def test_what_people_read_shows_a_hundred_reasons_of_a_kind(
    report: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for size, more in ((100, False), (101, True)):
        Path("p.yaml").write_text(HOSTILE["amounts"](size), encoding="utf-8")
        run(["check", "p.yaml", report, "--lang", "en"])
        shown = capsys.readouterr().out
        assert len(re.findall(r"p\.yaml:[0-9]", shown)) == 100
        assert ("and 1 more of `money.unknown-unit`" in shown) is more


@pytest.mark.parametrize("report", [(), ("--full",), ("--format", "html")])
def test_what_people_read_shows_a_hundred_remarks_of_a_kind(
    report: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "p.csv"
    for size, more in ((100, False), (101, True)):
        # A sum that is none of the amounts beside it.
        rows = "\n".join(f"솔루션,6,1,{10 + number}" for number in range(size))
        table.write_text(f"(단위: 백만원)\n분야,국비,지방비,합계\n{rows}\n", encoding="utf-8")
        run(["check", str(table), "--region", "경북", "--edition", "2026", *report, "--lang", "en"])
        shown = capsys.readouterr().out
        assert shown.count("the amounts beside it come to 7,000,000원") == 100
        assert ("and 1 more of `table/sum-differs`" in " ".join(shown.split())) is more


FOUND = "region-led-ai@2026/allowed-categories"


@pytest.mark.parametrize("report", ["markdown", "plain"])
def test_tables_for_people_show_a_hundred_findings_of_a_rule_and_a_workbook_all(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, book = tmp_path / "proposal.yaml", tmp_path / "book.xlsx"
    for size, more in ((100, False), (101, True)):
        path.write_text(HOSTILE["categories"](size), encoding="utf-8")
        run(["check", str(path), "--format", report, "--format", f"xlsx={book}", "--lang", "en"])
        shown = capsys.readouterr().out
        assert sum(FOUND in line and "more of" not in line for line in shown.splitlines()) == 100
        assert (f"and 1 more of `{FOUND}`" in shown) is more
        assert sum(FOUND in row for row in rows(book.read_bytes(), "to mend or to look into")) == size


@pytest.mark.slow
def test_a_workbook_has_two_thousand_findings_of_a_rule(tmp_path: Path) -> None:
    path, book = tmp_path / "proposal.yaml", tmp_path / "book.xlsx"
    path.write_text(HOSTILE["categories"](2_001), encoding="utf-8")
    run(["check", str(path), "--format", f"xlsx={book}", "--lang", "en"])
    *_, last = (row for row in rows(book.read_bytes(), "to mend or to look into") if FOUND in row)
    assert f"and 1 more of `{FOUND}`; `--format json` has them all." in last


@pytest.mark.parametrize("full", [(), ("--full",), ("--format", "html")])
def test_text_shows_a_hundred_amounts_of_a_correction_and_json_all(
    full: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "proposal.yaml"
    for size, more in ((50, ""), (51, "and 2 more amounts; `--format json` has them all.")):
        path.write_text(HOSTILE["broken"](size), encoding="utf-8")
        run(["check", str(path), *full, "--lang", "en"])
        shown = " ".join(capsys.readouterr().out.split())
        assert shown.count('<th scope="row">#' if "html" in full else "○ line `#") == 100
        assert ("more amounts" in shown) is (more != "")
        assert more in shown
        run(["check", str(path), "--format", "json", "--lang", "en"])
        (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
        assert len(assessment["correction_without_duty"]["amounts"]) == 2 * size
