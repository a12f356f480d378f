// R1 and R2 of docs/method.md.

import type { FormFrame } from "../domain/form-frame.js";
import { exact, LONGEST_NUMBER, plain } from "../domain/amount.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { Change, Method, RecommendationRequest } from "../domain/request.js";
import type { Names, Refusal } from "../domain/refusal.js";
import { all, type ChangedTotal, type DivisionBasis, type Step, type Totals } from "./calculation.js";
import { ceilingTotals } from "./ceilings.js";
import { divide } from "./divide.js";
import { limitsOf } from "./limits.js";

/** The study places of each institution, from the origin that the request states, each within its bounds. */
export function totalsOf(request: RecommendationRequest, frame: FormFrame): Step<Totals> {
  const stated = statedTotals(request, frame);
  if (!stated.ok) return stated;
  const outside = frame.institutions.map(({ id }) => boundStep(id, stated.value, request, frame));
  const bounded = all(outside);
  return bounded.ok ? stated : bounded;
}

/** A total that nobody divides, so that it could be held within its bound, must lie there by itself. */
function boundStep(
  institution: string,
  { totals }: Totals,
  request: RecommendationRequest,
  { names }: FormFrame,
): Step<null> {
  const studyPlaces = totals[institution] ?? 0;
  const { minimum, maximum } = limitsOf(request, institution);
  if (studyPlaces >= minimum && (maximum === null || studyPlaces <= maximum))
    return { ok: true, value: null };
  return {
    ok: false,
    refusals: [{ code: "outside-bounds", institution, studyPlaces, minimum, maximum, names }],
  };
}

function statedTotals(request: RecommendationRequest, frame: FormFrame): Step<Totals> {
  const { studyPlaces } = request;
  switch (studyPlaces.from) {
    case "institution-totals":
      return { ok: true, value: { totals: studyPlaces.totals } };
    case "regional-total":
      return overInstitutions(studyPlaces.total, "internship-places", request, frame, (institution) =>
        internshipPlacesAt(request, institution),
      );
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      return change === undefined
        ? changeEach(totals, changes ?? {}, frame)
        : changeTogether(totals, change, request, frame);
    }
    case "capacity":
      return ceilingTotals(request, frame);
  }
}

/** A change of the whole: made on the sum, rounded, and divided on last year's totals. */
function changeTogether(
  totals: Readonly<Record<string, number>>,
  change: Change,
  request: RecommendationRequest,
  frame: FormFrame,
): Step<Totals> {
  const before = frame.institutions.reduce((sum, { id }) => sum + (totals[id] ?? 0), 0);
  const changed = changedTotal(before, change);
  const wrong = wrongTotal(changed, undefined, frame.names);
  if (wrong !== null) return { ok: false, refusals: [wrong] };
  const divided = overInstitutions(
    changed.studyPlaces,
    "previous-year",
    request,
    frame,
    (institution) => totals[institution] ?? 0,
  );
  return divided.ok ? { ok: true, value: { ...divided.value, changed } } : divided;
}

/** What each institution is given by decision: each changed and rounded by itself. */
function changeEach(
  totals: Readonly<Record<string, number>>,
  changes: Readonly<Record<string, Change>>,
  { institutions, names }: FormFrame,
): Step<Totals> {
  const changed = institutions.map(({ id }) => {
    return [id, changedTotal(totals[id] ?? 0, changes[id] ?? { places: 0 })] as const;
  });
  const [first, ...rest] = changed.flatMap(
    ([institution, total]) => wrongTotal(total, institution, names) ?? [],
  );
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  return {
    ok: true,
    value: {
      totals: Object.fromEntries(changed.map(([id, total]) => [id, total.studyPlaces])),
      changedEach: Object.fromEntries(changed),
    },
  };
}

/** A change may lead below nothing, or beyond what is a number of study places. */
function wrongTotal(
  { studyPlaces, exact: total }: ChangedTotal,
  institution: string | undefined,
  names: Names,
): Refusal | null {
  const whose = institution === undefined ? {} : { institution };
  // −0.2 rounds to 0, and is less than nothing all the same.
  if (total.startsWith("-")) return { code: "negative-total", ...whose, total, names };
  if (studyPlaces < 10 ** LONGEST_NUMBER) return null;
  const path = institution === undefined ? "studyPlaces.change" : `studyPlaces.changes.${institution}`;
  return { code: "too-many-digits", written: total, limit: LONGEST_NUMBER, where: { path } };
}

function changedTotal(before: number, change: Change): ChangedTotal {
  const after =
    "places" in change
      ? exact(before).plus(change.places)
      : exact(before).times(exact(change.percent).plus(100)).dividedBy(100);
  return { before, exact: plain(after), studyPlaces: after.plus("0.5").floor().toNumber() };
}

/** Last year's totals are always kept in proportion by largest remainder, and so are the rows of a two-way table. */
function methodOf(basis: DivisionBasis, { method, specialisationTotals }: RecommendationRequest): Method {
  const isStated = basis === "internship-places" && specialisationTotals === undefined;
  return isStated ? (method ?? "largest-remainder") : "largest-remainder";
}

function overInstitutions(
  studyPlaces: number,
  basis: DivisionBasis,
  request: RecommendationRequest,
  { institutions, names }: FormFrame,
  basisOf: (institution: string) => string | number,
): Step<Totals> {
  const [only, ...others] = institutions;
  if (only !== undefined && others.length === 0) {
    return { ok: true, value: { totals: { [only.id]: studyPlaces } } };
  }
  const claims = institutions.map(({ id }) => ({ id, basis: basisOf(id), ...limitsOf(request, id) }));
  const tieOrder = request.tieOrder ?? [];
  const subject = { over: "institutions" } as const;
  const method = methodOf(basis, request);
  const divided = divide({ subject, basis, method, studyPlaces, claims, tieOrder, names });
  if (!divided.ok) return divided;
  const totals = Object.fromEntries(divided.value.rows.map((row) => [row.id, row.studyPlaces]));
  return { ok: true, value: { totals, division: divided.value } };
}
