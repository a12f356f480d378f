import { extname } from "node:path";
import type { Language } from "../domain/language.js";
import { toCsv } from "../render/to-csv.js";
import { toHtml } from "../render/to-html.js";
import { toMarkdown } from "../render/to-markdown.js";
import type { SubmissionDocument } from "../submission/document.js";
import { writeDocx, writeXlsx } from "./office-writers.js";
import { WrongUse } from "./wrong-use.js";

/** What a command makes: the document for people, and the same as JSON for programs. */
export interface Result {
  readonly document: SubmissionDocument;
  readonly json: () => string;
  /** Whether something was found that ought to be otherwise: exit status 1, though the result is written. */
  readonly hasFindings?: boolean;
}

/** Makes a text, or the bytes of a Word or Excel file. */
type Writer = (result: Result, language: Language) => string | Promise<Uint8Array>;

const WRITERS: Readonly<Record<string, Writer>> = {
  markdown: ({ document }) => toMarkdown(document),
  csv: ({ document }) => toCsv(document),
  html: ({ document }) => toHtml(document),
  json: ({ json }) => json(),
  docx: ({ document }, language) => writeDocx(document, language),
  xlsx: ({ document }, language) => writeXlsx(document, language),
};
const ENDINGS: Readonly<Record<string, string>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".csv": "csv",
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".docx": "docx",
  ".xlsx": "xlsx",
};

/** The writer of a format by name. */
export function writerOf(format: string, language: Language): Writer {
  const writer = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  if (writer !== undefined) return writer;
  const known = Object.keys(WRITERS).join(", ");
  throw new WrongUse(
    language === "da"
      ? `--format ${format}: formatet er et af ${known}.`
      : `--format ${format}: the format is one of ${known}.`,
  );
}

/** The format of a file by its ending. */
export function formatOf(path: string, language: Language): string {
  const format = ENDINGS[extname(path).toLowerCase()];
  if (format !== undefined) return format;
  const known = Object.keys(ENDINGS).join(", ");
  throw new WrongUse(
    language === "da"
      ? `--out ${path}: filens format kendes på endelsen, en af ${known}.`
      : `--out ${path}: the file's format is known by its ending, one of ${known}.`,
  );
}
