import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import { firstYearOf, readStudyYear, studyYearLike, studyYearsIn } from "./study-year.js";

describe("an example of a study year", () => {
  it.each(["2027", "2027/2029", "forår 2027", "", "x"])(
    "for %j begins in that year, if there is one",
    (written) => {
      expect(studyYearLike(written)).toBe("2027/2028");
    },
  );
  it.each(["2019", "1999", "12024"])("for %j is one", (written) => {
    expect(readStudyYear(studyYearLike(written))).toBe(studyYearLike(written));
  });
});

describe("readStudyYear", () => {
  it.each([
    ["2023/2024", "2023/2024"],
    ["2016/17", "2016/2017"],
    ["2018-2019", "2018/2019"],
    ["2018–19", "2018/2019"],
    [" 2018 / 2019 ", "2018/2019"],
    ["1999/00", "1999/2000"],
    ["2099/2100", "2099/2100"],
  ])("reads %j as %s", (written, studyYear) => {
    expect(readStudyYear(written)).toBe(studyYear);
  });

  it.each([
    "",
    "2023",
    "2023/2025",
    "2023/23",
    "2024/2023",
    "23/24",
    "2023/2024/2025",
    "2023.2024",
    "x2023/2024",
  ])("reads nothing in %j", (written) => {
    expect(readStudyYear(written)).toBeNull();
  });
});

describe("firstYearOf", () => {
  it("is the first year of a study year written as on the form, and of nothing else", () => {
    expect(firstYearOf("2023/2024")).toBe(2023);
    expect(["2023/24", "2023-2024", "2023/2025", ""].map(firstYearOf)).toEqual([null, null, null, null]);
  });
});

describe("studyYearsIn", () => {
  const between = fc.constantFrom(" ", "-", " - ", "–", ", ", "(");
  prop([fc.constantFrom("Køge", "kommuner", "Indberetning"), between, fc.constantFrom("/", "-", "–")])(
    "finds a study year behind a word, whatever parts the two",
    (word, sign, slash) => {
      expect(studyYearsIn(`${word}${sign}2022${slash}2023`)).toEqual(["2022/2023"]);
      expect(studyYearsIn(`${word}${sign}2022${slash}23`)).toEqual(["2022/2023"]);
    },
  );

  it("finds none in a date", () => {
    expect(["01-2022-23", "1/2022-23", "2022-23-01"].flatMap(studyYearsIn)).toEqual([]);
  });
});
