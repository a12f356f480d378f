import { exact, plain } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { type Line, type Nudge, nudgeAlong } from "./nudge.js";

/** Two specialisations: the smallest part of the one's share that, given to the other, moves any study place. */
export interface PairSensitivity {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  /** In percentage points; null where not even the whole share moves anything. */
  readonly nudge: Nudge | null;
}

/** A tenth of a percentage point: a council decides no finer. */
const UNIT = "0.1";

/** Every specialisation with every other, in tenths of a percentage point. */
export function pairSensitivities(
  request: RecommendationRequest,
  frame: FormFrame,
  onProgress: ((done: number, of: number) => void) | undefined,
): { readonly unit: string; readonly pairs: readonly PairSensitivity[] } {
  const { specialisations } = frame;
  const couples = specialisations.flatMap((from) =>
    specialisations.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const pairs = couples.map(({ from, to }, index): PairSensitivity => {
    const nudge = nudgeAlong(lineBetween(from.id, to.id, request), UNIT, frame);
    onProgress?.(index + 1, couples.length);
    return { from: from.id, fromName: from.name, to: to.id, toName: to.name, nudge };
  });
  return { unit: UNIT, pairs };
}

function lineBetween(from: string, to: string, request: RecommendationRequest): Line {
  const shares = request.specialisationShares ?? {};
  const [given, taken] = [exact(shares[from] ?? 0), exact(shares[to] ?? 0)];
  return {
    most: BigInt(given.dividedBy(UNIT).floor().toFixed(0)),
    requestAt: (change) => {
      const moved = exact(UNIT).times(change.toString());
      return {
        ...request,
        specialisationShares: {
          ...shares,
          [from]: plain(given.minus(moved)),
          [to]: plain(taken.plus(moved)),
        },
      };
    },
  };
}
