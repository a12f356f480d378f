import { expect, it } from "vitest";
import { recommend } from "../recommend/recommend.js";
import { parseRequest } from "../input/request/parse-request.js";
import { readJson } from "../input/request/read-json.js";
import type { Outcome } from "./outcome.js";
import { groupOf } from "./refusal-group.js";

const REQUEST = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 20, "skole-fritid": 40, "social-special": 40 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 1 } },
};
const parsed = parseRequest(REQUEST) as { readonly value: Parameters<typeof recommend>[0] };

it.each<[string, Outcome<unknown>]>([
  ["file", readJson(new TextEncoder().encode("{"), {})],
  ["shape", parseRequest({ ...REQUEST, studyPlaces: undefined })],
  [
    "shape",
    parseRequest({ ...REQUEST, specialisationShares: { ...REQUEST.specialisationShares, dagtilbud: 21 } }),
  ],
  ["name", parseRequest({ ...REQUEST, kkr: "xyz" })],
  ["calculation", recommend(parsed.value)],
])("%s is the group of what is at fault there", (group, outcome) => {
  expect(outcome.ok ? [] : outcome.refusals.map(groupOf)).toEqual([group]);
});
