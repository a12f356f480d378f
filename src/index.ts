export { distributeInternshipPlaces } from "./distribution/distribute-internship-places.js";
export type {
  Distribution,
  ProviderInternshipPlaces,
  SpecialisationInternshipPlaces,
} from "./distribution/distribution.js";
export type { DistributionRequest, KeyOrigin, ProviderKey } from "./domain/distribution-request.js";
export { describeNotice } from "./domain/describe-notice.js";
export { describeRefusal } from "./domain/describe-refusal.js";
export type { Language } from "./domain/language.js";
export type { Amount } from "./domain/amount.js";
export type { FormEdition, Institution, Source, Specialisation } from "./domain/form-edition.js";
export type { DivisorMethod, Method } from "./domain/method.js";
export type { Kkr, Municipality } from "./domain/kkr.js";
export type { Notice } from "./domain/notice.js";
export type { CombinedPart, NationalRecommendation } from "./domain/national-recommendation.js";
export { DimensioneringError, type Outcome, valueOf } from "./domain/outcome.js";
export type {
  InstitutionStudyPlaces,
  Note,
  Recommendation,
  SpecialisationStudyPlaces,
} from "./domain/recommendation.js";
export type { Meaning, Names, Refusal } from "./domain/refusal.js";
export type {
  Bound,
  Change,
  DecidedCell,
  InternshipPlaces,
  InternshipPlacesUnit,
  Overbooking,
  RecommendationRequest,
  StudyPlacesOrigin,
} from "./domain/request.js";
export type { Where } from "./domain/where.js";
export { parseDistributionRequest } from "./input/parse-distribution-request.js";
export { parseRecommendation } from "./input/parse-recommendation.js";
export { parseRequest, type ParseRequestOptions } from "./input/parse-request.js";
export { readDistributionKey } from "./input/read-distribution-key.js";
export { readInternshipPlaces, type ReadInternshipPlacesOptions } from "./input/read-internship-places.js";
export { combine, type CombineOptions } from "./recommend/combine.js";
export { explain } from "./recommend/explain.js";
export type {
  Cut,
  DivisorDivision,
  DivisorRow,
  ExplainedDivision,
  ExplainedTwoWay,
  Explanation,
  Figure,
  RemainderDivision,
  RemainderRow,
  TwoWayCell,
} from "./recommend/explanation.js";
export type { Fraction } from "./recommend/fraction.js";
export { recommend, type RecommendOptions } from "./recommend/recommend.js";
export type { CellSensitivity } from "./review/cell-sensitivity.js";
export {
  type ComparedCell,
  type ComparedMethod,
  compareMethods,
  type MethodComparison,
} from "./review/compare-methods.js";
export {
  type ComparedYear,
  compareYears,
  type InstitutionDifference,
  type Presence,
  type SpecialisationDifference,
  type YearComparison,
} from "./review/compare-years.js";
export type { Difference } from "./review/difference.js";
export type { Effect, MovedStudyPlaces, TiedParty } from "./review/effect.js";
export type { Nudge } from "./review/nudge.js";
export type { PairSensitivity } from "./review/pair-sensitivity.js";
export type { RunnerUp } from "./review/runners-up.js";
export {
  type ClosestCell,
  type ClosestPair,
  sensitivity,
  type Sensitivity,
  type SensitivityOptions,
} from "./review/sensitivity.js";
export { editionFor } from "./reference/edition-for.js";
export { formEditions } from "./reference/form-editions.js";
export {
  type InternshipPeriod,
  type InternshipPeriods,
  internshipPeriods,
} from "./reference/internship-periods.js";
export { kkrs } from "./reference/kkrs.js";
export { toCsv } from "./render/to-csv.js";
export { toHtml } from "./render/to-html.js";
export { toMarkdown } from "./render/to-markdown.js";
export type { Block, Cell, Section, SubmissionDocument, Table } from "./submission/document.js";
export { distributionDocument } from "./submission/distribution-document.js";
export { methodComparisonDocument } from "./submission/method-comparison-document.js";
export { nationalDocument } from "./submission/national-document.js";
export { sensitivityDocument } from "./submission/sensitivity-document.js";
export {
  explanationDocument,
  submissionDocument,
  type SubmissionDocumentOptions,
} from "./submission/submission-document.js";
export { toJson } from "./submission/to-json.js";
export { yearComparisonDocument } from "./submission/year-comparison-document.js";
