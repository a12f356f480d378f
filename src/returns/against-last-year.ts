import { type Decimal, exact, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import type { Notice } from "../domain/notice.js";
import type { AgainstLastYear } from "../domain/returns-notice.js";
import type { ReportedCell } from "./reported-cell.js";
import { groupsOf } from "../domain/grouped.js";

/** All internship places of each provider that has answered, its parts added up, beside last year's; and who had some and is silent now. */
export function againstLastYear(
  cells: readonly ReportedCell[],
  lastYear: readonly ReportedCell[],
  notAnswered: readonly string[],
  { ownerId, knownProvider, ...frame }: FormFrame,
): Notice {
  const [before, now] = [sums(lastYear), sums(cells)];
  const institutionsIn = (all: readonly ReportedCell[], id: string): string[] => {
    const own = all.filter((cell) => cell.ownerId === id && !exact(cell.places).isZero());
    const ids = new Set(own.map(({ institution }) => institution));
    return frame.institutions.filter((one) => ids.has(one.id)).map(({ name }) => name);
  };
  const movedOf = (id: string): AgainstLastYear["institutions"] => {
    const [was, is] = [institutionsIn(lastYear, id), institutionsIn(cells, id)];
    return was.length === 0 || is.length === 0 || was.join() === is.join()
      ? undefined
      : { before: was, now: is };
  };
  const names = new Map(
    cells.map(({ ownerId: id, provider }) => [id, knownProvider(provider)?.name ?? provider]),
  );
  const beforeOf = (id: string): string | null => {
    const sum = before.get(id);
    return sum === undefined ? null : plain(sum);
  };
  return {
    code: "against-last-year",
    providers: [...names].map(([id, provider]) => ({
      provider,
      before: beforeOf(id),
      now: plain(now.get(id) ?? sumOf([])),
      ...given({ institutions: movedOf(id) }),
    })),
    silent: notAnswered.filter((provider) => before.has(ownerId(provider))),
  };
}

function sums(cells: readonly ReportedCell[]): ReadonlyMap<string, Decimal> {
  const owned = groupsOf(cells, ({ ownerId: id }) => id);
  return new Map([...owned].map(([id, own]) => [id, placesOf(own)]));
}

/** The cells in which a provider, with its parts, has gone up or down by half or more since last year; down to 0 is one of them. */
export function jumps(
  cells: readonly ReportedCell[],
  lastYear: readonly ReportedCell[],
  { names, knownProvider }: FormFrame,
): Notice[] {
  const known = groupsOf(lastYear, cellKey);
  return [...groupsOf(cells, cellKey)].flatMap(([key, own]): Notice[] => {
    const [first] = own;
    const lastYears = known.get(key);
    if (lastYears === undefined) return [];
    const [before, now] = [placesOf(lastYears), placesOf(own)];
    const change = now.minus(before).abs();
    if (change.isZero() || change.times(2).lessThan(before)) return [];
    const { institution, specialisation, where } = first;
    const provider = knownProvider(first.provider)?.name ?? first.provider;
    const cell = { provider, institution, specialisation, names, where };
    return [{ code: "jump", ...cell, before: plain(before), now: plain(now) }];
  });
}

function placesOf(cells: readonly ReportedCell[]): Decimal {
  return sumOf(cells.map(({ places }) => places));
}

function cellKey({ ownerId, institution, specialisation }: ReportedCell): string {
  return JSON.stringify([ownerId, institution, specialisation]);
}
