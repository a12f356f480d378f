import type { Refusal } from "../domain/refusal.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import { metAmong } from "../recommend/combine-refusals.js";
import { reference } from "../reference/reference.js";
import { given } from "../domain/given.js";
import { overbookingOfYears } from "../domain/overbooking-notices.js";
import type { YearOfPlaces } from "./compare-years.js";
import { exact, plain } from "../domain/amount.js";
import { inUnit } from "../domain/internship-places.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";

/** A year's study places, and the file that they were read from. */
export interface YearInFile {
  readonly year: YearOfPlaces;
  readonly file: string;
}

/**
 * Last year's study places of several councils together, as those of councils that have become one since. Refused if
 * they are not of one study year, or if an institution stands in several.
 */
export function previousYear(parts: readonly [YearInFile, ...YearInFile[]]): Outcome<YearOfPlaces> {
  const [{ year: first }, ...others] = parts;
  if (others.length === 0) return done(first);
  const refused = refusedIfAny([...differentYears(parts), ...overlaps(parts)]);
  if (refused !== null) return refused;
  const edition = parts.find(({ year }) => year.edition !== undefined)?.year.edition;
  const kkrs = parts.flatMap(({ year }) => year.kkr ?? []);
  return done({
    studyYear: first.studyYear,
    ...(kkrs.length === parts.length ? { kkrs: [...new Set(kkrs)].toSorted() } : {}),
    ...given({ edition, overbooking: overbookingOfYears(parts.map(({ year }) => year)) }),
    institutions: parts.flatMap(({ year }) => year.institutions),
  });
}

function differentYears(parts: readonly YearInFile[]): Refusal[] {
  const met = metAmong(parts.map(({ year: { studyYear }, file }) => ({ studyYear, where: { file } })));
  return met.length === 1 ? [] : [{ code: "different-study-years", met }];
}

function overlaps(parts: readonly YearInFile[]): Refusal[] {
  const ids = new Set(parts.flatMap(({ year }) => year.institutions.map(({ institution }) => institution)));
  return [...ids].flatMap((institution): Refusal[] => {
    const holders = parts.filter(({ year }) =>
      year.institutions.some((row) => row.institution === institution),
    );
    const [holder] = holders;
    if (holder === undefined || holders.length < 2) return [];
    const { names } = reference.of(holder.year);
    return [
      { code: "overlapping-recommendations", institution, in: holders.map(({ file }) => ({ file })), names },
    ];
  });
}

/**
 * Last year's internship places in the unit of this year's, with a notice of those that were in the other. Null, with a
 * notice, if a recommendation of last year has none, or if the unit is stated for one year only. Two years without a unit
 * are taken to have the same one.
 */
export function previousPlaces(
  parts: readonly YearInFile[],
  { internshipPlacesUnit: now }: Pick<RecommendationRequest, "internshipPlacesUnit">,
): Outcome<readonly InternshipPlaces[] | null> {
  const requests = parts.map(({ year }) => year.request);
  if (requests.some((request) => request?.internshipPlaces === undefined)) {
    return done(null, [{ code: "previous-places-left-out", because: "no-places" }]);
  }
  if (requests.some((request) => (request?.internshipPlacesUnit === undefined) !== (now === undefined))) {
    return done(null, [{ code: "previous-places-left-out", because: "unit" }]);
  }
  const others = parts.filter(({ year }) => year.request?.internshipPlacesUnit !== now);
  const from = now === "half-year" ? "full-year" : "half-year";
  return done(
    requests.flatMap((request) =>
      (request?.internshipPlaces ?? []).map((row) => ({
        ...row,
        places: plain(inUnit(exact(row.places), request?.internshipPlacesUnit ?? null, now ?? null)),
      })),
    ),
    now === undefined || others.length === 0
      ? []
      : [{ code: "unit-converted", from, to: now, files: others.map(({ file }) => file) }],
  );
}
