import type { Answers, Council } from "../../index.js";
import type { Frame } from "./frame.js";
import { hasNumber, type PlacesRow, type Work } from "./work.js";

/** What two collections in one table state: whoever has answered one of them has answered. */
export function together(first: Answers | null, second: Answers | null): Answers | null {
  if (first === null || second === null) return first ?? second;
  const all = (key: keyof Answers): string[] => [...new Set([...(first[key] ?? []), ...(second[key] ?? [])])];
  const [answered, blankAsZero] = [all("answered"), all("blankAsZero")];
  const notRead = all("notRead").filter((name) => !answered.includes(name));
  const missing = all("missing").filter((name) => ![...answered, ...notRead].includes(name));
  return { answered, missing, notRead, ...(blankAsZero.length === 0 ? {} : { blankAsZero }) };
}

/**
 * Who is in the internship places: of those whom the collection knew of, those who stand in the table, however they got
 * there. As the collection stated it where the table names no provider; undefined where nothing was collected.
 */
export function answersOf(
  { returns, rows }: Pick<Work, "returns" | "rows">,
  frame: Frame,
): Answers | undefined {
  if (returns === null) return undefined;
  const inTable = providersIn(rows, frame);
  if (inTable.size === 0) return returns;
  const { answered, missing, notRead, blankAsZero } = returns;
  const isThere = (name: string): boolean => inTable.has(frame.ownerId(name));
  const isAbsent = (name: string): boolean => !isThere(name);
  const blank = blankAsZero?.filter(isThere) ?? [];
  return {
    answered: [...answered, ...missing, ...notRead].filter(isThere),
    missing: [...answered, ...missing].filter(isAbsent),
    notRead: notRead.filter(isAbsent),
    ...(blank.length === 0 ? {} : { blankAsZero: blank }),
  };
}

/** How many of the KKR's municipalities and its region stand in the table; null where no KKR says who they are. */
export function countOf(
  rows: readonly PlacesRow[],
  frame: Frame,
): { readonly there: number; readonly of: number } | null {
  if (frame.council === undefined) return null;
  const all = membersOf(frame.council);
  const inTable = providersIn(rows, frame);
  return { there: all.filter((name) => inTable.has(frame.ownerId(name))).length, of: all.length };
}

/** The municipalities of a KKR, and its region last. */
export function membersOf({ municipalities, region }: Council): readonly string[] {
  return [...municipalities.map(({ name }) => name), region];
}

function providersIn(rows: readonly PlacesRow[], { ownerId }: Frame): ReadonlySet<string> {
  const named = rows.filter((row) => row.provider.trim() !== "" && hasNumber(row));
  return new Set(named.map(({ provider }) => ownerId(provider)));
}
