import { describe, expect, it } from "vitest";
import type { Notice } from "../domain/notice.js";
import { valueOf } from "../domain/outcome.js";
import type { Note } from "../domain/recommendation.js";
import { parseRequest } from "../input/parse-request.js";
import { recommend } from "./recommend.js";

const REQUEST = {
  studyYear: "2023/2024",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42.5", "skole-fritid": "19.5", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 1589, ucl: 521 } },
};

function notesOf(more: object, notices: readonly Notice[] = []): readonly Note[] {
  return valueOf(recommend(valueOf(parseRequest({ ...REQUEST, ...more })), { notices })).notes;
}

function textOf(code: string, more: object, notices?: readonly Notice[]): string | undefined {
  return notesOf(more, notices).find((note) => note.code === code)?.text;
}

const ROWS = ["ucsyd", "ucl"].flatMap((institution) =>
  ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
    ...{ institution, specialisation, places: index + 1 },
  })),
);
const PLACES = { specialisationShares: undefined, internshipPlaces: ROWS };

describe("the notes", () => {
  it("always say that the table is a recommendation and that the minister decides", () => {
    expect(notesOf({})[0]).toEqual({
      code: "recommendation",
      text: "Tabellen er en indstilling. Ministeren træffer afgørelse.",
    });
  });

  it("always say the overbooking: none, also when nothing is said, or included", () => {
    const none = "Der er ikke regnet med overbooking.";
    expect(textOf("overbooking-none", {})).toBe(none);
    expect(textOf("overbooking-none", { overbooking: { mode: "none" } })).toBe(none);
    const included = notesOf({ overbooking: { mode: "included", percent: "2.5" } });
    expect(included.filter(({ code }) => code.startsWith("overbooking"))).toEqual([
      { code: "overbooking-included", text: "Antallet er inkl. 2,5 pct. overbooking." },
    ]);
  });

  it("say for a year without a form of its own which form is used, and only then", () => {
    expect(textOf("form-edition", {})).toBeUndefined();
    expect(textOf("form-edition", { studyYear: "2018/2019" })).toBe(
      "Der er ikke fundet et skema for 2018/2019. Skemaet for 2023/2024 er brugt.",
    );
  });

  it("say the method", () => {
    expect(textOf("method", {})).toContain("største restbrøks metode");
  });

  it("say the decided shares, or the internship places with their unit", () => {
    expect(textOf("basis-shares", {})).toContain(
      "Dagtilbudspædagogik 42,5, Skole- og fritidspædagogik 19,5 og Social- og specialpædagogik 38.",
    );
    expect(textOf("basis-internship-places", PLACES)).not.toContain("opgjort");
    expect(textOf("basis-internship-places", { ...PLACES, internshipPlacesUnit: "half-year" })).toContain(
      "halvårspladser",
    );
    expect(textOf("basis-internship-places", { ...PLACES, internshipPlacesUnit: "full-year" })).toContain(
      "helårspladser",
    );
  });

  it("say where the total comes from", () => {
    expect(textOf("total-institution-totals", {})).toContain("hver institution");
    const regional = {
      ...PLACES,
      studyPlaces: { from: "regional-total", total: 1110 },
      tieOrder: ["ucsyd", "dagtilbud"],
    };
    expect(textOf("total-regional-total", regional)).toBe(
      "Det samlede antal for regionen, 1.110, er angivet i anmodningen og fordelt på institutionerne efter deres praktikpladser.",
    );
    const previous = (more: object): object => ({
      studyPlaces: { from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, ...more },
    });
    expect(textOf("total-previous-year", previous({ change: { percent: "-2.5" } }))).toBe(
      "Det samlede antal er sidste års 1.110 − 2,5 pct. = 1.082,25, afrundet til 1.082, fordelt på institutionerne efter sidste års antal.",
    );
    const each = { ucsyd: { places: -9 }, ucl: { percent: "+2" } };
    expect(textOf("total-previous-year", previous({ changes: each }))).toBe(
      "Antallet for hver institution er sidste års med den besluttede ændring: UC Syddanmark 589 − 9 og UCL Erhvervsakademi og professionshøjskole 521 + 2 pct.",
    );
  });

  it("say which ties were settled, for whom, and who got the place", () => {
    const tied = {
      ...PLACES,
      studyPlaces: { from: "regional-total", total: 13 },
      tieOrder: ["ucl", "social-special", "dagtilbud"],
    };
    const texts = notesOf(tied)
      .filter(({ code }) => code === "tie-settled")
      .map(({ text }) => text);
    expect(texts[0]).toBe(
      "Flere stod lige i fordelingen for regionen. Efter den angivne rækkefølge fik UCL Erhvervsakademi og professionshøjskole en studieplads.",
    );
    expect(notesOf({}).some(({ code }) => code === "tie-settled")).toBe(false);
  });

  it("say what was read differently than written", () => {
    const notice: Notice = {
      code: "read-differently",
      what: "number",
      written: "1.110",
      readAs: "1110",
      times: 1,
    };
    expect(textOf("input-read-differently", {}, [notice])).toBe("»1.110« er læst som »1110«.");
  });

  it("are sentences: none ends in two full stops", () => {
    const changes = { ucsyd: { percent: "2" }, ucl: { percent: "2" } };
    const previous = {
      studyPlaces: { from: "previous-year", totals: { ucsyd: 5, ucl: 5 }, changes },
      tieOrder: ["dagtilbud", "skole-fritid"],
    };
    for (const { text } of [...notesOf({}), ...notesOf(previous)]) expect(text).toMatch(/[^.]\.$/);
  });
});
