"""A small editor in the tests: open files with a place in them, and a conversation with a server."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types

from regionai.lsp.opened import Checked, OpenFile, checked
from regionai.run.settings import Surroundings

Message = dict[str, Any]
SURROUNDINGS = Surroundings((), date(2026, 3, 5))


def open_file(text: str, path: Path = Path("p.yaml")) -> OpenFile:
    return OpenFile("file:///p.yaml", path, text)


def check(text: str, path: Path = Path("p.yaml")) -> Checked:
    return checked(open_file(text, path), SURROUNDINGS)


def marked(text: str) -> tuple[str, types.Position]:
    """A text without its mark `|`, and the place that this stands at."""
    before, after = text.split("|")
    line = before.rpartition("\n")[2]
    return before + after, types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


def edited(text: str, edits: Sequence[types.TextEdit]) -> str:
    """A text with edits made in it as an editor does: in units of UTF-16."""
    lines = text.encode("utf-16-le").split("\n".encode("utf-16-le"))
    starts = [sum(len(line) + 2 for line in lines[:number]) for number in range(len(lines))]

    def offset(at: types.Position) -> int:
        return starts[at.line] + 2 * at.character

    whole = text.encode("utf-16-le")
    for edit in sorted(edits, key=lambda each: offset(each.range.start), reverse=True):
        start, end = offset(edit.range.start), offset(edit.range.end)
        whole = whole[:start] + edit.new_text.encode("utf-16-le") + whole[end:]
    return whole.decode("utf-16-le")


class Editor:
    """One end of a conversation; what the server publishes is kept until it is asked for."""

    def __init__(self, to_server: BinaryIO, from_server: BinaryIO) -> None:
        self.to_server = to_server
        self.from_server = from_server
        self.number = 0
        self.told: list[Message] = []

    def begin(self, folder: Path, locale: str | None = "ko", **capabilities: object) -> Message:
        parameters = {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities}
        found: Message = self.ask("initialize", parameters | ({"locale": locale} if locale else {}))
        self.tell("initialized", {})
        return found

    def end(self) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.to_server.close()

    def tell(self, method: str, parameters: Mapping[str, object] | None) -> None:
        self._send({"method": method, "params": parameters})

    def ask(self, method: str, parameters: Mapping[str, object] | None) -> Any:  # noqa: ANN401 - whatever it answers
        answer = self.answer(method, parameters)
        assert "error" not in answer, answer
        return answer["result"]

    def answer(self, method: str, parameters: Mapping[str, object] | None) -> Message:
        """The whole answer, an error too."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == self.number and "method" not in message:
                return message
            self.told.append(message)

    def open(self, path: Path, text: str | None = None) -> list[Message]:
        """Open a file, with its text on the disk unless another is given; what is said of it."""
        text = path.read_text(encoding="utf-8") if text is None else text
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return self.diagnostics(path)

    def change(self, path: Path, text: str) -> list[Message]:
        document = {"uri": path.as_uri(), "version": 2}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return self.diagnostics(path)

    def diagnostics(self, path: Path) -> list[Message]:
        """What is published of a file next."""
        while True:
            for number, message in enumerate(self.told):
                if message["method"] == "textDocument/publishDiagnostics":
                    published: Message = self.told.pop(number)["params"]
                    if published["uri"] == path.as_uri():
                        found: list[Message] = published["diagnostics"]
                        return found
                    break
            else:
                self.told.append(self._read())

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.to_server.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.to_server.flush()

    def _read(self) -> Message:
        length = 0
        while (line := self.from_server.readline()) != b"\r\n":
            assert line, "the server went away"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: Message = json.loads(self.from_server.read(length))
        return message
