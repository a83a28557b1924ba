"""A run that is interrupted or killed: no trace of where it was, no process left, no half of a file."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from builders import make_proposal
from calls import CLEAN, SHORT
from golden import ROOT
from regionai.run.run import WORTH

SEED = 20260305
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
# Says when the interpreter has begun, which is not ours to interrupt.
SCRIPT = (
    "import os, sys; from regionai.cli.entry import main; sys.argv[1:] = {arguments!r};"
    "{before}os.write(1, b'!'); main()"
)
# So many files are enough for a process of their own, in a run that is killed a hundred times.
FEW = 30
SHARED_BY_FEW = f"import regionai.run.run as run; run.WORTH = {FEW};"


def begun(*arguments: str, folder: Path, before: str = "") -> subprocess.Popen[bytes]:
    """A call as a process of a group of its own, from the moment at which our code begins."""
    started = subprocess.Popen(
        [sys.executable, "-c", SCRIPT.format(arguments=arguments, before=before)],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert started.stdout is not None
    assert started.stdout.read(1) == b"!"
    return started


def filled(path: Path, count: int) -> Path:
    for number in range(count):
        text = make_proposal(f"title: 제안 {number}")
        (path / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Proposals enough for two processes."""
    return filled(tmp_path_factory.mktemp("interrupted"), 2 * WORTH)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Proposals enough for two processes if they share few."""
    return filled(tmp_path_factory.mktemp("killed"), 2 * FEW)


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("check", CLEAN), ("budget", SHORT, "--solve"), ("check", ".", "--jobs", "2")],
    ids=" ".join,
)
def test_an_interrupted_run_ends_without_a_trace(arguments: tuple[str, ...], folder: Path) -> None:
    drawn = random.Random(SEED)  # noqa: S311 - moments, the same in every run
    codes: Counter[int] = Counter()
    for number in range(15):
        process = begun(*arguments, folder=folder)
        # The first while even help is still being loaded.
        time.sleep(drawn.random() / (2 if number else 25))
        # As Ctrl+C does, which reaches all processes.
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate()
        assert said == b""
        codes[process.returncode] += 1
    # One that was done before is as ever.
    assert codes.keys() <= {130, 0}
    assert codes[130] > 0


def living(group: int) -> set[int]:
    """The processes of a group that have not ended."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, rest = stat.read_text().split(" ", 1)
        except OSError:
            # It ended meanwhile.
            continue
        state, _, of_group, *_ = rest.rpartition(") ")[2].split()
        if int(of_group) == group and state not in "ZX":
            found.add(int(number))
    return found


@pytest.mark.slow
def test_a_process_that_ended_is_not_counted(few: Path) -> None:
    process = begun("check", ".", "--jobs", "2", folder=few, before=SHARED_BY_FEW)
    assert process.pid in living(process.pid)
    process.communicate()
    # What looks after shared memory ends a moment later, when its pipe is closed.
    patience = time.monotonic() + 10
    while living(process.pid) and time.monotonic() < patience:
        time.sleep(0.05)
    assert living(process.pid) == set()


class Warm:
    """A process that has loaded what a run needs, and forks one for each: these are killed as they work."""

    SCRIPT = """
import os, sys
from regionai.cli.app import run
import regionai.run.run
regionai.run.run.WORTH = {few}
run(["budget", "--solve", {short!r}, "-o", os.devnull])
run(["check", {short!r}, "--format", "json", "-o", os.devnull])
print(flush=True)
for line in sys.stdin:
    if not (forked := os.fork()):
        os.setsid()
        print(os.getpid(), flush=True)
        for stream, name in ((1, os.devnull), (2, "said")):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
        os._exit(run(line.rstrip().split("\t")))
    print(os.waitstatus_to_exitcode(os.waitpid(forked, 0)[1]), flush=True)
"""

    def __init__(self, folder: Path) -> None:
        self._said = folder / "said"
        self._process = subprocess.Popen(
            [sys.executable, "-c", self.SCRIPT.format(few=FEW, short=SHORT)],
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._line()

    def begun(self, *arguments: str) -> int:
        """Begin a run in a group of its own, and return that."""
        assert self._process.stdin is not None
        print(*arguments, sep="\t", file=self._process.stdin, flush=True)
        return int(self._line())

    def ended(self) -> tuple[int, str]:
        """Return the exit code of the run, negative where it was killed, and what it complained of."""
        return int(self._line()), self._said.read_text(encoding="utf-8")

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def end(self) -> None:
        self._process.communicate()


@pytest.fixture
def warm(few: Path) -> Iterator[Warm]:
    process = Warm(few)
    yield process
    process.end()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "output"),
    [
        (("check", ".", "--jobs", "2", "--today", "2026-03-05", "--format", "json", "-o"), "report.json"),
        (("budget", "--solve", "--in-place", "--today", "2026-03-05"), "proposal.yaml"),
    ],
    ids=["-o", "--in-place"],
)
def test_a_run_that_is_killed_leaves_no_process_and_no_half_of_a_file(
    command: tuple[str, ...], output: str, warm: Warm, tmp_path: Path
) -> None:
    drawn = random.Random(SEED)  # noqa: S311 - moments, the same in every run
    target = tmp_path / output
    old = Path(SHORT).read_bytes()
    target.write_bytes(old)
    start = time.monotonic()
    warm.begun(*command, str(target))
    warm.ended()
    takes = time.monotonic() - start
    new = target.read_bytes()
    assert new != old
    ended: Counter[str] = Counter()
    for number in range(100):
        target.write_bytes(old)
        process = warm.begun(*command, str(target))
        time.sleep(drawn.random() * takes)
        others = sorted(living(process) - {process})
        # The command, one of those that work for it, or both.
        killed = [[process], others[-1:] or [process], [process, *others[-1:]]][number % 3]
        for each in drawn.sample(killed, len(killed)):
            with suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        code, said = warm.ended()
        deadline = time.monotonic() + 60
        while living(process):
            assert time.monotonic() < deadline, "a process is left"
            time.sleep(0.01)
        content = target.read_bytes()
        assert content in (old, new)
        for left in set(tmp_path.iterdir()) - {target}:
            # Between its name and the right one, and then it is whole.
            assert (left.name[:10], left.suffix, left.read_bytes()) == (".regionai-", ".tmp", new)
            left.unlink()
            ended["left"] += 1
        if code >= 0:
            assert (code == 2) is (content == old), said
            assert "Traceback" not in said
        ended[str(code)] += 1
    # Before and after the file was written, by both kinds of ends.
    assert ended["-9"] > 10
