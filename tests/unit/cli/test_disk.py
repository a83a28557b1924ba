"""Files that commands write: in one step, over nothing that is there, by several processes at once."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from calls import CLEAN, SHORT, Printed, printed, regionai
from golden import ROOT
from regionai.cli.app import run
from regionai.cli.misuse import MisuseError
from regionai.cli.writing import disk


@pytest.fixture(params=["without a name", "with a name"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to write: where a file can be without a name until it is whole, and where it cannot."""
    if request.param == "with a name":
        monkeypatch.delattr(os, "O_TMPFILE")


def at_once(folder: Path, *calls: Sequence[str]) -> list[tuple[int, str, str]]:
    """The exit code and what was written by each of several calls that run at once in a folder."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "regionai", *call, "--lang", "en"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for call in calls
    ]
    written = [each.communicate() for each in started]
    return [(each.returncode, out, err) for each, (out, err) in zip(started, written, strict=True)]


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.usefixtures("way")
def test_a_file_is_there_with_its_content_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    disk.write_instead(path, "one", None)
    assert path.read_bytes() == b"one"
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask
    with pytest.raises(MisuseError) as refused:
        disk.write_instead(path, "two", None)
    assert refused.value.message.id == "misuse.write-exists"
    assert path.read_bytes() == b"one"
    disk.write_instead(path, "two", b"one")
    with pytest.raises(MisuseError) as changed:
        disk.write_instead(path, "three", b"one")
    assert changed.value.message.id == "misuse.changed-meanwhile"
    assert path.read_bytes() == b"two"
    disk.replace(path, b"three")
    assert path.read_bytes() == b"three"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.usefixtures("way")
def test_a_link_is_not_written_through_where_nothing_may_be(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("nowhere")
    with pytest.raises(MisuseError):
        disk.write_instead(link, "x", None)
    assert [each.name for each in tmp_path.iterdir()] == ["link"]


@pytest.mark.usefixtures("way")
def test_mode_owner_and_group_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch(0o600)
    path.chmod(0o646)
    if os.geteuid() == 0:
        os.chown(path, 1234, 4321)
    before = path.stat()
    disk.replace(path, "x")
    after = path.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert after.st_ino != before.st_ino


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has files of others to give")
def test_an_owner_that_cannot_be_kept_is_whoever_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o664)
    tmp_path.chmod(0o777)
    for each in tmp_path.parents:
        if not each.stat().st_mode & 1:
            each.chmod(0o755)
    os.seteuid(65534)
    try:
        disk.replace(path, "new")
    finally:
        os.seteuid(0)
    assert (path.stat().st_uid, path.stat().st_mode & 0o777, path.read_text()) == (65534, 0o664, "new")


def test_a_file_of_two_names_is_not_parted(tmp_path: Path, capsys: Printed) -> None:
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_bytes(Path(SHORT).read_bytes())
    os.link(path, other)
    before = path.read_bytes()
    said = printed(capsys, "budget", str(path), "--solve", "--in-place", "--lang", "en", code=2)
    assert "a file of 2 names" in said
    said = printed(capsys, "check", CLEAN, "-o", str(other), "--lang", "en", code=2)
    assert "b.yaml is a file of 2 names" in said
    assert path.read_bytes() == other.read_bytes() == before
    assert path.stat().st_nlink == 2


def test_in_place_a_link_is_followed_to_its_file(tmp_path: Path) -> None:
    path, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_bytes(Path(SHORT).read_bytes())
    link.symlink_to("a.yaml")
    assert run(["budget", str(link), "--solve", "--in-place"]) == 0
    assert link.is_symlink()
    assert "local: 1,388,636,363" in path.read_text(encoding="utf-8")


# Streams.


def test_a_pipe_that_nobody_reads_does_not_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    done = subprocess.run(
        [sys.executable, "-m", "regionai", "check", CLEAN, "-o", str(pipe), "--lang", "en"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert b"pipe cannot be written (nothing reads from the pipe)" in done.stderr
    assert pipe.is_fifo()


def test_what_standard_output_goes_to_keeps_what_it_has(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("before\n")
    with log.open("a") as stream:
        regionai("check", CLEAN, "-o", "/dev/stdout", "--format", "csv", stdout=stream)
    first, second, *_ = log.read_text(encoding="utf-8").splitlines()
    assert first == "before"
    assert "region" in second


def test_a_device_takes_a_report_and_stays_one(capsys: Printed) -> None:
    printed(capsys, "check", CLEAN, "-o", "/dev/null")
    assert Path("/dev/null").is_char_device()
    assert "no space left" in printed(capsys, "check", CLEAN, "-o", "/dev/full", "--lang", "en", code=2)


# The longest names.


def test_a_name_may_be_as_long_as_any(tmp_path: Path, capsys: Printed) -> None:
    for length in (250, 255):
        output = tmp_path / ("x" * length)
        printed(capsys, "check", CLEAN, "-o", str(output))
        assert "7,000" in output.read_text(encoding="utf-8")
    proposal = tmp_path / ("가" * 83 + ".yaml")
    assert len(os.fsencode(proposal.name)) == 254
    proposal.write_bytes(Path(SHORT).read_bytes())
    printed(capsys, "budget", str(proposal), "--solve", "--in-place")
    printed(capsys, "check", str(proposal))


def test_a_name_that_no_file_can_have_is_one_problem(tmp_path: Path, capsys: Printed) -> None:
    name = str(tmp_path / ("x" * 251 + ".yaml"))
    assert run(["check", name, CLEAN, "--format", "json"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [each["code"] for each in report["problems"]] == ["source.not-readable"]
    assert [each["file"] for each in report["assessments"]] == [CLEAN]
    for more in (("-o", name), ("--write-baseline", name)):
        said = printed(capsys, "check", CLEAN, *more, "--lang", "en", code=2)
        assert "its name is too long" in said


# Several at once.


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        ("new", "proposal", "-o", "a.yaml", "--region"),
        ("rules", "new", "own", "2027", "--dir", ".", "--from"),
        ("budget", SHORT, "--solve", "--write", "a.yaml", "--round-to"),
        ("check", "--write-baseline", "a.yaml"),
    ],
    ids=["new", "rules new", "--write", "--write-baseline"],
)
def test_of_two_that_create_a_file_at_once_one_is_refused(command: tuple[str, ...], tmp_path: Path) -> None:
    ends = {
        "new": ("경북", "전북"),
        "rules": ("region-led-ai@2026", "region-led-ai@2025"),
        "budget": ("원", "억"),
        "check": (SHORT, CLEAN),
    }[command[0]]

    calls = [[*command, end] for end in ends]
    alone = []
    for number in range(2):
        folder = tmp_path / f"alone-{number}"
        folder.mkdir()
        at_once(folder, calls[number])
        alone.append(files(folder))
    assert alone[0] != alone[1]
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        done = at_once(folder, *calls)
        winners = [n for n, (code, _, err) in enumerate(done) if err == ""]
        if command[0] == "check" and len(winners) > 1:
            # One began when the other was done: a baseline may be replaced.
            assert files(folder) in alone
            continue
        (winner,) = winners
        refused, _, said = done[1 - winner]
        assert refused == 2
        assert "is there already and is not overwritten" in said
        assert files(folder) == alone[winner]


@pytest.mark.slow
def test_of_two_that_lay_a_repository_at_once_each_file_is_whole(tmp_path: Path) -> None:
    calls = [
        ("init", "--region", region, "--package", "https://example.org/a.whl")
        for region in ("경북", "전북")
    ]
    alone = []
    for number, call in enumerate(calls):
        folder = tmp_path / f"alone-{number}"
        folder.mkdir()
        at_once(folder, call)
        alone.append(files(folder))
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        done = at_once(folder, *calls)
        # The later one keeps what it finds, or is refused where that comes while it writes.
        assert sorted(code for code, _, _ in done) in ([0, 0], [0, 2])
        told = [line for _, out, _ in done for line in out.splitlines() if line.startswith("wrote")]
        assert len(told) == len(set(told))
        found = files(folder)
        assert found.keys() == alone[0].keys()
        assert all(found[name] in (alone[0][name], alone[1][name]) for name in found)
