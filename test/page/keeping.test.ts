import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeRefusal, readJson } from "../../src/index.js";
import { describePage, formOn, numbersOn, openRequest, pageUrl, root } from "./browser.js";
import { WRONG_SHAPES } from "./wrong-shapes.js";

describePage("the work", (open) => {
  it("is not lost by a reload: what was typed, chosen and read in stands again", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    const form = await formOn(page);
    await page.getByLabel("UC Syddanmark", { exact: true }).fill("590");
    await page.getByLabel("UC Syddanmark", { exact: true }).fill("589");
    await reload(page);
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [589, 247, 118, 224],
        [521, 219, 104, 198],
      ]);
    await expect.poll(() => formOn(page)).toEqual(form);
    await expect
      .poll(() => page.getByLabel("Andele i procent, som rådet har besluttet").isChecked())
      .toBe(true);
  });

  it("keeps what was typed last where the page is left at once", async () => {
    const page = await open();
    await typed(page, "39");
    await settled(page);
    await cell(page).evaluate((field) => {
      (field as HTMLInputElement).value = "42";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      location.reload();
    });
    await expect.poll(() => cell(page).inputValue()).toBe("42");
  });

  it("keeps the names of files that waited for an answer, and says that they were not put in", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Syddanmark");
    const head = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\n";
    await page.locator("#places-files").setInputFiles([
      { name: "nyborg.csv", mimeType: "", buffer: Buffer.from(`${head}Nyborg;1;2;3\r\n`) },
      { name: "gal.csv", mimeType: "", buffer: Buffer.from(`${head}Assens;1;x;3\r\n`) },
    ]);
    await page.locator("#key, #usable").first().waitFor({ state: "attached" });
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("nyborg.csv");
    await reload(page);
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.locator("#files-waiting", { hasText: "nyborg.csv blev ikke indsat" }).waitFor();
    await page.locator("#form .alert-warning").getByText("nyborg.csv blev ikke indsat i trin 2").waitFor();
    await page.locator("#files-waiting").getByRole("button", { name: "Luk beskeden" }).click();
    await expect.poll(() => page.locator("#files-waiting").count()).toBe(0);
  });

  it("keeps the names of files that are being read, and says that they were not put in", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Syddanmark");
    await page.evaluate(() => {
      let opened = 0;
      // Once to see whether the file can be opened; the second time it takes too long.
      Blob.prototype.arrayBuffer = function (this: Blob) {
        opened += 1;
        return opened > 1 ? new Promise(() => undefined) : new Response(this).arrayBuffer();
      };
    });
    const text = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nNyborg;1;2;3\r\n";
    await page
      .locator("#places-files")
      .setInputFiles([{ name: "nyborg.csv", mimeType: "", buffer: Buffer.from(text) }]);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("nyborg.csv");
    await expect.poll(() => page.locator("#files-waiting").count()).toBe(0);
    await reload(page);
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.locator("#files-waiting", { hasText: "nyborg.csv blev ikke indsat" }).waitFor();
  });

  it("keeps a box closed that was read, and what others say", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
    const head = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\n";
    await page
      .locator("#places-files")
      .setInputFiles([{ name: "gal.csv", mimeType: "", buffer: Buffer.from(`${head}Faxe;1;x;3\r\n`) }]);
    const box = page.locator(".reports .alert-error", { hasText: "gal.csv" });
    await box.getByRole("button", { name: "Luk beskeden" }).click();
    await box.waitFor({ state: "detached" });
    await page.getByLabel("Kommune eller region, række 1").fill("Køge");
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("isClosed");
    await reload(page);
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await expect.poll(() => page.getByLabel("Kommune eller region, række 1").inputValue()).toBe("Køge");
    await expect.poll(() => box.count()).toBe(0);
  });

  it("is cleared from the page and from the browser, after asking", async () => {
    const page = await open();
    await typed(page, "39");
    const clear = page.getByRole("button", { name: "Ryd alt" });
    await clear.click();
    const question = page.getByRole("dialog", { name: "Ryd alt?" });
    await question.getByRole("button", { name: "Behold det" }).click();
    await expect.poll(() => cell(page).inputValue()).toBe("39");
    await clear.click();
    await question.getByRole("button", { name: "Slet alt" }).click();
    await expect.poll(() => cell(page).inputValue()).toBe("");
    await settled(page);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await expect.poll(() => cell(page).inputValue()).toBe("");
  });

  it("leaves nothing behind where it is cleared: no report, no question for a key, nothing said to be missing", async () => {
    const page = await open();
    await page.locator("#studyYear").focus();
    await typed(page, "39");
    for (const [field, text] of [
      ["#form-file", "intet skema"],
      ["#places-files", "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nEsbjerg;1;2;3\r\n"],
    ] as const) {
      await page.locator(field).setInputFiles({ name: "a.csv", mimeType: "", buffer: Buffer.from(text) });
    }
    await page.getByText("Kunne ikke bruges").first().waitFor();
    await page.getByRole("button", { name: "Ryd alt" }).click();
    await page.getByRole("button", { name: "Slet alt" }).click();
    await settled(page);
    await expect.poll(() => page.locator(".reports").allTextContents()).toEqual([]);
    await expect.poll(() => page.locator("#key").count()).toBe(0);
    await expect.poll(() => page.locator(".form-error-message").allTextContents()).toEqual([]);
  });

  it("is undone and done again, by button and by key, a field at a time", async () => {
    const page = await open();
    await typed(page, "39");
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
    await page.getByRole("button", { name: "Fortryd" }).click();
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("");
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(page).inputValue()).toBe("");
    await page.keyboard.press("Control+y");
    await expect.poll(() => cell(page).inputValue()).toBe("39");
    await page.getByRole("button", { name: "Gentag" }).click();
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("sjaelland");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("sjaelland");
  });

  it("is undone while the cell it was typed in has the focus", async () => {
    const page = await open();
    await typed(page, "39");
    await cell(page).press("Control+z");
    await expect.poll(() => cell(page).inputValue()).toBe("");
  });

  it("is not asked about when the page is left with changes that the browser keeps", async () => {
    const page = await open();
    await typed(page, "39");
    expect(await asksOnLeaving(page)).toBe(false);
  });

  it("is not asked about when nothing was typed, or when it was saved", async () => {
    expect(await asksOnLeaving(await open())).toBe(false);
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Gem arbejdet", exact: true }).click();
    await download;
    expect(await asksOnLeaving(page)).toBe(false);
  });

  it("is not asked about when there was nothing to undo or to do again", async () => {
    const page = await open();
    await page.locator("#form").waitFor();
    await settled(page);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    await page
      .getByRole("status")
      .filter({ hasText: "Der er intet at gentage." })
      .waitFor({ state: "attached" });
    expect(await asksOnLeaving(page)).toBe(false);
  });

  it("stays on the page where the browser keeps nothing, and that is said", async () => {
    const page = await open({ isOwn: true });
    await page.context().addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.reload();
    await typed(page, "39");
    await page.locator(".kept", { hasText: "Browseren kan ikke huske det, du skriver." }).waitFor();
    await expect.poll(() => cell(page).inputValue()).toBe("39");
    expect(await asksOnLeaving(page)).toBe(true);
  });

  it("that another window of the page has written over is said to be kept no more, and what is written over here is said too", async () => {
    const page = await open();
    await typed(page, "39");
    const other = await page.context().newPage();
    await other.goto(pageUrl);
    await typed(other, "1");
    const theirs = "browseren husker det, der sidst er skrevet dér";
    const kept = (one: Page, text: string): Promise<void> =>
      one.locator(".kept", { hasText: text }).waitFor();
    await kept(page, theirs);
    // Also beside the form: whoever has scrolled down does not see the top.
    await page.locator("#form .alert-warning").getByText(theirs).waitFor();
    await typed(page, "2");
    await kept(other, theirs);
    await kept(page, "Browseren husker nu det, der er skrevet her, og ikke det, der er skrevet dér.");
    await typed(page, "3");
    await expect.poll(() => page.locator(".kept").textContent()).toContain("ikke det, der er skrevet dér");
    await typed(other, "4");
    await kept(page, theirs);
  });

  it("is no more said to be another window's once that is closed, and is not written over until something is typed", async () => {
    const page = await open();
    await typed(page, "39");
    const other = await page.context().newPage();
    await other.goto(pageUrl);
    await typed(other, "1");
    await page.locator(".kept", { hasText: "browseren husker det, der sidst er skrevet dér" }).waitFor();
    await other.close({ runBeforeUnload: true });
    await page.locator(".kept", { hasText: "skrevet i et andet vindue, som nu er lukket" }).waitFor();
    expect(await page.evaluate(() => Object.values(localStorage).join(""))).not.toContain('"39"');
    await typed(page, "2");
    await page.getByText("Det, du skriver, bliver husket i denne browser").waitFor();
    const third = await page.context().newPage();
    await third.goto(pageUrl);
    await typed(third, "3");
    // Not before it is heard of: what is written meanwhile may be heard of in any order.
    await page.locator(".kept", { hasText: "browseren husker det, der sidst er skrevet dér" }).waitFor();
    await typed(page, "4");
    await page.locator(".kept", { hasText: "Browseren husker nu det, der er skrevet her" }).waitFor();
    await third.goto("about:blank");
    await page.getByText("Det, du skriver, bliver husket i denne browser").waitFor();
  });

  // Chromium on a busy machine now and then reads the storage of a reloaded file as empty: then once more.
  const again = { retry: 2 };
  it(
    "that was kept is taken up or begun anew, once that is answered, and what was left can be had back",
    again,
    async () => {
      const page = await open();
      await openRequest(page, "examples/syddanmark-2018-2019.json");
      await reload(page);
      const found = page.locator("#found");
      const day = await page.evaluate(() => new Date().toLocaleDateString("da-DK", { dateStyle: "long" }));
      await found
        .getByText(
          `Arbejde fra ${day}, KKR Syddanmark, 2018/2019: fortsæt, eller begynd forfra med en tom side?`,
        )
        .waitFor();
      await found.getByRole("button", { name: "Fortsæt" }).click();
      await found.waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("kkr");
      await expect.poll(() => page.locator('[id="totals.ucsyd"]').inputValue()).toBe("589");
      await reload(page);
      await found.getByRole("button", { name: "Begynd forfra" }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("kkr");
      await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("");
      await expect.poll(() => found.count()).toBe(0);
      await page.keyboard.press("Control+z");
      await expect.poll(() => page.locator('[id="totals.ucsyd"]').inputValue()).toBe("589");
      await found.getByRole("button", { name: "Begynd forfra" }).click();
      // Until something is typed, nothing is lost, and that is said.
      await page.locator(".happened", { hasText: "Det tidligere arbejde slettes først, når" }).waitFor();
      await reload(page);
      await found.getByRole("button", { name: "Begynd forfra" }).click();
      await page.getByRole("button", { name: "Fortryd det" }).click();
      await expect.poll(() => page.locator('[id="totals.ucsyd"]').inputValue()).toBe("589");
    },
  );

  it("of one study year is not another's: what goes along is chosen, and the rest is blank", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await page.locator("#studyYear").fill("2019/2020");
    const question = page.locator("#decisions");
    await question.getByText("Studieåret er ændret fra 2018/2019 til 2019/2020.").waitFor();
    await question.getByLabel("Andelene").check();
    await question.getByRole("button", { name: "Fortsæt med det valgte" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("studyYear");
    await question.waitFor({ state: "detached" });
    await expect.poll(() => page.locator('[id="shares.dagtilbud"]').inputValue()).toBe("42");
    await expect.poll(() => page.locator('[id="totals.ucsyd"]').inputValue()).toBe("");
    await page.locator(".happened").getByText("Fulgt med til 2019/2020: Andelene.").waitFor();
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await expect.poll(() => page.locator('[id="totals.ucsyd"]').inputValue()).toBe("589");
    await page.locator("#studyYear").fill("2018/2019");
    await expect.poll(() => question.count()).toBe(0);
  });

  it("has another study year by a letter: what goes along is asked there, with the focus, and the form waits", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await page.locator("#form table").first().waitFor();
    await page.getByText("Indlæs ministeriets brev", { exact: true }).click();
    await page.locator("#letter-file").setInputFiles(`${root}examples/letter-2027-2028-constructed.docx`);
    const question = page.locator("#decisions");
    await question.getByText("Studieåret er ændret fra 2018/2019 til 2027/2028.").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("decisions");
    await expect
      .poll(() =>
        question.evaluate((asked) => {
          const { top, bottom } = asked.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await page.locator("#form").getByText("Svar først på, hvad der skal følge med til 2027/2028.").waitFor();
    await expect.poll(() => page.locator("#form table").count()).toBe(0);
    await question.getByText("Andelene").click();
    await question.getByLabel("Antallet").first().check();
    await question.getByRole("button", { name: "Fortsæt med det valgte" }).click();
    await expect.poll(() => page.locator("#decisions").count()).toBe(0);
    await expect.poll(() => page.locator('[id="shares.dagtilbud"]').inputValue()).toBe("42");
  });

  it("that is half done is saved as a draft, opened again as it was typed, and refused by the command", async () => {
    const page = await open();
    const button = page.getByRole("button", { name: "Gem arbejdet", exact: true });
    await expect.poll(() => button.isDisabled()).toBe(true);
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await page.getByRole("button", { name: "Indsæt KKR'ets kommuner" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("rows.0.provider");
    await page.locator('[id="rows.3.dagtilbud"]').fill("x");
    await page.locator("#studyYear").fill("2027/2028");
    const saving = page.waitForEvent("download");
    await button.click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe("arbejde-sjaelland-2027-2028.json");
    const path = await download.path();
    const typedIn = await page.locator(".grid").evaluate(textsIn);
    const other = await open();
    await openRequest(other, JSON.parse(await readFile(path, "utf8")) as object);
    await expect.poll(() => other.locator(".grid").evaluate(textsIn)).toEqual(typedIn);
    expect(typedIn).toContain("x");
    await expect.poll(() => other.locator("#studyYear").inputValue()).toBe("2027/2028");
    const refused = await readRefused(path);
    expect(refused).toMatch(/er en kladde: .* på siden/);
    const written = { version: 4, work: { rows: 7 } };
    // As it is saved, and as what the browser had kept is, that was laid aside.
    for (const changed of [{ kladde: written }, { ...written, version: 3 }]) {
      await other.locator("#request-file").setInputFiles(jsonFile(changed));
      await other.getByText("gemt af en anden udgave af siden, eller ændret").waitFor();
      await other.locator('[id="rows.0.provider"]').fill("Faxe");
      await expect.poll(() => other.getByText("gemt af en anden udgave").count()).toBe(0);
    }
    const { kladde } = JSON.parse(await readFile(path, "utf8")) as { kladde: object };
    await openRequest(await open(), kladde);
  });

  it("that is done is opened again with what was typed and is not chosen", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await page.getByLabel("Praktikpladser, som de er indberettet").check();
    await page.locator('[id="rows.0.provider"]').fill("Esbjerg");
    await page.locator('[id="rows.0.dagtilbud"]').fill("7");
    await page.getByLabel("Andele i procent, som rådet har besluttet").check();
    await page.locator("#form table").first().waitFor();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Gem arbejdet", exact: true }).click();
    const saved = JSON.parse(await readFile(await (await saving).path(), "utf8")) as object;
    expect(saved).toHaveProperty("specialisationShares");
    const other = await open();
    await openRequest(other, saved);
    await other.locator("#form table").first().waitFor();
    await other.getByLabel("Praktikpladser, som de er indberettet").check();
    await expect.poll(() => other.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("7");
  });

  it("that is opened with a file of another kind says where that file goes, until something else is done", async () => {
    const page = await open();
    await page.locator("#request-file").setInputFiles(`${root}examples/letter-2027-2028-constructed.docx`);
    const said = page.getByText("Ministeriets brev læses i trin 1");
    await said.waitFor();
    await page.locator("#kkr").selectOption("KKR Sjælland");
    await said.waitFor({ state: "detached" });
  });

  it("that is in no file is not replaced by a file's unasked, and the way back stands beside what happened", async () => {
    const page = await open();
    await typed(page, "39");
    const file = `${root}examples/syddanmark-2018-2019.json`;
    await page.locator("#request-file").setInputFiles(file);
    const question = page.locator("#open-question");
    await question.waitFor();
    const read = page.locator(".toolbar").getByText("Læst: syddanmark-2018-2019.json");
    await expect.poll(() => read.count()).toBe(0);
    await question.getByRole("button", { name: "Behold arbejdet" }).click();
    await question.waitFor({ state: "detached" });
    await expect.poll(() => cell(page).inputValue()).toBe("39");
    await page.locator("#request-file").setInputFiles(file);
    await question.getByRole("button", { name: "Åbn filen" }).click();
    await expect.poll(() => page.locator("#kkr").inputValue()).toBe("syddanmark");
    await question.waitFor({ state: "detached" });
    await read.waitFor();
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await expect.poll(() => cell(page).inputValue()).toBe("39");
    await expect.poll(() => read.count()).toBe(0);
  });

  it.each(WRONG_SHAPES)(
    "that is none is laid aside, and the page can be used: %s",
    again,
    async (_, text) => {
      const page = await open();
      // What the program finds is there before it begins, and not while it does.
      await page.locator("#form").waitFor();
      await page.evaluate((kept) => {
        localStorage.setItem("paedagog-dimensionering", kept);
      }, text);
      await page.reload();
      const aside = page.locator("#aside");
      await aside.waitFor();
      const download = page.waitForEvent("download");
      await aside.getByRole("button", { name: "Gem det som en fil" }).click();
      expect(await readFile(await (await download).path(), "utf8")).toBe(text);
      await typed(page, "39");
      await page.waitForFunction(() => localStorage.getItem("paedagog-dimensionering")?.includes('"39"'));
      await page.reload();
      await expect.poll(() => cell(page).inputValue()).toBe("39");
      await aside.getByRole("button", { name: "Slet det" }).click();
      await aside.waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("kkr");
      await expect
        .poll(() => page.evaluate(() => Object.keys(localStorage)))
        .toEqual(["paedagog-dimensionering"]);
    },
  );

  it("that the page can't be drawn with is laid aside too: it is never white", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await settled(page);
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem("paedagog-dimensionering") ?? "") as { work: object };
      const edition = { studyYear: "2018/2019", institutions: [], specialisations: [], councils: 7 };
      const columns = { institution: "a", total: "b", specialisation: "c", studyPlaces: "d" };
      const work = { ...kept.work, edition: { ...edition, columns } };
      localStorage.setItem("paedagog-dimensionering", JSON.stringify({ ...kept, work }));
    });
    await reload(page);
    await page.locator("#aside").waitFor();
    await typed(page, "39");
    await expect.poll(() => cell(page).inputValue()).toBe("39");
  });

  it("is said not to be kept before anything is typed, where the browser keeps nothing", async () => {
    const page = await open({ isOwn: true });
    await page.context().addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("denied", "SecurityError");
      };
    });
    await page.reload();
    await page.locator(".kept", { hasText: "Browseren kan ikke huske det, du skriver." }).waitFor();
  });

  it("that there is no room for is said not to be kept, and is kept again once there is room", async () => {
    const page = await open({ isOwn: true });
    await page.evaluate(() => {
      let size = 8_000_000;
      while (size >= 1) {
        try {
          localStorage.setItem(`fill-${size}`, "x".repeat(size));
        } catch {
          // No room for as much.
        }
        size = Math.floor(size / 2);
      }
    });
    await typed(page, "39");
    await page.locator(".kept", { hasText: "Browseren kan ikke huske det, du skriver." }).waitFor();
    await page.evaluate(() => {
      localStorage.clear();
    });
    await typed(page, "1");
    await page.getByText("bliver husket i denne browser").waitFor();
  });
});

/** What stands in the fields of a table. */
function textsIn(table: Element): string[] {
  return Array.from(table.querySelectorAll("input"), ({ value }) => value);
}

function jsonFile(data: object): { name: string; mimeType: string; buffer: Buffer } {
  return { name: "kladde.json", mimeType: "", buffer: Buffer.from(JSON.stringify(data)) };
}

/** What the command says of a file that it refuses. */
async function readRefused(path: string): Promise<string> {
  const outcome = readJson(await readFile(path), { file: "kladde.json" });
  return outcome.ok ? "" : outcome.refusals.map((refusal) => describeRefusal(refusal, "da")).join("\n");
}

function cell(page: Page): ReturnType<Page["locator"]> {
  return page.locator('[id="rows.0.dagtilbud"]');
}

async function typed(page: Page, text: string): Promise<void> {
  await cell(page).click();
  await page.keyboard.type(text);
  await settled(page);
}

/** The work is kept right after the frame in which it changed. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
  );
}

/** Reloads as a browser does after a crash: nobody is asked. */
async function reload(page: Page): Promise<void> {
  await settled(page);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
}

async function asksOnLeaving(page: Page): Promise<boolean> {
  let asked = false;
  // Chromium asks only where somebody has done something with the page.
  await page.getByRole("heading", { level: 1 }).click();
  page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.accept();
  });
  await page.goto(`${pageUrl}?again`);
  return asked;
}
