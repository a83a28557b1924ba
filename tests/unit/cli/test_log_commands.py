"""What a CI system reads in its log, as its own parser does, and what formats say all the same."""

import json
import os
import re
from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import etree

from builders import make_proposal
from calls import CLEAN
from hostile import COMMANDS, commanding
from regionai.cli.app import run
from regionai.cli.writing.log_commands import without_commands


@pytest.fixture(params=[("GITHUB_ACTIONS", "true"), ("TF_BUILD", "True")])
def in_ci(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(*request.param)


def shown(text: str, ending: str = ".txt") -> str:
    return without_commands(text, ending, may_command=False)


@pytest.mark.parametrize("text", COMMANDS)
def test_the_parser_of_these_tests_finds_each_command(text: str) -> None:
    assert commanding(f"a\n{text}\nb") == [text.splitlines()[-1]]


@pytest.mark.usefixtures("in_ci")
@pytest.mark.parametrize("text", COMMANDS)
@pytest.mark.parametrize("before", ["", " ", "\t\xa0", "\ufeff", "\x1b[1m", "a\r\n", "a\u2028", "a\x85 "])
def test_no_line_commands_whatever_it_begins_with(before: str, text: str) -> None:
    out = shown(f"{before}{text}")
    assert commanding(out) == []
    assert out.replace("'", "") == f"{before}{text}".replace("'", "")


@pytest.mark.parametrize("text", COMMANDS)
@pytest.mark.parametrize("setting", [None, "false"])
def test_outside_of_ci_nothing_is_another(
    setting: str | None, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GITHUB_ACTIONS", "TF_BUILD"):
        monkeypatch.delenv(name, raising=False)
        if setting is not None:
            monkeypatch.setenv(name, setting)
    for ending in (".txt", ".json", ".xml", ".ics"):
        assert shown(text, ending) == text


@pytest.mark.usefixtures("in_ci")
@pytest.mark.parametrize("text", COMMANDS)
def test_json_and_xml_say_the_same_text(text: str) -> None:
    for ending in (".json", ".sarif"):
        out = shown(json.dumps({text: [text]}, ensure_ascii=False, indent=1), ending)
        assert commanding(out) == []
        assert json.loads(out) == {text: [text]}
    root = etree.Element("a", {"b": text})
    root.text = text
    out = shown(etree.tostring(root, encoding="unicode"), ".xml")
    assert commanding(out) == []
    read = etree.fromstring(out)
    assert (read.text, read.get("b")) == (text, text)


@pytest.mark.usefixtures("in_ci")
@pytest.mark.parametrize("text", COMMANDS)
def test_icalendar_says_the_same_text_wherever_its_lines_are_folded(text: str) -> None:
    for length in range(75):
        whole = Calendar()
        whole.add("summary", "a" * length + text)
        out = shown(whole.to_ical().decode(), ".ics")
        assert commanding(out) == []
        assert Calendar.from_ical(out)["summary"] == whole["summary"]
        assert max(len(line) for line in out.encode().split(b"\r\n")) <= 75


@pytest.mark.usefixtures("in_ci")
def test_only_a_format_of_commands_begins_lines_with_them() -> None:
    line = "::error title=a::##[error]b"
    assert without_commands(line, ".txt", may_command=True) == "::error title=a::#'#[error]b"
    assert shown(line) == "'::error title=a::#'#[error]b"


@pytest.mark.usefixtures("in_ci")
def test_a_file_holds_what_was_written_and_a_stream_no_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    proposal, file, pipe = (tmp_path / name for name in ("a.yaml", "out.txt", "pipe"))
    proposal.write_text(make_proposal("title: '::error::PWN'"), encoding="utf-8")
    assert run(["budget", str(proposal), "-o", str(file)]) == 0
    assert file.read_text(encoding="utf-8").startswith("::error::PWN\n")
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run(["budget", str(proposal), "-o", str(pipe)]) == 0
    assert os.read(reader, 1 << 16).decode().startswith("'::error::PWN\n")
    os.close(reader)
    assert run(["budget", str(proposal)]) == 0
    assert capsys.readouterr().out.startswith("'::error::PWN\n")


@pytest.mark.parametrize("sign", ["\x1b[31m", "\u202e", "\n", "\r", "\x85", "\u2028", "\u200b", "\x9b"])
def test_a_complaint_is_one_line_of_what_can_be_seen(sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        [f"a{sign}b"],
        ["check", CLEAN, f"--a{sign}b"],
        ["check", CLEAN, "--edition", f"a{sign}b"],
        ["check", f"a{sign}b"],
        ["budget", CLEAN, "--set", f"a{sign}b"],
        ["rules", "show", f"a{sign}b"],
    ):
        assert run([*arguments, "--lang", "en"]) == 2
        said = "".join(capsys.readouterr())
        assert all(line.isprintable() for line in said.split("\n"))
        assert re.search(r"a\\\w+(\[31m)?b", said)
