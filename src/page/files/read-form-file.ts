import { type FilledForm, type Outcome, readFilledForm } from "../../index.js";
import { readFilledForm as readDocument } from "../../docx.js";
import { readFilledForm as readWorkbook } from "../../xlsx.js";
import { isOfficeFile } from "./is-office-file.js";

/** Reads a form that somebody else filled in: Word, Excel, CSV, or JSON of a recommendation. */
export async function readFormFile(file: File, studyYear: string): Promise<Outcome<FilledForm>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const year = studyYear.trim();
  const options = { file: file.name, ...(year === "" ? {} : { studyYear: year }) };
  if (/\.docx?$/i.test(file.name)) return readDocument(bytes, options);
  if (isOfficeFile(file.name, bytes)) return readWorkbook(bytes, options);
  return readFilledForm(bytes, /\.json$/i.test(file.name) ? "json" : "csv", options);
}
