// R10 of docs/method.md.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FormEdition } from "../src/domain/form-edition.js";
import { findNamed } from "../src/domain/name-key.js";
import { valueOf } from "../src/messages/value-of.js";
import { parseRecommendation } from "../src/input/request/parse-recommendation.js";
import { parseRequest } from "../src/input/request/parse-request.js";
import { readInternshipPlaces } from "../src/input/rows/read-internship-places.js";
import { recommend } from "../src/recommend/recommend.js";
import { editionFor, formEditions } from "../src/reference/form-editions.js";
import { internshipPeriods } from "../src/reference/internship-rules.js";
import { kkrs } from "../src/reference/kkrs.js";
import { toCsv } from "../src/render/to-csv.js";
import { submissionDocument } from "../src/submission/submission-document.js";
import { toJson } from "../src/submission/to-json.js";

const SOURCE = { title: "Constructed for a test", reference: "none" };

/** An edition of a consumer's own: two institutions of a KKR that we do not know, and four specialisations. */
const OWN: FormEdition = {
  studyYear: "2028/2029",
  institutions: [
    { id: "nord", name: "Professionshøjskolen Nord", kkr: "oest", aliases: ["PH Nord"] },
    { id: "syd", name: "Professionshøjskolen Syd", kkr: "oest", aliases: [] },
  ],
  specialisations: [
    { id: "vuggestue", name: "Vuggestuepædagogik", aliases: ["vuggestue"] },
    { id: "boernehave", name: "Børnehavepædagogik", aliases: ["børnehave"] },
    { id: "skole", name: "Skolepædagogik", aliases: [] },
    { id: "social", name: "Socialpædagogik", aliases: [] },
  ],
  columns: { institution: "Institution", total: "I alt", specialisation: "Retning", studyPlaces: "Pladser" },
  recipient: "form@example.org",
  deadline: "2028-02-01",
  source: SOURCE,
};

function yearsFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${first + index + 1}`);
}

describe("the form editions", () => {
  const years = yearsFrom(2014, 2040);

  it("are chosen one for every study year from 2014/2015 to 2040/2041: no gap", () => {
    expect(years).toHaveLength(27);
    for (const year of years) expect(formEditions).toContain(editionFor(year));
  });

  it("do not overlap: no two are for one study year, and each is chosen for its own", () => {
    const own = formEditions.map(({ studyYear }) => studyYear);
    expect(new Set(own).size).toBe(own.length);
    for (const edition of formEditions) expect(editionFor(edition.studyYear)).toBe(edition);
  });

  it("are chosen by the least distance in time, the earlier of two equally near, whatever the order of the list", () => {
    const at = (studyYear: string): FormEdition => ({ ...OWN, studyYear });
    const lists = [
      [at("2030/2031"), at("2034/2035")],
      [at("2034/2035"), at("2030/2031")],
    ];
    for (const own of lists) {
      const chosen = yearsFrom(2022, 2040).map((year) => editionFor(year, own).studyYear.slice(0, 4));
      // Ours is of 2023; 2026 is nearer to it than to 2030, 2032 is as near to 2030 as to 2034.
      expect(chosen).toEqual([
        ...Array.from({ length: 5 }, () => "2023"), // 2022 to 2026
        ...Array.from({ length: 6 }, () => "2030"), // 2027 to 2032
        ...Array.from({ length: 8 }, () => "2034"),
      ]);
    }
  });

  it("of a consumer go before ours for the same study year", () => {
    const mine = { ...OWN, studyYear: "2023/2024" };
    expect(editionFor("2023/2024", [mine])).toBe(mine);
  });

  it("have the letter's names, order, columns, recipient and deadline for 2023/2024", () => {
    const edition = editionFor("2023/2024");
    expect(edition.institutions.map(({ name }) => name)).toEqual([
      ...[
        "Københavns Professionshøjskole",
        "Professionshøjskolen Absalon",
        "UC Syddanmark",
        "UC Nordjylland",
      ],
      ...["VIA University College", "UCL Erhvervsakademi og professionshøjskole"],
    ]);
    expect(edition.specialisations.map(({ name }) => name)).toEqual([
      ...["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"],
    ]);
    expect(Object.values(edition.columns)).toEqual([
      ...["Institutionsnavn", "Samlet antal studiepladser", "Specialisering"],
      "Antal studiepladser per specialisering",
    ]);
    expect([edition.recipient, edition.deadline]).toEqual(["dimensionering@ufm.dk", "2023-02-10"]);
  });
});

describe("an edition of a consumer's own works from the file to the form", () => {
  const options = { editions: [OWN] };
  const CSV =
    "Kommune;Institution;Vuggestue;Børnehave;Skolepædagogik;Socialpædagogik\nNordby;PH Nord;40;30;20;10\nSydby;Professionshøjskolen Syd;10;20;30;41";

  it.each(["2028/2029", "2028/29", "2030/2031"])("for the study year %s", (studyYear) => {
    const bytes = new TextEncoder().encode(CSV);
    const places = valueOf(readInternshipPlaces(bytes, { ...options, kkr: "oest", studyYear }));
    const studyPlaces = { from: "institution-totals", totals: { "PH Nord": 200, syd: 101 } };
    const request = valueOf(
      parseRequest({ studyYear, kkr: "oest", internshipPlaces: places, studyPlaces }, options),
    );
    const recommendation = valueOf(recommend(request, options));
    expect(recommendation.form).toBe("2028/2029");
    expect(
      recommendation.institutions.map((row) => row.specialisations.map((cell) => cell.studyPlaces)),
    ).toEqual([
      [80, 60, 40, 20],
      [10, 20, 30, 41],
    ]);
    const [header, first] = toCsv(submissionDocument(recommendation, options)).split("\r\n");
    expect([header, first]).toEqual([
      "\ufeffInstitution;I alt;Retning;Pladser",
      "Professionshøjskolen Nord;200;Vuggestuepædagogik;80",
    ]);
    const back = parseRecommendation(JSON.parse(toJson(recommendation)), options);
    expect(back).toEqual({ ok: true, value: recommendation, notices: [] });
  });

  it("and knows none of our names, nor our KKRs", () => {
    const bytes = new TextEncoder().encode(CSV.replace("PH Nord", "UC Nordjylland"));
    const outcome = readInternshipPlaces(bytes, { ...options, studyYear: "2028/2029" });
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toContain("unknown-name");
    const ours = readInternshipPlaces(bytes, { ...options, kkr: "nordjylland", studyYear: "2028/2029" });
    expect(ours.ok ? [] : ours.refusals).toMatchObject([
      { code: "unknown-name", what: "kkr", known: ["oest"] },
    ]);
  });
});

describe("the KKRs", () => {
  const text = readFileSync(new URL("cases/municipalities.csv", import.meta.url), "utf8");
  const rows = text.trim().split(/\r?\n/).slice(1);

  it("have the 98 municipalities of the public lists, each in its KKR", () => {
    const ours = kkrs.flatMap(({ id, municipalities }) => municipalities.map(({ name }) => `${id};${name}`));
    expect(rows).toHaveLength(98);
    expect(ours.toSorted()).toEqual(rows.toSorted());
  });

  it("have 29, 17, 22, 19 and 11 municipalities, and a region each", () => {
    expect(kkrs.map(({ id, municipalities }) => [id, municipalities.length])).toEqual([
      ...[
        ["hovedstaden", 29],
        ["sjaelland", 17],
        ["syddanmark", 22],
        ["midtjylland", 19],
        ["nordjylland", 11],
      ],
    ]);
    expect(new Set(kkrs.map(({ region }) => region)).size).toBe(5);
  });

  it.each([
    ["Køge Kommune", "Køge"],
    ["Københavns Kommune", "København"],
    ["Bornholms Regionskommune", "Bornholm"],
    ["Århus", "Aarhus"],
    ["Nordfyn", "Nordfyns"],
    ["Vesthimmerland", "Vesthimmerlands"],
  ])("know the municipality met as %s as %s", (written, name) => {
    const all = kkrs
      .flatMap(({ municipalities }) => municipalities)
      .map((each) => ({ ...each, id: each.name }));
    expect(findNamed(written, all)?.name).toBe(name);
  });

  it("exist for every institution on every form, and each has at least one", () => {
    const ids = kkrs.map(({ id }) => id);
    for (const { institutions } of formEditions) {
      for (const { kkr } of institutions) expect(ids).toContain(kkr);
      expect(new Set(institutions.map(({ kkr }) => kkr)).size).toBe(ids.length);
    }
  });
});

describe("every datum has its source", () => {
  it.each([
    ...formEditions.map((edition) => ["the form of", edition.studyYear, edition.source] as const),
    ...kkrs.map((kkr) => ["the KKR", kkr.id, kkr.source] as const),
    ...internshipPeriods.map(
      (periods) => ["internship periods", periods.periods.length, periods.source] as const,
    ),
  ])("%s %s", (_, __, source) => {
    expect(source?.title).toBeTruthy();
    expect(source?.reference).toBeTruthy();
  });

  it("and internship periods are four, of which the second and third are paid", () => {
    for (const { periods } of internshipPeriods) {
      expect(periods.map(({ period, ects, paid }) => [period, ects, paid])).toEqual([
        ...[
          [1, 10, false],
          [2, 30, true],
          [3, 30, true],
          [4, 5, false],
        ],
      ]);
    }
  });
});
