import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ScenarioComparison } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const SJAELLAND = "scenarios examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland";
const TWO = `${SJAELLAND} --totals absalon=720 --totals absalon=747`;
const SYDDANMARK = "scenarios examples/syddanmark-2018-2019.json";

describe("dimensionering scenarios", () => {
  it("has the forms side by side, the differences, and the need against the supply of each", async () => {
    const { status, out } = await runCommand(`${TWO} --unit full-year --intake 55/45`);
    expect(status).toBe(0);
    expect(out).toContain("# Alternativer: antal studiepladser i KKR Sjælland 2023/2024");
    expect(out).toMatch(/Specialisering +\| +Alternativ\s1 \(720\) \| Alternativ\s2 \(747\) \|/);
    expect(out).toMatch(/Skole- og fritidspædagogik +\| +163 \| +169 \|/);
    expect(out).toContain("### Forskellen fra alternativ\u00a01");
    expect(out).toMatch(/I alt +\| +\+27 \|/);
    expect(out).toContain(
      "- Alternativ\u00a02 (747 studiepladser): Der er praktikpladser nok i begge halvår.",
    );
    expect(out).toMatch(/I alt +\| +1\.727 \| +792 \| +822 \|/);
  });

  it.each(["csv", "html", "json"])("writes %s", async (format) => {
    const { status, out } = await runCommand(`${TWO} --unit full-year --format ${format}`);
    expect(status).toBe(0);
    expect(out).toContain("286");
    if (format === "html") expect(out).toContain("<figcaption>Antal studiepladser i hvert alternativ");
  });

  it.each(["docx", "xlsx"])("writes a file of %s", async (format) => {
    const { status, out } = await runCommand(`${TWO} --format ${format}`);
    expect({ status, starts: out.slice(0, 2) }).toEqual({ status: 0, starts: "PK" });
  });

  it("puts the total that the file has itself first, and calls a change by its size", async () => {
    const { status, out } = await runCommand(`${SYDDANMARK} --change -5% --change +5% --format json`);
    expect(status).toBe(0);
    const { scenarios } = JSON.parse(out) as ScenarioComparison;
    expect(scenarios.map(({ total }) => total)).toEqual([1110, 1055, 1166]);
    const published = scenarios[0]?.institutions.map((row) =>
      row.specialisations.map((cell) => cell.studyPlaces),
    );
    expect(published).toEqual([
      [247, 118, 224],
      [219, 104, 198],
    ]);
    const text = (await runCommand(`${SYDDANMARK} --change -5% --change +5%`)).out;
    expect(text).toMatch(
      /\| Forslaget \(1\.110\) \| Alternativ\s1 \(1\.055, −5\spct\.\) \| Alternativ\s2 \(1\.166, \+5\spct\.\) \|/,
    );
    expect(text).toContain("Ændringerne er regnet fra forslagets 1.110 studiepladser.");
  });

  it("says what one change starts from, and nothing of a total that stays as it is", async () => {
    const changed = async (change: string): Promise<string> =>
      (await runCommand(`${SJAELLAND} --previous absalon=747 --change ${change} --totals absalon=700`)).out;
    expect(await changed("-5%")).toContain("Ændringen er regnet fra sidste års 747 studiepladser.");
    expect(await changed("0%")).not.toContain("regnet fra");
  });

  it("makes changes on last year's totals, without another first", async () => {
    const { out } = await runCommand(
      `${SJAELLAND} --previous absalon=747 --change -5% --change 0 --change +5% --format json`,
    );
    expect((JSON.parse(out) as ScenarioComparison).scenarios.map(({ total }) => total)).toEqual([
      710, 747, 784,
    ]);
  });

  it.each([
    ["a file's own total", `${SYDDANMARK} --change +5% --totals ucsyd=600,ucl=520`, [1110, 1120, 1166]],
    ["last year's", `${TWO} --previous absalon=700 --change +10%`, [720, 747, 770]],
    ["the only total", `${SJAELLAND} --totals absalon=700 --change +10%`, [700, 770]],
  ])("has totals and changes side by side, the changes of %s", async (_, line, expected) => {
    const { status, out } = await runCommand(`${line} --format json`);
    expect(status).toBe(0);
    expect((JSON.parse(out) as ScenarioComparison).scenarios.map(({ total }) => total)).toEqual(expected);
  });

  it("says of one that gives the form of another that it is left out", async () => {
    const { status, err } = await runCommand(`${SYDDANMARK} --change 0 --change +5%`);
    expect(status).toBe(0);
    expect(err).toContain(
      "--change 0: Alternativet giver det samme skema som det angivne antal og er udeladt.",
    );
  });

  it("leaves need against supply out with a notice if no unit is stated, and says how to state it", async () => {
    const { status, out, err } = await runCommand(TWO);
    expect(status).toBe(0);
    expect(out).not.toContain("Behov");
    expect(err.match(/Behovet for praktikpladser er udeladt/g)).toHaveLength(1);
    expect(err).toContain("--unit half-year eller --unit full-year");
  });

  it("refuses every scenario that has no form, by its flag, and writes nothing else", async () => {
    const { status, out, err } = await runCommand(
      `${SJAELLAND} --totals absalon=720 --totals absalon=747 --totals absalon=760 --bounds absalon=..740`,
    );
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(/^--totals absalon=747: .*\n--totals absalon=760: .*\n$/);
  });

  it("refuses a name that no form has, by its flag", async () => {
    const { status, err } = await runCommand(`${SJAELLAND} --totals absalon=720 --totals absalom=747`);
    expect(status).toBe(1);
    expect(err).toContain("--totals absalom=747: »absalom« er en ukendt institution");
  });

  it.each([
    ["no total", SJAELLAND],
    ["one total", `${SJAELLAND} --totals absalon=720`],
    ["several totals and a change of none", `${TWO} --change +5%`],
  ])("%s is wrong use, with what to write", async (_, line) => {
    const { status, out, err } = await runCommand(line);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/--totals/);
  });

  it("starts a change from what a total for the whole region comes to", async () => {
    const folder = mkdtempSync(join(tmpdir(), "scenarios-"));
    const path = join(folder, "regional.json");
    const places = ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
      ...{ institution: "absalon", specialisation, places: 7 },
    }));
    const request = {
      ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces: places },
      studyPlaces: { from: "regional-total", total: 747 },
    };
    writeFileSync(path, JSON.stringify(request));
    const { out } = await runCommand(["scenarios", path, "--change", "-3", "--format", "json"]);
    expect((JSON.parse(out) as ScenarioComparison).scenarios.map(({ total }) => total)).toEqual([747, 744]);
  });

  it("refuses two totals that give the same form", async () => {
    const { status, out, err } = await runCommand(`${SJAELLAND} --totals absalon=720 --totals absalon=720`);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("Der er intet at sammenligne");
  });
});
