import type { Refusal } from "../../domain/refusal.js";
import { checkBytes } from "../archive/recognise.js";
import { shortened } from "../../domain/visible-text.js";

/** The text of a file in NFC, and the encoding where it was not plain UTF-8. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: "UTF-8" | "UTF-16" | "windows-1252" }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Bytes as text in NFC with LF: by byte-order mark, else as UTF-8, else as windows-1252 (older Danish Excel). Lost
 * letters are refused, but in data, which a program wrote.
 */
export function decodeText(bytes: Uint8Array, isData = false): DecodedText {
  checkBytes(bytes);
  if (bytes.length === 0) return { ok: false, refusal: { code: "empty-file" } };
  const looksLike = SIGNATURES.find(({ start }) => startsWith(bytes, start))?.looksLike;
  if (looksLike !== undefined) return { ok: false, refusal: { code: "binary-file", looksLike } };
  const decoded = decode(bytes);
  // Text has no control characters but tab, line ends and form feed; a binary file soon has one.
  if (/[\u0000-\u0008\u000b\u000e-\u001f]/.test(decoded.text)) {
    return { ok: false, refusal: { code: "binary-file", looksLike: "unknown" } };
  }
  const text = decoded.text.normalize("NFC").replace(/\r\n?/g, "\n");
  if (text.trim() === "") return { ok: false, refusal: { code: "empty-file" } };
  const [written] = (decoded.encoding === "windows-1252" ? LOST_IN_1252 : LOST).exec(text) ?? [];
  if (written !== undefined && !isData)
    return { ok: false, refusal: { code: "lost-letters", written: shortened(written) } };
  return { ok: true, text, encoding: decoded.encoding };
}

/** A word with a letter that was replaced, or with UTF-8 read as windows-1252 and saved again: "KÃ¸ge". */
const LOST = /[\p{L}\p{M}]{0,40}(?:\ufffd|Ã[\u0080-\u00bf˜†…])[\p{L}\p{M}\ufffd]{0,40}/u;
/** A name as it is with "?" for each letter that was lost before: "K?ge", "?rø". */
const LOST_BEFORE = /[\p{L}\p{M}]{0,40}(?<![^\s\p{L}])\?\p{Ll}[\p{L}\p{M}?]{0,40}/u;

/** A word of a name whose letters were lost in another file, of which this one was made; null if there is none. */
export function lostLetters(name: string): string | null {
  return (LOST_BEFORE.exec(name) ?? LOST.exec(name))?.[0] ?? null;
}

/** The same, or with what the Danish letters of DOS and Macintosh are in windows-1252: "K›ge", "Sj‘lland", "T†rnby", "Sor¿". */
const LOST_IN_1252 = new RegExp(
  `${LOST.source}|\\p{L}{0,40}(?:[\\u0080-\\u009f]|\\p{L}[¿¾]|\\p{L}†(?=\\p{L})|\\p{L}(?<!‹[^›\\n]{0,60})›|\\p{L}Œ(?=\\p{Ll})|\\p{L}‘(?=\\p{Ll})(?!s(?!\\p{L})))\\p{L}{0,40}`,
  "u",
);

const SIGNATURES = [
  { start: [0x50, 0x4b, 0x03, 0x04], looksLike: "xlsx-or-docx" },
  { start: [0xd0, 0xcf, 0x11, 0xe0], looksLike: "xls" },
  { start: [0x25, 0x50, 0x44, 0x46], looksLike: "pdf" },
] as const;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "windows-1252";
} {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decodeAs("utf-16le", bytes), encoding: "UTF-16" };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decodeAs("utf-16be", bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: decodeAs("windows-1252", bytes), encoding: "windows-1252" };
  }
}

/** With `stream`, because Node 20 without it reads 27 bytes of windows-1252 (– “ ” € Š) as control characters. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
