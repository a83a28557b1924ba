"""What is undecided fails as what is broken does, unless it passes; and the report says which it was."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_proposal
from calls import JEJU, MISTAKES
from golden import judged
from regionai.cli.app import run
from regionai.judge.assess import Assessment
from regionai.model.finding import FailPolicy, Severity, Undecided
from regionai.report.check.closing import exit_words
from regionai.run.result import Grounds, ProposalResult, RunSummary, concluded

# Local money is 10 to 20 of 100: at least 20 is asked.
OPEN = "budget: [{category: solution, year: 2026, national: 60, matching: 40}]"
SHORT = "budget: [{category: solution, year: 2026, national: 60, local: 19, private: 21}]"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    return tmp_path


def write(changes: str, name: str = "p.yaml") -> None:
    Path(name).write_text(make_proposal(changes), encoding="utf-8")


def ended(capsys: pytest.CaptureFixture[str], *more: str, paths: Sequence[str] = ("p.yaml",)) -> str:
    """How the report ends, from the exit code on, which is the one that the command has."""
    capsys.readouterr()
    code = run(["check", *paths, "--lang", "en", *more])
    out = capsys.readouterr().out.replace("\\", "").replace("**", "").replace("\n- ", "\n")
    _, between, end = out.rpartition("exit code ")
    assert end.startswith(str(code))
    return " ".join((between + end).split())


FORGIVEN = "exit code 0, by `--exit-zero`, although something fails: "
NOTHING = "exit code 0: nothing fails, by `--fail-on`, waivers and the baseline."
ALONE = (
    "exit code 1 for what is undecided alone ({count}), nothing broken fails: give the figures that the"
    " report names, or ask the agency; `--undecided pass` lets it pass."
)
PASSED = "{count} undecided and let pass (`undecided: pass`); ask the agency."

# A law: the count of all that fails, against the sentence of the manual.


@cache
def assessments() -> tuple[Assessment, ...]:
    found = judged(*(Path(name).name for name in (JEJU, MISTAKES)))
    return tuple(result.assessment for result in found.contents)


policies = st.builds(FailPolicy, st.sampled_from([None, *Severity]), st.sampled_from(Undecided))


@given(data=st.data(), policy=policies)
def test_the_exit_code_counts_what_fails_and_nothing_else(data: st.DataObject, policy: FailPolicy) -> None:
    """Open, from the limit on, unknown to the baseline; undecided only unless that passes."""
    assessment = data.draw(st.sampled_from(assessments()))
    names = [f"{r.rules.programme}/{r.rule.id}" for r in assessment.judged_rules]
    known = data.draw(st.frozensets(st.sampled_from(names)))
    order = ["error", "warning", "advice"]
    heeded = order[: order.index(policy.limit) + 1] if policy.limit else []
    count = {
        outcome: sum(
            r.outcome.value == outcome and r.rule.severity.value in heeded and name not in known
            for name, r in zip(names, assessment.judged_rules, strict=True)
        )
        for outcome in ("broken", "undecided")
    }
    is_let_pass = policy.undecided.value == "pass"

    result = ProposalResult(replace(assessment, known=known), policy=policy)

    assert result.weight.grounds == Grounds(
        broken=count["broken"],
        undecided=0 if is_let_pass else count["undecided"],
        passed=count["undecided"] if is_let_pass else 0,
    )
    code = concluded(RunSummary(), [result.weight]).exit_code
    assert code == (1 if count["broken"] or (count["undecided"] and not is_let_pass) else 0)


# The option and the settings.


@pytest.mark.parametrize(
    ("settings", "option", "code"),
    [
        ("", (), 1),
        ("", ("--undecided", "fail"), 1),
        ("", ("--undecided", "pass"), 0),
        ("undecided: pass\n", (), 0),
        ("undecided: fail\n", (), 1),
        # What the caller says wins.
        ("undecided: pass\n", ("--undecided", "fail"), 1),
        ("undecided: fail\n", ("--undecided", "pass"), 0),
        ("fail_on: never\n", ("--undecided", "fail"), 0),
    ],
)
def test_the_caller_decides_else_the_settings(settings: str, option: Sequence[str], code: int) -> None:
    write(OPEN)
    Path(".regionai.yaml").write_text(f"schema: 1\n{settings}", encoding="utf-8")
    assert run(["check", "p.yaml", *option]) == code


@pytest.mark.parametrize("option", [(), ("--undecided", "fail"), ("--undecided", "pass")])
def test_what_is_broken_by_a_won_fails_whatever_is_said_of_the_undecided(option: Sequence[str]) -> None:
    write(SHORT)
    assert run(["check", "p.yaml", *option]) == 1


def test_a_policy_that_there_is_not_is_refused_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(OPEN)
    Path(".regionai.yaml").write_text("schema: 1\nundecided: maybe\n", encoding="utf-8")
    assert run(["check", "p.yaml", "--lang", "en"]) == 2
    out = capsys.readouterr().out
    assert ".regionai.yaml:2:12" in out
    assert "`fail`, `pass`" in out
    assert run(["check", "p.yaml", "--undecided", "maybe"]) == 2


def test_proposals_of_several_folders_each_have_their_own_policy(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for folder in ("strict", "lenient"):
        Path(folder).mkdir()
        write(OPEN, f"{folder}/p.yaml")
    Path(".regionai.yaml").write_text("schema: 1\nundecided: pass\n", encoding="utf-8")
    Path("strict", ".regionai.yaml").write_text("schema: 1\nundecided: fail\n", encoding="utf-8")
    found = ended(capsys, paths=("lenient", "strict"))
    assert found == f"{ALONE.format(count=1)} {PASSED.format(count=1)}"


def test_what_could_not_be_judged_is_never_forgiven() -> None:
    write(SHORT)
    Path("other.yaml").write_text("budget:\n", encoding="utf-8")
    assert run(["check", "p.yaml", "other.yaml", "--exit-zero"]) == 2
    assert run(["check", "p.yaml", "--foo", "--exit-zero"]) == 2


# Beside a baseline.


def test_an_undecided_rule_that_is_known_fails_once_it_is_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(OPEN)
    run(["check", "p.yaml", "--undecided", "pass", "--write-baseline", "known.yaml"])
    assert "region-led-ai/local-share" in Path("known.yaml").read_text(encoding="utf-8")
    known = ("--baseline", "known.yaml", "--undecided")
    # What is known is not even counted as let pass.
    assert ended(capsys, *known, "pass") == NOTHING
    assert ended(capsys, *known, "fail") == NOTHING
    write(SHORT)
    assert ended(capsys, *known, "pass") == "exit code 1, by `--fail-on`: 1 broken."


# Why the exit code is what it is.

WAIVER = (
    "waivers:\n"
    "  - {rule: national-share, proposal: p.yaml, reason: 까닭, approver: 김국장, expires: 2026-12-31}\n"
)


@pytest.mark.parametrize(
    ("changes", "settings", "option", "said"),
    [
        ("", "", (), NOTHING),
        (SHORT, "", (), "exit code 1, by `--fail-on`: 1 broken."),
        (SHORT, "fail_on: never\n", (), NOTHING),
        (SHORT, "", ("--exit-zero",), f"{FORGIVEN}1 broken."),
        (OPEN, "", ("--exit-zero",), f"{FORGIVEN}1 undecided."),
        ("", "", ("--exit-zero",), NOTHING),
        (OPEN, "", (), ALONE.format(count=1)),
        (OPEN, "", ("--undecided", "pass"), f"{NOTHING} {PASSED.format(count=1)}"),
        ("", "", ("--fail-on", "warning"), ALONE.format(count=1)),
        ("", WAIVER, ("--fail-on", "error"), NOTHING),
        (
            "",
            WAIVER,
            ("--fail-on", "warning"),
            "exit code 1, by `--fail-on`: 1 undecided, 1 to mend in waivers, settings or rule files.",
        ),
        (
            "",
            WAIVER,
            ("--fail-on", "warning", "--undecided", "pass"),
            (
                "exit code 1, by `--fail-on`: 1 to mend in waivers, settings or rule files. "
                f"{PASSED.format(count=1)}"
            ),
        ),
        (
            SHORT,
            "",
            ("--fail-on", "warning", "--against", "2025", "--fail-on-change"),
            (
                "exit code 1, by `--fail-on`: "
                "1 broken, 1 undecided, 5 outcome(s) that change under `--against`."
            ),
        ),
    ],
)
@pytest.mark.parametrize("name", ["text", "plain", "markdown"])
def test_the_last_line_says_what_made_the_exit_code(
    changes: str,
    settings: str,
    option: Sequence[str],
    said: str,
    name: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(changes)
    Path(".regionai.yaml").write_text(f"schema: 1\n{settings}", encoding="utf-8")
    assert ended(capsys, "--format", name, *option) == said


@pytest.mark.parametrize("name", ["text", "plain", "markdown"])
def test_what_could_not_be_judged_is_the_reason_before_anything_that_fails(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(OPEN)
    Path("tab.yaml").write_text("a:\tb\n", encoding="utf-8")
    more = ("--format", name, "--undecided")
    two = "exit code 2: 1 file(s) could not be judged."
    assert ended(capsys, *more, "fail", paths=("p.yaml", "tab.yaml")) == two
    passed = f"{two} {PASSED.format(count=1)}"
    assert ended(capsys, *more, "pass", paths=("p.yaml", "tab.yaml")) == passed


def test_a_run_that_judges_nothing_says_so() -> None:
    (said,) = exit_words(concluded(RunSummary(), []))
    assert said.say("en") == "exit code 2: nothing was judged."


def test_in_korean_too(capsys: pytest.CaptureFixture[str]) -> None:
    write(OPEN)
    run(["check", "p.yaml", "--undecided", "pass"])
    assert capsys.readouterr().out.endswith(
        "종료 코드 0: 실패 처리할 위반이 없습니다(`--fail-on`, 면제, 기준선 적용).\n"
        "판단하지 못한 것 1건은 실패로 세지 않았습니다(`undecided: pass`). 담당 기관에 확인하세요.\n"
    )


# What CI reads.


def test_a_case_of_junit_that_passes_undecided_does_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    write(OPEN)
    found = {}
    for policy in Undecided:
        capsys.readouterr()
        run(["check", "p.yaml", "--undecided", policy.value, "--format", "junit", "--lang", "en"])
        root = ET.fromstring(capsys.readouterr().out)  # noqa: S314 - our own
        (case,) = (case for case in root.iter("testcase") if case.get("name") == "local-share")
        found[policy.value] = [(part.tag, "is between 0.00% and 40.00%" in str(part.text)) for part in case]
    assert found == {"fail": [("failure", True)], "pass": [("system-out", True)]}
