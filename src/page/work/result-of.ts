import {
  parseRequest,
  recommend,
  type Notice,
  type Recommendation,
  type RecommendationRequest,
  type Refusal,
} from "../../index.js";
import { asksDecisions, isInOtherUnit } from "./decisions.js";
import type { Fault, Reading } from "./fault.js";
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
  const parsed = parseRequest(draft.data);
  const open = [...openQuestions(work), ...(asksDecisions(work) ? [] : draft.faults)];
  if (open.length > 0 || !parsed.ok) {
    // A field that can't be read is lacking in the data, and so is all that hangs on it; the study year and the form
    // hang on nothing.
    const refusals = (parsed.ok ? [] : parsed.refusals).filter(
      ({ where }) => open.length === 0 || /^(studyYear$|edition\b)/.test(where?.path ?? ""),
    );
    const faults = [...faultsOf(refusals, draft), ...open];
    return { draft, request: null, recommendation: null, faults, readings: draft.readings, tie: null };
  }
  const request = parsed.value;
  const outcome = recommend(request, { notices: parsed.notices });
  const [noticed, refusals] = outcome.ok ? [outcome.notices, []] : [[], outcome.refusals];
  // The form stands if only the table beside it is tied.
  const beside = noticed.flatMap((one) => (one.code === "overbooked-left-out" ? one.because : []));
  const tie = [...refusals, ...beside].find((one): one is Tie => one.code === "tie") ?? null;
  const notices = [...parsed.notices, ...noticed.filter(({ code }) => !OF_THE_YEAR.has(code))];
  return {
    ...{ draft, request, tie, recommendation: outcome.ok ? outcome.value : null },
    faults: faultsOf(
      refusals.filter((refusal) => refusal !== tie),
      draft,
    ),
    readings: [...draft.readings, ...notices.map((notice) => readingOf(notice, draft))],
  };
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
  const { code } = refusal;
  // A total that is outside of its bounds: no entry of the request is wrong by itself.
  const path = refusal.where?.path ?? (code === "outside-bounds" ? "bounds" : undefined);
  const field = path === undefined ? null : fieldAt(path, lackingIn(refusal));
  const text = sentenceOf(asTyped(refusal, fieldAt));
  return { field, text, isMissing: MISSING.has(code), ...saidHere(refusal, path ?? "", field ?? "") };
}

/** What is said in other words here, or at another field, and what else is known of it. */
function saidHere(refusal: Refusal, path: string, field: string): Partial<Fault> {
  const isOfForm = /^edition\.(institutions|specialisations)/.test(path);
  switch (refusal.code) {
    case "invalid-study-year": {
      const text = "Studieåret mangler. Skriv det som på skemaet.";
      return refusal.written === "" ? { field: "studyYear", text, isMissing: true } : {};
    }
    case "missing-key":
      return isOfForm ? { field: `${field}.${refusal.key}`, text: "Navnet mangler.", isMissing: true } : {};
    case "unknown-name": {
      const text = "Vælg, hvilket KKR institutionen hører til.";
      return isOfForm && refusal.written === "" ? { text } : {};
    }
    case "duplicate-cell": {
      // A row of somebody who stands there already: that is said once of the row, and not of each of its cells.
      const { provider, writtenFirst, institution, names } = refusal;
      const who = provider === null ? "En række uden navn" : `»${provider}«`;
      const as = writtenFirst === undefined ? "" : ` som »${writtenFirst}«`;
      return {
        field: `rows.${field.split(".")[1] ?? 0}.provider`,
        text: `${who} står der allerede${as} med tal for ${names[institution] ?? institution}. Behold den ene række, eller læg tallene sammen i den.`,
      };
    }
    case "missing-institution":
      return { lack: { of: "internshipPlaces", id: refusal.institution } };
    case "outside-kkr":
      return { lack: { of: "kkr", id: refusal.institution } };
    case "missing-total":
      return field.startsWith("previousTotals")
        ? {
            lack: { of: "previousTotals", id: refusal.id },
            text: `Sidste års antal studiepladser mangler for ${refusal.names[refusal.id] ?? refusal.id}. Angiv det.`,
          }
        : { lack: { of: "studyPlaces", id: refusal.id } };
    case "further-faults":
      return { further: refusal.count };
    default:
      return {};
  }
}

/** A decimal stands in the request with a point, and was typed with a comma; and other places are rows of the grid. */
function asTyped(refusal: Refusal, fieldAt: RequestDraft["fieldAt"]): Refusal {
  if (refusal.code === "whole-and-part") {
    const rowAt = (path = ""): number => Number(fieldAt(path)?.split(".")[1] ?? 0) + 1;
    const answers = refusal.answers.map((one) => ({ ...one, where: { row: rowAt(one.where.path) } }));
    return { ...refusal, answers };
  }
  const written = "written" in refusal ? String(refusal.written) : "";
  return /^-?\d+\.\d+$/.test(written)
    ? ({ ...refusal, written: written.replace(".", ",") } as Refusal)
    : refusal;
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
