import { describe, expect, it } from "vitest";
import type { NationalRecommendation } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const files = ["syddanmark", "hovedstaden", "sjaelland", "midtjylland", "nordjylland"].map(
  (kkr) => `examples/national-constructed/${kkr}.json`,
);

describe("dimensionering combine", () => {
  it("fills the whole form in its order, with the sums of the whole country beside it", async () => {
    const { status, out, err } = await runCommand(["combine", ...files]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out.indexOf("Københavns")).toBeLessThan(out.indexOf("UCL Erhvervsakademi"));
    expect(out).toMatch(/\| I alt +\| +4\.667 \|/);
  });

  it("has the same as JSON", async () => {
    const { out } = await runCommand(["combine", ...files, "--format", "json"]);
    const national = JSON.parse(out) as NationalRecommendation;
    expect(Object.keys(national)).toEqual([
      ...["studyYear", "form", "institutions", "specialisations", "studyPlaces", "parts"],
    ]);
    expect(national.specialisations.map(({ studyPlaces }) => studyPlaces)).toEqual([1916, 1079, 1672]);
  });

  it("refuses gaps and overlaps by the names of the files, and writes nothing else", async () => {
    const [syddanmark = "", , ...rest] = files;
    const { status, out, err } = await runCommand(["combine", syddanmark, syddanmark, ...rest]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(`UC Syddanmark står i flere indstillinger: ${syddanmark} og ${syddanmark}.`);
    expect(err).toContain("Tilføj indstillingen fra KKR Hovedstaden.");
  });

  it("refuses different study years by the names of the files", async () => {
    const other = "examples/sjaelland-2016-2017-recommendation.json";
    const { status, err } = await runCommand(["combine", other, ...files]);
    expect(status).toBe(1);
    expect(err).toContain(`2016/2017 (${other})`);
  });

  it("without a file is wrong use", async () => {
    expect((await runCommand("combine")).status).toBe(2);
  });
});
