import type { FormCouncil, FormEdition } from "../../domain/form-edition.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { given } from "../../domain/given.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import { done, type Outcome, refusedAs, refusedIfAny } from "../../domain/outcome.js";
import { readStudyYear } from "../../domain/study-year.js";
import { reference } from "../../reference/reference.js";
import { councilRefusals, formEditionRefusals } from "./form-edition-refusals.js";
import { formEditionSchema, type FormEditionShape } from "./form-edition-schema.js";
import { withSegments } from "./path-text.js";
import { readShape } from "./read-shape.js";

/**
 * The ministry's form of a year, from data that nobody has checked, such as a parsed form file. A KKR may be named by
 * id or name. What is wrong is refused with its path, stage by stage and all of a stage in one go: first its shape, then
 * what it says, and at last the KKRs of its institutions. Never throws.
 */
export function parseFormEdition(data: unknown): Outcome<FormEdition> {
  return withSegments(checkedEdition(data), data);
}

function checkedEdition(data: unknown): Outcome<FormEdition> {
  const read = readFormEdition(data);
  if (!read.ok) return read;
  const frame = reference.at(read.value.studyYear, undefined, [read.value]);
  return refusedIfAny(councilRefusals(read.value, frame)) ?? read;
}

/** The same, but its institutions may belong to a KKR that nobody knows: in the library such a form can be used. */
function readFormEdition(data: unknown): Outcome<FormEdition> {
  const shape = readShape(formEditionSchema, data);
  if (!shape.ok) return shape;
  const written = editionFrom(shape.value);
  const frame = reference.at(written.studyYear, undefined, [written]);
  return refusedIfAny(formEditionRefusals(written, frame)) ?? done(withCouncilIds(written, frame.councils));
}

/** The edition that is part of a request, under the key "edition". */
export function editionOfRequest(data: unknown): Outcome<FormEdition> {
  return underEdition(checkedEdition(data));
}

/** The edition that is part of a recommendation, under the key "edition": whatever one could be made on. */
export function editionOfRecommendation(data: unknown): Outcome<FormEdition> {
  return underEdition(readFormEdition(data));
}

function underEdition(parsed: Outcome<FormEdition>): Outcome<FormEdition> {
  return refusedAs(parsed, ({ where, ...refusal }) => {
    const path = where?.path === undefined ? "edition" : `edition.${where.path}`;
    return { ...refusal, where: { ...where, path } };
  });
}

const TEXTS = ["title", "date", "reference", "recipient", "deadline"] as const;

/** The keys in one order, whatever order they were written in. A text without a letter in it counts as left out. */
function editionFrom(written: FormEditionShape): FormEdition {
  const { columns, councils, source } = written;
  const texts = TEXTS.flatMap((key) => {
    const text = written[key]?.replace(/\s+/g, " ").trim() ?? "";
    return text === "" ? [] : [[key, text] as const];
  });
  return {
    studyYear: readStudyYear(written.studyYear) ?? written.studyYear,
    institutions: written.institutions.map(({ id, name, kkr, aliases = [] }) => {
      return { id, name, kkr, aliases: namesIn(aliases) };
    }),
    specialisations: written.specialisations.map(({ id, name, aliases = [] }) => {
      return { id, name, aliases: namesIn(aliases) };
    }),
    columns,
    ...(Object.fromEntries(texts) as Partial<Record<(typeof TEXTS)[number], string>>),
    ...given({ councils: councils?.map(councilFrom), source }),
  };
}

function councilFrom({
  aliases,
  ...council
}: NonNullable<FormEditionShape["councils"]>[number]): FormCouncil {
  return { ...council, ...given({ aliases: aliases && namesIn(aliases) }) };
}

/** A blank alias names nothing. */
function namesIn(aliases: readonly string[]): readonly string[] {
  return aliases.filter((alias) => nameKey(alias) !== "");
}

function withCouncilIds(edition: FormEdition, councils: FormFrame["councils"]): FormEdition {
  return {
    ...edition,
    institutions: edition.institutions.map((institution) => ({
      ...institution,
      kkr: findNamed(institution.kkr, councils)?.id ?? institution.kkr,
    })),
  };
}
