import type { AssessedInstitution, CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import { SEASONS } from "../../domain/request.js";
import { halfYearDays } from "../capacity/capacity-answer.js";
import type { Picture, PictureRow } from "../document.js";
import { barOf, pictureOf } from "./picture-of.js";

/** Need against supply in each half-year, or in the year as a whole: a picture of each institution. */
export function capacityPictures(assessment: CapacityAssessment): Picture[] {
  const { institutions, intake } = assessment;
  return institutions.map((institution, index) => {
    const groups =
      intake === undefined
        ? [{ name: "Året som helhed", rows: rowsOf(institution, ({ year }) => year) }]
        : SEASONS.map((season) => ({
            name: halfYearDays(assessment, season),
            rows: rowsOf(institution, ({ year, halfYears }) => halfYears?.[season] ?? year),
          }));
    const when = intake === undefined ? "på et år" : "halvår for halvår";
    return pictureOf({
      id: `picture-capacity-${index + 1}`,
      title: `${institution.name}: nødvendige praktikpladser og praktikpladser til rådighed, ${when}`,
      about: "Søjler for hver specialisering.",
      series: ["Nødvendige", "Til rådighed"],
      groups,
    });
  });
}

function rowsOf(
  { specialisations }: AssessedInstitution,
  loadOf: (cell: AssessedInstitution["specialisations"][number]) => Load,
): PictureRow[] {
  return specialisations.map((cell) => {
    const { needed, available } = loadOf(cell);
    return { name: cell.name, bars: [barOf(needed), barOf(available)] };
  });
}
