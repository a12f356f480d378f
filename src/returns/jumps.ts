import { type Amount, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { grouped } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { ReportedCell } from "./reported-cell.js";

/** The cells in which a provider, with its parts, has gone up or down by more than half since last year; down to 0 is one of them. */
export function jumps(
  cells: readonly ReportedCell[],
  lastYear: readonly ReportedCell[],
  { names, knownProvider }: FormFrame,
): Notice[] {
  const known = new Map(grouped(lastYear, cellKey).map((own) => [own.slice(0, 1).map(cellKey).join(), own]));
  return grouped(cells, cellKey).flatMap((own): Notice[] => {
    const [first] = own;
    const lastYears = first === undefined ? undefined : known.get(cellKey(first));
    if (first === undefined || lastYears === undefined) return [];
    const [before, now] = [sumOf(lastYears.map(placesOf)), sumOf(own.map(placesOf))];
    if (!now.minus(before).abs().times(2).greaterThan(before)) return [];
    const { institution, specialisation, where } = first;
    const provider = knownProvider(first.provider)?.name ?? first.provider;
    const cell = { provider, institution, specialisation, names, where };
    return [{ code: "jump", ...cell, before: plain(before), now: plain(now) }];
  });
}

function placesOf({ places }: ReportedCell): Amount {
  return places;
}

function cellKey({ ownerId, institution, specialisation }: ReportedCell): string {
  return JSON.stringify([ownerId, institution, specialisation]);
}
