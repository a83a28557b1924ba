"""`--rule` and `--without`: some rules are judged, the others are named as left out, and never met."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import LIBRARY, make_proposal
from calls import CLEAN, JEJU, MISTAKES, SHORT, Printed, printed
from regionai.cli.app import run
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Selection
from regionai.report.check.formats import format_names
from sheets import said

LOCAL, NATIONAL = "region-led-ai@2026/local-share", "region-led-ai@2026/national-share"


def of(capsys: Printed, *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    run(["check", *arguments, "--format", "json"])
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    return loaded


# A law: a rule is judged as it is among all others, whichever others are judged.


@cache
def assessed(path: str, selection: Selection) -> Assessment:
    content = Path(path).read_bytes()
    return assess(read_submission(content, path, LIBRARY, Options(selection=selection)))


PATHS = (CLEAN, SHORT, MISTAKES, JEJU)


@settings(max_examples=40)
@given(data=st.data(), path=st.sampled_from(PATHS))
def test_a_selection_judges_what_it_names_as_ever_and_leaves_out_the_rest(
    data: st.DataObject, path: str
) -> None:
    whole = assessed(path, Selection())
    names = [f"{each.rules.name}/{each.rule.id}" for each in whole.judged_rules]
    picked = st.lists(st.sampled_from(names), unique=True)
    only, never = data.draw(picked), data.draw(picked)
    # By the id, with the programme, or in full.
    spelt = [
        name if spelling == "full" else f"{name.partition('@')[0]}/{rule}" if spelling == "both" else rule
        for name in only
        for rule in [name.rpartition("/")[2]]
        for spelling in [data.draw(st.sampled_from(["id", "both", "full"]))]
    ]

    found = assessed(path, Selection(tuple(spelt), tuple(never)))

    wanted = [name for name in names if (not only or name in only) and name not in never]
    judged = {f"{each.rules.name}/{each.rule.id}": each.judgement for each in found.judged_rules}
    assert judged == {
        name: each.judgement for name, each in zip(names, whole.judged_rules, strict=True) if name in wanted
    }
    assert list(found.left_out) == [name for name in names if name not in wanted]


# What the report says.


def test_one_rule_alone_is_judged(capsys: Printed) -> None:
    found = of(capsys, SHORT, "--rule", "local-share")
    (assessment,) = found["assessments"]
    assert [(each["rule"], each["outcome"]) for each in assessment["judgements"]] == [
        ("local-share", "broken")
    ]
    assert assessment["summary"] == {
        "met": 0,
        "broken": 1,
        "undecided": 0,
        "not_applicable": 0,
        "waived": 0,
        "not_checked": 21,
    }
    assert found["exit_code"] == 1
    assert LOCAL not in found["decided"]["rules_left_out"]
    assert len(found["decided"]["rules_left_out"]) == 22


def test_what_is_broken_and_left_out_makes_no_exit_code(capsys: Printed) -> None:
    broken = ("--without", "local-share", "--without", NATIONAL)
    assert of(capsys, SHORT, *broken)["decided"]["rules_left_out"] == [NATIONAL, LOCAL]
    assert run(["check", SHORT, *broken]) == 0
    assert run(["check", SHORT, *broken[:2]]) == 1


def test_of_every_rule_nothing_is_left_out(capsys: Printed) -> None:
    assert of(capsys, SHORT)["decided"]["rules_left_out"] == []


LEFT_OUT = "left out by `--rule` or `--without`, of corrections too: 1 (region-led-ai@2026/local-share)"


@pytest.mark.usefixtures("wide")
def test_the_report_names_what_it_left_out_at_its_top_and_at_its_end(capsys: Printed) -> None:
    without = ("--without", "local-share", "--lang", "en")
    text = printed(capsys, "check", SHORT, *without, code=1)
    assert "broken 1 · met 18 · not applicable 3 · left out 1" in text
    assert f"rules judged: 22; {LEFT_OUT}" in text
    pile = printed(capsys, "check", SHORT, CLEAN, *without, code=1)
    assert f"rules judged: 22; {LEFT_OUT}" in pile


@pytest.mark.parametrize("output_format", [name for name in format_names() if name != "text"])
def test_any_format_comes_with_what_was_left_out(
    output_format: str, tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "report"
    call = ["check", SHORT, "--without", LOCAL, "--format", output_format, "-o", str(path), "--lang", "en"]
    assert run(call) == 1
    assert LEFT_OUT in capsys.readouterr().err
    written = said(path.read_bytes()) if output_format == "xlsx" else path.read_text(encoding="utf-8")
    # Only where the rules that are left out are listed is it named at all.
    listed = ("html", "json", "markdown", "plain", "sarif", "xlsx")
    assert (LOCAL in written.replace("\\", "").replace("\u200b", "")) == (output_format in listed)


def test_a_rule_that_is_left_out_is_no_passed_test(tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    run(["check", CLEAN, "--without", "local-share", "--format", "junit", "-o", str(path)])
    names = [each.get("name") for each in ET.parse(path).iter("testcase")]  # noqa: S314 - our own
    assert "national-share" in names
    assert "local-share" not in names


@pytest.mark.slow
@pytest.mark.usefixtures("several")
def test_several_processes_leave_out_the_same(tmp_path: Path, capsys: Printed) -> None:
    for number in range(60):
        (tmp_path / f"{number}.yaml").write_text(make_proposal(f"title: {number}"), encoding="utf-8")
    one, several = (
        of(capsys, str(tmp_path), "--rule", "local-share", "--jobs", jobs) for jobs in ("1", "2")
    )
    assert one == several
    assert LOCAL not in one["decided"]["rules_left_out"]


def test_of_two_editions_the_rules_of_both_are_left_out(capsys: Printed) -> None:
    found = of(capsys, SHORT, "--against", "2025", "--without", "local-share")
    assert found["decided"]["rules_left_out"] == [LOCAL, "region-led-ai@2025/local-share"]


# What rests on all rules.


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    short = "budget: [{category: solution, year: 2026, national: 60, local: 19, private: 21}]"
    Path("p.yaml").write_text(make_proposal(short), encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_a_baseline_is_not_held_against_rules_that_were_not_judged(capsys: Printed) -> None:
    assert run(["check", "p.yaml", "--write-baseline", "known.yaml"]) == 1
    known = ("--baseline", "known.yaml")
    assert of(capsys, "p.yaml", *known, "--without", "local-share")["stale"] == []
    assert of(capsys, "p.yaml", *known, "--rule", "local-share")["exit_code"] == 0
    Path("p.yaml").write_text(make_proposal(), encoding="utf-8")
    assert [each["rule"] for each in of(capsys, "p.yaml", *known)["stale"]] == ["region-led-ai/local-share"]


@pytest.mark.usefixtures("folder")
def test_a_waiver_of_a_rule_that_is_left_out_is_no_mistake(capsys: Printed) -> None:
    more = "reason: 까닭, approver: 김국장, expires: 2026-12-31"
    waiver = f"{{rule: applicant-region, proposal: p.yaml, {more}}}"
    Path(".regionai.yaml").write_text(f"schema: 1\nwaivers: [{waiver}]\n", encoding="utf-8")

    def wrong(*selection: str) -> list[str]:
        (assessment,) = of(capsys, "p.yaml", "--today", "2026-03-05", *selection)["assessments"]
        return [each["kind"] for each in assessment["waivers"]]

    assert wrong() == ["unused"]
    assert wrong("--rule", "applicant-region") == ["unused"]
    assert wrong("--without", "applicant-region") == []
    assert wrong("--rule", "local-share") == []


# Misuse.


@pytest.mark.parametrize(
    ("arguments", "said_of_it"),
    [
        (
            ("--rule", "local-shar"),
            (
                "`--rule` does not take `local-shar`: no such rule applies to what is checked; "
                "did you mean `local-share`? Those are national-share, local-share, "
            ),
        ),
        (
            ("--without", "region-led-ai/local-shar"),
            (
                "`--without` does not take `region-led-ai/local-shar`: no such rule applies to what is "
                "checked; did you mean `region-led-ai/local-share`? Those are "
            ),
        ),
        (
            ("--without", "zzz"),
            (
                "`--without` does not take `zzz`: no such rule applies to what is checked; "
                "those are national-share, "
            ),
        ),
        (
            ("--rule", "local-share", "--without", LOCAL),
            f"`--rule` and `--without` (local-share, {LOCAL}) leave no rule to judge",
        ),
        (
            ("--rule", "local-share", "--write-baseline", "none/new.yaml"),
            "`--write-baseline` does not go with `--rule`.",
        ),
        (
            ("--without", "local-share", "--write-baseline", "none/new.yaml"),
            "`--write-baseline` does not go with `--without`.",
        ),
    ],
)
def test_a_selection_that_makes_no_sense_is_refused(
    arguments: tuple[str, ...], said_of_it: str, capsys: Printed
) -> None:
    assert run(["check", SHORT, *arguments, "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(said_of_it)


def test_a_rule_of_one_of_several_proposals_is_known(capsys: Printed) -> None:
    only = ("--rule", "region-led-ai@2025/local-share")
    assert run(["check", SHORT, *only]) == 2
    found = of(capsys, SHORT, JEJU, *only)
    assert [len(each["judgements"]) for each in found["assessments"]] == [0, 1]


def test_where_nothing_can_be_judged_that_is_what_is_told(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "a.yaml").write_text("budget:\n", encoding="utf-8")
    found = of(capsys, str(tmp_path / "a.yaml"), "--rule", "zzz")
    assert found["exit_code"] == 2
    assert found["problems"] != []


def test_the_command_that_corrects_leaves_what_was_left_out(capsys: Printed) -> None:
    both = printed(capsys, "check", SHORT, "--lang", "en", code=1)
    assert f"regionai budget {SHORT} --solve\n" in both
    left = printed(capsys, "check", SHORT, "--without", "local-share", "--lang", "en", code=1)
    assert f"regionai budget {SHORT} --without local-share --solve\n" in left
    # What moves no money is no part of a correction, which would refuse its name.
    other = printed(capsys, "check", SHORT, "--without", "allowed-categories", "--lang", "en", code=1)
    assert f"regionai budget {SHORT} --solve\n" in other
