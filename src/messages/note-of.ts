import type { Answers } from "../domain/answers.js";
import { type FormFrame, paidPeriodsOf } from "../domain/form-frame.js";
import type { Note, Said } from "../domain/note.js";
import { notes } from "./da/notes.js";
import { sentenceFor } from "./sentences.js";

/** What is said, in Danish. */
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

/** Who is not in the numbers, and whose blanks count as 0; nothing where all have answered in full. */
export function answersSaid(returns: Answers | undefined): Said[] {
  if (returns === undefined) return [];
  const { answered, missing, notRead, blankAsZero } = returns;
  const named = (what: "missing" | "not-read" | "blank", names: readonly string[] = []): Said[] =>
    names.length === 0 ? [] : [{ code: "returns", what, names }];
  const absent = [...named("missing", missing), ...named("not-read", notRead)];
  const all = answered.length + missing.length + notRead.length;
  return [
    ...absent,
    ...(absent.length === 0
      ? []
      : [{ code: "returns", what: "counted", answered: answered.length, all } as const]),
    ...named("blank", blankAsZero),
  ];
}

/** Which programme the internship periods are taken from: a reform is on its way. */
export function programmeSaid(frame: FormFrame): Said {
  const source = frame.internshipPeriods.source.reference;
  return { code: "programme", paidPeriods: paidPeriodsOf(frame), source };
}
