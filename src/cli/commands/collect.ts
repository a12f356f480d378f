import { given } from "../../domain/given.js";
import { basename, dirname, resolve } from "node:path";
import type { Language } from "../../domain/language.js";
import type { CollectedReturns } from "../../domain/collected-returns.js";
import { describeNotice } from "../../messages/describe-notice.js";
import type { Notice } from "../../domain/notice.js";
import { all, done, type Outcome, refusedIfAny } from "../../domain/outcome.js";
import type { Reminders } from "../../domain/reminders.js";
import { readJson } from "../../input/request/read-json.js";
import { parseReturnKey, type ProviderInstitution } from "../../input/returns/parse-return-key.js";
import { readReturnKey } from "../../input/returns/read-return-key.js";
import { reference } from "../../reference/reference.js";
import { collectedToCsv, remindersToCsv, remindersToMarkdown } from "../../render/returns-to-text.js";
import type { CollectReturnsOptions } from "../../returns/collect-options.js";
import { collection } from "../../returns/xlsx/collect-returns.js";
import { dateIn, unitIn } from "../flag-values.js";
import type { Words } from "../flags.js";
import { readCollection, readPrevious } from "../read-places.js";
import { isJson, nameOf, readInput } from "../read-input.js";
import { type FolderContent, isFolder, returnsIn, type UnreadFile } from "../returns-in.js";
import type { SideFiles } from "../side-files.js";
import { sumAnswers } from "../sum-flags.js";
import { type Said, WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { type Handler, jsonOf } from "./handler.js";

/** The providers' returns as one request, in JSON, or its table in CSV; what is missing is the total. */
export const collect: Handler = (words, onProgress) => {
  const { positionals, values } = words;
  const flag = (name: string): string | undefined => values.get(name)?.[0];
  const letter = given({ deadline: dateIn("deadline", flag("deadline")), contact: flag("contact") });
  const { returns, unread } = filesAt(positionals);
  const places = returns.map((path) => resolve(path));
  const twice = returns.find((_, index) => places.indexOf(places[index] ?? "") < index);
  if (twice !== undefined) {
    throw new WrongUse({ da: `${twice} er angivet to gange.`, en: `${twice} is given twice.` });
  }
  const calledOf = namesOf([...returns, ...unread.map(({ path }) => path)]);
  const files = returns.map((path) => ({ name: calledOf(path), bytes: readInput(path) }));
  const said = {
    ...given({ kkr: flag("kkr"), studyYear: flag("study-year") }),
    ...given({ internshipPlacesUnit: unitIn(flag("unit")) }),
    ...editionsOf(words),
    ...sumAnswers({ values }),
  };
  const keyPath = flag("key");
  const addPath = flag("add");
  const key = keyPath === undefined ? [] : [readKey(keyPath, said)];
  const previous = all((values.get("previous") ?? []).map((path) => readPrevious(path, said)));
  const add = addPath === undefined ? [] : [readCollection(readInput(addPath), addPath, said)];
  const others = all<unknown>([...key, previous, ...add]);
  const options = {
    ...said,
    ...given({ key: valueIn(key), previous: valueIn([previous]), add: valueIn(add) }),
    blankAsZero: values.has("blank-as-zero"),
    // What was saved as JSON is nobody's answer.
    notRead: unread.flatMap(({ path, kind }) => (kind === "json" ? [] : calledOf(path))),
    onProgress,
  };
  // What is wrong with the returns is said together with what is wrong with the files beside them.
  const answer = collection(files, { ...options, ...letter });
  const { collected } = answer;
  const lost = add.some(({ ok }) => !ok) ? [...LOST, ...SAID_BEFORE] : LOST;
  const both = all<unknown>([others, others.ok ? collected : withoutFaultsOf(collected, lost)]);
  const asides = unread.map(({ path, kind }) => unreadNotice({ path: calledOf(path), kind }));
  const beside = values.has("reminders") ? sideFilesOf(answer.reminders()) : {};
  const besideRefused = answer.besideRefused();
  if (!both.ok) return { ...(refusedIfAny([...both.refusals, ...asides]) ?? both), beside, besideRefused };
  if (!collected.ok) return { ...collected, beside, besideRefused };
  const { request } = collected.value;
  const own = { json: () => jsonOf(request), csv: () => csvOf(request) };
  const notices = [
    ...[...asides, ...both.notices],
    ...(isCsvAsked({ values }) ? [unsaid(request)] : []),
    summary(collected.value),
  ];
  return done({ own, beside }, notices);
};

/** The reminders; none if the refusals say that nobody can tell for which KKR and study year. */
function sideFilesOf(made: Outcome<Reminders>): SideFiles {
  if (!made.ok) return {};
  const { value } = made;
  return { reminders: { ".md": () => remindersToMarkdown(value), ".csv": () => remindersToCsv(value) } };
}

/** How many have answered, and what it comes to. */
function summary({ request, sums }: CollectedReturns): Notice {
  const { answered = [], missing = [], notRead = [] } = request.returns ?? {};
  const of = answered.length + missing.length + notRead.length;
  const { names } = reference.of(request);
  const unit = request.internshipPlacesUnit ?? null;
  return { code: "collected", answered: answered.length, of, sums, unit, names };
}

type Request = CollectedReturns["request"];

function csvOf(request: Request): string {
  const { internshipPlaces } = request;
  const { names } = reference.of(request);
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

function valueIn<T>([outcome]: readonly Outcome<T>[]): T | undefined {
  return outcome?.ok === true ? outcome.value : undefined;
}

/** Of files beside the returns that can't be read, nothing can be said of what they lack, or would have said. */
const LOST: readonly string[] = ["institution-unstated", "unmet-answer"];
/** What an earlier collection says too. */
const SAID_BEFORE: readonly string[] = ["unstated-return"];

function withoutFaultsOf(outcome: Outcome<unknown>, lost: readonly string[]): Outcome<unknown> {
  if (outcome.ok) return outcome;
  return refusedIfAny(outcome.refusals.filter(({ code }) => !lost.includes(code))) ?? done(null);
}

function readKey(
  path: string,
  { studyYear, editions }: Pick<CollectReturnsOptions, "studyYear" | "editions">,
): Outcome<readonly ProviderInstitution[]> {
  const bytes = readInput(path);
  const file = nameOf(path);
  if (!isJson(path, bytes)) return readReturnKey(bytes, { file, ...given({ studyYear, editions }) });
  const data = readJson(bytes, { file });
  return data.ok ? parseReturnKey(data.value, file) : data;
}

/** What the messages call each file: its name alone where all lie in one folder, else as it was given. */
function namesOf(paths: readonly string[]): (path: string) => string {
  const isOneFolder = new Set(paths.map((path) => dirname(path))).size === 1;
  return (path) => nameOf(isOneFolder ? basename(path) : path);
}

/** A folder stands for the returns in it; what else lies there is said. */
function filesAt(paths: readonly string[]): FolderContent {
  const all = paths.map((path): FolderContent => {
    if (!isFolder(path)) return { returns: [path], unread: [] };
    const content = returnsIn(path);
    if (content.returns.length > 0) return content;
    throw new WrongUse(noReturns(path, content.unread));
  });
  return { returns: all.flatMap(({ returns }) => returns), unread: all.flatMap(({ unread }) => unread) };
}

function noReturns(folder: string, unread: readonly UnreadFile[]): Said {
  const others = (language: Language): string =>
    unread.map((file) => `\n${describeNotice(unreadNotice(file), language)}`).join("");
  return {
    da: `${folder}: der er ingen indberetninger (.xlsx, .csv) i mappen.${others("da")}`,
    en: `${folder}: there are no returns (.xlsx, .csv) in the folder.${others("en")}`,
  };
}

function unreadNotice({ path, kind }: UnreadFile): Extract<Notice, { code: "file-not-read" }> {
  return { code: "file-not-read", kind, where: { file: path } };
}
