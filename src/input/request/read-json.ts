import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Where } from "../../domain/refusal.js";
import { decodeText } from "../grid/decode-text.js";
import { lengthRefusal } from "../grid/grid.js";
import { repeatedKeys } from "./repeated-keys.js";

/**
 * The data in a JSON file, still unchecked. A key that stands twice in an object is refused: one of its values would
 * be lost. Never throws, whatever the bytes.
 */
export function readJson(bytes: Uint8Array, where: Where): Outcome<unknown> {
  const decoded = decodeText(bytes, true);
  // What is no text is no JSON either: the advice for a table, with a header or saved as CSV, would lead astray.
  if (!decoded.ok) return refused({ code: "invalid-json", where });
  // The byte-order mark that Windows' Notepad writes is no JSON; the decoder has taken it away.
  const { text } = decoded;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused({ code: "invalid-json", where });
  }
  if (isDraft(data)) return refused({ code: "draft-of-page", where });
  const tooLong = lengthRefusal(longestIn(data));
  if (tooLong !== null) return refused({ ...tooLong, where });
  return refusedIfAny(repeatedKeys(text, where)) ?? done(data);
}

/** Whether it is unfinished work, as the page saves it (`page/work/store.ts`). */
function isDraft(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kladde" in data;
}

/** The length of the longest text or key. Step by step and not by calls: data may be nested without end. */
function longestIn(data: unknown): number {
  let longest = 0;
  const open: unknown[] = [data];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") longest = Math.max(longest, value.length);
    if (typeof value !== "object" || value === null) continue;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      if (!isList) longest = Math.max(longest, key.length);
      open.push(inner);
    }
  }
  return longest;
}
