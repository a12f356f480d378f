import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readLetter, valueOf } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "form-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const LETTER = "test/cases/letter/letter-2027-2028-as-pasted.txt";
const SEVENTH = "test/cases/letter/letter-2028-2029-constructed.docx";

describe("dimensionering form", () => {
  it("writes the edition, and says what was read beside the nearest known form", async () => {
    const out = join(folder, "skema.json");
    const ran = await runCommand(["form", LETTER, "--out", out]);
    expect([ran.status, ran.out]).toEqual([0, ""]);
    const { edition } = valueOf(readLetter(new Uint8Array(readFileSync(LETTER))));
    expect(readFileSync(out, "utf8")).toBe(`${JSON.stringify(edition, null, 2)}\n`);
    for (const said of [
      "Studieår: 2027/2028\n",
      "Frist: 12. februar 2027\n",
      "Sendes til: dimensionering@ufm.dk\n",
      "Sammenlignet med skemaet for 2023/2024:\n",
      "- »UC Syddanmark« hedder nu »UC SYD«.\n",
    ]) {
      expect(ran.err).toContain(said);
    }
  });

  it("says of a return that it has no form, and not that its year is missing", async () => {
    const ran = await runCommand(["form", "examples/distribution-key-constructed.csv"]);
    expect([ran.status, ran.err]).toEqual([1, expect.stringContaining("Brevet har intet skema.")]);
  });

  it("has its keys in the order of the published shape, on standard output", async () => {
    const { status, out, err } = await runCommand(["form", LETTER, "--lang", "en"]);
    expect([status, Object.keys(JSON.parse(out) as object)]).toEqual([
      0,
      [
        ...["studyYear", "institutions", "specialisations", "columns"],
        ...["title", "date", "reference", "recipient", "deadline"],
      ],
    ]);
    expect(err).toContain("“UC Syddanmark” is now called “UC SYD”.");
  });

  it("refuses an unknown institution with the flag that says its KKR, and takes the flag", async () => {
    const refused = await runCommand(["form", SEVENTH]);
    expect([refused.status, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain('--kkr-of "Professionshøjskolen Storebælt=KKR"');
    const unknown = await runCommand(["form", SEVENTH, "--kkr-of", "Professionshøjskolen Storebælt=Øst"]);
    expect([unknown.status, unknown.err]).toEqual([
      1,
      expect.stringContaining("--kkr-of Professionshøjskolen"),
    ]);
    const ran = await runCommand([
      ...["form", SEVENTH, "--kkr-of", "Professionshøjskolen Storebælt=Sjælland"],
      ...["--id", "Professionshøjskolen Storebælt=storebaelt", "--id", "Almen pædagogik=almen"],
    ]);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      institutions: { 2: { id: "storebaelt" } },
      specialisations: { 3: { id: "almen" } },
    });
    expect(ran.err).toContain("»Almen pædagogik« er ikke på noget kendt skema.");
  });

  it("takes the study year of a text without a title, and says what it has left out", async () => {
    const pasted = "test/cases/ufm-form-2023-as-pasted.txt";
    expect((await runCommand(["form", pasted])).err).toContain("--study-year");
    const { status, err } = await runCommand(["form", pasted, "--study-year", "2023/2024"]);
    expect(status).toBe(0);
    expect(err).toContain("Frist: ikke fundet i brevet og derfor udeladt.\n");
    expect(err).toContain("Navne, rækkefølge og overskrifter er som i skemaet for 2023/2024.\n");
  });

  it.each([
    [["form"]],
    [["form", LETTER, SEVENTH]],
    [["form", LETTER, "--kkr-of", "Storebælt"]],
    [["form", LETTER, "--id", "=storebaelt"]],
    [["form", LETTER, "--id", "A=a", "--id", "A=b"]],
    [["form", "no-such-letter.docx"]],
  ])("is used wrongly as %j", async (words) => {
    const { status, out, err } = await runCommand(words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  });
});
