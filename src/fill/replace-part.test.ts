import { type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { listEntries } from "../input/archive/list-entries.js";
import { openArchive } from "../input/archive/open-archive.js";
import { replacePart } from "./replace-part.js";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const parts: Zippable = {
  "[Content_Types].xml": [text("<Types/>".repeat(20)), { level: 9 }],
  "word/document.xml": [
    text("<document/>".repeat(30)),
    { extra: { 0x5455: text("12345") }, comment: "hoved" },
  ],
  "word/media/image1.png": [text("billede"), { level: 0, comment: "figur" }],
};
const archive = zipSync(parts, { mtime: "2027-01-11T12:00:00" });

/** Each entry's own header and content, as bytes of the file, by its name. */
function entriesOf(bytes: Uint8Array): Record<string, string> {
  const entries = listEntries(bytes) ?? [];
  const list = Math.min(...entries.map(({ listed }) => listed.from));
  const starts = [...entries.map(({ offset }) => offset), list].toSorted((one, other) => one - other);
  return Object.fromEntries(
    entries.map(({ name, offset, listed }) => {
      const next = starts.find((at) => at > offset);
      const record = Uint8Array.from(bytes.subarray(listed.from, listed.to));
      // All but where the entry stands.
      record.fill(0, 42, 46);
      return [name, `${bytes.slice(offset, next).join()} ${record.join()}`];
    }),
  );
}

function contentsOf(bytes: Uint8Array): Record<string, string> {
  const opened = openArchive(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return Object.fromEntries([...opened.parts].map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

/** The archive as a program writes it that knows no size beforehand: all three numbers stand behind the content. */
function withSizesBehind(bytes: Uint8Array, name: string): Uint8Array {
  const entries = listEntries(bytes) ?? [];
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(name);
  const nameEnd = entry.offset + 30 + name.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = nameEnd + view.getUint16(entry.offset + 28, true) + entry.compressedSize;
  const behind = new DataView(new ArrayBuffer(16));
  [0x08074b50, entry.crc, entry.compressedSize, entry.size].forEach((number, index) => {
    behind.setUint32(index * 4, number, true);
  });
  const whole = new Uint8Array([
    ...bytes.subarray(0, end),
    ...new Uint8Array(behind.buffer),
    ...bytes.subarray(end),
  ]);
  const now = new DataView(whole.buffer);
  whole.fill(0, entry.offset + 14, entry.offset + 26);
  now.setUint16(entry.offset + 6, 8, true);
  for (const { listed, offset } of entries) {
    if (offset > entry.offset) now.setUint32(listed.from + 16 + 42, offset + 16, true);
    if (offset === entry.offset) now.setUint16(listed.from + 16 + 8, 8, true);
  }
  now.setUint32(whole.length - 22 + 16, now.getUint32(whole.length - 22 + 16, true) + 16, true);
  return whole;
}

describe("replacePart", () => {
  it.each([
    ["a shorter content", archive, "<a/>"],
    ["a longer content", archive, "<document/>".repeat(5000)],
    ["a part whose sizes stand behind it", withSizesBehind(archive, "word/document.xml"), "<a/>"],
    ["Node's own bytes", Buffer.from(archive), "<a/>"],
  ])("keeps every byte of the other parts: %s", (_, bytes, content) => {
    const before = Uint8Array.from(bytes);
    const done = replacePart(bytes, "word/document.xml", text(content));
    expect(contentsOf(done)).toEqual({ ...contentsOf(bytes), "word/document.xml": content });
    expect({ ...entriesOf(done), "word/document.xml": "" }).toEqual({
      ...entriesOf(bytes),
      "word/document.xml": "",
    });
    expect(Uint8Array.from(bytes)).toEqual(before);
  });

  it("throws where there is no such part", () => {
    expect(() => replacePart(archive, "word/other.xml", text(""))).toThrow("word/other.xml");
  });
});
