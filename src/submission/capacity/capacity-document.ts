import type { AssessedPlaces, CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import { danishList, danishNumber } from "../../domain/danish.js";
import { danishText, programmeSaid } from "../../messages/note-of.js";
import { INTAKE_NAMES, type Season, SEASONS } from "../../domain/request.js";
import { reference } from "../../reference/reference.js";
import { atPlace, cellTable, numbers, type Place } from "../table.js";
import type { Block, SubmissionDocument, Table } from "../document.js";
import { capacityPictures } from "../pictures.js";
import { answerText, ceilingText, halfYearDays, howItems, peakText, rulesText } from "./capacity-texts.js";
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
  const { intake, peak } = { ...assessment, ...assessment.total };
  return [
    paragraph(answerText(assessment)),
    ...answersBlocks(assessment),
    heading("Året som helhed"),
    ...loadBlocks("capacity-year", "Halvårspladser på et år", assessment, ({ year }) => year),
    ...(intake === undefined ? [] : SEASONS.flatMap((season) => halfYearBlocks(assessment, season))),
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

function halfYearBlocks(assessment: CapacityAssessment, season: Season): Block[] {
  const caption = `Praktikpladser i brug på én gang; studiepladserne er ${INTAKE_NAMES[season]}`;
  return [
    heading(`Halvåret ${halfYearDays(assessment, season)}`),
    ...loadBlocks(
      `capacity-${season}`,
      caption,
      assessment,
      ({ year, halfYears }) => halfYears?.[season] ?? year,
    ),
  ];
}

/** Needed and available places, cell by cell, with sums. Cells that neither lack nor spare any stand in one line. */
function loadBlocks(
  id: string,
  caption: string,
  assessment: CapacityAssessment,
  loadOf: (places: AssessedPlaces) => Load,
): Block[] {
  const { institutions, total } = assessment;
  const isEven = (places: AssessedPlaces): boolean => {
    const { missing, spare } = loadOf(places);
    return missing === "0" && spare === "0";
  };
  const uneven = institutions.map((row) => ({
    ...row,
    specialisations: row.specialisations.filter((cell) => !isEven(cell)),
  }));
  const even = institutions.flatMap(({ name, specialisations }) =>
    specialisations
      .filter(isEven)
      .map((cell) => `${name}, ${cell.name} (${danishNumber(loadOf(cell).needed)})`),
  );
  const loadAt = (at: Place): Load => loadOf(atPlace<AssessedPlaces>(institutions, total, at) ?? total);
  const table = cellTable(uneven, { id, caption }, [
    numbers("Studiepladser", (at) => loadAt(at).studyPlaces),
    numbers("Nødvendige", (at) => loadAt(at).needed),
    numbers("Til rådighed", (at) => loadAt(at).available),
    numbers("Mangler", (at) => loadAt(at).missing),
    numbers("Ledige", (at) => loadAt(at).spare),
  ]);
  if (even.length === 0) return [table];
  return [table, paragraph(`Der er lige så mange til rådighed som nødvendige: ${danishList(even)}.`)];
}

/** The study places of each cell beside the most that its internship places carry. */
function ceilingTable({ institutions, total, intake }: CapacityAssessment): Table {
  const caption = "Antal studiepladser, og hvor mange praktikpladserne højst kan bære";
  const placesAt = (at: Place): AssessedPlaces => atPlace<AssessedPlaces>(institutions, total, at) ?? total;
  return cellTable(institutions, { id: "capacity-ceiling", caption }, [
    numbers("Studiepladser", (at) => placesAt(at).year.studyPlaces),
    numbers("Loft, året som helhed", (at) => placesAt(at).ceiling.year),
    ...(intake === undefined
      ? []
      : [numbers<Place>("Loft, når flest er i praktik", (at) => placesAt(at).ceiling.peak)]),
  ]);
}
