import type { Names } from "../../domain/names.js";
import type { Notice } from "../../domain/notice.js";
import { done } from "../../domain/outcome.js";
import { reference } from "../../reference/reference.js";
import { type ComparedYear, compareYears, type YearComparison } from "../../review/compare-years.js";
import { yearComparisonDocument } from "../../submission/year-comparison-document.js";
import { allOutcomes } from "../all-outcomes.js";
import { readYear } from "../read-year.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { type Handler, jsonOf } from "./handler.js";

/** Two recommendations, last year's first: what has changed. */
export const changes: Handler = async (words, language) => {
  const [first, second, ...others] = words.positionals;
  if (first === undefined || second === undefined || others.length > 0) {
    throw new WrongUse(
      language === "da"
        ? "Angiv to indstillinger (.json, .docx, .xlsx eller .csv): sidste års, og derefter årets."
        : "Give two recommendations (.json, .docx, .xlsx or .csv): last year's, and then this year's.",
    );
  }
  const studyYear = words.values.get("study-year")?.[0];
  const of = { ...(studyYear === undefined ? {} : { studyYear }), ...editionsOf(words) };
  const read = allOutcomes([await readYear(first, of, language), await readYear(second, of, language)]);
  if (!read.ok) return read;
  const [previous, current] = read.value;
  if (previous === undefined || current === undefined) throw new Error("changes: two outcomes, two values");
  const comparison = compareYears(previous, current);
  const notices = [...read.notices, ...otherCouncil(comparison)];
  return done({ document: yearComparisonDocument(comparison), json: () => jsonOf(comparison) }, notices);
};

/** The years of two councils can be compared, but seldom are meant to be. */
function otherCouncil({ previous, current }: YearComparison): readonly Notice[] {
  if (previous.kkr === current.kkr) return [];
  const names = { ...namesIn(previous), ...namesIn(current) };
  return [{ code: "other-council", previous: previous.kkr ?? null, current: current.kkr ?? null, names }];
}

function namesIn(year: ComparedYear): Names {
  return reference.of(year).names;
}
