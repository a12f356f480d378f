import { describe, expect, test } from "vitest";
import { resultOf } from "./result-of.js";
import { typedSums, withSumAnswered } from "./typed-sums.js";
import { blankWork, BY_HAND, type PlacesRow, type Work } from "./work.js";

function row(provider: string, [a = "", b = "", c = ""]: readonly string[]): PlacesRow {
  const places = { dagtilbud: a, "skole-fritid": b, "social-special": c };
  return { provider, institution: "absalon", places, file: BY_HAND };
}

function typed(label: string, numbers = ["53", "19", "40"]): Work {
  return {
    ...blankWork([]),
    ...{ studyYear: "2023/2024", kkr: "sjaelland", totals: { absalon: "100" } },
    rows: [row("Greve", ["40", "12", "31"]), row("Solrød", ["13", "7", "9"]), row(label, numbers)],
  };
}

describe("sums that are typed into the grid", () => {
  test.each(["Region Sjælland", "Østsjælland", "Køge"])("%s is asked about, as in a file", (label) => {
    const work = typed(label);
    const { recommendation, faults } = resultOf(work);
    expect(recommendation).toBeNull();
    expect(faults[0]).toMatchObject({
      field: "rows.2.provider",
      text: `»${label}« har netop de tal, som rækkerne ovenfor giver tilsammen. Rækken kan være en sum, der ikke skal tælles med, eller en indberetter.`,
    });
    expect(resultOf(withSumAnswered(work, label, "sums")).recommendation?.institutions).toEqual(
      resultOf({ ...work, rows: work.rows.slice(0, 2) }).recommendation?.institutions,
    );
    expect(resultOf(withSumAnswered(work, label, "providers")).recommendation).not.toBeNull();
  });

  test("without a name it is not called a sum that does not match", () => {
    expect(resultOf(typed("")).faults.map(({ text }) => text)).toEqual([
      "Rækken har netop de tal, som andre rækker giver tilsammen. Fjern den, hvis den er en sum.",
    ]);
  });

  test("other numbers are a provider's, and those of a file are not asked about again", () => {
    expect(typedSums(typed("Køge", ["5", "6", "7"]))).toEqual([]);
    const work = typed("Køge");
    expect(typedSums({ ...work, rows: work.rows.map((one) => ({ ...one, file: "a.csv" })) })).toEqual([]);
  });
});
