import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { valueOf } from "../../src/index.js";
import { type RefusedAnswer, returnReminders } from "../../src/xlsx.js";
import { filledCsv } from "../arbitraries/filled-returns.js";
import { describePage, numbersOn, root } from "./browser.js";

const RETURNS = ["faxe.xlsx", "koege.csv", "oevrige.csv"].map(
  (name) => `${root}examples/returns-constructed/${name}`,
);

const csv = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  ...{ name, mimeType: "text/csv" },
  buffer: Buffer.from(text),
});

/** Who has not answered in those. */
const LEJRE = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nLejre;4;3;2\r\n";

describePage("the providers' returns", (open) => {
  it("are collected: the forms say the KKR and the study year, and who has not answered is named", async () => {
    const page = await open();
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("full-year");
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS);
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("sjaelland");
    await expect.poll(() => page.getByLabel("Studieår", { exact: true }).inputValue()).toBe("2023/2024");
    await page.locator("#returns").getByText("Lejre har ikke svaret.").waitFor();
    // What is said there, and of the year in step 1, is not said of the files once more.
    await expect
      .poll(() => page.locator(".work .reports").allTextContents())
      .toEqual([expect.not.stringMatching(/har ikke svaret|Der er ikke fundet et skema/)]);
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("747");
    const [[total, ...specialisations] = []] = await numbersOn(page);
    expect(total).toBe(747);
    expect(specialisations.reduce((sum, places) => sum + places, 0)).toBe(747);
  });

  it("that do not agree on the unit are asked about, and read with the unit that is answered", async () => {
    const page = await open();
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS);
    const question = page.locator("#unit-question");
    await question.getByText("har ikke den samme enhed").waitFor();
    await expect.poll(() => question.textContent()).not.toContain("--");
    await expect.poll(() => page.locator(".reports .alert-error").count()).toBe(0);
    await expect.poll(() => page.getByRole("button", { name: "Fortryd det" }).count()).toBe(0);
    await expect.poll(() => page.getByLabel("Kommune eller region, række 1").inputValue()).toBe("");
    await question.getByRole("button", { name: "Halvårspladser" }).click();
    await question.waitFor({ state: "detached" });
    await page.locator("#members", { hasText: "17 af 18 har svaret." }).waitFor();
    await expect.poll(() => page.locator("#unit").inputValue()).toBe("half-year");
    await page
      .locator(".reports")
      .getByText("Helårspladser er omregnet til halvårspladser (ganget med 2) i filen.")
      .first()
      .waitFor({ state: "attached" });
  });

  it("of a name that another file has, which waits for an answer, stay beside it", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("syddanmark");
    await page.getByLabel("Studieår", { exact: true }).fill("2023/2024");
    const header = "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special";
    const blank = (name: string): string => `${header}\r\n${name};UC SYD;1;2;3\r\n${name};UCL;;;\r\n`;
    const drop = page.getByLabel("Indlæs filer");
    await drop.setInputFiles(csv("svar.csv", blank("Esbjerg")));
    const question = page.locator("#blanks");
    await question.waitFor();
    await drop.setInputFiles(csv("svar.csv", blank("Odense")));
    await question.getByText("svar (2).csv").waitFor();
    // The very file takes its own place.
    await drop.setInputFiles(csv("svar.csv", blank("Esbjerg")));
    await question.getByRole("button", { name: "Læs de tomme felter som 0" }).click();
    await page.locator("#members", { hasText: "2 af 23 har svaret." }).waitFor();
    await expect.poll(() => page.locator('[id="rows.2.provider"]').inputValue()).toBe("Odense");
    await expect.poll(() => page.locator('[id="rows.4.provider"]').count()).toBe(0);
  });

  it("of one file are spoken of under its name, and the reading says how much of it was read", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("syddanmark");
    await page.getByLabel("Studieår", { exact: true }).fill("2023/2024");
    const table = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nEsbjerg;39;24;37\r\n";
    await page.getByLabel("Indlæs filer").setInputFiles(csv("esbjerg.csv", table.replace("24", "x")));
    const reports = page.locator(".work .reports");
    await expect
      .poll(() => reports.locator(".alert-error .report-name").allTextContents())
      .toEqual(["esbjerg.csv"]);
    await page.getByLabel("KKR", { exact: true }).selectOption("sjaelland");
    await page.getByLabel("Indlæs filer").setInputFiles(csv("faxe.csv", table.replace("Esbjerg", "Faxe")));
    await reports.getByText("Læst: faxe.csv").waitFor();
    await expect.poll(() => reports.textContent()).toContain("1 række læst fra faxe.csv");
    // Nothing in it is to be looked at.
    await expect.poll(() => reports.getByText("1 række læst").isVisible()).toBe(false);
    await expect
      .poll(() => page.getByRole("status").allTextContents())
      .toContain("faxe.csv er læst med 1 række til tabellen.");
  });

  it("are converted to the unit that is chosen on the page, and that is said", async () => {
    const page = await open();
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("half-year");
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS);
    await page
      .locator(".reports")
      .getByText("Helårspladser er omregnet til halvårspladser (ganget med 2) i filen.")
      .first()
      .waitFor();
    await expect
      .poll(() => page.locator("#returns li").allTextContents())
      .toEqual(["Lejre har ikke svaret."]);
    await page.locator("#members", { hasText: "17 af 18 har svaret." }).waitFor();
  });

  it("are not converted if another unit is chosen afterwards: nothing can be saved until it is answered which they are in", async () => {
    const page = await open();
    const unit = page.getByLabel("Hvad er praktikpladserne talt i?");
    await unit.selectOption("half-year");
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS);
    await page.locator("#returns").waitFor();
    const other = page.locator("#other-unit");
    await expect.poll(() => other.count()).toBe(0);
    await unit.selectOption("full-year");
    await other.getByText("tallene er ikke regnet om").waitFor();
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("747");
    const question = page.locator("#form").getByRole("link", { name: "hvad tallene er talt i" });
    await question.waitFor();
    const toSave = page.getByRole("button", { name: /^(Gem indstillingen|Udfyld ministeriets|Gem sagen)/ });
    await expect.poll(() => toSave.count()).toBe(0);
    await unit.selectOption("half-year");
    await expect.poll(() => other.count()).toBe(0);
    await toSave.first().waitFor();
    await unit.selectOption("full-year");
    await expect.poll(() => toSave.count()).toBe(0);
    await question.click();
    // Of files that come now, the others have not become what these are.
    await page.getByLabel("Indlæs filer").setInputFiles(csv("lejre.csv", LEJRE));
    await page.locator("#members", { hasText: "18 af 18 har svaret." }).waitFor();
    // What states its unit itself is never said to be in another one.
    await expect
      .poll(() => other.getByRole("button").allTextContents())
      .toEqual(["Tøm tabellen, og indlæs igen"]);
  });

  it("whose unit was changed afterwards are converted, or let go to be read again, and that can be undone", async () => {
    const page = await open();
    await page.locator("#unit").selectOption("half-year");
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS);
    await page.locator("#returns").waitFor();
    await page.locator("#unit").selectOption("full-year");
    const other = page.locator("#other-unit");
    const numbers = () =>
      page
        .locator('[id="rows.0.dagtilbud"], [id="rows.1.dagtilbud"]')
        .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
    const [, read = 0] = await numbers();
    // One that is typed among numbers of a file is in their unit.
    for (const id of ["dagtilbud", "skole-fritid", "social-special"])
      await page.locator(`[id="rows.0.${id}"]`).fill("7");
    await other.getByText("læst uden oplyst enhed: tallene for Faxe").waitFor();
    await other.getByRole("button", { name: "Disse tal er i helårspladser; regn de andre om" }).click();
    await expect.poll(() => other.count()).toBe(0);
    await expect.poll(numbers).toEqual([7, read / 2]);
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await other.getByRole("button", { name: "Regn tabellen om til helårspladser" }).click();
    await expect.poll(() => other.count()).toBe(0);
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await other.getByRole("button", { name: "Tøm tabellen, og indlæs igen" }).click();
    await expect.poll(() => other.count()).toBe(0);
    await expect.poll(() => focusedId(page)).toBe("places-files");
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await other.waitFor();
    await other.getByRole("button", { name: "Tøm tabellen, og indlæs igen" }).click();
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS);
    await page.locator("#members", { hasText: "17 af 18 har svaret." }).waitFor();
    await expect.poll(() => other.count()).toBe(0);
  });

  it("in which somebody left another institution blank are read as 0 once that is answered, for all of them", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("syddanmark");
    await page.getByLabel("Studieår", { exact: true }).fill("2023/2024");
    const filled = (provider: string): string =>
      [
        "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special",
        `${provider};UC Syddanmark;3;4;5`,
        `${provider};UCL;;;`,
      ].join("\r\n");
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([csv("a.csv", filled("Esbjerg")), csv("b.csv", filled("Varde"))]);
    const question = page.locator("#files-waiting");
    await question.getByRole("button", { name: "Læs de tomme felter som 0" }).click();
    await question.waitFor({ state: "detached" });
    await expect.poll(() => page.getByLabel("Kommune eller region, række 3").inputValue()).toBe("Varde");
    await expect.poll(() => page.locator("#returns").textContent()).toContain("Esbjerg og Varde");
  });

  const withoutInstitutions = async (): Promise<Page> => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("syddanmark");
    await page.getByLabel("Studieår", { exact: true }).fill("2023/2024");
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\n";
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([
        csv("esbjerg.csv", `${header}Esbjerg;39;24;37\r\n`),
        csv("odense.csv", `${header}Odense;42;20;38\r\n`),
      ]);
    return page;
  };

  it("that state no unit beside numbers that have one are said to be read in it", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.locator("#studyYear").fill("2027/2028");
    const files = ["koege.csv", "kommuner.csv"].map(
      (name) => `${root}examples/returns-2027-2028-constructed/${name}`,
    );
    const assumed = "Enheden er ikke angivet i filen. Pladserne er læst som helårspladser.";
    await page.getByLabel("Indlæs filer").setInputFiles(files.slice(0, 1));
    await page.locator(".happened", { hasText: "koege.csv er læst med 1 række til tabellen." }).waitFor();
    await expect.poll(() => page.getByText(assumed).count()).toBe(0);
    await page.getByLabel("Indlæs filer").setInputFiles(files.slice(1));
    await page.locator(".reports", { hasText: assumed }).waitFor();
  });

  it("that say a unit beside numbers that have none are asked about, and no reminder rejects an answer that was read", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.locator("#studyYear").fill("2027/2028");
    const files = ["kommuner.csv", "koege.csv"].map(
      (name) => `${root}examples/returns-2027-2028-constructed/${name}`,
    );
    await page.getByLabel("Indlæs filer").setInputFiles(files.slice(0, 1));
    await page.locator("#members", { hasText: "15 af 18 har svaret." }).waitFor();
    await page.getByLabel("Indlæs filer").setInputFiles(files.slice(1));
    const question = page.locator("#unit-question");
    await question.getByText("De indlæste filer er i helårspladser").waitFor();
    await question.getByRole("button", { name: "Helårspladser" }).click();
    await question.waitFor({ state: "detached" });
    await page.locator("#members", { hasText: "16 af 18 har svaret." }).waitFor();
    await expect.poll(() => page.locator("#unit").inputValue()).toBe("full-year");
    await expect
      .poll(async () => (await remind(page)).map(([title]) => title))
      .toEqual(["Faxe: Har ikke svaret", "Lejre: Har ikke svaret"]);
  });

  it("that wait for the unit are said beside the form, also if they are read again, and the field of the unit answers", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.locator("#studyYear").fill("2027/2028");
    const [municipalities = "", koege = ""] = ["kommuner.csv", "koege.csv"].map(
      (name) => `${root}examples/returns-2027-2028-constructed/${name}`,
    );
    await page.getByLabel("Indlæs filer").setInputFiles(municipalities);
    await page.locator("#members", { hasText: "15 af 18 har svaret." }).waitFor();
    const waits = page.locator("#form .alert-warning");
    await expect.poll(() => waits.count()).toBe(0);
    await page.getByLabel("Indlæs filer").setInputFiles(koege);
    await waits.getByText("koege.csv venter på svar i trin 2").waitFor();
    await page.locator("#studyYear").focus();
    await page.getByLabel("Indlæs filer").setInputFiles(koege);
    await expect.poll(() => focusedId(page)).toBe("files-waiting");
    // What comes meanwhile is read together with it, and nothing goes away unasked.
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(csv("faxe.csv", readFileSync(koege, "utf8").replaceAll("Køge", "Faxe")));
    await waits.getByText("2 filer venter på svar i trin 2").click();
    await expect.poll(() => focusedId(page)).toBe("files-waiting");
    await page.locator("#unit").selectOption("full-year");
    await page.locator("#unit-question").waitFor({ state: "detached" });
    await page.locator("#members", { hasText: "17 af 18 har svaret." }).waitFor();
    await waits.waitFor({ state: "detached" });
  });

  it("that wait for an answer may be left out, and then nobody waits for it", async () => {
    const page = await withoutInstitutions();
    const waits = page.locator("#form .alert-warning");
    await waits.getByText("2 filer venter på svar i trin 2").waitFor();
    await page
      .locator(".question", { has: page.locator("#key") })
      .getByText("Indsæt det ikke")
      .click();
    await waits.waitFor({ state: "detached" });
    await page.locator("#key").waitFor({ state: "detached" });
    await expect.poll(() => focusedId(page)).toBe("places-files");
    await page.locator(".happened", { hasText: "Det, der ventede på svar, er ikke indsat." }).waitFor();
  });

  it("are no longer followed by reminders of the KKR that was chosen before, also if they are in sight", async () => {
    const page = await open();
    await sjaelland(page);
    await page.getByLabel("Indlæs filer").setInputFiles(csv("koege.csv", table("Køge;39;24;37")));
    expect((await remind(page)).join()).toContain("Faxe: Har ikke svaret");
    await page.getByLabel("KKR", { exact: true }).selectOption("syddanmark");
    await page.getByRole("group", { name: "Rykkere" }).waitFor({ state: "detached" });
  });

  it("that do not say their institution are asked about alone, with what the table says, and all at once", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("syddanmark");
    await page.locator("#studyYear").fill("2023/2024");
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(csv("a.csv", `${header.replace(";", ";Institution;")}\r\nEsbjerg;UC SYD;1;2;3\r\n`));
    await page.locator("#members", { hasText: "1 af" }).waitFor();
    const rows = ["Esbjerg;4;5;6", "Odense;7;8;9"];
    await page.getByLabel("Indlæs filer").setInputFiles(csv("b.csv", [header, ...rows].join("\r\n")));
    const question = page.locator("#key");
    await question.getByText("Det fremgår ikke, hvilken institution praktikpladserne hører til").waitFor();
    await expect.poll(() => question.locator("select").count()).toBe(3);
    await expect.poll(() => question.getByLabel("Esbjerg", { exact: true }).inputValue()).toBe("ucsyd");
    await question.getByLabel("Alle på én gang", { exact: true }).selectOption("ucl");
    await expect.poll(() => question.getByLabel("Odense", { exact: true }).inputValue()).toBe("ucl");
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await page.locator("#waiting").waitFor();
    await expect.poll(() => page.locator('[id="rows.1.institution"]').inputValue()).toBe("ucl");
  });

  it("are said to be missing in one line, with the names folded away where they are many", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Sjælland");
    const insert = page.getByRole("button", { name: "Indsæt KKR'ets kommuner" });
    await insert.click();
    await insert.waitFor({ state: "detached" });
    await page.locator("#members", { hasText: "0 af 18 har svaret." }).waitFor();
    const names = page.locator("#returns").getByText("Faxe");
    await expect.poll(() => names.isVisible()).toBe(false);
    await page.getByText("Hvem der mangler", { exact: true }).click();
    await names.waitFor();
  });

  it("that do not say their institution are read with a key, once it is given", async () => {
    const page = await withoutInstitutions();
    const question = page.locator("#key");
    await question.getByText("Det fremgår ikke, hvilken institution praktikpladserne hører til").waitFor();
    // It is asked, and nothing is wrong.
    await expect.poll(() => page.locator(".reports .alert-error").count()).toBe(0);
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(csv("noegle.csv", "Kommune;Institution\r\nEsbjerg;UC SYD\r\nOdense;UCL\r\n"));
    await page.getByLabel("Kommune eller region, række 2").waitFor();
    await page.getByLabel("UC Syddanmark", { exact: true }).fill("100");
    await page.getByLabel("UCL Erhvervsakademi og professionshøjskole", { exact: true }).fill("100");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [100, 39, 24, 37],
        [100, 42, 20, 38],
      ]);
    await expect.poll(() => question.count()).toBe(0);
  });

  it("that do not say their institution are read when it is answered on the page, and the answers can be saved", async () => {
    const page = await withoutInstitutions();
    const question = page.locator("#key");
    const choices = { "Alle på én gang": "ucl", Esbjerg: "ucsyd" };
    const names = ["UCL Erhvervsakademi og professionshøjskole", "UC Syddanmark"];
    for (const [index, [label, id]] of Object.entries(choices).entries()) {
      await question.getByLabel(label, { exact: true }).selectOption(id);
      const saving = page.waitForEvent("download");
      await question.getByRole("button", { name: "Gem svarene som en fil (.csv)" }).click();
      expect(readFileSync(await (await saving).path(), "utf8")).toBe(
        `\ufeffKommune;Institution\r\nEsbjerg;${names[index] ?? ""}\r\nOdense;${names[0] ?? ""}\r\n`,
      );
      await question.getByText("noegle-syddanmark-2023-2024.csv er gemt").waitFor();
    }
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await page.getByLabel("Kommune eller region, række 2").waitFor();
    await expect.poll(() => question.count()).toBe(0);
    await expect.poll(() => page.locator('[id="rows.1.institution"]').inputValue()).toBe("ucl");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("rows.0.provider");
  });

  it("come with the key of another day, which is remembered and said, and can be undone", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("syddanmark");
    const key = csv("noegle.csv", "Kommune;Institution\r\nEsbjerg;UC Syddanmark\r\n");
    await page.getByLabel("Indlæs filer").setInputFiles(key);
    const said = page.getByText(
      "noegle.csv er læst som svar på, hvilken institution 1 indberetter hører til.",
    );
    await said.first().waitFor();
    await expect.poll(() => page.locator(".reports .alert-error").count()).toBe(0);
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await said.first().waitFor({ state: "detached" });
    await page.getByLabel("Indlæs filer").setInputFiles([key, csv("esbjerg.csv", table("Esbjerg;39;24;37"))]);
    await expect.poll(() => page.locator('[id="rows.0.institution"]').inputValue()).toBe("ucsyd");
    await expect.poll(() => page.locator("#key").count()).toBe(0);
  });

  it("without a unit are said to be read in the one that is chosen afterwards, whatever is typed over one of their numbers", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("sjaelland");
    await page.getByLabel("Indlæs filer").setInputFiles(csv("faxe.csv", table("Faxe;39;24;37")));
    const cell = page.locator('[id="rows.0.dagtilbud"]');
    await expect.poll(() => cell.inputValue()).toBe("39");
    await page.locator("#unit").selectOption("half-year");
    const unitIn = async (): Promise<string> => JSON.stringify(await remind(page));
    await expect.poll(unitIn).toContain("pladserne er læst som halvårspladser.");
    await cell.fill("390");
    await cell.fill("40");
    await page.locator("#unit").selectOption("full-year");
    await expect.poll(unitIn).toContain("pladserne er læst som helårspladser.");
  });

  it("that are many are folded away once they are read, and files of which the same is said stand together", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("sjaelland");
    const names = ["Faxe", "Greve", "Køge", "Lejre", "Solrød", "Stevns"];
    const files = names.map((name) =>
      csv(`${name}.csv`, `Kommune;Dagtilbud;Skole/fritid;Social/special\r\n${name};1;2;3\r\n`),
    );
    await page.getByLabel("Indlæs filer").setInputFiles(files);
    const read = page.locator(".work .reports details");
    await read.waitFor();
    expect(await read.evaluate((details) => details.hasAttribute("open"))).toBe(false);
    await read.getByText("Hvad der blev læst").click();
    const heads = await read.locator(".report-name").allTextContents();
    expect(heads.join(" ")).toContain("Stevns.csv");
    expect(heads.length).toBeLessThan(names.length);
  });

  it("have the key that was read from a file in the list of choices, to be corrected", async () => {
    const page = await withoutInstitutions();
    const question = page.locator("#key");
    await question.waitFor();
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(csv("noegle.csv", "Kommune;Institution\r\nEsbjerg Kommune;UC SYD\r\n"));
    // Odense stands in no row of it.
    await expect.poll(() => question.getByLabel("Odense", { exact: true }).inputValue()).toBe("");
    await expect.poll(() => question.getByLabel("Esbjerg", { exact: true }).inputValue()).toBe("ucsyd");
    await question.getByLabel("Odense", { exact: true }).selectOption("ucl");
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await expect.poll(() => page.locator('[id="rows.1.institution"]').inputValue()).toBe("ucl");
  });

  it("that are one file, before a year is typed, are asked for their institution as several are", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("syddanmark");
    await page.getByLabel("Indlæs filer").setInputFiles(csv("esbjerg.csv", table("Esbjerg;39;24;37")));
    const question = page.locator("#key");
    await question.getByLabel("Esbjerg", { exact: true }).selectOption("ucsyd");
    await expect.poll(() => page.locator(".reports .alert-error").count()).toBe(0);
    // Another one that comes meanwhile is asked about beside it.
    await page.getByLabel("Indlæs filer").setInputFiles(csv("assens.csv", table("Assens;1;2;3")));
    await question.getByLabel("Assens", { exact: true }).selectOption("ucl");
    await expect.poll(() => page.locator(".reports .alert-error").count()).toBe(0);
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await question.waitFor({ state: "detached" });
    const cell = (name: string): Promise<string> => page.locator(`[id="${name}"]`).inputValue();
    await expect.poll(() => cell("rows.0.dagtilbud")).toBe("1");
    await expect.poll(() => cell("rows.1.institution")).toBe("ucsyd");
  });

  it("of a provider with places at several institutions do not keep the others out", async () => {
    const page = await withoutInstitutions();
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\n";
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(csv("region.csv", `${header}Region Syddanmark;1;2;30\r\n`));
    const question = page.locator("#key");
    await question.getByLabel("Alle på én gang", { exact: true }).selectOption("ucsyd");
    await question.getByLabel("Region Syddanmark").selectOption({ label: "Flere, skrives hver for sig" });
    const saving = page.waitForEvent("download");
    await question.getByRole("button", { name: "Gem svarene som en fil (.csv)" }).click();
    expect(readFileSync(await (await saving).path(), "utf8")).not.toContain("Region");
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await question.waitFor({ state: "detached" });
    const cell = (row: number, name: string): Promise<string> =>
      page.locator(`[id="rows.${row}.${name}"]`).inputValue();
    await expect.poll(() => cell(0, "institution")).toBe("ucsyd");
    // Its numbers are there, and it is asked in its row whose they are.
    await expect.poll(() => cell(2, "provider")).toBe("Region Syddanmark");
    await expect.poll(() => cell(2, "institution")).toBe("");
    await expect.poll(() => cell(2, "social-special")).toBe("30");
    const reports = page.locator(".work .reports");
    await expect
      .poll(() => reports.textContent())
      .toContain("Region Syddanmark har pladser på flere institutioner");
    await expect
      .poll(() => reports.textContent())
      .not.toMatch(/Region Syddanmark[^.]*(ifølge nøglen|hører til UC)/);
    await page.getByLabel("UC Syddanmark", { exact: true }).fill("100");
    await page.locator("#form").getByText("Region Syddanmark").first().waitFor();
    await expect.poll(() => page.locator("#form .document table").count()).toBe(0);
  });

  it("that come late are read with what was answered before, and that is said", async () => {
    const page = await withoutInstitutions();
    const question = page.locator("#key");
    await question.getByLabel("Esbjerg", { exact: true }).selectOption("ucsyd");
    await question.getByLabel("Odense", { exact: true }).selectOption("ucl");
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await question.waitFor({ state: "detached" });
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\n";
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(csv("ny.csv", `${header}Odense Kommune;50;20;38\r\n`));
    const late = page.locator("#waiting");
    await late
      .getByText("UCL 42 / 20 / 38 (fra odense.csv). Nye tal: UCL 50 / 20 / 38 (fra ny.csv).")
      .waitFor();
    // Nothing is said to be done of what is not put in.
    const happened = page.locator(".happened");
    await happened.getByText("ny.csv er læst med 1 række til tabellen, hvoraf 1 venter på svar.").waitFor();
    await expect.poll(() => happened.getAttribute("class")).toBe("happened");
    await expect.poll(() => question.count()).toBe(0);
    await page
      .locator(".work .reports")
      .getByText(/Odense.*nøglen/)
      .first()
      .waitFor({ state: "attached" });
    // Of another one it is asked, and of this one no more.
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(csv("to.csv", `${header}Odense;50;20;38\r\nVejle;1;2;3\r\n`));
    await question.getByLabel("Vejle", { exact: true }).waitFor();
    await expect.poll(() => question.getByLabel("Odense", { exact: true }).count()).toBe(0);
  });

  it("of which two have the same provider are put in one after another, and it is asked which is right", async () => {
    const page = await open();
    await sjaelland(page);
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([
        csv("c.csv", table("Køge;41;24;37")),
        csv("a.csv", table("Køge;39;24;37", "Greve;4;5;6")),
        csv("b.csv", table("Køge;40;24;37", "Faxe;1;2;3")),
      ]);
    const late = page.locator("#waiting");
    // Dropped together: neither is the old one or the new one.
    await late
      .getByText("Køge står i flere filer: 39 / 24 / 37 (fra a.csv) og 40 / 24 / 37 (fra b.csv).")
      .waitFor();
    await expect.poll(() => late.textContent()).not.toMatch(/nye|gamle/i);
    await expect.poll(() => page.locator(".reports .alert-error").count()).toBe(0);
    await page
      .locator(".happened", {
        hasText: "2 af 3 filer er læst med 4 rækker til tabellen, hvoraf 1 venter på svar.",
      })
      .waitFor();
    await page.locator("#form .alert-warning", { hasText: "1 række venter på svar i trin 2" }).waitFor();
    await late.getByRole("button", { name: "Brug b.csv: Køge" }).click();
    await late
      .getByText("Køge står i flere filer: 40 / 24 / 37 (fra b.csv) og 41 / 24 / 37 (fra c.csv).")
      .waitFor();
    await page.locator(".happened", { hasText: /^c\.csv er læst med 1 række/ }).waitFor();
    await late.getByRole("button", { name: "Brug b.csv: Køge" }).click();
    await late.waitFor({ state: "detached" });
    expect((await firstCells(page)).toSorted()).toEqual(["1", "4", "40"]);
    await expect.poll(() => page.locator("#files-waiting").count()).toBe(0);
    await page.locator("#members", { hasText: "3 af 18 har svaret." }).waitFor();
  });

  it("of which one is sent twice and one can't be used are put in once, whatever else is asked, and undone at once", async () => {
    const page = await open();
    await sjaelland(page);
    const form = { kkr: "sjaelland", studyYear: "2023/2024", provider: "Roskilde", places: [7, 8, 9] };
    const { name, bytes } = filledCsv("roskilde.csv", { ...form, unit: "" });
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([
        { name, mimeType: "text/csv", buffer: Buffer.from(bytes) },
        csv("koege.csv", table("Køge;39;24;37")),
        csv("koege (1).csv", table("Køge;39;24;37")),
        csv("flere.csv", table("Faxe;1,110;2;3", "Greve;4;5;6")),
      ]);
    const names = page.locator(".reports .alert-error .report-name");
    await page.locator("#unit-question").getByRole("button", { name: "Helårspladser" }).click();
    await page.locator("#unit-question").waitFor({ state: "detached" });
    await expect.poll(() => names.allTextContents()).toEqual(["flere.csv"]);
    await page.locator("#usable", { hasText: "3 af 4 filer kunne læses." }).waitFor();
    await page.getByRole("button", { name: "Brug dem, der kunne læses" }).click();
    const said = "3 af 4 filer er læst med 2 rækker til tabellen. Køge står der allerede med de samme tal.";
    await page.locator(".happened", { hasText: said }).waitFor();
    await expect.poll(() => firstCells(page)).toEqual(["39", "7"]);
    await expect.poll(() => names.allTextContents()).toEqual(["flere.csv"]);
    // Nobody is silent who stands in the file that can't be used.
    const left = "Faxe og Greve indgår ikke: svaret er ikke brugt";
    await expect.poll(() => page.locator("#returns").textContent()).toContain(left);
    const reminders = (await remind(page)).join();
    expect(reminders).toMatch(/Faxe: Svaret er afvist[^]*»1,110«/);
    expect(reminders).toContain("Greve: Filen kan ikke bruges");
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await expect.poll(() => firstCells(page)).toEqual([""]);
  });

  it("that are pasted without the institution are asked about as files are", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("syddanmark");
    await page.getByLabel("Studieår", { exact: true }).fill("2023/2024");
    await page.locator('[id="rows.0.provider"]').evaluate((cell) => {
      const clipboardData = new DataTransfer();
      const rows = ["Kommune\tDagtilbud\tSkole/fritid\tSocial/special", "Esbjerg\t39\t24\t37"];
      clipboardData.setData("text/plain", rows.join("\r\n"));
      cell.focus();
      cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    const question = page.locator("#key");
    await question.getByLabel("Esbjerg", { exact: true }).selectOption("ucsyd");
    await expect.poll(() => page.locator(".reports .alert-error, .row-faults").count()).toBe(0);
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await page.locator(".happened", { hasText: "Det indsatte er læst med 1 række til tabellen." }).waitFor();
    await expect.poll(() => page.locator('[id="rows.0.institution"]').inputValue()).toBe("ucsyd");
    await expect.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("39");
    await expect.poll(() => question.count()).toBe(0);
    // Reminders are of who has not answered: that UCL has nothing yet, and a row no institution, holds none up.
    await page.getByRole("button", { name: "Indsæt KKR'ets kommuner" }).click();
    await page.locator('[id="rows.1.dagtilbud"]').fill("x");
    await page.locator("#members", { hasText: "2 af 23 har svaret." }).waitFor();
    const titles = (await remind(page)).map(([title]) => title);
    expect(titles).toHaveLength(21);
    expect(titles).not.toContain("Esbjerg: Har ikke svaret");
    expect(titles).toContain("Odense: Har ikke svaret");
  });

  /** What each is called, and its text. */
  const remind = async (page: Page): Promise<string[][]> => {
    await page.getByRole("button", { name: /^Skriv rykkere/ }).click();
    const made = page.getByRole("group", { name: "Rykkere" });
    await made.waitFor();
    return made
      .locator("details")
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector("summary")?.textContent ?? "",
          one.querySelector("textarea")?.value ?? "",
        ]),
      );
  };

  it("are followed by reminders, those of the library, also where they are refused", async () => {
    const page = await open();
    const named = RETURNS.map((path) => ({ name: path.split("/").at(-1) ?? "", bytes: readFileSync(path) }));
    const bad = csv("lejre.csv", table("Lejre;1,110;2;3"));
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("full-year");
    let refusedBefore: readonly RefusedAnswer[] = [];
    // What was wrong with an answer is said until it is in the table, also after other files.
    for (const more of [[bad], []]) {
      const files = [...named, ...more.map(({ name, buffer }) => ({ name, bytes: buffer }))];
      await page
        .getByLabel("Indlæs filer")
        .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
      const { reminders } = valueOf(
        await returnReminders(files, { internshipPlacesUnit: "full-year", refusedBefore }),
      );
      await expect
        .poll(async () => (await remind(page)).map(([, text]) => text))
        .toEqual(reminders.map(({ text }) => text));
      expect((await remind(page)).map(([title]) => title)).toContain("Lejre: Svaret er afvist");
      refusedBefore = reminders.filter(({ why }) => why === "refused");
    }
    await page.reload();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    expect((await remind(page)).join()).toMatch(/Lejre: Svaret er afvist[^]*»1,110«/);
    const refused = page.locator(".work .reports .alert-error");
    await refused.getByText("lejre.csv").waitFor();
    await page.getByLabel("Indlæs filer").setInputFiles(csv("lejre ny.csv", table("Lejre;1,11;2;3")));
    await page.locator("#members", { hasText: "18 af 18 har svaret." }).waitFor();
    await expect.poll(() => refused.count()).toBe(0);
  });

  it("that only wait for an answer are not said to be missing, and nobody is reminded of them", async () => {
    const page = await open();
    await sjaelland(page);
    await page.getByLabel("Indlæs filer").setInputFiles(csv("faxe.csv", table("Faxe;1;2;3")));
    await page.locator("#members", { hasText: "1 af 18 har svaret." }).waitFor();
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([
        csv("Greve halvår.csv", table("Greve;1;2;3")),
        csv("Holbæk helår.csv", table("Holbæk;1;2;3")),
      ]);
    const question = page.locator("#unit-question");
    await question.getByText("hvad tallene i tabellen er talt i").waitFor();
    const check = async (): Promise<void> => {
      await expect
        .poll(() => page.locator("#returns").textContent())
        .toMatch(/Køge.* har ikke svaret.*Svaret fra Greve og Holbæk er ikke sat ind i tabellen endnu/s);
      const reminded = (await remind(page)).map(([title]) => title);
      expect(reminded).toContain("Køge: Har ikke svaret");
      expect(reminded.join()).not.toMatch(/Greve|Holbæk/);
    };
    await check();
    await page.reload();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await check();
  });

  it("that are added to the table leave nobody to remind who stands in it", async () => {
    const page = await open();
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("full-year");
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS.slice(0, 2));
    await page.locator("#members").getByText("2 af 18").waitFor();
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS.slice(2));
    await page.locator("#members").getByText("17 af 18").waitFor();
    expect((await remind(page)).map(([title]) => title)).toEqual(["Lejre: Har ikke svaret"]);
  });

  it("leave reminders after a reload too, and for what is typed, as long as somebody is missing", async () => {
    const page = await open();
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("full-year");
    await page.getByLabel("Indlæs filer").setInputFiles(RETURNS);
    await page.locator("#members").getByText("17 af 18").waitFor();
    await page.getByRole("button", { name: "Fjern række 1, Faxe" }).click();
    await page.locator("#members").getByText("16 af 18").waitFor();
    const two = ["Faxe: Har ikke svaret", "Lejre: Har ikke svaret"];
    expect((await remind(page)).map(([title]) => title)).toEqual(two);
    await page.reload();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    const after = await remind(page);
    expect(after.map(([title]) => title)).toEqual(two);
    expect(after[1]?.[1]).toContain("Vi har ikke modtaget jeres indberetning");
    for (const [row, name] of ["Faxe", "Lejre"].entries()) {
      await page.getByRole("button", { name: "Tilføj række" }).click();
      await page.locator(`[id="rows.${17 + row - 1}.provider"]`).fill(name);
      await page.locator(`[id="rows.${17 + row - 1}.dagtilbud"]`).fill("7");
    }
    await page.locator("#members").getByText("18 af 18").waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^Skriv rykkere/ }).count()).toBe(0);
  });

  const focusedId = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.id);
  const sjaelland = async (page: Page): Promise<void> => {
    await page.getByLabel("KKR", { exact: true }).selectOption("sjaelland");
    await page.getByLabel("Studieår", { exact: true }).fill("2023/2024");
  };
  const table = (...rows: readonly string[]): string =>
    ["Kommune;Dagtilbud;Skole/fritid;Social/special", ...rows].join("\r\n");
  const firstCells = (page: Page): Promise<string[]> =>
    page
      .locator(".grid tbody tr:has(input) td:nth-child(2) input")
      .evaluateAll((all) => all.map((cell) => (cell as HTMLInputElement).value));

  it("that come one by one are added, and a newer one takes its own rows' place once that is answered", async () => {
    const page = await open();
    await sjaelland(page);
    const late = page.locator("#waiting");
    for (const [name, row] of [
      ["koege.csv", "Køge;39;24;37"],
      ["faxe.csv", "Faxe;1;2;3"],
      ["koege-ny.csv", "Køge;40;24;37"],
    ] as const) {
      await page.getByLabel("Indlæs filer").setInputFiles(csv(name, table(row)));
      await page.locator(".work .reports", { hasText: name }).waitFor();
    }
    await late.getByRole("button", { name: "Erstat: Køge" }).click();
    await expect.poll(() => firstCells(page)).toEqual(["40", "1"]);
    const counted = page.locator("#members");
    await counted.getByText("2 af 18 har svaret.").waitFor();
    await page.getByRole("button", { name: "Fjern række 1, Køge" }).click();
    await counted.getByText("1 af 18 har svaret.").waitFor();
    await expect.poll(() => page.locator("#returns").textContent()).toMatch(/Køge.* har ikke svaret/);
  });

  it("of which some can't be read are said one by one, and the others may be used", async () => {
    const page = await open();
    await sjaelland(page);
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([
        csv("koege.csv", table("Køge;39;24;37")),
        csv("faxe.csv", table("Faxe;1,110;2;3")),
        csv("greve.csv", table("Greve;4;5;6")),
      ]);
    const usable = page.locator("#usable");
    await usable.getByText("2 af 3 filer kunne læses.").waitFor();
    await expect
      .poll(() => page.locator(".reports .alert-error .report-name").allTextContents())
      .toEqual(["faxe.csv"]);
    await usable.getByRole("button", { name: "Brug dem, der kunne læses" }).click();
    await usable.waitFor({ state: "detached" });
    await expect.poll(() => firstCells(page)).toEqual(["4", "39"]);
    await expect
      .poll(() => page.locator("#returns").textContent())
      .toContain("fra Faxe indgår ikke: svaret er ikke brugt");
    await expect
      .poll(() => page.locator(".happened").textContent())
      .toContain("2 af 3 filer er læst med 2 rækker til tabellen.");
    // What is wrong with Faxe's file is said to it as before the others were used.
    expect((await remind(page)).join()).toMatch(/Faxe: Svaret er afvist[^]*»1,110«/);
  });

  it("that the browser can't open are said, and the others go on", async () => {
    const page = await open();
    await sjaelland(page);
    await page.evaluate(() => {
      File.prototype.arrayBuffer = function (this: File) {
        return this.name === "faxe.csv"
          ? Promise.reject(new DOMException("locked", "NotReadableError"))
          : new Response(this).arrayBuffer();
      };
    });
    const locked = csv("faxe.csv", table("Faxe;1;2;3"));
    await page.getByLabel("Indlæs filer").setInputFiles([csv("koege.csv", table("Køge;39;24;37")), locked]);
    await page.locator(".happened", { hasText: "1 af 2 filer er læst med 1 række til tabellen." }).waitFor();
    await expect
      .poll(() => page.locator(".drop .alert-error").textContent())
      .toMatch(/faxe\.csv.*Filen kan ikke åbnes/);
    await page.getByRole("button", { name: "Luk beskeden" }).click();
    await expect.poll(() => page.locator(".drop .alert-error").count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.parentElement?.className))
      .toContain("drop");
    // Where nothing can be opened, what was said of the files before is no news.
    await page.getByLabel("Indlæs filer").setInputFiles(locked);
    await page.locator(".drop .alert-error", { hasText: "Er den en mappe" }).waitFor();
    await expect.poll(() => page.locator(".happened", { hasText: "1 af 2 filer" }).count()).toBe(0);
    await expect.poll(() => firstCells(page)).toEqual(["39"]);
    await expect.poll(() => page.locator("#returns").textContent()).toContain("fra Faxe indgår ikke");
    for (const id of ["request-file", "letter-file", "places-files"]) {
      await page.locator(`#${id}`).setInputFiles(locked);
      await page
        .getByRole("status")
        .filter({ hasText: "faxe.csv kan ikke åbnes." })
        .waitFor({ state: "attached" });
      await page.locator("#studyYear").fill("2023/2024");
      await page.keyboard.press("Control+z");
    }
  });
});
