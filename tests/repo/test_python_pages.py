"""The pages on Python: what they show is what Python answers."""

import doctest
import shutil
from pathlib import Path

import pytest

from golden import ROOT


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_python_answers_as_the_page_shows(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "proposals", tmp_path / "proposals")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs" / lang / "python.md").read_text(encoding="utf-8").replace("```\n", "\n")
    test = doctest.DocTestParser().get_doctest(text, {}, lang, None, None)
    said: list[str] = []
    result = doctest.DocTestRunner().run(test, out=said.append)
    assert "".join(said) == ""
    assert result.attempted > 20
