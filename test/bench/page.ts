// How long the page takes to open, as a ratio to an empty page with the same styles; how long from a letter typed in the
// grid to the end of its frame; and how long a paste of 3,000 rows holds the page: `npm run bench:page`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { kkrs } from "../../src/index.js";
import { CHROMIUM } from "../office/programs.js";

const ROUNDS = 25;
const FRAME = 16.7;
const file = new URL("../../dist/dimensionering.html", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const empty = join(folder, "empty.html");
writeFileSync(empty, emptyPage(readFileSync(file, "utf8")));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });

const openings: Record<"empty" | "grid" | "program", number[]> = { empty: [], grid: [], program: [] };
// In turns, so that what else the machine does falls on both alike.
for (let round = 0; round < ROUNDS; round += 1) {
  openings.empty.push(await millisecondsToOpen(browser, empty, "p"));
  openings.grid.push(await millisecondsToOpen(browser, file, ".grid input"));
  openings.program.push(await millisecondsToOpen(browser, file, "#form"));
}
for (const [name, times] of [
  ["an empty page with the same styles", openings.empty],
  ["the page, with a grid to type in  ", openings.grid],
  ["the page, with all of it          ", openings.program],
] as const) {
  const [at, ratio] = [median(times), median(times) / median(openings.empty)];
  console.log(`${name}  ${at.toFixed(1).padStart(6)} ms  ${ratio.toFixed(2).padStart(5)}`);
}

for (const [name, providers] of [
  ["national form, 6 × 3      ", 6],
  ["98 providers × 3          ", 98],
] as const) {
  for (const slowed of [1, 4]) {
    const times = await millisecondsToType(browser, providers, slowed);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? NaN).toFixed(1);
    console.log(
      `a letter, ${name} at 1/${slowed} of the speed: median ${at(0.5)} ms, nine in ten below ${at(0.9)} ms; a frame is ${FRAME} ms`,
    );
  }
}
const tasks = await tasksOfPaste(browser);
console.log(`3,000 rows pasted: tasks of ${tasks.map((time) => `${time.toFixed(0)} ms`).join(", ")}`);
await browser.close();
rmSync(folder, { recursive: true });

/** The same page without its scripts, with something to draw. */
function emptyPage(html: string): string {
  return html.replace(/<noscript>[^]*<\/script>/, "<p>Tom</p>");
}

/** From the start of the navigation to the end of the frame in which this stands there. */
async function millisecondsToOpen(browser: Browser, path: string, selector: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(`new MutationObserver((_, observer) => {
    if (document.querySelector("${selector}") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.openedAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true })`);
  await page.goto(pathToFileURL(path).href);
  // Not by `waitForFunction`, which the page's Content-Security-Policy forbids.
  const opened = await page.evaluate<number>(`new Promise((resolve) => {
    const look = () => (window.openedAt === undefined ? setTimeout(look, 5) : resolve(window.openedAt));
    look();
  })`);
  await context.close();
  return opened;
}

/** From each key in a cell to the end of its frame, in order of length; with the processor slowed so many times. */
async function millisecondsToType(browser: Browser, providers: number, slowed: number): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const buffer = Buffer.from(JSON.stringify(requestOf(providers)));
  await page.locator("#request-file").setInputFiles({ name: "a.json", mimeType: "", buffer });
  await page.locator("#form .document table").first().waitFor();
  await page.locator('[id="rows.0.dagtilbud"]').focus();
  await page.evaluate(`
    window.times = [];
    addEventListener("keydown", ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - timeStamp)));
    }, true);
  `);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  for (let letter = 0; letter < 40; letter += 1) await typeOne(page, letter % 2 === 0 ? "7" : "Backspace");
  const times = await page.evaluate<number[]>("window.times");
  await context.close();
  return times.toSorted((a, b) => a - b);
}

/** The tasks of more than 50 ms, in which nothing else is done, from a paste of 3,000 rows to the form with them. */
async function tasksOfPaste(browser: Browser): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.locator("#kkr").selectOption("sjaelland");
  await page.locator("#studyYear").fill("2023/2024");
  // No two halves of them come to the same, which the page would ask about.
  const rows = Array.from(
    { length: 3_000 },
    (_, row) => `Konstrueret ${lettersOf(row)}\tabsalon\t${row}\t2\t3`,
  );
  const text = ["Kommune\tInstitution\tDagtilbud\tSkole/fritid\tSocial/special", ...rows].join("\r\n");
  await page.evaluate(`
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: "longtask" });
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.getElementById("rows.0.provider")
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  `);
  await page.locator('[id="rows.199.provider"]').waitFor();
  await page.locator("main:not(.outdated)").waitFor();
  const tasks = await page.evaluate<number[]>(
    "new Promise((resolve) => setTimeout(() => resolve(window.tasks), 500))",
  );
  await context.close();
  return tasks;
}

/** A number is no name. */
function lettersOf(number: number): string {
  return `${number}`.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
}

async function typeOne(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))");
}

/** Constructed: every institution of the form, with places from so many providers. */
function requestOf(providers: number): object {
  const institutions = ["kp", "absalon", "ucsyd", "ucn", "via", "ucl"];
  const names = kkrs
    .flatMap(({ municipalities }) => municipalities.map(({ name }) => name))
    .slice(0, providers);
  const internshipPlaces = names.flatMap((provider, index) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, at) => ({
      ...{
        provider,
        institution: institutions[index % 6],
        specialisation,
        places: 30 + ((index * 7 + at * 11) % 50),
      },
    })),
  );
  return { studyYear: "2023/2024", internshipPlaces, studyPlaces: { from: "regional-total", total: 4567 } };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
