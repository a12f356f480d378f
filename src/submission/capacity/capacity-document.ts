import type { CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import { programmeText } from "../../domain/programme-text.js";
import { INTAKE_NAMES, type Season, SEASONS } from "../../domain/season.js";
import { reference } from "../../reference/reference.js";
import type { Block, SubmissionDocument } from "../document.js";
import { capacityPictures } from "../pictures/capacity-pictures.js";
import { answerText, halfYearDays } from "./capacity-answer.js";
import { ceilingTable, loadTable } from "./capacity-tables.js";
import { ceilingText, howItems, peakText } from "./capacity-texts.js";

/** Whether the internship places carry the study places, as a document of its own. */
export function capacityDocument(assessment: CapacityAssessment): SubmissionDocument {
  const { studyYear, kkr } = assessment;
  const frame = reference.of(assessment);
  const council = frame.council?.name ?? kkr;
  const whose = council === undefined ? "" : ` i ${council}`;
  const title = `Praktikkapacitet${whose} på pædagoguddannelsen ${studyYear}`;
  return {
    language: "da",
    title,
    sections: [{ id: "capacity", title, blocks: blocksOf(assessment, programmeText(frame)) }],
  };
}

function blocksOf(assessment: CapacityAssessment, programme: string): Block[] {
  const { intake, peak } = { ...assessment, ...assessment.total };
  return [
    paragraph(answerText(assessment)),
    { kind: "heading", text: "Året som helhed" },
    loadTable("capacity-year", "Halvårspladser på et år", assessment, ({ year }) => year),
    ...(intake === undefined ? [] : SEASONS.flatMap((season) => halfYearBlocks(assessment, season))),
    ...(peak === undefined ? [] : [paragraph(peakText(assessment, peak))]),
    ...capacityPictures(assessment),
    { kind: "heading", text: "Loftet: hvad praktikpladserne kan bære" },
    paragraph(ceilingText(assessment)),
    ceilingTable(assessment),
    { kind: "heading", text: "Sådan er der regnet" },
    { kind: "list", items: [programme, ...howItems(assessment)] },
    paragraph(
      `Kilder til reglerne om praktik: ${assessment.rules.source.reference}. Sommeroptagets halvår er udledt af, at vinteroptaget er i lønnet praktik fra 1. juni til 30. november.`,
    ),
  ];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

function halfYearBlocks(assessment: CapacityAssessment, season: Season): Block[] {
  const none: Load = { studyPlaces: "0", needed: "0", available: "0", missing: "0", spare: "0" };
  return [
    { kind: "heading", text: `Halvåret ${halfYearDays(assessment, season)}` },
    loadTable(
      `capacity-${season}`,
      `Praktikpladser i brug på én gang; studiepladserne er ${INTAKE_NAMES[season]}`,
      assessment,
      ({ halfYears }) => halfYears?.[season] ?? none,
    ),
  ];
}
