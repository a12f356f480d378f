import { done, type Outcome, refused } from "../domain/outcome.js";
import type { Where } from "../domain/where.js";
import { decodeText } from "./decode-text.js";

/** The data in a JSON file, still unchecked. Never throws, whatever the bytes. */
export function readJson(bytes: Uint8Array, where: Where): Outcome<unknown> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused({ ...decoded.refusal, where });
  try {
    // The byte-order mark that Windows' Notepad writes is no JSON; the decoder has taken it away.
    return done(JSON.parse(decoded.text));
  } catch {
    return refused({ code: "invalid-json", where });
  }
}
