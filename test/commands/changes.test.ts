import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FormEdition, YearComparison } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const before = "examples/sjaelland-2016-2017-recommendation.json";
const FORM = "examples/form-2027-2028-constructed.json";
const now = "examples/sjaelland-2019-2020-recommendation.json";

describe("dimensionering changes", () => {
  it("shows each cell of both years with its change in number and per cent", async () => {
    const { status, out, err } = await runCommand(`changes ${before} ${now}`);
    expect(status).toBe(0);
    expect(err).toMatch(
      /^Der sammenlignes med studieåret 2016\/2017, som ligger mere end et år før 2019\/2020\./,
    );
    expect(out).toMatch(/Dagtilbudspædagogik +\| +314 \| +291 \| +−23 \| +−7,3 \|/);
    expect(out).toContain("# Ændring i antal studiepladser i KKR Sjælland fra 2016/2017 til 2019/2020\n");
    expect(out).toContain(
      "Fra 2016/2017 til 2019/2020 er det samlede antal i KKR Sjælland uændret 747. 23 studiepladser er flyttet mellem felterne.",
    );
  });

  it("says of two years that the first is not the earlier one", async () => {
    const year = (name: string) => `examples/sjaelland-${name}-recommendation.json`;
    const [last, now] = [year("2016-2017"), year("2019-2020")];
    for (const line of [
      `changes ${now} ${last}`,
      `changes ${now} ${now}`,
      `memo ${last} --previous ${now}`,
    ]) {
      const { status, err } = await runCommand(line);
      expect(status).toBe(0);
      expect(err).toMatch(/Der sammenlignes med studieåret 2019\/2020, som ikke er før 201[69]\/20/);
    }
    const yearBefore = join(mkdtempSync(join(tmpdir(), "changes-")), "before.json");
    writeFileSync(yearBefore, readFileSync(last, "utf8").replaceAll("2016/2017", "2018/2019"));
    expect((await runCommand(`changes ${yearBefore} ${now}`)).err).not.toContain("Der sammenlignes");
  });

  it.each([
    ["table", "2019/2020", /Der sammenlignes med studieåret 2019\/2020, som ikke er før 2019\/2020/],
    ["table", "2018/2019", /Der sammenlignes med studieåret 2019\/2020, som ikke er før 2018\/2019/],
    ["table", "2023/2024", /studieåret 2019\/2020, som ligger mere end et år før 2023\/2024/],
    ["scenarios", "2019/2020", /recommendation\.json: Der sammenlignes/],
    ["table", "2020/2021", null],
    ["scenarios", "2020/2021", null],
  ])("is said of the year of %s --previous for %s too", async (command, year, says) => {
    const scope = ["--shares", "dagtilbud=42,skole-fritid=20,social-special=38", "--kkr", "sjaelland"];
    const from = ["--previous", now, "--change", "5%"];
    const others = command === "scenarios" ? ["--change", "2%"] : [];
    const { status, err } = await runCommand([command, ...scope, "--study-year", year, ...from, ...others]);
    expect(status).toBe(0);
    expect(err.match(/Der sammenlignes/g) ?? []).toHaveLength(says === null ? 0 : 1);
    if (says !== null) expect(err).toMatch(says);
  });

  it("starts, with --previous for each, from the numbers of KKRs that have become one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "previous-"));
    const shares = ["--shares", "dagtilbud=40,skole-fritid=30,social-special=30"];
    const last = ["hovedstaden=kp=1000", "sjaelland=absalon=747"].map(async (said) => {
      const [kkr = "", ...total] = said.split("=");
      const out = join(folder, `${kkr}.json`);
      const scope = [...shares, "--kkr", kkr, "--study-year", "2026/2027", "--totals", total.join("=")];
      await runCommand(["table", ...scope, "--out", out]);
      return ["--previous", out];
    });
    const files = (await Promise.all(last)).flat();
    const scope = [...shares, "--kkr", "oestdanmark", "--study-year", "2027/2028", "--change", "5%"];
    const { status, out } = await runCommand(["table", ...scope, ...files, "--format", "csv"]);
    expect(status).toBe(0);
    expect(out).toMatch(/Københavns Professionshøjskole;1050;[^]*Professionshøjskolen Absalon;784;/);
    const twice = await runCommand(["table", ...scope, "--previous", "kp=1000", "--previous", "absalon=747"]);
    expect([twice.status, twice.err]).toEqual([
      2,
      expect.stringContaining("Angiv tallene samlet, fx kp=1000,absalon=747, eller en fil for hvert KKR."),
    ]);
  });

  it("has the same as JSON", async () => {
    const { out } = await runCommand(`changes ${before} ${now} --format json`);
    const comparison = JSON.parse(out) as YearComparison;
    expect(Object.keys(comparison)).toEqual([
      ...["previous", "current", "institutions", "specialisations", "total", "cells"],
    ]);
    expect(comparison.total).toEqual({ previous: 747, current: 747, change: 0, percent: "0.0" });
  });

  it("writes a minus that Danish Excel reads as a number", async () => {
    expect((await runCommand(`changes ${before} ${now} --format csv`)).out).toContain("314;291;-23;-7,3");
  });

  it("refuses what is no recommendation, every file in one go, and writes nothing else", async () => {
    const request = "examples/syddanmark-2018-2019.json";
    const { status, out, err } = await runCommand(`changes ${request} ${request}`);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(/^examples\/syddanmark-2018-2019\.json: [^\n]* \(2 gange\)\n$/);
  });

  it("takes --form for the current year's: an earlier one must say its own year", async () => {
    const folder = mkdtempSync(join(tmpdir(), "changes-"));
    const year = JSON.parse(readFileSync(FORM, "utf8")) as FormEdition;
    const { institution, total, specialisation, studyPlaces } = year.columns;
    const [first] = year.institutions;
    const rows = year.specialisations.map(({ name }, index) =>
      index === 0 ? `${first?.name};${year.specialisations.length};${name};1` : `;;${name};1`,
    );
    const table = [[institution, total, specialisation, studyPlaces].join(";"), ...rows].join("\n");
    const [before, headed, now] = ["before.csv", "headed.csv", "now.csv"].map((name) => join(folder, name));
    if (before === undefined || headed === undefined || now === undefined) throw new Error("no file");
    writeFileSync(before, table);
    writeFileSync(headed, `Antal studiepladser 2026/2027\n${table}`);
    writeFileSync(now, table);

    const { status, out, err } = await runCommand(["changes", before, now, "--form", FORM]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toBe(
      `${before}: Det fremgår ikke af skemaet, hvilket studieår det er for. Skriv studieåret over tallene, eller angiv det med --study-year.\n`,
    );
    const told = await runCommand(["changes", headed, now, "--form", FORM]);
    expect(told.out).toContain("fra 2026/2027 til 2027/2028");
    rmSync(folder, { recursive: true });
  });

  it("names the KKRs of last year against one of them", async () => {
    const files = ["hovedstaden", "sjaelland", "sjaelland"].map(
      (kkr) => `examples/national-constructed/${kkr}.json`,
    );
    const { out, err } = await runCommand(["changes", ...files]);
    const both = "KKR Hovedstaden og KKR Sjælland";
    expect(out).toContain(`Den tidligere er fra ${both}, den nye fra KKR Sjælland.`);
    expect(err).toContain(`sidste år ${both}, i år KKR Sjælland.`);
  });

  it.for(["changes", `changes ${before}`])("%s is wrong use", async (line) => {
    const { status, out, err } = await runCommand(line);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("sidste års");
  });
});
