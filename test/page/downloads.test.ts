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
  ["Gem indstillingen som Word", "docx"],
  ["Gem indstillingen som Excel", "xlsx"],
  ["Gem indstillingen som CSV", "csv"],
  ["Gem indstillingen til næste år (.json)", "json"],
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
      const input = await save(page, "Gem arbejdet (.json)");
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
    const [word, excel] = [
      await save(page, "Gem indstillingen som Word"),
      await save(page, "Gem indstillingen som Excel"),
    ];
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
    const request = await save(page, "Gem arbejdet (.json)");
    const recommendation = await save(page, "Gem indstillingen til næste år (.json)");
    for (const file of [request, recommendation]) {
      const other = await open();
      await other.locator("#request-file").setInputFiles(file);
      await expect.poll(() => numbersOn(other)).toEqual(numbers);
      const again = await save(other, "Gem arbejdet (.json)");
      expect(readFileSync(again, "utf8")).toBe(readFileSync(request, "utf8"));
    }
  });

  it("are named after what they are, the KKR and the study year, and it is said where they went", async () => {
    const page = await open();
    await typeAll(page);
    await numbersOn(page);
    expect((await save(page, "Gem indstillingen som Word")).split("/").at(-1)).toBe(
      "indstilling-syddanmark-2023-2024.docx",
    );
    const said = page.locator(".happened.is-done");
    await said.getByText("indstilling-syddanmark-2023-2024.docx er gemt").waitFor();
    // Where the button is, and at the top, where there is one too.
    await save(page, "Gem arbejdet (.json)");
    await expect.poll(() => said.getByText("Arbejdet er gemt").count()).toBe(2);
  });
});

const LETTER = "examples/letter-2027-2028-constructed.docx";
/** Its institution and total, on the form of the letter. */
const ABSALON = {
  ...{ studyYear: "2027/2028", kkr: "sjaelland", internshipPlacesUnit: "full-year" },
  internshipPlaces: [39, 24, 37].map((places, at) => ({
    ...{ provider: "Køge", institution: "absalon", places },
    specialisation: ["dagtilbud", "skole-fritid", "social-special"][at],
  })),
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};

/** What a command writes to a file. */
function written(name: string, ...words: readonly string[]): Buffer {
  const out = join(folder, name);
  const { status, stderr } = spawnSync(process.execPath, [
    join(root, "dist/cli.js"),
    ...[...words, "--out", out],
  ]);
  expect([status, status === 0 ? "" : stderr.toString()]).toEqual([0, ""]);
  return readFileSync(out);
}

describePage("what the form is sent with", (open) => {
  const letterField = (page: Page) => page.getByLabel("Ministeriets brev med skemaet");

  it("is the ministry's document as the command fills it; what a cell holds is overwritten once that is answered", async () => {
    const page = await open();
    await openRequest(page, ABSALON);
    const request = await save(page, "Gem arbejdet (.json)");
    const filled = written("filled.docx", "fill", root + LETTER, request);
    const first = await saved(page, () => letterField(page).setInputFiles(root + LETTER));
    expect(first.split("/").at(-1)).toBe("ministeriets-dokument-sjaelland-2027-2028.docx");
    expect(readFileSync(first).equals(filled)).toBe(true);
    const done = page.locator("#ministry-filled");
    await done.getByText("constructed.docx er udfyldt, læst igen og kontrolleret.").waitFor();
    await done.getByText("ministeriets-dokument-sjaelland-2027-2028.docx er gemt").waitFor();
    const attached = page.getByLabel("Det, du vedhæfter");
    await expect.poll(() => attached.inputValue()).toBe("ministry-document");
    await attached.selectOption("Indstillingen med beregningsbilag");
    await expect.poll(() => attached.inputValue()).toBe("letter-and-annex");

    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("748");
    await page.locator("#ministry-filled").waitFor({ state: "detached" });
    const stale = page.getByText("constructed.docx blev udfyldt. Udfyld det igen.");
    await stale.waitFor();
    await page.reload();
    await stale.waitFor();
    const changed = await save(page, "Gem arbejdet (.json)");
    await letterField(page).setInputFiles(first);
    const said = page.locator("#ministry-filled");
    await said.getByText("er ikke udfyldt.").waitFor();
    await expect
      .poll(() => said.locator("li").first().textContent())
      .toContain("Cellen til Professionshøjskolen Absalon i alt indeholder »747«, og indstillingen har 748.");
    await expect.poll(() => said.textContent()).not.toMatch(/--|overwrite/);
    const second = await save(page, "Overskriv indholdet af cellerne");
    expect(readFileSync(second).equals(written("again.docx", "fill", first, changed, "--force"))).toBe(true);
  });

  it("is no document that has another form, and why is said in words", async () => {
    const page = await open();
    await openRequest(page, "examples/oestdanmark-2027-2028-constructed.json");
    await letterField(page).setInputFiles(root + LETTER);
    const said = page.locator("#ministry-filled");
    await said.getByText("»UC SYD« er en ukendt institution.").waitFor();
    await expect.poll(() => said.getByRole("button").count()).toBe(0);
    await letterField(page).setInputFiles({ name: "brev.docx", mimeType: "", buffer: Buffer.from("Kære") });
    await said.getByText("brev.docx er ikke udfyldt.").waitFor();
  });

  it("is the case for the meeting as the command writes it, also beside last year's recommendation", async () => {
    const page = await open();
    await openRequest(page, ABSALON);
    const request = await save(page, "Gem arbejdet (.json)");
    const alone = readFileSync(await save(page, "Gem sagen som Word"));
    expect(alone.equals(written("memo.docx", "memo", request))).toBe(true);

    const previous = `${root}examples/sjaelland-2019-2020-recommendation.json`;
    await page.getByRole("tab", { name: "Ændring fra sidste år" }).click();
    await page.getByLabel("Sidste års indstilling").setInputFiles(previous);
    await page.getByText("Ændringen er fra sjaelland-2019-2020-recommendation.json.").waitFor();
    const beside = readFileSync(await save(page, "Gem sagen som Word"));
    expect(beside.equals(written("beside.docx", "memo", request, "--previous", previous))).toBe(true);

    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("Ikke angivet");
    await save(page, "Gem sagen som Word");
    await page.locator("#memo-remarks").getByText("praktikpladser").first().waitFor();
  });

  it("is an e-mail to where the letter says, opened by a link or copied", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await openRequest(page, { ...ABSALON, studyYear: "2023/2024" });
    const request = await save(page, "Gem arbejdet (.json)");
    const mail = join(folder, "mail.txt");
    written("indstilling.docx", "table", request, "--mail", mail);
    const text = readFileSync(mail, "utf8");
    await expect.poll(() => page.getByLabel("Eller kopiér e-mailen").inputValue()).toBe(text);

    const link = page.getByRole("link", { name: "Skriv e-mailen i dit e-mailprogram" });
    const url = new URL((await link.getAttribute("href")) ?? "");
    const asked = Object.fromEntries(url.searchParams);
    const [to, subject, , ...lines] = text.trimEnd().split("\n");
    expect(`Til: ${decodeURIComponent(url.pathname)}`).toBe(to);
    expect(`Emne: ${asked["subject"] ?? ""}`).toBe(subject);
    expect(asked["body"]?.split("\r\n")).toEqual(lines);
    const attached = page.getByLabel("Det, du vedhæfter");
    const mailText = (): Promise<string> => page.getByLabel("Eller kopiér e-mailen").inputValue();
    await attached.selectOption({ label: "Ministeriets dokument, udfyldt" });
    await expect.poll(mailText).toMatch(/Ministeriets eget skema er vedhæftet(?!.*bilag)/s);
    await attached.selectOption({ label: "Indstillingen med beregningsbilag" });
    await expect.poll(mailText).toBe(text);
    await expect.poll(() => page.getByText("Husk at vedhæfte skemaet").count()).toBe(1);

    await page.getByRole("button", { name: "Kopiér teksten" }).click();
    await page.getByRole("status").filter({ hasText: "Teksten er kopieret." }).waitFor({ state: "attached" });
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  it("is not sent where it is a ceiling", async () => {
    const page = await open();
    await openRequest(page, { ...ABSALON, studyPlaces: { from: "capacity" } });
    await numbersOn(page);
    await expect.poll(() => page.getByText("Husk at vedhæfte skemaet").count()).toBe(0);
    await page.getByText("De sættes ikke ind i ministeriets dokument").waitFor();
    await expect.poll(() => letterField(page).count()).toBe(0);
    // Nor is it called one.
    expect((await save(page, "Gem loftet som Word")).split("/").at(-1)).toBe("loft-sjaelland-2027-2028.docx");
    const buttons = page.locator('section[aria-labelledby="take-heading"]').getByRole("button");
    expect((await buttons.allTextContents()).join()).not.toContain("indstilling");
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
    .getByLabel("Indlæs filer")
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
function save(page: Page, button: string): Promise<string> {
  return saved(page, () => page.getByRole("button", { name: button, exact: true }).click());
}

async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent("download");
  await act();
  const download = await waiting;
  const path = join(mkdtempSync(join(folder, "saved-")), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
