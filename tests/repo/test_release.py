"""What a release rests on: the same bytes wherever it is built, and nothing downloaded without its sum."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from golden import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# What a user never installs.
OF_DEVELOPERS = ("test", "lint")
NEEDED = [
    *PROJECT["dependencies"],
    *(
        needed
        for extra, listed in PROJECT["optional-dependencies"].items()
        if extra not in OF_DEVELOPERS
        for needed in listed
    ),
]
HASHED = r"--hash=sha256:[0-9a-f]{64}"


def locked(name: str) -> list[str]:
    """The requirements of a file, each on one line."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return text.replace(" \\\n    ", " ").splitlines()


def built(folder: Path, out: Path, **environment: str) -> dict[str, bytes]:
    """The packages of a folder by name, built by what builds a release."""
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(out)]
    subprocess.run(command, cwd=folder, env=os.environ | environment, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def copied(folder: Path, mode: int, second: int) -> Path:
    """Enough of the project to build it, with a mode and a time of its files."""
    folder.mkdir(parents=True)
    for name in ("pyproject.toml", ".gitignore", "README.md", "LICENSE", "hatch_build.py", "src", "rules"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(mode)
        os.utime(path, (second, second))
    return folder


@pytest.mark.slow
def test_the_packages_have_the_same_bytes_wherever_and_whenever_they_are_built(tmp_path: Path) -> None:
    first = built(copied(tmp_path / "a", 0o644, 1_700_000_000), tmp_path / "1")
    other = copied(tmp_path / "another" / "folder", 0o600, 1_900_000_000)
    assert built(other, tmp_path / "2", TZ="Asia/Seoul", LC_ALL="C") == first
    assert [name.rpartition("-")[2] for name in first] == ["any.whl", "0.1.0.tar.gz"]
    # The sdist is whole: what is built from it is the same again.
    with tarfile.open(tmp_path / "1" / "regionai-0.1.0.tar.gz") as archive:
        archive.extractall(tmp_path / "3", filter="data")
    assert built(tmp_path / "3" / "regionai-0.1.0", tmp_path / "4") == first
    # Without the time that is asked for, a file within has one that says nothing.
    assert built(other, tmp_path / "5", SOURCE_DATE_EPOCH="1900000000") != first


@pytest.mark.parametrize("name", ["requirements.txt", ".ci/release.txt"])
def test_what_is_locked_has_one_version_and_sums_and_no_address(name: str) -> None:
    for line in locked(name):
        assert re.fullmatch(rf"[a-z0-9-]+==\S+ (?:; .*? )?(?:{HASHED} ?)+", line), line


@pytest.mark.parametrize("needed", NEEDED)
def test_what_is_needed_is_locked_at_a_version_that_is_allowed(needed: str) -> None:
    wanted = Requirement(needed)
    name = wanted.name.lower().replace("_", "-")
    (version,) = [
        found[1] for line in locked("requirements.txt") if (found := re.match(rf"{name}==(\S+)", line))
    ]
    assert version in wanted.specifier


def test_the_container_runs_as_nobody_and_holds_every_download_to_a_sum() -> None:
    text = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", "")
    (image,) = re.findall(r"^ARG PYTHON=(.*)$", text, re.MULTILINE)
    assert re.fullmatch(r"docker\.io/library/python:3\.1[0-9]-slim@sha256:[0-9a-f]{64}", image)
    stages = re.split(r"^FROM ", text, flags=re.MULTILINE)[1:]
    assert all(stage.startswith("${PYTHON}") for stage in stages)
    assert re.findall(r"^USER (.*)$", stages[-1], re.MULTILINE) == ["65534:65534"]
    installs = re.findall(r"pip install [^&\n]*", text)
    assert len(installs) == 3
    assert all("--require-hashes" in each or "--no-deps --no-index" in each for each in installs)
    assert not re.search(r"^ADD |curl|wget|apt", text, re.MULTILINE)
