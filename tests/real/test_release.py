"""What `.ci/release` built: its sums, and its bill of materials before a reader that did not write it."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from golden import ROOT

RELEASE, LIBRARY = os.environ.get("REGIONAI_RELEASE"), os.environ.get("CYCLONEDX_LIBRARY")
if not os.environ.get("REGIONAI_REAL_PARTS") and not (RELEASE and LIBRARY and shutil.which("node")):
    pytest.skip("a built release, node, @cyclonedx/cyclonedx-library: not there", allow_module_level=True)

READER = Path(__file__).with_name("bill_of_materials.cjs")
FOLDER = Path(str(RELEASE))
BILL = FOLDER / "regionai.cdx.json"


def complaints(path: Path) -> list[dict[str, object]] | None:
    node = shutil.which("node")
    assert node is not None
    done = subprocess.run([node, READER, str(LIBRARY), path], capture_output=True, check=True)
    found: list[dict[str, object]] | None = json.loads(done.stdout)
    return found


def test_every_file_has_its_sum() -> None:
    lines = (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: own for own, name in (line.split("  ") for line in lines)}
    files = [path for path in FOLDER.iterdir() if path.name != "SHA256SUMS"]
    assert sums == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    names = sorted(re.sub(r"-[0-9].*?(?=-py3|\.tar)", "", name) for name in sums)
    assert names == [
        "regionai-py3-none-any.whl",
        "regionai.cdx.json",
        "regionai.html",
        "regionai.html.sha256",
        "regionai.tar.gz",
        "requirements.txt",
    ]


def test_another_reader_takes_the_bill_of_materials() -> None:
    assert complaints(BILL) is None


def test_it_refuses_a_damaged_one(tmp_path: Path) -> None:
    damaged = tmp_path / "bom.json"
    damaged.write_bytes(BILL.read_bytes().replace(b'"type": "library"', b'"type": "libary"'))
    found = complaints(damaged)
    assert found is not None
    assert "enum" in {each["keyword"] for each in found}


def test_the_bill_of_materials_has_what_is_locked_each_with_a_licence() -> None:
    bill = json.loads(BILL.read_bytes())
    assert bill["metadata"]["component"]["name"] == "regionai"
    locked = re.findall(
        r"^([a-z0-9-]+)==([^ ]+) (?!; sys_platform == 'win32')",
        (ROOT / "requirements.txt").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    found = {(re.sub("_", "-", part["name"]).lower(), part["version"]) for part in bill["components"]}
    assert found == {(name, version) for name, version in locked}
    assert [part["name"] for part in bill["components"] if not part["licenses"]] == []
