// How long `dimensionering table` takes from a cold start, as a ratio to Node doing nothing: `npm run bench:start`.
import { spawnSync } from "node:child_process";

const ROUNDS = 30;
const command = ["dist/cli.js", "table", "examples/syddanmark-2018-2019.json"];

function milliseconds(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${String(status)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const nothing: number[] = [];
const table: number[] = [];
// In turns, so that what else the machine does falls on both alike.
for (let round = 0; round < ROUNDS; round += 1) {
  nothing.push(milliseconds(["-e", "0"]));
  table.push(milliseconds(command));
}
console.log(`node -e 0             ${median(nothing).toFixed(1)} ms`);
console.log(`dimensionering table  ${median(table).toFixed(1)} ms`);
console.log(`ratio                 ${(median(table) / median(nothing)).toFixed(2)}`);
