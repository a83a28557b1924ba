"""The language server in a real editor, which nobody here wrote: Neovim, without a window."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from golden import ROOT

NEOVIM = shutil.which("nvim")
# Where everything is installed, a missing editor is a mistake and no reason to look away.
if NEOVIM is None and not os.environ.get("REGIONAI_REAL_PARTS"):
    pytest.skip("Neovim is not on the PATH", allow_module_level=True)


@pytest.mark.slow
def test_an_editor_shows_findings_at_their_bytes_and_takes_a_quick_fix(tmp_path: Path) -> None:
    assert NEOVIM is not None
    text = (ROOT / "proposals" / "typing-error-2026.yaml").read_text(encoding="utf-8")
    # An emoji and Hangul before the amount: the protocol counts them otherwise than the editor does.
    line = "  - {title: 🏛 관광 도입, category: solution, year: 2026, national: 5400000000, local: "
    flow = f"budget:\n{line}1570000000, private: 1900000000}}\n  - id: training\n"
    text = re.sub("(?s)budget:\n.*?  - id: training\n", flow, text)
    path = tmp_path / "p.yaml"
    path.write_text(text, encoding="utf-8")
    server = json.dumps([sys.executable, "-m", "regionai", "lsp", "--lang", "en"])
    subprocess.run(
        [NEOVIM, "--headless", "--clean", "-c", f"luafile {Path(__file__).with_name('editor.lua')}"],
        cwd=tmp_path,
        env={**os.environ, "SERVER": server, "HOME": str(tmp_path)},
        check=True,
        timeout=120,
        capture_output=True,
    )
    seen = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    first, *others = seen["before"]
    number = text[: text.index("1570000000")].count("\n") + 1
    assert first == [number, len(line.encode()), "slip/swapped"]
    assert len(others) == 7
    assert seen["title"] == "correct the slip: `1570000000` → `1750000000`"
    assert seen["after"] == 0
    assert path.read_text(encoding="utf-8") == text.replace("1570000000", "1750000000")
