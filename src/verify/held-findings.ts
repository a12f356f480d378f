import type { RecommendationRequest } from "../domain/request.js";
import type { FilledTable } from "./filled-table.js";
import type { Found } from "./finding.js";

/** The numbers that a request holds: between bounds, at what is decided, or at a specialisation's total. */
export function heldFindings(request: RecommendationRequest, table: FilledTable): Found[] {
  const { bounds = [], decided = [] } = request;
  const outside = bounds.flatMap(({ institution, specialisation = null, minimum, maximum }): Found[] => {
    const studyPlaces =
      specialisation === null ? table.totalAt(institution) : table.studyPlacesAt(institution, specialisation);
    if (studyPlaces === null) return [];
    if (studyPlaces >= (minimum ?? 0) && studyPlaces <= (maximum ?? Infinity)) return [];
    const cells = table.cellsAt(institution, specialisation);
    const range = { minimum: minimum ?? null, maximum: maximum ?? null };
    const at = { institution, specialisation, studyPlaces };
    return [{ code: "outside-bounds", ...at, ...range, cells }];
  });
  const undecided = decided.flatMap(({ institution, specialisation, studyPlaces: needed }): Found[] => {
    const studyPlaces = table.studyPlacesAt(institution, specialisation);
    if (studyPlaces === null || studyPlaces === needed) return [];
    const cells = table.cellsAt(institution, specialisation);
    const at = { institution, specialisation, studyPlaces };
    return [{ code: "not-as-decided", ...at, decided: needed, cells }];
  });
  return [...outside, ...undecided, ...specialisationFindings(request, table)];
}

function specialisationFindings(
  { specialisationTotals }: RecommendationRequest,
  table: FilledTable,
): Found[] {
  if (typeof specialisationTotals !== "object") return [];
  return Object.entries(specialisationTotals).flatMap(([specialisation, needed]): Found[] => {
    const total = table.studyPlacesAt(null, specialisation);
    // What one institution's rows lack of its total is found there.
    if (total === null || total === needed || table.lacking.includes(needed - total)) return [];
    const code = "specialisation-total-differs";
    return [{ code, specialisation, total, needed, cells: table.cellsAt(null, specialisation) }];
  });
}
