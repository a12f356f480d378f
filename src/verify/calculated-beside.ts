import type { FilledForm } from "../domain/filled-form.js";
import type { Recommendation } from "../domain/recommendation.js";
import { type RowBeside, rowIn } from "./beside-findings.js";
import type { Found } from "./finding.js";
import type { NamesIn } from "./names-in-text.js";

export type BesideCalculation = Extract<Found, { code: "beside-form-differs" }>;

/** The study places of a row as calculated, by what they are. */
type Calculated = Partial<Record<BesideCalculation["what"], number>>;

/**
 * The tables of our own documents beside the form against those of the calculation, cell by cell, with the texts of
 * the rows that differ: so that a study place moved within one, which leaves every sum as it was, is found too.
 */
export function calculatedBeside(
  { overbooked = [], intake = [] }: Recommendation,
  { texts }: FilledForm,
  namesIn: NamesIn,
): { readonly text: string; readonly findings: readonly BesideCalculation[] }[] {
  const calculatedAt = ({ institution, specialisation, winter }: RowBeside): Calculated => {
    if (winter === null) {
      const own = overbooked.find((one) => one.institution === institution);
      const cell = own?.specialisations.find((one) => one.specialisation === specialisation);
      const found = specialisation === null ? own : cell;
      return found === undefined ? {} : { overbooked: found.studyPlaces };
    }
    const own = intake.find((one) => one.institution === institution);
    const cell = own?.specialisations.find((one) => one.specialisation === specialisation);
    const found = specialisation === null ? own : cell;
    return found === undefined ? {} : { summer: found.summer, winter: found.winter };
  };
  return texts.flatMap((text) => {
    const findings = rowIn(text, namesIn).flatMap((row): BesideCalculation[] => {
      const { institution, specialisation, value, winter } = row;
      const { overbooked: whole, summer: inSummer, winter: inWinter } = calculatedAt(row);
      const cells = [
        ["overbooked", value, whole],
        ["summer", value, inSummer],
        ["winter", winter, inWinter],
      ] as const;
      return cells.flatMap(([what, studyPlaces, calculated]): BesideCalculation[] =>
        calculated === undefined || studyPlaces === null || studyPlaces === calculated
          ? []
          : [
              {
                ...{ code: "beside-form-differs", what, institution, specialisation, studyPlaces },
                ...{ calculated, cells: [] },
              },
            ],
      );
    });
    return findings.length === 0 ? [] : [{ text, findings }];
  });
}
