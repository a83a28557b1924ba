// Runs Pyodide and, in it, the command line. What Pyodide would fetch is in the page: nothing is asked of a network.

let python;
let call;

// Pyodide fetches its WebAssembly and its standard library by name; this answers from what the page holds.
const held = new Map();
self.fetch = async (asked) => {
  const name = String(asked.url ?? asked).split("/").pop();
  if (!held.has(name)) throw new TypeError(`${name} is not in this page`);
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(held.get(name), { headers: { "Content-Type": type } });
};

async function opened(part) {
  const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(part) : Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

async function begin(parts) {
  const step = (number) => self.postMessage({ step: number });
  step(0);
  for (const [name, part] of Object.entries(parts)) held.set(name, await opened(part));
  step(1);
  const text = (name) => new TextDecoder().decode(held.get(name));
  python = await loadPyodide({
    indexURL: "held:/",
    lockFileContents: text("pyodide-lock.json"),
    createPyodideModule,
    env: { REGIONAI_LANG: "ko" },
  });
  step(2);
  unpack(python.pyimport("lzma").decompress(python.toPy(held.get("site.xz"))), JSON.parse(text("site.json")));
  python.runPython("import sys; sys.path.append('/lib/site')");
  step(3);
  python.runPython(text("engine.py"));
  held.clear();
  call = python.globals.get("call");
  self.postMessage({ step: 4, known: JSON.parse(python.globals.get("known")()) });
}

// Writes files that lie one behind the other: faster than an archive is read in Python.
function unpack(bytes, sizes) {
  const view = bytes.getBuffer();
  let at = 0;
  for (const [name, size] of sizes) {
    const path = `/lib/site/${name}`;
    python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    python.FS.writeFile(path, view.data.slice(at, at + size), { canOwn: true });
    at += size;
  }
  view.release();
  bytes.destroy();
}

function answer({ id, write, args, read }) {
  const exists = (name) => python.FS.analyzePath(name).exists;
  // What is read is what this call writes, and no command writes over a file.
  for (const name of read.filter(exists)) python.FS.unlink(name);
  for (const [name, content] of Object.entries(write)) python.FS.writeFile(name, content);
  const proxy = call(python.toPy(args));
  const [code, out, err] = proxy.toJs();
  proxy.destroy();
  const files = {};
  for (const name of read.filter(exists)) {
    files[name] = python.FS.readFile(name);
    python.FS.unlink(name);
  }
  self.postMessage({ id, code, out, err, files });
}

self.onmessage = async ({ data }) => {
  try {
    if (data.parts) await begin(data.parts);
    else answer(data);
  } catch (error) {
    self.postMessage({ id: data.id, failed: String(error) });
  }
};
