import type { FormEdition } from "../../index.js";
import { withYear } from "./decisions.js";
import { type Work, blankRows, isBlankRow } from "./work.js";
import { frameOf } from "./frame.js";
import { returnsIn } from "./answers-of.js";

/**
 * A text of the work by its path, which is also the id of its field: "studyYear", "intake.summer", "bounds.2.minimum",
 * "edition.institutions.0.name". Empty if nothing has been typed there.
 */
export function textAt(work: Work, path: string): string {
  const found = path.split(".").reduce<unknown>((value, key) => partOf(value, key), work);
  return typeof found === "string" ? found : "";
}

/** The work with another text at a path. The rows follow the institutions of another KKR or of another form. */
export function withTextAt(work: Work, path: string, text: string): Work {
  const [first = "", ...rest] = path.split(".");
  if (first === "studyYear") return withYear(work, text);
  if (first === "kkr") return withFrame(work, { kkr: text });
  if (first !== "edition") return changedAt(work, [first, ...rest], text);
  if (work.edition === null) return work;
  const [key = "", ...part] = rest;
  const edition = part.length === 0 ? withFact(work.edition, key, text) : changedAt(work.edition, rest, text);
  return withFrame(work, { edition });
}

function changedAt<T>(value: T, [key, ...rest]: readonly string[], text: string): T {
  if (key === undefined) return text as T;
  const part = changedAt(partOf(value, key), rest, text);
  return (Array.isArray(value) ? value.with(Number(key), part) : { ...(value as object), [key]: part }) as T;
}

function partOf(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>> | undefined)?.[key];
}

/** What a form file says, in its order; what a letter says beside the form is blank where nothing of it is said. */
const KEYS = [
  ...(["studyYear", "institutions", "specialisations", "columns"] as const),
  ...(["title", "date", "reference", "recipient", "deadline", "councils", "source"] as const),
];

/** The form with one of the letter's facts typed anew; one left blank is left out. */
export function withFact(edition: FormEdition, fact: string, text: string): FormEdition {
  const typed: FormEdition = { ...edition, [fact]: text };
  const said = KEYS.filter((key) => (typed[key] ?? "") !== "").map((key) => [key, typed[key]]);
  return Object.fromEntries(said) as FormEdition;
}

/** Another KKR, or another form, has other institutions: blank rows follow it, and what has been typed stays. */
export function withFrame(work: Work, part: Partial<Work>): Work {
  const framed = { ...work, ...part };
  const frame = frameOf(framed);
  const { rowInstitutions, onlyInstitution = "" } = frame;
  const returns = framed.kkr === work.kkr ? work.returns : returnsIn(work.returns, frame);
  const typed = work.rows
    .filter((row) => !isBlankRow(row))
    // What was typed before a KKR was chosen is of its only institution.
    .map((row) => (row.institution === "" ? { ...row, institution: onlyInstitution } : row));
  const missing = rowInstitutions.filter(({ id }) => typed.every((row) => row.institution !== id));
  return {
    ...framed,
    returns,
    rows: [...typed, ...blankRows(typed.length === 0 ? rowInstitutions : missing)],
  };
}
