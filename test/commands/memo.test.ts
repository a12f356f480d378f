import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.js";

const SJAELLAND =
  "memo examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --unit full-year";
const LAST = "examples/sjaelland-2019-2020-recommendation.json";

describe("dimensionering memo", () => {
  it("is the case for the meeting, beside last year's recommendation and with alternatives", async () => {
    const { status, out, err } = await runCommand(
      `${SJAELLAND} --totals absalon=747 --previous ${LAST} --scenario absalon=720 --scenario -5%`,
    );
    expect(status).toBe(0);
    expect(out).toContain("Sag til møde i KKR Sjælland");
    expect(out).toMatch(/Dagtilbudspædagogik +\| +291 \| +281 \| +−10 \|/);
    expect(out).toMatch(
      /Specialisering +\| Forslaget \(747\) \| Alternativ\s1 \(720\) \| Alternativ\s2 \(710, −5\spct\.\) \|/,
    );
    expect(out).toContain("Hvis der var 2 praktikpladser ");
    expect(err).toContain("Sidste års praktikpladser er udeladt: de fremgår ikke af sidste års indstilling.");
  });

  it("makes the total of a change on the recommendation that it is compared with", async () => {
    const { out } = await runCommand(`${SJAELLAND} --previous ${LAST} --change -5%`);
    expect(out).toContain("indstiller 710 studiepladser");
    expect(out).toContain("det samlede antal i KKR Sjælland ændret fra 747 til 710 studiepladser: −37");
  });

  it("starts an alternative's change from last year's total if the request has it", async () => {
    const { out } = await runCommand(`${SJAELLAND} --previous ${LAST} --change -5% --scenario +5%`);
    expect(out).toMatch(/\| Forslaget \(710, −5\spct\.\) \| Alternativ\s1 \(784, \+5\spct\.\) \|/);
  });

  it("starts it from last year's total also where this year's is another, as scenarios does", async () => {
    const request = `${SJAELLAND} --totals absalon=760`;
    const { out } = await runCommand(`${request} --previous ${LAST} --scenario +5%`);
    expect(out).toMatch(/\| Forslaget \(760\) \| Alternativ\s1 \(784, \+5\spct\.\) \|/);
    expect(out).toContain("Ændringen er regnet fra sidste års 747 studiepladser.");
    const alone = await runCommand(`${request} --scenario +5%`);
    expect(alone.out).toContain("Ændringen er regnet fra forslagets 760 studiepladser.");
  });

  it("takes last year's of two councils that have become one", async () => {
    const previous = ["hovedstaden", "sjaelland"].map((kkr) => `examples/national-constructed/${kkr}.json`);
    const { status, out } = await runCommand(
      `memo examples/oestdanmark-2027-2028-constructed.json --previous ${previous.join(" --previous ")}`,
    );
    expect(status).toBe(0);
    expect(out).toContain("Sag til møde i KKR Østdanmark");
    expect(out).toMatch(/#### Ændringen fra \d{4}\/\d{4}/);
    const twice = await runCommand(
      `memo examples/oestdanmark-2027-2028-constructed.json --previous ${previous[0] ?? ""} --previous ${previous[0] ?? ""}`,
    );
    expect({ status: twice.status, out: twice.out }).toEqual({ status: 1, out: "" });
  });

  it("has last year's internship places if its recommendation has them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "memo-"));
    const path = join(folder, "hemmelig-sidste-aar.json");
    const table = SJAELLAND.replace("memo", "table").replace("2023/2024", "2022/2023");
    writeFileSync(path, (await runCommand(`${table} --totals absalon=720 --format json`)).out);
    const { out } = await runCommand(`${SJAELLAND} --totals absalon=747 --previous ${path}`);
    expect(out).toMatch(/Praktikpladser \| 2022\/2023 \| Ændring \|/);
    expect(out).toMatch(/Dagtilbudspædagogik +\| +650 \| +650 \| +0 \|/);
    expect(out).not.toContain("hemmelig");
  });

  it("says of a form without a study year what helps there, and no flag that does not", async () => {
    const { status, err } = await runCommand(
      "memo examples/syddanmark-2018-2019.json --previous examples/syddanmark-2018-2019-form.csv",
    );
    expect(status).toBe(1);
    expect(err).toContain("hvilket studieår det er for. Skriv studieåret over tallene.");
    expect(err).not.toContain("--study-year");
  });

  it("is written as Word, HTML and Markdown, and as nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "memo-"));
    const at = (ending: string) => join(folder, `sag.${ending}`);
    const outs = ["docx", "html", "md"].flatMap((ending) => ["--out", at(ending)]);
    const words = `${SJAELLAND} --totals absalon=747`.split(" ");
    expect((await runCommand([...words, ...outs])).status).toBe(0);
    expect(readFileSync(at("docx")).subarray(0, 2).toString()).toBe("PK");
    expect(readFileSync(at("html"), "utf8")).toContain("<h3>Opgaven</h3>");
    expect((await runCommand([...words, "--out", at("xlsx")])).status).toBe(2);
    expect((await runCommand([...words, "--format", "json"])).status).toBe(2);
  });

  it("names the flag that clashes with the total in the file, which --previous does not", async () => {
    const file = "examples/sjaelland-2019-2020-recommendation.json";
    const before = "--previous examples/sjaelland-2016-2017-recommendation.json --change +0";
    expect((await runCommand(`memo ${file} ${before}`)).err).toMatch(/^--change: Det fremgår allerede/m);
    expect((await runCommand(`table ${file} ${before}`)).err).toMatch(
      /^--previous og --change: Det fremgår allerede/m,
    );
  });

  it("says of last year's numbers beside this year's that they come into the memo by a file", async () => {
    const { status, err } = await runCommand(`${SJAELLAND} --totals absalon=747 --previous absalon=720`);
    expect(status).toBe(2);
    expect(err).toContain("når de angives med en fil: --previous FIL.");
  });

  it("leaves need against supply out with a notice if no unit is stated", async () => {
    const line = `${SJAELLAND} --totals absalon=747`.replace(" --unit full-year", "");
    const { status, out, err } = await runCommand(line);
    expect(status).toBe(0);
    expect(out).not.toContain("Behovet for praktikpladser");
    expect(err).toContain("Behovet for praktikpladser er udeladt.");
  });

  it.each([
    ["747", "+5%", /Forslaget \(747\) \| Alternativ\s1 \(784, \+5\spct\.\)/],
    ["747", "720", /Forslaget \(747\) \| Alternativ\s1 \(720\)/],
  ])("has beside a total for the region of %s the alternative %s", async (total, scenario, expected) => {
    const line = `${SJAELLAND} --regional-total ${total} --scenario ${scenario}`;
    expect((await runCommand(line)).out).toMatch(expected);
  });

  it("says which study place of an alternative went by the tie order", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "memo-")), "tie.csv");
    writeFileSync(path, "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special\nFaxe;Absalon;10;7;1\n");
    const of = SJAELLAND.replace("examples/sjaelland-constructed.csv", path);
    const order = "--tie-order social-special,dagtilbud,skole-fritid";
    const { out } = await runCommand(`${of} ${order} --totals absalon=18 --scenario absalon=8`);
    expect(out).toMatch(/^- Alternativ\s1 \(8 studiepladser\): Flere stod lige /m);
  });

  it("takes one number as the only institution's, and of two asks for that of each", async () => {
    const { out } = await runCommand(`${SJAELLAND} --totals absalon=747 --scenario 720`);
    expect(out).toMatch(/Alternativ\s1 \(720\)/);
    const two = await runCommand("memo examples/syddanmark-2018-2019.json --scenario 1100");
    expect(two.status).toBe(2);
    expect(two.err).toContain("--scenario 1100: skriv antallet for hver institution, som ");
  });

  it("refuses an alternative by what was written", async () => {
    const bounded = `${SJAELLAND} --totals absalon=747 --bounds absalon=730..`;
    const { status, out, err } = await runCommand(`${bounded} --scenario absalon=720 --scenario absalon=740`);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(/^--scenario absalon=720: Professionshøjskolen Absalon har 720 studiepladser/);
  });

  it("says that last year's is another council's", async () => {
    const { err } = await runCommand(
      `${SJAELLAND} --totals absalon=747 --previous examples/national-constructed/nordjylland.json`,
    );
    expect(err).toContain("De to indstillinger gælder ikke det samme");
  });
});
