"""The language of a call: what is asked for, else the settings, else the locale, else Korean."""

import locale
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from calls import BROKEN, CLEAN, Printed, regionai
from regionai.cli.app import run
from regionai.cli.language import asked, spoken

KOREAN, ENGLISH = "`--foo`는 모르는 옵션입니다.", "`--foo` is not an option."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without settings to call from."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def no_variables(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A locale that no variable names, as on Windows."""
    monkeypatch.delenv("LANG")
    before = locale.setlocale(locale.LC_CTYPE)
    locale.setlocale(locale.LC_CTYPE, "C")
    yield
    locale.setlocale(locale.LC_CTYPE, before)


def refused(capsys: Printed, *arguments: str) -> str:
    """The first sentence on a call that makes no sense."""
    assert run([*arguments, "check", "--foo"]) == 2
    return capsys.readouterr().err.splitlines()[0]


def test_the_first_that_says_a_language_decides(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of `--lang`, the variable, the settings and the locale, each silent, Korean and English."""
    said = (None, "ko", "en")
    for option, variable, settings, lang in product(said, said, said, said):
        monkeypatch.setenv("REGIONAI_LANG", variable or "")
        monkeypatch.setenv("LANG", "C" if lang is None else f"{lang}_XX.UTF-8")
        (here / ".regionai.yaml").write_text(f"schema: 1\n{f'lang: {settings}' if settings else ''}\n")
        arguments = [] if option is None else ["--lang", option]
        first = next((each for each in (option, variable, settings, lang) if each is not None), "ko")
        assert spoken(asked(["check", *arguments, "p.yaml"])) == first


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "ko-KR"}, "ko"),
        ({"LANG": "Korean_Korea.949"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "English_United States.1252"}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "en"),
        # Konkani.
        ({"LANG": "kok_IN"}, "en"),
        ({"LANG": "C"}, "ko"),
        ({"LANG": "C.UTF-8"}, "ko"),
        ({"LANG": "POSIX"}, "ko"),
        ({"LANG": ""}, "ko"),
        ({"LC_MESSAGES": "en_US", "LANG": "ko_KR"}, "en"),
        ({"LC_ALL": "ko_KR", "LC_MESSAGES": "en_US", "LANG": "en_US"}, "ko"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US"}, "en"),
        # Whoever sets `LC_ALL=C` wants no language at all.
        ({"LC_ALL": "C", "LANG": "en_US"}, "ko"),
    ],
)
@pytest.mark.usefixtures("here", "no_variables")
def test_a_locale_is_korean_or_of_no_language_or_english_is_the_answer(
    variables: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert spoken(None) == lang


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("arguments", [["--lang=en"], ["--lang", "ko", "--lang", "en"]])
def test_the_last_option_counts_wherever_it_stands(arguments: list[str], capsys: Printed) -> None:
    assert refused(capsys, *arguments) == ENGLISH
    assert run(["check", CLEAN, *arguments]) == 0
    assert "not checked" in capsys.readouterr().out
    assert run([*arguments, "check", CLEAN]) == 0
    assert "not checked" in capsys.readouterr().out
    assert run(["rules", *arguments, "list"]) == 0
    assert "edition" in capsys.readouterr().out


@pytest.mark.usefixtures("here")
def test_what_stands_behind_two_dashes_asks_for_nothing(capsys: Printed) -> None:
    assert run(["budget", "--foo", "--", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(KOREAN)


@pytest.mark.parametrize("value", ["fr", "EN", "en_US", "ko "])
@pytest.mark.parametrize("arguments", [["--version"], ["check", CLEAN], ["--help"]])
def test_another_language_in_the_variable_is_refused(
    value: str, arguments: list[str], here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("REGIONAI_LANG", value)
    assert run(arguments) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"`REGIONAI_LANG`의 `{value}`")
    assert "모르는 언어입니다. `ko`나 `en`으로 적으세요.\n`regionai --help`" in err
    # It is said in the next language in turn.
    (here / ".regionai.yaml").write_text("schema: 1\nlang: en\n")
    assert run(arguments) == 2
    assert capsys.readouterr().err.startswith(
        f"`{value}` in `REGIONAI_LANG` is not a language of this tool; write `ko` or `en`.\n"
    )
    # Nobody reads the variable where the call itself says it.
    assert run([*arguments, "--lang", "en"]) == 0 or arguments == ["--version"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("lang: en", ENGLISH),
        ("언어: 영어", ENGLISH),
        ("lang: ko", KOREAN),
        ("lang: fr", KOREAN),
        ("lang: [en]", KOREAN),
        ("lang: en: en", KOREAN),
        ("fail_on: error", KOREAN),
    ],
)
def test_the_settings_here_and_above_say_the_language_of_misuse(
    settings: str, said: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    (here / ".regionai.yaml").write_text(f"schema: 1\n{settings}\n", encoding="utf-8")
    assert refused(capsys) == said
    (here / "proposals").mkdir()
    monkeypatch.chdir(here / "proposals")
    assert refused(capsys) == said


def test_a_folder_that_is_gone_has_no_settings(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    gone = here / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert refused(capsys) == KOREAN


def test_what_is_checked_never_says_the_language(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    (here / ".regionai.yaml").write_text("schema: 1\nlang: en\n")
    (here / "theirs").mkdir()
    (here / "theirs" / ".regionai.yaml").write_text("schema: 1\nlang: ko\n")
    for name, source in (("clean.yaml", CLEAN), ("broken.yaml", BROKEN)):
        (here / "theirs" / name).write_bytes(Path(source).read_bytes())
    run(["check", "theirs/clean.yaml"])
    assert "not checked" in capsys.readouterr().out
    # Also where nothing in it can be read.
    run(["check", "theirs/broken.yaml"])
    assert "could not be judged" in capsys.readouterr().out
    run(["budget", "theirs/clean.yaml"])
    assert "national" in capsys.readouterr().out
    run(["portfolio", "theirs/clean.yaml"])
    assert "region" in capsys.readouterr().out
    (here / ".regionai.yaml").unlink()
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    run(["check", "theirs/clean.yaml"])
    assert "not checked" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "portfolio", "rules list"])
@pytest.mark.parametrize(
    ("named", "korean"),
    [
        ([], True),
        (["--config", "english.yaml"], False),
        (["--config=english.yaml"], False),
        # The locale is English, and the settings here are not asked.
        (["--config", "silent.yaml"], False),
        (["--config", "nowhere.yaml"], False),
        (["--no-config"], False),
        (["--lang", "ko", "--no-config"], True),
    ],
)
def test_the_settings_that_the_call_names_say_its_language(
    command: str,
    named: list[str],
    korean: bool,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Printed,
) -> None:
    for name, lang in ((".regionai.yaml", "ko"), ("english.yaml", "en")):
        (here / name).write_text(f"schema: 1\nlang: {lang}\n")
    (here / "silent.yaml").write_text("schema: 1\n")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    for asked_for, ko, en in (("--help", "사용법:", "Usage:"), ("--foo", KOREAN, ENGLISH)):
        run([*command.split(), *named, asked_for])
        assert "".join(capsys.readouterr()).startswith(ko if korean else en)


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", "share"],
        ["rules", "list"],
        ["schema", "proposal"],
        ["new", "proposal", "--region", "경북"],
    ],
)
def test_a_locale_decides_for_every_command(
    arguments: list[str], here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    printed = {}
    for name, more in {"ko_KR.UTF-8": "ko", "en_GB.UTF-8": "en"}.items():
        for lang in ([], ["--lang", more]):
            monkeypatch.setenv("LANG", "C" if lang else name)
            assert run([*arguments, *lang]) == 0
            printed[more, bool(lang)] = capsys.readouterr().out
            (here / "proposal.yaml").unlink(missing_ok=True)
    assert printed["ko", False] == printed["ko", True]
    assert printed["en", False] == printed["en", True] != printed["ko", True]


def test_a_process_without_any_variable_speaks_korean() -> None:
    assert regionai("check", "--foo", env={"PYTHONUTF8": "1"}).stderr.decode().startswith(KOREAN)
    english = {"PYTHONUTF8": "1", "LANG": "en_US.UTF-8"}
    assert regionai("check", "--foo", env=english).stderr.decode().startswith(ENGLISH)
