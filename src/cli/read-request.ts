import { possibleAnswers } from "../domain/collected-returns.js";
import { danishList } from "../domain/danish.js";
import { given } from "../domain/given.js";
import type { FormEdition } from "../domain/form-edition.js";
import { FirstNotices } from "../domain/faults.js";
import type { FormFrame, FramedValue } from "../domain/form-frame.js";
import { membersOf } from "../domain/kkr.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refused, refusedAs, refusedIfAny } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { overbookingNotices, overbookingOfYears } from "../domain/overbooking-notices.js";
import { lastYearNotices } from "../domain/year-notices.js";
import { isWorkbook } from "../input/archive/recognise.js";
import { parseFormEdition } from "../input/request/parse-form-edition.js";
import { isRecommendation, parseRecommendation } from "../input/request/parse-recommendation.js";
import { parseRequest, parseRequestOn } from "../input/request/parse-request.js";
import { readJson } from "../input/request/read-json.js";
import { unmetAnswers } from "../input/words/sum-answers.js";
import { reference } from "../reference/reference.js";
import { providerNotice } from "../returns/check-provider.js";
import type { Words } from "./flags.js";
import { inFile, isJson, nameOf, readInput } from "./read-input.js";
import { inFileAndFlags, inFlags } from "./in-flags.js";
import { readPlaces } from "./read-places.js";
import { readYears } from "./read-form.js";
import { flagAt, requestFromFlags } from "./request-keys.js";
import { sumAnswers } from "./sum-flags.js";
import { WrongUse } from "./wrong-use.js";
import { editionsOf, otherYear } from "./year-form.js";

type Flags = Readonly<Record<string, unknown>>;

/**
 * The request that INPUT and the flags state together; the file is a request in JSON, or internship places. Of the keys
 * `ofFile` a request in JSON may say its own beside the flag, and is then followed.
 */
export async function readRequest(
  words: Words,
  ofFile: readonly string[] = [],
): Promise<Outcome<RecommendationRequest>> {
  const read = await withPreviousTotals(words);
  if (!read.ok) return read;
  // The request rests on the form of --form, and carries it.
  const flags = { ...requestFromFlags(read.value), ...given({ edition: words.edition }) };
  const request = await requestOf(words, flags, ofFile);
  if (!request.ok) return request;
  const { studyYear, overbooking, where } = read.value.lastYear ?? {};
  return done(request.value, [
    ...asOnForm(read.notices, request.value),
    ...request.notices,
    ...lastYearNotices(studyYear, request.value.studyYear, where),
    ...overbookingNotices(overbooking, overbookingOfYears([{ request: request.value }]), where),
  ]);
}

/** The notices of last year's file, in which a name is read as the form of this year has it, or as it stands if it does. */
export function asOnForm(notices: readonly Notice[], value: FramedValue): Notice[] {
  const { institutions } = reference.of(value).edition;
  return notices.flatMap((notice) => {
    if (notice.code !== "read-differently" || notice.what !== "institution") return [notice];
    const [own, read] = [notice.written, notice.readAs].map((name) => findNamed(name, institutions));
    if (own === undefined || own !== read) return [notice];
    return nameKey(notice.written) === nameKey(own.name) ? [] : [{ ...notice, readAs: own.name }];
  });
}

/** The words with `--previous FILE` read: the totals of the file, or of those of the KKRs that are one now, stand in for it. */
export async function withPreviousTotals(words: Words): Promise<Outcome<Words>> {
  const [previous, ...others] = words.values.get("previous") ?? [];
  if (previous === undefined) return done(words);
  if ([previous, ...others].some((value) => value.includes("="))) {
    if (others.length > 0) throw new WrongUse(NUMBERS_ONCE);
    return done(words);
  }
  const last = await readYears([previous, ...others], editionsOf(words));
  if (!last.ok) return last;
  const [year] = last.value;
  const where = { file: nameOf(previous) };
  const overbooking = overbookingOfYears(last.value);
  const lastYear = year && { studyYear: year.studyYear, where, ...given({ overbooking }) };
  return done({ ...withTotalsOf(last.value, words), ...given({ lastYear }) }, last.notices);
}

const NUMBERS_ONCE = {
  da: "--previous: Angiv tallene samlet, fx kp=1000,absalon=747, eller en fil for hvert KKR.",
  en: "--previous: Give the numbers together, such as kp=1000,absalon=747, or a file for each KKR.",
};

/** The words with the totals of last year's recommendations as `--previous`. */
export function withTotalsOf(previous: readonly Pick<Recommendation, "institutions">[], words: Words): Words {
  const totals = totalsText(previous.flatMap(({ institutions }) => institutions));
  return { ...words, values: new Map([...words.values, ["previous", [totals]]]) };
}

/** "kp=920,absalon=747", as a flag has the totals of institutions. */
export function totalsText(rows: Recommendation["institutions"]): string {
  return rows.map((row) => `${row.institution}=${row.studyPlaces}`).join(",");
}

async function requestOf(
  words: Words,
  flags: Flags,
  ofFile: readonly string[],
): Promise<Outcome<RecommendationRequest>> {
  const [path, ...others] = words.positionals;
  if (others.length > 0) {
    throw new WrongUse({
      da: `Angiv kun én FIL, og ikke også ${danishList(others)}.`,
      en: `Give one INPUT only, and not ${others.join(" ")} too.`,
    });
  }
  if (path === undefined) {
    if (flags["specialisationShares"] === undefined) {
      throw new WrongUse({
        da: "FIL mangler. Angiv praktikpladserne (.json, .csv, .xlsx) eller en gemt indstilling (.json), - for standardinput, eller de besluttede andele med --shares.",
        en: "INPUT is missing: a request or a saved recommendation (.json), internship places (.csv, .xlsx), - for standard input, or --shares.",
      });
    }
    return inFlags(parseRequest(flags), words);
  }
  const bytes = readInput(path);
  const file = nameOf(path);
  const sheet = words.values.get("sheet")?.[0];
  if (sheet !== undefined && !isWorkbook(bytes, path)) {
    throw new WrongUse({
      da: `--sheet gælder kun Excel-filer, og ${file} er ikke en Excel-fil.`,
      en: `--sheet is for Excel files only, and ${file} is none.`,
    });
  }
  if (isJson(path, bytes)) return requestInFile(bytes, file, flags, words, ofFile);
  const { kkr, studyYear, internshipPlacesUnit: unit } = flags;
  const places = await readPlaces(bytes, path, {
    file,
    ...sumAnswers(words),
    ...(typeof kkr === "string" ? { kkr } : {}),
    ...(typeof studyYear === "string" ? { studyYear } : {}),
    ...(unit === "half-year" || unit === "full-year" ? { unit } : {}),
    ...given({ sheet }),
    ...editionsOf(words),
  });
  return places.ok ? withFlags(places, file, flags, words) : places;
}

/** A request in JSON, or in a saved recommendation. A flag may say what the file does not; said twice, neither is taken. */
function requestInFile(
  bytes: Uint8Array,
  file: string,
  flags: Flags,
  words: Words,
  ofFile: readonly string[],
): Outcome<RecommendationRequest> {
  const data = readJson(bytes, { file });
  if (!data.ok) return data;
  const read = isRecommendation(data.value)
    ? inFile(parseRecommendation(data.value, sumAnswers(words)), file)
    : null;
  if (read?.ok === false) return read;
  const record = read === null ? data.value : read.value.request;
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    return inFile(parseRequest(record), file);
  }
  const isOwn = words.keepsForm === true && "edition" in record && record.edition !== null;
  const edition = isOwn ? undefined : words.edition;
  const other = otherForm(record, edition, file);
  if (other !== null) return other;
  // --form says the study year and the form; the file may say the same.
  const beside = [...ofFile, ...(words.edition === undefined ? [] : ["studyYear", "edition"])];
  const both = Object.keys(flags).filter((key) => Object.hasOwn(record, key) && !beside.includes(key));
  if (both.length > 0) {
    const names = both.flatMap((key) => flagsOf(key, words));
    const isWhole = Object.hasOwn(record, "studyPlaces");
    throw new WrongUse({
      da: `${danishList(names)}: Det fremgår allerede af ${file}. Udelad det på kommandolinjen${isWhole ? ". Skal det være et andet, så brug filen med praktikpladserne alene (praktikpladser.json) i stedet" : ", eller ret det i filen"}.`,
      en: `${names.join(", ")}: ${file} itself says it. Leave it out of the command line${isWhole ? ". If it is to be another, use the file with the internship places alone" : ", or change it in the file"}.`,
    });
  }
  const unmet = refusedIfAny(unmetAnswers(sumAnswers(words), providersIn(record)));
  if (unmet !== null) return unmet;
  const said = { ...flags, ...record, ...given({ edition }) };
  return withProviderNotices(inFileAndFlags(parseRequest(said, sumAnswers(words)), file, flags, words), []);
}

/** The flags that say a key: of last year's totals with a change two, of which the first may have another use. */
function flagsOf(key: string, words: Words): string[] {
  const flag = flagAt(key, words);
  if (key !== "studyPlaces" || !words.values.has("change")) return [flag];
  return words.comparesYears ? ["--change"] : [flag, "--change"];
}

/** Who stands in a request that nobody has checked. */
function providersIn(record: object): string[] {
  const places: unknown = "internshipPlaces" in record ? record.internshipPlaces : [];
  return Array.isArray(places)
    ? places.flatMap((row: unknown) =>
        typeof row === "object" && row !== null && "provider" in row ? [String(row.provider)] : [],
      )
    : [];
}

/** Why a request does not go with --form: it has another form, or is for another study year. Null if it does. */
function otherForm(record: object, edition: FormEdition | undefined, file: string): Outcome<never> | null {
  if (edition === undefined) return null;
  if (!("edition" in record) || record.edition === null) {
    return otherYear(edition, "studyYear" in record ? record.studyYear : undefined, {
      file,
      path: "studyYear",
    });
  }
  const own = inFile(parseFormEdition(record.edition), file);
  if (!own.ok) return own;
  const isSame = JSON.stringify(own.value) === JSON.stringify(edition);
  return isSame ? null : refused({ code: "two-editions", where: { file, path: "edition" } });
}

/** What is to be said of the providers that do not belong to the KKR, each once, after everything else. */
function withProviderNotices(
  request: Outcome<RecommendationRequest>,
  before: readonly Notice[],
  made: FormFrame | null = null,
): Outcome<RecommendationRequest> {
  if (!request.ok) return request;
  const { internshipPlaces = [] } = request.value;
  const frame = made ?? reference.of(request.value);
  const providers = new Set(internshipPlaces.map(({ provider = "" }) => provider));
  const notices = new FirstNotices().addAll([...before, ...request.notices]);
  for (const provider of providers) {
    // To look for the nearest name takes a while: where it would not be said it is not looked for.
    const isStranger = frame.knownProvider(provider) === null;
    if (isStranger && notices.countsOne("other-provider")) continue;
    const notice = providerNotice(provider, frame);
    if (notice !== null) notices.add(notice);
  }
  return done(request.value, notices.all());
}

/** Internship places in a file, in the unit that it states, with the rest of the request as flags. */
function withFlags(
  { value: places, notices }: Extract<Outcome<readonly InternshipPlaces[]>, { readonly ok: true }>,
  file: string,
  flags: Flags,
  words: Words,
): Outcome<RecommendationRequest> {
  const stated = notices.find((notice) => notice.code === "unit-stated");
  const said = stated === undefined ? flags : { ...flags, internshipPlacesUnit: stated.unit };
  // The frame of the request has looked up who the providers are.
  let frame = null as FormFrame | null;
  const frameOf = (value: FramedValue): FormFrame => (frame = reference.of(value));
  const parsed = refusedAs(parseRequestOn(said, frameOf, sumAnswers(words), places), (refusal) =>
    /^internshipPlaces\b/.test(refusal.where?.path ?? "") ? { ...refusal, where: { file } } : refusal,
  );
  const request = withProviderNotices(inFlags(parsed, words), notices, frame);
  return request.ok
    ? done(request.value, [...request.notices, ...absenceNotices(places, frame, file)])
    : request;
}

/** Who of the KKR is not in a table that has others of it. */
function absenceNotices(
  places: readonly InternshipPlaces[],
  frame: FormFrame | null,
  file: string,
): Notice[] {
  if (frame?.council === undefined) return [];
  const named = new Set(places.map(({ provider = "" }) => frame.ownerId(provider)));
  const members = membersOf(frame.council);
  const absent = members.filter((name) => !named.has(frame.ownerId(name)));
  if (absent.length === 0 || absent.length === members.length) return [];
  const possible = possibleAnswers(places, frame).filter(({ provider }) => absent.includes(provider));
  return [
    {
      ...{ code: "not-answered", providers: absent, where: { file } },
      ...(possible.length === 0 ? {} : { mayBeIn: possible }),
    },
  ];
}
