import { LONGEST_NUMBER } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import type { Refusal } from "../refusal.js";
import type { Change, RecommendationRequest } from "../request.js";
import { signedAmountRefusals } from "./amount-refusals.js";
import { institutionRefusal } from "./name-refusal.js";

type OriginCheck = Pick<RecommendationRequest, "studyPlaces" | "internshipPlaces">;

/** What is wrong with the origin of the total: each institution on the table has its number, and whole ones. */
export function originRefusals({ studyPlaces, internshipPlaces }: OriginCheck, frame: FormFrame): Refusal[] {
  switch (studyPlaces.from) {
    case "institution-totals":
      return totalsRefusals(studyPlaces.totals, frame);
    case "regional-total":
      return [
        ...wholeRefusals(studyPlaces.total, "studyPlaces.total"),
        ...undividedRefusals(internshipPlaces === undefined, frame),
      ];
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      if ((change === undefined) === (changes === undefined)) {
        return [
          ...totalsRefusals(totals, frame),
          { code: "change-or-changes", where: { path: "studyPlaces" } },
        ];
      }
      return [
        ...totalsRefusals(totals, frame),
        ...(change === undefined ? [] : changeRefusals(change, "studyPlaces.change")),
        ...(changes === undefined ? [] : changesRefusals(changes, frame)),
      ];
    }
  }
}

function totalsRefusals(totals: Readonly<Record<string, number>>, frame: FormFrame): Refusal[] {
  const path = "studyPlaces.totals";
  const faults = Object.entries(totals).flatMap(([id, total]) => {
    const refusal = institutionRefusal(id, { path: `${path}.${id}` }, frame);
    return refusal === null ? wholeRefusals(total, `${path}.${id}`) : [refusal];
  });
  return withMissing(faults, missingTotals(totals, frame.institutions, path, frame));
}

/** A name that was not understood is the reason for what seems to be missing. */
export function withMissing(faults: readonly Refusal[], absent: readonly Refusal[]): Refusal[] {
  return faults.some(({ code }) => code === "unknown-name") ? [...faults] : [...faults, ...absent];
}

/** Those of a list, institutions or specialisations, that have no total. */
export function missingTotals(
  totals: Readonly<Record<string, unknown>>,
  of: readonly { readonly id: string }[],
  path: string,
  { names }: FormFrame,
): Refusal[] {
  return of
    .filter(({ id }) => !Object.hasOwn(totals, id))
    .map(({ id }) => ({ code: "missing-total", id, names, where: { path } }));
}

/** What is wrong with a number of study places: it must be whole, not negative and of a size to be read. */
export function wholeRefusals(total: number, path: string): Refusal[] {
  const written = String(total);
  const where = { path };
  if (Number.isInteger(total) && total < 0) return [{ code: "negative-number", written, where }];
  if (!Number.isInteger(total)) return [{ code: "not-whole", written, where }];
  return total < 10 ** LONGEST_NUMBER
    ? []
    : [{ code: "too-many-digits", written, limit: LONGEST_NUMBER, where }];
}

function undividedRefusals(sharesOnly: boolean, { institutions, names }: FormFrame): Refusal[] {
  if (!sharesOnly || institutions.length < 2) return [];
  const ids = institutions.map(({ id }) => id);
  const where = { path: "studyPlaces" };
  return [{ code: "regional-total-without-places", institutions: ids, names, where }];
}

function changesRefusals(changes: Readonly<Record<string, Change>>, frame: FormFrame): Refusal[] {
  const path = "studyPlaces.changes";
  const faults = Object.entries(changes).flatMap(([id, change]) => {
    const refusal = institutionRefusal(id, { path: `${path}.${id}` }, frame);
    return refusal === null ? changeRefusals(change, `${path}.${id}`) : [refusal];
  });
  const absent = frame.institutions
    .filter(({ id }) => !Object.hasOwn(changes, id))
    .map(({ id }): Refusal => ({
      code: "missing-change",
      institution: id,
      names: frame.names,
      where: { path },
    }));
  return withMissing(faults, absent);
}

function changeRefusals(change: Change, path: string): Refusal[] {
  if ("places" in change) return wholeRefusals(Math.abs(change.places), `${path}.places`);
  return signedAmountRefusals(change.percent, { path: `${path}.percent` });
}
