import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { smallPng } from "./small-png.js";

// The README's picture of the page, with the published totals of KKR Syddanmark 2018/2019: `npx tsx scripts/picture.ts`
// on a package that is built.

const root = new URL("../", import.meta.url).pathname;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: "da-DK" });
await page.goto(pathToFileURL(`${root}dist/dimensionering.html`).href);
await page.locator('input[type="file"]').first().setInputFiles(`${root}examples/syddanmark-2018-2019.json`);
const form = page.getByText("Institutionsnavn", { exact: true }).first();
await form.waitFor();
await page.mouse.wheel(0, 300);
await page.waitForTimeout(500);
writeFileSync(`${root}docs/page.png`, smallPng(await page.screenshot()));
await browser.close();
