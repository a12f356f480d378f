import { describe, expect, it } from "vitest";
import { sheetXml, workbookOf } from "../../../test/arbitraries/workbook-xml.js";
import { readInternshipPlaces } from "../../xlsx.js";
import { decodeText } from "./decode-text.js";

const utf8 = new TextEncoder();

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...utf8.encode(part)] : part)));
}

function utf16(text: string, littleEndian: boolean): number[] {
  return Array.from(text).flatMap((character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)).flatMap((unit) =>
      littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
}

function codeOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return decoded.ok ? "read" : decoded.refusal.code;
}

// Bytes 0x80 to 0x9F; the five that windows-1252 leaves undefined are the control characters of Latin-1.
const HIGH_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
// Bytes 0xA0 to 0xFF.
const LATIN =
  "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
  "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

describe("windows-1252", () => {
  const table = Array.from(HIGH_CONTROLS + LATIN);

  it("has a table of 128 bytes", () => {
    expect(table).toHaveLength(128);
  });

  it.each(table.map((character, index) => ({ byte: 0x80 + index, character })))(
    "reads byte $byte as $character",
    ({ byte, character }) => {
      // A letter behind it, so that it is no UTF-8 in any case.
      expect(decodeText(new Uint8Array([0x61, byte, 0x62]), true)).toEqual({
        ok: true,
        text: `a${character}b`,
        encoding: "windows-1252",
      });
    },
  );

  it.each(Array.from({ length: 128 }, (_, byte) => byte))(
    "reads byte %i as ASCII, or refuses it as no text",
    (byte) => {
      const decoded = decodeText(new Uint8Array([0x61, byte, 0xe5, 0x62]));
      const isText = byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte);
      const character = byte === 0x0d ? "\n" : String.fromCharCode(byte);
      expect(decoded).toEqual(
        isText
          ? { ok: true, text: `a${character}åb`, encoding: "windows-1252" }
          : { ok: false, refusal: { code: "binary-file", looksLike: "unknown" } },
      );
    },
  );
});

describe("Unicode", () => {
  const text = "Køge;Dagtilbudspædagogik – 12,5 €\nÅrhus";

  it.each([
    ["UTF-8", bytesOf(text), "UTF-8"],
    ["UTF-8 with a byte-order mark", bytesOf([0xef, 0xbb, 0xbf], text), "UTF-8"],
    ["UTF-16 LE with a byte-order mark", bytesOf([0xff, 0xfe], utf16(text, true)), "UTF-16"],
    ["UTF-16 BE with a byte-order mark", bytesOf([0xfe, 0xff], utf16(text, false)), "UTF-16"],
  ])("reads %s without its byte-order mark", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding });
  });

  it("reads a text in NFD as NFC, in any encoding", () => {
    const decomposed = text.normalize("NFD");
    expect(decomposed).not.toBe(text);
    expect(decodeText(bytesOf(decomposed))).toMatchObject({ text });
    expect(decodeText(bytesOf([0xff, 0xfe], utf16(decomposed, true)))).toMatchObject({ text });
  });

  it("folds CRLF and lone CR to LF", () => {
    expect(decodeText(bytesOf("a\r\nb\rc\n\r\nd"))).toMatchObject({ text: "a\nb\nc\n\nd" });
  });
});

describe("what is no text", () => {
  it.each([
    ["nothing", bytesOf()],
    ["spaces and line ends", bytesOf(" \r\n\t\n")],
    ["a byte-order mark alone", bytesOf([0xef, 0xbb, 0xbf])],
    ["a byte-order mark of UTF-16 alone", bytesOf([0xff, 0xfe])],
  ])("is an empty file: %s", (_, bytes) => {
    expect(codeOf(bytes)).toBe("empty-file");
  });

  it.each([
    ["xlsx-or-docx", [0x50, 0x4b, 0x03, 0x04]],
    ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
    ["pdf", [0x25, 0x50, 0x44, 0x46]],
    ["unknown", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ["unknown", [0x41, 0x00, 0x42, 0x00]],
  ])("is a binary file that looks like %s", (looksLike, start) => {
    expect(decodeText(bytesOf(start, "rest"))).toEqual({
      ok: false,
      refusal: { code: "binary-file", looksLike },
    });
  });
});

describe("lost letters", () => {
  const dos = (text: string): number[] =>
    Array.from(text).map(
      (letter) => ({ æ: 0x91, ø: 0x9b, å: 0x86, Ø: 0x9d })[letter] ?? letter.charCodeAt(0),
    );
  const macintosh = (text: string): number[] =>
    Array.from(text).map(
      (letter) => ({ æ: 0xbe, ø: 0xbf, å: 0x8c, Å: 0x81 })[letter] ?? letter.charCodeAt(0),
    );

  it.each(["Køge", "Sorø;1", "Region Sjælland", "Tårnby"])(
    "are found in %s of DOS and of Macintosh",
    (text) => {
      for (const bytes of [dos(text), macintosh(text)]) expect(codeOf(bytesOf(bytes))).toBe("lost-letters");
    },
  );

  it.each(["K\ufffdge", "KÃ¸ge", "SjÃ¦lland", "TÃ¥rnby", "Ã…rhus"])("are found in %s", (text) => {
    expect(codeOf(bytesOf(text))).toBe("lost-letters");
    expect(decodeText(bytesOf(text), true)).toMatchObject({ ok: true, text });
  });

  it("are none in names, quotation marks and footnotes of windows-1252", () => {
    expect(
      codeOf(
        bytesOf([
          0x93, 0x4b, 0xf8, 0x67, 0x65, 0x94, 0x20, 0x61, 0x86, 0x20, 0x4b, 0x91, 0x73, 0x20, 0xbe, 0x20,
          0x8b, 0x61, 0x9b,
        ]),
      ),
    ).toBe("read");
    expect(codeOf(bytesOf("SÃO ›Køge‹ K?ge"))).toBe("read");
  });

  it.each(["K?ge", "B?gehuset", "?rø", "KÃ¸ge", "Sk\ufffdlgården"])(
    "are found in a name of a workbook, which is no text: %s",
    async (name) => {
      const rows = [
        ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"],
        [name, 1, 2, 3],
      ];
      const book = workbookOf({ sheets: { Ark1: sheetXml(rows) } });
      const outcome = await readInternshipPlaces(book, { kkr: "sjaelland" });
      expect(outcome).toMatchObject({ refusals: [{ code: "lost-letters", where: { row: 2, column: 1 } }] });
    },
  );

  it.each(["Køge?", "Hus A (?)", "SÃO"])("are none in a name with another sign: %s", async (name) => {
    const rows = [
      ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"],
      [name, 1, 2, 3],
    ];
    const book = workbookOf({ sheets: { Ark1: sheetXml(rows) } });
    expect((await readInternshipPlaces(book, { kkr: "sjaelland" })).ok).toBe(true);
  });
});
