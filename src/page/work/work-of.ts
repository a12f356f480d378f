import type { Answers, RecommendationRequest, StudyPlacesOrigin } from "../../index.js";
import { NOBODY } from "./answers-of.js";
import { type Frame, frameOf } from "./frame.js";
import { type NumberKey, numbersAt, OWN_KEYS, PARTS } from "./numbers.js";
import { rowsOf } from "./rows.js";
import { blankRows, blankWork, type PlacesRow, takenIn, WHOLE_FORM, type Work } from "./work.js";

/** A request; its total may still have to be stated. */
export type OpenedRequest = Omit<RecommendationRequest, "studyPlaces"> &
  Partial<Pick<RecommendationRequest, "studyPlaces">>;

/** The fields as they would be typed for a request: `requestOf` makes the same request of them again. */
export function workOf(request: OpenedRequest): Work {
  const kkr = request.kkr ?? WHOLE_FORM;
  const edition = request.edition ?? null;
  const frame = frameOf({ studyYear: request.studyYear, kkr, edition });
  const { institutions, specialisations } = frame;
  const { internshipPlaces, internshipPlacesUnit, specialisationShares, specialisationTotals } = request;
  const isGiven = typeof specialisationTotals === "object";
  return {
    ...blankWork(institutions),
    studyYear: request.studyYear,
    ...{ kkr, edition },
    ...(request.returns === undefined ? {} : { readUnit: internshipPlacesUnit }),
    basis: specialisationShares === undefined ? "places" : "shares",
    // What a request does not say of its places isn't added to it.
    ...(internshipPlaces === undefined
      ? { returns: request.returns ?? null, rows: blankRows(institutions) }
      : saidOf(rowsOf(internshipPlaces, specialisations), request.returns ?? NOBODY, frame)),
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

/** Rows with what is said of their numbers: whose are of another year, and whose are 0 because they were left blank. */
function saidOf(
  rows: readonly PlacesRow[],
  { remarks: all = [], ...returns }: Answers,
  { members, ownerId, providerId }: Frame,
): Pick<Work, "rows" | "returns"> {
  const answered = new Set(returns.answered.map(ownerId));
  const blank = new Set(returns.blankAsZero?.map(providerId));
  const taken = new Map(
    all.flatMap(({ provider, text }) => {
      const file = answered.has(ownerId(provider)) ? undefined : takenIn(text);
      return file === undefined ? [] : [[providerId(provider), file] as const];
    }),
  );
  const remarks = all.filter(({ provider }) => !taken.has(providerId(provider)));
  // They will have answered once they are typed anew.
  const known = members.filter((name) => taken.has(providerId(name)));
  return {
    returns: {
      ...{ ...returns, answered: [...returns.answered, ...known] },
      ...(remarks.length > 0 && { remarks }),
    },
    rows: rows.map((row) => {
      const file = taken.get(providerId(row.provider));
      return {
        ...row,
        ...(file !== undefined && { file }),
        ...(blank.has(providerId(row.provider)) && { isBlankAsZero: true }),
      };
    }),
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
