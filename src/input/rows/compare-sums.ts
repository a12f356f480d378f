import { findNamed } from "../../domain/name-key.js";
import type { TableRow } from "./blocks.js";
import type { FoundSums } from "./find-sums.js";
import type { GridRow } from "../grid/grid.js";
import type { RowContext } from "./read-row.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import { Sums } from "./sums-above.js";
import { kindOfSum, totalRowNotices } from "./total-rows.js";

/** A row of a table as it is compared. */
export interface ComparedRow extends TableRow {
  readonly cells: GridRow;
  readonly row: number;
  /** Whether the user says that it is a sum. */
  readonly isSaid: boolean;
}

/**
 * Each row of sums against the rows above it: the provider's that it names, those since the last sum, all; or all of
 * the table, with the region or without; or the rows right beside it. A row that is called somebody's sum, who has no
 * other row, and that is no sum of the rows, is none of them: these are given back.
 */
export function compareSums(
  rows: readonly ComparedRow[],
  { kinds, areOfRowsBeside }: FoundSums,
  context: RowContext,
): ReadonlySet<ComparedRow> {
  const unfounded = new Set<ComparedRow>();
  if (!kinds.includes("sum")) return unfounded;
  const { frame } = context;
  const whole = new Sums();
  const municipal = new Sums();
  const byProvider = new Map<string, Sums>();
  rows.forEach(({ placed, provider }, index) => {
    if (kinds[index] !== "own") return;
    whole.add(placed);
    const known = frame.knownProvider(provider);
    if (known === null || known.name !== known.kkr.region) municipal.add(placed);
    const ofProvider = byProvider.get(frame.ownerId(provider)) ?? new Sums();
    byProvider.set(frame.ownerId(provider), ofProvider);
    ofProvider.add(placed);
  });
  const all = new Sums();
  let since = new Sums();
  // Below the rows of somebody whose name stands over them "I alt" is theirs.
  let group = new Sums();
  let groupOf: string | null = null;
  let isSinceOver = false;
  rows.forEach((compared, index) => {
    const { placed, provider, cells, row, isLabelled, isSaid } = compared;
    if (kinds[index] === "own") {
      if (isSinceOver) since = new Sums();
      isSinceOver = false;
      if (groupOf !== provider) group = new Sums();
      groupOf = provider;
      for (const sums of [all, since, group]) sums.add(placed);
      return;
    }
    if (kinds[index] === "part") return;
    // A block of sums may have a row for each institution.
    isSinceOver = true;
    if (kinds[index] !== "sum") return;
    const { of } = readLabel(provider);
    const ofProvider = of === "" ? undefined : byProvider.get(frame.ownerId(of));
    const named = ofProvider === undefined ? [] : [ofProvider];
    // Above the first row of all there is nothing to be the sum of.
    const above = all.cells === 0 ? [] : [all, since, ...(provider === "" ? [group] : [])];
    const beside = new Sums();
    if (areOfRowsBeside[index] === true) beside.add(placed);
    const candidates = [...named, ...above, whole, municipal, ...(beside.cells === 0 ? [] : [beside])];
    const notices = totalRowNotices(cells, row, candidates, context);
    const kind = kindOfSum(cells, context.columns, frame);
    const isNobodys =
      kind === undefined
        ? whole.cells === 0 ||
          (of !== "" && ofProvider === undefined && findNamed(of, frame.edition.institutions) === undefined)
        : (ofProvider ?? (provider === "" || saysSum(provider) ? whole : new Sums())).of(null, kind).isZero();
    const isOther = notices.some((notice) => notice.code === "total-row" && !notice.agrees);
    if (isNobodys && !isSaid && (provider !== "" || kind !== undefined) && isOther) unfounded.add(compared);
    else {
      const marks = {
        ...(isLabelled ? {} : { isUnlabelled: true as const }),
        ...(whole.cells === 0 ? { isAlone: true as const } : {}),
      };
      for (const notice of notices) context.sums.push({ ...notice, ...marks });
    }
  });
  return unfounded;
}
