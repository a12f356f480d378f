import type { AssessedPlaces, CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import { COVERED, numberCell, textCell } from "../cells.js";
import type { Cell, Table } from "../document.js";

type Columns = Table["columns"];

const NAMES: Columns = [
  { header: "Institution", align: "start" },
  { header: "Specialisering", align: "start" },
];

/** Needed and available internship places, cell by cell, with the sums of each institution and of all. */
export function loadTable(
  id: string,
  caption: string,
  assessment: CapacityAssessment,
  loadOf: (places: AssessedPlaces) => Load,
): Table {
  const headers = ["Studiepladser", "Nødvendige", "Til rådighed", "Mangler", "Ledige"];
  return {
    kind: "table",
    id,
    caption,
    columns: [...NAMES, ...headers.map((header) => ({ header, align: "end" as const }))],
    rows: rowsOf(assessment, (places) => {
      const { studyPlaces, needed, available, missing, spare } = loadOf(places);
      return [studyPlaces, needed, available, missing, spare].map((value) => numberCell(value));
    }),
  };
}

/** The study places of each cell beside the most that its internship places carry. */
export function ceilingTable(assessment: CapacityAssessment): Table {
  const hasPeak = assessment.intake !== undefined;
  const headers = [
    "Studiepladser",
    "Loft, året som helhed",
    ...(hasPeak ? ["Loft, når flest er i praktik"] : []),
  ];
  return {
    kind: "table",
    id: "capacity-ceiling",
    caption: "Antal studiepladser og det højeste antal, som praktikpladserne kan bære",
    columns: [...NAMES, ...headers.map((header) => ({ header, align: "end" as const }))],
    rows: rowsOf(assessment, ({ year, ceiling }) => [
      numberCell(year.studyPlaces),
      numberCell(ceiling.year),
      ...(ceiling.peak === undefined ? [] : [numberCell(ceiling.peak)]),
    ]),
  };
}

function rowsOf(
  { institutions, total }: CapacityAssessment,
  figures: (places: AssessedPlaces) => readonly Cell[],
): Cell[][] {
  const rows = institutions.flatMap((institution) => {
    const parts = [...institution.specialisations, { ...institution, name: "I alt" }];
    return parts.map((part, index): Cell[] => [
      index === 0 ? textCell(institution.name, parts.length) : COVERED,
      textCell(part.name),
      ...figures(part),
    ]);
  });
  const all: Cell[] = [textCell("Alle institutioner"), textCell("I alt"), ...figures(total)];
  return institutions.length > 1 ? [...rows, all] : rows;
}
