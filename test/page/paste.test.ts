import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage, root } from "./browser.js";

// What Excel and LibreOffice put on the clipboard: the range as HTML beside the same as text. Excel ends every line of
// the text with CRLF, LibreOffice with LF; both put a cell with a line break or a tab in quotation marks.

describePage("a paste", (open) => {
  it("from Excel with a header is read as a file is", async () => {
    const page = await sjaelland(open);
    const rows = [
      ["Kommune", "Dagtilbud", '"Skole/\nfritid"', "Social/special"],
      ["Køge", "1.110", "12,5", "0"],
      ["Faxe", "3", "4", "5"],
    ];
    await paste(page, "rows.0.provider", excel(rows));
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "1110", "12,5", "0"],
        ["Faxe", "3", "4", "5"],
      ]);
    await expect.poll(() => page.locator(".reports").textContent()).toContain("»1.110« er læst som »1110«");
  });

  it("from LibreOffice without a header is filled in from the cell it is pasted in, as it is written", async () => {
    const page = await sjaelland(open);
    await paste(
      page,
      "rows.0.provider",
      libreOffice([
        ["Køge", "1.110", "12,5", "0"],
        ["Faxe", "3", "4", "5"],
      ]),
    );
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "1.110", "12,5", "0"],
        ["Faxe", "3", "4", "5"],
      ]);
    await expect
      .poll(() => page.locator('[id="rows.0.dagtilbud-reading"]').textContent())
      .toBe("Læst som 1110.");
  });

  it("of numbers alone goes where it is pasted, over what stands there and beyond the last row", async () => {
    const page = await sjaelland(open);
    await paste(
      page,
      "rows.0.provider",
      excel([
        ["Køge", "1", "2", "3"],
        ["Faxe", "4", "5", "6"],
      ]),
    );
    await paste(
      page,
      "rows.1.skole-fritid",
      excel([
        ["50", "60"],
        ["80", "90"],
      ]),
    );
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "1", "2", "3"],
        ["Faxe", "4", "50", "60"],
        ["", "", "80", "90"],
      ]);
  });

  it("that is wider than the grid fills what there is room for and says how much was left", async () => {
    const page = await sjaelland(open);
    await paste(
      page,
      "rows.0.social-special",
      excel([
        ["3", "4"],
        ["5", ""],
      ]),
    );
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["", "", "", "3"],
        ["", "", "", "5"],
      ]);
    await happened(page, "2 rækker er indsat. Passer ikke ind og er ikke indsat: »4«.");
    // What is not all in is no success.
    await expect.poll(() => page.locator(".happened.is-done").count()).toBe(0);
    await page.getByRole("button", { name: "Fortryd det" }).waitFor();
  });

  it("of a single cell from Excel, which ends in a line break, is typed as text", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.dagtilbud", excel([["61"]]));
    await expect.poll(() => grid(page)).toEqual([["", "61", "", ""]]);
  });

  it("of a number that can be read two ways is said at its cell and read as neither", async () => {
    const page = await sjaelland(open);
    await paste(
      page,
      "rows.0.provider",
      excel([
        ["Køge", "1,110", "2", "3"],
        ["Faxe", "4", "5", "6"],
      ]),
    );
    await expect
      .poll(() => page.locator('[id="rows.0.dagtilbud-fault"]').textContent())
      .toContain("»1,110« kan læses både som 1,11 og som 1110.");
    await expect.poll(() => page.locator("#form table").count()).toBe(0);
  });

  it("with a header and a number that can be read two ways is refused as a file is, and nothing is taken", async () => {
    const page = await sjaelland(open);
    await paste(
      page,
      "rows.0.provider",
      excel([
        ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"],
        ["Køge", "1,110", "2", "3"],
      ]),
    );
    await expect.poll(() => page.locator(".reports").textContent()).toContain("»1,110«");
    await expect.poll(() => grid(page)).toEqual([["", "", "", ""]]);
  });

  it("with a line break in its first cell is filled in, the name on one line", async () => {
    const page = await sjaelland(open);
    const text = '"Køge\nKommune"\t1\t2\t3\r\nFaxe\t4\t5\t6\r\n';
    await paste(page, "rows.0.provider", { text, html: "" });
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "1", "2", "3"],
        ["Faxe", "4", "5", "6"],
      ]);
  });

  it("with a row of sums has it compared, and nothing counted twice", async () => {
    const page = await sjaelland(open);
    const rows = ["Køge\t1\t2\t3", "Faxe\t4\t5\t6", "I alt\t5\t7\t9"];
    await paste(page, "rows.0.provider", { text: rows.map((row) => `${row}\r\n`).join(""), html: "" });
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "1", "2", "3"],
        ["Faxe", "4", "5", "6"],
      ]);
    await expect.poll(() => page.locator(".reports").textContent()).toContain("1 sumrække genkendt");
    await page.locator("#form table").first().waitFor();
  });

  it("aligned with spaces goes under its own headings, and its unit is asked for", async () => {
    const page = await sjaelland(open);
    const text =
      "Kommune    Social/special   Dagtilbud   Skole/fritid\nKøge       20          12              8\n";
    await paste(page, "rows.0.provider", { text, html: "" });
    await expect.poll(() => grid(page)).toEqual([["Køge", "12", "8", "20"]]);
    await paste(page, "rows.0.provider", { text: "Helårspladser\nFaxe\t3\t4\t5\n", html: "" });
    await page.getByText("De indlæste filer er i helårspladser").waitFor();
    await expect.poll(() => grid(page)).toEqual([["Køge", "12", "8", "20"]]);
  });

  it("of a sentence in the field of a name is refused, as an e-mail's lines are", async () => {
    const page = await sjaelland(open);
    const text = "Køge Kommune har 12 dagtilbud, 7 skole/fritid og 11 social/special, helårspladser";
    await paste(page, "rows.0.provider", { text, html: "" });
    await page.getByText("Feltet er til en kommunes eller regions navn").first().waitFor();
    await expect.poll(() => grid(page)).toEqual([["", "", "", ""]]);
  });

  it("with quotation marks that do not match changes nothing, and says so", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.provider", { text: '"Køge\t1\t2\t3\r\nFaxe\t4\t5\t6\r\n', html: "" });
    await happened(
      page,
      "Citationstegnene passer ikke sammen. Det indsatte kunne ikke læses. Intet er ændret.",
    );
    await expect.poll(() => grid(page)).toEqual([["", "", "", ""]]);
  });

  it("is one step to undo", async () => {
    const page = await sjaelland(open);
    await paste(
      page,
      "rows.0.provider",
      excel([
        ["Køge", "1", "2", "3"],
        ["Faxe", "4", "5", "6"],
      ]),
    );
    await page.getByRole("button", { name: "Fortryd det" }).click();
    await expect.poll(() => grid(page)).toEqual([["", "", "", ""]]);
    await page.keyboard.press("Control+y");
    expect((await grid(page)).length).toBe(2);
    await page.keyboard.press("Control+z");
    await expect.poll(() => grid(page)).toEqual([["", "", "", ""]]);
    await expect.poll(() => page.getByRole("button", { name: "Fortryd det" }).count()).toBe(0);
  });

  it("with a unit of its own gives it to the table, and is converted to that of the table", async () => {
    const page = await sjaelland(open);
    const table = (unit: string, ...row: string[]): Clipboard =>
      excel([[`Kommune (${unit})`, "Dagtilbud", "Skole/fritid", "Social/special"], row]);
    await paste(page, "rows.0.provider", table("halvårspladser", "Greve", "40", "24", "28"));
    await expect.poll(() => page.locator("#unit").inputValue()).toBe("half-year");
    await paste(page, "rows.0.provider", table("helårspladser", "Køge", "36", "20", "24"));
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Greve", "40", "24", "28"],
        ["Køge", "72", "40", "48"],
      ]);
    await page.getByText("Helårspladser er omregnet til halvårspladser (ganget med 2)").first().waitFor();
  });

  it("whose columns stand in one cell is split, and is no name", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.provider", { text: "Greve;20;12;14", html: "" });
    await paste(page, "rows.0.provider", { text: "Køge 36 20 24\r\nFaxe 1 2 3", html: "" });
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Greve", "20", "12", "14"],
        ["Køge", "36", "20", "24"],
        ["Faxe", "1", "2", "3"],
      ]);
  });

  it("after a paste is added to it, also of a table with a header, and with the page's own headings", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.provider", fromCase("paste-1-koege.tsv"));
    await paste(page, "rows.0.provider", fromCase("paste-2-faxe.tsv"));
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "39", "24", "37"],
        ["Faxe", "1", "2", "3"],
      ]);
    await happened(page, "1 række er læst af det indsatte.");
    await page.getByRole("button", { name: "Tøm tabellen" }).click();
    await paste(page, "rows.0.provider", fromCase("paste-own-heading.tsv"));
    expect((await grid(page)).map(([name]) => name)).toEqual(["Køge", "Faxe"]);
  });

  it("of a provider who is there already asks whether to replace, to keep or to add up", async () => {
    const page = await sjaelland(open);
    const answers = [
      ["Erstat", ["5", "6", "7"], ["5", "6", "7"]],
      ["Behold", ["1", "2", "3"], ["5", "6", "7"]],
      ["Læg til", ["1", "2", "3"], ["6", "8", "10"]],
    ] as const;
    await paste(page, "rows.0.provider", fromCase("paste-1-koege.tsv"));
    const question = page.locator("#waiting");
    for (const [answer, coming, numbers] of answers) {
      const rows = [
        ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"],
        ["Køge Kommune", ...coming],
      ];
      await paste(page, "rows.0.provider", excel(rows));
      await question.getByText("Køge er der allerede:").waitFor();
      await question.getByRole("button", { name: `${answer}: Køge` }).click();
      await question.waitFor({ state: "detached" });
      expect((await grid(page)).map(([, ...texts]) => texts)).toEqual([numbers]);
    }
    await page.keyboard.press("Control+z");
    await question.waitFor();
  });

  it("of several providers who are there is answered for all at once, or for each", async () => {
    const page = await sjaelland(open);
    const heading = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
    const later = excel([heading, ["Køge", "40", "24", "37"], ["Faxe", "5", "6", "7"]]);
    await paste(page, "rows.0.provider", fromCase("paste-own-heading.tsv"));
    await paste(page, "rows.0.provider", later);
    const question = page.locator("#waiting");
    await question.getByText("Køge er der allerede: 39 / 24 / 37. Nye tal: 40 / 24 / 37.").waitFor();
    await page.getByRole("button", { name: "Læg til: Faxe" }).click();
    // The focus goes to the row that it was about.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("rows.1.provider");
    await page.getByRole("button", { name: "Erstat: Køge" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("rows.0.provider");
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "40", "24", "37"],
        ["Faxe", "6", "8", "10"],
      ]);
    await paste(page, "rows.0.provider", fromCase("paste-own-heading.tsv"));
    await page.getByRole("button", { name: "Behold: Begge" }).click();
    await expect.poll(() => question.count()).toBe(0);
    // Whoever is taken away meanwhile stands there no more.
    await paste(page, "rows.0.provider", later);
    await page.locator('[id="rows.1.remove"]').click();
    await question.getByText("Faxe står ikke længere i tabellen. Nye tal: 5 / 6 / 7.").waitFor();
    await page.getByRole("button", { name: "Indsæt: Faxe" }).click();
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Køge", "40", "24", "37"],
        ["Faxe", "5", "6", "7"],
      ]);
  });

  it("of one institution of a provider who has two there lets the other's stand, unless it is said to go", async () => {
    const page = await sjaelland(open);
    await page.locator("#kkr").selectOption("KKR Syddanmark");
    const heading = ["Kommune", "Institution", "Dagtilbud", "Skole/fritid", "Social/special"];
    const both = [
      ["Vejle", "UC SYD", "20", "9", "15"],
      ["Vejle", "UCL", "22", "9", "15"],
    ];
    await paste(page, "rows.0.provider", excel([heading, ...both]));
    await paste(page, "rows.0.provider", excel([heading, ["Vejle", "UCL", "23", "9", "15"]]));
    await page.locator("#waiting").getByText("De nye tal siger intet om UC SYD.").waitFor();
    await page.getByRole("button", { name: "Erstat, UC SYD bliver stående: Vejle" }).click();
    const dagtilbud = (row: number) => page.locator(`[id="rows.${row}.dagtilbud"]`).inputValue();
    await expect.poll(async () => [await dagtilbud(0), await dagtilbud(1)]).toEqual(["20", "23"]);
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Erstat, UC SYD udgår: Vejle" }).click();
    await happened(page, "Vejle er erstattet. UC SYD udgår.");
  });

  it("without headings is in the unit that a title or a cell behind the numbers says", async () => {
    const page = await sjaelland(open);
    await page.locator("#unit").selectOption("Helårspladser");
    const koege = ["Køge", "38", "20", "44"];
    for (const rows of [[["Halvårspladser 2023/2024", "", "", ""], koege], [[...koege, "halvårspladser"]]]) {
      await paste(page, "rows.0.provider", excel(rows));
      await expect.poll(() => grid(page)).toEqual([["Køge", "19", "10", "22"]]);
      await page.getByRole("button", { name: "Tøm tabellen" }).click();
    }
  });

  it("of a provider who is there with the same numbers is not asked about, but said", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.provider", fromCase("paste-own-heading.tsv"));
    const heading = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
    const same = "Køge står der allerede med de samme tal.";
    for (const [rows, said] of [
      [[heading, ["Køge Kommune", "39,0", "24", "37"], ["Faxe", "9", "9", "9"]], same],
      [[["Køge Kommune", "39", "24", "37,0"]], `Intet er indsat. ${same}`],
    ] as const) {
      await paste(page, "rows.0.provider", excel(rows));
      await page.locator(".happened", { hasText: said }).waitFor();
      await expect
        .poll(() => page.locator("#waiting p:not([class])").allTextContents())
        .toEqual([expect.stringMatching(/^Faxe er der allerede/)]);
    }
  });

  it("that has something to answer still waits for it if another comes, until it is not to be put in", async () => {
    const page = await sjaelland(open);
    const heading = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
    const rows = [heading, ["Køge", "10", "20", "30"], ["Faxe", "3", "4", "5"]];
    await paste(page, "rows.0.provider", excel([...rows, ["Region Sjælland", "13", "24", "35"]]));
    const waits = page.locator("#form").getByText("Det indsatte venter på svar i trin 2");
    await waits.waitFor();
    await paste(page, "rows.0.provider", excel([heading, ["Greve", "1", "2", "3"]]));
    await expect.poll(() => grid(page)).toEqual([["Greve", "1", "2", "3"]]);
    await waits.waitFor();
    await page.getByRole("button", { name: "En indberetter" }).click();
    await waits.waitFor({ state: "detached" });
    expect((await grid(page)).map(([name]) => name)).toEqual(["Greve", "Faxe", "Køge", "Region Sjælland"]);
    // What waits goes with the table, and doesn't come with what is read next.
    await page.getByRole("button", { name: "Tøm tabellen" }).click();
    await paste(page, "rows.0.provider", excel([...rows, ["Region Sjælland", "13", "24", "35"]]));
    await waits.waitFor();
    await page.getByRole("button", { name: "Tøm tabellen" }).click();
    await waits.waitFor({ state: "detached" });
    await page.locator("#places-files").setInputFiles({
      ...{ name: "faxe.csv", mimeType: "text/csv" },
      buffer: Buffer.from([heading.join(";"), "Faxe;1;2;3"].join("\r\n")),
    });
    await expect.poll(() => grid(page)).toEqual([["Faxe", "1", "2", "3"]]);
  });

  it("with one specialisation in two columns changes nothing, and names both", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.provider", fromCase("paste-two-years.tsv"));
    await happened(page, "Det indsatte kunne ikke læses. Intet er ændret.");
    await expect.poll(() => page.getByRole("button", { name: "Fortryd det" }).count()).toBe(0);
    await expect
      .poll(() => page.locator(".work .reports").textContent())
      .toContain("»Dagtilbud 2026« og »Dagtilbud 2027« gælder hver et år");
    // That is said until the numbers are typed instead.
    await page.locator('[id="rows.0.dagtilbud"]').fill("39");
    await expect.poll(() => page.locator(".work .reports .alert-error").count()).toBe(0);
  });

  it("takes no number for an institution, and asks for the institution in each row", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Syddanmark");
    await paste(page, "rows.0.provider", fromCase("paste-syddanmark-no-institution.tsv"));
    await expect
      .poll(() => grid(page))
      .toEqual([
        ["Esbjerg", "39", "24", "37"],
        ["Odense", "1", "2", "3"],
      ]);
    const institutions = page.locator(".grid select");
    await expect
      .poll(() => institutions.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)))
      .toEqual(["", ""]);
    await expect.poll(() => page.locator("#form").textContent()).toContain("Vælg institutionen.");
  });

  it("without names goes to the rows beside it, by its headings, and its sum row is left out", async () => {
    const page = await sjaelland(open);
    await page.getByRole("button", { name: "Indsæt KKR'ets kommuner" }).click();
    const rows = [
      ["132", "61"],
      ["23", "10"],
    ];
    await paste(page, "rows.1.dagtilbud", excel([["Dagtilbud", "Social/special"], ...rows, ["155", "71"]]));
    await happened(page, "2 rækker er indsat. »155 / 71« er summen af rækkerne ovenfor og er ikke indsat.");
    const numbers = (await grid(page)).map(([, ...texts]) => texts);
    expect(numbers.slice(0, 4)).toEqual([
      ["", "", ""],
      ["132", "", "61"],
      ["23", "", "10"],
      ["", "", ""],
    ]);
    await paste(page, "rows.0.dagtilbud", excel([["155", "71"], ...rows]));
    await happened(page, "er summen af andre rækker. Intet er indsat.");
    await expect.poll(() => page.getByRole("button", { name: "Fortryd det" }).count()).toBe(0);
    // Said in sight, also far down in the table.
    await page.locator('[id="rows.17.remove"]').scrollIntoViewIfNeeded();
    await paste(page, "rows.17.dagtilbud", excel([["1", "2", "3"]]));
    await happened(page, "1 række er indsat.");
    expect((await page.locator(".happened").boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await paste(page, "rows.0.provider", excel([["Faxe"], ["Greve"]]));
    await happened(page, "Intet er indsat. Navnene står der allerede.");
    await expect.poll(() => page.getByRole("button", { name: "Fortryd det" }).count()).toBe(0);
  });

  it("of several cells fills one field each: in totals, last year's totals, changes, shares, bounds and decided cells", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Syddanmark");
    const value = (id: string): Promise<string> => page.locator(`[id="${id}"]`).inputValue();
    await paste(page, "totals.ucsyd", fromCase("paste-totals.txt"));
    await expect.poll(() => Promise.all(["totals.ucsyd", "totals.ucl"].map(value))).toEqual(["589", "521"]);
    await happened(page, "2 felter er udfyldt.");
    await page.setViewportSize({ width: 1600, height: 900 });
    // What is said under the first field leaves the second in line with it.
    const topOf = async (id: string): Promise<number | undefined> =>
      (await page.locator(`[id="${id}"]`).boundingBox())?.y;
    expect(await topOf("totals.ucl")).toBe(await topOf("totals.ucsyd"));
    await page.getByLabel("Sidste års antal med en ændring").check();
    await paste(
      page,
      "previousTotals.ucsyd",
      excel([
        ["UCL", "521"],
        ["UC SYD", "589"],
      ]),
    );
    await expect
      .poll(() => Promise.all(["previousTotals.ucsyd", "previousTotals.ucl"].map(value)))
      .toEqual(["589", "521"]);
    await page.getByLabel("For hver institution for sig").check();
    await paste(page, "changes.ucsyd", excel([["+5"], ["-2 %"]]));
    await expect.poll(() => Promise.all(["changes.ucsyd", "changes.ucl"].map(value))).toEqual(["+5", "-2 %"]);
    await page.getByLabel("Ét samlet antal for alle institutioner").check();
    await paste(page, "regionalTotal", fromCase("paste-totals.txt"));
    await expect.poll(() => value("regionalTotal")).toBe("");
    await happened(page, "Feltet har plads til én celle. Intet er indsat.");
    await page.getByLabel("Andele i procent, som rådet har besluttet").check();
    await paste(page, "shares.dagtilbud", excel([["42", "20", "38"]]));
    await expect
      .poll(() =>
        Promise.all(["dagtilbud", "skole-fritid", "social-special"].map((id) => value(`shares.${id}`))),
      )
      .toEqual(["42", "20", "38"]);
    for (const [summary, add, list, column] of [
      ["Mindst og højst", "Tilføj en grænse", "bounds", "minimum"],
      ["besluttet", "Tilføj et besluttet felt", "decided", "studyPlaces"],
    ] as const) {
      await page.locator("summary", { hasText: summary }).last().click();
      await page.getByRole("button", { name: add }).click();
      await paste(page, `${list}.0.${column}`, excel([["7"], ["8"]]));
      await expect
        .poll(() => Promise.all([0, 1].map((index) => value(`${list}.${index}.${column}`))))
        .toEqual(["7", "8"]);
    }
  });

  it("with names over the numbers, or before a cell's, goes where they say, and a refused one is no success", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByLabel("KKR", { exact: true }).selectOption("KKR Syddanmark");
    const value = (id: string): Promise<string> => page.locator(`[id="${id}"]`).inputValue();
    await page.getByLabel("Andele i procent, som rådet har besluttet").check();
    const over = [
      ["Dagtilbud", "Social/special", "Skole/fritid"],
      ["42", "38", "20"],
    ];
    await paste(page, "shares.dagtilbud", excel(over));
    await happened(page, "3 felter er udfyldt.");
    expect(
      await Promise.all(["dagtilbud", "skole-fritid", "social-special"].map((id) => value(`shares.${id}`))),
    ).toEqual(["42", "20", "38"]);
    await paste(page, "shares.dagtilbud", excel([["Hest", "Ko"]]));
    await happened(page, "Intet er indsat. Passer ikke ind og er ikke indsat: »Hest« og »Ko«.");
    await expect.poll(() => page.locator(".happened.is-done").count()).toBe(0);
    await page.locator("summary", { hasText: "besluttet" }).last().click();
    await page.getByRole("button", { name: "Tilføj et besluttet felt" }).click();
    await paste(page, "decided.0.studyPlaces", excel([["UC SYD", "Skole/fritid", "170"]]));
    await expect
      .poll(() =>
        Promise.all(["institution", "specialisation", "studyPlaces"].map((id) => value(`decided.0.${id}`))),
      )
      .toEqual(["ucsyd", "skole-fritid", "170"]);
  });

  it.each([true, false])(
    "of somebody who is there already is asked about as a file is; with headings: %s",
    async (hasHeader) => {
      const page = await sjaelland(open);
      const rows = ["Køge", "Faxe"].map((name, index) => [name, `${index + 1}`, "2", "3"]);
      await paste(page, "rows.0.provider", excel(rows));
      await page.getByRole("button", { name: "Tilføj række" }).click();
      const again = [
        ["Køge Kommune", "10", "20", "30"],
        ["Greve", "4", "5", "6"],
      ];
      const header = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
      await paste(page, "rows.2.provider", excel(hasHeader ? [header, ...again] : again));
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("waiting");
      await page.getByRole("button", { name: "Læg til: Køge" }).click();
      await expect
        .poll(() => grid(page))
        .toEqual([
          ["Køge", "11", "22", "33"],
          ["Faxe", "2", "2", "3"],
          ["Greve", "4", "5", "6"],
        ]);
    },
  );

  it("of rows without headings at the first cell overwrites nobody: others are added, the same are asked about", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.provider", fromCase("paste-1-koege.tsv"));
    await paste(page, "rows.0.provider", fromCase("paste-2-faxe.tsv"));
    const more = [
      ["Lejre", "20", "10", "15"],
      ["Stevns", "1", "12", "15"],
    ];
    await paste(page, "rows.0.provider", excel(more));
    const there = [["Køge", "39", "24", "37"], ["Faxe", "1", "2", "3"], ...more];
    await expect.poll(() => grid(page)).toEqual(there);
    // What was said of the paste before is said no more.
    await expect.poll(() => page.getByText("Læst: Det indsatte").count()).toBe(0);
    await paste(page, "rows.0.provider", excel([["Faxe", "7", "8", "9"]]));
    await page.getByRole("button", { name: "Erstat: Faxe" }).click();
    await expect.poll(() => grid(page)).toEqual(there.with(1, ["Faxe", "7", "8", "9"]));
  });

  it("of numbers alone where a name stands changes nothing, and a number typed there fills no form", async () => {
    const page = await sjaelland(open);
    const numbers = [
      ["20", "10", "15", "45"],
      ["23", "11", "17", "51"],
    ];
    await paste(page, "rows.0.provider", excel(numbers));
    await happened(page, "Feltet er til en kommunes eller regions navn, ikke til »20«.");
    await expect.poll(() => page.locator(".happened.is-done").count()).toBe(0);
    await expect.poll(() => grid(page)).toEqual([["", "", "", ""]]);
    await paste(page, "rows.0.dagtilbud", excel([["10", "15", "45"]]));
    await page.locator("#form table").first().waitFor();
    await page.locator('[id="rows.0.provider"]').fill("20");
    await expect
      .poll(() => page.locator('[id="rows.0.provider-fault"]').textContent())
      .toContain("»20« er efter sit navn ikke en indberetter");
    await expect.poll(() => page.locator("#form table").count()).toBe(0);
  });

  it("of some of the KKR's own names the others as missing in the form, until that is not to be said", async () => {
    const page = await sjaelland(open);
    await paste(page, "rows.0.provider", fromCase("paste-1-koege.tsv"));
    await paste(page, "rows.0.provider", fromCase("paste-2-faxe.tsv"));
    const form = page.locator("#form");
    await expect.poll(() => form.textContent()).toMatch(/Lejre.*Region Sjælland har ikke svaret/);
    await page.locator("#returns summary").click();
    await page.getByRole("button", { name: "Nævn dem ikke i skemaet og e-mailen" }).click();
    await expect.poll(() => form.textContent()).not.toContain("har ikke svaret");
    // The way back stands where it was pressed.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Nævn dem i/);
    await form.locator("table").first().waitFor();
  });

  it("of a row that is there twice leaves one fault, at its name", async () => {
    const page = await sjaelland(open);
    await paste(
      page,
      "rows.0.provider",
      excel([
        ["Køge", "1", "2", "3"],
        ["Køge", "4", "5", "6"],
      ]),
    );
    const faults = page.locator(".row-faults .form-error-message");
    await expect
      .poll(() => faults.allTextContents())
      .toEqual([expect.stringContaining("»Køge« står der allerede")]);
    await expect.poll(() => page.locator('[id="rows.1.provider"]').getAttribute("aria-invalid")).toBe("true");
  });

  it("of a row that may be a sum or a provider asks which, and reads the table again with the answer", async () => {
    const page = await sjaelland(open);
    const rows = [
      ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"],
      ["Køge", "10", "20", "30"],
      ["Faxe", "3", "4", "5"],
      ["Region Sjælland", "13", "24", "35"],
    ];
    await paste(page, "rows.0.provider", excel(rows));
    const question = page.locator("#files-waiting");
    await question.getByText("»Region Sjælland« har netop de tal, som rækkerne ovenfor giver").waitFor();
    // It is asked, and said nowhere else.
    await expect.poll(() => page.locator(".reports .alert-error").count()).toBe(0);
    await question.getByRole("button", { name: "En indberetter" }).click();
    await question.waitFor({ state: "detached" });
    expect((await grid(page)).map(([name]) => name)).toEqual(["Faxe", "Køge", "Region Sjælland"]);
    await page.getByRole("button", { name: "Tøm tabellen" }).click();
    await paste(page, "rows.0.provider", excel(rows));
    await question.getByRole("button", { name: "En sum, som ikke tælles med" }).click();
    await question.waitFor({ state: "detached" });
    expect((await grid(page)).map(([name]) => name)).toEqual(["Faxe", "Køge"]);
  });
});

interface Clipboard {
  readonly text: string;
  readonly html: string;
}

function excel(rows: readonly (readonly string[])[]): Clipboard {
  const cells = rows.map((row) => row.map((cell) => `<td class=xl65>${plain(cell)}</td>`).join(""));
  return {
    text: rows.map((row) => `${row.join("\t")}\r\n`).join(""),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table><tr>${cells.join("</tr><tr>")}</tr></table><!--EndFragment--></body></html>`,
  };
}

function libreOffice(rows: readonly (readonly string[])[]): Clipboard {
  const cells = rows.map((row) => row.map((cell) => `<td align="right">${plain(cell)}</td>`).join(""));
  return {
    text: rows.map((row) => `${row.join("\t")}\n`).join(""),
    html: `<html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body><table><tr>${cells.join("</tr><tr>")}</tr></table></body></html>`,
  };
}

function plain(cell: string): string {
  return cell.replaceAll('"', "").replaceAll("\n", "<br>");
}

async function sjaelland(open: (options: { permissions: string[] }) => Promise<Page>): Promise<Page> {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByLabel("KKR", { exact: true }).selectOption("KKR Sjælland");
  await page.getByRole("textbox", { name: "Studieår" }).fill("2023/2024");
  await page.getByLabel("Professionshøjskolen Absalon", { exact: true }).fill("747");
  return page;
}

/** Puts both on the browser's own clipboard and pastes with the keys. */
async function paste(page: Page, field: string, { text, html }: Clipboard): Promise<void> {
  await page.evaluate(
    async (both) => {
      const blobs = Object.entries(both).map(
        ([type, content]) => [type, new Blob([content], { type })] as const,
      );
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { "text/plain": text, "text/html": html },
  );
  await page.locator(`[id="${field}"]`).focus();
  await page.keyboard.press("Control+v");
}

/** What happened is seen, and heard. */
async function happened(page: Page, text: string): Promise<void> {
  await page.locator(".happened").filter({ hasText: text }).waitFor();
  await page.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });
}

/** A range as it lies in a file: the text that a spreadsheet puts on the clipboard. */
function fromCase(name: string): Clipboard {
  return { text: readFileSync(`${root}test/cases/paste/${name}`, "utf8"), html: "" };
}

/** The texts in the grid, once they are no longer changing. */
async function grid(page: Page): Promise<string[][]> {
  const rows = page.locator(".grid tbody tr:has(input)");
  return rows.evaluateAll(async (found) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const table = found[0]?.closest("tbody");
    return Array.from(table?.querySelectorAll("tr:has(input)") ?? [], (row) =>
      Array.from(row.querySelectorAll("input"), ({ value }) => value),
    );
  });
}
