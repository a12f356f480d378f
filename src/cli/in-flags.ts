import { done, type Outcome, refusedAs } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { Words } from "./flags.js";
import { inDanish } from "./flag-values.js";
import { flagAt, ORIGIN_FLAGS, originIn } from "./request-keys.js";

/** What was said of a request that came from flags, at the flags for its keys: `--totals ucl` for the path. */
export function inFlags<T>(outcome: Outcome<T>, flags: Readonly<Record<string, unknown>>): Outcome<T> {
  const flagOf = (path: string): string => flagAt(path, flags);
  if (outcome.ok)
    return done(
      outcome.value,
      outcome.notices.map((notice) => placed(notice, flagOf)),
    );
  return refusedAs(outcome, (refusal) => spoken(refusal, flagOf));
}

/** The same of a request in a file that flags complete: what the file says has its place there. */
export function inFileAndFlags<T>(
  outcome: Outcome<T>,
  file: string,
  flags: Readonly<Record<string, unknown>>,
): Outcome<T> {
  const isFlag = ({ code, where }: Refusal): boolean =>
    code === "no-origin" || Object.hasOwn(flags, /^\w*/.exec(where?.path ?? "")?.[0] ?? "");
  return refusedAs(outcome, (refusal) =>
    isFlag(refusal)
      ? spoken(refusal, (path) => flagAt(path, flags))
      : { ...refusal, where: { ...refusal.where, file } },
  );
}

/** The same of a calculation, by the flags given: who asked by flags alone, without JSON, is answered by them. */
export function inFlagsOf<T>(outcome: Outcome<T>, words: Words): Outcome<T> {
  const isAskedByFlags = words.positionals.every(
    (path) => !/\.json$/i.test(path) && (path !== "-" || words.values.has("study-year")),
  );
  return isAskedByFlags ? inFlags(outcome, originIn(words)) : outcome;
}

function spoken(refusal: Refusal, flagOf: (path: string) => string): Refusal {
  const at = spokenAt(refusal, flagOf);
  const isFlagOwn = at.where?.path !== undefined && at.where.file === undefined;
  return isFlagOwn && "written" in at && typeof at.written === "string"
    ? ({ ...at, written: inDanish(at.written) } as Refusal)
    : at;
}

function spokenAt(refusal: Refusal, flagOf: (path: string) => string): Refusal {
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
