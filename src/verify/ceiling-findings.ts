import { type Decimal, exact, plain } from "../domain/amount.js";
import { type FormFrame, paidPeriodsOf } from "../domain/form-frame.js";
import type { RecommendationRequest, Season } from "../domain/request.js";
import type { Checked } from "./filled-table.js";
import type { Found } from "./finding.js";
import { reported } from "./stated-divisions.js";

/**
 * Where the table is what the internship places carry: each cell against the inequality of its ceiling. The half-year
 * placements that its study places need are there, and those of one more would not be: in the year as a whole, or
 * where the intake is given in the half-year of the larger intake. By multiplication alone, straight from the
 * request.
 */
export function ceilingFindings({ request, table, frame }: Checked): Found[] {
  const { institutions, specialisations } = frame;
  if (request.studyPlaces.from !== "capacity" || request.internshipPlacesUnit === undefined) return [];
  return institutions.flatMap(({ id: institution }) =>
    specialisations.flatMap(({ id: specialisation }): Found[] => {
      const studyPlaces = table.studyPlacesAt(institution, specialisation);
      if (studyPlaces === null) return [];
      const loadOf = (count: number): Load =>
        heaviestLoad(request, institution, specialisation, count, frame);
      const isAbove = !fits(loadOf(studyPlaces));
      if (!isAbove && !fits(loadOf(studyPlaces + 1))) return [];
      const { season, needed, available } = loadOf(isAbove ? studyPlaces : studyPlaces + 1);
      return [
        {
          ...{ code: "not-the-ceiling", institution, specialisation, studyPlaces, isAbove, season },
          ...{ needed: plain(needed), available: plain(available) },
          cells: table.cellsAt(institution, specialisation),
        },
      ];
    }),
  );
}

/** Half-year placements needed and there: of the year, or of the half-year of one season's students. */
interface Load {
  readonly season: Season | null;
  readonly needed: Decimal;
  readonly available: Decimal;
}

function fits({ needed, available }: Load): boolean {
  return !needed.greaterThan(available);
}

/** Where the most placements are needed of as many as there are: the two half-years have the same. */
function heaviestLoad(
  { internshipPlacesUnit, intake, survival, ...request }: RecommendationRequest,
  institution: string,
  specialisation: string,
  studyPlaces: number,
  frame: FormFrame,
): Load {
  const places = exact(reported(request, institution, specialisation));
  const available = internshipPlacesUnit === "full-year" ? places.times(2) : places;
  const perStudent =
    survival === undefined ? exact(paidPeriodsOf(frame)) : exact(survival.period2).plus(survival.period3);
  const needed = perStudent.times(studyPlaces);
  if (intake === undefined) return { season: null, needed, available };
  const season = exact(intake.summer).lessThan(intake.winter) ? "winter" : "summer";
  return {
    season,
    needed: needed.times(intake[season]).dividedBy(100),
    available: available.dividedBy(2),
  };
}
