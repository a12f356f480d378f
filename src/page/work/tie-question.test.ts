import { describe, expect, it } from "vitest";
import { frameOf } from "./frame.js";
import { resultOf, type Tie } from "./result-of.js";
import { tieQuestionOf } from "./tie-question.js";
import { blankWork, type Work } from "./work.js";

const frame = frameOf({ studyYear: "2023/2024", kkr: "syddanmark", edition: null });

// Constructed: one study place each, and one of each of two specialisations, on equal internship places.
const BOTH_MARGINS: Work = {
  ...blankWork(frame.institutions),
  ...{ studyYear: "2023/2024", kkr: "syddanmark", totals: { ucsyd: "1", ucl: "1" } },
  rows: frame.institutions.map(({ id: institution }) => ({
    ...{ provider: "", institution },
    places: { dagtilbud: "1", "skole-fritid": "1", "social-special": "1" },
  })),
  ...{ columnTotals: "given", columns: { dagtilbud: "1", "skole-fritid": "1", "social-special": "0" } },
};

function tieOf(work: Work): Tie {
  const { tie } = resultOf(work);
  if (tie === null) throw new Error("tieOf: no tie");
  return tie;
}

describe("the question of a tie", () => {
  const tied = { code: "tie", settled: {}, names: {}, tied: ["dagtilbud", "social-special"] } as const;

  it("names the tied and what they are tied over; who has been answered is not asked about again", () => {
    const question = tieQuestionOf({ ...tied, studyPlacesToDraw: 1, institution: "ucl" }, ["ucl"], frame);
    expect(question.text).toBe(
      "Dagtilbudspædagogik og Social- og specialpædagogik står nøjagtigt lige om én studieplads inden for UCL Erhvervsakademi og professionshøjskole. Rådet afgør, hvem der går forud; svaret kommer til at stå i bemærkningerne. Svaret gælder ved alle institutioner.",
    );
    expect(question.parties).toEqual(["dagtilbud", "social-special"]);
    expect(question.orderWith("dagtilbud")).toEqual(["ucl", "dagtilbud"]);
  });

  it("says that more questions may follow where one answer settles one study place of several", () => {
    const three = { ...tied, tied: ["dagtilbud", "skole-fritid", "social-special"], studyPlacesToDraw: 2 };
    expect(tieQuestionOf(three, [], frame).text).toMatch(
      /lige om 2 studiepladser\. .*Der kan følge flere spørgsmål\.$/,
    );
  });

  it("between cells says how many cells are tied, how many questions follow, and which are asked about", () => {
    const { text, parties, legend } = tieQuestionOf(tieOf(BOTH_MARGINS), [], frame);
    expect(text).toMatch(/^Flere fordelinger er lige rigtige, og 4 felter er forskellige i dem: /);
    expect(text).toContain("dem: UC Syddanmark (Dagtilbudspædagogik og Skole- og fritidspædagogik) og UCL ");
    expect(text).toMatch(/følger der 2 mere, og felterne er først afgjort, når alle er besvaret\.$/);
    // Also the one that is in no tied cell: only a whole order decides.
    expect(parties).toEqual(["dagtilbud", "skole-fritid", "social-special"]);
    expect(legend).toBe("Forud blandt specialiseringerne går");
  });

  it("between cells is asked until the form stands, and not about the last of each", () => {
    let work = BOTH_MARGINS;
    const asked: unknown[] = [];
    for (const answer of ["social-special", "skole-fritid", "ucl"]) {
      const { legend, orderWith, text } = tieQuestionOf(tieOf(work), work.tieOrder, frame);
      asked.push([legend, /ét mere|2 mere|sidste spørgsmål/.exec(text)?.[0]]);
      work = { ...work, tieOrder: orderWith(answer) };
    }
    expect(asked).toEqual([
      ["Forud blandt specialiseringerne går", "2 mere"],
      ["Som den næste blandt specialiseringerne går", "ét mere"],
      ["Forud blandt institutionerne går", "sidste spørgsmål"],
    ]);
    expect(work.tieOrder).toEqual(["social-special", "skole-fritid", "dagtilbud", "ucl", "ucsyd"]);
    const { recommendation } = resultOf(work);
    const cells = recommendation?.institutions.map(({ specialisations }) =>
      specialisations.map(({ studyPlaces }) => studyPlaces),
    );
    expect(cells).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });
});
