import { expect, it } from "vitest";
import { parseRequest } from "./input/request/parse-request.js";
import { requestSchema } from "./standard-schema.js";

const REQUEST = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};

it("is parseRequest as a Standard Schema: the value, or a sentence and the keys of its place for each refusal", () => {
  const { validate } = requestSchema("da")["~standard"];
  expect(validate(REQUEST)).toEqual({ value: (parseRequest(REQUEST) as { value: unknown }).value });
  const wrong = {
    ...REQUEST,
    tieOrder: ["ucl", "viaa"],
    studyPlaces: { ...REQUEST.studyPlaces, totals: { ucl: 1, "x.y": 2 } },
  };
  const said = validate(wrong);
  expect(said.issues?.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      ["tieOrder", 1],
      ["studyPlaces", "totals", "x.y"],
    ]),
  );
  for (const { message } of said.issues ?? []) expect(message).not.toMatch(/tieOrder|studyPlaces|--/);
});

it("says of a missing key which one, at its own field", () => {
  const { validate } = requestSchema("en")["~standard"];
  const paths = (data: unknown) => validate(data).issues?.map(({ path }) => path);
  expect(paths({})).toContainEqual(["studyYear"]);
  const { specialisationShares } = REQUEST;
  const request = { studyYear: "2023/2024", kkr: "sjaelland", specialisationShares };
  const studyPlaces = { from: "institution-totals", totals: { absalon: 10 } };
  expect(paths({ ...request, studyPlaces, bounds: [{ minimum: 1 }] })).toEqual([
    ["bounds", 0, "institution"],
  ]);
  const specialisationTotals = "by-internship-places";
  expect(paths({ ...request, studyPlaces, specialisationTotals })).toEqual([["specialisationTotals"]]);
});
