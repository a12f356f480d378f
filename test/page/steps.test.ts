import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage, numbersOn, openRequest, root, taskOn, WHOLE_FORM } from "./browser.js";

// Each step as a caseworker takes it, by the names that stand on the page.

describePage("1. the year's form", (open) => {
  it("gives the institutions and specialisations of the form as a grid", async () => {
    const page = await open();
    const institutions = page.getByLabel(/^Institution, /);
    await expect.poll(() => institutions.count()).toBe(0);
    await begin(page, "KKR Syddanmark");
    await expect
      .poll(() =>
        institutions.evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value)),
      )
      .toEqual(["ucsyd", "ucl"]);
    const titles = page.locator(".grid thead th");
    expect((await titles.allTextContents()).map((title) => title.replaceAll("\u00ad", ""))).toEqual([
      ...["Kommune eller region", "Institution"],
      ...["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik", "I alt"],
    ]);
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Nordjylland");
    await expect.poll(() => institutions.count()).toBe(0);
  });

  it("complains of nothing before it is touched: nothing is chosen, and the study year is suggested from the date", async () => {
    const page = await open({ isOwn: true });
    await page.clock.setFixedTime("2027-01-14");
    await page.reload();
    await page.getByText("Skemaet vises her, når du har valgt KKR").waitFor();
    await expect.poll(() => page.locator("#studyYear").inputValue()).toBe("2027/2028");
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("");
    await expect.poll(() => page.locator(".alert, .form-error-message").count()).toBe(0);
  });

  it("shows the published table of KKR Syddanmark as an example, which is undone in one go", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Se et eksempel" }).click();
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [589, 247, 118, 224],
        [521, 219, 104, 198],
      ]);
    await page.getByRole("button", { name: "Fortryd", exact: true }).click();
    await expect.poll(() => page.getByLabel("KKR", { exact: true }).inputValue()).toBe("");
  });

  it("asks before the example takes the place of work, says what happened, and has the way back beside it", async () => {
    const page = await open();
    await page.locator("#kkr").selectOption("KKR Sjælland");
    const example = page.getByRole("button", { name: "Se et eksempel" });
    await example.click();
    const question = page.locator("#example-question");
    await question.getByRole("button", { name: "Behold arbejdet" }).click();
    await question.waitFor({ state: "detached" });
    await expect.poll(() => page.locator("#kkr").inputValue()).toBe("sjaelland");
    await example.click();
    await question.getByRole("button", { name: "Åbn eksemplet" }).click();
    await expect.poll(() => page.locator("#kkr").inputValue()).toBe("syddanmark");
    await page.locator(".happened", { hasText: "Eksemplet er åbnet." }).waitFor();
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await expect.poll(() => page.locator("#kkr").inputValue()).toBe("sjaelland");
  });

  it("has the guide in the file", async () => {
    const page = await open();
    await page.getByRole("link", { name: "Læs vejledningen" }).click();
    await expect.poll(() => focused(page)).toBe("guide");
    await page.getByRole("heading", { name: "Ministeriets eget dokument" }).waitFor();
  });

  it("names the cells of a row that has no institution yet without a gap", async () => {
    const page = await open();
    const label = page.locator('[id="rows.0.dagtilbud"]');
    await expect.poll(() => label.getAttribute("aria-label")).toBe("Dagtilbudspædagogik, række 1");
  });

  it("gives what was typed before a KKR was chosen to its only institution", async () => {
    const page = await open();
    await page.locator('[id="rows.0.dagtilbud"]').fill("39");
    await begin(page, "KKR Sjælland");
    await page.getByLabel("Dagtilbudspædagogik, Professionshøjskolen Absalon, række 1").waitFor();
    await begin(page, "KKR Syddanmark");
    await expect
      .poll(() => page.locator('[id="rows.0.institution"] option:checked').textContent())
      .toBe("Professionshøjskolen Absalon (ikke i dette KKR)");
  });

  it("asks whose a row is that was typed before a KKR with two institutions was chosen", async () => {
    const page = await open();
    await page.locator('[id="rows.0.dagtilbud"]').fill("39");
    await begin(page, "KKR Syddanmark");
    await page.locator('[id="rows.0.institution"]').waitFor();
    await page.getByText("Vælg institutionen.").first().waitFor();
  });

  it("says what is missing once for all institutions, with a way to the first", async () => {
    const page = await open();
    await begin(page, WHOLE_FORM, "");
    const missing = page.locator("#form .alert li");
    await missing.first().waitFor();
    await expect
      .poll(() => missing.allTextContents())
      .toEqual([
        expect.stringContaining("Studieåret mangler"),
        expect.stringMatching(/^Der er ingen praktikpladser for Københavns Professionshøjskole, .* og /),
        expect.stringMatching(
          /^Antallet af studiepladser mangler for Københavns Professionshøjskole, .* og /,
        ),
      ]);
    await missing.nth(2).locator("a, button").click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("totals.kp");
  });

  it("offers in every row the institutions of the KKR that was chosen last, and names the others", async () => {
    const page = await open();
    const kkr = page.getByLabel("KKR", { exact: true });
    await kkr.selectOption(WHOLE_FORM);
    await page.locator('[id="rows.2.dagtilbud"]').fill("39");
    await kkr.selectOption("KKR Sjælland");
    await kkr.selectOption("KKR Nordjylland");
    const offered = page.locator('[id="rows.0.institution"] option');
    await expect.poll(() => offered.allTextContents()).toEqual(["UC Syddanmark (ikke i dette KKR)", "UCN"]);
  });

  it("keeps what has been typed when another KKR is chosen", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await type(page, "Køge", "Professionshøjskolen Absalon", ["39", "24", "37"]);
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Syddanmark");
    await expect
      .poll(() => page.getByLabel("Dagtilbudspædagogik, Professionshøjskolen Absalon, Køge").inputValue())
      .toBe("39");
  });
});

describePage("2. internship places, typed", (open) => {
  it("fill in the form while they are typed", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await type(page, "Køge", "Professionshøjskolen Absalon", ["39", "24", "37"]);
    const total = page.getByLabel("Professionshøjskolen Absalon", { exact: true });
    await total.pressSequentially("747");
    await expect.poll(() => numbersOn(page)).toEqual([[747, 291, 179, 277]]);
    await total.press("Backspace");
    await expect.poll(() => numbersOn(page)).toEqual([[74, 29, 18, 27]]);
  });

  it("are read as Danish numbers, and what was read otherwise than written is said at the cell", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await type(page, "Køge", "Professionshøjskolen Absalon", ["1.110", "12,5", "0"]);
    const cell = page.getByLabel("Dagtilbudspædagogik, Professionshøjskolen Absalon, Køge");
    await expect.poll(() => describedBy(cell)).toBe("Læst som 1110.");
    await cell.fill("1,110");
    await expect.poll(() => cell.getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => describedBy(cell)).toMatch(/»1,110« kan læses både som 1,11 og som 1110/);
  });

  it("of the same provider twice are refused once, at the name", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await type(page, "Køge", "Professionshøjskolen Absalon", ["39", "24", "37"]);
    await page.getByRole("button", { name: "Tilføj række" }).click();
    await type(page, "Køge", "Professionshøjskolen Absalon", ["1", "2", "3"]);
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("747");
    const name = page.locator('[id="rows.1.provider"]');
    await expect.poll(() => describedBy(name)).toMatch(/»Køge« står der allerede med tal for /);
    await expect.poll(() => page.locator(".row-faults .form-error-message").count()).toBe(1);
  });

  it("of one municipality under two names are refused as of the same, and a name that is nearly one is said at its cell", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await type(page, "Køge", "Professionshøjskolen Absalon", ["39", "24", "37"]);
    await page.getByRole("button", { name: "Tilføj række" }).click();
    await type(page, "Køge Kommune", "Professionshøjskolen Absalon", ["38", "24", "37"]);
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("747");
    const name = page.locator('[id="rows.1.provider"]');
    await expect
      .poll(() => describedBy(name))
      .toMatch(/»Køge Kommune« står der allerede som »Køge« med tal for /);
    await name.fill("Sorøe Kommune");
    await expect.poll(() => describedBy(name)).toMatch(/Mente du »Sorø«\? Tallene er talt med\.$/);
    await expect.poll(() => numbersOn(page)).toEqual([[747, 289, 180, 278]]);
    await name.fill("Sorø Kommune");
    await expect.poll(() => name.getAttribute("aria-describedby")).toBeNull();
  });

  it("have a way from each thing that is wrong to its field", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await type(page, "Køge", "Professionshøjskolen Absalon", ["39", "x", "37"]);
    await page.getByRole("link", { name: /^Køge, Skole- og fritidspædagogik: »x« er ikke et tal/ }).click();
    await expect.poll(() => focused(page)).toBe("rows.0.skole-fritid");
    // What else is missing in the row is marked beside it, though nobody has been there.
    await page.getByRole("button", { name: "Tilføj række" }).click();
    const [dagtilbud, last] = ["dagtilbud", "social-special"].map((id) =>
      page.locator(`[id="rows.1.${id}"]`),
    );
    await dagtilbud?.fill("x");
    await expect.poll(() => last?.getAttribute("aria-invalid")).toBe("true");
    await page.getByRole("button", { name: "Fjern række 2" }).click();
    await page.locator('[id="rows.0.skole-fritid"]').fill("24");
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("1747");
    await page.locator(".result-line", { hasText: "Absalon 1.747" }).waitFor({ state: "attached" });
    await page.locator("summary", { hasText: "Mindst og højst" }).last().click();
    await page.getByRole("button", { name: "Tilføj en grænse" }).click();
    await page.locator('[id="bounds.0.maximum"]').fill("170");
    await page.getByRole("link", { name: /har 1\.747 studiepladser, men grænserne er/ }).click();
    await expect.poll(() => focused(page)).toBe("bounds.0");
  });
});

describePage("2. internship places, from files", (open) => {
  it("are read from CSV and Excel together, with what was read otherwise than written beside the file's name", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    const greve = "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nGreve;13;11;0\r\n";
    await page.getByLabel("Indlæs filer").setInputFiles([
      { name: "greve.csv", mimeType: "text/csv", buffer: Buffer.from(greve) },
      {
        name: "municipality.xlsx",
        mimeType: "",
        buffer: readFileSync(`${root}test/files/municipality.xlsx`),
      },
    ]);
    await page
      .getByRole("status")
      .filter({ hasText: "2 filer er læst med 4 rækker til tabellen." })
      .waitFor({ state: "attached" });
    const reports = page.locator(".reports");
    await expect
      .poll(() => reports.locator(".report-name").allTextContents())
      .toEqual(["greve.csv", "municipality.xlsx", "Filerne tilsammen"]);
    await expect.poll(() => reports.textContent()).toContain("Spørg Bente, hvis du er i tvivl");
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("500");
    // 100, 50 and 100 of 250 places.
    await expect.poll(() => numbersOn(page)).toEqual([[500, 200, 100, 200]]);
  });

  it("are not lost when a file is dropped beside the fields: it is not opened in the page's place", async () => {
    const page = await open();
    const isTaken = await page.locator("h1").evaluate((heading) => {
      const events = ["dragover", "drop"].map(
        (type) => new DragEvent(type, { bubbles: true, cancelable: true }),
      );
      return events.map((event) => !heading.dispatchEvent(event));
    });
    expect(isTaken).toEqual([true, true]);
  });

  it("take no text that is dragged into a field: that is for the browser to put there", async () => {
    const page = await open();
    const isTaken = await page.locator("#studyYear").evaluate((field) => {
      const [text, file] = [new DataTransfer(), new DataTransfer()];
      text.setData("text/plain", "2023/2024");
      file.items.add(new File(["1"], "a.csv"));
      const drops = [text, file].map(
        (dataTransfer) => new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
      );
      return drops.map((event) => !field.dispatchEvent(event));
    });
    expect(isTaken).toEqual([false, true]);
  });

  it("are read from files that are dropped, in addition to what is there", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await drop(page, "a.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nKøge;39;24;37\r\n");
    await drop(page, "b.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nFaxe;1;2;3\r\n");
    await expect
      .poll(() => page.getByLabel("Dagtilbudspædagogik, Professionshøjskolen Absalon, Køge").inputValue())
      .toBe("39");
    await expect
      .poll(() =>
        page.getByLabel("Social- og specialpædagogik, Professionshøjskolen Absalon, Faxe").inputValue(),
      )
      .toBe("3");
  });
});

describePage("2. the grid", (open) => {
  it("says beside each row and under each column what it comes to, exactly, for each institution", async () => {
    const page = await open();
    await begin(page, "KKR Syddanmark");
    await fillRow(page, 0, "Esbjerg", ["1200,5", "24", "37"]);
    await fillRow(page, 1, "Odense", ["1", "2,25", "3"]);
    const sums = (part: string): Promise<string[]> => page.locator(`.grid ${part} .sum`).allTextContents();
    await expect.poll(() => sums("tbody")).toEqual(["1.261,5", "6,25"]);
    await expect.poll(() => sums("tfoot tr:nth-child(1)")).toEqual(["1.200,5", "24", "37", "1.261,5"]);
    await expect.poll(() => sums("tfoot tr:nth-child(2)")).toEqual(["1", "2,25", "3", "6,25"]);
    await expect
      .poll(() => page.locator(".grid tfoot th").first().textContent())
      .toBe("I alt, UC Syddanmark");
  });

  it("is filled with the KKR's municipalities by one click; who has no numbers is missing and holds nothing up", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await fillRow(page, 0, "Køge", ["39", "24", "37"]);
    await page.locator("#members", { hasText: "1 af 18 har svaret." }).waitFor();
    await page.locator('[id="rows.0.provider"]').fill("");
    await page
      .locator("#members", { hasText: "0 af 18 har svaret. 1 række mangler navn på kommune eller region." })
      .waitFor();
    await page.locator('[id="rows.0.provider"]').fill("Køge");
    await page.getByRole("button", { name: "Indsæt KKR'ets kommuner" }).click();
    const names = page.locator(".grid tbody td:first-child input");
    await expect.poll(() => names.count()).toBe(18);
    await page.locator('[id="rows.1.dagtilbud"]').fill("1");
    await page.locator('[id="rows.1.skole-fritid"]').fill("2");
    await page.locator('[id="rows.1.social-special"]').fill("3");
    await page.locator("#members", { hasText: "2 af 18 har svaret." }).waitFor();
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("106");
    await expect.poll(() => numbersOn(page)).toEqual([[106, 40, 26, 40]]);
    await expect
      .poll(() => page.locator("#form").textContent())
      .toContain("Praktikpladserne er fra 2 af 18 indberettere.");
  });

  it("gets its next row by Enter in the last one, unless that is blank", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await page.locator('[id="rows.0.dagtilbud"]').press("Enter");
    await expect.poll(() => page.locator(".grid tbody tr").count()).toBe(1);
    await page.locator('[id="rows.0.dagtilbud"]').fill("39");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("rows.1.provider");
  });
});

describePage("3. a total out of proportion", (open) => {
  it("of 0 is asked about where there are internship places, right beside it", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await fillRow(page, 0, "Køge", ["39", "24", "37"]);
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("0");
    const question = page.locator(".question", { hasText: "Er tallet rigtigt? Ellers ret det." });
    await question
      .getByText("0 studiepladser er usædvanligt, når der er højst 200 halvårspladser.")
      .waitFor();
    const isNext = await question.evaluate((one) => one.previousElementSibling?.id === "totals");
    expect(isNext).toBe(true);
  });

  it("is asked about, against last year's and against the half-year places, until it is said to be right", async () => {
    const page = await open();
    await begin(page, "KKR Sjælland");
    await fillRow(page, 0, "Køge", ["39", "24", "37"]);
    const question = page.locator(".question", { hasText: "Er tallet rigtigt?" });
    await page.getByLabel("Sidste års antal med en ændring").check();
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("77");
    await page.getByLabel("Et antal for hver institution").check();
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("77");
    await page.locator("#form table").first().waitFor();
    await expect.poll(() => question.count()).toBe(0);
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("7777");
    await question.getByText("7.777 studiepladser er mindst ti gange sidste års 77.").waitFor();
    await question
      .getByText("mere end ti gange så mange som praktikpladserne (højst 200 halvårspladser).")
      .waitFor();
    // The form is filled in, but nobody sends it without having seen that.
    const waits = page.locator("#form .alert-warning");
    await expect.poll(() => waits.locator("li").count()).toBe(2);
    await expect.poll(() => page.locator("#form [role=status]").textContent()).toMatch(/^2 advarsler\. /);
    await waits.getByText("7.777 studiepladser er mindst ti gange sidste års 77.").click();
    await expect.poll(() => focused(page)).toMatch(/^proportion-absalon-/);
    for (const left of [1, 0]) {
      await question.getByRole("button").first().click();
      await expect.poll(() => question.count()).toBe(left);
      await expect.poll(() => waits.locator("li").count()).toBe(left);
    }
    await page.keyboard.press("Control+z");
    await question.waitFor();
  });
});

describePage("2. shares", (open) => {
  it("that the council has decided give the published table of KKR Syddanmark 2018/2019", async () => {
    const page = await open();
    await begin(page, "KKR Syddanmark", "2018/2019");
    await page.getByLabel("Andele i procent, som rådet har besluttet").check();
    await page.locator('[id="shares.dagtilbud"]').fill("42");
    await page.locator('[id="shares.skole-fritid"]').fill("20");
    await page.locator('[id="shares.social-special"]').fill("38");
    await page.getByLabel("UC Syddanmark", { exact: true }).fill("589");
    await page.getByLabel("UCL Erhvervsakademi og professionshøjskole", { exact: true }).fill("521");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [589, 247, 118, 224],
        [521, 219, 104, 198],
      ]);
  });
});

describePage("what is wrong with several fields together", (open) => {
  it("is tied to the group that they stand in", async () => {
    const page = await open();
    await begin(page, "KKR Syddanmark");
    await page.getByText("Mindst og højst").click();
    await page.getByRole("button", { name: "Tilføj en grænse" }).click();
    const bound = page.getByRole("group", { name: "grænse 1" });
    await bound.getByLabel("Institution").selectOption("UC Syddanmark");
    await bound.getByLabel("Mindst").fill("900");
    await bound.getByLabel("Højst").fill("80");
    await expect.poll(() => describedBy(bound)).toMatch(/^Fejl: .*900.*80/);
    await page.getByRole("button", { name: "Fjern grænse 1" }).click();
    await page.getByLabel("Andele i procent, som rådet har besluttet").check();
    const shares = page.getByRole("group", { name: "Andele i procent, 100 tilsammen" });
    for (const field of await shares.getByRole("textbox").all()) await field.fill("30");
    await expect.poll(() => describedBy(shares)).toMatch(/^Fejl: .*90 pct/);
  });
});

describePage("3. the total", (open) => {
  it("of a region is divided on the institutions by their internship places", async () => {
    const page = await withSyddanmark(open);
    await page.getByLabel("Ét samlet antal for alle institutioner").check();
    await page.getByLabel("Samlet antal studiepladser").fill("300");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [200, 100, 60, 40],
        [100, 60, 20, 20],
      ]);
  });

  it("of last year is changed on the sum, or by institution", async () => {
    const page = await withSyddanmark(open);
    await page.getByLabel("Sidste års antal med en ændring").check();
    await page.getByLabel("UC Syddanmark", { exact: true }).fill("100");
    await page.getByLabel("UCL Erhvervsakademi og professionshøjskole", { exact: true }).fill("50");
    await page.getByLabel("Ændring", { exact: true }).fill("20 %");
    expect((await numbersOn(page)).map(([total]) => total)).toEqual([120, 60]);
    await page.getByLabel("For hver institution for sig").check();
    const changes = page.getByRole("group", { name: /^Ændring: fx/ });
    await changes.getByLabel("UC Syddanmark").fill("-2,5 %");
    await changes.getByLabel("UCL Erhvervsakademi og professionshøjskole").fill("+20");
    expect((await numbersOn(page)).map(([total]) => total)).toEqual([98, 70]);
  });

  it("that the internship places carry needs their unit, and asks for it", async () => {
    const page = await withSyddanmark(open);
    await page.getByLabel("Det, praktikpladserne kan bære").check();
    await page.getByRole("link", { name: /enhed/i }).click();
    await expect.poll(() => focused(page)).toBe("unit");
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("Halvårspladser om året");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [50, 25, 15, 10],
        [25, 15, 5, 5],
      ]);
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("Helårspladser");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [100, 50, 30, 20],
        [50, 30, 10, 10],
      ]);
  });
});

describePage("3. what is needed now and then", (open) => {
  it("overbooking is noted, and on top it stands in a table of its own", async () => {
    const page = await withTotals(open);
    await page.getByText("Overbooking", { exact: true }).first().click();
    await page.getByLabel("Antallet er inklusive overbooking").check();
    await page.getByLabel("Procent", { exact: true }).fill("5");
    await page.getByText("Antallet er inkl. 5 pct. overbooking.").first().waitFor();
    await page.getByLabel("Der overbookes oven i antallet").check();
    const table = page.locator("#form table").nth(1);
    await expect.poll(() => table.textContent()).toContain("210");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [200, 100, 60, 40],
        [100, 60, 20, 20],
      ]);
  });

  it("a decided cell is held and the rest share what is left", async () => {
    const page = await withTotals(open);
    await page.getByText("Felter, som rådet har besluttet").click();
    await page.getByRole("button", { name: "Tilføj et besluttet felt" }).click();
    const cell = page.getByRole("group", { name: "besluttet felt 1" });
    // Nothing is chosen for anybody.
    for (const name of ["Institution", "Specialisering"]) {
      await expect.poll(() => cell.getByLabel(name).inputValue()).toBe("");
    }
    await expect.poll(() => page.locator("#form").textContent()).toContain("Vælg specialiseringen.");
    await cell.getByLabel("Institution").selectOption("UC Syddanmark");
    await cell.getByLabel("Specialisering").selectOption("Social- og specialpædagogik");
    await cell.getByLabel("Studiepladser").fill("120");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [200, 50, 30, 120],
        [100, 60, 20, 20],
      ]);
    await cell.getByLabel("Studiepladser").fill("201");
    await expect.poll(() => cell.getByLabel("Studiepladser").getAttribute("aria-invalid")).toBe("true");
    await expect
      .poll(() => describedBy(cell.getByLabel("Studiepladser")))
      .toMatch(/Det besluttede antal for .* er 201 studiepladser, men UC Syddanmark har kun 200 i alt\./);
    await cell.getByRole("button", { name: "Fjern besluttet felt 1" }).click();
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [200, 100, 60, 40],
        [100, 60, 20, 20],
      ]);
  });

  it("bounds hold a cell", async () => {
    const page = await withTotals(open);
    await page.getByText("Mindst og højst").click();
    await page.getByRole("button", { name: "Tilføj en grænse" }).click();
    const bound = page.getByRole("group", { name: "grænse 1" });
    await expect.poll(() => bound.getByLabel("Institution").inputValue()).toBe("");
    await bound.getByLabel("Institution").selectOption("UC Syddanmark");
    await bound.getByLabel("Specialisering").selectOption("Dagtilbudspædagogik");
    await bound.getByLabel("Højst").fill("80");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [200, 80, 72, 48],
        [100, 60, 20, 20],
      ]);
  });

  it("fixed totals of the specialisations hold both margins", async () => {
    const page = await withTotals(open);
    await page.getByText("Fast antal for hver specialisering").click();
    await page.getByLabel("Er besluttet").check();
    const totals = page.getByRole("group", { name: "Antal studiepladser" }).last();
    for (const [name, total] of [
      ["Dagtilbudspædagogik", "150"],
      ["Skole- og fritidspædagogik", "80"],
      ["Social- og specialpædagogik", "70"],
    ] as const) {
      await totals.getByLabel(name).fill(total);
    }
    const numbers = await numbersOn(page);
    expect(numbers.map(([total]) => total)).toEqual([200, 100]);
    expect([1, 2, 3].map((column) => numbers.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual([
      150, 80, 70,
    ]);
  });

  it("the intake is split in summer and winter beside the form", async () => {
    const page = await withTotals(open);
    await page.getByText("Sommer- og vinteroptag og frafald").click();
    await page.getByLabel("Sommer", { exact: true }).fill("55");
    await page.getByLabel("Vinter", { exact: true }).fill("45");
    const table = page.locator("#form table").nth(1);
    await table.waitFor();
    await expect.poll(() => table.textContent()).toMatch(/Sommer.*Vinter/s);
  });
});

describePage("4. the form", (open) => {
  const tie = {
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: Object.entries({ dagtilbud: 10, "skole-fritid": 7, "social-special": 1 }).map(
      ([specialisation, places]) => ({ institution: "absalon", specialisation, places }),
    ),
    studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
  };

  it("puts a tie as a question with the parties named, and the answer stands in the notes", async () => {
    const page = await open();
    await openRequest(page, tie);
    const question = page.getByRole("form", { name: "Hvem går forud?" });
    await expect
      .poll(() => question.textContent())
      .toContain("Dagtilbudspædagogik og Social- og specialpædagogik står nøjagtigt lige om én studieplads");
    await expect.poll(() => page.locator("#form table").count()).toBe(0);
    await question.getByLabel("Social- og specialpædagogik").check();
    await question.getByRole("button", { name: "Brug svaret" }).click();
    await expect.poll(() => numbersOn(page)).toEqual([[8, 4, 3, 1]]);
    await expect
      .poll(() => page.locator("#form .document li").allTextContents())
      .toContainEqual(expect.stringMatching(/Social- og specialpædagogik/));
    await page.getByRole("button", { name: "Fjern rækkefølgen" }).click();
    await question.waitFor();
  });

  it("asks about a tie with both margins held until it is decided, and says how many questions there are", async () => {
    const page = await open();
    const places = ["ucsyd", "ucl"].flatMap((institution) =>
      ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
        ...{ institution, specialisation, places: 1 },
      })),
    );
    await openRequest(page, {
      ...{ studyYear: "2023/2024", kkr: "syddanmark", internshipPlaces: places },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 1, ucl: 1 } },
      specialisationTotals: { dagtilbud: 1, "skole-fritid": 1, "social-special": 0 },
    });
    const question = page.getByRole("form", { name: "Hvem går forud?" });
    const answer = async (name: string): Promise<void> => {
      await question.getByLabel(name, { exact: true }).check();
      await question.getByRole("button", { name: "Brug svaret" }).click();
    };
    await expect
      .poll(() => question.textContent())
      .toMatch(/4 felter er forskellige i dem.* følger der 2 mere/);
    await answer("Skole- og fritidspædagogik");
    await expect.poll(() => question.textContent()).toContain("følger der ét mere");
    await answer("Social- og specialpædagogik");
    await expect.poll(() => question.textContent()).toContain("Det er det sidste spørgsmål.");
    await answer("UCL Erhvervsakademi og professionshøjskole");
    await expect
      .poll(() => numbersOn(page))
      .toEqual([
        [1, 1, 0, 0],
        [1, 0, 1, 0],
      ]);
  });

  it("honours the method that a request names, says so, and offers none", async () => {
    const page = await open();
    await openRequest(page, { ...tie, method: "sainte-lague" });
    await expect.poll(() => page.locator("#form").textContent()).toContain("Metoden kan ikke vælges her.");
    await expect
      .poll(() =>
        page
          .locator("option, label")
          .filter({ hasText: /sainte|hondt|metode/i })
          .count(),
      )
      .toBe(0);
  });
});

describePage("4. behind the form", (open) => {
  it("every number can be followed by hand", async () => {
    const page = await withTotals(open);
    expect(await panel(page, "Beregningen trin for trin")).toContain("Beregningsbilag");
    expect(await panel(page, "Grundlaget")).toContain("100");
  });

  it("the need is held against the internship places, once their unit is said", async () => {
    const page = await withTotals(open);
    await panel(page, "Behov og praktikpladser");
    await page.getByRole("tabpanel").getByRole("link").click();
    await expect.poll(() => focused(page)).toBe("unit");
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("Helårspladser");
    await expect
      .poll(() => page.getByRole("tabpanel").locator("table").first().textContent())
      .toContain("UC Syddanmark");
  });

  it("the answer to it stands beside the form, once the unit is said, as the tab has it", async () => {
    const page = await withTotals(open);
    const line = page.locator("#capacity-line");
    await expect.poll(() => line.count()).toBe(0);
    await page.getByLabel("Hvad er praktikpladserne talt i?").selectOption("Halvårspladser om året");
    await expect.poll(() => line.textContent()).toMatch(/^Der mangler 450 halvårspladser på et år, /);
    await panel(page, "Behov og praktikpladser");
    const first = page.getByRole("tabpanel").locator(".document p").first();
    await expect.poll(() => first.textContent()).toBe(await line.textContent());
    await page.getByLabel("UC Syddanmark", { exact: true }).fill("20");
    await page.getByLabel("UCL Erhvervsakademi og professionshøjskole", { exact: true }).fill("10");
    await line.getByText("Der er praktikpladser nok i året som helhed.").waitFor();
  });

  it("the smallest changes that move a study place are shown", async () => {
    const page = await withTotals(open);
    await panel(page, "Hvad skal der til for at ændre tallene?");
    await page.getByRole("tabpanel").locator("table").first().waitFor();
  });

  it("the change from last year is shown from the file that was kept", async () => {
    const page = await open();
    await openRequest(page, "examples/syddanmark-2018-2019.json");
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
    await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("747");
    await panel(page, "Ændring fra sidste år");
    await page
      .getByLabel("Sidste års indstilling")
      .setInputFiles(`${root}examples/sjaelland-2016-2017-recommendation.json`);
    const table = page.getByRole("tabpanel").locator("table").first();
    await table.waitFor();
    await expect.poll(() => table.textContent()).toContain("Professionshøjskolen Absalon");
  });
});

describePage("other tasks: a form that somebody else filled in", (open) => {
  it.for([
    "examples/syddanmark-2018-2019-form.csv",
    "test/files/form-openpyxl.xlsx",
    "test/files/form-libreoffice.xlsx",
    "test/files/form-libreoffice.csv",
  ])("is found to be right: %s", async (file, { expect: expectHere }) => {
    expectHere(await checked(open, file)).toMatch(/ingen/i);
  });

  it.for(["test/files/form-python-docx.docx", "test/files/form-libreoffice.docx"])(
    "has its slip pointed out: the sum 1.100 of a table that sums to 1.110: %s",
    async (file, { expect: expectHere }) => {
      expectHere(await checked(open, file)).toMatch(/1\.110/);
    },
  );
});

async function begin(page: Page, kkr: string, studyYear = "2023/2024"): Promise<void> {
  await page.getByLabel("KKR", { exact: true }).selectOption(kkr);
  await page.getByRole("textbox", { name: "Studieår" }).fill(studyYear);
}

/** Types a row of the grid, in the first row of the institution that has no provider. */
async function type(
  page: Page,
  provider: string,
  institution: string,
  places: readonly string[],
): Promise<void> {
  const first = page.getByLabel(new RegExp(`^Dagtilbudspædagogik, ${institution}, række`)).first();
  const row = (await first.getAttribute("id"))?.split(".")[1] ?? "";
  await page.locator(`[id="rows.${row}.provider"]`).fill(provider);
  for (const [index, name] of [
    "Dagtilbudspædagogik",
    "Skole- og fritidspædagogik",
    "Social- og specialpædagogik",
  ].entries()) {
    await page
      .locator(`[id^="rows.${row}."]`)
      .and(page.getByLabel(`${name}, ${institution}, ${provider}`))
      .fill(places[index] ?? "");
  }
}

/** 100 and 50 internship places at the two institutions of KKR Syddanmark. */
async function withSyddanmark(open: () => Promise<Page>): Promise<Page> {
  const page = await open();
  await begin(page, "KKR Syddanmark");
  await type(page, "Esbjerg", "UC Syddanmark", ["50", "30", "20"]);
  await type(page, "Odense", "UCL Erhvervsakademi og professionshøjskole", ["30", "10", "10"]);
  return page;
}

async function withTotals(open: () => Promise<Page>): Promise<Page> {
  const page = await withSyddanmark(open);
  await page.getByLabel("UC Syddanmark", { exact: true }).fill("200");
  await page.getByLabel("UCL Erhvervsakademi og professionshøjskole", { exact: true }).fill("100");
  return page;
}

async function panel(page: Page, tab: string): Promise<string> {
  await page.getByRole("tab", { name: tab }).click();
  return (await page.getByRole("tabpanel").textContent()) ?? "";
}

async function checked(open: () => Promise<Page>, file: string): Promise<string> {
  const page = await open();
  await openRequest(page, "examples/syddanmark-2018-2019.json");
  await page.getByLabel("Det udfyldte skema").setInputFiles(root + file);
  const section = taskOn(page, "Kontrollér et skema");
  await section.locator(".document").waitFor();
  return (await section.locator(".document").textContent()) ?? "";
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.locator(".drop:has(#places-files)").evaluate(
    (place, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.text], file.name));
      place.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );
  await page.locator(".reports").getByText(name).first().waitFor({ state: "attached" });
}

function describedBy(control: ReturnType<Page["locator"]>): Promise<string> {
  return control.evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" "),
  );
}

/** Types a provider and its numbers in a row of the grid. */
async function fillRow(page: Page, row: number, provider: string, numbers: readonly string[]): Promise<void> {
  for (const [column, text] of Object.entries({
    provider,
    ...{ dagtilbud: numbers[0] ?? "", "skole-fritid": numbers[1] ?? "", "social-special": numbers[2] ?? "" },
  })) {
    await page.locator(`[id="rows.${row}.${column}"]`).fill(text);
  }
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}
