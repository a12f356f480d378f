import { done } from "../../domain/outcome.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { toHtml } from "../../render/to-html.js";
import { toMarkdown } from "../../render/to-markdown.js";
import type { YearOfPlaces } from "../../what-if/compare-years.js";
import { prepareMemo } from "../../what-if/prepare-memo.js";
import { memoDocument } from "../../submission/memo/memo-document.js";
import type { Words } from "../flags.js";
import { toDocx } from "../../render/office-writers.js";
import { nameOf } from "../read-input.js";
import { asOnForm, totalsText, withTotalsOf } from "../read-request.js";
import { readYears } from "../read-form.js";
import { OWN_TOTAL, scenarioName, scenariosFrom, withScenarioNames } from "./scenarios.js";
import { editionsOf } from "../year-form.js";
import { type Handler, recommended } from "./handler.js";
import { type Said, WrongUse } from "../wrong-use.js";

/** The case for the council's meeting, beside last year's recommendations and with the alternatives. */
export const memo: Handler = async (words, onProgress, language) => {
  const said = words.values.get("previous") ?? [];
  const files = said.filter((value) => !value.includes("="));
  const years = await readYears(files, editionsOf(words));
  if (!years.ok) return years;
  const previous = years.value.map((year, index) => ({ year, file: nameOf(files[index] ?? "") }));
  const recommendation = await recommended(withOrigin(words, years.value));
  if (!recommendation.ok) return recommendation;

  const written = (words.values.get("scenario") ?? []).map((value) => ({ flag: "scenario", value }));
  const scenarios = scenariosFrom(
    written,
    recommendation.value.request,
    lastTotals(recommendation.value, years.value),
  );
  if (!scenarios.ok) return scenarios;
  const names = [OWN_TOTAL[language], ...written.map(scenarioName)];
  const options = { previous, scenarios: scenarios.value, onProgress };
  const prepared = withScenarioNames(prepareMemo(recommendation.value, options), names);
  if (!prepared.ok) return prepared;

  const { value } = prepared;
  const document = memoDocument(value);
  const own = {
    markdown: () => toMarkdown(document),
    html: () => toHtml(document),
    docx: () => toDocx(document),
  };
  return done({ own }, [
    ...asOnForm(years.notices, recommendation.value),
    ...[recommendation, scenarios, prepared].flatMap(({ notices }) => notices),
  ]);
};

/** Last year's totals as `--previous` has them, from which changes start; none if one of the institutions' is not known. */
function lastTotals({ institutions }: Recommendation, previous: readonly YearOfPlaces[]): string | undefined {
  const rows = previous.flatMap((year) => year.institutions);
  const own = rows.filter((row) => institutions.some(({ institution }) => institution === row.institution));
  return own.length < institutions.length ? undefined : totalsText(own);
}

/** Last year's study places are only where the total comes from if a change is to be made on them. */
function withOrigin(words: Words, previous: readonly YearOfPlaces[]): Words {
  const pairs = (words.values.get("previous") ?? []).filter((value) => value.includes("="));
  const values = new Map(words.values);
  values.delete("previous");
  if (pairs.length > 0) {
    const origin = ["totals", "regional-total", "from-capacity"].find((name) => values.has(name));
    if (origin !== undefined) throw new WrongUse(byFile(pairs.join(" "), origin));
    return { ...words, values: values.set("previous", pairs) };
  }
  return words.values.has("change") && previous.length > 0
    ? withTotalsOf(previous, { ...words, values, comparesYears: true })
    : { ...words, values };
}

function byFile(pairs: string, origin: string): Said {
  return {
    da: `--previous ${pairs}: Antallet er angivet med --${origin}. Sidste års tal kommer med i sagen, når de angives med en fil: --previous FIL.`,
    en: `--previous ${pairs}: the total is stated by --${origin}. Last year's numbers come into the memo by a file: --previous FILE.`,
  };
}
