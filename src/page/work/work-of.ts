import type { RecommendationRequest, StudyPlacesOrigin } from "../../index.js";
import { NOBODY } from "./answers-of.js";
import { frameOf } from "./frame.js";
import { type NumberKey, numbersAt, OWN_KEYS, PARTS } from "./numbers.js";
import { rowsOf } from "./rows.js";
import { blankRows, blankWork, WHOLE_FORM, type Work } from "./work.js";

/** A request; its total may still have to be stated. */
export type OpenedRequest = Omit<RecommendationRequest, "studyPlaces"> &
  Partial<Pick<RecommendationRequest, "studyPlaces">>;

/** The fields as they would be typed for a request: `requestOf` makes the same request of them again. */
export function workOf(request: OpenedRequest): Work {
  const kkr = request.kkr ?? WHOLE_FORM;
  const edition = request.edition ?? null;
  const { institutions, specialisations } = frameOf({ studyYear: request.studyYear, kkr, edition });
  const { internshipPlaces, internshipPlacesUnit, specialisationShares, specialisationTotals } = request;
  const isGiven = typeof specialisationTotals === "object";
  return {
    ...blankWork(institutions),
    studyYear: request.studyYear,
    ...{ kkr, edition },
    // What a request does not say of its places isn't added to it.
    returns: request.returns ?? (internshipPlaces === undefined ? null : NOBODY),
    ...(request.returns === undefined ? {} : { readUnit: internshipPlacesUnit }),
    basis: specialisationShares === undefined ? "places" : "shares",
    rows:
      internshipPlaces === undefined ? blankRows(institutions) : rowsOf(internshipPlaces, specialisations),
    ...textsOf(OWN_KEYS.map((key) => [key, request[key as keyof OpenedRequest]])),
    ...textsOf([
      ["unit", internshipPlacesUnit],
      ["shares", specialisationShares],
      ["columnTotals", isGiven ? "given" : specialisationTotals],
      ["columns", isGiven ? specialisationTotals : undefined],
    ]),
    ...(request.studyPlaces === undefined ? {} : originOf(request.studyPlaces)),
    method: request.method ?? "",
    tieOrder: request.tieOrder ?? [],
  };
}

function originOf(studyPlaces: StudyPlacesOrigin): Partial<Work> {
  const values: Readonly<Record<string, unknown>> = { ...studyPlaces };
  return {
    origin: studyPlaces.from,
    changeFor: "changes" in studyPlaces ? "each" : "all",
    ...textsOf(Object.entries(PARTS[studyPlaces.from]).map(([part, key]) => [key, values[part]])),
  };
}

/** The texts of the keys that have a value. */
function textsOf(values: readonly (readonly [NumberKey, unknown])[]): Partial<Work> {
  const said = values.filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([key, value]) => [key, numbersAt(key)?.typed(value)]));
}
