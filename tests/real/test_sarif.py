"""SARIF before Microsoft's own validator with the rules of GitHub, and the schema that it brings."""

import json
import os
import shutil
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest
from cmarkgfm import Options, github_flavored_markdown_to_html
from jsonschema import Draft202012Validator
from lxml import html

from builders import make_proposal
from golden import ROOT
from hostile import HOSTILE, file_name, lay
from regionai.cli.app import run

SHAPES = {"div", "p", "blockquote", "code"}
WRAPPER = shutil.which("sarif-multitool")
if WRAPPER is None and not os.environ.get("REGIONAI_REAL_PARTS"):
    pytest.skip("sarif-multitool (npm) is not on the PATH", allow_module_level=True)


def multitool() -> Path:
    """The program itself: its wrapper hands `;` to a shell."""
    assert WRAPPER is not None
    folder = Path(WRAPPER).resolve().parents[1]
    (found,) = folder.glob("sarif-multitool-linux/Sarif.Multitool")
    return found


def errors(file: Path) -> list[str]:
    """What the validator calls an error; its exit code is 0 all the same."""
    out = file.with_suffix(".validated.sarif")
    command = [str(multitool()), "validate", str(file), "--rule-kind", "Sarif;Ghas", "--output", str(out)]
    subprocess.run([*command, "--log", "ForceOverwrite"], check=True, capture_output=True)
    runs = json.loads(out.read_text(encoding="utf-8-sig"))["runs"]
    results = [result for one in runs for result in one.get("results", [])]
    assert runs
    return [str(result) for result in results if result.get("level") == "error"]


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    text = (multitool().parent / "sarif-2.1.0.json").read_text(encoding="utf-8-sig")
    return Draft202012Validator(json.loads(text))


def test_all_shipped_and_broken_proposals_make_valid_sarif(
    tmp_path: Path, schema: Draft202012Validator
) -> None:
    file = tmp_path / "all.sarif"
    with chdir(ROOT):
        run(["check", "proposals", "tests/broken/tab.yaml", "--format", f"sarif={file}"])
    assert [
        error.message for error in schema.iter_errors(json.loads(file.read_text(encoding="utf-8")))
    ] == []
    assert errors(file) == []


def test_korean_paths_are_valid_too(tmp_path: Path, schema: Draft202012Validator) -> None:
    (tmp_path / "제안서 모음").mkdir()
    (tmp_path / "제안서 모음" / "제 안#1.yaml").write_text(
        make_proposal("budget: [{category: x, national: 70, local: 10, private: 20}]"), encoding="utf-8"
    )
    file = tmp_path / "korean.sarif"
    with chdir(tmp_path):
        run(["check", "제안서 모음", "--format", f"sarif={file}"])
    text = file.read_text(encoding="utf-8")
    assert "%EC%A0%9C%20%EC%95%88%231.yaml" in text
    assert [error.message for error in schema.iter_errors(json.loads(text))] == []
    assert errors(file) == []


@pytest.mark.parametrize("text", [" ".join(HOSTILE), "a\n[b](c)\r\n"])
def test_hostile_text_of_proposals_rules_and_waivers_makes_valid_sarif(
    text: str, tmp_path: Path, schema: Draft202012Validator
) -> None:
    lay(tmp_path, text)
    file = tmp_path / "hostile.sarif"
    with chdir(tmp_path / "p"):
        assert run(["check", "a.yaml", f"./{file_name(text)}", "--format", f"sarif={file}"]) == 1
    log = json.loads(file.read_text(encoding="utf-8"))
    assert [error.message for error in schema.iter_errors(log)] == []
    assert errors(file) == []
    (one,) = log["runs"]
    said = [result["message"]["text"] for result in one["results"]]
    helped = [rule["help"]["markdown"] for rule in one["tool"]["driver"]["rules"]]
    assert not any("](" in each for each in said)
    drawn = "".join(github_flavored_markdown_to_html(each, Options.CMARK_OPT_UNSAFE) for each in helped)
    assert {each.tag for each in html.fromstring(f"<div>{drawn}</div>").iter()} <= SHAPES


def test_the_validator_does_find_mistakes(tmp_path: Path) -> None:
    file = tmp_path / "bad.sarif"
    with chdir(ROOT):
        run(["check", "proposals/short-match-2026.yaml", "--format", f"sarif={file}"])
    bad = json.loads(file.read_text(encoding="utf-8"))
    bad["runs"][0]["results"][0]["ruleIndex"] = 99
    file.write_text(json.dumps(bad), encoding="utf-8")
    assert errors(file)
