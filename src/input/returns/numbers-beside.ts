import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import type { Refusal } from "../../domain/refusal.js";
import type { WrittenCell } from "../grid/grid.js";

/** Numbers to the right of fields of a form that were left blank, as the numbers of those fields: null where there are none. */
export function numbersBeside(
  rows: readonly PlacedRow[],
  written: readonly WrittenCell[],
): NumbersBeside | null {
  const numbers = written.filter(({ text }) => /^\s*\d[\d.,]*\s*(?:pladser)?\s*$/iu.test(text));
  const found = rows.flatMap((row) => {
    const field = row.whereIs("places");
    const number = numbers.find(
      ({ where }) =>
        where.sheet === field.sheet &&
        where.row === field.row &&
        (where.column ?? 0) > (field.column ?? Infinity),
    );
    return row.isBlank === true && number !== undefined ? [{ row, field, number }] : [];
  });
  const [first] = found;
  if (first === undefined) return null;
  const beside = {
    numbers: found.map(({ number }) => number.text.trim()),
    columns: [...new Set(found.flatMap(({ number }) => number.where.column ?? []))],
  };
  return {
    rows: new Set(found.map(({ row }) => row)),
    refusal: { code: "missing-value", meaning: "places", beside, where: first.field },
  };
}

interface NumbersBeside {
  readonly rows: ReadonlySet<PlacedRow>;
  readonly refusal: Refusal;
}
