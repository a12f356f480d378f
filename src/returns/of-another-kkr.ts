import type { PlacedRow } from "../domain/checks/places-refusals.js";
import { groupsOf } from "../domain/grouped.js";
import { type Outcome, refusalsOf } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { rowKey } from "../input/grid/grid.js";
import type { Scope } from "./scope.js";

/** Whether a municipality or a region, or a part of one, belongs to another KKR than the one that is collected. */
export function isOfAnotherKkr(
  provider: string,
  { council, frame }: Pick<Scope, "council" | "frame">,
): boolean {
  const known = frame.knownProvider(provider);
  return known !== null && known.kkr.id !== council.id;
}

/**
 * The faults of a file in which another KKR's own stand: one for each such KKR, and nothing of what else is wrong with
 * their rows. A file of one other KKR alone is said to be of that, and has no other fault.
 */
export function faultsOfOurs(
  faults: readonly Refusal[],
  rows: readonly PlacedRow[],
  providers: ReadonlyMap<string, Outcome<string>>,
  file: Where,
  scope: Scope,
): readonly Refusal[] {
  const { council, frame } = scope;
  const others = faults.filter((fault) => fault.code === "provider-of-another-kkr");
  const byKkr = [...groupsOf(others, ({ found }) => found)];
  const [first, ...more] = byKkr;
  if (first === undefined) return faults;
  const isNobodyElse = [...providers].every(
    ([written, one]) =>
      isOfAnotherKkr(written, scope) || refusalsOf(one).some(({ code }) => code === "sum-as-provider"),
  );
  const found = frame.councils.find(({ name }) => name === first[0])?.id;
  if (isNobodyElse && more.length === 0 && first[1].length > 1 && found !== undefined) {
    const [expected, names] = [council.id, frame.names];
    return [{ code: "other-return", what: "kkr", found, expected, names, where: file }];
  }
  const theirs = new Set(
    rows.flatMap((placed) =>
      isOfAnotherKkr(placed.row.provider ?? "", scope) ? [rowKey(placed.whereIs("provider"))] : [],
    ),
  );
  return faults.flatMap((fault): Refusal[] => {
    if (fault.code !== "provider-of-another-kkr") return theirs.has(rowKey(fault.where)) ? [] : [fault];
    // Those of one KKR stand at the place of the first.
    return byKkr.flatMap(([, [one, ...rest]]) => {
      if (one !== fault) return [];
      return [rest.length === 0 ? one : { ...one, others: rest.map(({ provider }) => provider) }];
    });
  });
}
