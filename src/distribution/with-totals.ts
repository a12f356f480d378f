import { apportionTwoWay, type TwoWayRefusal } from "../apportion/index.js";
import { all, done, type Outcome, refused } from "../domain/outcome.js";
import { DIVISOR_METHODS } from "../domain/request.js";
import type { Refusal } from "../domain/refusal.js";
import { divide } from "./divide.js";
import type { Cells, Task } from "./task.js";
import { sum } from "../domain/sum.js";

/** First the total of each provider within its limits, by largest remainder; then the cells, with both margins held. */
export function withTotals(task: Task): Outcome<Cells> {
  const { request, weights, needs, minimum, maximum, rowOrder, columnOrder, specialisations } = task;
  const { method = "sainte-lague" } = request;
  if (method === "largest-remainder") {
    return refused({ code: "method-with-totals", choices: DIVISOR_METHODS, where: { path: "method" } });
  }
  const count = sum(needs);
  const totals = divide(count, shares(task), { minimum, maximum }, task);
  if (!totals.ok) return totals;
  const problem = { weights, rowSeats: totals.value.places, columnSeats: needs, method };
  const free = apportionTwoWay(problem);
  const isListed = rowOrder.length === weights.length && columnOrder.length === needs.length;
  const tieOrder = columnOrder.flatMap((column) => rowOrder.map((row) => [row, column] as const));
  const isTied = !free.ok && free.refusal.code === "tie";
  const result = isTied && isListed ? apportionTwoWay({ ...problem, tieOrder }) : free;
  if (!result.ok) return refused(refusalFor(result.refusal, count, task));
  const nameOf = (row: number): string => request.providers[row]?.provider ?? "";
  return done({
    cells: result.seats,
    tiesSettled: [
      ...totals.value.tiesSettled.map((row) => ({ provider: nameOf(row) })),
      ...result.tiesSettled.map(([row, column]) => ({
        provider: nameOf(row),
        specialisation: specialisations[column] ?? "",
      })),
    ],
  });
}

/** What the key would give each provider of all specialisations together: the sum of its quotas, as whole numbers. */
function shares({ weights, needs }: Task): bigint[] {
  const sums = needs.map((_, column) => weights.reduce((sum, row) => sum + (row[column] ?? 0n), 0n) || 1n);
  const product = sums.reduce((all, sum) => all * sum, 1n);
  return weights.map((row) =>
    row.reduce(
      (total, weight, column) =>
        total + (BigInt(needs[column] ?? 0) * weight * product) / (sums[column] ?? 1n),
      0n,
    ),
  );
}

function refusalFor(
  refusal: TwoWayRefusal,
  count: number,
  { request, specialisations, names }: Task,
): Refusal {
  const provider = (row: number): string => request.providers[row]?.provider ?? "";
  const specialisation = (column: number): string => specialisations[column] ?? "";
  switch (refusal.code) {
    case "tie":
      return {
        code: "provider-cells-tied",
        cells: refusal.cells.map(([row, column]) => ({
          provider: provider(row),
          specialisation: specialisation(column),
        })),
        names,
      };
    case "infeasible":
      return {
        code: "needs-not-met",
        needed: refusal.needed,
        available: refusal.available,
        providers: refusal.rows.map(provider),
        specialisations: refusal.columns.map(specialisation),
        names,
      };
    case "no-weight":
      return { code: "empty-distribution-key", needed: count, names };
    case "invalid-argument":
      throw new Error(`withTotals: apportionTwoWay refused its argument ${refusal.name}`);
  }
}

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
