import { dateRefusals } from "../../domain/checks/date-refusals.js";
import { unknownCouncil } from "../../domain/checks/name-refusal.js";
import type { FormCouncil, FormEdition } from "../../domain/form-edition.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Refusal } from "../../domain/refusal.js";
import { firstYearOf } from "../../domain/study-year.js";
import { studyYearsIn } from "../letter/letter-title.js";

/** An id stands in flags and paths, among commas, slashes and equals signs. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** What is wrong with an edition of the form whose shape is right. `frame` has its councils. */
export function formEditionRefusals(edition: FormEdition, frame: FormFrame): Refusal[] {
  const { studyYear, institutions, specialisations, columns, date, deadline, councils } = edition;
  return [
    ...(firstYearOf(studyYear) === null
      ? [{ code: "invalid-study-year", written: studyYear, where: { path: "studyYear" } } as const]
      : []),
    ...emptyRefusals(institutions, "institutions"),
    ...emptyRefusals(specialisations, "specialisations"),
    ...nameRefusals(edition, frame),
    ...Object.entries(columns).flatMap(([key, text]) => blankRefusals({ [key]: text }, "columns")),
    ...repeatedRefusals(
      Object.entries(columns).map(([key, name]) => ({ spellings: [name], name, path: `columns.${key}` })),
    ),
    ...titleRefusals(edition),
    ...dateRefusals(date, "date"),
    ...dateRefusals(deadline, "deadline"),
    ...(councils ?? []).flatMap(({ region, municipalities }, index) => [
      ...blankRefusals({ region }, `councils[${index}]`),
      ...emptyRefusals(municipalities, `councils[${index}].municipalities`),
      ...repeatedRefusals(
        municipalities.map((name, place) => ({
          spellings: [name, frame.providerName(name)],
          name,
          path: `councils[${index}].municipalities[${place}]`,
        })),
      ),
    ]),
  ];
}

/** Institutions of a KKR that is neither known for the study year nor stated. */
export function councilRefusals({ institutions }: FormEdition, frame: FormFrame): Refusal[] {
  return institutions.flatMap(({ kkr }, index): Refusal[] => {
    const where = { path: `institutions[${index}].kkr` };
    return findNamed(kkr, frame.councils) === undefined
      ? [unknownCouncil(kkr, where, frame.councils, frame.laterCouncils)]
      : [];
  });
}

/** Ids, names and aliases: none is blank, and each of them means one thing only. */
function nameRefusals(
  { institutions, specialisations, councils = [] }: FormEdition,
  frame: FormFrame,
): Refusal[] {
  const stated = [
    ...institutions.map((named, index) => ({ ...named, path: `institutions[${index}]` })),
    ...specialisations.map((named, index) => ({ ...named, path: `specialisations[${index}]` })),
  ];
  const statedCouncils = councils.map((named, index) => ({ ...named, path: `councils[${index}]` }));
  const ids = new Set(councils.map(({ id }) => id));
  const bundledCouncils = frame.councils
    .filter(({ id }) => !ids.has(id))
    .map((council) => ({ ...council, path: "" }));
  return [
    ...[...stated, ...statedCouncils].flatMap(({ id, name, path }) => [
      ...blankRefusals({ id, name }, path),
      ...(id.trim() !== "" && !ID.test(id)
        ? [{ code: "invalid-id", written: id, where: { path: `${path}.id` } } as const]
        : []),
    ]),
    ...repeatedRefusals(stated.map(spelled)),
    ...repeatedRefusals([...bundledCouncils, ...statedCouncils].map(spelled)),
    // One list of names is kept by id.
    ...stated
      .filter(({ id }) => frame.councils.some((council) => council.id === id))
      .map(({ id, path }) => ({
        ...{ code: "repeated-name" as const, written: id, name: frame.names[id] ?? id },
        where: { path: `${path}.id` },
      })),
  ];
}

interface Spelled {
  readonly spellings: readonly string[];
  readonly name: string;
  readonly path: string;
}

type Stated = Pick<FormCouncil, "id" | "name" | "aliases"> & { readonly path: string };

function spelled({ id, name, aliases = [], path }: Stated): Spelled {
  return { spellings: [name, ...aliases, id], name, path };
}

/** A spelling that an earlier one of the list has too. */
function repeatedRefusals(among: readonly Spelled[]): Refusal[] {
  const known = new Map<string, Spelled>();
  return among.flatMap((entry): Refusal[] => {
    const taken = entry.spellings.find((spelling) => (known.get(nameKey(spelling)) ?? entry) !== entry);
    const before = taken === undefined ? undefined : known.get(nameKey(taken));
    for (const spelling of entry.spellings) {
      if (!known.has(nameKey(spelling))) known.set(nameKey(spelling), entry);
    }
    return taken === undefined || before === undefined
      ? []
      : [{ code: "repeated-name", written: taken, name: before.name, where: { path: entry.path } }];
  });
}

function emptyRefusals(list: readonly unknown[], path: string): Refusal[] {
  return list.length === 0 ? [{ code: "empty-list", where: { path } }] : [];
}

function blankRefusals(texts: Readonly<Record<string, string>>, path: string): Refusal[] {
  return Object.entries(texts).flatMap(([key, text]): Refusal[] =>
    nameKey(text) === "" ? [{ code: "missing-key", key, where: { path } }] : [],
  );
}

/** A title that is another year's: last year's file, with no more than the study year changed. */
function titleRefusals({ studyYear, title = "" }: FormEdition): Refusal[] {
  const [found, ...others] = studyYearsIn([title]);
  const isOther =
    found !== undefined && firstYearOf(studyYear) !== null && ![found, ...others].includes(studyYear);
  return isOther
    ? [{ code: "edition-of-another-year", expected: studyYear, found, where: { path: "title" } }]
    : [];
}
