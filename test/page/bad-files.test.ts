import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage, openRequest, root, taskOn } from "./browser.js";

const PLACES: readonly (readonly [file: string, words: RegExp])[] = [
  ["faults.xlsx", /#REF!/],
  ["municipality.xls", /xlsx/],
  ["municipality.ods", /xlsx/],
  ["cut-sheet.xlsx", /./],
  ["two-tables.xlsx", /2022/],
  ["macros.xlsx", /makro/i],
  ["external-entity.xlsx", /./],
  ["formulas-uncached-places.xlsx", /./],
  ["stray-last-cell.xlsx", /./],
  ["form-python-docx.docx", /./],
];

describePage("a file of internship places that can't be read", (open) => {
  it.for(PLACES)("is refused in words beside its name: %s", async ([file, words], { expect: expectHere }) => {
    const page = await withPlaces(open);
    await choose(page, file, readFileSync(`${root}test/files/${file}`));
    expectHere(await reportOf(page, file)).toMatch(words);
    await expectHere.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("39");
    await expectHere.poll(() => page.locator(".grid tbody tr").count()).toBe(1);
  });

  it.for([
    ["empty.csv", ""],
    ["picture.xlsx", "\u0089PNG\r\n"],
    ["cut.xlsx", "PK\u0003\u0004"],
    ["noise.csv", "\u0000\u0001\u0002"],
    ["one-long-word.csv", "x".repeat(100_000)],
  ] as const)(
    "is refused in words beside its name: %s, made here",
    async ([file, text], { expect: expectHere }) => {
      const page = await withPlaces(open);
      await choose(page, file, Buffer.from(text, "latin1"));
      expectHere((await reportOf(page, file)).length).toBeGreaterThan(10);
      await expectHere.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("39");
    },
  );

  it("keeps the good ones beside it out too, and says of each what it is", async () => {
    const page = await withPlaces(open);
    await page
      .getByLabel("Indlæs filer")
      .setInputFiles(["hidden.xlsx", "faults.xlsx"].map((file) => `${root}test/files/${file}`));
    await page.locator(".reports").getByText("faults.xlsx", { exact: true }).waitFor();
    await expect.poll(() => page.locator(".grid tbody tr").count()).toBe(1);
    await expect.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("39");
  });
});

describePage("another file that can't be read", (open) => {
  it.for(["{", "[]", '{"studyYear": 1}', '{"__proto__": {"x": 1}}', "[".repeat(200_000)])(
    "is refused as a request, and the work stands: %s",
    async (text, { expect: expectHere }) => {
      const page = await withPlaces(open);
      await page
        .locator("#request-file")
        .setInputFiles({ name: "a.json", mimeType: "", buffer: Buffer.from(text) });
      expectHere((await reportOf(page, "a.json")).length).toBeGreaterThan(10);
      await expectHere.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("39");
    },
  );

  it("has said where in a request it is wrong", async () => {
    const page = await open();
    const request = readFileSync(`${root}examples/syddanmark-2018-2019.json`, "utf8");
    const negative = request.replace(/"ucl": \d+/, '"ucl": -5');
    expect(negative).not.toBe(request);
    await page
      .locator("#request-file")
      .setInputFiles({ name: "a.json", mimeType: "", buffer: Buffer.from(negative) });
    expect(await reportOf(page, "a.json")).toMatch(/^studyPlaces\.totals\.ucl: »-5«/);
  });

  it.for(["municipality.ods", "cut-sheet.xlsx", "faults.xlsx", "windows-1252.csv"])(
    "is refused as a form to check: %s",
    async (file, { expect: expectHere }) => {
      const page = await open();
      await openRequest(page, "examples/syddanmark-2018-2019.json");
      await page.getByLabel("Det udfyldte skema").setInputFiles(`${root}test/files/${file}`);
      const section = taskOn(page, "Kontrollér et skema");
      await section.getByText(file, { exact: true }).waitFor();
      await expectHere.poll(() => section.locator(".document").count()).toBe(0);
    },
  );

  it("is refused as last year's recommendation", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await page
      .getByLabel("Sidste års indstilling")
      .setInputFiles(`${root}examples/syddanmark-2018-2019.json`);
    await page.locator(".alert-error").getByText("syddanmark-2018-2019.json", { exact: true }).waitFor();
    await page.getByRole("tab", { name: "Ændring fra sidste år" }).click();
    await expect.poll(() => page.getByRole("tabpanel").locator("table").count()).toBe(0);
  });

  it("of this very year, given as last year's, is said in the view of what has changed", async () => {
    const page = await open();
    await openRequest(page, "examples/sjaelland-2019-2020-recommendation.json");
    await page.getByRole("tab", { name: "Ændring fra sidste år" }).click();
    await page
      .getByLabel("Sidste års indstilling")
      .setInputFiles(`${root}examples/sjaelland-2019-2020-recommendation.json`);
    await page.getByRole("tabpanel").getByText("som ikke er før 2019/2020.").waitFor();
  });
});

async function withPlaces(open: () => Promise<Page>): Promise<Page> {
  const page = await open();
  // What is typed while the program takes over is tested in opening.test.ts.
  await page.locator("#form").waitFor();
  await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
  await page.getByRole("textbox", { name: "Studieår" }).fill("2023/2024");
  await page.locator('[id="rows.0.dagtilbud"]').fill("39");
  return page;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("Indlæs filer").setInputFiles({ name, mimeType: "", buffer });
}

/** What is said of a refused file under its name. */
async function reportOf(page: Page, file: string): Promise<string> {
  const report = page.locator(".alert-error .report-name").filter({ hasText: file }).locator("..");
  await report.waitFor();
  const lines = await report.locator("li").allTextContents();
  return lines.join(" ");
}
