import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { sameBytes } from "./same-bytes.js";

const properties = (time: string): Uint8Array =>
  strToU8(
    `<cp:coreProperties><dcterms:created xsi:type="x">${time}</dcterms:created><dcterms:modified>${time}</dcterms:modified></cp:coreProperties>`,
  );
const content = strToU8("<x/>");

function file(time: string, mtime: string, reversed: boolean): Uint8Array {
  const parts = Object.entries({
    "word/document.xml": content,
    "[Content_Types].xml": content,
    "docProps/core.xml": properties(time),
    "image.png": new Uint8Array([0xff, 0x00, 0x80]),
  });
  return zipSync(Object.fromEntries(reversed ? parts.reverse() : parts), { mtime });
}

it("takes away the clock and the order of the parts", () => {
  const first = sameBytes(file("2026-11-23T12:00:00Z", "2026-11-23T12:00:00", false));
  const second = sameBytes(file("2031-01-01T00:00:01Z", "2031-01-01T00:00:02", true));
  expect(first).toEqual(second);
});

it("puts the content types first, where readers look for them", () => {
  const parts = unzipSync(sameBytes(file("", "2026-11-23T12:00:00", true)));
  expect(Object.keys(parts)).toEqual([
    "[Content_Types].xml",
    "docProps/core.xml",
    "image.png",
    "word/document.xml",
  ]);
});

it("says the language, changes what it is told to, and leaves bytes that are no XML", () => {
  const changed = sameBytes(file("", "2026-11-23T12:00:00", false), (xml, path) =>
    path === "word/document.xml" ? "<y/>" : xml,
  );
  const parts = unzipSync(changed);
  expect(strFromU8(parts["docProps/core.xml"] ?? content)).toContain("<dc:language>da-DK</dc:language>");
  expect(strFromU8(parts["word/document.xml"] ?? content)).toBe("<y/>");
  expect(parts["image.png"]).toEqual(new Uint8Array([0xff, 0x00, 0x80]));
});
