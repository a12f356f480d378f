import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DimensioneringError } from "../messages/value-of.js";
import { readInput } from "./read-input.js";
import { WrongUse } from "./wrong-use.js";

const folder = mkdtempSync(join(tmpdir(), "read-input-"));
const at = (name: string): string => join(folder, name);
const MEGABYTE = 2 ** 20;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function thrownBy(path: string, patience?: number): unknown {
  try {
    return readInput(path, patience);
  } catch (error) {
    return error;
  }
}

describe("readInput", () => {
  it("says why a file can't be read", () => {
    expect(thrownBy(at("none.csv"))).toEqual(
      new WrongUse({
        da: `${at("none.csv")}: filen kan ikke læses: den findes ikke.`,
        en: `${at("none.csv")}: the file can't be read: it does not exist.`,
      }),
    );
    expect(String(thrownBy(folder))).toContain("det er en mappe");
    expect((thrownBy(at("a".repeat(300))) as WrongUse).said.en).toContain("the name is too long");
  });

  it("refuses a file above the limit, with both sizes", () => {
    writeFileSync(at("large.csv"), "");
    truncateSync(at("large.csv"), 32 * MEGABYTE);
    expect(readInput(at("large.csv")).length).toBe(32 * MEGABYTE);
    truncateSync(at("large.csv"), 32 * MEGABYTE + 1);
    const error = thrownBy(at("large.csv"));
    expect((error as DimensioneringError).refusals).toEqual([
      {
        code: "file-too-large",
        limit: 32 * MEGABYTE,
        size: 32 * MEGABYTE + 1,
        where: { file: at("large.csv") },
      },
    ]);
  });

  it.runIf(process.platform !== "win32")("leaves an endless one at the limit", () => {
    const error = thrownBy("/dev/zero");
    expect((error as DimensioneringError).refusals).toMatchObject([{ code: "file-too-large", size: null }]);
  });

  it.runIf(process.platform !== "win32")("waits for a pipe whose writer is slow", () => {
    execFileSync("mkfifo", [at("pipe")]);
    spawn("sh", ["-c", `(sleep 0.2; printf 'a;'; sleep 0.2; printf b) > '${at("pipe")}'`]);
    expect(new TextDecoder().decode(readInput(at("pipe")))).toBe("a;b");
  });

  it.runIf(process.platform !== "win32")(
    "names a pipe that nobody writes to, and does not wait for ever",
    () => {
      execFileSync("mkfifo", [at("silent")]);
      expect((thrownBy(at("silent"), 50) as WrongUse).said.da).toContain("rør");
    },
  );
});
