import { type Amount, amountFault, exact } from "../amount.js";
import type { CapacityReason } from "../notice.js";
import type { Refusal } from "../refusal.js";
import type { Intake, RecommendationRequest, Survival } from "../request.js";
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

function intakeRefusals({ summer, winter }: Intake): Refusal[] {
  const faults = [
    ...amountRefusals(summer, { path: "intake.summer" }),
    ...amountRefusals(winter, { path: "intake.winter" }),
  ];
  return faults.length > 0 ? faults : percentRefusals([summer, winter], "intake");
}

function survivalRefusals({ period2, period3 }: Survival): Refusal[] {
  return [
    ...shareLeftRefusals(period2, "survival.period2"),
    ...shareLeftRefusals(period3, "survival.period3"),
  ];
}

function shareLeftRefusals(share: Amount, path: string): Refusal[] {
  if (amountFault(share) !== null) return amountRefusals(share, { path });
  return exact(share).isZero() || exact(share).greaterThan(1)
    ? [{ code: "survival-range", written: String(share), where: { path } }]
    : [];
}
