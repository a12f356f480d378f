import { crc32, deflateSync, inflateSync } from "node:zlib";

/** So far apart are two colours that both get a place in the palette: nobody sees less. */
const APART = 6;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A screenshot in RGB as a picture of at most 256 colours: a page has few, and takes a third of the room then. */
export function smallPng(png: Buffer): Buffer {
  const parts = partsOf(png);
  const header = parts.find(({ type }) => type === "IHDR")?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = parts.flatMap(({ type, data }) => (type === "IDAT" ? [data] : []));
  const pixels = unfiltered(inflateSync(Buffer.concat(packed)), 3 * width, height);
  const colours = Array.from({ length: width * height }, (_, index) => pixels.readUIntBE(3 * index, 3));
  const times = new Map<number, number>();
  for (const colour of colours) times.set(colour, (times.get(colour) ?? 0) + 1);
  const byTimes = [...times].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of byTimes) {
    const isNew = palette.every((other) => distance(colour, other) > APART);
    if (isNew && palette.length < 256) palette.push(colour);
  }
  const nearest = new Map(
    byTimes.map((colour) => {
      const distances = palette.map((other) => distance(colour, other));
      return [colour, distances.indexOf(Math.min(...distances))];
    }),
  );
  const rows = Buffer.alloc((width + 1) * height);
  for (const [index, colour] of colours.entries()) {
    rows[index + Math.floor(index / width) + 1] = nearest.get(colour) ?? 0;
  }
  header[9] = 3;
  const inPalette = Buffer.from(palette.flatMap((colour) => channelsOf(colour)));
  return Buffer.concat([
    SIGNATURE,
    partWith("IHDR", header),
    partWith("PLTE", inPalette),
    partWith("IDAT", deflateSync(rows, { level: 9 })),
    partWith("IEND", Buffer.alloc(0)),
  ]);
}

function partsOf(png: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    parts.push({
      type: png.toString("latin1", at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return parts;
}

function partWith(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

/** Each row has its filter before it: the bytes are differences to those to the left and above. */
function unfiltered(rows: Buffer, width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (width + 1)] ?? 0;
    for (let at = 0; at < width; at += 1) {
      const to = row * width + at;
      const left = at < 3 ? 0 : (pixels[to - 3] ?? 0);
      const above = row === 0 ? 0 : (pixels[to - width] ?? 0);
      const before = at < 3 || row === 0 ? 0 : (pixels[to - width - 3] ?? 0);
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, before)][filter] ?? 0;
      pixels[to] = ((rows[row * (width + 1) + 1 + at] ?? 0) + guess) % 256;
    }
  }
  return pixels;
}

/** Of the three the one that is nearest to what a plane through them would have. */
function paeth(left: number, above: number, before: number): number {
  const far = (one: number): number => Math.abs(left + above - before - one);
  if (far(left) <= far(above) && far(left) <= far(before)) return left;
  return far(above) <= far(before) ? above : before;
}

function channelsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(one: number, other: number): number {
  const others = channelsOf(other);
  return channelsOf(one).reduce((sum, value, index) => sum + Math.abs(value - (others[index] ?? 0)), 0);
}
