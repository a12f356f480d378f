import { done, type Outcome } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { Words } from "./flags.js";
import { flagAt, ORIGIN_FLAGS, originIn } from "./request-keys.js";

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
  return inFlags(outcome, originIn(words));
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
