import { assessCapacity } from "../capacity/assess-capacity.js";
import type { CapacityAssessment } from "../capacity/capacity-assessment.js";
import type { OwnEditions } from "../domain/form-edition.js";
import { framed, type FramedValue } from "../domain/form-frame.js";
import type { Note } from "../domain/note.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import {
  answersIn,
  type RecommendationRequest,
  type StudyPlacesOrigin,
  type WithAnswers,
} from "../domain/request.js";
import type { Where } from "../domain/refusal.js";
import { recommend } from "../recommend/recommend.js";
import { reference } from "../reference/reference.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

/** One total, and the form that it gives. */
export interface Scenario {
  /** Which it is of those that were given, from 0; left out where all before it are there. */
  readonly index?: number;
  /** Where its total comes from. */
  readonly studyPlaces: StudyPlacesOrigin;
  /** The study places of all institutions. */
  readonly total: number;
  readonly institutions: readonly InstitutionStudyPlaces[];
  /** Need against supply of internship places; left out where the request has no unit, or only shares. */
  readonly capacity?: CapacityAssessment;
  /** Which of its study places went by the tie order; left out if none did. */
  readonly notes?: readonly Note[];
}

/** The same request with several totals, each giving other forms. At least two. */
export interface ScenarioComparison extends FramedValue, WithAnswers {
  readonly scenarios: readonly Scenario[];
}

/** A request without its total. */
export type ScenarioRequest = Omit<RecommendationRequest, "studyPlaces">;

/**
 * The forms that the same request gives with each of these totals, in the order given, each with the need against the
 * supply of internship places. A scenario's form is what `recommend` gives for the request with that total.
 *
 * A scenario that has no form is refused, with `scenarios[i]` as its path, and all of them in one go. One that gives
 * the same form as an earlier one is left out with a notice; where fewer than two are left there is nothing to compare,
 * which is refused. Need against supply is left out with a notice where it can't be known.
 */
export function compareScenarios(
  request: ScenarioRequest,
  scenarios: readonly StudyPlacesOrigin[],
  options: OwnEditions = {},
): Outcome<ScenarioComparison> {
  const outcomes = scenarios.map((studyPlaces) => recommend({ ...request, studyPlaces }, options));
  const none = refusedIfAny(
    saidOf(outcomes.map((outcome, index) => ({ index, said: outcome.ok ? [] : outcome.refusals }))),
  );
  if (none !== null) return none;
  const made = outcomes.flatMap((outcome, index) => (outcome.ok ? [{ ...outcome, index }] : []));
  const formOf = ({ institutions }: Recommendation): string => JSON.stringify(institutions);
  const firstLike = (form: Recommendation): number =>
    made.find(({ value }) => formOf(value) === formOf(form))?.index ?? 0;
  const distinct = made.filter(({ value, index }) => firstLike(value) === index);
  if (distinct.length < 2) return refused({ code: "single-scenario" });
  const repeated = made
    .filter((entry) => !distinct.includes(entry))
    .map(({ value, index }): Notice => {
      return { code: "same-scenario", like: pathOf(firstLike(value)), where: { path: pathOf(index) } };
    });
  const assessed = distinct.map(({ value }) => assessCapacity(value));
  return done(
    {
      ...framed(reference.of({ ...request }, options.editions)),
      ...answersIn(request),
      scenarios: distinct.map(({ value, index }, at): Scenario => {
        const capacity = assessed[at];
        const notes = value.notes.filter(({ code }) => code === "tie-settled");
        return {
          ...(index === at ? {} : { index }),
          studyPlaces: value.request.studyPlaces,
          total: sumOfStudyPlaces(value.institutions),
          institutions: value.institutions,
          ...(capacity?.ok === true ? { capacity: capacity.value } : {}),
          ...(notes.length === 0 ? {} : { notes }),
        };
      }),
    },
    [
      ...repeated,
      ...saidOf(distinct.map(({ index, notices }) => ({ index, said: notices }))),
      ...capacityNotices(assessed),
    ],
  );
}

function pathOf(index: number): string {
  return `scenarios[${index}]`;
}

function inScenario<T extends { readonly where?: Where }>(said: T, index: number): T {
  const { path } = said.where ?? {};
  return {
    ...said,
    where: { ...said.where, path: [pathOf(index), ...(path === undefined ? [] : [path])].join(".") },
  };
}

/** What is said of every scenario is said once; what is said of one or some, with the scenario. */
function saidOf<T extends { readonly where?: Where }>(
  scenarios: readonly { readonly index: number; readonly said: readonly T[] }[],
): T[] {
  const [first, ...others] = scenarios.map(({ said }) => said.map((one) => JSON.stringify(one)));
  const common = new Set((first ?? []).filter((key) => others.every((keys) => keys.includes(key))));
  const isCommon = (one: T): boolean => common.has(JSON.stringify(one));
  return [
    ...(scenarios[0]?.said ?? []).filter(isCommon),
    ...scenarios.flatMap(({ index, said }) =>
      said.filter((one) => !isCommon(one)).map((one) => inScenario(one, index)),
    ),
  ];
}

/** Why need against supply is left out: the same for every scenario, for it rests on the internship places alone. */
function capacityNotices(assessed: readonly ReturnType<typeof assessCapacity>[]): Notice[] {
  const because = assessed.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  const [refusal] = because;
  return refusal === undefined ? [] : [{ code: "capacity-left-out", because: [refusal] }];
}
