// The page: takes a proposal, asks the command line in the worker, and shows what it answered.

const $ = (id) => document.getElementById(id);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

let worker;
const waiting = new Map();
let asked = 0;

// The steps of loading, in both languages.
const STEPS = [
  ["1/4 풀어 놓는 중", "1/4 unpacking"],
  ["2/4 파이썬 시작 중", "2/4 starting Python"],
  ["3/4 점검 프로그램 넣는 중", "3/4 adding the checker"],
  ["4/4 규칙 읽는 중", "4/4 reading the rules"],
  ["준비되었습니다", "ready"],
];
const FAILED = ["이 브라우저에서 시작하지 못했습니다. 최신 Edge나 Chrome에서 여세요", "could not start in this browser; open it in a recent Edge or Chrome"];
const lang = () => document.documentElement.lang;
const inWords = ([ko, en]) => (lang() === "ko" ? ko : en);

let step = 0;
let known;
// The proposal: its name, and its bytes where it is a workbook; `before` is what an undo goes back to.
let proposal = { name: "proposal.yaml", bytes: null };
let before = null;
let report = null;
// What waits until nobody types.
let typed;

function heard({ data }) {
  if (data.step !== undefined) {
    step = data.step;
    if (data.known) ready(data.known);
    showStep();
  } else if (waiting.has(data.id)) {
    waiting.get(data.id)(data);
    waiting.delete(data.id);
  } else {
    fail(data.failed);
  }
}

function fail(why) {
  $("step").textContent = `${inWords(FAILED)}: ${why}`;
}

function showStep() {
  $("loading").querySelector("progress").value = step;
  $("step").textContent = inWords(STEPS[step]);
}

function ask(args, { write = {}, read = [] } = {}) {
  asked += 1;
  const id = asked;
  worker.postMessage({ id, args: [...args, "--lang", lang()], write, read });
  return new Promise((resolve) => waiting.set(id, resolve));
}

// --- what there is to judge

function content() {
  return proposal.bytes ?? encoder.encode($("editor").value);
}

function isSheet(name) {
  return /\.(xlsx|xlsm|csv|tsv)$/i.test(name);
}

function deciding() {
  const region = $("region").value;
  const edition = $("edition").value;
  return isSheet(proposal.name) ? [...(region && ["--region", region]), ...(edition && ["--edition", edition])] : [];
}

async function take(name, bytes) {
  before = null;
  $("difference").hidden = true;
  if (isSheet(name)) {
    proposal = { name, bytes };
    $("editor").value = "";
  } else if (/\.(hwpx|hwp|docx)$/i.test(name)) {
    return begun(name, bytes);
  } else {
    proposal = { name, bytes: null };
    $("editor").value = decoder.decode(bytes);
  }
  return judge();
}

// Whose proposal it is nobody guesses.
function chosenRegion() {
  const region = $("region").value;
  if (!region) {
    $("said").textContent = inWords(["지역을 먼저 고르세요.", "choose a region first."]);
    $("region").focus();
  }
  return region;
}

// A document or a pasted table becomes a proposal whose open places the check names.
async function begun(name, bytes) {
  const region = chosenRegion();
  if (!region) return undefined;
  const args = ["new", "proposal", "--region", region, "--from", name, "-o", "proposal.yaml"];
  const edition = $("edition").value;
  const found = await ask(edition ? [...args, "--edition", edition] : args, { write: { [name]: bytes }, read: ["proposal.yaml"] });
  if (!found.files["proposal.yaml"]) return showProblem(found);
  proposal = { name: "proposal.yaml", bytes: null };
  $("editor").value = decoder.decode(found.files["proposal.yaml"]);
  return judge();
}

// --- the verdict

let judging = false;
let stale = false;

async function judge() {
  if (judging || !known) {
    stale = true;
    return;
  }
  judging = true;
  $("name").textContent = proposal.name;
  const formats = ["--format", "json=report.json", "--format", "html=report.html"];
  const found = await ask(["check", proposal.name, ...formats, ...deciding()], {
    write: { [proposal.name]: content() },
    read: ["report.json", "report.html"],
  });
  judging = false;
  show(found);
  if (stale) {
    stale = false;
    judge();
  }
}

function show(found) {
  if (!found.files["report.json"]) return showProblem(found);
  const judged = JSON.parse(decoder.decode(found.files["report.json"]));
  report = decoder.decode(found.files["report.html"]);
  $("report").srcdoc = report;
  const page = new DOMParser().parseFromString(report, "text/html");
  $("said").textContent = page.querySelector(".verdict li, .verdict p")?.textContent.trim() ?? "";
  showFindings(judged);
  const [assessment] = judged.assessments;
  const isBroken = Boolean(assessment?.summary.broken);
  $("mend").disabled = !isBroken;
  $("undo").disabled = before === null;
  for (const id of ["save", "save-report"]) $(id).disabled = false;
  $("calendar").disabled = !assessment;
  showSteps(assessment);
  showSliders(assessment);
  return judged;
}

function showRefusal({ err, out, failed }) {
  $("said").textContent = (failed ?? (err || out)).trim();
}

function showProblem(found) {
  showRefusal(found);
  showSteps();
  $("findings").replaceChildren();
  $("report").srcdoc = "";
  $("mend").disabled = true;
}

function showFindings(judged) {
  const of = (assessment) => assessment.judgements.flatMap(({ findings, outcome }) => findings.map((each) => ({ ...each, outcome })));
  const all = [...judged.problems, ...judged.assessments.flatMap(of)].filter(({ outcome }) => outcome !== "met");
  const items = all.map(({ line, cell, message }) => {
    const item = document.createElement("li");
    const place = document.createElement("button");
    place.type = "button";
    place.textContent = cell ?? inWords([`${line}행`, `line ${line}`]);
    place.onclick = () => goTo(line);
    item.append(place, " ", message);
    return item;
  });
  $("findings").replaceChildren(...items);
}

function goTo(line) {
  const editor = $("editor");
  const lines = editor.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  editor.focus();
  editor.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  editor.scrollTop = (editor.scrollHeight / lines.length) * Math.max(line - 5, 0);
}

// --- what if

function showSliders(assessment) {
  const sources = (assessment?.sources ?? []).filter(({ won }) => won && won.least === won.greatest);
  $("what-if").hidden = !sources.length;
  if ($("what-if").contains(document.activeElement)) return;
  $("sliders").replaceChildren(...sources.map(slider));
}

function slider({ source: key, name, won }) {
  const row = document.createElement("div");
  row.className = "slider";
  const label = document.createElement("label");
  label.textContent = name;
  label.htmlFor = `move-${key}`;
  const range = document.createElement("input");
  Object.assign(range, { type: "range", id: `move-${key}`, min: 0, max: 2 * won.least || 1_000_000_000, step: 1, value: won.least });
  const ticks = document.createElement("datalist");
  ticks.id = `at-${key}`;
  range.setAttribute("list", ticks.id);
  const exact = document.createElement("input");
  Object.assign(exact, { type: "number", min: 0, step: 1, value: won.least });
  exact.setAttribute("aria-label", `${name} (원)`);
  range.oninput = () => {
    exact.value = range.value;
    move(key, range.value);
  };
  exact.oninput = () => {
    range.value = exact.value;
    move(key, exact.value);
  };
  range.onfocus = () => breakpoints(key, Number(range.max), ticks);
  row.append(label, range, exact, ticks);
  return row;
}

async function breakpoints(key, most, ticks) {
  if (ticks.childElementCount) return;
  const found = await ask(["budget", proposal.name, "--sweep", `${key}=0원..${most}원`, "--format", "json", ...deciding()]);
  if (found.code === 2) return;
  const { breakpoints: turns } = JSON.parse(found.out);
  const options = turns.map(({ first, rule }) => new Option(rule, first));
  ticks.replaceChildren(...options);
}

let moving = null;

async function move(key, won) {
  const isIdle = moving === null;
  moving = [key, won];
  if (!isIdle) return;
  while (moving) {
    const [source, amount] = moving;
    const args = ["budget", proposal.name, "--set", `${source}=${amount}원`, "--format", "html", "-o", "what-if.html", ...deciding()];
    const found = await ask(args, { write: { [proposal.name]: content() }, read: ["what-if.html"] });
    const html = found.files["what-if.html"];
    if (html) $("report").srcdoc = decoder.decode(html);
    else showRefusal(found);
    if (moving[0] === source && moving[1] === amount) moving = null;
  }
}

// --- mending, saving

// Each single step by its number in the list, which is that of the command line. What a typing error explains is put right first.
function showSteps(assessment) {
  const working = assessment?.slips.length ? [] : (assessment?.levers ?? []).filter(({ works }) => works);
  const items = working.map(({ name, won, makes_due: due }, at) => {
    const button = Object.assign(document.createElement("button"), { type: "button", onclick: () => mend(at + 1) });
    button.textContent = `${name}: ${won.toLocaleString("en")}${inWords(["원", " won"])}`;
    const item = document.createElement("li");
    item.append(button, ...(due.length ? [inWords([" 새 서류가 필요함", " makes a document due"])] : []));
    return item;
  });
  $("steps").replaceChildren(...items);
  $("steps").inert = false;
  $("mending").hidden = !items.length;
}

async function mend(step) {
  const chosen = step ? ["--step", String(step)] : [];
  const how = ["--solve", ...chosen, "--in-place", "--format", "html", "-o", "mending.html"];
  const found = await ask(["budget", proposal.name, ...how, ...deciding()], {
    write: { [proposal.name]: content() },
    read: [proposal.name, "mending.html"],
  });
  const answer = found.files?.["mending.html"];
  if (!answer) return showRefusal(found);
  const mended = found.files[proposal.name];
  const page = new DOMParser().parseFromString(decoder.decode(answer), "text/html");
  // The lines that change, or the cells.
  const lines = page.querySelectorAll("[data-block=diff]");
  const changed = lines.length ? lines : page.querySelectorAll("[data-block=slip], [data-block=changes]");
  // Why nothing changes is what the command line says.
  if (found.code || !changed.length) {
    $("report").srcdoc = decoder.decode(answer);
    return undefined;
  }
  before = { ...proposal, text: $("editor").value };
  if (proposal.bytes) proposal.bytes = mended;
  else $("editor").value = decoder.decode(mended);
  $("difference").replaceChildren(...changed);
  $("difference").hidden = false;
  return judge();
}

function undo() {
  proposal = { name: before.name, bytes: before.bytes };
  $("editor").value = before.text;
  before = null;
  $("difference").hidden = true;
  judge();
}

function save(name, bytes, type = "application/octet-stream") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function made(args, name) {
  const found = await ask([...args, "-o", name], { write: proposal.bytes || $("editor").value ? { [proposal.name]: content() } : {}, read: [name] });
  if (found.files[name]) save(name, found.files[name]);
  else showProblem(found);
}

// --- the form

// What the form holds is a table, read as one that is pasted.
function formed() {
  const rows = [...$("form").querySelectorAll("tbody tr")];
  const filled = rows.map((row) => [row.dataset.category, ...[...row.querySelectorAll("input")].map(({ value }) => value.trim())]);
  const lines = [["분야", ...known.sources.map(([, ko]) => ko)], ...filled.filter(([, ...amounts]) => amounts.some(Boolean))];
  const table = ["(단위: 백만원)", ...lines.map((line) => line.join("\t"))].join("\n");
  clearTimeout(typed);
  if (lines.length > 1) typed = setTimeout(() => begun("form.tsv", encoder.encode(table)), 150);
}

function ready(found) {
  known = found;
  const option = ([value, ...names]) => new Option(names.length ? names.join(" · ") : value, value);
  $("region").replaceChildren(new Option("—", ""), ...known.regions.map(option));
  $("edition").replaceChildren(...known.editions.map((edition) => new Option(edition, edition)));
  drawForm();
  $("template").disabled = false;
  if (stale || $("editor").value) {
    stale = false;
    judge();
  }
}

function drawForm() {
  const cell = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const head = document.createElement("tr");
  const heading = (text) => Object.assign(cell("th", text), { scope: "col" });
  head.append(heading(inWords(["분야", "category"])), ...known.sources.map(([, ...names]) => heading(inWords(names))));
  $("form").querySelector("thead").replaceChildren(head);
  const rows = known.categories.map(([, ...names]) => {
    const row = document.createElement("tr");
    row.dataset.category = names[0];
    row.append(Object.assign(cell("th", inWords(names)), { scope: "row" }));
    for (const [name, ...words] of known.sources) {
      const input = Object.assign(document.createElement("input"), { name, inputMode: "numeric", oninput: formed });
      input.setAttribute("aria-label", `${inWords(names)}, ${inWords(words)}`);
      const data = document.createElement("td");
      data.append(input);
      row.append(data);
    }
    return row;
  });
  $("form").querySelector("tbody").replaceChildren(...rows);
}

// --- what a person does

$("editor").oninput = () => {
  // Steps are numbered by the verdict, and that is not the one on what is typed now.
  $("steps").inert = true;
  $("difference").hidden = true;
  proposal.bytes = null;
  if (isSheet(proposal.name)) proposal.name = "proposal.yaml";
  clearTimeout(typed);
  typed = setTimeout(judge, 150);
};
$("file").onchange = async ({ target }) => {
  const [file] = target.files;
  if (file) take(file.name, new Uint8Array(await file.arrayBuffer()));
};
$("drop").ondragover = (event) => {
  event.preventDefault();
  $("drop").classList.add("over");
};
$("drop").ondragleave = () => $("drop").classList.remove("over");
$("drop").ondrop = async (event) => {
  event.preventDefault();
  $("drop").classList.remove("over");
  const [file] = event.dataTransfer.files;
  if (file) take(file.name, new Uint8Array(await file.arrayBuffer()));
};
$("take").onclick = () => begun("pasted.tsv", encoder.encode($("pasted").value));
$("region").onchange = () => isSheet(proposal.name) && judge();
$("edition").onchange = () => isSheet(proposal.name) && judge();
$("mend").onclick = () => mend();
$("undo").onclick = undo;
$("save").onclick = () => save(proposal.name, content());
$("save-report").onclick = () => save("report.html", report, "text/html");
$("template").onclick = () => {
  const region = chosenRegion();
  if (region) made(["new", "workbook", "--region", region, "--edition", $("edition").value], "budget.xlsx");
};
$("calendar").onclick = () => made(["calendar", proposal.name, "--format", "ics"], "calendar.ics");
$("language").onclick = () => {
  document.documentElement.lang = lang() === "ko" ? "en" : "ko";
  showStep();
  if (known) drawForm();
  if (report) judge();
};

showStep();
const parts = Object.fromEntries([...document.querySelectorAll("script[data-part]")].map((part) => [part.dataset.part, part.textContent]));

async function begin() {
  const bytes = Uint8Array.from(atob(parts["worker.js"]), (letter) => letter.charCodeAt(0));
  const script = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  worker.onmessage = heard;
  worker.onerror = ({ message }) => fail(message);
  worker.postMessage({ parts });
}

begin().catch(fail);
