import { describe, expect, it } from "vitest";
import { type Ran, runCommand } from "./run-command.js";

const INPUT = "examples/sjaelland-constructed.csv";
const YEAR = ["--study-year", "2023/2024", "--kkr", "sjaelland"];
const TOTAL = ["--totals", "absalon=747"];

function dimensionering(...args: string[]): Promise<Ran> {
  return runCommand(args);
}

describe("dimensionering capacity", () => {
  const whole = [INPUT, ...YEAR, ...TOTAL, "--unit", "full-year", "--intake", "55/45"];

  it("shows need, supply and ceilings for the year and each half-year", async () => {
    const { status, out } = await dimensionering("capacity", ...whole);
    expect(status).toBe(0);
    expect(out).toContain("# Behov og praktikpladser i KKR Sjælland på pædagoguddannelsen 2023/2024");
    expect(out).toContain("### Halvåret 1. december til 31. maj");
    expect(out).toContain("### Halvåret 1. juni til 30. november");
    expect(out).toMatch(/I alt\s*\|\s*411 \|\s*822 \|\s*1\.727 \|\s*0 \|\s*905 \|/);
    expect(out).toMatch(/I alt\s*\|\s*336 \|\s*672 \|/);
    expect(out).toContain("Belægningen er størst fra 1. december til 31. maj: 822 praktikpladser.");
    expect(out).toMatch(/Dagtilbudspædagogik\s*\|\s*281 \|\s*650 \|\s*590 \|/);
  });

  it.each(["csv", "html", "json"])("writes %s", async (format) => {
    const { status, out } = await dimensionering("capacity", ...whole, "--format", format);
    expect(status).toBe(0);
    expect(out).toContain(format === "json" ? '"needed": "822"' : "822");
  });

  it("gives the same as JSON for programs", async () => {
    const { out } = await dimensionering("capacity", ...whole, "--survival", "0.95/0.90", "--format", "json");
    // By hand: 1,300, 780 and 1,374 ÷ 1.85, and 650, 390 and 687 ÷ 1.0175, each rounded down.
    expect(JSON.parse(out)).toMatchObject({
      studyYear: "2023/2024",
      kkr: "sjaelland",
      internshipPlacesUnit: "full-year",
      placementsPerStudent: "1.85",
      total: { ceiling: { year: 1865, peak: 1696 }, peak: { seasons: ["summer"], needed: "760.35" } },
    });
  });

  it("is refused without the unit, with the factor 2 explained and nothing on standard output", async () => {
    const { status, out, err } = await dimensionering("capacity", INPUT, ...YEAR, ...TOTAL);
    expect(status).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("Én helårsplads er to halvårspladser");
    expect(err).toContain("--unit half-year eller --unit full-year");
  });

  it("is refused with shares only", async () => {
    const shares = "dagtilbud=39,skole-fritid=24,social-special=37";
    const { status, err } = await dimensionering("capacity", "--shares", shares, ...YEAR, ...TOTAL);
    expect(status).toBe(1);
    expect(err).toContain("Hvad praktikpladserne kan bære, kan ikke beregnes ud fra besluttede andele");
  });
});

describe("dimensionering table", () => {
  it("--from-capacity gives a ceiling, not a recommendation", async () => {
    const { status, out } = await dimensionering(
      "table",
      INPUT,
      ...YEAR,
      "--from-capacity",
      "--unit",
      "half-year",
    );
    expect(status).toBe(0);
    expect(out).toContain(
      "# Loft over antal studiepladser på pædagoguddannelsen i studieåret 2023/2024\n\nKKR Sjælland",
    );
    expect(out).toContain("Tabellen er et loft, ikke en indstilling");
    expect(out).not.toContain("dimensionering@ufm.dk");
  });

  it("names the flag that does not go with --from-capacity", async () => {
    const { status, err } = await dimensionering(
      "table",
      INPUT,
      ...YEAR,
      "--from-capacity",
      "--method",
      "dhondt",
    );
    expect(status).toBe(1);
    expect(err).toContain("--method kan ikke bruges");
    expect(err).toContain("--unit: Det fremgår ikke");
  });

  it("has overbooking on top and the intake as tables beside the form", async () => {
    const { out } = await dimensionering(
      ...["table", INPUT, ...YEAR, ...TOTAL],
      ...["--overbooking", "on-top:5", "--intake", "50/50", "--odd-to", "winter"],
    );
    expect(out).toContain("## Med overbooking oven i");
    expect(out).toMatch(/Professionshøjskolen Absalon \|\s*747 \|\s*784 \|/);
    expect(out).toContain("## Sommer- og vinteroptag");
    expect(out).toMatch(/I alt\s*\|\s*373 \|\s*374 \|\s*747 \|/);
  });

  it("says on standard error which table a tie left out, and is done all the same", async () => {
    const { status, err } = await dimensionering("table", INPUT, ...YEAR, ...TOTAL, "--intake", "50/50");
    expect(status).toBe(0);
    expect(err).toContain("Tabellen over sommer- og vinteroptag er udeladt");
  });

  it.each([
    ["--intake", "55"],
    ["--survival", "0.95"],
    ["--odd-to", "summer"],
    ["--overbooking", "on-top"],
  ])("%s %s is wrong use", async (...flag) => {
    expect((await dimensionering("table", INPUT, ...YEAR, ...TOTAL, ...flag)).status).toBe(2);
  });

  it("places what is refused at its flag", async () => {
    const intake = await dimensionering("table", INPUT, ...YEAR, ...TOTAL, "--intake", "55/44");
    expect(intake.err).toContain("--intake: Andelene giver 99 pct. tilsammen.");
    const survival = await dimensionering("table", INPUT, ...YEAR, ...TOTAL, "--survival", "1.1/0.9");
    expect(survival.err).toContain("--survival: »1.1« er ikke en andel");
  });
});
