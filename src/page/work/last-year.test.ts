import { describe, expect, it } from "vitest";
import type { YearInFile } from "../../index.js";
import { differsFromFile, lastYearsFiles, withLastYear } from "./last-year.js";
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
});
