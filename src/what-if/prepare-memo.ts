import { given } from "../domain/given.js";
import { assessCapacity } from "../capacity/assess-capacity.js";
import type { CapacityAssessment } from "../capacity/capacity-assessment.js";
import type { OwnEditions } from "../domain/form-edition.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { InternshipPlaces, InternshipPlacesUnit, StudyPlacesOrigin } from "../domain/request.js";
import { compareScenarios, type ScenarioComparison } from "./compare-scenarios.js";
import { compareYears, comparisonNotices, type YearComparison } from "./compare-years.js";
import { previousPlaces, previousYear, type YearInFile } from "./previous-year.js";
import { sensitivity, type Sensitivity, type SensitivityOptions } from "./sensitivity.js";

/** What the case for the council's meeting is made of. What can't be known is left out. */
export interface Memo {
  readonly recommendation: Recommendation;
  readonly sensitivity: Sensitivity;
  /** Need against supply of internship places. */
  readonly capacity?: CapacityAssessment;
  /** From last year's recommendation to this one. */
  readonly changes?: YearComparison;
  /** Last year's internship places, in the unit of this year's. */
  readonly previousPlaces?: readonly InternshipPlaces[];
  /** The unit that last year's, or some of them, were in, if it is another. */
  readonly previousUnit?: InternshipPlacesUnit;
  /** The recommendation's own total, and then the alternatives to it. */
  readonly scenarios?: ScenarioComparison;
}

/** What the case for the meeting has besides the recommendation. */
export interface MemoOptions extends OwnEditions {
  /** Last year's recommendations: one, or those of councils that have become one since. */
  readonly previous?: readonly YearInFile[];
  /** Other totals, each shown as an alternative; a refusal or notice of one has the path `scenarios[i]`, from 1. */
  readonly scenarios?: readonly StudyPlacesOrigin[];
  /** Called while the closest call is looked for. */
  readonly onProgress?: NonNullable<SensitivityOptions["onProgress"]>;
}

/**
 * Everything that the case for the council's meeting says of a recommendation: the closest call, need against supply, the
 * change from last year, and the alternatives. Need against supply is left out with a notice if it can't be known, and so
 * are last year's internship places. A last year that is another council's, or no earlier one, is said. Refused if last
 * year's recommendations don't go together, or if an alternative has no form.
 */
export function prepareMemo(recommendation: Recommendation, options: MemoOptions = {}): Outcome<Memo> {
  const { request } = recommendation;
  const { previous = [], scenarios = [], ...others } = options;
  const [first, ...parts] = previous;
  const last = first === undefined ? null : previousYear([first, ...parts]);
  const compared =
    scenarios.length === 0 ? null : compareScenarios(request, [request.studyPlaces, ...scenarios], others);
  const refusals = [last, compared].flatMap((outcome) => (outcome?.ok === false ? outcome.refusals : []));
  const refused = refusedIfAny(refusals);
  if (refused !== null) return refused;

  const sensitive = sensitivity(request, others);
  if (!sensitive.ok) return sensitive;
  const capacity = assessCapacity(recommendation);
  const changes = last?.ok === true ? compareYears(last.value, recommendation) : undefined;
  const places =
    first === undefined || request.internshipPlaces === undefined ? null : previousPlaces(previous, request);
  const notices = places?.ok === true ? places.notices : [];
  const converted = notices.find((notice) => notice.code === "unit-converted");
  return done(
    {
      recommendation,
      sensitivity: sensitive.value,
      ...(capacity.ok ? { capacity: capacity.value } : {}),
      ...given({ changes }),
      ...(places?.ok === true && places.value !== null ? { previousPlaces: places.value } : {}),
      ...given({ previousUnit: converted?.from }),
      ...(compared?.ok === true ? { scenarios: compared.value } : {}),
    },
    [
      ...(capacity.ok ? [] : [{ code: "capacity-left-out" as const, because: capacity.refusals }]),
      ...notices,
      ...(changes === undefined ? [] : comparisonNotices(changes)),
      ...(compared?.ok === true ? compared.notices.filter(isOfAlternative) : []),
    ],
  );
}

/** What is noticed of all scenarios, or of the recommendation's own total, is noticed of the recommendation itself. */
function isOfAlternative({ where }: Notice): boolean {
  return /^scenarios\[(?!0\])/.test(where?.path ?? "");
}
