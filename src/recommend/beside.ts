// R9 of docs/method.md.

import { all, type Outcome, refused } from "../domain/outcome.js";
import type { Asked, FormFrame } from "../domain/form-frame.js";
import { exact, LONGEST_NUMBER, plain } from "../domain/amount.js";
import type { Notice, OverbookedReason } from "../domain/notice.js";
import { type Calculation, type Division, institutionTable } from "./calculation.js";
import type { Limits } from "./claims.js";
import { splitInstitution } from "./divide.js";
import type { Note } from "../domain/note.js";
import { noteOf } from "../messages/note-of.js";
import type { InstitutionIntake, InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { RecommendationRequest } from "../domain/request.js";
import { divideIntake, type IntakeDivision } from "./intake.js";

/**
 * The table with overbooking on top: the institution's total with the percentage, rounded down, split as the form
 * is, institution by institution, with the form's cells as minima. So no cell is below the form's, which more
 * study places by themselves do not promise: 20 on 3, 27 and 70 are 1, 5 and 14, but 21 are 0, 6 and 15.
 *
 * Bounds and decisions are about the form, and the totals of specialisations too: they hold nothing here beyond
 * the form's cells. null if nothing is to be put on top.
 */
function overbook(
  asked: Asked,
  { totals, cells }: Calculation,
): Outcome<readonly Division[], OverbookedReason> | null {
  const { overbooking } = asked.request;
  if (overbooking?.mode !== "on-top") return null;
  const factor = exact(overbooking.percent).plus(100);
  return all(
    asked.frame.institutions.map(({ id }, row): Outcome<Division, OverbookedReason> => {
      const studyPlaces = exact(totals.totals[id] ?? 0)
        .times(factor)
        .dividedBy(100)
        .floor();
      if (studyPlaces.greaterThanOrEqualTo(exact(`1e${LONGEST_NUMBER}`))) {
        return refused({ code: "too-many-digits", written: plain(studyPlaces), limit: LONGEST_NUMBER });
      }
      const atLeastTheForm = (_: string, column: number): Limits => ({
        minimum: cells[row]?.[column] ?? 0,
        maximum: null,
      });
      return splitInstitution(asked, id, studyPlaces.toNumber(), atLeastTheForm);
    }),
  );
}

/** A table beside the form and never in it, the divisions it was made of, and what there is to say of it. */
interface Beside<T, D> {
  /** undefined if it was not asked for, or left out. */
  readonly table: T | undefined;
  readonly divisions: readonly D[];
  readonly notes: readonly Note[];
  readonly notices: readonly Notice[];
}

const NOT_ASKED_FOR: Beside<never, never> = { table: undefined, divisions: [], notes: [], notices: [] };

/** A table that a tie leaves out: said with the form, which stands. */
function leftOut(notice: Notice): Beside<never, never> {
  const note = noteOf({ code: "notice", notice }, notice.code);
  return { table: undefined, divisions: [], notes: [note], notices: [notice] };
}

/** The study places with overbooking on top. */
export function overbookedTable(
  asked: Asked,
  calculation: Calculation,
): Beside<readonly InstitutionStudyPlaces[], Division> {
  const { frame } = asked;
  const overbooked = overbook(asked, calculation);
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
    if (winners.length === 0) return [];
    return [noteOf({ code: "overbooked-tie-settled", institution: table[row]?.name ?? "", winners })];
  });
  const notes = [noteOf({ code: "overbooked", totals }), ...settled];
  return { table, divisions, notes, notices: [] };
}

/** The study places of the form over summer and winter. */
export function intakeTable(
  { request, frame }: Asked,
  { cells }: Calculation,
): Beside<readonly InstitutionIntake[], IntakeDivision> {
  const { intake } = request;
  if (intake === undefined) return NOT_ASKED_FOR;
  const { names } = frame;
  const divided = divideIntake(request, intake, cells, frame);
  if (!divided.ok) return leftOut({ code: "intake-left-out", institutions: divided.tied, names });
  const { divisions } = divided;
  const table = divisions.map(({ institution, totals, rows }): InstitutionIntake => ({
    institution,
    name: names[institution] ?? institution,
    ...totals,
    specialisations: rows.map(({ id, seasons }) => {
      return { specialisation: id, name: names[id] ?? id, ...seasons };
    }),
  }));
  const notes = [
    noteOf({ code: "intake", summer: intake.summer, winter: intake.winter }),
    ...tieNotes(divisions, request, frame),
  ];
  return { table, divisions, notes, notices: [] };
}

/** Where summer and winter were tied: who got the odd study place, and which specialisations theirs. */
function tieNotes(
  divisions: readonly IntakeDivision[],
  { intake, tieOrder = [] }: RecommendationRequest,
  { names, specialisations }: FormFrame,
): Note[] {
  const { oddTo } = intake ?? {};
  if (oddTo === undefined) return [];
  const byTieOrder = specialisations.some(({ id }) => tieOrder.includes(id));
  return divisions.flatMap(({ institution, totalSettled, cellsSettled }) => {
    if (!totalSettled && cellsSettled.length === 0) return [];
    const cells = cellsSettled.map(({ specialisation, season }) => {
      return { name: names[specialisation] ?? specialisation, season };
    });
    const name = names[institution] ?? institution;
    return [noteOf({ code: "intake-tie-settled", institution: name, oddTo, byTieOrder, cells })];
  });
}
