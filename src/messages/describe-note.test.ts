import { describe, expect, it } from "vitest";
import type { Said } from "../domain/note.js";
import { parseRecommendation } from "../input/request/parse-recommendation.js";
import { parseRequest } from "../input/request/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { toJson } from "../submission/to-json.js";
import { describeNote } from "./describe-note.js";
import { noteOf } from "./note-of.js";
import { valueOf } from "./value-of.js";

const recommendation = valueOf(
  recommend(
    valueOf(
      parseRequest({
        ...{ studyYear: "2018/2019", kkr: "syddanmark" },
        specialisationShares: { dagtilbud: "42.5", "skole-fritid": "19.5", "social-special": "38" },
        studyPlaces: {
          ...{ from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, change: { percent: "2" } },
        },
        overbooking: { mode: "on-top", percent: "2.5" },
        intake: { summer: "55", winter: "45" },
      }),
    ),
    { notices: [{ code: "read-differently", what: "number", written: "1.110", readAs: "1110", times: 1 }] },
  ),
);

describe("a note", () => {
  it("that is copied is in Danish alone, unless what it says is handed on by its name", () => {
    for (const note of recommendation.notes) {
      for (const copy of [{ ...note }, structuredClone(note)])
        expect(describeNote(copy, "en")).toBe(note.text);
      const { said } = note;
      if (said === undefined) throw new Error(`${note.code} has no data`);
      expect(describeNote(structuredClone({ ...note, said }), "en")).toBe(describeNote(note, "en"));
      expect(JSON.parse(JSON.stringify(note))).toEqual({ code: note.code, text: note.text });
    }
  });

  it("is a sentence in Danish, which is its text, and in English with the same numbers", () => {
    for (const note of recommendation.notes) expect(describeNote(note, "da")).toBe(note.text);
    const english = recommendation.notes.map((note) => describeNote(note, "en"));
    expect(english).toContain("The table is a recommendation. The minister decides the number.");
    expect(english).toContain(
      "The total is last year's 1110 + 2 per cent = 1132.2, rounded to 1132, divided over the institutions by last year's numbers.",
    );
    expect(english).toContain("The number is without overbooking. In addition, 2.5 per cent are overbooked.");
    expect(english.at(-1)).toBe("“1.110” was read as “1110”.");
    for (const text of english) expect(text).not.toMatch(/studiepl|praktikpl|undefined/u);
  });

  it("has code and text alone in JSON, and its own text in both languages when it is read back", () => {
    const written = toJson(recommendation);
    expect(written).not.toContain("said");
    const [first] = valueOf(parseRecommendation(JSON.parse(written))).notes;
    expect(first && [describeNote(first, "da"), describeNote(first, "en")]).toEqual([
      first?.text,
      first?.text,
    ]);
  });

  it.each<[Said, string, string]>([
    [
      { code: "total-previous-year", changed: [{ name: "UCN", before: 1517, change: { places: -9 } }] },
      "Antallet for hver institution er sidste års med den besluttede ændring: UCN 1.517 − 9.",
      "The number of each institution is last year's with the change decided: UCN 1517 − 9.",
    ],
    [
      { code: "bounds", bounds: [{ name: "UCL", minimum: 5, maximum: 9, calculated: 4 }] },
      "Fastsatte grænser: UCL mindst 5 og højst 9 studiepladser. Beregningen uden fastsatte felter og grænser giver 4.",
      "Bounds decided: UCL at least 5 and at most 9 study places. The calculation without decided cells and bounds gives 4.",
    ],
    [
      { code: "decided", name: "UCL, Dagtilbud", studyPlaces: 1, calculated: null },
      "Fastsat af KKR: UCL, Dagtilbud 1 studieplads. Beregningen har ikke ét bestemt resultat uden fastsatte felter og grænser.",
      "Decided by the KKR: UCL, Dagtilbud 1 study place. The calculation has no one result without decided cells and bounds.",
    ],
    [
      { code: "tie-settled", among: { institution: "UCL" }, winners: ["A", "B"] },
      "Flere stod lige i fordelingen for UCL. Efter den angivne rækkefølge fik A og B en studieplads.",
      "Several were tied in the division for UCL. By the order stated, A and B got a study place.",
    ],
    [
      { code: "tie-settled", among: "providers", winners: ["Faxe"] },
      "Flere stod lige. Efter den angivne rækkefølge fik Faxe en praktikplads.",
      "Several were tied. By the order stated, Faxe got an internship place.",
    ],
    [
      { code: "returns", what: "not-read", names: ["Faxe"] },
      "Praktikpladserne fra Faxe indgår ikke: svaret er ikke brugt.",
      "The internship places of Faxe are not included: the answer is not used.",
    ],
    [
      { code: "returns", what: "counted", answered: 2, all: 5 },
      "Praktikpladserne er fra 2 af 5 indberettere.",
      "The internship places are those of 2 out of 5 providers.",
    ],
    [
      { code: "returns", what: "counted", answered: 2, all: 5, others: 1 },
      "Praktikpladserne er fra 2 af 5 indberettere og fra 1 anden.",
      "The internship places are those of 2 out of 5 providers and of 1 other.",
    ],
    [
      {
        ...{ code: "returns", what: "missing", names: ["Faxe", "Region Sjælland"] },
        mayBeIn: [{ provider: "Region Sjælland", written: ["Psykiatrien"] }],
      },
      "Faxe og Region Sjælland har ikke svaret. Region Sjælland kan være talt med som »Psykiatrien«.",
      "Without an answer: Faxe and Region Sjælland. Region Sjælland may be in the numbers as “Psykiatrien”.",
    ],
    [
      { code: "basis-internship-places", unit: "half-year", ceiling: {} },
      "Praktikpladserne er opgjort som halvårspladser om året. En studerende bruger to halvårspladser, som tilsammen er én helårsplads. Loftet gælder året som helhed; fordelingen på sommer- og vinteroptag er ikke angivet.",
      "The internship places are half-year places a year. A student uses two half-year places, which together are one full-year place. The ceiling is that of the year as a whole; how the intake divides over summer and winter is not stated.",
    ],
  ])("says %j", (said, danish, english) => {
    const note = noteOf(said);
    expect([note.code, note.text]).toEqual([said.code, danish]);
    expect(describeNote(note, "en")).toBe(english);
  });
});
