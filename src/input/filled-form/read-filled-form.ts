import type { FilledForm } from "../../domain/filled-form.js";
import type { Outcome } from "../../domain/outcome.js";
import { readFilledForm as readDocxForm } from "./read-docx-form.js";
import type { ReadFilledFormOptions } from "./read-filled-form-options.js";
import { readTextForm } from "./read-text-form.js";

/**
 * Reads a form that somebody filled in, from Word, from CSV or from the JSON of a recommendation: every row as it
 * stands, right or wrong. `verify` says what is wrong with it. Excel needs the package hucre: the same for it is in
 * `./xlsx`. Never throws, whatever the bytes.
 */
export function readFilledForm(
  bytes: Uint8Array,
  format: "csv" | "json" | "docx",
  options: ReadFilledFormOptions = {},
): Outcome<FilledForm> {
  return format === "docx" ? readDocxForm(bytes, options) : readTextForm(bytes, format, options);
}
