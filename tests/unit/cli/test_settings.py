"""What a repository says once for all its proposals: rules, language, what fails, and waivers."""

import json
import unicodedata
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from builders import make_proposal
from regionai.cli import arguments
from regionai.cli.app import run
from regionai.model.day import day
from regionai.run.settings import Surroundings
from regionai.run.settings_place import Source
from regionai.source.problem import UnreadableError

HOUSE = """\
schema: 1
programme: house
edition: "1"
title: {ko: 우리 규칙, en: House rules}
applies: {from: 2026-01-01, to: 2026-12-31}
adds_to: region-led-ai
documents:
  bylaw: {title: 내규, publisher: 도, grade: official}
quantities:
  total: {title: {ko: 총사업비, en: total}}
  local: {title: {ko: 지방비, en: local money}, source: [province, municipality]}
rules:
  - id: own-local-share
    kind: share
    title: {ko: 지방비 25% 이상, en: Local share of at least 25%}
    of: local
    in: total
    at_least: 25%
    severity: error
    source: {document: bylaw, says: {ko: 25%를 냅니다., en: We pay 25%.}}
unknowns: []
"""
SHORT = "budget: [{category: solution, year: 2026, national: 70, local: 10, private: 20}]"
FILES = {"p.yaml": SHORT, "clean.yaml": ""}


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setattr(arguments, "today", lambda: day("2026-06-30"))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with house rules and proposals two levels below."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "1.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "proposals" / "2026").mkdir(parents=True)
    for name, changes in FILES.items():
        (tmp_path / "proposals" / "2026" / name).write_text(make_proposal(changes), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings(repository: Path, text: str) -> None:
    (repository / ".regionai.yaml").write_text(f"schema: 1\n{text}", encoding="utf-8")


def waiver(rule: str, proposal: str = "proposals/2026/p.yaml", expires: str = "2026-06-30") -> str:
    return (
        f"  - rule: {rule}\n    proposal: '{proposal}'\n    reason: 까닭\n"
        f"    approver: 김국장\n    expires: {expires}\n"
    )


def report(capsys: pytest.CaptureFixture[str], *arguments: str, code: int | None = None) -> dict[str, Any]:
    found = run(["check", "proposals/2026/p.yaml", "--format", "json", *arguments])
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert loaded["exit_code"] == found
    if code is not None:
        assert found == code
    return loaded


def judgement(found: dict[str, Any], rule: str) -> dict[str, Any]:
    (assessment,) = found["assessments"]
    found_one: dict[str, Any]
    (found_one,) = (each for each in assessment["judgements"] if each["rule"] == rule)
    return found_one


def kinds(found: dict[str, Any]) -> list[tuple[str, int]]:
    """What is wrong with waivers, by kind and line."""
    (assessment,) = found["assessments"]
    return [(each["kind"], each["line"]) for each in assessment["waivers"]]


# Rules, language, what fails.


def test_settings_are_found_upwards(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings(repository, "rules: house\nlang: en\nfail_on: never\n")
    found = report(capsys, code=0)
    assert judgement(found, "own-local-share")["outcome"] == "broken"
    assert judgement(found, "own-local-share")["title"] == "Local share of at least 25%"
    # What the caller says wins.
    assert judgement(report(capsys, "--lang", "ko"), "own-local-share")["title"] == "지방비 25% 이상"
    report(capsys, "--fail-on", "error", code=1)


def test_house_rules_are_named_with_sum_grade_and_reason(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "rules: [house]\n")
    (assessment,) = report(capsys, "--lang", "en")["assessments"]
    last = assessment["rule_sets"][-1]
    assert (last["programme"], last["weakest_grade"]) == ("house", "official")
    assert last["chosen_because"] == "adds to region-led-ai, in force on 2026-03-05"
    assert len(last["sha256"]) == 64
    # The same folder named twice is read once.
    report(capsys, "--rules", "house")
    run(["check", "proposals/2026/p.yaml", "--as-of", "2027-01-01", "--edition", "2026", "--full"])
    found = capsys.readouterr().out
    assert " local-share" in found
    assert "own-local-share" not in found


def test_the_commands_for_rules_have_the_settings_of_the_folder(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "rules: house\n")
    assert run(["rules", "list"]) == 0
    assert "house@1" in capsys.readouterr().out
    assert run(["explain", "own-local-share"]) == 0
    assert "house@1" in capsys.readouterr().out


def test_a_proposal_on_standard_input_has_the_settings_of_the_folder(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(repository, "lang: en\n")

    class Stream:
        buffer = BytesIO((repository / "proposals" / "2026" / "clean.yaml").read_bytes())

    monkeypatch.setattr("sys.stdin", Stream)
    assert run(["check", "-"]) == 0
    assert "nothing broken" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("rule: house\n", ".regionai.yaml:2:1 `rule`"),
        ("rules: nowhere\n", ".regionai.yaml:2:8 there is no folder nowhere"),
        ("fail_on: fatal\n", ".regionai.yaml:2:10"),
        ("lang: fr\n", ".regionai.yaml:2:7"),
        ("waivers:\n  - rule: x\n", ".regionai.yaml:3:5"),
        ("waivers:\n" + waiver("x", expires="2026-13-01"), ".regionai.yaml:7:14"),
    ],
)
def test_a_mistake_in_the_settings_stops_the_check_with_its_line(
    repository: Path, text: str, piece: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, text)
    assert run(["check", "proposals", "--lang", "en"]) == 2
    assert piece in capsys.readouterr().out


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("id: own-local-share", "id: local-share", "library.redefined-rule"),
        ("source: [province, municipality]", "source: province", "library.redefined-quantity"),
    ],
)
def test_house_rules_weaken_nothing_unseen(
    repository: Path, before: str, after: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "rules: house\n")
    path = repository / "house" / "1.yaml"
    assert before in HOUSE
    path.write_text(HOUSE.replace(before, after), encoding="utf-8")
    found = report(capsys, "--lang", "en", code=2)
    (problem,) = found["problems"]
    assert (problem["file"], problem["code"]) == ("house/1.yaml", code)
    assert "rules/region-led-ai/2026.yaml" in problem["message"]


def test_settings_hold_for_a_budget_too(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings(repository, "rules: house\nlang: en\nwaivers:\n" + waiver("own-local-share"))
    assert run(["budget", "proposals/2026/p.yaml", "--solve", "--format", "json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert [each["programme"] for each in page["rule_sets"]] == ["region-led-ai", "subsidy-law", "house"]
    # 20 of 100 is what the call asks for; the waived 25 binds nobody.
    broken = {row["rule"] for row in page["rules"] if row["before"] == "broken"}
    assert broken == {"national-share", "local-share"}
    assert {row["rule"]: row["after"] for row in page["rules"]}["local-share"] == "met"
    assert run(["budget", "--local-share"]) == 0
    assert capsys.readouterr().out.startswith("local share:")


# Waivers.


@pytest.mark.parametrize(
    ("today", "outcome", "wrong"),
    [
        ("2026-06-29", "waived", []),
        ("2026-06-30", "waived", []),
        ("2026-07-01", "broken", [("expired", 3)]),
    ],
)
def test_a_waiver_holds_up_to_its_last_day(
    repository: Path,
    today: str,
    outcome: str,
    wrong: list[tuple[str, int]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings(repository, "waivers:\n" + waiver("local-share"))
    found = report(capsys, "--today", today)
    assert judgement(found, "local-share")["outcome"] == outcome
    assert kinds(found) == wrong
    # Without --today it is the day in Korea.
    monkeypatch.setattr(arguments, "today", lambda: day(today))
    found = report(capsys)
    assert judgement(found, "local-share")["outcome"] == outcome
    assert kinds(found) == wrong


@pytest.mark.parametrize(
    ("as_of", "edition", "today", "outcome"),
    [
        # The day of submission decides the edition, and no waiver ends or holds for it.
        ("2025-08-29", "2025", "2026-06-30", "waived"),
        ("2026-12-31", "2026", "2026-06-30", "waived"),
        ("2026-03-05", "2026", "2026-07-01", "broken"),
        ("2025-08-29", "2025", "2026-07-01", "broken"),
    ],
)
def test_the_day_of_submission_and_today_are_two_days(
    repository: Path,
    as_of: str,
    edition: str,
    today: str,
    outcome: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings(repository, "waivers:\n" + waiver("national-share"))
    found = report(capsys, "--as-of", as_of, "--today", today)
    (assessment,) = found["assessments"]
    assert assessment["rule_sets"][0]["edition"] == edition
    assert judgement(found, "national-share")["outcome"] == outcome


@pytest.mark.parametrize(("today", "outcome"), [("2026-06-30", "waived"), ("2026-07-01", "broken")])
def test_a_budget_and_a_portfolio_hold_waivers_against_the_same_day(
    repository: Path, today: str, outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "waivers:\n" + waiver("local-share"))
    path, more = "proposals/2026/p.yaml", ("--as-of", "2026-03-05", "--today", today, "--format", "json")
    assert run(["budget", path, "--against", "2026", *more]) == 0
    rules = {row["rule"]: row["before"] for row in json.loads(capsys.readouterr().out)["rules"]}
    assert rules["local-share"] == outcome
    assert run(["portfolio", path, *more]) == 0
    (row,) = json.loads(capsys.readouterr().out)["portfolio"]
    assert row["waived"] == (1 if outcome == "waived" else 0)


def test_a_waived_rule_is_shown_with_who_why_and_until_when_and_is_not_met(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "waivers:\n" + waiver("local-share") + waiver("national-share"))
    found = report(capsys, "--lang", "en", code=0)
    one = judgement(found, "local-share")
    assert one["waiver"] == {"reason": "까닭", "approver": "김국장", "expires": "2026-06-30"}
    assert one["findings"]
    (assessment,) = found["assessments"]
    summary = assessment["summary"]
    assert (summary["waived"], summary["broken"]) == (2, 0)
    assert run(["check", "proposals/2026/p.yaml", "--lang", "en"]) == 0
    short = capsys.readouterr().out
    assert "waived 2" in short
    assert short.count("waived: 까닭 (approved by 김국장, until 2026-06-30)") == 2
    assert run(["check", "proposals/2026/p.yaml", "--lang", "en", "--full"]) == 0
    out = capsys.readouterr().out
    assert out.count("※ waived") == 4
    assert "waived: 까닭 (approved by 김국장, until 2026-06-30)" in out
    assert "2 waived, which is not counted as met." in out


def test_advice_can_be_waived_too(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings(repository, "waivers:\n" + waiver("staffing-plan", "proposals/*"))
    assert run(["check", "proposals", "--lang", "en", "--full"]) == 1
    assert capsys.readouterr().out.count("waived: 까닭") == 2


def test_an_error_of_law_is_not_waived(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    large = "budget: [{category: solution, year: 2026, national: 300억, local: 150억, private: 50억}]"
    path = repository / "proposals" / "2026" / "p.yaml"
    path.write_text(make_proposal(f"{large}\ndocuments: [{{kind: other}}]"), encoding="utf-8")
    settings(repository, "waivers:\n" + waiver("fiscal-impact-assessment"))
    found = report(capsys, code=1)
    assert judgement(found, "fiscal-impact-assessment")["outcome"] == "broken"
    assert kinds(found) == [("not-waivable", 3)]


def by_agency(repository: Path, agency: str = "") -> None:
    """Make the house rule one of an official call."""
    path = repository / "house" / "1.yaml"
    text = HOUSE.replace("    severity: error\n", "    severity: error\n    waivable: by-agency\n")
    path.write_text(text.replace("adds_to:", f"{agency}adds_to:"), encoding="utf-8")


@pytest.mark.parametrize(
    ("agency", "said"),
    [("", "the body in charge"), ("agency: {ko: 도청, en: the province}\n", "the province")],
)
def test_what_a_call_requires_is_waived_only_with_the_letter_of_its_agency(
    agency: str, said: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_agency(repository, agency)
    text = "rules: house\nwaivers:\n" + waiver("own-local-share")
    settings(repository, text)
    found = report(capsys, "--lang", "en", code=1)
    assert judgement(found, "own-local-share")["outcome"] == "broken"
    assert kinds(found) == [("no-letter", 4)]
    assert f"only the agency ({said}) can let off" in found["assessments"][0]["waivers"][0]["message"]
    settings(repository, text + "    letter: 공문 123호\n")
    granted = judgement(report(capsys), "own-local-share")
    assert granted["outcome"] == "waived"
    assert granted["waiver"] == {
        "reason": "까닭",
        "approver": "김국장, 공문 123호",
        "expires": "2026-06-30",
    }
    for output_format in ("text", "sarif"):
        run(["check", "proposals/2026/p.yaml", "--format", output_format])
        assert "김국장, 공문 123호" in capsys.readouterr().out


def test_no_baseline_lets_off_what_a_call_requires(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_agency(repository)
    settings(repository, "rules: house\n")
    run(["check", "proposals", "--write-baseline", "known.yaml"])
    text = Path("known.yaml").read_text(encoding="utf-8")
    assert "own-local-share" not in text
    assert "rule: region-led-ai/local-share" in text
    capsys.readouterr()


@pytest.mark.parametrize(
    ("text", "outcome", "wrong"),
    [
        (waiver("local-share") + waiver("applicant-region"), "waived", [("unused", 8)]),
        (waiver("locl-share"), "broken", [("unknown", 3)]),
        (waiver("local-share", "proposals/2025/*"), "broken", []),
    ],
)
def test_a_waiver_that_is_not_needed_or_not_known_is_a_finding(
    repository: Path,
    text: str,
    outcome: str,
    wrong: list[tuple[str, int]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings(repository, "waivers:\n" + text)
    found = report(capsys)
    assert kinds(found) == wrong
    assert judgement(found, "local-share")["outcome"] == outcome


def test_what_is_wrong_with_a_waiver_weighs_as_a_warning(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "waivers:\n" + waiver("local-share", "proposals/2026/clean.yaml"))
    clean = "proposals/2026/clean.yaml"
    assert run(["check", clean]) == 0
    assert run(["check", clean, "--fail-on", "warning"]) == 1
    assert "면제가 필요 없습니다" in capsys.readouterr().out
    assert run(["check", "proposals/2026/clean.yaml", "proposals/2026/p.yaml"]) == 1
    assert ".regionai.yaml:3:11" in capsys.readouterr().out


def test_a_waiver_that_no_proposal_answers_to_is_a_finding(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "waivers:\n" + waiver("local-share", "proposals/2025/*.yaml"))
    (finding,) = report(capsys, "--lang", "en")["waivers"]
    assert (finding["kind"], finding["line"]) == ("no-proposal", 3)
    clean = ["check", "proposals/2026/clean.yaml", "--fail-on"]
    assert run([*clean, "error"]) == 0
    assert run([*clean, "warning"]) == 1
    assert "proposals/2025/*.yaml" in capsys.readouterr().out


def test_hangul_in_a_path_is_the_same_however_it_was_typed(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = unicodedata.normalize("NFD", "제안.yaml")
    (repository / typed).write_text(make_proposal(SHORT), encoding="utf-8")
    settings(
        repository,
        "waivers:\n" + waiver("local-share", "제안.yaml") + waiver("national-share", "제안.yaml"),
    )
    assert run(["check", typed]) == 0
    capsys.readouterr()


# Two proposals in one run.


def two_sites(repository: Path, first: str, second: str) -> None:
    for name, site in (("p.yaml", first), ("clean.yaml", second)):
        text = make_proposal(
            f"budget: [{{category: solution, national: 60, local: 20, private: 20, {site}}}]"
        )
        (repository / "proposals" / "2026" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("site: 동대구 벤처밸리", "site: 동대구벤처밸리", "undecided"),
        ("equipment: [GPU 서버, 로봇]", "equipment: gpu서버", "undecided"),
        ("title: 소재 AI", "title: 소재 AI", "undecided"),
        ("site: 안동", "site: 구미", "met"),
        ("site: 안동", "title: 안동", "met"),
        ("title: AI 인력양성", "title: AI 인력양성", "met"),
    ],
)
def test_what_two_proposals_name_is_undecided_with_both_places(
    repository: Path, first: str, second: str, outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    two_sites(repository, first, second)
    run(["check", "proposals", "--format", "json", "--lang", "en"])
    found = json.loads(capsys.readouterr().out)
    for assessment, other in zip(found["assessments"], ("p.yaml:6", "clean.yaml:6"), strict=True):
        (one,) = (each for each in assessment["judgements"] if each["rule"] == "double-funding")
        assert one["outcome"] == outcome
        if outcome == "undecided":
            assert f"proposals/2026/{other}" in one["findings"][0]["message"]
            assert one["findings"][0]["line"] == 6


def test_of_many_proposals_that_name_the_same_a_few_are_shown_and_the_rest_counted(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "{category: solution, national: 60, local: 40, site: 안동}"
    for number in range(6):
        text = make_proposal(f"budget: [{line}, {line}]")
        (repository / f"{number}.yaml").write_text(text, encoding="utf-8")
    files = [f"{number}.yaml" for number in range(6)]
    run(["check", *files, "--format", "json", "--lang", "en"])
    third = json.loads(capsys.readouterr().out)["assessments"][2]
    (one,) = (each for each in third["judgements"] if each["rule"] == "double-funding")
    assert "0.yaml:6, 0.yaml:6, 1.yaml:6, 7 more;" in one["findings"][0]["message"]
    assert len(one["findings"]) == 2


def test_a_proposal_alone_is_not_compared(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two_sites(repository, "site: 안동", "site: 안동")
    assert judgement(report(capsys), "double-funding")["outcome"] == "not-applicable"


def test_an_overlap_can_be_waived_and_the_waiver_is_unused_where_there_is_none(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(repository, "waivers:\n" + waiver("double-funding"))
    two_sites(repository, "site: 안동", "site: 안동")
    run(["check", "proposals", "--format", "json"])
    (_, second) = json.loads(capsys.readouterr().out)["assessments"]
    (one,) = (each for each in second["judgements"] if each["rule"] == "double-funding")
    assert one["outcome"] == "waived"
    two_sites(repository, "site: 안동", "site: 구미")
    run(["check", "proposals", "--format", "json"])
    (_, second) = json.loads(capsys.readouterr().out)["assessments"]
    assert [each["kind"] for each in second["waivers"]] == ["unused"]
    # Alone there is nothing to compare, so nothing is said of the waiver.
    found = report(capsys)
    assert kinds(found) == []
    assert judgement(found, "double-funding")["outcome"] == "not-applicable"


def test_programmes_without_such_a_rule_are_left_as_they_are(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two_sites(repository, "site: 안동", "site: 안동")
    for name in FILES:
        path = repository / "proposals" / "2026" / name
        path.write_text(
            path.read_text(encoding="utf-8").replace("region-led-ai", "ax-voucher"), encoding="utf-8"
        )
    assert run(["check", "proposals"]) == 0
    capsys.readouterr()


# Against another edition.


@pytest.mark.usefixtures("repository")
def test_a_second_column_of_outcomes_with_the_change_of_each_rule(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = report(capsys, "--against", "2025", "--lang", "en")
    (assessment,) = found["assessments"]
    against = assessment["against"]
    assert against["rule_sets"][0]["edition"] == "2025"
    rows = {row["rule"]: row for row in against["rules"]}
    assert (rows["application-window"]["before"], rows["application-window"]["after"]) == ("met", "broken")
    assert (rows["earlier-winner"]["after"], rows["matching-share"]["before"]) == (None, None)
    assert rows["matching-share"]["margin_before"] is None
    assert rows["matching-share"]["margin_after"] is not None
    assert rows["local-share"]["changed"] is False
    assert rows["local-share"]["margin_before"] == rows["local-share"]["margin_after"]
    assert run(["check", "proposals/2026/p.yaml", "--against", "2025", "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "region-led-ai@2026 and region-led-ai@2025" in out
    assert "▶  application-window" in out
    assert run(["check", "proposals", "--against", "2025"]) == 1
    assert capsys.readouterr().out.count("region-led-ai@2026과 region-led-ai@2025") == 2


@pytest.mark.usefixtures("repository")
def test_a_change_fails_only_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    clean = ["check", "proposals/2026/clean.yaml", "--against"]
    assert run([*clean, "2025"]) == 0
    assert run([*clean, "2025", "--fail-on-change"]) == 1
    assert run([*clean, "2026", "--fail-on-change"]) == 0
    assert run(["check", "proposals/2026/clean.yaml", "--fail-on-change"]) == 2
    assert "--against" in capsys.readouterr().err
    assert run([*clean, "2031"]) == 2
    capsys.readouterr()


def test_settings_that_cannot_be_read_are_read_once(tmp_path: Path) -> None:
    surroundings = Surroundings((), day("2026-06-30"), Source(config=tmp_path / "settings.yaml"))
    (tmp_path / "settings.yaml").write_text("schema: 1\nfail_no: warning\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as first:
        surroundings.of(tmp_path / "a.yaml")
    (tmp_path / "settings.yaml").write_text("schema: 1\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as again:
        surroundings.of(tmp_path / "b.yaml")
    assert again.value.problems == first.value.problems
