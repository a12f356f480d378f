import type { Meaning } from "../../domain/refusal.js";
import { columnLetters } from "../../domain/where.js";
import type { ArchiveMeasure, FileKind, OfficeRefusal, UnclearBecause } from "../../domain/office-refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Sentences } from "../sentences.js";
import { english, list } from "./say.js";

const { listed, quoted, several } = english;

export const KINDS: Readonly<Record<FileKind, string>> = {
  xlsx: "an Excel file (.xlsx)",
  xlsm: "an Excel file with macros (.xlsm), and macros are never run",
  xlsb: "a binary Excel file (.xlsb)",
  xls: "an old Excel file (.xls)",
  ods: "an OpenDocument spreadsheet (.ods)",
  docx: "a Word document (.docx)",
  docm: "a Word document with macros (.docm), and macros are never run",
  doc: "a Word document in an old format (.doc, .rtf)",
  odt: "an OpenDocument text (.odt)",
  pdf: "a PDF",
  html: "a web page (HTML)",
  text: "a text file",
  encrypted: "protected by a password",
  unknown: "neither an Excel file nor a Word document",
};

const ADVICE = {
  xlsx: "Save the table as .xlsx (Excel workbook) and use that file.",
  docx: "Use the Word document (.docx) that the form stands in.",
};

/** What may be written in a cell in place of a formula. */
const WRITTEN: Readonly<Record<Meaning, string>> = {
  provider: "the name of the municipality or the region",
  institution: "the name of the institution",
  specialisation: "the name of the specialisation",
  places: "the number",
  total: "the number",
};

export const UNCLEAR: Readonly<Record<UnclearBecause, string>> = {
  "struck-out": "Something in the cell is struck out.",
  "struck-by-rule": "A conditional format strikes the cell out, or may do so.",
  white: "Something in the cell is written in white, so that it is not seen.",
  raised: "Something within the cell's text is raised or lowered.",
  "two-values": "The cell is in the file twice, or has two values.",
  "number-format": "The cell's number format shows another number than the one that is stored.",
  "list-number": "Word writes a list number before the number in the cell.",
};

function reading(text: string): string {
  return text === "" ? "nothing" : quoted(text);
}

const TOO_LARGE: Readonly<Record<ArchiveMeasure, (limit: number) => string>> = {
  inflated: (limit) => `it is more than ${limit / 2 ** 20} MiB unpacked`,
  entries: (limit) => `it has more than ${limit} parts`,
  sheets: (limit) => `it has more than ${limit} sheets`,
  cells: (limit) => `it has more than ${limit} filled or merged cells`,
  columns: (limit) => `a row has more than ${limit} cells`,
  "cell-text": (limit) => `a cell has more than ${limit} characters`,
  text: (limit) => `its cells have more than ${limit} characters together`,
  ratio: (limit) => `a part of it is packed more than ${limit} times, as only a file made to do harm is`,
};

const UNSAFE = {
  doctype: "a document type declaration (DOCTYPE)",
  depth: "an abnormal depth",
  elsewhere: "an inserted document, which can't be read",
};

export const officeRefusals: Sentences<OfficeRefusal> = {
  "other-format": ({ found, expected }) => `The file is ${KINDS[found]}. ${ADVICE[expected]}`,
  "encrypted-file":
    "The file is protected by a password. Remove the password, save the file again, and use that.",
  "damaged-file": ({ part }) => {
    const where = part === null ? "" : ` (in ${visibleText(part)})`;
    return `The file is damaged or incomplete${where}. Open it in the program it comes from, and save it again.`;
  },
  "archive-too-large": ({ measure, limit }) =>
    `The file was not read, because ${TOO_LARGE[measure](limit)}. Save the table alone in a new file and use that.`,
  "unsafe-path": ({ path }) =>
    `The file holds a path that leads out of it (${quoted(path)}) and was not opened. Save the table in a new file.`,
  "unsafe-xml": ({ part, reason }) =>
    `The file was not read, because ${visibleText(part)} has ${UNSAFE[reason]}. Save the table in a new file.`,
  "unknown-sheet": ({ nearest, known, written }) => {
    const hint = nearest === null ? `The file has ${several(known)}.` : `Did you mean ${quoted(nearest)}?`;
    return `The file has no sheet named ${quoted(written)}. ${hint}`;
  },
  "several-tables": ({ sheets, areSpecialisations, areCopies }, of) =>
    areCopies === true
      ? `Several sheets have the form of one provider: ${several(sheets)}. Keep only the sheet that is right.`
      : areSpecialisations === true
        ? `Each specialisation has a table of its own: ${several(sheets)}. Put them in one table with a row for each municipality and a column for each specialisation.`
        : `Several sheets have a table: ${several(sheets)}. Save each sheet that counts as a file of its own${of(", or choose one with --sheet (in code “sheet”)")}. If they are parts of one provider's numbers, add them up on one sheet instead.`,
  "several-forms": ({ sheets }) =>
    `${sheets.length === 0 ? "The document has several filled forms" : `Several sheets have a filled form: ${several(sheets)}`}. Save the right one as a file of its own.`,
  "unread-sheets": ({ sheets, providers }) =>
    `${several(sheets)} has no table that is recognised, but numbers for ${listed(providers.map(visibleText))}. If they are internship places, write them in the other table; else delete what is not to be read.`,
  "stray-cell": ({ rows, columns }) =>
    `The cell lies outside the ${rows === undefined ? "" : `${rows} rows and `}${columns} columns that are read. Delete its content and save the file again.`,
  "error-cell": ({ written, meaning }) =>
    `The cell shows the error ${quoted(written)}. Fix the formula, or write ${WRITTEN[meaning]}.`,
  "formula-without-value": ({ formula, meaning, saved }) =>
    `The cell has a formula (${quoted(`=${formula}`)}) ${
      saved === undefined
        ? "whose result is not saved with it"
        : `and the file asks to be calculated anew, so the saved result (${quoted(saved)}) may be wrong`
    }. Open the file in Excel and save it again, or write ${WRITTEN[meaning]}.`,
  "date-for-number": ({ written }) =>
    `The cell is a date (${written}) where a number belongs. Write the number, and choose the number format General.`,
  "merged-cell": ({ written }) =>
    `The cell is merged with the one that says ${quoted(written)}, so nobody can tell which number holds here. Unmerge them, and write a number in each cell.`,
  "missing-package": ({ install }, of) =>
    `This kind of file needs a package that is not installed.${of(` Install it with “npm install ${install}”.`)}`,
  "document-too-long": ({ format, rows, limit, instead }) =>
    `The document's tables have ${rows} rows together, and ${format === "docx" ? "a Word" : "an Excel"} file is made with ${limit} at most. Choose ${list(instead, "or")}.`,
  "unclear-cell": ({ because, readings }) =>
    `${UNCLEAR[because]} The cell can be read as ${list(readings.map(reading), "or")}. Write only what holds.`,
  "no-form-table": ({ hiddenSheets, hiddenColumns, missing = [], instead = [] }) => {
    if (hiddenSheets !== undefined) {
      return `Only hidden sheets have the form's table (${several(hiddenSheets)}), and the recipient does not see them. Show the sheet and save the file again.`;
    }
    if (hiddenColumns !== undefined) {
      return `Part of the form's table is in hidden columns (${list(hiddenColumns.map(columnLetters))}), and the recipient does not see them. Show the columns and save the file again.`;
    }
    const met = instead.length === 0 ? "" : `; it has ${several(instead)}`;
    const near = missing.length === 0 ? "" : `: ${several(missing)} missing${met}`;
    return `The file has no table with the form's four columns${near}. Use the form of the ministry's letter.`;
  },
};
