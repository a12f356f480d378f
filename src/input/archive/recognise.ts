import type { FileKind } from "../../domain/office-refusal.js";
import { decodePart } from "./decode-part.js";

const SIGNATURES: readonly (readonly [kind: FileKind | "zip", start: readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  // "{\\rtf".
  ["doc", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
/** The container of Office before 2007, and of an Office file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws if a caller without types gave anything but bytes, such as a text. */
export function checkBytes(bytes: unknown): void {
  if (!ArrayBuffer.isView(bytes)) throw new TypeError(`bytes: expected a Uint8Array, not ${typeof bytes}`);
}

/** What a file is by its first bytes, whatever its name says. A zip file may be anything: look at its parts. */
export function kindOfFile(bytes: Uint8Array): FileKind | "zip" {
  checkBytes(bytes);
  const startsWith = (start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  const known = SIGNATURES.find(([, start]) => startsWith(start));
  if (known !== undefined) return known[0];
  if (startsWith(COMPOUND)) return compoundKind(bytes);
  const beginning = new TextDecoder("windows-1252").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|table|\?xml|meta)/.test(beginning)) return "html";
  return bytes.length > 0 && !bytes.subarray(0, 512).includes(0) ? "text" : "unknown";
}

/** By the names of the streams inside, which stand there in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes("EncryptedPackage")) return "encrypted";
  if (text.includes("WordDocument")) return "doc";
  return /Workbook|Book/.test(text) ? "xls" : "unknown";
}

/** Content types of a document's main part. A file with macros is another type, under whatever name. */
const MAIN_PARTS: readonly (readonly [kind: FileKind, type: RegExp])[] = [
  ["xlsm", /ms-excel\.(sheet|template|addin)\.macroEnabled/i],
  ["xlsb", /ms-excel\.sheet\.binary/i],
  ["docm", /ms-word\.(document|template)\.macroEnabled/i],
  ["xlsx", /spreadsheetml\.(sheet|template)\.main\+xml/i],
  ["docx", /wordprocessingml\.(document|template)\.main\+xml/i],
];

/** What the parts of a zip file make together. */
export function kindOfArchive(parts: ReadonlyMap<string, Uint8Array>): FileKind {
  const mimetype = decodePart(parts.get("mimetype")) ?? "";
  if (mimetype.includes("opendocument.spreadsheet")) return "ods";
  if (mimetype.includes("opendocument.text")) return "odt";
  const types = decodePart(parts.get("[Content_Types].xml")) ?? "";
  return MAIN_PARTS.find(([, type]) => type.test(types))?.[0] ?? "unknown";
}

/** Whether a file is a workbook by its name, or is one by what it is, or only looks like one: then it is refused with advice. */
export function isWorkbook(bytes: Uint8Array, name: string): boolean {
  return /\.xlsx$/i.test(name) || ["zip", "xls", "encrypted", "html"].includes(kindOfFile(bytes));
}
