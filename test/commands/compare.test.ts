import { describe, expect, it } from "vitest";
import type { MethodComparison } from "../../src/index.js";
import { runCommand } from "./run-command.js";

// Constructed shares and totals, small enough for the methods to differ.
const small =
  "compare --shares dagtilbud=66,skole-fritid=27.5,social-special=6.5 --study-year 2023/2024 --kkr sjaelland --totals absalon=10";

describe("dimensionering compare", () => {
  it("shows the methods side by side, where they differ and how far each is from the quotas", async () => {
    const { status, out, err } = await runCommand(small);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("»Professionshøjskolen Absalon, Dagtilbudspædagogik«");
    expect(out).toMatch(/D’Hondts metode \(Jefferson\) +\| +1,3000 \|/);
  });

  it("says of the study year what recommend says of it, as sensitivity does", async () => {
    for (const command of ["compare", "sensitivity"]) {
      const { err } = await runCommand(small.replace("compare", command).replace("2023/2024", "2027/2028"));
      expect(err).toContain("Der er ikke fundet et skema for 2027/2028.");
      expect(err).toContain("KKR Østdanmark");
    }
  });

  it("has the same as JSON", async () => {
    const comparison = JSON.parse((await runCommand(`${small} --format json`)).out) as MethodComparison;
    expect(Object.keys(comparison)).toEqual(["studyYear", "kkr", "method", "methods", "cells"]);
    expect(comparison.methods.map(({ method }) => method)).toHaveLength(6);
  });

  it("says why a method has no table, in its row", async () => {
    const { out } = await runCommand(
      `${small} --specialisation-totals dagtilbud=6,skole-fritid=3,social-special=1`,
    );
    expect(out).toMatch(/Største brøks metode \(Hare\) +\| +– \| +– \| Største brøks metode kan ikke/);
  });

  it("refuses a request that no method answers, and writes nothing else", async () => {
    const { status, out, err } = await runCommand(`${small} --bounds absalon/dagtilbud=11..`);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("Tallene kan ikke gå op");
  });
});
