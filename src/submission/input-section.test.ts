import { expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import { parseRequest } from "../input/request/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { inputSections } from "./input-section.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

/** How often the section asks a row who reported it, all in all. */
function questionsFor(providers: number): number {
  const internshipPlaces = Array.from({ length: providers }, (_, index) =>
    SPECIALISATIONS.map((specialisation) => ({
      ...{ provider: `P${index}`, institution: "absalon", specialisation, places: 1 },
    })),
  ).flat();
  const recommendation = valueOf(
    recommend(
      valueOf(
        parseRequest({
          ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces },
          studyPlaces: { from: "institution-totals", totals: { absalon: 3 } },
        }),
      ),
    ),
  );
  let questions = 0;
  const counted = (recommendation.request.internshipPlaces ?? []).map((row) => ({
    ...row,
    get provider() {
      questions += 1;
      return row.provider ?? "";
    },
  }));
  const [section] = inputSections({
    ...recommendation,
    request: { ...recommendation.request, internshipPlaces: counted },
  });
  expect(section?.blocks[0]).toMatchObject({ rows: { length: providers + 1 } });
  return questions;
}

it("asks each row as often when there are many providers as when there are few", () => {
  expect(questionsFor(200)).toBe(10 * questionsFor(20));
});

it("gives each provider's remark under the places, on one line and whole, and ours before them", () => {
  const internshipPlaces = SPECIALISATIONS.map((specialisation) => ({
    ...{ provider: "Køge", institution: "absalon", specialisation, places: 1 },
  }));
  const remarks = [
    { provider: "Faxe", text: "Enheden var ikke angivet.", code: "unit-assumed" },
    { provider: "Greve", text: "Enheden var ikke angivet.", code: "unit-assumed" },
    { provider: "Køge", text: "To færre\nfra august\u202e" },
    { provider: "Køge", text: "x".repeat(1999), file: "koege.csv" },
    { provider: "Køge", text: `${"x".repeat(1999)}…`, file: "koege.csv" },
  ];
  const request = {
    ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces },
    studyPlaces: { from: "institution-totals", totals: { absalon: 3 } },
    returns: { answered: ["Køge"], missing: [], notRead: [], remarks },
  };
  const outcome = recommend(valueOf(parseRequest(request)));
  const blocks = inputSections(valueOf(outcome)).flatMap((section) => section.blocks);
  expect(blocks.slice(-3)).toEqual([
    { kind: "paragraph", text: "Faxe og Greve: Enheden var ikke angivet." },
    { kind: "paragraph", text: "Bemærkninger fra kommunerne og regionen:" },
    {
      kind: "list",
      items: [
        "Køge: »To færre fra august<U+202E>«",
        `Køge: »${"x".repeat(1999)}«`,
        // The reading kept no more of it.
        `Køge: »${"x".repeat(1999)}…« Resten står i indberetningen.`,
      ],
    },
  ]);
  // Whoever makes anything of the numbers is told too.
  expect(outcome).toMatchObject({
    notices: remarks.map(({ provider, text, code }) => ({
      ...{ code: "provider-remark", provider, text },
      ...(code === undefined ? {} : { of: code }),
    })),
  });
});
