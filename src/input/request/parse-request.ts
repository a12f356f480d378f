import { requestRefusals } from "../../domain/checks/request-refusals.js";
import type { OwnEditions } from "../../domain/form-edition.js";
import type { FormFrame, FramedValue } from "../../domain/form-frame.js";
import { given } from "../../domain/given.js";
import { done, type Outcome, refusedIfAny } from "../../domain/outcome.js";
import type { InternshipPlaces, RecommendationRequest } from "../../domain/request.js";
import { isWrittenOut } from "../../domain/name-key.js";
import { readStudyYear } from "../../domain/study-year.js";
import { reference } from "../../reference/reference.js";
import { editionOfRequest } from "./parse-form-edition.js";
import { firstKeyOf, withSegments } from "./path-text.js";
import { Readings } from "../readings.js";
import { requestSchema } from "./request-schema.js";
import { resolveNames } from "./resolve-names.js";
import { readParts } from "./read-shape.js";
import { specialisationsLeftOut } from "./specialisations-left-out.js";
import type { SumAnswers } from "../words/sum-answers.js";

/** Data has no rows above and below: a sum among the providers is known by its label, or because it is said to be one. */
export interface ParseRequestOptions extends SumAnswers, OwnEditions {}

/**
 * A request from data that nobody has checked, such as parsed JSON. Names, ids and aliases are all understood;
 * numbers are whole or have decimals, also as text with a point. Everything that is wrong is refused, with its path, all
 * in one go; and what was read differently than written is in the notices. Never throws.
 */
export function parseRequest(
  data: unknown,
  options: ParseRequestOptions = {},
): Outcome<RecommendationRequest> {
  return parseRequestOn(data, (value) => reference.of(value, options.editions), options);
}

/** The same on the form of `frameOf`, as a finished value's. `places` are checked, but not read once more. */
export function parseRequestOn(
  data: unknown,
  frameOf: (value: FramedValue) => FormFrame,
  answers: Answers,
  places?: readonly InternshipPlaces[],
): Outcome<RecommendationRequest> {
  return withSegments(checkedRequest(data, frameOf, answers, places), data);
}

/** `isBegun`: an institution may have no internship places yet, as they are collected still. */
type Answers = SumAnswers & { readonly isBegun?: true };

/** A total with which nothing is done. */
export const NO_TOTAL = { from: "regional-total", total: 0 } as const;

/** What stands in for a part of another shape, so that the others are judged. Of the part itself nothing more is said. */
const STAND_INS = {
  studyYear: "",
  kkr: "",
  internshipPlaces: [],
  specialisationShares: {},
  studyPlaces: NO_TOTAL,
} as const;

function checkedRequest(
  data: unknown,
  frameOf: (value: FramedValue) => FormFrame,
  answers: Answers,
  places: readonly InternshipPlaces[] | undefined,
): Outcome<RecommendationRequest> {
  const parts = readParts(requestSchema, data, STAND_INS);
  if (!parts.ok) return parts;
  const { written, misshapen, refusals: ofShape } = parts.value;
  const edition = written.edition === undefined ? done(undefined) : editionOfRequest(written.edition);
  // Without the form no name can be judged.
  if (!edition.ok) return refusedIfAny([...ofShape, ...edition.refusals]) ?? edition;
  const readings = new Readings();
  const studyYear = readStudyYear(written.studyYear) ?? written.studyYear;
  if (studyYear !== written.studyYear) {
    readings.add("study-year", written.studyYear, studyYear, () => ({ path: "studyYear" }));
  }
  const frame = frameOf({ studyYear, ...given({ edition: edition.value, kkr: written.kkr }) });
  if (written.kkr !== undefined && frame.council !== undefined && !isWrittenOut(written.kkr, frame.council)) {
    readings.add("kkr", written.kkr, frame.council.name, () => ({ path: "kkr" }));
  }
  const { request, refusals } = resolveNames(
    { ...written, studyYear },
    frame,
    readings,
    edition.value,
    answers,
    places,
  );
  const ofParts = [...refusals, ...requestRefusals(request, frame)].filter(
    // What the division must rest on hangs on where the total comes from.
    ({ code, where }) =>
      !misshapen.has(code === "no-places-or-shares" ? "studyPlaces" : firstKeyOf(where)) &&
      (code !== "missing-institution" || answers.isBegun !== true),
  );
  const refusal = refusedIfAny([...ofShape, ...ofParts]);
  if (refusal !== null) return refusal;
  return done(request, [
    ...readings.notices(),
    ...specialisationsLeftOut(request.internshipPlaces ?? [], frame),
  ]);
}
