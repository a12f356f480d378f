import { all, done, type Outcome } from "../domain/outcome.js";
import { divide } from "./divide.js";
import type { Cells, Task } from "./task.js";

/** Each specialisation by itself, in proportion to the key. The providers' totals are what comes of it. */
export function bySpecialisation(task: Task): Outcome<Cells> {
  const { specialisations, needs, weights, request } = task;
  const method = request.method ?? "largest-remainder";
  const columns = all(
    specialisations.map((specialisation, column) => {
      const key = weights.map((row) => row[column] ?? 0n);
      return divide(needs[column] ?? 0, key, { method }, task, specialisation);
    }),
  );
  if (!columns.ok) return columns;
  return done({
    cells: request.providers.map((_, row) => columns.value.map(({ places }) => places[row] ?? 0)),
    tiesSettled: columns.value.flatMap(({ tiesSettled }, column) =>
      tiesSettled.map((row) => ({
        provider: request.providers[row]?.provider ?? "",
        specialisation: specialisations[column] ?? "",
      })),
    ),
  });
}
