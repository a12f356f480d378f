import type { FormEdition } from "../../domain/form-edition.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal } from "../../domain/refusal.js";
import { openOfficeFile } from "../archive/open-office-file.js";
import { kindOfFile } from "../archive/recognise.js";
import { decodeText } from "../grid/decode-text.js";
import { textsNotInForm } from "../filled-form/document-notices.js";
import { marginTexts } from "../filled-form/margin-texts.js";
import { readDocument } from "../filled-form/read-document.js";
import type { Grid } from "../grid/grid.js";
import { columnOfHeading, type LetterForm } from "./headings.js";
import { formInTables } from "./form-in-tables.js";
import { formInText } from "./form-in-text.js";
import type { LetterWords } from "./letter-facts.js";
import { plainHyphens, unbroken } from "./unbroken.js";

/** A letter: its words, what it holds that is read otherwise than seen, and a way to read its form beside a known one. */
export interface OpenedLetter {
  readonly words: LetterWords;
  readonly notices: readonly Notice[];
  readonly formBeside: (known: FormEdition) => LetterForm | Refusal;
}

/** Opens a letter by what it is: a Word document, or text. */
export function openLetter(bytes: Uint8Array): OpenedLetter | Refusal {
  const kind = kindOfFile(bytes);
  if (kind === "pdf") return { code: "letter-as-pdf" };
  const isUtf16 = [0xff, 0xfe].includes(bytes[0] ?? 0) && [0xff, 0xfe].includes(bytes[1] ?? 0);
  const opened = kind === "text" || isUtf16 ? openText(bytes) : openDocument(bytes);
  return "code" in opened && opened.code === "empty-file" ? { code: "letter-without-form" } : opened;
}

function openText(bytes: Uint8Array): OpenedLetter | Refusal {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded.refusal;
  const text = plainHyphens(decoded.text);
  return {
    words: { lines: linesOf(text), sentences: sentencesOf(text) },
    notices: [],
    formBeside: (known) => formInText(text, known),
  };
}

function openDocument(bytes: Uint8Array): OpenedLetter | Refusal {
  const opened = openOfficeFile(bytes, "docx");
  if (!opened.ok) return opened.refusal;
  const document = readDocument(opened.parts);
  if ("code" in document) return document;
  const { paragraphs, isTracked } = document;
  const tables = withPlainHyphens(document.tables);
  // A letter's head may be a table too; the form's own cells say nothing of the letter.
  const others = tables.filter(
    (table) => !table.some((row) => row.some(({ text }) => columnOfHeading(text) !== null)),
  );
  const cells = others.flatMap((table) => table.flatMap((row) => row.map(({ text }) => text)));
  const texts = [...marginTexts(opened.parts), ...cells, ...paragraphs].map(plainHyphens);
  return {
    words: { lines: texts.flatMap(linesOf), sentences: texts.flatMap(sentencesOf) },
    notices: [
      ...(isTracked ? [{ code: "letter-tracked-changes" } as const] : []),
      ...textsNotInForm(document),
    ],
    formBeside: () => {
      const form = formInTables(tables);
      const before = isTracked ? readDocument(opened.parts, "rejected") : null;
      return before === null || "code" in before
        ? form
        : unlessDeleted(form, formInTables(withPlainHyphens(before.tables)));
    },
  };
}

function withPlainHyphens(tables: readonly Grid[]): Grid[] {
  return tables.map((table) =>
    table.map((row) => row.map((cell) => ({ ...cell, text: plainHyphens(cell.text) }))),
  );
}

/** The form with the tracked changes accepted, unless they take away from the form that stands there without them. */
function unlessDeleted(form: LetterForm | Refusal, before: LetterForm | Refusal): LetterForm | Refusal {
  if ("code" in before) return form;
  if ("code" in form) return { code: "letter-form-deleted", gone: [] };
  const gone = (["institutions", "specialisations"] as const).flatMap((list) =>
    form[list].length < before[list].length ? before[list].filter((name) => !form[list].includes(name)) : [],
  );
  return gone.length === 0 ? form : { code: "letter-form-deleted", gone };
}

function linesOf(text: string): string[] {
  return text.split(/[\n\f]/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

function sentencesOf(text: string): string[] {
  return unbroken(text).split(/(?<=[.!?:])\s+(?=\p{Lu})/u);
}
