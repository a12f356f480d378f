import type { Amount, Change, RecommendationRequest } from "../../index.js";
import { frameOf } from "./frame.js";
import { rowsOf } from "./rows.js";
import { typed } from "./typed.js";
import { blankRows, blankWork, type Texts, WHOLE_FORM, type Work } from "./work.js";

/** A request; its total may still have to be stated. */
export type OpenedRequest = Omit<RecommendationRequest, "studyPlaces"> &
  Partial<Pick<RecommendationRequest, "studyPlaces">>;

/** The fields as they would be typed for a request: `requestOf` makes the same request of them again. */
export function workOf(request: OpenedRequest): Work {
  const kkr = request.kkr ?? WHOLE_FORM;
  const edition = request.edition ?? null;
  const { institutions, specialisations } = frameOf({ studyYear: request.studyYear, kkr, edition });
  const { internshipPlaces, specialisationShares, specialisationTotals, overbooking, intake, survival } =
    request;
  return {
    ...blankWork(institutions),
    studyYear: request.studyYear,
    ...{ kkr, edition, returns: request.returns ?? null },
    basis: specialisationShares === undefined ? "places" : "shares",
    rows:
      internshipPlaces === undefined ? blankRows(institutions) : rowsOf(internshipPlaces, specialisations),
    shares: textsOf(specialisationShares ?? {}),
    unit: request.internshipPlacesUnit ?? "",
    ...(request.studyPlaces === undefined ? {} : originOf(request.studyPlaces)),
    ...(specialisationTotals === undefined
      ? {}
      : typeof specialisationTotals === "string"
        ? { columnTotals: specialisationTotals }
        : { columnTotals: "given", columns: textsOf(specialisationTotals) }),
    bounds: (request.bounds ?? []).map(({ institution, specialisation, minimum, maximum }) => ({
      ...{ institution, specialisation: specialisation ?? "" },
      ...{ minimum: typed(minimum), maximum: typed(maximum) },
    })),
    decided: (request.decided ?? []).map((cell) => ({ ...cell, studyPlaces: typed(cell.studyPlaces) })),
    ...(overbooking === undefined || overbooking.mode === "none"
      ? {}
      : { overbooking: { mode: overbooking.mode, percent: typed(overbooking.percent) } }),
    ...(intake === undefined
      ? {}
      : {
          intake: { summer: typed(intake.summer), winter: typed(intake.winter), oddTo: intake.oddTo ?? "" },
        }),
    ...(survival === undefined
      ? {}
      : { survival: { period2: typed(survival.period2), period3: typed(survival.period3) } }),
    method: request.method ?? "",
    tieOrder: request.tieOrder ?? [],
  };
}

function originOf(studyPlaces: RecommendationRequest["studyPlaces"]): Partial<Work> {
  const origin = studyPlaces.from;
  switch (studyPlaces.from) {
    case "institution-totals":
      return { origin, totals: textsOf(studyPlaces.totals) };
    case "regional-total":
      return { origin, regionalTotal: typed(studyPlaces.total) };
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      return {
        origin,
        previousTotals: textsOf(totals),
        ...(change === undefined ? {} : { change: changeText(change) }),
        ...(changes === undefined
          ? {}
          : {
              changeFor: "each",
              changes: Object.fromEntries(Object.entries(changes).map(([id, own]) => [id, changeText(own)])),
            }),
      };
    }
    case "capacity":
      return { origin };
  }
}

/** "20 %", "-2,5 %", "+23". */
function changeText(change: Change): string {
  if ("percent" in change) return `${typed(change.percent)} %`;
  return change.places < 0 ? String(change.places) : `+${change.places}`;
}

function textsOf(amounts: Readonly<Record<string, Amount>>): Texts {
  return Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, typed(amount)]));
}
