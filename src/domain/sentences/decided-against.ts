import type { Refusal } from "../refusal.js";

type DecidedSum = Extract<Refusal, { code: "decided-sum" }>;

/** What decided cells are together, and the total that they are held against. */
export function decidedAgainst({ cells, needed, available }: DecidedSum): {
  readonly decided: number;
  readonly total: number;
} {
  const decided = cells.reduce((sum, { studyPlaces }) => sum + studyPlaces, 0);
  return { decided, total: needed + available - decided };
}
