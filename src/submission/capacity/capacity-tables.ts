import type { AssessedPlaces, CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import type { Table } from "../document.js";
import { type ColumnOf, groupedTable, numbers, spanning, texts } from "../table.js";

/** Needed and available internship places, cell by cell, with the sums of each institution and of all. */
export function loadTable(
  id: string,
  caption: string,
  assessment: CapacityAssessment,
  loadOf: (places: AssessedPlaces) => Load,
): Table {
  return placesTable({ id, caption }, assessment, [
    numbers("Studiepladser", ({ places }) => loadOf(places).studyPlaces),
    numbers("Nødvendige", ({ places }) => loadOf(places).needed),
    numbers("Til rådighed", ({ places }) => loadOf(places).available),
    numbers("Mangler", ({ places }) => loadOf(places).missing),
    numbers("Ledige", ({ places }) => loadOf(places).spare),
  ]);
}

/** The study places of each cell beside the most that its internship places carry. */
export function ceilingTable(assessment: CapacityAssessment): Table {
  const caption = "Antal studiepladser og det højeste antal, som praktikpladserne kan bære";
  const peak = numbers<Line>("Loft, når flest er i praktik", ({ places }) => places.ceiling.peak);
  return placesTable({ id: "capacity-ceiling", caption }, assessment, [
    numbers("Studiepladser", ({ places }) => places.year.studyPlaces),
    numbers("Loft, året som helhed", ({ places }) => places.ceiling.year),
    ...(assessment.intake === undefined ? [] : [peak]),
  ]);
}

/** A cell, or the sum of several. */
interface Line {
  readonly institution: string;
  readonly name: string;
  readonly places: AssessedPlaces;
}

function placesTable(
  about: Pick<Table, "id" | "caption">,
  { institutions, total }: CapacityAssessment,
  figures: readonly ColumnOf<Line>[],
): Table {
  const groups = institutions.map((institution): Line[] => [
    ...institution.specialisations.map((places) => ({
      institution: institution.name,
      name: places.name,
      places,
    })),
    { institution: institution.name, name: "I alt", places: institution },
  ]);
  const all: Line = { institution: "Alle institutioner", name: "I alt", places: total };
  return groupedTable(about, institutions.length > 1 ? [...groups, [all]] : groups, [
    spanning(texts("Institution", ({ institution }) => institution)),
    texts("Specialisering", ({ name }) => name),
    ...figures,
  ]);
}
