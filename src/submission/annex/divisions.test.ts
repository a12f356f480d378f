import { expect, it } from "vitest";
import { parseRequest } from "../../input/request/parse-request.js";
import { valueOf } from "../../messages/value-of.js";
import { recommend } from "../../recommend/recommend.js";
import { submissionDocument } from "../submission-document.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

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
