import { describe, expect, it } from "vitest";
import type { YearComparison } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const before = "examples/sjaelland-2016-2017-recommendation.json";
const now = "examples/sjaelland-2019-2020-recommendation.json";

describe("dimensionering changes", () => {
  it("shows each cell of both years with its change in number and per cent", async () => {
    const { status, out, err } = await runCommand(`changes ${before} ${now}`);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/Dagtilbudspædagogik +\| +314 \| +291 \| +−23 \| +−7,3 \|/);
    expect(out).toContain("Det samlede antal er uændret 747. 23 studiepladser er flyttet mellem felterne.");
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

  it.for(["changes", `changes ${before}`])("%s is wrong use", async (line) => {
    const { status, out, err } = await runCommand(line);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("sidste års");
  });
});
