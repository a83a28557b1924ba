"""The hooks before the real pre-commit, and the action and workflows before zizmor."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from builders import make_proposal
from golden import ROOT
from regionai.cli.app import run

IDENTITY = ("-c", "user.name=a", "-c", "user.email=a@example.invalid")
NEEDED = ("pre-commit", "zizmor", "git")
if not os.environ.get("REGIONAI_REAL_PARTS") and not all(shutil.which(each) for each in NEEDED):
    pytest.skip("pre-commit and zizmor (PyPI) are not on the PATH", allow_module_level=True)

pytestmark = pytest.mark.slow


def in_folder(folder: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=os.environ | more, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The project as a repository that hooks are taken from, as its files stand, and its commit."""
    copy = tmp_path_factory.mktemp("hooks") / "regionai"
    names = (
        ".pre-commit-hooks.yaml",
        "pyproject.toml",
        "hatch_build.py",
        "README.md",
        "LICENSE",
        "rules",
        "src",
    )
    copy.mkdir()
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copy / name)
    return copy, commit(copy)


def commit(folder: Path) -> str:
    """Make a repository of a folder as it stands; return its one commit."""
    for arguments in (("init", "-q"), ("add", "-A"), (*IDENTITY, "commit", "-q", "-m", "a")):
        assert in_folder(folder, "git", *arguments).returncode == 0
    return in_folder(folder, "git", "rev-parse", "HEAD").stdout.strip()


def hook(folder: Path, name: str, home: Path) -> subprocess.CompletedProcess[str]:
    return in_folder(folder, "pre-commit", "run", name, "--all-files", PRE_COMMIT_HOME=str(home))


def test_the_hooks_work_in_a_scratch_repository(hooks: tuple[Path, str], tmp_path: Path) -> None:
    repository = tmp_path / "scratch"
    (repository / "proposals").mkdir(parents=True)
    (repository / "rules" / "house").mkdir(parents=True)
    proposal = repository / "proposals" / "2026.yaml"
    proposal.write_text(make_proposal(), encoding="utf-8")
    (repository / "other.yaml").write_text("no: proposal\n", encoding="utf-8")
    rules = repository / "rules" / "ai-voucher" / "2021.yaml"
    rules.parent.mkdir()
    shutil.copy(ROOT / "rules" / "ai-voucher" / "2021.yaml", rules)
    shutil.copy(ROOT / "rules" / "ai-voucher" / "2021.cases.yaml", rules.parent)
    # Both hooks in one environment, as a user has them: `try-repo` would build one a call.
    taken = {
        "repo": str(hooks[0]),
        "rev": hooks[1],
        "hooks": [{"id": "regionai-check"}, {"id": "regionai-rules"}],
    }
    (repository / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [taken]}), encoding="utf-8")
    commit(repository)
    found = hook(repository, "regionai-check", tmp_path / "home")
    assert found.returncode == 0, found.stdout + found.stderr
    assert "Passed" in found.stdout
    found = hook(repository, "regionai-rules", tmp_path / "home")
    assert found.returncode == 0, found.stdout + found.stderr
    # What is broken stops the commit.
    proposal.write_text(make_proposal("budget: [{category: x, national: 1}]"), encoding="utf-8")
    rules.write_text(
        rules.read_text(encoding="utf-8").replace("    of: own\n", "    of: onw\n"), encoding="utf-8"
    )
    for name, piece in (("regionai-check", "allowed-categories"), ("regionai-rules", "`onw`")):
        found = hook(repository, name, tmp_path / "home")
        assert found.returncode == 1
        assert piece in found.stdout


def test_the_action_and_the_workflows_are_clean() -> None:
    found = in_folder(ROOT, "zizmor", "--offline", "--no-progress", "action.yml", ".github/workflows")
    assert found.returncode == 0, found.stdout + found.stderr


def test_a_repository_that_is_laid_checks_itself(hooks: tuple[Path, str], tmp_path: Path) -> None:
    repository = tmp_path / "laid"
    package = f"regionai @ {hooks[0].as_uri()}"
    assert run(["init", str(repository), "--region", "경북", "--package", package]) == 0
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}

    def committed() -> subprocess.CompletedProcess[str]:
        assert in_folder(repository, "git", "add", "-A").returncode == 0
        return in_folder(repository, "git", *IDENTITY, "commit", "-m", "a", **home)

    # The first commit of what is laid passes its own hook.
    assert in_folder(repository, "git", "init", "-q").returncode == 0
    assert in_folder(repository, "pre-commit", "install", **home).returncode == 0
    found = committed()
    assert found.returncode == 0, found.stdout + found.stderr
    assert "Passed" in found.stderr
    assert in_folder(repository, "git", "status", "--porcelain").stdout == ""
    # What breaks a rule stops a commit, and is named.
    proposal = repository / "proposals" / "proposal.yaml"
    proposal.write_text(make_proposal("budget: [{category: solution, national: 1}]"), encoding="utf-8")
    found = committed()
    assert found.returncode == 1
    assert "proposals/proposal.yaml" in found.stderr
    assert "national-share" in found.stderr
    found = in_folder(repository, "zizmor", "--offline", "--no-progress", ".")
    assert found.returncode == 0, found.stdout + found.stderr
