import { danishList, danishNumber } from "../domain/danish.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { InstitutionStudyPlaces, Note } from "../domain/recommendation.js";
import type { Names } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";
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
  const settled = divisions.map(({ tiesSettled }) => tiesSettled);
  const notes = [howNote(table), ...tieNotes(table, settled, frame.names)];
  return { table, divisions, notes, notices: [] };
}

function howNote(table: readonly InstitutionStudyPlaces[]): Note {
  const totals = table.map(({ name, studyPlaces }) => `${name} ${danishNumber(studyPlaces)}`);
  return {
    code: "overbooked",
    text: `Med overbooking oven i bliver antallet: ${danishList(totals)}. Procenten er lagt til institutionens samlede antal og rundet ned, ikke række for række, og fordelt efter samme metode og grundlag som skemaet, så ingen specialisering får færre end på skemaet.`,
  };
}

/** `settled`: who got a study place by the tie order, for each row of the table. */
function tieNotes(
  table: readonly InstitutionStudyPlaces[],
  settled: readonly (readonly string[])[],
  names: Names,
): Note[] {
  return settled.flatMap((ids, position) => {
    if (ids.length === 0) return [];
    const winners = danishList(ids.map((id) => names[id] ?? id));
    return [
      {
        code: "overbooked-tie-settled",
        text: `Flere stod lige i fordelingen med overbooking for ${table[position]?.name ?? ""}. Efter den angivne rækkefølge fik ${winners} en studieplads.`,
      },
    ];
  });
}
