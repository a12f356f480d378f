import { type Amount, amountFault, exact } from "../amount.js";
import type { CapacityReason } from "../notice.js";
import type { Refusal } from "../refusal.js";
import { type Intake, type RecommendationRequest, SEASONS, type Survival } from "../request.js";
import { amountRefusals, percentRefusals } from "./amount-refusals.js";

/** What makes no sense together with a ceiling for each cell: it divides study places, or fixes them. */
const DIVIDING = ["specialisationTotals", "bounds", "decided", "method"] as const;

/** What is wrong with intake, survival and a total by capacity. */
export function capacityRefusals(request: RecommendationRequest): Refusal[] {
  const { studyPlaces, intake, survival } = request;
  return [
    ...(studyPlaces.from === "capacity" ? [...originRefusals(request), ...unmeasuredRefusals(request)] : []),
    ...(intake === undefined ? [] : intakeRefusals(intake)),
    ...(survival === undefined ? [] : survivalRefusals(survival)),
  ];
}

/** Why the internship places of a request have no capacity: their unit is not said, or there are only shares. */
export function unmeasuredRefusals(request: RecommendationRequest): CapacityReason[] {
  if (request.specialisationShares !== undefined) {
    return [{ code: "capacity-without-places", where: { path: "specialisationShares" } }];
  }
  return request.internshipPlacesUnit === undefined
    ? [{ code: "missing-unit", where: { path: "internshipPlacesUnit" } }]
    : [];
}

function originRefusals(request: RecommendationRequest): Refusal[] {
  return DIVIDING.filter((key) => request[key] !== undefined).map((key) => ({
    code: "not-with-capacity",
    key,
    where: { path: key },
  }));
}

function intakeRefusals(intake: Intake): Refusal[] {
  const faults = SEASONS.flatMap((season) => amountRefusals(intake[season], { path: `intake.${season}` }));
  return faults.length > 0 ? faults : percentRefusals([intake.summer, intake.winter], "intake");
}

function survivalRefusals(survival: Survival): Refusal[] {
  const periods = ["period2", "period3"] as const;
  return periods.flatMap((period) => shareLeftRefusals(survival[period], `survival.${period}`));
}

function shareLeftRefusals(share: Amount, path: string): Refusal[] {
  if (amountFault(share) !== null) return amountRefusals(share, { path });
  return exact(share).isZero() || exact(share).greaterThan(1)
    ? [{ code: "survival-range", written: String(share), where: { path } }]
    : [];
}
