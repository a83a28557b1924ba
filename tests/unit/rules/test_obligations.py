"""Obligations lie next to their edition: read when they are asked for, exact at their amounts."""

import json
from pathlib import Path

import pytest

from builders import LIBRARY, assessed, make_proposal
from house_rules import HOUSE, begun, lint_codes, share
from regionai.cli.app import run
from regionai.judge.assess import Assessment
from regionai.rules.editions.library import Library
from regionai.rules.obligations.standing import Standing, State

TP = "consortium: [{id: tp, name: 가 테크노파크, kind: technopark, role: lead}]\n"


def found(assessment: Assessment, obligation: str) -> list[Standing]:
    return [each for _, each in assessment.obligations if each.obligation.id == obligation]


def states(text: str, obligation: str) -> list[str]:
    return [each.state.value for each in found(assessed(make_proposal(text)), obligation)]


def line(national: str, more: str = "executed_by: tp") -> str:
    return f"{TP}budget: [{{category: solution, year: 2026, national: '{national}', local: 1, {more}}}]"


# The amounts of the law, to the won.


@pytest.mark.parametrize(
    ("obligation", "from_won"),
    [("settlement-check", 100_000_000), ("audit", 1_000_000_000), ("disclosure", 10_000_000)],
)
def test_one_won_below_its_amount_nothing_is_due(obligation: str, from_won: int) -> None:
    assert states(line(f"{from_won:,}"), obligation) == ["due"]
    assert states(line(f"{from_won - 1:,}"), obligation) == ["not-due"]


@pytest.mark.parametrize("obligation", ["settlement-check", "audit", "disclosure"])
def test_a_local_government_is_exempt(obligation: str) -> None:
    assert states(line("100억", "executed_by: applicant"), obligation) == ["not-due"]
    assert states(line("100억", "title: 가"), obligation) == ["may-be-due"]


def test_a_figure_in_eok_leaves_it_open() -> None:
    rounded = "amounts: {unit: 억원, rounded_to: 억원}\n"
    assert states(rounded + line("10"), "audit") == ["may-be-due"]
    assert states(rounded + line("11"), "audit") == ["due"]
    assert states(rounded + line("9"), "audit") == ["not-due"]


def test_two_years_together_may_reach_what_neither_does() -> None:
    both = (
        f"{TP}budget: [{{category: solution, year: 2026, national: 6억, executed_by: tp}},"
        " {category: solution, year: 2027, national: 6억, executed_by: tp}]"
    )
    assert states(both, "audit") == ["not-due"]
    assert states(both, "settlement-check") == ["due"]


def test_it_is_surely_due_in_some_year_where_it_is_open_in_which() -> None:
    text = (
        f"period: {{from: 2026-05-01, to: 2027-12-31}}\n{TP}"
        "budget: [{category: solution, national: '1,999,999,999', executed_by: tp}]"
    )
    (audit,) = found(assessed(make_proposal(text)), "audit")
    assert audit.state is State.DUE
    assert [(each.year, each.state) for each in audit.years] == [
        (2026, State.MAY_BE_DUE),
        (2027, State.MAY_BE_DUE),
    ]
    assert states(text.replace("1,999,999,999", "1,999,999,998"), "audit") == ["may-be-due"]


def test_years_that_only_the_cover_page_names_count() -> None:
    text = (
        f"{TP}budget: [{{category: solution, national: 30억, local: 10억, executed_by: tp}}]\n"
        'totals: {"2026": {national: 10억}, "2027": {national: 20억}}'
    )
    (audit,) = found(assessed(make_proposal(text)), "audit")
    assert [each.year for each in audit.years] == [2026, 2027]


def test_without_any_year_it_is_open_in_which_fiscal_year_money_falls() -> None:
    text = f"{TP}budget: [{{category: solution, national: 10억, executed_by: tp}}]"
    (audit,) = found(assessed(make_proposal(text)), "audit")
    assert audit.state is State.MAY_BE_DUE
    assert [each.year for each in audit.years] == [None]


@pytest.mark.parametrize(
    ("body", "whole", "lead"),
    [("executed_by: tp", "due", "due"), ("title: 가", "due", "may-be-due")],
)
def test_a_report_has_another_day_for_local_governments(body: str, whole: str, lead: str) -> None:
    reports = found(assessed(make_proposal(line("10억", body))), "settlement-report")
    assert [(each.who, each.state.value, str(each.within and each.within.number)) for each in reports] == [
        ("lead", lead, "2"),
        ("local-government", whole, "3"),
    ]


def test_what_only_a_local_government_executes_is_reported_by_it_alone() -> None:
    assert states(line("10억", "executed_by: applicant"), "settlement-report") == ["not-due", "due"]


def test_what_depends_on_a_question_only_may_be_due() -> None:
    text = (
        f"{TP}budget: [{{category: solution, year: 2026, national: 6억, province: 3억, executed_by: tp}}]"
    )
    assert states(text, "local-settlement-check") == ["may-be-due"]
    assert states(text.replace("3억", "'299,999,999'"), "local-settlement-check") == ["not-due"]


# A file of one's own.

OBLIGATIONS = """\
schema: 1
edition: house@1
quantities:
  roads: {title: {ko: 도로, en: roads}, source: private_cash}
documents:
  manual: {title: 편람, publisher: 도, grade: press}
obligations:
  - id: tell
    phase: during
    title: {ko: 알림, en: tell}
    who: recipient
    when: [{of: roads, at_least: 1억, by: [technopark]}, {of: national, per: fiscal-year}]
    exempt: [university]
    due: {within: 10 days, after: event}
    event: {ko: 공사, en: the works}
    source: {document: manual, says: {ko: 그렇다, en: so}}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return the file of an edition with obligations next to it, and a proposal above its folder."""
    path = tmp_path / "house" / "1.yaml"
    path.parent.mkdir()
    rules = share("a", "local", "at_least: 25%") + share("n", "national", "at_most: 60%")
    text = HOUSE.replace("RULES", rules).replace("documents:", "adds_to: region-led-ai\ndocuments:")
    path.write_text(text, encoding="utf-8")
    (path.parent / "1.obligations.yaml").write_text(OBLIGATIONS, encoding="utf-8")
    (tmp_path / "proposal.yaml").write_text(
        make_proposal(
            f"{TP}budget: [{{category: solution, year: 2026, national: 1억, private_cash: 1억,"
            " executed_by: tp}]"
        ),
        encoding="utf-8",
    )
    return path


def checked(house: Path, output_format: str) -> int:
    proposal = str(house.parents[1] / "proposal.yaml")
    return run(["check", proposal, "--rules", str(house.parent), "--format", output_format, "--lang", "en"])


def test_an_obligation_is_one_entry_next_to_the_edition(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(house, "json")
    (assessment,) = json.loads(capsys.readouterr().out)["assessments"]
    (own,) = (each for each in assessment["obligations"] if each["rule_set"] == "house@1")
    assert own == {
        "rule_set": "house@1",
        "id": "tell",
        "title": "tell",
        "phase": "during",
        "who": "the recipient",
        "state": "due",
        "overall": "due",
        "year": 2026,
        "amounts": [
            {
                "of": "roads",
                "at_least": 100_000_000,
                "there": {"least": 100_000_000, "greatest": 100_000_000},
                "margin": {"least": 0, "greatest": 0},
                "theirs": {"least": 100_000_000, "greatest": 100_000_000},
                "alone": ["tp"],
            }
        ],
        "day": None,
        "deadline": "within 10 days of the works",
        "question": None,
        "document": "manual",
        "article": None,
        "grade": "press",
        "grade_of_day": "press",
    }
    file = str(house.with_name("1.obligations.yaml"))
    assert run(["rules", "show", file, "--format", "json", "--lang", "en"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)["obligations"]
    assert shown == {
        "id": "tell",
        "title": "tell",
        "phase": "during the work",
        "who": "the recipient",
        "when": "from 100,000,000원 of roads on (executed by `technopark`), any national in a fiscal year",
        "exempt": "`university`",
        "deadline": "within 10 days of the works",
        "grade": "press",
        "document": "manual",
        "article": None,
        "says": "so",
    }
    assert run(["rules", "lint", file]) == 0


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("house@1", "house@2"), 2, "this file is of house@2, and the rules are house@1"),
        (("of: roads", "of: raods"), 12, "`raods` is not among the `quantities`; nearest is `roads`"),
        (("document: manual", "document: manuel"), 16, "`manuel` is not among the `documents`"),
        (("  manual: {", "  bylaw: {"), 6, "the edition has the document `bylaw` already; delete it here."),
        (("{document: manual,", "{document: manual, grade: official,"), 16, "better than the document's"),
        (("after: event}", "after: event, grade: official}"), 14, "better than the document's, `press`"),
        (("    event: {ko: 공사, en: the works}\n", ""), 14, "`after: event` needs an `event`: say after"),
        (
            ("by: [technopark]", "per: fiscal-year"),
            12,
            "only one condition of an obligation can have `per`",
        ),
        (
            ("[university]\n    due: {", "[local-government]\n    due: {local_government: 9 days, "),
            14,
            "local governments are among `exempt` and have no deadline",
        ),
        (("10 days", "ten days"), 14, "`ten days` is no length of time; write it like `2 months`"),
        (("source: private_cash", "category: bridges"), 4, "`bridges` is not among the `categories`"),
        (("  roads: {", "  local: {"), 4, "the quantity `local` means"),
        (("phase: during", "phase: later"), 9, "`phase` must be one of"),
        (("[university]", "[city]"), 13, "must be one of"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_where_it_is_asked_for(
    change: tuple[str, str], line: int, said: str, house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = house.with_name("1.obligations.yaml")
    text = OBLIGATIONS.replace(*change)
    assert text != OBLIGATIONS
    file.write_text(text, encoding="utf-8")
    for command in (["rules", "lint", str(file)], ["rules", "show", str(file)]):
        assert run([*command, "--lang", "en"]) == 2
        complaint = capsys.readouterr().err
        assert f"1.obligations.yaml:{line}:" in complaint
        assert said in complaint
    assert checked(house, "json") == 2
    problem, *_ = json.loads(capsys.readouterr().out)["problems"]
    assert (Path(problem["file"]).name, problem["line"]) == ("1.obligations.yaml", line)
    # Formats that show no obligations do not read them.
    assert checked(house, "csv") == 1


def test_a_page_of_an_edition_says_the_time_of_local_governments(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rules", "show", "subsidy-law@2026", "--format", "json", "--lang", "en"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)["obligations"]}
    assert rows["settlement-report"]["deadline"] == (
        "within 2 months of the end of the work, local governments within 3 months of the end of the work"
    )
    assert rows["audit"]["deadline"] == "within 4 months of the end of the fiscal year"
    assert run(["rules", "show", "ai-voucher@2021", "--format", "json"]) == 0
    assert "obligations" not in json.loads(capsys.readouterr().out)


def test_an_id_is_given_once(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = house.with_name("1.obligations.yaml")
    (head, body) = OBLIGATIONS.split("obligations:\n")
    file.write_text(f"{head}obligations:\n{body}{body}", encoding="utf-8")
    assert run(["rules", "lint", str(file), "--lang", "en"]) == 2
    assert "`tell`" in capsys.readouterr().err


def test_what_only_obligations_use_is_used(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = house.read_text(encoding="utf-8")
    more = "  more: {title: 더, publisher: 도, retrieved: 2026-11-01, grade: official}\nquantities:\n"
    house.write_text(text.replace("quantities:\n", f"{more}  cash: {{source: private_cash}}\n"), "utf-8")
    options = ("--today", "2026-11-02")
    assert set(lint_codes(capsys, house, *options)) == {"lint.unused-document", "lint.unused-quantity"}
    file = house.with_name("1.obligations.yaml")
    file.write_text(
        OBLIGATIONS.replace("document: manual", "document: more").replace("of: national", "of: cash"),
        encoding="utf-8",
    )
    assert lint_codes(capsys, house, *options) == {}


def test_an_edition_with_obligations_inside_is_refused(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house.write_text(house.read_text(encoding="utf-8") + "obligations: []\n", encoding="utf-8")
    assert run(["rules", "lint", str(house), "--lang", "en"]) == 2
    assert "move them to `<edition>.obligations.yaml`" in capsys.readouterr().err


def test_a_new_edition_begins_with_those_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(tmp_path, monkeypatch, "subsidy-law", "2027", "--from", "subsidy-law@2026")
    copied = tmp_path / "rules" / "subsidy-law" / "2027.obligations.yaml"
    assert "edition: subsidy-law@2027\n" in copied.read_text(encoding="utf-8")


def test_who_is_exempt_without_an_amount_is_told_by_who_executes(house: Path) -> None:
    file = house.with_name("1.obligations.yaml")
    text = OBLIGATIONS.replace(
        "    when: [{of: roads, at_least: 1억, by: [technopark]}, {of: national, per: fiscal-year}]\n", ""
    ).replace("exempt: [university]", "exempt: [technopark]")
    file.write_text(text, encoding="utf-8")
    library = Library((house.parent,))
    for body, state in (("executed_by: tp", "not-due"), ("title: 가", "may-be-due")):
        (own,) = found(assessed(make_proposal(line("1억", body)), library), "tell")
        assert own.state.value == state


def test_a_yearly_amount_of_no_known_year_is_said_of_any(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = house.with_name("1.obligations.yaml")
    text = OBLIGATIONS.replace(
        "[{of: roads, at_least: 1억, by: [technopark]}, {of: national, per: fiscal-year}]",
        "[{of: national, at_least: 1억, per: fiscal-year}]",
    )
    text = text.replace(
        "    due: {within: 10 days, after: event}\n    event: {ko: 공사, en: the works}\n", ""
    )
    file.write_text(text.replace("phase: during", "phase: before-applying"), encoding="utf-8")
    proposal = house.parents[1] / "proposal.yaml"
    proposal.write_text(
        make_proposal(f"{TP}budget: [{{category: solution, national: 3억, executed_by: tp}}]"), "utf-8"
    )
    options = ("--rules", str(house.parent), "--lang", "en", "--format", "ics")
    assert run(["calendar", str(proposal), *options]) == 0
    said = capsys.readouterr().out.replace("\r\n ", "").replace("\n ", "").replace("\\,", ",")
    assert "SUMMARY:[ask] tell · the recipient" in said
    assert "national of 100,000,000원 or more in a fiscal year, yours 300,000,000원 in all (200," in said


def test_an_edition_without_a_file_has_none() -> None:
    assert LIBRARY.find("ai-voucher@2021").obligations.all == ()
