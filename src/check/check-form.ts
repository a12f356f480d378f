import { requestRefusals } from "../domain/checks/request-refusals.js";
import type { FilledForm, FilledNumber } from "../domain/filled-form.js";
import type { OwnEditions } from "../domain/form-edition.js";
import { framed, type FramedValue } from "../domain/form-frame.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import { recommend } from "../recommend/recommend.js";
import type { SubmissionDocument } from "../submission/document.js";
import { MEMO, memoDocument } from "../submission/memo/memo-document.js";
import { submissionDocument } from "../submission/submission-document.js";
import { type AlteredLine, comparedLines, firstOf } from "./altered-lines.js";
import { besideRows } from "./beside-rows.js";
import { isDateLine, letterLines } from "./letter-lines.js";
import { textsOf } from "./own-lines.js";
import type { Finding } from "../verify/finding.js";
import { namesOf } from "../verify/names-in-text.js";
import { verify, withoutRemarks } from "../verify/verify.js";
import { prepareMemo } from "../what-if/prepare-memo.js";

/** A cell of the form that has another number than the calculation. */
export interface DifferingCell {
  readonly institution: string;
  readonly institutionName: string;
  /** Null for the institution's total. */
  readonly specialisation: string | null;
  readonly specialisationName: string | null;
  /** Null where the form has nothing there. */
  readonly where: Where | null;
  /** As it stands on the form; null where nothing does. */
  readonly written: string | null;
  /** Null where nothing stands there, or what does is no whole number. */
  readonly studyPlaces: number | null;
  readonly calculated: number;
}

/** A filled form held up against its request, and beside that against the calculation's own numbers. */
export interface FormCheck extends FramedValue {
  readonly findings: readonly Finding[];
  /** In the order of the form. Empty too where there is no calculation. */
  readonly differing: readonly DifferingCell[];
  /** Why the request has no calculation to hold the form up against; empty where it has one. */
  readonly refusals: readonly Refusal[];
  /**
   * What somebody added to a document of ours or worded otherwise with the calculation's numbers: held up against the form's, but not
   * understood. Null where the document is none of ours and has more than the form; left out where it has other numbers.
   */
  readonly others?: readonly string[] | null;
  /** The lines around the form, and the titles of the parts, that somebody has taken out of a document of ours; left out where there are none. */
  readonly missing?: readonly string[];
}

/**
 * What `verify` finds, and beside it each cell in which the form and the calculation are not the same; if there is none,
 * each line that a document of ours no longer has as we write it. Refused where the request itself is wrong; one that is right
 * and has no answer, as with a tie, is checked without.
 */
export function checkForm(
  request: RecommendationRequest,
  filled: FilledForm,
  options: OwnEditions = {},
): Outcome<FormCheck> {
  const form = withoutRemarks(filled, request);
  const frame = reference.of(request, options.editions);
  const refused = refusedIfAny(requestRefusals(request, frame));
  if (refused !== null) return refused;
  const calculation = recommend(request, options);
  const differing = calculation.ok ? differingCells(calculation.value, form) : [];
  // What is made of other numbers than the form's is other all over.
  const isSame = calculation.ok && differing.length === 0;
  const own = isSame ? ownDocument(calculation.value, form, options) : null;
  const compared = own === null ? null : comparedLines(form.lines ?? [], own);
  const { altered: lines = [], missing = [] } = compared ?? {};
  const ours = own === null ? new Set() : textsOf(own);
  // A row that is as we write it is right, also of a table of which others are hidden; told of, its cells are parted by ";".
  // But a gap of ours is to be written over.
  const findings = verify(request, form, options)
    .filter(
      (one) => !("text" in one) || one.code === "draft-on-form" || !ours.has(one.text?.replaceAll(";", "")),
    )
    .map((one) => mistypedFirst(one, differing));
  const beside = isSame ? besideRows(form.texts, calculation.value, namesOf(frame)) : [];
  const others = [...beside, ...letterLines(form.texts, frame)];
  const altered = [...lines, ...others.filter((one) => !lines.some((line) => isToldBy(line, one)))];
  // Told is a line that is quoted: one with the same numbers may say something else.
  const isHeldUp = (text: string): boolean =>
    isDateLine(text) || [...findings, ...others].some((one) => "text" in one && one.text === text);
  const added = compared?.others?.filter((text) => !isHeldUp(text)) ?? null;
  return done({
    ...framed(frame),
    findings: [
      ...findings,
      ...firstOf(altered.filter((one) => !findings.some((other) => isToldBy(one, other)))).map(
        (one): Finding => ({ severity: "error", ...one, names: frame.names }),
      ),
    ],
    differing,
    refusals: calculation.ok ? [] : calculation.refusals,
    ...(compared === null || (added === null && form.texts.length === 0) ? {} : { others: added }),
    ...(missing.length === 0 ? {} : { missing }),
  });
}

/** The document of ours that a form stands in: the case for the meeting where it says so, else the recommendation. */
function ownDocument(
  recommendation: Recommendation,
  { texts }: FilledForm,
  options: OwnEditions,
): SubmissionDocument {
  const memo = texts.some((text) => text.startsWith(MEMO)) ? prepareMemo(recommendation, options) : null;
  return memo?.ok === true ? memoDocument(memo.value) : submissionDocument(recommendation, options);
}

/** Of rows that do not sum to their total, the one cell that the calculation has another number for. */
function mistypedFirst(finding: Finding, differing: readonly DifferingCell[]): Finding {
  if (finding.code !== "sum-differs") return finding;
  const [only, ...others] = differing.filter(({ institution }) => institution === finding.institution);
  const where = others.length === 0 ? (only?.where ?? null) : null;
  if (where === null) return finding;
  const isOther = (cell: Where): boolean => cell.row !== where.row || cell.column !== where.column;
  return { ...finding, cells: [where, ...finding.cells.filter(isOther)] };
}

const NUMBERS = /\d[\d.,]*/g;

/** Whether a finding of what a text says is of a line that is told as altered. That a gap is left says nothing of it. */
function isToldBy({ text }: { readonly text: string | null }, finding: Finding | AlteredLine): boolean {
  const said = "text" in finding ? (finding.text ?? "") : "";
  if (said === "" || text === null || finding.code === "draft-on-form") return false;
  if (text.includes(said) || said.includes(text)) return true;
  const own: readonly string[] = text.match(NUMBERS) ?? [];
  const others: readonly string[] = said.match(NUMBERS) ?? [];
  return others.length > 0 && others.every((number) => own.includes(number));
}

function differingCells({ institutions }: Recommendation, { rows }: FilledForm): DifferingCell[] {
  return institutions.flatMap(({ institution, name: institutionName, studyPlaces, specialisations }) => {
    const own = rows.filter((row) => row.institution.id === institution);
    const common = { institution, institutionName };
    // Of rows that stand twice the first counts, as it does in `verify`.
    const cells = specialisations.map(({ specialisation, name, studyPlaces: calculated }): DifferingCell => {
      const row = own.find((it) => it.specialisation.id === specialisation);
      const filled = filledAs(row?.studyPlaces);
      return { ...common, specialisation, specialisationName: name, ...filled, calculated };
    });
    const total = filledAs(own.find((row) => row.total !== null)?.total);
    const together: DifferingCell = {
      ...{ ...common, specialisation: null, specialisationName: null },
      ...{ ...total, calculated: studyPlaces },
    };
    return [...cells, together].filter((cell) => cell.studyPlaces !== cell.calculated);
  });
}

function filledAs(
  number: FilledNumber | null = null,
): Pick<DifferingCell, "where" | "written" | "studyPlaces"> {
  return {
    where: number?.where ?? null,
    written: number?.written ?? null,
    studyPlaces: number?.value ?? null,
  };
}
