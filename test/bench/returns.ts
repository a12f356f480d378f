// How long it takes from 98 workbooks, a return of each municipality, to one Word document with the form of the whole
// country, as a ratio to openpyxl only reading the same 98 files, and what memory both take: `npm run bench:returns`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toDocx } from "../../src/docx.js";
import {
  combine,
  kkrs,
  nationalDocument,
  parseRequest,
  recommend,
  type Recommendation,
  valueOf,
} from "../../src/index.js";
import { collectReturns } from "../../src/xlsx.js";
import { filledXlsx } from "../arbitraries/filled-workbook.js";
import { institutionsOf } from "../arbitraries/requests.js";

const ROUNDS = 15;
/** Not counted: the first rounds compile. */
const WARM_UP = 5;
const CLI = new URL("../../dist/cli.js", import.meta.url).pathname;
/** Writes the peak of memory of a Node process to standard error, in kB. */
const PEAK = `data:text/javascript,process.on("exit",()=>process.stderr.write(process.resourceUsage().maxRSS+" kB\\n"))`;
const PYTHON = ["/usr/bin/python3", new URL("returns.py", import.meta.url).pathname] as const;

interface Council {
  readonly kkr: string;
  readonly paths: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), "bench-returns-"));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const councils = await writeReturns();
  const paths = councils.flatMap((council) => council.paths);
  for (let round = 0; round < WARM_UP; round += 1) await toWord(councils);
  const ours: number[] = [];
  const reading: number[] = [];
  const theirs: number[] = [];
  // In turns, so that what else the machine does falls on both alike. Their first round warms up too.
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await milliseconds(() => toWord(councils)));
    reading.push(await milliseconds(() => collectAll(councils)));
    theirs.push(...pythonRounds(paths).slice(1));
  }
  console.log(`${paths.length} workbooks, ${ROUNDS} rounds in turns, medians`);
  line("openpyxl reads them (warmed)", median(theirs), median(theirs));
  line("ours reads and collects them (warmed)", median(reading), median(theirs));
  line("ours from them to one .docx (warmed)", median(ours), median(theirs));
  coldStarts(councils);
}

/** In milliseconds, and in MB at most. */
interface Cost {
  readonly time: number;
  readonly memory: number;
}

function line(what: string, ours: number, theirs: number, unit = "ms"): void {
  console.log(
    `${what.padEnd(48)} ${ours.toFixed(0).padStart(6)} ${unit}   ratio ${(ours / theirs).toFixed(2)}`,
  );
}

/** The start of the process included: one KKR's files, by the command and by a Python script. */
function coldStarts(councils: readonly Council[]): void {
  const [{ paths } = { paths: [] }] = councils;
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(processCost(process.execPath, ["--import", PEAK, CLI, "collect", ...paths]));
    theirs.push(processCost(PYTHON[0], [PYTHON[1], "1", ...paths]));
  }
  const [our, their] = [ours, theirs].map((costs) => ({
    time: median(costs.map(({ time }) => time)),
    memory: median(costs.map(({ memory }) => memory)),
  })) as [Cost, Cost];
  line(`openpyxl on ${paths.length} of them, with its process`, their.time, their.time);
  line(`dimensionering collect, with its process`, our.time, their.time);
  line(`the memory of openpyxl's process, at most`, their.memory, their.memory, "MB");
  line(`the memory of dimensionering collect, at most`, our.memory, their.memory, "MB");
}

/** A form of each municipality, filled in with constructed numbers. */
async function writeReturns(): Promise<Council[]> {
  const councils: Council[] = [];
  for (const { id: kkr, municipalities } of kkrs) {
    const paths: string[] = [];
    for (const [index, { name: provider }] of municipalities.entries()) {
      const cells = institutionsOf(kkr).length * 3;
      const places = Array.from({ length: cells }, (_, cell) => 10 + ((index * 7 + cell * 11) % 50));
      const { name, bytes } = await filledXlsx(`${kkr}-${index}.xlsx`, { kkr, provider, places });
      writeFileSync(join(folder, name), bytes);
      paths.push(join(folder, name));
    }
    councils.push({ kkr, paths });
  }
  return councils;
}

async function collectAll(councils: readonly Council[]): Promise<Recommendation[]> {
  const recommendations: Recommendation[] = [];
  for (const { paths } of councils) {
    const files = paths.map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
    const { request } = valueOf(await collectReturns(files));
    const studyPlaces = { from: "regional-total", total: 747 };
    const tieOrder = ["dagtilbud", "skole-fritid", "social-special", "ucsyd", "ucl"];
    recommendations.push(valueOf(recommend(valueOf(parseRequest({ ...request, studyPlaces, tieOrder })))));
  }
  return recommendations;
}

async function toWord(councils: readonly Council[]): Promise<Uint8Array> {
  return toDocx(nationalDocument(valueOf(combine(await collectAll(councils)))));
}

function pythonRounds(paths: readonly string[]): number[] {
  const { stdout, status } = spawnSync(PYTHON[0], [PYTHON[1], "3", ...paths], { encoding: "utf8" });
  if (status !== 0) throw new Error("openpyxl is missing: apt-get install python3-openpyxl");
  return stdout.trim().split("\n").map(Number);
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Of a process that ends with its memory on standard error. */
function processCost(program: string, args: readonly string[]): Cost {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const time = performance.now() - start;
  const kilobytes = /(\d+) kB\s*$/.exec(stderr)?.[1];
  if (status !== 0 || kilobytes === undefined)
    throw new Error(`${args.join(" ")} ended with ${String(status)}`);
  return { time, memory: Number(kilobytes) / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
