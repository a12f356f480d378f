import type { Answers } from "../../index.js";
import type { Frame } from "./frame.js";
import { isBlankRow, type Work } from "./work.js";

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
 * Who is in the internship places: as the collection stated it, but whoever has been typed into the grid since has
 * answered. Undefined where nothing was collected.
 */
export function answersOf(
  { returns, rows }: Pick<Work, "returns" | "rows">,
  frame: Frame,
): Answers | undefined {
  if (returns === null) return undefined;
  const typed = new Set(
    rows.filter((row) => !isBlankRow(row)).map(({ provider }) => frame.ownerId(provider)),
  );
  const isTyped = (name: string): boolean => typed.has(frame.ownerId(name));
  const { answered, missing, notRead } = returns;
  return {
    ...returns,
    answered: [...answered, ...[...missing, ...notRead].filter(isTyped)],
    missing: missing.filter((name) => !isTyped(name)),
    notRead: notRead.filter((name) => !isTyped(name)),
  };
}
