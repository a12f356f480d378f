import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  fillForm,
  type FormEdition,
  formEditions,
  parseRequest,
  readLetter,
  recommend,
  valueOf,
} from "../../src/index.js";
import { wordFile, wordHeadings, wordParagraph, wordRows, wordTable, wordTitle } from "../word-form.js";
import { LibreOffice, missingPackages, pdfText, readWithPython, skipWithout } from "./programs.js";

const isSkipped = skipWithout(
  "The ministry's document, filled in, opened in LibreOffice and python-docx (test/office)",
  missingPackages(["libreoffice-writer-nogui", "poppler-utils", "python3-docx"]),
);

const [known] = formEditions;
if (known === undefined) throw new Error("no bundled form");
const edition: FormEdition = { ...known, studyYear: "2027/2028" };
const half = (edition.institutions.length / 2) * edition.specialisations.length;
const headings = wordHeadings(edition);
const prompt = (content: string): string =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const click = "<w:r><w:t>Klik her.</w:t></w:r>";
const tracked =
  '<w:tc><w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="A" w:date="2027-01-11T12:00:00Z"/></w:rPr></w:pPr></w:p></w:tc>';
const settings =
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:trackRevisions/></w:settings>';
const one = (rows: string): string => wordTitle(edition) + wordTable(headings + rows);

/** Letters with the form in each way that Word has for it; constructed. */
const letters: Readonly<Record<string, Uint8Array>> = {
  constructed: new Uint8Array(readFileSync("examples/letter-2027-2028-constructed.docx")),
  merged: wordFile(one(wordRows(edition))),
  unmerged: wordFile(one(wordRows(edition, { below: "blank" }))),
  divided: wordFile(
    one(wordRows(edition, { to: half })) +
      wordParagraph("Fortsættes") +
      wordTable(headings + wordRows(edition, { from: half })),
  ),
  nested: wordFile(
    one(
      wordRows(edition, {
        cell: () =>
          '<w:tc><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="200"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>',
      }),
    ),
  ),
  tracked: wordFile(one(wordRows(edition, { cell: () => tracked })), { "word/settings.xml": settings }),
  control: wordFile(one(wordRows(edition, { cell: () => `<w:tc>${prompt(`<w:p>${click}</w:p>`)}</w:tc>` }))),
  "control-in-paragraph": wordFile(
    one(wordRows(edition, { cell: () => `<w:tc><w:p>${prompt(click)}</w:p></w:tc>` })),
  ),
};
const NUMBERS = [589, 247, 118, 224, 521, 219, 104, 198].map(String);

const folder = mkdtempSync(join(tmpdir(), "office-fill-"));
const names = Object.keys(letters);
const file = (name: string): string => join(folder, `${name}.docx`);
let read: Record<string, unknown> = {};

beforeAll(async () => {
  if (isSkipped) return;
  for (const [name, bytes] of Object.entries(letters)) {
    const letter = valueOf(readLetter(bytes));
    const request = parseRequest({
      ...{ studyYear: "2027/2028", kkr: "syddanmark", edition: letter.edition },
      specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
    });
    writeFileSync(file(name), valueOf(fillForm(bytes, valueOf(recommend(valueOf(request))))));
  }
  const office = new LibreOffice(folder);
  await office.convert(names.map(file), "pdf", join(folder, "pdf"));
  read = await readWithPython(names.map(file));
}, 180_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(isSkipped)("the ministry's document filled in", () => {
  it.each(names)("shows exactly the numbers in LibreOffice: %s", async (name) => {
    const text = await pdfText(join(folder, "pdf", `${name}.pdf`));
    expect((text.match(/(?<![\d/.])\d{3}(?![\d/.])/g) ?? []).toSorted()).toEqual(NUMBERS.toSorted());
  });

  it.each(names.filter((name) => !name.startsWith("control")))("has them in python-docx: %s", (name) => {
    const { tables } = read[file(name)] as { readonly tables: readonly (readonly (readonly string[])[])[] };
    const numbers = tables.flat().flatMap((row) => /^\d+$/.exec(row[3]?.trim() ?? "") ?? []);
    expect(numbers).toEqual([1, 2, 3, 5, 6, 7].map((index) => NUMBERS[index]));
  });
});
