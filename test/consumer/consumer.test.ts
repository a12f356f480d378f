import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installConsumer } from "./install.js";

let folder: string;

beforeAll(() => {
  folder = installConsumer();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a project that installs the tarball", () => {
  it("runs the calls that docs and CHANGELOG name, without the packages for writing Word and Excel", () => {
    const printed = execFileSync(process.execPath, ["calls.mjs"], { cwd: folder, encoding: "utf8" });
    expect(printed).toBe("consumer: ok\n");
  });

  it("runs the command", () => {
    const args = ["table", "node_modules/paedagog-dimensionering/examples/syddanmark-2018-2019.json"];
    const command = join(folder, "node_modules/.bin/dimensionering");
    expect(execFileSync(command, args, { cwd: folder, encoding: "utf8" })).toContain("247");
  });

  it("has the licences of what is bundled, a bill of materials and the page, and no source maps", () => {
    const installed = join(folder, "node_modules/paedagog-dimensionering");
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
    expect(files).toEqual(
      expect.arrayContaining([
        "dist/THIRD-PARTY.txt",
        "dist/dimensionering.html",
        "dist/sbom.json",
        "docs/json.md",
        "SECURITY.md",
      ]),
    );
    expect(
      files.filter((file) => /\.map$|^docs\/(api|architecture|mutation|performance)/.test(file)),
    ).toEqual([]);
    expect(existsSync(join(installed, "src"))).toBe(false);
    const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    expect(statSync(join(folder, tarball)).size).toBeLessThan(1_430_000);
  });
});
