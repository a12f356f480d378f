import type { Amount } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import type { Refusal, Where } from "../refusal.js";
import type { InternshipPlaces, Overbooking, RecommendationRequest } from "../request.js";
import { firstYearOf } from "../study-year.js";
import { amountRefusals, percentRefusals } from "./amount-refusals.js";
import { boundsRefusals } from "./bounds-refusals.js";
import { capacityRefusals } from "./capacity-refusals.js";
import { refusalsById, tieOrderRefusals, unknownKkr, unknownName } from "./name-refusal.js";
import { originRefusals } from "./origin-refusals.js";
import { type PlacedRow, type PlacePart, placesRefusals } from "./places-refusals.js";

/** Everything in a request that the form, the KKR or the numbers themselves contradict, all in one go. */
export function requestRefusals(request: RecommendationRequest, frame: FormFrame): Refusal[] {
  const { studyYear, kkr, overbooking, edition } = request;
  const refusals: Refusal[] = [];
  if (firstYearOf(studyYear) === null) {
    refusals.push({ code: "invalid-study-year", written: studyYear, where: { path: "studyYear" } });
  } else if (edition !== undefined && edition.studyYear !== studyYear) {
    const [expected, found] = [studyYear, edition.studyYear];
    refusals.push({ code: "edition-of-another-year", expected, found, where: { path: "edition.studyYear" } });
  }
  const isKnown = kkr === undefined || frame.institutions.length > 0;
  if (!isKnown) {
    const unknown = unknownKkr(kkr, { path: "kkr" }, frame);
    // A KKR of later years may be that of the year that was meant.
    if (unknown.knownFrom === undefined || refusals.length === 0) refusals.push(unknown);
  }
  // Of which KKR an institution is, and which of them are missing, is not said of a KKR that nobody knows.
  const judged = isKnown ? frame : { ...frame, kkr: undefined };
  return [
    ...refusals,
    ...basisRefusals(request, judged),
    ...originRefusals(request, judged),
    ...boundsRefusals(request, judged),
    ...capacityRefusals(request),
    ...overbookingRefusals(overbooking),
    ...orderRefusals(request.tieOrder ?? [], judged),
    ...answersRefusals(request, judged),
  ];
}

function basisRefusals(request: RecommendationRequest, frame: FormFrame): Refusal[] {
  const { internshipPlaces: places, specialisationShares: shares } = request;
  if (places !== undefined && shares !== undefined) return [{ code: "places-and-shares" }];
  if (places === undefined && shares === undefined) return [{ code: "no-places-or-shares" }];
  const { names } = frame;
  if (shares !== undefined) {
    const path = "specialisationShares";
    const check = (share: Amount, at: string): Refusal[] => amountRefusals(share, { path: at });
    const faults = refusalsById("specialisation", shares, path, frame, check, (ids) => [
      { code: "missing-share", specialisations: ids, names, where: { path } },
    ]);
    return faults.length > 0 ? faults : percentRefusals(Object.values(shares), path);
  }
  const where = { path: "internshipPlaces" };
  const rows = (places ?? []).map((row, index) => new RowOfRequest(row, index));
  const faults = placesRefusals(rows, where, frame);
  if (faults.some(({ code }) => code === "unknown-name")) return faults;
  const present = new Set(rows.map(({ row }) => row.institution));
  const absent = frame.institutions
    .filter(({ id }) => !present.has(id))
    .map(({ id }): Refusal => ({ code: "missing-institution", institution: id, names, where }));
  return [...faults, ...absent];
}

class RowOfRequest implements PlacedRow {
  constructor(
    readonly row: InternshipPlaces,
    private readonly index: number,
  ) {}

  whereIs(part: PlacePart): Where {
    return { path: `internshipPlaces[${this.index}].${part}` };
  }
}

function overbookingRefusals(overbooking: Overbooking | undefined): Refusal[] {
  if (overbooking === undefined || overbooking.mode === "none") return [];
  return amountRefusals(overbooking.percent, { path: "overbooking.percent" });
}

function orderRefusals(tieOrder: readonly string[], frame: FormFrame): Refusal[] {
  const known = [...frame.edition.institutions, ...frame.specialisations].map(({ id }) => id);
  const unknown = (id: string, where: Where): Refusal => unknownName("id", id, frame, where);
  const nameOf = (id: string): string => frame.names[id] ?? id;
  return tieOrderRefusals(tieOrder, known, String, unknown, nameOf);
}

/**
 * Whoever is said not to have answered, and has internship places, or to have, and has none, not even 0: an answer
 * written beside the others, or taken out, by hand.
 */
function answersRefusals(
  { internshipPlaces = [], returns }: RecommendationRequest,
  { ownerId }: Pick<FormFrame, "ownerId">,
): Refusal[] {
  if (returns === undefined) return [];
  // Of 200,000 rows few are of somebody new.
  const providers = new Set(internshipPlaces.map(({ provider = "" }) => provider));
  const owners = new Set([...providers].map(ownerId));
  const isThere = (provider: string): boolean => owners.has(ownerId(provider));
  // Of places that are nobody's, or of others only, it is not known whose are there.
  const areNamed = !providers.has("") && returns.answered.some(isThere);
  return (["answered", "missing", "notRead"] as const).flatMap((key) =>
    returns[key].flatMap((provider, index): Refusal[] => {
      const where = { path: `returns.${key}[${index}]` };
      if (provider.trim() === "") return [{ code: "missing-key", key: "provider", where }];
      const isAnswered = key === "answered";
      if (isThere(provider) === isAnswered || (isAnswered && !areNamed)) return [];
      const code = isAnswered ? "answered-without-places" : "absent-with-places";
      return [{ code, provider, where }];
    }),
  );
}
