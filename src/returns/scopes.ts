import type { Refusal } from "../domain/refusal.js";
import type { OpenedReturn } from "../input/returns/opened-return.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { type Scope, scopeOf } from "./scope.js";

/** What the returns are judged in, and why it is not one. */
interface Scopes {
  readonly scopes: readonly Scope[];
  readonly refusals: readonly Refusal[];
}

/**
 * What is collected. Where the returns do not agree on it, each study year and KKR that they name: so that all else
 * that is wrong with them is known at once. Returns that name none are judged with the most.
 */
export function scopesOf(
  opened: readonly OpenedReturn[],
  options: Omit<CollectReturnsOptions, "previous">,
): Scopes {
  const scope = scopeOf(opened, options);
  if (scope.ok) return { scopes: [scope.value], refusals: scope.value.refusals };
  const groups = new Map<string, OpenedReturn[]>();
  for (const one of opened) {
    if (one.code === null) continue;
    const key = `${one.code.kkr}/${one.code.studyYear}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const byNumber = [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group)
    .toSorted((a, b) => b.length - a.length);
  const scopes = byNumber.flatMap((group, index) => {
    const returns = index === 0 ? opened.filter((one) => one.code === null || group.includes(one)) : group;
    const own = scopeOf(returns, options);
    return own.ok ? [own.value] : [];
  });
  return { scopes, refusals: [...scope.refusals, ...scopes.flatMap(({ refusals }) => refusals)] };
}
