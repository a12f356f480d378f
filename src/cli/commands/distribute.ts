import { distributeInternshipPlaces } from "../../distribution/distribute-internship-places.js";
import type { DistributionRequest } from "../../domain/distribution-request.js";
import type { Language } from "../../domain/language.js";
import { done, type Outcome } from "../../domain/outcome.js";
import { parseDistributionRequest } from "../../input/parse-distribution-request.js";
import { readKeyRows } from "../../input/read-distribution-key.js";
import { readJson } from "../../input/read-json.js";
import { distributionDocument } from "../../submission/distribution-document.js";
import type { Words } from "../flags.js";
import { inFile, nameOf, readInput } from "../read-request.js";
import { WrongUse } from "../wrong-use.js";
import { sumAnswers } from "../sum-flags.js";
import { type Handler, jsonOf } from "./handler.js";

/** Internship places to supply, per provider. */
export const distribute: Handler = (words, language) => {
  const request = readDistributionRequest(words, language);
  if (!request.ok) return request;
  const distribution = distributeInternshipPlaces(request.value);
  if (!distribution.ok) return distribution;
  const { value } = distribution;
  return done({ document: distributionDocument(value), json: () => jsonOf(value) }, request.notices);
};

/** The request in INPUT, with the providers from KEY; without KEY, INPUT has them itself. */
function readDistributionRequest(
  { positionals, values }: Words,
  language: Language,
): Outcome<DistributionRequest> {
  const [input, key, ...others] = positionals;
  if (input === undefined || others.length > 0) throw new WrongUse(USE[language]);
  const file = nameOf(input);
  const data = readJson(readInput(input, language), { file });
  if (!data.ok) return data;
  const record = data.value;
  if (key === undefined || typeof record !== "object" || record === null || Array.isArray(record)) {
    return inFile(parseDistributionRequest(record), file);
  }
  if (Object.hasOwn(record, "providers")) throw new WrongUse(BOTH[language]);
  const studyYear: unknown = "studyYear" in record ? record.studyYear : undefined;
  const read = readKeyRows(readInput(key, language), {
    file: nameOf(key),
    ...sumAnswers({ values }),
    ...(typeof studyYear === "string" ? { studyYear } : {}),
  });
  if (!read.ok) return read;
  const providers = read.value.map((row) => row.key);
  const rows = read.value.map(({ row }) => row);
  const request = inFiles(parseDistributionRequest({ ...record, providers }), file, {
    file: nameOf(key),
    rows,
  });
  return request.ok ? done(request.value, [...read.notices, ...request.notices]) : request;
}

/** What is wrong with a provider stands in its row of the key; all else in INPUT. */
function inFiles<T>(
  outcome: Outcome<T>,
  input: string,
  key: { readonly file: string; readonly rows: readonly number[] },
): Outcome<T> {
  if (outcome.ok) return outcome;
  const [first, ...rest] = outcome.refusals;
  const placed = ({ where = {}, ...refusal }: typeof first): typeof first => {
    const [, index] = /^providers\[(\d+)\]/.exec(where.path ?? "") ?? [];
    const row = index === undefined ? undefined : key.rows[Number(index)];
    return { ...refusal, where: row === undefined ? { ...where, file: input } : { file: key.file, row } };
  };
  return { ok: false, refusals: [placed(first), ...rest.map(placed)] };
}

const USE = {
  da: "Angiv INPUT (.json med behovet) og KEY (.csv med nøglen).",
  en: "Give INPUT (.json with the needs) and KEY (.csv with the key).",
};

const BOTH = {
  da: "INPUT angiver selv nøglen (providers). Udelad KEY, eller fjern den fra INPUT.",
  en: "INPUT itself has the key (providers). Leave out KEY, or remove it from INPUT.",
};
