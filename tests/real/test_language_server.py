"""The schemas in the YAML language server itself: completion, hover text, and complaints in Korean."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from regionai.cli.app import run

SERVER = shutil.which("yaml-language-server")
# Where everything is installed, a missing server is a mistake and no reason to look away.
if SERVER is None and not os.environ.get("REGIONAI_REAL_PARTS"):
    pytest.skip("yaml-language-server (npm) is not on the PATH", allow_module_level=True)

Message = dict[str, Any]

SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}


class Client:
    """A small client: one document at a time, every answer waited for."""

    def __init__(self, folder: Path) -> None:
        assert SERVER is not None
        self.folder = folder
        self.process = subprocess.Popen(
            [SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self.number = 0
        self.diagnostics: dict[str, list[Message]] = {}
        text = {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}, "hover": {}}
        self.ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder.as_uri(),
                "locale": "ko",
                "capabilities": {"textDocument": text, "workspace": {"configuration": True}},
            },
        )
        self.tell("initialized", {})

    def send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def tell(self, method: str, parameters: Message) -> None:
        self.send({"method": method, "params": parameters})

    def ask(self, method: str, parameters: Message) -> Any:  # noqa: ANN401 - whatever it answers
        self.number += 1
        self.send({"id": self.number, "method": method, "params": parameters})
        while True:
            message = self.read()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def read(self) -> Message:
        """The next message; requests of the server are answered, diagnostics kept."""
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: Message = json.loads(self.process.stdout.read(length))
        if message.get("method") == "workspace/configuration":
            asked = message["params"]["items"]
            settings = {
                "yaml": {
                    "validate": True,
                    "hover": True,
                    "completion": True,
                    "schemaStore": {"enable": False},
                }
            }
            self.send({"id": message["id"], "result": [settings.get(item["section"]) for item in asked]})
        elif "id" in message and "method" in message:
            self.send({"id": message["id"], "result": None})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def open(self, name: str, text: str) -> str:
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def complaints(self, name: str, text: str) -> list[str]:
        uri = self.open(name, text)
        while uri not in self.diagnostics:
            self.read()
        return [each["message"] for each in self.diagnostics.pop(uri)]

    def at(self, method: str, name: str, text: str) -> Any:  # noqa: ANN401 - whatever it answers
        """Ask about the place that `|` marks in a text."""
        before, after = text.split("|")
        uri = self.open(name, before + after)
        line = before.count("\n")
        place = {"line": line, "character": len(before) - (before.rfind("\n") + 1)}
        return self.ask(method, {"textDocument": {"uri": uri}, "position": place})

    def completions(self, name: str, text: str) -> dict[str, str]:
        """The labels offered, with their documentation."""
        found = self.at("textDocument/completion", name, text)
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: str(item.get("documentation")) for item in items}

    def hover(self, name: str, text: str) -> str:
        return str(self.at("textDocument/hover", name, text)["contents"]["value"])


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("editor")
    for which in ("proposal", "rules"):
        assert run(["schema", which, "-o", str(folder / f"{which}.json")]) == 0
    assert run(["schema", "proposal", "--draft", "7", "-o", str(folder / "seven.json")]) == 0
    client = Client(folder)
    yield client
    client.ask("shutdown", {})
    client.process.kill()
    client.process.wait()
    for stream in (client.process.stdin, client.process.stdout):
        assert stream is not None
        stream.close()


def head(schema: str) -> str:
    return f"# yaml-language-server: $schema={schema}.json\n"


PROPOSAL = """\
schema: 1
programme: region-led-ai
submitted: 2026-03-05
title: 시험
applicant: {region: 경북}
budget:
  - category: solution
    national: 60억
    province: 4,000
"""


@pytest.mark.parametrize("schema", ["proposal", "seven"])
def test_categories_are_completed_with_their_names(client: Client, schema: str) -> None:
    text = head(schema) + PROPOSAL.replace("category: solution", "category: |")
    found = client.completions(f"category-{schema}.yaml", text)
    assert found.keys() >= {"solution", "infrastructure", "training", "other"}
    assert "AI 인력양성 · AI workforce training" in found["training"]


@pytest.mark.parametrize("schema", ["proposal", "seven"])
def test_regions_are_completed(client: Client, schema: str) -> None:
    text = head(schema) + PROPOSAL.replace("{region: 경북}", "\n  region: |")
    assert client.completions(f"region-{schema}.yaml", text).keys() >= {"경북", "제주", "전남광주"}


def test_keys_are_completed_with_their_meaning(client: Client) -> None:
    found = client.completions("keys.yaml", head("proposal") + PROPOSAL + "    |")
    assert found.keys() >= {"executed_by", "private_cash", "site", "year"}
    assert "컨소시엄 기관의 약칭이나 이름, 또는 신청기관(applicant)입니다." in found["executed_by"]


@pytest.mark.parametrize("schema", ["proposal", "seven"])
def test_hovering_over_a_key_says_what_it_means_in_both_languages(client: Client, schema: str) -> None:
    text = head(schema) + PROPOSAL.replace("submitted:", "subm|itted:")
    found = client.hover(f"hover-{schema}.yaml", text)
    assert "제출일 · day of submission" in found
    assert "어느 판본을 따를지" in found
    assert "it decides the edition" in found


def test_a_clean_proposal_has_no_complaint(client: Client) -> None:
    assert client.complaints("clean.yaml", head("proposal") + PROPOSAL) == []


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ("submitted: 2026-03-05", "submitted: 26.3.5", "날은 `2026-03-05`처럼 적습니다."),
        ("{region: 경북}", "{region: 경복}", "지역은 `경북`, `경상북도`, `gyeongbuk`, `47`처럼 적습니다."),
        ("60억", "육십억", "금액은 `7,000,000,000`이나 `70억`처럼 적습니다."),
        ("schema: 1", "schema: 2", "다음 가운데 하나를 적습니다: `1`"),
    ],
)
def test_a_mistake_is_told_in_korean(client: Client, before: str, after: str, complaint: str) -> None:
    text = head("proposal") + PROPOSAL.replace(before, after)
    assert client.complaints(f"{abs(hash(after))}.yaml", text) == [complaint]


def test_an_unknown_key_is_told_in_korean(client: Client) -> None:
    (said,) = client.complaints("unknown.yaml", head("proposal") + PROPOSAL + "    natonal: 1\n")
    assert "natonal" in said
    assert any("가" <= letter <= "힣" for letter in said)


RULE = """\
schema: 1
programme: house
edition: "1"
title: {ko: 규칙, en: rules}
applies: {from: 2026-01-01}
documents: {d: {title: x, publisher: y, grade: press}}
quantities: {total: {}, local: {source: [province, municipality]}}
rules:
  - id: local-share
    kind: share
    title: {ko: 지방비, en: local share}
    of: local
    in: total
    at_least: 20%
    severity: error
    source: {document: d, says: {ko: 그렇다, en: so}}
unknowns: []
"""


def test_kinds_of_rules_and_the_keys_of_one_kind_are_completed(client: Client) -> None:
    kinds = client.completions("kinds.yaml", head("rules") + RULE.replace("kind: share", "kind: |"))
    assert kinds.keys() >= {"share", "amount", "share-by-kind", "apart"}
    assert "한 금액이 다른 금액의" in kinds["share"]
    keys = client.completions(
        "rule-keys.yaml", head("rules") + RULE.replace("    at_least: 20%\n", "    |\n")
    )
    assert keys.keys() >= {"at_least", "at_most"}
    assert "duties" not in keys


def test_a_rule_file_is_looked_at_by_its_kinds(client: Client) -> None:
    assert client.complaints("rules.yaml", head("rules") + RULE) == []
    (said,) = client.complaints(
        "grade.yaml", head("rules") + RULE.replace("severity: error", "severity: eror")
    )
    assert said == "다음 가운데 하나를 적습니다: `error`, `warning`, `advice`"
    wrong = RULE.replace("at_least: 20%", "at_least: 20")
    (said,) = client.complaints("share.yaml", head("rules") + wrong)
    assert said == "비율은 `20%`나 `1/5`처럼 적습니다. 다른 금액의 1.5배는 `150%`입니다."
