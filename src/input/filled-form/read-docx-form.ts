import type { FilledForm } from "../../domain/filled-form.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import type { Where } from "../../domain/where.js";
import { openOfficeFile } from "../archive/open-office-file.js";
import { frameOf } from "../internship-places-options.js";
import { formInGrid } from "./form-in-grid.js";
import { readDocument } from "./read-document.js";
import { onlyForm } from "./only-form.js";
import type { ReadFilledFormOptions } from "./read-filled-form-options.js";

/**
 * Reads a form that somebody filled in, from a Word document (.docx): by us, or typed into the ministry's own
 * table. Tracked changes are read as if accepted. Of several tables the one with
 * numbers is read; two such are refused. Row and column in what it returns are those of the table.
 * Never throws, whatever the bytes.
 */
export function readFilledForm(bytes: Uint8Array, options: ReadFilledFormOptions = {}): Outcome<FilledForm> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const opened = openOfficeFile(bytes, "docx");
  if (!opened.ok) return refused({ ...opened.refusal, where: file });
  const document = readDocument(opened.parts);
  if ("code" in document) return refused({ ...document, where: file });
  const only = onlyForm(
    document.tables.flatMap((table) => {
      const form = formInGrid(table, frame.value, file);
      return form === null ? [] : [{ form }];
    }),
  );
  if (only === "several") return refused({ code: "several-forms", sheets: [], where: file });
  if (only === null) return refused({ code: "no-form-table", where: file });
  return done({ ...only.form, texts: [...document.paragraphs, ...only.form.texts] });
}
