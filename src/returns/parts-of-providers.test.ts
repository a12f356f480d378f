import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile, filledCsv } from "../../test/arbitraries/filled-returns.js";
import { partBefore, partSuffix } from "../../test/arbitraries/parts-of-providers.js";
import { prop } from "../../test/prop.js";
import type { CollectedReturns } from "../domain/collected-returns.js";
import { type Outcome } from "../domain/outcome.js";
import type { Notice } from "../domain/notice.js";
import { describeNotice } from "../messages/describe-notice.js";
import { valueOf } from "../messages/value-of.js";
import { parseRequest } from "../input/request/parse-request.js";
import { readInternshipPlaces } from "../input/rows/read-internship-places.js";
import { reference } from "../reference/reference.js";
import { checkProvider } from "./check-provider.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { collectReturns } from "./collect-returns.js";

const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const SJAELLAND = { kkr: "sjaelland", studyYear: "2023/2024" };

const table = (...rows: readonly string[]) => csvFile("t.csv", WIDE, ...rows);

function collected(rows: readonly string[], options: CollectReturnsOptions = {}): Outcome<CollectedReturns> {
  return collectReturns([table(...rows)], { ...SJAELLAND, ...options });
}

function providersIn(outcome: Outcome<CollectedReturns>): unknown[] {
  const { internshipPlaces } = valueOf(outcome).request;
  return [...new Set(internshipPlaces.map(({ provider }) => provider))];
}

describe("a department or a site", () => {
  const two = collected(["Køge - Social;1;2;3", "Faxe;7;8;9", "Køge Kommune, Børn og Skole;4;5;6"]);

  it("keeps its row and its name, and is its municipality's answer", () => {
    expect(providersIn(two)).toEqual(["Faxe", "Køge Kommune, Børn og Skole", "Køge - Social"]);
    const { answered, sums, request } = valueOf(two);
    expect(answered.map(({ provider }) => provider)).toEqual(["Faxe", "Køge"]);
    expect(request.returns?.answered).toEqual(["Faxe", "Køge"]);
    expect(request.returns?.missing).not.toContain("Køge");
    expect(sums.map(({ places }) => places)).toEqual(["12", "15", "18"]);
  });

  it("is said, in a collection as at a field", () => {
    const said = { code: "part-of-provider", provider: "Køge - Social", of: "Køge" };
    expect(two.ok && two.notices).toContainEqual(expect.objectContaining(said));
    expect(checkProvider("Køge - Social", "sjaelland")).toMatchObject(said);
    expect(checkProvider("Køge - Social", "")).toMatchObject(said);
    expect(checkProvider("Køge og Faxe", "sjaelland")).toBeNull();
  });

  it("whose name does not say whose it is counts with the municipality that is said to be the sum of them", () => {
    const rows = ["Køge;10;5;8", "- dagpleje;2;0;0", "- daginstitution;8;5;8", "Faxe;4;2;2"];
    const asked = { code: "sum-or-provider", written: "Køge", because: "parts-beside" };
    expect(collected(rows)).toMatchObject({ refusals: [asked] });
    const { answered, sums } = valueOf(collected(rows, { sums: ["Køge"] }));
    expect(answered.map(({ provider }) => provider)).toEqual(["Faxe", "Køge"]);
    expect(sums.map(({ places }) => places)).toEqual(["14", "7", "10"]);
    expect(
      collectReturns([csvFile("t.csv", WIDE, "Hele området;1;2;3")], { ...SJAELLAND, sums: ["Hele området"] })
        .ok,
    ).toBe(false);
  });

  it("of another KKR's municipality is refused", () => {
    expect(collected(["Esbjerg Kommune, Skole;1;2;3"])).toMatchObject({
      refusals: [{ code: "provider-of-another-kkr", found: "KKR Syddanmark" }],
    });
    expect(checkProvider("Esbjerg Kommune, Skole", "sjaelland")).toMatchObject({
      belongsTo: "KKR Syddanmark",
    });
  });

  it("beside the whole is refused, with the cells and the numbers of both, in one file and in several", () => {
    const inOne = { refusals: [{ code: "whole-and-part", provider: "Køge", institution: "absalon" }] };
    expect(collected(["Køge Kommune;1;2;3", "Køge Børn;4;5;6"])).toMatchObject(inOne);
    const whole = filledCsv("a.csv", { provider: "KØGE", unit: "helårspladser", places: [1, 2, 3] });
    const parts = csvFile("t.csv", "Enhed: helårspladser", WIDE, "Køge Børn;4;5;6", "Køge, Skole;7;8;9");
    const outcome = collectReturns([whole, parts]);
    expect(outcome).toMatchObject({
      refusals: [
        {
          ...inOne.refusals[0],
          answers: [
            { written: "Køge", places: [1, 2, 3], where: { file: "a.csv" } },
            { written: "Køge Børn", places: [4, 5, 6], where: { file: "t.csv", row: 3 } },
            { written: "Køge, Skole", places: [7, 8, 9], where: { file: "t.csv", row: 4 } },
          ],
        },
      ],
    });
    expect(!outcome.ok && outcome.refusals).toHaveLength(1);
  });

  it("may answer for another institution than the whole", () => {
    const long = (provider: string, institution: string) =>
      ["Dagtilbud", "Skole/fritid", "Social/special"].map((it) => `${provider};${institution};${it};1`);
    const header = "Kommune;Institution;Specialisering;Antal praktikpladser";
    const file = csvFile("t.csv", header, ...long("Vejle", "UCL"), ...long("Vejle Børn", "UC Syd"));
    const outcome = collectReturns([file], { ...SJAELLAND, kkr: "syddanmark" });
    expect(providersIn(outcome)).toEqual(["Vejle", "Vejle Børn"]);
  });

  it("has its institution by the key of its municipality, or by its own", () => {
    const file = csvFile("t.csv", WIDE, "Vejle Børn;1;2;3", "Odense Børn;1;2;3");
    const key = [
      { provider: "Vejle", institution: "UCL" },
      { provider: "Odense", institution: "UCL" },
      { provider: "Odense Børn", institution: "UC Syd" },
    ];
    const { request } = valueOf(collectReturns([file], { ...SJAELLAND, kkr: "syddanmark", key }));
    expect(request.internshipPlaces.map(({ institution }) => institution)).toEqual([
      ...["ucsyd", "ucsyd", "ucsyd", "ucl", "ucl", "ucl"],
    ]);
  });

  it("twice is refused, however it is written", () => {
    const codes = Array.from({ length: 3 }, () => ({ code: "duplicate-cell" }));
    expect(collected(["Køge, Social;1;2;3", "Køge - SOCIAL;1;2;3"])).toMatchObject({ refusals: codes });
  });

  it("with a second municipality in its name is refused once, in a table and in a form", () => {
    const refusals = [{ code: "two-providers-in-one", providers: ["Køge", "Faxe"] }];
    const inTable = collected(["Køge og Faxe;1;2;3"]);
    const form = filledCsv("a.csv", { provider: "Køge/Faxe", places: [1, 2, 3] });
    for (const outcome of [inTable, collectReturns([form])]) {
      expect(outcome).toMatchObject({ refusals });
      expect(!outcome.ok && outcome.refusals).toHaveLength(1);
    }
  });

  it("is refused beside all of them together, by a word for the whole or by their names joined", () => {
    const parts = ["Køge, dagtilbud;4;0;0", "Faxe;1;1;1", "Køge, skole;0;5;0"];
    const wholes = [
      "Køge, samlet",
      "Køge (begge)",
      "Hele Køge Kommune",
      "Samlet Køge",
      "Køge, hele kommunen",
    ];
    const joined = "Køge, Dagtilbud og skole";
    for (const whole of [...wholes, "Køge tilsammen", "Køge, alle", joined]) {
      const outcome = collected([`${whole};9;9;9`, ...parts]);
      expect(outcome).toMatchObject({ refusals: [{ code: "whole-and-part", provider: "Køge" }] });
      const add = { ...valueOf(collected(parts)).request, file: "samlet.json" };
      // The whole that answers later replaces its parts; a department of a joined name may be one more.
      const later = collected([`${whole};9;9;9`], { add });
      const refusals = [{ code: "whole-and-part", answers: [{}, {}, {}] }];
      if (whole === joined) expect(later).toMatchObject({ refusals });
      else expect(valueOf(later).sums.map(({ places }) => places)).toEqual(["10", "10", "10"]);
    }
    for (const other of ["Køge, Alle unge", "Køge, Børn og skole", "Køge, Dagtilbud Nord"]) {
      expect(collected([`${other};9;9;9`, ...parts]).ok).toBe(true);
    }
  });

  it("is compared with its municipality of last year, all parts together", () => {
    const previous = {
      internshipPlaces: [
        ...valueOf(
          readInternshipPlaces(new TextEncoder().encode(`${WIDE}\nKøge;5;7;30\nGreve;1;1;1`), SJAELLAND),
        ),
      ],
    };
    const outcome = collected(["Køge - Social;1;2;3", "Køge Kommune, Børn;4;5;6"], { previous });
    const notices = outcome.ok ? outcome.notices : [];
    expect(notices.filter(({ code }) => code === "jump")).toMatchObject([
      { provider: "Køge", specialisation: "social-special", before: "30", now: "9" },
    ]);
    expect(notices.find(({ code }) => code === "against-last-year")).toMatchObject({
      providers: [{ provider: "Køge", before: "42", now: "21" }],
      silent: ["Greve"],
    });
  });

  it("is added beside other parts collected before, replaces itself, and is replaced by the whole", () => {
    const before = (...rows: string[]) => ({ ...valueOf(collected(rows)).request, file: "samlet.json" });
    const add = before("Køge Børn;1;2;3", "Faxe;7;8;9");
    expect(providersIn(collected(["Køge Skole;1;1;1"], { add }))).toEqual([
      "Faxe",
      "Køge Børn",
      "Køge Skole",
    ]);
    const again = valueOf(collected(["KØGE BØRN;1;1;1"], { add }));
    expect(again.sums.map(({ places }) => places)).toEqual(["8", "9", "10"]);
    expect(providersIn(collected(["Køge;1;1;1"], { add }))).toEqual(["Faxe", "Køge"]);
    expect(collected(["Faxe Skole;1;1;1"], { add })).toMatchObject({ refusals: [{ provider: "Faxe" }] });
  });
});

const { municipalities = [], region = "" } = reference.at("2023/2024", "sjaelland").council ?? {};
const named = [...municipalities.map(({ name }) => name), region];

describe("a stranger that may be one of ours", () => {
  const outcome = collected(["Faxe;1;2;3", "Psykiatrien;4;5;6", "Skolen ved Køge Å;7;8;9"]);
  const { notices } = { notices: [], ...outcome } as { notices: readonly Notice[] };

  it("counts under its own name, and is said, in a collection as at a field", () => {
    for (const [provider, mayBe] of [
      ["Psykiatrien", "Region Sjælland"],
      ["Skolen ved Køge Å", "Køge"],
    ] as const) {
      const said = { code: "other-provider", provider, mayBe };
      expect(notices).toContainEqual(expect.objectContaining(said));
      expect(checkProvider(provider, "sjaelland")).toMatchObject(said);
    }
    expect(providersIn(outcome)).toEqual(["Faxe", "Psykiatrien", "Skolen ved Køge Å"]);
  });

  it("is said where that one is said to be silent", () => {
    const absent = notices.find(({ code }) => code === "not-answered");
    expect(absent).toMatchObject({
      mayBeIn: [
        { provider: "Køge", written: ["Skolen ved Køge Å"] },
        { provider: "Region Sjælland", written: ["Psykiatrien"] },
      ],
    });
    expect(absent && describeNotice(absent, "da")).toMatch(
      /har ikke svaret\. Køge kan være talt med som »Skolen ved Køge Å«\. Region Sjælland kan være talt med som »Psykiatrien«\.$/,
    );
    const answered = collected(["Køge;1;2;3", "Skolen ved Køge Å;7;8;9"]);
    expect(answered.ok && answered.notices.find(({ code }) => code === "not-answered")).not.toHaveProperty(
      "mayBeIn",
    );
  });
});

describe("a department without the name of its owner", () => {
  const ours = "Region Sjælland, Psykiatrien";
  const add = {
    ...valueOf(collected(["Køge;1;2;3", "Psykiatrien;0;0;9"])).request,
    file: "samlet.json",
    returns: {
      ...{ answered: ["Køge"], missing: [], notRead: [] },
      remarks: [{ provider: "Psykiatrien", text: "Ring i maj" }],
    },
  };
  const refusals = [{ code: "whole-and-part", areSame: true }];

  it("that was collected before is the one that answers now as was advised, and is replaced", () => {
    const outcome = collected([`${ours};0;1;8`], { add });
    expect(providersIn(outcome)).toEqual(["Køge", ours]);
    expect(valueOf(outcome).sums.map(({ places }) => places)).toEqual(["1", "3", "11"]);
    const notices = outcome.ok ? outcome.notices : [];
    expect(notices).toContainEqual(
      expect.objectContaining({ code: "read-differently", written: "Psykiatrien", readAs: ours }),
    );
    expect(notices.find(({ code }) => code === "collection-changed")).toMatchObject({
      ...{ added: [], replaced: [{ provider: ours, remarks: ["Ring i maj"] }] },
    });
  });

  it("is refused beside it in one collection, in any order, and where nothing says that it is the same", () => {
    const rows = ["Psykiatrien;0;0;9", `${ours};0;0;9`];
    expect(collected(rows)).toMatchObject({ refusals });
    expect(collected(rows.toReversed())).toMatchObject({ refusals });
    const files = rows.map((row, index) => csvFile(`${index}.csv`, WIDE, row));
    expect(collectReturns(files, SJAELLAND)).toMatchObject({ refusals });
    const before = { ...valueOf(collected([`${ours};0;0;9`, "Solsikken;1;1;1"])).request, file: "f.json" };
    expect(collected(["Psykiatrien;0;0;9"], { add: before })).toMatchObject({ refusals });
    expect(collected(["Køge, Solsikken;1;1;1"], { add: before })).toMatchObject({ refusals });
  });

  it("is whoever else where the name is another one, or the institution", () => {
    expect(collected([`${ours};0;0;9`, "Psykiatrien i Nord;1;1;1", "Solsikken;1;1;1"]).ok).toBe(true);
    const wide = "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special";
    const table = csvFile("t.csv", wide, "Skolen;UCL;1;2;3", "Vejle, Skolen;UC SYD;4;5;6");
    expect(collectReturns([table], { ...SJAELLAND, kkr: "syddanmark" }).ok).toBe(true);
  });

  prop([fc.constantFrom(...named), fc.constantFrom("Solsikken", "Team Vest")])(
    "is found by whichever side of the name of its owner it stands",
    (owner, part) => {
      for (const written of [`${owner}, ${part}`, `${part}, ${owner}`, `${part} (${owner})`]) {
        expect(collected([`${part};1;2;3`, `${written};1;2;3`])).toMatchObject({ refusals });
      }
    },
  );
});

describe("a provider with a department's name before or after its own", () => {
  const written = fc
    .tuple(
      ...([fc.constantFrom(...named), fc.constantFrom("", " Kommune")] as const),
      fc.oneof(
        partSuffix.map((suffix) => (name: string) => name + suffix),
        partBefore,
      ),
    )
    .map(([name, kommune, part]) => ({ name, part: part(`${name}${name === region ? "" : kommune}`) }));

  prop([written, fc.constantFrom(...named)])(
    "is never a third provider: who has answered and who is missing is as with the plain name",
    ({ name, part }, other) => {
      fc.pre(other !== name);
      const [withPart, plainly] = [part, name].map((it) =>
        valueOf(collected([`${it};1;2;3`, `${other};4;5;6`])),
      );
      expect(withPart?.request.returns).toEqual(plainly?.request.returns);
      expect(withPart?.notAnswered).toEqual(plainly?.notAnswered);
      expect(withPart?.answered).toEqual(plainly?.answered);
      expect(withPart?.sums).toEqual(plainly?.sums);
    },
  );

  prop([written])(
    "beside the plain name is refused, in returns, a table and a request alike",
    ({ name, part }) => {
      const refusals = [{ code: "whole-and-part", provider: name }];
      const rows = [`${name};1;2;3`, `${part};4;5;6`];
      expect(collected(rows)).toMatchObject({ refusals });
      const bytes = new TextEncoder().encode([WIDE, ...rows].join("\n"));
      expect(readInternshipPlaces(bytes, SJAELLAND)).toMatchObject({ refusals });
      const internshipPlaces = [name, part].flatMap((provider) =>
        ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
          ...{ provider, institution: "absalon", specialisation, places: 1 },
        })),
      );
      const studyPlaces = { from: "regional-total", total: 1 };
      expect(parseRequest({ ...SJAELLAND, internshipPlaces, studyPlaces })).toMatchObject({ refusals });
    },
  );
});
