import { describe, expect, it } from "vitest";
import type { Refusal } from "../../index.js";
import { noticeOf, sentenceInFile, sentenceOf } from "./sentences.js";

describe("a sentence on the page", () => {
  it("names no flag of the command, but what is done on the page", () => {
    expect(sentenceOf({ code: "unstated-return", what: "kkr" })).toBe(
      "Det fremgår ikke, hvilket KKR indberetningerne gælder. Vælg KKR og studieår i trin 1, og indlæs filerne igen.",
    );
    expect(sentenceOf({ code: "missing-unit", where: { path: "internshipPlacesUnit" } })).toMatch(
      /to halvårspladser\. Vælg enheden i trin 2\.$/,
    );
    expect(sentenceOf({ code: "several-tables", sheets: ["A", "B"] })).toBe(
      "Flere ark har en tabel: »A« og »B«. Gem hvert ark, der skal tælles med, som en fil for sig. Er de dele af én indberetters tal, så læg dem i stedet sammen på ét ark.",
    );
    const names = { ucl: "UCL" };
    const where = { path: "scenarios[1].intake" };
    expect(noticeOf({ code: "intake-left-out", institutions: ["ucl"], names, where })).toMatch(
      /^Alternativ 1: Tabellen over/,
    );
    expect(noticeOf({ code: "intake-left-out", institutions: ["ucl"], names })).toMatch(
      /UCL står sommer og vinter lige.*Vælg under/,
    );
  });

  it("says where a file belongs that is chosen as a return and may be the work or the ministry's letter", () => {
    const said = (kind: "json" | "word" | "pdf"): string => sentenceOf({ code: "file-not-read", kind });
    expect(said("json")).toMatch(/Er det arbejdet.*med »Åbn arbejde«\.$/);
    expect(said("word")).toMatch(/Er det ministeriets brev, så læs det i trin 1\.$/);
    expect(said("pdf")).not.toContain("trin 1");
  });

  it("says what to do on the page only where it is what is missing", () => {
    const unit = { code: "unknown-unit", written: "" } as const;
    expect(sentenceOf(unit)).toBe("Enheden mangler. Skriv halvårspladser eller helårspladser.");
    expect(sentenceOf({ ...unit, written: "stk." })).not.toContain("trin 2");
  });

  it("names no key of a request", () => {
    expect(sentenceOf({ code: "missing-key", key: "internshipPlaces" })).toMatch(
      /^Det kræver praktikpladser\./,
    );
    expect(sentenceOf({ code: "missing-bound" })).toBe(
      "Angiv, hvor mange der mindst eller højst må være, eller begge dele.",
    );
    expect(sentenceOf({ code: "not-with-capacity", key: "decided" })).toMatch(/^Besluttede felter kan ikke /);
    expect(sentenceOf({ code: "missing-change", institution: "ucl", names: { ucl: "UCL" } })).toBe(
      "Ændringen mangler for UCL. Uændret skrives +0.",
    );
    expect(sentenceOf({ code: "capacity-without-places" })).toMatch(/Angiv praktikpladser i stedet\.$/);
  });

  it("has the path where it is said of a file: what is refused there stands in no field", () => {
    const refusal: Refusal = { code: "negative-number", written: "-1" };
    const where = { file: "a.json", path: "bounds[0].minimum" };
    expect(sentenceInFile({ ...refusal, where })).toBe(`bounds[0].minimum: ${sentenceOf(refusal)}`);
    expect(sentenceInFile(refusal)).toBe(sentenceOf(refusal));
    expect(sentenceInFile({ ...refusal, where: { path: "" } })).toBe(sentenceOf(refusal));
  });

  it("has no path in a request and no file, but the place in it", () => {
    const refusal: Refusal = { code: "negative-number", written: "-1" };
    expect(sentenceOf({ ...refusal, where: { path: "studyPlaces.total" } })).toBe(sentenceOf(refusal));
    expect(sentenceOf({ ...refusal, where: { file: "a.xlsx", sheet: "Ark1", row: 7, column: 2 } })).toMatch(
      /^Arket Ark1, celle B7: /,
    );
  });
});
