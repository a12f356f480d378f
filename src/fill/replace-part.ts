import { deflateSync } from "fflate";
import { crc32, endOf, ENTRY_LENGTH, listEntries, LOCAL_LENGTH } from "../input/archive/list-entries.js";

const DEFLATED = 8;
/** A flag: checksum and sizes stand behind the content, and not before it. */
const SIZES_BEHIND = 8;

/** A zip file with another content of one part; all other bytes as they were, in order. Throws without such a part. */
export function replacePart(archive: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  // What slices of it are, the `Buffer` of Node would share with it.
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const entries = listEntries(bytes) ?? [];
  const part = entries.find((entry) => entry.name === name);
  if (end === null || part === undefined) throw new Error(`replacePart: ${name} is not in the archive`);
  const list = view.getUint32(end + 16, true);
  // What may stand behind the content, up to the next entry, belongs to it.
  const next = Math.min(list, ...entries.map(({ offset }) => offset).filter((it) => it > part.offset));
  const packed = deflateSync(content);
  const entry = withoutExtra(
    bytes.slice(part.offset, part.offset + LOCAL_LENGTH + view.getUint16(part.offset + 26, true)),
    6,
    content,
    packed,
  );
  const moved = part.offset + entry.length + packed.length - next;
  const records = entries.map(({ listed: { from, to }, offset }) => {
    const nameEnd = from + ENTRY_LENGTH + view.getUint16(from + 28, true);
    const record =
      offset === part.offset
        ? withoutExtra(bytes.slice(from, nameEnd), 8, content, packed)
        : bytes.slice(from, to);
    if (offset > part.offset) new DataView(record.buffer).setUint32(42, offset + moved, true);
    return record;
  });
  const ending = bytes.slice(end);
  const endView = new DataView(ending.buffer);
  endView.setUint32(12, lengthOf(records), true);
  endView.setUint32(16, list + moved, true);
  return joined([
    bytes.subarray(0, part.offset),
    ...[entry, packed, bytes.subarray(next, list)],
    ...[...records, ending],
  ]);
}

/** An entry's header up to its name, for a new content, with nothing behind the name. `flags`: where its flags stand. */
function withoutExtra(
  header: Uint8Array<ArrayBuffer>,
  flags: number,
  content: Uint8Array,
  packed: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(header.buffer);
  view.setUint16(flags, view.getUint16(flags, true) & ~SIZES_BEHIND, true);
  view.setUint16(flags + 2, DEFLATED, true);
  view.setUint32(flags + 8, crc32(content), true);
  view.setUint32(flags + 12, packed.length, true);
  view.setUint32(flags + 16, content.length, true);
  view.setUint16(flags + 22, 0, true);
  // The list of contents has the length of a comment too.
  if (flags === 8) view.setUint16(32, 0, true);
  return header;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
