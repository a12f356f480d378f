import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { missingPackages, readWithPython, skipWithout } from "../office/programs.js";
import { describePage, numbersOn, openRequest, root } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "page-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const withoutPython = skipWithout(
  "the page's files, opened by openpyxl and python-docx (test/page)",
  missingPackages(["python3-docx", "python3-openpyxl"]),
);

/** What the button gives, and what `dimensionering table` calls the same. */
const BUTTONS = [
  ["Hent Word", "docx"],
  ["Hent Excel", "xlsx"],
  ["Hent CSV", "csv"],
  ["Hent indstillingen til næste år (.json)", "json"],
] as const;

const PLACES =
  "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special\r\nEsbjerg;UC Syd;61,5;30;48,5\r\nOdense;UCL;40;20;33\r\n";

describePage("the files that the page saves", (open) => {
  it.for(["examples/syddanmark-2018-2019.json", "typed"])(
    "are byte for byte what the command writes from the saved request: %s",
    async (request, { expect: expectHere }) => {
      const page = await open();
      if (request === "typed") await typeAll(page);
      else await openRequest(page, request);
      await numbersOn(page);
      const input = await save(page, "Gem anmodningen (.json)");
      for (const [button, ending] of BUTTONS) {
        const out = join(folder, `command.${ending}`);
        const { status } = spawnSync(process.execPath, [
          join(root, "dist/cli.js"),
          ...["table", input, "--out", out, "--force"],
        ]);
        expectHere(status).toBe(0);
        const saved = readFileSync(await save(page, button));
        expectHere(saved.equals(readFileSync(out)), button).toBe(true);
      }
    },
  );

  it.skipIf(withoutPython)("have the form's numbers when openpyxl and python-docx open them", async () => {
    const page = await open();
    await typeAll(page);
    const numbers = await numbersOn(page);
    const [word, excel] = [await save(page, "Hent Word"), await save(page, "Hent Excel")];
    const read = (await readWithPython([word, excel])) as Record<string, Read>;
    const rows = numbers.flatMap(([total, ...places]) => places.map((count) => [total, count]));
    const table = (read[word]?.tables?.[0] ?? [])
      .slice(1)
      .map((cells) => [Number(cells[1]), Number(cells[3])]);
    expect(table).toEqual(rows);
    const cells = read[excel]?.sheets?.[0]?.cells ?? {};
    const column = (letter: string): unknown[] =>
      Object.entries(cells).flatMap(([address, { value }]) =>
        new RegExp(`^${letter}\\d+$`).test(address) && typeof value === "number" ? [value] : [],
      );
    expect(column("B")).toEqual(numbers.map(([total]) => total));
    expect(column("D")).toEqual(rows.map(([, count]) => count));
  });

  it("open again on the page and give the same form, the same request and the same bytes", async () => {
    const page = await open();
    await typeAll(page);
    const numbers = await numbersOn(page);
    const request = await save(page, "Gem anmodningen (.json)");
    const recommendation = await save(page, "Hent indstillingen til næste år (.json)");
    for (const file of [request, recommendation]) {
      const other = await open();
      await other.locator("#request-file").setInputFiles(file);
      expect(await numbersOn(other)).toEqual(numbers);
      const again = await save(other, "Gem anmodningen (.json)");
      expect(readFileSync(again, "utf8")).toBe(readFileSync(request, "utf8"));
    }
  });

  it("are named after what they are, the KKR and the study year, and it is said where they went", async () => {
    const page = await open();
    await typeAll(page);
    await numbersOn(page);
    expect((await save(page, "Hent Word")).split("/").at(-1)).toBe("indstilling-syddanmark-2023-2024.docx");
    await page
      .getByRole("status")
      .filter({ hasText: "indstilling-syddanmark-2023-2024.docx er gemt" })
      .waitFor({ state: "attached" });
  });
});

interface Read {
  readonly tables?: readonly (readonly (readonly string[])[])[];
  readonly sheets?: readonly { readonly cells: Readonly<Record<string, { readonly value: unknown }>> }[];
}

/** A request with a little of everything, typed and read in. */
async function typeAll(page: Page): Promise<void> {
  await page.getByLabel("KKR", { exact: true }).selectOption("KKR Syddanmark");
  await page.getByRole("textbox", { name: "Studieår" }).fill("2023/2024");
  await page
    .getByLabel("Hent filer")
    .setInputFiles({ name: "a.csv", mimeType: "", buffer: Buffer.from(PLACES) });
  await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("Halvårspladser om året");
  await page.getByLabel("UC Syddanmark", { exact: true }).fill("589");
  await page.getByLabel("UCL Erhvervsakademi og professionshøjskole", { exact: true }).fill("521");
  await page.getByText("Overbooking", { exact: true }).first().click();
  await page.getByLabel("Der overbookes oven i antallet").check();
  await page.getByLabel("Procent", { exact: true }).fill("5");
  await page.getByText("Sommer- og vinteroptag og frafald").click();
  await page.getByLabel("Sommer", { exact: true }).fill("55");
  await page.getByLabel("Vinter", { exact: true }).fill("45");
  await page
    .getByLabel("Den overskydende studieplads, når antallet er ulige, går til")
    .selectOption("Sommer");
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
