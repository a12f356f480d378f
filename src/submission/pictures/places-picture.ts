import { plain, sumOf } from "../../domain/amount.js";
import type { Recommendation } from "../../domain/recommendation.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import type { Picture, PictureRow } from "../document.js";
import { barOf } from "./bar-of.js";
import { pictureOf } from "./picture-of.js";

/** Internship places against study places, per specialisation over the institutions; none where shares were decided. */
export function placesPictures({ institutions, request }: Recommendation): Picture[] {
  const { internshipPlaces: places, internshipPlacesUnit: unit } = request;
  if (places === undefined) return [];
  const rows = (institutions[0]?.specialisations ?? []).map(({ specialisation, name }): PictureRow => {
    const own = institutions.flatMap((row) =>
      row.specialisations.filter((cell) => cell.specialisation === specialisation),
    );
    const reported = places.filter((row) => row.specialisation === specialisation);
    return {
      name,
      bars: [
        barOf(plain(sumOf(reported.map((row) => row.places)))),
        barOf(plain(sumOf(own.map(({ studyPlaces }) => studyPlaces)))),
      ],
    };
  });
  return [
    pictureOf({
      id: "picture-places",
      title: "Praktikpladser og studiepladser per specialisering",
      about: `Søjler for antallet af praktikpladser og studiepladser i hver specialisering. ${UNITS[unit ?? "unsaid"]}`,
      series: [`Praktikpladser${unit === undefined ? "" : ` (${UNIT_NAMES[unit]})`}`, "Studiepladser"],
      groups: [{ rows }],
    }),
  ];
}

const UNIT_NAMES: Readonly<Record<InternshipPlacesUnit, string>> = {
  "half-year": "halvårspladser",
  "full-year": "helårspladser",
};

const UNITS: Readonly<Record<InternshipPlacesUnit | "unsaid", string>> = {
  "half-year": "Praktikpladserne er halvårspladser på et år; en studieplads svarer til to.",
  "full-year": "Praktikpladserne er helårspladser; en studieplads svarer til én.",
  unsaid: "Det er ikke angivet, om praktikpladserne er halvårspladser eller helårspladser.",
};
