import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kkrs } from "../../reference/kkrs.js";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

/** What is wrong with a table over which a sentence stands, in the places that the user names. */
function refusalsUnder(sentence: string, unit: "full-year" | "half-year"): string[] {
  const lines = [sentence, "Kommune;Dagtilbud;Skole/fritid;Social/special", "A;10;5;8", "B;1;2;3"];
  const outcome = readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), {
    kkr: "sjaelland",
    unit,
  });
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
}

/** The unit that such a table says, or what is wrong where the user has said none. */
function unitsRead(sentence: string, who = "A"): string[] {
  const lines = [sentence, "Kommune;Dagtilbud;Skole/fritid;Social/special", `${who};10;5;8`, "B;1;2;3"];
  const outcome = readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), { kkr: "sjaelland" });
  return outcome.ok
    ? outcome.notices.flatMap((notice) => (notice.code === "unit-stated" ? [notice.unit] : []))
    : outcome.refusals.map(({ code }) => code);
}

const UNITS = [
  ["half-year", "halvårspladser", "helårspladser"],
  ["full-year", "helårspladser", "halvårspladser"],
] as const;
const otherThan = (unit: "full-year" | "half-year") => (unit === "half-year" ? "full-year" : "half-year");
const WHO = kkrs.flatMap(({ municipalities }) => municipalities.map(({ name }) => name));

it.each([
  ["Opgjort pr. 1/9 2026 i halvårspladser", "half-year"],
  ["Halvårspladser pr. 31/12-26", "half-year"],
  ["Pr. 1/10 i helårspladser", "full-year"],
  ["Alle tal er i 1/1-årspladser", "full-year"],
])("a day and a whole year with a stroke are no half: »%s«", (text, unit) => {
  expect(unitsRead(text)).toEqual([unit]);
});

it.each([
  "1/2 helårspladser",
  "halvårspladser 1/2",
  "Antal pr. 1/2 helårsplads",
  "1/2 26 uger",
  "Pladser pr. 1/2-år",
])("a half with a stroke is asked about: »%s«", (text) => {
  expect(unitsRead(text)).toEqual(["unit-of-some"]);
});

describe("what may be half-year places", () => {
  const said = [
    ...["Pladser af et halvt års varighed", "Semesterpladser", "0,5 år", "Enhed: 0,5 år"],
    ...["Antal praktikforløb", "Antal forløb pr. år", "Praktikpladser pr. semester"],
  ];
  const ofTimes = [
    ...["Antal pladser pr. praktikperiode", "Følgende antal studerende to gange om året"],
    ...["Tallene gælder både forår og efterår", "Pladser pr. 1. februar og 1. august (samme antal)"],
    ...["Gælder for begge halvår", "Antal pladser pr. praktikrunde"],
    ...["Antal pladser pr. ½ år", "Antal pladser pr. 1/2 år", "Pladser pr. 6 måneder"],
    ...["Hver plads er på et halvt år", "Antal 6-måneders forløb", "Antal halvårsforløb"],
    ...["Antal praktikforløb om året (2 pr. plads)", "Antal studerende pr. hold (forår + efterår)"],
  ];

  /** What is wrong with a table of full-year places with a text over it, in its corner, below it or beside its rows. */
  function refusalsWith(text: string): readonly string[][] {
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    const tables = [
      [text, header, "A;10;5;8"],
      [`;${text};;`, header, "A;10;5;8"],
      [header, "A;10;5;8", "", text],
      [`${header};Enhed`, `A;10;5;8;${text}`],
    ];
    return tables.map((lines) => {
      const bytes = new TextEncoder().encode(lines.join("\n"));
      const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland", unit: "full-year" });
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    });
  }

  it.each(said)("»%s« is no full-year place beside rows", (text) => {
    expect(refusalsWith(text)[3]).toHaveLength(1);
  });

  it.each([...said, ...ofTimes])("»%s« is no full-year place over a table and under it", (text) => {
    const [over, merged, below] = refusalsWith(text);
    expect([over, merged, below]).toEqual([["unit-of-some"], ["unit-of-some"], ["unit-of-some"]]);
    expect(refusalsUnder(text, "half-year")).toEqual([]);
    expect(unitsRead(text)).toEqual(["unit-of-some"]);
  });

  it.each([
    ...[
      "Antal forløb i alt sidste gang: 46",
      "Barselsvikar af et halvt års varighed",
      "0,5 års barsel hos en leder",
    ],
    ...["Pladser i alt over året", "Efter et halvt år evalueres", "Vi mødes forår og efterår"],
  ])("»%s« says nothing of them", (text) => {
    expect(refusalsWith(text).slice(0, 3).flat()).toEqual([]);
  });
});

it("is that of the label of the only row, where that says nothing else", () => {
  const read = (label: string): unknown => {
    const table = `Rebild Kommune;;;\n;Dagtilbud;Skole/fritid;Social/special\n${label};26;39;37\n`;
    const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "nordjylland" });
    return (outcome.ok ? outcome.notices : outcome.refusals).flatMap((one) =>
      one.code === "unit-stated" ? [one.unit] : one.code === "unit-of-some" ? [one.code] : [],
    );
  };
  expect(read("Antal helårspladser")).toEqual(["full-year"]);
  expect(read("Nye helårspladser")).toEqual(["unit-of-some"]);
});

describe("a line that names units and does not clearly say one", () => {
  it.each([
    ...["☒ Halvårspladser   ☐ Helårspladser", "[x] halvår [ ] helår", "Enhed: X halvår   _ helår"],
    ...["Halvårspladser/helårspladser", "KKR Sjælland helårspladser/halvårspladser"],
    ...["Halvår/helår: halvår", "Enhed: halv", "Enhed: H", "Alle tal er halve pladser", "A – antal forløb"],
  ])("is asked about: %s", (line) => {
    expect(unitsRead(line)).toEqual(["unit-of-some"]);
    expect(refusalsUnder(line, "full-year")).toHaveLength(1);
  });

  it.each(["Der er ingen halve pladser", "Enhed: Afdeling H", "Halvdelen er nye"])("is none: %s", (line) => {
    expect(unitsRead(line)).toEqual([]);
  });
});

describe("how long each place is used", () => {
  const PLACE = ["Hver plads", "En plads", "Én praktikplads", "Pladserne"];
  const USED = ["bruges", "er besat", "varer", "dækker", "er til én studerende i", "svarer til"];

  it.each([
    ["half-year", ["et halvt år", "½ år", "1/2 år", "6 måneder", "26 uger"]],
    ["full-year", ["et helt år", "hele året", "12 måneder", "52 uger"]],
  ] as const)("is a question of the unit, or the answer that it was given: %s", (unit, lengths) => {
    for (const length of lengths) {
      for (const text of PLACE.flatMap((place) => USED.map((used) => `${place} ${used} ${length}`))) {
        expect([text, unitsRead(text)]).toEqual([text, ["unit-of-some"]]);
        expect(refusalsUnder(text, unit)).toEqual([]);
        expect(refusalsUnder(text, unit === "half-year" ? "full-year" : "half-year")).toEqual([
          "unit-of-some",
        ]);
      }
    }
  });

  it.each([
    "1 plads = ½ år",
    "Vi tæller hver studerende i et halvt år som én plads",
    "Én plads er ét års praktik",
  ])("is asked about: %s", (text) => {
    expect(unitsRead(text)).toEqual(["unit-of-some"]);
  });

  it.each([
    "Vi vender tilbage om pladserne om et halvt år",
    "Hver studerende er i praktik i et halvt år",
    "Pladserne er fordelt over hele året",
  ])("is not said by: %s", (text) => {
    expect(unitsRead(text)).toEqual([]);
  });
});

describe("full-year places in other words", () => {
  it("are so many students at a time, as the form says", () => {
    for (const text of ["Antal studerende ad gangen", "Antal pladser ad gangen hele året"]) {
      expect(unitsRead(text)).toEqual(["full-year"]);
      expect(refusalsUnder(text, "half-year")).toEqual(["other-unit"]);
    }
  });

  it("may be places of a year", () => {
    expect(unitsRead("Årspladser")).toEqual(["unit-of-some"]);
    expect(refusalsUnder("Årspladser", "half-year")).toEqual(["unit-of-some"]);
    expect(unitsRead("Halvårspladser")).toEqual(["half-year"]);
  });

  it.each([
    ...["Antal pladser pr. år", "Dagtilbud pr. år", "Antal studerende, der kan modtages pr. år"],
    ...["Antal pladser på samme tid", "Kapacitet på et givet tidspunkt", "Antal samtidige praktikanter"],
    ...["Hver plads er besat hele året", "Normering i årselever"],
  ])("may be full-year places by »%s«", (text) => {
    expect(unitsRead(text)).toEqual(["unit-of-some"]);
    expect(refusalsUnder(text, "half-year")).toEqual(["unit-of-some"]);
    expect(unitsRead(`Helårspladser;;;\n${text}`)).toEqual(["full-year"]);
  });

  it.each(["Dagtilbud pr. år", "Dagtilbud (pr. år)"])("may be so by the heading »%s«", (heading) => {
    const table = `Kommune;${heading};Skole/fritid pr. år;Social/special pr. år\nKøge;1;2;3\n`;
    const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland" });
    expect(outcome).toMatchObject({ refusals: [{ code: "unit-of-some", stated: "full-year" }] });
  });

  it.each(["Frist: besøg pr. år aftales", "Antal besøg pr. år: 2", "Praktikpladser pr. studieår 2023/2024"])(
    "are not said by »%s«",
    (text) => {
      expect(unitsRead(text)).toEqual([]);
    },
  );

  it("are no question of the times in the year where the table says that they are", () => {
    const said = "Helårspladser;;;\nAntallet er det samme både forår og efterår";
    expect(unitsRead(said)).toEqual(["full-year"]);
  });
});

describe("a title that names one unit", () => {
  it.each([
    ["Praktikpladser 2027/2028, fælles svar, helårspladser", "full-year"],
    ["Antal helårspladser fordelt på specialisering 2027/2028", "full-year"],
    ["Helårspladser. Kontakt: Ole Olsen, ole@lejre.dk, tlf. 12 34 56 78", "full-year"],
    ["Praktikpladser (helårspladser) - Center for Børn og Læring", "full-year"],
    ["Praktikpladser opgjort i halvårspladser pr. 1. september 2026", "half-year"],
    ["½-årspladser", "half-year"],
    ["1/2-årspladser", "half-year"],
    ["Halvårlige pladser", "half-year"],
    ["hel-års pladser", "full-year"],
  ])("says that of all: %s", (title, unit) => {
    expect(unitsRead(title)).toEqual([unit]);
  });

  it("says it below the table too, where it is of the numbers, and beside a title", () => {
    const below = (line: string, above = ""): readonly string[] => {
      const table = `${above}Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;1;2;3\nFaxe;1;2;3\n\n${line}`;
      const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland" });
      return outcome.ok ? outcome.notices.map(({ code }) => code) : outcome.refusals.map(({ code }) => code);
    };
    expect(below("Pladserne er helårspladser, godkendt i Børneudvalget")).toContain("unit-stated");
    expect(below("Børneudvalget har bedt om helårspladser")).toEqual(["unit-of-some"]);
    expect(below("", "KKR Sjælland;;;helårspladser\n")).toContain("unit-stated");
    expect(below("", ";;;helårspladser\n")).toEqual(["unit-of-some"]);
  });

  it.each([
    ...["Heraf 4 helårspladser", "Kun helårspladser i skolen", "Helårspladser i dagtilbud"],
    ...["Omregnet til helårspladser", "Regionens pladser er helårspladser", "Løn pr. helårsplads"],
    ...[
      "Private er helårspladser",
      "Helårspladser, undtagen Køge",
      "40 helårspladser",
      "Solsikken: helårspladser",
    ],
  ])("may say it of some: %s", (title) => {
    expect(unitsRead(title, "Køge, Solsikken")).toEqual(["unit-of-some"]);
  });
});

describe("what is counted below a table", () => {
  it.each(["Antal børn", "Antal ansatte", "Antal uger", "Antal studerende pr. år"])(
    "is no internship places by the line »%s«, as over it",
    (text) => {
      const lines = ["Kommune;Dagtilbud;Skole/fritid;Social/special", "Køge;10;5;8"];
      for (const all of [
        [text, ...lines],
        [...lines, "", text],
      ]) {
        const bytes = new TextEncoder().encode(all.join("\n"));
        const options = { kkr: "sjaelland", studyYear: "2023/2024" };
        expect(readInternshipPlaces(bytes, options)).toMatchObject({ refusals: [{ code: "unlike-title" }] });
        const more = new TextEncoder().encode([...lines, "", `${text} i nye huse: 40`].join("\n"));
        expect(readInternshipPlaces(more, options).ok).toBe(true);
      }
    },
  );
});

describe("a sentence that says the unit of somebody's places", () => {
  it("is held against the user's, whoever it names and whatever it denies or tells beside that", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.constantFrom(...WHO),
        fc.constantFrom("er i", "opgør i", "er opgjort som", "er stadig i", "bruger"),
        fc.constantFrom("", ", ikke %", " og ikke i %", " som sidste år", ", ligesom før", " som tidligere"),
        ([unit, one, other], who, verb, beside) => {
          const sentence = `${who} ${verb} ${one}${beside.replace("%", other)}`;
          expect(refusalsUnder(sentence, otherThan(unit))).toContain("other-unit");
          expect(refusalsUnder(sentence, unit)).not.toContain("other-unit");
        },
      ),
    );
  });

  it.each([
    ...["Note: Tallene er helårspladser", "Der er tale om helårspladser", "*Tallene er helårspladser"],
    ...["Note: Alle pladser er helårspladser."],
  ])("is of all the places where it says nothing else: %s", (sentence) => {
    expect(unitsRead(sentence)).toEqual(["full-year"]);
    expect(unitsRead(sentence, "A*")).toEqual([sentence.startsWith("*") ? "unit-of-some" : "full-year"]);
  });

  it.each(["Varde er i halvårspladser", "Greve er i halvårspladser, ikke helårspladser"])(
    "is: %s",
    (sentence) => {
      expect(refusalsUnder(sentence, "full-year")).toEqual(["other-unit"]);
    },
  );

  it.each([
    "Greve har indberettet helårspladser, Faxe halvårspladser",
    "OBS Greve halvår",
    "Køges tal: halvår",
  ])("may be of some: %s", (sentence) => {
    expect(refusalsUnder(sentence, "full-year")).toEqual(["other-unit"]);
  });

  it.each(["Greve svarer i næste halvår", "Greve mødes hvert halvår"])("is none: %s", (sentence) => {
    expect(refusalsUnder(sentence, "full-year")).toEqual([]);
  });

  it.each([
    "nogle er i helår, andre i halvår",
    "Nogle tal er helårspladser, andre halvårspladser",
    "Helårspladser, dog halvår for Greve",
    "Greve har helårspladser, Faxe halvårspladser",
    "Både helårs- og halvårspladser, som sidste år",
  ])("is of parts in both units, whichever the user says, over, under or beside the rows: %s", (sentence) => {
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special;Bemærkning";
    const tables = [
      [sentence, header, "A;10;5;8", "B;1;2;3"],
      [header, "A;10;5;8", "B;1;2;3", "", sentence],
      [header, `A;10;5;8;${sentence}`, "B;1;2;3"],
    ].map((lines) => new TextEncoder().encode(lines.join("\n")));
    for (const table of tables) {
      for (const unit of ["half-year", "full-year"] as const) {
        const outcome = readInternshipPlaces(table, { kkr: "sjaelland", unit });
        expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["other-unit"]);
      }
      const outcome = readInternshipPlaces(table, { kkr: "sjaelland" });
      expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["unit-of-some"]);
    }
  });

  it.each(["Angiv helårspladser eller halvårspladser", "Nogle helårspladser er omregnet til halvårspladser"])(
    "is of no parts where it offers both or tells of a conversion: %s",
    (sentence) => {
      for (const [unit] of UNITS) expect(refusalsUnder(sentence, unit)).toEqual([]);
    },
  );

  it("contradicts nobody where it tells how the numbers were made, or what they were or are not", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.constantFrom(
          ...["Omregnet fra %", "Beregnet på grundlag af %", "A havde 4 % i 2022", "Sidste år var det %"],
          ...[
            "Heraf 4 %",
            "Det er ikke %",
            "Tallene er omregnet fra %",
            "Tidligere brugte A %",
            "Før var det %",
          ],
        ),
        ([unit, one], sentence) => {
          expect(refusalsUnder(sentence.replace("%", one), otherThan(unit))).not.toContain("other-unit");
        },
      ),
    );
  });
});

/** What is wrong with a table of full-year places with a row of such a name. */
function refusalsOf(name: string, unit: "full-year" | "half-year" = "full-year"): string[] {
  const lines = ["Kommune;Dagtilbud;Skole/fritid;Social/special", "Faxe;10;5;8", `${name};1;2;3`];
  const outcome = readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), {
    kkr: "sjaelland",
    unit,
  });
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
}

describe("a unit behind a name", () => {
  it.each(["Køge halvår", "Køge, ½ år", "Køge Kommune - halvårspladser", "Solsikken (6 mdr.)"])(
    "is: %s",
    (name) => {
      expect(refusalsOf(name)).toEqual(["other-unit"]);
      expect(refusalsOf(name, "half-year")).toEqual([]);
    },
  );

  it.each(["Køge helår", "Halvårshuset", "Solsikken halvåret"])("is none that differs: %s", (name) => {
    expect(refusalsOf(name)).toEqual([]);
  });
});

describe("a unit in the heading of the names", () => {
  it.each(["Kommune, helårspladser", "Kommune - helårspladser", "Kommune i helårspladser"])(
    "is held against the user's, behind it and on a line under it: %s",
    (heading) => {
      const [, mark = "", unit = ""] = /^Kommune(.*?)(helårspladser)$/.exec(heading) ?? [];
      for (const lines of [
        [`${heading};Dagtilbud;Skole/fritid;Social/special`],
        ["Kommune;Dagtilbud;Skole/fritid;Social/special", `${mark}${unit}`],
      ]) {
        const bytes = new TextEncoder().encode([...lines, "Køge;10;5;8", "Faxe;1;2;3"].join("\n"));
        const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland", unit: "half-year" });
        expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["other-unit"]);
      }
    },
  );
});

describe("a unit behind the name of a specialisation", () => {
  const kinds = ["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"];
  const list = (said: readonly string[], unit?: "full-year" | "half-year") => {
    const rows = kinds.map((kind, at) => `Køge;${kind}${said[at] ?? ""};${at + 1}`);
    const bytes = new TextEncoder().encode(["Kommune;Specialisering;Antal", ...rows].join("\n"));
    const outcome = readInternshipPlaces(bytes, {
      kkr: "sjaelland",
      ...(unit === undefined ? {} : { unit }),
    });
    return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  };
  const ways = ["(%spladser)", "(%)", "- %spladser", ", %"];

  it("is held against the user's in each row, and asked about where others have none", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.constantFrom(...ways),
        fc.nat({ max: 2 }),
        ([unit, one], way, at) => {
          const text = ` ${way.replace("%", one.replace("spladser", ""))}`;
          const said = kinds.map((_, row) => (row === at ? text : ""));
          expect(list(said, otherThan(unit))).toEqual(["other-unit"]);
          expect(list(said, unit)).toEqual([]);
          expect(list(said)).toEqual(["unit-of-some"]);
          expect(list(kinds.map(() => text))).toEqual([]);
        },
      ),
    );
  });
});

describe("the institution in a title that says the unit", () => {
  const read = (...lines: readonly string[]) =>
    readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), { kkr: "syddanmark" });
  const TITLE = "Praktikpladser (helårspladser) studieåret 2023/24 - UCL";

  it("is that of all the places where the table has no other", () => {
    const outcome = read(
      TITLE,
      "Kommune;Dagtilbud;Skole/fritid;Social/special",
      "Nyborg;1;2;3",
      "Vejle;1;2;3",
    );
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "unit-stated", unit: "full-year" }),
    );
  });

  it("may be of some of them beside another's", () => {
    const header = "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special";
    const outcome = read(TITLE, header, "Nyborg;UCL;1;2;3", "Nyborg;UC SYD;1;2;3");
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["unit-of-some"]);
  });
});

describe("a sentence with a word of a unit around the numbers", () => {
  const STEMS = {
    "half-year": ["halvårspladser", "halvårs-pladser", "½-årspladser", "6-måneders pladser", "halvår"],
    "full-year": ["helårspladser", "hel-års pladser", "12-månederspladser", "helår", "hele år"],
  } as const;
  const BEFORE = ["halve ", "½ ", "kvarte ", "dobbelte ", "to gange ", "? ", "måske ", "ikke ", "1/2 "];
  const BEHIND = ["?", " x 2", " / 2", " delt med to", " pr. halvår", " i et semester"];
  const FRAMES = ["", "Alle tal er i ", "Antal ", "Enhed: ", "Praktikpladser 2023/2024 opgjort i "];

  it("is that unit where it says nothing else, and refused with a multiplier, a denial, a doubt or the other unit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS.map(([unit]) => unit)),
        fc.nat({ max: 4 }),
        fc.constantFrom(...FRAMES),
        fc.constantFrom("", "", "", ...BEFORE),
        fc.constantFrom("", "", "", ...BEHIND),
        fc.option(fc.tuple(fc.constantFrom("/", " og ", " eller ", "- og ", "-/"), fc.nat({ max: 4 }))),
        (unit, stem, before, times, behind, other) => {
          const more = other === null ? "" : `${other[0]}${STEMS[otherThan(unit)][other[1]]}`;
          const sentence = `${before}${times}${STEMS[unit][stem]}${more}${behind}`;
          const read = unitsRead(sentence);
          const isClear = times === "" && behind === "" && more === "";
          expect([sentence, read]).not.toEqual([sentence, []]);
          // A stem alone may also be asked about.
          if (isClear && sentence.includes("plads")) expect([sentence, read]).toEqual([sentence, [unit]]);
          if (!isClear) expect([sentence, read]).toEqual([sentence, ["unit-of-some"]]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ...["Halve helårspladser", "Tallene er det dobbelte af helårspladserne", "½ helårsplads pr. tal"],
    ...["Halvdelen af halvårspladserne", "Hel- og halvårspladser", "Enhed: ikke helår", "Halvtidspladser"],
    ...["Opgjort som halvårspraktikker", "Praktikforløb à et halvt år", "varighed: 6 måneder"],
    ...["Antal forløb på 26 uger", "Hvert tal dækker et semester", "Pladserne er besat halvdelen af året"],
    ...["Helårspladser (opgjort pr. halvår)", "Helårspladser / halvårspladser (sæt kryds)"],
  ])("is asked about: %s", (sentence) => {
    expect(unitsRead(sentence)).toEqual(["unit-of-some"]);
  });

  it.each([
    ["full-year", "Helårspladser (fuldtid)"],
    ["full-year", "ikke halvårspladser, men helårspladser"],
    ["full-year", "Helårspladser (12 måneder)"],
    ["half-year", "Alle tal er pladser a 6 måneder"],
    ["half-year", "Pladserne er halvårs"],
  ])("is %s: %s", (unit, sentence) => {
    expect(unitsRead(sentence)).toEqual([unit]);
  });

  it.each([
    ...["Vi mødes hvert halvår", "Frist: halvåret", "Halvårsrapporten er vedlagt", "Helhedsplan for Halsnæs"],
    ...["Halvdelen af kommunerne har svaret", "Tallene dækker hele kommunen", "Vi har åbent hele året"],
    ...["Semesterstart 1. februar", "Hel- og halvdagsbørnehaven", "Halvårsskolen"],
    ...["Børnene er ½-2 år", "Børn fra 6 måneder til 3 år", "Lederen er på orlov i 6 måneder"],
    ...["Pladser til studerende på 3. semester", "Normering: 12 helårsværk", "I det hele færre pladser"],
    ...["En helårsplads svarer til to halvårspladser", "Skriv en af disse: halvårspladser, helårspladser"],
  ])("says nothing of the unit: %s", (sentence) => {
    expect(unitsRead(sentence)).toEqual([]);
  });
});
