import { sumOf } from "../domain/amount.js";
import { possibleAnswers } from "../domain/collected-returns.js";
import type { Answers, InternshipPlaces } from "../domain/request.js";
import { type FormFrame, paidPeriodsOf } from "../domain/form-frame.js";
import type { Note, Said } from "../domain/note.js";
import { notes } from "./da/notes.js";
import { sentenceFor } from "./sentences.js";

export function danishText(said: Said): string {
  return sentenceFor(notes, said, null);
}

/** A note in Danish, which carries what it says as data. JSON and a comparison of notes have code and text alone. */
export function noteOf(said: Said, code: string = said.code): Note {
  return Object.defineProperty({ code, text: danishText(said) }, "said", { value: said });
}

/** Who is not in the numbers, and whose blanks count as 0, in Danish, a sentence each; none where all have answered in full. */
export function answersTexts(returns: Answers | undefined): string[] {
  return answersSaid(returns).map(danishText);
}

/**
 * Who is not in the numbers, and whose blanks count as 0; nothing where all have answered in full. With the internship
 * places it says for which institution: of those who have 0 for one only, and places for another. It says then too who
 * may be in them by another name, and how many others are.
 */
export function answersSaid(
  returns: Answers | undefined,
  places: readonly InternshipPlaces[] = [],
  frame?: Pick<FormFrame, "names" | "ownerId" | "possibleOwner">,
): Said[] {
  if (returns === undefined) return [];
  const { answered, missing, notRead, mayBeUnread = [], blankAsZero } = returns;
  const possible = frame === undefined ? [] : possibleAnswers(places, frame);
  const named = (what: "missing" | "may-be-unread" | "not-read", absentNames: readonly string[]): Said[] => {
    const mayBeIn = possible.filter(({ provider }) => absentNames.includes(provider));
    if (absentNames.length === 0) return [];
    return [{ code: "returns", what, names: absentNames, ...(mayBeIn.length === 0 ? {} : { mayBeIn }) }];
  };
  const [unsure, silent] = [true, false].map((isIn) =>
    missing.filter((name) => mayBeUnread.includes(name) === isIn),
  );
  const absent = [
    ...named("missing", silent ?? []),
    ...named("may-be-unread", unsure ?? []),
    ...named("not-read", notRead),
  ];
  const all = [...answered, ...missing, ...notRead];
  const others = frame === undefined ? 0 : othersIn(places, all, frame.ownerId);
  const counted = { answered: answered.length, all: all.length, ...(others === 0 ? {} : { others }) };
  return [
    ...absent,
    ...(absent.length === 0 ? [] : [{ code: "returns", what: "counted", ...counted } as const]),
    ...blankSaid(blankAsZero, places, frame?.names ?? {}),
  ];
}

/** How many are in internship places who are none of these, a department with the one whose it is. */
function othersIn(
  places: readonly InternshipPlaces[],
  all: readonly string[],
  ownerId: FormFrame["ownerId"],
): number {
  const written = new Set(places.flatMap(({ provider = "" }) => (provider === "" ? [] : [provider])));
  const owners = new Set([...written].map(ownerId));
  for (const name of all) owners.delete(ownerId(name));
  return owners.size;
}

/** One for each institution, and one for those of whom it is not known which institution it is. */
function blankSaid(
  providers: readonly string[] = [],
  places: readonly InternshipPlaces[],
  names: Readonly<Record<string, string>>,
): Said[] {
  const found = providers.map((name) => ({ name, institution: blankInstitution(name, places) }));
  return [...new Set(found.map(({ institution }) => institution))].map((institution) => ({
    code: "returns",
    what: "blank",
    names: found.filter((one) => one.institution === institution).map(({ name }) => name),
    ...(institution === undefined ? {} : { institution: names[institution] ?? institution }),
  }));
}

function blankInstitution(name: string, places: readonly InternshipPlaces[]): string | undefined {
  const own = places.filter(({ provider }) => provider === name);
  const institutions = [...new Set(own.map(({ institution }) => institution))];
  const withNone = institutions.filter((id) =>
    sumOf(own.filter(({ institution }) => institution === id).map((row) => row.places)).isZero(),
  );
  return withNone.length === 1 && institutions.length > 1 ? withNone[0] : undefined;
}

/** Which programme the internship periods are taken from: a reform is on its way. */
export function programmeSaid(frame: FormFrame): Said {
  const source = frame.internshipPeriods.source.reference;
  return { code: "programme", paidPeriods: paidPeriodsOf(frame), source };
}
