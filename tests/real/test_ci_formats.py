"""JUnit before Jenkins' own XSD, rdjson before its validator, our schema before check-jsonschema."""

import json
import os
import shutil
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest
from lxml import etree

from builders import make_proposal
from golden import ROOT
from hostile import HOSTILE, file_name, lay
from regionai.cli.app import run

XSD = os.environ.get("JUNIT_XSD", "")
NEEDED = ("rdformat-validator", "check-jsonschema")
if not os.environ.get("REGIONAI_REAL_PARTS") and not (XSD and all(map(shutil.which, NEEDED))):
    pytest.skip("rdformat-validator, check-jsonschema, $JUNIT_XSD: not there", allow_module_level=True)


@pytest.fixture(scope="module")
def proposals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All shipped proposals, one that cannot be read, waived rules, and all that is hostile."""
    folder = tmp_path_factory.mktemp("모음")
    shutil.copytree(ROOT / "proposals", folder / "제안서 모음")
    shutil.copy(ROOT / "tests" / "broken" / "tab.yaml", folder)
    waiver = "{rule: local-share, proposal: '*', reason: 까닭, approver: 김국장, expires: 2099-12-31}"
    (folder / ".regionai.yaml").write_text(f"schema: 1\nwaivers: [{waiver}]\n", encoding="utf-8")
    for number, text in enumerate(HOSTILE):
        quoted = json.dumps(text, ensure_ascii=False)
        budget = f"[{{category: {quoted}, title: {quoted}, national: 70, local: 10, private: 20}}]"
        proposal = make_proposal(f"{{title: {quoted}, budget: {budget}}}")
        (folder / f"{number}.yaml").write_text(proposal, encoding="utf-8")
    return folder


def report(proposals: Path, output_format: str, out: Path) -> Path:
    with chdir(proposals):
        assert run(["check", ".", "--format", f"{output_format}={out}"]) == 2
    return out


def accepts_junit(file: Path) -> bool:
    schema = etree.XMLSchema(etree.parse(XSD))
    return schema.validate(etree.parse(file))


def test_junit_is_what_jenkins_reads(proposals: Path, tmp_path: Path) -> None:
    file = report(proposals, "junit", tmp_path / "out.xml")
    text = file.read_text(encoding="utf-8")
    for part in ("<failure ", "<skipped ", "<error ", "<system-out>"):
        assert part in text
    assert accepts_junit(file)
    file.write_text(text.replace(" classname=", " klass=", 1), encoding="utf-8")
    assert not accepts_junit(file)


def accepts_rdjson(file: Path) -> bool:
    command = ("rdformat-validator", "--strict", "--no-extra-fields", str(file))
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_rdjson_is_what_its_format_says(proposals: Path, tmp_path: Path) -> None:
    file = report(proposals, "rdjson", tmp_path / "out.json")
    text = file.read_text(encoding="utf-8")
    assert '"suggestions"' in text
    assert accepts_rdjson(file)
    file.write_text(text.replace('"severity": "ERROR"', '"severity": "BAD"', 1), encoding="utf-8")
    assert not accepts_rdjson(file)


@pytest.mark.parametrize("text", [" ".join(HOSTILE), "a\n]]>\r\n<b>"])
def test_hostile_text_of_rules_and_waivers_is_read_too(text: str, tmp_path: Path) -> None:
    lay(tmp_path, text)
    with chdir(tmp_path / "p"):
        for each in ("junit", "rdjson"):
            asked = ["check", "a.yaml", f"./{file_name(text)}", "--format", f"{each}={tmp_path / each}"]
            assert run(asked) == 1
    assert accepts_junit(tmp_path / "junit")
    assert accepts_rdjson(tmp_path / "rdjson")


@pytest.mark.parametrize("draft", ["2020-12", "7"])
def test_our_schema_is_one_for_check_jsonschema(draft: str, tmp_path: Path) -> None:
    schema = tmp_path / "schema.json"
    assert run(["schema", "proposal", "--draft", draft, "-o", str(schema)]) == 0

    def accepts(*files: str) -> bool:
        command = ("check-jsonschema", "--schemafile", str(schema), *files)
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0

    assert accepts(*(str(path) for path in (ROOT / "proposals").glob("*.yaml")))
    assert not accepts("tests/broken/unknown-key.yaml")
