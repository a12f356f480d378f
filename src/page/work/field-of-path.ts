import { numbersAt, PARTS } from "./numbers.js";
import { isUnread, WAITING } from "./report-of.js";
import type { Work } from "./work.js";

/** Where an entry of the internship places was typed. */
export interface PlacesField {
  readonly row: number;
  readonly field: string;
}

/**
 * From a path in a request to the field it was typed in: `studyPlaces.totals.ucl` to `totals.ucl`. If something is
 * missing the path names the list that lacks it, and `id` what is lacking. Null if no field says it.
 */
export function fieldOfPath(
  work: Work,
  places: readonly PlacesField[],
): (path: string, id?: string) => string | null {
  return (path, id) => {
    const segments = path.match(/[^.[\]]+/g) ?? [];
    const [key = "", part, name] = segments;
    switch (key) {
      case "internshipPlaces": {
        if (part === undefined) return placesField(work, id);
        const place = places[Number(part)];
        const isOfRow = name === "institution" || name === "provider";
        return place !== undefined && isOfRow ? `rows.${place.row}.${name}` : (place?.field ?? null);
      }
      case "specialisationTotals":
      case "specialisationShares": {
        const [whole, each] =
          key === "specialisationShares" ? ["shares", "shares"] : ["columnTotals", "columns"];
        const of = part ?? id;
        return of === undefined ? whole : `${each}.${of}`;
      }
      case "studyPlaces": {
        const parts = { ...PARTS["regional-total"], ...PARTS["previous-year"], ...PARTS[work.origin] };
        const typedAs = parts[part ?? ""];
        if (typedAs === undefined) return "origin";
        return numbersAt(typedAs)?.among === undefined ? typedAs : `${typedAs}.${name ?? id ?? ""}`;
      }
      case "bounds":
        if (part !== undefined) break;
        return `bounds.${work.bounds.findIndex((bound) => bound.institution === id && bound.specialisation === "")}`;
      case "decided":
        // A decision that does not fit is said at its number.
        if (segments.length === 2) return `${segments.join(".")}.studyPlaces`;
    }
    return FIELDS[path] ?? segments.join(".");
  };
}

/** Where a path as a whole was typed, if it is called otherwise there. */
const FIELDS: Readonly<Record<string, string>> = {
  internshipPlacesUnit: "unit",
  "edition.studyYear": "studyYear",
  intake: "intake.summer",
};

/** The first field in the grid of an institution; without one, of the grid. What waits to be put in is to be answered first. */
function placesField({ rows, reports, waiting }: Work, institution: string | undefined): string {
  if (waiting.length === 0 && reports.some(isUnread)) return WAITING;
  const index = rows.findIndex((row) => institution === undefined || row.institution === institution);
  return `rows.${Math.max(index, 0)}.provider`;
}
