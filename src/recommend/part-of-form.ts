import { given } from "../domain/given.js";
import { unknownName } from "../domain/checks/name-refusal.js";
import { statedStudyYear } from "../domain/checks/stated-study-year.js";
import { type FilledForm, type FilledRow, namesOfRow, TOTAL_OF_TABLE } from "../domain/filled-form.js";
import type { Institution, OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { repeatsOf } from "../domain/grouped.js";
import type { CombinedPart, InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import { noteOf } from "../messages/note-of.js";
import { reference } from "../reference/reference.js";
import { OF_ANOTHER_YEAR, readStudyYear } from "../domain/study-year.js";
import { institutionTable } from "./calculation.js";
import { councilOnForm } from "./council-on-form.js";
import { overbookingStated } from "./said-of-overbooking.js";
import { sum, sumOfStudyPlaces } from "../domain/sum.js";

/** What is known of a filled form beside what stands in it. */
export interface PartOptions extends OwnEditions {
  /** The study year of a form that names none, or several. */
  readonly studyYear?: string;
}

/**
 * A form that somebody filled in, as a part to combine: every row of its institutions once, with a whole number,
 * each total the sum of its rows. What is not so is refused at its cell, for nothing on it is corrected.
 */
export function partOfForm(
  form: FilledForm,
  where: Where,
  { studyYear: stated, editions }: PartOptions,
): Outcome<CombinedPart> {
  const said = statedStudyYear(stated);
  if (!said.ok) return said;
  const met = studyYearsIn(form.texts);
  const [own, ...others] = met;
  // Of several the user says which it is; a year that the form does not name is none of them.
  const ofSeveral = met.find((year) => year === said.value);
  const studyYear = others.length === 0 ? (own ?? said.value) : ofSeveral;
  if (studyYear === undefined) return refused({ code: "form-without-study-year", met, where });
  const frame = reference.at(studyYear, undefined, editions);
  const ids = new Set(form.rows.map(({ institution }) => institution.id));
  const onForm = frame.institutions.filter(({ id }) => ids.has(id));
  const wrong = refusedIfAny([
    ...form.rows.flatMap((row) => nameRefusals(row, frame)),
    ...repeatedRefusals(form.rows, frame),
    ...onForm.flatMap((institution) => institutionRefusals(institution, form, where, frame)),
  ]);
  if (wrong !== null) return wrong;
  const cells = onForm.map((institution) => {
    const own = form.rows.filter((row) => row.institution.id === institution.id);
    return frame.specialisations.map(
      ({ id }) => own.find(({ specialisation }) => specialisation.id === id)?.studyPlaces?.value ?? 0,
    );
  });
  const institutions = institutionTable(cells.map(sum), cells, { ...frame, institutions: onForm });
  const grand = refusedIfAny([
    ...grandRefusals(form, institutions),
    ...wholeCountryRefusals(form.texts, institutions, frame).map((one) => ({ ...one, where })),
  ]);
  if (grand !== null) return grand;
  const [inTitle = studyYear] = titleYears(form.texts);
  return done(
    {
      studyYear: frame.studyYear,
      ...given({ kkr: councilOnForm(onForm, form.texts, frame) }),
      form: frame.edition.studyYear,
      ...given({ edition: frame.own }),
      institutions,
      notes: [
        noteOf({
          code: "filled-form",
          isYearStated: own === undefined || others.length > 0,
          // The first is the title.
          isTextLeftOut: form.texts.length > 1,
        }),
      ],
    },
    inTitle === studyYear ? [] : [{ code: "letter-other-title", inTitle, studyYear, isForm: true, where }],
  );
}

/**
 * A filled form as a year's study places, to compare another year with or to combine: every row of its institutions once,
 * with a whole number, each total the sum of its rows. What is not so is refused at its cell. `studyYear` is for a form
 * that names none, or several; without it such a form is refused, and so is a text that is no study year.
 */
export function yearOfForm(
  form: FilledForm,
  { file, ...options }: PartOptions & { readonly file?: string } = {},
): Outcome<CombinedPart> {
  const part = partOfForm(form, file === undefined ? {} : { file }, options);
  const overbooking = overbookingStated(form.texts);
  return part.ok ? done({ ...part.value, ...given({ overbooking }) }, part.notices) : part;
}

/** A name that the form was read by may still be none of its year's. */
function nameRefusals(row: FilledRow, frame: FormFrame): Refusal[] {
  return (["institution", "specialisation"] as const).flatMap((what) => {
    const { id, written, where } = row[what];
    const known: readonly { readonly id: string }[] = frame[`${what}s`];
    return known.some((entry) => entry.id === id) ? [] : [unknownName(what, written, frame, where)];
  });
}

function repeatedRefusals(rows: readonly FilledRow[], { names }: FormFrame): Refusal[] {
  const cells = rows.flatMap(({ institution: { id: institution }, specialisation: { id, where } }) =>
    institution === null || id === null ? [] : [{ institution, specialisation: id, where }],
  );
  const repeats = repeatsOf(cells, (cell) => JSON.stringify([cell.institution, cell.specialisation]));
  return repeats.map(({ item: { where, ...cell }, first }) => {
    return { code: "repeated-study-places", ...cell, first: first.where, names, where };
  });
}

function institutionRefusals(
  { id: institution }: Institution,
  { rows, columns }: FilledForm,
  where: Where,
  { specialisations, names, edition }: FormFrame,
): Refusal[] {
  const own = rows.filter((row) => row.institution.id === institution);
  const blankAt = (row: FilledRow | undefined, part: "total" | "studyPlaces"): Where => {
    const at = row?.specialisation.where ?? where;
    if (row === undefined || columns === undefined) return at;
    return { ...at, column: columns[part] + 1, header: edition.columns[part] };
  };
  const cells = specialisations.flatMap(({ id: specialisation }): Refusal[] => {
    const row = own.find((it) => it.specialisation.id === specialisation);
    const number = row?.studyPlaces ?? null;
    if (number !== null) return wholeRefusals(number);
    const at = blankAt(row, "studyPlaces");
    return [{ code: "missing-study-places", institution, specialisation, names, where: at }];
  });
  const totals = own.flatMap(({ total }) => total ?? []);
  const at = blankAt(own[0], "total");
  const refusals = [
    ...cells,
    ...totals.flatMap(wholeRefusals),
    ...(totals.length === 0 ? [{ code: "missing-total", id: institution, names, where: at } as const] : []),
  ];
  if (refusals.length > 0) return refusals;
  const available = sum(own.map(({ studyPlaces }) => studyPlaces?.value ?? 0));
  return totals
    .filter(({ value }) => value !== available)
    .map(({ value, where: cell }) => ({
      ...{ code: "sum-differs", institution, needed: value ?? 0, available, names, where: cell },
    }));
}

function wholeRefusals({ value, written, where }: NonNullable<FilledRow["studyPlaces"]>): Refusal[] {
  return value === null ? [{ code: "not-whole", written, where }] : [];
}

function grandRefusals(
  { grandTotals }: FilledForm,
  institutions: readonly InstitutionStudyPlaces[],
): Refusal[] {
  const available = sumOfStudyPlaces(institutions);
  return grandTotals.flatMap((number): Refusal[] => {
    const { value: needed, where } = number;
    if (needed === null) return wholeRefusals(number);
    return needed === available ? [] : [{ code: "grand-total-differs", needed, available, where }];
  });
}

/** The sums under "Hele landet" in our own national document: a reader has the rows of that table among the texts. */
function wholeCountryRefusals(
  texts: readonly string[],
  institutions: readonly InstitutionStudyPlaces[],
  { specialisations }: FormFrame,
): Refusal[] {
  if (!texts.includes("Hele landet")) return [];
  const rows = institutions.flatMap((row) => row.specialisations);
  return texts.flatMap((text): Refusal[] => {
    const name = namesOfRow(text);
    const found = specialisations.find((one) => one.name === name);
    if (found === undefined && name !== TOTAL_OF_TABLE) return [];
    const needed = Number(text.slice(text.indexOf(":") + 1).replaceAll(".", ""));
    const own = rows.filter(({ specialisation }) => found === undefined || specialisation === found.id);
    const available = sumOfStudyPlaces(own);
    const of = given({ specialisation: found?.name });
    return needed === available ? [] : [{ code: "grand-total-differs", needed, available, ...of }];
  });
}

const STUDY_YEAR = "(?<!\\d)\\d{4}\\s?[/–-]\\s?(?:\\d{4}|\\d{2})(?!\\d)";
const ANY = new RegExp(STUDY_YEAR, "gu");
/** As a form is headed: "antal studiepladser på pædagoguddannelsen 2018/2019", "Antal studiepladser 2018/2019". */
const HEADED = new RegExp(`antal studiepladser(?: på pædagoguddannelsen)? (${STUDY_YEAR})`, "giu");

/** A line that a page begins with: "Indstilling om optag på pædagoguddannelsen i studieåret 2027/2028". */
const TITLE = /^\D{0,40}(?:indstilling|dimensionering)(?!\p{L})[^.]{0,100}[^.:;,]$/iu;

/**
 * The study years that the texts of a filled form name, as the form writes them, each once: if it has a title or is
 * headed with one, those alone, for a note may speak of another year.
 */
export function studyYearsIn(texts: readonly string[]): string[] {
  const headed = texts.flatMap((text) => [...text.matchAll(HEADED)].map(([, year = ""]) => year));
  const ofForm = yearsOf([...titleYears(texts), ...headed]);
  return ofForm.length > 0 ? ofForm : yearsOf(texts.flatMap((text) => text.match(ANY) ?? []));
}

/** The study year of the first title, or nothing: one with several compares them. */
function titleYears(texts: readonly string[]): string[] {
  const titles = texts
    .flatMap((text) => text.split("\n"))
    .filter((line) => TITLE.test(line.trim()) && !OF_ANOTHER_YEAR.test(line))
    .map((line) => yearsOf(line.match(ANY) ?? []));
  return titles.find((years) => years.length === 1) ?? [];
}

function yearsOf(written: readonly string[]): string[] {
  return [...new Set(written.flatMap((text) => readStudyYear(text) ?? []))];
}
