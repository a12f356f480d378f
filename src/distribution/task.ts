import { inSameProportions } from "../domain/amount.js";
import type { DistributionRequest } from "../domain/distribution-request.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Names } from "../domain/refusal.js";

/** A request as numbers: providers are rows, specialisations are columns. */
export interface Task {
  readonly request: DistributionRequest;
  readonly specialisations: readonly string[];
  readonly names: Names;
  /** Whole numbers, rows of columns. */
  readonly weights: readonly (readonly bigint[])[];
  readonly needs: readonly number[];
  readonly minimum: readonly number[];
  readonly maximum: readonly (number | null)[];
  /** The rows and the columns that the tie order lists, in its order. */
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
}

/** The table, rows of columns, with who got a place by the tie order. */
export interface Cells {
  readonly cells: readonly (readonly number[])[];
  readonly tiesSettled: readonly { readonly provider: string; readonly specialisation?: string }[];
}

/** A total is a limit from both sides. */
export function taskOf(
  request: DistributionRequest,
  { specialisations, names, providerId }: FormFrame,
): Task {
  const { providers, internshipPlacesNeeded, tieOrder = [] } = request;
  const ids = specialisations.map(({ id }) => id);
  const weights = inSameProportions(
    providers.flatMap(({ weight }) =>
      ids.map((id) => (typeof weight === "object" ? (weight[id] ?? 0) : weight)),
    ),
  );
  const listed = (among: readonly string[]): number[] =>
    tieOrder
      .map((written) => among.findIndex((name) => providerId(name) === providerId(written)))
      .filter((index) => index !== -1);
  return {
    request,
    specialisations: ids,
    names,
    weights: providers.map((_, row) => weights.slice(row * ids.length, (row + 1) * ids.length)),
    needs: ids.map((id) => internshipPlacesNeeded[id] ?? 0),
    minimum: providers.map(({ minimum = 0, total }) => total ?? minimum),
    maximum: providers.map(({ maximum = null, total }) => total ?? maximum),
    rowOrder: listed(providers.map(({ provider }) => provider)),
    columnOrder: listed(ids),
  };
}
