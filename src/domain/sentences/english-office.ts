import type { Meaning } from "../meaning.js";
import { englishList as list } from "./english-list.js";
import type { FileKind, OfficeRefusal, UnclearBecause } from "../office-refusal.js";
import { visibleText } from "../visible-text.js";
import type { Wording } from "./wording.js";

const KINDS: Readonly<Record<FileKind, string>> = {
  xlsx: "an Excel file (.xlsx)",
  xlsm: "an Excel file with macros (.xlsm), and macros are never run",
  xlsb: "a binary Excel file (.xlsb)",
  xls: "an old Excel file (.xls)",
  ods: "an OpenDocument spreadsheet (.ods)",
  docx: "a Word document (.docx)",
  docm: "a Word document with macros (.docm), and macros are never run",
  doc: "an old Word document (.doc)",
  odt: "an OpenDocument text (.odt)",
  pdf: "a PDF",
  html: "a web page (HTML)",
  text: "a text file",
  encrypted: "protected by a password",
  unknown: "neither an Excel file nor a Word document",
};

const ADVICE = {
  xlsx: "Save the table as .xlsx (Excel workbook) and use that file.",
  docx: "Save the form as .docx (Word document) and use that file.",
};

/** What may be written in a cell in place of a formula. */
const WRITTEN: Readonly<Record<Meaning, string>> = {
  provider: "the name of the municipality or the region",
  institution: "the name of the institution",
  specialisation: "the name of the specialisation",
  places: "the number",
  total: "the number",
};

const UNCLEAR: Readonly<Record<UnclearBecause, string>> = {
  "struck-out": "Something in the cell is struck out.",
  raised: "Something within the cell's text is raised or lowered.",
  "two-values": "The cell is in the file twice, or has two values.",
  "number-format": "The cell's number format shows another number than the one that is stored.",
};

function reading(text: string): string {
  return text === "" ? "nothing" : quoted(text);
}

/** What is wrong with a workbook or a document and what would be right, in English, without the place. */
export function englishOfficeSentence(refusal: OfficeRefusal, of: Wording): string {
  switch (refusal.code) {
    case "other-format":
      return `The file is ${KINDS[refusal.found]}. ${ADVICE[refusal.expected]}`;
    case "encrypted-file":
      return "The file is protected by a password. Remove the password, save the file again, and use that.";
    case "damaged-file": {
      const part = refusal.part === null ? "" : ` (in ${visibleText(refusal.part)})`;
      return `The file is damaged or incomplete${part}. Open it in the program it comes from, and save it again.`;
    }
    case "archive-too-large":
      return `The file was not opened, because ${tooLarge(refusal)}. Save the table alone in a new file and use that.`;
    case "unsafe-path":
      return `The file holds a path that leads out of it (“${visibleText(refusal.path)}”) and was not opened. Save the table in a new file.`;
    case "unsafe-xml":
      return `The file was not read, because ${visibleText(refusal.part)} has ${
        refusal.reason === "doctype" ? "a document type declaration (DOCTYPE)" : "an abnormal depth"
      }. Save the table in a new file.`;
    case "unknown-sheet": {
      const hint =
        refusal.nearest === null
          ? `The file has ${list(refusal.known.map(quoted))}.`
          : `Did you mean ${quoted(refusal.nearest)}?`;
      return `The file has no sheet named ${quoted(refusal.written)}. ${hint}`;
    }
    case "several-tables":
      return `Several sheets have a table: ${list(refusal.sheets.map(quoted))}. ${of("Choose one with --sheet (in code “sheet”), or save", "Save")} the right sheet as a file of its own.`;
    case "several-forms":
      return `${refusal.sheets.length === 0 ? "The document has several filled forms" : `Several sheets have a filled form: ${list(refusal.sheets.map(quoted))}`}. Save the right one as a file of its own.`;
    case "stray-cell":
      return `The cell lies outside the ${refusal.rows} rows and ${refusal.columns} columns that are read. Delete its content and save the file again.`;
    case "error-cell":
      return `The cell shows the error ${quoted(refusal.written)}. Mend the formula, or write ${WRITTEN[refusal.meaning]}.`;
    case "formula-without-value":
      return `The cell has a formula (${quoted(`=${refusal.formula}`)}) whose result is not saved with it. Open the file in Excel and save it again, or write ${WRITTEN[refusal.meaning]}.`;
    case "date-for-number":
      return `The cell is a date (${refusal.written}) where a number belongs. Write the number, and choose the number format General.`;
    case "missing-package":
      return `This kind of file needs a package that is not installed.${of(` Install it with “npm install ${refusal.install}”.`)}`;
    case "unclear-cell":
      return `${UNCLEAR[refusal.because]} The cell can be read as ${list(refusal.readings.map(reading), "or")}. Write only what holds.`;
    case "no-form-table":
      if (refusal.hiddenSheets !== undefined) {
        return `Only hidden sheets have the form's table (${list(refusal.hiddenSheets.map(quoted))}), and the recipient does not see them. Show the sheet and save the file again.`;
      }
      return "The file has no table with the form's four columns. Use the form of the ministry's letter.";
  }
}

function quoted(text: string): string {
  return `“${visibleText(text)}”`;
}

function tooLarge({ measure, limit }: Extract<OfficeRefusal, { code: "archive-too-large" }>): string {
  switch (measure) {
    case "inflated":
      return `it is more than ${limit / 2 ** 20} MiB unpacked`;
    case "entries":
      return `it has more than ${limit} parts`;
    case "sheets":
      return `it has more than ${limit} sheets`;
    case "cells":
      return `it has more than ${limit} filled or merged cells`;
    case "cell-text":
      return `a cell has more than ${limit} characters`;
    case "text":
      return `its cells have more than ${limit} characters together`;
    case "ratio":
      return `a part of it is packed more than ${limit} times, as only a file made to do harm is`;
  }
}
