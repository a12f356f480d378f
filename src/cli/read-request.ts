import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Language } from "../domain/language.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome } from "../domain/outcome.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { isWorkbook } from "../input/archive/is-workbook.js";
import { parseRequest } from "../input/parse-request.js";
import { readJson } from "../input/read-json.js";
import { checkProvider } from "../returns/check-provider.js";
import type { Words } from "./flags.js";
import { inFlags } from "./in-flags.js";
import { readPlaces } from "./read-places.js";
import { requestFromFlags } from "./request-from-flags.js";
import { sumAnswers } from "./sum-flags.js";
import { WrongUse } from "./wrong-use.js";

/** The request that INPUT and the flags state together; the file is a request in JSON, or internship places. */
export async function readRequest(words: Words, language: Language): Promise<Outcome<RecommendationRequest>> {
  const [path, ...others] = words.positionals;
  const flags = requestFromFlags(words, language);
  if (others.length > 0) {
    throw new WrongUse(
      language === "da"
        ? `Kun én INPUT ad gangen: ${others.join(" ")}`
        : `One INPUT only: ${others.join(" ")}`,
    );
  }
  if (path === undefined) {
    if (flags["specialisationShares"] === undefined) {
      throw new WrongUse(
        language === "da"
          ? "INPUT mangler: en anmodning (.json), praktikpladser (.csv, .xlsx), - for standardinput, eller --shares."
          : "INPUT is missing: a request (.json), internship places (.csv, .xlsx), - for standard input, or --shares.",
      );
    }
    return inFlags(parseRequest(flags), flags);
  }
  const bytes = readInput(path, language);
  const file = nameOf(path);
  const sheet = words.values.get("sheet")?.[0];
  if (sheet !== undefined && !isWorkbook(bytes, path)) {
    throw new WrongUse(
      language === "da"
        ? `--sheet gælder kun Excel-filer, og ${file} er ingen.`
        : `--sheet is for Excel files only, and ${file} is none.`,
    );
  }
  if (isJson(path, bytes)) return requestInFile(bytes, file, flags, language);
  const { kkr, studyYear } = flags;
  const places = await readPlaces(bytes, path, {
    file,
    ...sumAnswers(words),
    ...(typeof kkr === "string" ? { kkr } : {}),
    ...(typeof studyYear === "string" ? { studyYear } : {}),
    ...(sheet === undefined ? {} : { sheet }),
  });
  return places.ok ? withFlags(places.value, places.notices, flags) : places;
}

/** What messages call a file. */
export function nameOf(path: string): string {
  return path === "-" ? "standardinput" : path;
}

export function readInput(path: string, language: Language): Uint8Array {
  try {
    return readFileSync(path === "-" ? 0 : path);
  } catch {
    throw new WrongUse(
      language === "da"
        ? `${path}: filen kan ikke læses. Findes den?`
        : `${path}: the file can't be read. Does it exist?`,
    );
  }
}

/** By the file's ending; for standard input and other endings by its first mark. */
export function isJson(path: string, bytes: Uint8Array): boolean {
  const ending = extname(path).toLowerCase();
  if (ending === ".json") return true;
  if (ending === ".csv" || ending === ".tsv") return false;
  const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === "{".charCodeAt(0) || first === "[".charCodeAt(0);
}

/** A request in JSON. A flag may say what the file does not; said twice, neither is taken. */
function requestInFile(
  bytes: Uint8Array,
  file: string,
  flags: Readonly<Record<string, unknown>>,
  language: Language,
): Outcome<RecommendationRequest> {
  const data = readJson(bytes, { file });
  if (!data.ok) return data;
  const record = data.value;
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    return inFile(parseRequest(record), file);
  }
  const both = Object.keys(flags).filter((key) => Object.hasOwn(record, key));
  if (both.length > 0) {
    throw new WrongUse(
      language === "da"
        ? `${file} angiver selv ${both.join(", ")}. Udelad flaget, eller fjern nøglen fra filen.`
        : `${file} itself says ${both.join(", ")}. Leave out the flag, or remove the key from the file.`,
    );
  }
  return inFile(parseRequest({ ...record, ...flags }), file);
}

/** What was refused of data in a file, with the file's name. */
export function inFile<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  if (outcome.ok) return outcome;
  const [first, ...rest] = outcome.refusals;
  const placed = ({ where, ...refusal }: typeof first): typeof first => ({
    ...refusal,
    where: { ...where, file },
  });
  return { ok: false, refusals: [placed(first), ...rest.map(placed)] };
}

const MOST_PROVIDERS = 1000;

/** What is to be said of the providers that are none of the KKR's, each once. */
function providerNotices({ kkr, internshipPlaces = [] }: RecommendationRequest): Notice[] {
  if (kkr === undefined) return [];
  const providers = new Set(internshipPlaces.map(({ provider = "" }) => provider));
  // No council has so many; and to look for the nearest name takes a while.
  return [...providers].slice(0, MOST_PROVIDERS).flatMap((provider) => checkProvider(provider, kkr) ?? []);
}

/** Internship places in a file, with the rest of the request as flags. */
function withFlags(
  places: readonly InternshipPlaces[],
  notices: readonly Notice[],
  flags: Readonly<Record<string, unknown>>,
): Outcome<RecommendationRequest> {
  const request = inFlags(parseRequest({ ...flags, internshipPlaces: places }), flags);
  if (!request.ok) return request;
  return done(request.value, [...notices, ...request.notices, ...providerNotices(request.value)]);
}
