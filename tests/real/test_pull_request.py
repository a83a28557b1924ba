"""What a pull request can change of its verdict: the steps that we write, run on a real repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from builders import make_proposal
from deciding import SHORT, house, waiver
from golden import ROOT
from regionai.cli.app import run

if not os.environ.get("REGIONAI_REAL_PARTS") and not shutil.which("git"):
    pytest.skip("git is not on the PATH", allow_module_level=True)

pytestmark = pytest.mark.slow

IDENTITY = ("-c", "user.name=a", "-c", "user.email=a@example.invalid", "-c", "protocol.file.allow=always")
PULL_REQUEST, PUSH = "github.event_name == 'pull_request'", "github.event_name != 'pull_request'"


class Done(NamedTuple):
    code: int
    out: str


def git(folder: Path, *arguments: str) -> None:
    done = subprocess.run(
        ["git", *IDENTITY, *arguments],  # noqa: S607 - the one that is there
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "a")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository as `init` lays it, with house rules and a proposal that breaks them."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    assert run(["init", str(folder), "--region", "경북", "--package", str(ROOT), "--lang", "en"]) == 0
    shutil.rmtree(folder / "proposals")
    put(
        folder,
        {
            ".regionai.yaml": "schema: 1\nlang: en\nrules: house\n",
            "house/2026.yaml": house(),
            "proposals/p.yaml": make_proposal(SHORT),
        },
    )
    return folder


def merged(repository: Path, files: dict[str, str], link: tuple[str, str] | None = None) -> Path:
    """A checkout of a pull request with these files, as GitHub merges it and its action fetches it."""
    git(repository, "checkout", "-q", "-b", "change")
    if link is not None:
        (repository / link[0]).symlink_to(link[1])
    put(repository, files)
    git(repository, "checkout", "-q", "main")
    put(repository, {"later.txt": "what came to the target meanwhile"})
    git(repository, "merge", "-q", "--no-ff", "-m", "m", "change")
    checkout = repository.parent / "checkout"
    git(repository.parent, "clone", "-q", "--depth", "2", repository.as_uri(), str(checkout))
    return checkout


def steps_of_workflow(event: str) -> list[str]:
    """What the workflow runs on an event, but for the installation."""
    text = (ROOT / "src/regionai/cli/begin/templates/workflow.yml").read_text(encoding="utf-8")
    steps = yaml.safe_load(text)["jobs"]["check"]["steps"]
    wanted = f"${{{{ {event} }}}}"
    return [step["run"] for step in steps if step.get("if") == wanted]


def done(script: str, checkout: Path, **more: str) -> Done:
    """What a step prints and how it ends as GitHub runs it; our own command is the installed one."""
    temp = checkout.parent / "temp"
    tool = temp / "regionai" / "bin" / "regionai"
    tool.parent.mkdir(parents=True, exist_ok=True)
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m regionai "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    own = {"PATH": f"{tool.parent}:{os.environ['PATH']}", "RUNNER_TEMP": str(temp)}
    found = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607 - likewise
        cwd=checkout,
        env=os.environ | own | {"PYTHONPATH": str(ROOT / "src")} | more,
        capture_output=True,
        text=True,
        check=False,
    )
    return Done(found.returncode, " ".join((found.stdout + found.stderr).split()))


LET_OFF = {
    ".regionai.yaml": "schema: 1\nlang: en\nfail_on: never\n",
    "proposals/.regionai.yaml": "schema: 1\nfail_on: never\nwaivers:\n" + waiver("local-share", "*"),
    "house/2026.yaml": house().replace("50원", "5000원"),
}


def judged(checkout: Path) -> tuple[int, list[tuple[str, str]]]:
    """How the step of a pull request ends, and what its report says of files that decide."""
    (script,) = steps_of_workflow(PULL_REQUEST)
    found = done(script.replace("sarif=regionai.sarif", "csv"), checkout)
    return found.code, re.findall(r"(\S+?),,,(branch/[a-z]+),", found.out)


def test_a_pull_request_is_judged_by_its_target_branch(repository: Path) -> None:
    assert judged(merged(repository, LET_OFF)) == (
        1,
        [
            (".regionai.yaml", "branch/changed"),
            ("house/2026.yaml", "branch/changed"),
            ("proposals/.regionai.yaml", "branch/added"),
        ],
    )


def test_what_a_pull_request_leaves_alone_is_no_change_of_it(repository: Path) -> None:
    assert judged(merged(repository, {"proposals/q.yaml": make_proposal()})) == (1, [])


def test_once_merged_the_settings_of_the_branch_itself_decide(repository: Path) -> None:
    (script,) = steps_of_workflow(PUSH)
    checkout = merged(repository, LET_OFF)
    assert done(script, checkout).code == 0
    assert (checkout / "regionai.sarif").is_file()


def steps_of_action() -> list[str]:
    """What the action runs, but for the installation."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    return ["".join(line for line in s.splitlines(keepends=True) if " -m " not in line) for s in scripts]


@pytest.mark.parametrize("link", [None, (".regionai-trusted", "proposals")])
def test_the_action_judges_a_pull_request_by_its_target_branch(
    link: tuple[str, str] | None, repository: Path
) -> None:
    git(repository, "branch", "target")
    checkout = merged(repository, LET_OFF, link)
    before, check = steps_of_action()
    assert done(before, checkout).code == 0
    # Where the action itself takes the second checkout: by now no link of the change leads elsewhere.
    trusted = checkout / ".regionai-trusted"
    git(checkout, "clone", "-q", "-b", "target", repository.as_uri(), str(trusted))
    assert (checkout / "proposals" / "p.yaml").is_file()
    output = checkout.parent / "output"
    asked = {"INPUT_PATHS": "proposals", "GITHUB_OUTPUT": str(output), "GITHUB_ACTION_PATH": str(ROOT)}
    empty = {"INPUT_FAIL_ON": "", "INPUT_UNDECIDED": "", "INPUT_LANG": ""}
    found = done(check, checkout, BASE_REF="target", **asked, **empty)
    assert found.code == 1, found.out
    sarif = (checkout.parent / "temp" / "regionai.sarif").read_text(encoding="utf-8")
    assert sarif.count('"ruleId": "branch/changed"') == 2
    # On a push there is no other checkout.
    assert done(check, checkout, BASE_REF="", **asked, **empty).code == 0


def test_no_file_of_a_checkout_stands_in_for_a_tool() -> None:
    """Python looks for `-m pip` in the working directory first, unless it is isolated."""
    for name in ("action.yml", "src/regionai/cli/begin/templates/workflow.yml"):
        called = re.findall(r"python\"? (.*)-m ", (ROOT / name).read_text(encoding="utf-8"))
        assert called
        assert set(called) == {"-I "}
