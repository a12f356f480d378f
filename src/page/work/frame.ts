import { editionFor, type FormEdition, type Institution, kkrs, type Specialisation } from "../../index.js";
import type { Work } from "./work.js";

/** The part of the form that the work is about, with the names by id. */
export interface Frame {
  readonly edition: FormEdition;
  readonly institutions: readonly Institution[];
  readonly specialisations: readonly Specialisation[];
  readonly nameOf: (id: string) => string;
}

export function frameOf({ studyYear, kkr }: Pick<Work, "studyYear" | "kkr">): Frame {
  const edition = editionFor(studyYear.trim());
  const named = [...kkrs, ...edition.institutions, ...edition.specialisations];
  return {
    edition,
    institutions: edition.institutions.filter((institution) => kkr === "" || institution.kkr === kkr),
    specialisations: edition.specialisations,
    nameOf: (id) => named.find((entry) => entry.id === id)?.name ?? id,
  };
}
