import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formEditions } from "../../src/index.js";
import {
  partsOf,
  wordFile,
  wordHeadings,
  wordParagraph,
  wordRows,
  wordTable,
  wordTitle,
} from "../word-form.js";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "fill-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);

const LETTER = "examples/letter-2027-2028-constructed.docx";
const SEVENTH = "test/cases/letter/letter-2028-2029-constructed.docx";
const ABSALON = ["examples/sjaelland-constructed.csv", "--kkr", "sjaelland", "--totals", "absalon=747"];
const SHARES = [
  ...["--kkr", "syddanmark", "--totals", "ucsyd=589,ucl=521"],
  ...["--shares", "dagtilbud=42,skole-fritid=20,social-special=38"],
];

describe("dimensionering fill", () => {
  it("fills in the letter, whose form and study year need no flags, and check finds nothing in it", async () => {
    const out = at("udfyldt.docx");
    const ran = await runCommand(["fill", LETTER, ...ABSALON, "--out", out, "--mail", at("mail.txt")]);
    expect([ran.status, ran.out]).toEqual([0, ""]);
    expect(readFileSync(at("mail.txt"), "utf8")).toMatch(/Ministeriets eget skema er vedhæftet(?!.*bilag)/s);
    const checked = await runCommand(["check", ...ABSALON, "--study-year", "2027/2028", out]);
    expect([checked.status, checked.out]).toEqual([0, expect.stringContaining("ikke fundet noget galt")]);
    const [before, after] = [LETTER, out].map((path) => partsOf(readFileSync(path)));
    expect({ ...after, "word/document.xml": "" }).toEqual({ ...before, "word/document.xml": "" });
  });

  it("says which other fields of the document nobody has filled in, and writes nothing in them", async () => {
    const [edition] = formEditions;
    if (edition === undefined) throw new Error("no bundled form");
    const form = wordTitle(edition) + wordTable(wordHeadings(edition) + wordRows(edition));
    const asked = wordParagraph("Kontaktperson: ........") + wordParagraph("Dato: ________");
    writeFileSync(at("felter.docx"), wordFile(form + asked));
    const { status, err } = await runCommand(["fill", at("felter.docx"), ...SHARES, "--out", at("f.docx")]);
    expect(status).toBe(0);
    expect(err).toContain(
      "felter.docx: Dokumentet har også felter, som ikke er udfyldt: »Kontaktperson« og »Dato«.",
    );
    expect(partsOf(readFileSync(at("f.docx")))["word/document.xml"]).toContain(asked);
  });

  it("puts no ceiling by internship places into the ministry's document: that is no recommendation", async () => {
    const out = at("loft.docx");
    const carried = [...ABSALON.slice(0, 3), "--from-capacity", "--unit", "full-year"];
    const ran = await runCommand(["fill", LETTER, ...carried, "--out", out]);
    expect([ran.status, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("Et loft efter praktikpladserne er ikke en indstilling");
    expect(existsSync(out)).toBe(false);
  });

  it("takes decided shares as flags, a saved request with a form of its own, and --form", async () => {
    expect((await runCommand(["form", LETTER, "--out", at("skema.json")])).status).toBe(0);
    const saved = ["--save-request", at("anmodning.json"), "--out", at("indstilling.json")];
    const made = await runCommand(["table", "--form", at("skema.json"), ...SHARES, ...saved]);
    expect(made.status).toBe(0);
    const inputs = [
      SHARES,
      [at("anmodning.json")],
      [at("indstilling.json")],
      [at("indstilling.json"), "--form", at("skema.json")],
    ];
    const files: string[] = [];
    for (const [index, input] of inputs.entries()) {
      const out = at(`${String(index)}.docx`);
      const { status, err } = await runCommand(["fill", LETTER, ...input, "--out", out]);
      expect([status, err]).toEqual([0, expect.stringContaining("Skrevet")]);
      files.push(readFileSync(out, "latin1"));
    }
    expect(new Set(files).size).toBe(1);
  });

  it("adds numbers of another council to a filled letter, and names what holds another number", async () => {
    const [first, second, third] = [at("a.docx"), at("b.docx"), at("c.docx")];
    await runCommand(["fill", LETTER, ...ABSALON, "--out", first]);
    expect((await runCommand(["fill", first, ...SHARES, "--out", second])).status).toBe(0);
    const other = ABSALON.map((word) => word.replace("747", "748"));
    const refused = await runCommand(["fill", second, ...other, "--out", third]);
    expect([refused.status, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain(
      "Cellen til Professionshøjskolen Absalon i alt indeholder »747«, og indstillingen har 748.",
    );
    expect(refused.err).toContain("--force");
    expect((await runCommand(["fill", second, ...other, "--out", third, "--force"])).status).toBe(0);
    expect(partsOf(readFileSync(third))["word/document.xml"]).toMatch(/<w:t>748<\/w:t>/);
  });

  it("refuses a request for another form or another study year, with both", async () => {
    const form = await runCommand(["fill", LETTER, "examples/oestdanmark-2027-2028-constructed.json"]);
    expect([form.status, form.out]).toEqual([1, ""]);
    expect(form.err).toMatch(/Dokumentet har ».*»UC SYD«.*skemaet har ».*Konstrueret Professionshøjskole/);
    const year = await runCommand(["fill", LETTER, "examples/syddanmark-2018-2019.json"]);
    expect([year.status, year.err]).toEqual([1, expect.stringMatching(/2027\/2028.*2018\/2019/)]);
    const flag = await runCommand(["fill", LETTER, ...ABSALON, "--study-year", "2023/2024"]);
    expect([flag.status, flag.err]).toEqual([1, expect.stringMatching(/2027\/2028.*2023\/2024/)]);
  });

  it("takes the names of the letter that the program does not know as flags", async () => {
    const names = ["--kkr-of", "Professionshøjskolen Storebælt=nordjylland", "--id", "Almen pædagogik=almen"];
    const shares = "dagtilbud=40,skole-fritid=20,social-special=30,almen=10";
    const asked = ["--kkr", "midtjylland", "--totals", "via=1000", "--shares", shares];
    const ran = await runCommand(["fill", SEVENTH, ...asked, ...names, "--out", at("syv.docx")]);
    expect([ran.err, ran.status]).toEqual([expect.stringContaining("Skrevet"), 0]);
    expect(partsOf(readFileSync(at("syv.docx")))["word/document.xml"]).toMatch(/<w:t>400<\/w:t>/);
    // Work that carries the letter's form needs them no more.
    await runCommand(["form", SEVENTH, ...names, "--out", at("syv.json")]);
    const made = ["--form", at("syv.json"), ...asked, "--save-request", at("arbejde.json")];
    await runCommand(["table", ...made, "--out", at("table.docx")]);
    const again = await runCommand(["fill", SEVENTH, at("arbejde.json"), "--out", at("igen.docx")]);
    expect([again.err, again.status]).toEqual([expect.stringContaining("Skrevet"), 0]);
  });

  it("refuses text, says its use, and never writes over the letter", async () => {
    writeFileSync(at("brev.docx"), readFileSync(LETTER));
    const own = await runCommand(["fill", at("brev.docx"), ...ABSALON, "--out", at("brev.docx"), "--force"]);
    expect([own.status, readFileSync(at("brev.docx"))]).toEqual([1, readFileSync(LETTER)]);
    const text = await runCommand(["fill", "examples/letter-2027-2028-constructed.txt", ...ABSALON]);
    expect([text.status, text.err]).toEqual([1, expect.stringContaining("Brug det Word-dokument")]);
    // What kind of file it is comes before the study year that it lacks.
    writeFileSync(at("uden.txt"), "Institutionsnavn");
    const yearless = await runCommand(["fill", at("uden.txt"), ...ABSALON]);
    expect([yearless.status, yearless.err]).toEqual([1, expect.stringContaining("Brug det Word-dokument")]);
    const swapped = await runCommand(["fill", "examples/syddanmark-2018-2019.json", LETTER]);
    expect([swapped.status, swapped.err]).toEqual([2, expect.stringContaining("BREV og FIL er byttet om")]);
    const use = await runCommand(["fill", LETTER]);
    expect([use.status, use.err]).toEqual([2, expect.stringContaining("Angiv BREV")]);
  });
});
