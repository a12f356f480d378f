import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "overwritten-"));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const EXAMPLES: readonly (readonly [from: string, to: string])[] = [
  ["syddanmark-2018-2019.json", "request.json"],
  ["sjaelland-constructed.csv", "places.csv"],
  ["syddanmark-2018-2019-form.csv", "form.csv"],
  ["sjaelland-2016-2017-recommendation.json", "before.json"],
  ["sjaelland-2019-2020-recommendation.json", "after.json"],
  ["distribution-constructed.json", "needs.json"],
  ["distribution-key-constructed.csv", "key.csv"],
  ["returns-constructed/faxe.xlsx", "returns/faxe.xlsx"],
  ["returns-constructed/koege.csv", "returns/koege.csv"],
];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(at("returns"), { recursive: true });
  for (const [from, to] of EXAMPLES) copyFileSync(`examples/${from}`, at(to));
});

/** The status and what was said, after it was seen that no byte of any file has changed. */
async function refusal(line: string, out: string): Promise<readonly [number, string]> {
  const before = contents();
  const words = line.split(" ").map((word) => (word.startsWith("@") ? at(word.slice(1)) : word));
  const ran = await runCommand([...words, "--out", out, "--force"]);
  expect(contents()).toEqual(before);
  expect(ran.out).toBe("");
  return [ran.status, ran.err];
}

function contents(): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path, readFileSync(path, "latin1")] as const);
}

const sentence = (out: string): string =>
  `${out} er en af de filer, der læses, og bliver aldrig overskrevet, heller ikke med --force. Skriv til en anden fil.\n`;

describe("a file that is read is never overwritten, also with --force:", () => {
  it.each([
    ["table @request.json", "request.json"],
    ["explain @request.json", "request.json"],
    ["capacity @request.json", "request.json"],
    ["compare @request.json", "request.json"],
    ["sensitivity @places.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747", "places.csv"],
    ["check @request.json @form.csv", "request.json"],
    ["check @request.json @form.csv", "form.csv"],
    ["changes @before.json @after.json", "before.json"],
    ["changes @before.json @after.json", "after.json"],
    ["combine @before.json", "before.json"],
    ["distribute @needs.json @key.csv", "needs.json"],
    ["distribute @needs.json @key.csv", "key.csv"],
    ["collect @returns/faxe.xlsx --previous @before.json", "before.json"],
    ["collect @returns/faxe.xlsx --key @before.json", "before.json"],
  ])("%s --out %s", async (line, name) => {
    expect(await refusal(line, at(name))).toEqual([1, sentence(at(name))]);
  });

  it("in another spelling, and through a link", async () => {
    symlinkSync(at("request.json"), at("link.json"));
    linkSync(at("request.json"), at("twin.json"));
    symlinkSync(folder, at("here"));
    const outs = [relative(".", at("request.json")), `${folder}/./returns/../request.json`];
    for (const out of [...outs, at("link.json"), at("twin.json"), at("here/request.json")])
      expect(await refusal("table @request.json", out)).toEqual([1, sentence(out)]);
    expect(await refusal("table @link.json", at("request.json"))).toEqual([1, sentence(at("request.json"))]);
  });

  it("from standard input", () => {
    const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
    const before = contents();
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, "table", "-", "--out", "request.json", "--force"],
      { cwd: folder, encoding: "utf8", stdio: [openSync(at("request.json"), "r"), "pipe", "pipe"] },
    );
    expect([status, stderr]).toEqual([1, sentence("request.json")]);
    expect(contents()).toEqual(before);
  });

  it("and is said so before --force is asked for, in English too", async () => {
    const args = ["table", at("request.json"), "--out", at("request.json"), "--lang", "en"];
    expect(await runCommand(args)).toEqual({
      status: 1,
      out: "",
      err: `${at("request.json")} is one of the files that are read, and is never overwritten, not even with --force. Write to another file.\n`,
    });
  });

  it("while another one is", async () => {
    const ran = await runCommand(["table", at("request.json"), "--out", at("form.csv"), "--force"]);
    expect([ran.status, ran.err]).toEqual([0, expect.stringContaining(`Skrevet: ${at("form.csv")}\n`)]);
  });
});

describe("one file named twice", () => {
  it("is found through a link of the folder too, though it does not exist yet", async () => {
    symlinkSync(folder, at("here"));
    const outs = ["--out", at("new.csv"), "--out", at("here/new.csv")];
    const ran = await runCommand(["table", at("request.json"), ...outs]);
    expect([ran.status, ran.err]).toEqual([2, `${at("here/new.csv")} er angivet to gange.\n`]);
  });
});
