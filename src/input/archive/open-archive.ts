import { inflateSync } from "fflate";
import type { Refusal } from "../../domain/refusal.js";
import { type ArchiveEntry, crc32, listEntries, LOCAL_LENGTH } from "./list-entries.js";

/** The parts of a zip file by name, each whole and as it was written; or why it is not opened. */
export type OpenedArchive =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly refusal: Refusal };

const MEBIBYTE = 2 ** 20;
const LIMITS = { entries: 10_000, inflated: 64 * MEBIBYTE, ratio: 200 } as const;
const LOCAL_SIGNATURE = 0x04034b50;

/**
 * Opens a zip file from anywhere. It is measured by its list of contents before anything is inflated, and no part
 * is given more room than the list says; each is checked against its checksum, for one flipped bit can be another
 * number in a table. Nothing is ever written to a disk, and a path that leads out of the archive is refused.
 */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const entries = listEntries(bytes);
  if (entries === null) return damaged(null);
  const refusal = measured(entries, bytes.length);
  if (refusal !== null) return { ok: false, refusal };
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    const content = contentOf(entry, bytes);
    // Two parts of one name, in capitals or not: programs differ in which of them they read.
    const name = entry.name.toLowerCase();
    if (content === null || names.has(name)) return damaged(entry.name);
    names.add(name);
    parts.set(entry.name, content);
  }
  return { ok: true, parts };
}

function damaged(part: string | null): OpenedArchive {
  return { ok: false, refusal: { code: "damaged-file", part } };
}

function measured(entries: readonly ArchiveEntry[], archiveSize: number): Refusal | null {
  const tooLarge = (measure: keyof typeof LIMITS): Refusal => {
    return { code: "archive-too-large", measure, limit: LIMITS[measure] };
  };
  if (entries.length > LIMITS.entries) return tooLarge("entries");
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LIMITS.inflated) return tooLarge("inflated");
  // By the whole file too: entries may lie about their compressed size, or share it.
  const isDense = [...entries, { size, compressedSize: archiveSize }].some(
    (entry) => entry.size > MEBIBYTE && entry.size > LIMITS.ratio * entry.compressedSize,
  );
  if (isDense) return tooLarge("ratio");
  const outside = entries.find(({ name }) => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\u0000/i.test(name));
  if (outside !== undefined) return { code: "unsafe-path", path: outside.name };
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { code: "encrypted-file" };
  return null;
}

function contentOf(
  { name, method, crc, compressedSize, size, offset }: ArchiveEntry,
  bytes: Uint8Array,
): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null;
  const nameEnd = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true);
  // No checksum covers the names; but each stands twice.
  if (new TextDecoder().decode(bytes.subarray(offset + LOCAL_LENGTH, nameEnd)) !== name) return null;
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) return null;
  const packed = bytes.subarray(start, start + compressedSize);
  const content = method === 0 ? packed : method === 8 ? inflated(packed, size) : null;
  return content?.length === size && crc32(content) === crc ? content : null;
}

/** With the room it says it needs and no more: fflate then leaves out what would not fit, and the checksum tells. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}
