import { type FilledForm, isRowBeside } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Found } from "./finding.js";

/** That the numbers are without it, which does not say that there is any; and how our table of it is headed. */
const WITHOUT_OVERBOOKING =
  /(?<!\p{L})(?:(?:uden|før|ekskl[\p{L}.]{0,12}|(?:indeholder|omfatter) ikke) overbook\p{L}*|med overbooking(?: oven i)?$)/gimu;

/** What our annex says of a decision by which the table has another number. */
const DECIDED =
  /Fastsat af KKR: .* ([\d.]+) studieplads(?:er)?\. Beregningen uden fastsatte felter og grænser giver (?!\1\.(?:\s|$))/u;

type RemarkMissing = Extract<Found, { code: "remark-missing" }>;

/**
 * What the request has and the remarks of a document of ours leave out, as where somebody has deleted one, though its
 * annex says the same once more: overbooking, also where all that is left is that the numbers are without it, the
 * intake, decisions that made other numbers, and who has not answered where the answers decide. The ministry's own form has no room for them, and a bare table says nothing of anything.
 */
export function remarkFindings({ texts }: FilledForm, request: RecommendationRequest): RemarkMissing[] {
  const first = texts.findIndex((text) => /^\W*bemærkninger\W*$/iu.test(text));
  const annex = texts.findIndex((text) => /^\W*beregningsbilag\W*$/iu.test(text));
  if (first === -1 && annex === -1) return [];
  // The annex is a sheet of its own, which may stand before the form.
  const lines = texts.slice(Math.max(first, 0), annex > first ? annex : undefined);
  const remarks = lines.join("\n");
  const { overbooking = { mode: "none" }, intake, returns, specialisationShares } = request;
  // The heading of a table tells of the seasons too.
  const shares = lines.filter(
    (line) =>
      /sommer|vinter/iu.test(line) &&
      /\d|halv|lige/iu.test(line.replace(/20\d\d/g, "")) &&
      !isRowBeside(line),
  );
  const isSilent = returns !== undefined && returns.missing.length + returns.notRead.length > 0;
  const said = overbooking.mode === "on-top" ? remarks.replace(WITHOUT_OVERBOOKING, "") : remarks;
  const wanted = [
    { about: "overbooking", isWanted: overbooking.mode !== "none", isSaid: /overbook/iu.test(said) },
    { about: "intake", isWanted: intake !== undefined, isSaid: shares.length > 0 },
    {
      about: "decisions",
      isWanted: texts.some((text) => DECIDED.test(text)),
      isSaid: /(?<!\p{L})(?:fastsat|besluttet|vedtaget)(?! eller)/iu.test(remarks),
    },
    {
      about: "answers",
      isWanted: isSilent && specialisationShares === undefined,
      isSaid: /svare?[dt]|mangl|indberet|modtaget/iu.test(remarks),
    },
  ] as const;
  return wanted.flatMap(({ about, isWanted, isSaid }) =>
    isWanted && !isSaid ? { code: "remark-missing", about, cells: [] } : [],
  );
}
