import type { FormFrame } from "../../domain/form-frame.js";
import { nameKey } from "../../domain/name-key.js";
import type { Meaning, Refusal } from "../../domain/refusal.js";
import type { GridRow } from "../grid/grid.js";
import { unitIn } from "../words/unit-words.js";
import { type Column, columnsOf, isKnown, isOfNames, nameAll } from "./columns.js";

/** Whether a header says all that is needed, and nothing twice. */
export function isWholeHeader(cells: GridRow, frame: FormFrame): boolean {
  return columnsRefusal(columnsOf(cells, frame), frame) === null;
}

/** Whether the columns are those of a whole table: long, or with one for each specialisation. */
export function areWhole(columns: readonly Column[], frame: FormFrame): boolean {
  const isLong = columns.some(({ meaning }) => meaning === "specialisation");
  return columnsRefusal(columns, frame) === null && (isLong || nameAll(columns, frame));
}

/** Why a header can't be read: two columns of one meaning, both forms at once, a column missing. */
export function columnsRefusal(columns: readonly Column[], frame: FormFrame): Refusal | null {
  return repeatedColumn(columns) ?? longAndWide(columns) ?? missingColumn(columns, frame);
}

function repeatedColumn(columns: readonly Column[]): Refusal | null {
  for (const column of columns) {
    const twin = columns.find((other) => other.index > column.index && isSame(column, other));
    if (twin === undefined || !isKnown(column) || column.meaning === "total") continue;
    const headers = [column.header, twin.header] as const;
    const [unit, stated] = headers.map((header) => unitIn(header)[0]);
    if (unit !== undefined && stated !== undefined && unit !== stated)
      return { code: "other-unit", stated, unit, areBoth: true };
    const areProviders = column.meaning === "provider" ? { areProviders: true as const } : {};
    const isBeside = beginsTable(column, twin, columns);
    return { code: "repeated-column", headers, ...(isBeside ? { begins: twin.index + 1 } : areProviders) };
  }
  return null;
}

function isSame(one: Column, other: Column): boolean {
  return (["meaning", "specialisation", "institution"] as const).every((part) => one[part] === other[part]);
}

/** Whether at a column that has names again another table begins, beside the first one and its numbers. */
function beginsTable(column: Column, twin: Column, columns: readonly Column[]): boolean {
  if (!isOfNames(column)) return false;
  const isAgain = nameKey(column.header) === nameKey(twin.header);
  const isOfTable = ({ meaning }: Column): boolean =>
    meaning === "places" || (isAgain && meaning === "extra");
  return (
    columns.slice(column.index, twin.index).some(({ meaning }) => meaning === "places") &&
    columns.slice(twin.index).some(isOfTable)
  );
}

function longAndWide(columns: readonly Column[]): Refusal | null {
  const wide = columns.filter(isOfSpecialisation);
  const long = columns.filter(
    (column) =>
      column.meaning === "specialisation" || (column.meaning === "places" && !isOfSpecialisation(column)),
  );
  if (wide.length === 0 || long.length === 0) return null;
  return { code: "long-and-wide", headers: [...long, ...wide].map(({ header }) => header) };
}

function isOfSpecialisation({ meaning, specialisation }: Column): boolean {
  return meaning === "places" && specialisation !== undefined;
}

function missingColumn(columns: readonly Column[], { institutions }: FormFrame): Refusal | null {
  const numbers = columns.filter(({ meaning }) => meaning === "places");
  const isGrouped = numbers.length > 0 && numbers.every(({ institution }) => institution !== undefined);
  const needed: Meaning[] = [
    ...(institutions.length !== 1 && !isGrouped ? (["institution"] as const) : []),
    ...(numbers.some(isOfSpecialisation) ? [] : (["specialisation", "places"] as const)),
  ];
  const meaning = needed.find((one) => !columns.some((column) => column.meaning === one));
  if (meaning === undefined) return null;
  const candidates = meaning === "institution" ? institutions.map(({ id, name }) => [id, name] as const) : [];
  return { code: "missing-column", meaning, candidates: Object.fromEntries(candidates) };
}
