import { describe, expect, it } from "vitest";
import type { RecommendationRequest, YearInFile } from "../../index.js";
import { differsFromFile, jumpsIn, lastYearsFiles, withLastYear } from "./last-year.js";
import { frameOf } from "./frame.js";
import { blankWork, type Work } from "./work.js";

const file = (
  name: string,
  institution: string,
  studyPlaces: number,
  studyYear = "2026/2027",
): YearInFile => ({
  file: name,
  year: { studyYear, institutions: [{ institution, name: institution, studyPlaces, specialisations: [] }] },
});
const frame = frameOf({ studyYear: "2027/2028", kkr: "oestdanmark", edition: null });
const read = (work: Work, ...[first, ...others]: readonly [YearInFile, ...YearInFile[]]): Work =>
  withLastYear(work, [first, ...others], frame);
const names = (work: Work): readonly string[] => lastYearsFiles(work, frame).own.map(({ file }) => file);

describe("last year's files", () => {
  const [east, sjaelland] = [file("h.json", "kp", 1010), file("s.json", "absalon", 747)] as const;

  it("of the councils that have become one stand together, however they come", () => {
    for (const work of [read(blankWork([]), east, sjaelland), read(read(blankWork([]), east), sjaelland)]) {
      expect(names(work)).toEqual(["h.json", "s.json"]);
      expect(work.previousTotals).toEqual({ kp: "1010", absalon: "747" });
    }
  });

  it("take the place of those of the same institutions or of another year, and of the totals that those filled in", () => {
    const both = read(blankWork([]), east, sjaelland);
    const newer = read(both, file("s2.json", "absalon", 740));
    expect(names(newer)).toEqual(["h.json", "s2.json"]);
    expect(newer.previousTotals).toEqual({ kp: "1010", absalon: "740" });
    const other = read(both, file("s3.json", "absalon", 730, "2025/2026"));
    expect(names(other)).toEqual(["s3.json"]);
    expect(other.previousTotals).toEqual({ absalon: "730" });
    const typed = read(
      { ...both, previousTotals: { kp: "999" } },
      file("s3.json", "absalon", 730, "2025/2026"),
    );
    expect(typed.previousTotals).toEqual({ kp: "999", absalon: "730" });
  });

  it("that say another number than its field are named, where it is used", () => {
    const work: Work = { ...read(blankWork([]), east, sjaelland), origin: "previous-year" };
    expect(differsFromFile(work, frame)).toBeNull();
    for (const [text, isOther] of [
      ["774", true],
      ["1.747", true],
      ["0747", false],
      ["", false],
    ] as const) {
      const typed = { ...work, previousTotals: { ...work.previousTotals, absalon: text } };
      const said = differsFromFile(typed, frame);
      expect(said?.includes(`${text} i feltet og 747 i filen`) ?? false).toBe(isOther);
      expect(differsFromFile({ ...typed, origin: "institution-totals" }, frame)).toBeNull();
    }
  });

  it("of no institution of the KKR that was chosen since are told apart, and go", () => {
    const wrong = read(blankWork([]), file("w.json", "ucl", 5));
    expect(lastYearsFiles(wrong, frame)).toEqual({ own: [], others: ["w.json"] });
    expect(names(read(wrong, sjaelland))).toEqual(["s.json"]);
    expect(lastYearsFiles(read(wrong, sjaelland), frame).others).toEqual([]);
  });

  it("that have internship places name whoever is far from them, as a collection does", () => {
    const specialisations = ["dagtilbud", "skole-fritid", "social-special"];
    const places = (provider: string, first: number) =>
      specialisations.map((specialisation, at) => ({
        ...{ provider, institution: "via", specialisation, places: at === 0 ? first : 10 },
      }));
    const requestOf = (studyYear: string, favrskov: number): RecommendationRequest => ({
      ...{ studyYear, kkr: "midtjylland", internshipPlacesUnit: "full-year" },
      internshipPlaces: [...places("Aarhus", 210), ...places("Favrskov", favrskov)],
      studyPlaces: { from: "institution-totals", totals: { via: 700 } },
    });
    const before = file("m-ind.json", "via", 690);
    const files = [{ ...before, year: { ...before.year, request: requestOf("2026/2027", 20) } }];
    expect(jumpsIn(requestOf("2027/2028", 42), files)).toEqual([
      "Favrskov, VIA University College, Dagtilbudspædagogik: 42 praktikpladser mod 20 sidste år.",
    ]);
    // Half-year places that were typed as full-year ones are no less, converted to what they are.
    const half = { ...requestOf("2027/2028", 42), internshipPlacesUnit: "half-year" as const };
    expect(jumpsIn(half, files).join()).not.toContain("Favrskov, VIA University College, Dagtilbud");
    expect(jumpsIn(requestOf("2027/2028", 42), [before])).toEqual([]);
    expect(jumpsIn(null, files)).toEqual([]);
  });
});
