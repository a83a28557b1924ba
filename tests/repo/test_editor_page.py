"""The page on editors: what is to be copied into their settings can be read, and starts the command."""

import json
import re
import tomllib

import pytest

from golden import ROOT

TEXTS = {lang: (ROOT / "docs" / lang / "editor.md").read_text(encoding="utf-8") for lang in ("ko", "en")}


def blocks(lang: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", TEXTS[lang], re.MULTILINE | re.DOTALL)


def test_both_languages_have_the_same_settings() -> None:
    assert [blocks("ko", kind) for kind in ("json", "toml", "lua", "sh")] == [
        blocks("en", kind) for kind in ("json", "toml", "lua", "sh")
    ]


def test_the_settings_of_each_editor_start_the_server() -> None:
    code, zed = (json.loads(block) for block in blocks("en", "json"))
    assert [code["glspc.server.command"], *code["glspc.server.commandArguments"]] == ["regionai", "lsp"]
    binary = zed["lsp"]["yaml-language-server"]["binary"]
    assert [binary["path"], *binary["arguments"]] == ["regionai", "lsp"]
    (helix,) = map(tomllib.loads, blocks("en", "toml"))
    server = helix["language-server"]["regionai"]
    assert [server["command"], *server["args"]] == ["regionai", "lsp"]
    assert helix["language"][0]["language-servers"][0] == "regionai"
    (neovim,) = blocks("en", "lua")
    assert 'cmd = { "regionai", "lsp" }' in neovim


@pytest.mark.parametrize("extra", ["lsp"])
def test_the_extras_that_it_names_are_there(extra: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert extra in project["optional-dependencies"]
    assert re.search(rf"regionai\[[a-z,]*{extra}", TEXTS["en"])
