import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { Where } from "../domain/where.js";
import { cellAt, type Column } from "./columns.js";
import { type Grid, textAt } from "./grid.js";
import type { LinesBelow } from "./lines-below.js";

/** A unit that a table says its places are in, and where. */
export interface UnitInTable {
  readonly value: InternshipPlacesUnit;
  readonly where: Where;
}

const UNIT_NAMES = ["half-year", "full-year"] as const;

/** By its name, or in brackets by its half of the word: "Helårspladser", "Dagtilbud (halvår)". */
const UNITS: Readonly<Record<InternshipPlacesUnit, RegExp>> = {
  "half-year": /(?<!\p{L})halvårs?[- ]?plads(?:er|erne)?(?!\p{L})|[([]\s?halvår\s?[)\]]/iu,
  "full-year": /(?<!\p{L})helårs?[- ]?plads(?:er|erne)?(?!\p{L})|[([]\s?helår\s?[)\]]/iu,
};
/** Above a table: what the places are not, or were before. */
const OF_OTHER_THINGS = /(?<!\p{L})(?:ikke|fra|svarer|svarende|omregnet|sidste|før)(?!\p{L})/iu;
/** A longer text states no unit. */
const LONGEST_TEXT = 200;

/** A cell beside the numbers of a row that has nothing but their unit: "helårspladser", "Halvår". */
const ONLY_UNIT: Readonly<Record<InternshipPlacesUnit, RegExp>> = {
  "half-year": /^\s*halvår(s?[- ]?plads(er)?)?\.?\s*$/i,
  "full-year": /^\s*helår(s?[- ]?plads(er)?)?\.?\s*$/i,
};

/** The units that stand over the numbers, above the table and in its rows, each where it stands first. */
export function unitsInTable(
  above: Grid,
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: LinesBelow["rows"] },
  headerRow: number,
  file: Where,
): UnitInTable[] {
  const titles = above.flatMap((cells, row) =>
    cells.flatMap(({ text }, column) =>
      OF_OTHER_THINGS.test(text.slice(0, LONGEST_TEXT))
        ? []
        : unitIn(text, { ...file, row: row + 1, column: column + 1 }),
    ),
  );
  const headings = columns
    .filter(({ meaning }) => meaning === "places" || meaning === "total")
    .flatMap((column) => unitIn(column.header, cellAt(headerRow, column, file)));
  const others = columns.filter(({ meaning }) => meaning === "extra" || meaning === "unnamed");
  const found = [...headings, ...titles, ...UNIT_NAMES.flatMap((value) => inRows(value, others, rows, file))];
  return UNIT_NAMES.flatMap((unit) => found.find(({ value }) => value === unit) ?? []);
}

/** The first cell in other columns of the rows that has nothing but the unit. */
function inRows(
  value: InternshipPlacesUnit,
  columns: readonly Column[],
  rows: LinesBelow["rows"],
  file: Where,
): UnitInTable[] {
  for (const { cells, row } of rows) {
    const column = columns.find(({ index }) =>
      ONLY_UNIT[value].test(textAt(cells, index).slice(0, LONGEST_TEXT)),
    );
    if (column !== undefined) return [{ value, where: cellAt(row, column, file) }];
  }
  return [];
}

/** The unit that a text names; none where it names both. */
function unitIn(text: string, where: Where): UnitInTable[] {
  const units = UNIT_NAMES.filter((unit) => UNITS[unit].test(text.slice(0, LONGEST_TEXT)));
  return units.length === 1 ? units.map((value) => ({ value, where })) : [];
}

/** A table that states both units, or another one than the user says. */
export function unitRefusals(units: readonly UnitInTable[], said?: InternshipPlacesUnit): Refusal[] {
  const [first, second] = units;
  const wrong = second ?? (said !== undefined && first?.value !== said ? first : undefined);
  const unit = second === undefined ? said : first?.value;
  return wrong === undefined || unit === undefined
    ? []
    : [{ code: "other-unit", stated: wrong.value, unit, where: wrong.where }];
}

/** What a table says of its unit, where the user has said none. */
export function unitNotices(units: readonly UnitInTable[], said?: InternshipPlacesUnit): Notice[] {
  return said === undefined
    ? units.map(({ value, where }) => ({ code: "unit-stated", unit: value, where }))
    : [];
}
