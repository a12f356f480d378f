import type { FilledForm } from "../../domain/filled-form.js";
import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Where } from "../../domain/refusal.js";
import { openOfficeFile } from "../archive/open-office-file.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Grid } from "../grid/grid.js";
import { frameOf } from "../internship-places-options.js";
import { missingColumns } from "./form-cells.js";
import { formGrids, picturesOver, saidInTables } from "./form-grids.js";
import { formInGrid } from "./form-in-grid.js";
import { nameNotices } from "./name-notices.js";
import { linesOfDocument } from "./document-lines.js";
import { documentNotices, notInForm } from "./document-notices.js";
import { marginTexts, textsBeside } from "./margin-texts.js";
import { readDocument, type ReadDocument } from "./read-document.js";
import { onlyForm } from "./only-form.js";
import { readChart } from "../grid/read-chart.js";
import { chartNotices, saidInCharts } from "./said-in-charts.js";
import { unclearCells } from "./unclear-cells.js";
import type { ReadFilledFormOptions } from "./read-filled-form-options.js";

/**
 * Reads a form that somebody filled in, from a Word document (.docx): by us, or typed into the ministry's own table.
 * What is read is what a reader of the document sees, with tracked changes accepted; that there are any, and what is
 * there and not seen, is a notice. Of several tables the one with numbers is read; several of which no row stands twice
 * are one form, and others are refused. Row and column in what it returns are those of the table. Never throws,
 * whatever the bytes.
 */
export function readFilledForm(bytes: Uint8Array, options: ReadFilledFormOptions = {}): Outcome<FilledForm> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const opened = openOfficeFile(bytes, "docx");
  if (!opened.ok) return refused({ ...opened.refusal, where: file });
  const document = readDocument(opened.parts);
  if ("code" in document) return refused({ ...document, where: file });
  const only = formIn(document, frame.value, file);
  if (only === "several") return refused({ code: "several-forms", sheets: [], where: file });
  if (only === null)
    return refused({
      ...{ code: "no-form-table", ...missingColumns(document.tables.flat(), frame.value), where: file },
    });
  const earlier = document.isTracked ? readDocument(opened.parts, "rejected") : null;
  const before = earlier === null || "code" in earlier ? null : formIn(earlier, frame.value, file);
  const { form, grid } = only;
  // A number of two readings is a finding; a name of two is nobody's.
  const names = form.rows.flatMap(({ institution, specialisation }) => [institution, specialisation]);
  const charts = [...opened.parts].flatMap(([name, part]) => (CHART.test(name) ? readChart(name, part) : []));
  const texts = [
    ...[...marginTexts(opened.parts), ...paragraphsOf(document), ...form.texts],
    ...[...saidInTables(document, frame.value), ...saidInCharts(charts, frame.value)],
  ];
  const besides = [
    ...(["note", "comment"] as const).flatMap((what) => notInForm(what, textsBeside(opened.parts, what))),
    ...notInForm("picture", picturesOver(document, frame.value)),
  ];
  return (
    refusedIfAny(unclearCells(names, grid)) ??
    done({ ...form, texts, lines: linesOfDocument(document, file) }, [
      ...nameNotices(form, frame.value),
      ...documentNotices(document, form, before === "several" ? null : (before?.form ?? null), file),
      ...[...besides, ...chartNotices(charts)].map((notice) => ({ ...notice, where: file })),
    ])
  );
}

const CHART = /^word\/charts\/chart\d*\.xml$/;

interface FormInGrid {
  readonly form: FilledForm;
  readonly grid: Grid;
}

/** The form in the tables of a document, and the grid that it stands in. */
function formIn(document: ReadDocument, frame: FormFrame, file: Where): FormInGrid | null | "several" {
  return onlyForm(
    formGrids(document, frame).flatMap((grid) => {
      const form = formInGrid(grid, frame, file);
      return form === null ? [] : [{ form, grid }];
    }),
  );
}

/** The paragraphs of a document, in which a number that stands alone is said of the words right above it. */
function paragraphsOf({ blocks }: ReadDocument): string[] {
  const textAt = (at: number): string => {
    const block = blocks[at];
    return block?.kind === "paragraph" ? block.text : "";
  };
  const isLabelled = (at: number): boolean =>
    /^\d{1,3}(?:\.?\d{3})*$/.test(textAt(at)) && /^\D{1,80}$/.test(textAt(at - 1));
  return blocks.flatMap((_, at) => {
    if (textAt(at) === "" || isLabelled(at)) return [];
    return [isLabelled(at + 1) ? `${textAt(at)}: ${textAt(at + 1)}` : textAt(at)];
  });
}
