import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Where } from "../domain/where.js";
import { decodeText } from "./decode-text.js";
import { repeatedKeys } from "./repeated-keys.js";

/**
 * The data in a JSON file, still unchecked. A key that stands twice in an object is refused: one of its values would
 * be lost. Never throws, whatever the bytes.
 */
export function readJson(bytes: Uint8Array, where: Where): Outcome<unknown> {
  const decoded = decodeText(bytes);
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
  return refusedIfAny(repeatedKeys(text, where)) ?? done(data);
}
