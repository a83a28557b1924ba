"""Questions about a budget that make no sense, and how they are kept apart."""

import io
import sys
from pathlib import Path

import pytest

from calls import JEONNAM, SHORT, Printed
from regionai.cli.app import run
from regionai.cli.budget.command import QUESTIONS


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([SHORT, "--solve", "--settle"], "one of these at a time"),
        ([SHORT, "--keep", "local"], "`--keep` goes with `--solve`"),
        ([SHORT, "--steps", "5"], "`--steps` goes with `--sweep`"),
        ([SHORT, "--solve", "--in-place", "--write", "x.yaml"], "one of these at a time"),
        (["-", "--solve", "--in-place"], "standard input"),
        ([SHORT, "--solve", "--keep", "locl"], "did you mean `local`"),
        ([SHORT, "--solve", "--keep", "xyz"], "known are `total`, `national`"),
        ([SHORT, "--solve", "--at-most", "local"], "write it like `local=25억`"),
        ([SHORT, "--solve", "--at-most", "local=25조톤"], "조톤"),
        ([SHORT, "--solve", "--total", "lots"], "lots"),
        ([SHORT, "--solve", "--round-to", "가마니"], "가마니"),
        ([SHORT, "--set", "local=10%"], "write `+10%`"),
        ([SHORT, "--set", "local=-200억"], "an amount is from 0원"),
        ([SHORT, "--set", "nowhere.local=1억"], "no line `nowhere`"),
        ([JEONNAM, "--set", "local=30억"], "how much of it is local money is not known"),
        ([SHORT, "--sweep", "local=15억"], "15억..40억"),
        ([SHORT, "--sweep", "local=15억..15억"], "has to be below"),
        ([SHORT, "--sweep", "local=1억..2억", "--steps", "1"], "from 2 to 500"),
        ([JEONNAM, "--sweep", "local=1억..2억"], "not known"),
        ([SHORT, "--against", "1999"], "1999"),
        ([SHORT, "--local-share", "--region", "전북"], "`--region` says 전북; make them agree"),
        (["--solve"], "give a proposal"),
        (["--local-share", "--region", "아틀란티스"], "아틀란티스"),
        (["--local-share", "--region", "전남광주"], "does not exist on 2026-02-04"),
        (["--local-share", "--municipal", "lots"], "lots"),
        (["--local-share", "--national", "70억", "--national", "80억"], "one for each year"),
        (["--local-share", "--national", "2026=70억", "--national", "2026=80억"], "one for each year"),
        (["--local-share", "--national", "1826=70억"], "1826"),
        (["--local-share", "--national", "0"], "above 0원"),
        (["--local-share", "--national", "70"], "is that 70원 or 70억원?"),
        (["--local-share", "--national", "2026=7,000"], "is that 7,000원 or 7,000억원?"),
        (["--set", "local=70", SHORT], "is that 70원 or 70억원?"),
        (["--solve", "--total", "116", SHORT], "is that 116원 or 116억원?"),
        (["--solve", "--at-most", "local=25", SHORT], "is that 25원 or 25억원?"),
        (["--solve", "--at-least", "local=25", SHORT], "is that 25원 or 25억원?"),
        (["--local-share", "--national", "9999999"], "is that 9999999원 or 9999999억원?"),
    ],
)
def test_misuse_is_a_clear_sentence(
    arguments: list[str], said: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(SHORT).read_bytes())))
    assert run(["budget", *arguments, "--lang", "en"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert "Traceback" not in captured.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            [SHORT, "--against", "2025", "--set", "local=1", "--solve", "--steps", "3"],
            "ask for one of these at a time: `--solve`, `--set`, `--against`.",
        ),
        ([SHORT, "--set", "local=1", "--steps", "3", "--keep", "local"], "`--keep` goes with `--solve`."),
        (["--steps", "0"], "`--steps` goes with `--sweep`."),
        (["--settle"], "give a proposal file, or for a plan use `--local-share` alone."),
        (
            [SHORT, "--local-share", "--municipal", "30%", "--national", "70억"],
            "`--national` goes without a proposal; leave one of the two out.",
        ),
    ],
)
def test_questions_are_kept_apart_in_the_order_of_the_help(
    arguments: list[str], said: str, capsys: Printed
) -> None:
    assert run(["budget", *arguments, "--lang", "en"]) == 2
    assert capsys.readouterr().err == f"{said}\n`regionai budget --help` shows how it is used.\n"


def test_every_question_offers_its_options_once_and_in_order() -> None:
    assert [[option.name for option, _ in question.options] for question in QUESTIONS] == [
        [],
        ["--local-share", "--national", "--municipal"],
        [
            "--solve",
            "--keep",
            "--at-most",
            "--at-least",
            "--total",
            "--mend",
            "--without",
            "--into",
            "--round-to",
            "--step",
            "--write",
            "--in-place",
        ],
        ["--set"],
        ["--sweep", "--steps"],
        ["--settle"],
        ["--spent"],
        ["--against"],
    ]


@pytest.mark.parametrize("question", [("--sweep", "local=1..9억"), ("--settle",)])
def test_a_budget_that_takes_too_long_to_judge_at_each_amount_is_refused(
    question: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("regionai.ask.sweep.MOST_LOOKED_AT", 60)
    assert run(["budget", SHORT, *question, "--lang", "en"]) == 2
    assert "so many lines or rules" in " ".join(capsys.readouterr().err.split())
