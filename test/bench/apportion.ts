// `npm run bench` measures what docs/performance.md says. All in one run, warmed, as ratios of medians.
import { adams, hamilton, huntingtonHill, jefferson, webster } from "apportionment";
import { dinero, allocate, toSnapshot } from "dinero.js";
import { EUR } from "dinero.js/currencies";
import { Bench } from "tinybench";
import {
  apportion,
  apportionTwoWay,
  type ApportionResult,
  type Method,
  type TwoWayProblem,
} from "../../src/apportion/index.js";

type Run = () => unknown;

// These packages bring no types.
const load = async (name: string): Promise<unknown> => ((await import(name)) as { default: unknown }).default;
const hareNiemeyer = (await load("hare-niemeyer")) as (votes: object, seats: number) => unknown;
const sainteLague = (await load("sainte-lague")) as (
  votes: object,
  seats: number,
  options: object,
) => unknown;
await load("largest-remainder-round");

const random = (() => {
  let state = 20261123;
  return (): number => (state = (state * 48271) % 2147483647) / 2147483647;
})();
const randomWeights = (count: number, top = 1e6): number[] =>
  Array.from({ length: count }, () => 1 + Math.floor(random() * top));

/** What anyone would write. */
function floating(seats: number, weights: number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const quotas = weights.map((weight) => (seats * weight) / total);
  const result = quotas.map(Math.floor);
  const left = seats - result.reduce((a, b) => a + b, 0);
  const byRemainder = quotas.map((quota, i) => [quota % 1, i] as const).sort((a, b) => b[0] - a[0]);
  for (const [, i] of byRemainder.slice(0, left)) result[i] = (result[i] ?? 0) + 1;
  return result;
}

/**
 * Median milliseconds, warmed, or what went wrong. A call that took so long on an input `growth` times smaller
 * that this one would take over three seconds even if it grew in proportion is not made.
 */
async function median(run: Run, smaller: number | string = 0, growth = 1): Promise<number | string> {
  if (typeof smaller === "string" || smaller * growth > 3000) return "not run: over 3 s";
  const start = performance.now();
  try {
    run();
  } catch (error) {
    return `fails (${error instanceof Error ? (error.message.split("\n")[0]?.slice(0, 40) ?? "") : "?"})`;
  }
  const once = performance.now() - start;
  if (once > 1000) return once;
  const bench = new Bench({
    time: Math.min(300, Math.max(60, once * 4)),
    iterations: 3,
    warmupTime: 60,
    warmupIterations: 2,
  });
  bench.add("one", run);
  const [task] = await bench.run();
  const result = task?.result;
  return result !== undefined && "latency" in result ? result.latency.p50 : "fails";
}

const shown = (milliseconds: number | string): string =>
  typeof milliseconds === "string"
    ? milliseconds
    : milliseconds < 1
      ? `${(milliseconds * 1000).toPrecision(3)} µs`
      : `${milliseconds.toPrecision(3)} ms`;

const ratio = (milliseconds: number | string, to: number | string): string =>
  typeof milliseconds === "string" || typeof to === "string"
    ? String(milliseconds)
    : (milliseconds / to).toPrecision(3);

const row = (...cells: string[]): void => {
  console.log(`| ${cells.join(" | ")} |`);
};
const heading = (title: string, ...columns: string[]): void => {
  console.log(`\n### ${title}\n`);
  row(...columns);
  row(...columns.map(() => "---"));
};

const votesOf = (weights: number[]): object =>
  Object.fromEntries(weights.map((weight, i) => [`p${i}`, weight]));
const must = (result: ApportionResult): unknown =>
  result.ok || result.refusal.code === "tie" ? result : null;
const sortOf = (count: number): Run => {
  const values = Float64Array.from(randomWeights(count));
  return () => values.slice().sort();
};

const peers: [Method, ((weights: number[], seats: number) => unknown) | undefined][] = [
  ["largest-remainder", hamilton],
  ["sainte-lague", webster],
  ["dhondt", jefferson],
  ["adams", adams],
  ["huntington-hill", huntingtonHill],
  ["dean", undefined],
];

/** Lists of random weights: on a single one a peer's first guess may happen to hit. A call is one of each. */
const pools = [
  { name: "3 × 747", seats: 747, lists: Array.from({ length: 512 }, () => randomWeights(3)) },
  { name: "18 × 1,110", seats: 1110, lists: Array.from({ length: 128 }, () => randomWeights(18)) },
  { name: "1,000 × 100,000", seats: 100_000, lists: Array.from({ length: 16 }, () => randomWeights(1000)) },
  {
    name: "100,000 × 10,000,000",
    seats: 10_000_000,
    lists: Array.from({ length: 2 }, () => randomWeights(100_000)),
  },
] as const;
type Pool = (typeof pools)[number];
const perList = async (
  { lists, seats }: Pool,
  run: (weights: number[], seats: number) => unknown,
): Promise<number | string> => {
  const all = await median(() => {
    for (const weights of lists) run(weights, seats);
  });
  return typeof all === "string" ? all : all / lists.length;
};
const ofPools = (call: (pool: Pool) => Promise<string>): Promise<string[]> =>
  pools.reduce<Promise<string[]>>(
    async (before, pool) => [...(await before), await call(pool)],
    Promise.resolve([]),
  );

/** Below this nothing can be: the sum, and a quota for each claim. */
function pass(weights: number[], seats: number): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (seats * weight) / total);
}

heading("Every method: a list of each pool", "method", ...pools.map(({ name }) => name));
const oursOf = new Map<string, number | string>();
for (const [method] of peers) {
  const cells = await ofPools(async (pool) => {
    const ours = await perList(pool, (weights, seats) => must(apportion(seats, weights, { method })));
    oursOf.set(`${method} ${pool.name}`, ours);
    return shown(ours);
  });
  row(method, ...cells);
}

heading("Ours as a multiple of the other (below 1 we are faster)", "other", ...pools.map(({ name }) => name));
for (const [name, method, other] of [
  ["largest remainder: floating one-liner", "largest-remainder", (w, s) => floating(s, w)],
  ...peers.flatMap(([method, peer]) =>
    peer === undefined ? [] : [[`${method}: apportionment`, method, peer] as const],
  ),
  ...peers.map(([method]) => [`${method}: one pass of quotas`, method, pass] as const),
] as [string, Method, (weights: number[], seats: number) => unknown][]) {
  row(
    name,
    ...(await ofPools(async (pool) =>
      ratio(oursOf.get(`${method} ${pool.name}`) ?? "", await perList(pool, other)),
    )),
  );
}

heading(
  "Largest remainder: the other packages as a multiple of ours",
  "claims × seats",
  "hare-niemeyer",
  "largest-remainder-round",
  "dinero.js allocate",
);
for (const { name, lists, seats } of pools.slice(0, 3)) {
  const [weights] = lists;
  const votes = votesOf(weights ?? []);
  const calls: Run[] = [
    () => hareNiemeyer(votes, seats),
    () => (weights as unknown as { spread: (seats: number) => unknown }).spread(seats),
    () => allocate(dinero({ amount: seats, currency: EUR }), weights ?? []).map(toSnapshot),
  ];
  const ours = oursOf.get(`largest-remainder ${name}`) ?? "";
  const cells: string[] = [];
  for (const call of calls) cells.push(ratio(await median(call), ours));
  row(name, ...cells);
}

heading(
  "All 100,000 claims equal, a tie: in sorts of as many doubles",
  "method",
  "sorts",
  "sainte-lague, 18 × 1,110, as a multiple of ours",
);
const sorted = await median(sortOf(100_000));
const equal = new Array<number>(100_000).fill(1_000_003);
for (const [method] of peers) {
  const votes = votesOf(pools[1].lists[0] ?? []);
  row(
    method,
    ratio(await median(() => must(apportion(10_000_007, equal, { method }))), sorted),
    method === "sainte-lague"
      ? ratio(
          await median(() => sainteLague(votes, 1110, { draw: true })),
          oursOf.get("sainte-lague 18 × 1,110") ?? "",
        )
      : "",
  );
}

heading(
  "Growth with the claims, 100 seats a claim (ns a claim)",
  "method",
  "10",
  "100",
  "1,000",
  "10,000",
  "100,000",
  "1,000,000",
);
for (const [method] of peers) {
  const cells: string[] = [];
  for (const count of [10, 100, 1000, 10_000, 100_000, 1_000_000]) {
    const weights = randomWeights(count);
    const time = await median(() => must(apportion(count * 100, weights, { method })));
    cells.push(typeof time === "number" ? ((time / count) * 1e6).toFixed(0) : time);
  }
  row(method, ...cells);
}

heading(
  "Growth with the seats, 1,000 claims",
  "method",
  "2,000",
  "100,000",
  "10^7",
  "10^9",
  "10^12",
  "2^53 − 1",
);
for (const [method] of peers) {
  const weights = randomWeights(1000);
  const cells: string[] = [];
  for (const seats of [2000, 1e5, 1e7, 1e9, 1e12, Number.MAX_SAFE_INTEGER]) {
    cells.push(shown(await median(() => must(apportion(seats, weights, { method })))));
  }
  row(method, ...cells);
}

/** A table of weights with margins that are near what the weights ask for, and yet not. */
function problemOf(
  rows: number,
  columns: number,
  seats: number,
  weight: (i: number, j: number) => number,
): TwoWayProblem {
  const weights = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => weight(i, j)),
  );
  const margin = (sums: number[]): number[] => {
    const skewed = sums.map((sum) => 1 + Math.floor(Math.min(sum, 2 ** 50) * (0.5 + random())));
    const given = apportion(seats, skewed, { method: "adams", tieOrder: sums.map((_, i) => i) });
    return given.ok ? given.seats : [];
  };
  return {
    weights,
    rowSeats: margin(weights.map((line) => line.reduce((a, b) => a + b, 0))),
    columnSeats: margin(
      Array.from({ length: columns }, (_, j) => weights.reduce((a, line) => a + (line[j] ?? 0), 0)),
    ),
  };
}

heading("Two fixed margins (sainte-lague)", "table", "ours", "in sorts of its cells as doubles", "outcome");
const any = (): number => 1 + Math.floor(random() * 100_000);
const band = (inside: number, outside: number) => (i: number, j: number) =>
  Math.abs(i - j) <= 1 ? inside : outside;
const small = problemOf(100, 100, 10_000, () => 1 + Math.floor(random() * 3));
for (const [name, problem] of [
  ["6 × 3, 720 seats", problemOf(6, 3, 720, any)],
  ["100 × 3, 10,000 seats", problemOf(100, 3, 10_000, any)],
  ["100 × 100, 10,000 seats", problemOf(100, 100, 10_000, any)],
  ["1,000 × 50, 100,000 seats", problemOf(1000, 50, 100_000, any)],
  ["100 × 100, all equal", problemOf(100, 100, 10_000, () => 7)],
  ["100 × 100, weights 1 to 3", small],
  [
    "the same, settled by an order",
    { ...small, tieOrder: Array.from({ length: 10_000 }, (_, k) => [Math.floor(k / 100), k % 100] as const) },
  ],
  ["100 × 100, a band of 1 beside 2^53 − 1", problemOf(100, 100, 10_000, band(1, Number.MAX_SAFE_INTEGER))],
  ["100 × 100, a band of 2^53 − 1 beside 1", problemOf(100, 100, 10_000, band(Number.MAX_SAFE_INTEGER, 1))],
] as const) {
  const result = apportionTwoWay(problem);
  const ours = await median(() => apportionTwoWay(problem));
  const sort = await median(sortOf(problem.weights.length * problem.columnSeats.length));
  row(
    name,
    shown(ours),
    ratio(ours, sort),
    result.ok
      ? result.rowMultipliers === null
        ? "tie settled"
        : "unique, with multipliers"
      : result.refusal.code,
  );
}
