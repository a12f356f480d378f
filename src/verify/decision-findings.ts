import type { Found } from "./finding.js";
import { type Sentence, valueIn } from "./running-text.js";
import { limitsAt } from "./stated-divisions.js";
import type { TextContext } from "./text-context.js";

type DecisionDiffers = Extract<Found, { code: "decision-in-text-differs" }>;

/** How a document of ours tells what the council decided; what the calculation gives without it stands behind. */
const DECIDED = /^\W*(?:Fastsat af KKR|Fastsatte grænser): (.+?)(?:\. Beregningen|$)/u;
const LIMIT = /(?:(mindst|højst) )?(?<![\d.])(\d{1,3}(?:\.\d{3})+|\d+)/gu;

/** What a remark of ours says that the council decided, cell by cell, where the request has another bound or none. */
export function decisionFindings(
  { sentence: text, whole }: Sentence,
  { request, namesIn }: TextContext,
): DecisionDiffers[] {
  const [, said = ""] = DECIDED.exec(whole) ?? [];
  const names = namesIn(said);
  return [...said.matchAll(LIMIT)].flatMap((match): DecisionDiffers[] => {
    const [, word, written = ""] = match;
    const before = names.filter(({ to }) => to <= match.index);
    const at = before.findLastIndex(({ kind }) => kind === "institution");
    const institution = before[at]?.id;
    if (institution === undefined) return [];
    const kind = before.slice(at).findLast((name) => name.kind === "specialisation")?.id;
    const { minimum, maximum } = limitsAt(request, institution, kind);
    const value = valueIn(written);
    const isMinimum = word === "højst" || minimum === value;
    const isMaximum = word === "mindst" || maximum === value;
    if (isMinimum && isMaximum) return [];
    return [{ code: "decision-in-text-differs", text, institution, specialisation: kind ?? null, cells: [] }];
  });
}
