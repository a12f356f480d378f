import { describe, expect, it } from "vitest";
import { readJson } from "./read-json.js";

describe("readJson", () => {
  it("refuses as no JSON what is empty, no text, or a text that is none", () => {
    for (const bytes of [[], [0x20], [0x50, 0x4b, 0x03, 0x04], [0x25, 0x50, 0x44, 0x46], [0x7b], [0x00]]) {
      expect(readJson(new Uint8Array(bytes), { file: "a.json" })).toMatchObject({
        refusals: [{ code: "invalid-json", where: { file: "a.json" } }],
      });
    }
  });

  it("refuses a text or a key longer than a cell can hold, however deep it lies", () => {
    const long = "a".repeat(32_768);
    const read = (data: unknown): unknown => readJson(new TextEncoder().encode(JSON.stringify(data)), {});
    for (const data of [long, [{ b: [long] }], { [long]: 1 }]) {
      expect(read(data)).toMatchObject({ refusals: [{ code: "archive-too-large", measure: "cell-text" }] });
    }
    expect(read([long.slice(1)])).toMatchObject({ ok: true });
  });

  it("reads past a byte-order mark, and UTF-16", () => {
    expect(readJson(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), {})).toMatchObject({ value: {} });
    expect(readJson(new Uint8Array([0xff, 0xfe, 0x37, 0x00]), {})).toMatchObject({ value: 7 });
  });
});
