import { distributeInternshipPlaces } from "../../distribution/distribute-internship-places.js";
import type { DistributionRequest } from "../../domain/distribution-request.js";
import { given } from "../../domain/given.js";
import { done, type Outcome, refusedAs } from "../../domain/outcome.js";
import type { Where } from "../../domain/refusal.js";
import { parseDistributionRequest } from "../../input/request/parse-distribution-request.js";
import { readKeyRows } from "../../input/key/read-distribution-key.js";
import { readJson } from "../../input/request/read-json.js";
import { distributionDocument } from "../../submission/distribution-document.js";
import type { Words } from "../flags.js";
import { inFile, isJson, nameOf, readInput } from "../read-input.js";
import { WrongUse } from "../wrong-use.js";
import { sumAnswers } from "../sum-flags.js";
import { editionsOf, otherYear } from "../year-form.js";
import { answered, type Handler } from "./handler.js";

export const distribute: Handler = (words) =>
  answered(
    readDistributionRequest(words),
    (request, notices) => distributeInternshipPlaces(request, { ...editionsOf(words), notices }),
    distributionDocument,
  );

/** The request in INPUT, with the providers from KEY; without KEY, INPUT has them itself. */
function readDistributionRequest(words: Words): Outcome<DistributionRequest> {
  const { positionals, values } = words;
  const said = { ...editionsOf(words), ...sumAnswers({ values }) };
  const [input = "", key] = positionals;
  const file = nameOf(input);
  const bytes = readInput(input);
  const keyBytes = key === undefined ? null : readInput(key);
  const isLast = key === undefined || keyBytes === null || isJson(key, keyBytes);
  if (isLast && !isJson(input, bytes)) throw new WrongUse(SWAPPED);
  const data = ofFlags(readJson(bytes, { file }), words, file);
  if (!data.ok) return data;
  const record = data.value;
  if (isRecord(record) && key === undefined && !Object.hasOwn(record, "providers"))
    throw new WrongUse(NO_KEY);
  if (key === undefined || keyBytes === null || !isRecord(record)) {
    return inFile(parseDistributionRequest(record, said), file);
  }
  if (Object.hasOwn(record, "providers")) throw new WrongUse(BOTH);
  const studyYear: unknown = "studyYear" in record ? record.studyYear : undefined;
  const read = readKeyRows(keyBytes, {
    file: nameOf(key),
    ...(typeof studyYear === "string" ? { studyYear } : {}),
    ...said,
  });
  if (!read.ok) return read;
  const providers = read.value.map((row) => row.key);
  const rows = read.value.map(({ row }) => row);
  const request = inFiles(parseDistributionRequest({ ...record, providers }, said), file, {
    file: nameOf(key),
    rows,
  });
  return request.ok ? done(request.value, [...read.notices, ...request.notices]) : request;
}

/** What INPUT says, with --kkr and the study year of --form; another year that it states is refused. */
function ofFlags(data: Outcome<unknown>, { edition, values }: Words, file: string): Outcome<unknown> {
  if (!data.ok || !isRecord(data.value)) return data;
  const [kkr] = values.get("kkr") ?? [];
  if (kkr !== undefined && Object.hasOwn(data.value, "kkr")) throw new WrongUse(TWICE);
  const said = { ...given({ studyYear: edition?.studyYear, kkr }), ...data.value };
  if (edition === undefined) return done(said);
  return otherYear(edition, said.studyYear, { file, path: "studyYear" }) ?? done(said);
}

function isRecord(data: unknown): data is object {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** What is wrong with a provider stands in its row of the key; all else in INPUT. */
function inFiles<T>(
  outcome: Outcome<T>,
  input: string,
  key: { readonly file: string; readonly rows: readonly number[] },
): Outcome<T> {
  const placeOf = (where: Where): Where => {
    const [, index] = /^providers\[(\d+)\]/.exec(where.path ?? "") ?? [];
    const row = index === undefined ? undefined : key.rows[Number(index)];
    return row === undefined ? { ...where, file: input } : { file: key.file, row };
  };
  return refusedAs(outcome, ({ where = {}, ...refusal }) => {
    if (refusal.code !== "whole-and-part") return { ...refusal, where: placeOf(where) };
    const answers = refusal.answers.map((answer) => ({ ...answer, where: placeOf(answer.where) }));
    return { ...refusal, answers, where: placeOf(where) };
  });
}

const SWAPPED = {
  da: "FIL og NØGLE er byttet om, eller FIL mangler: Angiv først FIL (.json med behovet) og så NØGLE (.csv med nøglen).",
  en: "INPUT and KEY are swapped, or INPUT is missing: give INPUT (.json with the needs) first, and then KEY (.csv with the key).",
};

const NO_KEY = {
  da: "NØGLE mangler: Angiv filen med nøglen (.csv) efter FIL, eller skriv nøglen i FIL (providers).",
  en: "KEY is missing: give the file with the key (.csv) after INPUT, or write the key in INPUT (providers).",
};

const TWICE = {
  da: "FIL angiver selv KKR (kkr). Udelad --kkr.",
  en: "INPUT itself has the KKR (kkr). Leave out --kkr.",
};

const BOTH = {
  da: "FIL angiver selv nøglen (providers). Udelad NØGLE, eller fjern den fra FIL.",
  en: "INPUT itself has the key (providers). Leave out KEY, or remove it from INPUT.",
};
