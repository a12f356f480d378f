import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage, numbersOn, WHOLE_FORM } from "./browser.js";
import { Desk, LETTER, returnsOf } from "./rehearsals.js";

describePage("by keyboard alone", (open) => {
  it("the table of internship places is one link away, where there is one", async () => {
    const page = await open();
    await page.getByRole("link", { name: "Gå til tabellen" }).press("Enter");
    await page.keyboard.press("Tab");
    await waitForFocus(page, "rows.0.provider");
    await page.getByLabel("Andele i procent, som rådet har besluttet").check();
    await expect.poll(() => page.getByRole("link", { name: "Gå til tabellen" }).count()).toBe(0);
  });

  it("the whole job is done, and whatever has the focus shows it", async () => {
    const page = await open();
    const keys = page.keyboard;
    await tabTo(page, "kkr");
    await keys.type("KKR Sj");
    await tabTo(page, "studyYear");
    await keys.type("2023/2024");
    await tabTo(page, "rows.0.provider");
    await keys.type("Køge");
    for (const places of ["10", "7", "1"]) {
      await keys.press("Tab");
      await keys.type(places);
    }
    await tabTo(page, "unit");
    await keys.type("Halv");
    await tabTo(page, "totals.absalon");
    await keys.type("8");
    await tabTo(page, "summary: Overbooking");
    await keys.press("Enter");
    await tabTo(page, "overbooking.mode-none");
    await keys.press("ArrowDown");
    await tabTo(page, "overbooking.percent");
    await keys.type("5");
    // A tie: Space chooses, Enter answers.
    await page.locator("#tie-dagtilbud").waitFor();
    await tabTo(page, "tie-dagtilbud", "Tab", 200);
    await keys.press("ArrowUp");
    await keys.press("Space");
    await tabTo(page, "button: Brug svaret");
    await keys.press("Enter");
    await expect.poll(() => numbersOn(page)).toEqual([[8, 4, 3, 1]]);
    const waiting = page.waitForEvent("download");
    await tabTo(page, "button: Gem indstillingen som Word");
    await keys.press("Space");
    expect((await waiting).suggestedFilename()).toBe("indstilling-sjaelland-2023-2024.docx");
    await tabTo(page, "tab-annex");
    await keys.press("ArrowRight");
    await keys.press("ArrowRight");
    await expect.poll(() => name(page)).toBe("tab-capacity");
    await expect.poll(() => page.getByRole("tabpanel").locator("table").count()).toBeGreaterThan(0);
    await keys.press("End");
    await expect.poll(() => name(page)).toBe("tab-scenarios");
    await keys.press("ArrowRight");
    await expect.poll(() => name(page)).toBe("tab-annex");
    await tabTo(page, "summary: Kontrollér et skema");
    await keys.press("Enter");
    await tabTo(page, "form-file");
    await tabTo(page, "button: Gem indstillingen som CSV", "Shift+Tab");
  });

  it("the rehearsal is gone through from the letter to the form: files are chosen, and what is asked is answered", async () => {
    const desk = new Desk();
    const returns = desk.lay(
      returnsOf("sjaelland", (index) => [20 + index, index === 3 ? "" : 10 + (index % 7), 12]),
    );
    const page = await open();
    const keys = page.keyboard;
    // Asked for this early, the browser hands its lists of files over from the first key on.
    page.on("filechooser", () => undefined);
    await tabTo(page, "summary: Indlæs ministeriets brev");
    const details = page.locator("details", { hasText: "Indlæs ministeriets brev" }).last();
    if ((await details.getAttribute("open")) === null) await keys.press("Enter");
    await tabTo(page, "letter-file");
    await chooseFiles(page, [LETTER]);
    await expect.poll(() => page.getByText("Der bruges skemaet for 2027/2028").count()).toBe(1);
    await tabTo(page, "kkr", "Shift+Tab");
    await keys.type("KKR Sj");
    await expect.poll(() => page.locator("#kkr").inputValue()).toBe("sjaelland");
    await tabTo(page, "places-files");
    await chooseFiles(page, returns);
    const answer = "Brug dem, der kunne læses";
    await expect.poll(() => page.getByRole("button", { name: answer }).count()).toBe(1);
    await tabTo(page, `button: ${answer}`);
    await keys.press("Enter");
    await expect.poll(() => page.locator("#members", { hasText: "17 af 18 har svaret." }).count()).toBe(1);
    await tabTo(page, "totals.absalon", "Tab", 200);
    await keys.type("747");
    await expect.poll(async () => (await numbersOn(page))[0]?.[0]).toBe(747);
    await tabTo(page, "button: Gem indstillingen som Word");
    const [download] = await Promise.all([page.waitForEvent("download"), keys.press("Enter")]);
    expect(download.suggestedFilename()).toBe("indstilling-sjaelland-2027-2028.docx");
  });

  it("the arrows and Enter go up and down in the grid, and Tab from cell to cell", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption(WHOLE_FORM);
    await page.locator('[id="rows.0.dagtilbud"]').focus();
    const steps = [
      ["ArrowDown", "rows.1.dagtilbud"],
      ["Enter", "rows.2.dagtilbud"],
      ["Shift+Enter", "rows.1.dagtilbud"],
      ["ArrowUp", "rows.0.dagtilbud"],
      ["ArrowUp", "rows.0.dagtilbud"],
      ["Tab", "rows.0.skole-fritid"],
    ] as const;
    for (const [key, field] of steps) {
      await page.keyboard.press(key);
      await expect.poll(() => name(page)).toBe(field);
    }
  });

  it("buttons that stand together are one stop, and the arrows go between them", async () => {
    const page = await open();
    const keys = page.keyboard;
    await page.getByLabel("KKR", { exact: true }).selectOption(WHOLE_FORM);
    await page.getByRole("button", { name: "Fortryd", exact: true }).focus();
    for (const [key, at] of [
      ["ArrowRight", "button: Gentag"],
      ["ArrowRight", "button: Åbn arbejde"],
      ["ArrowRight", "button: Gem arbejdet"],
      ["ArrowRight", "button: Ryd alt"],
      ["ArrowRight", "button: Fortryd"],
      ["ArrowLeft", "button: Ryd alt"],
      ["Shift+Tab", "a: Gå til tabellen"],
      ["Tab", "button: Ryd alt"],
    ] as const) {
      await keys.press(key);
      await expect.poll(() => name(page)).toBe(at);
    }
    await page.locator('[id="rows.4.social-special"]').focus();
    for (const [key, at] of [
      ["Tab", "rows.5.provider"],
      ["Shift+Tab", "rows.4.social-special"],
    ] as const) {
      await keys.press(key);
      await expect.poll(() => name(page)).toBe(at);
    }
    await page.locator('[id="rows.5.social-special"]').focus();
    for (const [key, at] of [
      ["Tab", "rows.5.remove"],
      ["ArrowUp", "rows.4.remove"],
      ["ArrowDown", "rows.5.remove"],
      ["ArrowDown", "rows.5.remove"],
      ["ArrowUp", "rows.4.remove"],
      ["Enter", "rows.3.provider"],
    ] as const) {
      await keys.press(key);
      await waitForFocus(page, at);
    }
    await expect.poll(() => page.getByRole("button", { name: /^Fjern række/ }).count()).toBe(5);
  });

  it("the focus stays near what was added and what was removed", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption(WHOLE_FORM);
    await page.getByRole("button", { name: "Tilføj række" }).press("Enter");
    await waitForFocus(page, "rows.6.provider");
    await page.getByRole("button", { name: "Fjern række 7" }).press("Enter");
    await waitForFocus(page, "rows.5.provider");
    for (let row = 6; row > 0; row -= 1) {
      await page.getByRole("button", { name: `Fjern række ${row}` }).press("Enter");
      await waitForFocus(page, row === 1 ? "add-row" : `rows.${row - 2}.provider`);
    }
    await page.locator("summary", { hasText: "Felter, som rådet har besluttet" }).press("Enter");
    await page.getByRole("button", { name: "Tilføj et besluttet felt" }).press("Enter");
    await waitForFocus(page, "decided.0.institution");
    await page.getByRole("button", { name: "Fjern besluttet felt 1" }).press("Enter");
    await waitForFocus(page, "button: Tilføj et besluttet felt");
  });

  it("Escape closes the form in one line, and the focus stays there", async () => {
    const page = await open({ viewport: { width: 320, height: 700 } });
    const line = page.locator(".result-line");
    await line.locator("summary").press("Enter");
    await line.locator(".form-panel").waitFor();
    await tabTo(page, "a: Gå til skemaet");
    await page.keyboard.press("Escape");
    await expect.poll(() => line.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });

  it("a question takes the focus and gives it back: Escape is no", async () => {
    const page = await open();
    const clear = page.getByRole("button", { name: "Ryd alt" });
    await clear.press("Enter");
    await waitForFocus(page, "button: Behold det");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await waitForFocus(page, "button: Ryd alt");
    await clear.press("Enter");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await waitForFocus(page, "button: Ryd alt");
  });

  it("an answered tie leaves the focus at the form", async () => {
    const page = await open();
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
    await page.getByRole("textbox", { name: "Studieår" }).fill("2023/2024");
    for (const [field, text] of [
      ["rows.0.dagtilbud", "10"],
      ["rows.0.skole-fritid", "7"],
      ["rows.0.social-special", "1"],
      ["totals.absalon", "8"],
    ] as const) {
      await page.locator(`[id="${field}"]`).fill(text);
    }
    await page.getByRole("radio", { name: "Social- og specialpædagogik", exact: true }).check();
    await page.getByRole("button", { name: "Brug svaret" }).press("Enter");
    await waitForFocus(page, "form");
  });

  it("the first stop is a way past the fields to the form", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    await expect.poll(() => name(page)).toBe("a: Gå til skemaet");
    await page.keyboard.press("Enter");
    await waitForFocus(page, "form");
  });
});

/** Presses Tab until an element has the focus; everything on the way must show that it has it. */
async function tabTo(page: Page, target: string, key = "Tab", most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const [at, isVisible] = await page.evaluate(focusOf);
    expect({ at, isVisible }).toEqual({ at, isVisible: true });
    if (at === target) return;
  }
  throw new Error(`${target} is not reached by ${key}`);
}

/** Opens the browser's own list of files from the field that has the focus. */
async function chooseFiles(page: Page, paths: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles([...paths]);
}

async function name(page: Page): Promise<string> {
  const [at] = await page.evaluate(focusOf);
  return at;
}

async function waitForFocus(page: Page, target: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await name(page)) === target) return;
    await page.waitForTimeout(50);
  }
  await expect.poll(() => name(page)).toBe(target);
}

/** What has the focus, by its id or its text, and whether an outline or a shadow shows it. */
function focusOf(): [string, boolean] {
  const element = document.activeElement;
  if (element === null || element === document.body) return ["body", true];
  const at =
    element.id === "" ? `${element.tagName.toLowerCase()}: ${element.textContent.trim()}` : element.id;
  // A radio and a field for files are not seen themselves: the ring is beside them.
  const drawn = [null, "::before", "::after"].flatMap((part) =>
    [element, element.nextElementSibling].map((where) => getComputedStyle(where ?? element, part)),
  );
  const isVisible = drawn.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
  );
  return [at, isVisible];
}
