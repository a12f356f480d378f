import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openOfficeFile } from "./open-office-file.js";

const utf16 = (text: string): number[] => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(stream)]);
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
const office = (type: string): Uint8Array =>
  zip({ "[Content_Types].xml": `<Types><Override ContentType="application/vnd.${type}"/></Types>` });

const MAIN = {
  xlsx: "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  docx: "openxmlformats-officedocument.wordprocessingml.document.main+xml",
};

describe("openOfficeFile, after what a file is and not after its name", () => {
  it.for([
    ["an old workbook", compound("Workbook"), "xls"],
    ["an old document", compound("WordDocument"), "doc"],
    ["a document in rich text, which begins as JSON does", new TextEncoder().encode("{\\rtf1 "), "doc"],
    ["a PDF", strToU8("%PDF-1.7"), "pdf"],
    ["a web page that calls itself a workbook", strToU8("\n <html><table>"), "html"],
    ["a CSV file", strToU8("Institution;Antal\nAbsalon;61"), "text"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "unknown"],
    [
      "an OpenDocument spreadsheet",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "ods",
    ],
    ["an OpenDocument text", zip({ mimetype: "application/vnd.oasis.opendocument.text" }), "odt"],
    ["a workbook with macros", office("ms-excel.sheet.macroEnabled.main+xml"), "xlsm"],
    ["a binary workbook", office("ms-excel.sheet.binary.macroEnabled.main"), "xlsb"],
    ["a document with macros", office("ms-word.document.macroEnabled.main+xml"), "docm"],
    ["a document", office(MAIN.docx), "docx"],
    ["another zip file", zip({ "a.txt": "a" }), "unknown"],
  ] as const)("refuses %s as a workbook", ([, bytes, found]) => {
    expect(openOfficeFile(bytes, "xlsx")).toEqual({
      ok: false,
      refusal: { code: "other-format", found, expected: "xlsx" },
    });
  });

  it("refuses a workbook as a document", () => {
    expect(openOfficeFile(office(MAIN.xlsx), "docx")).toMatchObject({ refusal: { found: "xlsx" } });
  });

  it("tells a document with the form from one with a table, though the heading is in two runs", () => {
    const types = `<Types><Override ContentType="application/vnd.${MAIN.docx}"/></Types>`;
    const document = (text: string): unknown =>
      openOfficeFile(zip({ "[Content_Types].xml": types, "word/document.xml": text }), "xlsx");
    expect(document("<w:t>Samlet antal </w:t><w:t>studiepladser</w:t>")).toMatchObject({
      refusal: { code: "swapped-file", is: "recommendation" },
    });
    expect(document("<w:t>Antal praktikpladser</w:t>")).toMatchObject({ refusal: { found: "docx" } });
    expect(document("<".repeat(2 ** 19))).toMatchObject({ refusal: { found: "docx" } });
  });

  it("refuses a file with a password, by that reason", () => {
    expect(openOfficeFile(compound("EncryptedPackage"), "xlsx")).toMatchObject({
      refusal: { code: "encrypted-file" },
    });
  });

  it("refuses an empty file", () => {
    expect(openOfficeFile(new Uint8Array(), "xlsx")).toMatchObject({ refusal: { code: "empty-file" } });
  });

  it("opens what it is", () => {
    expect(openOfficeFile(office(MAIN.xlsx), "xlsx").ok).toBe(true);
    expect(openOfficeFile(office(MAIN.docx), "docx").ok).toBe(true);
  });
});
