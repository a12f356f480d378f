import { exact, plain } from "./amount.js";
import type { Notice } from "./notice.js";
import type { Overbooking, RecommendationRequest } from "./request.js";
import type { Where } from "./where.js";

/** The overbooking of these requests, each kind once; undefined if one of them is not known. */
export function overbookingOf(
  requests: readonly (Pick<RecommendationRequest, "overbooking"> | undefined)[],
): readonly Overbooking[] | undefined {
  const met = new Map<string, Overbooking>();
  for (const request of requests) {
    if (request === undefined) return undefined;
    const overbooking = request.overbooking ?? { mode: "none" };
    met.set(keyOf(overbooking), overbooking);
  }
  return [...met.keys()].toSorted().flatMap((key) => met.get(key) ?? []);
}

/** The same of years, of which a form has no request and may say what it is. */
export function overbookingOfYears(
  years: readonly {
    readonly request?: Pick<RecommendationRequest, "overbooking">;
    readonly overbooking?: readonly Overbooking[];
  }[],
): readonly Overbooking[] | undefined {
  const all = years.map(({ request, overbooking }) => overbooking ?? overbookingOf([request]));
  const known = all.flatMap((one = []) => one).map((overbooking) => ({ overbooking }));
  return all.includes(undefined) ? undefined : overbookingOf(known);
}

/** If the numbers of two years are not with the same overbooking; nothing if one of the years does not say it. */
export function overbookingNotices(
  previous: readonly Overbooking[] | undefined,
  current: readonly Overbooking[] | undefined,
  where?: Where,
): Notice[] {
  if (previous === undefined || current === undefined) return [];
  const [before, now] = [previous, current].map((all) => all.map(keyOf).join());
  if (before === now) return [];
  return [{ code: "overbooking-differs", previous, current, ...(where ? { where } : {}) }];
}

function keyOf(overbooking: Overbooking): string {
  return overbooking.mode === "none" ? "none" : `${overbooking.mode} ${plain(exact(overbooking.percent))}`;
}
