import { expect, it } from "vitest";
import { studyYearAt } from "./today.js";

it.each([
  [2027, 1, "2027/2028"],
  [2027, 6, "2027/2028"],
  [2027, 7, "2028/2029"],
  [2026, 12, "2027/2028"],
] as const)("in month %2$d of %1$d the study year is %3$s", (year, month, studyYear) => {
  expect(studyYearAt(new Date(year, month - 1))).toBe(studyYear);
});
