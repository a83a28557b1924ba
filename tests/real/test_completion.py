"""Completion in real shells, installed by the command, and asked for at a tab on a terminal."""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from golden import ROOT

pytestmark = pytest.mark.slow
SHELLS = ("bash", "zsh", "fish")
if not all(map(shutil.which, SHELLS)) and not os.environ.get("REGIONAI_REAL_PARTS"):
    pytest.skip("bash, zsh and fish are not all on the PATH", allow_module_level=True)

PROGRAM = '#!/bin/sh\nexec {python} -m regionai "$@"\n'
PROMPT = "ready>"
# What empties the line of a terminal.
EMPTY = "\x15"
ESCAPE = re.compile(r"\x1b(\[[0-9;?>=]*[a-zA-Z]|[=>]|\][^\x07]*\x07)|[\r\x07]")
OF_A_LINE = "regionai budget proposals/gyeongbuk-2026.yaml --set"

# What is typed before a tab, and how its last word stands after it.
ONE = {
    "regionai che": "check",
    "regionai check --region 경북": "경북",
    "regionai check --format=sa": "--format=sarif",
    "regionai check prop": "proposals/",
    "regionai rules show subs": "subsidy-law@2026",
    "regionai rules show region-led-ai@2026 local-sh": "local-share",
    f"{OF_A_LINE} solution-v": "solution-vision.",
    f"{OF_A_LINE} solution-vision.loc": "solution-vision.local=",
}
# What is typed before a tab, and which words are offered with which titles.
SEVERAL = {
    "regionai check --fail-on ": {"error": "errors", "never": "nothing"},
    "regionai rules show region-led-ai@202": {
        "2025": "Region-Led AI Transformation 2025",
        "2026": "Region-",
    },
    "regionai check --edition=202": {
        "2026": "Region-Led AI Transformation 2026",
        "2021": "AI voucher 2021",
    },
}


def home_of(shell: str, home: Path) -> dict[str, str]:
    """The environment of a shell whose home holds the command, and its completion once it was installed."""
    program = home / "bin" / "regionai"
    program.parent.mkdir()
    program.write_text(PROGRAM.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    # A system may set another prompt for everybody.
    for name in (".bashrc", ".zshrc"):
        (home / name).write_text(f"PS1='{PROMPT}'\n", encoding="utf-8")
    env = {
        "HOME": str(home),
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "LANG": "C.UTF-8",
        "REGIONAI_LANG": "en",
        "TERM": "xterm",
    }
    status = "$status" if shell == "fish" else "$?"
    done = asked(shell, env, f"regionai --install-completion; exit {status}")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"completion for {shell} is in {home}")
    return env


def asked(shell: str, env: dict[str, str], script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [shell, "-c", script], env=env, capture_output=True, text=True, check=False, cwd=ROOT
    )


class Terminal:
    """A shell at a terminal, in which keys are typed until something is shown."""

    def __init__(self, shell: str, env: dict[str, str]) -> None:
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(ROOT)
            os.execvpe(shell, [shell, "-i"], env)  # noqa: S606 - it is the shell
        assert PROMPT in self.type("", PROMPT)

    def type(self, keys: str, *until: str) -> str:
        """Type keys; return what was shown until all of some texts were, or half a minute had passed."""
        os.write(self.terminal, keys.encode())
        shown, end = "", time.monotonic() + 30
        while not all(each in shown for each in until) and time.monotonic() < end:
            if select.select([self.terminal], [], [], 1)[0]:
                shown += os.read(self.terminal, 1 << 16).decode("utf-8", "replace")
                shown = ESCAPE.sub("", shown)
        return shown

    def end(self) -> None:
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_tab_completes_a_word_and_lists_several_with_their_titles(shell: str, tmp_path: Path) -> None:
    terminal = Terminal(shell, home_of(shell, tmp_path))
    try:
        for typed, whole in ONE.items():
            before, _, _ = typed.rpartition(" ")
            terminal.type(f"{EMPTY}{typed}", typed)
            rest = whole.removeprefix(typed.removeprefix(f"{before} "))
            assert rest in terminal.type("\t", rest)
        for typed, offered in SEVERAL.items():
            terminal.type(f"{EMPTY}{typed}", typed)
            shown = terminal.type("\t\t", *offered, *offered.values())
            assert [each for each in (*offered, *offered.values()) if each not in shown] == [], shown
    finally:
        terminal.end()


def test_fish_has_the_same_words_with_their_titles(tmp_path: Path) -> None:
    env = home_of("fish", tmp_path)
    for typed, whole in ONE.items():
        found = asked("fish", env, f"complete -C '{typed}'").stdout.splitlines()
        assert [each.partition("\t")[0] for each in found] == [whole], typed
    for typed, offered in SEVERAL.items():
        found = asked("fish", env, f"complete -C '{typed}'").stdout.splitlines()
        for word, title in offered.items():
            assert any(f"{word}\t{title}" in each for each in found), found
