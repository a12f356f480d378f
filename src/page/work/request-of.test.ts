import { describe, expect, it } from "vitest";
import { anyRequest } from "../../../test/arbitraries/requests.js";
import { smallRequest } from "../../../test/arbitraries/small-request.js";
import { prop } from "../../../test/prop.js";
import { editionFor, parseRequest, type RecommendationRequest, valueOf } from "../../index.js";
import { requestOf } from "./request-of.js";
import { blankWork, BY_HAND, type Work } from "./work.js";
import { workOf } from "./work-of.js";

const ABSALON: Work = {
  ...blankWork([{ id: "absalon" }]),
  ...{ studyYear: "2023/2024", kkr: "sjaelland", totals: { absalon: "747" } },
  rows: [
    {
      provider: " Køge ",
      institution: "absalon",
      places: { dagtilbud: "1.110", "skole-fritid": "12,5", "social-special": "0" },
    },
  ],
};

/** Faults by field. */
function faultsOf(work: Work): Record<string, string> {
  return Object.fromEntries(requestOf(work).faults.map(({ field, text }) => [String(field), text]));
}

/** A request without what says nothing: an empty list, and that there is no overbooking. */
function withoutNothing({ overbooking, ...request }: RecommendationRequest): unknown {
  const said = Object.entries(request).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return {
    ...Object.fromEntries(said),
    ...(overbooking === undefined || overbooking.mode === "none" ? {} : { overbooking }),
  };
}

describe("the request that the fields say", () => {
  it("has the numbers as a Dane types them, and the names as they are", () => {
    expect(requestOf(ABSALON).data).toEqual({
      ...{ studyYear: "2023/2024", kkr: "sjaelland" },
      internshipPlaces: [
        { provider: "Køge", institution: "absalon", specialisation: "dagtilbud", places: 1110 },
        { provider: "Køge", institution: "absalon", specialisation: "skole-fritid", places: "12.5" },
        { provider: "Køge", institution: "absalon", specialisation: "social-special", places: 0 },
      ],
      studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
      returns: { answered: ["Køge"], missing: expect.arrayContaining(["Faxe"]) as string[], notRead: [] },
    });
  });

  it("has no number of another unit or another year by its name alone", () => {
    const faultOf = (provider: string, unit: Work["unit"] = "full-year") => {
      const [row] = ABSALON.rows;
      const rows = row === undefined ? [] : [{ ...row, provider, file: BY_HAND }];
      return faultsOf({ ...ABSALON, studyYear: "2027/2028", unit, rows })["rows.0.provider"];
    };
    for (const name of ["Køge (halvårspladser)", "Køge, halvår"])
      expect(faultOf(name)).toContain("pladserne er halvårspladser");
    expect(faultOf("Køge (helårspladser)", "")).toContain("siger ikke klart");
    expect(faultOf("Køge 2026")).toMatch(/^Her står 2026, men der er bedt om 2027\/2028\./);
    for (const name of [
      "Køge (helårspladser)",
      "Køge 2027/2028",
      "Køge, afdeling 12",
      "Børnehaven Året rundt",
    ])
      expect(faultOf(name)).toBeUndefined();
  });

  it("has the KKR's order, whatever order the rows came in, and each number's own field", () => {
    const places = { dagtilbud: "1", "skole-fritid": "1", "social-special": "1" };
    const rows = ["Lejre", "Faxe", "Et andet sted", "Køge"].map((provider) => ({
      ...{ provider, institution: "absalon", places },
    }));
    const inOrder = requestOf({ ...ABSALON, rows });
    const { internshipPlaces, returns } = inOrder.data as unknown as RecommendationRequest;
    expect([...new Set(internshipPlaces?.map(({ provider }) => provider))]).toEqual([
      ...["Faxe", "Køge", "Lejre", "Et andet sted"],
    ]);
    expect(returns?.answered).toEqual(["Faxe", "Køge", "Lejre"]);
    expect(inOrder.fieldAt("internshipPlaces[0].places")).toBe("rows.1.dagtilbud");
    expect(requestOf({ ...ABSALON, rows: rows.toReversed() }).data).toEqual(inOrder.data);
  });

  it("holds nothing up for one of the KKR's own who stands there by name alone, once another has numbers", () => {
    const named = { provider: "Faxe", institution: "absalon", places: {} };
    expect(requestOf({ ...ABSALON, rows: [...ABSALON.rows, named] }).faults).toEqual([]);
    const strange = { ...named, provider: "Et andet sted" };
    expect(requestOf({ ...ABSALON, rows: [...ABSALON.rows, strange] }).faults).toHaveLength(3);
    expect(requestOf({ ...ABSALON, rows: [named] }).faults).toHaveLength(3);
  });

  it("says of the table who has answered only where its numbers are used, and who is missing is to be named", () => {
    const shares = {
      basis: "shares",
      shares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
    } as const;
    expect(requestOf({ ...ABSALON, ...shares }).data["returns"]).toBeUndefined();
    const { missing } = requestOf(ABSALON).data["returns"] as { readonly missing: readonly string[] };
    expect(requestOf({ ...ABSALON, unnamed: missing }).data["returns"]).toBeUndefined();
    expect(requestOf({ ...ABSALON, unnamed: missing.slice(1) }).data["returns"]).toMatchObject({ missing });
  });

  it("says of a share in per cent how it is written, and does not make it a number", () => {
    const survival = { period2: "90 %", period3: "0,9" };
    expect(faultsOf({ ...ABSALON, survival })).toEqual({
      "survival.period2":
        "»90 %« er ikke en andel af de studerende. Skriv andelen, der er tilbage, som et tal over 0 og højst 1, fx 0,95.",
    });
    expect(requestOf({ ...ABSALON, survival: { period2: "5 procent", period3: "0,9" } }).faults).toHaveLength(
      1,
    );
  });

  it("says beside the field what was read differently than written", () => {
    expect(requestOf(ABSALON).readings).toEqual([{ field: "rows.0.dagtilbud", text: "Læst som 1110." }]);
  });

  it("says at its name that a provider is none of the KKR's, once its row has a number, and takes it as it is", () => {
    const [row] = ABSALON.rows;
    const misspelt = { ...ABSALON, rows: row === undefined ? [] : [{ ...row, provider: "Kjøge" }] };
    const { readings, faults, data } = requestOf(misspelt);
    expect(readings).toContainEqual({
      field: "rows.0.provider",
      text: expect.stringMatching(/Mente du »Køge«\? Tallene er talt med\.$/) as string,
    });
    expect(faults).toEqual([]);
    expect(data["internshipPlaces"]).toMatchObject(Array(3).fill({ provider: "Kjøge" }));
    const withoutNumbers = misspelt.rows.map((one) => ({ ...one, places: {} }));
    expect(requestOf({ ...misspelt, rows: withoutNumbers }).readings).toEqual([]);
    expect(requestOf({ ...misspelt, kkr: "" }).readings).toHaveLength(1);
  });

  it("refuses a number that can be read in two ways, at its field", () => {
    expect(faultsOf({ ...ABSALON, totals: { absalon: "1,110" } })).toEqual({
      "totals.absalon": expect.stringContaining("1110") as string,
    });
  });

  it("leaves out a row in which nothing is typed, and misses a cell in one where something is", () => {
    const [row] = ABSALON.rows;
    const blank = { provider: "", institution: "absalon", places: {} };
    const half = { provider: "", institution: "absalon", places: { dagtilbud: "3" } };
    expect(requestOf({ ...ABSALON, rows: [blank, row ?? blank] }).faults).toEqual([]);
    expect(Object.keys(faultsOf({ ...ABSALON, rows: [half] }))).toEqual([
      "rows.0.skole-fritid",
      "rows.0.social-special",
    ]);
  });

  it.each([
    ["20 %", { percent: "20" }],
    ["-2,5%", { percent: "-2.5" }],
    ["−2,5 pct.", { percent: "-2.5" }],
    ["5 procent", { percent: "5" }],
    ["+23", { places: 23 }],
    ["-5", { places: -5 }],
    ["+0", { places: 0 }],
    ["-0", { places: 0 }],
  ])("understands the change %s", (change, expected) => {
    const { data, faults } = requestOf({ ...ABSALON, origin: "previous-year", change });
    expect(faults).toEqual([]);
    expect(data["studyPlaces"]).toEqual({ from: "previous-year", totals: {}, change: expected });
  });

  it("asks whether a change without a sign is per cent or study places", () => {
    expect(faultsOf({ ...ABSALON, origin: "previous-year", change: "20" })).toEqual({
      change: "»20« kan være procent eller studiepladser. Skriv 20 % eller +20.",
    });
    const faults = faultsOf({ ...ABSALON, origin: "previous-year", change: "abc" });
    expect(faults["change"]).toContain("»abc« er ikke et tal.");
  });

  it("says of a number of study places that overbooking has its own field, and nothing that is said of internship places", () => {
    const written = "747 (heraf 5 pct. overbooking)";
    expect(faultsOf({ ...ABSALON, totals: { absalon: written } })).toEqual({
      "totals.absalon": `»${written}« er ikke et tal. Skriv kun antallet, med cifre. Overbooking har sit eget felt under »Særlige forhold«.`,
    });
    expect(faultsOf({ ...ABSALON, totals: { absalon: "ca. 747" } })["totals.absalon"]).toBe(
      "»ca. 747« er ikke et tal. Skriv kun antallet, med cifre.",
    );
  });

  it.each([["halvtreds"], ["20 % mere"], ["+1.5"], ["%"]])("refuses the change %s", (change) => {
    expect(Object.keys(faultsOf({ ...ABSALON, origin: "previous-year", change }))).toEqual(["change"]);
  });

  it("takes a per cent sign behind a number of per cent, and nowhere else", () => {
    const { data, faults } = requestOf({
      ...ABSALON,
      basis: "shares",
      shares: { dagtilbud: "39 %", "skole-fritid": "24pct.", "social-special": "37" },
      overbooking: { mode: "on-top", percent: "5,5 %" },
      intake: { summer: "55 %", winter: "45 %", oddTo: "" },
      totals: { absalon: "747 %" },
    });
    expect(data).toMatchObject({
      specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
      overbooking: { percent: "5.5" },
      intake: { summer: 55, winter: 45 },
    });
    expect(faults.map(({ field }) => field)).toEqual(["totals.absalon"]);
  });

  it("leads from each path of a refusal to the field that was typed in", () => {
    const rows = [...ABSALON.rows.map((row) => ({ ...row, provider: "" })), ...ABSALON.rows];
    const { fieldAt } = requestOf({
      ...ABSALON,
      rows: [{ provider: "", institution: "x", places: {} }, ...rows],
    });
    const paths = [
      ["internshipPlaces[4].places", "rows.1.skole-fritid"],
      ["internshipPlaces[4].institution", "rows.1.institution"],
      ["studyPlaces.totals.absalon", "totals.absalon"],
      ["studyPlaces.total", "regionalTotal"],
      ["studyPlaces.change.percent", "change"],
      ["studyPlaces.changes.ucl", "changes.ucl"],
      ["studyPlaces", "origin"],
      ["specialisationShares.dagtilbud", "shares.dagtilbud"],
      ["specialisationTotals.dagtilbud", "columns.dagtilbud"],
      ["internshipPlacesUnit", "unit"],
      ["bounds[0].minimum", "bounds.0.minimum"],
      ["decided[1].studyPlaces", "decided.1.studyPlaces"],
      ["decided[1]", "decided.1.studyPlaces"],
      ["intake", "intake.summer"],
      ["overbooking.percent", "overbooking.percent"],
      ["studyYear", "studyYear"],
      ["edition.studyYear", "studyYear"],
      ["edition.institutions[2].kkr", "edition.institutions.2.kkr"],
    ];
    expect(paths.map(([path = ""]) => fieldAt(path))).toEqual(paths.map(([, field]) => field));
    expect(fieldAt("internshipPlaces", "absalon")).toBe("rows.1.provider");
    expect(fieldAt("studyPlaces.totals", "absalon")).toBe("totals.absalon");
    expect(fieldAt("specialisationShares", "skole-fritid")).toBe("shares.skole-fritid");
  });
});

it("names of another KKR without numbers are one thing to look at, and not each cell", () => {
  const institutions = [{ id: "absalon" }];
  const named = (provider: string) => ({ provider, institution: "absalon", places: {} });
  const others = ["Albertslund", "Allerød", "Ballerup", "Brøndby"].map(named);
  const rows = [...others, named("Et sted"), { ...named("Køge"), places: { dagtilbud: "1" } }];
  const work = { ...blankWork(institutions), studyYear: "2023/2024", kkr: "sjaelland", rows };
  const { faults } = requestOf(work);
  expect(faults.flatMap(({ field, text }) => (field === "kkr" ? [text] : []))).toEqual([
    "Albertslund, Allerød og 2 til er uden tal og hører ikke til KKR Sjælland. Vælg det rette KKR, skriv deres tal, eller fjern rækkerne.",
  ]);
  expect(faults.filter(({ field }) => /^rows\.[0-3]/.test(field ?? ""))).toEqual([]);
  // Of a site, and of whoever has a number, each cell is asked for.
  expect(faults.filter(({ field }) => /^rows\.[45]/.test(field ?? ""))).toHaveLength(5);
});

describe("a request that is opened", () => {
  // Whose internship places come first is the KKR's own order, and not the request's.
  const inOneOrder = ({ internshipPlaces, ...request }: RecommendationRequest): RecommendationRequest => ({
    ...request,
    ...(internshipPlaces !== undefined && {
      internshipPlaces: internshipPlaces.toSorted(({ provider: a = "" }, { provider: b = "" }) =>
        a < b ? -1 : Number(a > b),
      ),
    }),
  });
  const same = (request: RecommendationRequest): void => {
    const { data, faults } = requestOf(workOf(request));
    expect(faults).toEqual([]);
    const again = valueOf(parseRequest(JSON.parse(JSON.stringify(data))));
    expect(inOneOrder(again)).toEqual(withoutNothing(inOneOrder(request)));
  };

  prop([anyRequest])("is the same request when it is saved again", (data) =>
    same(valueOf(parseRequest(data))),
  );

  prop([anyRequest])("is the same with a form of its own and with who has answered", (data) => {
    const { studyYear } = valueOf(parseRequest(data));
    const edition = { ...editionFor(studyYear), studyYear, deadline: "2027-02-12" };
    const returns = { answered: [], missing: ["Konstrueret indberetter, der mangler"], notRead: [] };
    same(valueOf(parseRequest({ ...data, edition, returns })));
  });

  it("is the same where a provider says nothing of some specialisations", () => {
    const internshipPlaces = [
      { provider: "Køge", institution: "absalon", specialisation: "dagtilbud", places: 39 },
      { provider: "Køge", institution: "absalon", specialisation: "skole-fritid", places: 24 },
      { provider: "Region Sjælland", institution: "absalon", specialisation: "social-special", places: 37 },
    ];
    const studyPlaces = { from: "institution-totals", totals: { absalon: 747 } };
    const request = valueOf(
      parseRequest({ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces, studyPlaces }),
    );
    same(request);
    expect(requestOf(workOf(request)).readings).toContainEqual({
      ...{ field: "rows.1.dagtilbud", text: "Ikke indberettet." },
    });
  });

  prop([smallRequest()])("is the same with a method, bounds and both margins", same);

  it("is the same with everything that a request can say", () => {
    same(
      valueOf(
        parseRequest({
          ...{ studyYear: "2023/2024", kkr: "syddanmark" },
          specialisationShares: { dagtilbud: "42.125", "skole-fritid": "20", "social-special": "37.875" },
          studyPlaces: {
            from: "previous-year",
            totals: { ucsyd: 589, ucl: 521 },
            changes: { ucsyd: { percent: "-2.5" }, ucl: { places: 5 } },
          },
          specialisationTotals: { dagtilbud: 460, "skole-fritid": 222, "social-special": 418 },
          bounds: [
            { institution: "ucl", minimum: 500 },
            { institution: "ucsyd", specialisation: "dagtilbud", minimum: 200, maximum: 300 },
          ],
          decided: [{ institution: "ucl", specialisation: "skole-fritid", studyPlaces: 110 }],
          overbooking: { mode: "included", percent: "5" },
          intake: { summer: "55", winter: "45", oddTo: "summer" },
          survival: { period2: "0.95", period3: "0.9" },
          ...{ method: "dhondt", tieOrder: ["social-special", "ucl"] },
        }),
      ),
    );
    same(
      valueOf(
        parseRequest({
          studyYear: "2023/2024",
          kkr: "sjaelland",
          internshipPlaces: ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
            ...{ institution: "absalon", specialisation, places: "12.345" },
          })),
          internshipPlacesUnit: "full-year",
          studyPlaces: { from: "capacity" },
        }),
      ),
    );
  });
});
