import { type Decimal, plain, sumOf } from "../../domain/amount.js";
import type { Recommendation } from "../../domain/recommendation.js";
import type { InternshipPlaces, InternshipPlacesUnit } from "../../domain/request.js";
import { cellTable, type Place } from "../cell-table.js";
import { numberOrDash } from "../cells.js";
import type { Block } from "../document.js";
import { changes, numbers } from "../table.js";
import { paragraph } from "../blocks.js";

const UNITS: Readonly<Record<InternshipPlacesUnit, string>> = {
  "half-year": "Praktikpladser (halvårspladser på et år)",
  "full-year": "Praktikpladser (helårspladser)",
};

/** The internship places of each cell, beside last year's if they are known. None where shares were decided. */
export function placesBlocks(
  { institutions, request }: Recommendation,
  last: { readonly studyYear: string; readonly places: readonly InternshipPlaces[] } | undefined,
): Block[] {
  const { internshipPlaces, internshipPlacesUnit: unit } = request;
  if (internshipPlaces === undefined) return [];
  const what = unit === undefined ? "Praktikpladser" : UNITS[unit];
  const caption = `${what}${last === undefined ? "" : ` nu og for ${last.studyYear}`}`;
  const table = cellTable(institutions, { id: "memo-places", caption }, [
    numbers("Praktikpladser", (at) => plain(sumAt(internshipPlaces, at))),
    ...(last === undefined
      ? []
      : [
          numbers<Place>(last.studyYear, (at) =>
            numberOrDash(rowsAt(last.places, at).length === 0 ? null : plain(sumAt(last.places, at))),
          ),
          // Against nothing that is known of last year there is no change.
          changes<Place>("Ændring", (at) =>
            rowsAt(last.places, at).length === 0
              ? null
              : plain(sumAt(internshipPlaces, at).minus(sumAt(last.places, at))),
          ),
        ]),
  ]);
  if (unit !== undefined || last === undefined) return [table];
  const text = "Det er forudsat, at praktikpladserne er opgjort i samme enhed de to år.";
  return [paragraph(text), table];
}

function rowsAt(
  places: readonly InternshipPlaces[],
  { institution, specialisation }: Place,
): InternshipPlaces[] {
  return places.filter(
    (row) =>
      (institution === undefined || row.institution === institution) &&
      (specialisation === undefined || row.specialisation === specialisation),
  );
}

function sumAt(places: readonly InternshipPlaces[], at: Place): Decimal {
  return sumOf(rowsAt(places, at).map((row) => row.places));
}
