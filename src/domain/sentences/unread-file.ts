import type { UnreadKind } from "../unread-kind.js";

const DANISH: Readonly<Record<UnreadKind, string>> = {
  opendocument: "det er et OpenDocument-regneark. Gem den som Excel-projektmappe (.xlsx).",
  "old-excel": "det er et gammelt Excel-format. Åbn den i Excel, og gem den som .xlsx.",
  "other-excel": "det er en Excel-fil af en anden slags. Åbn den i Excel, og gem den som .xlsx.",
  pdf: "det er en PDF. Bed om tallene i skemaet, eller skriv dem af i en .xlsx- eller .csv-fil.",
  mail: "det er en e-mail. Gem indberetningen, der er vedhæftet, i mappen.",
  word: "det er et Word-dokument. Bed om tallene i skemaet, eller skriv dem af i en .xlsx- eller .csv-fil.",
  text: "det er en tekstfil. Gem tabellen som .csv eller .xlsx.",
  numbers: "det er et regneark fra Numbers. Eksportér det til Excel (.xlsx).",
  folder: "det er en mappe. Flyt indberetningerne op, eller angiv også den mappe.",
  other: "det er ikke en .xlsx- eller .csv-fil. Gem indberetningen som en af dem.",
};

const ENGLISH: Readonly<Record<UnreadKind, string>> = {
  opendocument: "it is an OpenDocument spreadsheet. Save it as an Excel workbook (.xlsx).",
  "old-excel": "it is of an old Excel format. Open it in Excel and save it as .xlsx.",
  "other-excel": "it is an Excel file of another kind. Open it in Excel and save it as .xlsx.",
  pdf: "it is a PDF. Ask for the numbers in the form, or copy them into an .xlsx or .csv file.",
  mail: "it is an e-mail. Save the return that is attached in the folder.",
  word: "it is a Word document. Ask for the numbers in the form, or copy them into an .xlsx or .csv file.",
  text: "it is a text file. Save the table as .csv or .xlsx.",
  numbers: "it is a Numbers spreadsheet. Export it to Excel (.xlsx).",
  folder: "it is a folder. Move the returns up, or give that folder too.",
  other: "it is no .xlsx and no .csv file. Save the return as one of them.",
};

/** Why a file that lies among the returns is not read, and what to do, in Danish. */
export function danishUnreadFile(kind: UnreadKind): string {
  return `Filen er ikke læst: ${DANISH[kind]}`;
}

/** The same in English. */
export function englishUnreadFile(kind: UnreadKind): string {
  return `The file was not read: ${ENGLISH[kind]}`;
}
