import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { syddanmarkRehearsal } from "../files/rehearsal.js";
import { describePage, numbersOn } from "./browser.js";
import {
  type Action,
  collected,
  Desk,
  dropping,
  EDITION,
  expectFiles,
  go,
  keepingWork,
  returnsOf,
  sendingOut,
  takingAway,
} from "./rehearsals.js";

const namesOf = (actions: readonly Action[]): string =>
  `${String(actions.length)} actions (${actions.map(([name]) => name).join("; ")})`;

interface InternshipWork {
  readonly internshipPlaces: readonly { readonly provider: string; readonly places: string | number }[];
}

/** In the page: what stands in fields. */
function valuesOf(fields: readonly Element[]): string[] {
  return fields.map((field) => {
    const { id, value, checked } = field as HTMLInputElement;
    return `${id}: ${checked ? "valgt" : value}`;
  });
}

/** Most leave the institution blank that they have nothing to do with. */
const others = (name: string): (number | string)[] =>
  name === "Køge" ? [3, 5, 4] : name === "Bornholm" ? [0, 0, 0] : ["", "", ""];

const syddanmark = await syddanmarkRehearsal(2023, EDITION);
const asked = (page: Page): Promise<string> =>
  page
    .locator(".work .reports .alert-error")
    .allInnerTexts()
    .then((texts) => texts.join("\n"));

describePage("the rehearsal, from the letter to the e-mail with the network cut,", (open) => {
  /** Nothing is asked of anybody: `describePage` sees to it; and what were asked would not be answered. */
  const openCut = async (): Promise<Page> => {
    const page = await open({ isOwn: true });
    await page.context().route(/^(?!file:|data:|blob:)/, (route) => route.abort());
    return page;
  };

  const clear = new Desk();
  const clean = clear.lay(
    returnsOf("sjaelland", (index) => [20 + index, 10 + (index % 7), 12 + (index % 5)]),
  );
  const sjaelland = [
    ...sendingOut(clear, "sjaelland"),
    dropping("indlæs de 18 indberetninger", clean, /18 filer er læst/),
    ...takingAway(clear, { absalon: 747 }),
  ];
  it(`of a clean Sjælland is ${namesOf(sjaelland)}`, async () => {
    expect(sjaelland.length).toBeLessThanOrEqual(12);
    await go(await openCut(), sjaelland);
    expectFiles(clear, "sjaelland", collected(clear, "sjaelland", clean, { absalon: 747 }));
  });

  /** Up to the form, without the files that are saved. */
  const typing = (): Action[] => [
    ...sendingOut(clear, "sjaelland"),
    dropping("indlæs de 18 indberetninger", clean, /18 filer er læst/),
    ...takingAway(clear, { absalon: 747 }).slice(0, 1),
  ];

  it("goes on after a reload at every step", async () => {
    const page = await openCut();
    // What is folded out is not part of the work.
    for (const action of typing().filter(([name]) => !name.startsWith("fold"))) {
      await go(page, [action]);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      page.once("dialog", (dialog) => void dialog.accept());
      await page.reload();
      await page.locator("#found").getByRole("button", { name: "Fortsæt" }).click();
      const folded = page.getByText("Send et tomt indberetningsskema ud", { exact: true });
      if (!(await page.locator('[id="asking.deadline"]').isVisible())) await folded.click();
    }
    await expect.poll(async () => (await numbersOn(page))[0]?.[0]).toBe(747);
  });

  it("is left with Back at every step without a question, and everything stands there again", async () => {
    const page = await openCut();
    page.on("dialog", (dialog) => {
      throw new Error(dialog.type());
    });
    for (const action of typing().filter(([name]) => !name.startsWith("fold"))) {
      await go(page, [action]);
      // A browser asks only where something was pressed on the page.
      await page.getByRole("heading", { level: 1 }).click();
      const before = await page.locator(".work input:not([type=file]), .work select").evaluateAll(valuesOf);
      // Asked for, and answered before the page is left.
      await page.evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      });
      // The address is there before the page is, and a page that is not there yet can't go on.
      await expect
        .poll(() => page.evaluate(() => `${location.href} ${document.readyState}`))
        .toBe("about:blank complete");
      await page.evaluate(() => {
        history.forward();
      });
      await page.locator("#found").getByRole("button", { name: "Fortsæt" }).click();
      const fields = page.locator(".work input:not([type=file]), .work select");
      await expect.poll(() => fields.evaluateAll(valuesOf)).toEqual(before);
      const folded = page.getByText("Send et tomt indberetningsskema ud", { exact: true });
      if (!(await page.locator('[id="asking.deadline"]').isVisible())) await folded.click();
    }
    await expect.poll(async () => (await numbersOn(page))[0]?.[0]).toBe(747);
  });

  it("is undone to the blank page, and done again to the same form", async () => {
    const page = await openCut();
    await go(page, typing());
    const numbers = await numbersOn(page);
    const press = async (name: string): Promise<void> => {
      const button = page.getByRole("button", { name, exact: true });
      while ((await button.getAttribute("aria-disabled")) !== "true") await button.click();
    };
    await press("Fortryd");
    await expect.poll(() => page.locator("#kkr").inputValue()).toBe("");
    await expect.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("");
    await expect.poll(() => page.getByText("Der bruges skemaet for 2027/2028").count()).toBe(0);
    await press("Gentag");
    await expect.poll(() => numbersOn(page)).toEqual(numbers);
  });

  const { first, corrected, late } = syddanmark;
  const desk = new Desk();
  const firstDay = desk.lay(first);
  const corrections = new Desk();
  const now = corrections.lay(
    first.flatMap((file) => (file.name in corrected ? (corrected[file.name] ?? []) : file)),
  );
  const tooLate = desk.lay(late);
  const totals = { ucsyd: 589, ucl: 521 };
  const messy: readonly Action[] = [
    ...sendingOut(desk, "syddanmark"),
    dropping("indlæs alt, hvad der ligger i mappen", firstDay, /Intet er indsat/),
    [
      "læs, hvad der er at spørge om, og vælg helårspladser",
      async (page) => {
        await page.locator(".work .reports .alert-error").first().waitFor();
        const text = await asked(page);
        for (const name of ["Langeland", "Odense", "Kerteminde", "skema (3)"])
          expect(text).toContain(`${name}.xlsx`);
        expect(text).toContain("Svendborg.ods\n\nFilen er ikke læst: det er et OpenDocument-regneark.");
        expect(text).toContain("kvittering.msg\n\nFilen er ikke læst: det er en e-mail.");
        await page.locator("#unit-question").getByText("har ikke den samme enhed").waitFor();
        expect(text).toContain("Assens står i »Assens gammel.xlsx« og »Assens ny.xlsx« med forskellige tal.");
        // What programs leave in a folder is nobody's.
        expect(text).not.toMatch(/Thumbs|~\$/);
        await page.locator("#unit").selectOption("full-year");
      },
    ],
    dropping("indlæs dem igen, nu rettet", now, /Der er et spørgsmål at besvare/),
    [
      "svar, at de tomme felter er 0",
      async (page) => {
        // What was wrong and is so no more is not said any more.
        await expect.poll(() => asked(page)).not.toContain("Langeland");
        await page.getByRole("button", { name: "Læs de tomme felter som 0" }).click();
        await page.locator("#members", { hasText: "21 af 23 har svaret." }).waitFor();
        await page
          .locator("#returns", {
            hasText: "Fanø har ikke svaret, men kan være blandt de filer, der ikke er læst.",
          })
          .waitFor();
      },
    ],
    [
      "vælg mellem de to fra Assens",
      async (page) => {
        await page.getByRole("button", { name: "Brug Assens ny.xlsx" }).click();
      },
    ],
    dropping("indlæs de to, der kommer for sent", tooLate, /2 filer er læst/),
    ...takingAway(desk, totals),
    keepingWork(desk),
  ];
  it(`of a messy Syddanmark is ${namesOf(messy)}`, async () => {
    const page = await openCut();
    await go(page, messy);
    expect((await numbersOn(page)).map(([total]) => total)).toEqual([589, 521]);
    expectFiles(desk, "syddanmark", [desk.at("side-arbejde-syddanmark-2027-2028.json")]);
    // Late returns stand last in the table: cell by cell the places are nevertheless all there.
    const saved = JSON.parse(
      desk.saved.get("arbejde-syddanmark-2027-2028.json")?.toString() ?? "",
    ) as InternshipWork;
    const byProvider = (name: string): number[] =>
      saved.internshipPlaces.flatMap(({ provider, places }) =>
        provider === name ? [2 * Number(places)] : [],
      );
    for (const [name, answer] of syddanmark.truth) expect([name, byProvider(name)]).toEqual([name, answer]);
  });

  // Of the 47, one is silent until it is too late, and one is a file that nobody reads.
  const all = returnsOf("oestdanmark", (index, name) => [index, 1, 2, ...others(name)]);
  const eastern = new Desk();
  const east = all.map((file) => (file.name === "Greve.csv" ? { ...file, name: "Greve.pdf" } : file));
  const [silent, answered] = [true, false].map((isSilent) =>
    eastern.lay(east.filter(({ name }) => (name === "Bornholm.csv") === isSilent)),
  ) as [string[], string[]];
  const eastTotals = { kp: 700, absalon: 500 };
  const oestdanmark: readonly Action[] = [
    ...sendingOut(eastern, "oestdanmark"),
    dropping("indlæs de 46 filer", answered, /Der er et spørgsmål at besvare/),
    [
      "svar, at de tomme felter er 0",
      async (page) => {
        await page.getByRole("button", { name: "Læs de tomme felter som 0" }).click();
        await page.locator("#members", { hasText: "45 af 47 har svaret." }).waitFor();
      },
    ],
    dropping("indlæs den, der kommer for sent", silent, / er læst med/),
    [
      "se, at en mangler stadig",
      async (page) => {
        await page.locator("#members", { hasText: "46 af 47 har svaret." }).waitFor();
        await page.locator("#returns", { hasText: "Greve" }).waitFor();
      },
    ],
    ...takingAway(eastern, eastTotals),
    keepingWork(eastern),
  ];
  it(`of Østdanmark's 47 is ${namesOf(oestdanmark)}`, async () => {
    await go(await openCut(), oestdanmark);
    expectFiles(eastern, "oestdanmark", [eastern.at("side-arbejde-oestdanmark-2027-2028.json")]);
  });
});
