import { requestRefusals } from "../domain/checks/request-refusals.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { methodOfSplit } from "../domain/method-of-split.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import type { RecommendationRequest } from "../domain/request.js";
import { frameFor } from "../reference/frame-for.js";
import { calculate } from "./calculate.js";
import type { Calculation } from "./calculation.js";
import { notesFor } from "./notes.js";

export interface RecommendOptions {
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
  /** What the reading of the input noticed: kept as notes, so that the table carries its origin. */
  readonly notices?: readonly Notice[];
}

/**
 * The filled form for a request: the study places of each institution, in whole places, and their split over
 * the specialisations in proportion to the internship places, or to the shares decided.
 *
 * The specialisations of each institution sum to exactly its total, and the institutions to the region's. A
 * tie, a missing number or a total that can't be divided is refused, never guessed.
 */
export function recommend(
  request: RecommendationRequest,
  options: RecommendOptions = {},
): Outcome<Recommendation> {
  const frame = frameFor(request.studyYear, request.kkr, options.editions);
  const refused = refusedIfAny(requestRefusals(request, frame));
  if (refused !== null) return refused;
  const calculation = calculate(request, frame);
  if (!calculation.ok) return calculation;

  const recommendation: Recommendation = {
    studyYear: request.studyYear,
    ...(request.kkr === undefined ? {} : { kkr: request.kkr }),
    form: frame.edition.studyYear,
    method: methodOfSplit(request),
    institutions: tableOf(calculation.value, frame),
    notes: notesFor(request, calculation.value, frame, options.notices ?? []),
    request,
  };
  assertAddsUp(recommendation, calculation.value);
  return done(recommendation);
}

function tableOf({ totals, cells }: Calculation, frame: FormFrame): InstitutionStudyPlaces[] {
  return frame.institutions.map(({ id, name }, position) => ({
    institution: id,
    name,
    studyPlaces: totals.totals[id] ?? 0,
    specialisations: frame.specialisations.map((specialisation, index) => ({
      specialisation: specialisation.id,
      name: specialisation.name,
      studyPlaces: cells[position]?.[index] ?? 0,
    })),
  }));
}

/** A table that does not add up must never leave here, whatever goes wrong above. */
function assertAddsUp({ institutions, request }: Recommendation, { totals }: Calculation): void {
  for (const { institution, studyPlaces, specialisations } of institutions) {
    const sum = specialisations.reduce((total, row) => total + row.studyPlaces, 0);
    if (sum !== studyPlaces) throw new Error(`recommend: ${institution} has ${sum} of ${studyPlaces}`);
  }
  const { studyPlaces } = request;
  const region =
    studyPlaces.from === "regional-total" ? studyPlaces.total : (totals.changed?.studyPlaces ?? null);
  const sum = institutions.reduce((total, row) => total + row.studyPlaces, 0);
  if (region !== null && sum !== region) throw new Error(`recommend: the region has ${sum} of ${region}`);
}
