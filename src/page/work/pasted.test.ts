import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCells } from "../../index.js";
import { frameOf } from "./frame.js";
import { pastedAt } from "./pasted.js";
import { blankWork, type Work } from "./work.js";

const year = "2023/2024";

function workAt(kkr: string): Work {
  const { institutions } = frameOf({ studyYear: year, kkr, edition: null });
  return { ...blankWork(institutions), studyYear: year, kkr };
}

function paste(work: Work, field: string, range: readonly (readonly string[])[]) {
  const pasted = pastedAt(work, frameOf(work), field, range);
  if (pasted === null) throw new Error("it was left to the browser");
  return pasted;
}

function caseOf(name: string): string[][] {
  return readCells(readFileSync(`test/cases/paste/${name}`, "utf8")) ?? [];
}

const textsOf = ({ work }: Pick<ReturnType<typeof paste>, "work">): string[][] =>
  work.rows.map(({ provider, institution, places }) => [provider, institution, ...Object.values(places)]);

describe("a range pasted into the grid", () => {
  it("is filled in from the cell on, over what stands there and beyond the last row", () => {
    const first = paste(workAt("sjaelland"), "rows.0.provider", caseOf("paste-dash.tsv"));
    expect(textsOf(first)).toEqual([
      ["Køge", "absalon", "39", "24", "37"],
      ["Faxe", "absalon", "5", "–", "0"],
    ]);
    const second = paste(first.work, "rows.1.skole-fritid", [
      ["6", "7"],
      ["8", "9"],
    ]);
    expect(textsOf(second).slice(1)).toEqual([
      ["Faxe", "absalon", "5", "6", "7"],
      ["", "absalon", "8", "9"],
    ]);
    expect(second.text).toBe("2 rækker er indsat.");
  });

  it("is no column of names where a number stands among them", () => {
    const range = [["Faxe Kommune"], ["15"], ["7"], ["13"]];
    expect(paste(workAt("sjaelland"), "rows.0.provider", range)).toEqual({
      work: workAt("sjaelland"),
      text: "Feltet er til en kommunes eller regions navn, ikke til »15«. Intet er indsat. Skriv tallene i tabellen, eller indsæt én række for hver kommune: navnet og dens tal.",
    });
  });

  it("has a name with the year that it says", () => {
    const { work } = paste(workAt("sjaelland"), "rows.0.provider", [["Køge 2022", "1", "2", "3"]]);
    expect(textsOf({ work })).toEqual([["Køge 2022", "absalon", "1", "2", "3"]]);
  });

  it("that begins with names is put beside those who stand there, wherever it is pasted", () => {
    const koege = paste(workAt("sjaelland"), "rows.0.provider", [["Køge", "39", "24", "37"]]).work;
    const more = [
      ["Lejre", "20", "10", "15"],
      ["Stevns", "1", "12", "15"],
    ];
    for (const field of ["rows.0.provider", "rows.0.dagtilbud"]) {
      const { work, text } = paste(koege, field, more);
      expect(textsOf({ work }).map(([name = "", , dagtilbud]) => [name, dagtilbud])).toEqual([
        ["Køge", "39"],
        ["Lejre", "20"],
        ["Stevns", "1"],
      ]);
      expect([text, work.waiting]).toEqual(["2 rækker er indsat.", []]);
    }
    const again = paste(koege, "rows.0.provider", [["Køge Kommune", "1", "2", "3"], ...more]);
    expect(again.work.waiting.map(({ provider }) => provider)).toEqual(["Køge"]);
    expect(textsOf(again)[0]?.[2]).toBe("39");
    expect(again.text).toBe("2 rækker er indsat.");
    // Names alone: beside numbers without a name, and never over another name.
    const numbers = paste(workAt("sjaelland"), "rows.0.dagtilbud", [["1"], ["2"]]).work;
    expect(textsOf(paste(numbers, "rows.0.provider", [["Lejre"], ["Stevns"]])).map((row) => row[2])).toEqual([
      ...["1", "2"],
    ]);
    expect(textsOf(paste(koege, "rows.0.provider", [["Lejre"], ["Køge"]])).map(([name]) => name)).toEqual([
      ...["Køge", "Lejre"],
    ]);
  });

  it("of numbers alone is nobody's name: nothing of it is put where a name stands", () => {
    const work = workAt("sjaelland");
    const pasted = paste(work, "rows.0.provider", [
      ["20", "10", "15", "45"],
      ["23", "11", "17", "51"],
    ]);
    expect(pasted.work).toBe(work);
    expect(pasted.text).toContain("ikke til »20«");
  });

  it("makes no row of an e-mail's lines: nobody is called after a specialisation", () => {
    const work = workAt("sjaelland");
    const lines = ["Solrød Kommune", "Dagtilbudspædagogik: 16", "Skole- og fritidspædagogik: 9"];
    for (const range of [
      lines.map((line) => [line]),
      [["Dagtilbudspædagogik", "16"]],
      [["16 Social- og specialpædagogik"]],
      [["Solrød Kommune har 12 dagtilbudspædagogik, 7 skole/fritid og 11 social/special ved Absalon, helår"]],
      [["Vi har 12 pladser i dagtilbudspædagogik"]],
    ]) {
      const pasted = paste(work, "rows.0.provider", range);
      expect(pasted.work).toBe(work);
      expect(pasted.text).toMatch(/ikke til ».*pædagogik.*«\. Intet er indsat\. Skriv tallene/);
    }
  });

  it("calls those that are known as they are called where they are read of files, and nobody else", () => {
    const names = [
      "Køge Kommune",
      "Faxe (rettet)",
      "Lejre, Børn og Unge",
      "Et andet sted",
      "Region Sjælland",
    ];
    const { work } = paste(
      { ...workAt("sjaelland"), studyYear: "2027/2028" },
      "rows.0.provider",
      names.map((name) => [name, "1", "2", "3"]),
    );
    expect(work.rows.map(({ provider }) => provider)).toEqual(["Køge", ...names.slice(1)]);
  });

  it("names what there is no room for", () => {
    const { text } = paste(workAt("sjaelland"), "rows.0.social-special", [
      ["3", "4"],
      ["5", ""],
    ]);
    expect(text).toBe("2 rækker er indsat. Passer ikke ind og er ikke indsat: »4«.");
  });

  it("asks of names whose institution it is, also of those that a blank row has one for, and of more rows than it has", () => {
    const names = ["Odense", "Esbjerg", "Vejen"];
    const numbers = names.map(() => ["1", "2", "3"]);
    for (const [first, then] of [
      ["provider", "dagtilbud"],
      ["dagtilbud", "provider"],
    ] as const) {
      const range = { provider: names.map((name) => [name]), dagtilbud: numbers };
      const one = paste(workAt("syddanmark"), `rows.0.${first}`, range[first]).work;
      const { work } = paste(one, `rows.0.${then}`, range[then]);
      expect(textsOf({ work })).toEqual(names.map((name) => [name, "", "1", "2", "3"]));
    }
    // Beside what the page wrote there, and beside nothing else.
    const beside = paste(workAt("syddanmark"), "rows.0.dagtilbud", numbers.slice(1)).work;
    expect(beside.rows.map(({ institution }) => institution)).toEqual(["ucsyd", "ucl"]);
  });

  it("is left without the sum of a row, before its numbers or behind them; any other number more is refused", () => {
    const said = "2 rækker er indsat. Kolonnen med summen af de andre tal er ikke indsat.";
    const koege = ["Køge", "absalon", "39", "24", "37"];
    for (const [field, at] of [
      ["provider", 1],
      ["provider", 4],
      ["dagtilbud", 0],
      ["dagtilbud", 3],
    ] as const) {
      const rows = [
        ["39", "24", "37"].toSpliced(at - (field === "provider" ? 1 : 0), 0, "100"),
        ["1", "2,5", "–"].toSpliced(at - (field === "provider" ? 1 : 0), 0, "3,5"),
      ];
      const named = rows.map((row, index) => [["Køge", "Faxe"][index] ?? "", ...row]);
      const start = {
        provider: workAt("sjaelland"),
        dagtilbud: paste(workAt("sjaelland"), "rows.0.provider", [["Køge"], ["Faxe"]]).work,
      };
      const { work, text } = paste(start[field], `rows.0.${field}`, field === "provider" ? named : rows);
      expect([textsOf({ work })[0], text]).toEqual([koege, said]);
    }
    for (const row of [
      ["Køge", "101", "39", "24", "37"],
      ["Køge", "", "39", "24", "37"],
      ["Køge", "5", "0", "0", "5"],
      ["Køge", "39", "24", "37", "100", "7"],
    ]) {
      const before = workAt("sjaelland");
      const { work, text } = paste(before, "rows.0.provider", [row]);
      expect(work).toBe(before);
      expect(text).toMatch(/^»Køge .*« har flere tal end kolonner. Intet er indsat\./);
    }
    const own = paste(workAt("sjaelland"), "rows.0.provider", [["Køge", "Absalon", "39", "24", "37"]]);
    expect([textsOf(own), own.text]).toEqual([[koege], "1 række er indsat."]);
  });

  it("takes no number for an institution: it is asked for", () => {
    const pasted = paste(
      workAt("syddanmark"),
      "rows.0.provider",
      caseOf("paste-syddanmark-no-institution.tsv"),
    );
    expect(textsOf(pasted)).toEqual([
      ["Esbjerg", "", "39", "24", "37"],
      ["Odense", "", "1", "2", "3"],
    ]);
    expect(pasted.text).toBe("2 rækker er indsat.");
  });

  it("reads an institution by any of its names, and names what is none", () => {
    const pasted = paste(workAt("syddanmark"), "rows.0.provider", [
      ["Esbjerg", "UC SYD", "1", "2", "3"],
      ["Odense", "UC Nord", "4", "5", "6"],
    ]);
    expect(textsOf(pasted).map(([, institution]) => institution)).toEqual(["ucsyd", ""]);
    expect(pasted.text).toContain("»UC Nord«");
  });
});

describe("a block without names, pasted beside them", () => {
  const six = [
    [132, 61, 118],
    [23, 10, 14],
    [27, 9, 20],
    [31, 13, 22],
    [1, 0, 0],
    [16, 7, 11],
  ].map((row) => row.map(String));
  const sum = ["230", "100", "185"];
  const left =
    " »230 / 100 / 185« er summen af rækkerne ovenfor og er ikke indsat. Er det et svar, så skriv det i tabellen.";
  const inTable = (kkr: string, institution = ""): Work => ({
    ...workAt(kkr),
    rows: ["A", "B", "C", "D", "E", "F", "Region"].map((provider) => ({ provider, institution, places: {} })),
  });
  const table = inTable("nordjylland", "ucn");

  it("has its sum row left out, beside a name and below the last, in all columns and in one", () => {
    for (const row of [0, 1, 5]) {
      const { work, text } = paste(table, `rows.${row}.dagtilbud`, [...six, sum]);
      expect(text).toBe(`6 rækker er indsat.${left}`);
      expect(
        textsOf({ work })
          .slice(row)
          .map((texts) => texts.slice(2)),
      ).toEqual(row === 0 ? [...six, []] : six);
    }
    const column = [...six, sum].map(([, text = ""]) => [text]);
    const { work } = paste(table, "rows.0.skole-fritid", column);
    expect(work.rows[5]?.places).toEqual({ "skole-fritid": "7" });
    expect(work.rows[6]?.places).toEqual({});
    // Also of one institution, and with what is said in the place of an institution.
    const of = (name: string) => six.map((row) => [name, ...row]);
    for (const range of [
      [...of("KP"), ["I alt", ...sum]],
      [...of("KP"), ...of("Absalon"), ["KP", ...sum], ["Absalon", ...sum]],
    ]) {
      const pasted = paste(
        { ...inTable("oestdanmark"), studyYear: "2027/2028" },
        "rows.0.institution",
        range,
      );
      expect(pasted.text).toContain("/ 230 / 100 / 185« er summen af");
      expect(pasted.work.rows.some(({ places }) => places["dagtilbud"] === "230")).toBe(false);
    }
  });

  it("is refused with a sum between its rows or over them: whose the others are is not sure", () => {
    for (const range of [
      [sum, ...six],
      [...six, sum, ["40", "50", "60"]],
    ]) {
      const { work, text } = paste(table, "rows.0.dagtilbud", range);
      expect(work).toBe(table);
      expect(text).toMatch(/^»230 \/ 100 \/ 185« er summen af andre rækker\. Intet er indsat\./);
    }
  });

  it("is put in as it is where a few small numbers in one column come to another", () => {
    const { work, text } = paste(table, "rows.0.dagtilbud", [["2"], ["3"], ["5"]]);
    expect(work.rows.map(({ places }) => places["dagtilbud"]).slice(0, 3)).toEqual(["2", "3", "5"]);
    expect(text).toBe("3 rækker er indsat.");
  });

  it("has its headings say which columns", () => {
    const headings = ["Skole/fritid", "Dagtilbudspædagogik", "I alt"];
    const { work, text } = paste(table, "rows.4.social-special", [headings, ["61", "132", "193"]]);
    expect(work.rows[4]?.places).toEqual({ "skole-fritid": "61", dagtilbud: "132" });
    expect(text).toBe("1 række er indsat. Passer ikke ind og er ikke indsat: »193«.");
  });

  it("has headings that say what is counted, and is put in only where the table counts so", () => {
    const before = paste(workAt("sjaelland"), "rows.0.provider", [["Køge"], ["Faxe"]]).work;
    const range = [
      ["Social (helårspladser)", "Dagtilbud (helårspladser)", "Skole (helårspladser)", "I alt"],
      ["1", "2", "3", "6"],
      ["4", "5", "6", "15"],
    ];
    const { work } = paste({ ...before, unit: "full-year" }, "rows.0.dagtilbud", range);
    expect(work.rows.map(({ places }) => places)).toEqual([
      { dagtilbud: "2", "skole-fritid": "3", "social-special": "1" },
      { dagtilbud: "5", "skole-fritid": "6", "social-special": "4" },
    ]);
    for (const unit of ["", "half-year"] as const) {
      const refused = paste({ ...before, unit }, "rows.0.dagtilbud", range);
      expect(refused.work.rows).toBe(before.rows);
      expect(refused.text).toMatch(/^»Social \(helårspladser\)« er ikke det, som felterne tælles i\./);
    }
  });

  it("has its institutions put beside the names, whichever of the two columns it is pasted in", () => {
    const before = { ...inTable("oestdanmark"), studyYear: "2027/2028" };
    const range = [
      ["KP", "10", "4", "6"],
      ["Absalon", "12", "5", "7"],
    ];
    for (const column of ["institution", "dagtilbud"]) {
      for (const headings of [[], [["Institution", "Dagtilbud", "Skole/fritid", "Social/special"]]]) {
        const { work } = paste(before, `rows.0.${column}`, [...headings, ...range]);
        expect(textsOf({ work }).slice(0, 2)).toEqual([
          ["A", "kp", "10", "4", "6"],
          ["B", "absalon", "12", "5", "7"],
        ]);
      }
    }
    expect(paste(before, "rows.0.institution", [["10", "4", "6"]]).work.rows[0]?.places).toEqual({
      ...{ dagtilbud: "10", "skole-fritid": "4", "social-special": "6" },
    });
  });

  it("leaves what stands in the row that an empty one comes to", () => {
    const before = paste(table, "rows.0.dagtilbud", six).work;
    const { work, text } = paste(before, "rows.0.dagtilbud", [
      ["2", "2", "2"],
      ["", "", ""],
      ["4", "5", "6"],
    ]);
    expect(work.rows.slice(0, 4).map(({ places }) => places["dagtilbud"])).toEqual(["2", "23", "4", "31"]);
    expect(text).toBe("2 rækker er indsat.");
  });

  it("says what was put in beside names alone, and why nothing was", () => {
    const named = { ...inTable("oestdanmark"), studyYear: "2027/2028" };
    const { work, text } = paste(named, "rows.0.provider", [
      ["A", "10", "4", "6"],
      ["C", "12", "5", "7"],
    ]);
    expect(textsOf({ work })[2]).toEqual(["C", "", "12", "5", "7"]);
    expect(text).toBe("2 rækker er indsat.");
    expect(paste(named, "rows.0.provider", [["B"], ["A"]])).toEqual({
      work: named,
      text: "Intet er indsat. Navnene står der allerede.",
    });
  });
});

describe("a range pasted beside the grid", () => {
  const syddanmark = workAt("syddanmark");

  it("goes along the totals, one to each", () => {
    const { work, text } = paste(syddanmark, "totals.ucsyd", caseOf("paste-totals.txt"));
    expect(work.totals).toEqual({ ucsyd: "589", ucl: "521" });
    expect(text).toBe("2 felter er udfyldt.");
  });

  it("is below its heading, and merged cells leave no field out", () => {
    const totals = { ucsyd: "589", ucl: "521" };
    for (const [heading, range] of [
      ["Antal", [["Antal"], ["589"], ["521"]]],
      ["Studiepladser 2026/27", [["Studiepladser 2026/27"], [""], ["589"], ["521"]]],
      ["2026/2027", [["2026/2027"], ["589"], ["521"]]],
      ["Samlet antal", [["Samlet antal"], ["589"], [""], [""], ["521"], [""], [""]]],
      ["Antal", [["Antal", "589", "521"]]],
      [
        "Antal",
        [
          ["Antal", ""],
          ["589", "521"],
        ],
      ],
      ["", [["589"], [""], [""], ["521"]]],
    ] as const) {
      const said = heading === "" ? "" : ` »${heading}« er læst som overskrift.`;
      for (const list of ["totals", "previousTotals"] as const) {
        const { work, text } = paste(syddanmark, `${list}.ucsyd`, range);
        expect([work[list], text]).toEqual([totals, `2 felter er udfyldt.${said}`]);
      }
    }
    const before = { ...syddanmark, totals };
    const second = paste(before, "totals.ucsyd", [[""], ["530"]]);
    expect([second.work.totals, second.text]).toEqual([{ ...totals, ucl: "530" }, "1 felt er udfyldt."]);
    const shares = [["Procent"], ["42"], ["20"], ["38"], ["100"]];
    expect(paste(syddanmark, "shares.dagtilbud", shares)).toMatchObject({
      work: { shares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" } },
      text: "3 felter er udfyldt. »Procent« er læst som overskrift. »100« er summen af de andre og er ikke indsat.",
    });
    // No number is taken for a heading for the words beside it.
    expect(paste(syddanmark, "totals.ucsyd", [["ca. 589"], ["521"]]).work.totals).toEqual({
      ...{ ucsyd: "ca. 589", ucl: "521" },
    });
  });

  it("of more numbers than there are fields is cut only by the sum of the others", () => {
    const sum = " »1110« er summen af de andre og er ikke indsat.";
    for (const range of [[["1110"], ["589"], ["521"]], [["589", "521", "1110"]]]) {
      const { work, text } = paste(syddanmark, "totals.ucsyd", range);
      expect([work.totals, text]).toEqual([{ ucsyd: "589", ucl: "521" }, `2 felter er udfyldt.${sum}`]);
    }
    for (const [field, range] of [
      ["totals.ucsyd", [["589", "521", "7"]]],
      ["totals.ucl", [["589"], ["521"]]],
      ["totals.ucsyd", [["5"], ["0"], ["5"]]],
      [
        "totals.ucsyd",
        [
          ["UC SYD", "234", "144", "211"],
          ["UCL", "180", "196", "145"],
        ],
      ],
      [
        "totals.ucsyd",
        [
          ["2026/27", "2027/28"],
          ["589", "600"],
          ["521", "530"],
        ],
      ],
    ] as const) {
      const { work, text } = paste(syddanmark, field, range);
      expect(work).toBe(syddanmark);
      expect(text).toMatch(/flere tal.* Intet er indsat\.$/);
    }
  });

  it("with names goes to those it names, whichever field it is pasted in", () => {
    const range = [
      ["Institution", "Antal"],
      ["UCL", "521"],
      ["UC SYD", "589"],
    ];
    const { work, text } = paste(syddanmark, "totals.ucsyd", range);
    expect(work.totals).toEqual({ ucsyd: "589", ucl: "521" });
    expect(text).toBe("2 felter er udfyldt. »Institution« og »Antal« er læst som overskrift.");
    const shares = [
      ["Skole/fritid", "20"],
      ["Dagtilbud", "42"],
      ["Social- og special", "38"],
    ];
    expect(paste(syddanmark, "shares.dagtilbud", shares).work.shares).toEqual({
      ...{ dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
    });
    const one = paste(workAt("sjaelland"), "totals.absalon", [["Absalon"], ["747"]]);
    expect(one.work.totals).toEqual({ absalon: "747" });
  });

  it("fills changes and both of two fields that stand together", () => {
    expect(paste(syddanmark, "changes.ucsyd", [["+5"], ["-2 %"]]).work.changes).toEqual({
      ucsyd: "+5",
      ucl: "-2 %",
    });
    expect(paste(syddanmark, "intake.summer", [["60", "40"]]).work.intake).toMatchObject({
      summer: "60",
      winter: "40",
    });
  });

  it("makes bounds and decided cells, and takes no heading for one", () => {
    const bounds = [
      ["Institution", "Specialisering", "Mindst", "Højst"],
      ["UCL", "Dagtilbud", "10", "20"],
      ["UC SYD", "", "5", ""],
    ];
    const { work, text } = paste(syddanmark, "bounds.0.institution", bounds);
    expect(work.bounds).toEqual([
      { institution: "ucl", specialisation: "dagtilbud", minimum: "10", maximum: "20" },
      { institution: "ucsyd", specialisation: "", minimum: "5", maximum: "" },
    ]);
    expect(text).toBe(
      "2 rækker er indsat. »Institution«, »Specialisering«, »Mindst« og »Højst« er læst som overskrift.",
    );
    const one = { institution: "ucl", specialisation: "dagtilbud", studyPlaces: "" };
    const decided = paste({ ...syddanmark, decided: [one] }, "decided.0.studyPlaces", [["7"], ["8"]]).work
      .decided;
    expect(decided.map(({ studyPlaces }) => studyPlaces)).toEqual(["7", "8"]);
  });

  it("under its columns' names means the same in any order of them", () => {
    const cell = { institution: "ucl", specialisation: "dagtilbud" };
    const bound = { Institution: "UCL", Specialisering: "Dagtilbud", Højst: "20", "Mindste antal": "10" };
    const decided = { Institution: "UCL", Specialisering: "Dagtilbud (antal)", Studiepladser: "7" };
    for (const [list, texts, expected] of [
      ["bounds", bound, { ...cell, minimum: "10", maximum: "20" }],
      ["decided", decided, { ...cell, studyPlaces: "7" }],
    ] as const) {
      const columns = fc.shuffledSubarray(Object.entries(texts), { minLength: Object.keys(texts).length });
      fc.assert(
        fc.property(columns, fc.boolean(), (all, isOfNumber) => {
          const field = `${list}.0.${isOfNumber ? (Object.keys(expected).at(-1) ?? "") : "institution"}`;
          const range = [all.map(([name]) => name), all.map(([, text]) => text)];
          expect(paste(syddanmark, field, range).work[list]).toEqual([expected]);
        }),
      );
    }
    expect(paste(syddanmark, "bounds.0.institution", [["UCL", "10", "20"]]).work.bounds).toEqual([
      { institution: "ucl", specialisation: "", minimum: "10", maximum: "20" },
    ]);
  });

  it("beside names means the same in any order of them, also with what is counted", () => {
    const groups = {
      intake: { texts: { Sommer: "55", "Vinter (pct.)": "45" }, read: { summer: "55", winter: "45" } },
      survival: {
        texts: { "2. praktikperiode": "0,95", "3. praktikperiode": "0,9" },
        read: { period2: "0,95", period3: "0,9" },
      },
      shares: {
        texts: { "Dagtilbud (antal)": "42", "Skole (antal)": "20", "Social, antal": "38" },
        read: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
      },
      totals: {
        texts: { "UC SYD (studiepladser)": "589", "UCL, antal": "521" },
        read: { ucsyd: "589", ucl: "521" },
      },
    };
    for (const [group, { texts, read }] of Object.entries(groups)) {
      const lines = fc.shuffledSubarray(Object.entries(texts), { minLength: Object.keys(texts).length });
      fc.assert(
        fc.property(lines, fc.boolean(), (all, isAbove) => {
          const range = isAbove ? [all.map(([name]) => name), all.map(([, text]) => text)] : all;
          const { work } = paste(syddanmark, `${group}.${Object.keys(read)[0] ?? ""}`, range);
          expect(work[group as "intake"]).toMatchObject(read);
        }),
      );
    }
  });

  it("whose names are not the fields', or count something else, changes nothing", () => {
    for (const [field, ...range] of [
      ["totals.ucsyd", ["A", "B"], ["45", "55"]],
      ["totals.ucsyd", ["A", "45"], ["B", "55"]],
      ["totals.ucsyd", ["UCL pct.", "UC SYD pct."], ["45", "55"]],
      ["columns.dagtilbud", ["Dagtilbud (helårspladser)", "12"], ["Skole (helårspladser)", "13"]],
      ["bounds.0.institution", ["UCL", "Dagtilbud", "Mindst", "10"], ["UCL", "Skole", "Højst", "20"]],
      ["bounds.0.institution", ["Institution", "Gulv", "Loft"], ["UCL", "10", "20"]],
    ] as const) {
      const { work, text } = paste(syddanmark, field, range);
      expect(work).toBe(syddanmark);
      expect(text).toMatch(
        /^(Det fremgår ikke af|».*« er ikke det, som felterne tælles i).* Intet er indsat\.$/,
      );
    }
  });

  it("with names over the numbers goes to those it names, and a word is no number", () => {
    const over = [
      ["Dagtilbud", "Social/special", "Skole/fritid"],
      ["42", "38", "20"],
    ];
    const shares = { dagtilbud: "42", "social-special": "38", "skole-fritid": "20" };
    const before = { ...syddanmark, shares: { dagtilbud: "1" }, columns: { dagtilbud: "1" } };
    expect(paste(before, "shares.dagtilbud", over).work.shares).toEqual(shares);
    expect(paste(before, "columns.skole-fritid", over).work.columns).toEqual(shares);
    const corner = [
      ["Andele", ...(over[0] ?? [])],
      ["KKR", ...(over[1] ?? [])],
    ];
    const { work, text } = paste(before, "shares.dagtilbud", corner);
    expect([work.shares, text]).toEqual([
      shares,
      "3 felter er udfyldt. Passer ikke ind og er ikke indsat: »Andele« og »KKR«.",
    ]);
    const words = paste(before, "shares.dagtilbud", [["Dagtilbud", "Social/special"]]);
    expect(words.work).toBe(before);
    expect(words.text).toMatch(/^Intet er indsat\. Passer ikke ind/);
    const percent = paste(before, "shares.dagtilbud", [["42 pct.", "", "38 %"]]).work.shares;
    expect(percent).toEqual({ dagtilbud: "42 pct.", "social-special": "38 %" });
  });

  it("fills the numbers to supply, and other totals side by side", () => {
    const supply = paste(syddanmark, "supply.needed.dagtilbud", [["300", "100", "150"]]).work.supply;
    expect(supply.needed).toEqual({ dagtilbud: "300", "skole-fritid": "100", "social-special": "150" });
    const { scenarios } = paste({ ...syddanmark, scenarios: [{}] }, "scenarios.0.ucsyd", [
      ["589", "521"],
    ]).work;
    expect(scenarios).toEqual([{ ucsyd: "589", ucl: "521" }]);
  });

  it("puts cells under their names beside those that stand there, wherever it is pasted", () => {
    const old = { institution: "ucl", specialisation: "dagtilbud", studyPlaces: "7" };
    const blank = { institution: "", specialisation: "", studyPlaces: "" };
    for (const field of ["decided.1.studyPlaces", "decided.0.institution"]) {
      const { work, text } = paste({ ...syddanmark, decided: [old, blank] }, field, [
        ["UC SYD", "Skole/fritid", "170"],
      ]);
      const cell = { institution: "ucsyd", specialisation: "skole-fritid", studyPlaces: "170" };
      expect([work.decided, text]).toEqual([[old, cell], "1 række er indsat."]);
    }
    const named = paste(syddanmark, "bounds.0.minimum", [["Dagtilbud", "10", "20"]]).work.bounds;
    expect(named).toEqual([{ institution: "", specialisation: "dagtilbud", minimum: "10", maximum: "20" }]);
  });

  it("never becomes one number", () => {
    const { work, text } = paste(syddanmark, "regionalTotal", caseOf("paste-totals.txt"));
    expect(work).toBe(syddanmark);
    expect(text).toBe("Feltet har plads til én celle. Intet er indsat.");
  });

  it("is left to the browser where any text is taken", () => {
    for (const field of ["studyYear", "edition.title", "letter-text", ""]) {
      expect(pastedAt(syddanmark, frameOf(syddanmark), field, [["a"], ["b"]])).toBeNull();
    }
  });
});

it("whatever is pasted wherever: each cell stands in a field by itself, or is named, or there is nothing in it", () => {
  const fields = [
    "rows.0.provider",
    "rows.1.dagtilbud",
    "totals.ucl",
    "shares.dagtilbud",
    "bounds.0.minimum",
    "change",
  ];
  const cell = fc.constantFrom("", "7", "1234", "12,5", "Køge", "UCL", "Dagtilbud", "x\ny");
  const range = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.constantFrom(...fields), range, (field, cells) => {
      const { work, text } = paste(workAt("syddanmark"), field, cells);
      if (/summen af de andre|^Feltet (har|er til)/.test(text)) return;
      if (/flere tal|^Det fremgår ikke/.test(text)) {
        expect(work).toEqual(workAt("syddanmark"));
        return;
      }
      const texts = JSON.stringify(work);
      for (const written of cells.flat().filter((one) => one !== "")) {
        const line = written.replace("\n", " ");
        const isNamed = [`»${line}«`, "celle mere", "celler mere"].some((one) => text.includes(one));
        const isThere = texts.includes(`"${line}"`) || ["UCL", "Dagtilbud"].includes(line);
        expect(isNamed || isThere, `${field} ${line}`).toBe(true);
      }
    }),
  );
});

it("whatever is pasted wherever: no row that stands there has another name, and none is lost", () => {
  const names = fc.uniqueArray(fc.constantFrom("Køge", "Faxe", "Lejre", "Greve"), { minLength: 1 });
  const cell = fc.constantFrom("", "7", "Køge", "Stevns", "Absalon", "navn");
  const range = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  const fields = fc.constantFrom("rows.0.provider", "rows.1.provider", "rows.0.dagtilbud");
  fc.assert(
    fc.property(names, fields, range, (there, field, cells) => {
      const rows = there.map((provider) => [provider, "1", "2", "3"]);
      const before = paste(workAt("sjaelland"), "rows.0.provider", rows).work;
      const { work } = paste(before, field, cells);
      expect(textsOf({ work }).map(([name]) => name)).toEqual(expect.arrayContaining(there));
      if (!field.endsWith("provider")) return;
      expect(work.rows.filter((row) => before.rows.includes(row))).toHaveLength(there.length);
    }),
  );
});
