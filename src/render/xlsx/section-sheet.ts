import { columnLetters } from "../../domain/where.js";
import { sum } from "../../domain/sum.js";
import type { Block, Picture, Section, Table } from "../../submission/document.js";
import {
  CHANGEABLE,
  ONLY_VALUES,
  TIES,
  UNCHANGED,
  UNCHANGED_BESIDE,
  UNCHANGED_SHEET,
} from "../../submission/workbook-texts.js";
import { columnWishes, wrappedLines } from "../column-widths.js";
import { tablesOf, withoutPictures } from "../without-pictures.js";
import { isLiveDivision } from "./division-formulas.js";
import { isBasis, type NamedFormula } from "./linked-cells.js";
import { pagesOf } from "./page-breaks.js";
import { PROSE, type SheetLinks, tableRows, type TableRows } from "./table-rows.js";
import type { CellLook, Merge, Sheet, SheetCell, SheetRow, Validation } from "./workbook.js";

/** In characters of 10 points, as Excel measures its columns. */
const MEASURE = { character: 1, padding: 3 };
/** A sheet with narrow tables, or none, still has room for its sentences. */
const NARROWEST = 80;
/** What A4 holds upright and on its side, so that the type is printed at nine tenths of its size or more. */
const UPRIGHT = 102;
const ON_ITS_SIDE = 150;
/** The only table of a sheet has its header on each page if it has more rows, or stands alone. */
const LONG = 30;
/** In points. */
const GAP = 12;
const TITLE: CellLook = { bold: true, size: 14, wrap: true };
const HEADING: CellLook = { bold: true, size: 11, wrap: true };
const TEXT: CellLook = { wrap: true };
const CAPTION: CellLook = { size: 9, wrap: true };

/** What stands on a sheet, from the top: a sentence over its whole width, a table, or an empty row. */
type Item = { readonly text: string; readonly look: CellLook } | { readonly table: Table } | "gap";

/** A sheet, and the numbers on it that other sheets may show. */
export interface LinkedSheet extends Sheet {
  readonly named: readonly NamedFormula[];
}

export function sectionSheet(section: Section, name: string, links: Omit<SheetLinks, "sheet">): LinkedSheet {
  const { title, blocks } = section;
  const tables = tablesOf([section]);
  const widths = widthsOf(tables);
  const legend = legendOf(section, links);
  const items: Item[] = [
    { text: title, look: TITLE },
    "gap",
    ...(legend === "" ? [] : [{ text: legend, look: TEXT }, "gap" as const]),
    ...withoutPictures(blocks).flatMap(itemsOf),
  ];
  const single = items.filter((item, index) => item !== "gap" || items[index - 1] !== "gap");
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const named: NamedFormula[] = [];
  const starts: number[] = [];
  let hasTable = false;
  for (const item of single) {
    const look = item !== "gap" && "look" in item ? item.look : undefined;
    // A heading begins a part, and so does the caption of a further table under it.
    const isStart: boolean = look === HEADING || (look === CAPTION && hasTable);
    if (isStart) starts.push(rows.length);
    hasTable = (item !== "gap" && "table" in item) || (hasTable && !isStart);
    const next = place(item, rows.length, widths, { ...links, sheet: name });
    rows.push(...next.rows);
    merges.push(...next.merges);
    named.push(...next.named);
  }
  const landscape = sum(widths) > UPRIGHT;
  return {
    ...{ name, widths, rows, merges, named, landscape },
    ...pagesOf(starts, { rows, widths, landscape }),
    validations: validationsOf(rows),
    ...(tables.length === 1 && (blocks.length === 1 || (tables[0]?.rows.length ?? 0) > LONG)
      ? { repeatedRow: rows.findIndex(({ cells: [first] }) => first?.look.fill === "header") }
      : {}),
  };
}

function itemsOf(block: Exclude<Block, Picture>): Item[] {
  switch (block.kind) {
    case "heading":
      return ["gap", { text: block.text, look: HEADING }];
    case "paragraph":
      return [{ text: block.text, look: TEXT }];
    case "list":
      return [...block.items.map((text) => ({ text: `• ${text}`, look: TEXT })), "gap"];
    case "table":
      return [{ text: block.caption, look: CAPTION }, { table: block }, "gap"];
  }
}

/** What a reader may change on a sheet, and what follows; beside the form, that nothing does. */
function legendOf(section: Section, { bases, isLive, isAlone }: Omit<SheetLinks, "sheet">): string {
  if (section.id === "overbooked" || section.id === "intake") return isLive ? UNCHANGED_SHEET : "";
  const calculated = tablesOf([section]).filter(
    ({ id }) => id === "division" || (isLive && id === "internship-places"),
  );
  const live = calculated.filter((table) => isLiveDivision(table) || isBasis(table, bases));
  return [
    ...(live.length === 0 ? [] : [CHANGEABLE, isAlone ? UNCHANGED : UNCHANGED_BESIDE, TIES]),
    ...(live.length === calculated.length ? [] : [ONLY_VALUES]),
  ].join(" ");
}

function place(item: Item, top: number, widths: readonly number[], links: SheetLinks): TableRows {
  if (item === "gap") return { rows: [{ height: GAP, cells: [] }], merges: [], named: [] };
  if ("table" in item) return tableRows(item.table, top, widths, links);
  const { text, look } = item;
  // A merged cell does not find its height itself.
  const size = look.size ?? 10;
  const characters = (sum(widths) * 10) / size;
  const height = wrappedLines(text, characters * PROSE) * size * 1.3 + 3;
  return {
    rows: [{ height, cells: [{ value: text, look }] }],
    merges: [{ row: top, column: 0, lastRow: top, lastColumn: widths.length - 1 }],
    named: [],
  };
}

/**
 * The tables of a sheet share its columns: each is as wide as the widest text in it, or less, but no word is broken, if
 * the sheet would else be wider than the paper. Where the least is too wide for it upright, it is printed on its side.
 */
function widthsOf(tables: readonly Table[]): number[] {
  const wishes = tables.map((table) => columnWishes(table, MEASURE));
  // Over a division stands in bold how much there is to divide.
  const isDivided = tables.some(({ id }) => id === "division");
  const narrowest = (column: number): number => (column === 0 && isDivided ? 28 : 8);
  const columns = Array.from({ length: Math.max(1, ...wishes.map((wish) => wish.length)) }, (_, column) => ({
    least: Math.max(narrowest(column), ...wishes.map((wish) => wish[column]?.least ?? 0)),
    full: Math.max(narrowest(column), ...wishes.map((wish) => wish[column]?.full ?? 0)),
  }));
  const [least, full] = [sum(columns.map((wish) => wish.least)), sum(columns.map((wish) => wish.full))];
  // A column's width is rounded up.
  const room = (least + columns.length <= UPRIGHT ? UPRIGHT : ON_ITS_SIDE) - columns.length;
  const share = full <= room ? 1 : Math.max(0, room - least) / (full - least);
  const wider = Math.max(1, NARROWEST / full);
  return columns.map((wish) => Math.ceil((wish.least + (wish.full - wish.least) * share) * wider));
}

const ERRORS = {
  number: "Skriv et tal, 0 eller derover.",
  "whole-number": "Skriv et helt tal, 0 eller derover.",
};

/** What may be typed into the cells of a sheet that say so: one rule for those below each other. */
function validationsOf(rows: readonly SheetRow[]): Validation[] {
  const acceptsAt = (row: number, column: number): SheetCell["accepts"] => rows[row]?.cells[column]?.accepts;
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ accepts: allowed }, column): Validation[] => {
      if (allowed === undefined || acceptsAt(row - 1, column) === allowed) return [];
      let last = row;
      while (acceptsAt(last + 1, column) === allowed) last += 1;
      const letters = columnLetters(column + 1);
      const range = `${letters}${row + 1}${last === row ? "" : `:${letters}${last + 1}`}`;
      return [{ range, allowed, error: ERRORS[allowed] }];
    }),
  );
}
