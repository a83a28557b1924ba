"""Nothing is sent anywhere: no command opens a connection, looks up an address, or runs another program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from calls import CLEAN, JEJU, SHORT
from tables import TABLE, workbook

# Python tells its audit hooks of every connection that it opens and of every program that it runs.
WATCHED = """
import json, sys
seen, told = [], ("socket.", "subprocess.", "os.exec", "os.system")
sys.addaudithook(lambda event, _: seen.append(event) if event.startswith(told) else None)
from regionai.cli.app import run
codes = [run(call) for call in json.loads(sys.argv[1])]
sys.stderr.write(json.dumps([codes, seen]))
"""


def watched(folder: Path, *calls: list[str], code: str = WATCHED) -> list[object]:
    command = [sys.executable, "-c", code, json.dumps(calls)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    found: list[object] = json.loads(done.stderr.decode().splitlines()[-1])
    return found


@pytest.mark.slow
def test_no_command_opens_a_connection_or_runs_a_program(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(workbook(TABLE))
    (tmp_path / "p.yaml").write_bytes(Path(CLEAN).read_bytes())
    assert watched(
        tmp_path,
        [
            "check",
            "p.yaml",
            "--receipt",
            "r.json",
            "--format",
            "sarif=out.sarif",
            "--format",
            "html=out.html",
        ],
        ["verify", "r.json"],
        ["check", "b.xlsx", "--region", "경북", "--edition", "2026", "-o", "report.txt"],
        ["budget", SHORT, "--solve", "-o", "report.txt"],
        ["portfolio", CLEAN, JEJU, "-o", "report.txt"],
        ["explain", "local-share", "-o", "report.txt"],
    ) == [[0, 0, 1, 0, 0, 0], []]


def test_the_watch_would_see_one(tmp_path: Path) -> None:
    tries = WATCHED.replace("codes =", "import socket; socket.socket().close(); codes =")
    assert watched(tmp_path, code=tries) == [[], ["socket.__new__"]]
