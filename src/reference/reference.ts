import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame, FramedValue } from "../domain/form-frame.js";
import { firstYearOf, readStudyYear } from "../domain/study-year.js";
import { councils } from "./councils.js";
import { councilsOf, type YearsCouncils } from "./councils-of.js";
import type { Dated, ReferenceData } from "./dated.js";
import { formEditions, nearestEdition } from "./form-editions.js";
import { formKey } from "./form-key.js";
import { frameOn } from "./frame-on.js";
import { internshipHalfYears, internshipPeriods } from "./internship-rules.js";

/** A value that says which form it was made on: a recommendation, a national form. */
export interface FinishedValue extends FramedValue {
  readonly form: string;
}

/** The dated data, and what of it is in force. */
export interface Reference extends ReferenceData {
  /**
   * What is in force for a study year and a KKR.
   *
   * @param studyYear "2023/2024", or another wording met, as "2023/24"; left out, that of the newest form. A text that is
   *   none is not refused: the earliest form is in force for it, and `studyYear` is the text itself
   * @param kkr by id or name; left out, the whole country
   * @param own form editions of the caller's own, which go before the bundled ones of the same study year
   */
  readonly at: (studyYear: string | undefined, kkr?: string, own?: readonly FormEdition[]) => FormFrame;
  /** What a request rests on: its own edition goes before all others. */
  readonly of: (request: FramedValue, own?: readonly FormEdition[]) => FormFrame;
  /**
   * What a finished value was made on: its own form and no other.
   *
   * @throws if that form is nowhere to be found, and if the caller's own edition of its year is another form.
   */
  readonly behind: (value: FinishedValue, own?: readonly FormEdition[]) => FormFrame;
}

/** A reference of one's own data. It needs a form edition, and internship rules for every year. */
export function referenceFrom(data: ReferenceData): Reference {
  const bundled = new Set(data.editions);
  const known = new Map<number, YearsCouncils>();
  const on = (
    studyYear: string,
    kkr: string | undefined,
    edition: FormEdition,
    own: readonly FormEdition[],
  ): FormFrame => {
    const year = firstYearOf(studyYear) ?? firstYearOf(edition.studyYear) ?? 0;
    // The bundled councils of a year are always the same ones, so that their names are keyed once.
    const ofYear = known.get(year) ?? councilsOf(data.councils, year, []);
    known.set(year, ofYear);
    const { councils: stated = [] } = edition;
    const here = stated.length === 0 ? ofYear : councilsOf(data.councils, year, stated);
    const newestForm = newestOf([...own, edition, ...data.editions]);
    const made = bundled.has(edition) ? undefined : edition;
    return frameOn({ studyYear, newestForm, year, kkr, edition, own: made, ...here, data });
  };
  const at: Reference["at"] = (studyYear, kkr, own = []) => {
    const editions = [...own, ...data.editions];
    const year = studyYear === undefined ? newestOf(editions) : (readStudyYear(studyYear) ?? studyYear);
    return on(year, kkr, nearestEdition(year, editions), own);
  };
  return {
    ...data,
    at,
    of: ({ studyYear, kkr, edition }, own = []) =>
      at(studyYear, kkr, edition === undefined ? own : [edition, ...own]),
    behind: ({ studyYear, kkr, form, edition }, own = []) => {
      const ofForm = (entry: FormEdition): boolean => entry.studyYear === form;
      const said = own.find(ofForm);
      const made = edition ?? data.editions.find(ofForm) ?? said;
      if (made === undefined || !ofForm(made) || formKey(said ?? made) !== formKey(made)) {
        throw new Error(`What was made on the form of ${form} can't be shown on another`);
      }
      return on(studyYear, kkr, made, own);
    },
  };
}

function newestOf(editions: readonly FormEdition[]): string {
  const years = editions.map(({ studyYear }) => studyYear);
  return years.reduce((newest, year) => (year > newest ? year : newest), "");
}

function dated<T extends { readonly validFrom: string | null; readonly validTo: string | null }>(
  values: readonly T[],
): Dated<T>[] {
  return values.map((value) => ({ from: value.validFrom, to: value.validTo, value }));
}

/** What comes with the package. */
export const reference: Reference = referenceFrom({
  editions: formEditions,
  councils,
  internshipPeriods: dated(internshipPeriods),
  internshipHalfYears: dated(internshipHalfYears),
});
