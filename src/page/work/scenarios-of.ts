import { parseRequest, type RecommendationRequest, type StudyPlacesOrigin } from "../../index.js";
import { FieldReader } from "./field-reader.js";
import type { Fault } from "./fault.js";
import { frameOf } from "./frame.js";
import { NUMBERS } from "./numbers.js";
import { lastYears } from "./out-of-proportion.js";
import { recordOf } from "./record-of.js";
import { sentenceOf } from "./sentences.js";
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
      ? { from: "previous-year", totals: totalsBefore(work, request, ids), changes: said("changes") }
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

/** What an alternative changes: last year's totals, where they are known for each, or else the year's own. */
function totalsBefore(work: Work, { studyPlaces }: RecommendationRequest, ids: readonly string[]): object {
  const before = recordOf(ids, (id) => Number(lastYears(work, id)));
  if (Object.values(before).every((total) => total > 0)) return before;
  return "totals" in studyPlaces ? studyPlaces.totals : {};
}
