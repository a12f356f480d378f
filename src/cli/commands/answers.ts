import { assessCapacity } from "../../capacity/assess-capacity.js";
import { done } from "../../domain/outcome.js";
import { explain as explanationOf } from "../../recommend/explain.js";
import { capacityDocument } from "../../submission/capacity/capacity-document.js";
import { methodComparisonDocument } from "../../submission/method-comparison-document.js";
import { sensitivityDocument } from "../../submission/sensitivity-document.js";
import { explanationDocument } from "../../submission/submission-document.js";
import { compareMethods } from "../../what-if/compare-methods.js";
import { sensitivity as sensitivityOf } from "../../what-if/sensitivity.js";
import { readRequest } from "../read-request.js";
import { answered, type Handler, recommended } from "./handler.js";

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
