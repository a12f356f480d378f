import type { FormFrame } from "../domain/form-frame.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import type { Meaning, Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import type { GridRow } from "./grid.js";

/** What a column holds: a part of each row, the places of one specialisation, a sum, or nothing for us. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly meaning: Meaning | "extra" | "unnamed";
  /** The specialisation's id, where the column holds its places. */
  readonly specialisation?: string;
}

const HEADERS: Readonly<Record<Exclude<Meaning, "total">, readonly string[]>> = {
  institution: ["institution", "institutionsnavn", "uddannelsesinstitution", "uddannelsesinstitutioner"],
  specialisation: ["specialisering", "specialeretning", "specialiseringsretning", "specialisation"],
  places: ["praktikpladser", "antal praktikpladser", "antal", "pladser", "places", "internship places"],
  provider: ["kommune", "indberetter", "praktiksted", "provider"],
};
const TOTALS = ["i alt", "total", "sum", "samlet", "samlet antal", "hovedtotal", "totaler"];

// By key, once for all: every cell of the first rows is asked whether it is a header.
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...TOTALS.map((total) => [nameKey(total), "total"] as const),
  ...(["institution", "specialisation", "places", "provider"] as const).flatMap((meaning) =>
    HEADERS[meaning].map((header) => [nameKey(header), meaning] as const),
  ),
]);

/** Whether a header or a label says that what follows is a sum. */
export function isTotal(text: string): boolean {
  return MEANINGS.get(nameKey(text)) === "total";
}

/** The meaning of each cell of a header row. */
export function columnsOf(row: GridRow, frame: FormFrame): Column[] {
  return row.map(({ text: header }, index) => {
    const key = nameKey(header);
    if (key === "") return { index, header, meaning: "unnamed" };
    const meaning = MEANINGS.get(key);
    if (meaning !== undefined) return { index, header, meaning };
    const specialisation = findNamed(header, frame.specialisations)?.id;
    return specialisation === undefined
      ? { index, header, meaning: "extra" }
      : { index, header, meaning: "places", specialisation };
  });
}

/** Whether a row looks like a header at all: two columns with a meaning, and no cell that begins with a digit, but for a year. */
export function looksLikeHeader(row: GridRow, frame: FormFrame): boolean {
  const known = columnsOf(row, frame).filter(({ meaning }) => meaning !== "extra" && meaning !== "unnamed");
  const isNumber = (text: string): boolean => /^\s*\d/.test(text) && !/^\s*(19|20)\d\d\s*$/.test(text);
  return known.length >= 2 && !row.some(({ text }) => isNumber(text));
}

/** Why a header can't be read: two columns of one meaning, both forms at once, a column missing. */
export function columnsRefusal(columns: readonly Column[], frame: FormFrame): Refusal | null {
  for (const { index, header, meaning, specialisation } of columns) {
    if (meaning === "extra" || meaning === "unnamed" || meaning === "total") continue;
    const twin = columns.find(
      (other) => other.index > index && other.meaning === meaning && other.specialisation === specialisation,
    );
    if (twin !== undefined) return { code: "repeated-column", headers: [header, twin.header] };
  }
  const wide = columns.filter(({ specialisation }) => specialisation !== undefined);
  const long = columns.filter(
    ({ meaning, specialisation }) =>
      meaning === "specialisation" || (meaning === "places" && specialisation === undefined),
  );
  if (wide.length > 0 && long.length > 0) {
    return { code: "long-and-wide", headers: [...long, ...wide].map(({ header }) => header) };
  }
  const needed: Meaning[] = wide.length > 0 ? [] : ["specialisation", "places"];
  if (frame.institutions.length !== 1) needed.unshift("institution");
  const missing = needed.find((meaning) => !columns.some((column) => column.meaning === meaning));
  if (missing === undefined) return null;
  const candidates = missing === "institution" ? frame.institutions.map(({ id, name }) => [id, name]) : [];
  return {
    code: "missing-column",
    meaning: missing,
    candidates: Object.fromEntries(candidates) as Record<string, string>,
  };
}

export function columnOf(meaning: Meaning, columns: readonly Column[]): Column | undefined {
  return columns.find((column) => column.meaning === meaning);
}

export function cellAt(row: number, { index, header }: Column, file: Where): Where {
  return { ...file, row, column: index + 1, header };
}
