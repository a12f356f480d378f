import type { Refusal } from "../../domain/refusal.js";
import { openOfficeFile } from "../archive/open-office-file.js";
import { type Chart, readChart } from "../grid/read-chart.js";
import { Budget } from "./budget.js";
import { listSheets } from "./list-sheets.js";
import { type DrawnShape, readDrawing } from "./read-drawing.js";
import { type CellComment, readComments } from "./read-comments.js";
import { readStyles } from "./read-styles.js";
import { type SheetSurvey, surveySheet } from "./survey-sheet.js";
import { readXml } from "../xml/read-xml.js";
import { type TextRun, TextRuns } from "./rich-text.js";
import { SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** A sheet with its cells, and what was found out about it. */
export interface ReadSheet extends SheetSurvey {
  readonly name: string;
  readonly isHidden: boolean;
  readonly comments: readonly CellComment[];
  /** The texts of its boxes. */
  readonly drawn: readonly string[];
  readonly charts: readonly Chart[];
  readonly shapes: readonly DrawnShape[];
}

const NO_STYLES = { looks: [], unseenByRule: new Set<number>(), struckByRule: new Set<number>() };

/**
 * Reads a workbook's sheets, after what the file really is, as a person sees them: nothing is calculated, and no
 * macro, picture or link to another file is so much as looked at. Never throws, whatever the bytes.
 */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] | Refusal {
  const opened = openOfficeFile(bytes, "xlsx");
  if (!opened.ok) return opened.refusal;
  const { parts } = opened;
  const list = listSheets(parts);
  if ("code" in list) return list;
  const { isFrom1904, isCalculated } = list;
  const shared = list.texts === null ? [] : readTexts(list.texts, parts.get(list.texts));
  if ("code" in shared) return shared;
  const styles = list.styles === null ? NO_STYLES : readStyles(list.styles, parts.get(list.styles));
  if ("code" in styles) return styles;
  const budget = new Budget();
  const read: ReadSheet[] = [];
  for (const { name, isHidden, part, comments, drawn } of list.sheets) {
    const survey = surveySheet(
      part,
      parts.get(part),
      { texts: shared, ...styles, isFrom1904, isCalculated },
      budget,
    );
    if ("code" in survey) return survey;
    const said: CellComment[] = [];
    for (const part of comments) {
      const found = readComments(part, parts.get(part), budget);
      if ("code" in found) return found;
      // Excel writes a comment that may be answered in both parts.
      const before = new Map(said.map(({ place, text }) => [keyOf(place), text]));
      for (const comment of found) {
        if (before.get(keyOf(comment.place))?.includes(comment.text) !== true) said.push(comment);
      }
    }
    const charts = drawn.flatMap((part) => readChart(part, parts.get(part)));
    const drawings = drawn.map((part) => readDrawing(part, parts.get(part)));
    const texts = drawings.flatMap((drawing) => drawing.texts);
    const shapes = drawings.flatMap((drawing) => drawing.shapes);
    read.push({ name, isHidden, comments: said, drawn: texts, charts, shapes, ...survey });
  }
  return read;
}

/** Whether the first sheet has the title of our own document over its form. */
export function isRecommendation([first]: readonly ReadSheet[]): boolean {
  return /^Indstilling om optag på/.test(first?.grid[0]?.[0]?.text ?? "");
}

function keyOf({ row, column }: CellComment["place"]): string {
  return `${row} ${column}`;
}

/** The texts that the cells of a workbook name by their numbers. */
function readTexts(name: string, part: Uint8Array | undefined): readonly (readonly TextRun[])[] | Refusal {
  const texts: (readonly TextRun[])[] = [];
  let gathered: TextRuns | null = null;
  const refusal = readXml(name, part, {
    vocabulary: SHEET_VOCABULARY,
    open: (tag, attributes, at) => {
      if (gathered !== null) gathered.open(tag, attributes, at);
      else if (tag === "si") gathered = new TextRuns();
    },
    text: (text, at) => gathered?.text(text, at),
    close: (tag) => {
      if (tag !== "si") gathered?.close(tag);
      else if (gathered !== null) {
        texts.push(gathered.runs);
        gathered = null;
      }
    },
  });
  return refusal ?? texts;
}
