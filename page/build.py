"""Build `regionai.html`: one file that checks proposals in a browser, without installation or network.

`python page/build.py [FILE]`, by default `dist/regionai.html`; npm, node and pip
fetch what is pinned here and in requirements.txt. The same sources make the
same bytes.
"""

import base64
import gzip
import hashlib
import html
import json
import lzma
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email import message_from_string
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
ROOT = HERE.parent
PYODIDE = "pyodide@314.0.7"
PYODIDE_SUM = "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0"
# The tag of wheels that this Pyodide runs, and its Python.
PLATFORM, PYTHON = "pyemscripten_2026_0_wasm32", "3.14"
# PyYAML has no wheel for Pyodide; its part in Python is in every other.
PYYAML = "PyYAML==6.0.4"
# Of the packages: other zones than ours, colours of source text, tests, what only types and consoles want.
_LEFT_OUT = re.compile(
    r"^bin/|^tzdata/zoneinfo/(?!UTC$|Asia/Seoul$|__init__|Asia/__init__)|^pygments/|^pydantic/(v1/|mypy)|^rich/_emoji_codes|^wcwidth/table_grapheme_overrides/_"
    r"|^OleFileIO|^olefile/olefile2|/tests?/|\.pyi$|/py\.typed$|\.dist-info/(?!METADATA)"
)
# Of the standard library: what reads mail, serves, debugs and tests.
_UNUSED = re.compile(
    r"^(_pyrepl|unittest|xmlrpc|wsgiref|idlelib|turtledemo|ensurepip|venv|pydoc_data)/"
    r"|^(pdb|bdb|pydoc|doctest|imaplib|mailbox|poplib|smtplib|ftplib|turtle|cProfile|profile|pstats|trace)\.py"
)
_WHEN = (1980, 1, 1, 0, 0, 0)


def main() -> None:
    """Write the page and its checksum, and say how large it is."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist" / "regionai.html")
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        content = page(Path(folder)).encode()
    checksum = hashlib.sha256(content).hexdigest()
    target.write_bytes(content)
    target.with_name(f"{target.name}.sha256").write_text(f"{checksum}  {target.name}\n", encoding="utf-8")
    print(f"{target}: {len(content):,} bytes, sha256 {checksum}")


def page(folder: Path) -> str:
    """Return the page, made in an empty folder."""
    pyodide = fetched_pyodide(folder)
    site = folder / "site"
    install(site, folder)
    run("node", HERE / "compile.mjs", pyodide, site)
    parts = {
        "pyodide.asm.wasm": (pyodide / "pyodide.asm.wasm").read_bytes(),
        "python_stdlib.zip": standard_library(pyodide),
        "pyodide-lock.json": lock(pyodide),
        "site.json": json.dumps(sizes(site)).encode(),
        "site.xz": archived(site),
        "engine.py": read("engine.py").encode(),
        "worker.js": worker(pyodide).encode(),
    }
    script, style = read("page.js"), read("style.css")
    values = {
        "policy": policy(script, style),
        "style": style,
        "licences": html.escape("\n".join(licences(site))),
        "parts": "\n".join(
            f'<script type="text/plain" data-part="{name}">{packed(part)}</script>'
            for name, part in parts.items()
        ),
        "script": script,
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], read("index.html"))


def run(program: str, *arguments: str | Path) -> str:
    """Return what a program prints; its complaints are ours."""
    command = (shutil.which(program) or sys.exit(f"{program} is not installed"), *arguments)
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def read(name: str) -> str:
    """Return a text of this folder."""
    return (HERE / name).read_text(encoding="utf-8")


def fetched_pyodide(folder: Path) -> Path:
    """Return the folder of Pyodide's package, whose sum is the one that is known."""
    run("npm", "pack", "--silent", "--pack-destination", folder, PYODIDE)
    (archive,) = folder.glob("pyodide-*.tgz")
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != PYODIDE_SUM:
        sys.exit(f"{archive.name}: sha256 {found}, expected {PYODIDE_SUM}")
    shutil.unpack_archive(archive, folder, filter="data")
    return folder / "package"


def install(site: Path, folder: Path) -> None:
    """Put into a folder what the page imports: the packages, PyYAML's Python part, and this project."""
    pip = ("-m", "pip", "--quiet", "--disable-pip-version-check")
    tags = f"--platform {PLATFORM} --platform any --python-version {PYTHON} --implementation cp"
    tags += " --abi cp314 --abi none"
    wheels = (*tags.split(), "--only-binary", ":all:", "--no-deps", "--no-compile")
    run(
        sys.executable,
        *pip,
        "install",
        "--target",
        site,
        *wheels,
        "--requirement",
        HERE / "requirements.txt",
    )
    run(sys.executable, *pip, "install", "--target", folder / "yaml", "--no-deps", "--no-compile", PYYAML)
    shutil.copytree(folder / "yaml" / "yaml", site / "yaml", ignore=shutil.ignore_patterns("*.so", "*.pyd"))
    for found in (folder / "yaml").glob("*.dist-info"):
        shutil.copytree(found, site / found.name)
    run(sys.executable, *pip, "wheel", "--no-deps", "--wheel-dir", folder / "own", ROOT)
    (own,) = (folder / "own").glob("*.whl")
    shutil.unpack_archive(own, site, "zip")
    for path in site.rglob("*"):
        if path.is_file() and _LEFT_OUT.search(path.relative_to(site).as_posix()):
            path.unlink()


def modules_and_data(site: Path) -> list[Path]:
    """Return the files of a folder that the page holds: compiled modules in place of their sources."""
    return [
        path
        for path in sorted(site.rglob("*"))
        if path.is_file() and not (path.suffix == ".py" and path.with_suffix(".pyc").exists())
    ]


def sizes(site: Path) -> list[tuple[str, int]]:
    """Return the name and the size of each file, in the order in which they are archived."""
    return [(path.relative_to(site).as_posix(), path.stat().st_size) for path in modules_and_data(site)]


def archived(site: Path) -> bytes:
    """Return the files of a folder one behind the other, by xz: a third smaller than by gzip."""
    return lzma.compress(b"".join(map(Path.read_bytes, modules_and_data(site))), preset=9)


def packed(part: bytes) -> str:
    """Return bytes as the page holds them: gzip in base64."""
    return base64.b64encode(gzip.compress(part, 9, mtime=0)).decode()


def standard_library(pyodide: Path) -> bytes:
    """Return the standard library of Pyodide without what no check imports."""
    target = pyodide / "smaller.zip"
    with zipfile.ZipFile(pyodide / "python_stdlib.zip") as whole, zipfile.ZipFile(target, "w") as smaller:
        for name in sorted(whole.namelist()):
            if not _UNUSED.search(name):
                smaller.writestr(zipfile.ZipInfo(name, _WHEN), whole.read(name))
    return target.read_bytes()


def worker(pyodide: Path) -> str:
    """Return what runs in the worker: Pyodide's two modules, and ours."""
    return "\n".join(
        (module(pyodide, "pyodide.asm.mjs"), module(pyodide, "pyodide.mjs"), read("worker.js"))
    )


def module(pyodide: Path, name: str) -> str:
    """Return a module of Pyodide as one constant of the worker, which imports nothing."""
    text = (pyodide / name).read_text(encoding="utf-8")
    text = re.sub(r"\n?//# sourceMappingURL=.*\s*$", "", text)
    # A page that was opened as a file may begin no worker that is a module.
    text = text.replace("import.meta.url", '"held:/"')
    # Whether it is one Pyodide asks by an address that the policy keeps back, which the browser would tell.
    text = text.replace('globalThis.importScripts("data:text/javascript,"),!0', "!1")
    if found := re.search(r"export default (\w+);?\s*$", text):
        return f"const createPyodideModule = (() => {{{text[: found.start()]}\nreturn {found[1]};}})();"
    found = re.search(r"export\s*\{(\w+) as loadPyodide[^}]*\};?\s*$", text)
    if found is None:
        sys.exit(f"{name}: no export that is known")
    return f"const loadPyodide = (() => {{{text[: found.start()]}\nreturn {found[1]};}})();"


def lock(pyodide: Path) -> bytes:
    """Return Pyodide's record of packages without any: the page holds its own."""
    whole = json.loads((pyodide / "pyodide-lock.json").read_bytes())
    return json.dumps(whole | {"packages": {}}).encode()


def policy(script: str, style: str) -> str:
    """Return the policy of the page: its own script and styles, its own worker, and no request at all."""

    def summed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {summed(script)} 'wasm-unsafe-eval' blob:",
            "worker-src blob:",
            f"style-src {summed(style)} {report_style()}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def report_style() -> str:
    """Return the sum of the style of a report, which the page shows within itself."""
    report = run(sys.executable, "-m", "regionai", "explain", "local-share", "--format", "html")
    (found,) = re.findall(r"style-src ('[^']+')", report)
    return str(found)


def licences(site: Path) -> Iterator[str]:
    """Yield each program in the page with its version and its licence."""
    yield f"Pyodide {PYODIDE.partition('@')[2]} (MPL-2.0), CPython {PYTHON} (PSF-2.0)"
    for path in sorted(site.glob("*.dist-info/METADATA")):
        found = message_from_string(path.read_text(encoding="utf-8"))
        classified = [
            each.rpartition(" :: ")[2]
            for each in found.get_all("Classifier", ())
            if each.startswith("License")
        ]
        licence = found["License-Expression"] or ", ".join(classified) or found["License"]
        yield f"{found['Name']} {found['Version']} ({licence})"


if __name__ == "__main__":
    main()
