import type { FilledForm } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Found } from "./finding.js";

/** That the numbers are without it, which does not say that there is any; and how our table of it is headed. */
const WITHOUT_OVERBOOKING =
  /(?<!\p{L})(?:(?:uden|før|ekskl[\p{L}.]{0,12}|(?:indeholder|omfatter) ikke) overbook\p{L}*|med overbooking(?: oven i)?$)/gimu;

type RemarkMissing = Extract<Found, { code: "remark-missing" }>;

/**
 * What the request has and the remarks of a document of ours leave out, as where somebody has deleted one, though its
 * annex says the same once more: overbooking, also where all that is left is that the numbers are without it, and the
 * intake. The ministry's own form has no room for them, and a bare table says nothing of anything.
 */
export function remarkFindings({ texts }: FilledForm, request: RecommendationRequest): RemarkMissing[] {
  const first = texts.findIndex((text) => /^\W*bemærkninger\W*$/iu.test(text));
  const annex = texts.findIndex((text) => /^\W*beregningsbilag\W*$/iu.test(text));
  if (first === -1 && annex === -1) return [];
  // The annex is a sheet of its own, which may stand before the form.
  const remarks = texts.slice(Math.max(first, 0), annex > first ? annex : undefined).join("\n");
  const { overbooking = { mode: "none" }, intake } = request;
  const said = overbooking.mode === "on-top" ? remarks.replace(WITHOUT_OVERBOOKING, "") : remarks;
  const wanted = [
    { about: "overbooking", isWanted: overbooking.mode !== "none", words: /overbook/iu },
    { about: "intake", isWanted: intake !== undefined, words: /sommer|vinter/iu },
  ] as const;
  return wanted.flatMap(({ about, isWanted, words }) =>
    isWanted && !words.test(said) ? { code: "remark-missing", severity: "notice", about, cells: [] } : [],
  );
}
