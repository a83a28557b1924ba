// Ask the search of a built site for a word, as a browser does: `node site_search.cjs SITE WORD`; prints the places found, best first.
// Both builders search in a worker; what a worker has in a browser, theirs is given here.
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [site, word] = process.argv.slice(2);
const read = (...names) => fs.readFileSync(path.join(site, ...names), "utf8");
const print = (places) => console.log(JSON.stringify(places));
const worker = vm.createContext({ console: { log() {}, error: console.error }, Intl, setTimeout });
worker.self = worker;
const run = (...names) => vm.runInContext(read(...names), worker);

function mkdocs() {
  // The page's own script words the question before the worker has it.
  const page = vm.createContext({ Worker: class { postMessage(data) { worker.onmessage({ data }); } } });
  vm.runInContext(read("search.js"), page);
  const ask = (message) => vm.runInContext("new Worker()", page).postMessage(message);
  worker.importScripts = (...names) => names.forEach((name) => run("search", name));
  worker.XMLHttpRequest = class {
    addEventListener(_, listener) { this.listener = listener; }
    open(_, name) { this.responseText = read("search", name); }
    send() { this.listener(); }
  };
  worker.postMessage = ({ allowSearch, results }) => {
    if (allowSearch) ask({ query: word });
    if (results) print(results.map((each) => each.location));
  };
  run("search", "worker.js");
  worker.onmessage({ data: { init: true } });
}

function zensical() {
  const [READY, ASK, ANSWER] = [1, 2, 3];
  const workers = path.join("assets", "javascripts", "workers");
  const index = JSON.parse(read("search.json"));
  const filter = { input: [], aggregation: { input: [] } };
  worker.postMessage = ({ type, data }) => {
    if (type === READY) worker.onmessage({ data: { type: ASK, data: { input: word, filter } } });
    else if (type === ANSWER) print(data.items.map((each) => index.items[each.id].location));
    else throw new Error("the search failed");
  };
  run(workers, fs.readdirSync(path.join(site, workers)).find((name) => name.startsWith("search.")));
  worker.onmessage({ data: { type: 0, data: index } });
}

fs.existsSync(path.join(site, "search", "worker.js")) ? mkdocs() : zensical();
