import { blockingSet, type BlockingSet } from "./blocking-set.js";
import { fitProportionally } from "./fit.js";
import { nearTable, roundAll, type NearTable } from "./near-table.js";
import { repair } from "./repair.js";
import { type Table, withoutEmptyLines } from "./table.js";

/** A table with the margins, right or nearly so by doubles; or the rows and columns that certainly make it impossible. */
export function solveNearly(whole: Table): NearTable | BlockingSet {
  const table = withoutEmptyLines(whole);
  const near = nearTable(table);
  const lines = table.rowSeats.length + table.columnSeats.length;
  fitProportionally(near, 6);
  // Where fitting comes nowhere near, as with bounds that bind and zeros in the way, big steps do first.
  const off = roundAll(near, 1);
  let step = off > 16 * lines ? 2 ** Math.ceil(Math.log2(off / (4 * lines))) : 1;
  for (;;) {
    if (step > 1) roundAll(near, step);
    const met = repair(near);
    if (step === 1) return met ? near : blockingSet(near, whole);
    step = Math.max(1, step / 4);
    if (step === 1) roundAll(near, 1);
  }
}
