import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../src/domain/outcome.js";
import type { InternshipPlaces } from "../src/domain/request.js";
import { readInternshipPlaces as readCsv } from "../src/input/rows/read-internship-places.js";
import { collectReturns } from "../src/returns/collect-returns.js";
import { readInternshipPlaces } from "../src/xlsx.js";

// Tables as people and programs make them; all numbers are constructed.

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`files/returns/${name}`, import.meta.url));
const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
const SJAELLAND = { kkr: "sjaelland" };

/** The sum of each specialisation, or the codes of the refusals. */
function sums(outcome: Outcome<readonly InternshipPlaces[]>): unknown {
  if (!outcome.ok) return outcome.refusals.map(({ code }) => code);
  const of = (id: string): number =>
    outcome.value
      .filter(({ specialisation }) => specialisation === id)
      .reduce((sum, { places }) => sum + Number(places), 0);
  return ["dagtilbud", "skole-fritid", "social-special"].map(of);
}

describe("rows of sums", () => {
  it.each([
    ["total-10.csv", [83, 39, 65]],
    ["total-30.csv", ["sum-or-provider"]],
    ["total-54.csv", [83, 39, 65]],
    ["subtotal-kommuner.csv", [88, 39, 105]],
    ["subtotal-unlabelled.csv", [88, 39, 105]],
    ["pivot-total.csv", [93, 44, 70]],
  ])("%s", (name, right) => {
    expect(sums(readCsv(bytesOf(`sums/${name}`), SJAELLAND))).toEqual(right);
  });

  it("are a sum or a provider as the user says", () => {
    const bytes = bytesOf("sums/total-30.csv");
    expect(sums(readCsv(bytes, { ...SJAELLAND, sums: ["KKR Sjælland"] }))).toEqual([83, 39, 65]);
    expect(sums(readCsv(bytes, { ...SJAELLAND, providers: ["kkr sjælland"] }))).toEqual([166, 78, 130]);
  });

  it("give under any label the table without them, or a refusal", () => {
    const label = fc.constantFrom(
      "I alt",
      "Total",
      "",
      "Region Sjælland",
      "Hele området",
      "Måltal",
      "Gennemsnit",
    );
    const row = fc.tuple(fc.nat(900), fc.nat(900), fc.integer({ min: 1, max: 900 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), label, (rows, name) => {
        const total = [0, 1, 2].map((at) => rows.reduce((sum, one) => sum + (one[at] ?? 0), 0));
        const lines = [...rows.map((one, index) => ["ABCDEFGH"[index], ...one]), [name, ...total]];
        const text = [
          "Kommune;Dagtilbud;Skole/fritid;Social/special",
          ...lines.map((line) => line.join(";")),
        ];
        const read = sums(readCsv(csv(text.join("\n")), SJAELLAND)) as unknown[];
        expect(read.every((it) => it === "sum-or-provider") || String(read) === String(total)).toBe(true);
      }),
    );
  });
});

describe("a row that by its label is no provider's", () => {
  const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";
  const read = (rows: readonly string[], answers = {}): Outcome<readonly InternshipPlaces[]> =>
    readCsv(csv([HEADER, ...rows].join("\n")), { ...SJAELLAND, ...answers });

  it.each(["Forventet 2026", "Behov", "Kontroltal", "Pr. kommune", "Sidste år", "Måltal", "Rest i alt"])(
    "as »%s«, is not counted, and said with its numbers",
    (label) => {
      const outcome = read(["Køge;10;5;7", `${label};30;20;10`, "Faxe;4;2;1"]);
      expect(sums(outcome)).toEqual([14, 7, 8]);
      expect(outcome).toMatchObject({
        notices: expect.arrayContaining([
          { code: "figure-row", written: label, numbers: ["30", "20", "10"], where: { row: 3 } },
        ]) as unknown,
      });
    },
  );

  it.each(["Køge, I alt", "Køge Total", "Køge, forventet 2026", "Køge kontrolsum"])(
    "as »%s«, is asked about where Køge has no row, and is what the user answers",
    (label) => {
      const rows = ["Faxe;4;2;1", `${label};30;20;10`, "Stevns;3;1;1"];
      const refused = read(rows);
      expect(refused).toMatchObject({
        refusals: [
          { code: "sum-or-provider", written: label, because: "label", where: { row: 3, column: 1 } },
        ],
      });
      expect(sums(read(rows, { sums: [label] }))).toEqual([7, 3, 2]);
      expect(sums(read(rows, { providers: [label] }))).toEqual([37, 23, 12]);
    },
  );

  it("is a sum where it sums the rows of whom it names, wherever they stand", () => {
    const rows = ["Køge Kommune, Børn;10;5;7", "Køge Kommune, Social;1;2;3", "Faxe;4;2;1"];
    expect(sums(read(["Køge i alt;11;7;10", ...rows]))).toEqual([15, 9, 11]);
    expect(sums(read([...rows, "Køge i alt;11;7;10"]))).toEqual([15, 9, 11]);
  });

  it("is asked about where there is no other row", () => {
    expect(sums(read(["I alt;30;20;10"]))).toEqual(["sum-or-provider"]);
    expect(sums(read(["I alt;30;20;10"], { providers: ["I alt"] }))).toEqual([30, 20, 10]);
  });

  it("is never dropped in silence: its numbers are counted, refused or said", () => {
    const label = fc.constantFrom(
      "I alt",
      "Ledige",
      "Heraf private",
      "Køge Total",
      "Faxe, mål",
      "Total for Nord",
    );
    const place = fc.integer({ min: 1, max: 40 });
    const row = fc.tuple(place, place, place);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        label,
        row,
        fc.nat(4),
        (own, name, extra, at) => {
          const rows = own.map((numbers, index) => [`Sted ${"ABCD"[index] ?? ""}`, ...numbers].join(";"));
          const outcome = read(rows.toSpliced(at, 0, [name, ...extra].join(";")));
          if (!outcome.ok) {
            expect(outcome.refusals.map(({ code }) => code)).toContain("sum-or-provider");
            return;
          }
          const right = [0, 1, 2].map((cell) => own.reduce((sum, numbers) => sum + (numbers[cell] ?? 0), 0));
          expect(sums(outcome)).toEqual(right);
          const said = outcome.notices.flatMap((notice) =>
            notice.code === "figure-row"
              ? notice.numbers
              : notice.code === "total-row"
                ? [notice.written]
                : [],
          );
          expect(said).toEqual(extra.map(String));
        },
      ),
    );
  });
});

describe("an answer of a row that stands nowhere", () => {
  const lines = ["Kommune;Dagtilbud;Skole/fritid;Social/special", "Køge;10;5;7", "Hele området;4;2;1"];
  const bytes = csv(lines.join("\n"));
  const unmet = { code: "unmet-answer", written: "Hele omraadet", nearest: "Hele området" };

  it.each([{ sums: ["Hele omraadet"] }, { providers: ["Hele omraadet"] }])("is refused: %o", (answers) => {
    expect(readCsv(bytes, { ...SJAELLAND, ...answers })).toMatchObject({ refusals: [unmet] });
    const said = { ...SJAELLAND, studyYear: "2023/2024", ...answers };
    expect(collectReturns([{ name: "alle.csv", bytes }], said)).toMatchObject({ refusals: [unmet] });
  });

  it("is none where any spelling of it stands there", () => {
    expect(sums(readCsv(bytes, { ...SJAELLAND, sums: ["HELE  OMRÅDET"] }))).toEqual([10, 5, 7]);
  });
});

describe("a row of sums above its own rows", () => {
  it("is said to be the sum of the rows below", () => {
    const rows = [
      "Kommune;Dagtilbud;Skole/fritid;Social/special",
      "Hele området;14;7;8",
      "Køge;10;5;7",
      "Faxe;4;2;1",
    ];
    expect(readCsv(csv(rows.join("\n")), SJAELLAND)).toMatchObject({
      refusals: [{ code: "sum-or-provider", because: "rows-below" }],
    });
  });
});

describe("a row of sums above its own part of the rows", () => {
  const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
  const group = ["Faxe;11;22;33", "Hus A;10;20;30", "Hus B;1;2;3"];
  const read = (rows: readonly string[], answers: { sums?: string[]; providers?: string[] } = {}) =>
    readCsv(csv([header, ...rows].join("\n")), { ...SJAELLAND, ...answers });
  const asked = (...written: string[]): object => ({
    refusals: written.map((one) => ({
      ...{ code: "sum-or-provider", written: one },
      because: one === "Hele området" ? "rows-below" : "parts-beside",
    })),
  });

  it("is asked about, wherever in the table it stands", () => {
    const other = ["Greve;9;9;9", "Hus C;4;4;4", "Hus D;5;5;5"];
    expect(read([...group, "Køge;4;4;4"])).toMatchObject(asked("Faxe"));
    expect(read(["Køge;4;4;4", ...group])).toMatchObject(asked("Faxe"));
    expect(read([...group, ...other])).toMatchObject(asked("Faxe", "Greve"));
    expect(read(["Hele området;20;31;42", ...group, ...other])).toMatchObject(
      asked("Hele området", "Faxe", "Greve"),
    );
  });

  it("is what the user says", () => {
    const rows = [...group, "Køge;4;4;4"];
    const asSum = read(rows, { sums: ["Faxe"] });
    expect(sums(asSum)).toEqual([15, 26, 37]);
    expect(asSum.ok && asSum.notices.filter(({ code }) => code === "part-row")).toMatchObject(
      ["Hus A", "Hus B"].map((written) => ({ written, of: "Faxe" })),
    );
    expect(sums(read(rows, { providers: ["Faxe"] }))).toEqual([26, 48, 70]);
  });

  it("is counted where one number differs, one municipality is equal, or small numbers are not all its own", () => {
    expect(read(["Faxe;11;22;34", ...group.slice(1), "Køge;4;4;4"]).ok).toBe(true);
    expect(read(["Faxe;10;20;30", "Greve;10;20;30", "Køge;4;4;4"]).ok).toBe(true);
    expect(read(["Faxe;2;1;1", "Køge;1;1;0", "Greve;1;0;1", "Lejre;4;4;4"]).ok).toBe(true);
    // Of unknown names by a municipality's, few come to its numbers by chance.
    expect(read(["Faxe;2;1;1", "Hus A;1;1;0", "Hus B;1;0;1", "Køge;4;4;4"])).toMatchObject(asked("Faxe"));
    // Beside a sum that is none by chance they are asked about too.
    expect(read([...group, "Greve;2;1;1", "Hus C;1;1;0", "Hus D;1;0;1"])).toMatchObject(
      asked("Faxe", "Greve"),
    );
  });

  it("is compared with the rows below where nothing stands above", () => {
    const differing = (rows: readonly string[]): unknown => {
      const outcome = read(rows);
      return outcome.ok && outcome.notices.filter((one) => one.code === "total-row" && !one.agrees);
    };
    expect(differing(["I alt;11;22;34", ...group.slice(1)])).toMatchObject([{ written: "34", sum: "33" }]);
    const other = ["Greve i alt;9;9;9", "Hus C;4;4;4", "Hus D;5;5;5"];
    expect(differing(["Faxe i alt;11;22;33", ...group.slice(1), ...other])).toEqual([]);
  });

  it("is asked about under any numbers that are not small", () => {
    const row = fc.tuple(
      fc.integer({ min: 4, max: 20 }),
      fc.integer({ min: 4, max: 20 }),
      fc.integer({ min: 4, max: 20 }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 3 }),
        fc.array(row, { minLength: 2, maxLength: 5 }),
        (before, parts) => {
          const whole = [0, 1, 2].map((cell) => parts.reduce((sum, part) => sum + (part[cell] ?? 0), 0));
          const lines = [
            ...before.map((one, at) => [`Før ${at}`, ...one]),
            ["Samling", ...whole],
            ...parts.map((one, at) => [`Del ${at}`, ...one]),
          ];
          const after = ["Efter", 5, 4, 4];
          const { ok, ...outcome } = read([...lines, after].map((line) => line.join(";")));
          const refusals = "refusals" in outcome ? outcome.refusals : [];
          expect(ok).toBe(false);
          expect(refusals).toContainEqual(
            expect.objectContaining({ code: "sum-or-provider", written: "Samling" }),
          );
        },
      ),
    );
  });
});

describe("a provider's row", () => {
  const read = (rows: readonly (readonly (string | number)[])[]): unknown => {
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    return sums(readCsv(csv([header, ...rows.map((row) => row.join(";"))].join("\n")), SJAELLAND));
  };

  it("that has the total of the rows above, but not their numbers, is counted", () => {
    expect(
      read([
        ["Køge", 10, 5, 7],
        ["Faxe", 4, 2, 1],
        ["Hele området", 13, 8, 8],
      ]),
    ).toEqual([27, 15, 16]);
    const row = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }), fc.nat(20));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
        const named = rows.map((one, index) => [`Sted ${"ABCDEFGH"[index] ?? ""}`, ...one]);
        // A row among them may be the sum of those above it by chance.
        fc.pre(!String(read(named)).includes("sum"));
        const total = [0, 1, 2].map((at) => rows.reduce((sum, one) => sum + (one[at] ?? 0), 0));
        const [first = 0, second = 0, third = 0] = total;
        const moved = [first + 1, second - 1, third];
        const both = total.map((sum, at) => sum + (moved[at] ?? 0));
        expect(read([...named, ["Hele området", ...moved]])).toEqual(both);
      }),
    );
  });

  it("is counted where only one row is above it, whatever it says", () => {
    expect(
      read([
        ["Køge", 10, 5, 7],
        ["Faxe", 10, 5, 7],
      ]),
    ).toEqual([20, 10, 14]);
  });
});

describe("lines that are no rows of the table", () => {
  const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";
  const read = (lines: readonly string[], options = {}): Outcome<readonly InternshipPlaces[]> =>
    readCsv(csv(lines.join("\n")), { ...SJAELLAND, ...options });

  it("may repeat the headings, which is said", () => {
    const outcome = read([HEADER, "Køge;10;5;7", HEADER.toUpperCase(), "Faxe;4;2;1"]);
    expect(sums(outcome)).toEqual([14, 7, 8]);
    expect(outcome).toMatchObject({
      notices: expect.arrayContaining([{ code: "repeated-headings", rows: [3], where: {} }]) as unknown,
    });
  });

  it("may be another table, which is refused as such", () => {
    const other = "Kommune;Social/special;Skole/fritid;Dagtilbud";
    expect(read([HEADER, "Køge;10;5;7", "", other, "Faxe;4;2;1"])).toMatchObject({
      refusals: [{ code: "second-table", headers: other.split(";"), where: { row: 4 } }],
    });
  });

  it("may be a remark: below an empty row it is said, right below the rows it is asked about", () => {
    const remark = "Tallene er foreløbige";
    expect(sums(read([HEADER, "Køge;10;5;7", "", remark]))).toEqual([10, 5, 7]);
    expect(read([HEADER, "Køge;10;5;7", `${remark};;;`])).toMatchObject({
      refusals: [{ code: "note-or-provider", written: remark, where: { row: 3, column: 1 } }],
    });
    expect(sums(read([HEADER, "Køge;10;5;7", "Usikre tal;;;Hansen"]))).toEqual(["note-or-provider"]);
    expect(sums(read([HEADER, "Køge;10;5;7", "Bemærk;;;usikkert"]))).toEqual([10, 5, 7]);
    for (const between of [[], [""]]) {
      const lines = [HEADER, "Køge;10;5;7", ...between, "Faxe;;;"];
      expect(sums(read(lines))).toEqual(Array(3).fill("missing-value"));
    }
  });

  it("may head the table with a study year: another one than is asked for is refused", () => {
    const lines = (title: string): string[] => [title, HEADER, "Køge;10;5;7"];
    const asked = { studyYear: "2023/24" };
    expect(read(lines("Praktikpladser 2022/23"), asked)).toMatchObject({
      refusals: [
        { code: "other-study-year", found: "2022/2023", expected: "2023/2024", where: { row: 1, column: 1 } },
      ],
    });
    for (const title of ["Studieåret 2023/2024", "Opgjort 1/2-2023", "Tlf. 2022-23-24"]) {
      expect(sums(read(lines(title), asked))).toEqual([10, 5, 7]);
    }
    expect(sums(read(lines("2022/23")))).toEqual([10, 5, 7]);
    expect(sums(read(lines("2022/23"), { ...asked, isEarlier: true }))).toEqual([10, 5, 7]);
  });

  it("never move a number: with any of them among its rows a table is the same, or refused", () => {
    const line = fc.constantFrom(
      "",
      HEADER,
      "Tabel 2",
      "Bemærk: foreløbige tal",
      "Sted;Antal børn;Behov",
      ";;;",
    );
    const number = fc.nat(40);
    const row = fc.tuple(number, number, number);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(line, fc.nat(5)), { maxLength: 4 }),
        (rows, added) => {
          const own = rows.map((numbers, index) => [`Køge, hus ${index}`, ...numbers].join(";"));
          // A row may be the sum of those above it by chance.
          fc.pre(read([HEADER, ...own]).ok);
          const lines = added.reduce((all, [text, at]) => all.toSpliced(at, 0, text), own);
          const outcome = read([HEADER, ...lines]);
          if (outcome.ok) expect(sums(outcome)).toEqual(sums(read([HEADER, ...own])));
          else
            expect(JSON.stringify(outcome.refusals)).toMatch(/second-table|note-or-provider|missing-value/);
        },
      ),
    );
  });
});

describe("a first column without a heading", () => {
  const read = (rows: readonly string[]): Outcome<readonly InternshipPlaces[]> =>
    readCsv(csv([";Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n")), SJAELLAND);
  const providers = (outcome: Outcome<readonly InternshipPlaces[]>): unknown =>
    outcome.ok ? [...new Set(outcome.value.map(({ provider }) => provider))] : [];

  it("has the providers where names stand in it, and it is said", () => {
    const outcome = read(["Køge;10;5;7", "Friskolen;4;2;1", "I alt;14;7;8"]);
    expect(providers(outcome)).toEqual(["Køge", "Friskolen"]);
    expect(sums(outcome)).toEqual([14, 7, 8]);
    expect(outcome).toMatchObject({
      notices: expect.arrayContaining([{ code: "providers-assumed", column: 1, where: {} }]) as unknown,
    });
  });

  it("gives what the table with a heading gives", () => {
    const row = fc.tuple(fc.constantFrom("Køge", "Faxe", "Stevns", "Friskolen", "I alt", ""), fc.nat(20));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (all) => {
        fc.pre(all.some(([name]) => ["Køge", "Faxe", "Stevns"].includes(name)));
        const rows = all.map(([name, number]) => `${name};${number};1;2`);
        const headed = ["Kommune;Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n");
        const right = readCsv(csv(headed), SJAELLAND);
        expect([sums(read(rows)), providers(read(rows))]).toEqual([sums(right), providers(right)]);
      }),
    );
  });
});

describe("headings", () => {
  it.each([
    ["a.csv", [10, 5, 7]],
    ["st-hdr-nl.csv", [83, 39, 65]],
    ["t5.csv", ["unread-columns"]],
    ["t6.csv", ["periods-beside"]],
    ["t9.csv", [10, 5, 7]],
    ["q-comma-nohdr.csv", [12.5, 3, 4]],
  ])("%s", (name, right) => {
    expect(sums(readCsv(bytesOf(`headings/${name}`), SJAELLAND))).toEqual(right);
  });

  it("may stand below the institutions that they belong to", async () => {
    const read = await readInternshipPlaces(bytesOf("headings/comb-two-header.xlsx"), { kkr: "syddanmark" });
    if (!read.ok) throw new Error(JSON.stringify(read.refusals));
    const assens = read.value.filter(({ provider }) => provider === "Assens");
    expect(assens.map(({ institution, places }) => [institution, places])).toEqual([
      ...[0, 0, 0].map((places) => ["ucsyd", places]),
      ...[12, 7, 9].map((places) => ["ucl", places]),
    ]);
    expect(read.notices.map(({ code }) => code)).not.toContain("institution-assumed");
  });
});

describe("a column of remarks", () => {
  const remarked = (heading: string, ...texts: readonly string[]): Uint8Array =>
    csv(
      [
        `Kommune;Dagtilbud;Skole/fritid;Social/special;${heading}`,
        `Faxe;10;20;30;${texts[0] ?? ""}`,
        `Greve;1;2;3;${texts[1] ?? ""}`,
      ].join("\n"),
    );
  const collect = (bytes: Uint8Array): ReturnType<typeof collectReturns> =>
    collectReturns([{ name: "alle.csv", bytes }], {
      ...SJAELLAND,
      studyYear: "2023/2024",
    });

  it.each(["Bemærkning", "Bemærkninger", "Kommentar", "Note"])(
    "is said row by row, and goes on: %s",
    (heading) => {
      const outcome = collect(remarked(heading, "", "kun 5 i dagtilbud"));
      const said = outcome.ok && outcome.notices.filter(({ code }) => code === "provider-remark");
      expect(said).toMatchObject([
        { provider: "Greve", text: "kun 5 i dagtilbud", where: { row: 3, column: 5 } },
      ]);
      expect(outcome.ok && outcome.notices.filter(({ code }) => code === "extra-columns")).toEqual([]);
      expect(outcome.ok && outcome.value.request.returns?.remarks).toEqual([
        { provider: "Greve", text: "kun 5 i dagtilbud", file: "alle.csv" },
      ]);
    },
  );

  it("is left out like any other where it says nothing", () => {
    const outcome = collect(remarked("Bemærkning"));
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "extra-columns", headers: ["Bemærkning"] }),
    );
    expect(outcome.ok && outcome.value.request.returns?.remarks).toBeUndefined();
  });

  it.each([
    ["Skal slettes", "withdrawn-row"],
    ["Er talt med under Faxe", "withdrawn-row"],
    ["Indgår i Køge Kommune.", "withdrawn-row"],
    ["Talt dobbelt", "withdrawn-row"],
    ["Tallene er halvårspladser", "unit-of-some"],
    ["Tal fra 2022/2023", "other-study-year"],
    ["Tal fra 2021", "other-study-year"],
  ])("is refused where it says that the numbers are none: %s", (text, code) => {
    const outcome = readCsv(remarked("Bemærkning", "", text), { ...SJAELLAND, studyYear: "2023/2024" });
    expect(outcome).toMatchObject({ refusals: [{ code, where: { row: 3, column: 5 } }] });
  });

  it.each(["Indgår i dagtilbud", "Se brevet", "12 færre end 2022/2023", "Nyt hus fra 2022"])(
    "is no more than said where it does not: %s",
    (text) => {
      expect(readCsv(remarked("Bemærkning", "", text), { ...SJAELLAND, studyYear: "2023/2024" }).ok).toBe(
        true,
      );
    },
  );
});
