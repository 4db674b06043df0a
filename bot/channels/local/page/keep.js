// What this browser remembers. A private window may refuse: then it is remembered until the page is closed.

const memory = new Map();

export function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`khuyenhoc.${name}`)) ?? otherwise;
  } catch {
    return memory.get(name) ?? otherwise;
  }
}

export function keep(name, value) {
  memory.set(name, value);
  try {
    localStorage.setItem(`khuyenhoc.${name}`, JSON.stringify(value));
  } catch {
    // memory has it
  }
}
