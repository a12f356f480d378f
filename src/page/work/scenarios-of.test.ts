import { expect, it } from "vitest";
import { compareScenarios, valueOf } from "../../index.js";
import { resultOf } from "./result-of.js";
import { scenariosOf, waysToType } from "./scenarios-of.js";
import { blankWork, type Work } from "./work.js";

const places = { dagtilbud: "41", "skole-fritid": "24", "social-special": "37" };
const work: Work = {
  ...{ ...blankWork([]), studyYear: "2023/2024", kkr: "sjaelland", unit: "full-year" },
  ...{ totals: { absalon: "720" }, previousTotals: { absalon: "747" } },
  rows: [{ provider: "Køge", institution: "absalon", places }],
  // Whoever goes first where two are equal is not what this is about.
  tieOrder: ["dagtilbud", "skole-fritid", "social-special"],
};

/** The totals of the alternatives, and what is wrong with those that have none. */
function alternatives(written: readonly string[], part: Partial<Work> = {}): (number | string)[] {
  const all = { ...work, ...part, scenarios: written.map((absalon) => ({ absalon })) };
  const { request } = resultOf(all);
  if (request === null) throw new Error("alternatives: no request");
  const { origins, faults } = scenariosOf(all, request);
  const compared = valueOf(compareScenarios(request, [request.studyPlaces, ...origins]));
  return [...compared.scenarios.slice(1).map(({ total }) => total), ...faults.map(({ text }) => text)];
}

it("an alternative is a total, or a change from last year's", () => {
  expect(alternatives(["730", "+5 %", "-2,5%", "+23", "−7"])).toEqual([730, 784, 728, 770, 740]);
});

it("a change is from this year's own total where last year's is not known", () => {
  expect(alternatives(["+5 %"], { previousTotals: {} })).toEqual([756]);
});

it("one that can't be read leaves the others as they are", () => {
  expect(alternatives(["730", "7x"])).toEqual([730, expect.stringContaining("»7x«")]);
});

it("it is said what a change is counted from: last year's totals where they are known, and else the proposal's", () => {
  const said = (part: Partial<Work>): string => {
    const all = { ...work, ...part };
    const { request } = resultOf(all);
    if (request === null) throw new Error("said: no request");
    return waysToType(all, request);
  };
  expect(said({})).toBe("Skriv antallet, eller ændringen fra sidste års 747: +5 %.");
  expect(said({ previousTotals: {} })).toContain("den regnes fra forslagets 720. Skal den regnes fra sidste");
  expect(said({ origin: "regional-total", regionalTotal: "720" })).toBe("Skriv antallet.");
  expect(said({ origin: "capacity", previousTotals: {} })).toContain(
    "indlæs sidste års indstilling i trin 3",
  );
});
