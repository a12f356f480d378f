import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage, type Open, pageUrl } from "./browser.js";

describePage("before the program runs", (open) => {
  it("the grid stands there already", async () => {
    const page = await opened(open);
    await expect.poll(() => page.locator(".grid tbody tr").count()).toBe(1);
    await expect.poll(() => page.locator("#form").count()).toBe(0);
    await expect.poll(() => page.locator("[autofocus]").count()).toBe(0);
    await runProgram(page);
    await expect.poll(() => page.locator("#form").count()).toBe(1);
  });

  it("the first view is what the program draws", async () => {
    const page = await opened(open);
    await runProgram(page);
    const hydrated = await page.locator("#page").innerHTML();
    const other = await opened(open);
    await other.evaluate(() => document.getElementById("page")?.replaceChildren());
    await runProgram(other);
    expect(plain(hydrated)).toBe(plain(await other.locator("#page").innerHTML()));
  });

  it("what is typed and chosen is kept", async () => {
    const page = await opened(open);
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
    await page.locator("#studyYear").fill("2023/2024");
    await page.locator("#unit").selectOption("Helårspladser");
    await page.locator('[id="rows.0.provider"]').pressSequentially("Sor");
    await runProgram(page);
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("sjaelland");
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe("2023/2024");
    await expect.poll(() => page.locator("#unit").inputValue()).toBe("full-year");
    await expect.poll(() => page.locator('[id$=".provider"]').first().inputValue()).toBe("Sor");
  });

  it("a year that is typed while the program takes over stands in the place of the one that was marked", async () => {
    const page = await opened(open);
    await expect.poll(() => page.locator("#studyYear").inputValue()).toMatch(/^\d{4}\/\d{4}$/);
    await page.locator("#studyYear").selectText();
    await runProgram(page);
    await page.keyboard.type("2023/2024");
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe("2023/2024");
  });

  it("what is typed goes on where the caret stands", async () => {
    const page = await opened(open);
    await page.locator("#studyYear").fill("20/2024");
    for (const key of ["Home", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
    await runProgram(page);
    await page.keyboard.type("23");
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe("2023/2024");
  });

  it("a field keeps the focus, and an answer its choice", async () => {
    const page = await opened(open);
    await page.getByLabel("Andele i procent, som rådet har besluttet").check();
    await page.locator("#studyYear").fill("2023/");
    await runProgram(page);
    await page.keyboard.type("2024");
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe("2023/2024");
    await expect
      .poll(() => page.getByLabel("Andele i procent, som rådet har besluttet").isChecked())
      .toBe(true);
    await page.locator('[id="shares.dagtilbud"]').waitFor();
  });

  it("what is clicked is done", async () => {
    const page = await opened(open);
    await page.getByRole("button", { name: "Tilføj række" }).click();
    await page.getByRole("button", { name: "Ryd alt" }).click();
    await runProgram(page);
    await page.getByRole("dialog", { name: "Ryd alt?" }).waitFor();
    await expect.poll(() => page.locator(".grid tbody tr").count()).toBe(2);
  });

  it("the link past the fields leads to the form", async () => {
    const page = await opened(open);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await runProgram(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("form");
  });

  it("a range that is pasted is filled in, and a single cell goes where it is pasted", async () => {
    const page = await opened(open);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByLabel("Kommune eller region, række 1").focus();
    await copied(page, "Sorø\r\n");
    await page.keyboard.press("Control+v");
    await page.locator('[id="rows.0.dagtilbud"]').focus();
    await copied(page, "39\t24\t37\r\n1\t2\t3\r\n");
    await page.keyboard.press("Control+v");
    await runProgram(page);
    await expect.poll(() => page.locator('[id="rows.0.provider"]').inputValue()).toBe("Sorø");
    await expect.poll(() => numbers(page)).toEqual(["39", "24", "37", "1", "2", "3"]);
  });

  it("files that are chosen are read", async () => {
    const page = await opened(open);
    await page.locator("#request-file").setInputFiles(resolve("examples/syddanmark-2018-2019.json"));
    await runProgram(page);
    await page.locator("#form .document table").first().waitFor();
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("syddanmark");
  });

  it("files that are dropped are read, and do not take the page's place", async () => {
    const page = await opened(open);
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      const text =
        "institution;specialisation;places\nkp;dagtilbud;39\nkp;skole-fritid;24\nkp;social-special;37\n";
      transfer.items.add(new File([text], "pladser.csv"));
      return transfer;
    });
    await page.locator(".drop:has(#places-files)").dispatchEvent("drop", { dataTransfer: data });
    await runProgram(page);
    await page.getByText("pladser.csv").first().waitFor();
    await expect.poll(() => numbers(page)).toEqual(["39", "24", "37"]);
  });

  it("work that the browser keeps is not hidden behind a blank form", async () => {
    const page = await opened(open);
    await runProgram(page);
    await page.locator('[id="rows.0.dagtilbud"]').fill("39");
    await page.waitForFunction(() => localStorage.length === 1);
    await page.goto(`${pageUrl}?again`);
    await expect.poll(() => page.locator("#page").innerHTML()).toBe("");
    await runProgram(page);
    await expect.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("39");
  });

  it("work that the browser comes to keep takes the first view's place", async () => {
    const page = await opened(open);
    await runProgram(page);
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
    await page.locator('[id="rows.0.dagtilbud"]').fill("39");
    await page.waitForFunction(() => Object.values(localStorage).join("").includes('"39"'));
    const text = await page.evaluate(() => Object.values(localStorage).join(""));
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.goto(`${pageUrl}?again`);
    await expect.poll(() => page.locator("#kkr option:checked").textContent()).toBe("Vælg KKR");
    await page.evaluate((written) => {
      localStorage.setItem("paedagog-dimensionering", written);
    }, text);
    await runProgram(page);
    await expect.poll(() => page.locator(".grid tbody tr").count()).toBe(1);
    await expect.poll(() => page.locator("#kkr option:checked").textContent()).toBe("KKR Sjælland");
    await expect.poll(() => page.locator('[id="rows.0.dagtilbud"]').inputValue()).toBe("39");
  });
});

type Frames = Window & { callbacks: FrameRequestCallback[]; runProgram: () => void };

/** The page with its first frame held back, and so the program. */
async function opened(open: Open): Promise<Page> {
  const page = await open({ isOwn: true });
  await page.addInitScript(() => {
    const frames = window as unknown as Frames;
    const requestAnimationFrame = window.requestAnimationFrame.bind(window);
    frames.callbacks = [];
    window.requestAnimationFrame = (callback) => frames.callbacks.push(callback);
    frames.runProgram = () => {
      window.requestAnimationFrame = requestAnimationFrame;
      for (const callback of frames.callbacks) requestAnimationFrame(callback);
    };
  });
  await page.reload();
  return page;
}

async function runProgram(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as Frames).runProgram();
  });
  await page.locator("#form").waitFor();
}

async function copied(page: Page, text: string): Promise<void> {
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
}

async function numbers(page: Page): Promise<string[]> {
  const values = await page
    .locator(".grid .number")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  return values.filter((value) => value !== "");
}

/** Without what HTML says of a field's first value, which a field drawn by a program does not have. */
function plain(html: string): string {
  return html.replace(/ selected=""| checked=""| value="(\d{4}\/\d{4})?"/g, "");
}
