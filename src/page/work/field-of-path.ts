import type { Work } from "./work.js";

/** Where an entry of the internship places was typed. */
export interface PlacesField {
  readonly row: number;
  readonly field: string;
}

/**
 * From a path in a request to the field it was typed in: `studyPlaces.totals.ucl` to `totals.ucl`. Where something
 * is missing the path names the list that lacks it, and `id` what is lacking. Null where no field says it.
 */
export function fieldOfPath(
  work: Work,
  places: readonly PlacesField[],
): (path: string, id?: string) => string | null {
  return (path, id) => {
    const [, index, part] = /^internshipPlaces\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    if (index !== undefined) {
      const place = places[Number(index)];
      if (place === undefined) return null;
      return part === "institution" || part === "provider" ? `rows.${place.row}.${part}` : place.field;
    }
    if (path === "internshipPlaces") return placesField(work, id);
    const totals = work.origin === "previous-year" ? "previousTotals" : "totals";
    const [, rest = ""] = /^[^.[]*\.?(.*)$/.exec(path) ?? [];
    if (path.startsWith("studyPlaces.totals")) return `${totals}.${path.split(".")[2] ?? id ?? ""}`;
    if (path === "studyPlaces.total") return "regionalTotal";
    if (path.startsWith("studyPlaces.changes")) return `changes.${path.split(".")[2] ?? id ?? ""}`;
    if (path.startsWith("studyPlaces.change")) return "change";
    if (path.startsWith("studyPlaces")) return "origin";
    if (path.startsWith("specialisationShares.")) return `shares.${rest}`;
    if (path === "specialisationShares") return id === undefined ? "shares" : `shares.${id}`;
    if (path.startsWith("specialisationTotals.")) return `columns.${rest}`;
    if (path === "specialisationTotals") return id === undefined ? "columnTotals" : `columns.${id}`;
    if (path === "edition.studyYear") return "studyYear";
    if (path === "internshipPlacesUnit") return "unit";
    if (path === "intake") return "intake.summer";
    // A decision that does not fit is said at its number.
    if (/^decided\[\d+\]$/.test(path)) return fieldOfPath(work, places)(`${path}.studyPlaces`);
    return path.replaceAll(/\[(\d+)\]/g, ".$1");
  };
}

/** The first field in the grid of an institution; without one, of the grid. */
function placesField({ rows }: Work, institution: string | undefined): string {
  const index = rows.findIndex((row) => institution === undefined || row.institution === institution);
  return `rows.${Math.max(index, 0)}.provider`;
}
