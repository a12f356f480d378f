import { all, done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { RecommendationRequest, StudyPlacesOrigin } from "../domain/request.js";
import type { Where } from "../domain/refusal.js";
import { parseRequest } from "../input/parse-request.js";
import { changeFrom, pairsOf } from "./flag-values.js";
import { type Said, WrongUse } from "./wrong-use.js";

/** A total as a flag says it: `--totals absalon=720`, `--change -5%`. */
export interface WrittenScenario {
  readonly flag: string;
  readonly value: string;
}

/** What the total is called that the request has itself. */
export const OWN_TOTAL: Said = {
  da: "det angivne antal",
  en: "the total stated",
};

/** A change has a sign or a percent sign; without one, `absalon=720` are totals. */
function isChange({ flag, value }: WrittenScenario): boolean {
  return flag === "change" || (flag !== "totals" && (!value.includes("=") || /=\s*[-+]|%/.test(value)));
}

/**
 * The totals that the flags ask for beside the request: a change is made on `previous`, as `--previous` has it, else on
 * last year's totals in the request, else on its own.
 */
export function scenariosFrom(
  written: readonly WrittenScenario[],
  request: RecommendationRequest,
  previous: string | undefined,
): Outcome<readonly StudyPlacesOrigin[]> {
  return all(
    written.map((scenario) => {
      const studyPlaces = isChange(scenario)
        ? changeOf(scenario, request, previous)
        : { from: "institution-totals", totals: pairsOf(scenario.flag, scenario.value) };
      const parsed = parseRequest({ ...request, studyPlaces });
      const placed = atScenario(parsed, () => scenarioName(scenario));
      return placed.ok ? done(placed.value.studyPlaces, placed.notices) : placed;
    }),
  );
}

function changeOf(
  { flag, value }: WrittenScenario,
  { studyPlaces }: RecommendationRequest,
  previous: string | undefined,
): unknown {
  const own = "totals" in studyPlaces ? studyPlaces.totals : undefined;
  const totals = previous === undefined ? own : pairsOf("previous", previous);
  if (totals === undefined) {
    throw new WrongUse({
      da: `--${flag} ${value}: FIL har ikke et antal for hver institution, som ændringen kan regnes fra. Angiv sidste års (--previous), eller skriv antallet for hver institution.`,
      en: `--${flag} ${value}: INPUT does not have the study places of each institution for the change to start from. State last year's (--previous), or write those of each institution.`,
    });
  }
  return { from: "previous-year", totals, ...changeFrom(flag, value) };
}

/** A scenario as it was written. */
export function scenarioName({ flag, value }: WrittenScenario): string {
  return `--${flag} ${value}`;
}

/** What was said of `scenarios[i]`, with what the user calls that scenario. */
export function withScenarioNames<T>(outcome: Outcome<T>, names: readonly string[]): Outcome<T> {
  const named = (path: string): string =>
    path.replace(/^scenarios\[(\d+)\](?:\.studyPlaces\b.*|\.)?/, (_, index: string) => {
      const rest = path.includes("].") && !path.includes("].studyPlaces") ? ", " : "";
      return `${names[Number(index)] ?? ""}${rest}`;
    });
  const placed = atScenario(outcome, (path = "") => named(path));
  if (!placed.ok) return placed;
  return done(
    placed.value,
    placed.notices.map((notice) =>
      notice.code === "same-scenario" ? { ...notice, like: named(notice.like) } : notice,
    ),
  );
}

function atScenario<T>(outcome: Outcome<T>, nameOf: (path: string | undefined) => string): Outcome<T> {
  const placed = <S extends { readonly where?: Where }>(said: S): S => {
    const path = nameOf(said.where?.path);
    return path === "" ? said : { ...said, where: { ...said.where, path } };
  };
  if (outcome.ok) return done(outcome.value, outcome.notices.map(placed));
  return refusedIfAny(outcome.refusals.map(placed)) ?? outcome;
}
