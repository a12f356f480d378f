import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { Where } from "../domain/where.js";
import { cellAt, type Column } from "./columns.js";
import type { Grid } from "./grid.js";

/** A unit that a table says its places are in, and where. */
export interface UnitInTable {
  readonly value: InternshipPlacesUnit;
  readonly where: Where;
}

/** By its name, or in brackets by its half of the word: "Helårspladser", "Dagtilbud (halvår)". */
const UNITS: Readonly<Record<InternshipPlacesUnit, RegExp>> = {
  "half-year": /(?<!\p{L})halvårs?[- ]?plads(?:er|erne)?(?!\p{L})|[([]\s?halvår\s?[)\]]/iu,
  "full-year": /(?<!\p{L})helårs?[- ]?plads(?:er|erne)?(?!\p{L})|[([]\s?helår\s?[)\]]/iu,
};
/** Above a table: what the places are not, or were before. */
const OF_OTHER_THINGS = /(?<!\p{L})(?:ikke|fra|svarer|svarende|omregnet|sidste|før)(?!\p{L})/iu;
/** A longer text states no unit. */
const LONGEST_TEXT = 200;

/** The units that stand over the numbers and above the table, each where it stands first. */
export function unitsInTable(
  above: Grid,
  columns: readonly Column[],
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
  const found = [...headings, ...titles];
  return (["half-year", "full-year"] as const).flatMap(
    (unit) => found.find(({ value }) => value === unit) ?? [],
  );
}

/** The unit that a text names; none where it names both. */
function unitIn(text: string, where: Where): UnitInTable[] {
  const units = (["half-year", "full-year"] as const).filter((unit) =>
    UNITS[unit].test(text.slice(0, LONGEST_TEXT)),
  );
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
