import fc from "fast-check";
import { expect, test } from "vitest";
import { apportionTwoWay, type DivisorMethod, type TwoWayProblem } from "../../src/apportion/index.js";
import { smallTable } from "../arbitraries/apportion.js";
import { allTables, allowedTables, boundsOf, differingCells, squaredSignpost } from "./definition.js";

type Call = TwoWayProblem & { readonly method: DivisorMethod };

/** weight × both multipliers, read from the strings, is strictly between the signposts (or held by a bound). */
function multipliersProve(call: Call, seats: number[][], rows: string[], columns: string[]): boolean {
  const parse = (text: string): { top: bigint; under: bigint } => {
    const [whole = "", decimals = ""] = text.split(".");
    return { top: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
  };
  return seats.every((line, row) =>
    line.every((count, column) => {
      const weight = BigInt(call.weights[row]?.[column] ?? 0);
      const maximum = call.maximum?.[row]?.[column] ?? null;
      const minimum = call.minimum?.[row]?.[column] ?? 0;
      if (weight === 0n) return count === minimum;
      const a = parse(rows[row] ?? "");
      const b = parse(columns[column] ?? "");
      const top = (weight * a.top * b.top) ** 2n;
      const under = (a.under * b.under) ** 2n;
      const below = squaredSignpost(call.method, count);
      const above = squaredSignpost(call.method, count + 1);
      const held = count === minimum && (count > 0 || minimum === 0);
      return (
        (count === maximum || top * above.under < above.top * under) &&
        (count === 0 || held || top * below.under > below.top * under)
      );
    }),
  );
}

function check(call: Call): void {
  const result = apportionTwoWay(call);
  const all = allTables(call);
  if (all.length === 0) {
    expect(result.ok ? result : result.refusal.code).toMatch(/^(infeasible|no-weight)$/);
    return;
  }
  const allowed = allowedTables(call);
  const [first] = allowed;
  if (first === undefined) throw new Error("the definition allows no table");
  if (allowed.length === 1) {
    expect(result).toMatchObject({ ok: true, seats: first, tiesSettled: [] });
    if (!result.ok) return;
    const { rowMultipliers, columnMultipliers } = result;
    expect(multipliersProve(call, result.seats, rowMultipliers ?? [], columnMultipliers ?? [])).toBe(true);
    return;
  }
  expect(result).toEqual({ ok: false, refusal: { code: "tie", cells: differingCells(allowed) } });
}

test("the set of right tables, found by looking at all tables and all cycles of cells", () => {
  fc.assert(fc.property(smallTable, check), { numRuns: 4000 });
});

test("the same with weights one apart at 2^60, 2^53 and 2^1100, where doubles see ties that are none", () => {
  const size = fc.constantFrom(2n ** 60n, 2n ** 53n, 2n ** 1100n);
  fc.assert(
    fc.property(smallTable, size, fc.infiniteStream(fc.nat(2)), (call, times, more) => {
      const weights = call.weights.map((line) =>
        line.map((weight) =>
          weight === 0 ? 0n : BigInt(weight) * times + BigInt(more.next().value as number),
        ),
      );
      check({ ...call, weights });
    }),
    { numRuns: 2500 },
  );
});

test("a tie settled: of the right tables the one whose cells in the order given are greatest first", () => {
  fc.assert(
    fc.property(smallTable, fc.infiniteStream(fc.nat(99)), (call, keys) => {
      const allowed = allTables(call).length === 0 ? [] : allowedTables(call);
      if (allowed.length < 2) return;
      const tieOrder = call.weights
        .flatMap((line, row) =>
          line.map((_, column) => ({
            cell: [row, column] as [number, number],
            key: keys.next().value as number,
          })),
        )
        .sort((a, b) => a.key - b.key)
        .map(({ cell }) => cell);
      const inOrder = (table: number[][]): number[] =>
        tieOrder.map(([row, column]) => table[row]?.[column] ?? 0);
      const greatest = allowed.reduce((best, table) => {
        const [a, b] = [inOrder(table), inOrder(best)];
        const at = a.findIndex((seats, index) => seats !== b[index]);
        return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0) ? table : best;
      });
      const tied = differingCells(allowed).map(String);
      const high = tieOrder.filter(
        ([row, column]) =>
          tied.includes(String([row, column])) &&
          greatest[row]?.[column] === Math.max(...allowed.map((table) => table[row]?.[column] ?? 0)),
      );
      expect(apportionTwoWay({ ...call, tieOrder })).toEqual({
        ok: true,
        seats: greatest,
        rowMultipliers: null,
        columnMultipliers: null,
        tiesSettled: high,
      });
    }),
    { numRuns: 4000 },
  );
});

test("infeasible: the rows and columns named prove it by counting", () => {
  // The seats of the rows the other way round: the same sum, and often no table.
  const turned = smallTable.map((call) => ({ ...call, rowSeats: call.rowSeats.toReversed() }));
  let seen = 0;
  fc.assert(
    fc.property(fc.oneof(smallTable, turned), (call) => {
      const result = apportionTwoWay(call);
      if (result.ok || result.refusal.code !== "infeasible") return;
      seen += 1;
      const { needed, available, rows, columns } = result.refusal;
      expect(needed).toBeGreaterThan(available);
      expect(allTables(call)).toEqual([]);
      expect(rows.length + columns.length).toBeGreaterThan(0);
      const total = (seats: readonly number[]): number => seats.reduce((sum, one) => sum + one, 0);
      if (total(call.rowSeats) !== total(call.columnSeats)) return;
      const bounds = boundsOf({
        seats: Infinity,
        weights: call.weights.flat(),
        options: {
          method: call.method,
          ...(call.minimum === undefined ? {} : { minimum: call.minimum.flat() }),
          ...(call.maximum === undefined ? {} : { maximum: call.maximum.flat() }),
        },
      });
      // Once with the blocking columns lacking seats, once with the blocking rows.
      const counts = [rows, columns].map((_, turned): [number, number] => {
        const seatsOf = (lines: readonly number[], seats: readonly number[]): number =>
          total(lines.map((line) => seats[line] ?? NaN));
        let most = turned === 0 ? seatsOf(rows, call.rowSeats) : seatsOf(columns, call.columnSeats);
        let least = turned === 0 ? seatsOf(columns, call.columnSeats) : seatsOf(rows, call.rowSeats);
        for (const [cell, lower] of bounds.lower.entries()) {
          const row = Math.floor(cell / call.columnSeats.length);
          const column = cell % call.columnSeats.length;
          const [inRows, inColumns] = [rows.includes(row), columns.includes(column)];
          if (inRows === inColumns) continue;
          if (inRows === (turned === 0)) least += lower;
          else most += bounds.upper[cell] ?? NaN;
        }
        return [least, most];
      });
      expect(counts).toContainEqual([needed, available]);
    }),
    { numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(5);
});
