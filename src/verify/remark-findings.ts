import type { FilledForm } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Found } from "./finding.js";

type RemarkMissing = Extract<Found, { code: "remark-missing" }>;

/** What heads the remarks of a document of ours, and what its annex, which says the same once more. */
const OURS = /^\W*(?:bemærkninger|beregningsbilag)\W*$/iu;
const ANNEX = /^\W*beregningsbilag/iu;

/**
 * What the request has and the remarks of a document of ours leave out, as where somebody has deleted one: overbooking,
 * the intake, and who has not answered. The ministry's own form has no room for them, and a bare table says nothing of
 * anything.
 */
export function remarkFindings({ texts }: FilledForm, request: RecommendationRequest): RemarkMissing[] {
  if (!texts.some((text) => OURS.test(text))) return [];
  const annex = texts.findIndex((text) => ANNEX.test(text));
  const said = texts.slice(0, annex === -1 ? undefined : annex).join("\n");
  const { overbooking = { mode: "none" }, intake, returns } = request;
  const missing = [...(returns?.missing ?? []), ...(returns?.notRead ?? [])];
  const common = { code: "remark-missing", severity: "notice", cells: [] } as const;
  const found: RemarkMissing[] = [];
  if (overbooking.mode !== "none" && !/overbook/iu.test(said))
    found.push({ ...common, about: "overbooking", ...overbooking });
  if (intake !== undefined && !/sommer|vinter/iu.test(said)) {
    const { summer, winter } = intake;
    found.push({ ...common, about: "intake", summer, winter });
  }
  if (missing.length > 0 && !/svar|indberet|mangle/iu.test(said)) {
    const answered = returns?.answered.length ?? 0;
    found.push({ ...common, about: "answers", answered, all: answered + missing.length, missing });
  }
  return found;
}
