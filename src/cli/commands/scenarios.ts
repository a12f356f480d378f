import { done } from "../../domain/outcome.js";
import { compareScenarios } from "../../what-if/compare-scenarios.js";
import { scenariosDocument } from "../../submission/scenarios-document.js";
import { allOutcomes } from "../all-outcomes.js";
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

/** The forms of several totals side by side. The total that INPUT has itself comes first. */
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
  const compared = allOutcomes(asked);
  if (!compared.ok) return compared;
  const { studyPlaces } = request.value;
  const totals = compared.value.flat();
  // Without a total in the file the first flag says the request's own.
  const isOwn = JSON.stringify(totals[0]) !== JSON.stringify(studyPlaces);
  if (!isOwn && others.length === 0) throw new WrongUse(TOO_FEW);
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
  if (written.some(({ flag }) => flag !== first.flag)) {
    throw new WrongUse({
      da: "Vælg kun én af --totals og --change.",
      en: "Choose only one of --totals and --change.",
    });
  }
  return [first, ...others];
}

const TOO_FEW = {
  da: "Angiv mindst to antal: --totals absalon=720 --totals absalon=747, eller --change -5% --change 0% --change +5%.",
  en: "State at least two numbers: --totals absalon=720 --totals absalon=747, or --change -5% --change 0% --change +5%.",
};

/** The words of a request with one of the scenarios; with none if a change has only the file's own total to start from. */
function withOne({ flag, value }: WrittenScenario, words: Words): Words {
  const values = new Map(words.values);
  values.delete("totals");
  values.delete("change");
  if (flag === "totals" || values.has("previous")) values.set(flag, [value]);
  return { ...words, values };
}
