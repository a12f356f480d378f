import { all, done } from "../../domain/outcome.js";
import { compareScenarios } from "../../what-if/compare-scenarios.js";
import { scenariosDocument } from "../../submission/scenarios-document.js";
import type { Words } from "../flags.js";
import { readRequest, withPreviousTotals } from "../read-request.js";
import {
  OWN_TOTAL,
  scenarioName,
  scenariosFrom,
  withScenarioNames,
  type WrittenScenario,
} from "../scenario-flags.js";
import { WrongUse } from "../wrong-use.js";
import { type Handler, jsonOf } from "./handler.js";

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
  return done({ document: scenariosDocument(value), json: () => jsonOf(value) }, [
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
