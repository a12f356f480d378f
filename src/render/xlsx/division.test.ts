import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../../test/prop.js";
import { parseRequest, recommend, submissionDocument, type Table, valueOf } from "../../index.js";
import { recalculated } from "./division.js";
import { divisionFormulas } from "./division-formulas.js";

/** The division of a request for Sjælland, or null where it is refused. */
function division(
  places: readonly (number | string)[],
  studyPlaces: number,
  tieOrder = ["dagtilbud", "skole-fritid", "social-special"],
): Table | null {
  const [dagtilbud = 0, skole = 0, social = 0] = places;
  const request = parseRequest({
    ...{ studyYear: "2023/2024", kkr: "sjaelland", tieOrder },
    internshipPlaces: [
      { institution: "absalon", specialisation: "dagtilbud", places: dagtilbud },
      { institution: "absalon", specialisation: "skole-fritid", places: skole },
      { institution: "absalon", specialisation: "social-special", places: social },
    ],
    studyPlaces: { from: "institution-totals", totals: { absalon: studyPlaces } },
  });
  const outcome = request.ok ? recommend(request.value) : request;
  if (!outcome.ok) return null;
  const blocks = submissionDocument(valueOf(outcome)).sections.flatMap((section) => section.blocks);
  return blocks.find((block): block is Table => block.kind === "table" && block.id === "division") ?? null;
}

const count = fc.nat({ max: 5000 });
const decimal = fc.integer({ min: 0, max: 500_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const tieProne = fc.integer({ min: 1, max: 12 });
const bases = fc.oneof(...[count, decimal, tieProne].map((basis) => fc.tuple(basis, basis, basis)));

describe("a division calculated again in floating point", () => {
  prop([bases, fc.nat({ max: 3000 })])(
    "comes to the exact numbers for whole and decimal internship places, ties settled or not",
    (places, studyPlaces) => {
      const table = division(places, studyPlaces);
      fc.pre(table !== null);
      const again = recalculated(table);
      expect(again?.dividend).toBe(studyPlaces);
      expect(again?.rows.reduce((sum, row) => sum + row.studyPlaces, 0)).toBe(studyPlaces);
    },
  );

  it("has no formulas where floating point comes to other numbers than the exact ones", () => {
    // The remainders differ by less than a part in 10 to the tenth.
    const table = division(["100000000000001", "100000000000000", "100000000000002"], 2);
    expect(table).not.toBeNull();
    expect(recalculated(table as Table)).toBeNull();
    expect(divisionFormulas(table as Table, { firstRow: 5, dividend: "$B$3" })).toBeNull();
  });

  it("has no formulas for another table, and none where a column lacks", () => {
    const table = division([10, 20, 30], 7) as Table;
    const place = { firstRow: 5, dividend: "$B$3" };
    expect(divisionFormulas({ ...table, id: "bounds" }, place)).toBeNull();
    const columns = table.columns.map(({ header, align }) => ({ header, align }));
    expect(divisionFormulas({ ...table, columns }, place)).toBeNull();
  });

  it("speaks of whole numbers in its fractions, also where the internship places have decimals", () => {
    const table = division(["61.5", "31.25", 10], 100) as Table;
    const [first] = divisionFormulas(table, { firstRow: 5, dividend: "$B$3" }) ?? [];
    expect(first?.[2]).toEqual({
      formula: 'SUBSTITUTE(FIXED($B$3*B5*100,0),",",".")&"/"&SUBSTITUTE(FIXED(B$8*100,0),",",".")',
      value: "615.000/10.275",
    });
  });

  it("keeps what the tie order settled, and settles no other tie", () => {
    const settled = divisionFormulas(division([10, 1, 7], 8, ["skole-fritid"]) as Table, {
      ...{ firstRow: 5, dividend: "$B$3" },
    });
    expect(settled?.map((row) => row[7]?.formula.match(/[^,]+(?=\)\)$)/)?.[0])).toEqual([
      ...["0", "1", '"uafgjort"', undefined],
    ]);
  });
});
