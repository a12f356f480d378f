import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { columnAt, type FilledTable, lackingIn } from "./filled-table.js";
import type { Finding } from "./finding.js";

/** The numbers that a request holds: between bounds, at what is decided, or at a specialisation's total. */
export function heldFindings(
  request: RecommendationRequest,
  table: FilledTable,
  frame: FormFrame,
): Finding[] {
  const { names } = frame;
  const { bounds = [], decided = [] } = request;
  const outside = bounds.flatMap(({ institution, specialisation = null, minimum, maximum }): Finding[] => {
    const studyPlaces =
      specialisation === null ? table.totalAt(institution) : table.studyPlacesAt(institution, specialisation);
    if (studyPlaces === null) return [];
    if (studyPlaces >= (minimum ?? 0) && studyPlaces <= (maximum ?? Infinity)) return [];
    const cells = table.cellsAt(institution, specialisation);
    const range = { minimum: minimum ?? null, maximum: maximum ?? null };
    const at = { institution, specialisation, studyPlaces };
    return [{ code: "outside-bounds", severity: "error", ...at, ...range, cells, names }];
  });
  const undecided = decided.flatMap(({ institution, specialisation, studyPlaces: needed }): Finding[] => {
    const studyPlaces = table.studyPlacesAt(institution, specialisation);
    if (studyPlaces === null || studyPlaces === needed) return [];
    const cells = table.cellsAt(institution, specialisation);
    const at = { institution, specialisation, studyPlaces };
    return [{ code: "not-as-decided", severity: "error", ...at, decided: needed, cells, names }];
  });
  return [...outside, ...undecided, ...specialisationFindings(request, table, frame)];
}

function specialisationFindings(
  { specialisationTotals }: RecommendationRequest,
  table: FilledTable,
  frame: FormFrame,
): Finding[] {
  if (typeof specialisationTotals !== "object") return [];
  const { names } = frame;
  return Object.entries(specialisationTotals).flatMap(([specialisation, needed]): Finding[] => {
    const { studyPlaces: total, cells } = columnAt(table, frame, specialisation);
    // What one institution's rows lack of its total is found there.
    if (total === null || total === needed || lackingIn(table, frame).includes(needed - total)) return [];
    const code = "specialisation-total-differs";
    return [{ code, severity: "error", specialisation, total, needed, cells, names }];
  });
}
