import { requestRefusals } from "../domain/checks/request-refusals.js";
import type { FormEdition } from "../domain/form-edition.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";
import { readStudyYear } from "../domain/study-year.js";
import { frameFor } from "../reference/frame-for.js";
import { Readings } from "./readings.js";
import { requestSchema, type RequestShape } from "./request-schema.js";
import { kkrId, resolveNames } from "./resolve-names.js";
import { hiddenKeyRefusals, schemaRefusals } from "./schema-refusals.js";

export interface ParseRequestOptions {
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * A request from data that nobody has checked, such as parsed JSON. Names, ids and aliases are all understood;
 * numbers are whole, or decimals as text with a point. Everything that is wrong is refused, with its path, all
 * in one go; and what was read differently than written is in the notices. Never throws.
 */
export function parseRequest(
  data: unknown,
  options: ParseRequestOptions = {},
): Outcome<RecommendationRequest> {
  const shape = requestSchema.safeParse(data);
  if (!shape.success) {
    const refusal = refusedIfAny(schemaRefusals(shape.error, data));
    if (refusal !== null) return refusal;
  }
  const written = shape.data as RequestShape;
  const unread = refusedIfAny([...hiddenKeyRefusals(data), ...unsupportedRefusals(written)]);
  if (unread !== null) return unread;

  const readings = new Readings();
  const studyYear = readStudyYear(written.studyYear) ?? written.studyYear;
  if (studyYear !== written.studyYear) {
    readings.add("study-year", written.studyYear, studyYear, { path: "studyYear" });
  }
  const kkr = written.kkr === undefined ? undefined : kkrId(written.kkr, readings);
  const frame = frameFor(studyYear, kkr, options.editions);
  const { request, refusals } = resolveNames({ ...written, studyYear }, kkr, frame, readings);
  const refusal = refusedIfAny([...refusals, ...requestRefusals(request, frame)]);
  return refusal ?? done(request, readings.notices());
}

/** What the request may say by its design, and this version does not do yet. */
function unsupportedRefusals(written: RequestShape): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (key: string, path = key): void => {
    refusals.push({ code: "not-yet-supported", key, where: { path } });
  };
  for (const key of ["intake", "survival"] as const) {
    if (written[key] !== undefined) refuse(key);
  }
  if (written.studyPlaces.from === "capacity") refuse("studyPlaces.from: capacity", "studyPlaces.from");
  if (written.overbooking?.mode === "on-top") refuse("overbooking.mode: on-top", "overbooking.mode");
  return refusals;
}
