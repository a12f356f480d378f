import { describe, expect, it } from "vitest";
import type { Refusal } from "../domain/refusal.js";
import { valueOf } from "./value-of.js";

const NO_ORIGIN = { code: "no-origin", ways: [] } as const;

function messageOf(...refusals: readonly [Refusal, ...Refusal[]]): string {
  try {
    valueOf({ ok: false, refusals });
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

describe("the error's message", () => {
  it("is each refusal's code, behind its place", () => {
    expect(messageOf({ ...NO_ORIGIN, where: { path: "studyPlaces" } }, NO_ORIGIN)).toBe(
      "studyPlaces: no-origin\nno-origin",
    );
  });

  it("names a cell as far as it is known", () => {
    expect(messageOf({ ...NO_ORIGIN, where: { file: "pladser.csv", row: 4, column: 3 } })).toBe(
      "pladser.csv:4:C: no-origin",
    );
    expect(messageOf({ ...NO_ORIGIN, where: { file: "p.xlsx", sheet: "Ark1", row: 7, column: 28 } })).toBe(
      "p.xlsx:Ark1:7:AB: no-origin",
    );
  });

  it("shows what a file's name hides", () => {
    expect(messageOf({ ...NO_ORIGIN, where: { file: "a\u202eb.csv" } })).toBe("a<U+202E>b.csv: no-origin");
  });
});
