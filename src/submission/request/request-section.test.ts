import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import { parseRequest } from "../../input/request/parse-request.js";
import { recommend } from "../../recommend/recommend.js";
import type { Cell, Table } from "../document.js";
import { requestSection } from "./request-section.js";

const SYDDANMARK = { studyYear: "2018/2019", kkr: "syddanmark" };
const SHARES = { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" };
const PLACES = ["ucsyd", "ucl"].flatMap((institution) =>
  Object.keys(SHARES).map((specialisation, index) => ({ institution, specialisation, places: 40 + index })),
);
const TOTALS = { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } };

function tablesOf(data: object): Record<string, string[]> {
  const { blocks } = requestSection(valueOf(recommend(valueOf(parseRequest({ ...SYDDANMARK, ...data })))));
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  const text = (cell: Cell): string => ("text" in cell ? cell.text : "");
  return Object.fromEntries(tables.map(({ id, rows }) => [id, rows.map((row) => row.map(text).join("|"))]));
}

/** The lines of the request that begin with one of these. */
function lines(data: object, ...beginnings: readonly string[]): string[] {
  const { request = [] } = tablesOf(data);
  return request.filter((line) => beginnings.some((beginning) => line.startsWith(beginning)));
}

describe("the section of the request", () => {
  it("has the shares that were decided, and where every number comes from, and nothing that was not said", () => {
    expect(tablesOf({ specialisationShares: SHARES, studyPlaces: TOTALS })).toEqual({
      shares: [
        "Dagtilbudspædagogik|42",
        "Skole- og fritidspædagogik|20",
        "Social- og specialpædagogik|38",
        "I alt|100",
      ],
      request: [
        "Hvor det samlede antal kommer fra|Et antal for hver institution, fastsat af KKR",
        "Antal studiepladser, UC Syddanmark|589",
        "Antal studiepladser, UCL Erhvervsakademi og professionshøjskole|521",
        "Grundlag for fordelingen|Besluttede andele, ens for alle institutioner",
      ],
    });
  });

  it("has no table of shares where internship places were reported, and says their unit", () => {
    const data = { internshipPlaces: PLACES, studyPlaces: { from: "regional-total", total: 1110 } };
    expect(Object.keys(tablesOf(data))).toEqual(["request"]);
    expect(lines(data, "Hvor", "Antal", "Grundlag", "Praktik")).toEqual([
      "Hvor det samlede antal kommer fra|Et samlet antal, fastsat af KKR",
      "Antal studiepladser, alle institutioner tilsammen|1.110",
      "Grundlag for fordelingen|Indberettede praktikpladser",
    ]);
    const units = ["half-year", "full-year"].map((internshipPlacesUnit) =>
      lines({ ...data, internshipPlacesUnit }, "Praktik"),
    );
    expect(units).toEqual([
      ["Praktikpladsernes enhed|Halvårspladser om året"],
      ["Praktikpladsernes enhed|Helårspladser (to halvårspladser hver)"],
    ]);
  });

  it("has last year and its change: of all together, or of each", () => {
    const totals = { ucsyd: 589, ucl: 521 };
    const changed = (more: object): string[] => {
      const studyPlaces = { from: "previous-year", totals, ...more };
      return lines({ internshipPlaces: PLACES, studyPlaces }, "Sidste", "Ændring");
    };
    const before = [
      "Sidste års studiepladser, UC Syddanmark|589",
      "Sidste års studiepladser, UCL Erhvervsakademi og professionshøjskole|521",
    ];
    expect(changed({ change: { percent: "-2.5" } })).toEqual([
      ...before,
      "Ændring, alle institutioner tilsammen|−2,5 pct.",
    ]);
    expect(changed({ changes: { ucsyd: { places: 23 }, ucl: { percent: "0.0" } } })).toEqual([
      ...before,
      "Ændring, UC Syddanmark|+23",
      "Ændring, UCL Erhvervsakademi og professionshøjskole|Uændret",
    ]);
  });

  it("has every condition that was set", () => {
    const data = {
      ...{ internshipPlaces: PLACES, studyPlaces: TOTALS, method: "dhondt" },
      bounds: [
        { institution: "ucl", maximum: 600 },
        { institution: "ucl", specialisation: "dagtilbud", minimum: 10, maximum: 300 },
      ],
      decided: [{ institution: "ucsyd", specialisation: "skole-fritid", studyPlaces: 110 }],
      overbooking: { mode: "on-top", percent: "5" },
      intake: { summer: "55.5", winter: "44.5", oddTo: "winter" },
      survival: { period2: "0.95", period3: "0.90" },
      tieOrder: ["skole-fritid", "ucl"],
    };
    const { request = [] } = tablesOf(data);
    expect(request.slice(4)).toEqual([
      "Højst, UCL Erhvervsakademi og professionshøjskole|600",
      "Mindst, UCL Erhvervsakademi og professionshøjskole, Dagtilbudspædagogik|10",
      "Højst, UCL Erhvervsakademi og professionshøjskole, Dagtilbudspædagogik|300",
      "Fastsat antal, UC Syddanmark, Skole- og fritidspædagogik|110",
      "Overbooking|5 pct. oven i antallet",
      "Sommer- og vinteroptag|55,5 pct. og 44,5 pct.",
      "Overskydende studieplads|Til vinteroptaget",
      "Andel tilbage i 2. praktikperiode|0,95",
      "Andel tilbage i 3. praktikperiode|0,90",
      "Metode|D’Hondts metode (Jefferson)",
      "Rækkefølge ved lighed|Skole- og fritidspædagogik, dernæst UCL Erhvervsakademi og professionshøjskole",
    ]);
  });

  it("has the specialisations' totals, given or divided", () => {
    const data = { internshipPlaces: PLACES, studyPlaces: TOTALS };
    const given = { dagtilbud: 400, "skole-fritid": 360, "social-special": 350 };
    expect(lines({ ...data, specialisationTotals: given }, "Specialiseringen")).toEqual([
      "Specialiseringens antal, Dagtilbudspædagogik|400",
      "Specialiseringens antal, Skole- og fritidspædagogik|360",
      "Specialiseringens antal, Social- og specialpædagogik|350",
    ]);
    expect(
      lines({ ...data, specialisationTotals: "by-internship-places" }, "Specialiseringer", "Metode"),
    ).toEqual(["Specialiseringernes antal, alle institutioner tilsammen|Efter praktikpladser"]);
  });

  it("says of a ceiling where it comes from, and has no method for it", () => {
    const data = {
      internshipPlaces: PLACES,
      internshipPlacesUnit: "full-year",
      studyPlaces: { from: "capacity" },
    };
    expect(lines(data, "Hvor", "Metode")).toEqual([
      "Hvor det samlede antal kommer fra|Praktikpladsernes loft",
    ]);
  });
});
