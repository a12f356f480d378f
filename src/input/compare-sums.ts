import { nameKey } from "../domain/name-key.js";
import type { RowKind, TableRow } from "./find-sums.js";
import type { GridRow } from "./grid.js";
import type { RowContext } from "./row-context.js";
import { summedName } from "./sum-label.js";
import { Sums } from "./sums-above.js";
import { totalRowNotices } from "./total-rows.js";

/** Each row of sums against the rows above it: the provider's that it names, those since the last sum, all; or all of the table. */
export function compareSums(
  rows: readonly (TableRow & { readonly cells: GridRow; readonly row: number })[],
  kinds: readonly RowKind[],
  context: RowContext,
): void {
  if (!kinds.includes("sum")) return;
  const whole = new Sums();
  rows.forEach(({ placed }, index) => {
    if (kinds[index] === "own") whole.add(placed);
  });
  const all = new Sums();
  const byProvider = new Map<string, Sums>();
  let since = new Sums();
  let isSinceOver = false;
  rows.forEach(({ placed, provider, cells, row, isLabelled }, index) => {
    if (kinds[index] === "own") {
      if (isSinceOver) since = new Sums();
      isSinceOver = false;
      const key = nameKey(provider);
      const ofProvider = byProvider.get(key) ?? new Sums();
      byProvider.set(key, ofProvider);
      for (const sums of [all, since, ofProvider]) sums.add(placed);
      return;
    }
    // A block of sums may have a row for each institution.
    isSinceOver = true;
    if (kinds[index] === "either") return;
    const ofProvider = byProvider.get(nameKey(summedName(provider)));
    const named = provider === "" || ofProvider === undefined ? [] : [ofProvider];
    const notices = totalRowNotices(cells, row, [...named, all, since, whole], context);
    context.sums.push(
      ...notices.map((notice) => (isLabelled ? notice : { ...notice, isUnlabelled: true as const })),
    );
  });
}
