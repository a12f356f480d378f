import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile } from "../../test/arbitraries/filled-returns.js";
import { prop } from "../../test/prop.js";
import { describeNotice } from "../messages/describe-notice.js";
import { valueOf } from "../messages/value-of.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { collectReturns } from "./collect-returns.js";

type Row = readonly [string, number, number, number];

function collected(files: Readonly<Record<string, readonly Row[]>>, options: CollectReturnsOptions = {}) {
  const returns = Object.entries(files).map(([name, rows]) =>
    csvFile(
      `${name}.csv`,
      "Kommune;Dagtilbud;Skole/fritid;Social/special",
      ...rows.map((row) => row.join(";")),
    ),
  );
  return collectReturns(returns, { kkr: "sjaelland", studyYear: "2023/2024", ...options });
}

const KOEGE: Row = ["Køge", 10, 5, 8];
const FAXE: Row = ["Faxe", 4, 2, 2];
const GREVE: Row = ["Greve", 3, 3, 3];
const TOTAL: Row = ["Region Sjælland", 14, 7, 10];

describe("a total of other files", () => {
  it.each([
    ["all the others", { koege: [KOEGE], faxe: [FAXE], samlet: [TOTAL] }],
    ["one of several", { vest: [KOEGE, FAXE], greve: [GREVE], samlet: [TOTAL] }],
    ["the only other", { vest: [KOEGE, FAXE], samlet: [TOTAL] }],
  ])("is asked about: of %s", (_, files) => {
    expect(collected(files)).toMatchObject({
      refusals: [{ code: "sum-or-provider", written: "Region Sjælland", because: "other-files" }],
    });
  });

  it("is compared with nothing and counted nowhere if the user says that it is a sum", () => {
    const outcome = collected(
      { koege: [KOEGE], faxe: [FAXE], samlet: [TOTAL] },
      { sums: ["Region Sjælland"] },
    );
    expect(valueOf(outcome).answered.map(({ provider }) => provider)).toEqual(["Faxe", "Køge"]);
    const said = outcome.ok ? outcome.notices.map((notice) => describeNotice(notice, "da")) : [];
    expect(said.filter((text) => text.includes("sum og ikke lagt til"))[0]).toBe(
      "samlet.csv, række 2, kolonne 2 (Dagtilbud): »14« er læst som en sum og ikke lagt til. Der er ingen andre rækker i tabellen at sammenligne den med.",
    );
  });

  it("is asked about too where the others were collected before, and then changes nothing", () => {
    const add = valueOf(collected({ koege: [KOEGE], faxe: [FAXE] })).request;
    const asked = { code: "sum-or-provider", written: "Region Sjælland", because: "other-files" };
    expect(collected({ samlet: [TOTAL] }, { add })).toMatchObject({ refusals: [asked] });
    expect(collected({ vest: [GREVE], samlet: [TOTAL] }, { add })).toMatchObject({ refusals: [asked] });
    const { request } = valueOf(collected({ samlet: [TOTAL] }, { add, sums: ["Region Sjælland"] }));
    expect(request.internshipPlaces).toEqual(add.internshipPlaces);
    expect(collected({ region: [["Region Sjælland", 14, 7, 9]] }, { add }).ok).toBe(true);
  });

  it("is not what a file of its own has, where another file's row of that name is said to be a sum", () => {
    const files = {
      oversigt: [KOEGE, FAXE, TOTAL],
      region: [["Region Sjælland", 0, 0, 20] as Row],
    };
    expect(collected(files, { sums: ["Region Sjælland"] })).toMatchObject({
      refusals: [{ code: "no-rows", labels: ["Region Sjælland"], where: { file: "region.csv" } }],
    });
  });

  it("is a municipality's own where the others are names that nobody knows: the same places again", () => {
    const sites = [
      ["Solen", 10, 0, 8],
      ["SFO", 0, 5, 0],
    ] as const;
    const asked = { code: "whole-and-part", provider: "Køge", areSame: true };
    expect(collected({ svar: [KOEGE], praktiksteder: sites })).toMatchObject({ refusals: [asked] });
    expect(collected({ svar: [KOEGE], "koege steder": sites })).toMatchObject({
      refusals: [{ code: "file-of-other", answeredIn: { file: "svar.csv" } }],
    });
    const parts = sites.map(([name, ...places]): Row => [`Køge, ${name}`, ...places]);
    const files = { svar: [["Køge, øvrige", 10, 5, 8] as Row], praktiksteder: parts };
    const answers = (options: CollectReturnsOptions) =>
      valueOf(collected(files, options)).answered.map(({ provider }) => provider);
    expect(answers({ sums: ["Køge, øvrige"] })).toEqual(["Køge"]);
    expect(answers({ providers: ["Køge, øvrige"] })).toEqual(["Køge"]);
  });

  it("is counted if the user says that it is a provider", () => {
    const outcome = collected(
      { koege: [KOEGE], faxe: [FAXE], samlet: [TOTAL] },
      { providers: ["Region Sjælland"] },
    );
    expect(valueOf(outcome).answered).toHaveLength(3);
  });

  it.each([
    ["the numbers of one other", { koege: [KOEGE], faxe: [["Faxe", 10, 5, 8] as Row] }],
    ["those of its own file", { vest: [KOEGE, ["Faxe", 0, 0, 0] as Row], greve: [GREVE] }],
    [
      "all 0",
      {
        koege: [["Køge", 0, 0, 0] as Row],
        faxe: [["Faxe", 0, 0, 0] as Row],
        greve: [["Greve", 0, 0, 0] as Row],
      },
    ],
    ["one place more", { koege: [KOEGE], faxe: [FAXE], samlet: [["Region Sjælland", 14, 7, 11] as Row] }],
  ])("is none: %s", (_, files) => {
    expect(collected(files).ok).toBe(true);
  });

  const numbers = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50));
  const names = fc.shuffledSubarray(["a", "b", "c"], { minLength: 3 });
  prop([fc.array(numbers, { minLength: 2, maxLength: 3 }), names])(
    "is found whatever the files are called, and however they are parted",
    (rows, [one = "", two = "", of = ""]) => {
      const own = rows.map(([a, b, c], index): Row => [["Køge", "Faxe", "Greve"][index] ?? "", a + 1, b, c]);
      const sum = own.reduce<Row>(
        ([name, a, b, c], [, x, y, z]) => [name, a + x, b + y, c + z],
        ["Region Sjælland", 0, 0, 0],
      );
      const outcome = collected({ [one]: own.slice(0, 1), [two]: own.slice(1), [of]: [sum] });
      const written = outcome.ok
        ? []
        : outcome.refusals.map((refusal) => "written" in refusal && refusal.written);
      expect(written).toContain("Region Sjælland");
    },
  );
});
