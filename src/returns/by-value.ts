import type { MetInReturns } from "../domain/returns-refusal.js";
import type { Where } from "../domain/refusal.js";

/** Values and where they were met, each value once, in the order of the first time. */
export function byValue(
  met: readonly { readonly value: string | null; readonly where: Where }[],
): MetInReturns[] {
  const values = [...new Set(met.map(({ value }) => value))];
  return values.map((value) => ({
    value,
    in: met.filter((one) => one.value === value).map(({ where }) => where),
  }));
}
