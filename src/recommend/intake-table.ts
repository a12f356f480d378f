import { danishList, danishNumber } from "../domain/danish.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { InstitutionIntake, Note } from "../domain/recommendation.js";
import type { Intake, RecommendationRequest } from "../domain/request.js";
import { INTAKE_NAMES } from "../domain/season.js";
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
  const notes = [howNote(intake), ...tieNotes(divisions, intake, frame)];
  return { table, divisions, notes, notices: [] };
}

function howNote({ summer, winter }: Intake): Note {
  return {
    code: "intake",
    text: `Optaget er fordelt med ${danishNumber(String(summer))} pct. om sommeren og ${danishNumber(String(winter))} pct. om vinteren: først institutionens samlede antal efter største brøks metode, derefter hver specialisering, så både specialiseringernes antal og det samlede sommer- og vinteroptag går op (Sainte-Laguës metode i begge retninger).`,
  };
}

/** Where summer and winter were tied: who got the odd study place, and which specialisations theirs. */
function tieNotes(divisions: readonly IntakeDivision[], { oddTo }: Intake, { names }: FormFrame): Note[] {
  if (oddTo === undefined) return [];
  return divisions.flatMap(({ institution, totalSettled, cellsSettled }) => {
    if (!totalSettled && cellsSettled.length === 0) return [];
    const cells = cellsSettled.map(
      ({ specialisation, season }) => `${names[specialisation] ?? specialisation} (${INTAKE_NAMES[season]})`,
    );
    const among =
      cells.length === 0
        ? ""
        : ` Blandt specialiseringerne er den angivne rækkefølge brugt, og ellers skemaets; derved fik ${danishList(cells)} en studieplads.`;
    return [
      {
        code: "intake-tie-settled",
        text: `Sommer og vinter stod lige hos ${names[institution] ?? institution}. Den overskydende studieplads er, når antallet er ulige, som angivet lagt i ${INTAKE_NAMES[oddTo]}.${among}`,
      },
    ];
  });
}
