import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.js";

// Constructed internship places, with names as municipalities' departments write them.

const folder = mkdtempSync(join(tmpdir(), "parts-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];
const SCOPE = ["--study-year", "2023/2024", "--kkr", "sjaelland"];

const rowsOf = (providers: readonly string[]) =>
  providers.flatMap((provider) =>
    SPECIALISATIONS.map((specialisation) => ({
      provider,
      institution: "absalon",
      specialisation,
      places: 5,
    })),
  );

function requestOf(...providers: readonly string[]): string {
  return JSON.stringify({
    ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlacesUnit: "full-year" },
    internshipPlaces: rowsOf(providers),
    studyPlaces: { from: "institution-totals", totals: { absalon: 21 } },
  });
}

/** What is said on standard error of the providers. */
async function saidBy(...words: readonly string[]): Promise<{ status: number; said: string[] }> {
  const { status, err } = await runCommand(words);
  const said = err.split("\n").filter((line) => /»(Køge, Skole|Egelund|Kjøge)«/.test(line));
  return { status, said: said.map((line) => line.replace(/^.*?(?=»)/, "")) };
}

describe("who the providers are", () => {
  const providers = ["Køge, Skole", "Egelund", "Kjøge", "Faxe"];
  const expected = [
    "»Køge, Skole« regnes som en del af Køge. Rækken er talt med under det navn, der står.",
    "»Egelund« er hverken en af KKR'ets kommuner eller dets region. Tallene er talt med. Er det en del af en kommune eller region, der er talt med samlet, så fjern rækken.",
    "»Kjøge« er hverken en af KKR'ets kommuner eller dets region. Mente du »Køge«? Tallene er talt med.",
  ];

  it.for(["table", "explain", "capacity"])(
    "%s says it of a request in JSON as of a CSV file",
    async (name) => {
      const json = file("request.json", requestOf(...providers));
      const csv = file("places.csv", [WIDE, ...providers.map((it) => `${it};5;5;5`)].join("\n"));
      expect(await saidBy(name, json)).toEqual({ status: 0, said: expected });
      const flags = [
        ...SCOPE,
        "--totals",
        "absalon=21",
        ...(name === "capacity" ? ["--unit", "full-year"] : []),
      ];
      expect(await saidBy(name, csv, ...flags)).toEqual({ status: 0, said: expected });
    },
  );

  it("is as the councils are in the request's study year", async () => {
    const region = "Region Hovedstaden, psykiatrien";
    const request = {
      ...{ studyYear: "2027/2028", kkr: "oestdanmark" },
      internshipPlaces: ["kp", "absalon"].flatMap((institution) =>
        rowsOf([region]).map((row) => ({ ...row, institution })),
      ),
      studyPlaces: { from: "institution-totals", totals: { kp: 21, absalon: 21 } },
    };
    const { status, err } = await runCommand(["table", file("later.json", JSON.stringify(request))]);
    expect([status, err]).toEqual([
      0,
      expect.stringContaining(`»${region}« regnes som en del af Region Østdanmark.`),
    ]);
  });

  it("refuses a whole beside its part, of both files at their places", async () => {
    const json = await runCommand(["table", file("both.json", requestOf("Køge Kommune", "Køge, Skole"))]);
    expect(json.status).toBe(1);
    expect(json.err).toContain(
      "both.json, internshipPlaces[3].provider: Køge står der for Professionshøjskolen Absalon både samlet, »Køge Kommune« (5, 5 og 5: internshipPlaces[0].provider), og med »Køge, Skole« (5, 5 og 5: internshipPlaces[3].provider).",
    );
  });
});

describe("a key of distribute", () => {
  const needs = file(
    "needs.json",
    JSON.stringify({
      internshipPlacesNeeded: { dagtilbud: 6, "skole-fritid": 6, "social-special": 6 },
      key: { meaning: "Konstrueret", source: "Konstrueret" },
    }),
  );

  it("has a row for each part, which is said, and none beside the whole", async () => {
    const parts = file("parts.csv", "Kommune;Vægt\nKøge, Skole;1\nKøge, Social;1\nFaxe;1");
    const ran = await runCommand(["distribute", needs, parts]);
    expect([ran.status, ran.err]).toEqual([
      0,
      expect.stringContaining("»Køge, Social« regnes som en del af Køge."),
    ]);
    const both = file("whole.csv", "Kommune;Vægt\nKøge, Skole;1\nFaxe;7\nKøge Kommune;2");
    const refused = await runCommand(["distribute", needs, both]);
    expect(refused.status).toBe(1);
    expect(refused.err).toMatch(
      /whole\.csv, række 2: Køge står der både samlet, »Køge Kommune« \(2: .*whole\.csv, række 4\), og med »Køge, Skole« \(1: .*whole\.csv, række 2\)\./,
    );
  });
});

describe("what is said of sums", () => {
  it("counts for the files beside the returns too", async () => {
    const now = file("now.csv", `${WIDE}\nFaxe;9;9;9`);
    const last = file("last.csv", `${WIDE}\nFaxe;1;2;3\nKøge;4;5;6\nBredgade;5;7;9`);
    const asked = ["collect", now, ...SCOPE, "--previous", last];
    const refused = await runCommand(asked);
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining("--sum")]);
    const answered = await runCommand([...asked, "--sum", "Bredgade"]);
    expect([answered.status, answered.err]).toEqual([0, expect.stringContaining("Faxe 27 (6)")]);

    const { kkr, studyYear, internshipPlaces } = JSON.parse(requestOf("Køge", "Summen Børnehus")) as Record<
      string,
      unknown
    >;
    const add = file("add.json", JSON.stringify({ kkr, studyYear, internshipPlaces }));
    const adding = ["collect", now, "--add", add];
    expect((await runCommand(adding)).status).toBe(1);
    const added = await runCommand([...adding, "--provider", "Summen Børnehus"]);
    expect([added.status, added.err]).toEqual([0, expect.stringContaining("Føjet til: Faxe.")]);
  });
});
