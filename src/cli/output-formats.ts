import { extname } from "node:path";
import { danishList } from "../domain/danish.js";
import type { Language } from "../domain/language.js";
import { toCsv } from "../render/to-csv.js";
import { toHtml } from "../render/to-html.js";
import { toMarkdown } from "../render/to-markdown.js";
import type { SubmissionDocument } from "../submission/document.js";
import { toDocx, toXlsx } from "../render/office-writers.js";
import type { SideFiles } from "./side-files.js";
import { WrongUse } from "./wrong-use.js";

/** What a command makes: a document in any format, or files of its own. */
export type Result = DocumentResult | OwnResult;

/** The document for people, and the same as JSON for programs. */
interface DocumentResult {
  readonly document: SubmissionDocument;
  readonly json: () => string;
  /** What may be written beside it. */
  readonly beside?: SideFiles;
  /** Whether something was found that ought to be otherwise: exit status 1, though the result is written. */
  readonly hasFindings?: boolean;
}

/** Something that is no document; the command names its formats (`Command.formats`). */
interface OwnResult {
  readonly own: Readonly<Record<string, () => string | Promise<Uint8Array>>>;
  /** Lines for standard error: what it was made from. */
  readonly report?: (language: Language) => readonly string[];
  readonly beside?: SideFiles;
  readonly hasFindings?: false;
}

/** Makes a text, or the bytes of a Word or Excel file. */
export type Writer = (result: Result) => string | Promise<Uint8Array>;

const WRITERS: Readonly<Record<string, (result: DocumentResult) => string | Promise<Uint8Array>>> = {
  markdown: ({ document }) => toMarkdown(document),
  csv: ({ document }) => toCsv(document),
  html: ({ document }) => toHtml(document),
  json: ({ json }) => json(),
  docx: ({ document }) => toDocx(document),
  xlsx: ({ document }) => toXlsx(document),
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

/** The formats in which every document can be written; the first is the one of standard output. */
export const DOCUMENT_FORMATS: readonly string[] = Object.keys(WRITERS);

export function writerOf(format: string, formats: readonly string[]): Writer {
  if (formats.includes(format)) {
    return (result) => {
      const write = "own" in result ? result.own[format] : WRITERS[format]?.bind(null, result);
      if (write === undefined) throw new Error(`writerOf: ${format} is promised and not made`);
      return write();
    };
  }
  throw new WrongUse({
    da: `--format ${format}: formatet er ${danishList(formats, "eller")}.`,
    en: `--format ${format}: the format is one of ${formats.join(", ")}.`,
  });
}

/** The format of a file by its ending: one of those that the command writes. */
export function formatOf(path: string, formats: readonly string[]): string {
  const format = ENDINGS[extname(path).toLowerCase()];
  if (format !== undefined && formats.includes(format)) return format;
  const known = Object.keys(ENDINGS).filter((ending) => formats.includes(ENDINGS[ending] ?? ""));
  throw new WrongUse({
    da: `--out ${path}: filens navn skal ende på ${danishList(known, "eller")}; det bestemmer formatet.`,
    en: `--out ${path}: the file's format is known by its ending, one of ${known.join(", ")}.`,
  });
}
