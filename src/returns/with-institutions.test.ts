import { describe, expect, it } from "vitest";
import { csvFile } from "../../test/arbitraries/filled-returns.js";
import { readInternshipPlaces } from "../input/rows/read-internship-places.js";
import { valueOf } from "../messages/value-of.js";
import { collectReturns } from "./collect-returns.js";
import type { CollectReturnsOptions } from "./collect-options.js";

// All numbers are constructed.
const HEADINGS = "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special";
const SYDDANMARK = { kkr: "syddanmark", studyYear: "2023/2024" };
const collected = (rows: readonly string[], options: Partial<CollectReturnsOptions> = {}) =>
  collectReturns([csvFile("alle.csv", [HEADINGS, ...rows].join("\n"))], { ...SYDDANMARK, ...options });
const partial = (rows: readonly string[], options: Partial<CollectReturnsOptions> = {}) => {
  const outcome = collected(rows, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.notices.filter(({ code }) => code === "partial-answers");
};
const ROWS = ["Odense;UCL;1;2;3", "Vejen;UC Syd;1;2;3", "Varde;UC Syd;1;2;3"];
const WHOLE = ["Assens;UCL;4;5;6", "Assens;UC Syd;0;0;0"];

describe("who has answered for some institutions only", () => {
  it("is said in one notice, by what they have answered for", () => {
    expect(partial([...ROWS, ...WHOLE])).toMatchObject([
      {
        answers: [
          { institutions: ["ucl"], providers: ["Odense"] },
          { institutions: ["ucsyd"], providers: ["Varde", "Vejen"] },
        ],
      },
    ]);
    expect(partial(WHOLE)).toEqual([]);
  });

  it("is nobody to whom the key gives one institution, or who had none but it last year", () => {
    const key = [{ provider: "Odense Kommune", institution: "UCL" }];
    const place = (provider: string, institution: string, places: number) => ({
      ...{ provider, institution, specialisation: "dagtilbud", places },
    });
    const internshipPlaces = [
      ...[place("Varde", "ucsyd", 5), place("Varde", "ucl", 0)],
      ...[place("Vejen", "ucl", 1), place("Vejen", "ucsyd", 5)],
    ];
    expect(partial(ROWS, { key, previous: { internshipPlaces } })).toMatchObject([
      { answers: [{ institutions: ["ucsyd"], providers: ["Vejen"] }] },
    ]);
  });

  it("is nobody where there is one institution", () => {
    const file = csvFile("a.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;1;2;3");
    const outcome = collectReturns([file], { kkr: "sjaelland", studyYear: "2023/2024" });
    expect(outcome.ok && outcome.notices.map(({ code }) => code)).not.toContain("partial-answers");
  });
});

describe("an institution beside the numbers", () => {
  const key = [{ provider: "Odense", institution: "UCL" }];
  const read = (heading: string, ...rows: readonly string[]): unknown => {
    const header = `Kommune;${heading};Dagtilbud;Skole/fritid;Social/special`;
    const outcome = collectReturns([csvFile("a.csv", [header, ...rows].join("\n"))], { ...SYDDANMARK, key });
    if (!outcome.ok) return outcome.refusals.map(({ code }) => code);
    const said = outcome.notices.flatMap((one) => (one.code === "key-overruled" ? one.providers : []));
    return [
      ...new Set(outcome.value.request.internshipPlaces.map(({ institution }) => institution)),
      ...said,
    ];
  };

  it.each(["Institution", "Professionshøjskole", "Pladserne går til", "Campus"])(
    "is used whatever stands over it, and not the key, which is said: »%s«",
    (heading) => {
      expect(read(heading, "Odense;UC SYD;1;2;3")).toEqual(["ucsyd", "Odense"]);
      expect(read(heading, "Odense;UCL;1;2;3")).toEqual(["ucl"]);
    },
  );

  it.each(["Sidste års institution", "Tidligere institution", "Også aftale med", "Nærmeste", "UC i 2022"])(
    "is another one than the row's by its heading: »%s«",
    (heading) => {
      expect(read(heading, "Odense;UC SYD;1;2;3")).toEqual(["ucl"]);
      expect(read(heading, "Vejle;UC SYD;1;2;3")).toEqual(["institution-unstated"]);
      // A column of the row's own is used beside it.
      expect(read(`${heading};Nu`, "Odense;UCL;UC SYD;1;2;3")).toEqual(["ucsyd", "Odense"]);
    },
  );

  it.each(["Institution;Ny institution", "Pladserne går til;Institution", "UC;Campus"])(
    "is refused where two columns differ: »%s«",
    (headings) => {
      expect(read(headings, "Odense;UC SYD;UCL;1;2;3")).toEqual(["repeated-column"]);
      expect(read(headings, "Odense;UCL;UC Lillebælt;1;2;3", "Vejle;UCL;UCL;1;2;3")).toEqual(["ucl"]);
    },
  );

  it("is one beside sums, and where most of what stands in it names institutions: the rest is refused", () => {
    expect(read("UC", "Odense;UC SYD;1;2;3", "Vejle;UC SYD;1;2;3", "I alt;I alt;2;4;6")).toEqual([
      "ucsyd",
      "Odense",
    ]);
    const rest = "Odense;UC SYD;1;2;3,Vejle;UCL;1;2;3,Assens;Campus Vest;1;2;3".split(",");
    expect(read("Hører til", ...rest)).toEqual(["unknown-name"]);
  });

  it("is none where something else stands among them", () => {
    expect(read("Campus", "Odense;UC SYD;1;2;3", "Odense;Campus Vest;1;2;3")).not.toContain("ucsyd");
    expect(read("Campus", "Odense;Campus Vest;1;2;3")).toEqual(["ucl"]);
  });

  it.each(["Uddannelsessted", "Professionshøjskole", "UC"])(
    "may have sums in it, and under a word for institutions one that is not known is refused: »%s«",
    (heading) => {
      const rows = ["Odense;UC SYD;1;2;3", "Odense;UCL;4;5;6"];
      expect(read(heading, ...rows, "Odense;I alt;5;7;9")).toEqual(["ucsyd", "ucl", "Odense"]);
      expect(read(heading, ...rows, "Odense;VIA Horsens;1;1;1")).toEqual(["unknown-name"]);
    },
  );
});

describe("a column of institutions in a KKR that has one", () => {
  const read = (heading: string, ...named: readonly string[]): unknown => {
    const rows = named.map((name, at) => `${["Faxe", "Greve", "Lejre"][at] ?? ""};${name};1;2;3`);
    const table = [`Kommune;${heading};Dagtilbud;Skole/fritid;Social/special`, ...rows].join("\n");
    const outcome = readInternshipPlaces(new TextEncoder().encode(table), {
      kkr: "sjaelland",
      studyYear: "2023/2024",
    });
    return outcome.ok ? outcome.value.length : outcome.refusals.map(({ code }) => code);
  };

  it.each(["UC", "Studerende fra", "Tilknyttet", "By", ""])(
    "has nobody's places counted as another institution's, whatever stands over it: »%s«",
    (heading) => {
      expect(read(heading, "Absalon", "KP", "Absalon")).toEqual(["outside-kkr"]);
      expect(read(heading, "Absalon", "RUC", "KP")).toContain("unknown-name");
      expect(read(heading, "Absalon", "Absalon", "Absalon")).toBe(9);
      // A remark on one row leaves the others as they are.
      expect(read(heading, "", "Absalon", "")).toBe(9);
    },
  );
});

describe("an institution in a name or a line", () => {
  const key = [
    { provider: "Vejle", institution: "UCL" },
    { provider: "Region Syddanmark", institution: "UCL" },
  ];
  const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special";
  const read = (file: string, lines: readonly string[], isKeyed = true): unknown => {
    const options = { ...SYDDANMARK, ...(isKeyed ? { key } : {}) };
    const outcome = collectReturns([csvFile(file, [WIDE, ...lines].join("\n"))], options);
    if (!outcome.ok) return outcome.refusals.map(({ code }) => code);
    const places = outcome.value.request.internshipPlaces.map(({ provider, institution }) =>
      [provider, institution].join(" "),
    );
    const said = outcome.notices.flatMap((one) => (one.code === "key-overruled" ? one.providers : []));
    return [...new Set(places), ...said];
  };

  it.each([
    ["a.csv", ["Vejle (UC SYD);1;2;3"], "Vejle (UC SYD)"],
    ["a.csv", ["Region Syddanmark, UC Syd;1;2;3"], "Region Syddanmark, UC Syd"],
    ["Vejle UC SYD.csv", ["Vejle;1;2;3"], "Vejle"],
    ["a.csv", ["Vejle;1;2;3", "", "Pladserne er til UC SYD"], "Vejle"],
    ["a.csv", ["Vejle;1;2;3", "", "Alle praktikpladser er til UC Syddanmark"], "Vejle"],
    ["a.csv", ["Vejle;1;2;3", "", "Gælder kun UC SYD"], "Vejle"],
  ])("is used and not the key, which is said; and without a key: %s %j", (file, lines, provider) => {
    expect(read(file, lines)).toEqual([`${provider} ucsyd`, provider]);
    expect(read(file, lines, false)).toEqual([`${provider} ucsyd`]);
  });

  it.each([
    ["a.csv", ["Vejle (UCL);1;2;3"], "Vejle (UCL)"],
    ["Vejle UC SYD og UCL.csv", ["Vejle;1;2;3"], "Vejle"],
    ["a.csv", ["Vejle;1;2;3", "", "Kopi til UC SYD"], "Vejle"],
    ["a.csv", ["Vejle;1;2;3", "", "Pladserne er til UC SYD", "", "Pladserne er til UCL"], "Vejle"],
    ["a.csv", ["Vejle;1;2;3", "", "Pladser til UC SYD kommer senere"], "Vejle"],
  ])("is none where it is the key's, two are named or the line says something else: %s %j", (...row) => {
    const [file, lines, provider] = row;
    expect(read(file, lines)).toEqual([`${provider} ucl`]);
  });

  it("is used where it is remarked on a row, of that provider", () => {
    const lines = [
      "Kommune;Dagtilbud;Skole/fritid;Social/special;Bemærkning",
      "Vejle;1;2;3;Gælder kun UC SYD",
    ];
    const file = csvFile("a.csv", ...lines, "Region Syddanmark;4;5;6;Besøg af UC SYD");
    const { request } = valueOf(collectReturns([file], { ...SYDDANMARK, key }));
    const all = request.internshipPlaces.map(({ provider, institution }) => `${provider} ${institution}`);
    expect([...new Set(all)]).toEqual(["Vejle ucsyd", "Region Syddanmark ucl"]);
  });

  it.each([
    [["Vejle;1;2;3", "", "heraf UC SYD 2 og UCL 4"]],
    [["Vejle;1;2;3", "", "2 af dem til UC SYD"]],
    [["Vejle;1;2;3", "", "2 pladser: UC SYD 2, UCL 4"]],
    [["Vejle;1;2;3;2"], ";Heraf UC SYD"],
  ])("that has some of the places is settled before any key: %j", (lines, heading = "") => {
    const file = csvFile("a.csv", [`${WIDE}${heading}`, ...lines].join("\n"));
    for (const options of [SYDDANMARK, { ...SYDDANMARK, key }]) {
      expect(collectReturns([file], options)).toMatchObject({
        refusals: [{ code: "unread-columns", areOfInstitution: true, where: { file: "a.csv" } }],
      });
    }
  });

  it("has two parts of one provider apart", () => {
    const rows = ["Vejle (UCL);1;2;3", "Vejle (UC SYD);4;5;6"];
    expect(read("a.csv", rows)).toEqual(["Vejle (UC SYD) ucsyd", "Vejle (UCL) ucl", "Vejle (UC SYD)"]);
  });
});

describe("an answer that no row has", () => {
  const internshipPlaces = [
    { provider: "Fonden", institution: "ucl", specialisation: "dagtilbud", places: 1 },
  ];
  const add = { ...SYDDANMARK, internshipPlaces };
  const unmet = { refusals: [{ code: "unmet-answer", written: "Fondn" }] };

  it.each([
    ["the earlier collection", { add }],
    ["last year's rows", { previous: { internshipPlaces, labels: ["Fonden"] } }],
  ])("is refused with %s too, unless it is met there", (_, beside) => {
    expect(collected(WHOLE, { ...beside, providers: ["Fondn"] })).toMatchObject(unmet);
    expect(collected(WHOLE, { ...beside, providers: ["Fonden"] }).ok).toBe(true);
  });

  it("may be of last year's rows if these are not known", () => {
    expect(collected(WHOLE, { previous: { internshipPlaces }, providers: ["Fondn"] }).ok).toBe(true);
  });
});

describe("a row of the key", () => {
  const rows = ["Odense;1;2;3", "Vejle;4;5;6"].join("\n");
  const file = csvFile("a.csv", `Kommune;Dagtilbud;Skole/fritid;Social/special\n${rows}`);
  const refused = (...providers: string[]): unknown => {
    const where = { file: "key.csv", row: 3, column: 2, header: "Institution" };
    const key = providers.map((provider) => ({ provider, institution: "UCL", where }));
    const outcome = collectReturns([file], { ...SYDDANMARK, key });
    return outcome.ok ? [] : outcome.refusals;
  };

  it("names one provider, and is refused at its row if it names several, or nearly one, or one again", () => {
    const where = { file: "key.csv", row: 3 };
    expect(refused("Odense", "Vejle")).toEqual([]);
    expect(refused("Odense, Vejle")).toEqual([
      {
        code: "two-providers-in-one",
        written: "Odense, Vejle",
        providers: ["Odense", "Vejle"],
        inKey: true,
        where,
      },
    ]);
    expect(refused("Odense", "Vejle", "Vejlle")).toEqual([
      { code: "misspelt-provider", written: "Vejlle", nearest: "Vejle", where },
    ]);
    expect(refused("Odense", "Vejle", "Vejle Kommune")).toMatchObject([{ code: "repeated-provider", where }]);
  });
});

describe("the rows of a key", () => {
  const file = csvFile("a.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special\nOdense;1;2;3");
  const by = (...key: readonly (readonly [string, string])[]) =>
    collectReturns([file], {
      ...SYDDANMARK,
      key: key.map(([provider, institution]) => ({ provider, institution })),
    });

  it("are said where they are of nobody, and not where a municipality has not answered", () => {
    const outcome = by(["Odense", "UCL"], ["Vejle", "UCL"], ["Børnehaven Nordby", "UCL"]);
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({
        code: "institution-by-key",
        providers: ["Odense"],
        unused: ["Børnehaven Nordby"],
      }),
    );
    const all = by(["Odense", "UCL"], ["Vejle", "UCL"]);
    const said = all.ok ? all.notices.find(({ code }) => code === "institution-by-key") : undefined;
    expect(said).toBeDefined();
    expect(said).not.toHaveProperty("unused");
  });

  it("are remembered in what is collected, also where another answers later", () => {
    const first = by(["Odense", "UCL"]);
    const remark = {
      ...{ provider: "Odense", file: "a.csv", code: "institution-by-key" },
      text: "Indberetningen nævner ingen institution. Praktikpladserne er regnet til UCL Erhvervsakademi og professionshøjskole efter sekretariatets nøgle.",
    };
    expect(first.ok && first.value.request.returns?.remarks).toEqual([remark]);
    if (!first.ok) return;
    const vejle =
      "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special\nVejle;UCL;1;2;3\nVejle;UC SYD;1;2;3";
    const later = collectReturns([csvFile("b.csv", vejle)], {
      add: { ...first.value.request, file: "a.json" },
    });
    expect(later.ok && later.value.request.returns?.remarks).toEqual([remark]);
    expect(later.ok && later.notices.map(({ code }) => code)).not.toContain("partial-answers");
  });

  it("may name the institution's town, and are never said to have numbers", () => {
    const outcome = by(["Odense", "UCL Odense"]);
    expect(
      outcome.ok && outcome.value.request.internshipPlaces.map(({ institution }) => institution),
    ).toEqual(["ucl", "ucl", "ucl"]);
    const unknown = by(["Odense", "UCL Jelling"]);
    expect(!unknown.ok && unknown.refusals.map(({ code }) => code)).toEqual(["unknown-name"]);
    expect(!unknown.ok && unknown.refusals[0]).not.toHaveProperty("isWithin");
  });
});
