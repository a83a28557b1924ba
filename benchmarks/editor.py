"""What an editor waits for: a change until its diagnostics, beside a check in one process.

`python benchmarks/editor.py [ROUNDS]`. The server is a process, as an editor
starts it; each change is of the teaching proposal of 166 lines: as it is, with
less local money than is asked, and with a figure ten times too large.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from typing import IO, cast

os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

from proposals import PROPOSAL
from regionai.judge.reading import Options, check_bytes
from regionai.rules.editions.library import Library

LIBRARY = Library()
# An answer within so many milliseconds is not felt.
LIMIT = 50


class Server:
    """A server that is started as an editor starts it."""

    def __init__(self) -> None:
        """Begin a conversation in the folder of the proposal."""
        command = [sys.executable, "-m", "regionai", "lsp"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._in, self._out = (
            cast("IO[bytes]", stream) for stream in (self._process.stdin, self._process.stdout)
        )
        root = PROPOSAL.parents[1].as_uri()
        self._tell("initialize", {"processId": None, "rootUri": root, "capabilities": {}}, {"id": 1})
        self._next()

    def opened(self, text: str) -> None:
        """Open the proposal, and wait for its diagnostics."""
        document = {"uri": PROPOSAL.as_uri(), "languageId": "yaml", "version": 0, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        self._next()

    def milliseconds(self, text: str) -> float:
        """Return how long a change takes until its diagnostics are there."""
        document = {"uri": PROPOSAL.as_uri(), "version": 1}
        start = time.perf_counter()
        self._tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        self._next()
        return (time.perf_counter() - start) * 1_000

    def end(self) -> None:
        """Leave."""
        self._process.kill()
        self._process.wait()

    def _tell(self, method: str, parameters: object, more: object = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": parameters} | cast(
            "dict[str, int]", more or {}
        )
        content = json.dumps(message).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._in.flush()

    def _next(self) -> None:
        length = 0
        while (line := self._out.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        self._out.read(length)


def checked(text: str) -> float:
    """Return how many milliseconds one check takes within this process."""
    start = time.perf_counter()
    check_bytes(text.encode(), "", LIBRARY, Options())
    return (time.perf_counter() - start) * 1_000


def main() -> None:
    """Print the median of a change, and its ratio to a check in one process."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    text = PROPOSAL.read_text(encoding="utf-8")
    texts = {
        "as it is": text,
        "short": re.sub(r"(?m)^( +province: )[0-9,]+", r"\g<1>1", text),
        "ten times": text.replace("national: 2,400", "national: 24,000", 1),
    }
    for name, each in texts.items():
        server = Server()
        server.opened(each)
        taken = []
        for number in range(rounds + 5):
            typed = f"{each}# {number}\n"
            taken.append((server.milliseconds(typed), checked(typed)))
        server.end()
        # The first rounds fill the caches.
        change, check = (statistics.median(column) for column in zip(*taken[5:], strict=True))
        said = "within" if change < LIMIT else "NOT within"
        print(
            f"{name:12} {change:6.1f} ms, {said} {LIMIT}; a check {check:5.1f} ms  x {change / check:.1f}"
        )


if __name__ == "__main__":
    main()
