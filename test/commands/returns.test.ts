import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  blankReturn,
  blankReturnToCsv,
  type Recommendation,
  type ReportedInternshipPlaces,
  valueOf,
} from "../../src/index.js";
import { blankReturnToXlsx } from "../../src/xlsx.js";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "returns-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TEMPLATE = ["template", "--kkr", "Sjælland", "--study-year", "2023/24"];
const RETURNS = ["faxe.xlsx", "koege.csv", "oevrige.csv"].map(
  (name) => `examples/returns-constructed/${name}`,
);
const blank = valueOf(blankReturn({ kkr: "sjaelland", studyYear: "2023/2024" }));

describe("dimensionering template", () => {
  it("writes the form for Excel and as CSV, the same bytes as the package", async () => {
    const [xlsx, csv] = [join(folder, "a.xlsx"), join(folder, "a.csv")];
    const { status, out } = await runCommand([...TEMPLATE, "--out", xlsx, "--out", csv]);
    expect([status, out]).toEqual([0, ""]);
    expect(new Uint8Array(readFileSync(xlsx))).toEqual(await blankReturnToXlsx(blank));
    expect(readFileSync(csv, "utf8")).toBe(blankReturnToCsv(blank));
  });

  it("prints CSV unless another format is said", async () => {
    // The decoder of the test takes the byte-order mark away where bytes are printed, not where a text is.
    expect((await runCommand(TEMPLATE)).out).toBe(blankReturnToCsv(blank));
    expect((await runCommand([...TEMPLATE, "--format", "xlsx"])).out.startsWith("PK")).toBe(true);
  });

  it("says on standard error whose form is used, in the words of table", async () => {
    const sentence =
      "Der er ikke fundet et skema for 2025/2026. Skemaet for 2023/2024 er brugt. Er årets brev kommet, så hent det med »dimensionering form« og angiv filen med --form.";
    const blankForm = await runCommand("template --kkr sjaelland --study-year 2025/26");
    expect([blankForm.status, blankForm.err]).toEqual([0, `${sentence}\n`]);
    const table = "table examples/sjaelland-constructed.csv --kkr sjaelland --totals absalon=747";
    expect((await runCommand(`${table} --study-year 2025/26`)).err).toContain(sentence);
    expect((await runCommand(TEMPLATE)).err).toBe("");
  });

  it("fixes the unit in every return where it is said", async () => {
    const { out } = await runCommand([...TEMPLATE, "--unit", "full-year"]);
    expect(out).toContain("\r\nPladserne er;helårspladser;\r\n");
    expect(out).not.toContain("om pladserne er halvårspladser");
    const filled = out
      .replace("Kommune eller region;;", "Kommune eller region;Faxe;")
      .replace(/(?<=pædagogik;)(?=\r\n)/g, "7");
    const collected = await runCommand(["collect", file("fast-enhed.csv", filled)]);
    expect([collected.status, collected.err]).toEqual([0, expect.not.stringContaining("Uden for skemaets")]);
    expect(JSON.parse(collected.out)).toMatchObject({ internshipPlacesUnit: "full-year" });
    const workbook = join(folder, "fast-enhed.xlsx");
    await runCommand([...TEMPLATE, "--unit", "half-year", "--out", workbook]);
    const { err } = await runCommand(["collect", workbook]);
    // The provider and the numbers are missing, the unit is not.
    expect(err.trimEnd().split("\n")).toHaveLength(4);
    expect(err).not.toContain("Pladserne er");
    expect((await runCommand([...TEMPLATE, "--unit", "weeks"])).status).toBe(2);
  });

  it("is wrong use without KKR or study year, and in a format that it does not write", async () => {
    const lines = ["template --kkr sjaelland", "template --study-year 2023/2024", `${TEMPLATE.join(" ")} x`];
    for (const line of lines) expect((await runCommand(line)).status).toBe(2);
    const { status, err } = await runCommand([...TEMPLATE, "--out", join(folder, "a.docx")]);
    expect([status, err]).toEqual([
      2,
      `--out ${join(folder, "a.docx")}: filens navn skal ende på .csv eller .xlsx; det bestemmer formatet.\n`,
    ]);
  });

  it("refuses a KKR that is none by its flag", async () => {
    const { status, out, err } = await runCommand("template --kkr sjæland --study-year 2023/2024");
    expect([status, out]).toEqual([1, ""]);
    expect(err).toBe("--kkr: »sjæland« er et ukendt KKR. Mente du »sjaelland«?\n");
  });
});

describe("dimensionering collect", () => {
  it("prints a request without a total, which table takes", async () => {
    const { status, out, err } = await runCommand(["collect", ...RETURNS, "--unit", "full-year"]);
    expect(status).toBe(0);
    expect(err).toMatch(/^Lejre har ikke svaret\.$/m);
    const request = JSON.parse(out) as ReportedInternshipPlaces;
    expect(request).toMatchObject({
      studyYear: "2023/2024",
      kkr: "sjaelland",
      internshipPlacesUnit: "full-year",
    });
    expect(request.internshipPlaces).toHaveLength(17 * 3);
    const input = file("input.json", out);
    const table = await runCommand(["table", input, "--totals", "absalon=747"]);
    expect(table.status).toBe(0);
    expect(table.out).toMatch(/\| Professionshøjskolen Absalon \| +747 \|/);
  });

  it("prints the same for any order of the files, and writes the same to a file", async () => {
    const path = join(folder, "out.json");
    const { out } = await runCommand(["collect", ...RETURNS, "--unit", "full-year"]);
    await runCommand(["collect", ...RETURNS.toReversed(), "--unit", "full-year", "--out", path]);
    expect(readFileSync(path, "utf8")).toBe(out);
  });

  it("writes the same as a table too, of which table makes the same form", async () => {
    const [json, csv] = [join(folder, "same.json"), join(folder, "same.csv")];
    const collected = await runCommand([
      "collect",
      ...RETURNS,
      "--unit",
      "full-year",
      "--out",
      json,
      "--out",
      csv,
    ]);
    expect(collected.status).toBe(0);
    expect(collected.err).toContain(
      "Det fremgår ikke af CSV-filen, hvad den gælder. Angiv det, når den læses igen: --study-year 2023/2024 --kkr sjaelland --unit full-year. Hvem der ikke har svaret, og kommunernes bemærkninger står kun i JSON-filen.\n",
    );
    const printed = await runCommand(["collect", ...RETURNS, "--unit", "full-year", "--format", "csv"]);
    expect(printed.out).toBe(readFileSync(csv, "utf8"));
    const totals = ["--totals", "absalon=747", "--format", "json"];
    const scope = ["--study-year", "2023/2024", "--kkr", "sjaelland", "--unit", "full-year"];
    const ofJson = await runCommand(["table", json, ...totals]);
    const ofCsv = await runCommand(["table", csv, ...scope, ...totals]);
    expect([ofJson.status, ofCsv.err]).toEqual([
      0,
      `51 rækker læst fra same.csv.\n${csv}: Lejre står ikke i filen.\n`,
    ]);
    const [fromCsv, fromJson] = [ofCsv, ofJson].map(({ out }) => JSON.parse(out) as Recommendation);
    expect(fromCsv?.institutions).toEqual(fromJson?.institutions);
    // A table has no room for who has answered; who is not in it is said.
    const notes = fromCsv?.notes ?? [];
    expect(notes.filter(({ code }) => code !== "input-not-answered")).toEqual(
      fromJson?.notes.filter(({ code }) => code !== "returns"),
    );
    expect(notes.map(({ text }) => text)).toContain("same.csv: Lejre står ikke i filen.");
  });

  it("does not collect a sum as if it were somebody's", async () => {
    const form = readFileSync("examples/returns-constructed/koege.csv", "utf8").replace(";Køge;", ";I alt;");
    const ran = await runCommand(["collect", file("sum.csv", form)]);
    expect([ran.status, ran.out]).toEqual([1, ""]);
    expect(ran.err).toMatch(
      /sum\.csv, række 9, .*: »I alt« er efter sit navn ikke en indberetter, men en sum/,
    );
    const answered = await runCommand(["collect", file("sum.csv", form), "--provider", "I alt"]);
    expect([answered.status, answered.err]).toEqual([0, expect.stringContaining("»I alt« er hverken")]);
  });

  it("takes a folder for the returns in it, but for the twin of one that is open in Excel", async () => {
    const returns = join(folder, "indberetninger");
    mkdirSync(returns);
    for (const path of RETURNS) copyFileSync(path, join(returns, basename(path)));
    writeFileSync(join(returns, "~$faxe.xlsx"), "x");
    for (const name of [".DS_Store", "Thumbs.db", "desktop.ini", "._koege.csv"]) {
      writeFileSync(join(returns, name), "x");
    }
    const one = await runCommand(["collect", returns, "--unit", "full-year"]);
    const named = await runCommand(["collect", ...RETURNS, "--unit", "full-year"]);
    expect([one.status, one.out]).toEqual([0, named.out]);
    expect(one.err).not.toContain("ikke læst");
    const empty = join(folder, "tom");
    mkdirSync(empty);
    const { status, err } = await runCommand(["collect", empty]);
    expect([status, err]).toEqual([2, `${empty}: der er ingen indberetninger (.xlsx, .csv) i mappen.\n`]);
  });

  it("names what is not read in a folder, whatever it is, and whose it may be", async () => {
    const returns = join(folder, "blandet");
    mkdirSync(join(returns, "rettede"), { recursive: true });
    for (const path of RETURNS) copyFileSync(path, join(returns, basename(path)));
    const unread = {
      "lejre.pdf": "PDF",
      "svar.msg": "e-mail",
      "brev.docx": "Word-dokument",
      "note.txt": "tekstfil",
      "ark.numbers": "Numbers",
      "makro.xlsm": "Excel-fil af en anden slags",
      "billede.heic": "ikke en .xlsx- eller .csv-fil",
    };
    for (const name of Object.keys(unread)) writeFileSync(join(returns, name), "x");
    const { status, out, err } = await runCommand(["collect", returns, "--unit", "full-year"]);
    expect(status).toBe(0);
    const lineOf = (name: string) => err.split("\n").find((said) => said.startsWith(`${name}: `));
    expect(lineOf("rettede")).toContain("Mappen er ikke læst: den ligger i en anden.");
    for (const [name, kind] of Object.entries(unread)) {
      const line = lineOf(name);
      expect([name, line]).toEqual([name, expect.stringMatching(new RegExp(`ikke læst: det er .*${kind}`))]);
    }
    expect(err).toMatch(/^Praktikpladserne fra Lejre indgår ikke:/m);
    expect(JSON.parse(out)).toMatchObject({ returns: { missing: [], notRead: ["Lejre"] } });
    // Without Greve, "svar.msg" may be hers.
    const some = join(folder, "nogle");
    mkdirSync(some);
    copyFileSync(RETURNS[0] ?? "", join(some, "faxe.xlsx"));
    writeFileSync(join(some, "svar.msg"), "x");
    const few = await runCommand(["collect", some]);
    expect(few.err).toMatch(/^Greve, .* har ikke svaret, men kan være blandt de filer, der ikke er læst\.$/m);
  });

  it("puts a late return into what was collected before, and says what that changes", async () => {
    const before = join(folder, "foer.json");
    const line = ["collect", ...RETURNS, "--unit", "full-year", "--out", before];
    expect((await runCommand(line)).status).toBe(0);
    const late = file(
      "lejre.csv",
      "Kommune;Dagtilbud;Skole/fritid;Social/special\nLejre;10;5;5\nFaxe;52;32;47",
    );
    const { status, out, err } = await runCommand(["collect", late, "--add", before, "--unit", "full-year"]);
    expect(status).toBe(0);
    expect(err).toContain(
      "Føjet til: Lejre. Erstattet: Faxe (Professionshøjskolen Absalon, Social- og specialpædagogik 47 i stedet for 46; nu uden bemærkningen »Konstrueret eksempel: ingen kommune har indberettet tallene.«).\n",
    );
    expect(err).toMatch(/^18 af 18 har svaret, 1\.630 praktikpladser \(helårspladser\)/m);
    expect(JSON.parse(out)).toMatchObject({ returns: { missing: [], notRead: [] } });
    const wrong = await runCommand(["collect", late, "--add", late]);
    expect([wrong.status, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toMatch(
      /^\S*lejre\.csv: Filen er en tabel .*: --add skal være filen fra »dimensionering collect« \(\.json\)\.\n$/,
    );
    const swapped = await runCommand(["collect", before, "--add", late]);
    expect([swapped.status, swapped.out]).toEqual([1, ""]);
    expect(swapped.err).toMatch(
      /^foer\.json: Filen er JSON og ikke en indberetning.*angiv den med --add\.$/m,
    );
    expect(swapped.err).not.toMatch(/studieår|anførselstegn|afbrudt/);
  });

  it("writes nothing where something is refused, and says all of it with file and cell", async () => {
    const table = file("t.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;1;2;\nOdense;1;2;3");
    const again = file("faxe2.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;1;2;3");
    const before = readdirSync(folder);
    const out = join(folder, "not.json");
    const line = ["collect", ...RETURNS, table, again, "--out", out, "--lang", "en"];
    const ran = await runCommand(line);
    expect([ran.status, ran.out, existsSync(out), readdirSync(folder)]).toEqual([1, "", false, before]);
    const said = ran.err.trimEnd().split("\n");
    expect(said).toHaveLength(4);
    expect(said[0]).toContain(`${table}, row 2, column 4 (Social/special): `);
    expect(said[1]).toContain(`${table}, row 3, column 1 (Kommune): “Odense” belongs to KKR Syddanmark`);
    expect(said[2]).toMatch(
      /no unit \(.*oevrige\.csv.*\); full-year places \(.*faxe\.xlsx, Indberetning!B11/,
    );
    expect(said[3]).toMatch(/^“Faxe” .*faxe2\.csv, row 2, .*t\.csv, row 2, .*faxe\.xlsx, Indberetning!C15/);
  });

  it("says equal faults of many files once, and what stands beside the numbers of a refused return", async () => {
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special;Bemærkning";
    const files = ["Faxe", "Greve", "Lejre", "Sorø"].map((name) =>
      file(`${name}-x.csv`, `${header}\n${name};1;x;3;Tallet er usikkert`),
    );
    const { status, err } = await runCommand([
      "collect",
      ...files,
      "--kkr",
      "sjaelland",
      "--study-year",
      "2023/2024",
    ]);
    const lines = err.trimEnd().split("\n");
    expect([status, lines.length]).toEqual([1, 5]);
    expect(lines[0]).toMatch(/^4 filer \(.*Faxe-x\.csv, .*Sorø-x\.csv\), række 2, .*: »x« er ikke et tal/);
    expect(lines[1]).toMatch(/Faxe skriver: »Tallet er usikkert«\.$/);
  });

  it("divides by a key, in CSV or JSON, and without one names those who need it", async () => {
    const places = "Kommune;Dagtilbud;Skole/fritid;Social/special\nOdense;1;2;3\nVejle;4;5;6";
    const line = ["collect", file("syd.csv", places), "--kkr", "syddanmark", "--study-year", "2023/2024"];
    const none = await runCommand(line);
    expect([none.status, none.out]).toEqual([1, ""]);
    expect(none.err).toMatch(
      /^Det fremgår ikke af indberetningerne fra Odense og Vejle, .* Angiv det med --key/,
    );
    const csv = file("key.csv", "Kommune;Institution\nOdense;UCL\nVejle Kommune;UC Syd");
    const json = file("key.json", '{"Odense": "ucl", "Vejle": "ucsyd"}');
    const outputs = await Promise.all([csv, json].map((key) => runCommand([...line, "--key", key])));
    expect(outputs.map(({ status }) => status)).toEqual([0, 0]);
    expect(outputs[0]?.out).toBe(outputs[1]?.out);
    expect(outputs[0]?.err).toContain("Pladserne fra Vejle hører efter nøglen til UC Syddanmark.\n");
    // A key that can't be read is the fault, and not what it seems to lack.
    const broken = await runCommand([...line, "--key", file("bad.csv", "Navn;Sted\nOdense;UCL")]);
    expect(broken.err).toMatch(/bad\.csv: Ingen række .*\n$/);
    expect(broken.err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("notices jumps from last year's collection, or from a table", async () => {
    const { out } = await runCommand(["collect", ...RETURNS, "--unit", "full-year"]);
    const last = JSON.parse(out) as ReportedInternshipPlaces;
    const changed = last.internshipPlaces.map((row) =>
      row.provider === "Faxe" ? { ...row, places: 20 } : row,
    );
    const json = file("last.json", JSON.stringify({ ...last, internshipPlaces: changed }));
    const line = ["collect", ...RETURNS, "--unit", "full-year", "--previous"];
    const { status, err } = await runCommand([...line, json]);
    expect(status).toBe(0);
    expect(err).toMatch(
      /faxe\.xlsx, arket Indberetning, celle C15 \(Antal praktikpladser\): Faxe, .*: 52 praktikpladser mod 20 sidste år\./,
    );
    expect(err.match(/praktikpladser mod/g)).toHaveLength(3);
    const same = /^\S*last\.json: Der sammenlignes med studieåret 2023\/2024, som ikke er før 2023\/2024\./m;
    expect(err).toMatch(same);
    const earlier = { ...last, studyYear: "2022/2023" };
    const before = await runCommand([...line, file("before.json", JSON.stringify(earlier))]);
    expect([before.status, before.err.includes("Der sammenlignes")]).toEqual([0, false]);
    expect(err).toMatch(/^Praktikpladser i år \(og sidste år\): Faxe 130 \(60\); Greve 57 \(57\); /m);
    const table = await runCommand([...line, "examples/sjaelland-constructed.csv", "--kkr", "sjaelland"]);
    expect([table.status, table.err.includes("praktikpladser mod")]).toEqual([0, false]);
    const wrong = await runCommand([...line, file("x.json", '{"studyYear": "2023/2024"}')]);
    expect([wrong.status, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toContain("x.json");
  });

  it.each(["faxe.xlsx", "koege.csv"])("says that one return, %s, is not last year's places", async (name) => {
    const one = `examples/returns-constructed/${name}`;
    const ran = await runCommand(["collect", ...RETURNS, "--unit", "full-year", "--previous", one]);
    expect(ran).toEqual({
      ...{ status: 1, out: "" },
      err: `${one}: Filen er én indberetning (skemaet fra »dimensionering template«) og ikke sidste års praktikpladser fra alle. Saml sidste års indberetninger med »dimensionering collect«, og brug den samlede fil.\nEnheden er ikke angivet i oevrige.csv. Pladserne er læst som helårspladser.\n`,
    });
  });

  it("is wrong use without a file, with a unit that is none, and with a file that is not there", async () => {
    for (const line of ["collect", "collect x.csv", `collect ${RETURNS.join(" ")} --unit weeks`]) {
      expect((await runCommand(line)).status).toBe(2);
    }
  });
});
