"""Files in odd places: a thousand levels deep, with the longest names, in a folder that is gone."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import make_proposal
from calls import CLEAN, Printed, regionai
from regionai.cli.app import run

LEVELS = 1_000


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with settings and a proposal in it, and another proposal a thousand levels below."""
    folder = tmp_path_factory.mktemp("deep")
    below = folder
    for _ in range(LEVELS):
        below /= "d"
        below.mkdir()
    for each in (folder, below):
        (each / "p.yaml").write_text(make_proposal(), encoding="utf-8")
    until = "expires: 2099-12-31"
    waivers = [
        f"  - {{rule: lead-body, proposal: '{name}', reason: 까닭, approver: 김국장, {until}}}\n"
        for name in ("d/*/p.yaml", "e/*")
    ]
    (folder / ".regionai.yaml").write_text(f"schema: 1\nwaivers:\n{''.join(waivers)}", encoding="utf-8")
    yield folder
    # `shutil.rmtree`, by which pytest cleans up, calls itself for each level.
    subprocess.run(["/bin/rm", "-r", str(folder)], check=True)


def judged(*arguments: str) -> tuple[list[str], list[str]]:
    """The files that a check as its own process judges, and the problems of the others with their code."""
    done = regionai("check", *arguments, "--format", "json")
    assert done.stderr == b""
    report = json.loads(done.stdout)
    problems = [f"{each['file']} {each['code']}" for each in report["problems"]]
    return [each["file"] for each in report["assessments"]], problems


@pytest.mark.slow
def test_a_proposal_is_judged_however_deep_it_lies(deep: Path) -> None:
    assert judged(str(deep)) == ([f"{deep}/p.yaml", f"{deep}/{'d/' * LEVELS}p.yaml"], [])


@pytest.mark.slow
def test_a_waiver_is_for_a_proposal_however_deep_it_lies(deep: Path) -> None:
    done = regionai("check", str(deep / "p.yaml"), "--format", "json")
    found = [(each["kind"], each["proposal"]) for each in json.loads(done.stdout)["waivers"]]
    assert found == [("no-proposal", "e/*")]


@pytest.mark.slow
def test_rule_files_are_found_however_deep(deep: Path, tmp_path: Path) -> None:
    proposal = tmp_path / "a.yaml"
    proposal.write_text(make_proposal(), encoding="utf-8")
    # It is no rule file, and says so from where it lies.
    _, problems = judged(str(proposal), "--rules", str(deep / "d"))
    assert {each.partition(" ")[0] for each in problems} == {f"{deep}/{'d/' * LEVELS}p.yaml"}


def test_a_path_that_is_longer_than_any_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(make_proposal(), encoding="utf-8")
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=here)
        below = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    files, problems = judged(str(tmp_path))
    assert files == [f"{tmp_path}/a.yaml"]
    assert [each.rpartition(" ")[2] for each in problems] == ["source.not-readable"]


@pytest.mark.slow
def test_a_whole_disk_is_no_folder_of_rules(tmp_path: Path) -> None:
    (tmp_path / ".regionai.yaml").write_text('schema: 1\nrules: ["/"]\n', encoding="utf-8")
    (tmp_path / "a.yaml").write_text(make_proposal(), encoding="utf-8")
    files, problems = judged(str(tmp_path / "a.yaml"))
    assert files == []
    assert {each.rpartition(" ")[2] for each in problems} <= {
        "library.large-folder",
        "library.closed-folder",
    }
    assert problems


# A folder that is gone, and names too long.


@pytest.mark.parametrize(
    "asked",
    [
        ("check",),
        ("check", CLEAN),
        ("budget", CLEAN),
        ("portfolio", CLEAN),
        ("init", "--region", "경북", "--package", "https://example.org/a.whl"),
        ("rules", "list"),
    ],
    ids=lambda asked: " ".join(asked[:2]),
)
def test_a_folder_that_was_deleted_beneath_a_call_is_said(
    asked: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run(asked) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "지금 있는 폴더가 삭제되었습니다. 다른 폴더로 옮긴 뒤 다시 실행하세요.\n")
    # Help needs no settings.
    assert run(["--help"]) == 0


@pytest.mark.parametrize(
    "asked",
    [
        ("budget", "{}"),
        ("rules", "show", "{}"),
        ("check", CLEAN, "--baseline", "{}"),
        ("check", "{}"),
        ("init", "{}", "--region", "경북", "--package", "https://example.org/a.whl"),
    ],
)
def test_a_name_that_is_too_long_is_said_by_every_command(asked: tuple[str, ...], capsys: Printed) -> None:
    name = "x" * 251 + ".yaml"
    assert run([word.format(name) for word in asked] + ["--lang", "en"]) == 2
    out, err = capsys.readouterr()
    said = " ".join((out + err).split())
    assert "its name is too long" in said
    assert "within the tool" not in said
