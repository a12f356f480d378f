import {
  compareScenarios,
  type Outcome,
  parseRequest,
  readDanishNumber,
  type RecommendationRequest,
  type ScenarioComparison,
  type StudyPlacesOrigin,
} from "../../index.js";
import { FieldReader } from "./field-reader.js";
import type { Fault } from "./fault.js";
import { frameOf } from "./frame.js";
import { NUMBERS } from "./numbers.js";
import { lastYears } from "./out-of-proportion.js";
import { recordOf } from "./grouped.js";
import { sentenceOf } from "./sentences.js";
import { sumText } from "./amounts.js";
import { listed } from "./listed.js";
import type { Work } from "./work.js";

/** The key of a scenario that is one number for the region. */
export const REGION = "region";

type Origins = readonly (StudyPlacesOrigin | null)[];

/** The other totals that were typed, as the library takes them; null, with what is wrong or missing, where it takes none. */
export function scenariosOf(
  work: Work,
  request: RecommendationRequest,
): { readonly origins: Origins; readonly faults: readonly Fault[] } {
  const reader = new FieldReader();
  const frame = frameOf(work);
  const ids = frame.institutions.map(({ id }) => id);
  const written = work.scenarios.map((texts, index) => {
    const field = `scenarios.${index}`;
    if (request.studyPlaces.from === "regional-total") {
      const total = reader.needed(`${field}.${REGION}`, texts[REGION], "Antallet mangler.");
      return { from: "regional-total", total };
    }
    if (!ids.some((id) => isChange(texts[id])))
      return { from: "institution-totals", totals: NUMBERS.totals.read(texts, field, reader, frame) };
    const { totals } = startOf(work, request);
    const changes = recordOf(ids, (id) => asChange(texts[id], totals[id]));
    return { from: "previous-year", totals, changes: NUMBERS.changes.read(changes, field, reader, frame) };
  });
  const faults: Fault[] = [...reader.faults];
  const origins = written.map((studyPlaces, index) => {
    const parsed = parseRequest({ ...request, studyPlaces });
    if (parsed.ok) return parsed.value.studyPlaces;
    const [refusal] = parsed.refusals;
    // A field that can't be read is lacking as well.
    if (faults.every(({ field }) => field?.startsWith(`scenarios.${index}.`) !== true))
      faults.push({ field: `scenarios.${index}`, text: sentenceOf(refusal), isMissing: false });
    return null;
  });
  return { origins, faults };
}

function isChange(written = ""): boolean {
  return /^[-+−–]|(?:%|pct\.?)$/i.test(written.trim());
}

/** A number beside another's change, as the change that gives it. */
function asChange(written = "", start = 0): string {
  const read = readDanishNumber(written);
  if (!read.ok || !/^\d+$/.test(read.value)) return written;
  const places = Number(read.value) - start;
  return places < 0 ? String(places) : `+${places}`;
}

/** The form of each alternative beside the request's own; where one has none, the others keep their numbers. */
export function comparedWith(request: RecommendationRequest, origins: Origins): Outcome<ScenarioComparison> {
  const outcome = compareScenarios(request, [
    request.studyPlaces,
    ...origins.map((origin) => origin ?? request.studyPlaces),
  ]);
  if (!outcome.ok) return outcome;
  // What stands in the place of those that have none is no alternative that gives the same.
  const none = origins.flatMap((origin, at) => (origin === null ? [`scenarios[${at + 1}]`] : []));
  const notices = outcome.notices.filter(({ where }) => !none.includes(where?.path ?? ""));
  return { ...outcome, notices };
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
  const { shortNameOf } = frameOf(work);
  const [all, sum] = [Object.entries(totals), sumText(Object.values(totals))];
  const each = listed(all.map(([id, total]) => `${shortNameOf(id)} ${sumText([total])}`));
  const start = all.length > 1 ? `antal (${each})` : sum;
  if (isLastYears) return `Skriv antallet, eller ændringen fra sidste års ${start}: +5 %.`;
  const [which, why] =
    start === ""
      ? ["", "Skal en ændring som +5 % kunne skrives"]
      : [
          `, eller en ændring: +5 %. Sidste års antal kendes ikke, så den regnes fra forslagets ${start}`,
          "Skal den regnes fra sidste års",
        ];
  return `Skriv antallet${which}. ${why}, så indlæs sidste års indstilling i trin 3.`;
}
