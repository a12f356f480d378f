import { zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import type { Refusal } from "../../domain/refusal.js";
import { openOfficeFile } from "../archive/open-office-file.js";
import { columnLetters } from "../../domain/where.js";
import type { Grid } from "../grid.js";
import { readXml } from "../xml/read-xml.js";
import { type ListedSheet, listSheets, WORKBOOK, WORKBOOK_LINKS } from "./list-sheets.js";
import { gridOf, MOST_COLUMNS, MOST_ROWS, type CellValue } from "./sheet-grid.js";
import { type SheetSurvey, surveySheet } from "./survey-sheet.js";

/** A sheet with its cells, and what was found out about it. */
export interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly grid: Grid;
  readonly survey: SheetSurvey;
}

/** The only parts that are read: no macro, picture, comment or link to another file is so much as looked at. */
const NEEDED = ["[Content_Types].xml", "_rels/.rels", WORKBOOK, WORKBOOK_LINKS];

/**
 * Reads a workbook's sheets, after what the file really is. This is the one file that reads by hucre; it gets an
 * archive we wrote ourselves, from parts that were measured, checked and looked through, and its numbers are held
 * against what was seen there. Never throws, whatever the bytes.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[] | Refusal> {
  const opened = openOfficeFile(bytes, "xlsx");
  if (!opened.ok) return opened.refusal;
  const { parts } = opened;
  const list = listSheets(parts);
  if ("code" in list) return list;
  const { sheets, shared } = list;
  for (const name of [...NEEDED, ...shared]) {
    const refusal = readXml(name, parts.get(name), {});
    if (refusal !== null) return refusal;
  }
  const surveyed: (ListedSheet & { readonly survey: SheetSurvey })[] = [];
  for (const sheet of sheets) {
    const survey = surveySheet(sheet.part, parts.get(sheet.part));
    if ("code" in survey) return survey;
    surveyed.push({ ...sheet, survey });
  }
  const kept = [...NEEDED, ...shared, ...sheets.map(({ part }) => part)];
  const values = await valuesOf(
    zipSync(Object.fromEntries(kept.map((name) => [name, parts.get(name) ?? new Uint8Array()])), {
      level: 0,
    }),
    sheets.map(({ name }) => name),
  );
  const read: ReadSheet[] = [];
  for (const { name, isHidden, part, survey } of surveyed) {
    const grid = gridOf(survey, values?.get(name) ?? []);
    if (grid === null) return { code: "damaged-file", part };
    read.push({ name, isHidden, grid, survey });
  }
  return read;
}

/** The values of each sheet by row and column, or null where the workbook is not as it should be. */
async function valuesOf(
  archive: Uint8Array,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]> | null> {
  try {
    const range = `A1:${columnLetters(MOST_COLUMNS)}${MOST_ROWS}`;
    const workbook = await readXlsx(archive, { sheets: [...sheets], range });
    return new Map(workbook.sheets.map(({ name, rows }) => [name, rows]));
  } catch {
    // hucre throws for many faults of many kinds; each means that the file is not a sound workbook.
    return null;
  }
}
