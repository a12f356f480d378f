import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { describePage, numbersOn, openRequest, root, taskOn } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "page-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The bytes of a file that the command writes. */
function written(name: string, ...words: string[]): Buffer {
  const out = join(folder, name);
  execFileSync(process.execPath, [join(root, "dist/cli.js"), ...words, "--out", out, "--force"], {
    stdio: "ignore",
  });
  return readFileSync(out);
}

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return (await download).path();
}

describePage("the yearly job on the page", (open) => {
  it("begins with the blank return, byte for byte the command's, with deadline, contact and unit", async () => {
    const page = await open();
    await page.locator("#studyYear").fill("2023/2024");
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.locator("#unit").selectOption("full-year");
    await page.locator("summary", { hasText: "Send et tomt indberetningsskema ud" }).click();
    await page.locator('[id="asking.deadline"]').fill("2027-01-29");
    await page.locator('[id="asking.contact"]').fill("KKR Sjælland, kkr@eksempel.dk");
    const said = ["--deadline", "2027-01-29", "--contact", "KKR Sjælland, kkr@eksempel.dk"];
    const words = [
      "template",
      "--kkr",
      "sjaelland",
      "--study-year",
      "2023/2024",
      "--unit",
      "full-year",
      ...said,
    ];
    for (const [button, ending] of [
      ["Gem indberetningsskemaet som Excel", "xlsx"],
      ["Gem indberetningsskemaet som CSV", "csv"],
    ] as const) {
      const file = readFileSync(await saved(page, button));
      expect(file.equals(written(`blank.${ending}`, ...words)), ending).toBe(true);
    }
  });

  it("reads last year's form once: its totals, and what has changed since", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    const drop = page.getByLabel("Sidste års indstilling");
    await drop.setInputFiles({
      name: "sidste-aar.csv",
      mimeType: "text/csv",
      buffer: written("last.csv", "table", join(root, "examples/syddanmark-2018-2019.json")),
    });
    await page.getByText(/^Sidste års tal er fra sidste-aar\.csv, studieåret 2018\/2019\.[^F]*$/).waitFor();
    await page.locator("#origin").getByText("Sidste års antal med en ændring").click();
    await expect.poll(() => page.locator('[id="previousTotals.ucsyd"]').inputValue()).toBe("589");
    await expect.poll(() => page.locator('[id="previousTotals.ucl"]').inputValue()).toBe("521");
    // One of another KKR changes nothing.
    await drop.setInputFiles(`${root}examples/sjaelland-2016-2017-recommendation.json`);
    await page.getByText("Filen har ingen tal for KKR'ets institutioner og bruges ikke.").waitFor();
    await expect.poll(() => page.locator('[id="previousTotals.ucl"]').inputValue()).toBe("521");
    await page.getByText("Sidste års tal er fra sidste-aar.csv").waitFor();
  });

  it("reads the files of both councils that have become one, dropped at once or one after the other", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await page.locator("#studyYear").fill("2027/2028");
    await page.locator("#origin").getByText("Sidste års antal med en ændring").click();
    const file = (
      institution: string,
      total: number,
    ): { name: string; mimeType: string; buffer: Buffer } => ({
      ...{ name: `${institution}.csv`, mimeType: "text/csv" },
      buffer: Buffer.from(
        [
          "Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal studiepladser per specialisering",
          `${institution};${total};Dagtilbudspædagogik;${total - 2}`,
          ";;Skole- og fritidspædagogik;1",
          ";;Social- og specialpædagogik;1",
          "Studieåret 2026/2027;;;",
        ].join("\r\n"),
      ),
    });
    const [east, sjaelland] = [file("Københavns Professionshøjskole", 1010), file("Absalon", 747)];
    const said = page.getByText("Sidste års tal er fra Københavns Professionshøjskole.csv og Absalon.csv");
    const drop = page.getByLabel("Sidste års indstilling");
    await drop.setInputFiles([east, sjaelland]);
    await said.waitFor();
    await expect.poll(() => page.locator('[id="previousTotals.kp"]').inputValue()).toBe("1010");
    await expect.poll(() => page.locator('[id="previousTotals.absalon"]').inputValue()).toBe("747");
    await drop.setInputFiles(sjaelland);
    await drop.setInputFiles(east);
    await page.getByText("Sidste års tal er fra Absalon.csv og Københavns Professionshøjskole.csv").waitFor();
    await drop.setInputFiles([sjaelland, { ...sjaelland, name: "igen.csv" }]);
    await page.locator(".alert-error", { hasText: "igen.csv" }).waitFor();
  });

  it("holds other totals beside the work's own", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await page.getByRole("tab", { name: "Alternativer" }).click();
    await page.getByRole("button", { name: "Tilføj et alternativ" }).click();
    await page.locator('[id="scenarios.0.ucsyd"]').fill("600");
    await page.locator('[id="scenarios.0.ucl"]').fill("500");
    const panel = page.getByRole("tabpanel");
    await panel.locator("table").first().waitFor();
    await expect.poll(() => panel.textContent()).toContain("600");
    // One that is not filled in yet, or can't be read, takes none of the others away; a change is one too.
    await page.getByRole("button", { name: "Tilføj et alternativ" }).click();
    await page.locator('[id="scenarios.1.ucsyd"]').fill("+5 %");
    await expect.poll(() => panel.locator("table").count()).toBeGreaterThan(0);
    await page.locator('[id="scenarios.1.ucl"]').fill("+5 %");
    await expect.poll(() => panel.textContent()).toContain("618");
    const word = readFileSync(await saved(page, "Gem som Word"));
    expect(word.subarray(0, 2).toString()).toBe("PK");
  });

  it("divides the internship places to supply by a key, as the command does", async () => {
    const page = await open();
    await page.locator("#studyYear").fill("2023/2024");
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.getByText("Fordel praktikpladserne på kommunerne og regionen", { exact: true }).click();
    for (const [id, places] of [
      ["dagtilbud", "562"],
      ["skole-fritid", "338"],
      ["social-special", "594"],
    ] as const) {
      await page.locator(`[id="supply.needed.${id}"]`).fill(places);
    }
    await page.locator('[id="supply.meaning"]').fill("Konstrueret");
    await page.locator('[id="supply.source"]').fill("Konstrueret");
    await page.locator("#supply-file").setInputFiles(`${root}examples/distribution-key-constructed.csv`);
    const said = (): Promise<string | null> => page.locator(".other-tasks").textContent();
    await page.locator(".other-tasks table").first().waitFor();
    expect(await said()).not.toContain("Nøglen har ikke");
    await page.locator("#kkr").selectOption("KKR Syddanmark");
    await expect.poll(said).toMatch(/Nøglen har ikke Aabenraa, Assens, .* fra KKR Syddanmark\./);
    await expect.poll(said).toContain("hører ikke til KKR Syddanmark");
    await page.locator("#kkr").selectOption("KKR Sjælland");
    const section = taskOn(page, "Fordel praktikpladserne på kommunerne og regionen");
    await section.locator("table").first().waitFor();
    await expect
      .poll(() => section.locator("table").first().locator("tr").last().textContent())
      .toContain("1.494");
  });

  it("asks who goes first where the places to supply are level, and writes the answer beside the table", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("#studyYear").fill("2027/2028");
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await page.getByText("Fordel praktikpladserne på kommunerne og regionen", { exact: true }).click();
    // Three numbers side by side, as in a spreadsheet.
    await page.evaluate(() => navigator.clipboard.writeText("300\t100\t150\r\n"));
    await page.locator('[id="supply.needed.dagtilbud"]').focus();
    await page.keyboard.press("Control+v");
    await expect.poll(() => page.locator('[id="supply.needed.social-special"]').inputValue()).toBe("150");
    await page.locator('[id="supply.meaning"]').fill("Konstrueret");
    await page.locator('[id="supply.source"]').fill("Konstrueret");
    await page.locator("#supply-file").setInputFiles(`${root}examples/distribution-key-constructed.csv`);
    const question = page.locator("#supply-tie");
    const table = page.locator(".other-tasks table").first();
    const first: string[] = [];
    await question.waitFor();
    while ((await question.count()) > 0) {
      const answer = question.getByRole("button").first();
      first.push((await answer.textContent()) ?? "");
      await answer.click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("supply-order");
      await expect.poll(() => page.locator("#supply-order").textContent()).toContain(first.at(-1));
      // Of whole tables an order of all decides: three specialisations and eighteen in the key.
      expect(first.length).toBeLessThan(22);
    }
    await table.waitFor();
    await expect
      .poll(() => page.locator(".other-tasks").textContent())
      .toMatch(/Efter den angivne rækkefølge fik/);
    // What was answered is kept with the work: after a reload the key alone is read again.
    await page.reload();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await expect.poll(() => page.locator("#supply-order").textContent()).toContain(first.at(-1));
    await page.locator("#supply-file").setInputFiles(`${root}examples/distribution-key-constructed.csv`);
    await table.waitFor();
    await expect.poll(() => question.count()).toBe(0);
    await page.getByRole("button", { name: "Fjern rækkefølgen" }).click();
    await question.waitFor();
    await expect.poll(() => table.count()).toBe(0);
    const all = question.getByRole("button", { name: "I den rækkefølge, de står her" });
    for (let answers = 0; (await question.count()) > 0; answers += 1) {
      await all.click();
      expect(answers).toBeLessThan(4);
    }
    await table.waitFor();
  });

  it("shows what other methods would give, once it is asked for", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await numbersOn(page);
    await page.getByText("Sammenlign metoderne", { exact: true }).click();
    const section = taskOn(page, "Sammenlign metoderne");
    await section.locator("table").first().waitFor();
    await expect.poll(() => section.textContent()).toContain("D’Hondt");
  });
});
