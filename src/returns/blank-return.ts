import { type BlankReturn, CHOOSE, choicesText, CONTACT, DEADLINE, FILL_IN } from "../domain/blank-return.js";
import { dateRefusals } from "../domain/checks/date-refusals.js";
import { unknownKkr } from "../domain/checks/name-refusal.js";
import { statedStudyYear } from "../domain/checks/stated-study-year.js";
import { danishDate } from "../domain/danish.js";
import type { OwnEditions } from "../domain/form-edition.js";
import { given } from "../domain/given.js";
import { membersOf } from "../domain/kkr.js";
import { done, type Outcome, refusalsOf, refused, refusedIfAny } from "../domain/outcome.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import { formCode, RETURN_LABELS, UNIT_NAMES } from "../domain/return-form.js";
import { yearNotices } from "../domain/year-notices.js";
import { visibleText } from "../domain/visible-text.js";
import type { Refusal } from "../domain/refusal.js";
import { reference } from "../reference/reference.js";

/** For whom and for which year the blank return is. */
export interface BlankReturnOptions extends OwnEditions {
  /** "2023/2024", in any of the wordings met. */
  readonly studyYear: string;
  /** The KKR, by id or name. */
  readonly kkr: string;
  /** The unit of every return. Left out: each says its own. */
  readonly unit?: InternshipPlacesUnit;
  /** The last day to answer, in ISO: "2027-01-20". Refused if it is no day of the calendar. */
  readonly deadline?: string;
  /** Whom to ask: a name, a telephone number, an e-mail address. */
  readonly contact?: string;
}

/** What our own returns say, whether or not the unit is said in them, and beside the choices. */
export function ownTexts(blank: BlankReturn): string[] {
  return [
    ...[blank.title, blank.subtitle, ...blank.guidance, blank.code.label, blank.code.text],
    ...[UNITS, EARLIER_HOW_TO_WRITE, SAY_WHO, SAY_WHO_AND_UNIT, FILL_IN, CHOOSE],
    ...["half-year" as const, "full-year" as const].map(unitText),
    ...[blank.remarks, ...blank.columns, blank.sum],
    ...blank.fields.flatMap(({ label, choices }) => [label, choicesText(choices)]),
    ...blank.rows.flatMap(({ institution, specialisation }) => [institution, specialisation]),
  ];
}

/** A caller without types may leave them out. */
function unstated({ studyYear, kkr }: Partial<BlankReturnOptions>): Refusal[] {
  return [
    ...(studyYear === undefined ? [{ code: "unstated-return", what: "study-year" } as const] : []),
    ...(kkr === undefined ? [{ code: "unstated-return", what: "kkr" } as const] : []),
  ];
}

/**
 * A blank return of internship places for one provider: a row for each institution of the KKR and each specialisation,
 * the KKR's municipalities and its region to choose from, the unit to choose unless it is said, and a code by which
 * `collectReturns` knows it again. The same for every provider of the KKR. For a study year without a form edition of
 * its own a notice says whose is used.
 */
export function blankReturn(options: BlankReturnOptions): Outcome<BlankReturn> {
  const { studyYear, kkr, unit, deadline, contact, editions } = options;
  const wrong = refusedIfAny([
    ...unstated(options),
    ...refusalsOf(statedStudyYear(studyYear)),
    ...dateRefusals(deadline, "deadline"),
  ]);
  if (wrong !== null) return wrong;
  const frame = reference.at(studyYear, kkr, editions);
  const { studyYear: year, council, edition, institutions, specialisations } = frame;
  if (council === undefined || institutions.length === 0) {
    return refused(unknownKkr(kkr, { path: "kkr" }, frame));
  }
  const blank: BlankReturn = {
    language: "da",
    title: "Indberetning af praktikpladser",
    subtitle: `Pædagoguddannelsen, studieåret ${year}, ${council.name}`,
    guidance: [
      unit === undefined ? SAY_WHO_AND_UNIT : SAY_WHO,
      HOW_TO_WRITE,
      unitText(unit),
      ONLY_FIELDS,
      ...(deadline === undefined ? [] : [`${DEADLINE} ${danishDate(deadline)}.`]),
      ...(contact === undefined ? [] : [`${CONTACT} ${visibleText(contact)}.`]),
    ],
    fields: [
      { label: RETURN_LABELS.provider, choices: membersOf(council) },
      {
        ...{ label: RETURN_LABELS.unit, choices: Object.values(UNIT_NAMES) },
        ...given({ value: unit && UNIT_NAMES[unit] }),
      },
    ],
    code: { label: RETURN_LABELS.code, text: formCode({ studyYear: year, kkr: council.id }) },
    remarks: RETURN_LABELS.remarks,
    columns: ["Institution", edition.columns.specialisation, "Antal praktikpladser"],
    rows: institutions.flatMap((institution) =>
      specialisations.map((specialisation) => ({
        institution: visibleText(institution.name),
        specialisation: visibleText(specialisation.name),
      })),
    ),
    sum: "I alt",
  };
  return done(blank, yearNotices(frame));
}

const SAY_WHO =
  "Angiv kommunen eller regionen. Skriv derefter antallet af praktikpladser for hver specialisering.";
const SAY_WHO_AND_UNIT =
  "Angiv kommunen eller regionen, og om pladserne er halvårspladser eller helårspladser. Skriv derefter antallet af praktikpladser for hver specialisering.";
/** As earlier returns have it, which still come back. */
const UNITS =
  "En helårsplads er en plads, der er besat hele året. Den svarer til to halvårspladser, så det er vigtigt, at enheden er rigtig.";
const ZERO =
  " Skriv 0, hvor der ingen praktikpladser er: et tomt felt betyder, at tallet mangler, og så kan indberetningen ikke bruges.";
const HOW_TO_WRITE = `Skriv kun cifre, og decimaler efter komma.${ZERO}`;
/** As earlier returns have it, which still come back. */
const EARLIER_HOW_TO_WRITE = `Skriv hele tal.${ZERO}`;
const ONLY_FIELDS =
  "Ret ikke i resten. Skemakoden viser, hvilket studieår og hvilket KKR indberetningen gælder.";

/** What the units are, with as many students in the unit that is asked for. */
export function unitText(unit: InternshipPlacesUnit | undefined): string {
  const places = {
    "full-year": "10 helårspladser",
    "half-year": "20 halvårspladser",
    either: "10 helårspladser eller 20 halvårspladser",
  }[unit ?? "either"];
  return `${UNITS} Kan I have 10 studerende ad gangen hele året, er det ${places}.`;
}
