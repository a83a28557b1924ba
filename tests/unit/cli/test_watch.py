"""`check --watch` reports at each save, marks what is new and gone, and ends with the last exit code."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_proposal
from calls import Printed
from golden import ROOT
from regionai.cli.app import run
from regionai.report.check.seen import Seen, Sentence, since

WAITS = "checking again at each save; Ctrl+C ends it.\n"
LINE = "{{category: solution, year: 2026, national: 60, local: {0}, private: {1}}}"

Step = Callable[[], object]


def short(local: int, more: str = "") -> str:
    """A proposal of 100 won, of which 60 are national money; 20 of local money are asked."""
    return f"{more}{make_proposal(f'budget: [{LINE.format(local, 40 - local)}]')}"


def write(name: str, text: str) -> Step:
    return lambda: Path(name).write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    write("p.yaml", short(19))()
    # What a shell begins in the background ignores Ctrl+C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield tmp_path
    signal.signal(signal.SIGINT, before)


class Terminal(StringIO):
    """What is shown; whenever the check waits, the next step is done, and at last Ctrl+C pressed."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = list(steps)
        self._end = threading.Timer(0, str)

    def write(self, text: str) -> int:
        written = super().write(text)
        if text == WAITS:
            # Ctrl+C works while it waits, and not before.
            assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
            self._end.cancel()
            # A save that nobody notices must not be waited for.
            self._end = threading.Timer(10 if self._steps else 0.3, os.kill, (os.getpid(), signal.SIGINT))
            self._end.start()
            if self._steps:
                self._steps.pop(0)()
        return written


def watched(
    monkeypatch: pytest.MonkeyPatch, *steps: Step, call: Sequence[str] = ("p.yaml", "-q")
) -> tuple[int, list[str]]:
    """How a watched check ends, and what it showed between one wait and the next."""
    shown = Terminal(steps)
    with monkeypatch.context() as changed:
        for name in ("stdout", "stderr"):
            changed.setattr(sys, name, shown)
        code = run(["check", *call, "--watch", "--lang", "en"])
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    *rounds, rest = shown.getvalue().split(WAITS)
    assert rest == ""
    assert len(rounds) == len(steps) + 1
    return code, rounds


def test_what_is_saved_is_judged_again_and_what_changed_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    code, rounds = watched(
        monkeypatch,
        write("p.yaml", short(18)),
        write("p.yaml", short(18, more="# another line\n")),
        write("p.yaml", short(20)),
        write("p.yaml", short(19)),
    )
    assert code == 1
    local = "[region-led-ai@2026/local-share, broken]"
    assert rounds[0].startswith("exit code 1")
    assert "changed" not in rounds[0]
    head = "changed: p.yaml\nexit code 1.*\n\np.yaml: .*"
    assert re.fullmatch(f"{head}\n~ otherwise: p.yaml:.*{re.escape(local)}\n", rounds[1])
    assert rounds[2].endswith("\nnothing else is found than before.\n")
    assert rounds[3].startswith("changed: p.yaml\nexit code 0")
    assert re.search(f"\n- gone: p.yaml:.* 18원 .*{re.escape(local)}\n$", rounds[3])
    assert re.search(f"\n\\+ new: p.yaml:.* 19원 .*{re.escape(local)}\n$", rounds[4])


def test_settings_rules_tables_and_baselines_are_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    table = "(단위: 원)\n항목,국비,지방비,민간부담금,합계\n솔루션,60,{0},{1},100\n합계,60,{0},{1},100\n"
    Path("tables").mkdir()
    write("tables/b.csv", "항목,국비\n")()
    write("p.yaml", make_proposal("budget: {workbook: tables/b.csv}"))()
    known = Path("known.yaml")
    known.write_text("schema: 1\nfindings: []\n", encoding="utf-8")
    waiver = (
        "{rule: applicant-region, proposal: p.yaml, reason: 까닭, approver: 김국장, expires: 2099-12-31}"
    )
    code, rounds = watched(
        monkeypatch,
        write("tables/b.csv", table.format(19, 21)),
        write("tables/b.csv", table.format(18, 22)),
        write(".regionai.yaml", "schema: 1\nfail_on: never\n"),
        write(".regionai.yaml", f"schema: 1\nfail_on: never\nwaivers: [{waiver}]\n"),
        write("known.yaml", "schema: 1\nfindings: [{file: p.yaml, rule: a/b, at: c, outcome: broken}]\n"),
        call=("p.yaml", "-q", "--baseline", "known.yaml"),
    )
    assert code == 0
    assert rounds[0].startswith("exit code 2")
    assert rounds[1].startswith("changed: tables/b.csv\nexit code 1")
    assert rounds[2].startswith("changed: tables/b.csv\nexit code 1")
    assert "~ otherwise: " in rounds[2]
    assert rounds[3].startswith("changed: .regionai.yaml\nexit code 0")
    assert "+ new: .regionai.yaml:3" in rounds[4]
    assert "+ new: known.yaml:2" in rounds[5]


def test_a_folder_of_rules_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("house").mkdir()
    text = (ROOT / "rules" / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    text = text.replace('edition: "2026"', 'edition: "2030"', 1)
    write("house/2030.yaml", text)()
    code, rounds = watched(
        monkeypatch,
        write("house/2030.yaml", text.replace("at_least: 20%", "at_least: 10%")),
        call=("p.yaml", "-q", "--rules", "house", "--edition", "2030", "--rule", "local-share"),
    )
    assert code == 0
    assert rounds[0].startswith("exit code 1")
    assert rounds[1].startswith("changed: house/2030.yaml\nexit code 0")
    assert "- gone: p.yaml:" in rounds[1]


def test_of_a_folder_what_comes_and_goes_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    def make() -> None:
        Path("pile/new").mkdir()
        # Not yet watched, or just: either way it is judged.
        write("pile/new/b.yaml", short(19))()

    def replace() -> None:
        write("pile/new/.b.yaml.swp", "")()
        write("pile/new/passing", short(18))()
        Path("pile/new/passing").replace("pile/new/b.yaml")

    Path("pile").mkdir()
    write("pile/a.yaml", short(20))()
    code, rounds = watched(
        monkeypatch, make, replace, lambda: Path("pile/new/b.yaml").unlink(), call=("pile", "-q")
    )
    assert code == 0
    assert len(rounds[0].splitlines()) == 3
    assert rounds[0].splitlines()[2].startswith("pile/a.yaml: nothing broken")
    assert "+ new: pile/new/b.yaml:" in rounds[1]
    assert rounds[2].startswith("changed: pile/new/b.yaml\n")
    assert "~ otherwise: pile/new/b.yaml:" in rounds[2]
    assert "- gone: pile/new/b.yaml:" in rounds[3]


def test_what_it_writes_and_what_it_does_not_read_is_no_save(monkeypatch: pytest.MonkeyPatch) -> None:
    def disturb() -> None:
        for name in ("notes.txt", ".p.yaml.swp", "~$p.xlsx", "p.yaml~"):
            write(name, "")()
        Path("other").mkdir()
        threading.Timer(1, write("p.yaml", short(20))).start()

    code, rounds = watched(monkeypatch, disturb, call=("p.yaml", "--format", "csv=out.csv"))
    assert code == 0
    assert rounds[0] == ""
    assert rounds[1].startswith("changed: p.yaml\n- gone: ")
    assert "local-share" in Path("out.csv").read_text(encoding="utf-8-sig")


def test_a_hidden_file_that_is_named_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("p.yaml").rename(".p.yml.txt")
    code, rounds = watched(monkeypatch, write(".p.yml.txt", short(20)), call=(".p.yml.txt", "-q"))
    assert code == 0
    assert rounds[1].startswith("changed: .p.yml.txt\n")


def test_a_link_is_watched_where_it_leads(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("real").mkdir()
    Path("p.yaml").rename("real/q.yaml")
    Path("p.yaml").symlink_to("real/q.yaml")
    code, rounds = watched(monkeypatch, write("real/q.yaml", short(20)))
    assert code == 0
    assert rounds[1].startswith("changed: real/q.yaml\n")


def test_a_mistake_in_what_decides_is_told_and_mended_while_it_watches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("known.yaml", "schema: 1\nfindings: []\n")()
    call = ("p.yaml", "-q", "--baseline", "known.yaml")
    broken, mended = (write("known.yaml", f"schema: {n}\nfindings: []\n") for n in (2, 1))
    code, rounds = watched(monkeypatch, broken, mended, call=call)
    assert code == 1
    assert rounds[1].startswith("known.yaml:1:9")
    assert rounds[2].startswith("changed: known.yaml\nexit code 1")
    assert watched(monkeypatch, broken, call=call)[0] == 2


def test_the_whole_report_and_what_was_left_out_come_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"GITHUB_ACTIONS": "true", "GITHUB_WORKFLOW": "check"}.items():
        monkeypatch.setenv(name, value)
    write("jobs.yaml", "jobs: []\n")()
    _, rounds = watched(monkeypatch, write("p.yaml", short(18)), call=(".",))
    for found in rounds:
        assert "(local-share)" in found
        assert "1 left out (no proposal): jobs.yaml" in found
        # Nobody watches in a step of a workflow.
        assert "::error" not in found


# What ends it at once.


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("-", "`--watch` does not go with `-`."),
        ("p.yaml --open", "`--watch` does not go with `--open`."),
        ("p.yaml --statistics", "`--watch` does not go with `--statistics`."),
        ("p.yaml --write-baseline b.yaml", "`--watch` does not go with `--write-baseline`."),
        ("p.yaml --rule zzz", "`--rule` does not take `zzz`"),
        ("p.yaml --baseline none.yaml", "none.yaml"),
    ],
)
def test_what_cannot_be_watched_is_refused(call: str, said: str, capsys: Printed) -> None:
    assert run(["check", *call.split(), "--watch", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.startswith(said)) == ("", True)


def test_without_watchfiles_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert run(["check", "p.yaml", "--watch", "--lang", "en"]) == 2
    assert 'python -m pip install "regionai[watch]"' in capsys.readouterr().err


# A process of its own.


def test_ctrl_c_ends_a_process_with_the_exit_code_of_its_last_report() -> None:
    call = [sys.executable, "-m", "regionai", "check", "p.yaml", "--watch", "-q", "--lang", "en"]
    shown: list[str] = []
    with subprocess.Popen(
        call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        # A save that it does not notice must not be waited for.
        end = threading.Timer(20, process.kill)
        end.start()
        for line in process.stdout:
            shown.append(line)
            if line == WAITS and shown.count(WAITS) == 1:
                write("p.yaml", short(20))()
            elif line == WAITS:
                threading.Timer(0.3, process.send_signal, [signal.SIGINT]).start()
        end.cancel()
        assert process.wait(10) == 0
    assert shown[0].startswith("exit code 1")
    found = shown[shown.index(WAITS) + 1 :]
    assert found[0] == "changed: p.yaml\n"
    assert found[1].startswith("exit code 0")
    assert found[-2].startswith("- gone: p.yaml:")


# A law: of two lists of findings.


seen = st.dictionaries(
    st.tuples(st.sampled_from("abcd")), st.builds(Sentence, st.sampled_from("12"), st.sampled_from("xy"))
)


@settings(max_examples=50)
@given(before=seen, now=seen)
def test_each_finding_is_new_gone_otherwise_or_the_same(before: Seen, now: Seen) -> None:
    found = sorted((each.id, *each.values.values()) for each in since(before, now))
    expected: list[tuple[str, ...]] = [("watch.new", *now[key]) for key in now if key not in before]
    expected += [("watch.gone", *before[key]) for key in before if key not in now]
    expected += [
        ("watch.other", *now[key]) for key in now if key in before and now[key].said != before[key].said
    ]
    assert found == (sorted(expected) or [("watch.same",)])
