import { expect, it } from "vitest";
import { parseRequest } from "../../input/request/parse-request.js";
import { valueOf } from "../../messages/value-of.js";
import { recommend } from "../../recommend/recommend.js";
import { submissionDocument } from "../submission-document.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

it("says of one institution its name, and multiplies nothing by 1", () => {
  const request = parseRequest({
    ...{ studyYear: "2027/2028", kkr: "hovedstaden" },
    specialisationShares: { dagtilbud: "50", "skole-fritid": "25", "social-special": "25" },
    studyPlaces: { from: "previous-year", totals: { kp: 920 }, change: { places: -24 } },
    intake: { summer: "50", winter: "50", oddTo: "summer" },
  });
  const text = JSON.stringify(submissionDocument(valueOf(recommend(valueOf(request)))));
  expect(text).toContain("Københavns Professionshøjskole");
  expect(text).not.toMatch(/Regionen|alle institutioner tilsammen|\(sommer 1, vinter 1\)|ultiplikator/);
});

it.each(["largest-remainder", "sainte-lague"])(
  "no two tables of the annex have one caption, also with overbooking on top (%s)",
  (method) => {
    const request = parseRequest({
      ...{ studyYear: "2023/2024", kkr: "syddanmark", method, tieOrder: SPECIALISATIONS },
      internshipPlaces: ["ucsyd", "ucl"].flatMap((institution, row) =>
        SPECIALISATIONS.map((specialisation, index) => ({
          ...{ institution, specialisation, places: 100 + 7 * row + 13 * index },
        })),
      ),
      studyPlaces: { from: "regional-total", total: 1110 },
      overbooking: { mode: "on-top", percent: 5 },
    });
    const { sections } = submissionDocument(valueOf(recommend(valueOf(request))));
    const annex = sections.find(({ id }) => id === "annex");
    const captions = (annex?.blocks ?? []).flatMap((block) => (block.kind === "table" ? block.caption : []));
    expect(captions).toContain("UC Syddanmark, mellemregninger med overbooking oven i");
    expect(new Set(captions).size).toBe(captions.length);
  },
);
