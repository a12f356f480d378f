import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { missingPackages, pdfText, skipWithout } from "../office/programs.js";
import { calculated, describePage, openRequest, root, taskOn, WHOLE_FORM } from "./browser.js";
import { views } from "./views.js";

const folder = mkdtempSync(join(tmpdir(), "page-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const withoutPdf = skipWithout("the page in print (test/page)", missingPackages(["poppler-utils"]));

describePage("the national form", (open) => {
  // 1024 pixels is also less than a window of 1366 has at 125 %, and one of 1920 at 175 %.
  it.for([1280, 1024])(
    "stands whole beside the fields at %i pixels",
    async (width, { expect: expectHere }) => {
      const page = await open({ viewport: { width, height: 900 } });
      await views["national"]?.(page);
      await expectHere.poll(() => hiddenOfForm(page)).toBeLessThanOrEqual(0);
      const [grid, form] = await Promise.all(
        [".grid-scroll", "#form"].map((part) => page.locator(part).boundingBox()),
      );
      expectHere(form?.x).toBeGreaterThan((grid?.x ?? 0) + (grid?.width ?? 0) - 1);
      await expectHere.poll(() => page.locator(".result-line").isVisible()).toBe(false);
      // The places are a table still, and not a card for each row.
      await expectHere.poll(() => page.locator(".grid thead").isVisible()).toBe(true);
    },
  );

  it("stands whole under the fields at 320 pixels, each row under its institution", async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await views["full"]?.(page);
    await expect.poll(() => hiddenOfForm(page)).toBeLessThanOrEqual(0);
  });

  it("is in sight in one line where it stands under the fields, and the line opens over the fields and leads to it", async () => {
    const page = await open({ viewport: { width: 768, height: 1000 } });
    await views["full"]?.(page);
    const line = page.locator(".result-line");
    await expect
      .poll(() => line.boundingBox())
      .toMatchObject({
        width: await page.evaluate(() => document.documentElement.clientWidth),
      });
    await line.getByText("Skemaet: UC SYD 574, UCL 508").click();
    await expect.poll(() => line.locator("table.form").innerText()).toContain("574");
    const [table, window] = [await line.locator("table.form").boundingBox(), page.viewportSize()];
    expect((table?.y ?? 0) + (table?.height ?? 0)).toBeLessThanOrEqual(window?.height ?? 0);
    await line.getByRole("link", { name: "Gå til skemaet" }).click();
    await expect.poll(() => line.locator("table").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("form");
  });

  it("covers nothing that has the focus where its line is open", async () => {
    const page = await open({ viewport: { width: 768, height: 900 } });
    await views["full"]?.(page);
    const line = page.locator(".result-line");
    await line.locator("summary").click();
    await line.locator("table.form").waitFor();
    for (const field of ["unit", "origin-previous-year", "change"]) {
      await page.locator(`[id="${field}"]`).focus();
      const [own, over] = [await page.locator(`[id="${field}"]`).boundingBox(), await line.boundingBox()];
      expect((own?.y ?? 0) + (own?.height ?? 0), field).toBeLessThanOrEqual(over?.y ?? 0);
    }
  });

  it("and its annex stand whole at 768 pixels", async () => {
    const page = await open({ viewport: { width: 768, height: 1000 } });
    await views["national"]?.(page);
    const hidden = await page
      .locator(".document")
      .evaluateAll((found) => found.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(hidden).toEqual([0, 0, 0]);
  });
});

describePage("a text that is typed", (open) => {
  it.for([1366, 1280])("is in sight, as far as most are long, at %j pixels", async (width) => {
    const page = await open({ viewport: { width, height: 900 } });
    await page.locator("#letter-file").setInputFiles(`${root}examples/letter-2027-2028-constructed.docx`);
    await page.locator("#kkr").selectOption("sjaelland");
    for (const folded of ["Skemaet for 2027/2028", "Send et tomt indberetningsskema ud"]) {
      await page.locator("summary", { hasText: folded }).click();
    }
    await page.locator('[id="asking.contact"]').fill("Anne Holm, 12 34 56 78, anne@kkr.example");
    for (const field of ["edition.title", "asking.contact"]) {
      const hidden = await page
        .locator(`[id="${field}"]`)
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect({ field, hidden }).toEqual({ field, hidden: 0 });
    }
  });
});

describePage("files dropped beside the fields for them", (open) => {
  it("are not read, and it is said at a field of the same step where to drop them", async () => {
    const page = await open();
    for (const [place, field] of [
      ["#places-heading", "places-files"],
      ["#total-heading", "previous-file"],
      ["h1", "places-files"],
    ] as const) {
      await page.locator(place).evaluate((target) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["Kommune;Dagtilbud"], "faxe.csv"));
        target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      });
      await page.locator(".happened", { hasText: "Filer slippes inden for en stiplet kant." }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(field);
    }
    await expect.poll(() => page.locator(".reports").count()).toBe(0);
  });
});

describePage("questions under each other", (open) => {
  it("stand apart: the buttons of one from the text of the next", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Sjælland");
    const csv = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
      ...{ name: `${text.length}.csv`, mimeType: "text/csv" },
      buffer: Buffer.from(`Kommune;Dagtilbud;Skole-fritid;Social-special\n${text}`),
    });
    await page.getByLabel("Indlæs filer").setInputFiles(csv("Faxe;1;2;3\nKøge;4;5;6\n"));
    await page.locator(".happened").waitFor();
    await page.getByLabel("Indlæs filer").setInputFiles(csv("Faxe;11;12;13\nKøge;14;15;16\n"));
    await page.locator("#waiting").waitFor();
    const gaps = await page
      .locator("#waiting p:not([class])")
      .evaluateAll((asked) =>
        asked
          .slice(1)
          .map(
            (one, at) => one.getBoundingClientRect().top - (asked[at]?.getBoundingClientRect().bottom ?? 0),
          ),
      );
    expect(gaps).toHaveLength(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12);
  });
});

describePage("the first screen", (open) => {
  it("has what stands behind the form and the other tasks folded away", async () => {
    const page = await open();
    await page.getByText("Det vises her, når skemaet er udfyldt.").first().waitFor();
    await expect.poll(() => page.getByRole("tab").count()).toBe(0);
    await expect.poll(() => page.locator("#supply-file, #form-file").count()).toBe(2);
    await expect.poll(() => page.locator("[id='supply.meaning']").isVisible()).toBe(false);
    await taskOn(page, "Fordel praktikpladserne").locator("summary").click();
    await page.locator("[id='supply.meaning']").waitFor();
  });

  it("says in one box what is to be known of a study year after the reform", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Østdanmark");
    await page.locator("#studyYear").fill("2027/2028");
    const frame = page.getByRole("region", { name: "1. Årets skema" });
    await frame.locator(".alert li", { hasText: "Der er ikke fundet et skema for 2027/2028" }).waitFor();
    await expect.poll(() => frame.locator(".alert").count()).toBe(1);
    await expect.poll(() => frame.locator(".alert li").count()).toBeGreaterThanOrEqual(3);
  });
});

describePage("the grid", (open) => {
  it.for([1440, 1280, 1093, 1024, 768, 320])(
    "stands whole with its institutions at %i pixels, and long names in full",
    async (width, { expect: expectHere }) => {
      const page = await open({ viewport: { width, height: 900 } });
      await page.locator("#kkr").selectOption("KKR Syddanmark");
      const name = "Konstrueret Fællesskab af Kommuner";
      await page.locator('[id="rows.0.provider"]').fill(name);
      await page.locator('[id="rows.0.dagtilbud"]').fill("11110");
      await expectHere
        .poll(() => page.locator(".grid-scroll").evaluate((grid) => grid.scrollWidth - grid.clientWidth))
        .toBeLessThanOrEqual(0);
      await page.locator(".grid").getByText(name, { exact: true }).waitFor();
      await page.getByRole("button", { name: "Fjern række 2" }).waitFor();
    },
  );

  it("is a table beside the form too, a row a line, and rows under names on a telephone", async () => {
    // 1097 by 617 pixels is what a window of 1920 has at 175 %.
    const page = await open({ viewport: { width: 1097, height: 617 } });
    const heads = page.locator(".grid thead");
    for (const kkr of ["KKR Sjælland", "KKR Syddanmark"]) {
      await page.locator("#kkr").selectOption(kkr);
      await page.setViewportSize({ width: 1097, height: 617 });
      await expect.poll(() => heads.isVisible()).toBe(true);
      await expect
        .poll(() =>
          page
            .locator(".grid tbody tr")
            .first()
            .evaluate((row) => row.clientHeight),
        )
        .toBeLessThan(50);
      await page.setViewportSize({ width: 320, height: 617 });
      await expect.poll(() => heads.isVisible()).toBe(false);
    }
  });

  it("shows the name of every municipality at 1280 pixels, beside the institution", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    await page.getByLabel("KKR", { exact: true }).selectOption(WHOLE_FORM);
    await page.locator("#studyYear").fill("2023/2024");
    await calculated(page);
    const provider = page.locator('[id="rows.0.provider"]');
    await page.locator("#providers option").first().waitFor({ state: "attached" });
    const names = await page
      .locator("#providers option")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(names.length).toBe(103);
    const cut: string[] = [];
    for (const name of names.filter((name) => !name.startsWith("Region"))) {
      await provider.fill(name);
      await provider.blur();
      if (await provider.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
        cut.push(name);
    }
    expect(cut).toEqual([]);
  });
});

describePage("a browser with other colours, or without movement", (open) => {
  it("forced colours leave borders round the fields, the buttons and the chosen tab", async () => {
    const page = await open({ forcedColors: "active" });
    await views["full"]?.(page);
    for (const selector of [
      "#studyYear",
      "#kkr",
      '[id="rows.0.dagtilbud"]',
      ".button-group .button",
      ".form-panel",
      ".tab-button",
      "#origin-previous-year + label",
    ]) {
      const drawn = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const styles = [getComputedStyle(element), getComputedStyle(element, "::before")];
          return styles.some(
            ({ borderInlineStartStyle, borderInlineStartWidth }) =>
              borderInlineStartStyle !== "none" && parseFloat(borderInlineStartWidth) > 0,
          );
        });
      expect({ selector, drawn }).toEqual({ selector, drawn: true });
    }
  });

  it("forced colours leave what is chosen to be seen", async () => {
    const page = await open({ forcedColors: "active" });
    await views["full"]?.(page);
    const background = (selector: string, part: string | null): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, pseudo) => getComputedStyle(element, pseudo).backgroundColor, part);
    await expect
      .poll(() => background("#basis-places + label", "::after"))
      .not.toBe(await background("body", null));
    await expect
      .poll(() => background('.tab-button[aria-selected="true"]', null))
      .not.toBe(await background('.tab-button[aria-selected="false"]', null));
  });

  it("forced colours leave no black arrow on a black page", async () => {
    const page = await open({ forcedColors: "active", colorScheme: "dark" });
    await views["full"]?.(page);
    const pictures = await page.evaluate(() =>
      Array.from(document.querySelectorAll("select, summary"), (element) =>
        [null, "::before"].map((part) => getComputedStyle(element, part).backgroundImage),
      ).flat(),
    );
    expect(new Set(pictures)).toEqual(new Set(["none"]));
  });

  it("forced colours leave what can't be used at full strength, in the colour for that", async () => {
    const page = await open({ forcedColors: "active", colorScheme: "dark" });
    const looks = (): Promise<string[]> =>
      page.evaluate(() =>
        Array.from(
          document.querySelectorAll("button:disabled, button[aria-disabled='true']"),
          (button) => `${button.hasAttribute("disabled")} ${getComputedStyle(button).opacity}`,
        ),
      );
    await expect.poll(async () => new Set(await looks())).toEqual(new Set(["false 1", "true 1"]));
  });

  it("reduced motion moves nothing", async () => {
    const page = await open({ reducedMotion: "reduce" });
    const moving = await page.evaluate(
      () =>
        Array.from(document.querySelectorAll("*"))
          .map((element) => getComputedStyle(element))
          .filter(
            ({ transitionDuration, animationName }) =>
              parseFloat(transitionDuration) > 0 || animationName !== "none",
          ).length,
    );
    expect(moving).toBe(0);
  });
});

describePage("the printer gets", (open) => {
  it.skipIf(withoutPdf)("the document and nothing of the page", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    const text = await printed(page);
    expect(text).toMatch(/UC Syddanmark\s+589\s+Dagtilbudspædagogik\s+247/);
    expect(text).toContain("Beregningsbilag");
    expect(text).toMatch(/^\s*Udskrevet \d+\. \p{L}+ \d{4}/u);
    expect(text).toMatch(/Side 1 af \d/);
    expect(text).not.toMatch(/Fortryd|Indlæs filer|Kontrollér et skema|Ryd alt|browser/);
    await expect.poll(() => page.locator(".printed").innerHTML()).toBe("");
  });

  it.skipIf(withoutPdf)(
    "each table of the annex whole, under its heading, and the form on one page",
    async () => {
      const page = await open();
      await views["national"]?.(page);
      const pages = (await printed(page)).split("\f");
      expect(pages[0]).toMatch(
        /Indstilling om optag på pædagoguddannelsen[^]*Skemaet følger ministeriets brev/,
      );
      const whole = /fordeling på (?!institutionerne efter)[^]*?mellemregninger[^]*?I alt/g;
      for (const text of pages.slice(1)) {
        expect(text.replaceAll(whole, "")).not.toMatch(/fordeling på specialiseringer|mellemregninger/);
      }
      expect(pages.join("").match(whole)?.length).toBe(7);
    },
  );

  it.skipIf(withoutPdf)(
    "each table under both of the sentences that it has with overbooking on top",
    async () => {
      const page = await open();
      await views["national"]?.(page);
      await page.getByText("Overbooking", { exact: true }).first().click();
      await page.getByLabel("Der overbookes oven i antallet").check();
      await page.getByLabel("Procent", { exact: true }).fill("5");
      await page.locator("#tab-content").getByText("fordeling med overbooking oven i").first().waitFor();
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
      );
      const pages = (await printed(page)).split("\f");
      const whole = /fordeling med overbooking\s+oven i[^]*?mellemregninger[^]*?I alt/g;
      for (const text of pages.slice(1)) {
        expect(text.replaceAll(whole, "")).not.toMatch(/fordeling med overbooking|får mindst skemaets antal/);
      }
      expect(pages.join("").match(whole)?.length).toBe(6);
    },
  );

  it("pictures that stand by themselves: those on the page are hidden, and fill nothing", async () => {
    const page = await open();
    await views["national"]?.(page);
    const fills = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const used = Array.from(document.querySelectorAll('.printed [fill^="url(#"]'), (part) =>
        (part.getAttribute("fill") ?? "").slice("url(#".length, -1),
      );
      return used.map((id) => document.getElementById(id)?.closest(".printed") !== null);
    });
    expect(fills.length).toBeGreaterThan(0);
    expect(new Set(fills)).toEqual(new Set([true]));
  });

  it.skipIf(withoutPdf)("the form on a page of its own, and then what is asked for", async () => {
    const page = await open();
    await views["tab: capacity"]?.(page);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole("button", { name: "Udskriv med skemaet" }).click();
    const pages = (await printed(page)).split("\f");
    expect(pages[0]).toContain("Indstilling om optag på pædagoguddannelsen");
    expect(pages[0]).not.toContain("Loft");
    expect(pages.slice(1).join("")).toContain("Året som helhed");
    expect(pages.join("")).not.toContain("Beregningsbilag");
    await expect.poll(() => printed(page)).toContain("Beregningsbilag");
  });

  it.skipIf(withoutPdf)("a sentence where the form is not filled in yet", async () => {
    const page = await open();
    await page.locator(".printed").waitFor({ state: "attached" });
    await expect.poll(() => printed(page)).toContain("Skemaet er ikke udfyldt endnu.");
  });
});

/** How much of the form is only seen by scrolling sideways. */
function hiddenOfForm(page: Page): Promise<number> {
  return page
    .locator("#form table.form")
    .evaluate((table) => table.scrollWidth - (table.closest(".document")?.clientWidth ?? 0));
}

async function printed(page: Page): Promise<string> {
  const file = join(folder, "page.pdf");
  writeFileSync(file, await page.pdf({ format: "A4" }));
  return pdfText(file);
}
