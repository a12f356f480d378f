import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const line = "distribute examples/distribution-constructed.json examples/distribution-key-constructed.csv";

describe("dimensionering distribute", () => {
  it("shows what each provider is to supply, with the key's meaning and source", async () => {
    const { status, out } = await runCommand(line);
    expect(status).toBe(0);
    expect(out).toMatch(/\| Region Sjælland +\| +1\.500 \| +100 \| +37 \| +23 \| +40 \| +100 \|/);
    expect(out).toMatch(/\| I alt +\| +\| +\| +562 \| +338 \| +594 \| +1\.494 \|/);
    expect(out).toContain("Nøglens kilde: Konstrueret; brug egne tal med egen kilde");
  });

  it("says in the table itself whom the key leaves out, and nothing of it where it has all", async () => {
    const input = "examples/distribution-constructed.json";
    const all = await runCommand(line);
    expect(all.out).not.toContain("Nøglen har ikke");
    const folder = mkdtempSync(join(tmpdir(), "distribute-"));
    const key = join(folder, "key.csv");
    writeFileSync(key, "Kommune;Vægt\nFaxe;100\nKøge;211\n");
    const { out } = await runCommand(["distribute", input, key]);
    rmSync(folder, { recursive: true });
    expect(out).toMatch(/- Nøglen har ikke Greve, .* De får ingen praktikpladser/);
  });

  it("has the same as JSON, and the request in it distributes alike", async () => {
    const distribution = JSON.parse((await runCommand(`${line} --format json`)).out) as Distribution;
    expect(Object.keys(distribution)).toEqual([
      ...["form", "key", "method", "totalsHeld", "specialisations", "providers", "internshipPlaces", "notes"],
      "request",
    ]);
    expect(distribution.providers).toHaveLength(18);
  });

  it("says that the two files are swapped", async () => {
    const [command = "", ...files] = line.split(" ");
    const { status, out, err } = await runCommand([command, ...files.toReversed()]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("FIL og NØGLE er byttet om");
    const alone = await runCommand([command, files[1] ?? ""]);
    expect([alone.status, alone.err]).toEqual([2, expect.stringContaining("eller FIL mangler")]);
  });

  it("refuses what is wrong in either file by the file's name, and writes nothing else", async () => {
    const { status, out, err } = await runCommand(
      "distribute examples/syddanmark-2018-2019.json examples/distribution-key-constructed.csv",
    );
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("examples/syddanmark-2018-2019.json");
    const noKey = await runCommand(
      "distribute examples/distribution-constructed.json examples/syddanmark-2018-2019.json",
    );
    expect([noKey.status, noKey.out]).toEqual([1, ""]);
    expect(noKey.err).toContain("examples/syddanmark-2018-2019.json: Filen kan ikke læses som CSV");
  });

  it("refuses a provider by the row of the key that it stands in", async () => {
    const folder = mkdtempSync(join(tmpdir(), "distribute-"));
    const key = join(folder, "key.csv");
    writeFileSync(
      key,
      "Konstrueret nøgle\nKommune;Vægt;Minimum;Maksimum\n\nFaxe;1;;\nFaxe Kommune;2;;\nKøge;3;9;4\n",
    );
    const { err } = await runCommand(["distribute", "examples/distribution-constructed.json", key]);
    rmSync(folder, { recursive: true });
    expect(err.split("\n").map((text) => text.split(": ")[0])).toEqual([
      `${key}, række 6`,
      `${key}, række 5`,
      "",
    ]);
  });

  it("without INPUT is wrong use", async () => {
    expect((await runCommand("distribute")).status).toBe(2);
  });
});
