// One line of a chat as an element. Text is only ever put in as text.

import { hour, size, word } from "./words.js";

const COMMAND = /(^|\s)(\/[a-z]{2,32})(?![\w/])/g;

export function make(tag, name = "", text = "") {
  const el = document.createElement(tag);
  if (name) el.className = name;
  if (text) el.textContent = text;
  return el;
}

function button(name, text, press) {
  const el = make("button", name, text);
  el.type = "button";
  el.addEventListener("click", press);
  return el;
}

/** Commands within what the bot says can be tapped, as people know it from Telegram. */
function speech(text, say) {
  const el = make("div", "text");
  let from = 0;
  for (const found of text.matchAll(COMMAND)) {
    const start = found.index + found[1].length;
    el.append(text.slice(from, start), button("command", found[2], () => say(found[2])));
    from = start + found[2].length;
  }
  el.append(text.slice(from));
  return el;
}

function file(one) {
  const link = make("a", one.picture ? "picture" : "file");
  link.href = one.url;
  if (one.picture) {
    const image = make("img");
    image.src = one.url;
    image.alt = word("picture", { name: one.name });
    link.target = "_blank";
    link.rel = "noopener";
    link.append(image);
    return link;
  }
  link.download = one.name;
  link.setAttribute("aria-label", word("download", { name: one.name, size: size(one.size) }));
  link.append(make("span", "clip", "↓"), make("span", "name", one.name), make("span", "size", size(one.size)));
  return link;
}

function choices(line, chat) {
  const row = make("div", "choices");
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", word("choices"));
  for (const choice of line.choices) {
    const chosen = line.chosen === choice.token;
    const el = button(`choice ${choice.style}`, choice.label, () => chat.tap(line, choice));
    el.setAttribute("aria-pressed", String(chosen));
    if (chosen) el.setAttribute("aria-label", word("chosen", { label: choice.label }));
    row.append(el);
  }
  return row;
}

function numbered(line) {
  const text = line.choices.map((choice, at) => `${at + 1}. ${choice.label}`).join("\n");
  return make("div", "numbered", text);
}

function meta(line, chat) {
  const el = make("footer", "meta");
  const time = make("time", "", hour(line.at));
  time.dateTime = line.at;
  el.append(time);
  if (line.edited) el.append(make("span", "", word("edited")));
  if (line.state === "failed") {
    el.append(make("span", "bad", word("failed")), button("again", word("again"), () => chat.again(line)));
  } else if (line.state) {
    el.append(make("span", "state", word(line.state === "waiting" ? "waiting_net" : "waiting")));
  }
  el.append(button("act", word("reply"), () => chat.about(line, "replying")));
  if (line.type === "said" && !line.file && !line.state) el.append(button("act", word("edit"), () => chat.about(line, "editing")));
  return el;
}

/** `line` as the server tells it, plus `chosen`, `edited`, `state`; `quoted` is the line it answers, if to be shown. */
export function draw(line, quoted, chat) {
  const mine = line.type === "said";
  const el = make("article", `line ${mine ? "mine" : "theirs"}`);
  el.dataset.id = line.id;
  el.tabIndex = -1;
  el.setAttribute("aria-label", word("said_at", { who: word(mine ? "you" : "bot"), time: hour(line.at) }));
  const bubble = make("div", "bubble");
  if (quoted) bubble.append(button("quote", quoted.text.slice(0, 120), () => chat.find(quoted.id)));
  bubble.append(mine ? make("div", "text", line.text) : speech(line.text, (text) => chat.say(text)));
  if (line.file) bubble.append(make("div", "sent", line.file === true ? word("file_sent") : line.file));
  for (const one of line.files ?? []) bubble.append(file(one));
  if (line.choices?.length) bubble.append(numbered(line));
  el.append(bubble);
  if (line.choices?.length) el.append(choices(line, chat));
  el.append(meta(line, chat));
  return el;
}
