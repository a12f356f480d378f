import type { FilledForm } from "../domain/filled-form.js";
import type { Institution, OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type {
  CombinedPart,
  InstitutionStudyPlaces,
  NationalRecommendation,
} from "../domain/recommendation.js";
import { all, done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { reference } from "../reference/reference.js";
import { partOfForm } from "./part-of-form.js";
import { institutionRefusals } from "../domain/checks/name-refusal.js";
import type { Met } from "../domain/combine-refusal.js";
import { formKey } from "../reference/form-key.js";

/** How the recommendations of several councils become one. */
export interface CombineOptions extends OwnEditions {
  /** The name of each recommendation's file, for messages. */
  readonly files?: readonly string[];
  /** The study year: of filled forms that name none, or several. Whatever is for another is refused. */
  readonly studyYear?: string;
}

/**
 * The KKRs' recommendations, or forms that were filled in, in one national form, with the sums of the whole country
 * beside it. Each institution of the form stands in exactly one of them: gaps, overlaps, different study years or
 * forms, and rows that do not sum are refused, all of them in one go; of a filled form each at its cell. The order
 * of the recommendations does not matter.
 */
export function combine(
  recommendations: readonly (CombinedPart | FilledForm)[],
  options: CombineOptions = {},
): Outcome<NationalRecommendation> {
  // A filled form has no edition with it; that of the recommendations beside it is its own too.
  const carried = recommendations.flatMap((entry) => ("rows" in entry ? [] : (entry.edition ?? [])));
  const editions = [...carried, ...(options.editions ?? [])];
  const placed = recommendations.map((entry, index) => {
    const file = options.files?.[index];
    const where: Where = file === undefined ? { path: `[${index}]` } : { file };
    const part = "rows" in entry ? partOfForm(entry, where, { ...options, editions }) : done(entry);
    return part.ok ? done<PlacedPart>({ part: part.value, where }) : part;
  });
  const read = all<PlacedPart>(placed);
  if (!read.ok) return read;
  const parts = read.value.map(({ part }) => part);
  const different = refusedIfAny(differentRefusals(read.value, options.studyYear));
  if (different !== null) return different;
  const frame = frameOfParts(parts, options);
  if (!frame.ok) return frame;
  return refusedIfAny(combineRefusals(read.value, frame.value)) ?? done(nationalForm(parts, frame.value));
}

/** What all the parts were made on: they are on one form. Of nothing at all, the form of the study year. */
function frameOfParts(parts: readonly CombinedPart[], options: CombineOptions): Outcome<FormFrame> {
  const [first] = parts;
  if (first === undefined) return done(reference.at(options.studyYear, undefined, options.editions));
  const { studyYear, form } = first;
  const own = parts.flatMap(({ edition }) => edition ?? [])[0];
  const edition = own ?? options.editions?.find((stated) => stated.studyYear === form);
  if (edition !== undefined) return done(reference.behind({ studyYear, form, edition }));
  const known = reference.editions.map((bundled) => bundled.studyYear);
  return known.includes(form)
    ? done(reference.behind({ studyYear, form }))
    : refused({ code: "not-the-form", expected: known.join(", "), found: form });
}

function nationalForm(parts: readonly CombinedPart[], frame: FormFrame): NationalRecommendation {
  const position = (part: CombinedPart): number =>
    frame.institutions.findIndex(({ id }) => part.institutions.some((row) => row.institution === id));
  const ordered = parts.toSorted((a, b) => position(a) - position(b));
  const rows = ordered.flatMap(({ institutions }) => institutions);
  const institutions = frame.institutions.flatMap(({ id }): InstitutionStudyPlaces[] =>
    rows.filter(({ institution }) => institution === id),
  );
  return {
    studyYear: ordered[0]?.studyYear ?? "",
    form: frame.edition.studyYear,
    ...(frame.own === undefined ? {} : { edition: frame.own }),
    institutions,
    specialisations: frame.specialisations.map(({ id, name }) => ({
      specialisation: id,
      name,
      studyPlaces: institutions
        .flatMap(({ specialisations }) => specialisations)
        .filter(({ specialisation }) => specialisation === id)
        .reduce((sum, { studyPlaces }) => sum + studyPlaces, 0),
    })),
    studyPlaces: institutions.reduce((sum, { studyPlaces }) => sum + studyPlaces, 0),
    parts: ordered.map(({ kkr, institutions: own, notes = [] }) => ({
      ...(kkr === undefined ? {} : { kkr }),
      institutions: own.map(({ institution }) => institution),
      notes,
    })),
  };
}

/** A recommendation to be combined, and where it was read. */
interface PlacedPart {
  readonly part: CombinedPart;
  readonly where: Where;
}

/**
 * That they are not for one study year, the one stated if one was, or not on one form: nothing else can then be said
 * of them together.
 */
function differentRefusals(parts: readonly PlacedPart[], stated: string | undefined): Refusal[] {
  const read = parts.map(({ part, where }) => ({ studyYear: part.studyYear, where }));
  const years = metAmong(
    stated === undefined ? read : [...read, { studyYear: stated, where: { path: "studyYear" } }],
  );
  const forms = metAmong(parts.map(({ part, where }) => ({ studyYear: part.form, where, key: keyOf(part) })));
  return [
    ...(years.length > 1 ? [{ code: "different-study-years", met: years } as const] : []),
    ...(forms.length > 1 ? [{ code: "different-forms", met: forms } as const] : []),
  ];
}

/** Two forms of one study year are not the same form. */
function keyOf({ form, edition }: CombinedPart): string {
  const made = edition ?? reference.editions.find(({ studyYear }) => studyYear === form);
  return made === undefined ? form : form + formKey(made);
}

interface Found {
  readonly studyYear: string;
  readonly where: Where;
  readonly key?: string;
}

function metAmong(found: readonly Found[]): Met[] {
  const keyed = found.map((entry) => ({ ...entry, key: entry.key ?? entry.studyYear }));
  const keys = [...new Set(keyed.map(({ key }) => key))].toSorted();
  return keys.map((key) => {
    const same = keyed.filter((entry) => entry.key === key);
    return { studyYear: same[0]?.studyYear ?? "", in: same.map(({ where }) => where) };
  });
}

/** Institutions unknown, with other rows than the form's, that do not sum, in several parts, or in none. */
function combineRefusals(parts: readonly PlacedPart[], frame: FormFrame): Refusal[] {
  return [
    ...parts.flatMap(({ part, where }) => part.institutions.flatMap((row) => rowRefusals(row, where, frame))),
    ...overlapRefusals(parts, frame),
    ...gapRefusals(parts, frame),
  ];
}

function rowRefusals(row: InstitutionStudyPlaces, where: Where, frame: FormFrame): Refusal[] {
  const { institution, studyPlaces: needed, specialisations } = row;
  const unknown = institutionRefusals(institution, where, frame);
  if (unknown.length > 0) return unknown;
  const expected = frame.specialisations.map(({ id }) => frame.names[id] ?? id).join(", ");
  const found = specialisations.map(({ specialisation: id }) => frame.names[id] ?? id).join(", ");
  if (expected !== found) return [{ code: "not-the-form", expected, found, where }];
  const available = specialisations.reduce((sum, { studyPlaces }) => sum + studyPlaces, 0);
  const { names } = frame;
  return needed === available ? [] : [{ code: "sum-differs", institution, needed, available, names, where }];
}

function overlapRefusals(parts: readonly PlacedPart[], { institutions, names }: FormFrame): Refusal[] {
  return institutions.flatMap(({ id }): Refusal[] => {
    // Once for each time it stands there: it may stand in one and the same part twice.
    const places = parts.flatMap(({ part, where }) =>
      part.institutions.filter(({ institution }) => institution === id).map(() => where),
    );
    return places.length > 1
      ? [{ code: "overlapping-recommendations", institution: id, in: places, names }]
      : [];
  });
}

/** A sentence for each KKR that nothing has come from, with its institutions. */
function gapRefusals(parts: readonly PlacedPart[], frame: FormFrame): Refusal[] {
  const { institutions, names } = frame;
  const present = new Set(parts.flatMap(({ part }) => part.institutions.map((row) => row.institution)));
  const absent = institutions
    .filter(({ id }) => !present.has(id))
    .map((row) => ({ id: row.id, kkr: missingCouncil(row, parts, frame) }));
  return [...new Set(absent.map(({ kkr }) => kkr))].map((kkr) => ({
    code: "missing-recommendation",
    kkr,
    institutions: absent.filter((row) => row.kkr === kkr).map(({ id }) => id),
    names,
  }));
}

/**
 * The council to ask: that of the form, or if one of the councils that it covers has recommended by itself, the one of
 * them that the institution stays with.
 */
function missingCouncil(
  { id, kkr }: Institution,
  parts: readonly PlacedPart[],
  { councils }: FormFrame,
): string {
  const { covers = [] } = councils.find((council) => council.id === kkr) ?? {};
  if (!parts.some(({ part }) => part.kkr !== undefined && covers.includes(part.kkr))) return kkr;
  const own = councils.find((council) => covers.includes(council.id) && council.institutions?.includes(id));
  return own?.id ?? kkr;
}
