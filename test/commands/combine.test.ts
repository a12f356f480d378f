import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDocx } from "../../src/docx.js";
import { formEditions, parseRecommendation, submissionDocument, toCsv, valueOf } from "../../src/index.js";
import type { NationalRecommendation } from "../../src/index.js";
import { toXlsx } from "../../src/xlsx.js";
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

  it("refuses a national document whose sums of the whole country are not those of its form", async () => {
    const folder = mkdtempSync(join(tmpdir(), "landet-"));
    const path = join(folder, "landet.md");
    const { out } = await runCommand(["combine", ...files]);
    writeFileSync(path, out);
    expect((await runCommand(["combine", path])).status).toBe(0);
    writeFileSync(path, out.replace("1.916", "1.961").replace(/(I alt +\| +)4\.667/, "$14.677"));
    const { status, err } = await runCommand(["combine", path]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(err).toContain("»Dagtilbudspædagogik« i hele landet er 1.961, men institutionerne giver 1.916.");
    expect(err).toContain("Antallet i alt er 4.677, men institutionerne giver 4.667.");
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
    const stated = await runCommand(["combine", ...files, "--study-year", "2031/2032"]);
    expect(stated.err).toContain("2031/2032 (--study-year)");
    const edition = { ...formEditions[0], studyYear: "2031/2032", source: undefined };
    const path = join(mkdtempSync(join(tmpdir(), "form-")), "skema.json");
    writeFileSync(path, JSON.stringify(edition));
    const onForm = await runCommand(["combine", ...files, "--form", path]);
    expect(onForm.err).toContain(`2031/2032 (${path})`);
  });

  it("without a file is wrong use", async () => {
    expect((await runCommand("combine")).status).toBe(2);
  });
});

describe("dimensionering combine of filled forms", () => {
  const folder = mkdtempSync(join(tmpdir(), "combine-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const place = (name: string): string => join(folder, name);

  /** Each of the recommendations as a form: in Word, Excel, CSV and Word again, and one as JSON. */
  const forms = ["syddanmark.docx", "hovedstaden.xlsx", "sjaelland.csv", "midtjylland"].map(place);
  beforeAll(async () => {
    const [first, second, third, fourth] = files.map((file) =>
      submissionDocument(valueOf(parseRecommendation(JSON.parse(readFileSync(file, "utf8")))), {
        wholeForm: true,
      }),
    );
    if (!first || !second || !third || !fourth) throw new Error("there are fewer examples");
    const written = [await toDocx(first), await toXlsx(second), toCsv(third), await toDocx(fourth)];
    for (const [index, content] of written.entries()) writeFileSync(forms[index] ?? "", content);
  });
  const all = (): string[] => [...forms, files[4] ?? ""];

  it("gives the same form as the recommendations do, whatever they are written in", async () => {
    const { status, out, err } = await runCommand(["combine", ...all(), "--format", "json"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const national = JSON.parse(out) as NationalRecommendation;
    const other = await runCommand(["combine", ...files, "--format", "json"]);
    const same = JSON.parse(other.out) as NationalRecommendation;
    expect({ ...national, parts: [] }).toEqual({ ...same, parts: [] });
    expect(national.parts.map(({ kkr }) => kkr)).toEqual([
      ...["hovedstaden", "sjaelland", "syddanmark", "nordjylland", "midtjylland"],
    ]);
    expect(national.parts[0]?.notes[0]?.text).toBe(
      "Tallene er læst fra et udfyldt skema. Skemaets øvrige tekst og bemærkninger er ikke gengivet.",
    );
  });

  it("says that they were read from forms, which is no remark of a KKR's, and of overbooking each sentence once", async () => {
    const other = place("other.csv");
    const csv = readFileSync(place("sjaelland.csv"), "utf8");
    writeFileSync(other, csv.replace("Der er ikke regnet med", "Antallet er inkl. 5 pct."));
    const { out } = await runCommand(["combine", ...all().with(2, other)]);
    expect(out.split("Antallet er inkl. 5 pct. overbooking.")).toHaveLength(2);
    expect(out.split("Der er ikke regnet med overbooking.")).toHaveLength(2);
    const [remarks = "", sources = ""] = out.split("### Kilder");
    expect(remarks).not.toContain("læst fra");
    expect(sources).toMatch(
      /^\s*- KKR Hovedstaden, KKR Sjælland, KKR Syddanmark og KKR Midtjylland: Tallene er læst fra et udfyldt skema\./,
    );
  });

  it("says of whose overbooking nothing is known, where another states that there is none", async () => {
    const silent = place("silent.csv");
    const csv = readFileSync(place("sjaelland.csv"), "utf8");
    writeFileSync(silent, csv.replace("Der er ikke regnet med overbooking.", ""));
    const { out, err } = await runCommand(["combine", ...all().with(2, silent)]);
    expect(out).toContain("- KKR Sjælland: Der står intet om overbooking.");
    expect(err).toContain(`intet (${silent})`);
  });

  it("refuses a form that does not sum, by its file and cell, and writes nothing else", async () => {
    const csv = readFileSync(place("sjaelland.csv"), "utf8");
    const wrong = place("wrong.csv");
    writeFileSync(wrong, csv.replace(/(Professionshøjskolen Absalon;)(\d+)/, "$1999"));
    const { status, out, err } = await runCommand(["combine", ...all().with(2, wrong)]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(
      /wrong\.csv, række \d+, kolonne 2: Professionshøjskolen Absalon: rækkerne giver \d+, men det samlede antal er 999\./,
    );
  });

  it("refuses a cell that is left blank by its row and its column", async () => {
    const text = readFileSync(place("sjaelland.csv"), "utf8");
    writeFileSync(place("blank.csv"), text.replace(/(?<=;Skole- og fritidspædagogik;)\d+/, ""));
    writeFileSync(place("no-total.csv"), text.replace(/(?<=^Professionshøjskolen Absalon;)\d+/m, ""));
    const refused = async (name: string): Promise<string> =>
      (await runCommand(["combine", ...all().with(2, place(name))])).err;
    expect(await refused("blank.csv")).toMatch(
      /blank\.csv, række \d+, kolonne 4 \(Antal studiepladser per specialisering\): .* mangler eller er ikke udfyldt/,
    );
    expect(await refused("no-total.csv")).toMatch(
      /no-total\.csv, række \d+, kolonne 2 \(Samlet antal studiepladser\): Antallet af studiepladser mangler for/,
    );
  });

  it("takes the study year from a flag where a form does not say it, and refuses one that is none", async () => {
    const bare = place("bare.csv");
    const [table = ""] = readFileSync(place("sjaelland.csv"), "utf8").split("\r\n\r\n");
    writeFileSync(bare, table);
    const unsaid = all().with(2, bare);
    const { status, err } = await runCommand(["combine", ...unsaid]);
    expect(status).toBe(1);
    expect(err).toContain("angiv det med --study-year");
    expect(await runCommand(["combine", ...unsaid, "--study-year", "2023/24"])).toMatchObject({ status: 0 });
    const other = await runCommand(["combine", ...unsaid, "--study-year", "2022/2023"]);
    expect(other).toMatchObject({ status: 1, out: "" });
    expect(other.err).toContain("2022/2023");
    expect(await runCommand(["combine", ...unsaid, "--study-year", "i år"])).toMatchObject({
      status: 1,
      out: "",
    });
  });
});
