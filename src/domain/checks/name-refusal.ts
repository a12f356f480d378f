import type { FormFrame } from "../form-frame.js";
import { nearestName } from "../nearest.js";
import type { Refusal } from "../refusal.js";
import type { Where } from "../where.js";

type UnknownName = Extract<Refusal, { code: "unknown-name" }>;

/** A name that nothing on the form has, with the nearest known. */
export function unknownName(
  what: "institution" | "specialisation" | "id",
  written: string,
  frame: FormFrame,
  where: Where,
): UnknownName {
  const { institutions } = frame.edition;
  const { specialisations } = frame;
  const among = {
    institution: institutions,
    specialisation: specialisations,
    id: [...specialisations, ...institutions],
  };
  // On the form the name is the answer; where ids are asked for, the id.
  const known = among[what].map(({ id, name }) => (what === "id" ? id : name));
  const spellings = among[what].flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map((spelling) => ({ spelling, answer: what === "id" ? id : name })),
  );
  return { code: "unknown-name", what, written, nearest: nearestName(written, spellings), known, where };
}

/** What is wrong with an institution's id: it is not on the form, or not the KKR's. Else null. */
export function institutionRefusal(institution: string, where: Where, frame: FormFrame): Refusal | null {
  const { edition, kkr, institutions, names } = frame;
  if (!edition.institutions.some(({ id }) => id === institution)) {
    return unknownName("institution", institution, frame, where);
  }
  if (kkr === undefined || institutions.some(({ id }) => id === institution)) return null;
  return { code: "outside-kkr", institution, kkr, names, where };
}
