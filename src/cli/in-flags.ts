import { done, type Outcome } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import type { Words } from "./flags.js";

const ORIGIN_FLAGS = ["--totals", "--regional-total", "--previous (--change)", "--from-capacity"];

/** What `from` is in a request, by the flag; `--totals` where it is none of these. */
const FROM: Readonly<Record<string, string>> = {
  "regional-total": "regional-total",
  previous: "previous-year",
  "from-capacity": "capacity",
};

/** Instead of a flag: the one that says where the total comes from. */
const ORIGIN = "";

/** Where a path of the request stands on the command line; a longer path before its beginning. */
const FLAG_OF_PATH: readonly (readonly [path: string, flag: string])[] = [
  ["studyYear", "--study-year"],
  ["kkrOf", "--kkr-of"],
  ["kkr", "--kkr"],
  ["studyPlaces.totals", ORIGIN],
  ["studyPlaces.total", ORIGIN],
  ["studyPlaces.changes", "--change"],
  ["studyPlaces.change", "--change"],
  ["studyPlaces", ORIGIN],
  ["specialisationShares", "--shares"],
  ["specialisationTotals", "--specialisation-totals"],
  ["bounds", "--bounds"],
  ["decided", "--decided"],
  ["internshipPlacesUnit", "--unit"],
  ["overbooking", "--overbooking"],
  ["intake.oddTo", "--odd-to"],
  ["intake", "--intake"],
  ["survival", "--survival"],
  ["tieOrder", "--tie-order"],
  ["method", "--method"],
];

/**
 * What was refused or noticed of a request that came from flags, with the flags for its keys: `--totals ucl` for
 * the path.
 */
export function inFlags<T>(outcome: Outcome<T>, flags: Readonly<Record<string, unknown>>): Outcome<T> {
  const flagOf = (path: string): string => flagAt(path, flags);
  if (outcome.ok)
    return done(
      outcome.value,
      outcome.notices.map((notice) => placed(notice, flagOf)),
    );
  const [first, ...rest] = outcome.refusals;
  return { ok: false, refusals: [spoken(first, flagOf), ...rest.map((refusal) => spoken(refusal, flagOf))] };
}

/** The same of a request in a file that flags complete: what the file says has its place there. */
export function inFileAndFlags<T>(
  outcome: Outcome<T>,
  file: string,
  flags: Readonly<Record<string, unknown>>,
): Outcome<T> {
  if (outcome.ok) return outcome;
  const isFlag = ({ code, where }: Refusal): boolean =>
    code === "no-origin" || Object.hasOwn(flags, /^\w*/.exec(where?.path ?? "")?.[0] ?? "");
  const place = (refusal: Refusal): Refusal =>
    isFlag(refusal)
      ? spoken(refusal, (path) => flagAt(path, flags))
      : { ...refusal, where: { ...refusal.where, file } };
  const [first, ...rest] = outcome.refusals;
  return { ok: false, refusals: [place(first), ...rest.map(place)] };
}

/** Whether a command line has no request in JSON: what it asks is said by flags, and so are the answers. */
function isAskedByFlags({ positionals, values }: Words): boolean {
  return positionals.every((path) => !/\.json$/i.test(path) && (path !== "-" || values.has("study-year")));
}

/** The same of a calculation that flags asked for, by the flags that were given. */
export function inFlagsOf<T>(outcome: Outcome<T>, words: Words): Outcome<T> {
  if (!isAskedByFlags(words)) return outcome;
  const origin = Object.keys(FROM).find((name) => words.values.has(name));
  return inFlags(outcome, origin === undefined ? {} : { studyPlaces: { from: FROM[origin] } });
}

function spoken(refusal: Refusal, flagOf: (path: string) => string): Refusal {
  if (refusal.code === "no-origin") return { code: refusal.code, ways: ORIGIN_FLAGS };
  // What a file lacks is to be written in the file.
  const isInFile = refusal.where?.file !== undefined;
  const named =
    !isInFile && (refusal.code === "missing-key" || refusal.code === "not-with-capacity")
      ? { ...refusal, key: flagOf(refusal.key) }
      : refusal.code === "returns-differ"
        ? {
            ...refusal,
            met: refusal.met.map((one) => ({ ...one, in: one.in.map((it) => atFlag(it, flagOf)) })),
          }
        : refusal;
  return placed(named, flagOf);
}

function placed<T extends { readonly where?: Where }>(said: T, flagOf: (path: string) => string): T {
  return said.where === undefined ? said : { ...said, where: atFlag(said.where, flagOf) };
}

/** What stands in a file has its path there. */
function atFlag(where: Where, flagOf: (path: string) => string): Where {
  return where.path === undefined || where.file !== undefined
    ? where
    : { ...where, path: flagOf(where.path) };
}

/** By which flag the total was stated. */
function originFlag(studyPlaces: unknown): string {
  const said = JSON.stringify(studyPlaces ?? {});
  if (said.includes('"regional-total"')) return "--regional-total";
  if (said.includes('"capacity"')) return "--from-capacity";
  return said.includes('"previous-year"') ? "--previous" : "--totals";
}

/** A path of the request as the flag that says it, with what stands behind it. */
export function flagAt(path: string, flags: Readonly<Record<string, unknown>>): string {
  const [start, flag] = FLAG_OF_PATH.find(([prefix]) => path.startsWith(prefix)) ?? ["", path];
  const rest = path.slice(start.length).replace(/^\./, "");
  const name = flag === ORIGIN ? originFlag(flags["studyPlaces"]) : flag;
  return rest === "" || start === "" ? name : `${name} ${rest}`;
}
