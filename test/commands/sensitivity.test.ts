import { describe, expect, it } from "vitest";
import {
  parseRecommendation,
  parseRequest,
  readInternshipPlaces,
  recommend,
  sensitivity,
  type Sensitivity,
  toJson,
  valueOf,
} from "../../src/index.js";
import { runCommand } from "./run-command.js";

const places =
  "sensitivity examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747";
const shares = "sensitivity examples/syddanmark-2018-2019.json";

describe("dimensionering sensitivity", () => {
  it("shows for each cell how many more and how many fewer, and where the study place goes", async () => {
    const { status, out } = await runCommand(places);
    expect(status).toBe(0);
    expect(out).toMatch(
      /\| +650 \| +281 \| 2 flere \| fra Skole- og fritidspædagogik til Dagtilbudspædagogik +\|\n.*\| 3 færre \| fra Dagtilbudspædagogik /,
    );
    expect(out).toContain(
      "Hvis der var 2 praktikpladser flere på Dagtilbudspædagogik, 2 færre på Skole- og fritidspædagogik eller",
    );
    expect(out).toContain("924/1.727 |");
  });

  it("shows for shares every pair, institution by institution", async () => {
    const { status, out, err } = await runCommand(shares);
    expect(status).toBe(0);
    expect(err).toMatch(/^Der er ikke fundet et skema for 2018\/2019\.[^\n]*\n$/);
    expect(out).toContain(
      "hos UC Syddanmark fra Social- og specialpædagogik til Skole- og fritidspædagogik; hos UCL",
    );
  });

  it("has the same as JSON", async () => {
    const ofPlaces = JSON.parse((await runCommand(`${places} --format json`)).out) as Sensitivity;
    const ofShares = JSON.parse((await runCommand(`${shares} --format json`)).out) as Sensitivity;
    const common = ["studyYear", "kkr", "names", "basis", "unit", "closest"];
    expect(Object.keys(ofPlaces)).toEqual([...common, "cells", "runnersUp"]);
    expect(Object.keys(ofShares)).toEqual([...common, "pairs", "runnersUp"]);
  });

  it.each([
    ["12,5", "0.1"],
    ["12,50", "0.01"],
    ["12", "1"],
  ])(
    "counts in the last decimal of %s as it is written in CSV, also in the JSON between",
    (written, unit) => {
      const csv = `Dagtilbud;Skole/fritid;Social/special\n${written};7;4`;
      const internshipPlaces = valueOf(
        readInternshipPlaces(new TextEncoder().encode(csv), { kkr: "sjaelland", studyYear: "2023/2024" }),
      );
      const data = {
        ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces },
        studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
      };
      const recommendation = valueOf(recommend(valueOf(parseRequest(data))));
      const again = valueOf(parseRecommendation(JSON.parse(toJson(recommendation))));
      for (const { request } of [recommendation, again]) {
        expect(valueOf(sensitivity(request)).unit).toBe(unit);
      }
    },
  );

  it("refuses a request that has no answer, and writes nothing else", async () => {
    const { status, out, err } = await runCommand(
      "sensitivity --shares dagtilbud=50,skole-fritid=50,social-special=0 --study-year 2023/2024 --kkr sjaelland --totals absalon=7",
    );
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("--tie-order");
  });
});
