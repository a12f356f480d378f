import { given } from "../../domain/given.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { nearest } from "../../domain/nearest.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { periodsAmong } from "../beside/periods.js";
import { unclearCells } from "../filled-form/unclear-cells.js";
import { columnsOf } from "../headings/columns.js";
import { findHeader, type Header } from "../headings/find-header.js";
import { isBlank, MOST_COLUMNS, textCell, textsIn } from "../grid/grid.js";
import type { PlacesTable } from "../rows/places-in-grid.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import { unitIn } from "../words/unit-words.js";
import { specialisationTitles, tableForEach } from "../headings/table-for-each.js";
import { twoNames } from "../headings/titled-grid.js";
import { titlesOver } from "../headings/titles.js";
import { MOST_ROWS } from "./merged-grid.js";
import { unreadSheets } from "./unread-sheets.js";
import { namedSheets } from "./named-sheets.js";
import type { ReadSheet } from "./read-workbook.js";
import type { BesideCells } from "./survey-sheet.js";
import { setAside } from "./set-aside.js";
import { sheetNotices, whereOf } from "./sheet-notices.js";

/**
 * The table on the sheet asked for by name, else on the only one that has one; else those of all that have one, if each
 * is named after an institution or a specialisation of its own, or is one provider's and all have the same form, but
 * for sheets of their sums. Or why there is none. What other sheets have in the way of numbers is said, or refused, but
 * beside a form of ours, where all of it is a remark.
 */
export function tablesInSheets(
  sheets: readonly ReadSheet[],
  written: string | undefined,
  frame: FormFrame,
  file: Where,
  isForm = false,
): readonly PlacesTable[] | Refusal {
  if (written !== undefined) return tablesIn([sheetCalled(written, sheets)], frame, file);
  const headers = new Map(sheets.map((sheet) => [sheet, findHeader(sheet.grid, frame)]));
  // Beside a table that says what it is, a list of the specialisations with numbers is another one, or their sums.
  const isPlain = [...headers.values()].some((header) => header !== null && header.isByRows !== true);
  const headed = sheets.filter((sheet) => {
    const header = headers.get(sheet) ?? null;
    return header !== null && (!isPlain || header.isByRows !== true || isOfSums(sheet.name));
  });
  const filled = headed.filter((sheet) => !isTemplate(sheet, frame));
  const withTable = filled.length === 0 ? headed : filled;
  if (withTable.length === 0) {
    // It is the first with anything in it, so that what stands there can be said.
    const written = sheets.find(({ grid }) => grid.some((row) => !row.every(isBlank)));
    return tablesIn([written ?? { code: "empty-file" }], frame, file);
  }
  const without = sheets.filter((sheet) => !withTable.includes(sheet));
  const others = isForm ? [] : unreadSheets(without, frame, file);
  if ("code" in others) return others;
  const all = withTable.map(({ name }) => name);
  const isOne = withTable.length === 1;
  const own = withTable.filter(({ name }) => isOne || !isOfSums(name));
  const institutions = own.length > 1 ? namedSheets("institution", own, frame) : null;
  const specialisations = own.length > 1 ? namedSheets("specialisation", own, frame) : null;
  const isOther = institutions === null && specialisations === null;
  const providers = isOther && own.length > 1 ? namedSheets("provider", own, frame) : null;
  if (!isOne && isOther && providers === null) {
    return (
      sheetOfTwo(own, frame, file) ??
      sheetForEach(own, frame, file) ??
      sheetForHalves(own, file) ?? { code: "several-tables", sheets: all, where: file }
    );
  }
  const tables = tablesIn(own, frame, file);
  if ("code" in tables) return tables;
  const sumSheets = withTable.filter((sheet) => !own.includes(sheet));
  const ofSums = tablesIn(sumSheets, frame, file);
  if ("code" in ofSums) return ofSums;
  // A sheet of notes may say the unit of all the numbers, and of which year they are; a word alone may be a choice.
  const notes = others.flatMap((notice) =>
    notice.code === "sheet-not-read"
      ? notice.texts.flatMap((text) => (/\s/.test(text) ? [{ text, where: notice.where ?? file }] : []))
      : [],
  );
  const names = own.map(({ name }) => name);
  const said: Notice[] =
    providers === null ? [] : [{ code: "sheets-read", sheets: names, providers, where: file }];
  return [
    ...tables.map((table, index) => ({
      ...{ ...table, around: [...(table.around ?? []), ...notes] },
      ...(providers === null ? {} : { provider: providers[index] ?? "" }),
      ...given({ institution: institutions?.[index], specialisation: specialisations?.[index] }),
      ...(index > 0 ? {} : { before: [...said, ...table.before], beside: [...table.beside, ...others] }),
    })),
    ...ofSums.map((table) => ({
      ...{ ...table, before: [], beside: [], isOfSums: true },
      ...given({ isOtherIfUnlike: isCalledSums(table.where.sheet ?? "") ? undefined : true }),
    })),
  ];
}

/** Whether a sheet has the headings of a table and no number, and is nobody's: nothing is filled in, or it is a hidden list. */
function isTemplate({ name, grid, isHidden }: ReadSheet, frame: FormFrame): boolean {
  const below = grid.slice((findHeader(grid, frame)?.last ?? 0) + 1).flat();
  const isOfNobody = (text: string): boolean => isHidden || frame.knownProvider(text) === null;
  return (
    isOfNobody(name) &&
    below.every(({ kind, text }) => isOfNobody(text) && kind === "text" && !/\d/.test(text))
  );
}

/** A sheet that is called after one provider and has another's name over its table. */
function sheetOfTwo(sheets: readonly ReadSheet[], frame: FormFrame, file: Where): Refusal | null {
  for (const { name: sheet, grid } of sheets) {
    const header = findHeader(grid, frame);
    const titles = header === null ? [] : titlesOver(grid, header, "provider", frame, { sheet });
    const names = [...new Set(titles.flatMap(({ name, others }) => [name, ...others]))];
    if (new Set(names.map(frame.ownerId)).size > 1) return twoNames(titles, names, { ...file, sheet });
  }
  return null;
}

/** Sheets of which each is called after a specialisation. */
function sheetForEach(sheets: readonly ReadSheet[], frame: FormFrame, file: Where): Refusal | null {
  const named = sheets.flatMap(({ name, grid }) =>
    specialisationTitles([[textCell(name)], ...grid], frame).slice(0, 1),
  );
  const columns = sheets.flatMap(({ grid }) => columnsOf(findHeader(grid, frame)?.cells ?? [], frame));
  return named.length < sheets.length ? null : tableForEach(named, columns, file);
}

/** Sheets of which each is called after half of a year. */
function sheetForHalves(sheets: readonly ReadSheet[], file: Where): Refusal | null {
  const halves = periodsAmong(sheets.map(({ name: text }) => ({ text, where: { ...file, sheet: text } })));
  return halves?.what === "half-years" && halves.headers.length === sheets.length ? halves : null;
}

/** Whether a sheet may have the sums of others: it is called so, or after another figure of them, as "Kontrol". */
function isOfSums(name: string): boolean {
  return saysSum(name) || isCalledSums(name);
}

/** Whether a sheet is called after the sums of others: "Samlet", "I alt", "Oversigt". */
function isCalledSums(name: string): boolean {
  return (
    readLabel(name).kind === "sum" ||
    /(?<!\p{L})(oversigt(en)?|samle(ark|skema|t oversigt)(et)?|opsamling(en)?)(?!\p{L})/iu.test(name)
  );
}

function sheetCalled(written: string, sheets: readonly ReadSheet[]): ReadSheet | Refusal {
  const key = (name: string): string => name.normalize("NFC").trim().toLowerCase();
  const known = sheets.map(({ name }) => name);
  return (
    sheets.find(({ name }) => key(name) === key(written)) ?? {
      ...{ code: "unknown-sheet", written, nearest: nearest(written, known), known },
    }
  );
}

/** The table of each sheet, or why the first that has none that can be read has none. */
function tablesIn(
  sheets: readonly (ReadSheet | Refusal)[],
  frame: FormFrame,
  file: Where,
): readonly PlacesTable[] | Refusal {
  const tables: PlacesTable[] = [];
  for (const sheet of sheets) {
    const table = "code" in sheet ? { ...sheet, where: file } : tableIn(sheet, frame, file);
    if ("code" in table) return table;
    tables.push(table);
  }
  return tables;
}

function tableIn(sheet: ReadSheet, frame: FormFrame, file: Where): PlacesTable | Refusal {
  const where: Where = { ...file, sheet: sheet.name };
  const stray = strayCell(sheet, where);
  if (stray !== null) return stray;
  const header = findHeader(sheet.grid, frame);
  // Without a header there is no table to set anything aside from: the reader says what stands there.
  if (header === null) return { grid: sheet.grid, where, before: [], beside: [] };
  const fault = unclearHeading(sheet, header, where) ?? halvesUnder(sheet, header, where);
  if (fault !== null) return fault;
  const { grid, texts } = setAside(sheet.grid, header, frame);
  // The number of a page says nothing.
  const drawn: BesideCells[] = sheet.drawn.map((text) => ({ text }));
  const beside = [...sheet.margins, ...drawn].filter(
    ({ text }) => !/^(side|page)?\P{L}*(af|of)?\P{L}*$/iu.test(text),
  );
  const around = [
    ...texts.map(({ text, isInRow, ...at }) => ({ text, isInRow, where: { ...where, ...at } })),
    ...beside.map(({ text, printed }) => ({
      text,
      where: printed === undefined ? where : { ...where, printed },
    })),
    ...sheet.comments
      .filter(({ text }) => unitIn(text).length > 0)
      .map(({ place, text }) => ({ text, isOfCell: true, where: { ...where, ...whereOf(place, sheet) } })),
  ];
  return { grid, where, before: sheetNotices(sheet, header, where), beside: [], around };
}

/** The first cell beyond the rows and columns that are read: part of the table may be lost with it. */
function strayCell({ stray }: ReadSheet, where: Where): Refusal | null {
  if (stray === null) return null;
  const limits = { rows: MOST_ROWS, columns: MOST_COLUMNS };
  return { code: "stray-cell", ...limits, where: { ...where, row: stray.row + 1, column: stray.column + 1 } };
}

/** What stands under the headings where each has a column for each half of a year, of which the others have no heading. */
function halvesUnder({ grid }: ReadSheet, { last }: Header, where: Where): Refusal | null {
  const texts = textsIn(grid[last + 1] ?? [], last + 2);
  const halves = periodsAmong(texts.map(({ text, ...at }) => ({ text, where: { ...where, ...at } })));
  return texts.length > 1 && halves?.headers.length === new Set(texts.map(({ text }) => text)).size
    ? halves
    : null;
}

/** The first heading that can be read in two ways: all the numbers under it can be too. */
function unclearHeading({ grid }: ReadSheet, { first, last }: Header, where: Where): Refusal | null {
  const headings = grid.slice(first, last + 1).flatMap((row, index) => textsIn(row, first + index + 1));
  const places = headings.map(({ row, column }) => ({ where: { ...where, row, column } }));
  return unclearCells(places, grid)[0] ?? null;
}
