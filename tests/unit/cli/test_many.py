"""Many proposals: shared among processes, cut into shares, with a bar for whoever watches."""

import json
import multiprocessing
import os
import re
import subprocess
import sys
import unicodedata
import weakref
from collections.abc import Iterable
from contextlib import chdir
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_proposal
from calls import pseudo_terminal
from crashing import fail, leave, nothing, refuse
from golden import ROOT
from regionai.cli.app import run
from regionai.cli.arguments import jobs_of
from regionai.cli.language import Language
from regionai.cli.progress import progress, watched
from regionai.errors import CannotError
from regionai.messages import message
from regionai.report.check.format import Look, Renderers, erased
from regionai.report.check.formats import format_names
from regionai.report.check.formats.as_json import Json
from regionai.report.page.style import Style
from regionai.run import processes
from regionai.run.files import Shard, listed, read_shard
from regionai.run.result import ProposalResult
from regionai.run.run import WORTH, Workload, _workers
from regionai.run.run import run as judge
from regionai.run.settings import Surroundings
from regionai.run.spool import Column, Spool
from regionai.run.worker import BLOCK, Beside, Request, Task, Worker
from regionai.source.file import shown

COUNT = 2 * BLOCK + 30
REGIONS = ("경북", "전북", "제주", "강원")


@pytest.fixture(scope="module")
def proposals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More than two blocks of proposals: clean, broken, unreadable, with sites and bodies in common."""
    folder = tmp_path_factory.mktemp("proposals")
    for number in range(COUNT):
        local = 20 if number % 3 else 10
        changes = (
            f"{{title: 제안 {number}, applicant: {{region: {REGIONS[number % 4]}}},"
            f" budget: [{{category: solution, year: 2026, site: 터 {number // 2},"
            f" national: 60, local: {local}, private: {40 - local}}}]}}"
        )
        text = make_proposal(changes)
        if number % 17 == 5:
            text = text.replace("title", "titel")
        place = folder / f"{number % 3}" / f"{number:03}.yaml"
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
    until = "expires: 2026-12-31"
    waiver = f"  - {{rule: local-share, proposal: '*0.yaml', reason: 까닭, approver: 김국장, {until}}}\n"
    for number, lang in enumerate(("en", "ko")):
        text = f"schema: 1\nlang: {lang}\nwaivers:\n{waiver}"
        (folder / str(number) / ".regionai.yaml").write_text(text, encoding="utf-8")
    # Settings that cannot be read, and what lies under them cannot be judged.
    (folder / "2" / "bad").mkdir()
    (folder / "2" / "bad" / ".regionai.yaml").write_text("schema: 2\n", encoding="utf-8")
    (folder / "2" / "bad" / "x.yaml").write_text(make_proposal(), encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.usefixtures("several")
@pytest.mark.parametrize("more", [(), ("--against", "2025"), ("--shard", "1/1")])
def test_the_bytes_do_not_depend_on_who_does_the_work(
    more: tuple[str, ...], proposals: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regionai.cli.arguments.today", lambda: date(2026, 3, 5))
    written = {}
    for jobs in ("1", "3"):
        files = {each: tmp_path / f"{each}.{jobs}" for each in format_names()}
        formats = [word for each, path in files.items() for word in ("--format", f"{each}={path}")]
        with chdir(proposals.parent):
            assert run(["check", proposals.name, "--jobs", jobs, *formats, *more]) == 2
        written[jobs] = {each: path.read_bytes() for each, path in files.items()}
    assert written["1"] == written["3"]
    report = json.loads(written["3"]["json"])
    unreadable = len([n for n in range(COUNT) if n % 17 == 5])
    assert len(report["assessments"]) == COUNT - unreadable
    outcomes = {
        judgement["outcome"]
        for assessment in report["assessments"]
        for judgement in assessment["judgements"]
        if judgement["rule"] in ("double-funding", "local-share")
    }
    # Each kind of outcome takes part, so that each goes from process to process.
    assert outcomes >= {"met", "broken", "undecided", "waived"}


@pytest.mark.slow
@pytest.mark.usefixtures("several")
def test_every_mistake_goes_from_process_to_process(capsys: pytest.CaptureFixture[str]) -> None:
    texts = []
    for jobs in ("1", "2"):
        with chdir(ROOT):
            assert run(["check", "tests/broken", "proposals", "--format", "json", "--jobs", jobs]) == 2
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]
    assert len(json.loads(texts[1])["problems"]) > BLOCK


@pytest.mark.slow
@pytest.mark.usefixtures("several")
def test_a_baseline_is_the_same_too(
    proposals: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regionai.cli.arguments.today", lambda: date(2026, 3, 5))
    texts = []
    for jobs in ("1", "2"):
        known = tmp_path / "known.yaml"
        out = tmp_path / f"out.{jobs}.json"
        with chdir(proposals.parent):
            run(["check", proposals.name, "--jobs", jobs, "--write-baseline", str(known), "-o", str(out)])
            run(
                [
                    "check",
                    proposals.name,
                    "--jobs",
                    jobs,
                    "--baseline",
                    str(known),
                    "--format",
                    f"json={out}",
                ]
            )
        texts.append((known.read_bytes(), out.read_bytes()))
        report = json.loads(out.read_bytes())
        broken = [j for a in report["assessments"] for j in a["judgements"] if j["outcome"] == "broken"]
        assert broken
        assert all(judgement["known"] for judgement in broken)
        assert report["stale"] == []
    assert texts[0] == texts[1]


@pytest.mark.slow
def test_the_module_starts_processes_as_the_command_does(tmp_path: Path) -> None:
    for number in range(2 * WORTH):
        (tmp_path / f"{number:03}.yaml").write_text(make_proposal(f"title: {number}"), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "regionai", "check", tmp_path.name, "--format", "csv", "--jobs"]
    one, two = (
        subprocess.run(
            [*command, jobs], cwd=tmp_path.parent, env=environment, capture_output=True, check=False
        )
        for jobs in ("1", "2")
    )
    assert (one.returncode, one.stderr) == (two.returncode, two.stderr) == (0, b"")
    assert one.stdout == two.stdout


@pytest.mark.slow
@pytest.mark.usefixtures("several")
def test_standard_input_is_read_by_the_first_process(
    proposals: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Bytes:
        buffer = __import__("io").BytesIO(make_proposal("title: 들어온 것").encode())

    monkeypatch.setattr(sys, "stdin", Bytes())
    run(["check", "-", str(proposals), "--jobs", "2", "--format", "json"])
    first = json.loads(capsys.readouterr().out)["assessments"][0]
    assert (first["file"], first["title"]) == ("-", "들어온 것")


def test_as_many_processes_as_there_are_cores() -> None:
    assert jobs_of(3) == 3
    assert jobs_of(0) == len(os.sched_getaffinity(0))


@pytest.mark.parametrize(
    ("files", "shard", "jobs"),
    [
        (2 * WORTH - 1, None, 8),
        (2 * WORTH, None, 1),
        # A third of them is this one's.
        (6 * WORTH - 1, Shard(1, 3), 8),
    ],
)
def test_few_files_are_done_by_one_process(files: int, shard: Shard | None, jobs: int) -> None:
    work = Workload([Path("a.yaml")] * files, shard, jobs)
    with _workers(work, Surroundings((), date(2026, 3, 5)), Request()) as workers:
        assert isinstance(workers, Worker)


def test_a_file_is_counted_whatever_it_is(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yml", "c.txt", "d/e.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    named = [tmp_path, Path("gone.yaml")]
    assert [listed(named, most) for most in (0, 3, 4, 9)] == [0, 3, 4, 4]


ALONE = Beside((None,), is_alone=False)


def tasks(files: Iterable[Path]) -> list[Task]:
    """What is asked of workers where no proposal is compared with another."""
    return [Task(path, ALONE) for path in files]


def ignored(_done: int) -> None:
    """What listens to no progress."""


def test_one_process_reports_after_each_block() -> None:
    steps: list[int] = []
    worker = Worker(Surroundings((), date(2026, 3, 5)), Request())
    judged = list(worker.judge(tasks([Path("gone.yaml")] * (2 * BLOCK + 1)), fail, steps.append))
    assert {each.problems[0].code for each in judged} == {"source.not-found"}
    assert steps == [BLOCK, 2 * BLOCK]


def test_another_process_does_what_this_one_would(proposals: Path) -> None:
    """The tasks of another process, done in this one, where they can be seen."""
    files = sorted((proposals / "2").glob("*.yaml"))
    readable = [path for path in files if "titel" not in path.read_text(encoding="utf-8")]
    json_format = erased(Json(Look(Style("ko", 80, colour=False))))
    ours, theirs = multiprocessing.Pipe()
    answers: list[Any] = []

    def ask() -> None:
        for task, *arguments in (
            (processes._judge, tasks(files), Renderers((json_format,))),
            (refuse,),
        ):
            ours.send((task, arguments))
            answers.append(ours.recv())
        ours.close()

    parent = Thread(target=ask)
    parent.start()
    processes.serve(theirs, Worker(Surroundings((), date(2026, 3, 5)), Request()))
    parent.join()
    judged, refused = answers
    assert [each.rendered is not None for each in judged] == [path in readable for path in files]
    rendered = [each.rendered for each in judged if each.rendered is not None]
    assert [each.standing.names[0].file for each in rendered] == [shown(path) for path in readable]
    assert [json.loads(each.content[0])["file"] for each in rendered] == [shown(path) for path in readable]
    assert refused == message("parquet.too-large")


@pytest.mark.usefixtures("several")
def test_what_another_process_cannot_do_is_said_by_this_one(proposals: Path) -> None:
    work = Workload([proposals], jobs=2)
    with _workers(work, Surroundings((), date(2026, 3, 5)), Request()) as all_:
        assert isinstance(all_, processes.Processes)
        with pytest.raises(CannotError) as refused:
            list(all_._each(refuse, [()]))
    assert refused.value.message == message("parquet.too-large")


@pytest.mark.usefixtures("several")
def test_a_process_that_does_not_come_back_is_told(proposals: Path) -> None:
    files = sorted(proposals.glob("*/*.yaml"))
    steps: list[int] = []
    work = Workload(files, jobs=2)
    with _workers(work, Surroundings((), date(2026, 3, 5)), Request()) as workers:
        assert len(list(workers.judge(tasks(files), nothing, steps.append))) == len(files)
        with pytest.raises(CannotError) as refused:
            list(workers.judge(tasks(files), leave, steps.append))
    assert refused.value.message.id == "jobs.died"
    assert steps[-1] == len(files)
    assert steps == sorted(steps)
    # What was on its way to the process is freed at once, not by a collector that knows no order.
    left = weakref.ref(workers)
    del workers, refused
    assert left() is None


# Shares.


@given(
    names=st.lists(st.text(min_size=1, max_size=20), max_size=30, unique=True),
    shares=st.integers(1, 9),
)
def test_each_file_belongs_to_exactly_one_share(names: list[str], shares: int) -> None:
    for name in names:
        assert sum(Shard(number, shares).has(name) for number in range(1, shares + 1)) == 1


def test_a_share_is_the_same_however_hangul_was_typed() -> None:
    name = "경북/제안서.yaml"
    typed = unicodedata.normalize("NFD", name)
    assert name != typed
    for number in range(1, 8):
        assert Shard(number, 7).has(name) is Shard(number, 7).has(typed)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("1/1", Shard(1, 1)),
        ("2/10", Shard(2, 10)),
        ("0/3", None),
        ("4/3", None),
        ("1", None),
        ("1/x", None),
    ],
)
def test_a_share_is_written_as_one_of_many(text: str, share: Shard | None) -> None:
    assert read_shard(text) == share


@pytest.mark.slow
def test_the_shares_of_a_folder_are_the_folder(
    proposals: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def files(*more: str) -> list[str]:
        run(["check", ".", "--format", "json", *more])
        report = json.loads(capsys.readouterr().out)
        assert report["shard"] == (more[1] if more else None)
        return [a["file"] for a in report["assessments"]] + [p["file"] for p in report["problems"]]

    monkeypatch.chdir(proposals)
    shares = [files("--shard", f"{n}/3") for n in (1, 2, 3)]
    assert sorted(file for share in shares for file in share) == sorted(files())
    assert all(shares)
    # The same from elsewhere: what counts is the place within the folder.
    monkeypatch.chdir(proposals.parent)
    run(["check", proposals.name, "--format", "json", "--shard", "2/3"])
    report = json.loads(capsys.readouterr().out)
    found = [each["file"] for each in (*report["assessments"], *report["problems"])]
    assert sorted(file.removeprefix(f"{proposals.name}/") for file in found) == sorted(shares[1])


def test_a_share_never_says_that_nothing_is_in_common(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        Path(f"{name}.yaml").write_text(make_proposal(f"title: {name}"), encoding="utf-8")

    def outcomes(*more: str) -> set[str]:
        run(["check", "a.yaml", "b.yaml", "--format", "json", *more])
        report = json.loads(capsys.readouterr().out)
        judgements = [j for a in report["assessments"] for j in a["judgements"]]
        return {j["outcome"] for j in judgements if j["rule"] == "double-funding"}

    assert outcomes() == {"met"}
    assert outcomes("--shard", "1/1") == {"not-applicable"}
    for each in ("text", "plain", "markdown"):
        run(["check", "a.yaml", "b.yaml", "--format", each, "--shard", "1/1", "--lang", "en"])
        assert re.search("only shard 1.?/1 of the files was checked", capsys.readouterr().out)
    run(["check", "a.yaml", "--format", "sarif", "--shard", "1/1"])
    (one,) = json.loads(capsys.readouterr().out)["runs"]
    assert one["automationDetails"]["id"] == "regionai/1-of-1/"


def test_an_empty_share_leaves_nothing_unjudged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(make_proposal(), encoding="utf-8")
    codes = {run(["check", ".", "--shard", f"{n}/2"]) for n in (1, 2)}
    assert codes == {0}
    assert "점검한 제안서가 없습니다" in capsys.readouterr().out
    assert run(["check", "none.yaml", "--shard", "1/1"]) == 2
    capsys.readouterr()
    assert run(["check", "a.yaml", "--shard", "3/2", "--lang", "en"]) == 2
    assert "`--shard` does not take `3/2`" in capsys.readouterr().err
    assert run(["check", "a.yaml", "--shard", "1/2", "--write-baseline", "b.yaml", "--lang", "en"]) == 2
    assert "`--write-baseline` does not go with `--shard`" in capsys.readouterr().err
    assert not Path("b.yaml").exists()


# The bar.


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def bar(files: int, monkeypatch: pytest.MonkeyPatch, *, dumb: bool = False) -> str:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "dumb" if dumb else "xterm")
    with progress(Language.EN) as begin:
        shown = begin(files)
        shown(files // 2)
        shown(files)
    return terminal.getvalue()


def test_a_bar_is_drawn_for_many_files_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "500/500" in bar(500, monkeypatch)
    assert bar(500, monkeypatch, dumb=True) == ""
    assert bar(20, monkeypatch) == ""


def test_what_takes_seconds_each_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert list(watched((1, 2, 3), "linting", Language.EN)) == [1, 2, 3]
    assert "3/3" in terminal.getvalue()
    # How far a single one is nobody knows.
    assert list(watched(("a",), "testing", Language.KO)) == ["a"]
    assert "1/?" in terminal.getvalue()


def test_a_portfolio_of_many_is_watched_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(200):
        (tmp_path / f"{number}.yaml").write_text(make_proposal(f"title: 제안 {number}"), encoding="utf-8")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert run(["portfolio", str(tmp_path), "--lang", "en"]) == 0
    assert "200 proposals at a glance" in capsys.readouterr().out
    assert "judging" in terminal.getvalue()


@pytest.mark.slow
def test_the_bar_does_not_touch_the_report(tmp_path: Path) -> None:
    for number in range(210):
        (tmp_path / f"{number}.yaml").write_text(make_proposal(f"title: 제안 {number}"), encoding="utf-8")
    command = [sys.executable, "-m", "regionai", "check", "."]
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    environment.pop("GITHUB_ACTIONS", None)
    with pseudo_terminal() as (theirs, read):
        watched = subprocess.run(
            command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=theirs, check=False
        )
    alone = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert "판정" in b"".join(read).decode()
    assert watched.stdout == alone.stdout
    assert alone.stderr == b""


@pytest.mark.slow
@pytest.mark.usefixtures("several")
def test_a_fault_in_another_process_is_a_problem_of_its_file(proposals: Path) -> None:
    files = sorted(proposals.glob("*/*.yaml"))
    work = Workload(files, jobs=2)
    with _workers(work, Surroundings((), date(2026, 3, 5)), Request()) as workers:
        read = [each.rendered is not None for each in workers.judge(tasks(files), nothing, ignored)]
        judged = list(workers.judge(tasks(files), fail, ignored))
    assert [each.rendered for each in judged] == [None] * len(files)
    wrong = [each.problems[0] for each in judged]
    assert [each.file for each in wrong] == [shown(file) for file in files]
    assert [each.code == "source.fault" for each in wrong] == read


# Names that several have: what is judged again.

SITE = (
    "{{title: {}, budget: [{{category: solution, year: 2026, site: 터,"
    " national: 60, local: 20, private: 20}}]}}"
)


def shared_sites(capsys: pytest.CaptureFixture[str], *call: str) -> dict[str, str]:
    """Check, and return what each proposal comes to on sites that others have."""
    run(["check", *call, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["assessments"]
    return {
        each["file"]: judged["outcome"]
        for each in found
        for judged in each["judgements"]
        if judged["kind"] == "apart"
    }


def test_standard_input_is_judged_again_beside_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = make_proposal(SITE.format("가"))

    class Bytes:
        buffer = BytesIO(text.encode())

    monkeypatch.setattr(sys, "stdin", Bytes())
    Path("b.yaml").write_text(make_proposal(SITE.format("나")), encoding="utf-8")
    assert shared_sites(capsys, "b.yaml") == {"b.yaml": "not-applicable"}
    assert shared_sites(capsys, "-", "b.yaml") == {"-": "undecided", "b.yaml": "undecided"}


@pytest.mark.parametrize(
    ("after", "code"), [(SITE.format("나").replace("터", "밭"), "source.changed"), ("", "source.not-found")]
)
def test_a_file_that_changes_meanwhile_is_not_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: str, code: str
) -> None:
    """The second of two proposals of one site is another one when it is judged beside the first."""
    monkeypatch.chdir(tmp_path)
    first, second = Path("a.yaml"), Path("b.yaml")
    for title, path in (("가", first), ("나", second)):
        path.write_text(make_proposal(SITE.format(title)), encoding="utf-8")

    def render(result: ProposalResult) -> str:
        file = result.assessment.file
        # Both are judged once before either is judged again.
        if file == "b.yaml" and after:
            second.write_text(make_proposal(after), encoding="utf-8")
        elif file == "b.yaml":
            second.unlink()
        return file

    contents = list[str]()
    found = judge(
        Workload((first, second)), Surroundings((), date(2026, 3, 5)), Request(), render, contents
    )
    assert contents == ["a.yaml"]
    assert [(each.file, each.code) for each in found.summary.problems] == [("b.yaml", code)]
    assert found.summary.exit_code == 2


# What is rendered of many.


@given(
    st.lists(st.tuples(st.sampled_from(["append", "set", "delete"]), st.integers(0, 10**6)), max_size=40)
)
def test_a_spool_keeps_what_a_list_keeps(steps: list[tuple[str, int]]) -> None:
    spool, kept = Spool[tuple[object, ...]](near=4), list[tuple[object, ...]]()
    for number in range(8):
        spool.append((number, "가"))
        kept.append((number, "가"))
    for step, number in steps:
        if step == "set":
            spool[number % len(kept)] = kept[number % len(kept)] = (step, number)
        elif step == "delete":
            del spool[number % len(kept)], kept[number % len(kept)]
        elif len(kept) > 4:
            spool.append((step, number))
            kept.append((step, number))
    assert [spool[number] for number in range(len(spool))] == kept
    column = Column(spool, 1)
    assert list(column) == [each[1] for each in kept]
    assert column[-3:] == [each[1] for each in kept[-3:]]
    with pytest.raises(IndexError):
        column[len(kept)]
    spool.close()


def test_a_disk_without_room_for_what_is_rendered_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    spool = Spool[int](near=1)
    spool.append(0)
    with pytest.raises(CannotError) as refused:
        spool.append(1)
    assert refused.value.message.say("en") == (
        "the report cannot be kept in the folder for temporary files (no such file or folder);"
        " make room there, or name another in `TMPDIR`."
    )


def test_the_only_one_of_two_files_that_can_be_read_is_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(make_proposal(), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("budget:\tx\n", encoding="utf-8")
    assert run(["check", str(tmp_path), "--format", "json"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert [Path(each["file"]).name for each in found["assessments"]] == ["a.yaml"]
    assert [each["code"] for each in found["problems"]] == ["source.tab"]


def test_a_fault_is_told_of_the_file_that_is_given() -> None:
    given = (make_proposal().encode(), "p.yaml")
    for request in (Request(given=given), Request(stdin_filename=Path("p.yaml"))):
        worker = Worker(Surroundings((), date(2026, 3, 5)), request)
        worker._standard_input = given[0]
        (problem,) = worker.judge_one(Task(Path("-"), ALONE), fail).problems
        assert (problem.file, problem.code) == ("p.yaml", "source.fault")
