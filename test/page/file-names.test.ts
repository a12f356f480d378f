import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage } from "./browser.js";

describePage("what a file of places is called, on the page", (open) => {
  /** Files by name, each with the same numbers of a municipality, put in by KKR Sjælland for 2027/2028. */
  const withFiles = async (files: Readonly<Record<string, string>>, unit = ""): Promise<Page> => {
    const page = await open();
    await page.locator("#kkr").selectOption("sjaelland");
    await page.locator("#studyYear").fill("2027/2028");
    await page.locator("#unit").selectOption(unit);
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    await page.getByLabel("Indlæs filer").setInputFiles(
      Object.entries(files).map(([name, provider]) => ({
        ...{ name, mimeType: "text/csv" },
        buffer: Buffer.from(`${header}\r\n${provider};7;8;9\r\n`),
      })),
    );
    await page.locator(".work .reports").waitFor();
    return page;
  };
  const refused = (page: Page): Locator => page.locator(".work .reports .alert-error");
  const first = (page: Page): Promise<string> => page.locator('[id="rows.0.provider"]').inputValue();

  it("names another municipality, which would be said to be silent: nothing is put in", async () => {
    const page = await withFiles({ "Køge.csv": "Faxe" });
    await refused(page).getByText("Filens navn nævner Køge, men tallene er fra Faxe.").waitFor();
    await expect.poll(() => first(page)).toBe("");
    await page.getByRole("button", { name: /^Skriv rykkere/ }).click();
    const reminders = page.getByRole("group", { name: "Rykkere" });
    await reminders.getByText("Faxe: Svaret er afvist").waitFor();
    await reminders.getByText("Køge: Har ikke svaret").waitFor();
  });

  it("names another municipality, which has answered in another file: it is read, and said", async () => {
    const page = await withFiles({ "Køge.csv": "Faxe", "svar.csv": "Køge" });
    await page.locator(".work .reports details").getByText("Filens navn nævner Køge").waitFor();
    await page.locator("#members", { hasText: "2 af 18 har svaret." }).waitFor();
    await expect.poll(() => refused(page).count()).toBe(0);
  });

  it("names another study year: nothing is put in, and the file is not of the year that it names", async () => {
    const page = await withFiles({ "Køge 2026-2027.csv": "Køge" });
    await refused(page).getByText("2026/2027, men der er bedt om 2027/2028").waitFor();
    await expect.poll(() => first(page)).toBe("");
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe("2027/2028");
  });

  it("names the unit: it is the places', and they are converted to the one that is chosen, which is said", async () => {
    const read = await withFiles({ "Køge halvår.csv": "Køge" });
    await expect.poll(() => read.locator("#unit").inputValue()).toBe("half-year");
    const page = await withFiles({ "Køge halvår.csv": "Køge" }, "full-year");
    const said = "Halvårspladser er omregnet til helårspladser (divideret med 2) i filen.";
    await page.locator(".work .reports details").getByText(said).waitFor();
    await expect.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("3,5");
  });

  it("says that the numbers are not the last ones: they are read, and it is said", async () => {
    const page = await withFiles({ "Køge udkast.csv": "Køge" });
    await page.locator(".work .reports details").getByText("I filens navn står »udkast«.").waitFor();
    await expect.poll(() => first(page)).toBe("Køge");
  });

  it("is a date, a version or where it came from: nothing is said", async () => {
    for (const name of ["Køge 20.11.2026.csv", "SV_ Køge (2).csv", "Køge endelig.csv"]) {
      const page = await withFiles({ [name]: "Køge" });
      await expect.poll(() => first(page)).toBe("Køge");
      await expect.poll(() => page.locator(".work .reports").textContent()).not.toMatch(/navn|studieår/);
    }
  });
});
