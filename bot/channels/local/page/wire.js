// The connection: what is said waits in a queue until the bot has committed it; what is answered comes as a stream.

import { keep, kept } from "./keep.js";

const STEPS = [500, 1000, 2000, 4000, 8000];
const SILENCE = 45_000; // three missed beats of the stream
const PATIENCE = 20_000; // one request

/** `on` is called with ("line", line), ("reset"), ("net", isUp), ("state", person, id, state, reason). */
export class Wire {
  constructor(on) {
    this.on = on;
    this.queue = kept("queue", []);
    this.sending = false;
    this.misses = 0;
    this.after = "";
    this.up = true;
    addEventListener("online", () => this.hurry());
    addEventListener("offline", () => this.net(false));
  }

  /** Listen to these people's chats; to be called again when somebody is added. */
  listen(people) {
    this.source?.close();
    const asked = people.map((key) => `person=${encodeURIComponent(key)}`);
    const url = `/api/stream?${asked.join("&")}&after=${encodeURIComponent(this.after)}`;
    this.people = people;
    this.source = new EventSource(url);
    this.source.onmessage = (event) => {
      this.heard(event);
      this.on("line", JSON.parse(event.data));
    };
    this.source.addEventListener("hello", (event) => {
      this.heard(event);
      if (!this.greeted) this.on("reset");
      this.greeted = true;
    });
    this.source.addEventListener("beat", (event) => this.heard(event));
    this.source.addEventListener("reset", (event) => {
      this.heard(event);
      this.on("reset");
    });
    this.source.onerror = () => {
      this.net(false);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.listen(this.people), 1500);
    };
    this.watch();
  }

  heard(event) {
    this.after = event.lastEventId || this.after;
    this.net(true);
    this.watch();
  }

  watch() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.source.onerror(), SILENCE);
  }

  net(up) {
    if (up && !this.up) this.hurry();
    if (up !== this.up) this.on("net", up);
    this.up = up;
  }

  hurry() {
    this.misses = 0;
    clearTimeout(this.retry);
    this.push();
  }

  /** Queue one thing to say; it is kept over reloads until it has arrived, always under the same id. */
  say(what) {
    this.queue.push(what);
    keep("queue", this.queue);
    this.push();
  }

  again(id) {
    for (const what of this.queue) if (what.client_id === id) delete what.failed;
    this.hurry();
  }

  waiting(person) {
    return this.queue.filter((what) => what.person === person);
  }

  async push() {
    if (this.sending) return;
    const what = this.queue.find((one) => !one.failed);
    if (!what) return;
    this.sending = true;
    const { done, refused } = await this.post(what);
    this.sending = false;
    if (done) this.queue = this.queue.filter((one) => one !== what);
    if (refused) what.failed = true;
    keep("queue", this.queue);
    this.misses = done || refused ? 0 : this.misses + 1;
    this.on("state", what, done ? "sent" : refused ? "failed" : "waiting");
    if (!this.misses) return this.push();
    this.retry = setTimeout(() => this.push(), STEPS[Math.min(this.misses, STEPS.length) - 1]);
  }

  async post(what) {
    try {
      const answer = await fetch("/api/say", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...what, failed: undefined }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      return { done: answer.ok, refused: answer.status >= 400 && answer.status < 500 };
    } catch {
      return { done: false, refused: false };
    }
  }
}

/** A new id for something said. `crypto.randomUUID` is missing where the page is not on a secure address. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return "m" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
