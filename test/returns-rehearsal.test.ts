import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Recommendation, ReportedInternshipPlaces } from "../src/index.js";
import { danishNumber } from "../src/domain/danish.js";
import { reference } from "../src/reference/reference.js";
import { filledCsv } from "./arbitraries/filled-returns.js";
import { runCommand } from "./commands/run-command.js";
import { type Answer, syddanmarkRehearsal } from "./files/rehearsal.js";

// From 23 returns in a folder to the form that is sent, as a secretariat goes through it.

const base = mkdtempSync(join(tmpdir(), "rehearsal-"));
const folder = join(base, "svar");
mkdirSync(folder);
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const { first, corrected, late, truth } = await syddanmarkRehearsal(2023);
for (const { name, bytes } of first) writeFileSync(join(folder, name), bytes);

const places = join(base, "praktikpladser.json");
const all = join(base, "alle.json");
const form = join(base, "skema.docx");
const TOTALS = ["--totals", "ucsyd=589,ucl=521"];

/** What is said, without the folder. */
function said(err: string): string[] {
  return err.trimEnd().replaceAll(`${folder}/`, "").replaceAll(`${base}/`, "").split("\n");
}

/** The sums of cells in half-year places, by hand. */
function sumsOf(answers: readonly Answer[]): number[] {
  return [0, 1, 2, 3, 4, 5].map((cell) => answers.reduce((sum, answer) => sum + (answer[cell] ?? 0), 0));
}

/** Largest remainder by hand, in whole numbers; the test has no ties. */
function divided(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const seats = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - seats.reduce((a, b) => a + b, 0);
  const byRemainder = weights.map((weight, index) => [(total * weight) % sum, index] as const);
  const best = new Set(
    byRemainder
      .toSorted((a, b) => b[0] - a[0])
      .slice(0, left)
      .map(([, index]) => index),
  );
  return seats.map((seat, index) => seat + (best.has(index) ? 1 : 0));
}

const AT_UNIT = "arket Indberetning, celle B11 (Pladserne er)";
const FORMS = [
  ...["Aabenraa", "Assens gammel", "Assens ny", "Billund", "Esbjerg", "Faaborg-Midtfyn", "Fredericia"],
  ...["Haderslev", "Kerteminde", "Kolding", "Middelfart indberetning", "Nordfyns"],
];
const listed = (cell: string): string => FORMS.map((name) => `${name}.xlsx, ${cell}`).join(", ");

/** What is asked on the first day: all of it, and each once. */
const QUESTIONS = [
  `Indberetningerne gælder ikke det samme studieår: 2023/2024 (${listed("arket Indberetning, celle B12")} og 7 andre); 2022/2023 (Langeland.xlsx, arket Indberetning, celle B12). Fjern de forkerte.`,
  "Kerteminde.xlsx, arket Indberetning, celle C19 (Antal praktikpladser): »ca. 12« er ikke et tal. Skriv kun cifre (0, hvis der ingen pladser er) og decimaler efter komma.",
  "Odense.xlsx, arket Indberetning, celle C20 (Antal praktikpladser): Antallet af praktikpladser mangler. Skriv 0, hvis der ingen er.",
  "skema (3).xlsx, arket Indberetning, celle B10 (Kommune eller region): »Veijen« er hverken en af KKR'ets kommuner eller dets region. Mente du »Vejen«?",
  `Indberetningerne har ikke den samme enhed: helårspladser (${listed(AT_UNIT)} og 6 andre); halvårspladser (Vejle.xlsx, ${AT_UNIT}); ingen enhed (egne tabeller.csv). En helårsplads er to halvårspladser. Angiv med --unit, om pladserne skal opgøres som half-year eller full-year: så omregnes de andre, og filer uden enhed læses i den.`,
  "Alle felter er tomme for UC Syddanmark hos Middelfart; UCL Erhvervsakademi og professionshøjskole hos Varde (Middelfart indberetning.xlsx og Varde.xlsx). Skriv tallene, eller 0, hvor der ingen praktikpladser er; eller tilføj --blank-as-zero, hvis alle de tomme felter betyder 0.",
  "»Assens« har indberettet for UC Syddanmark i flere filer med de samme tal: Assens gammel.xlsx, arket Indberetning, celle C16 (Antal praktikpladser) og Assens ny.xlsx, arket Indberetning, celle C16 (Antal praktikpladser). Behold kun den ene: fjern den anden fil, eller kun rækkerne fra »Assens«, hvis der også står andre i den.",
  "»Assens« har indberettet for UCL Erhvervsakademi og professionshøjskole i flere filer: Assens gammel.xlsx, arket Indberetning, celle C19 (Antal praktikpladser) og Assens ny.xlsx, arket Indberetning, celle C19 (Antal praktikpladser). Er det dele af det samme, fx hver sit halvår, så saml dem i én fil, og gælder de hver sin institution, så tilføj en kolonne Institution i hver. Ellers behold kun den ene: fjern den anden fil, eller kun rækkerne fra »Assens«, hvis der også står andre i den.",
  "Svendborg.ods: Filen er ikke læst: det er et OpenDocument-regneark. Gem den som Excel-projektmappe (.xlsx).",
  "kvittering.msg: Filen er ikke læst: det er en e-mail. Gem den vedhæftede indberetning, eller skriv e-mailens tal af i en .xlsx- eller .csv-fil.",
];

/** What is said when there is nothing more to ask. */
const NOTICES = [
  "Svendborg.ods: Filen er ikke læst: det er et OpenDocument-regneark. Gem den som Excel-projektmappe (.xlsx).",
  "kvittering.msg: Filen er ikke læst: det er en e-mail. Gem den vedhæftede indberetning, eller skriv e-mailens tal af i en .xlsx- eller .csv-fil.",
  "118 rækker læst fra 20 filer; 2 kolonneoverskrifter og 1 navn genkendt.",
  "ærø.csv: Filen er læst som windows-1252.",
  "Enheden er ikke angivet i egne tabeller.csv. Pladserne er læst som helårspladser.",
  "Tomme felter er læst som 0: UC Syddanmark hos Middelfart; UCL Erhvervsakademi og professionshøjskole hos Varde.",
  "Halvårspladser er omregnet til helårspladser (divideret med 2) i Vejle.xlsx.",
  "Praktikpladserne fra Svendborg indgår ikke: der ligger en fil, som ikke er læst.",
  "Fanø har ikke svaret, men kan være blandt de filer, der ikke er læst.",
  "21 af 23 har svaret, 2.514,5 praktikpladser (helårspladser): UC Syddanmark 1.346,5 (Dagtilbudspædagogik 647, Skole- og fritidspædagogik 269,5, Social- og specialpædagogik 430); UCL Erhvervsakademi og professionshøjskole 1.168 (Dagtilbudspædagogik 573, Skole- og fritidspædagogik 239, Social- og specialpædagogik 356).",
  "Skrevet: praktikpladser.json",
];

describe("23 returns of Syddanmark", () => {
  it("are refused on the first day with every question that there is", async () => {
    const { status, out, err } = await runCommand(["collect", folder]);
    expect([status, out]).toEqual([1, ""]);
    expect(said(err)).toEqual(QUESTIONS);
  });

  it("are one file when those asked have answered, and it says who is not in it", async () => {
    for (const [name, file] of Object.entries(corrected)) {
      if (file === null) rmSync(join(folder, name));
      else writeFileSync(join(folder, name), file.bytes);
    }
    const flags = ["--unit", "full-year", "--blank-as-zero", "--out", places];
    const { status, err } = await runCommand(["collect", folder, ...flags]);
    expect(status).toBe(0);
    expect(said(err)).toEqual(NOTICES);
    const { returns } = JSON.parse(readFileSync(places, "utf8")) as ReportedInternshipPlaces;
    expect(returns?.missing).toEqual(["Fanø"]);
    expect(returns?.notRead).toEqual(["Svendborg"]);
  });

  it("make a table that says who is missing", async () => {
    const { status, out } = await runCommand(["table", places, ...TOTALS]);
    expect(status).toBe(0);
    expect(out).toContain("Fanø har ikke svaret, men kan være blandt de filer, der ikke er læst.");
    expect(out).toContain("Praktikpladserne fra Svendborg indgår ikke: svaret er ikke brugt.");
    expect(out).toContain("Praktikpladserne er fra 21 af 23 indberettere.");
    expect(out).toContain("Felterne for UC Syddanmark, som Middelfart har ladet stå tomme, er læst som 0.");
  });

  it("are whole with the late ones", async () => {
    const paths = late.map(({ name, bytes }) => {
      writeFileSync(join(base, name), bytes);
      return join(base, name);
    });
    const flags = ["--add", places, "--unit", "full-year", "--out", all];
    const { status, err } = await runCommand(["collect", ...paths, ...flags]);
    expect(status).toBe(0);
    expect(err).toContain("Føjet til: Fanø og Svendborg.");
    expect(err).toMatch(/^23 af 23 har svaret, /m);
    const { internshipPlaces, returns } = JSON.parse(readFileSync(all, "utf8")) as ReportedInternshipPlaces;
    expect(returns?.blankAsZero).toEqual(["Middelfart", "Varde"]);
    expect(internshipPlaces.map((row) => 2 * Number(row.places))).toEqual([...truth.values()].flat());
  });

  it("give the right form, which is sent in Word and found without a fault", async () => {
    const line = ["table", all, ...TOTALS];
    const { status, out } = await runCommand([...line, "--format", "json"]);
    expect(status).toBe(0);
    const { institutions } = JSON.parse(out) as Recommendation;
    const sums = sumsOf([...truth.values()]);
    expect(institutions.map((one) => one.specialisations.map(({ studyPlaces }) => studyPlaces))).toEqual([
      divided(589, sums.slice(0, 3)),
      divided(521, sums.slice(3)),
    ]);
    expect((await runCommand([...line, "--out", form])).status).toBe(0);
    const checked = await runCommand(["check", all, form, ...TOTALS]);
    console.log(checked.out);
    expect([checked.status, checked.err]).toEqual([0, ""]);
  });
});

describe("47 returns of Østdanmark", () => {
  it("are one file, with the region by its former name, who is missing, and the sums", async () => {
    const council = reference.at("2027/2028", "oestdanmark").council;
    const providers = [...(council?.municipalities ?? []).map(({ name }) => name), council?.region ?? ""];
    expect(providers).toHaveLength(47);
    const east = join(base, "oestdanmark");
    mkdirSync(east);
    const form = { kkr: "oestdanmark", studyYear: "2027/2028", unit: "helårspladser" };
    // Bornholm is silent, and Greve's file is none that is read.
    for (const [index, name] of providers.entries()) {
      if (name === "Bornholm") continue;
      const places = [index, 1, 2, "", "", ""].map((count) => (name === "Køge" && count === "" ? 3 : count));
      const provider = name === "Region Østdanmark" ? "Region Sjælland" : name;
      const file = filledCsv(`${name}.csv`, { ...form, provider, places });
      writeFileSync(join(east, name === "Greve" ? "Greve.pdf" : file.name), file.bytes);
    }
    const refused = await runCommand(["collect", east]);
    expect([refused.status, refused.err.match(/--blank-as-zero/g)?.length]).toEqual([1, 1]);
    const { status, out, err } = await runCommand(["collect", east, "--blank-as-zero"]);
    expect(status).toBe(0);
    expect(err).toMatch(/»Region Sjælland« er læst som »Region Østdanmark«/);
    expect(err).toMatch(/^Bornholm har ikke svaret\.$/m);
    // 0 + 1 + … + 46, without the two that are missing, and 3 in each of 45; Køge has 9 more.
    const missing = providers.indexOf("Bornholm") + providers.indexOf("Greve");
    expect(err).toContain(
      `45 af 47 har svaret, ${danishNumber((46 * 47) / 2 - missing + 3 * 45 + 9)} praktikpladser`,
    );
    const { returns } = JSON.parse(out) as ReportedInternshipPlaces;
    expect([returns?.missing, returns?.notRead]).toEqual([["Bornholm"], ["Greve"]]);
  });
});
