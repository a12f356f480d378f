import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { calculated, describePage, numbersOn, openRequest } from "./browser.js";

describePage("a table of 3,000 rows", (open) => {
  it("is drawn 200 rows at a time, and all of it is counted", async () => {
    const page = await withRows(open, 3_000);
    await expect.poll(() => page.locator(".grid tbody tr").count()).toBe(200);
    await expect.poll(() => page.getByText("Række 1–200 af 3.000.").count()).toBe(1);
    await expect.poll(() => sums(page)).toEqual(["3.000", "6.000", "9.000", "18.000"]);
    await calculated(page);
    await expect.poll(async () => (await numbersOn(page))[0]).toEqual([600, 100, 200, 300]);
  });

  it("is gone through by the keyboard: by Enter, by the way from a fault and by the buttons", async () => {
    const page = await withRows(open, 3_000);
    await page.locator('[id="rows.199.dagtilbud"]').press("Enter");
    await focusIsAt(page, "rows.200.dagtilbud");
    await page.keyboard.press("ArrowUp");
    await focusIsAt(page, "rows.199.dagtilbud");
    await page.getByRole("button", { name: "Næste rækker" }).press("Enter");
    await page.locator('[id="rows.250.dagtilbud"]').fill("x");
    await page.getByRole("button", { name: "Forrige rækker" }).press("Enter");
    await expect.poll(() => page.locator('[id="rows.250.dagtilbud"]').count()).toBe(0);
    await page.locator("#form a", { hasText: "Konstrueret cfa" }).press("Enter");
    await focusIsAt(page, "rows.250.dagtilbud");
    await page.getByRole("button", { name: "Fjern række 201" }).press("Enter");
    await focusIsAt(page, "rows.200.provider");
    await expect.poll(() => page.getByText("Række 201–400 af 2.999.").count()).toBe(1);
    await page.getByRole("button", { name: "Tilføj række" }).press("Enter");
    await focusIsAt(page, "rows.2999.provider");
    await expect.poll(() => page.getByText("Række 2.801–3.000 af 3.000.").count()).toBe(1);
  });

  it("grows no more: by a row, a paste, a file or a piece of work", async () => {
    const page = await withRows(open, 3_000);
    await page.getByRole("button", { name: "Tilføj række" }).click();
    await isRefused(page, "3.001");
    await paste(page, "rows.0.provider", `${HEADER}\r\n${row(3_000)}\r\n${row(3_001)}`);
    await isRefused(page, "3.002");
    await paste(page, "rows.0.provider", Array.from({ length: 100_000 }, (_, at) => row(at)).join("\r\n"));
    await isRefused(page, "100.000");
    const buffer = Buffer.from([HEADER, ...[3_000, 3_001, 3_002].map(row)].join("\n"));
    await page.getByLabel("Indlæs filer").setInputFiles({ name: "a.csv", mimeType: "", buffer });
    await isRefused(page, "3.003");
    const internshipPlaces = Array.from({ length: 3_004 }, (_, at) => placesOf(at)).flat();
    const request = { studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces, ...TOTAL };
    const file = { name: "b.json", mimeType: "", buffer: Buffer.from(JSON.stringify(request)) };
    await page.locator("#request-file").setInputFiles(file);
    await page.getByRole("button", { name: "Åbn filen" }).click();
    await isRefused(page, "3.004");
    await expect.poll(() => page.locator(".happened button").count()).toBe(0);
    await expect.poll(() => sums(page)).toEqual(["3.000", "6.000", "9.000", "18.000"]);
  });
});

describePage("a result", (open) => {
  it("is marked from the first letter on, until it is of what stands in the fields", async () => {
    const page = await withRows(open, 1);
    const marked = await page.evaluate(typeTotal, "1200");
    expect(marked).toBe("outdated");
    await expect.poll(() => page.locator("main").getAttribute("class")).toBeNull();
    await expect.poll(() => numbersOn(page)).toEqual([[1200, 200, 400, 600]]);
  });

  it("is of what stands there before a button takes it away, or it is printed", async () => {
    const page = await withRows(open, 1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate(typeTotal, "1800 Gem indstillingen som CSV"),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain(";1800;");
    await page.evaluate(typeTotal, "2400 beforeprint");
    await expect.poll(() => page.locator(".printed").textContent()).toContain("2.400");
  });
});

const HEADER = "Kommune\tInstitution\tDagtilbud\tSkole/fritid\tSocial/special";
const TOTAL = { studyPlaces: { from: "institution-totals", totals: { absalon: 600 } } };

/** Without figures, which may be read as a year. */
function name(at: number): string {
  return `Konstrueret ${String(at).replaceAll(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)))}`;
}

function placesOf(at: number): object[] {
  return ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
    ...{ provider: name(at), institution: "absalon", specialisation, places: index + 1 },
  }));
}

function row(at: number): string {
  return `${name(at)}\tabsalon\t1\t2\t3`;
}

/** KKR Sjælland with so many rows, pasted with a header, and 600 study places. */
async function withRows(open: () => Promise<Page>, count: number): Promise<Page> {
  const page = await open();
  const internshipPlaces = placesOf(0);
  await openRequest(page, { studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces, ...TOTAL });
  if (count === 1) return page;
  const rows = Array.from({ length: count - 1 }, (_, at) => row(at + 1));
  await paste(page, "rows.0.provider", [HEADER, ...rows].join("\r\n"));
  await page
    .locator(".happened", { hasText: `${(count - 1).toLocaleString("da-DK")} rækker er læst` })
    .waitFor();
  return page;
}

async function paste(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[id="${field}"]`).evaluate((cell, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function sums(page: Page): Promise<string[]> {
  return page.locator(".grid tfoot td.sum").allTextContents();
}

async function focusIsAt(page: Page, field: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(field);
}

async function isRefused(page: Page, count: string): Promise<void> {
  const text = `Siden har plads til 3.000 rækker, og det ville blive til ${count}.`;
  await page.locator(".happened", { hasText: text }).waitFor();
}

/** In the page: types a total and, before anything is calculated, presses the button or sends the event named behind it. */
async function typeTotal(typed: string): Promise<string> {
  const [, text = "", then = ""] = /^(\d+) ?(.*)$/.exec(typed) ?? [];
  const field = document.getElementById("totals.absalon") as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  // The page has drawn by then, and nothing more.
  await new Promise<void>((resolve) => {
    queueMicrotask(resolve);
  });
  const { className } = document.querySelector("main") as HTMLElement;
  const pressed = Array.from(document.querySelectorAll("button")).find(
    ({ textContent }) => textContent === then,
  );
  if (pressed === undefined) dispatchEvent(new Event(then));
  else pressed.click();
  return className;
}
