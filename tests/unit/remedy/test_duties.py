"""Documents that become due when a budget changes."""

import json
from pathlib import Path

import pytest

from builders import assessed, make_proposal
from regionai.ask.corrections.constraint import keep
from regionai.ask.corrections.duty import opened, sparing
from regionai.ask.corrections.least import NewAmounts, Wishes
from regionai.budget import solver
from regionai.cli.app import run
from regionai.messages import Message
from regionai.model.money import Won
from regionai.report.check.diagnosis import diagnostics
from regionai.run.result import ProposalResult

# 375,000,000 of local money mends the share, and with 50억 of it the impact assessment is due.
NEAR = (
    "{period: {from: 2026-05-01, to: 2027-12-31}, budget: ["
    "{category: solution, year: 2026, national: 70억, local: 49억, private: 71억},"
    "{category: training, year: 2027, national: 40억, local: 0, private: 30억}]"
)


def documents(*kinds: str) -> str:
    return f", documents: [{', '.join(f'{{kind: {kind}}}' for kind in kinds)}]}}"


def named(found: object) -> list[tuple[str, bool]]:
    assert isinstance(found, tuple)
    return [(new.duty.document, new.is_sure) for new in found]


@pytest.mark.parametrize(("local", "due"), [(4_999_999_999, False), (5_000_000_000, True)])
def test_a_duty_is_due_from_its_amount_on(local: int, due: bool) -> None:
    assessment = assessed(make_proposal(NEAR + documents("investment-review")))
    found = opened(assessment, {(0, "local"): Won(local)})
    assert named(found) == ([("fiscal-impact-assessment", True)] if due else [])


def test_what_goes_with_the_proposal_is_no_new_duty() -> None:
    there = documents("investment-review", "fiscal-impact-assessment")
    assessment = assessed(make_proposal(NEAR + there))
    assert opened(assessment, {(0, "local"): Won(5_000_000_000)}) == ()
    assert assessment.levers[0].opens == ()


def test_the_next_duty_of_a_rule_that_is_open_already_is_seen() -> None:
    """From 300억 on the ministry reviews, not the governor: the rule is undecided before and after."""
    assessment = assessed(make_proposal(NEAR + documents("other")))
    found = opened(assessment, {(0, "private"): Won(11_100_000_000)})
    assert named(found) == [("central-investment-review", True)]
    assert named(opened(assessment, {(0, "private"): Won(11_099_999_999)})) == []


def test_a_duty_may_become_possible_and_then_sure() -> None:
    rounded = NEAR.replace("{period", "{amounts: {rounded_to: 억원}, period").replace("local: 0, ", "")
    assessment = assessed(make_proposal(rounded + documents("investment-review")))
    assert named(opened(assessment, {(0, "local"): Won(4_950_000_000)})) == [
        ("fiscal-impact-assessment", False)
    ]
    maybe = assessed(make_proposal(rounded.replace("49억", "49.5억") + documents("investment-review")))
    assert named(opened(maybe, {(0, "local"): Won(4_960_000_000)})) == []
    assert named(opened(maybe, {(0, "local"): Won(5_050_000_000)})) == [("fiscal-impact-assessment", True)]


def test_a_step_that_is_written_rounded_may_make_a_duty_possible() -> None:
    """49.8억 of local money is enough, and once it is written in whole 억 it may be 50억 and more."""
    text = make_proposal(
        "{amounts: {rounded_to: 억원}, budget: [{category: solution, year: 2026, national: 70억,"
        " local: 48억, private: 127.2억}], documents: [{kind: investment-review}]}"
    )
    best = assessed(text).levers[0]
    assert best.name.say("en") == "raise local money"
    assert named(best.opens) == [("fiscal-impact-assessment", False)]


def test_the_least_correction_that_makes_nothing_due_stands_beside_the_least() -> None:
    assessment = assessed(make_proposal(NEAR + documents("investment-review")))
    found = sparing(assessment)
    assert isinstance(found, NewAmounts)
    assert (found.change, found.amounts) == (
        Won(1_200_000_003),
        {
            (0, "local"): Won(4_999_999_999),
            (0, "private"): Won(6_326_732_671),
            (1, "private"): Won(2_673_267_325),
        },
    )
    (hint,) = {
        each.hint.say("en")
        for each in diagnostics(ProposalResult(assessment))
        if each.code.endswith("/local-share") and each.hint is not None
    }
    assert "raise local money by 375,000,000원. This makes due: the result of the fiscal impact" in hint
    assert "The least correction that makes nothing due is 1,200,000,003원 of change" in hint
    assert "(`local` +99,999,999원, `private` -1,100,000,004원)" in hint


def test_a_duty_that_is_possible_is_kept_from_becoming_sure() -> None:
    """The local money may be 50억 already: the correction without a duty only keeps it from being sure."""
    text = make_proposal(
        "{amounts: {rounded_to: 억원}, budget: [{category: solution, year: 2026, national: 70억,"
        " local: 49.8억, private: 145억}], documents: [{kind: investment-review}]}"
    )
    assessment = assessed(text)
    assert named(assessment.levers[0].opens) == [("fiscal-impact-assessment", True)]
    found = sparing(assessment)
    assert isinstance(found, NewAmounts)
    assert named(opened(assessment, found.amounts)) == []


def test_where_every_correction_makes_something_due_that_is_said() -> None:
    """National money must be joined by local: there is nothing else to cut."""
    assessment = assessed(make_proposal(NEAR + documents("investment-review")))
    kept = Wishes((keep("--keep national", "national"), keep("--keep private", "private")))
    found = sparing(assessment, kept)
    assert isinstance(found, Message)
    assert found.id == "duty.unavoidable"


def test_where_the_other_correction_is_too_much_work_that_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(solver, "_MOST_WORK", 0)
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(NEAR + documents("investment-review")), encoding="utf-8")
    run(["check", str(path), "--lang", "en"])
    assert "what makes nothing due" in capsys.readouterr().out
    run(["check", str(path), "--format", "html", "--lang", "en"])
    assert "<h2>what makes nothing due</h2>" in capsys.readouterr().out
    run(["check", str(path), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["assessments"][0]["correction_without_duty"]
    assert "그만두었습니다" in found["cannot"]
    assert run(["budget", str(path), "--solve", "--lang", "en"]) == 0
    assert "was given up" in capsys.readouterr().out


def test_every_report_names_the_duty_and_the_other_correction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(make_proposal(NEAR + documents("investment-review")), encoding="utf-8")
    run(["check", str(path), "--lang", "en"])
    text = " ".join(capsys.readouterr().out.split())
    assert "this makes due: the result of the fiscal impact assessment (`fiscal-impact-assessment`)" in text
    assert "the least correction that makes nothing due: 1,200,000,003원 of change" in text
    run(["check", str(path), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["assessments"][0]
    assert found["levers"][0]["makes_due"] == ["fiscal-impact-assessment"]
    assert found["correction_without_duty"]["total_change"] == 1_200_000_003
    assert found["correction_without_duty"]["makes_due"] == []
    for name in ("csv", "sarif", "junit", "gitlab", "markdown"):
        run(["check", str(path), "--format", name, "--lang", "en"])
        assert "1,200,000,003" in capsys.readouterr().out
    run(["check", str(path), "--format", "html", "--lang", "en"])
    assert '<td class="n">4,999,999,999원</td>' in capsys.readouterr().out
    assert run(["budget", str(path), "--solve", "--format", "json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert [c["change"] for c in page["changes"]] == [375_000_000]
    assert [c["change"] for c in page["without_duty"]] == [99_999_999, -773_267_329, -326_732_675]


@pytest.mark.usefixtures("strict")
def test_several_changes_together_name_what_they_make_due(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """National money is over 70억 in both years, and local money is short and near 50억."""
    path = tmp_path / "a.yaml"
    lines = ", ".join(
        f"{{category: solution, year: {year}, national: {national}, local: 24.5억, private: 45억}}"
        for year, national in ((2026, "71억"), (2027, "72억"))
    )
    more = "edition: '9', period: {from: 2026-05-01, to: 2027-12-31}"
    text = f"{{{more}, budget: [{lines}]{documents('investment-review')}"
    path.write_text(make_proposal(text), encoding="utf-8")
    rules = ["--rules", str(tmp_path / "rules")]
    run(["check", str(path), *rules, "--lang", "en"])
    said = " ".join(capsys.readouterr().out.split())
    assert "several sources at once" in said
    assert (
        "this makes due: the result of the fiscal impact assessment (`fiscal-impact-assessment`)." in said
    )
    run(["check", str(path), *rules, "--lang", "en", "--format", "html"])
    assert '<p class="bold">this makes due: the result of the fiscal' in capsys.readouterr().out
    run(["check", str(path), *rules, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["assessments"][0]
    assert found["correction"]["makes_due"] == ["fiscal-impact-assessment"]
    assert found["correction_without_duty"]["makes_due"] == []
    assert found["correction"]["total_change"] < found["correction_without_duty"]["total_change"]


def test_what_stays_undecided_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    lines = (
        "{category: solution, year: 2026, national: 70, local: 22, private: 24},"
        " {category: solution, national: 70억, local: 20억, private: 10억}"
    )
    path.write_text(make_proposal(f"{{budget: [{lines}], documents: [{{kind: other}}]}}"), encoding="utf-8")
    run(["check", str(path), "--lang", "en", "--full"])
    said = " ".join(capsys.readouterr().out.split())
    assert "Money rules that stay undecided: `national-average`." in said
    assert "undecided money rules: `national-average`; these are only kept from being broken." in said
    run(["budget", str(path), "--solve", "--lang", "en"])
    said = " ".join(capsys.readouterr().out.split())
    assert "undecided after this correction: `national-average`, `investment-review`." in said
