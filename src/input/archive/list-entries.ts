/** An entry of a zip file as its list of contents describes it. Nothing of it is inflated yet, or to be trusted. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is stored as it is, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
  /** Its place in the list of contents. */
  readonly listed: { readonly from: number; readonly to: number };
}

/** How long the header of an entry is up to its name, before its content and in the list of contents. */
export const LOCAL_LENGTH = 30;
export const ENTRY_LENGTH = 46;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;
const ZIP64 = 1;

/** The list of contents at the end of a zip file, or null where it is damaged. */
export function listEntries(bytes: Uint8Array): ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return null;
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    const long = longNumbers(view, nameEnd, nameEnd + extraLength);
    // Those of the three that do not fit stand in the extra field, in this order.
    const [size, compressedSize, offset] = [24, 20, 42].map((field) => {
      const number = view.getUint32(at + field, true);
      return number === IN_EXTRA_FIELD ? long.shift() : number;
    });
    if (size === undefined || compressedSize === undefined || offset === undefined) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize,
      size,
      offset,
      listed: { from: at, to: next },
    });
    at = next;
  }
  return entries;
}

/** The record that ends a zip file, behind which only a comment of the length it states may stand. */
export function endOf(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (
      view.getUint32(at, true) === END_SIGNATURE &&
      at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  return null;
}

/** The numbers in an entry's zip64 field; a program that does not know the size beforehand writes one. */
function longNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    const count = Math.min(view.getUint16(at + 2, true), to - at - 4) >> 3;
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + 8 * index, true)));
  }
  return [];
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that a zip file keeps of each entry. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
