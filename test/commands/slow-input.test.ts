import { execFileSync, spawn, spawnSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "slow-input-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(process.platform === "linux")("the built command", () => {
  it("waits for a pipe on standard input that is not ready", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(pipe, "w");
    const child = spawn(process.execPath, [CLI, "table", "-"], { stdio: [reader, "pipe", "pipe"] });
    let err = "";
    child.stderr?.on("data", (text: Buffer) => (err += text.toString()));
    child.stdout?.resume();
    const ended = new Promise((resolve) => child.on("close", resolve));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    writeSync(writer, readFileSync("examples/syddanmark-2018-2019.json"));
    closeSync(writer);
    closeSync(reader);
    expect([await ended, err]).toEqual([
      0,
      expect.stringMatching(/^Der er ikke fundet et skema for 2018\/2019\..*\n$/),
    ]);
  });

  it.for(["--previous", "--add"])("reads the collection of %s from standard input once", (flag) => {
    const faxe = "examples/returns-constructed/faxe.xlsx";
    const { stdout: input } = spawnSync(process.execPath, [CLI, "collect", faxe, "--unit", "full-year"]);
    const again = spawnSync(process.execPath, [CLI, "collect", faxe, flag, "-"], { input });
    expect([again.status, JSON.parse(again.stdout.toString())]).toEqual([0, JSON.parse(input.toString())]);
  });

  it.for([
    ["da", "Der kan ikke skrives på standardoutput: disken er fuld.\n"],
    ["en", "Can't write to standard output: the disk is full.\n"],
  ] as const)("says that the disk is full, in %s", ([language, said]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [CLI, "table", "examples/syddanmark-2018-2019.json", "--lang", language],
      { encoding: "utf8", stdio: ["ignore", openSync("/dev/full", "w"), "pipe"] },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining(`\n${said}`)]);
  });
});
