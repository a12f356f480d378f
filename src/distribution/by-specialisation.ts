import type { Refusal } from "../domain/refusal.js";
import { divide } from "./divide.js";
import type { Cells, Task } from "./task.js";

/** Each specialisation by itself, in proportion to the key. The providers' totals are what comes of it. */
export function bySpecialisation(task: Task): Cells {
  const { specialisations, needs, weights, request } = task;
  const method = request.method ?? "largest-remainder";
  const columns = specialisations.map((specialisation, column) => {
    const key = weights.map((row) => row[column] ?? 0n);
    return { specialisation, divided: divide(needs[column] ?? 0, key, { method }, task, specialisation) };
  });
  const [first, ...rest] = columns.flatMap(({ divided }): Refusal[] =>
    divided.ok ? [] : [...divided.refusals],
  );
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  return {
    ok: true,
    cells: request.providers.map((_, row) =>
      columns.map(({ divided }) => (divided.ok ? (divided.places[row] ?? 0) : 0)),
    ),
    tiesSettled: columns.flatMap(({ specialisation, divided }) =>
      (divided.ok ? divided.tiesSettled : []).map((row) => ({
        provider: request.providers[row]?.provider ?? "",
        specialisation,
      })),
    ),
  };
}

/** Whether every provider has what its limits allow. */
export function isWithinLimits(cells: readonly (readonly number[])[], { minimum, maximum }: Task): boolean {
  return cells.every((row, index) => {
    const total = row.reduce((sum, places) => sum + places, 0);
    const most = maximum[index] ?? null;
    return total >= (minimum[index] ?? 0) && (most === null || total <= most);
  });
}
