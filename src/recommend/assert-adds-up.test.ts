import { describe, expect, it } from "vitest";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import { assertAddsUp } from "./assert-adds-up.js";

function row(institution: string, studyPlaces: number, cells: readonly number[]): InstitutionStudyPlaces {
  const specialisations = cells.map((cell, index) => {
    const id = String(index);
    return { specialisation: id, name: id, studyPlaces: cell };
  });
  return { institution, name: institution, studyPlaces, specialisations };
}

const TABLE = [row("ucsyd", 6, [1, 2, 3]), row("ucl", 9, [2, 3, 4])];

describe("a table that adds up", () => {
  it("leaves, with the region's total or where that is unknown", () => {
    for (const region of [15, null]) {
      expect(() => {
        assertAddsUp(TABLE, region);
      }).not.toThrow();
    }
  });
});

describe("a table that does not add up", () => {
  it("is a bug that names the institution, or the region, with both numbers", () => {
    expect(() => {
      assertAddsUp([...TABLE, row("ucn", 5, [1, 1, 2])], 20);
    }).toThrow("recommend: ucn has 4 of 5");
    expect(() => {
      assertAddsUp(TABLE, 16);
    }).toThrow("recommend: the region has 15 of 16");
  });
});
