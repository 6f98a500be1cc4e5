// What the audience sees, and the keys of whoever presents it. All that is known comes from the server, as it happens.
import { Dots } from "./dots.mjs";
import { colour, symbol, System } from "./system.mjs";

const LATENCY_MILLIS = 10_000;
const TICK_MILLIS = 50;
const END_MILLIS = 4000;
const recording = document.getElementById("recording");
const presenting = location.hash === "#presenter";
/** Whoever comes from elsewhere, or has a phone, steers what others see. */
const remote = !recording && (location.hostname !== "localhost" || matchMedia("(max-width: 60rem)").matches);
const element = (id) => document.getElementById(id);
const svg = document.querySelector("#system svg");
const system = new System(svg);
const dots = new Dots(document.querySelector("#system canvas"), svg);
const begun = Date.now();
let scene = {};
let recent = [];
let failed = 0;
let tabbing = false;
let paused = false;

const KEYS = [
  ["→", "ArrowRight", "next step", () => want("next")],
  ["←", "ArrowLeft", "back", () => want("back")],
  ["D", "d", "diff", () => onScreen("diff")],
  ["N", "n", "naive order", chooseNaive],
  ["K", "k", "kill an instance", () => want("kill")],
  ["P", "p", "open a page", () => onScreen("page")],
  ["T", "t", "toggle", () => want("share")],
  ["W", "w", "notes", () => open("#presenter", "presenter")],
  ["?", "?", "keys", showKeys],
];

const SCREEN = { diff: showDiff, page: openPage };
const onScreen = (what) => (presenting || remote ? want(what) : SCREEN[what]());

async function ask(path, body) {
  if (recording) return say("This is a recording: nothing can be done here but to pause it, with the space bar.");
  const answer = await fetch(path, { method: "POST", headers: { "X-Stage": "1" }, body: JSON.stringify(body ?? {}) });
  if (!answer.ok) say((await answer.json()).detail);
  return answer.ok;
}

const want = (what, name) => ask("act", { what, name });
const say = (text) => (element("says").textContent = text);

/** @return an element with text or children in it */
function make(tag, properties, ...content) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content.filter((one) => one !== undefined));
  return made;
}

function see(now) {
  const before = scene;
  scene = now;
  if (!now.story) return;
  document.body.classList.toggle("busy", Boolean(now.busy));
  element("story").textContent = now.story;
  element("title").textContent = now.busy || now.title || "";
  element("acknowledged").textContent = now.ledger.acknowledged.toLocaleString("en");
  element("lost").textContent = now.ledger.lost.toLocaleString("en");
  element("losses").classList.toggle("wrong", now.ledger.lost > 0);
  say(now.says || now.ledger.example);
  steps();
  if (now.page !== before.page) openShelter();
  if (now.page) {
    system.draw(now);
    dots.see(now);
  }
  if (presenting || remote) notes();
}

function steps() {
  element("steps").replaceChildren(
    ...scene.steps.map(({ tag, moves, subject, fate, reason }, i) => {
      const mark = { TAKEN: "✓ ", REFUSED: "✗ ", AHEAD: "" }[fate];
      const item = make("li", { className: fate.toLowerCase() }, make("b", {}, mark + tag), make("span", {}, `${moves} · ${subject}`));
      if (reason) item.append(make("span", {}, ` — ${reason}`));
      if (i === scene.at) item.setAttribute("aria-current", "step");
      return item;
    }),
  );
  document.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

/** Another production is another shelter: whoever looks signs in there, and counting begins anew. */
async function openShelter() {
  element("frames").replaceChildren();
  element("tabs").replaceChildren();
  recent = [];
  failed = 0;
  if (scene.page && !presenting && !remote && !recording && (await ask("session"))) openPage();
}

function openPage() {
  if (!scene.page || recording) return;
  const frame = make("iframe", { src: scene.page, title: `The shelter, ${scene.frontend}` });
  const tab = make("button", { type: "button", onclick: () => select(frame, tab) }, `page of ${scene.frontend}`);
  element("frames").append(frame);
  element("tabs").append(tab);
  select(frame, tab);
}

function select(frame, tab) {
  for (const one of element("frames").children) one.hidden = one !== frame;
  for (const one of element("tabs").children) one.setAttribute("aria-pressed", String(one === tab));
}

function count(requests) {
  const now = performance.now();
  recent.push(...requests.map((request) => ({ ...request, now })));
  recent = recent.filter((request) => now - request.now < LATENCY_MILLIS);
  failed += requests.filter(({ good }) => !good).length;
  element("failed").textContent = failed.toLocaleString("en");
  element("failures").classList.toggle("wrong", failed > 0);
  dots.add(requests);
}

function latencies() {
  if (!scene.backends) return;
  const releases = scene.backends.filter((name) => recent.some(({ release }) => release === name));
  element("latency").replaceChildren(
    ...releases.map((name) => {
      const millis = recent.filter(({ release }) => release === name).map((one) => one.millis).sort((a, b) => a - b);
      const within = (share) => `${millis[Math.ceil(millis.length * share) - 1]} ms`;
      const index = scene.backends.indexOf(name);
      const cell = make("td");
      d3.select(cell).append("svg").attr("viewBox", "-12 -12 24 24").attr("aria-hidden", "true")
        .append("path").attr("d", symbol(index, 300)).style("fill", colour(index));
      cell.append(name);
      return make("tr", {}, cell, make("td", {}, String(millis.length)), make("td", {}, within(0.5)), make("td", {}, within(0.99)));
    }),
  );
}

function notes() {
  const minutes = Math.floor((Date.now() - begun) / 60_000);
  const part = ({ tag, subject, note }) => [make("h2", {}, `${tag}: ${subject}`), make("div", note ? { innerHTML: note } : {}, note ? "" : "No note.")];
  const [now, next] = [scene.steps[scene.at - 1], scene.steps[scene.at]];
  element("notes").replaceChildren(
    make("p", {}, `${minutes} minutes · ${scene.busy || "ready"}`),
    ...(scene.text ? [make("p", { className: "text" }, scene.text)] : []),
    ...(now ? part(now) : [make("h2", {}, "Before the story")]),
    ...(next ? [make("hr"), ...part(next)] : [make("h2", {}, "The end")]),
  );
}

function show(title, ...content) {
  element("dialog-title").textContent = title;
  element("dialog-body").replaceChildren(...content);
  if (!element("dialog").open) element("dialog").showModal();
}

async function showDiff() {
  if (element("dialog").open) return element("dialog").close();
  const step = scene.steps?.[Math.max(0, scene.at - 1)];
  if (!step) return;
  if (recording) return ask();
  const text = await (await fetch(`diff?step=${encodeURIComponent(step.tag)}`)).text();
  const kind = (line) => (/^(diff|\+\+\+|---|@@)/.test(line) ? "file" : { "+": "add", "-": "del" }[line[0]]) ?? "";
  const lines = text.split("\n").map((line) => make("span", { className: kind(line) }, `${line}\n`));
  show(`${step.tag}: ${step.subject}`, make("pre", {}, ...lines));
}

function chooseNaive() {
  if (scene.title) return want("naive");
  const choices = (scene.naive ?? []).map(({ name, title }, i) =>
    make("button", { type: "button", onclick: () => perform(name) }, make("kbd", {}, String(i + 1)), `${title} (${name})`),
  );
  show("Orders that look natural", ...(choices.length > 0 ? choices : ["No naive story stands on this one."]));
}

function perform(name) {
  element("dialog").close();
  want("naive", name);
}

function showKeys() {
  show("Keys", ...KEYS.map(([key, , what]) => make("p", {}, make("kbd", {}, key), what)), make("p", {}, make("kbd", {}, "Esc"), "close this"));
}

/** The shelter takes the focus when its page opens. Who went there with the mouse or the tab key wants to type there. */
function takeKeysBack() {
  if (document.activeElement?.tagName !== "IFRAME" || tabbing || element("frames").matches(":hover")) return;
  document.activeElement.blur();
  focus();
}

function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (element("dialog").open) {
    const chosen = element("dialog-body").querySelectorAll("button")[Number(key) - 1];
    if (chosen) chosen.click();
    return;
  }
  if (recording && key === " ") paused = !paused;
  const found = KEYS.find(([, name]) => name === key);
  if (!found) return;
  event.preventDefault();
  found[3]();
}

element("keys").append(
  ...KEYS.filter(([key]) => !remote || !"W?".includes(key)).map(([key, , what, action]) => make("button", { type: "button", onclick: action }, make("kbd", {}, key), what)),
);
document.body.classList.toggle("presenter", presenting);
document.body.classList.toggle("remote", remote && !presenting);
element("notes").hidden = !presenting && !remote;
document.addEventListener("keydown", pressed);
addEventListener("keydown", ({ key }) => (tabbing = key === "Tab"), true);
addEventListener("blur", () => setTimeout(takeKeysBack));
setInterval(latencies, 500);
if (recording) replay(JSON.parse(recording.textContent));
else listen();

function listen() {
  const events = new EventSource("events");
  events.addEventListener("scene", ({ data }) => see(JSON.parse(data)));
  events.addEventListener("requests", ({ data }) => count(JSON.parse(data)));
  events.addEventListener("screen", ({ data }) => presenting || remote || SCREEN[JSON.parse(data)]());
  events.addEventListener("error", () => say("The stage is gone, or not there yet: it is started with './shelter stage'."));
}

/** Shows what was recorded, again and again: `moments` are lists of milliseconds, the name of an event, and its data. */
function replay(moments) {
  document.body.classList.add("replay");
  let clock = 0;
  let next = 0;
  setInterval(() => {
    if (paused) return;
    clock += TICK_MILLIS;
    for (; next < moments.length && moments[next][0] <= clock; next++) {
      const [, event, data] = moments[next];
      if (event === "scene") see({ ...scene, ...data });
      else count(data);
    }
    if (next === moments.length && clock > moments.at(-1)[0] + END_MILLIS) {
      clock = next = failed = 0;
      recent = [];
      scene = {};
    }
  }, TICK_MILLIS);
}
