import { given } from "../../domain/given.js";
import { done, type Outcome } from "../../domain/outcome.js";
import {
  compareYears,
  comparisonNotices,
  type YearComparison,
  type YearOfPlaces,
} from "../../what-if/compare-years.js";
import { previousYear } from "../../what-if/previous-year.js";
import { yearComparisonDocument } from "../../submission/year-comparison-document.js";
import { nameOf } from "../read-input.js";
import { readYears } from "../read-form.js";
import { editionsOf } from "../year-form.js";
import { answered, type Handler } from "./handler.js";

/** Recommendations of last year, of one council or of several that are one now, and then the current: what has changed. */
export const changes: Handler = async (words) => {
  const files = words.positionals;
  const studyYear = words.values.get("study-year")?.[0];
  const of = { ...given({ studyYear }), ...editionsOf(words) };
  // The year's form is the current year's; last year's can't be told by it.
  const before = words.edition === undefined ? (studyYear ?? null) : null;
  const read = await readYears(files, of, before);
  if (!read.ok) return read;
  const years = read.value.map((year, index) => ({ year, file: nameOf(files[index] ?? "") }));
  const [[first, ...others], [current]] = [years.slice(0, -1), years.slice(-1)];
  if (first === undefined || current === undefined)
    throw new Error("changes: every file that is read has a year");
  const compared = (previous: YearOfPlaces): Outcome<YearComparison> => {
    const comparison = compareYears(previous, current.year);
    return done(comparison, [...read.notices, ...comparisonNotices(comparison)]);
  };
  return answered(previousYear([first, ...others]), compared, yearComparisonDocument);
};
