"""Misuse of the commands: one sentence in the language asked for, and exit code 2."""

import pytest

from calls import CLEAN
from regionai.cli.app import run


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--foramt", "json"],
        ["check", "--zzz"],
        ["check", "--lang", "fr"],
        ["check", "--fail-on", "nothing"],
        ["check", CLEAN, "--as-of", "2026-13-01"],
        ["check", CLEAN, "--today", "2026-13-01"],
        ["budget", CLEAN, "--today", "tomorrow"],
        ["portfolio", CLEAN, "--today", "2026-02-30"],
        ["chekc"],
        ["budget"],
        ["budget", CLEAN, "--national", "70억"],
        ["budget", "--local-share", "--national", "lots"],
        ["budget", "--local-share", "--edition", "1999"],
        ["budget", "--local-share", "--as-of", "1999-01-01"],
        ["budget", "none.yaml"],
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_misuse_is_one_sentence_and_exit_code_2(
    arguments: list[str], lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--lang", lang] if "--lang" not in arguments else arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert 1 <= len(captured.err.splitlines()) <= 2
    assert "Traceback" not in captured.err


def test_misuse_is_said_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--foramt", "json", "--lang=en"])
    assert "did you mean `--format`" in capsys.readouterr().err
    run(["check", "--foramt", "json"])
    assert "쓰려던 것입니까" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "ko",
            (
                "`--jobs`는 `{}`{} 받지 않습니다. "
                "프로세스의 수를 0 이상의 정수로 적으세요. 0은 코어마다 하나입니다."
            ),
        ),
        (
            "en",
            (
                "`--jobs` does not take `{}`: "
                "write how many processes, as a whole number; 0 is one for each core."
            ),
        ),
    ],
)
@pytest.mark.parametrize(("jobs", "particle"), [("x", "를"), ("-1", "을"), ("1.5", "를")])
def test_what_is_no_number_of_processes_is_said_in_both_languages(
    jobs: str, particle: str, lang: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", CLEAN, f"--jobs={jobs}", "--lang", lang]) == 2
    assert capsys.readouterr().err.splitlines()[0] == said.format(jobs, particle)
