import { exact, plain } from "./amount.js";
import { given } from "./given.js";
import { groupsOf } from "./grouped.js";
import type { Notice } from "./notice.js";
import type { Overbooking, RecommendationRequest, WhoseOverbooking } from "./request.js";
import type { Where } from "./where.js";

/** A year's overbooking: a form has no request, and may say what it is. */
interface YearWithOverbooking {
  readonly request?: Pick<RecommendationRequest, "overbooking">;
  readonly overbooking?: readonly WhoseOverbooking[];
  readonly institutions?: readonly { readonly name: string }[];
}

/** The overbooking of these years, each kind once; undefined if one of them is not known. */
export function overbookingOfYears(
  years: readonly YearWithOverbooking[],
): readonly WhoseOverbooking[] | undefined {
  const stated: WhoseOverbooking[] = [];
  for (const { request, overbooking, institutions = [] } of years) {
    if (request === undefined && overbooking === undefined) return undefined;
    const names = institutions.map(({ name }) => name);
    const all = overbooking ?? [request?.overbooking ?? { mode: "none" }];
    stated.push(...all.map((one) => ({ names, ...one })));
  }
  const kinds = [...groupsOf(stated, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return kinds.map(([, alike]) => {
    const { names: _, ...kind } = alike[0];
    return kinds.length === 1 ? kind : { ...kind, names: alike.flatMap(({ names = [] }) => names) };
  });
}

/** If the numbers of two years are not with the same overbooking; nothing if one of the years does not say it. */
export function overbookingNotices(
  previous: readonly WhoseOverbooking[] | undefined,
  current: readonly WhoseOverbooking[] | undefined,
  where?: Where,
): Notice[] {
  if (previous === undefined || current === undefined) return [];
  const [before, now] = [previous, current].map((all) => all.map(keyOf).join());
  if (before === now) return [];
  return [{ code: "overbooking-differs", previous, current, ...given({ where }) }];
}

function keyOf(overbooking: Overbooking): string {
  return overbooking.mode === "none" ? "none" : `${overbooking.mode} ${plain(exact(overbooking.percent))}`;
}
