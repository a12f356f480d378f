import type { DocumentLine, FilledForm } from "../../domain/filled-form.js";
import { byColumn } from "../../domain/form-edition.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Where } from "../../domain/refusal.js";
import { missingColumns } from "../filled-form/form-cells.js";
import { notInForm } from "../filled-form/document-notices.js";
import { linesOfSheet } from "../filled-form/document-lines.js";
import { formInGrid } from "../filled-form/form-in-grid.js";
import { textsInGrid } from "../filled-form/said-across.js";
import { nameNotices } from "../filled-form/name-notices.js";
import { onlyForm } from "../filled-form/only-form.js";
import { chartNotices, saidInCharts } from "../filled-form/said-in-charts.js";
import { unclearCells } from "../filled-form/unclear-cells.js";
import type { ReadFilledFormOptions } from "../filled-form/read-filled-form-options.js";
import { isWithin, studyYearsIn, yearsIn } from "../../domain/study-year.js";
import { frameOf } from "../internship-places-options.js";
import { type ReadSheet, readWorkbook } from "./read-workbook.js";
import { type SeenGrid, seenGrid } from "./seen-grid.js";
import { commentNotices, markNotices } from "./sheet-notices.js";

/**
 * Reads a form that somebody filled in, from an Excel workbook (.xlsx): the sheet that has its four
 * columns, and numbers in them; two such are refused. What the other sheets say, and page headers, footers, text
 * boxes and comments, are texts of the form. It is read as its recipient sees it: what is hidden is left
 * out, and said. A cell of it with two readings is refused. Never throws, whatever the bytes.
 */
export function readFilledForm(
  bytes: Uint8Array,
  options: ReadFilledFormOptions = {},
): Promise<Outcome<FilledForm>> {
  return Promise.resolve(filledFormIn(bytes, options));
}

function filledFormIn(bytes: Uint8Array, options: ReadFilledFormOptions): Outcome<FilledForm> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const sheets = readWorkbook(bytes);
  if ("code" in sheets) return refused({ ...sheets, where: file });
  const seenSheets = sheets.filter(({ isHidden }) => !isHidden);
  const all = sheets.flatMap((sheet) => formOn(sheet, frame.value, file));
  const forms = all.filter(({ sheet }) => !sheet.isHidden);
  const hiddenSheets = all.flatMap(({ sheet }) => (sheet.isHidden ? [sheet.name] : []));
  const only = onlyForm(forms);
  if (only === "several") {
    const filled = forms.filter(({ form }) => form.rows.length > 0);
    return refused({ code: "several-forms", sheets: filled.map(({ sheet }) => sheet.name), where: file });
  }
  if (only === null) {
    const hidden =
      hiddenSheets.length === 0 ? hiddenColumnsOf(seenSheets, frame.value, file) : { hiddenSheets };
    const grids = seenSheets.flatMap((sheet) => seenGrid(sheet).grid);
    const near = missingColumns(grids, frame.value);
    return refused({ code: "no-form-table", where: file, ...hidden, ...near });
  }
  const { sheet, seen } = only;
  const aside = seenSheets.flatMap((other) => [
    ...other.margins.map(({ text }) => text),
    ...[...other.drawn, ...other.comments.map(({ text }) => text)],
    ...saidInCharts(other.charts, frame.value),
    ...(other === sheet || isOfOtherThings(other.name, frame.value)
      ? []
      : textsInGrid(seenGrid(other).grid, frame.value)),
  ]);
  if (studyYearsIn(sheet.name).length > 0) aside.push(sheet.name);
  const lines: DocumentLine[] = [];
  for (const other of seenSheets)
    lines.push(...linesOfSheet(seenGrid(other).grid, { ...file, sheet: other.name }, lines));
  const form = { ...only.form, lines, texts: [...new Set([...only.form.texts, ...aside])] };
  const where = { ...file, sheet: sheet.name };
  const left = leftOut(hiddenSheets, seen, where);
  const charts = seenSheets.flatMap((other) => other.charts);
  return (
    refusedIfAny(unclearCells(cellsOf(form), seen.grid)) ??
    done(form, [
      ...[...left, ...markNotices(sheet, where), ...commentNotices(sheet, where), ...chartNotices(charts)],
      ...[...pictureNotices(sheet, form, where), ...nameNotices(form, frame.value)],
    ])
  );
}

/** Whether a sheet is called something that has other numbers than those of the form. */
function isOfOtherThings(name: string, { studyYear }: FormFrame): boolean {
  const isOfOtherYear = yearsIn(name).some((year) => !isWithin(year, studyYear));
  return isOfOtherYear || /sidste|forrige|tidligere|praktik(?!pladser$)/iu.test(name);
}

interface FormOnSheet {
  readonly sheet: ReadSheet;
  readonly form: FilledForm;
  readonly seen: SeenGrid;
}

function formOn(sheet: ReadSheet, frame: FormFrame, file: Where): FormOnSheet[] {
  const seen = seenGrid(sheet);
  const form = formInGrid(seen.grid, frame, { ...file, sheet: sheet.name });
  return form === null ? [] : [{ sheet, form, seen }];
}

/** The hidden columns of the first sheet that would have the form, were they seen. */
function hiddenColumnsOf(
  sheets: readonly ReadSheet[],
  frame: FormFrame,
  file: Where,
): { readonly hiddenColumns: readonly number[]; readonly where: Where } | object {
  const sheet = sheets.find(({ grid }) => formInGrid(grid, frame, file) !== null);
  if (sheet === undefined) return {};
  const { columns } = seenGrid(sheet);
  return columns.length === 0 ? {} : { hiddenColumns: columns, where: { ...file, sheet: sheet.name } };
}

/** The names and numbers of a form, in the order of its rows. */
function cellsOf({ rows, grandTotals }: FilledForm): Parameters<typeof unclearCells>[0] {
  return [...rows.flatMap((row) => Object.values(byColumn((column) => row[column]))), ...grandTotals];
}

/** The shapes that lie over a name or a number of the form. */
function pictureNotices({ shapes }: ReadSheet, form: FilledForm, where: Where): Notice[] {
  const places = cellsOf(form).flatMap((cell) => cell?.where ?? []);
  const over = shapes.flatMap(({ name, top, left, bottom, right }) => {
    const isOver = ({ row = 0, column = 0 }: Where): boolean =>
      row > top && row - 1 <= bottom && column > left && column - 1 <= right;
    return places.some(isOver) ? [name] : [];
  });
  return notInForm("picture", over, where);
}

function leftOut(
  sheets: readonly string[],
  { rows, columns, cells }: Omit<SeenGrid, "grid">,
  where: Where,
): Notice[] {
  if (sheets.length + rows.length + columns.length + cells.length === 0) return [];
  return [{ code: "hidden-left-out", sheets, rows, columns, cells, where }];
}
