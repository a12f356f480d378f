export { assessCapacity } from "./capacity/assess-capacity.js";
export type {
  AssessedInstitution,
  AssessedPlaces,
  AssessedSpecialisation,
  CapacityAssessment,
  Ceilings,
  Load,
  Peak,
} from "./capacity/capacity-assessment.js";
export { dimension, type DimensionOptions } from "./dimension.js";
export {
  type DistributeOptions,
  distributeInternshipPlaces,
} from "./distribution/distribute-internship-places.js";
export type {
  Distribution,
  ProviderInternshipPlaces,
  SpecialisationInternshipPlaces,
} from "./distribution/distribution.js";
export type { BlankCell, BlankField, BlankReturn } from "./domain/blank-return.js";
export type {
  AnsweredProvider,
  CellSum,
  CollectedReturns,
  PossibleAnswer,
  ReportedInternshipPlaces,
} from "./domain/collected-returns.js";
export type {
  Answers,
  Bound,
  Change,
  DecidedCell,
  DivisorMethod,
  Intake,
  InternshipPlaces,
  InternshipPlacesUnit,
  Method,
  Overbooking,
  ProviderRemark,
  RecommendationRequest,
  RemarkCode,
  Season,
  StudyPlacesOrigin,
  Survival,
  WithAnswers,
} from "./domain/request.js";
export type { WhoseOverbooking } from "./domain/request.js";
export { answersTexts } from "./messages/note-of.js";
export type { DistributionRequest, KeyOrigin, ProviderKey } from "./domain/distribution-request.js";
export { describeLetterDifferences, describeLetterReading } from "./messages/describe-letter-reading.js";
export { describeNote } from "./messages/describe-note.js";
export { describeNotice } from "./messages/describe-notice.js";
export { describeRefusal } from "./messages/describe-refusal.js";
export type { DescribeOptions } from "./messages/sentences.js";
export type { Language } from "./domain/language.js";
export { fillForm, type FillFormOptions } from "./fill/fill-form.js";
export type { Amount } from "./domain/amount.js";
export type {
  DocumentLine,
  FilledForm,
  FilledName,
  FilledNumber,
  FilledRow,
  FilledSum,
  NumberBeside,
} from "./domain/filled-form.js";
export type {
  FormCouncil,
  FormEdition,
  Institution,
  OwnEditions,
  Source,
  Specialisation,
} from "./domain/form-edition.js";
export type {
  FormComparison,
  LetterFact,
  LetterReading,
  ListComparison,
  MissingFact,
  Rewording,
} from "./domain/letter-reading.js";
export type { NamedNumber, Note, Said } from "./domain/note.js";
export type {
  FormFrame,
  FramedValue,
  InternshipHalfYear,
  InternshipHalfYears,
  InternshipPeriod,
  InternshipPeriods,
} from "./domain/form-frame.js";
export type { Council, Kkr, KnownProvider, Municipality, NamedProvider } from "./domain/kkr.js";
export { gatherReadings } from "./domain/gather-readings.js";
export type { CapacityReason, Notice, OverbookedReason, TrackedNumber } from "./domain/notice.js";
export type {
  CombinedPart,
  InstitutionIntake,
  InstitutionStudyPlaces,
  NationalRecommendation,
  Recommendation,
  SpecialisationIntake,
  SpecialisationStudyPlaces,
} from "./domain/recommendation.js";
export type { Outcome } from "./domain/outcome.js";
export { DimensioneringError, valueOf } from "./messages/value-of.js";
export type { ArchiveMeasure, FileKind, UnclearBecause } from "./domain/office-refusal.js";
export type { Met } from "./domain/combine-refusal.js";
export type { AgainstLastYear, ReplacedAnswer } from "./domain/returns-notice.js";
export type { BlankInstitution, MetInReturns, UnreadKind, WrittenAnswer } from "./domain/returns-refusal.js";
export type { FormNumber } from "./domain/letter-refusal.js";
export { groupOf, type RefusalGroup } from "./domain/refusal-group.js";
export type { Meaning, Names, Refusal, TieOfParties, TwoWayTie, Where } from "./domain/refusal.js";
export { yearNotices } from "./domain/year-notices.js";
export { type DanishNumber, readDanishNumber } from "./input/grid/danish-number.js";
export { readLetter, type ReadLetterOptions } from "./input/letter/read-letter.js";
export {
  type ParseDistributionOptions,
  parseDistributionRequest,
} from "./input/request/parse-distribution-request.js";
export { parseFormEdition } from "./input/request/parse-form-edition.js";
export { parseInternshipPlaces } from "./input/request/parse-internship-places.js";
export { parseRecommendation } from "./input/request/parse-recommendation.js";
export { parseRequest, type ParseRequestOptions } from "./input/request/parse-request.js";
export type { ReadFilledFormOptions } from "./input/filled-form/read-filled-form-options.js";
export { readFilledForm } from "./input/filled-form/read-filled-form.js";
export { placesFromRows, type PlacesFromRowsOptions } from "./input/rows/places-from-rows.js";
export type { ReadInternshipPlacesOptions } from "./input/internship-places-options.js";
export { readCells } from "./input/grid/read-cells.js";
export { readInternshipPlaces } from "./input/rows/read-internship-places.js";
export { readJson } from "./input/request/read-json.js";
export { readDistributionKey } from "./input/key/read-distribution-key.js";
export type { ReturnFile } from "./input/returns/opened-return.js";
export { parseReturnKey } from "./input/returns/parse-return-key.js";
export type { ProviderInstitution } from "./input/returns/parse-return-key.js";
export { readReturnKey } from "./input/returns/read-return-key.js";
export type { SumAnswers } from "./input/words/sum-answers.js";
export type { ChangedTotal, DivisionBasis, Held } from "./recommend/calculation.js";
export { combine, type CombineOptions } from "./recommend/combine.js";
export { type PartOptions, yearOfForm } from "./recommend/part-of-form.js";
export { explain } from "./recommend/explain.js";
export type {
  Cut,
  DivisorDivision,
  DivisorRow,
  ExplainedCeiling,
  ExplainedCeilings,
  ExplainedDivision,
  ExplainedIntake,
  ExplainedSeason,
  ExplainedTwoWay,
  Explanation,
  Figure,
  Multiplied,
  RemainderDivision,
  RemainderRow,
  TwoWayCell,
} from "./recommend/explanation.js";
export type { Fraction } from "./recommend/fraction.js";
export { recommend, type RecommendOptions } from "./recommend/recommend.js";
export type { CellSensitivity, PairSensitivity } from "./what-if/cell-sensitivity.js";
export {
  type ComparedCell,
  type ComparedMethod,
  compareMethods,
  type MethodComparison,
} from "./what-if/compare-methods.js";
export {
  compareScenarios,
  type Scenario,
  type ScenarioComparison,
  type ScenarioRequest,
} from "./what-if/compare-scenarios.js";
export { type Memo, type MemoOptions, prepareMemo } from "./what-if/prepare-memo.js";
export { previousYear, type YearInFile } from "./what-if/previous-year.js";
export {
  type ComparedYear,
  compareYears,
  comparisonNotices,
  type Difference,
  type InstitutionDifference,
  type Presence,
  type SpecialisationDifference,
  type WithOverbooking,
  type YearComparison,
  type YearOfPlaces,
} from "./what-if/compare-years.js";
export type { Effect, MovedStudyPlaces, Nudge, TiedParty } from "./what-if/nudge.js";
export {
  type ClosestCell,
  type ClosestPair,
  type RunnerUp,
  sensitivity,
  type Sensitivity,
  type SensitivityOptions,
} from "./what-if/sensitivity.js";
export { blankReturn, type BlankReturnOptions } from "./returns/blank-return.js";
export { checkProvider, type CheckProviderOptions } from "./returns/check-provider.js";
export type {
  CollectReturnsOptions,
  EarlierCollection,
  LastYearSource,
  PreviousInternshipPlaces,
} from "./returns/collect-options.js";
export { collectReturns } from "./returns/collect-returns.js";
export { editionFor, formEditions } from "./reference/form-editions.js";
export { internshipHalfYears, internshipPeriods } from "./reference/internship-rules.js";
export { kkrs } from "./reference/kkrs.js";
export type { Dated, ReferenceData } from "./reference/dated.js";
export { type FinishedValue, type Reference, reference } from "./reference/reference.js";
export { checkForm, type DifferingCell, type FormCheck } from "./check/check-form.js";
export { describeFinding } from "./messages/describe-finding.js";
export type {
  Finding,
  FindingFraction,
  Misplaced,
  MisplacedByFigure,
  MovedWithin,
  Severity,
} from "./verify/finding.js";
export { requestSchema, type StandardIssue, type StandardRequestSchema } from "./standard-schema.js";
export { verify, type VerifyOptions } from "./verify/verify.js";
export { blankReturnToCsv } from "./render/returns-to-text.js";
export { toCsv } from "./render/to-csv.js";
export { toHtml } from "./render/to-html.js";
export { toHtmlFragment } from "./render/to-html-fragment.js";
export { toMarkdown } from "./render/to-markdown.js";
export type {
  Bar,
  Block,
  Cell,
  Column,
  ColumnRole,
  CoveredCell,
  EmptyCell,
  FilledCell,
  NumberCell,
  Picture,
  PictureGroup,
  PictureRow,
  Section,
  SubmissionDocument,
  Table,
  TextCell,
} from "./submission/document.js";
export {
  accompanyingEmail,
  type EmailAttachment,
  type AccompanyingEmail,
  type AccompanyingEmailOptions,
  emailText,
} from "./submission/accompanying-email.js";
export { methodComparisonDocument } from "./submission/method-comparison-document.js";
export { checkDocument } from "./check/check-document.js";
export { memoDocument } from "./submission/memo/memo-document.js";
export { nationalDocument } from "./submission/national-document.js";
export { capacityDocument } from "./submission/capacity/capacity-document.js";
export { distributionDocument } from "./submission/distribution-document.js";
export { scenariosDocument } from "./submission/scenarios-document.js";
export { sensitivityDocument } from "./submission/sensitivity-document.js";
export {
  explanationDocument,
  submissionDocument,
  type SubmissionDocumentOptions,
} from "./submission/submission-document.js";
export { toJson } from "./submission/to-json.js";
export { yearComparisonDocument } from "./submission/year-comparison-document.js";
