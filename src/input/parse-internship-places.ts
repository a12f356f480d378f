import type { ReportedInternshipPlaces } from "../domain/collected-returns.js";
import { done, type Outcome } from "../domain/outcome.js";
import { parseRequest, type ParseRequestOptions } from "./parse-request.js";

/** A request states where its total comes from; internship places alone have none, and with this one nothing is done. */
const NO_TOTAL = { from: "regional-total", total: 0 };

/**
 * Internship places from data that nobody has checked, such as the parsed JSON that a collection was kept as:
 * `{ studyYear, kkr?, internshipPlaces, internshipPlacesUnit?, edition?, returns? }`, or a request. Everything that
 * is wrong is refused, with its path. Never throws.
 */
export function parseInternshipPlaces(
  data: unknown,
  options: ParseRequestOptions = {},
): Outcome<ReportedInternshipPlaces> {
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  const request = parseRequest(isObject ? { studyPlaces: NO_TOTAL, ...data } : data, options);
  if (!request.ok) return request;
  const { studyYear, kkr, internshipPlaces = [], internshipPlacesUnit, edition, returns } = request.value;
  return done(
    {
      studyYear,
      ...(kkr === undefined ? {} : { kkr }),
      ...(internshipPlacesUnit === undefined ? {} : { internshipPlacesUnit }),
      internshipPlaces,
      ...(edition === undefined ? {} : { edition }),
      ...(returns === undefined ? {} : { returns }),
    },
    request.notices,
  );
}
