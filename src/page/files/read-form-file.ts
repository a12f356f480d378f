import {
  type FilledForm,
  type Outcome,
  parseRecommendation,
  readFilledForm,
  readJson,
  type YearInFile,
  yearOfForm,
} from "../../index.js";
import { readFilledForm as readDocument } from "../../docx.js";
import { readFilledForm as readWorkbook } from "../../xlsx.js";
import { editionsOf, yearOptions } from "../work/frame.js";
import type { Work } from "../work/work.js";
import { isOfficeFile } from "./opened.js";

/** Reads a form that somebody else filled in: Word, Excel, CSV, or JSON of a recommendation. */
export async function readFormFile(
  file: File,
  work: Pick<Work, "studyYear" | "edition">,
): Promise<Outcome<FilledForm>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const options = { file: file.name, ...yearOptions(work) };
  if (/\.docx?$/i.test(file.name)) return readDocument(bytes, options);
  if (isOfficeFile(file.name, bytes)) return readWorkbook(bytes, options);
  return readFilledForm(bytes, /\.json$/i.test(file.name) ? "json" : "csv", options);
}

/** Reads last year's study places: a recommendation that was saved, or a form that was filled in. */
export async function readLastYear(
  file: File,
  work: Pick<Work, "edition">,
): Promise<Outcome<YearInFile["year"]>> {
  const { name } = file;
  if (/\.json$/i.test(name)) {
    const data = readJson(new Uint8Array(await file.arrayBuffer()), { file: name });
    return data.ok ? parseRecommendation(data.value) : data;
  }
  // Without a study year of its own it is not known which it is of: this year's is not last year's.
  const form = await readFormFile(file, { studyYear: "", edition: null });
  const editions = editionsOf(work);
  return form.ok ? yearOfForm(form.value, { file: name, editions }) : form;
}
