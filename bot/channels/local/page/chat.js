// One person's chat: its pane, what was said in it, and what is being written.

import { Compose } from "./compose.js";
import { draw, make } from "./line.js";
import { current, walkable } from "./walk.js";
import { newId } from "./wire.js";
import { day, dress, word } from "./words.js";

const TYPING = 20_000;
const NEAR = 80; // pixels from the end that still count as reading the newest

export class Chat {
  /** `house` has wire, now(), samples(person), close(person). */
  constructor(person, house) {
    this.person = person;
    this.house = house;
    this.lines = new Map();
    this.el = document.getElementById("chat").content.firstElementChild.cloneNode(true);
    this.log = this.el.querySelector(".log");
    const own = () => [...this.lines.values()].filter((line) => line.type === "said" && !line.state).at(-1);
    this.compose = new Compose(this.el.querySelector("form"), (text, subject, file) => this.say(text, subject, file), own);
    this.listen();
    this.dress();
  }

  listen() {
    const on = (selector, kind, act) => this.el.querySelector(selector).addEventListener(kind, act);
    on(".back", "click", () => this.house.close(this.person.key));
    on(".close", "click", () => this.house.close(this.person.key));
    on(".latest", "click", () => this.down());
    this.log.addEventListener("scroll", () => this.scrolled());
    walkable(this.log, () => this.compose.focus());
  }

  /** Say everything again in the language of the page. */
  dress() {
    const { name, key, role, unit, above } = this.person;
    dress(this.el);
    this.el.dataset.person = key;
    this.el.setAttribute("aria-label", word("chat_of", { name }));
    this.log.setAttribute("aria-label", word("messages_of", { name }));
    this.compose.input.setAttribute("aria-label", word("write_as", { name }));
    this.el.querySelector(".close").setAttribute("aria-label", word("close", { name }));
    this.el.querySelector("h2").textContent = name;
    this.el.querySelector(".names p").textContent = role ? [unit, above].filter(Boolean).join(", ") : word("role_new");
    const face = this.el.querySelector(".face");
    face.textContent = initial(name);
    face.dataset.role = role || "new";
    this.offer();
    this.redraw();
  }

  offer() {
    const row = this.el.querySelector(".samples");
    row.replaceChildren();
    for (const text of this.house.samples(this.person)) {
      const chip = make("button", "sample", text);
      chip.type = "button";
      chip.addEventListener("click", () => this.say(text));
      row.append(chip);
    }
  }

  /** Take the history in: quietly, what is already shown stays where it is. */
  fill(lines, waiting) {
    this.log.setAttribute("aria-live", "off");
    for (const line of lines) this.take(line);
    for (const what of waiting) if ((what.text || what.file) && !what.edits) this.mine(what, what.failed ? "failed" : "waiting");
    this.welcome();
    this.down();
    setTimeout(() => this.log.setAttribute("aria-live", "polite"), 300);
  }

  take(line) {
    if (line.type === "tap") return this.chose(line.token);
    const old = this.lines.get(line.id);
    const change = line.edit || line.edits;
    if (old && !change && !old.state) return this.quiet();
    if (line.type === "letter") this.quiet();
    if (line.edit) line.edited = true;
    if (line.file) line.file = old?.file ?? line.file;
    this.put({ ...old, ...line, at: old && !old.state ? old.at : line.at, state: "" });
  }

  put(line) {
    const stuck = this.near();
    const old = this.lines.get(line.id);
    this.lines.set(line.id, line);
    const el = draw(line, this.quoted(line), this);
    if (old) this.log.querySelector(`[data-id="${line.id}"]`).replaceWith(el);
    else this.append(line, el);
    current(this.log, this.log.querySelector(".line:last-of-type"));
    if (stuck || line.state) this.down(old ? null : el);
    else this.scrolled();
  }

  append(line, el) {
    this.log.querySelector(".empty")?.remove();
    const date = day(line.at);
    if (date !== this.date) this.log.append(make("p", "day", date === day(this.house.now()) ? word("today") : date));
    this.date = date;
    this.log.append(el);
  }

  /** The line that a line answers; for the bot's only where its place does not already say so. */
  quoted(line) {
    const said = this.lines.get(line.reply_to);
    if (line.type === "said" || !said) return said;
    line.plain ??= said === [...this.lines.values()].filter((one) => one.type === "said").at(-1);
    return line.plain ? undefined : said;
  }

  redraw() {
    const lines = [...this.lines.values()];
    this.lines.clear();
    this.log.replaceChildren();
    this.date = "";
    for (const line of lines) this.put(line);
    this.welcome();
  }

  welcome() {
    if (this.lines.size || this.log.querySelector(".empty")) return;
    const el = make("div", "empty");
    el.append(make("h3", "", word("empty_title")), make("p", "", word(this.person.role ? "empty" : "empty_new")));
    this.log.append(el);
  }

  mine(what, state) {
    const { client_id: id, text, reply_to = "", file } = what;
    this.put({ type: "said", id, text, reply_to, file: file?.name, at: this.house.now(), state });
  }

  /** `subject`: the line it answers or is another version of, see compose.js. */
  say(text, subject, file) {
    const what = { person: this.person.key, client_id: newId(), text, name: this.person.name, file };
    const { line, how } = subject ?? {};
    if (how === "replying") what.reply_to = line.id;
    if (how === "editing") {
      what.edits = line.id;
      this.put({ ...line, text, edited: true });
    } else {
      this.mine(what, "sending");
    }
    this.house.wire.say(what);
  }

  tap(line, choice) {
    this.chose(choice.token);
    const id = newId();
    this.house.wire.say({ person: this.person.key, client_id: id, tap: choice.token, reply_to: line.id });
  }

  chose(token) {
    for (const line of this.lines.values()) {
      if (!line.choices?.some((choice) => choice.token === token)) continue;
      line.chosen = token;
      const row = this.log.querySelectorAll(`[data-id="${line.id}"] .choice`);
      line.choices.forEach((choice, at) => {
        const chosen = choice.token === token;
        row[at].setAttribute("aria-pressed", String(chosen));
        row[at].setAttribute("aria-label", chosen ? word("chosen", { label: choice.label }) : choice.label);
      });
    }
  }

  /** What became of something said: "sent", "waiting" for the network, or "failed". */
  became(what, state) {
    const line = this.lines.get(what.client_id);
    if (line) this.put({ ...line, state: state === "sent" ? "" : state });
    if (state === "sent") this.expect();
  }

  again(line) {
    this.put({ ...line, state: "sending" });
    this.house.wire.again(line.id);
  }

  expect() {
    clearTimeout(this.soon);
    clearTimeout(this.late);
    const sign = this.el.querySelector(".typing");
    this.soon = setTimeout(() => sign.append(...[1, 2, 3].map(() => make("i")), make("span", "aside", word("typing"))), 350);
    this.late = setTimeout(() => this.quiet(), TYPING);
  }

  quiet() {
    clearTimeout(this.soon);
    clearTimeout(this.late);
    this.el.querySelector(".typing").replaceChildren();
  }

  about(line, how) {
    this.compose.about(line, how);
  }

  find(id) {
    const el = this.log.querySelector(`[data-id="${id}"]`);
    el?.scrollIntoView({ block: "center" });
    el?.focus();
  }

  near() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  /** To the end; of a line too long for the screen, to its beginning, which is what one reads first. */
  down(el = null) {
    const end = this.log.scrollHeight - this.log.clientHeight;
    this.log.scrollTop = el ? Math.min(end, el.offsetTop - this.log.offsetTop - 12) : end;
    this.scrolled();
  }

  scrolled() {
    this.el.querySelector(".latest").hidden = this.near();
  }
}

/** A Vietnamese given name comes last: its letter stands for the person. */
export function initial(name) {
  return (name.trim().split(/\s+/).at(-1)?.[0] ?? "?").toUpperCase();
}
