// Compiles a folder of Python under the Pyodide of a folder, so that the page need not: compile.mjs PYODIDE SITE.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const [pyodide, site] = process.argv.slice(2).map((each) => resolve(each));
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
// Sets are compiled in the order of their hashes: the same bytes each time.
const python = await loadPyodide({ indexURL: `${pyodide}/`, env: { PYTHONHASHSEED: "0" } });
python.FS.mkdirTree("/site");
python.FS.mount(python.FS.filesystems.NODEFS, { root: site }, "/site");
const isDone = python.runPython(`
import compileall, os, py_compile
# Docstrings are read in our own modules alone: that of a rule kind is its manual.
all(
    compileall.compile_dir(f"/site/{name}", quiet=1, legacy=True, stripdir="/site", prependdir="/lib/site",
                           optimize=0 if name == "regionai" else 2,
                           invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    for name in os.listdir("/site")
    if os.path.isdir(f"/site/{name}")
) and compileall.compile_dir("/site", maxlevels=0, quiet=1, legacy=True, stripdir="/site", prependdir="/lib/site",
                             optimize=2, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
`);
process.exit(isDone ? 0 : 1);
