import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const folder = new URL("../examples/", import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith(".ts"));

describe("the examples, run against the built package", () => {
  it.for(scripts)("%s prints what stands beside it", async (script, { expect: expectHere }) => {
    const tsx = new URL("../node_modules/tsx/dist/cli.mjs", import.meta.url).pathname;
    const run = await promisify(execFile)(process.execPath, [tsx, new URL(script, folder).pathname]);
    const printed = readFileSync(new URL(script.replace(/\.ts$/, ".txt"), folder), "utf8");
    expectHere(run.stdout).toBe(printed);
  });

  it("are four or more", () => {
    expect(scripts.length).toBeGreaterThanOrEqual(4);
  });
});
