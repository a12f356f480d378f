import type { Notice } from "../domain/notice.js";
import { lastYearNotices } from "../domain/year-notices.js";
import { reference } from "../reference/reference.js";
import { areOfOtherCouncils, type YearComparison } from "./compare-years.js";

/** What can be compared, but seldom is meant to be: the years of two councils, and one that is not the year before. */
export function comparisonNotices(comparison: YearComparison): Notice[] {
  const { previous, current } = comparison;
  const years = lastYearNotices(previous.studyYear, current.studyYear);
  if (!areOfOtherCouncils(comparison)) return years;
  const names = { ...reference.of(previous).names, ...reference.of(current).names };
  const [before, now] = [previous.kkr ?? null, current.kkr ?? null];
  return [{ code: "other-council", previous: before, current: now, names }, ...years];
}
