"""What the shell is offered at a tab: words with their titles, and no complaint whatever is typed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import shellingham

from calls import CLEAN, Printed, regionai
from regionai.cli.app import run
from regionai.cli.frame import installing
from regionai.cli.frame.scripts import SCRIPTS

# Of each option or argument that takes a name, what is typed and what is offered for it, with titles.
NAMES = {
    "check --edition 202": {
        "2026": "Region-Led AI Transformation 2026",
        "2025": "Region-Led AI Transformation 2025",
        "2021": "AI voucher 2021",
    },
    "check --region gyeongs": {},
    "check --region gyeongb": {"gyeongbuk": "Gyeongbuk"},
    "check --region 경": {"경기": "Gyeonggi", "경북": "Gyeongbuk", "경남": "Gyeongnam"},
    "check --format g": {"github": "annotations of GitHub Actions", "gitlab": "GitLab code quality"},
    "check --format=ju": {"--format=junit": "CI servers"},
    "check --fail-on ": {
        "error": "errors",
        "warning": "warnings and errors",
        "advice": "advice, warnings and errors",
        "never": "nothing",
    },
    "check --undecided p": {"pass": "only what is broken fails"},
    "check --color a": {"auto": "", "always": ""},
    "check --lang e": {"en": "English"},
    "calendar p.yaml --format i": {"ics": "Outlook and Google Calendar"},
    "portfolio . --format p": {"parquet": "tools for data analysis"},
    "portfolio . --where 국비": {"국비": "국비 · national", "국비비율": "국비 비율 · national-share"},
    "portfolio . --sort 여": {"여유": "여유 · margin"},
    "budget p.yaml --mend w": {"warning": "warnings and errors"},
    "budget p.yaml --without local-s": {"local-share": "Local share of at least 20%"},
    "budget p.yaml --keep priv": {
        "private_cash": "현금 · private_cash",
        "private_in_kind": "현물 · private_in_kind",
        "private": "민간부담금 · private",
    },
    "budget p.yaml --keep 현": {"현금": "현금 · private_cash", "현물": "현물 · private_in_kind"},
    "budget p.yaml --keep x": {},
    "budget p.yaml --at-most prov": {"province=": "시도비 · province"},
    "budget p.yaml --set train": {"training.": "AI workforce training"},
    "budget p.yaml --sweep training.loc": {"training.local=": "지방비 · local"},
    "budget p.yaml --into 인": {"인프라": "AI infrastructure", "인력양성": "AI workforce training"},
    f"budget {CLEAN} --set solution-v": {"solution-vision.": "부품 외관검사 개발·실증"},
    "rules show subsidy": {"subsidy-law@2026": "Subsidy and local finance law 2026"},
    "rules show region-led-ai@2025 local-s": {"local-share": "Local share of at least 20%"},
    "rules show region-led-ai@2025 fiscal": {},
    "rules diff region-led-ai@2025 region-led-ai@2": {
        "region-led-ai@2026": "Region-Led AI Transformation 2026",
        "region-led-ai@2025": "Region-Led AI Transformation 2025",
    },
    "rules new region-l": {"region-led-ai": "Region-Led AI Transformation"},
    "schema ind": {"indicators": ""},
    "calen": {"calendar": ""},
    "rules sh": {"show": ""},
    # Options of a group may stand before the command, and each is offered as often as it may be given.
    "--lang en check --color a": {"auto": "", "always": ""},
    "--lang en ver": {"verify": ""},
    "rules --lang en sh": {"show": ""},
    "--ver": {"--version": ""},
    "rules --la": {"--lang": ""},
    "check --quiet --qu": {},
    "check --rule a --ru": {"--rule": "", "--rules": ""},
    "lsp ": {},
    "nonsense ": {},
    "rules nonsense ": {},
    "rules show subsidy-law@2026 x ": {},
    # Files are the affair of the shell.
    "check prop": {},
    "check --baseline ": {},
    # Nothing of a line is known that makes no sense, or is none.
    "check --nonsense": {},
    "check 'proposals --edition ": {},
    "check -- --edition": {},
    "check --trusted": {"--trusted": "A checkout"},
    # Nothing is done before the line is.
    "--version ": {},
}


def fish(line: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch, lang: str = "en") -> dict[str, str]:
    """What fish is offered for a line, with its titles."""
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    monkeypatch.setenv("_REGIONAI_COMPLETE", "complete_fish")
    monkeypatch.setenv("REGIONAI_LANG", lang)
    assert run([]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return dict(each.split("\t") for each in out.splitlines())


@pytest.mark.parametrize("typed", NAMES)
def test_a_name_is_offered_with_its_title(
    typed: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = fish(f"regionai {typed}", capsys, monkeypatch)
    if typed == "--version ":
        assert "check" in found
        return
    assert list(found) == list(NAMES[typed])
    assert all(found[word].startswith(title) for word, title in NAMES[typed].items())


def test_nothing_typed_is_in_one_language(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    korean, english = (fish("regionai check --region ", capsys, monkeypatch, lang) for lang in ("ko", "en"))
    assert len(korean) == len(english) == 18
    assert (korean["경북"], english["gyeongbuk"]) == ("경상북도", "Gyeongbuk")


# How each shell is told: its variables, and the words and titles as they are written for it.


def told(
    shell: str, variables: dict[str, str], capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    for name, value in {
        "_REGIONAI_COMPLETE": f"complete_{shell}",
        "REGIONAI_LANG": "en",
        **variables,
    }.items():
        monkeypatch.setenv(name, value)
    assert run([]) == 0
    return capsys.readouterr().out.splitlines()


def test_zsh_is_told_whether_a_space_may_follow(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    line = {"_TYPER_COMPLETE_ARGS": "regionai budget p.yaml --set tra"}
    assert told("zsh", line, capsys, monkeypatch) == ["+training.:AI workforce training"]
    line = {"_TYPER_COMPLETE_ARGS": "regionai check --color al"}
    assert told("zsh", line, capsys, monkeypatch) == ["-always:"]
    line = {"_TYPER_COMPLETE_ARGS": "regionai rules show --rules x:y subs"}
    assert told("zsh", line, capsys, monkeypatch) == [
        "-subsidy-law@2026:Subsidy and local finance law 2026"
    ]


@pytest.mark.parametrize("shell", ["powershell", "pwsh"])
def test_power_shell_is_told_a_tip_that_is_never_empty(
    shell: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = {"_TYPER_COMPLETE_ARGS": "regionai check --fail-on n"}
    assert told(shell, line, capsys, monkeypatch) == ["never:::nothing"]
    line = {"_TYPER_COMPLETE_ARGS": "regionai check --color al"}
    assert told(shell, line, capsys, monkeypatch) == ["always:::always"]


@pytest.mark.parametrize(
    ("line", "word", "offered"),
    [
        # bash cuts words at `=`, and at `@`, where it replaces the sign too.
        ("regionai check --format=ju", "ju", ["junit"]),
        ("regionai check --format=jun", "jun", ["junit"]),
        ("regionai rules show subsidy-law@", "@", ["@2026"]),
        ("regionai rules show subsidy-law@20", "20", ["@2026"]),
        ("regionai rules show subs", "subs", ["subsidy-law@2026"]),
        (
            "regionai check --region=",
            "=",
            ["seoul            (Seoul)", "busan            (Busan)"],
        ),
        ("regionai check --color ", "", ["auto", "always", "never"]),
    ],
)
def test_bash_is_told_what_takes_the_place_of_its_word(
    line: str, word: str, offered: list[str], capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = {"COMP_WORDS": line, "_REGIONAI_WORD": word, "COMP_TYPE": "9"}
    assert told("bash", variables, capsys, monkeypatch)[: len(offered)] == offered


def test_bash_is_told_no_titles_where_a_tab_goes_from_word_to_word(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = {"COMP_WORDS": "regionai check --region 경", "COMP_TYPE": "9"}
    assert told("bash", variables, capsys, monkeypatch)[0] == "경기  (Gyeonggi)"
    variables["COMP_TYPE"] = "37"
    assert told("bash", variables, capsys, monkeypatch) == ["경기", "경북", "경남"]


def test_words_of_two_widths_have_their_titles_below_each_other(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = {"COMP_WORDS": "regionai budget p.yaml --set 인", "COMP_TYPE": "9"}
    assert told("bash", variables, capsys, monkeypatch) == [
        "인프라.    (AI infrastructure)",
        "인력양성.  (AI workforce training)",
    ]


@pytest.mark.parametrize("line", ["", "regionai", "regionai rules show 'x", "other program --x "])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "tcsh"])
def test_a_shell_hears_no_complaint(
    shell: str, line: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(shell, {"_TYPER_COMPLETE_ARGS": line, "COMP_WORDS": line}, capsys, monkeypatch)
    assert capsys.readouterr() == ("", "")


def test_a_language_that_is_none_offers_nothing(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    line = {"_TYPER_COMPLETE_ARGS": "regionai che", "REGIONAI_LANG": "fr"}
    assert told("fish", line, capsys, monkeypatch) == []


# What files have.


HOUSE = """\
programme: house
edition: "2026"
title: 우리 규칙
categories: {training: 교육, other: {ko: 기타, en: Other, also: []}, cloud: {en: Cloud, also: [구름]}}
rules: [{id: own-rule, title: {ko: 우리 규칙}}, {kind: amount}, 3]
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule file of one's own, one that is none, and settings that name it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "2026.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "house" / "other.yaml").write_text("titles: [a, b]", encoding="utf-8")
    (tmp_path / "house" / "torn.yaml").write_text("titles: [a, b", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("rules", ["house", "[house, gone, 3, [x]]"])
def test_the_editions_of_the_settings_are_offered_too(
    rules: str, house: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "regionai rules show house"
    assert fish(typed, capsys, monkeypatch) == {}
    (house / ".regionai.yaml").write_text(f"형식: 1\n규칙: {rules}\n", encoding="utf-8")
    assert fish(typed, capsys, monkeypatch) == {"house@2026": "우리 규칙"}
    assert fish("regionai rules show --no-config house", capsys, monkeypatch) == {}
    assert fish("regionai budget p.yaml --without own-r", capsys, monkeypatch) == {"own-rule": "우리 규칙"}


@pytest.mark.usefixtures("house")
def test_the_editions_of_the_call_are_offered_too(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    found = fish("regionai rules show --rules house --rules gone house", capsys, monkeypatch)
    assert found == {"house@2026": "우리 규칙"}
    assert "own-rule" in fish("regionai explain --rules house own", capsys, monkeypatch)


def test_kinds_are_explained_as_rules_are(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    found = fish("regionai explain share", capsys, monkeypatch, "ko")
    assert list(found) == ["share", "share-by-kind"]
    assert found["share"].startswith("한 금액이 다른 금액의")


def test_lines_are_offered_by_their_ids_else_the_categories_are(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "p.yaml"
    file.write_text("예산: [{약칭: 가, 분야: 솔루션}, {국비: 1}, {약칭: 나, 내용: 구축}]", encoding="utf-8")
    asked = f"regionai budget {file} --into "
    assert list(fish(asked, capsys, monkeypatch)) == ["가", "나"]
    file.write_text("예산: [{국비: 1}]", encoding="utf-8")
    assert list(fish(asked, capsys, monkeypatch)) == ["solution", "infrastructure", "training"]


# What is loaded.


@pytest.mark.parametrize(
    ("lines", "loaded"),
    [
        (
            {
                "ch": "check",
                "budget p.yaml --keep 지": "지방비",
                "portfolio . --sort 여": "여유",
                "check --format sa": "sarif",
                "check --fail-on wa": "warning",
            },
            "",
        ),
        (
            {
                "check --edition 2021": "2021",
                "check --region 경북": "경북",
                "rules new smart": "smart-city",
                "rules show region-led-ai@2026 local-s": "local-share",
                "explain share-b": "share-by-kind",
                f"budget {CLEAN} --into solution-v": "solution-vision",
            },
            "yaml",
        ),
    ],
)
def test_completion_imports_no_pydantic_and_yaml_for_what_is_in_files_alone(
    lines: dict[str, str], loaded: str
) -> None:
    script = (
        "import os, sys; from regionai.cli.app import run\n"
        "for line in sys.argv[1:]:\n"
        "    os.environ['COMP_WORDS'] = f'regionai {line}'\n"
        "    assert run([]) == 0\n"
        "print(*(name for name in ('pydantic', 'yaml', 'rich') if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *lines],
        env={
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "_REGIONAI_COMPLETE": "complete_bash",
            "PYTHONUTF8": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (0, [*lines.values()])
    assert done.stderr.strip() == loaded


def test_a_shell_gets_an_exit_code_of_0() -> None:
    for shell, line in (
        ("zsh", "regionai check --region x"),
        ("fish", "regionai nonsense --x "),
        ("sh", ""),
    ):
        done = regionai(env={"_REGIONAI_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": line})
        assert (done.returncode, done.stderr) == (0, b"")


# How it is installed.


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("ko", "bash 자동 완성을 {}에 설치했습니다. 터미널을 다시 열면 쓸 수 있습니다.\n"),
        ("en", "completion for bash is in {}; it works in the next terminal that you open.\n"),
    ],
)
def test_completion_is_installed_for_the_shell_in_use(
    lang: str, said: str, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "_calling_shell", lambda: "bash")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert run(["--install-completion", "--lang", lang]) == 0
    script = tmp_path / ".bash_completions" / "regionai.sh"
    assert capsys.readouterr() == (said.format(script), "")
    assert (tmp_path / ".bashrc").read_text(encoding="utf-8") == f"source '{script}'\n"
    assert run(["--show-completion"]) == 0
    assert capsys.readouterr().out == script.read_text(encoding="utf-8")
    assert "_REGIONAI_COMPLETE=complete_bash" in script.read_text(encoding="utf-8")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


def test_what_its_owner_wrote_stays_and_nothing_is_added_twice(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "_calling_shell", lambda: "zsh")
    mine = b"# \xff mine\nzstyle ':completion:*' menu no\n"
    (home / ".zshrc").write_bytes(mine)
    for _ in range(2):
        assert run(["--install-completion"]) == 0
    added = b"\nfpath+=~/.zfunc; autoload -Uz compinit; compinit\n"
    assert (home / ".zshrc").read_bytes() == mine + added
    assert (home / ".zfunc" / "_regionai").read_text(encoding="utf-8") == SCRIPTS["zsh"]


def test_fish_finds_its_script_by_its_name(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installing, "_calling_shell", lambda: "fish")
    assert run(["--install-completion"]) == 0
    script = home / ".config" / "fish" / "completions" / "regionai.fish"
    assert script.read_text(encoding="utf-8") == SCRIPTS["fish"]


def test_power_shell_says_where_its_profile_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installing, "_calling_shell", lambda: "pwsh")
    program = home / "pwsh"
    profile = home / "문서" / "profile.ps1"
    program.write_text(f"#!/bin/sh\necho \"$@\" >> {home}/asked\necho '{profile}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(home), prepend=":")
    for _ in range(2):
        assert run(["--install-completion"]) == 0
    assert profile.read_text(encoding="utf-8") == f"{SCRIPTS['pwsh']}\n"
    allowed, asked = (home / "asked").read_text(encoding="utf-8").splitlines()[:2]
    assert "Set-ExecutionPolicy -Scope CurrentUser RemoteSigned" in allowed
    assert "$PROFILE" in asked


def test_the_shell_is_the_one_that_calls(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("fish", "/usr/bin/fish"))
    assert run(["--show-completion"]) == 0
    assert capsys.readouterr().out == SCRIPTS["fish"]

    def unknown() -> tuple[str, str]:
        raise shellingham.ShellDetectionFailure

    monkeypatch.setattr("shellingham.detect_shell", unknown)
    monkeypatch.setenv("SHELL", "/bin/bash")
    assert run(["--show-completion"]) == 0
    assert capsys.readouterr().out == SCRIPTS["bash"]


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_a_shell_is_not_named(option: str, home: Path, capsys: Printed) -> None:
    assert run([option, "tcsh", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(
        f"`{option}` is for the shell in use: leave `tcsh` out, and run this in that shell.\n"
    )
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_script_asks_by_its_own_name_and_has_no_name_left_to_fill_in(
    shell: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "_calling_shell", lambda: shell)
    assert run(["--show-completion"]) == 0
    script = capsys.readouterr().out
    asked = "powershell" if shell == "pwsh" else shell
    assert re.findall(
        r'_REGIONAI_COMPLETE = "complete_(\w+)"|_REGIONAI_COMPLETE=complete_(\w+)', script
    ) == [(asked, "") if asked == "powershell" else ("", asked)]
    assert not re.search(r"%\(|%%", script)


def test_a_shell_that_is_hidden_is_that_of_the_user(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "_calling_shell", lambda: "sh")
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert run(["--show-completion"]) == 0
    assert capsys.readouterr().out.startswith("#compdef regionai")


@pytest.mark.parametrize("shell", ["tcsh", "-"])
def test_another_shell_has_no_completion(
    shell: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "_calling_shell", lambda: shell)
    monkeypatch.delenv("SHELL", raising=False)
    assert run(["--show-completion", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(
        f"the shell in use, `{shell}`, has no completion; run this in one of bash, zsh, fish, powershell"
    )
