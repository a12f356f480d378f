import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { fillForm, parseRequest, recommend, valueOf } from "../../src/index.js";
import { openRequest, root, WHOLE_FORM } from "./browser.js";

/** The national form: every institution, with constructed places. */
const NATIONAL = {
  studyYear: "2023/2024",
  internshipPlaces: ["kp", "absalon", "ucsyd", "ucn", "via", "ucl"].flatMap((institution, index) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, at) => ({
      provider: `Konstrueret indberetter ${index + 1}`,
      institution,
      specialisation,
      places: 1000 + 137 * index + 61 * at,
    })),
  ),
  internshipPlacesUnit: "half-year",
  studyPlaces: { from: "regional-total", total: 4567 },
};

const TIE = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  internshipPlaces: Object.entries({ dagtilbud: 10, "skole-fritid": 7, "social-special": 1 }).map(
    ([specialisation, places]) => ({ institution: "absalon", specialisation, places }),
  ),
  studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
};

const FULL = {
  ...{ studyYear: "2023/2024", kkr: "syddanmark", internshipPlacesUnit: "half-year" },
  internshipPlaces: ["ucsyd", "ucl"].flatMap((institution) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, at) => ({
      ...{ provider: "Esbjerg Kommune", institution, specialisation, places: 400 - 77 * at },
    })),
  ),
  studyPlaces: { from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, change: { percent: "-2.5" } },
  bounds: [{ institution: "ucl", specialisation: "skole-fritid", minimum: 100, maximum: 180 }],
  decided: [{ institution: "ucsyd", specialisation: "skole-fritid", studyPlaces: 150 }],
  overbooking: { mode: "on-top", percent: "5" },
  intake: { summer: "55", winter: "45", oddTo: "summer" },
  survival: { period2: "0.95", period3: "0.90" },
};

async function tab(page: Page, name: string): Promise<void> {
  await openRequest(page, FULL);
  await page.getByRole("tab", { name }).click();
}

/** Every view of the page, by name, each from a page that was just opened. */
export const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  blank: () => Promise.resolve(),
  faults: async (page) => {
    await page.locator("#kkr").selectOption(WHOLE_FORM);
    for (const [field, text] of [
      ["studyYear", "2023"],
      ["rows.0.provider", "Esbjerg"],
      ["rows.0.dagtilbud", "1,110"],
      ["rows.0.skole-fritid", "1.110"],
      ["rows.1.dagtilbud", "abc"],
      ["rows.1.social-special", ""],
      ["totals.ucl", "x"],
    ] as const) {
      await page.locator(`[id="${field}"]`).fill(text);
    }
    await page.getByText("Sidste års antal med en ændring").click();
    await page.locator("#change").fill("20");
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(["faults.xlsx", "municipality.xlsx"].map((file) => `${root}test/files/${file}`));
    await page.locator(".alert-error .report-name").first().waitFor();
  },
  "the year's form": async (page) => {
    await page
      .locator("#letter-file")
      .setInputFiles(`${root}test/cases/letter/letter-2028-2029-constructed.docx`);
    await page.locator('[id="edition.institutions.2.kkr-fault"]').waitFor();
    await page.getByText("Indlæs ministeriets brev", { exact: true }).click();
  },
  "who has answered": async (page) => {
    await openRequest(page, {
      ...FULL,
      returns: { answered: ["Esbjerg"], missing: ["Odense"], notRead: [] },
    });
    await page.locator("#returns").waitFor();
  },
  full: (page) => openRequest(page, FULL),
  tie: (page) => openRequest(page, TIE),
  national: (page) => openRequest(page, NATIONAL),
  shares: (page) => openRequest(page, "examples/syddanmark-2018-2019.json"),
  "the total from capacity": async (page) => {
    await openRequest(page, { ...NATIONAL, studyPlaces: { from: "capacity" } });
  },
  "fixed totals of the specialisations": async (page) => {
    await openRequest(page, {
      ...NATIONAL,
      specialisationTotals: { dagtilbud: 1500, "skole-fritid": 1500, "social-special": 1567 },
    });
  },
  "a tie where both margins are held": async (page) => {
    await openRequest(page, {
      ...{ studyYear: "2023/2024", kkr: "syddanmark" },
      internshipPlaces: FULL.internshipPlaces.map((places) => ({ ...places, places: 10 })),
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 10, ucl: 10 } },
      specialisationTotals: { dagtilbud: 7, "skole-fritid": 7, "social-special": 6 },
    });
  },
  "the question before clearing": async (page) => {
    await page.getByRole("button", { name: "Ryd alt" }).click();
  },
  "tab: input": (page) => tab(page, "Grundlaget"),
  "tab: capacity": (page) => tab(page, "Behov og praktikpladser"),
  "tab: sensitivity": async (page) => {
    await tab(page, "Hvad skal der til for at ændre tallene?");
    await page.getByRole("tabpanel").locator(".document").waitFor();
  },
  "tab: changes": async (page) => {
    await openRequest(page, {
      ...FULL,
      kkr: "sjaelland",
      internshipPlaces: TIE.internshipPlaces,
      studyPlaces: { from: "institution-totals", totals: { absalon: 740 } },
      bounds: [],
      decided: [],
    });
    await page.getByRole("tab", { name: "Ændring fra sidste år" }).click();
    await page
      .getByLabel("Sidste års indstilling")
      .setInputFiles(`${root}examples/sjaelland-2016-2017-recommendation.json`);
    await page.getByRole("tabpanel").locator(".document").waitFor();
  },
  "tab: scenarios": async (page) => {
    await tab(page, "Alternativer");
    await page.getByRole("button", { name: "Tilføj et alternativ" }).click();
    await page.locator('[id="scenarios.0.ucsyd"]').fill("600");
    await page.locator('[id="scenarios.0.ucl"]').fill("500");
    await page.getByRole("tabpanel").locator("table").first().waitFor();
    await page.getByRole("button", { name: "Tilføj et alternativ" }).click();
    await page.locator('[id="scenarios.1.ucsyd"]').fill("1,1");
  },
  "a form checked": async (page) => {
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await page.getByLabel("Det udfyldte skema").setInputFiles(`${root}test/files/form-python-docx.docx`);
    await page.locator(".other-tasks .document").waitFor();
  },
  "the ministry's document, with cells that are taken": async (page) => {
    const request = { ...FULL, studyYear: "2027/2028" };
    const recommendation = valueOf(recommend(valueOf(parseRequest({ ...request, decided: [], bounds: [] }))));
    const letter = readFileSync(`${root}examples/letter-2027-2028-constructed.docx`);
    const buffer = Buffer.from(valueOf(fillForm(letter, recommendation)));
    await openRequest(page, request);
    await page
      .getByLabel("Ministeriets brev med skemaet")
      .setInputFiles({ name: "brev.docx", mimeType: "", buffer });
    await page.getByRole("button", { name: "Overskriv indholdet af cellerne" }).waitFor();
  },
  "the questions before the work goes on": async (page) => {
    await openRequest(page, FULL);
    await page.evaluate(() => {
      localStorage.setItem("paedagog-dimensionering-lagt-til-side", "{");
    });
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.locator("#found").waitFor();
    await page.locator("#aside").waitFor();
  },
  "the questions of what comes beside what is there": async (page) => {
    await openRequest(page, FULL);
    const header = "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special";
    await page.getByRole("button", { name: "Indsæt KKR'ets kommuner" }).click();
    const csv = (name: string, row: string): { name: string; mimeType: string; buffer: Buffer } => ({
      ...{ name, mimeType: "" },
      buffer: Buffer.from(`${header}\r\n${row}\r\n`),
    });
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([csv("a.csv", "Esbjerg;UCL;1;2;3"), csv("b.csv", "Odense;UCL;1;2;3")]);
    await page.locator("#waiting").waitFor();
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles([csv("c.csv", "Assens;UCL;1;2;3"), csv("d.csv", "Vejle;UCL;1,110;2;3")]);
    await page.locator("#usable").waitFor();
    await page.locator('[id="previousTotals.ucl"]').fill("52100");
    await page.locator(".question", { hasText: "Er tallet rigtigt?" }).waitFor();
    await page.locator('[id="studyYear"]').fill("2022/2023");
    await page.locator("#decisions").waitFor();
  },
  reminders: async (page) => {
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(["faxe.xlsx", "koege.csv"].map((file) => `${root}examples/returns-constructed/${file}`));
    await page.getByRole("button", { name: /^Skriv rykkere/ }).click();
    for (const title of await page.locator("#reminders summary").all()) await title.click();
  },
  "the blank return": async (page) => {
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.getByText("Send et tomt indberetningsskema ud", { exact: true }).click();
    await page.locator('[id="asking.deadline"]').fill("2027-01-29");
    await page.locator("#studyYear").fill("2023");
    await page.getByRole("button", { name: "Gem indberetningsskemaet som CSV" }).click();
    await page.locator("details .remarks, details .form-error-message, details .alert").first().waitFor();
  },
  "the key as a list": async (page) => {
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await page.locator("#studyYear").fill("2027/2028");
    const text = (name: string): string =>
      `Kommune;Dagtilbud;Skole/fritid;Social/special\r\n${name};39;24;37\r\n`;
    await page.locator("#places-files").setInputFiles(
      ["Køge", "Lyngby-Taarbæk"].map((name) => ({
        ...{ name: `${name}.csv`, mimeType: "" },
        buffer: Buffer.from(text(name)),
      })),
    );
    await page.locator("#key").waitFor();
  },
  "the questions of what is pasted": async (page) => {
    await page.locator("#kkr").selectOption("KKR Sjælland");
    const rows = ["Kommune\tDagtilbud\tSkole/fritid\tSocial/special", "Køge\t1\t2\t3", "Faxe\t4\t5\t6"];
    await page.locator('[id="rows.0.provider"]').evaluate(
      (cell, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        const paste = { clipboardData, bubbles: true, cancelable: true };
        cell.dispatchEvent(new ClipboardEvent("paste", paste));
      },
      [...rows, "Region Sjælland\t5\t7\t9"].join("\r\n"),
    );
    await page.locator("#files-waiting").waitFor();
  },
  "the case for the meeting": async (page) => {
    await openRequest(page, { ...FULL, internshipPlacesUnit: undefined });
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Gem sagen som Word" }).click();
    await download;
    await page.locator("#memo-remarks li").first().waitFor();
  },
  "other tasks: what is to be supplied": async (page) => {
    await page.locator("#studyYear").fill("2023/2024");
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.getByText("Fordel praktikpladserne på kommunerne og regionen", { exact: true }).click();
    for (const [id, places] of Object.entries({
      dagtilbud: 562,
      "skole-fritid": 338,
      "social-special": 594,
    })) {
      await page.locator(`[id="supply.needed.${id}"]`).fill(String(places));
    }
    await page.locator('[id="supply.meaning"]').fill("Konstrueret");
    await page.locator('[id="supply.source"]').fill("Konstrueret");
    await page.locator("#supply-file").setInputFiles(`${root}examples/distribution-key-constructed.csv`);
    await page.locator(".other-tasks table").first().waitFor();
  },
  "other tasks: the methods compared": async (page) => {
    await openRequest(page, FULL);
    await page.getByText("Sammenlign metoderne", { exact: true }).click();
    await page.locator(".other-tasks table").first().waitFor();
  },
  "the guide": async (page) => {
    await page.locator(".guide summary").click();
  },
};
