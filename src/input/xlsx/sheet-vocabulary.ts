import type { Vocabulary } from "../xml/read-xml.js";

/** Of cells and of links, as Office writes them, and as it does where it keeps to the standard's letter. */
const NAMESPACES = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

/** What a part of a workbook is written in, with the elements by which it says what the cells hold. */
export const SHEET_VOCABULARY: Vocabulary = {
  namespaces: NAMESPACES,
  essential: [
    ...["sheets", "sheet", "calcPr", "workbookPr", "sst", "si", "t", "cellXfs", "xf"],
    ...["sheetData", "row", "c", "v", "f", "is", "cols", "col", "mergeCell", "sheetFormatPr"],
  ],
};

/** Whether an attribute or an element with a value says yes, as XML writes it. */
export function saysYes(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
