import type { FormFrame } from "../domain/form-frame.js";
import type { Refusal } from "../domain/refusal.js";
import type { Calculation, Division } from "../recommend/calculation.js";
import type { Outcome } from "../domain/outcome.js";
import type { RecommendationRequest } from "../domain/request.js";
import { calculate } from "../recommend/calculate.js";

/** A cell, and how many study places it gains or loses. */
export interface MovedStudyPlaces {
  readonly institution: string;
  readonly specialisation: string;
  readonly studyPlaces: number;
}

/** A party of a tie: a cell, or without a specialisation an institution, or without an institution the region's. */
export interface TiedParty {
  readonly institution?: string;
  readonly specialisation?: string;
}

/** What a change does: it moves study places, leaves a tie to be settled, or leaves the request without an answer. */
export type Effect =
  | {
      readonly kind: "moves";
      readonly from: readonly MovedStudyPlaces[];
      readonly to: readonly MovedStudyPlaces[];
      /** Whether the table after the change rests on the tie order of the request. */
      readonly byTieOrder: boolean;
    }
  | { readonly kind: "tie"; readonly between: readonly TiedParty[] }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/** From the table before to what is there after. */
export function effectOf(before: TableState, after: TableState, frame: FormFrame): Effect {
  if (!before.step.ok) throw new Error("effectOf: there is no table before");
  if (!after.step.ok) {
    const { refusals } = after.step;
    const ties = refusals.flatMap((refusal) => (refusal.code === "tie" ? [refusal] : []));
    return ties.length === refusals.length
      ? { kind: "tie", between: ties.flatMap((tie) => partiesOf(tie, frame)) }
      : { kind: "refused", refusals };
  }
  const { cells } = before.step.value;
  const moved = frame.institutions.flatMap((institution, i) =>
    frame.specialisations.map((specialisation, j): MovedStudyPlaces => ({
      institution: institution.id,
      specialisation: specialisation.id,
      studyPlaces: (calculated(after)[i]?.[j] ?? 0) - (cells[i]?.[j] ?? 0),
    })),
  );
  return {
    kind: "moves",
    from: moved
      .filter(({ studyPlaces }) => studyPlaces < 0)
      .map((cell) => ({ ...cell, studyPlaces: -cell.studyPlaces })),
    to: moved.filter(({ studyPlaces }) => studyPlaces > 0),
    byTieOrder: isSettled(after.step.value),
  };
}

function calculated({ step }: TableState): Calculation["cells"] {
  return step.ok ? step.value.cells : [];
}

function isSettled({ totals, split }: Calculation): boolean {
  const divisions = split.kind === "one-way" ? split.divisions : [];
  const tables = split.kind === "two-way" ? [split.columns, split.table] : [];
  return [totals.division, ...divisions, ...tables].some((part) => (part?.tiesSettled ?? []).length > 0);
}

function partiesOf(tie: Extract<Refusal, { code: "tie" }>, { institutions }: FormFrame): TiedParty[] {
  if ("cells" in tie) return tie.cells.map((cell) => cell);
  const within = tie.institution === undefined ? {} : { institution: tie.institution };
  return tie.tied.map((id) =>
    institutions.some((institution) => institution.id === id)
      ? { institution: id }
      : { ...within, specialisation: id },
  );
}

/** What a request gives, and which rows a bound holds on the way; `table` and `held` are compared as texts. */
export interface TableState {
  readonly step: Outcome<Calculation>;
  /** Every cell; null where the request has no answer. */
  readonly table: string | null;
  readonly held: string;
}

export function stateOf(request: RecommendationRequest, frame: FormFrame): TableState {
  const step = calculate({ request, frame });
  if (!step.ok) return { step, table: null, held: "" };
  const isBounded = (request.bounds ?? []).length > 0 || (request.decided ?? []).length > 0;
  return {
    step,
    table: JSON.stringify(step.value.cells),
    held: isBounded ? heldIn(step.value) : "",
  };
}

function heldIn({ totals, split }: Calculation): string {
  const divisions = split.kind === "one-way" ? split.divisions : [];
  return JSON.stringify([totals.division, ...divisions].map((division) => division && heldOf(division)));
}

/** Only by largest remainder does a row that is held take no part in the rounding of the others. */
function heldOf({ found }: Division): readonly unknown[] {
  return found.method === "largest-remainder" ? found.held : [];
}
