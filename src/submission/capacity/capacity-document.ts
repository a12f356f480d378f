import type { AssessedPlaces, CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import { danishList, danishNumber } from "../../domain/danish.js";
import { danishText, programmeSaid } from "../../messages/note-of.js";
import { INTAKE_NAMES, type Season, SEASONS } from "../../domain/request.js";
import { reference } from "../../reference/reference.js";
import { atPlace, cellTable, numbers, type Place } from "../table.js";
import type { Block, SubmissionDocument, Table } from "../document.js";
import { capacityPictures } from "../pictures.js";
import {
  answerText,
  ceilingText,
  halfYearDays,
  howItems,
  loadIn,
  peakText,
  rulesText,
} from "./capacity-texts.js";
import { answersBlocks, heading, inCouncilOf, listOf, oneSection, paragraph } from "../blocks.js";

/** Over the study places of each cell beside the most that its internship places carry. */
const CEILING_CAPTION = "Antal studiepladser, og hvor mange praktikpladserne højst kan bære";

/** Whether the internship places carry the study places, as a document of its own. */
export function capacityDocument(assessment: CapacityAssessment): SubmissionDocument {
  const { institutions, total, intake } = assessment;
  const placesAt = (at: Place): AssessedPlaces => atPlace<AssessedPlaces>(institutions, total, at);
  const programme = danishText(programmeSaid(reference.of(assessment)));
  const title = `Behov og praktikpladser${inCouncilOf(assessment)} på pædagoguddannelsen ${assessment.studyYear}`;
  return oneSection("capacity", title, [
    paragraph(answerText(assessment)),
    ...answersBlocks(assessment),
    ...loadBlocks(assessment, undefined),
    ...(intake === undefined ? [] : SEASONS.flatMap((season) => loadBlocks(assessment, season))),
    ...(total.peak === undefined ? [] : [paragraph(peakText(assessment, total.peak))]),
    ...capacityPictures(assessment),
    heading("Loftet: hvad praktikpladserne kan bære"),
    paragraph(ceilingText(assessment)),
    cellTable(institutions, { id: "capacity-ceiling", caption: CEILING_CAPTION }, [
      numbers("Studiepladser", (at) => placesAt(at).year.studyPlaces),
      numbers("Loft, året som helhed", (at) => placesAt(at).ceiling.year),
      ...(intake === undefined
        ? []
        : [numbers<Place>("Loft, når flest er i praktik", (at) => placesAt(at).ceiling.peak)]),
    ]),
    heading("Sådan er der regnet"),
    ...listOf([programme, ...howItems(assessment)]),
    paragraph(rulesText(assessment)),
  ]);
}

/**
 * Needed and available places in a half-year, or in the year as a whole, cell by cell, with sums. Cells that neither lack
 * nor spare any stand in one line.
 */
function loadBlocks(assessment: CapacityAssessment, season: Season | undefined): Block[] {
  const { institutions, total } = assessment;
  const [title, caption] =
    season === undefined
      ? ["Året som helhed", "Halvårspladser på et år"]
      : [
          `Halvåret ${halfYearDays(assessment, season)}`,
          `Praktikpladser i brug på én gang; studiepladserne er ${INTAKE_NAMES[season]}`,
        ];
  const isEven = (places: AssessedPlaces): boolean => {
    const { missing, spare } = loadIn(places, season);
    return missing === "0" && spare === "0";
  };
  const uneven = institutions.map((row) => ({
    ...row,
    specialisations: row.specialisations.filter((cell) => !isEven(cell)),
  }));
  const even = institutions.flatMap(({ name, specialisations }) =>
    specialisations
      .filter(isEven)
      .map((cell) => `${name}, ${cell.name} (${danishNumber(loadIn(cell, season).needed)})`),
  );
  const about = { id: `capacity-${season ?? "year"}`, caption };
  const shown = ["studyPlaces", "needed", "available", "missing", "spare"] as const;
  const table = loadTable({ institutions: uneven, total }, season, about, shown);
  const evenly = `Der er lige så mange til rådighed som nødvendige: ${danishList(even)}.`;
  return [heading(title), table, ...(even.length === 0 ? [] : [paragraph(evenly)])];
}

const LOAD_HEADERS: Readonly<Record<keyof Load, string>> = {
  ...{ studyPlaces: "Studiepladser", needed: "Nødvendige", available: "Til rådighed" },
  ...{ missing: "Mangler", spare: "Ledige" },
};

/** What there is of these in a half-year, or in the year as a whole, cell by cell with sums. */
export function loadTable(
  { institutions, total }: Pick<CapacityAssessment, "institutions" | "total">,
  season: Season | undefined,
  about: Pick<Table, "id" | "caption">,
  shown: readonly (keyof Load)[],
): Table {
  const columns = shown.map((key) =>
    numbers<Place>(
      LOAD_HEADERS[key],
      (at) => loadIn(atPlace<AssessedPlaces>(institutions, total, at), season)[key],
    ),
  );
  return cellTable(institutions, about, columns);
}
