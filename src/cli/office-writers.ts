import type { BlankReturn } from "../domain/blank-return.js";
import { DimensioneringError } from "../messages/value-of.js";
import type { SubmissionDocument } from "../submission/document.js";

/** The document as a Word file. Loaded only when asked for: most runs need neither the time nor the package. */
export async function writeDocx(document: SubmissionDocument): Promise<Uint8Array> {
  const { toDocx } = await installed("docx", () => import("../docx.js"));
  return toDocx(document);
}

/** The document as an Excel file, likewise. */
export async function writeXlsx(document: SubmissionDocument): Promise<Uint8Array> {
  const { toXlsx } = await installed("hucre", () => import("../xlsx.js"));
  return toXlsx(document);
}

/** A blank return as an Excel file, likewise. */
export async function writeBlankReturn(blank: BlankReturn): Promise<Uint8Array> {
  const { blankReturnToXlsx } = await installed("hucre", () => import("../xlsx.js"));
  return blankReturnToXlsx(blank);
}

/** A package that the user may install, and has not, is refused. */
async function installed<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(`Cannot find package '${name}'`)) throw error;
    throw new DimensioneringError([{ code: "missing-package", install: name }]);
  }
}
