import { parseRequest, type RecommendationRequest, type StudyPlacesOrigin } from "../../index.js";
import { FieldReader } from "./field-reader.js";
import type { Fault } from "./fault.js";
import { frameOf } from "./frame.js";
import { NUMBERS } from "./numbers.js";
import { lastYears } from "./out-of-proportion.js";
import { recordOf } from "./record-of.js";
import { sentenceOf } from "./sentences.js";
import { sumText } from "./sum-of.js";
import type { Work } from "./work.js";

/** The key of a scenario that is one number for the region. */
export const REGION = "region";

/** The other totals that were typed, as the library takes them; with what is wrong with them, or missing. */
export function scenariosOf(
  work: Work,
  request: RecommendationRequest,
): { readonly origins: readonly StudyPlacesOrigin[]; readonly faults: readonly Fault[] } {
  const reader = new FieldReader();
  const frame = frameOf(work);
  const ids = frame.institutions.map(({ id }) => id);
  const written = work.scenarios.map((texts, index) => {
    const field = `scenarios.${index}`;
    if (request.studyPlaces.from === "regional-total") {
      const total = reader.needed(`${field}.${REGION}`, texts[REGION], "Antallet mangler.");
      return { from: "regional-total", total };
    }
    const said = (key: "totals" | "changes"): unknown => NUMBERS[key].read(texts, field, reader, frame);
    return ids.every((id) => isChange(texts[id]))
      ? { from: "previous-year", totals: startOf(work, request).totals, changes: said("changes") }
      : { from: "institution-totals", totals: said("totals") };
  });
  const faults: Fault[] = [...reader.faults];
  const origins = written.flatMap((studyPlaces, index) => {
    const parsed = parseRequest({ ...request, studyPlaces });
    if (parsed.ok) return [parsed.value.studyPlaces];
    const [refusal] = parsed.refusals;
    // A field that can't be read is lacking as well.
    if (faults.every(({ field }) => field?.startsWith(`scenarios.${index}.`) !== true))
      faults.push({ field: `scenarios.${index}`, text: sentenceOf(refusal), isMissing: false });
    return [];
  });
  return { origins, faults };
}

function isChange(written = ""): boolean {
  return /^[-+−–]|(?:%|pct\.?)$/i.test(written.trim());
}

type Totals = Readonly<Record<string, number>>;

/** What an alternative changes: last year's totals, where they are known for each, or else the year's own. */
function startOf(
  work: Work,
  { studyPlaces }: RecommendationRequest,
): { readonly totals: Totals; readonly isLastYears: boolean } {
  const ids = frameOf(work).institutions.map(({ id }) => id);
  const before = recordOf(ids, (id) => Number(lastYears(work, id)));
  if (Object.values(before).every((total) => total > 0)) return { totals: before, isLastYears: true };
  return { totals: "totals" in studyPlaces ? studyPlaces.totals : {}, isLastYears: false };
}

/** What may be typed as an alternative, and what a change is counted from. */
export function waysToType(work: Work, request: RecommendationRequest): string {
  if (request.studyPlaces.from === "regional-total") return "Skriv antallet.";
  const { totals, isLastYears } = startOf(work, request);
  const start = sumText(Object.values(totals));
  if (isLastYears) return `Skriv antallet, eller ændringen fra sidste års ${start}: +5 %.`;
  return start === ""
    ? "Skriv antallet. Skal en ændring som +5 % kunne skrives, så indlæs sidste års indstilling i trin 3."
    : `Skriv antallet, eller en ændring: +5 %. Sidste års antal kendes ikke, så den regnes fra forslagets ${start}. Skal den regnes fra sidste års, så indlæs sidste års indstilling i trin 3.`;
}
