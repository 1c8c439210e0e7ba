// Asks Pagefind, and writes what it finds as text. Nothing is loaded from elsewhere.
const KINDS = ["period", "topic", "speaker", "outlet"];
const AT_ONCE = 10;
const form = document.getElementById("find");
const state = document.getElementById("state");
const results = document.getElementById("results");
const more = document.getElementById("more");
let asked = 0;

// Each year has an index of its own; the newest one asks the others too.
const [newest, ...others] = form.dataset.years.split(" ").map((year) => new URL(`../pagefind/${year}/`, import.meta.url).href);
const pagefind = await import(`${newest}pagefind.js`);
await pagefind.options({ baseUrl: "/", excerptLength: 24 });
await Promise.all(others.map((place) => pagefind.mergeIndex(place, { baseUrl: "/" })));
state.textContent = "";
const given = new URLSearchParams(location.search);
form.elements.q.value ||= given.get("q") ?? "";  // what was typed meanwhile stays
// What narrows a search is read after the first search, unless that one is to be narrowed.
if (KINDS.some((kind) => given.get(kind))) await fill();
for (const kind of KINDS) form.elements[kind].value = given.get(kind) ?? "";
form.addEventListener("submit", (event) => { event.preventDefault(); note(); find(); });
form.addEventListener("change", () => { note(); find(); });
if ([...given.values()].some(Boolean)) await find();
await fill();

async function fill() {
  if (form.elements.period.length > 1) return;
  const filters = await pagefind.filters();
  for (const kind of KINDS) {
    const names = Object.keys(filters[kind] ?? {}).sort((a, b) => a.localeCompare(b));
    for (const name of kind === "period" ? names.reverse() : names) {
      form.elements[kind].append(new Option(name, name));
    }
  }
}

function note() {
  const said = new URLSearchParams();
  for (const name of ["q", ...KINDS]) if (form.elements[name].value) said.set(name, form.elements[name].value);
  history.replaceState(null, "", `?${said}`);
}

async function find() {
  const turn = ++asked;
  const chosen = Object.fromEntries(KINDS.map((kind) => [kind, form.elements[kind].value]).filter(([, name]) => name));
  const words = form.elements.q.value.trim();
  if (!words && !Object.keys(chosen).length) return tell([], true);
  const found = (await pagefind.search(words || null, { filters: chosen })).results;
  if (turn === asked) await tell(found);
}

async function tell(found, silent = false) {
  results.replaceChildren();
  state.textContent = silent ? "" : found.length ? state.dataset.found.replace("#", found.length) : state.dataset.none;
  await show(found, 0);
}

async function show(found, from) {
  const turn = asked;
  const read = await Promise.all(found.slice(from, from + AT_ONCE).map((one) => one.data()));
  if (turn !== asked) return;
  for (const data of read) results.append(entry(data));
  more.hidden = found.length <= from + AT_ONCE;
  more.onclick = () => show(found, from + AT_ONCE);
}

function entry(data) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const place = placeOf(data);
  link.href = place.href;
  link.className = "name";
  link.textContent = plain(data.meta.title);
  const kind = document.createElement("span");
  kind.className = "own";
  kind.textContent = ` ${data.url.split("/").pop().replace(/\.html$/, "")}${place.kind ? ` · ${place.kind}` : ""}`;
  const said = document.createElement("p");
  data.excerpt.split(/<\/?mark>/).forEach((part, place) => {
    const run = document.createElement(place % 2 ? "mark" : "span");
    run.textContent = plain(part);
    said.append(run);
  });
  item.append(link, kind, said);
  return item;
}

// The passage that the best words stand in: the last one that begins at or before them.
function placeOf(data) {
  const [, folder, page] = /^\/(.*\/)([^/]*)\.html$/.exec(data.url);
  if (folder === "briefs/") return { href: `../briefs/${page}/index.html`, kind: "" };
  const best = [...(data.weighted_locations ?? [])].sort((a, b) => b.balanced_score - a.balanced_score)[0];
  const at = best ? best.location : -1;
  const passages = data.anchors.filter((one) => /-[sqf]\d+$/.test(one.id) && one.location <= at);
  const id = passages.length ? passages[passages.length - 1].id : page;
  const sort = passages.length ? results.dataset[/-([sqf])\d+$/.exec(id)[1]] : "";
  return { href: `../${folder}index.html#${id}`, kind: sort };
}

function plain(text) {
  const signs = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'", "&#x27;": "'" };
  return text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (sign) => signs[sign]);
}
