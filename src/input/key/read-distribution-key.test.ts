import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRefusal } from "../../messages/describe-refusal.js";
import { readDistributionKey } from "./read-distribution-key.js";

function read(text: string): ReturnType<typeof readDistributionKey> {
  return readDistributionKey(new TextEncoder().encode(text), { file: "nøgle.csv" });
}

function refusalsOf(text: string): string[] {
  const outcome = read(text);
  return outcome.ok ? [] : outcome.refusals.map((refusal) => describeRefusal(refusal, "da"));
}

describe("readDistributionKey", () => {
  it.each(["Kilde: Danmarks Statistik, FOLK1A", "Udfyldt af;Mette Holm", "Telefon;55123456", "EAN-nr.;579"])(
    "takes no weight from the line »%s« below, and says so",
    (line) => {
      expect(read(`Kommune;Vægt\nKøge;60\nFaxe;40\n\n${line}\n`)).toMatchObject({
        value: [{ provider: "Køge" }, { provider: "Faxe" }],
        notices: [{ code: "beside-table", texts: [line.replace(";", " ")] }],
      });
    },
  );

  it("reads weight, limits and total, as a Dane writes them; blank limits are none", () => {
    const outcome = read(
      "Kommune;Vægt;Minimum;Maksimum;I alt\r\nKøge;1.110;5;;\r\nFaxe;12,5;;9;7\r\nI alt;1.122,5;;;\r\n",
    );
    expect(outcome).toMatchObject({
      ok: true,
      notices: [{ code: "total-row", agrees: true }],
      value: [
        { provider: "Køge", weight: "1110", minimum: 5 },
        { provider: "Faxe", weight: "12.5", maximum: 9, total: 7 },
      ],
    });
  });

  it.each(["I alt", "Fastsat", "Fastsat antal"])("takes a column %j for fixed numbers", (header) => {
    expect(read(`Kommune;Vægt;${header}\nKøge;60;12\nFaxe;40;\n`)).toMatchObject({
      notices: [],
      value: [
        { provider: "Køge", weight: "60", total: 12 },
        { provider: "Faxe", weight: "40" },
      ],
    });
  });

  it("takes limits under headings with a number's word too, and leaves the municipalities' region out", () => {
    expect(read("Kommune;Vægt;Min. antal;Maks. antal\nKøge;60;5;12\n")).toMatchObject({
      ...{ notices: [], value: [{ provider: "Køge", weight: "60", minimum: 5, maximum: 12 }] },
    });
    for (const region of ["Sjælland", "Region Sjælland"]) {
      expect(read(`Region;Kommune;Vægt\n${region};Køge;60\n${region};Faxe;40\n`)).toMatchObject({
        notices: [{ code: "extra-columns", headers: ["Region"] }],
        value: [{ provider: "Køge" }, { provider: "Faxe" }],
      });
    }
    expect(refusalsOf("Region;Kommune;Vægt\nSyddanmark;Køge;60\n")[0]).toContain("siger begge");
  });

  it.each([
    ["Minimum dagtilbud", "12", ""],
    ["Loft", "12", ""],
    ["Maks. %", "50 %", ""],
    ["Minimum (helårspladser)", "50", ""],
    ["Minimum 2022/2023", "50", ""],
    ["Enhed", "tusinde", "stk"],
    ["Faktor", "1", "2"],
    ["Undtaget", "", "ja"],
    ["Deltager", "ja", "nej"],
    ["Status", "", "Udgår"],
  ])("refuses a column »%s« that decides, with %j and %j", (heading, one, other) => {
    const [refusal, ...more] = refusalsOf(`Kommune;Vægt;${heading}\nKøge;60;${one}\nFaxe;40;${other}\n`);
    expect(refusal).toContain(heading);
    expect(more).toEqual([]);
  });

  it.each([
    ["Minimum dagtilbud", "", ""],
    ["Enhed", "børn", "børn"],
    ["Undtaget", "nej", "nej"],
    ["Deltager", "ja", "ja"],
    ["Kontakt", "Bo", "Ida"],
    ["Nr.", "1", "2"],
  ])("says of a column »%s« with %j and %j that it is not used", (heading, one, other) => {
    const outcome = read(`Kommune;Vægt;${heading}\nKøge;60;${one}\nFaxe;40;${other}\n`);
    expect(outcome).toMatchObject({ ok: true, notices: [{ code: "extra-columns", headers: [heading] }] });
  });

  it("refuses a row for each specialisation, and says how they are written", () => {
    for (const rows of [
      "Køge;Dagtilbud;60\nKøge;Skole/fritid;40\n",
      "Køge;Dagtilbud;60\nFaxe;Dagtilbud;40\n",
    ]) {
      const refusals = refusalsOf(`Kommune;Specialisering;Vægt\n${rows}`);
      expect(refusals).toEqual([expect.stringContaining("en kolonne for hver specialisering")]);
    }
    expect(read("Kommune;Specialisering;Vægt\nKøge;alle;60\n").ok).toBe(true);
  });

  it("takes the only other column for the weight, and a column for each specialisation", () => {
    const one = read("Praktiksted;Børn 0-5 år\nKøge;4210\n");
    const each = read("Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;1;2;3\n");
    expect(one.ok && one.value).toEqual([{ provider: "Køge", weight: "4210" }]);
    expect(each.ok && each.value).toEqual([
      { provider: "Køge", weight: { dagtilbud: "1", "skole-fritid": "2", "social-special": "3" } },
    ]);
  });

  describe("of a total that stands above the rows it has the sums of, as in Statistics Denmark's tables", () => {
    const areas = "A;9\nGreve;2\nKøge;3\nLejre;4\nB;15\nFaxe;4\nSorø;5\nStevns;6\n";
    const decode = (text: string): Uint8Array => new TextEncoder().encode(text);

    it("asks whose it is, and passes it over without a name or with a word of sums", () => {
      const asked = { code: "sum-or-provider", because: "rows-below" };
      expect(read(`Kommune;Børn\n${areas}`)).toMatchObject({
        refusals: [
          { ...asked, written: "A", where: { row: 2 } },
          { ...asked, written: "B", where: { row: 6 } },
        ],
      });
      for (const name of ["", "I alt", "Hele landet"]) {
        const outcome = read(`Kommune;Børn\n${name};9\nGreve;2\nKøge;3\nLejre;4\n`);
        expect(outcome.ok && outcome.value.map(({ provider }) => provider)).toEqual([
          "Greve",
          "Køge",
          "Lejre",
        ]);
      }
    });

    it("follows the answer", () => {
      const sums = ["A", "B"];
      const outcome = readDistributionKey(decode(`Kommune;Børn\n${areas}`), { sums });
      expect(outcome.ok && outcome.value).toHaveLength(6);
      const own = readDistributionKey(decode(`Kommune;Børn\n${areas}`), { providers: sums });
      expect(own.ok && own.value).toHaveLength(8);
    });

    it("refuses one that differs, with the sum of the rows", () => {
      expect(read("Kommune;Børn\nHele landet;10\nGreve;2\nKøge;3\nLejre;4\n")).toMatchObject({
        refusals: [{ code: "key-sum-differs", written: "10", sum: "9" }],
      });
    });
  });

  it("names the columns that it left out", () => {
    const outcome = read("Kommune;Vægt;Kontakt\nKøge;1;x\n");
    expect(outcome.ok && outcome.notices.map(({ code }) => code)).toEqual(["extra-columns"]);
  });

  it("refuses by row and column, and never guesses which column is the key", () => {
    expect(refusalsOf("Kommune;Vægt;Minimum\nKøge;1.5;2,5\n;3;1\n")).toEqual([
      "nøgle.csv, række 2, kolonne 3 (Minimum): »2,5« er ikke et helt antal praktikpladser. Skriv et helt tal på 0 eller derover, uden punktum og komma.",
      "nøgle.csv, række 2, kolonne 2 (Vægt): »1.5« kan læses både som 1,5 og som 15. Skriv det ene eller det andet.",
      "nøgle.csv, række 3: Her mangler en indberetter. Udfyld feltet.",
    ]);
    expect(refusalsOf("Kommune;Børn;Ansatte\nKøge;1;2\n")[0]).toContain("Flere kolonner kan være nøglen");
    expect(refusalsOf("Kommune;Minimum\nKøge;1\n")[0]).toContain("Kolonnen med nøglen mangler");
    expect(refusalsOf("Kommune;Vægt;Vægt\nKøge;1;2\n")).toHaveLength(1);
    expect(refusalsOf("Kommune;Vægt\n")[0]).toContain("ingen kommuner");
    expect(refusalsOf("Køge;1\n")[0]).toContain("Ingen række er genkendt");
  });

  it("takes no column of texts for the key if another can be", () => {
    const outcome = read("Kommune;Indbyggere;Bemærkning\nKøge;12;højst 100\nFaxe;8;\n");
    expect(outcome.ok && outcome.value.map(({ weight }) => weight)).toEqual(["12", "8"]);
    expect(outcome.ok && outcome.notices).toEqual([
      {
        ...{ code: "extra-columns", headers: ["Bemærkning"], texts: { Bemærkning: ["højst 100"] } },
        where: { file: "nøgle.csv" },
      },
    ]);
    for (const other of ["1 i alt", ""]) {
      const [first] = refusalsOf(`Kommune;Indbyggere;Børn\nKøge;12;${other}\nFaxe;8;\n`);
      expect(first).toContain("Flere kolonner kan være nøglen");
    }
    expect(refusalsOf("Kommune;Indbyggere\nKøge;ukendt\n")[0]).toContain("er ikke et tal");
  });

  it("says whose weight is blank, and where a column of per cent is not 100", () => {
    expect(refusalsOf("Kommune;Indbyggere\nKøge;1\nFaxe;\n")).toEqual([
      "nøgle.csv, række 3, kolonne 2 (Indbyggere): »Faxe« mangler en vægt. Skriv fx 1, hvis antallet er fast eller har en nedre grænse, og 0, hvis der ikke skal stilles nogen til rådighed.",
    ]);
    const noticesOf = (last: string): unknown => {
      const outcome = read(`Kommune;Andel i pct.\nKøge;33,5\nFaxe;${last}\nI alt;\n`);
      return outcome.ok && outcome.notices;
    };
    expect(noticesOf("66,5")).toEqual([]);
    expect(noticesOf("60")).toEqual([
      { code: "per-cent-not-100", header: "Andel i pct.", sum: "93.5", where: { file: "nøgle.csv" } },
    ]);
  });

  it("reads weights that are percentages, all of them, and says where they are not 100", () => {
    const keyOf = (last: string): unknown => {
      const outcome = read(`Kommune;Vægt\nKøge;33,5 %\nFaxe;${last}\nI alt;100 %\n`);
      return outcome.ok && outcome.value.map(({ weight }) => weight);
    };
    expect(keyOf("66,5%")).toEqual(["33.5", "66.5"]);
    expect(keyOf("66,5 pct.")).toEqual(["33.5", "66.5"]);
    expect(refusalsOf("Kommune;Vægt\nKøge;33,5 %\nFaxe;66,5\n")[0]).toContain("»33,5 %« er ikke et tal");
    const outcome = read("Kommune;Vægt\nKøge;33,5 %\nFaxe;60 %\n");
    expect(outcome.ok && outcome.notices).toMatchObject([{ code: "per-cent-not-100", sum: "93.5" }]);
  });

  it("advises to remove a sum that is of more than the rows", () => {
    expect(refusalsOf("Kommune;Vægt\nKøge;2\nFaxe;3\nHele landet;590\n")[0]).toContain(
      "fjern rækken, hvis den er for flere",
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readDistributionKey(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        read(`Kommune;Vægt;Minimum\n${text}`);
      }),
    );
  });

  it.each(["Samlede vægte", "Samlet vægt", "Vægt", "Landkommunerne"])(
    "refuses %s with a sum that is off by one, which is no provider",
    (label) => {
      const rows = "Kommune;Vægt\nFaxe;1310\nGreve;1870\nKøge;2230\nRoskilde;3340\n";
      expect(read(`${rows}${label};8751\n`).ok).toBe(false);
    },
  );

  it("reads subtotals without a label, and the sum of all below them", () => {
    const rows = "Kommune;Vægt\nFaxe;1310\nGreve;1870\n;3180\nKøge;2230\nRoskilde;3340\nI alt;8750\n";
    const outcome = read(rows);
    expect(outcome.ok && outcome.value.length).toBe(4);
    expect(outcome.ok && outcome.notices.map(({ code }) => code)).toEqual(["total-row", "total-row"]);
  });
});
