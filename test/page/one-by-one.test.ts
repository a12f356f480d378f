import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readInternshipPlaces, recommend, valueOf } from "../../src/index.js";
import { reference } from "../../src/reference/reference.js";
import { describePage, numbersOn } from "./browser.js";

const council = reference.at("2023/2024", "syddanmark").council;
const PROVIDERS = [...(council?.municipalities ?? []).map(({ name }) => name), council?.region ?? ""];
const SPECIALISATIONS = ["Dagtilbud", "Skole/fritid", "Social/special"];
const INSTITUTIONS = ["UC SYD", "UCL"];

/** Constructed: what each reports to the two institutions. */
const places = (at: number): number[][] => [
  [11 + at, 7 + (at % 5), 9 + (at % 3)],
  [6 + (at % 7), 5 + at, 8],
];

/** As it comes in an e-mail: a table with headings, rows alone, or a table of one institution, which does not say it. */
const tables = (at: number): string[][][] => {
  const provider = PROVIDERS[at] ?? "";
  const rows = places(at).map((own, index) => [provider, INSTITUTIONS[index] ?? "", ...own.map(String)]);
  if (at % 3 === 0) return [[["Kommune", "Institution", ...SPECIALISATIONS], ...rows]];
  if (at % 3 === 1) return [rows];
  const [first = [], second = []] = rows;
  const unsaid = [provider, ...second.slice(2)];
  return [
    [["Kommune", "Institution", ...SPECIALISATIONS], first],
    [["Kommune", ...SPECIALISATIONS], unsaid],
  ];
};

describePage("the 23 of KKR Syddanmark, pasted one by one,", (open) => {
  it("are all asked about that must be, and give the form of all of them", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("syddanmark");
    await page.locator("#studyYear").fill("2023/2024");
    await page.locator('[id="totals.ucsyd"]').fill("589");
    await page.locator('[id="totals.ucl"]').fill("521");
    expect(PROVIDERS).toHaveLength(23);
    for (const [at, provider] of PROVIDERS.entries()) {
      for (const table of tables(at)) await pasteIn(page, provider, table);
      await page.locator("#members", { hasText: `${at + 1} af 23 har svaret.` }).waitFor();
    }
    await expect.poll(() => numbersOn(page)).toEqual(expected());
  });
});

/** Pastes in the first row without a name, or in a new one, and answers what is asked. */
async function pasteIn(page: Page, provider: string, table: readonly (readonly string[])[]): Promise<void> {
  const hasInstitution = table.every((row) => row.length === SPECIALISATIONS.length + 2);
  const isNamed = table[0]?.[0] === "Kommune";
  const rows = await page.locator(".grid tbody tr:has(input)").count();
  const last = page.locator(`[id="rows.${rows - 1}.provider"]`);
  if (!isNamed && (await last.inputValue()) !== "") {
    await page.getByRole("button", { name: "Tilføj række" }).click();
    await page.locator(`[id="rows.${rows}.provider"]`).waitFor();
  }
  const names = page.locator(".grid tbody td:first-child input");
  const free = (await names.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)))
    .map((name, at) => (name === "" ? at : -1))
    .find((at) => at !== -1);
  const field = names.nth(isNamed ? 0 : (free ?? 0));
  await field.evaluate(
    (cell, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    table.map((row) => `${row.join("\t")}\r\n`).join(""),
  );
  if (!hasInstitution) {
    const question = page.locator("#key");
    await question.getByLabel(provider, { exact: true }).selectOption("ucl");
    await question.getByRole("button", { name: "Brug svarene" }).click();
    await question.waitFor({ state: "detached" });
    // The row of the other institution stands there already.
    await page.getByRole("button", { name: `Læg til: ${provider}` }).click();
  }
  await page.locator(".happened").waitFor();
}

function expected(): number[][] {
  const header = ["Kommune", "Institution", ...SPECIALISATIONS];
  const rows = PROVIDERS.flatMap((provider, at) =>
    places(at).map((own, index) => [provider, INSTITUTIONS[index] ?? "", ...own.map(String)]),
  );
  const text = [header, ...rows].map((row) => row.join(";")).join("\n");
  const internshipPlaces = valueOf(
    readInternshipPlaces(new TextEncoder().encode(text), { studyYear: "2023/2024", kkr: "syddanmark" }),
  );
  const made = recommend({
    ...{ studyYear: "2023/2024", kkr: "syddanmark", internshipPlaces },
    studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  });
  return valueOf(made).institutions.map(({ studyPlaces, specialisations }) => [
    studyPlaces,
    ...specialisations.map((one) => one.studyPlaces),
  ]);
}
