import { extname } from "node:path";
import type { FilledForm } from "../domain/filled-form.js";
import { all, done, type Outcome } from "../domain/outcome.js";
import { openArchive } from "../input/archive/open-archive.js";
import { kindOfArchive, kindOfFile } from "../input/archive/recognise.js";
import { readFilledForm as readDocxForm } from "../input/filled-form/read-docx-form.js";
import type { ReadFilledFormOptions } from "../input/filled-form/read-filled-form-options.js";
import { readTextForm } from "../input/filled-form/read-text-form.js";
import { readFilledForm as readWorkbookForm } from "../input/xlsx/read-filled-form.js";
import { isJson, jsonIn, nameOf, readInput } from "./read-input.js";
import { parseRecommendation } from "../input/request/parse-recommendation.js";
import type { CombinedPart } from "../domain/recommendation.js";
import { studyYearsIn, yearOfForm } from "../recommend/part-of-form.js";

export type FormOptions = Omit<ReadFilledFormOptions, "file">;

/** A filled form of a study year, the newest unless said: told by the file's ending, else by what the file is. */
export async function readForm(path: string, of: FormOptions): Promise<Outcome<FilledForm>> {
  return formIn(readInput(path), path, of);
}

async function formIn(bytes: Uint8Array, path: string, of: FormOptions): Promise<Outcome<FilledForm>> {
  const file = nameOf(path);
  const options = { file, ...of };
  const format = formatOf(bytes, path);
  switch (format) {
    case "docx":
      return readDocxForm(bytes, options);
    case "xlsx":
      return readWorkbookForm(bytes, options);
    default:
      return readTextForm(bytes, format, options);
  }
}

type Format = "docx" | "xlsx" | "json" | "csv";

function formatOf(bytes: Uint8Array, path: string): Format {
  const ending = extname(path).toLowerCase();
  if (ending === ".docx" || ending === ".xlsx") return ending === ".docx" ? "docx" : "xlsx";
  if (isJson(path, bytes)) return "json";
  const kind = kindOfFile(bytes);
  if (kind === "zip") {
    const opened = openArchive(bytes);
    return opened.ok && ["docx", "docm", "odt"].includes(kindOfArchive(opened.parts)) ? "docx" : "xlsx";
  }
  // What only looks like an Office file is refused with advice by those who read one; text is CSV.
  if (kind === "doc" || kind === "pdf") return "docx";
  return ["xls", "encrypted", "html"].includes(kind) ? "xlsx" : "csv";
}

/** Turns a filled form in a file into what is asked for. */
type ReadForm<T> = (bytes: Uint8Array, path: string, of: FormOptions) => Promise<Outcome<T>>;

/** Recommendations from JSON, else filled forms; these have no edition, and may be on that of one beside them. */
async function readBeside<T>(
  paths: readonly string[],
  of: FormOptions,
  read: ReadForm<T>,
): Promise<Outcome<readonly (CombinedPart | T)[]>> {
  const files = paths.map((path) => {
    const bytes = readInput(path);
    const made = isJson(path, bytes)
      ? jsonIn(bytes, nameOf(path), (data) => parseRecommendation(data))
      : null;
    return { path, bytes, made };
  });
  const carried = files.flatMap(({ made }) => (made?.ok === true ? (made.value.edition ?? []) : []));
  const beside = { ...of, editions: [...carried, ...(of.editions ?? [])] };
  return all<CombinedPart | T>(
    await Promise.all(files.map(async ({ path, bytes, made }) => made ?? read(bytes, path, beside))),
  );
}

export function readParts(
  paths: readonly string[],
  of: FormOptions,
): Promise<Outcome<readonly (CombinedPart | FilledForm)[]>> {
  return readBeside(paths, of, formIn);
}

/** The study places of several years, in file order. `yearBefore` is for a form, not the last, that says no year. */
export function readYears(
  paths: readonly string[],
  of: FormOptions,
  yearBefore: string | null = of.studyYear ?? null,
): Promise<Outcome<readonly CombinedPart[]>> {
  return readBeside<CombinedPart>(paths, of, (bytes, path, { studyYear, ...beside }) => {
    const year = path === paths.at(-1) ? (studyYear ?? null) : yearBefore;
    return readYearOfForm(bytes, path, year === null ? beside : { ...beside, studyYear: year });
  });
}

/** A form is on that of its own year, or an earlier one; on a later year's only if it does not go with those. */
async function readYearOfForm(
  bytes: Uint8Array,
  path: string,
  of: FormOptions,
): Promise<Outcome<CombinedPart>> {
  const form = await formIn(bytes, path, of);
  if (!form.ok) return form;
  const [studyYear, ...others] = studyYearsIn(form.value.texts);
  const { editions = [] } = of;
  const until = editions.filter((edition) => studyYear !== undefined && edition.studyYear <= studyYear);
  if (studyYear !== undefined && others.length === 0 && until.length < editions.length) {
    const own = { studyYear, editions: until };
    const early = asPart(await formIn(bytes, path, own), path, own);
    if (early.ok) return early;
  }
  return asPart(form, path, of);
}

function asPart(form: Outcome<FilledForm>, path: string, of: FormOptions): Outcome<CombinedPart> {
  if (!form.ok) return form;
  const part = yearOfForm(form.value, { ...of, file: nameOf(path) });
  return part.ok ? done(part.value, [...form.notices, ...part.notices]) : part;
}
