import type { FilledForm } from "../../domain/filled-form.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import type { Where } from "../../domain/where.js";
import { formInGrid } from "../filled-form/form-in-grid.js";
import { nameNotices } from "../filled-form/name-notices.js";
import { onlyForm } from "../filled-form/only-form.js";
import type { ReadFilledFormOptions } from "../filled-form/read-filled-form-options.js";
import { frameOf } from "../internship-places-options.js";
import { readWorkbook } from "./read-workbook.js";

/**
 * Reads a form that somebody filled in, from an Excel workbook (.xlsx): the sheet that has its four
 * columns, and numbers in them; two such are refused. Never throws, whatever the bytes.
 */
export async function readFilledForm(
  bytes: Uint8Array,
  options: ReadFilledFormOptions = {},
): Promise<Outcome<FilledForm>> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const sheets = await readWorkbook(bytes);
  if ("code" in sheets) return refused({ ...sheets, where: file });
  const forms = sheets.flatMap(({ name, grid }) => {
    const form = formInGrid(grid, frame.value, { ...file, sheet: name });
    return form === null ? [] : [{ name, form }];
  });
  const only = onlyForm(forms);
  if (only === "several") {
    const filled = forms.filter(({ form }) => form.rows.length > 0);
    return refused({ code: "several-forms", sheets: filled.map(({ name }) => name), where: file });
  }
  if (only === null) return refused({ code: "no-form-table", where: file });
  return done(only.form, nameNotices(only.form, frame.value));
}
