import { describe, expect, it } from "vitest";
import { describeRefusal } from "../../messages/describe-refusal.js";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const read = (text: string) =>
  readInternshipPlaces(new TextEncoder().encode(text), { kkr: "sjaelland", studyYear: "2023/2024" });
const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special";

describe("a unit in the heading of the numbers", () => {
  it.each([
    ...[
      "Antal praktikpladser, helårspladser",
      "Antal studerende ad gangen",
      "Antal praktikpladser i helårspladser",
      "Praktikpladser - helår",
    ],
    ...["Antal pladser (hele år)", "Antal opgjort i helår", "Praktikpladser: helårspladser"],
  ])("is no part of what they are, and said: %s", (heading) => {
    const table = `Kommune;Specialisering;${heading}\nKøge;Dagtilbud;5\nKøge;Skole/fritid;6\nKøge;Social/special;7\n`;
    const outcome = read(table);
    expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([5, 6, 7]);
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "unit-stated", unit: "full-year" }),
    );
    expect(read(table.replace(heading, "Antal årspladser"))).toMatchObject({
      refusals: [{ code: "unit-of-some" }],
    });
    expect(read(table.replace(heading, "Antal pladser, 1. halvår"))).toMatchObject({
      refusals: [{ code: "periods-beside" }],
    });
  });
});

describe("plain words over a column", () => {
  it.each(["Pladser", "Antal pladser", "Praktikpladser", "Antal"])(
    "%s beside a column for each specialisation is their sum: compared, never added",
    (heading) => {
      const same = read(`${WIDE};${heading}\nKøge;5;6;7;18\n`);
      expect(same.ok && same.value.map(({ places }) => places)).toEqual([5, 6, 7]);
      expect(same.ok && same.notices.map(({ code }) => code)).not.toContain("total-row");
      const other = read(`${WIDE};${heading}\nKøge;5;6;7;19\n`);
      expect(other.ok && other.notices).toContainEqual(
        expect.objectContaining({ code: "total-row", written: "19", sum: "18", agrees: false }),
      );
      const lacking = read(`Kommune;Dagtilbud;Skole/fritid;${heading}\nKøge;5;6;18\n`);
      expect(lacking).toMatchObject({ refusals: [{ code: "long-and-wide" }] });
    },
  );

  it.each(["Navn på kommune", "Indberettende kommune", "Praktiksteder", "Arbejdsgiver"])(
    "%s is over the providers",
    (heading) => {
      const outcome = read(`${WIDE.replace("Kommune", heading)}\nKøge;5;6;7\n`);
      expect(outcome.ok && outcome.value[0]?.provider).toBe("Køge");
    },
  );

  it.each([
    ...["Respondent;Starttidspunkt;Fuldført", "Respondent-id;created;modified", "Indberetter;Mail;Svar"],
    ...["Afsender;E-mail;Dato"],
  ])("%s are over who filled in a survey, and Kommune over the providers", (headings) => {
    const rows = /^R/.test(headings) ? ["101;1;1", "102;1;1"] : ["Karen Holm;;", "Bo Ib;;"];
    const [one = "", other = ""] = rows;
    const outcome = read(`${headings};${WIDE}\n${one};Køge;5;6;7\n${other};Faxe;1;2;3\n`);
    expect(outcome.ok && outcome.value.map(({ provider }) => provider)).toEqual(
      ["Køge", "Faxe"].flatMap((name) => [name, name, name]),
    );
  });

  it("Indberetter is over the providers where it names them too", () => {
    const outcome = read(`Indberetter;${WIDE}\nFaxe;Køge;5;6;7\n`);
    expect(outcome).toMatchObject({ refusals: [{ code: "repeated-column", areProviders: true }] });
  });

  it("a pivot table's are read, and its blank row of numbers is asked about", () => {
    const pivot = (tom: string): string =>
      `Rækkenavne;${WIDE.slice(8).replace(/[^;]+/g, "Sum af $&")}\nFaxe;1;2;3\nKøge;5;6;7\n(tom);${tom}\nHovedtotal;6;8;10\n`;
    const outcome = read(pivot(";;"));
    expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([1, 2, 3, 5, 6, 7]);
    expect(read(pivot("1;0;0"))).toMatchObject({ refusals: [{ code: "sum-or-provider", written: "(tom)" }] });
  });

  it("Antal pladser til dagtilbud is over those of the specialisation", () => {
    expect(read(`${WIDE.replace("Dagtilbud", "Antal pladser til dagtilbud")}\nKøge;5;6;7\n`).ok).toBe(true);
  });

  it.each([
    ...["Dagtilbud m.v.", "A. Dagtilbud", "Dagtilbudspædagogik (DTP)"],
    ...["Dagtilbudsspecialisering", "Specialiseringen dagtilbudspædagogik", "Sum af Dagtilbud"],
    ...["Hvor mange praktikpladser har I inden for dagtilbud?", "Hvor mange pladser har I? Dagtilbud"],
    "Hvor mange pladser har I til rådighed? [Dagtilbudspædagogik]",
    "Dagtilbudspædagog",
    "Hvor mange praktikpladser til dagtilbud kan kommunen stille til rådighed?",
    "Angiv antallet af praktikpladser, I kan tilbyde inden for specialiseringen dagtilbudspædagogik",
  ])("»%s« is over those of the specialisation", (heading) => {
    const outcome = read(`${WIDE.replace("Dagtilbud", heading)}\nKøge;5;6;7\n`);
    expect(outcome.ok && outcome.value[0]).toMatchObject({ specialisation: "dagtilbud", places: 5 });
  });

  it.each([
    ...[
      "Dagtilbud (PAU)",
      "Dagtilbud (UCL)",
      "Dagtilbud m.",
      "D. 1. halvår Dagtilbud",
      "Dagtilbudspædagoger",
    ],
    ...["Hvor mange dagtilbud har I?", "Hvor mange pladser har I i dagtilbud?"],
    ...[
      "havde I inden for dagtilbud",
      "har I haft inden for dagtilbud",
      "har I brug for inden for dagtilbud",
      "har I i år inden for dagtilbud",
      "har I i foråret inden for dagtilbud",
      "har I ikke besat inden for dagtilbud",
      "har I inden for dagtilbud 2021",
      "har I inden for dagtilbud, 2. praktik",
      "har I til meritstuderende inden for dagtilbud",
      "ønsker I inden for dagtilbud",
      "har I inden for dagtilbud og skole",
    ].map((asked) => `Hvor mange praktikpladser ${asked}?`),
  ])("»%s« is not", (heading) => {
    expect(read(`${WIDE.replace("Dagtilbud", heading)}\nKøge;5;6;7\n`).ok).toBe(false);
  });

  it.each([
    ...["Special- og socialpædagogik", "Special/social", "Social- og specialpædagog"],
    ...["Socialpædagogik/specialpædagogik", "Socialpædagogik og specialpædagogik"],
  ])("»%s« is over those of the specialisation of both words, and in its rows", (name) => {
    const over = read(`${WIDE.replace("Social/special", name)}\nKøge;5;6;7\n`);
    expect(over.ok && over.value[2]).toMatchObject({ specialisation: "social-special", places: 7 });
    const inRow = read(
      `Kommune;Specialisering;Antal\nKøge;${name};7\nKøge;Dagtilbud;5\nKøge;Skole/fritid;6\n`,
    );
    expect(inRow.ok && inRow.value[0]).toMatchObject({ specialisation: "social-special", places: 7 });
  });

  it.each(["Dagtilbudspædagogik/socialpædagogik", "Dagtilbudspædagogik og specialpædagogik"])(
    "»%s« is two specialisations and none",
    (name) => {
      expect(read(`${WIDE.replace("Social/special", name)}\nKøge;5;6;7\n`).ok).toBe(false);
    },
  );

  it.each(["respondentId", "Respondent", "Respondent ID", "Svar-ID", "SvarID", "ID"])(
    "%s, which counts nothing, is passed over",
    (heading) => {
      const outcome = read(`${heading};${WIDE}\n12345678;Køge;5;6;7\n`);
      expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([5, 6, 7]);
    },
  );

  describe("of institutions", () => {
    const SPECIALISATIONS = ["Dagtilbud", "Skole- og fritid", "Social- og special"];
    const readOf = (text: string) =>
      readInternshipPlaces(new TextEncoder().encode(text), { kkr: "syddanmark", studyYear: "2023/2024" });
    const wide = (headingOf: (institution: string, specialisation: string) => string) => {
      const headings = ["UC Syd", "UCL"].flatMap((one) => SPECIALISATIONS.map((of) => headingOf(one, of)));
      return readOf(`Kommune;${headings.join(";")}\nKolding;1;2;3;4;5;6\n`);
    };

    it.each<readonly [string, (institution: string, specialisation: string) => string]>([
      ["between", (institution, of) => `Antal praktikpladser - ${institution} - ${of}`],
      ["in a question", (one, of) => `Hvor mange praktikpladser har I til ${one} inden for ${of}?`],
    ])("one is named %s words that say nothing of its numbers", (_, headingOf) => {
      const outcome = wide(headingOf);
      expect(outcome.ok && outcome.value.map(({ institution, places }) => [institution, places])).toEqual([
        ...[1, 2, 3].map((places) => ["ucsyd", places]),
        ...[4, 5, 6].map((places) => ["ucl", places]),
      ]);
    });

    it.each<readonly [string, (institution: string, specialisation: string) => string]>([
      ["last year's", (institution, of) => `Antal praktikpladser - ${institution} - ${of} - sidste år`],
      ["a need", (institution, of) => `Behov - ${institution} - ${of}`],
      ["one internship", (institution, of) => `2. praktik - ${institution} - ${of}`],
      ["another institution", (institution, of) => `Antal praktikpladser - ${institution} - VIA - ${of}`],
    ])("none where the heading says %s", (_, headingOf) => {
      expect(wide(headingOf).ok).toBe(false);
    });

    it("a column of one has its unit in the heading", () => {
      const long = (one: string, other: string) =>
        readOf(
          `Kommune;Specialisering;UC Syd${one};UCL${other}\n${SPECIALISATIONS.map((of) => `Kolding;${of};1;2\n`).join("")}`,
        );
      for (const unit of [" (halvårspladser)", " halvår", " - antal praktikpladser"]) {
        const outcome = long(unit, unit);
        expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([1, 2, 1, 2, 1, 2]);
      }
      expect(long(" (halvårspladser)", " (helårspladser)").ok).toBe(false);
      // "pr. halvår" may be so many in each half.
      for (const other of [" - pr. halvår", " (1. halvår)", " (vuggestuer)", " 2021 (halvårspladser)"]) {
        expect(long(other, other).ok).toBe(false);
      }
    });
  });

  it("reads a pivot table in tabular form, and tells of one in compact form how it becomes that", () => {
    const rows = "Køge;Dagtilbud;5\n;Skole/fritid;6\n;Social/special;7\nKøge Total;;18\nHovedtotal;;18\n";
    const tabular = read(`Kommune;Specialisering;Sum af Antal\n${rows}`);
    expect(tabular.ok && tabular.value.map(({ places }) => places)).toEqual([5, 6, 7]);
    const wide = read(`Kommune;Sum af Dagtilbud;Sum af Skole/fritid;Sum af Social/special\nKøge;5;6;7\n`);
    expect(wide.ok && wide.value.map(({ places }) => places)).toEqual([5, 6, 7]);
    for (const heading of ["Sum af kommuner", "Sum af Behov", "Sum af Ansatte"]) {
      expect(read(`Kommune;Specialisering;${heading}\n${rows}`).ok).toBe(false);
    }
    const compact = read(
      "Rækkenavne;Sum af Antal\nKøge;18\n Dagtilbud;5\n Skole/fritid;6\n Social/special;7\n",
    );
    const said = compact.ok ? [] : compact.refusals.map((refusal) => describeRefusal(refusal, "da"));
    expect(said.join("\n")).toContain("Vis i tabelform");
  });

  it("a sum is known by its label in a column of numbers too, if its row names nobody", () => {
    const rows = (last: string): string => `Nr;${WIDE}\n1;Køge;5;6;7\n2;Faxe;1;1;1\n${last}\n`;
    const outcome = read(rows("Total;;6;7;8"));
    expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([5, 6, 7, 1, 1, 1]);
    expect(read(rows("3;;6;7;9")).ok).toBe(false);
    const alone = (last: string) => read(`${WIDE}\nKøge;5;6;7\n${last}\n`);
    expect(alone(";5;6;7").ok && alone("I alt;5;6;7").ok).toBe(true);
    expect(alone(";5;6;8").ok || alone(";5;6;7\nFaxe;1;1;1").ok).toBe(false);
  });

  it.each(["Antal studerende, der kan modtages", "Antal ansatte"])(
    "%s, the only column of numbers, is named where the places are lacking",
    (heading) => {
      const lacking = read(`Kommune;Specialisering;${heading};Note\nKøge;Dagtilbud;5;ingen\n`);
      expect(lacking).toMatchObject({ refusals: [{ code: "missing-column", others: [heading] }] });
      const beside = read(`Kommune;Specialisering;${heading};Kan tage\nKøge;Dagtilbud;5;6\n`);
      expect(beside).toMatchObject({ refusals: [{ code: "missing-column", figures: ["Kan tage"] }] });
    },
  );

  it("names a specialisation in its rows as over a column, and says so", () => {
    const text =
      "Kommune;Specialisering;Antal\nKøge;Dagtilbud;5\nKøge;Skole og fritid;6\nKøge;Social- og special;7\n";
    const outcome = read(text);
    expect(outcome.ok && outcome.value.map(({ specialisation }) => specialisation)).toEqual([
      ...["dagtilbud", "skole-fritid", "social-special"],
    ]);
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "read-differently", written: "Social- og special" }),
    );
  });
});
