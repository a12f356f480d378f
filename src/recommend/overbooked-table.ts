import type { FormFrame } from "../domain/form-frame.js";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { RecommendationRequest } from "../domain/request.js";
import { noteOf } from "../messages/note-of.js";
import { type Beside, leftOut, NOT_ASKED_FOR } from "./beside.js";
import type { Calculation, Division } from "./calculation.js";
import { institutionTable } from "./institution-table.js";
import { overbook } from "./overbook.js";

/** The study places with overbooking on top. */
export function overbookedTable(
  request: RecommendationRequest,
  calculation: Calculation,
  frame: FormFrame,
): Beside<readonly InstitutionStudyPlaces[], Division> {
  const overbooked = overbook(request, calculation, frame);
  if (overbooked === null) return NOT_ASKED_FOR;
  if (!overbooked.ok) return leftOut({ code: "overbooked-left-out", because: overbooked.refusals });
  const divisions = overbooked.value;
  const table = institutionTable(
    divisions.map(({ studyPlaces }) => studyPlaces),
    divisions.map(({ rows }) => rows.map((row) => row.studyPlaces)),
    frame,
  );
  const totals = table.map(({ name, studyPlaces }) => ({ name, number: studyPlaces }));
  const settled = divisions.flatMap(({ tiesSettled }, row) => {
    const winners = tiesSettled.map((id) => frame.names[id] ?? id);
    return winners.length === 0 ? [] : [{ institution: table[row]?.name ?? "", winners }];
  });
  const notes = [
    noteOf({ code: "overbooked", totals }),
    ...settled.map((it) => noteOf({ code: "overbooked-tie-settled", ...it })),
  ];
  return { table, divisions, notes, notices: [] };
}
