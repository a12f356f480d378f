import fc from "fast-check";
import type { DecidedCell, RecommendationRequest } from "../../src/index.js";
import { smallRequest, smallSharesRequest } from "./small-request.js";

const INSTITUTIONS = ["ucsyd", "ucl"];
const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

const small: fc.Arbitrary<RecommendationRequest> = fc.oneof(
  { weight: 4, arbitrary: smallRequest() },
  { weight: 1, arbitrary: smallSharesRequest },
);

/** Whole orders of the ids, orders of a few of them, and none. */
const anyTieOrder: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.shuffledSubarray([...INSTITUTIONS, ...SPECIALISATIONS], { minLength: 5 }),
  fc.shuffledSubarray([...INSTITUTIONS, ...SPECIALISATIONS]),
);

const anyDecided: fc.Arbitrary<readonly DecidedCell[]> = fc.uniqueArray(
  fc.record({
    institution: fc.constantFrom(...INSTITUTIONS),
    specialisation: fc.constantFrom(...SPECIALISATIONS),
    studyPlaces: fc.nat({ max: 4 }),
  }),
  { maxLength: 2, selector: ({ institution, specialisation }) => `${institution}/${specialisation}` },
);

/** Cells decided, of which none has a bound as well. */
const withDecided = fc.tuple(small, anyDecided, anyTieOrder).map(([request, decided, tieOrder]) => ({
  ...request,
  tieOrder,
  decided,
  bounds: (request.bounds ?? []).filter(
    (bound) =>
      !decided.some(
        (cell) => cell.institution === bound.institution && cell.specialisation === bound.specialisation,
      ),
  ),
}));

/** Last year's totals, changed together or each by itself. */
const fromPreviousYear = fc
  .record({
    request: small,
    totals: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 12 })),
    percent: fc.integer({ min: -10, max: 50 }),
    together: fc.boolean(),
    tieOrder: anyTieOrder,
  })
  .map(({ request, totals: [ucsyd, ucl], percent, together, tieOrder }): RecommendationRequest => {
    const change = { percent: String(percent) };
    const made = together ? { change } : { changes: { ucsyd: change, ucl: { places: 3 } } };
    return { ...request, tieOrder, studyPlaces: { from: "previous-year", totals: { ucsyd, ucl }, ...made } };
  });

/** The totals of the specialisations given; they do not always fit the others. */
const withSpecialisationTotals = fc
  .record({
    places: fc.array(fc.nat({ max: 6 }), { minLength: 6, maxLength: 6 }),
    cells: fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }),
    method: fc.constantFrom(undefined, "dhondt", "adams", "huntington-hill", "dean"),
    tieOrder: anyTieOrder,
  })
  .map(({ places, cells, method, tieOrder }): RecommendationRequest => {
    const cell = (row: number, column: number): number => cells[3 * row + column] ?? 0;
    const row = (at: number): number => cell(at, 0) + cell(at, 1) + cell(at, 2);
    const columns = SPECIALISATIONS.map((id, at) => [id, cell(0, at) + cell(1, at)] as const);
    return {
      studyYear: "2023/2024",
      kkr: "syddanmark",
      internshipPlaces: places.map((count, at) => ({
        institution: INSTITUTIONS[Math.floor(at / 3)] ?? "",
        specialisation: SPECIALISATIONS[at % 3] ?? "",
        places: count,
      })),
      studyPlaces: { from: "institution-totals", totals: { ucsyd: row(0), ucl: row(1) } },
      specialisationTotals: Object.fromEntries(columns),
      ...(method === undefined ? {} : { method }),
      tieOrder,
    };
  });

/** What the internship places carry. */
const fromCapacity = fc
  .record({
    request: smallRequest(40),
    internshipPlacesUnit: fc.constantFrom("half-year", "full-year"),
    summer: fc.constantFrom(null, 0, 45, 50, 55, 100),
    survival: fc.constantFrom(undefined, { period2: "0.95", period3: "0.90" }),
  })
  .map(({ request, internshipPlacesUnit, summer, survival }): RecommendationRequest => {
    const { studyYear, kkr, internshipPlaces = [] } = request;
    return {
      ...{ studyYear, ...(kkr === undefined ? {} : { kkr }), internshipPlaces, internshipPlacesUnit },
      studyPlaces: { from: "capacity" },
      ...(summer === null ? {} : { intake: { summer: String(summer), winter: String(100 - summer) } }),
      ...(survival === undefined ? {} : { survival }),
    };
  });

/**
 * Small requests of Syddanmark of every kind that a form is checked against: every origin of the total, every
 * method, one-way and two-way, bounds, decided cells, ceilings, tie orders whole and partial. Not every one has an
 * answer.
 */
export const anyCheckedRequest: fc.Arbitrary<RecommendationRequest> = fc.oneof(
  { weight: 3, arbitrary: withDecided },
  { weight: 2, arbitrary: fromPreviousYear },
  { weight: 3, arbitrary: withSpecialisationTotals },
  { weight: 1, arbitrary: fromCapacity },
);
