import { NOBODY, together } from "../work/answers-of.js";
import { isInOtherUnit } from "../work/decisions.js";
import { frameOf } from "../work/frame.js";
import { withIncoming } from "../work/incoming.js";
import { NUMBERS } from "../work/numbers.js";
import { rowsOf } from "../work/rows.js";
import { hasNumber, type PlacesRow, type Work } from "../work/work.js";
import type { ReadFiles } from "./read-places-files.js";

/** The units that internship places may be counted in. */
export const UNITS: readonly { readonly value: string; readonly label: string }[] = (
  NUMBERS.unit.field?.choices ?? []
).slice(1);

/** Where the numbers in the table have no unit and those of the files have one, that is asked, and nothing is read. */
export function withUnitAsked({ unit }: Work, outcome: ReadFiles): ReadFiles {
  const theirs = outcome.said?.internshipPlacesUnit;
  if (unit !== "" || theirs === undefined) return outcome;
  const text = `De indlæste filer er i ${unitName(theirs)}, men det er ikke angivet, hvad tallene i tabellen er talt i. Hvad er de?`;
  const questions = { ...outcome.questions, unit: text };
  return { ...outcome, said: null, reports: [], remind: null, questions };
}

/** What unit numbers are in once they stand beside others: converted, or read in it where nobody says one. */
export function unitSaid({ unit }: Work, earlier: object | null): string {
  return earlier === null || unit === "" ? "" : ` Tallene står i ${unitName(unit)}, ligesom tabellens.`;
}

/** "halvårspladser" */
export function unitName(unit: string): string {
  return UNITS.find(({ value }) => value === unit)?.label.toLowerCase() ?? "";
}

/** Of a request what a collection has: the rest may be unfinished. */
export function placesIn({
  studyYear,
  kkr,
  internshipPlaces,
  internshipPlacesUnit,
  edition,
  returns,
}: Readonly<Record<string, unknown>>): object {
  return { studyYear, kkr, internshipPlaces, internshipPlacesUnit, edition, returns };
}

/** The rows of what was read. Who has places at several institutions has none yet. */
export function incomingOf(work: Work, { said, several }: ReadFiles): readonly PlacesRow[] {
  const rows = rowsOf(said?.internshipPlaces ?? [], frameOf(framed(work, said)).specialisations);
  return rows.map((row) => (several.includes(row.provider) ? { ...row, institution: "" } : row));
}

/** The work with what the files say of the year and the KKR; as it was, where they say nothing. */
function framed(work: Work, said: ReadFiles["said"]): Work {
  return {
    ...work,
    kkr: said?.kkr ?? work.kkr,
    ...(said?.studyYear === undefined ? {} : { studyYear: said.studyYear, suggestedYear: "" }),
  };
}

/** The work with what was read of files beside what stands there; as it was, where nothing was. */
export function withFiles(work: Work, outcome: ReadFiles): Work {
  const { said } = outcome;
  if (said === null) return work;
  const read = {
    ...framed(work, said),
    unit: said.internshipPlacesUnit ?? work.unit,
    // The others in the table are not of the new unit because these are.
    readUnit: isInOtherUnit(work) ? work.readUnit : (said.internshipPlacesUnit ?? work.readUnit),
  };
  const frame = frameOf(read);
  const { remarks, ...answers } = said.returns ?? NOBODY;
  const there = new Set(work.rows.filter(hasNumber).map(({ provider }) => frame.providerId(provider)));
  const returns = together(work.returns, said.returns === undefined ? null : answers, (provider) =>
    there.has(frame.providerId(provider)),
  );
  return withIncoming({ ...read, returns }, incomingOf(work, outcome), frame, remarks);
}
