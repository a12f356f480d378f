import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDocx } from "../../src/docx.js";
import { toXlsx } from "../../src/xlsx.js";
import { documents } from "./documents.js";

// The command as it is built: `npm test` builds it first.
const root = new URL("../../", import.meta.url).pathname;
const input = join(root, "examples", "syddanmark-2018-2019.json");
const folder = mkdtempSync(join(tmpdir(), "command-"));
const document = documents["syddanmark"] ?? { language: "da", title: "", sections: [] };

function run(cli: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder });
}

beforeAll(() => {
  if (!existsSync(join(root, "dist", "cli.js"))) throw new Error("dist is missing: run npm run build");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the command, with docx and hucre", () => {
  const cli = join(root, "dist", "cli.js");

  it("writes both files in one run, the same bytes as the package", async () => {
    const { status, stdout } = run(cli, "table", input, "--out", "form.docx", "--out", "form.xlsx");
    expect([status, stdout.length]).toEqual([0, 0]);
    expect(new Uint8Array(readFileSync(join(folder, "form.docx")))).toEqual(await toDocx(document));
    expect(new Uint8Array(readFileSync(join(folder, "form.xlsx")))).toEqual(await toXlsx(document));
  });

  it("writes a file's bytes to standard output when the format is said", async () => {
    const { status, stdout } = run(cli, "table", input, "--format", "xlsx");
    expect(status).toBe(0);
    expect(new Uint8Array(stdout)).toEqual(await toXlsx(document));
  });

  it("writes the annex alone with explain", () => {
    const { status, stdout } = run(cli, "explain", input, "--format", "docx");
    expect([status, stdout.subarray(0, 2).toString()]).toEqual([0, "PK"]);
  });
});

describe("the command, where docx and hucre are not installed", () => {
  const alone = join(folder, "alone");
  const cli = join(alone, "dist", "cli.js");

  beforeAll(() => {
    mkdirSync(alone);
    cpSync(join(root, "dist"), join(alone, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(alone, "package.json"));
  });

  it("writes everything else", () => {
    for (const format of ["markdown", "csv", "html", "json"]) {
      expect(run(cli, "table", input, "--format", format).status).toBe(0);
    }
  });

  it.for([
    [
      "a.docx",
      "da",
      "Til denne slags fil kræves en pakke, der ikke er installeret. Installér den med »npm install docx«.\n",
    ],
    [
      "a.xlsx",
      "en",
      "This kind of file needs a package that is not installed. Install it with “npm install hucre”.\n",
    ],
  ] as const)("refuses %s, says in %s what to install, and writes nothing", ([out, lang, sentence]) => {
    const { status, stdout, stderr } = run(
      cli,
      "table",
      input,
      "--out",
      "a.md",
      "--out",
      out,
      "--lang",
      lang,
    );
    expect({ status, stdout: stdout.toString(), stderr: stderr.toString() }).toEqual({
      ...{ status: 1, stdout: "", stderr: sentence },
    });
    expect(readdirSync(folder).filter((name) => name.includes("a."))).toEqual([]);
  });
});
