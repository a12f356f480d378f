import type { BlankReturn } from "../domain/blank-return.js";
import { DimensioneringError } from "../messages/value-of.js";
import type { SubmissionDocument } from "../submission/document.js";

// Each writer is loaded when it is called: who reads a file only, or runs the command for a text, needs neither the
// time nor the package.

/** So many rows are written: a Word file of more has over a hundred pages, and a kilobyte of memory for each cell. */
const MOST_ROWS = { docx: 5000, xlsx: 50_000 };

/**
 * The document as a Word file.
 *
 * @throws `DimensioneringError` ("missing-package") without the package `docx`, ("document-too-long") if its tables have
 *   more than 5,000 rows together.
 */
export async function toDocx(document: SubmissionDocument): Promise<Uint8Array> {
  refuseLong(document, "docx");
  const writer = await installed("docx", () => import("./docx/to-docx.js"));
  return writer.toDocx(document);
}

/**
 * The document as an Excel file.
 *
 * @throws `DimensioneringError` ("missing-package") without the package `hucre`, ("document-too-long") if its tables have
 *   more than 50,000 rows together.
 */
export async function toXlsx(document: SubmissionDocument): Promise<Uint8Array> {
  refuseLong(document, "xlsx");
  const writer = await installed("hucre", () => import("./xlsx/to-xlsx.js"));
  return writer.toXlsx(document);
}

/**
 * A blank return as an Excel file.
 *
 * @throws `DimensioneringError` ("missing-package") without the package `hucre`.
 */
export async function blankReturnToXlsx(blank: BlankReturn): Promise<Uint8Array> {
  const writer = await installed("hucre", () => import("./xlsx/blank-return-to-xlsx.js"));
  return writer.blankReturnToXlsx(blank);
}

function refuseLong({ sections }: SubmissionDocument, format: keyof typeof MOST_ROWS): void {
  const blocks = sections.flatMap((section) => section.blocks);
  const rows = blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0);
  const limit = MOST_ROWS[format];
  if (rows <= limit) return;
  const instead = rows > MOST_ROWS.xlsx ? [".csv"] : [".xlsx", ".csv"];
  throw new DimensioneringError([{ code: "document-too-long", format, rows, limit, instead }]);
}

/** A package that the user may install, and has not, is refused. Each runtime has words of its own for it. */
async function installed<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const missing = new RegExp(`(?:package|module) ["']?${name}["'/ ]`);
    if (!(error instanceof Error) || !missing.test(error.message)) throw error;
    throw new DimensioneringError([{ code: "missing-package", install: name }]);
  }
}
