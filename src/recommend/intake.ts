// R13 of docs/method.md.

import type { FormFrame } from "../domain/form-frame.js";
import { apportion, apportionTwoWay, type Cell } from "../apportion/index.js";
import { exact, inSameProportions, plain, scaleOf } from "../domain/amount.js";
import { type Intake, type RecommendationRequest, type Season, SEASONS } from "../domain/request.js";
import { sum } from "../domain/sum.js";

type Seasonal<T> = Readonly<Record<Season, T>>;

/** One institution's study places over summer and winter. */
export interface IntakeDivision {
  readonly institution: string;
  readonly studyPlaces: number;
  /** The institution's total over the seasons. */
  readonly totals: Seasonal<number>;
  /** The form's cells over the seasons: rows sum to the cell, columns to the totals. */
  readonly rows: readonly {
    readonly id: string;
    readonly studyPlaces: number;
    readonly seasons: Seasonal<number>;
  }[];
  /** Every cell is the form's × its season's per cent ÷ 100 × both multipliers, rounded; null if a tie was settled. */
  readonly multipliers: {
    readonly rows: readonly string[];
    readonly seasons: Seasonal<string>;
  } | null;
  /** Whether the odd study place of the total went by `oddTo`, and the cells that got theirs by it. */
  readonly totalSettled: boolean;
  readonly cellsSettled: readonly { readonly specialisation: string; readonly season: Season }[];
}

/**
 * The study places of the form over summer and winter, institution by institution: the total by largest
 * remainder, then each specialisation with rows and columns both held. A tie goes to `oddTo`, and among
 * specialisations by the tie order, then the form's. Without `oddTo` a tie has no result: then the institutions
 * where there is one.
 */
export function divideIntake(
  request: RecommendationRequest,
  intake: Intake,
  cells: readonly (readonly number[])[],
  frame: FormFrame,
):
  | { readonly ok: true; readonly divisions: readonly IntakeDivision[] }
  | { readonly ok: false; readonly tied: readonly string[] } {
  const divided = frame.institutions.map(({ id }, row) =>
    divideOne(request, intake, id, cells[row] ?? [], frame),
  );
  const tied = frame.institutions.filter((_, row) => divided[row] === null).map(({ id }) => id);
  return tied.length > 0
    ? { ok: false, tied }
    : { ok: true, divisions: divided.filter((division) => division !== null) };
}

function divideOne(
  { tieOrder = [] }: RecommendationRequest,
  intake: Intake,
  institution: string,
  form: readonly number[],
  { specialisations }: FormFrame,
): IntakeDivision | null {
  const studyPlaces = sum(form);
  const shares = inSameProportions([intake.summer, intake.winter]);
  const odd = intake.oddTo === undefined ? null : SEASONS.indexOf(intake.oddTo);
  const total = apportion(studyPlaces, shares, odd === null ? {} : { tieOrder: [odd, 1 - odd] });
  if (!total.ok) return noneIfTied(total.refusal.code);
  const ids = specialisations.map(({ id }) => id);
  const table = apportionTwoWay({
    weights: form.map((cell) => shares.map((share) => BigInt(cell) * share)),
    rowSeats: form,
    columnSeats: total.seats,
    ...(odd === null ? {} : { tieOrder: cellOrder(odd, ids, tieOrder) }),
  });
  if (!table.ok) return noneIfTied(table.refusal.code);
  const { rowMultipliers, columnMultipliers } = table;
  // The weights were whole: the form's cell times its per cent, times a power of ten.
  const scale = scaleOf([intake.summer, intake.winter]).times(100);
  return {
    institution,
    studyPlaces,
    totals: seasonal(total.seats, 0),
    rows: form.map((cell, row) => ({
      id: ids[row] ?? "",
      studyPlaces: cell,
      seasons: seasonal(table.seats[row] ?? [], 0),
    })),
    multipliers:
      rowMultipliers === null || columnMultipliers === null
        ? null
        : {
            rows: rowMultipliers.map((multiplier) => plain(exact(multiplier).times(scale))),
            seasons: seasonal(columnMultipliers, "0"),
          },
    totalSettled: total.tiesSettled.length > 0,
    cellsSettled: table.tiesSettled.map(([row, column]) => ({
      specialisation: ids[row] ?? "",
      season: SEASONS[column] ?? "summer",
    })),
  };
}

/** The season of the odd study place first; in it the specialisations by the tie order, then the form's. */
function cellOrder(odd: number, ids: readonly string[], tieOrder: readonly string[]): Cell[] {
  const listed = tieOrder.map((id) => ids.indexOf(id)).filter((row) => row !== -1);
  const rows = [...new Set([...listed, ...ids.keys()])];
  return [odd, 1 - odd].flatMap((column) => rows.map((row): Cell => [row, column]));
}

/** No division, for only a tie can be in the way of whole study places over two positive shares, or of cells that sum to them. */
function noneIfTied(code: string): null {
  if (code !== "tie") throw new Error(`divideIntake: ${code}`);
  return null;
}

/** What stands in the order of the seasons. */
function seasonal<T>([summer, winter]: readonly T[], none: T): Seasonal<T> {
  return { summer: summer ?? none, winter: winter ?? none };
}
