import { extname } from "node:path";
import type { FilledForm } from "../domain/filled-form.js";
import type { Outcome } from "../domain/outcome.js";
import { openArchive } from "../input/archive/open-archive.js";
import { kindOfArchive, kindOfFile } from "../input/archive/recognise.js";
import { readFilledForm as readDocxForm } from "../input/filled-form/read-docx-form.js";
import type { ReadFilledFormOptions } from "../input/filled-form/read-filled-form-options.js";
import { readTextForm } from "../input/filled-form/read-text-form.js";
import { readFilledForm as readWorkbookForm } from "../input/xlsx/read-filled-form.js";
import { isJson, nameOf, readInput } from "./read-input.js";

/** Which form it is filled in on. */
export type FormOptions = Omit<ReadFilledFormOptions, "file">;

/**
 * A form that somebody filled in, of a study year, the newest unless said: by the file's ending, and where that says nothing by what the
 * file is.
 */
export async function readForm(path: string, of: FormOptions): Promise<Outcome<FilledForm>> {
  return formIn(readInput(path), path, of);
}

/** The same in bytes that were read. */
export async function formIn(bytes: Uint8Array, path: string, of: FormOptions): Promise<Outcome<FilledForm>> {
  const file = nameOf(path);
  const options = { file, ...of };
  const format = formatOf(bytes, path);
  switch (format) {
    case "docx":
      return readDocxForm(bytes, options);
    case "xlsx":
      return readWorkbookForm(bytes, options);
    default:
      return readTextForm(bytes, format, options);
  }
}

type Format = "docx" | "xlsx" | "json" | "csv";

function formatOf(bytes: Uint8Array, path: string): Format {
  const ending = extname(path).toLowerCase();
  if (ending === ".docx" || ending === ".xlsx") return ending === ".docx" ? "docx" : "xlsx";
  if (isJson(path, bytes)) return "json";
  const kind = kindOfFile(bytes);
  if (kind === "zip") {
    const opened = openArchive(bytes);
    return opened.ok && kindOfArchive(opened.parts) === "docx" ? "docx" : "xlsx";
  }
  // What only looks like an Office file is refused with advice by those who read one; text is CSV.
  if (kind === "doc") return "docx";
  return ["xls", "encrypted", "html"].includes(kind) ? "xlsx" : "csv";
}
