import type { InternshipPlaces, RecommendationRequest } from "./request.js";
import type { FormFrame } from "./form-frame.js";
import { groupsOf } from "./grouped.js";

/** Internship places as a request has them: all of it but the total of study places. */
export type ReportedInternshipPlaces = Pick<
  RecommendationRequest,
  "studyYear" | "kkr" | "internshipPlacesUnit" | "edition" | "returns"
> & { readonly internshipPlaces: readonly InternshipPlaces[] };

/** A provider that has answered, and the files in which it has. */
export interface AnsweredProvider {
  readonly provider: string;
  readonly files: readonly string[];
}

/** The internship places of a cell, those of all providers added up, in plain digits with a point. */
export interface CellSum {
  readonly institution: string;
  readonly specialisation: string;
  readonly places: string;
}

/** The providers' returns as one. Municipalities come in the order of their KKR, then its region, then others. */
export interface CollectedReturns {
  /** With `studyPlaces` added it is a request. */
  readonly request: ReportedInternshipPlaces & { readonly kkr: string };
  readonly sums: readonly CellSum[];
  readonly answered: readonly AnsweredProvider[];
  /** Of the KKR's municipalities and its region, and of those who answered last year. */
  readonly notAnswered: readonly string[];
}

/** One of the council's own, and the names in the numbers that may be its departments or sites. */
export interface PossibleAnswer {
  readonly provider: string;
  readonly written: readonly string[];
}

/** Whose departments the unknown providers of internship places may be, by what they are called. */
export function possibleAnswers(
  places: readonly Pick<InternshipPlaces, "provider">[],
  { possibleOwner }: Pick<FormFrame, "possibleOwner">,
): PossibleAnswer[] {
  const written = [...new Set(places.map(({ provider = "" }) => provider))];
  const byOwner = [...groupsOf(written, possibleOwner)];
  return byOwner.flatMap(([provider, names]) => (provider === null ? [] : [{ provider, written: names }]));
}
