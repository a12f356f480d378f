import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openArchive } from "./open-archive.js";

const text = (content: string): Uint8Array => strToU8(content);

/** A zip file with one field of its first entry in the list of contents written over. */
function forged(archive: Uint8Array, field: number, value: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  view.setUint32(view.getUint32(end + 16, true) + field, value, true);
  return copy;
}

function codeOf(bytes: Uint8Array): unknown {
  const opened = openArchive(bytes);
  return opened.ok ? "opened" : opened.refusal;
}

describe("openArchive", () => {
  it("gives every part whole, stored or deflated", () => {
    const long = "abc".repeat(1000);
    const opened = openArchive(
      zipSync({ "a.xml": text(long), "folder/b.xml": [text("stored"), { level: 0 }], "folder/": text("") }),
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect([...opened.parts.keys()]).toEqual(["a.xml", "folder/b.xml"]);
    expect(new TextDecoder().decode(opened.parts.get("a.xml"))).toBe(long);
    expect(new TextDecoder().decode(opened.parts.get("folder/b.xml"))).toBe("stored");
  });

  it("refuses a part of which any one bit was changed, also where it inflates without an error", () => {
    const archive = zipSync({ "a.xml": [text("<v>61</v>".repeat(20)), { level: 0 }] });
    const start = 30 + "a.xml".length;
    for (let at = start; at < start + 180; at += 7) {
      const changed = archive.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(codeOf(changed)).toEqual({ code: "damaged-file", part: "a.xml" });
    }
  });

  it("refuses a part that is longer or shorter than the list of contents says", () => {
    const archive = zipSync({ "a.xml": text("abc".repeat(100)) });
    expect(codeOf(forged(archive, 24, 299))).toEqual({ code: "damaged-file", part: "a.xml" });
    expect(codeOf(forged(archive, 24, 301))).toEqual({ code: "damaged-file", part: "a.xml" });
  });

  it("refuses more than 64 MiB before it inflates and in 50 MiB", () => {
    const bomb = forged(zipSync({ "a.xml": text("a") }), 24, 64 * 2 ** 20 + 1);
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(bomb)).toEqual({ code: "archive-too-large", measure: "inflated", limit: 64 * 2 ** 20 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 2 ** 20);
  });

  it("refuses a real bomb of zeros by its ratio and in 50 MiB", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(8 * 2 ** 20) });
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(bomb)).toEqual({ code: "archive-too-large", measure: "ratio", limit: 200 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 2 ** 20);
  });

  it("refuses a bomb whose entry lies about its compressed size", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(8 * 2 ** 20) });
    expect(codeOf(forged(bomb, 20, 8 * 2 ** 20))).toMatchObject({ measure: "ratio" });
  });

  it("takes a high ratio below 1 MiB, as an empty form has", () => {
    expect(codeOf(zipSync({ "a.xml": new Uint8Array(1_000_000) }))).toBe("opened");
  });

  it("refuses more than 10,000 entries", () => {
    const names = Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()] as const);
    expect(codeOf(zipSync(Object.fromEntries(names)))).toMatchObject({ measure: "entries", limit: 10_000 });
  });

  it.for(["../a", "a/../../b", "/etc/passwd", "\\a", "a\\..\\b", "C:\\a", "c:a"])(
    "refuses the path %s",
    (path) => {
      expect(codeOf(zipSync({ [path]: text("a") }))).toEqual({ code: "unsafe-path", path });
    },
  );

  it("takes a name with two full stops that is no path upwards", () => {
    expect(codeOf(zipSync({ "a..b/..c": text("a") }))).toBe("opened");
  });

  it("refuses an entry with a password", () => {
    expect(codeOf(forged(zipSync({ a: text("a") }), 8, 0x0001))).toEqual({ code: "encrypted-file" });
  });

  it("refuses two parts of one name, of which programs read one or the other", () => {
    const archive = zipSync({ "a.xml": text("1"), "b.xml": text("2") });
    const twice = Uint8Array.from(archive, (byte) => (byte === "b".charCodeAt(0) ? "a".charCodeAt(0) : byte));
    expect(codeOf(twice)).toEqual({ code: "damaged-file", part: "a.xml" });
  });

  it("refuses a part whose name is not the same in its own header: no checksum covers it", () => {
    const archive = zipSync({ "styles.xml": text("1"), "b.xml": text("2") });
    const listed = archive.lastIndexOf("s".charCodeAt(0), archive.lastIndexOf("y".charCodeAt(0)));
    archive[listed] = "t".charCodeAt(0);
    expect(codeOf(archive)).toMatchObject({ code: "damaged-file" });
  });

  it("refuses a file that was cut off anywhere, and never throws", () => {
    const archive = zipSync({ "a.xml": text("abc".repeat(100)), "b.xml": text("d") });
    for (let length = 0; length < archive.length; length += 1) {
      expect(codeOf(archive.subarray(0, length))).toMatchObject({ code: "damaged-file" });
    }
  });
});
