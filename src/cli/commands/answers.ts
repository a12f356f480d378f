import { assessCapacity } from "../../capacity/assess-capacity.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import { explain as explanationOf } from "../../recommend/explain.js";
import { capacityDocument } from "../../submission/capacity/capacity-document.js";
import { methodComparisonDocument } from "../../submission/method-comparison-document.js";
import { sensitivityDocument } from "../../submission/sensitivity-document.js";
import { explanationDocument, submissionDocument } from "../../submission/submission-document.js";
import { compareMethods } from "../../what-if/compare-methods.js";
import { sensitivity as sensitivityOf } from "../../what-if/sensitivity.js";
import { readRequest } from "../read-request.js";
import { answered, type Handler, jsonOf, recommended } from "./handler.js";
import { dateIn } from "../flag-values.js";
import { mailFile } from "../side-files.js";
import { toJson } from "../../submission/to-json.js";
import {
  compareYears,
  comparisonNotices,
  type YearComparison,
  type YearOfPlaces,
} from "../../what-if/compare-years.js";
import { previousYear } from "../../what-if/previous-year.js";
import { yearComparisonDocument } from "../../submission/year-comparison-document.js";
import { nameOf } from "../read-input.js";
import { readParts, readYears } from "../read-form.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { readStudyYear } from "../../domain/study-year.js";
import { combine as combined } from "../../recommend/combine.js";
import { nationalDocument } from "../../submission/national-document.js";

export const capacity: Handler = async (words) =>
  answered(await recommended(words), assessCapacity, capacityDocument);

export const compare: Handler = async (words) =>
  answered(await readRequest(words), (request) => compareMethods(request), methodComparisonDocument);

export const explain: Handler = async (words) =>
  answered(await recommended(words), (value) => done(value), explanationDocument, explanationOf);

/** The smallest changes that move a study place. */
export const sensitivity: Handler = async (words, onProgress) =>
  answered(
    await readRequest(words),
    (request) => sensitivityOf(request, { onProgress }),
    sensitivityDocument,
  );

/** The filled form with the annex. */
export const table: Handler = async (words) => {
  const recommendation = await recommended(words);
  if (!recommendation.ok) return recommendation;
  const { value, notices } = recommendation;
  const date = dateIn("date", words.values.get("date")?.[0]);
  const document = submissionDocument(value, {
    ...{ wholeForm: words.values.has("whole-form"), ...(date === undefined ? {} : { date }) },
  });
  const beside = {
    "save-request": { ".json": () => jsonOf(value.request) },
    ...mailFile(words, value, "letter-and-annex"),
  };
  return done({ document, json: () => toJson(value), beside }, notices);
};

/** Recommendations of last year, of one council or of several that are one now, and then the current: what has changed. */
export const changes: Handler = async (words) => {
  const files = words.positionals;
  if (files.length < 2) {
    throw new WrongUse({
      da: "Angiv mindst to indstillinger (.json, .docx, .xlsx, .csv eller .md): sidste års, og til sidst årets.",
      en: "Give at least two recommendations (.json, .docx, .xlsx, .csv or .md): last year's, and this year's as the last.",
    });
  }
  const studyYear = words.values.get("study-year")?.[0];
  const of = { ...(studyYear === undefined ? {} : { studyYear }), ...editionsOf(words) };
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

/** The KKRs' recommendations, as JSON or as filled forms, in one national form. */
export const combine: Handler = async (words) => {
  const { positionals: files, values } = words;
  if (files.length === 0) {
    throw new WrongUse({
      da: "Angiv indstillingerne, én fra hvert KKR: som JSON fra table, eller som udfyldte skemaer (.docx, .xlsx, .csv, .md).",
      en: "Give the recommendations, one of each KKR: as JSON from table, or as filled forms (.docx, .xlsx, .csv, .md).",
    });
  }
  const written = values.get("study-year")?.[0];
  const studyYear = written === undefined ? undefined : readStudyYear(written);
  if (studyYear === null) {
    return refused({ code: "invalid-study-year", written: written ?? "", where: { path: "--study-year" } });
  }
  const of = { ...(studyYear === undefined ? {} : { studyYear }), ...editionsOf(words) };
  const read = await readParts(files, of);
  return answered(read, (parts) => combined(parts, { files: files.map(nameOf), ...of }), nationalDocument);
};
