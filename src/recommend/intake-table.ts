import type { FormFrame } from "../domain/form-frame.js";
import type { Note } from "../domain/note.js";
import type { InstitutionIntake } from "../domain/recommendation.js";
import type { Intake, RecommendationRequest } from "../domain/request.js";
import { noteOf } from "../messages/note-of.js";
import { type Beside, leftOut, NOT_ASKED_FOR } from "./beside.js";
import type { Calculation } from "./calculation.js";
import { divideIntake, type IntakeDivision } from "./intake.js";

/** The study places of the form over summer and winter. */
export function intakeTable(
  request: RecommendationRequest,
  { cells }: Calculation,
  frame: FormFrame,
): Beside<readonly InstitutionIntake[], IntakeDivision> {
  const { intake } = request;
  if (intake === undefined) return NOT_ASKED_FOR;
  const { names } = frame;
  const divided = divideIntake(request, intake, cells, frame);
  if (!divided.ok) return leftOut({ code: "intake-left-out", institutions: divided.tied, names });
  const { divisions } = divided;
  const table = divisions.map(({ institution, totals: [summer, winter], rows }): InstitutionIntake => ({
    institution,
    name: names[institution] ?? institution,
    summer,
    winter,
    specialisations: rows.map(({ id, seasons }) => ({
      specialisation: id,
      name: names[id] ?? id,
      summer: seasons[0],
      winter: seasons[1],
    })),
  }));
  const notes = [
    noteOf({ code: "intake", summer: intake.summer, winter: intake.winter }),
    ...tieNotes(divisions, intake, frame),
  ];
  return { table, divisions, notes, notices: [] };
}

/** Where summer and winter were tied: who got the odd study place, and which specialisations theirs. */
function tieNotes(divisions: readonly IntakeDivision[], { oddTo }: Intake, { names }: FormFrame): Note[] {
  if (oddTo === undefined) return [];
  return divisions.flatMap(({ institution, totalSettled, cellsSettled }) => {
    if (!totalSettled && cellsSettled.length === 0) return [];
    const cells = cellsSettled.map(({ specialisation, season }) => ({
      ...{ name: names[specialisation] ?? specialisation, season },
    }));
    return [
      noteOf({ code: "intake-tie-settled", institution: names[institution] ?? institution, oddTo, cells }),
    ];
  });
}
