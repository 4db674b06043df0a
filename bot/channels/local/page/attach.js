// A file somebody chose, made ready to be sent in a message's JSON.

import { word } from "./words.js";

const LARGEST = 1_000_000; // bytes; the server takes no more

/** `{ name, data }` with the bytes in base 64; null where there is none, or where it is too large, which is said. */
export async function attached(file) {
  if (!file) return null;
  if (file.size > LARGEST) {
    alert(word("too_large", { name: file.name }));
    return null;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, data: btoa(text) };
}
