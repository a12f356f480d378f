import {
  parseRequest,
  recommend,
  type Notice,
  type Recommendation,
  type RecommendationRequest,
  type Refusal,
} from "../../index.js";
import { asksDecisions, isInOtherUnit } from "./decisions.js";
import type { Fault, Lack, Reading } from "./fault.js";
import { noticeOf, sentenceOf } from "./sentences.js";
import { type RequestDraft, requestOf } from "./request-of.js";
import type { Work } from "./work.js";

/** What the page says where the study year and its form are. */
export const OF_THE_YEAR: ReadonlySet<Notice["code"]> = new Set<Notice["code"]>([
  "form-edition",
  "distant-study-year",
  "programme-reform",
  "joined-regions",
]);

/** A tie that the order of the parties would settle. */
export type Tie = Extract<Refusal, { code: "tie" }>;

/** What comes of the work: the filled form, or what stands in its way. */
export interface Result {
  readonly draft: RequestDraft;
  readonly request: RecommendationRequest | null;
  readonly recommendation: Recommendation | null;
  readonly faults: readonly Fault[];
  readonly readings: readonly Reading[];
  readonly tie: Tie | null;
}

/** What comes of the work, by the library alone: the same request gives the command the same form. */
export function resultOf(work: Work): Result {
  const draft = requestOf(work);
  const { readings } = draft;
  const nothing = { draft, request: null, recommendation: null, readings, tie: null };
  const parsed = parseRequest(draft.data);
  const faults = [...openQuestions(work), ...(asksDecisions(work) ? [] : draft.faults)];
  if (faults.length > 0) {
    // A field that can't be read is lacking in the data, and so is all that hangs on it; the study year and the form
    // hang on nothing.
    const refusals = parsed.ok
      ? []
      : parsed.refusals.filter(({ where }) => /^(studyYear$|edition\b)/.test(where?.path ?? ""));
    return { ...nothing, faults: [...faultsOf(refusals, draft), ...faults] };
  }
  if (!parsed.ok) return { ...nothing, faults: faultsOf(parsed.refusals, draft) };
  const request = parsed.value;
  const outcome = recommend(request, { notices: parsed.notices });
  const read = [...readings, ...parsed.notices.map((notice) => readingOf(notice, draft))];
  if (!outcome.ok) {
    const tie = outcome.refusals.find((refusal): refusal is Tie => refusal.code === "tie") ?? null;
    const faults = faultsOf(
      outcome.refusals.filter((refusal) => refusal !== tie),
      draft,
    );
    return { ...nothing, request, faults, readings: read, tie };
  }
  // The form stands; what is tied is the table beside it.
  const tie =
    outcome.notices
      .flatMap((notice) => (notice.code === "overbooked-left-out" ? notice.because : []))
      .find((refusal): refusal is Tie => refusal.code === "tie") ?? null;
  const noticed = outcome.notices
    .filter(({ code }) => !OF_THE_YEAR.has(code))
    .map((notice) => readingOf(notice, draft));
  const all = [...read, ...noticed];
  return { ...nothing, request, recommendation: outcome.value, faults: [], readings: all, tie };
}

/** What the work asks by itself, and no form is filled in before it is answered. */
function openQuestions(work: Work): readonly Fault[] {
  const asked = (field: string, text: string): Fault => ({ field, text, isMissing: true });
  const year = `Svar først på, hvad der skal følge med til ${work.studyYear.trim()}.`;
  return [
    ...(asksDecisions(work) ? [asked("decisions", year)] : []),
    ...(isInOtherUnit(work) ? [asked("other-unit", "Svar først på, hvad tallene er talt i.")] : []),
  ];
}

/** What is refused, each thing once: an institution stands in one field, but in an entry for each specialisation. */
function faultsOf(refusals: readonly Refusal[], draft: RequestDraft): Fault[] {
  const faults = refusals.map((refusal) => faultOf(refusal, draft));
  return [...new Map(faults.map((fault) => [`${fault.field ?? ""} ${fault.text}`, fault])).values()];
}

/** A refusal as it is said beside a field: the field says where, so the path is left out. */
function faultOf(refusal: Refusal, { fieldAt }: RequestDraft): Fault {
  // A total that is outside of its bounds: no entry of the request is wrong by itself.
  const path = refusal.where?.path ?? (refusal.code === "outside-bounds" ? "bounds" : undefined);
  if (refusal.code === "invalid-study-year" && refusal.written === "") {
    return { field: "studyYear", text: "Studieåret mangler. Skriv det som på skemaet.", isMissing: true };
  }
  if (/^edition\.(institutions|specialisations)/.test(path ?? ""))
    return faultOfForm(refusal, fieldAt(path ?? ""));
  const field = path === undefined ? null : fieldAt(path, lackingIn(refusal));
  if (refusal.code === "duplicate-cell") return faultOfRow(refusal, field);
  const said = asTyped(withRows(refusal, fieldAt));
  const lack = lackOf(refusal);
  const isMissing = MISSING.has(refusal.code);
  const further = refusal.code === "further-faults" ? { further: refusal.count } : {};
  return { field, text: sentenceOf(said), isMissing, ...(lack === null ? {} : { lack }), ...further };
}

/** A row of somebody who stands there already: that is said once of the row, and not of each of its cells. */
function faultOfRow(
  { provider, writtenFirst, institution, names }: Extract<Refusal, { code: "duplicate-cell" }>,
  field: string | null,
): Fault {
  const who = provider === null ? "En række uden navn" : `»${provider}«`;
  const as = writtenFirst === undefined ? "" : ` som »${writtenFirst}«`;
  return {
    field: `rows.${field?.split(".")[1] ?? 0}.provider`,
    text: `${who} står der allerede${as} med tal for ${names[institution] ?? institution}. Behold den ene række, eller læg tallene sammen i den.`,
    isMissing: false,
  };
}

/** What is wrong in the year's form, at its field. */
function faultOfForm(refusal: Refusal, field: string | null): Fault {
  if (refusal.code === "missing-key") {
    return { field: `${field ?? ""}.${refusal.key}`, text: "Navnet mangler.", isMissing: true };
  }
  if (refusal.code === "unknown-name" && refusal.written === "") {
    return { field, text: "Vælg, hvilket KKR institutionen hører til.", isMissing: false };
  }
  return { field, text: sentenceOf(refusal), isMissing: false };
}

function lackOf(refusal: Refusal): Lack | null {
  if (refusal.code === "missing-institution") return { of: "internshipPlaces", id: refusal.institution };
  return refusal.code === "missing-total" ? { of: "studyPlaces", id: refusal.id } : null;
}

/** A decimal stands in the request with a point, and was typed with a comma. */
function asTyped(refusal: Refusal): Refusal {
  const isDecimal = "written" in refusal && /^-?\d+\.\d+$/.test(String(refusal.written));
  return isDecimal
    ? ({ ...refusal, written: String(refusal.written).replace(".", ",") } as Refusal)
    : refusal;
}

/** A refusal whose other places are rows of the grid too. */
function withRows(refusal: Refusal, fieldAt: RequestDraft["fieldAt"]): Refusal {
  if (refusal.code !== "whole-and-part") return refusal;
  const answers = refusal.answers.map((answer) => ({ ...answer, where: inGrid(answer.where, fieldAt) }));
  return { ...refusal, answers };
}

/** A place in the request as a row of the grid. */
function inGrid(
  { path = "" }: { readonly path?: string },
  fieldAt: RequestDraft["fieldAt"],
): { row: number } {
  return { row: Number(fieldAt(path)?.split(".")[1] ?? 0) + 1 };
}

const MISSING: ReadonlySet<Refusal["code"]> = new Set([
  ...(["missing-total", "missing-share", "missing-institution", "missing-change"] as const),
  ...(["no-places-or-shares", "missing-unit", "missing-bound"] as const),
]);

/** The institution or specialisation that a refusal says is lacking. */
function lackingIn(refusal: Refusal): string | undefined {
  switch (refusal.code) {
    case "missing-total":
      return refusal.id;
    case "missing-institution":
    case "missing-change":
    case "missing-specialisation":
    case "outside-bounds":
      return refusal.institution;
    case "missing-share":
      return refusal.specialisations[0];
    default:
      return undefined;
  }
}

function readingOf(notice: Notice, { fieldAt }: RequestDraft): Reading {
  const path = notice.code === "intake-left-out" ? "intake.oddTo" : notice.where?.path;
  return { field: path === undefined ? null : fieldAt(path), text: noticeOf(notice) };
}
