import type { Recommendation } from "../domain/recommendation.js";
import type { InternshipPlaces, RecommendationRequest, StudyPlacesOrigin } from "../domain/request.js";

/**
 * A recommendation as JSON, in one order of keys whatever order the request had: the same recommendation gives
 * the same bytes. `parseRecommendation` reads it back.
 */
export function toJson(recommendation: Recommendation): string {
  const { studyYear, kkr, form, method, institutions, notes, request } = recommendation;
  const canonical = {
    ...{ studyYear, kkr, form, method },
    institutions: institutions.map((row) => ({
      ...{ institution: row.institution, name: row.name, studyPlaces: row.studyPlaces },
      specialisations: row.specialisations.map(({ specialisation, name, studyPlaces }) => ({
        ...{ specialisation, name, studyPlaces },
      })),
    })),
    notes: notes.map(({ code, text }) => ({ code, text })),
    request: canonicalRequest(request),
  };
  return `${JSON.stringify(canonical, null, 2)}\n`;
}

/** Keys that are left out stay left out: JSON has no undefined. */
function canonicalRequest(request: RecommendationRequest): object {
  const { studyYear, kkr, internshipPlaces, internshipPlacesUnit, specialisationShares } = request;
  const { studyPlaces, overbooking, method, tieOrder } = request;
  return {
    ...{ studyYear, kkr, internshipPlaces: internshipPlaces?.map(canonicalRow), internshipPlacesUnit },
    ...{ specialisationShares: specialisationShares && sortedByKey(specialisationShares) },
    ...{ studyPlaces: canonicalOrigin(studyPlaces) },
    ...{ overbooking: overbooking && sortedByKey(overbooking), method, tieOrder },
  };
}

function canonicalRow({ provider, institution, specialisation, places }: InternshipPlaces): object {
  return { provider, institution, specialisation, places };
}

function canonicalOrigin(origin: StudyPlacesOrigin): object {
  switch (origin.from) {
    case "institution-totals":
      return { from: origin.from, totals: sortedByKey(origin.totals) };
    case "regional-total":
      return { from: origin.from, total: origin.total };
    case "previous-year": {
      const { from, totals, change, changes } = origin;
      return { from, totals: sortedByKey(totals), change, changes: changes && sortedByKey(changes) };
    }
  }
}

function sortedByKey(record: object): object {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
