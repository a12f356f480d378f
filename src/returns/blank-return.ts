import type { BlankReturn } from "../domain/blank-return.js";
import { unknownKkr } from "../domain/checks/unknown-kkr.js";
import type { FormEdition } from "../domain/form-edition.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import { formCode, RETURN_LABELS, UNIT_NAMES } from "../domain/return-form.js";
import { readStudyYear } from "../domain/study-year.js";
import { formNotices, yearNotices } from "../domain/year-notices.js";
import { visibleText } from "../domain/visible-text.js";
import { reference } from "../reference/reference.js";

export interface BlankReturnOptions {
  /** "2023/2024", in any of the wordings met. */
  readonly studyYear: string;
  /** The KKR, by id or name. */
  readonly kkr: string;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * A blank return of internship places for one provider: a row for each institution of the KKR and each
 * specialisation, the KKR's municipalities and its region to choose from, the unit to choose, and a code by which
 * `collectReturns` knows it again. The same for every provider of the KKR. For a study year without a form edition of
 * its own a notice says whose is used.
 */
export function blankReturn({ studyYear, kkr, editions }: BlankReturnOptions): Outcome<BlankReturn> {
  const year = readStudyYear(studyYear);
  if (year === null) {
    return refused({ code: "invalid-study-year", written: studyYear, where: { path: "studyYear" } });
  }
  const frame = reference.at(year, kkr, editions);
  const { council, edition, institutions, specialisations } = frame;
  if (council === undefined || institutions.length === 0) {
    return refused(unknownKkr(kkr, { path: "kkr" }, frame));
  }
  const municipalities = council.municipalities.map(({ name }) => name);
  const blank: BlankReturn = {
    language: "da",
    title: "Indberetning af praktikpladser",
    subtitle: `Pædagoguddannelsen, studieåret ${year}, ${council.name}`,
    guidance: GUIDANCE,
    fields: [
      { label: RETURN_LABELS.provider, choices: [...municipalities, council.region] },
      { label: RETURN_LABELS.unit, choices: Object.values(UNIT_NAMES) },
    ],
    code: { label: RETURN_LABELS.code, text: formCode({ studyYear: year, kkr: council.id }) },
    columns: ["Institution", edition.columns.specialisation, "Antal praktikpladser"],
    rows: institutions.flatMap((institution) =>
      specialisations.map((specialisation) => ({
        institution: visibleText(institution.name),
        specialisation: visibleText(specialisation.name),
      })),
    ),
    sum: "I alt",
  };
  return done(blank, [...formNotices(frame), ...yearNotices(frame)]);
}

const GUIDANCE = [
  "Angiv kommunen eller regionen, og om pladserne er halvårspladser eller helårspladser. Skriv derefter antallet af praktikpladser for hver specialisering.",
  "Skriv hele tal. Skriv 0, hvor der ingen praktikpladser er: et tomt felt betyder, at tallet mangler, og så kan indberetningen ikke bruges.",
  "En helårsplads er en plads, der er besat hele året. Den svarer til to halvårspladser, så det er vigtigt, at enheden er rigtig.",
  "Ret ikke i resten. Skemakoden viser, hvilket studieår og hvilket KKR indberetningen gælder.",
];
