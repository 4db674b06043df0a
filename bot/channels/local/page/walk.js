// Going through a chat's lines by keyboard, and opening one's buttons by touch.

/** Arrow keys walk from line to line; below the last one, and with Escape, `leave` is called. */
export function walkable(log, leave) {
  log.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Escape") leave();
    if (!step) return;
    event.preventDefault();
    const all = [...log.querySelectorAll(".line")];
    const next = all[Math.max(0, all.indexOf(event.target.closest(".line")) + step)];
    if (next) next.focus();
    else leave();
  });
  log.addEventListener("focusin", (event) => current(log, event.target.closest(".line")));
  log.addEventListener("click", (event) => {
    const line = event.target.closest(".line");
    for (const el of log.querySelectorAll(".line.open")) if (el !== line) el.classList.remove("open");
    if (line && !event.target.closest("button, a")) line.classList.toggle("open");
  });
}

/** Only the current line's buttons are on the Tab way, else a long chat would be a long way. */
export function current(log, line) {
  if (!line) return;
  for (const el of log.querySelectorAll(".line")) {
    el.tabIndex = el === line ? 0 : -1;
    for (const inner of el.querySelectorAll("button, a")) inner.tabIndex = el === line ? 0 : -1;
  }
}
