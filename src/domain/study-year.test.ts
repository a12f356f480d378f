import { describe, expect, it } from "vitest";
import { firstYearOf, readStudyYear, studyYearLike } from "./study-year.js";

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
