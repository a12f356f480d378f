import { describe, expect, it } from "vitest";
import type { Notice } from "../domain/notice.js";
import { valueOf } from "../messages/value-of.js";
import type { Note } from "../domain/note.js";
import { parseRequest } from "../input/request/parse-request.js";
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
      text: "Tabellen er en indstilling. Ministeren fastsætter antallet.",
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

  it("say that nothing is divided if the council has fixed every cell, and the basis if it has fixed fewer", () => {
    const decided = ROWS.map(({ places, ...cell }) => ({ ...cell, studyPlaces: places }));
    const fixed = { ...PLACES, studyPlaces: { from: "institution-totals", totals: { ucsyd: 6, ucl: 6 } } };
    expect(textOf("method", { ...fixed, decided })).toBe(
      "Antallet i alle felter er fastsat af KKR; felterne er ikke beregnet ved en fordeling.",
    );
    expect(textOf("basis-internship-places", { ...fixed, decided })).toBeUndefined();
    expect(textOf("basis-internship-places", { ...fixed, decided: decided.slice(1) })).toBeDefined();
  });

  it("say for a year without a form of its own which form is used, and only then", () => {
    expect(textOf("form-edition", {})).toBeUndefined();
    expect(textOf("form-edition", { studyYear: "2018/2019" })).toBe(
      "Der er ikke fundet et skema for 2018/2019. Skemaet for 2023/2024 er brugt.",
    );
  });

  it("stand in the order in which a reader asks", () => {
    const notice: Notice = {
      ...{ code: "read-differently", what: "number", written: "1.110", readAs: "1110", times: 1 },
    };
    const codes = notesOf(
      {
        studyYear: "2018/2019",
        studyPlaces: { from: "regional-total", total: 13 },
        ...PLACES,
        bounds: [{ institution: "ucl", minimum: 1 }],
        decided: [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 2 }],
        intake: { summer: "50", winter: "50", oddTo: "summer" },
        tieOrder: ["ucl", "social-special", "dagtilbud"],
      },
      [notice],
    ).map(({ code }) => code);
    expect(codes).toEqual([
      ...["recommendation", "total-regional-total", "basis-internship-places", "method", "overbooking-none"],
      ...["bounds", "decided", "tie-settled", "intake"],
      ...["intake-tie-settled", "intake-tie-settled"],
      ...["form-edition", "input-read-differently"],
    ]);
  });

  it("say the method", () => {
    expect(textOf("method", {})).toBe(
      "Fordelt efter største brøks metode: hver får den hele del af sin nøjagtige andel, og de resterende studiepladser går til de største brøkdele.",
    );
    expect(textOf("method", { method: "dhondt" })).toBe("Fordelt efter D’Hondts metode (Jefferson).");
  });

  it("say where the specialisations' totals come from where both margins are held, and the method", () => {
    const both =
      "Felterne er fordelt, så både institutionernes og specialiseringernes antal overholdes, efter Sainte-Laguës metode (Webster) i begge retninger.";
    const unequal = ROWS.map((row, index) => ({ ...row, places: [61, 23, 52, 50, 27, 47][index] }));
    const more = { specialisationShares: undefined, internshipPlaces: unequal };
    expect(textOf("method", { ...more, specialisationTotals: "by-internship-places" })).toBe(
      `Det samlede antal er fordelt på specialiseringer efter praktikpladser ved største brøks metode. ${both}`,
    );
    const specialisationTotals = { dagtilbud: 900, "skole-fritid": 400, "social-special": 810 };
    expect(textOf("method", { ...more, specialisationTotals })).toBe(
      `Antallet for hver specialisering er fastsat af KKR. ${both}`,
    );
  });

  it("say the bounds of cells and of institutions, the least, the most or both, and only where there are some", () => {
    expect(textOf("bounds", {})).toBeUndefined();
    const bounds = [
      { institution: "ucsyd", maximum: 1600 },
      { institution: "ucl", specialisation: "dagtilbud", minimum: 100 },
      { institution: "ucl", specialisation: "skole-fritid", minimum: 50, maximum: 1200 },
    ];
    expect(textOf("bounds", { bounds })).toBe(
      "Fastsatte grænser: UC Syddanmark højst 1.600; UCL Erhvervsakademi og professionshøjskole, Dagtilbudspædagogik mindst 100; UCL Erhvervsakademi og professionshøjskole, Skole- og fritidspædagogik mindst 50 og højst 1.200 studiepladser. Beregningen uden fastsatte felter og grænser giver henholdsvis 1.589, 221 og 102.",
    );
  });

  it("say each decided cell with the calculated number beside it, or that there is none", () => {
    expect(textOf("decided", {})).toBeUndefined();
    const at = (specialisation: string, studyPlaces: number): object => ({
      ...{ institution: "ucl", specialisation, studyPlaces },
    });
    // 521 × 42.5, 19.5 and 38 ÷ 100: 221.43, 101.60 and 197.98
    const decided = [at("skole-fritid", 100), at("social-special", 1)];
    const texts = notesOf({ decided }).filter(({ code }) => code === "decided");
    expect(texts.map(({ text }) => text)).toEqual([
      "Fastsat af KKR: UCL Erhvervsakademi og professionshøjskole, Skole- og fritidspædagogik 100 studiepladser. Beregningen uden fastsatte felter og grænser giver 102.",
      "Fastsat af KKR: UCL Erhvervsakademi og professionshøjskole, Social- og specialpædagogik 1 studieplads. Beregningen uden fastsatte felter og grænser giver 198.",
    ]);
    const tied = {
      specialisationShares: { dagtilbud: "50", "skole-fritid": "50", "social-special": "0" },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 2, ucl: 3 } },
      decided: [at("dagtilbud", 1)],
    };
    expect(textOf("decided", tied)).toBe(
      "Fastsat af KKR: UCL Erhvervsakademi og professionshøjskole, Dagtilbudspædagogik 1 studieplads. Beregningen har ikke ét bestemt resultat uden fastsatte felter og grænser.",
    );
  });

  it("say the decided shares, or the internship places with their unit", () => {
    expect(textOf("basis-shares", {})).toBe(
      "Studiepladserne er fordelt på specialiseringer efter besluttede andele i pct.: Dagtilbudspædagogik 42,5, Skole- og fritidspædagogik 19,5 og Social- og specialpædagogik 38.",
    );
    const basis =
      "Studiepladserne er fordelt på specialiseringer efter institutionens praktikpladser inden for hver af dem.";
    const unit = (internshipPlacesUnit: string): object => ({ ...PLACES, internshipPlacesUnit });
    expect(textOf("basis-internship-places", PLACES)).toBe(basis);
    expect(textOf("basis-internship-places", unit("half-year"))).toBe(
      `${basis} Praktikpladserne er opgjort som halvårspladser.`,
    );
    expect(textOf("basis-internship-places", unit("full-year"))).toBe(
      `${basis} Praktikpladserne er opgjort som helårspladser.`,
    );
  });

  it("say where the total comes from", () => {
    expect(textOf("total-institution-totals", {})).toBe(
      "Antallet af studiepladser for hver institution er fastsat af KKR.",
    );
    const regional = {
      ...PLACES,
      studyPlaces: { from: "regional-total", total: 1110 },
      tieOrder: ["ucsyd", "dagtilbud"],
    };
    expect(textOf("total-regional-total", regional)).toBe(
      "Det samlede antal, 1.110, er fastsat af KKR og fordelt på institutionerne efter deres praktikpladser.",
    );
    const previous = (more: object): object => ({
      studyPlaces: { from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, ...more },
    });
    expect(textOf("total-previous-year", previous({ change: { percent: "-2.5" } }))).toBe(
      "Det samlede antal er sidste års 1.110 − 2,5 pct. = 1.082,25, afrundet til 1.082, fordelt på institutionerne efter sidste års antal.",
    );
    // 1,110 × 1.1 is whole.
    expect(textOf("total-previous-year", previous({ change: { percent: "10" } }))).toBe(
      "Det samlede antal er sidste års 1.110 + 10 pct. = 1.221, fordelt på institutionerne efter sidste års antal.",
    );
    const places = { ucsyd: { places: 0 }, ucl: { places: 12 } };
    expect(textOf("total-previous-year", previous({ changes: places }))).toBe(
      "Antallet for hver institution er sidste års med den besluttede ændring: UC Syddanmark 589 + 0 og UCL Erhvervsakademi og professionshøjskole 521 + 12.",
    );
    const each = { ucsyd: { places: -9 }, ucl: { percent: "+2" } };
    expect(textOf("total-previous-year", previous({ changes: each }))).toBe(
      "Antallet for hver institution er sidste års med den besluttede ændring: UC Syddanmark 589 − 9 og UCL Erhvervsakademi og professionshøjskole 521 + 2 pct.",
    );
  });

  it("say of a single institution's total no division over institutions", () => {
    const shares = { dagtilbud: "40", "skole-fritid": "22", "social-special": "38" };
    const alone = { kkr: "nordjylland", specialisationShares: shares };
    const regional = { from: "regional-total", total: 517 };
    expect(textOf("total-regional-total", { ...alone, studyPlaces: regional })).toBe(
      "Det samlede antal, 517, er fastsat af KKR.",
    );
    const previous = { from: "previous-year", totals: { ucn: 517 }, change: { places: 3 } };
    expect(textOf("total-previous-year", { ...alone, studyPlaces: previous })).toBe(
      "Det samlede antal er sidste års 517 + 3 = 520.",
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
      "Flere stod lige i fordelingen af det samlede antal. Efter den angivne rækkefølge fik UCL Erhvervsakademi og professionshøjskole en studieplads.",
    );
    expect(notesOf({}).some(({ code }) => code === "tie-settled")).toBe(false);
  });

  it("say of an institution's own tie whose it was", () => {
    const tied = {
      specialisationShares: { dagtilbud: "33", "skole-fritid": "33", "social-special": "34" },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 100, ucl: 50 } },
      tieOrder: ["skole-fritid", "dagtilbud"],
    };
    const texts = notesOf(tied).filter(({ code }) => code === "tie-settled");
    // 50 × 33, 33 and 34 ÷ 100: 16.5, 16.5 and 17
    expect(texts.map(({ text }) => text)).toEqual([
      "Flere stod lige i fordelingen for UCL Erhvervsakademi og professionshøjskole. Efter den angivne rækkefølge fik Skole- og fritidspædagogik en studieplads.",
    ]);
  });

  it("say of ties among the cells which cells got a place, by institution and specialisation", () => {
    const tied = {
      specialisationShares: undefined,
      internshipPlaces: ROWS.map((row) => ({ ...row, places: 1 })),
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 3, ucl: 3 } },
      specialisationTotals: { dagtilbud: 1, "skole-fritid": 2, "social-special": 3 },
      tieOrder: ["ucl", "social-special", "ucsyd", "dagtilbud", "skole-fritid"],
    };
    // Either of the rows 1, 1, 1 and 0, 1, 2 may be either institution's.
    const texts = notesOf(tied).filter(({ code }) => code === "tie-settled");
    expect(texts.map(({ text }) => text)).toEqual([
      "Flere stod lige i fordelingen for felterne. Efter den angivne rækkefølge fik UCL Erhvervsakademi og professionshøjskole, Social- og specialpædagogik og UC Syddanmark, Dagtilbudspædagogik en studieplads.",
    ]);
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
    const inRequest: Notice = { ...notice, where: { path: "studyYear" } };
    expect(textOf("input-read-differently", {}, [inRequest])).toBe("»1.110« er læst som »1110«.");
    const inFile: Notice = { ...notice, where: { file: "a.csv", row: 2 } };
    expect(textOf("input-read-differently", {}, [inFile])).toBe(
      "a.csv, række 2: »1.110« er læst som »1110«.",
    );
  });

  it("say every reading by the name of its file, and not how much was read", () => {
    const where = { file: "C:\\mapper\\praktik.csv", row: 3 };
    const notices: Notice[] = [
      { code: "table-read", rows: 18 },
      { code: "total-row", written: "45", sum: "45", agrees: true, where },
    ];
    const [only, ...others] = notesOf({}, notices).filter(({ code }) => code.startsWith("input-"));
    expect([only?.code, others]).toEqual(["input-total-row", []]);
    expect(only?.text).toMatch(/^praktik\.csv, række 3: /);
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
