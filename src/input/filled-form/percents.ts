import type { GridCell } from "../grid/grid.js";
import { isOfOtherThings } from "./sum-rows.js";

const FIGURE = /^\d{1,3}(?:,\d{1,4})?$/;
const PERCENT = /^\d{1,3}(?:,\d{1,4})?\s?(?:%|pct\.?|procent)$/iu;
const IN_PERCENT = /procent|pct|%/iu;
const SHARES = /procent\p{L}*|pct\.?|%|andele?n?e?/giu;
/** What a percentage may be of that no share of the study places is. */
const OF_OTHERS =
  /stig|vækst|fald|nedgang|uddannede|ansat|ledig|ansøg|børn|norm|løn|tilfreds|prognose|behov|kvinde|mænd|medarbejder|personale|kommune/iu;

/** Whether a cell holds a percentage, or a number with decimals, as one in a column of percentages. */
export function isPercent({ text }: GridCell): boolean {
  return PERCENT.test(text.trim()) || /^\d{1,3},\d{1,4}$/.test(text.trim());
}

/** Whether a heading or a caption is of something else than study places and shares of them. */
export function isOfOtherShares(heading: string): boolean {
  return isOfOtherThings(heading.replace(SHARES, "")) || OF_OTHERS.test(heading);
}

/** What a cell says in per cent of the study places under a heading, or null. */
export function percentAt({ kind, text }: GridCell, heading: string): string | null {
  const written = text.trim();
  if (kind === "covered" || isOfOtherShares(heading)) return null;
  if (PERCENT.test(written)) return written;
  return FIGURE.test(written) && IN_PERCENT.test(heading) ? `${written} %` : null;
}
