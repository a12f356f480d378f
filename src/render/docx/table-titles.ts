import type { SubmissionDocument, Table } from "../../submission/document.js";
import { tablesOf } from "../without-pictures.js";
import { xmlText } from "../xml-text.js";

/**
 * Says in each table's properties what it shows and what its columns are, for a screen reader; docx has no option
 * for it. The tables of the XML are the document's, in the same order, and the two elements come last.
 */
export function titledTables(xml: string, document: SubmissionDocument): string {
  const tables = tablesOf(document.sections);
  let next = 0;
  return xml.replaceAll("</w:tblPr>", (end) => {
    const table = tables[next];
    next += 1;
    return table === undefined ? end : `${titleOf(table)}${end}`;
  });
}

function titleOf({ caption, columns }: Table): string {
  const description = `Kolonner: ${columns.map(({ header }) => header).join("; ")}.`;
  return `<w:tblCaption w:val="${attribute(caption)}"/><w:tblDescription w:val="${attribute(description)}"/>`;
}

function attribute(text: string): string {
  return xmlText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
