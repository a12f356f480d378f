import { describe, expect, it } from "vitest";
import type { Refusal } from "../../index.js";
import { noticeOf, sentenceOf } from "./sentences.js";

describe("a sentence on the page", () => {
  it("names no flag of the command, but what is done on the page", () => {
    expect(sentenceOf({ code: "unstated-return", what: "kkr" })).toBe(
      "Det fremgår ikke, hvilket KKR indberetningerne gælder. Vælg KKR og studieår i trin 1, og hent filerne igen.",
    );
    expect(sentenceOf({ code: "missing-unit", where: { path: "internshipPlacesUnit" } })).not.toContain("--");
    const names = { ucl: "UCL" };
    expect(noticeOf({ code: "intake-left-out", institutions: ["ucl"], names })).toMatch(
      /UCL står sommer og vinter lige.*Vælg under/,
    );
  });

  it("names no key of a request", () => {
    expect(sentenceOf({ code: "missing-key", key: "internshipPlaces" })).toMatch(
      /^Det kræver praktikpladser\./,
    );
    expect(sentenceOf({ code: "missing-bound" })).toBe("Angiv et mindstetal, et højestetal eller begge.");
    expect(sentenceOf({ code: "capacity-without-places" })).toMatch(/Angiv praktikpladser i stedet\.$/);
  });

  it("has no path in a request and no file, but the place in it", () => {
    const refusal: Refusal = { code: "negative-number", written: "-1" };
    expect(sentenceOf({ ...refusal, where: { path: "studyPlaces.total" } })).toBe(sentenceOf(refusal));
    expect(sentenceOf({ ...refusal, where: { file: "a.xlsx", sheet: "Ark1", row: 7, column: 2 } })).toMatch(
      /^Ark1!B7: /,
    );
  });
});
