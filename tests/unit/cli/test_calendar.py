"""The calendar: days, who acts, amounts with their margins; and as a file that other calendars take."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from builders import make_proposal
from calls import CLEAN, JEJU, printed
from regionai.cli.app import run

CONSORTIUM = "consortium: [{id: tp, name: 가 테크노파크, kind: technopark, role: lead}]\n"
WORK = "period: {from: 2026-05-01, to: 2027-12-31}\n"
YEARS = (
    "budget: [{category: solution, year: 2026, national: '999,999,999', local: 4억, executed_by: tp},"
    " {category: solution, year: 2027, national: 12억, local: 4억, executed_by: tp}]\n"
)


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    path = tmp_path / "p.yaml"
    path.write_text(make_proposal(CONSORTIUM + WORK + YEARS), encoding="utf-8")
    return path


def page(capsys: pytest.CaptureFixture[str], path: Path | str, *more: str) -> dict[str, Any]:
    text = printed(capsys, "calendar", str(path), "--format", "json", "--lang", "en", *more)
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def days(found: dict[str, Any]) -> dict[tuple[str, str, str | None], str | None]:
    return {(row["id"], row["who"], row["year"]): row["day"] for row in found["days"]}


def test_days_are_counted_from_the_work_and_from_its_fiscal_years(
    proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = days(page(capsys, proposal))
    assert found["settlement-report", "가 테크노파크", None] == "2028-02-29"
    assert found["settlement-report", "Gyeongbuk", None] == "2028-03-31"
    assert found["disclosure", "the recipient", "2026"] == "2027-04-30"
    assert found["audit", "the recipient", "2027"] == "2028-04-30"
    assert found["change-of-plan", "the recipient", None] is None
    assert ("audit", "the recipient", "2026") not in found


def test_the_amount_that_makes_it_due_stands_with_its_margin(
    proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = page(capsys, proposal)
    (row,) = (each for each in found["amounts"] if each["id"] == "audit")
    assert row == {
        "what": "Audit report",
        "id": "audit",
        "year": "2027",
        "quantity": "national money",
        "at_least": 1_000_000_000,
        "there": 1_200_000_000,
        "margin": 200_000_000,
        "theirs": 1_200_000_000,
        "alone": "가 테크노파크",
    }
    (short,) = (each for each in found["not_due"] if each["id"] == "audit")
    assert (short["year"], short["there"], short["margin"]) == ("2026", 999_999_999, -1)


def test_the_calendar_is_by_phase_and_then_by_day(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, CLEAN)
    order = ["before-applying", "when-granted", "during", "at-end", "after"]
    at_end = [row["day"] for row in found["days"] if row["phase_id"] == "at-end"]
    assert [row["phase_id"] for row in found["days"]] == sorted(
        (row["phase_id"] for row in found["days"]), key=order.index
    )
    assert at_end == ["2027-02-28", "2027-02-28", "2027-02-28", "2027-03-31", "2027-03-31", None]


def test_each_thing_to_do_has_its_article_and_its_grade(capsys: pytest.CaptureFixture[str]) -> None:
    rows = {row["id"]: row for row in page(capsys, CLEAN)["days"]}
    audit, disclosure = rows["audit"], rows["disclosure"]
    assert audit["article"].startswith("제27조의2제1항")
    assert (audit["grade"], audit["grade_of_day"]) == ("official", "official")
    assert (disclosure["grade"], disclosure["grade_of_day"]) == ("official, its day inferred", "inferred")


def test_what_is_unknown_is_listed_apart(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, CLEAN)
    assert any("tax base" in said for said in found["unknowns"])
    assert not any("audit" in said.lower() for said in found["unknowns"])
    assert any(said.startswith("Audit of a local subsidy: whether") for said in found["questions"])


def test_what_a_local_government_executes_itself_reaches_no_amount_of_others(
    proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "where some bodies are exempt"
    assert any(sentence.startswith(said) for sentence in page(capsys, proposal)["about"])
    text = proposal.read_text(encoding="utf-8").replace('"executed_by": "tp"', '"executed_by": "applicant"')
    proposal.write_text(text, encoding="utf-8")
    found = page(capsys, proposal)
    assert not any(sentence.startswith(said) for sentence in found["about"])
    rows = [row for row in found["not_due"] if row["id"] == "audit"]
    assert [(row["there"], row["theirs"]) for row in rows] == [(999_999_999, 0), (1_200_000_000, 0)]


# Documents of rules are due before applying.


@pytest.mark.parametrize(
    ("local", "documents", "state"),
    [
        ("50억", "documents: []", "due"),
        ("50억", "", "due"),
        ("50억", "documents: [{kind: fiscal-impact-assessment}]", "done"),
        ("'4,999,999,999'", "documents: []", None),
    ],
)
def test_a_document_is_due_by_the_day_of_submission(
    local: str, documents: str, state: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    budget = f"budget: [{{category: solution, year: 2026, national: 60억, local: {local}}}]\n"
    path.write_text(make_proposal(budget + documents), encoding="utf-8")
    found = page(capsys, path, "--as-of", "2026-03-04")
    rows = [row for row in found["days"] if row["id"] == "fiscal-impact-assessment"]
    assert [(row["state_id"], row["day"]) for row in rows] == ([(state, "2026-03-04")] if state else [])
    missing = [row["margin"] for row in found["not_due"] if row["id"] == "fiscal-impact-assessment"]
    assert missing == ([] if state else [999_999_999, -1])


def test_a_review_that_was_not_verified_is_to_be_asked_about(
    proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = proposal.read_text(encoding="utf-8").replace("12억", "52억")
    proposal.write_text(text, encoding="utf-8")
    found = page(capsys, proposal)
    (row,) = (each for each in found["days"] if each["id"] == "investment-review")
    assert row["state_id"] == "may-be-due"
    assert any("was not verified" in said and "review" in said for said in found["questions"])


# Without days in the proposal.


def test_without_days_the_deadline_is_said_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    text = make_proposal(
        f"edition: '2026'\n{CONSORTIUM}documents: []\n"
        "budget: [{category: solution, national: 60억, local: 50억, executed_by: tp}]",
        without=("submitted",),
    )
    path.write_text(text, encoding="utf-8")
    found = page(capsys, path)
    rows = {(row["id"], row["who"]): row for row in found["days"]}
    report = rows["settlement-report", "Gyeongbuk"]
    assert (report["day"], report["by"]) == (None, "within 3 months of the end of the work")
    assert report["deadline"] == report["by"]
    audit = rows["audit", "the recipient"]
    assert audit["state_id"] == "may-be-due"
    assert (audit["day"], audit["deadline"]) == (None, "within 4 months of the end of the fiscal year")
    assert rows["fiscal-impact-assessment", "Gyeongbuk"]["by"] == "before applying"
    assert "some days are not known, for the proposal has no `submitted`, `period`." in found["about"]
    assert "BEGIN:VEVENT" not in printed(capsys, "calendar", str(path), "--format", "ics")
    run(["check", str(path), "--lang", "en", "--format", "markdown"])
    assert "(within 2 months of the end of the work, within 3 months" in capsys.readouterr().out


def test_several_leads_are_no_single_name(proposal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = proposal.read_text(encoding="utf-8").replace('"role": "lead"', '"role": "partner"')
    proposal.write_text(text, encoding="utf-8")
    assert ("settlement-report", "the lead body", None) in days(page(capsys, proposal))


@pytest.mark.parametrize("output_format", ["text", "markdown", "csv"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_format_has_the_days(
    output_format: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = printed(capsys, "calendar", CLEAN, "--format", output_format, "--lang", lang)
    assert text.count("2027-04-30") == 2
    assert ("감사보고서 제출" if lang == "ko" else "Audit report") in text


def test_figures_that_are_open_are_said_from_end_to_end(capsys: pytest.CaptureFixture[str]) -> None:
    found = page(capsys, JEJU)
    (row,) = (each for each in found["amounts"] if each["id"] == "settlement-check")
    assert row["there"] == {"least": 13_950_000_000, "greatest": 14_050_000_000}
    assert row["margin"] == {"least": 13_850_000_000, "greatest": 13_950_000_000}
    assert row["theirs"] == {"least": 0, "greatest": 14_050_000_000}


# As a file for other calendars.


def events(text: str) -> list[Any]:
    """What another implementation reads of it."""
    return list(vobject.readOne(text).vevent_list)


def ics(capsys: pytest.CaptureFixture[str], path: Path | str, *more: str) -> str:
    return printed(capsys, "calendar", str(path), "--format", "ics", *more)


def test_another_implementation_reads_what_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [row for row in page(capsys, CLEAN)["days"] if row["day"] and row["state_id"] != "done"]
    read = events(ics(capsys, CLEAN, "--lang", "en"))
    assert [(each.summary.value, str(each.dtstart.value)) for each in read] == [
        (f"{row['what']} · {row['who']}", row["day"]) for row in rows
    ]
    for each in read:
        assert each.dtstart.params["VALUE"] == ["DATE"]
        assert each.dtend.value - each.dtstart.value == timedelta(days=1)
        assert each.status.value == "CONFIRMED"
        assert each.transp.value == "TRANSPARENT"
        assert each.dtstamp.value == datetime(2026, 3, 5, tzinfo=UTC)
        assert "[official" in each.description.value
    assert len({each.uid.value for each in read}) == len(read)


def test_a_file_is_in_the_form_that_the_standard_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "calendar.ics"
    assert ics(capsys, CLEAN, "-o", str(path)) == ""
    content = path.read_bytes()
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 and line.decode("utf-8") for line in content.split(b"\r\n")[:-1])
    assert "감사보고서 제출".encode() in content
    text = content.decode()
    assert ics(capsys, CLEAN).replace("\r\n", "\n") == text.replace("\r\n", "\n")
    calendar = vobject.readOne(text)
    assert calendar.version.value == "2.0"
    assert calendar.method.value == "PUBLISH"
    assert calendar.contents["x-wr-calname"][0].value == "의무와 기한: [예시] 경북 소재·부품 AI 전환"
    assert calendar.serialize(validate=True)


def test_the_same_proposal_gives_the_same_bytes_and_a_changed_one_the_same_events(
    proposal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ics(capsys, proposal)
    assert ics(capsys, proposal) == first
    other = tmp_path / "q.yaml"
    changed = proposal.read_text(encoding="utf-8").replace("2027-12-31", "2027-11-30")
    other.write_text(changed.replace("12억", "13억"), encoding="utf-8")
    before, after = events(first), events(ics(capsys, other))
    assert [each.uid.value for each in before] == [each.uid.value for each in after]
    report = {each.summary.value: str(each.dtstart.value) for each in after}
    assert report["실적보고서 · 가 테크노파크"] == "2028-01-31"


def test_what_may_be_due_is_tentative_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    read = {each.summary.value: each for each in events(ics(capsys, JEJU))}
    audit = read["[확인] 감사보고서 제출 · 보조사업자"]
    assert audit.status.value == "TENTATIVE"
    assert (
        "2025년 국비 1,000,000,000원 이상, 이 예산 0원 ~ 14,050,000,000원" in audit.description.value
        or ("2026년 국비 1,000,000,000원 이상, 이 예산 0원 ~ 14,050,000,000원" in audit.description.value)
    )


def test_an_event_says_by_how_much_an_amount_is_reached(
    proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = proposal.read_text(encoding="utf-8").replace("999,999,999", "1,000,000,000")
    proposal.write_text(text, encoding="utf-8")
    said = [
        each.description.value
        for each in events(ics(capsys, proposal, "--lang", "en"))
        if each.summary.value.startswith("Audit report")
    ]
    assert "or more in 2026, yours 1,000,000,000원 (just reached)" in said[0]
    assert "or more in 2027, yours 1,200,000,000원 (200,000,000원 above)" in said[1]


def test_a_question_and_a_shortfall_stand_in_the_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The impact assessment asks for two amounts, and a rule set of one's own may ask in words."""
    path = tmp_path / "p.yaml"
    budget = "budget: [{category: solution, year: 2026, national: 60억, matching: 50억}]\ndocuments: []"
    path.write_text(make_proposal(budget), encoding="utf-8")
    read = {each.summary.value: each for each in events(ics(capsys, path, "--lang", "en"))}
    review = read["[ask] the governor's own investment review · Gyeongbuk"]
    assert "was not verified" in review.description.value
    assert review.dtstart.value == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("change", "stamp"),
    [
        ("", date(2026, 3, 5)),
        ("submitted", date(2026, 5, 1)),
        ("submitted period", date(2026, 2, 4)),
    ],
)
def test_the_stamp_is_a_day_of_the_proposal_and_not_of_today(
    change: str, stamp: date, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    text = make_proposal(f"edition: '2026'\n{CONSORTIUM}{WORK}{YEARS}", without=change.split())
    path.write_text(text, encoding="utf-8")
    read = events(ics(capsys, path))
    assert {each.dtstamp.value.date() for each in read} == {stamp}


def test_the_last_day_there_is_has_no_end_after_it(
    proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = proposal.read_text(encoding="utf-8")
    proposal.write_text(
        text.replace("2026-05-01", "9999-01-01").replace("2027-12-31", "9999-12-31"), encoding="utf-8"
    )
    read = {each.summary.value: each for each in events(ics(capsys, proposal))}
    assert "dtend" not in read["실적보고서 · 가 테크노파크"].contents


def test_without_icalendar_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    assert run(["calendar", CLEAN, "--format", "ics", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "`--format ics` needs icalendar; install it with `pip install 'regionai[calendar]'`.\n"


@pytest.mark.slow
def test_icalendar_is_loaded_for_its_format_alone() -> None:
    script = (
        "import sys; from regionai.cli.app import run; code = run(sys.argv[1:]);"
        "sys.exit(code or 3 * ('icalendar' in sys.modules))"
    )
    for arguments in (["calendar", CLEAN], ["check", CLEAN]):
        command = [sys.executable, "-c", script, *arguments]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_the_proposal_is_not_overwritten(proposal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = proposal.read_bytes()
    assert run(["calendar", str(proposal), "--format", "ics", "-o", str(proposal)]) == 2
    assert "-o" in capsys.readouterr().err
    assert proposal.read_bytes() == before


# In the report of a check.


def test_a_check_says_in_three_lines_what_comes_after(
    proposal: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    run(["check", str(proposal), "--lang", "en", "--fail-on", "never"])
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("■ what comes after (`regionai calendar` has days and sources)")
    text = " ".join(line.strip() for line in lines[at + 1 : lines.index("", at)])
    assert "by its amounts: Settlement report verified (from 100 million won of national money on" in text
    assert "Audit report (from 1,000 million won of national money on, 2028-04-30)" in text
    assert "whatever the amounts: Local share budgeted first, " in text
    assert "may be due: Own money spent first" not in text
    assert "may be due: " in text
    run(["check", str(proposal), "--lang", "en", "--format", "plain", "--fail-on", "never"])
    assert "by its amounts: Settlement report verified" in capsys.readouterr().out


def test_what_only_the_executing_body_leaves_open_is_reached_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(["check", JEJU, "--lang", "en", "--format", "markdown"])
    (said,) = (line for line in capsys.readouterr().out.splitlines() if "by its amounts: " in line)
    assert (
        "Audit report (from 1,000,000,000원 of national money on, 2026-04-30, 2027-04-30, depends" in said
    )
    assert "local subsidy" not in said


def test_a_line_with_nothing_in_it_is_left_out(proposal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = proposal.read_text(encoding="utf-8").replace('"executed_by": "tp"', '"executed_by": "applicant"')
    proposal.write_text(text, encoding="utf-8")
    run(["check", str(proposal), "--lang", "en", "--format", "markdown", "--fail-on", "never"])
    out = capsys.readouterr().out
    assert "whatever the amounts: " in out
    assert "by its amounts: " not in out


def test_of_several_proposals_what_comes_after_is_left_to_the_calendar(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for output_format in ("text", "markdown"):
        run(["check", CLEAN, JEJU, "--lang", "en", "--format", output_format])
        assert "what comes after" not in capsys.readouterr().out
