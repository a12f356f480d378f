import { unknownKkr } from "../domain/checks/name-refusal.js";
import { statedStudyYear } from "../domain/checks/stated-study-year.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Council } from "../domain/kkr.js";
import { grouped, groupsOf } from "../domain/grouped.js";
import { findNamed } from "../domain/name-key.js";
import type { Names, Refusal, Where } from "../domain/refusal.js";
import { all, done, type Outcome, refused, valuesOf } from "../domain/outcome.js";
import type { MetInReturns } from "../domain/returns-refusal.js";
import type { OpenedReturn } from "../input/returns/opened-return.js";
import { reference } from "../reference/reference.js";
import type { CollectReturnsOptions } from "./collect-options.js";

/** What is collected, and the returns that are for it. */
export interface Scope {
  readonly studyYear: string;
  readonly council: Council;
  readonly frame: FormFrame;
  readonly returns: readonly OpenedReturn[];
  /** Of returns that are for something else. */
  readonly refusals: readonly Refusal[];
}

/** The study year and the KKR: as the user says, else as the codes of the forms agree. */
export function scopeOf(
  opened: readonly OpenedReturn[],
  options: Omit<CollectReturnsOptions, "previous">,
): Outcome<Scope> {
  const year = agreed("study-year", statedStudyYear(options.studyYear), opened, {});
  const whole = reference.at(year.ok ? year.value : undefined, undefined, options.editions);
  const names = Object.fromEntries(whole.councils.map(({ id, name }) => [id, name]));
  const kkr = agreed("kkr", statedKkr(options.kkr, whole), opened, names);
  const said = all([year, kkr]);
  if (!said.ok) return said;
  const [studyYear = "", asked = ""] = said.value;
  const frame = reference.at(studyYear, asked, options.editions);
  const { council } = frame;
  if (council === undefined || frame.institutions.length === 0) {
    const { where = {} } = opened.find(({ code }) => code?.kkr === asked)?.code ?? {};
    return refused(unknownKkr(asked, where, frame));
  }
  const othersOf = ({ code }: OpenedReturn): Refusal[] => otherReturn(code, studyYear, council.id, names);
  const refusals = opened.flatMap(othersOf);
  const returns = opened.filter((entry) => othersOf(entry).length === 0);
  return done({ studyYear, council, frame, returns, refusals });
}

type Said = Outcome<string | undefined>;

function statedKkr(written: string | undefined, frame: FormFrame): Said {
  if (written === undefined) return done(undefined);
  const council = findNamed(written, frame.councils);
  return council === undefined ? refused(unknownKkr(written, { path: "kkr" }, frame)) : done(council.id);
}

function agreed(
  what: "study-year" | "kkr",
  stated: Said,
  opened: readonly OpenedReturn[],
  names: Names,
): Outcome<string> {
  if (!stated.ok) return stated;
  if (stated.value !== undefined) return done(stated.value);
  const met = byValue(
    opened.flatMap(({ code }) =>
      code === null ? [] : [{ value: what === "kkr" ? code.kkr : code.studyYear, where: code.where }],
    ),
  );
  const value = met[0]?.value ?? null;
  if (value === null) return refused({ code: "unstated-return", what });
  return met.length > 1 ? refused({ code: "returns-differ", what, met, names }) : done(value);
}

/** Why what says its own study year and KKR is not for these. */
export function otherReturn(
  said: OpenedReturn["code"],
  studyYear: string,
  kkr: string,
  names: Names,
): Refusal[] {
  if (said === null) return [];
  const { where } = said;
  const other = (what: "study-year" | "kkr", found: string, expected: string): Refusal[] =>
    found === expected ? [] : [{ code: "other-return", what, found, expected, names, where }];
  return [...other("study-year", said.studyYear, studyYear), ...other("kkr", said.kkr, kkr)];
}

/** Values and where they were met, each value once, in the order of the first time. */
export function byValue(
  met: readonly { readonly value: string | null; readonly where: Where }[],
): MetInReturns[] {
  const byValues = [...groupsOf(met, ({ value }) => value)];
  return byValues.map(([value, same]) => ({ value, in: same.map(({ where }) => where) }));
}

/** What the returns are judged in, and why it is not one. */
interface Scopes {
  readonly scopes: readonly Scope[];
  readonly refusals: readonly Refusal[];
}

/**
 * What is collected. Where the returns do not agree on it, each study year and KKR that they name: so that all else
 * that is wrong with them is known at once. Returns that name none are judged with the most.
 */
export function scopesOf(
  opened: readonly OpenedReturn[],
  options: Omit<CollectReturnsOptions, "previous">,
): Scopes {
  const scope = scopeOf(opened, options);
  if (scope.ok) return { scopes: [scope.value], refusals: scope.value.refusals };
  const keyOf = ({ code }: OpenedReturn): string => `${code?.kkr ?? ""}/${code?.studyYear ?? ""}`;
  const stated = opened.filter(({ code }) => code !== null);
  const inTurn = stated.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  const byNumber = grouped(inTurn, keyOf).toSorted((a, b) => b.length - a.length);
  const scopes = byNumber.flatMap((group, index) => {
    const returns = index === 0 ? opened.filter((one) => one.code === null || group.includes(one)) : group;
    return valuesOf(scopeOf(returns, options));
  });
  return { scopes, refusals: [...scope.refusals, ...scopes.flatMap(({ refusals }) => refusals)] };
}
