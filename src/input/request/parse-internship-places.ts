import type { ReportedInternshipPlaces } from "../../domain/collected-returns.js";
import { given } from "../../domain/given.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import { isRecommendation } from "./parse-recommendation.js";
import { reference } from "../../reference/reference.js";
import { NO_TOTAL, parseRequestOn, type ParseRequestOptions } from "./parse-request.js";

/**
 * Internship places from data that nobody has checked, such as the parsed JSON that a collection was kept as:
 * `{ studyYear, kkr?, internshipPlaces, internshipPlacesUnit?, edition?, returns? }`, a request, or a recommendation,
 * whose request is taken. An institution of which nobody has answered yet may be left out. Everything that is wrong is
 * refused, with its path. Never throws.
 */
export function parseInternshipPlaces(
  data: unknown,
  options: ParseRequestOptions = {},
): Outcome<ReportedInternshipPlaces> {
  const own = isRecommendation(data) ? data.request : data;
  const isObject = typeof own === "object" && own !== null && !Array.isArray(own);
  // A request states where its total comes from; internship places alone have none.
  const request = parseRequestOn(
    isObject ? { studyPlaces: NO_TOTAL, ...own } : own,
    (value) => reference.of(value, options.editions),
    { ...options, isBegun: true },
  );
  if (!request.ok) return request;
  const { studyYear, kkr, internshipPlaces, internshipPlacesUnit, edition, returns } = request.value;
  // A request may have shares instead, which are nobody's.
  if (internshipPlaces === undefined) return refused({ code: "missing-key", key: "internshipPlaces" });
  return done(
    { studyYear, ...given({ kkr, internshipPlacesUnit }), internshipPlaces, ...given({ edition, returns }) },
    request.notices,
  );
}
