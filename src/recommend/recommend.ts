import { given } from "../domain/given.js";
import { type Answers, methodOfSplit, type RecommendationRequest } from "../domain/request.js";
import { requestRefusals } from "../domain/checks/request-refusals.js";
import type { OwnEditions } from "../domain/form-edition.js";
import type { Asked } from "../domain/form-frame.js";
import { inFormOrder } from "../domain/in-form-order.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import { yearNotices } from "../domain/year-notices.js";
import { reference } from "../reference/reference.js";
import { calculate } from "./calculate.js";
import { formTable, type Totals } from "./calculation.js";
import { intakeTable, overbookedTable } from "./beside.js";
import { notesFor } from "./notes.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

/** Forms of the user's own, and what the reading of the input noticed. */
export interface RecommendOptions extends OwnEditions {
  /** What the reading of the input noticed: kept as notes, so that the table carries its origin. */
  readonly notices?: readonly Notice[];
}

/**
 * The filled form for a request: the study places of each institution, in whole places, and their split over
 * the specialisations in proportion to the internship places, or to the shares decided.
 *
 * The specialisations of each institution sum to exactly its total, and the institutions to the region's. A
 * tie, a missing number or a total that can't be divided is refused, never guessed. A tie in a table beside the
 * form, with overbooking on top or of the intake, only leaves that table out; the notices say so.
 */
export function recommend(
  request: RecommendationRequest,
  options: RecommendOptions = {},
): Outcome<Recommendation> {
  const frame = reference.of(request, options.editions);
  const refused = refusedIfAny(requestRefusals(request, frame));
  return refused ?? recommendChecked({ request, frame }, options);
}

/** The same for a request in which the checks on this form found nothing, as one that `parseRequest` has given. */
export function recommendChecked(
  { request: written, frame }: Asked,
  options: Pick<RecommendOptions, "notices">,
): Outcome<Recommendation> {
  // What is refused names the place in the list as it was written.
  const calculation = calculate({ request: written, frame });
  if (!calculation.ok) return calculation;
  const request = inFormOrder(written, frame);
  const asked = { request, frame };

  const overbooked = overbookedTable(asked, calculation.value);
  const intake = intakeTable(asked, calculation.value);
  const beside = [...overbooked.notes, ...intake.notes];

  const recommendation: Recommendation = {
    studyYear: request.studyYear,
    ...given({ kkr: request.kkr }),
    form: frame.edition.studyYear,
    method: methodOfSplit(request),
    institutions: formTable(calculation.value, frame),
    ...given({ overbooked: overbooked.table, intake: intake.table }),
    notes: notesFor(asked, calculation.value, beside, options.notices ?? []),
    ...given({ edition: frame.own }),
    request,
  };
  assertAddsUp(recommendation, calculation.value.totals);
  return done(recommendation, [
    ...[...yearNotices(frame), ...overbooked.notices, ...intake.notices],
    ...remarkNotices(request.returns),
  ]);
}

/** What stands beside the numbers is for whoever uses the numbers to read. */
function remarkNotices(returns: Answers | undefined): Notice[] {
  return (returns?.remarks ?? []).map(({ provider, text, code }) => {
    return { code: "provider-remark", provider, text, ...given({ of: code }) };
  });
}

/** A table that does not add up must never leave here, whatever goes wrong above. */
export function assertAddsUp(
  { institutions, request: { studyPlaces } }: Pick<Recommendation, "institutions" | "request">,
  { changed }: Totals,
): void {
  for (const { institution, studyPlaces: needed, specialisations } of institutions) {
    const sum = sumOfStudyPlaces(specialisations);
    if (sum !== needed) throw new Error(`recommend: ${institution} has ${sum} of ${needed}`);
  }
  const region = studyPlaces.from === "regional-total" ? studyPlaces.total : (changed?.studyPlaces ?? null);
  const sum = sumOfStudyPlaces(institutions);
  if (region !== null && sum !== region) throw new Error(`recommend: the region has ${sum} of ${region}`);
}
