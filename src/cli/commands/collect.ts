import type { CollectedReturns } from "../../domain/collected-returns.js";
import type { Language } from "../../domain/language.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../../domain/outcome.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { isWorkbook } from "../../input/archive/is-workbook.js";
import { readJson } from "../../input/read-json.js";
import type { ReturnFile } from "../../input/returns/opened-return.js";
import { parseReturnKey } from "../../input/returns/parse-return-key.js";
import type { ProviderInstitution } from "../../input/returns/provider-institution.js";
import { readReturnKey } from "../../input/returns/read-return-key.js";
import { frameFor } from "../../reference/frame-for.js";
import { collectedToCsv } from "../../render/collected-to-csv.js";
import { collectReturns } from "../../returns/collect-returns.js";
import type { CollectReturnsOptions } from "../../returns/collect-options.js";
import { allOutcomes } from "../all-outcomes.js";
import type { Words } from "../flags.js";
import { inFlags } from "../in-flags.js";
import { withHucre } from "../read-places.js";
import { readPrevious } from "../read-previous.js";
import { isJson, nameOf, readInput } from "../read-request.js";
import { isFolder, returnsIn } from "../returns-in.js";
import { sumAnswers } from "../sum-flags.js";
import { WrongUse } from "../wrong-use.js";
import { type Handler, jsonOf } from "./handler.js";

/** The providers' returns as one request, in JSON, or its table in CSV; what is missing is the total. */
export const collect: Handler = async ({ positionals, values }, language, onProgress) => {
  if (positionals.length === 0) throw new WrongUse(USE[language]);
  const flag = (name: string): string | undefined => values.get(name)?.[0];
  const paths = positionals.flatMap((path) => returnsAt(path, language));
  const files = paths.map((path) => ({ name: nameOf(path), bytes: readInput(path, language) }));
  const said = {
    ...given("kkr", flag("kkr")),
    ...given("studyYear", flag("study-year")),
    ...given("internshipPlacesUnit", unitOf(flag("unit"), language)),
  };
  const keyPath = flag("key");
  const previousPath = flag("previous");
  const key = keyPath === undefined ? [] : [readKey(keyPath, language)];
  const previous = previousPath === undefined ? [] : [await readPrevious(previousPath, said, language)];
  const beside = allOutcomes<unknown>([...key, ...previous]);
  const options = {
    ...said,
    ...sumAnswers({ values }),
    ...given("key", valueIn(key)),
    ...given("previous", valueIn(previous)),
    onProgress,
  };
  // What is wrong with the returns is said together with what is wrong with the files beside them.
  const collected = inFlags(await collectAll(files, options), {});
  const both = allOutcomes<unknown>([beside, beside.ok ? collected : withoutKeyFault(collected)]);
  if (!both.ok) return both;
  if (!collected.ok) return collected;
  const { request } = collected.value;
  const own = { json: () => jsonOf(request), csv: () => csvOf(request) };
  return done({ own }, [...both.notices, ...(isCsvAsked({ values }) ? [unsaid(request)] : [])]);
};

type Request = CollectedReturns["request"];

function csvOf({ studyYear, kkr, internshipPlaces }: Request): string {
  const { names } = frameFor(studyYear, kkr, undefined);
  return collectedToCsv(
    internshipPlaces.map(({ provider = "", institution, specialisation, places }) => ({
      provider,
      institution: names[institution] ?? institution,
      specialisation: names[specialisation] ?? specialisation,
      places: String(places),
    })),
  );
}

function isCsvAsked({ values }: Pick<Words, "values">): boolean {
  const outs = values.get("out") ?? [];
  return values.get("format")?.[0] === "csv" || outs.some((path) => /\.csv$/i.test(path));
}

/** JSON says all of it; a table in CSV has no room for it. */
function unsaid({ studyYear, kkr, internshipPlacesUnit }: Request): Notice {
  return { code: "unsaid-in-table", studyYear, kkr, unit: internshipPlacesUnit ?? null };
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: V });
}

function valueIn<T>([outcome]: readonly Outcome<T>[]): T | undefined {
  return outcome?.ok === true ? outcome.value : undefined;
}

/** Of a key that can't be read, nothing can be said of what it lacks. */
function withoutKeyFault(outcome: Outcome<unknown>): Outcome<unknown> {
  if (outcome.ok) return outcome;
  return refusedIfAny(outcome.refusals.filter(({ code }) => code !== "institution-unstated")) ?? done(null);
}

/** What reads workbooks is loaded only where there is one. */
async function collectAll(
  files: readonly ReturnFile[],
  options: CollectReturnsOptions,
): Promise<Outcome<CollectedReturns>> {
  const workbook = files.find(({ bytes, name }) => isWorkbook(bytes, name));
  if (workbook === undefined) return collectReturns(files, options);
  return withHucre(workbook.name, async () => {
    const workbooks = await import("../../returns/xlsx/collect-returns.js");
    return workbooks.collectReturns(files, options);
  });
}

function unitOf(written: string | undefined, language: Language): InternshipPlacesUnit | undefined {
  if (written === undefined || written === "half-year" || written === "full-year") return written;
  throw new WrongUse(
    language === "da"
      ? `--unit ${written}: enheden er half-year (halvårspladser) eller full-year (helårspladser).`
      : `--unit ${written}: the unit is half-year or full-year.`,
  );
}

function readKey(path: string, language: Language): Outcome<readonly ProviderInstitution[]> {
  const bytes = readInput(path, language);
  const file = nameOf(path);
  if (!isJson(path, bytes)) return readReturnKey(bytes, { file });
  const data = readJson(bytes, { file });
  return data.ok ? parseReturnKey(data.value, file) : data;
}

/** A folder stands for the returns in it. */
function returnsAt(path: string, language: Language): readonly string[] {
  if (!isFolder(path)) return [path];
  const returns = returnsIn(path);
  if (returns.length > 0) return returns;
  throw new WrongUse(
    language === "da"
      ? `${path}: der er ingen indberetninger (.xlsx, .csv) i mappen.`
      : `${path}: there are no returns (.xlsx, .csv) in the folder.`,
  );
}

const USE = {
  da: "Angiv indberetningerne (.xlsx, .csv), en eller flere, eller mappen med dem.",
  en: "Give the returns (.xlsx, .csv), one or more, or the folder of them.",
};
