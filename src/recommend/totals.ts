// R1 and R2 of docs/method.md.

import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Asked, FormFrame } from "../domain/form-frame.js";
import { exact, LONGEST_NUMBER, plain } from "../domain/amount.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { Change, Method, RecommendationRequest } from "../domain/request.js";
import type { Names, Refusal } from "../domain/refusal.js";
import { type ChangedTotal, type DivisionBasis, type Totals } from "./calculation.js";
import { ceilingTotals } from "./ceilings.js";
import { limitsOf } from "./claims.js";
import { divide } from "./divide.js";
import { sum } from "../domain/sum.js";

/** The study places of each institution, from the origin that the request states, each within its bounds. */
export function totalsOf(asked: Asked): Outcome<Totals> {
  const stated = statedTotals(asked);
  if (!stated.ok) return stated;
  const { totals } = stated.value;
  return refusedIfAny(asked.frame.institutions.flatMap(({ id }) => outside(id, totals, asked))) ?? stated;
}

/** A total that nobody divides, so that it could be held within its bound, must lie there by itself. */
function outside(institution: string, totals: Totals["totals"], { request, frame }: Asked): Refusal[] {
  const { names } = frame;
  const studyPlaces = totals[institution] ?? 0;
  const { minimum, maximum } = limitsOf(request, institution);
  const isWithin = studyPlaces >= minimum && (maximum === null || studyPlaces <= maximum);
  return isWithin ? [] : [{ code: "outside-bounds", institution, studyPlaces, minimum, maximum, names }];
}

function statedTotals(asked: Asked): Outcome<Totals> {
  const { studyPlaces } = asked.request;
  switch (studyPlaces.from) {
    case "institution-totals":
      return done({ totals: studyPlaces.totals });
    case "regional-total":
      return overInstitutions(studyPlaces.total, "internship-places", asked, (institution) =>
        internshipPlacesAt(asked.request, institution),
      );
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      return change === undefined
        ? changeEach(totals, changes ?? {}, asked.frame)
        : changeTogether(totals, change, asked);
    }
    case "capacity":
      return ceilingTotals(asked);
  }
}

/** A change of the whole: made on the sum, rounded, and divided on last year's totals. */
function changeTogether(totals: Totals["totals"], change: Change, asked: Asked): Outcome<Totals> {
  const { frame } = asked;
  const before = sum(frame.institutions.map(({ id }) => totals[id] ?? 0));
  const changed = changedTotal(before, change);
  const wrong = wrongTotal(changed, undefined, frame.names);
  if (wrong !== null) return refused(wrong);
  const basisOf = (institution: string): number => totals[institution] ?? 0;
  const divided = overInstitutions(changed.studyPlaces, "previous-year", asked, basisOf);
  return divided.ok ? done({ ...divided.value, changed }) : divided;
}

/** What each institution is given by decision: each changed and rounded by itself. */
function changeEach(
  totals: Totals["totals"],
  changes: Readonly<Record<string, Change>>,
  { institutions, names }: FormFrame,
): Outcome<Totals> {
  const changed = institutions.map(
    ({ id }) => [id, changedTotal(totals[id] ?? 0, changes[id] ?? { places: 0 })] as const,
  );
  const wrong = changed.flatMap(([institution, total]) => wrongTotal(total, institution, names) ?? []);
  const made = {
    totals: Object.fromEntries(changed.map(([id, total]) => [id, total.studyPlaces])),
    changedEach: Object.fromEntries(changed),
  };
  return refusedIfAny(wrong) ?? done(made);
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
  { request, frame: { institutions, names } }: Asked,
  basisOf: (institution: string) => string | number,
): Outcome<Totals> {
  const [only, ...others] = institutions;
  if (only !== undefined && others.length === 0) {
    return done({ totals: { [only.id]: studyPlaces } });
  }
  const claims = institutions.map(({ id }) => ({ id, basis: basisOf(id), ...limitsOf(request, id) }));
  const tieOrder = request.tieOrder ?? [];
  const subject = { over: "institutions" } as const;
  const method = methodOf(basis, request);
  const divided = divide({ subject, basis, method, studyPlaces, claims, tieOrder, names });
  if (!divided.ok) return divided;
  const totals = Object.fromEntries(divided.value.rows.map((row) => [row.id, row.studyPlaces]));
  return done({ totals, division: divided.value });
}
