import { expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import { parseRequest } from "../input/parse-request.js";
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
