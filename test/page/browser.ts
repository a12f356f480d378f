import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect } from "vitest";
import { CHROMIUM, missingPackages, skipWithout } from "../office/programs.js";

export const root: string = new URL("../../", import.meta.url).pathname;
const file = `${root}dist/dimensionering.html`;
export const pageUrl: string = pathToFileURL(file).href;
const anotherFile = pathToFileURL(`${root}package.json`).href;

const ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [...ARGS, ...QUIET],
    // As in Windows: a scrollbar takes its room from what stands beside it.
    ignoreDefaultArgs: ["--hide-scrollbars"],
    timeout: 60_000,
  });
}

/** One for all the files of a worker, which takes it along when it ends. One that has gone is started anew. */
let browser: Browser | undefined;

/** What the browser told of the pages of the test that runs. */
let seen: string[] = [];

/**
 * The pages that tests take in turns, by the browser's options for them, and those of the test that runs. A process for
 * each test takes longer than our page's opening.
 */
const shared = new Map<string, Page>();
const taken = new Set<Page>();

/** A page is a test's own if it is told something that stays with it: a script, a clock, a permission. */
type OpenOptions = BrowserContextOptions & { readonly isOwn?: boolean };
export type Open = (options?: OpenOptions) => Promise<Page>;

const VIEWPORT = { width: 1280, height: 720 };

/**
 * Tests of the page in a browser, opened as a colleague opens it: from the disk, with the network cut.
 * After each, whatever was seen of it: nothing was asked of anybody, nothing was thrown, nothing was blocked.
 */
export function describePage(name: string, tests: (open: Open) => void): void {
  const isSkipped = skipWithout(`${name} (test/page)`, missingPackages(["chromium-headless-shell"]));
  // A browser on a busy machine may be late once. A fault is there the second time too, and the reporter names both.
  describe.skipIf(isSkipped)(name, { retry: 1 }, () => {
    beforeAll(async () => {
      if (!existsSync(file)) throw new Error("dist/dimensionering.html is missing: run npm run build");
      if (browser?.isConnected() !== true) browser = await launch();
    });
    afterEach(async () => {
      await handBack();
      const troubles = seen;
      seen = [];
      expect(troubles).toEqual([]);
    });
    tests(async ({ isOwn = false, viewport = VIEWPORT, ...options } = {}) => {
      if (browser === undefined) throw new Error("open: before the tests");
      const key = JSON.stringify(options);
      const standing = shared.get(key);
      const isFree = standing !== undefined && !taken.has(standing) && !isOwn;
      const page = isFree ? standing : await newPage(browser, options);
      if (!isOwn && standing === undefined) shared.set(key, page);
      taken.add(page);
      if (viewport !== null) await page.setViewportSize(viewport);
      await page.goto(pageUrl);
      return page;
    });
  });
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: "da-DK", ...options });
  context.setDefaultTimeout(20_000);
  await context.setOffline(true);
  await context.exposeFunction("blocked", (what: string) => seen.push(`blocked: ${what}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const { blocked } = window as unknown as { blocked: (what: string) => void };
      blocked(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  const page = await context.newPage();
  listenTo(page);
  return page;
}

function listenTo(page: Page): void {
  page.on("pageerror", ({ message }) => seen.push(`thrown: ${message}`));
  page.on("console", (message) => seen.push(`console: ${message.type()} ${message.text()}`));
  page.on("request", (request) => {
    // A picture or a file that the page itself holds is asked of nobody.
    if (!/^(data|blob):/.test(request.url()) && request.url().split("?")[0] !== pageUrl) {
      seen.push(`asked: ${request.url()}`);
    }
  });
}

/** Leaves the shared pages that a test had as a browser that has never seen ours, and closes its other ones. */
async function handBack(): Promise<void> {
  const standing = new Set(shared.values());
  const had = [...taken];
  taken.clear();
  await Promise.all(
    had.map(async (page) => {
      const isKept = standing.has(page) && (await isLeft(page));
      if (isKept) return;
      for (const [key, one] of shared) if (one === page) shared.delete(key);
      await page.context().close();
    }),
  );
}

async function isLeft(page: Page): Promise<boolean> {
  try {
    const others = page
      .context()
      .pages()
      .filter((one) => one !== page);
    await Promise.all(others.map((one) => one.close()));
    page.removeAllListeners();
    // Whoever leaves the page has it keep what was typed last: it is left before the storage is emptied, which files share.
    await page.goto(anotherFile);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    listenTo(page);
    return true;
  } catch {
    return false;
  }
}

/** What is chosen in the place of a KKR. */
export const WHOLE_FORM = "Hele landet: alle institutioner på skemaet";

/** One of the other tasks, which is folded away until it is used. */
export function taskOn(page: Page, title: string): Locator {
  return page.locator(".other-tasks details", { hasText: title });
}

/** The form as it stands on the page, when what was typed is calculated: its rows of texts. */
export async function formOn(page: Page): Promise<string[][]> {
  await calculated(page);
  const rows = page.locator("#form .document table").first().locator("tbody tr");
  return rows.evaluateAll((found) =>
    found.map((row) => Array.from(row.querySelectorAll("td, th"), (cell) => cell.textContent)),
  );
}

/** The study places on the page by institution: the total and then its specialisations. */
export async function numbersOn(page: Page): Promise<number[][]> {
  await page.locator("#form .document table").first().waitFor();
  const institutions: number[][] = [];
  for (const cells of await formOn(page)) {
    if (cells.length === 4)
      institutions.push([Number(cells[1]?.replace(".", "")), Number(cells[3]?.replace(".", ""))]);
    else institutions.at(-1)?.push(Number(cells.at(-1)?.replace(".", "")));
  }
  return institutions;
}

/** Waits for the result of what stands in the fields: it is calculated when nobody types. */
export async function calculated(page: Page): Promise<void> {
  await page.locator("main:not(.outdated)").waitFor();
}

export async function openRequest(page: Page, request: string | object): Promise<void> {
  const [payload, name] =
    typeof request === "string"
      ? [`${root}${request}`, request.split("/").at(-1) ?? ""]
      : [
          {
            name: "anmodning.json",
            mimeType: "application/json",
            buffer: Buffer.from(JSON.stringify(request)),
          },
          "anmodning.json",
        ];
  await page.locator("#request-file").setInputFiles(payload);
  await page
    .getByRole("status")
    .filter({ hasText: `${name} er åbnet.` })
    .waitFor({ state: "attached" });
}
