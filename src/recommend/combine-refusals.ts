import { institutionRefusals } from "../domain/checks/name-refusal.js";
import type { Met } from "../domain/combine-refusal.js";
import type { Institution } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { groupsOf } from "../domain/grouped.js";
import type { CombinedPart, InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { formKey } from "../reference/form-key.js";
import { reference } from "../reference/reference.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

/** A recommendation to be combined, and where it was read. */
export interface PlacedPart {
  readonly part: CombinedPart;
  readonly where: Where;
}

/** That they are not for one study year, or the one stated, or not on one form: then nothing else is said of them. */
export function differentRefusals(parts: readonly PlacedPart[], stated: string | undefined): Refusal[] {
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

/** The study years among these, or what else tells them apart, each with where it was met. */
export function metAmong(found: readonly Found[]): Met[] {
  const byKey = [...groupsOf(found, ({ key, studyYear }) => key ?? studyYear)];
  return byKey
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => ({ studyYear: same[0].studyYear, in: same.map(({ where }) => where) }));
}

/** Institutions unknown, with other rows than the form's, that do not sum, in several parts, or in none. */
export function combineRefusals(parts: readonly PlacedPart[], frame: FormFrame): Refusal[] {
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
  const available = sumOfStudyPlaces(specialisations);
  const { names } = frame;
  return needed === available ? [] : [{ code: "sum-differs", institution, needed, available, names, where }];
}

function overlapRefusals(parts: readonly PlacedPart[], { institutions, names }: FormFrame): Refusal[] {
  return institutions.flatMap(({ id }): Refusal[] => {
    // Once for each time it stands there: it may stand in one and the same part twice.
    const places = parts.flatMap(({ part, where }) =>
      part.institutions.filter(({ institution }) => institution === id).map(() => where),
    );
    if (places.length < 2) return [];
    return [{ code: "overlapping-recommendations", institution: id, in: places, names }];
  });
}

/** A sentence for each KKR that nothing has come from, with its institutions. */
function gapRefusals(parts: readonly PlacedPart[], frame: FormFrame): Refusal[] {
  const { institutions, names } = frame;
  const present = new Set(parts.flatMap(({ part }) => part.institutions.map((row) => row.institution)));
  const absent = institutions.filter(({ id }) => !present.has(id));
  return [...groupsOf(absent, (row) => missingCouncil(row, parts, frame))].map(([kkr, own]) => ({
    ...{ code: "missing-recommendation", kkr, institutions: own.map(({ id }) => id), names },
  }));
}

/** The council to ask: the form's, or of councils it covers that recommend themselves, the one the institution is with. */
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
