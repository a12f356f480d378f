import type { FilledForm } from "../../domain/filled-form.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Where } from "../../domain/refusal.js";
import { frameOf } from "../internship-places-options.js";
import { readCsv } from "../grid/read-grid.js";
import { linesOfSheet } from "./document-lines.js";
import { missingColumns } from "./form-cells.js";
import { formInGrid } from "./form-in-grid.js";
import { formInJson } from "./form-in-json.js";
import { nameNotices } from "./name-notices.js";
import type { ReadFilledFormOptions } from "./read-filled-form-options.js";

/** Reads a form that somebody filled in, from CSV or from the JSON of a recommendation. */
export function readTextForm(
  bytes: Uint8Array,
  format: "csv" | "json",
  options: ReadFilledFormOptions,
): Outcome<FilledForm> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  return format === "csv" ? formInCsv(bytes, frame.value, file) : formInJson(bytes, frame.value, file);
}

function formInCsv(bytes: Uint8Array, frame: FormFrame, file: Where): Outcome<FilledForm> {
  const read = readCsv(bytes, file, (rows) => formInGrid(rows, frame, file) !== null);
  if (!read.ok) return read;
  const grid = read.value;
  const form = formInGrid(grid, frame, file);
  return form === null
    ? refused({ code: "no-form-table", ...missingColumns(grid, frame), where: file })
    : done({ ...form, lines: linesOfSheet(grid, file) }, nameNotices(form, frame));
}
