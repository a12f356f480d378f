import { done, type Outcome, refusedAs } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { groupOf } from "../domain/refusal-group.js";
import { firstKeyOf } from "../input/request/path-text.js";
import { flagNumber } from "./flag-values.js";
import type { Words } from "./flags.js";
import { nameOf } from "./read-input.js";
import { flagAt, ORIGIN_FLAGS } from "./request-keys.js";

/** What was said of a request that came from flags, at the flags for its keys: `--totals ucl` for the path. */
export function inFlags<T>(outcome: Outcome<T>, words: Words): Outcome<T> {
  if (outcome.ok) {
    const notices = outcome.notices.map((notice) => placed(notice, words));
    return done(outcome.value, notices);
  }
  return refusedAs(outcome, (refusal) => spoken(refusal, words));
}

/** The same of a request in a file that flags complete: what the file says has its place there. */
export function inFileAndFlags<T>(
  outcome: Outcome<T>,
  file: string,
  flags: Readonly<Record<string, unknown>>,
  words: Words,
): Outcome<T> {
  const isFlag = ({ code, where }: Refusal): boolean =>
    code === "no-origin" || Object.hasOwn(flags, firstKeyOf(where));
  return refusedAs(outcome, (refusal) =>
    isFlag(refusal) ? spoken(refusal, words) : { ...refusal, where: { ...refusal.where, file } },
  );
}

/** The same of a calculation, by the flags given: who asked by flags alone, without JSON, is answered by them. */
export function inFlagsOf<T>(outcome: Outcome<T>, words: Words): Outcome<T> {
  const isAskedByFlags = words.positionals.every(
    (path) => !/\.json$/i.test(path) && (path !== "-" || words.values.has("study-year")),
  );
  if (isAskedByFlags) return inFlags(outcome, words);
  return refusedAs(outcome, (refusal) => ofCalculation(refusal, words) ?? asTyped(refusal, words));
}

/** What is refused of the calculation of one request in a file: at the flag that says it, else in the file. */
function ofCalculation(refusal: Refusal, words: Words): Refusal | null {
  const { code, where = {} } = refusal;
  const [input = "", ...others] = words.positionals;
  const isIts = groupOf(refusal) === "calculation" || OF_NUMBERS.includes(code);
  if (!isIts || others.length > 0 || where.file !== undefined) return null;
  const [, flag = ""] = /^--([a-z-]+)/.exec(flagAt(where.path ?? "", words)) ?? [];
  return words.values.has(flag)
    ? spoken(refusal, words)
    : { ...refusal, where: { ...where, file: nameOf(input) } };
}

/** Found like these only when the numbers meet. */
const OF_NUMBERS: readonly Refusal["code"][] = ["outside-bounds", "missing-unit", "capacity-without-places"];

function spoken(refusal: Refusal, words: Words): Refusal {
  if (refusal.code === "no-origin") return { code: refusal.code, ways: ORIGIN_FLAGS };
  if (refusal.code === "returns-differ") {
    const met = refusal.met.map((one) => ({ ...one, in: one.in.map((it) => atFlag(it, words)) }));
    return { ...refusal, met };
  }
  // What a file lacks is to be written in the file.
  const isInFile = refusal.where?.file !== undefined;
  if (!isInFile && (refusal.code === "missing-key" || refusal.code === "not-with-capacity")) {
    const key = flagAt(refusal.key, words);
    // The flag is the place itself.
    if (key !== refusal.key) return { code: refusal.code, key };
  }
  return asTyped(placed(refusal, words), words);
}

/** What a flag says is quoted as it was typed: "747,5", which the request has as "747.5". */
function asTyped(refusal: Refusal, { values }: Words): Refusal {
  const [, flag] = /^--([a-z-]+)/.exec(refusal.where?.path ?? "") ?? [];
  if (flag === undefined || !("written" in refusal) || typeof refusal.written !== "string") return refusal;
  const typed = (values.get(flag) ?? []).flatMap((text) => text.match(/[-+−–]?\d+(?:[.,]\d+)*/g) ?? []);
  const written = typed.find((number) => flagNumber(number) === refusal.written) ?? refusal.written;
  return { ...refusal, written } as Refusal;
}

function placed<T extends { readonly where?: Where }>(said: T, words: Words): T {
  return said.where === undefined ? said : { ...said, where: atFlag(said.where, words) };
}

/** What stands in a file has its path there. */
function atFlag(where: Where, words: Words): Where {
  return where.path === undefined || where.file !== undefined
    ? where
    : { ...where, path: flagAt(where.path, words) };
}
