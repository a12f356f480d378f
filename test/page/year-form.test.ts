import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { describePage, formOn, numbersOn, openRequest, root } from "./browser.js";

const LETTERS = `${root}test/cases/letter/`;
const LETTER_2027 = `${LETTERS}letter-2027-2028-constructed.docx`;
const LETTER_2028 = `${LETTERS}letter-2028-2029-constructed.docx`;

const folder = mkdtempSync(join(tmpdir(), "page-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describePage("the year's form", (open) => {
  it("is said to be missing for a year that has none, with what to do", async () => {
    const page = await open();
    await page.locator("#studyYear").fill("2027/2028");
    await page.getByText("Der er ikke fundet et skema for 2027/2028. Der bruges skemaet for").waitFor();
    await page.locator("#studyYear").fill("2023/24");
    await page.getByText("Der bruges skemaet for 2023/2024, som følger med siden.").waitFor();
  });

  it("has the KKRs of the year: Østdanmark from 2027/2028, and of the two before what is to be checked", async () => {
    const page = await open();
    const offered = page.locator("#kkr option");
    await page.locator("#studyYear").fill("2026/2027");
    await expect.poll(() => offered.allTextContents()).not.toContain("KKR Østdanmark");
    await page.locator("#studyYear").fill("2027/2028");
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await expect.poll(() => offered.allTextContents()).toContain("KKR Hovedstaden");
    const institutions = await page
      .getByLabel(/^Institution, /)
      .evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));
    expect(institutions).toEqual(["kp", "absalon"]);
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.getByText("KKR Hovedstaden og KKR Sjælland ligger nu i samme region").first().waitFor();
    // In the year before it is refused, under its name.
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await page.locator("#studyYear").fill("2026/2027");
    await expect.poll(() => page.locator("#kkr option:checked").textContent()).toBe("KKR Østdanmark");
  });

  it("is read from the ministry's letter: its names, its year, and what differs, in words", async () => {
    const page = await open();
    await page.locator("#letter-file").setInputFiles(LETTER_2027);
    await page.getByText("Der bruges skemaet for 2027/2028 fra letter-2027-2028-constructed.docx.").waitFor();
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe("2027/2028");
    await page.getByText("»UC Syddanmark« hedder nu »UC SYD«.").waitFor();
    await expect.poll(() => page.locator('[id="edition.deadline"]').inputValue()).toBe("2027-02-12");
    await expect
      .poll(() => page.locator('[id="edition.recipient"]').inputValue())
      .toBe("dimensionering@ufm.dk");
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await fillIn(page, { kp: 700, absalon: 500 });
    const rows = await formOn(page);
    expect(rows.filter((cells) => cells.length === 4).map(([name]) => name)).toEqual([
      "Københavns Professionshøjskole",
      "Professionshøjskolen Absalon",
    ]);
    const form = await page.locator("#form .document").textContent();
    expect(form).toContain("ministeriets brev af 11. januar 2027");
  });

  it("is read from the letter's text, pasted", async () => {
    const page = await open();
    const text = readFileSync(`${LETTERS}letter-2027-2028-as-pasted.txt`, "utf8");
    await page.getByText("Indlæs ministeriets brev", { exact: true }).click();
    await page.getByLabel("Eller brevets tekst").fill(text);
    await page.getByRole("button", { name: "Læs teksten" }).click();
    await page.getByText("Der bruges skemaet for 2027/2028 fra den indsatte tekst.").waitFor();
    await expect.poll(() => page.getByLabel("Navn", { exact: true }).count()).toBe(9);
  });

  it("that is no letter is refused, and nothing is changed", async () => {
    const page = await open();
    const studyYear = await page.locator("#studyYear").inputValue();
    await page.getByText("Indlæs ministeriets brev", { exact: true }).click();
    await page.getByLabel("Eller brevets tekst").fill("Et brev uden skema");
    await page.getByRole("button", { name: "Læs teksten" }).click();
    await page.locator(".alert-error", { hasText: "Den indsatte tekst" }).waitFor();
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe(studyYear);
    await expect.poll(() => page.locator(".alert-error").first().textContent()).not.toContain("--");
    // Of another text nothing is said before it is read.
    await page.getByLabel("Eller brevets tekst").fill("Et andet brev");
    await expect.poll(() => page.locator(".alert-error").count()).toBe(0);
    await expect.poll(() => page.getByLabel("Eller brevets tekst").isVisible()).toBe(true);
  });

  it("with an institution that nobody knows asks for its KKR; its rows and columns follow", async () => {
    const page = await open();
    await readLetter2028(page);
    const kkr = page.locator('[id="edition.institutions.2.kkr"]');
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await page
      .getByRole("link", {
        name: "Professionshøjskolen Storebælt: Vælg, hvilket KKR institutionen hører til.",
      })
      .click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe("edition.institutions.2.kkr");
    await kkr.selectOption("KKR Østdanmark");
    const titles = await page.locator(".grid thead th").allTextContents();
    expect(titles.map((title) => title.replaceAll("\u00ad", "")).slice(2)).toEqual([
      ...["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"],
      ...["Almen pædagogik", "I alt"],
    ]);
    await fillIn(page, { kp: 700, absalon: 500, "professionshoejskolen-storebaelt": 120 });
    const numbers = await numbersOn(page);
    expect(numbers.map(([total]) => total)).toEqual([700, 500, 120]);
    expect(numbers.map((row) => row.length)).toEqual([5, 5, 5]);
  });

  it("is put in another order, renamed, taken away and brought back", async () => {
    const page = await open();
    await page.locator("#letter-file").setInputFiles(LETTER_2027);
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await page.getByText("Skemaet for 2027/2028", { exact: true }).click();
    await page.getByRole("button", { name: "Flyt op: Professionshøjskolen Absalon" }).click();
    const first = page.locator('[id="edition.institutions.0.name"]');
    await expect.poll(() => first.inputValue()).toBe("Professionshøjskolen Absalon");
    await first.fill("Absalon");
    await page.locator('[id="totals.absalon"]').waitFor();
    await expect.poll(() => page.locator("label[for='totals.absalon']").textContent()).toBe("Absalon");
    await first.fill("");
    await page.getByRole("link", { name: "Navnet mangler." }).waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => first.inputValue()).toBe("Professionshøjskolen Absalon");
    await page.getByRole("button", { name: "Brug ikke dette skema" }).click();
    await page.getByText("Der er ikke fundet et skema for 2027/2028").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("studyYear");
    await page.getByRole("button", { name: "Fortryd" }).click();
    await expect.poll(() => first.inputValue()).toBe("Professionshøjskolen Absalon");
  });

  it("is kept by the browser, and stands in the request, which the command reads to the same bytes", async () => {
    const page = await open();
    await readLetter2028(page);
    await page.locator('[id="edition.institutions.2.kkr"]').selectOption("KKR Østdanmark");
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await fillIn(page, { kp: 700, absalon: 500, "professionshoejskolen-storebaelt": 120 });
    const numbers = await numbersOn(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await expect.poll(() => numbersOn(page)).toEqual(numbers);

    const request = await save(page, "Gem arbejdet (.json)");
    for (const [button, ending] of [
      ["Gem indstillingen som Word", "docx"],
      ["Gem indstillingen som Excel", "xlsx"],
      ["Gem indstillingen som CSV", "csv"],
      ["Gem indstillingen til næste år (.json)", "json"],
    ] as const) {
      const saved = readFileSync(await save(page, button));
      const made = command("table", request, "--out", join(folder, `command.${ending}`), "--force");
      expect(made.status, made.stderr).toBe(0);
      expect(saved.equals(readFileSync(join(folder, `command.${ending}`))), button).toBe(true);
    }
    const other = await open();
    await other.locator("#request-file").setInputFiles(request);
    await other.getByText("Der bruges skemaet for 2028/2029 fra det åbnede arbejde.").waitFor();
    await expect.poll(() => numbersOn(other)).toEqual(numbers);
    const again = await save(other, "Gem arbejdet (.json)");
    expect(readFileSync(again, "utf8")).toBe(readFileSync(request, "utf8"));
  });

  it("is saved as the file that the command makes of the same letter, and opened from it", async () => {
    const page = await open();
    await page.locator("#letter-file").setInputFiles(LETTER_2027);
    const saved = await save(page, "Gem årets skema (.json)");
    const { stdout } = command("form", LETTER_2027);
    expect(readFileSync(saved, "utf8")).toBe(stdout);
    const other = await open();
    await other.locator("#form-edition-file").setInputFiles(saved);
    await other.getByText("Der bruges skemaet for 2027/2028 fra skema-2027-2028.json.").waitFor();
    await other.locator("#request-file").setInputFiles(saved);
    await other.getByText("Filen er årets skema og ikke et gemt arbejde.").waitFor();
  });

  it("of another year than the study year is refused at the study year", async () => {
    const page = await open();
    await page.locator("#letter-file").setInputFiles(LETTER_2027);
    await page.getByText("Der bruges skemaet for 2027/2028").waitFor();
    await page.locator("#studyYear").fill("2026/2027");
    await expect
      .poll(() => page.locator("#studyYear-fault").textContent())
      .toContain("Skemaet er for 2027/2028, men studieåret er 2026/2027.");
  });
});

describePage("who has answered", (open) => {
  const collected = {
    ...{ studyYear: "2023/2024", kkr: "sjaelland" },
    internshipPlaces: ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
      ...{ provider: "Køge", institution: "absalon", specialisation, places: 40 },
    })),
    returns: { answered: ["Køge"], missing: ["Lejre"], notRead: ["Faxe"] },
  };

  it("is kept from a collection that is opened, shown with the table, and written again", async () => {
    const page = await open();
    await openRequest(page, collected);
    await page.locator("#returns", { hasText: "Lejre har ikke svaret." }).waitFor();
    await page.locator('[id="totals.absalon"]').fill("747");
    await expect.poll(() => numbersOn(page)).toEqual([[747, 249, 249, 249]]);
    const saved = JSON.parse(
      readFileSync(await save(page, "Gem arbejdet (.json)"), "utf8"),
    ) as typeof collected;
    expect(saved.returns).toEqual(collected.returns);
  });

  it("follows the table: whoever is typed into it has answered", async () => {
    const page = await open();
    await openRequest(page, collected);
    await page.getByRole("button", { name: "Tilføj række" }).click();
    for (const [column, text] of Object.entries({
      ...{ provider: "Lejre Kommune", dagtilbud: "1", "skole-fritid": "2", "social-special": "3" },
    })) {
      await page.locator(`[id="rows.1.${column}"]`).fill(text);
    }
    await page.locator("#returns", { hasText: "Praktikpladserne er fra 2 af 3 indberettere." }).waitFor();
    await expect.poll(() => page.locator("#returns").textContent()).not.toContain("Lejre har ikke svaret.");
  });
});

async function readLetter2028(page: Page): Promise<void> {
  await page.locator("#letter-file").setInputFiles(LETTER_2028);
  await page.getByText("Der bruges skemaet for 2028/2029").waitFor();
}

/** Constructed places in every blank row, and the institutions' totals. */
async function fillIn(page: Page, totals: Readonly<Record<string, number>>): Promise<void> {
  const cells = await page
    .locator(".grid input.number")
    .evaluateAll((inputs) => inputs.map((input) => input.id));
  for (const [index, id] of cells.entries()) {
    await page.locator(`[id="${id}"]`).fill(String(100 + 37 * index));
  }
  for (const [id, total] of Object.entries(totals)) {
    await page.locator(`[id="totals.${id}"]`).fill(String(total));
  }
}

function command(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, "dist/cli.js"), ...args], { encoding: "utf8" });
}

/** The path of what a button saved, under the name that the page gave it. */
async function save(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const download = await waiting;
  const path = join(mkdtempSync(join(folder, "saved-")), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
