import type { BlankReturn } from "../domain/blank-return.js";
import { describeRefusal } from "../messages/describe-refusal.js";
import type { Language } from "../domain/language.js";
import type { SubmissionDocument } from "../submission/document.js";

/** A package that the user may install, and has not: exit status 1. The message is in the user's language. */
export class NotInstalled extends Error {
  override readonly name = "NotInstalled";
}

/** The document as a Word file. Loaded only when asked for: most runs need neither the time nor the package. */
export async function writeDocx(document: SubmissionDocument, language: Language): Promise<Uint8Array> {
  const { toDocx } = await installed("docx", language, () => import("../docx.js"));
  return toDocx(document);
}

/** The document as an Excel file, likewise. */
export async function writeXlsx(document: SubmissionDocument, language: Language): Promise<Uint8Array> {
  const { toXlsx } = await installed("hucre", language, () => import("../xlsx.js"));
  return toXlsx(document);
}

/** A blank return as an Excel file, likewise. */
export async function writeBlankReturn(blank: BlankReturn, language: Language): Promise<Uint8Array> {
  const { blankReturnToXlsx } = await installed("hucre", language, () => import("../xlsx.js"));
  return blankReturnToXlsx(blank);
}

async function installed<T>(name: string, language: Language, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(`Cannot find package '${name}'`)) throw error;
    throw new NotInstalled(describeRefusal({ code: "missing-package", install: name }, language));
  }
}
