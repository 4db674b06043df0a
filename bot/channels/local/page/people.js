// The list of everybody one can be.

import { initial } from "./chat.js";
import { make } from "./line.js";
import { word } from "./words.js";

const GROUPS = [
  ["group_top", ["head", "host", "operator"]],
  ["group_chairs", ["chair"]],
  ["group_volunteers", ["reporter"]],
  ["group_new", [""]],
];

export class People {
  constructor(root, choose) {
    this.root = root;
    this.choose = choose;
    this.unread = new Set();
    root.addEventListener("keydown", (event) => this.walk(event));
  }

  draw(people, open) {
    const focused = document.activeElement?.closest?.(".person")?.dataset.person;
    this.root.replaceChildren();
    for (const [title, roles] of GROUPS) {
      const some = people.filter((one) => roles.includes(one.role));
      if (!some.length) continue;
      const list = make("ul");
      const head = make("h3", "", word(title));
      head.id = title;
      list.setAttribute("aria-labelledby", title);
      for (const one of some) {
        const item = make("li");
        item.append(this.entry(one, open.includes(one.key)));
        list.append(item);
      }
      this.root.append(head, list);
    }
    const all = [...this.root.querySelectorAll(".person")];
    const first = all.find((el) => el.dataset.person === (focused ?? open[0])) ?? all[0];
    if (first) first.tabIndex = 0;
    if (focused) first?.focus();
  }

  entry(one, isOpen) {
    const el = make("button", "person");
    el.type = "button";
    el.tabIndex = -1;
    el.dataset.person = one.key;
    el.setAttribute("aria-pressed", String(isOpen));
    el.setAttribute("aria-describedby", "people-help");
    const face = make("span", "face", initial(one.name));
    face.setAttribute("aria-hidden", "true");
    face.dataset.role = one.role || "new";
    const names = make("span", "names");
    names.append(make("span", "name", one.name), make("span", "unit", this.place(one)));
    el.append(face, names);
    if (this.unread.has(one.key)) {
      const dot = make("span", "dot");
      dot.append(make("span", "aside", word("unread")));
      el.append(dot);
    }
    el.addEventListener("click", () => this.choose(one.key));
    return el;
  }

  place(one) {
    if (!one.role) return word("role_new");
    return one.role === "reporter" ? [one.unit, one.above].filter(Boolean).join(", ") : one.unit;
  }

  walk(event) {
    const all = [...this.root.querySelectorAll(".person")];
    const at = all.indexOf(event.target.closest(".person"));
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = all[Math.max(0, Math.min(to, all.length - 1))];
    for (const el of all) el.tabIndex = el === next ? 0 : -1;
    next.focus();
  }
}
