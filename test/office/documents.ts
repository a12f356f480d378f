import { readFileSync } from "node:fs";
import {
  parseRequest,
  readInternshipPlaces,
  recommend,
  type Recommendation,
  type SubmissionDocument,
  submissionDocument,
  valueOf,
} from "../../src/index.js";

const examples = new URL("../../examples/", import.meta.url);

/** Names that would be formulas, fields, links, markup, error values or unreadable in some program. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("https://example.org";"Klik her")',
  "+ABS(1;1)",
  "-A2+A3",
  "@ABS(A1)",
  "#REF!",
  "#N/A",
  "TRUE",
  "1E5",
  "_x0041_",
  "<script>alert(1)</script>",
  "</w:t></w:r><w:r><w:t>",
  "{ HYPERLINK https://example.org }",
  "]]>&amp;&#61;",
  "a\u202Eb\u0007c\u200Bd",
  "half \uD800 pair, \uFFFE",
  "https://example.org",
  "Ærø Kommune 🏝",
];

function recommended(data: object): Recommendation {
  return valueOf(recommend(valueOf(parseRequest(data))));
}

function requested(data: object): SubmissionDocument {
  return submissionDocument(recommended(data));
}

/** A total for the region, where Esbjerg reports so many places in dagtilbud. */
export function regionalTotal(dagtilbud: number): Recommendation {
  return recommended({
    ...{ studyYear: "2023/2024", kkr: "syddanmark" },
    internshipPlaces: [
      ...places({ dagtilbud, "skole-fritid": 31, "social-special": "57.5" }, "ucsyd", "Esbjerg Kommune"),
      ...places({ dagtilbud: "40.25", "skole-fritid": 17, "social-special": 33 }, "ucl", "Odense Kommune"),
    ],
    studyPlaces: { from: "regional-total", total: 1110 },
  });
}

function places(cells: Readonly<Record<string, string | number>>, institution: string, provider?: string) {
  return Object.entries(cells).map(([specialisation, amount]) => ({
    ...{ institution, specialisation, places: amount },
    ...(provider === undefined ? {} : { provider }),
  }));
}

/** Sixteen of eighteen have answered, with intake and overbooking: two rows of their table fit at the foot of a page. Constructed. */
function brokenBelowTwoRows(): SubmissionDocument {
  const reported: Readonly<Record<string, readonly [number, number, number]>> = {
    ...{ Greve: [20, 16, 21], Guldborgsund: [19, 14, 16], Holbæk: [35, 17, 26], Kalundborg: [43, 24, 41] },
    ...{ Køge: [45, 29, 38], Lolland: [30, 20, 26], Næstved: [13, 12, 13], Odsherred: [16, 13, 18] },
    ...{ Ringsted: [52, 28, 44], Roskilde: [50, 30, 42], Slagelse: [52, 28, 48], Solrød: [34, 21, 30] },
    ...{ Sorø: [45, 25, 38], Stevns: [47, 30, 46], Vordingborg: [46, 26, 40] },
    "Region Østdanmark": [0, 0, 112],
  };
  return requested({
    ...{ studyYear: "2027/2028", kkr: "sjaelland", internshipPlacesUnit: "full-year" },
    internshipPlaces: Object.entries(reported).flatMap(([provider, [dagtilbud, skole, social]]) =>
      places({ dagtilbud, "skole-fritid": skole, "social-special": social }, "absalon", provider),
    ),
    studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
    intake: { summer: 55, winter: 45 },
    overbooking: { mode: "on-top", percent: 5 },
    returns: {
      ...{ answered: Object.keys(reported), missing: ["Faxe", "Lejre"], notRead: [] },
      remarks: [{ provider: "Køge", text: "Konstrueret eksempel: ingen kommune har indberettet tallene" }],
    },
  });
}

/** A request of a council with two institutions, each with so many providers. Constructed. */
function manyProviders(kkr: string, counts: Readonly<Record<string, number>>): object {
  const providers = Object.entries(counts).flatMap(([institution, count]) =>
    Array.from({ length: count }, () => institution),
  );
  return {
    ...{ studyYear: kkr === "oestdanmark" ? "2027/2028" : "2023/2024", kkr },
    internshipPlaces: providers.flatMap((institution, index) =>
      places(
        { dagtilbud: 20 + index, "skole-fritid": 9, "social-special": 17 },
        institution,
        `Konstrueret kommune ${index + 1}`,
      ),
    ),
    studyPlaces: {
      from: "institution-totals",
      totals: Object.fromEntries(Object.keys(counts).map((id, index) => [id, index === 0 ? 589 : 721])),
    },
  };
}

/** All that makes a document longer. */
const EVERYTHING = {
  internshipPlacesUnit: "full-year",
  decided: [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 290 }],
  overbooking: { mode: "on-top", percent: "5" },
  intake: { summer: "55", winter: "45" },
  returns: { answered: ["Faxe", "Greve"], missing: ["Lejre", "Solrød"], notRead: [] },
};

function sjaelland(more: object = {}): SubmissionDocument {
  const file = "sjaelland-constructed.csv";
  const read = readInternshipPlaces(readFileSync(new URL(file, examples)), {
    ...{ file, kkr: "sjaelland", studyYear: "2023/2024" },
  });
  // Who has not answered has no places.
  const internshipPlaces =
    "returns" in more
      ? valueOf(read).filter(({ provider = "" }) => !/^(Lejre|Solrød)/.test(provider))
      : valueOf(read);
  const request = parseRequest({
    ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces },
    studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
    ...more,
  });
  return submissionDocument(valueOf(recommend(valueOf(request), { notices: read.ok ? read.notices : [] })));
}

const syddanmark = valueOf(
  recommend(
    valueOf(
      parseRequest(
        JSON.parse(readFileSync(new URL("syddanmark-2018-2019.json", examples), "utf8")) as object,
      ),
    ),
  ),
);

/** Documents as different as the writers must stand. The numbers that are not published are constructed. */
export const documents: Readonly<Record<string, SubmissionDocument>> = {
  "broken-below-two-rows": brokenBelowTwoRows(),
  syddanmark: submissionDocument(syddanmark),
  sjaelland: sjaelland(),
  everything: sjaelland({
    ...EVERYTHING,
    decided: [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 290 }],
    survival: { period2: "0.95", period3: "0.90" },
  }),
  "many-providers": requested(manyProviders("syddanmark", { ucsyd: 11, ucl: 12 })),
  "many-everything": requested({ ...manyProviders("syddanmark", { ucsyd: 11, ucl: 12 }), ...EVERYTHING }),
  oestdanmark: requested(manyProviders("oestdanmark", { kp: 29, absalon: 18 })),
  "oestdanmark-everything": requested({
    ...{ ...manyProviders("oestdanmark", { kp: 29, absalon: 18 }), ...EVERYTHING },
    decided: [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 290 }],
  }),
  "whole-form": submissionDocument(syddanmark, { wholeForm: true }),
  "regional-total": submissionDocument(regionalTotal(61)),
  "decimal-shares": requested({
    ...{ studyYear: "2023/2024", kkr: "sjaelland" },
    specialisationShares: { dagtilbud: "33.3", "skole-fritid": "33.3", "social-special": "33.4" },
    studyPlaces: { from: "institution-totals", totals: { absalon: 1000 } },
  }),
  "settled-tie": requested({
    ...{ studyYear: "2023/2024", kkr: "sjaelland", tieOrder: ["skole-fritid"] },
    internshipPlaces: places({ dagtilbud: 10, "skole-fritid": 1, "social-special": 7 }, "absalon"),
    studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
  }),
  "previous-year": requested({
    ...{ studyYear: "2023/2024", kkr: "nordjylland" },
    specialisationShares: { dagtilbud: 42, "skole-fritid": 20, "social-special": 38 },
    studyPlaces: { from: "previous-year", totals: { ucn: 517 }, change: { percent: "20" } },
  }),
  hostile: requested({
    ...{ studyYear: "2023/2024", kkr: "sjaelland" },
    internshipPlaces: HOSTILE.flatMap((provider, index) =>
      places({ dagtilbud: 7 + index, "skole-fritid": 3, "social-special": 5 }, "absalon", provider),
    ),
    studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
  }),
};
