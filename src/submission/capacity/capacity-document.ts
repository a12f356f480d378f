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
import { answersBlocks, heading, listOf, oneSection, paragraph } from "../blocks.js";

/** Whether the internship places carry the study places, as a document of its own. */
export function capacityDocument(assessment: CapacityAssessment): SubmissionDocument {
  const { studyYear, kkr } = assessment;
  const frame = reference.of(assessment);
  const council = frame.council?.name ?? kkr;
  const whose = council === undefined ? "" : ` i ${council}`;
  const title = `Behov og praktikpladser${whose} på pædagoguddannelsen ${studyYear}`;
  return oneSection("capacity", title, blocksOf(assessment, danishText(programmeSaid(frame))));
}

function blocksOf(assessment: CapacityAssessment, programme: string): Block[] {
  const { peak } = assessment.total;
  return [
    paragraph(answerText(assessment)),
    ...answersBlocks(assessment),
    ...loadBlocks(assessment, undefined),
    ...(assessment.intake === undefined ? [] : SEASONS.flatMap((season) => loadBlocks(assessment, season))),
    ...(peak === undefined ? [] : [paragraph(peakText(assessment, peak))]),
    ...capacityPictures(assessment),
    heading("Loftet: hvad praktikpladserne kan bære"),
    paragraph(ceilingText(assessment)),
    ceilingTable(assessment),
    heading("Sådan er der regnet"),
    ...listOf([programme, ...howItems(assessment)]),
    paragraph(rulesText(assessment)),
  ];
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
  const loadAt = (at: Place): Load => loadIn(atPlace<AssessedPlaces>(institutions, total, at), season);
  const table = cellTable(uneven, { id: `capacity-${season ?? "year"}`, caption }, [
    numbers("Studiepladser", (at) => loadAt(at).studyPlaces),
    numbers("Nødvendige", (at) => loadAt(at).needed),
    numbers("Til rådighed", (at) => loadAt(at).available),
    numbers("Mangler", (at) => loadAt(at).missing),
    numbers("Ledige", (at) => loadAt(at).spare),
  ]);
  const evenly = `Der er lige så mange til rådighed som nødvendige: ${danishList(even)}.`;
  return [heading(title), table, ...(even.length === 0 ? [] : [paragraph(evenly)])];
}

/** The study places of each cell beside the most that its internship places carry. */
function ceilingTable({ institutions, total, intake }: CapacityAssessment): Table {
  const caption = "Antal studiepladser, og hvor mange praktikpladserne højst kan bære";
  const placesAt = (at: Place): AssessedPlaces => atPlace<AssessedPlaces>(institutions, total, at);
  return cellTable(institutions, { id: "capacity-ceiling", caption }, [
    numbers("Studiepladser", (at) => placesAt(at).year.studyPlaces),
    numbers("Loft, året som helhed", (at) => placesAt(at).ceiling.year),
    ...(intake === undefined
      ? []
      : [numbers<Place>("Loft, når flest er i praktik", (at) => placesAt(at).ceiling.peak)]),
  ]);
}
