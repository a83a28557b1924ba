"""Misuse of the commands: one sentence in the language asked for, and exit code 2."""

import re

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


# A call that makes no sense, what is said of it in Korean and in English, and whose help says more.
SAID = [
    ("check --foo", "`--foo`는 모르는 옵션입니다.", "`--foo` is not an option.", "check"),
    ("check -x", "`-x`는 모르는 옵션입니다.", "`-x` is not an option.", "check"),
    (
        "check --edition 2026 mine.yaml --fix",
        (
            "`--fix`는 모르는 옵션입니다. 조정한 금액을 파일에 쓰려면 "
            "`regionai budget mine.yaml --solve --in-place`로 적으세요."
        ),
        (
            "`--fix` is not an option; to write the least correction into the file use "
            "`regionai budget mine.yaml --solve --in-place`."
        ),
        "check",
    ),
    *(
        (
            call,
            (
                "`--diff`는 모르는 옵션입니다. 어떤 금액을 어떻게 조정하는지 보려면 "
                f"`regionai budget {file} --solve`로 적으세요."
            ),
            (
                "`--diff` is not an option; to see the least correction line by line use "
                f"`regionai budget {file} --solve`."
            ),
            "check",
        )
        for call, file in (
            ("check --diff", "proposal.yaml"),
            ("check --diff=x a.yaml b.yaml", "a.yaml"),
            ("check --diff a.yaml --foo", "proposal.yaml"),
        )
    ),
    ("rules lint --fix", "`--fix`는 모르는 옵션입니다.", "`--fix` is not an option.", "rules lint"),
    (
        "check --foramt=json",
        "`--foramt`는 모르는 옵션입니다. `--format`을 쓰려던 것입니까?",
        "`--foramt` is not an option; did you mean `--format`?",
        "check",
    ),
    (
        "check -qx",
        "`-x`는 모르는 옵션입니다.",
        "`-x` is not an option.",
        "check",
    ),
    (
        "check -lang=en",
        "`-lang`은 모르는 옵션입니다. `--lang`을 쓰려던 것입니까?",
        "`-lang` is not an option; did you mean `--lang`?",
        "check",
    ),
    (
        "--verison",
        "`--verison`은 모르는 옵션입니다. `--version`을 쓰려던 것입니까?",
        "`--verison` is not an option; did you mean `--version`?",
        "",
    ),
    (
        "chekc",
        "`chekc`는 모르는 명령입니다. `check`를 쓰려던 것입니까?",
        "`chekc` is not a command; did you mean `check`?",
        "",
    ),
    (
        "rules lst",
        "`lst`는 모르는 명령입니다. `list`를 쓰려던 것입니까?",
        "`lst` is not a command; did you mean `list`?",
        "rules",
    ),
    (
        "new x",
        "`x`는 모르는 명령입니다. `proposal`, `workbook` 가운데 하나를 적으세요.",
        "`x` is not a command; write one of `proposal`, `workbook`.",
        "new",
    ),
    (
        "mine.yaml",
        "`mine.yaml`은 모르는 명령입니다. 파일을 점검하려면 `regionai check mine.yaml`로 적으세요.",
        "`mine.yaml` is not a command; to check a file write `regionai check mine.yaml`.",
        "",
    ),
    (
        "new",
        (
            "`regionai new` 뒤에 명령이 없습니다. "
            "다음 가운데 하나를 적으세요: `regionai new proposal --region 지역`, `regionai new workbook`."
        ),
        (
            "`regionai new` lacks a command; write one of these: "
            "`regionai new proposal --region REGION`, `regionai new workbook`."
        ),
        "new",
    ),
    (
        "new proposal",
        "`--region 지역`이 없습니다. 신청하는 지역(경북).",
        "`--region REGION` is missing. The region that applies (gyeongbuk).",
        "new proposal",
    ),
    (
        "new proposal --region",
        "`--region` 뒤에 값이 없습니다. `--region 지역`처럼 적으세요. 신청하는 지역(경북).",
        "`--region` has no value; write `--region REGION`. The region that applies (gyeongbuk).",
        "new proposal",
    ),
    (
        "explain",
        "`규칙|유형`이 없습니다. 규칙의 id나 유형의 이름.",
        "`RULE|KIND` is missing. The id of a rule, or the name of a kind.",
        "explain",
    ),
    (
        "check --full=3",
        "`--full`은 값을 받지 않습니다. `--full`만 적으세요.",
        "`--full` takes no value; write `--full` alone.",
        "check",
    ),
    (
        "budget p.yaml local-share",
        "`local-share`를 쓸 곳이 없습니다. `--local-share`를 쓰려던 것입니까?",
        "there is no place for `local-share`; did you mean `--local-share`?",
        "budget",
    ),
    (
        "budget p.yaml —solve",
        "`—solve`를 쓸 곳이 없습니다. `--solve`를 쓰려던 것입니까?",
        "there is no place for `—solve`; did you mean `--solve`?",
        "budget",
    ),
    (
        "calendar a.yaml b.yaml",
        "`b.yaml`을 쓸 곳이 없습니다. 지우거나, 빈칸이 있는 값이면 따옴표로 묶으세요.",
        "there is no place for `b.yaml`; leave it out, or put quotes around a value with spaces.",
        "calendar",
    ),
    (
        "check --color=blue",
        "`--color`는 `blue`를 받지 않습니다. `auto`, `always`, `never` 가운데 하나를 적으세요.",
        "`--color` does not take `blue`: write one of `auto`, `always`, `never`.",
        "check",
    ),
    (
        "schema propsal",
        (
            "`유형`은 `propsal`을 받지 않습니다. `proposal`, `rules`, `indicators`, `obligations`, "
            "`report-v1`, `report-v2`, `receipt` 가운데 하나를 적으세요."
        ),
        (
            "`KIND` does not take `propsal`: write one of `proposal`, `rules`, `indicators`, "
            "`obligations`, `report-v1`, `report-v2`, `receipt`."
        ),
        "schema",
    ),
    (
        "budget",
        "제안서 파일을 주거나, 계획이면 `--local-share`만 쓰세요.",
        "give a proposal file, or for a plan use `--local-share` alone.",
        "budget",
    ),
    *(
        (
            f"check --jobs={jobs}",
            (
                f"`--jobs`는 `{jobs}`{particle} 받지 않습니다. 0 이상의 정수를 적으세요. "
                "일을 나누어 할 프로세스 수. 0은 코어마다 하나. 결과는 같습니다."
            ),
            (
                f"`--jobs` does not take `{jobs}`: write a whole number, 0 or more. "
                "How many processes share the work, 0 for one each core; the output is the same."
            ),
            "check",
        )
        for jobs, particle in {"x": "를", "-1": "을", "1.5": "를"}.items()
    ),
]


@pytest.mark.parametrize(("call", "korean", "english", "command"), SAID)
def test_misuse_says_what_stands_there_and_what_would_be_right(
    call: str, korean: str, english: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    helped = " ".join(("regionai", *command.split(), "--help"))
    assert run(["--lang", "ko", *call.split()]) == 2
    assert capsys.readouterr() == ("", f"{korean}\n`{helped}`로 쓰는 법을 볼 수 있습니다.\n")
    assert run(["--lang", "en", *call.split()]) == 2
    assert capsys.readouterr() == ("", f"{english}\n`{helped}` shows how it is used.\n")


@pytest.mark.parametrize(
    "call", ["", "check --as-of", "rules", "rules lint --within=x", "portfolio", "init", "check -o"]
)
def test_no_english_of_the_parser_reaches_a_person(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "ko", *call.split()]) == 2
    out, err = capsys.readouterr()
    assert not re.search("[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}", re.sub("`[^`]*`", "", out + err))
