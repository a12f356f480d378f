import type { RecommendationRequest } from "../domain/request.js";
import type { Found } from "./finding.js";
import type { TextContext } from "./percent-findings.js";
import { valueIn } from "./running-text.js";

type DecisionDiffers = Extract<Found, { code: "decision-in-text-differs" }>;

/** How a sentence of ours says what the council has decided. */
const DECIDED = /(?<!\p{L})fastsat(?: af KKR)?:|(?<!\p{L})fastsatte grænser:/iu;
const NONE_DECIDED = /(?<!\p{L})(?:ikke|intet|ingen)(?: \p{L}+)? (?:er )?fastsat\p{L}*[^\d.:]*felt/iu;
/** A number of study places with the word that makes it a bound, or that of an institution's total. */
const NUMBERS =
  /(?:(?<!\p{L})(?<word>mindst|højst) )?(?<![\d.,/])(?<number>\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d,/%])/giu;

/**
 * What a sentence of ours, "Fastsat af KKR: UC SYD: Social- og specialpædagogik mindst 200", says of cells and of
 * institutions' totals, where the request has other decisions and bounds; and that none are decided where some are.
 */
export function decisionFindings(text: string, context: TextContext): DecisionDiffers[] {
  const { request } = context;
  const decisions = decisionsIn(request);
  const differs: DecisionDiffers = {
    ...{ code: "decision-in-text-differs", severity: "notice", text, decisions, cells: [] },
  };
  if (NONE_DECIDED.test(text)) return decisions.length > 0 ? [differs] : [];
  const start = DECIDED.exec(text);
  if (start === null) return [];
  const [said = ""] = text.slice(start.index + start[0].length).split(/(?<=[\p{L}\d])\.(?=\s|$)/u);
  return numbersOf(said, context).every((one) => isDecided(one, decisions)) ? [] : [differs];
}

interface SaidDecision {
  readonly institution: string;
  readonly specialisation: string | null;
  readonly word: string | undefined;
  readonly value: number;
}

function numbersOf(said: string, { namesIn, frame: { institutions } }: TextContext): SaidDecision[] {
  const names = namesIn(said);
  const only = institutions.length === 1 ? institutions[0]?.id : undefined;
  return [...said.matchAll(NUMBERS)].flatMap(({ index, groups = {} }): SaidDecision[] => {
    const before = names.filter(({ to }) => to <= index);
    const theirs = before.findLast(({ kind }) => kind === "institution");
    const institution = theirs?.id ?? only;
    const part = before.findLast(
      ({ kind, from }) => kind === "specialisation" && from > (theirs?.from ?? -1),
    );
    const isOfAll = /(?<!\p{L})i alt(?!\p{L})/iu.test(said.slice(part?.to ?? theirs?.to ?? 0, index));
    if (institution === undefined || (part === undefined && !isOfAll)) return [];
    const specialisation = isOfAll ? null : (part?.id ?? null);
    return [{ institution, specialisation, word: groups["word"], value: valueIn(groups["number"] ?? "") }];
  });
}

function isDecided(
  { institution, specialisation, word, value }: SaidDecision,
  decisions: readonly Decision[],
): boolean {
  const own = decisions.filter(
    (one) => one.institution === institution && one.specialisation === specialisation,
  );
  switch (word?.toLowerCase()) {
    case "mindst":
      return own.some(({ minimum, maximum }) => minimum === value && maximum !== value);
    case "højst":
      return own.some(({ minimum, maximum }) => maximum === value && minimum !== value);
    default:
      // An institution's total is the table's, or found.
      return (
        specialisation === null || own.some(({ minimum, maximum }) => minimum === value && maximum === value)
      );
  }
}

type Decision = DecisionDiffers["decisions"][number];

/** What a request decides or bounds, each as the fewest and the most. */
function decisionsIn({ decided = [], bounds = [] }: RecommendationRequest): Decision[] {
  return [
    ...decided.map(({ studyPlaces, ...cell }) => ({ ...cell, minimum: studyPlaces, maximum: studyPlaces })),
    ...bounds.map(({ institution, specialisation, minimum, maximum }) => ({
      ...{ institution, specialisation: specialisation ?? null },
      ...{ minimum: minimum ?? null, maximum: maximum ?? null },
    })),
  ];
}
