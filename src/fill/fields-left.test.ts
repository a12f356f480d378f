import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formEditions } from "../index.js";
import {
  wordFile,
  wordForm,
  wordHeadings,
  wordParagraph,
  wordRows,
  wordTable,
  wordTitle,
} from "../../test/word-form.js";
import { fieldsLeft } from "./fields-left.js";

const [edition] = formEditions;
if (edition === undefined) throw new Error("no bundled form");
const form = wordTitle(edition) + wordTable(wordHeadings(edition) + wordRows(edition));

function left(blocks: string): string[] {
  return edition === undefined ? [] : fieldsLeft(wordFile(form + blocks), edition);
}

const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:p/>${wordTable(
    rows
      .map(
        (row) =>
          `<w:tr>${row.map((words) => cell(words.startsWith("<") ? words : wordParagraph(words))).join("")}</w:tr>`,
      )
      .join(""),
  )}`;
const prompt = (title = ""): string =>
  `<w:sdt><w:sdtPr>${title === "" ? "" : `<w:alias w:val="${title}"/>`}<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik her</w:t></w:r></w:sdtContent></w:sdt>`;
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const typedField = (held: string): string =>
  `${mark("begin")}<w:r><w:instrText> FORMTEXT </w:instrText></w:r>${mark("separate")}<w:r><w:t>${held}</w:t></w:r>${mark("end")}`;
const labelled = (label: string, field: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${label}</w:t></w:r>${field}</w:p>`;

describe("the fields that a document has besides its form", () => {
  it.each([
    [
      "a control that shows its prompt, by its title",
      labelled("Hvem: ", prompt("Kontaktperson")),
      "Kontaktperson",
    ],
    [
      "a control without a title, by the words before it",
      labelled("Kontaktperson: ", prompt()),
      "Kontaktperson",
    ],
    ["a control alone, by its prompt", labelled("", prompt()), "Klik her"],
    ["a field to be typed into", labelled("Dato: ", typedField("\u2002\u2002")), "Dato"],
    ["a line of dots", wordParagraph("Underskrift: ................"), "Underskrift"],
    ["a line to be written on", wordParagraph("Dato ____________"), "Dato"],
    ["a cell beside a label", table(["Kontaktperson:", ""]), "Kontaktperson"],
    ["a cell beside a label without a colon", table(["Dato", ""], ["x", "y"]), "Dato"],
    ["a control in a cell, by the cell beside it", table(["KKR", `<w:p>${prompt()}</w:p>`]), "KKR"],
    [
      "a column of a further table",
      table(["Institution", "Sommeroptag"], ["UCL", ""], ["VIA", ""]),
      "UCL",
      "VIA",
    ],
    [
      "columns of a wide one",
      table(["Institution", "Sommer", "Vinter"], ["UCL", "", ""]),
      "Sommer",
      "Vinter",
    ],
  ])("are %s", (_, blocks, ...names) => {
    expect(left(blocks)).toEqual(names);
  });

  it.each([
    ["what is filled in", labelled("Dato: ", typedField("3. februar 2027")) + table(["Dato:", "3. februar"])],
    [
      "a table that is there for the look",
      table(["Uddannelses- og Forskningsstyrelsen", ""], ["", "11. januar 2027"]),
    ],
    [
      "a remark that one row of a table lacks",
      table(["Sted", "Bemærkning"], ["UCL", ""], ["VIA", "Nyt udbud"]),
    ],
    [
      "plain text with dots",
      wordParagraph("Det gælder bl.a. ... og andre.") + wordParagraph("Dato: 3. februar 2027"),
    ],
  ])("are not %s", (_, blocks) => {
    expect(left(blocks)).toEqual([]);
  });

  it("are a row of totals, and further columns of the rows that have a number", () => {
    const [kp] = edition.institutions;
    const row = (...texts: readonly string[]): string =>
      `<w:tr>${texts.map((words) => cell(wordParagraph(words))).join("")}</w:tr>`;
    const { institution, total, specialisation, studyPlaces } = edition.columns;
    const rows = [
      row(institution, total, specialisation, studyPlaces, "Heraf vinteroptag"),
      row(kp?.name ?? "", "5", "Dagtilbudspædagogik", "5", ""),
      row("UC Nordjylland", "", "Dagtilbudspædagogik", "", ""),
      row("I alt", "", "", "", ""),
    ];
    const blocks = wordTitle(edition) + wordTable(rows.join(""));
    expect(fieldsLeft(wordFile(blocks), edition)).toEqual(["Heraf vinteroptag", "I alt"]);
    expect(
      fieldsLeft(
        wordFile(
          wordTitle(edition) +
            wordTable(
              rows
                .slice(0, 3)
                .join("")
                .replace(
                  '<w:t xml:space="preserve">5</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t xml:space="preserve"></w:t>',
                  "<w:t>5</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t>",
                ),
            ),
        ),
        edition,
      ),
    ).toEqual([]);
  });

  it("are no cells of the form, whoever's, and none of the letters in the examples", () => {
    const around = (): string => cell(labelled("", prompt()));
    expect(fieldsLeft(wordForm(edition, { cell: around }), edition)).toEqual([]);
    for (const path of [
      "examples/letter-2027-2028-constructed.docx",
      "test/cases/letter/letter-2028-2029-constructed.docx",
    ])
      expect(fieldsLeft(readFileSync(path), edition)).toEqual([]);
  });

  it("are none in what is no document", () => {
    expect(fieldsLeft(new Uint8Array([1, 2, 3]), edition)).toEqual([]);
  });
});
