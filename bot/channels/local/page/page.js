// The page: who is open is in the address (#tan-ha+ky-xuan), so that back, reload and a shared link work.

import { Chat } from "./chat.js";
import { keep, kept } from "./keep.js";
import { People } from "./people.js";
import { Wire } from "./wire.js";
import { day, dress, language, speak, word } from "./words.js";

const NARROW = 380; // pixels of one chat
const SIDE = 320;
const $ = (selector) => document.querySelector(selector);

const chats = new Map();
let told = { people: [], now: "", moved: false, invite: "" };
let toldAt = 0;
let greeted = false;

const wire = new Wire((what, ...rest) => ({ line, reset, net, state })[what](...rest));
const people = new People($(".groups"), choose);
const house = { wire, now, samples, close };

/** The server's local time, in its own zone, as ISO text. */
function now() {
  const zone = told.now.slice(19);
  const local = new Date(Date.parse(`${told.now.slice(0, 19)}Z`) + (performance.now() - toldAt));
  return local.toISOString().slice(0, 19) + zone;
}

function everybody() {
  const known = new Set(told.people.map((one) => one.key));
  return [...told.people, ...kept("newcomers", []).filter((one) => !known.has(one.key))];
}

function samples(person) {
  if (!person.role) return told.invite ? [`/start ${told.invite}`] : ["/start"];
  const mine = person.role === "reporter" ? ["sample_report", "sample_gift"] : ["sample_tally", "sample_missing"];
  return [...mine, person.role === "reporter" ? "sample_tally" : "sample_help"].map((key) => word(key));
}

// ---- who is open

function asked() {
  const keys = decodeURIComponent(location.hash.slice(1)).split("+");
  return [...new Set(keys)].filter((key) => everybody().some((one) => one.key === key));
}

function room() {
  return innerWidth < 720 ? 1 : Math.max(1, Math.floor((innerWidth - SIDE) / NARROW));
}

function choose(key) {
  const open = asked();
  if (open.includes(key) && room() > 1 && !$(`[data-person="${key}"].chat`)?.hidden) return focus(key);
  const rest = open.filter((one) => one !== key);
  location.hash = [...rest.slice(Math.max(0, rest.length - room() + 1)), key].join("+");
  return setTimeout(() => focus(key), 0);
}

function close(key) {
  location.hash = asked().filter((one) => one !== key).join("+");
  setTimeout(() => $(`.person[data-person="${key}"]`)?.focus(), 0);
}

function focus(key) {
  const touch = matchMedia("(pointer: coarse)").matches; // there the keyboard would cover half the chat
  if (!touch) chats.get(key)?.compose.focus();
}

function show() {
  const open = asked().slice(-room());
  for (const [key, chat] of chats) if (!open.includes(key)) chat.el.remove();
  for (const key of open) {
    const fresh = !chats.has(key);
    if (fresh) chats.set(key, new Chat(everybody().find((one) => one.key === key), house));
    const { el } = chats.get(key);
    const scrolled = chats.get(key).near();
    if (!el.isConnected) $("#chats").append(el);
    if (fresh && greeted) load(key);
    if (scrolled || fresh) chats.get(key).down();
    people.unread.delete(key);
  }
  document.body.classList.toggle("in-chat", open.length > 0);
  $(".none").hidden = open.length > 0;
  people.draw(everybody(), open);
}

async function load(key) {
  const answer = await fetch(`/api/history?person=${encodeURIComponent(key)}`).catch(() => null);
  if (!answer?.ok) return;
  const { lines } = await answer.json();
  chats.get(key)?.fill(lines, wire.waiting(key));
}

// ---- what the connection tells

function line(one) {
  const chat = chats.get(one.chat);
  chat?.take(one);
  if (one.type === "letter") {
    if (!chat?.el.isConnected) people.unread.add(one.chat);
    people.draw(everybody(), asked());
    if (!told.people.some((known) => known.key === one.chat && known.role)) meet();
  }
}

function reset() {
  greeted = true;
  for (const key of chats.keys()) load(key);
  meet();
}

function net(up) {
  const sign = $(".net");
  sign.hidden = false;
  sign.textContent = word(up ? "found" : "lost");
  sign.classList.toggle("up", up);
  if (up) setTimeout(() => (sign.hidden = wire.up), 2500);
}

function state(what, became) {
  chats.get(what.person)?.became(what, became);
}

// ---- who there is

async function meet() {
  const answer = await fetch("/api/people").catch(() => null);
  if (!answer?.ok) return;
  told = await answer.json();
  toldAt = performance.now();
  for (const chat of chats.values()) {
    const one = everybody().find((known) => known.key === chat.person.key);
    if (JSON.stringify(one) === JSON.stringify(chat.person)) continue;
    chat.person = one ?? chat.person;
    chat.dress();
  }
  const clock = $(".clock");
  clock.hidden = !told.moved;
  clock.firstElementChild.textContent = word("clock", { date: day(told.now) });
  people.draw(everybody(), asked());
}

function add() {
  const newcomers = kept("newcomers", []);
  const key = `moi-${Date.now().toString(36)}`;
  keep("newcomers", [...newcomers, { key, name: word("newcomer", { n: newcomers.length + 1 }), role: "", unit: "", above: "" }]);
  wire.listen(everybody().map((one) => one.key));
  choose(key);
}

// ---- switches

async function dressAll(code) {
  await speak(code);
  keep("language", code);
  document.title = word("title");
  dress(document.body);
  $(".language").lang = code === "vi" ? "en" : "vi";
  for (const chat of chats.values()) chat.dress();
  await meet();
}

function toggle(name) {
  const box = $(`input[name="${name}"]`);
  box.checked = kept(name, false);
  const set = () => document.documentElement.classList.toggle(name, box.checked);
  box.addEventListener("change", () => (keep(name, box.checked), set()));
  set();
}

async function start() {
  toggle("zalo");
  toggle("large");
  $(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    ($("textarea") ?? $(".person"))?.focus();
  });
  addEventListener("hashchange", show);
  addEventListener("resize", show);
  await dressAll(kept("language", "vi"));
  $(".add").addEventListener("click", add); // these only once the words and the invitation are there
  $(".language").addEventListener("click", () => dressAll(language === "vi" ? "en" : "vi"));
  if (!location.hash && room() > 1) first();
  show();
  wire.listen(everybody().map((one) => one.key));
  wire.push();
}

/** On a wide screen a volunteer and the chair of the same commune stand side by side from the start. */
function first() {
  const volunteer = told.people.find((one) => one.role === "reporter");
  const chair = told.people.find((one) => one.role === "chair" && one.unit === volunteer?.above);
  const pair = [volunteer, chair].filter(Boolean).map((one) => one.key);
  history.replaceState(null, "", `#${pair.slice(0, room()).join("+")}`);
}

start().catch((error) => {
  console.error(error);
  $(".none").textContent = word("broken");
});
