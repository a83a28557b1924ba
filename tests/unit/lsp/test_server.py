"""The server in this process, by a conversation: what is published, answered and told."""

import os
import sys
import threading
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

import pytest

from builders import make_proposal
from calls import SHORT
from editors import Editor, Message
from regionai.cli.app import run
from regionai.cli.arguments import surroundings_of
from regionai.cli.language import spoken
from regionai.cli.options import Deciding
from regionai.errors import CannotError
from regionai.lsp.server import Server
from regionai.messages import message
from regionai.source.problem import START, refusal

PROPOSAL = Path(SHORT).read_text(encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def editor(here: Path) -> Iterator[Editor]:
    """An editor whose server begins in the folder `here`."""
    assert Path.cwd() == here
    to_server, from_editor = os.pipe()
    to_editor, from_server = os.pipe()
    with (
        os.fdopen(to_server, "rb") as server_in,
        os.fdopen(from_server, "wb") as server_out,
        os.fdopen(from_editor, "wb") as editor_out,
        os.fdopen(to_editor, "rb") as editor_in,
    ):
        server = Server(
            lambda: surroundings_of(Deciding(), "2026-03-05"), lambda locale: spoken(None, locale)
        )
        serving = threading.Thread(target=server.start_io, args=(server_in, server_out))
        serving.start()
        editor = Editor(editor_out, editor_in)
        yield editor
        editor.end()
        serving.join(10)
        assert not serving.is_alive()


def codes(found: list[Message]) -> list[str]:
    return [str(each["code"]).rpartition("/")[2] for each in found]


def in_file(path: Path, line: int, character: int) -> Message:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}


def asked_for(path: Path, at: Message) -> Message:
    return {"textDocument": {"uri": path.as_uri()}, "range": at, "context": {"diagnostics": []}}


def test_what_is_typed_is_judged_before_it_is_saved(here: Path, editor: Editor) -> None:
    editor.begin(here)
    path = here / "p.yaml"
    found = editor.open(path, PROPOSAL)
    assert codes(found) == ["national-share", "local-share"]
    first = found[0]
    assert (first["range"]["start"], first["severity"]) == ({"line": 17, "character": 14}, 1)
    assert "60%를 넘습니다" in first["message"]
    assert [each["location"]["range"]["start"]["line"] for each in first["relatedInformation"]] == [25, 33]
    assert (
        codes(editor.change(path, PROPOSAL.replace("1,300,000,000", "1,450,000,000")))
        == ["totals-agree"] * 2
    )
    assert not path.exists()


def test_a_closed_file_has_no_diagnostics_any_more(here: Path, editor: Editor) -> None:
    editor.begin(here)
    path = here / "p.yaml"
    assert editor.open(path, PROPOSAL)
    editor.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
    assert editor.diagnostics(path) == []


def test_each_open_file_is_judged_anew_when_one_is_saved(here: Path, editor: Editor) -> None:
    editor.begin(here)
    path, settings = here / "p.yaml", here / ".regionai.yaml"
    assert editor.open(path, PROPOSAL)
    settings.write_text("schema: 1\nexclude: [p.yaml]\n", encoding="utf-8")
    editor.tell("textDocument/didSave", {"textDocument": {"uri": path.as_uri()}})
    assert editor.diagnostics(path) == []


def test_a_workbook_that_is_saved_elsewhere_is_judged_anew(here: Path, editor: Editor) -> None:
    editor.begin(here, workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
    path, table = here / "p.yaml", here / "b.csv"
    head = "세부사업,분야,연도,국비,도비,현금\n"
    table.write_text(f"{head}하나,솔루션,2026,60억,10억,20억\n", encoding="utf-8")
    assert "local-share" in codes(editor.open(path, make_proposal("budget: {workbook: b.csv}")))
    (asked,) = (each for each in editor.told if each["method"] == "client/registerCapability")
    (registered,) = asked["params"]["registrations"]
    assert registered["method"] == "workspace/didChangeWatchedFiles"
    table.write_text(f"{head}하나,솔루션,2026,60억,20억,20억\n", encoding="utf-8")
    changed = {"uri": table.as_uri(), "type": 2}
    editor.tell("workspace/didChangeWatchedFiles", {"changes": [changed]})
    assert "local-share" not in codes(editor.diagnostics(path))


def test_the_server_works_in_the_folder_of_the_editor(here: Path, editor: Editor) -> None:
    (here / "deeper").mkdir()
    (here / "deeper" / ".regionai.yaml").write_text("schema: 1\nlang: en\n", encoding="utf-8")
    editor.begin(here / "deeper")
    assert Path.cwd() == here / "deeper"
    # Settings there are found, and what they say of the language goes before the locale of the editor.
    assert editor.open(here / "deeper" / "p.yaml", PROPOSAL)[0]["message"].startswith("national money is ")


@pytest.mark.parametrize(("locale", "word"), [("ko", "금액"), ("en-GB", "an amount"), (None, "금액")])
def test_an_editor_is_answered_in_its_language(
    here: Path, editor: Editor, locale: str | None, word: str
) -> None:
    editor.begin(here, locale)
    path = here / "p.yaml"
    editor.open(path, PROPOSAL)
    assert word in editor.ask("textDocument/hover", in_file(path, 17, 6))["contents"]["value"]


def test_a_folder_that_is_none_does_not_matter(here: Path, editor: Editor) -> None:
    editor.begin(here / "gone")
    assert Path.cwd() == here


def test_hover_completion_and_outline_are_answered(here: Path, editor: Editor) -> None:
    editor.begin(here)
    path = here / "p.yaml"
    editor.open(path, PROPOSAL)
    assert editor.ask("textDocument/hover", in_file(path, PROPOSAL.split("\n").index(""), 0)) is None
    offers = editor.ask("textDocument/completion", in_file(path, 13, 14))
    assert [each["label"] for each in offers] == ["solution", "infrastructure", "training", "other"]
    outline = editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": path.as_uri()}})
    assert outline[0]["name"] == "schema"
    editor.change(path, "budget: [\n")
    assert editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": path.as_uri()}}) == []


def test_a_file_is_known_by_its_text_though_its_settings_cannot_be_read(here: Path, editor: Editor) -> None:
    (here / ".regionai.yaml").write_text("schema: [", encoding="utf-8")
    editor.begin(here)
    path = here / "p.yaml"
    editor.open(path, PROPOSAL)
    assert editor.ask("textDocument/completion", in_file(path, 13, 14))[0]["label"] == "solution"


def test_words_are_offered_though_an_own_rule_file_cannot_be_read(here: Path, editor: Editor) -> None:
    (here / ".regionai.yaml").write_text("schema: 1\nrules: [rules]\n", encoding="utf-8")
    (here / "rules" / "house").mkdir(parents=True)
    (here / "rules" / "house" / "2026.yaml").write_text("schema: [", encoding="utf-8")
    editor.begin(here)
    path = here / "p.yaml"
    editor.open(path, PROPOSAL)
    assert editor.ask("textDocument/completion", in_file(path, 13, 14))[0]["label"] == "solution"


def test_a_file_that_was_never_saved_has_no_path(here: Path, editor: Editor) -> None:
    editor.begin(here)
    document = {"uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1, "text": PROPOSAL}
    editor.tell("textDocument/didOpen", {"textDocument": document})
    at = {"textDocument": {"uri": "untitled:Untitled-1"}, "position": {"line": 17, "character": 6}}
    assert "national-share" in editor.ask("textDocument/hover", at)["contents"]["value"]


def test_a_file_on_the_disk_that_is_not_open_is_answered_for(here: Path, editor: Editor) -> None:
    editor.begin(here)
    path = here / "p.yaml"
    path.write_text(PROPOSAL, encoding="utf-8")
    assert "national-share" in editor.ask("textDocument/hover", in_file(path, 17, 6))["contents"]["value"]


def test_a_step_is_worked_out_once_it_is_chosen(here: Path, editor: Editor) -> None:
    editor.begin(here)
    path = here / "p.yaml"
    found = editor.open(path, PROPOSAL)
    offered = editor.ask("textDocument/codeAction", asked_for(path, found[0]["range"]))
    assert [each.get("edit") for each in offered] == [None] * 4
    chosen = editor.ask("codeAction/resolve", offered[0])
    edits = chosen["edit"]["changes"][path.as_uri()]
    assert [each["newText"] for each in edits][-1] == "  local: 2,350,000,000\n"
    # What has its edits already stays as it is.
    assert editor.ask("codeAction/resolve", {"title": "x"}) == {"title": "x"}
    # Of another text the step may be another.
    editor.change(path, PROPOSAL.replace("local: ", "local:  ", 1))
    assert "edit" not in editor.ask("codeAction/resolve", offered[0])


@pytest.mark.parametrize(
    "error",
    [
        CannotError(message("solve.no-line", key="x")),
        refusal("p.yaml", START, message("source.not-a-file")),
    ],
)
def test_why_a_step_cannot_be_made_is_told(
    here: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("regionai.lsp.actions.corrected", refuse)
    editor.begin(here)
    path = here / "p.yaml"
    found = editor.open(path, PROPOSAL)
    first, *_ = editor.ask("textDocument/codeAction", asked_for(path, found[0]["range"]))
    assert "edit" not in editor.ask("codeAction/resolve", first)
    (told,) = (each for each in editor.told if each["method"] == "window/showMessage")
    assert told["params"]["type"] == 2


def test_a_mistake_is_written_as_it_should_stand(here: Path, editor: Editor) -> None:
    editor.begin(here, "en")
    path = here / "p.yaml"
    text = make_proposal("title: 🏛").replace('"national": "60"', '"national": "육십"')
    (found,) = editor.open(path, text)
    (action, *_) = editor.ask("textDocument/codeAction", asked_for(path, found["range"]))
    (edit,) = action["edit"]["changes"][path.as_uri()]
    assert action["title"] == "write `60원`"
    assert edit["newText"] == "60원"


def test_a_fault_in_one_request_is_no_end(
    here: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    editor.begin(here)
    path = here / "p.yaml"
    editor.open(path, PROPOSAL)
    with monkeypatch.context() as patched:
        patched.setattr("regionai.lsp.server.hover", fail)
        assert "error" in editor.answer("textDocument/hover", in_file(path, 17, 6))
        patched.setattr("regionai.lsp.server.shown", fail)
        document = {"uri": path.as_uri(), "version": 3}
        changes = [{"text": PROPOSAL}]
        editor.tell("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
        editor.tell("textDocument/didChange", {"textDocument": {}})
        editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": path.as_uri()}})
    assert "national-share" in editor.ask("textDocument/hover", in_file(path, 17, 6))["contents"]["value"]
    told = [each["params"] for each in editor.told if each["method"] == "window/showMessage"]
    assert [each["type"] for each in told] == [1, 1]
    assert "`RuntimeError: boom`" in told[0]["message"]


def test_the_command_serves_until_the_editor_leaves(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = here / "asked"
    with asked.open("wb") as out, asked.open("rb") as nothing:
        editor = Editor(out, nothing)
        editor.tell("exit", None)
    with asked.open("rb") as into, (here / "answered").open("wb") as out:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(into))
        monkeypatch.setattr("sys.stdout", TextIOWrapper(out))
        assert run(["lsp", "--stdio"]) == 0


def test_what_the_server_needs_is_named_where_it_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)
    assert run(["lsp", "--lang", "en"]) == 2
    assert (
        capsys.readouterr().err
        == 'the language server needs pygls: `python -m pip install "regionai[lsp]"`.\n'
    )
