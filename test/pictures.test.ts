import { describe, expect, it } from "vitest";
import { assessCapacity } from "../src/capacity/assess-capacity.js";
import { valueOf } from "../src/messages/value-of.js";
import type { Recommendation } from "../src/domain/recommendation.js";
import { parseRequest } from "../src/input/request/parse-request.js";
import { recommend } from "../src/recommend/recommend.js";
import { barPicture } from "../src/render/svg/bar-picture.js";
import { toCsv } from "../src/render/to-csv.js";
import { toHtml } from "../src/render/to-html.js";
import { toMarkdown } from "../src/render/to-markdown.js";
import { compareYears } from "../src/what-if/compare-years.js";
import { capacityDocument } from "../src/submission/capacity/capacity-document.js";
import type { Picture, SubmissionDocument } from "../src/submission/document.js";
import { explanationDocument, submissionDocument } from "../src/submission/submission-document.js";
import { yearComparisonDocument } from "../src/submission/year-comparison-document.js";

const IDS = ["dagtilbud", "skole-fritid", "social-special"];

/** Constructed: KKR Syddanmark with two providers at UC Syddanmark. */
function recommended(totals: object, more: object = {}): Recommendation {
  const rows = [
    ["ucsyd", "a", [60, 30, 50]],
    ["ucsyd", "b", [1, 1, "7.5"]],
    ["ucl", "a", [40, 17, 33]],
  ] as const;
  const internshipPlaces = rows.flatMap(([institution, provider, places]) =>
    IDS.map((specialisation, index) => ({ institution, provider, specialisation, places: places[index] })),
  );
  return valueOf(
    recommend(
      valueOf(
        parseRequest({
          ...{ studyYear: "2023/2024", kkr: "syddanmark", internshipPlaces },
          studyPlaces: { from: "institution-totals", totals },
          ...more,
        }),
      ),
    ),
  );
}

function picturesOf({ sections }: SubmissionDocument): Picture[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "picture"));
}

/** The numbers of each row, group by group. */
function valuesOf({ groups }: Picture): string[][][] {
  return groups.map(({ rows }) => rows.map(({ bars }) => bars.map(({ value }) => value)));
}

const FORM = recommended({ ucsyd: 589, ucl: 521 }, { internshipPlacesUnit: "full-year" });

describe("the picture of internship places beside study places", () => {
  it("has each specialisation's share of both, over all institutions and providers", () => {
    const [picture, ...others] = picturesOf(submissionDocument(FORM));
    expect(others).toEqual([]);
    const shares = IDS.map((_, index) =>
      FORM.institutions.reduce((sum, row) => sum + (row.specialisations[index]?.studyPlaces ?? 0), 0),
    ).map((studyPlaces) => ((100 * studyPlaces) / 1110).toFixed(1));
    // 101, 48 and 90.5 of 239.5
    expect(picture && valuesOf(picture)).toEqual([
      [
        ["42.2", shares[0]],
        ["20.0", shares[1]],
        ["37.8", shares[2]],
      ],
    ]);
    const [, , last = ""] = shares;
    expect(picture?.groups[0]?.description).toContain(
      `Social- og specialpædagogik: praktikpladser 37,8 pct. og studiepladser ${last.replace(".", ",")} pct.`,
    );
  });

  it("has no share of nothing", () => {
    const internshipPlaces = FORM.request.internshipPlaces?.map((row) => ({ ...row, places: 0 }));
    const [picture] = picturesOf(
      explanationDocument(recommended({ ucsyd: 0, ucl: 0 }, { internshipPlaces })),
    );
    expect(picture && valuesOf(picture)).toEqual([IDS.map(() => ["0.0", "0.0"])]);
  });

  it("is not there where shares were decided", () => {
    const { kkr, studyYear, studyPlaces } = FORM.request;
    const specialisationShares = { dagtilbud: 42, "skole-fritid": 20, "social-special": 38 };
    const request = { ...{ kkr, studyYear, studyPlaces }, specialisationShares };
    expect(picturesOf(submissionDocument(valueOf(recommend(valueOf(parseRequest(request))))))).toEqual([]);
  });
});

describe("the pictures of need against supply", () => {
  it("have each institution by itself, in each half-year", () => {
    const intake = { summer: "55", winter: "45" };
    const assessment = valueOf(
      assessCapacity(recommended({ ucsyd: 589, ucl: 521 }, { internshipPlacesUnit: "full-year", intake })),
    );
    const pictures = picturesOf(capacityDocument(assessment));
    expect(pictures.map(({ id }) => id)).toEqual(["picture-capacity-1", "picture-capacity-2"]);
    expect(pictures.map(({ groups }) => groups.map(({ name }) => name))[0]).toEqual([
      "1. december til 31. maj",
      "1. juni til 30. november",
    ]);
    // A bar of one is as long as the same number's of the other.
    const unitOf = (picture: Picture): number[] =>
      [...barPicture(picture).matchAll(/text-anchor="end">([\d.]+)<.*?width="([\d.]+)%" height="100%"/g)].map(
        ([, number = "", width]) => Number(width) / Number(number.replace(".", "")),
      );
    const units = pictures.flatMap(unitOf);
    expect(Math.max(...units)).toBeCloseTo(Math.min(...units), 1);
    expect(pictures.map(valuesOf)).toEqual(
      assessment.institutions.map(({ specialisations }) =>
        (["summer", "winter"] as const).map((season) =>
          specialisations.map(({ halfYears }) => [halfYears?.[season].needed, halfYears?.[season].available]),
        ),
      ),
    );
  });

  it("have the year as a whole where the intake is not said", () => {
    const assessment = valueOf(assessCapacity(FORM));
    const [picture] = picturesOf(capacityDocument(assessment));
    expect(picture?.groups.map(({ name }) => name)).toEqual(["Året som helhed"]);
    expect(picture && valuesOf(picture)[0]?.[0]).toEqual([
      assessment.institutions[0]?.specialisations[0]?.year.needed,
      "122",
    ]);
  });
});

describe("the tables of need against supply", () => {
  it("gather the cells that neither lack nor can spare any in one line, with their number", () => {
    const decided = [{ institution: "ucsyd", specialisation: "skole-fritid", studyPlaces: 31 }];
    const more = { internshipPlacesUnit: "full-year", decided };
    const assessment = valueOf(assessCapacity(recommended({ ucsyd: 200, ucl: 90 }, more)));
    // Each cell at UCL has as many study places as internship places, and so has the decided one.
    const blocks = capacityDocument(assessment).sections.flatMap((section) => section.blocks);
    const table = blocks.find((block) => block.kind === "table" && block.id === "capacity-year");
    const names = table?.kind === "table" ? table.rows.map((row) => row[1]) : [];
    expect(names.map((cell) => cell?.kind === "text" && cell.text)).toEqual([
      ...["Dagtilbudspædagogik", "Social- og specialpædagogik", "I alt", "I alt", "I alt"],
    ]);
    const ucl = "UCL Erhvervsakademi og professionshøjskole";
    expect(blocks).toContainEqual({
      kind: "paragraph",
      text: `Der er lige så mange til rådighed som nødvendige: UC Syddanmark, Skole- og fritidspædagogik (62), ${ucl}, Dagtilbudspædagogik (80), ${ucl}, Skole- og fritidspædagogik (34) og ${ucl}, Social- og specialpædagogik (66).`,
    });
  });
});

describe("the picture of the change", () => {
  it("has each cell with its sign", () => {
    const previous = recommended({ ucsyd: 589, ucl: 521 });
    const comparison = compareYears(previous, recommended({ ucsyd: 600, ucl: 500 }));
    const [picture] = picturesOf(yearComparisonDocument(comparison));
    expect(picture && valuesOf(picture).flat(2)).toEqual(
      comparison.institutions.flatMap((row) => row.specialisations.map(({ change }) => String(change))),
    );
    const texts = picture?.groups.flatMap(({ rows }) =>
      rows.flatMap(({ bars }) => bars.map(({ text }) => text)),
    );
    expect(texts?.filter((text) => text.startsWith("+"))).toHaveLength(3);
    expect(texts?.filter((text) => text.startsWith("−"))).toHaveLength(3);
    expect(picture?.title).toBe("Ændring i antal studiepladser mellem de to indstillinger for 2023/2024");
  });
});

describe("a document with pictures", () => {
  const documents = [
    submissionDocument(FORM),
    capacityDocument(valueOf(assessCapacity(FORM))),
    yearComparisonDocument(compareYears(FORM, FORM)),
  ];

  it("has ids in HTML that are there once, and every one that is pointed to", () => {
    for (const html of documents.map(toHtml)) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      const named = [...html.matchAll(/aria-labelledby="([^"]+)"|url\(#([^)]+)\)/g)];
      const pointed = named.flatMap(([, labels, url]) => labels?.split(" ") ?? [url ?? ""]);
      expect(ids).toEqual(expect.arrayContaining(pointed));
    }
  });

  it("has in CSV and Markdown what it has without them", () => {
    const without = ({ sections, ...document }: SubmissionDocument): SubmissionDocument => ({
      ...document,
      sections: sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter(({ kind }) => kind !== "picture"),
      })),
    });
    for (const write of [toCsv, toMarkdown]) {
      expect(documents.map(write)).toEqual(documents.map(without).map(write));
    }
  });
});
