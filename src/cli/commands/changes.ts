import type { Names } from "../../domain/names.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome } from "../../domain/outcome.js";
import { reference } from "../../reference/reference.js";
import {
  areOfOtherCouncils,
  type ComparedYear,
  compareYears,
  type YearComparison,
} from "../../review/compare-years.js";
import { previousYear, type YearInFile } from "../../review/previous-year.js";
import { yearComparisonDocument } from "../../submission/year-comparison-document.js";
import { allOutcomes } from "../all-outcomes.js";
import { nameOf } from "../read-input.js";
import { readYear } from "../read-year.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { type Handler, jsonOf } from "./handler.js";

/** Recommendations of last year, of one council or of several that are one now, and then the current: what has changed. */
export const changes: Handler = async (words, language) => {
  const [first, ...later] = words.positionals;
  const last = later.at(-1);
  if (first === undefined || last === undefined) {
    throw new WrongUse(
      language === "da"
        ? "Angiv mindst to indstillinger (.json, .docx, .xlsx eller .csv): sidste års, og til sidst årets."
        : "Give at least two recommendations (.json, .docx, .xlsx or .csv): last year's, and this year's as the last.",
    );
  }
  const studyYear = words.values.get("study-year")?.[0];
  const of = { ...(studyYear === undefined ? {} : { studyYear }), ...editionsOf(words) };
  const yearIn = async (path: string): Promise<Outcome<YearInFile>> => {
    const year = await readYear(path, of, language);
    return year.ok ? done({ year: year.value, file: nameOf(path) }, year.notices) : year;
  };
  const [oldest, current] = [await yearIn(first), await yearIn(last)];
  const between = allOutcomes(await Promise.all(later.slice(0, -1).map(yearIn)));
  const read = allOutcomes<unknown>([oldest, between, current]);
  if (!read.ok) return read;
  if (!oldest.ok || !between.ok || !current.ok) throw new Error("changes: what is not refused has a value");
  const previous = previousYear([oldest.value, ...between.value]);
  if (!previous.ok) return previous;
  const comparison = compareYears(previous.value, current.value.year);
  const notices = [...read.notices, ...otherCouncil(comparison)];
  return done({ document: yearComparisonDocument(comparison), json: () => jsonOf(comparison) }, notices);
};

/** The years of two councils can be compared, but seldom are meant to be. */
function otherCouncil(comparison: YearComparison): readonly Notice[] {
  if (!areOfOtherCouncils(comparison)) return [];
  const { previous, current } = comparison;
  const names = { ...namesIn(previous), ...namesIn(current) };
  return [{ code: "other-council", previous: previous.kkr ?? null, current: current.kkr ?? null, names }];
}

function namesIn(year: ComparedYear): Names {
  return reference.of(year).names;
}
