// The interface's words: one JSON file a language, shipped in locales/page/.

let words = {};
export let language = "vi";

export async function speak(code) {
  const answer = await fetch(`/words/${code}.json`);
  if (!answer.ok) throw new Error(`words ${code}: ${answer.status}`);
  words = await answer.json();
  language = code;
  document.documentElement.lang = code;
}

export function word(key, args = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => args[name] ?? whole);
}

/** Fill every element below `root` that names a word: text, label, title or placeholder. */
export function dress(root) {
  for (const el of root.querySelectorAll("[data-word]")) el.textContent = word(el.dataset.word);
  for (const el of root.querySelectorAll("[data-label]")) el.setAttribute("aria-label", word(el.dataset.label));
  for (const el of root.querySelectorAll("[data-title]")) el.title = word(el.dataset.title);
  for (const el of root.querySelectorAll("[data-place]")) el.placeholder = word(el.dataset.place);
}

/** "24/11/2023" of an ISO time: the server's local time is shown as it is. */
export function day(iso) {
  return iso.slice(0, 10).split("-").reverse().join("/");
}

export function hour(iso) {
  return iso.slice(11, 16);
}

/** "12,4 KB", with the decimal sign of the language. */
export function size(bytes) {
  const [number, unit] = bytes < 1e6 ? [bytes / 1e3, "KB"] : [bytes / 1e6, "MB"];
  return `${number.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}
