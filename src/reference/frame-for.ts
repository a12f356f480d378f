import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { editionFor } from "./edition-for.js";
import { kkrs } from "./kkrs.js";
import { knownProvider } from "./known-provider.js";

/** The form of a study year, and of its institutions those of the KKR: all of them where none is named. */
export function frameFor(
  studyYear: string,
  kkr: string | undefined,
  own: readonly FormEdition[] | undefined,
): FormFrame {
  const edition = editionFor(studyYear, own);
  const named = [...kkrs, ...edition.institutions, ...edition.specialisations];
  return {
    edition,
    kkr,
    institutions: edition.institutions.filter((institution) => kkr === undefined || institution.kkr === kkr),
    specialisations: edition.specialisations,
    names: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    providerName: (written) => knownProvider(written)?.name ?? written,
  };
}
