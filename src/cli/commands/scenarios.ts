import { all, done, type Outcome, refusedIfAny } from "../../domain/outcome.js";
import { compareScenarios } from "../../what-if/compare-scenarios.js";
import { scenariosDocument } from "../../submission/scenarios-document.js";
import type { Words } from "../flags.js";
import { readRequest, withPreviousTotals } from "../read-request.js";
import { type Said, WrongUse } from "../wrong-use.js";
import { type Handler, jsonOf } from "./handler.js";
import type { RecommendationRequest, StudyPlacesOrigin } from "../../domain/request.js";
import type { Where } from "../../domain/refusal.js";
import { parseRequest } from "../../input/request/parse-request.js";
import { recommend } from "../../recommend/recommend.js";
import { reference } from "../../reference/reference.js";
import { changeFrom, flagNumber, pairsOf } from "../flag-values.js";

/** The forms of several totals side by side: the total that INPUT has itself, those stated, and then the changes. */
export const scenarios: Handler = async (words, _, language) => {
  const [first, ...others] = writtenScenarios(words);
  const read = await withPreviousTotals(words);
  if (!read.ok) return read;
  const request = await readRequest(withOne(first, read.value), ["studyPlaces"]);
  if (!request.ok) return request;
  const previous = read.value.values.get("previous")?.[0];
  const asked = ([first, others] as const).map((written) =>
    scenariosFrom([written].flat(), request.value, previous),
  );
  const compared = all(asked);
  if (!compared.ok) return compared;
  const { studyPlaces } = request.value;
  const totals = compared.value.flat();
  // Without a total in the file the first flag says the request's own.
  const isOwn = JSON.stringify(totals[0]) !== JSON.stringify(studyPlaces);
  if (!isOwn && others.length === 0) throw new WrongUse(TOO_FEW);
  const [, second] = [first, ...others].filter(({ flag }) => flag === "totals");
  const isChanged = others.some(({ flag }) => flag === "change");
  if (!isOwn && isChanged && second !== undefined && previous === undefined) throw new WrongUse(NO_START);
  const names = [...(isOwn ? [OWN_TOTAL[language]] : []), ...[first, ...others].map(scenarioName)];
  const outcome = withScenarioNames(
    compareScenarios(request.value, isOwn ? [studyPlaces, ...totals] : totals),
    names,
  );
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  return done({ document: scenariosDocument(value, isOwn), json: () => jsonOf(value) }, [
    ...[read, request, ...asked.slice(isOwn ? 0 : 1), outcome].flatMap((from) =>
      from.ok ? from.notices : [],
    ),
  ]);
};

function writtenScenarios(words: Words): [WrittenScenario, ...WrittenScenario[]] {
  const written = ["totals", "change"].flatMap((flag) =>
    (words.values.get(flag) ?? []).map((value): WrittenScenario => ({ flag, value })),
  );
  const [first, ...others] = written;
  if (first === undefined) throw new WrongUse(TOO_FEW);
  return [first, ...others];
}

const TOO_FEW = {
  da: "Angiv mindst to antal: --totals absalon=720 --totals absalon=747, eller --change -5% --change 0% --change +5%.",
  en: "State at least two numbers: --totals absalon=720 --totals absalon=747, or --change -5% --change 0% --change +5%.",
};

const NO_START = {
  da: "--change: det fremgår ikke, hvilket af antallene ændringen regnes fra. Angiv det med --previous, eller angiv kun --totals én gang.",
  en: "--change: nothing says which of the totals the change starts from. State it with --previous, or --totals only once.",
};

/** The words of a request with one of the scenarios; with none if a change has only the file's own total to start from. */
function withOne({ flag, value }: WrittenScenario, words: Words): Words {
  const values = new Map(words.values);
  values.delete("totals");
  values.delete("change");
  if (flag === "totals" || values.has("previous")) values.set(flag, [value]);
  if (flag === "totals") values.delete("previous");
  return { ...words, values };
}

/** A total as a flag says it: `--totals absalon=720`, `--change -5%`. */
interface WrittenScenario {
  readonly flag: string;
  readonly value: string;
}

/** What the total is called that the request has itself. */
export const OWN_TOTAL: Said = { da: "det angivne antal", en: "the total stated" };

/** A change has a sign or a percent sign; without one, `absalon=720` are totals, and `720` is that of all together. */
function isChange({ flag, value }: WrittenScenario): boolean {
  if (flag !== "scenario") return flag === "change";
  return value.includes("=") ? /=\s*[-+]|%/.test(value) : !/^\s*[1-9][\d.,]*\s*$/.test(value);
}

/** The totals that flags ask for: a change starts from `previous`, else the request's last year's totals, else its own. */
export function scenariosFrom(
  written: readonly WrittenScenario[],
  request: RecommendationRequest,
  previous: string | undefined,
): Outcome<readonly StudyPlacesOrigin[]> {
  const start = written.some(isChange) ? startOf(request, previous) : done({});
  if (!start.ok) return start;
  return all(
    written.map((scenario) => {
      const { flag, value } = scenario;
      const studyPlaces = isChange(scenario)
        ? { from: "previous-year", totals: start.value, ...changeFrom(flag, value) }
        : value.includes("=") || flag === "totals"
          ? { from: "institution-totals", totals: pairsOf(flag, value) }
          : totalOfAll(scenario, request);
      const parsed = parseRequest({ ...request, studyPlaces });
      const placed = atScenario(parsed, () => scenarioName(scenario));
      return placed.ok ? done(placed.value.studyPlaces, placed.notices) : placed;
    }),
  );
}

/** What a change starts from: of a request for the whole region, or for a ceiling, what its recommendation comes to. */
function startOf(request: RecommendationRequest, previous: string | undefined): Outcome<object> {
  if (previous !== undefined) return done(pairsOf("previous", previous));
  if ("totals" in request.studyPlaces) return done(request.studyPlaces.totals);
  const made = recommend(request);
  if (!made.ok) return made;
  const rows = made.value.institutions.map(({ institution, studyPlaces }) => [institution, studyPlaces]);
  return done(Object.fromEntries(rows));
}

/** One number is the region's, if it is divided as the request's own is, or if there is nobody to divide it on. */
function totalOfAll({ flag, value }: WrittenScenario, request: RecommendationRequest): unknown {
  const [only, ...others] = reference.of(request).institutions;
  if (request.studyPlaces.from === "regional-total") {
    return { from: "regional-total", total: flagNumber(value) };
  }
  if (only !== undefined && others.length === 0) {
    return { from: "institution-totals", totals: { [only.id]: flagNumber(value) } };
  }
  throw new WrongUse({
    da: `--${flag} ${value}: skriv antallet for hver institution, som absalon=720, eller en ændring, som +5% eller +23.`,
    en: `--${flag} ${value}: write the study places of each institution, such as absalon=720, or a change, such as +5% or +23.`,
  });
}

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
