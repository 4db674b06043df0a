// The writing at the foot of a chat: a new message, an answer to one line, or another version of an own one.

import { attached } from "./attach.js";
import { word } from "./words.js";

const TALLEST = 160; // pixels, then the text scrolls

export class Compose {
  /** `send(text, subject, file)` and `last()`, the newest own line, are the chat's. */
  constructor(form, send, last) {
    this.input = form.querySelector("textarea");
    this.note = form.querySelector(".about");
    this.send = send;
    this.last = last;
    this.subject = null; // { line, how }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.note.querySelector("button").addEventListener("click", () => {
      this.about(null);
      this.focus();
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("input", () => this.grow());
    form.querySelector("[type=file]").addEventListener("change", (event) => this.attach(event.target));
  }

  focus() {
    this.input.focus();
  }

  /** What is written is about that line: `how` is "replying" or "editing"; null for nothing in particular. */
  about(line, how = "") {
    const had = this.subject?.how;
    this.subject = line && { line, how };
    this.note.hidden = !line;
    if (line) this.note.firstElementChild.textContent = word(how, { text: line.text.slice(0, 80) });
    if (how === "editing") this.input.value = line.text;
    else if (had === "editing") this.input.value = "";
    if (line) this.focus();
    this.grow();
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const subject = this.subject;
    this.input.value = "";
    this.about(null);
    this.send(text, subject);
    this.focus();
  }

  /** A chosen file goes at once, with what is written as its caption. */
  async attach(chooser) {
    const file = await attached(chooser.files[0]);
    chooser.value = "";
    if (!file) return;
    const text = this.input.value.trim();
    this.input.value = "";
    this.about(null);
    this.send(text, null, file);
    this.focus();
  }

  key(event) {
    if (event.isComposing) return; // a Vietnamese keyboard is still putting a letter together
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") {
      this.about(null);
    } else if (event.key === "ArrowUp" && !this.input.value && this.last()) {
      event.preventDefault();
      this.about(this.last(), "editing");
    }
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight + 4, TALLEST)}px`;
  }
}
