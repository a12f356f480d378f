import type { AssessedPlaces, CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import { atPlace, cellTable, type Place } from "../cell-table.js";
import { numberCell } from "../cells.js";
import type { Cell, Table } from "../document.js";

/** Needed and available internship places, cell by cell, with the sums of each institution and of all. */
export function loadTable(
  id: string,
  caption: string,
  assessment: CapacityAssessment,
  loadOf: (places: AssessedPlaces) => Load,
): Table {
  const headers = ["Studiepladser", "Nødvendige", "Til rådighed", "Mangler", "Ledige"];
  return cellTable(
    assessment.institutions,
    { id, caption, headers },
    figuresOf(assessment, (places) => {
      const { studyPlaces, needed, available, missing, spare } = loadOf(places);
      return [studyPlaces, needed, available, missing, spare].map((value) => numberCell(value));
    }),
  );
}

/** The study places of each cell beside the most that its internship places carry. */
export function ceilingTable(assessment: CapacityAssessment): Table {
  const hasPeak = assessment.intake !== undefined;
  const headers = [
    "Studiepladser",
    "Loft, året som helhed",
    ...(hasPeak ? ["Loft, når flest er i praktik"] : []),
  ];
  const caption = "Antal studiepladser og det højeste antal, som praktikpladserne kan bære";
  return cellTable(
    assessment.institutions,
    { id: "capacity-ceiling", caption, headers },
    figuresOf(assessment, ({ year, ceiling }) => [
      numberCell(year.studyPlaces),
      numberCell(ceiling.year),
      ...(ceiling.peak === undefined ? [] : [numberCell(ceiling.peak)]),
    ]),
  );
}

function figuresOf(
  { institutions, total }: CapacityAssessment,
  figures: (places: AssessedPlaces) => readonly Cell[],
): (at: Place) => readonly Cell[] {
  return (at) => figures(atPlace<AssessedPlaces>(institutions, total, at) ?? total);
}
