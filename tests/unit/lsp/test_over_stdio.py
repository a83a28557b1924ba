"""The command as an editor starts it: a process, and a client that others wrote."""

import asyncio
import sys
from functools import partial
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

HEAD = "schema: 1\nprogramme: region-led-ai\nsubmitted: 2026-03-05\ntitle: x\napplicant: {region: 경북}\n"


class Client(LanguageClient):
    """A client that keeps the diagnostics of the last file."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self.published.put_nowait))


async def talked(folder: Path, encodings: list[types.PositionEncodingKind | str] | None) -> int | None:
    client = Client()
    await client.start_io(sys.executable, "-m", "regionai", "lsp", "--stdio", "--lang", "en", cwd=folder)
    general = types.GeneralClientCapabilities(position_encodings=encodings)
    found = await client.initialize_async(
        types.InitializeParams(types.ClientCapabilities(general=general), root_uri=folder.as_uri())
    )
    assert found.server_info is not None
    assert found.server_info.name == "regionai"
    client.initialized(types.InitializedParams())
    uri = (folder / "p.yaml").as_uri()
    # The units of a place in a line count from its beginning: an emoji and Hangul stand before the amount.
    line = "  - {id: solution, title: 🏛 국비, category: solution, year: 2026, national: 4200000000, "
    text = f"{HEAD}budget:\n{line}local: 1300000000, private: 1500000000}}\n"
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, text))
    )
    published = await client.published.get()
    (share,) = (each for each in published.diagnostics if str(each.code).endswith("/local-share"))
    before = line + "local: "
    units = len(before.encode()) if encodings else len(before.encode("utf-16-le")) // 2
    assert share.range.start == types.Position(6, units)
    said = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(uri), share.range.start)
    )
    assert said is not None
    assert isinstance(said.contents, types.MarkupContent)
    assert "local-share" in said.contents.value
    await client.shutdown_async(None)
    client.exit(None)
    process = client._server
    assert process is not None
    code = await process.wait()
    await client.stop()  # type: ignore[no-untyped-call]
    return code


@pytest.mark.slow
@pytest.mark.parametrize("encodings", [None, [types.PositionEncodingKind.Utf8]])
def test_a_client_is_answered_by_the_command(
    tmp_path: Path, encodings: list[types.PositionEncodingKind | str] | None
) -> None:
    assert asyncio.run(asyncio.wait_for(talked(tmp_path, encodings), 60)) == 0
