"""Help: one language at a time, nothing cut, nothing wider than the terminal, options in groups."""

import re
from collections.abc import Iterator

import pytest
from rich.cells import cell_len
from typer._click.core import Command
from typer.core import TyperGroup, TyperOption

from calls import Printed
from regionai.cli.app import run
from regionai.cli.commands import REGIONAI
from regionai.cli.frame.by_typer import command_line
from regionai.cli.frame.help import written

HANGUL = re.compile("[가-힣]")
# The units and notations of amounts are values in English too.
VALUES = re.compile("`(원|천원|만원|백만원|억원)`|[0-9]억")
# Three English words that follow each other are a sentence.
ENGLISH = re.compile("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")


def calls() -> Iterator[tuple[str, ...]]:
    """Every command and group of commands, as it is called."""
    whole = command_line(REGIONAI)
    assert isinstance(whole, TyperGroup)
    yield ()
    for name, command in whole.commands.items():
        yield (name,)
        if isinstance(command, TyperGroup):
            yield from ((name, own) for own in command.commands)


def test_every_value_has_words_that_help_knows() -> None:
    """A value without a metavar, or an upper-case word of one without Korean, would be shown as it is."""
    for call in calls():
        command: Command = command_line(REGIONAI)
        for name in call:
            assert isinstance(command, TyperGroup)
            command = command.commands[name]
        for parameter in command.params:
            named = written(parameter)
            is_flag = isinstance(parameter, TyperOption) and parameter.is_flag
            assert is_flag or named.en not in ("", f"{', '.join(parameter.opts)} "), parameter.name
            assert re.findall("[A-Z]{2,}", named.ko) == [], named.ko


def test_every_command_takes_the_settings_that_it_is_told() -> None:
    for call in calls():
        command: Command = command_line(REGIONAI)
        for name in call:
            assert isinstance(command, TyperGroup)
            command = command.commands[name]
        if not isinstance(command, TyperGroup):
            assert {"--config", "--no-config"} <= {name for each in command.params for name in each.opts}


CALLS = [pytest.param(call, id=" ".join(call) or "regionai") for call in calls()]


def helped(capsys: Printed, *call: str) -> str:
    assert run([*call, "--help"]) == 0
    return capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("width", [40, 60, 80, 160])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_help_is_in_one_language_and_fits(
    call: tuple[str, ...], width: int, lang: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("REGIONAI_LANG", lang)
    out = helped(capsys, *call)
    assert "…" not in out
    assert max(map(cell_len, out.splitlines())) <= width
    # The call itself is the same in both.
    words = " ".join(out.replace(" ".join(("regionai", *call)), "").split())
    if lang == "en":
        assert HANGUL.findall(VALUES.sub("", words)) == []
    else:
        assert ENGLISH.findall(words) == []
        # What stands for a value is Korean too.
        assert set(re.findall(r"\b[A-Z]{2,}\b", words)) <= {"AI", "CSV", "JSON"}
    assert "--help" in words


def test_help_names_its_options_by_what_they_are_for(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert (
        helped(capsys, "rules", "new", "--lang", "en")
        == """\
Usage: regionai rules new [OPTIONS] PROGRAMME EDITION

Begin a new edition.

Arguments
  PROGRAMME             The name of the programme
                        (region-led-ai). [required]
  EDITION               The edition (2027; 2026.1 corrects
                        2026). [required]

What to begin
  --from PROGRAMME@EDITION
                        An edition or a rule file to copy.
  --dir DIR             The folder for the new files.
                        [default: rules]

What to judge
  --rules DIR           A folder of further rule files.
  --config FILE         The one settings file to use, in
                        place of the `.regionai.yaml` found
                        upwards from here and of those in
                        folders below.
  --no-config           Read no settings file.

How to report
  --lang ko|en          The language of help and reports; if
                        none, that of the variable
                        `REGIONAI_LANG`, of `lang` in the
                        settings, of the locale.

Options
  --help                Show this help.
"""
    )
    assert (
        helped(capsys, "rules", "new", "--lang", "ko")
        == """\
사용법: regionai rules new [옵션] 사업 판본

새 판본의 파일을 만듭니다.

인수
  사업                  사업의 이름(region-led-ai). [필수]
  판본                  판본의 이름(2027, 정정판은 2026.1).
                        [필수]

새로 만들 것
  --from 사업@판본      베낄 판본이나 규칙 파일.
  --dir 폴더            새 파일을 둘 폴더. [기본값: rules]

점검 대상과 기준
  --rules 폴더          규칙 파일을 더 찾을 폴더.
  --config 파일         적용할 설정 파일 하나. 작업 폴더부터
                        위로 찾은 `.regionai.yaml`과 하위
                        폴더의 설정은 읽지 않습니다.
  --no-config           설정 파일을 읽지 않습니다.

보고서 작성
  --lang ko|en          도움말과 보고서의 언어. 없으면 환경
                        변수 `REGIONAI_LANG`, 설정의 `lang`,
                        로캘의 순서로 정합니다.

옵션
  --help                이 도움말을 보여 줍니다.
"""
    )


def test_the_options_of_a_check_stand_under_what_they_are_for(capsys: Printed) -> None:
    listed: dict[str, list[str]] = {}
    for line in helped(capsys, "check", "--lang", "en").splitlines():
        if re.match("[A-Z][a-z ]+$", line):
            listed[line] = []
        listed.get(next(reversed(listed), ""), []).extend(re.findall("^  (?:-[oq], )?(-[-a-z]+)", line))
    assert listed == {
        "Arguments": [],
        "What to judge": [
            "--edition",
            "--as-of",
            "--today",
            "--region",
            "--table",
            "--rule",
            "--without",
            "--shard",
            "--trusted",
            "--stdin-filename",
            "--locked",
            "--rules",
            "--config",
            "--no-config",
        ],
        "How to report": [
            "--format",
            "--lang",
            "--receipt",
            "--color",
            "--output",
            "--open",
            "--quiet",
            "--statistics",
            "--full",
            "--unit",
        ],
        "What fails": [
            "--fail-on",
            "--undecided",
            "--exit-zero",
            "--against",
            "--fail-on-change",
            "--baseline",
            "--write-baseline",
        ],
        "Options": ["--watch", "--jobs", "--help"],
    }


def test_the_language_of_help_may_be_asked_for_anywhere(capsys: Printed) -> None:
    for call in (
        ["--lang", "en", "check"],
        ["check", "--lang", "en"],
        ["--lang=en"],
        ["rules", "--lang", "en"],
    ):
        assert helped(capsys, *call).startswith("Usage: ")
    # The last word may be `--help` or not.
    assert run(["--help", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("Usage: regionai [OPTIONS] COMMAND ...\n")


@pytest.mark.parametrize(
    ("variables", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_a_terminal_gets_colours_unless_it_wants_none(
    variables: dict[str, str], is_coloured: bool, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for name, value in {"COLUMNS": "80", **variables}.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[1m" in helped(capsys, "check")) == is_coloured
