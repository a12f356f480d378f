import { assessCapacity } from "../../capacity/assess-capacity.js";
import { done } from "../../domain/outcome.js";
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

/** Whether the internship places carry the study places, half-year by half-year. */
export const capacity: Handler = async (words) =>
  answered(await recommended(words), assessCapacity, capacityDocument);

/** The six methods side by side. */
export const compare: Handler = async (words) =>
  answered(await readRequest(words), (request) => compareMethods(request), methodComparisonDocument);

/** Every number, followed by hand. */
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
