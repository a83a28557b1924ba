"""A real browser without a window, by its pipe: what it asks for, what it complains of, what it prints."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
# Pictures of a browser for the documents, and the text that each was taken of.
PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
TEXTS = Path(__file__).parent / "real" / "pictures"
# What a page asks for, and how it complains.
_REQUEST = "Network.requestWillBeSent"
_COMPLAINTS = {"Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"}

# What the protocol sends: JSON.
Said = dict[str, Any]


class Tab:
    """One page in the browser; `requests` are the addresses it asked for, `complaints` what it logged."""

    def __init__(self, browser: "Browser", session: str) -> None:
        self._browser, self._session = browser, session
        self.requests: list[str] = []
        self.complaints: list[Said] = []
        for part in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{part}.enable")

    def ask(self, method: str, **parameters: object) -> Said:
        """The answer to a call of the protocol."""
        number = self._browser.send(method, parameters, self._session)
        while (said := self._browser.read()).get("id") != number:
            self._note(said)
        assert "error" not in said, said
        result: Said = said["result"]
        return result

    def show(self, address: str) -> None:
        """Go to an address, and wait until it is loaded."""
        self.requests.clear()
        self.complaints.clear()
        self.ask("Page.navigate", url=address)
        while (said := self._browser.read()).get("method") != "Page.loadEventFired":
            self._note(said)

    def value(self, script: str) -> Any:  # noqa: ANN401 - JSON
        """What a script comes to, whatever the policy of the page is."""
        asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
        found = self.ask("Runtime.evaluate", **asked)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def pdf(self) -> bytes:
        """The page on paper, of the size that it asks for."""
        printed = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(printed["data"])

    def pictured(self, name: str, text: str) -> str:
        """Return the text of the page that a picture in the documents was taken of.

        The letters of a picture are those of a machine, so its text is what can
        be compared; with REGIONAI_TAKE_PICTURES both are taken anew.
        """
        picture, kept = PICTURES / f"{name}.webp", TEXTS / f"{name}.txt"
        if os.environ.get("REGIONAI_TAKE_PICTURES"):
            taken = self.ask("Page.captureScreenshot", format="webp", quality=50)
            picture.write_bytes(base64.b64decode(taken["data"]))
            kept.write_text(text, encoding="utf-8")
        assert picture.stat().st_size < 100_000
        return kept.read_text(encoding="utf-8")

    def _note(self, said: Said) -> None:
        if said.get("method") == _REQUEST:
            self.requests.append(said["params"]["request"]["url"])
        if said.get("method") in _COMPLAINTS:
            self.complaints.append(said["params"])


class Browser:
    """Messages to the browser and from it, each ended by a zero byte."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read = write, read
        self._rest = b""
        self._number = 0

    def send(self, method: str, parameters: Said, session: str = "") -> int:
        """Ask, and return the number that the answer will have."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        data = json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0"
        while data:
            data = data[os.write(self._write, data) :]
        return self._number

    def read(self) -> Said:
        """The next message."""
        while b"\0" not in self._rest:
            piece = os.read(self._read, 1 << 20)
            assert piece, "the browser went away"
            self._rest += piece
        first, _, self._rest = self._rest.partition(b"\0")
        said: Said = json.loads(first)
        return said

    def answer(self, method: str, **parameters: object) -> Said:
        """The answer of the browser itself."""
        number = self.send(method, parameters)
        while (said := self.read()).get("id") != number:
            pass
        result: Said = said["result"]
        return result


@contextmanager
def tab(profile: Path) -> Iterator[Tab]:
    """A page in a browser with an empty profile and without a network."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    command = [str(PROGRAM), *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
    # It reads from 3 and writes to 4; only bash redirects numbers of two digits.
    script = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
    process = subprocess.Popen(
        [str(shutil.which("bash")), "-c", script, "bash", *command],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        browser = Browser(ours_out, ours_in)
        target = browser.answer("Target.createTarget", url="about:blank")["targetId"]
        session = browser.answer("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        found = Tab(browser, session)
        offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        found.ask("Network.emulateNetworkConditions", **offline)
        yield found
    finally:
        process.kill()
        process.wait()
        os.close(ours_in)
        os.close(ours_out)
