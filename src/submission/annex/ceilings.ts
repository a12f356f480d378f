import { danishNumber } from "../../domain/danish.js";
import type { ExplainedCeilings } from "../../recommend/explanation-ceilings.js";
import { numberCell, textCell } from "../cells.js";
import type { Block } from "../document.js";
import { fractionText } from "./shared.js";

const TEXT =
  "Loftet er halvårspladserne til rådighed divideret med det, som én studieplads bruger af dem, rundet ned. Er optaget delt på sommer og vinter, er det pladserne i det halvår, hvor flest er i praktik; ellers er det pladserne i hele året. Kvotienten er vist med fire decimaler, men er regnet nøjagtigt som brøk.";

const HEADERS = [
  "Praktikpladser",
  "Halvårspladser til rådighed",
  "Brug pr. studieplads",
  "Kvotient som brøk",
  "Kvotient",
  "Loft",
];

/** How each ceiling was found, where the ceilings are the table. */
export function ceilingBlocks(ceilings: readonly ExplainedCeilings[]): Block[] {
  return ceilings.length === 0
    ? []
    : [{ kind: "paragraph", text: TEXT }, ...ceilings.flatMap(institutionBlocks)];
}

function institutionBlocks({ name, studyPlaces, cells }: ExplainedCeilings): Block[] {
  return [
    { kind: "heading", text: `${name}: loft for hver specialisering` },
    {
      kind: "table",
      id: "ceilings",
      caption: `${name}, mellemregninger`,
      columns: [
        { header: "Specialisering", align: "start" },
        ...HEADERS.map((header) => ({ header, align: "end" as const })),
      ],
      rows: cells.map((cell) => [
        textCell(cell.name),
        numberCell(cell.internshipPlaces),
        numberCell(cell.available),
        numberCell(cell.perStudyPlace),
        textCell(fractionText(cell.quotient)),
        numberCell(cell.quotient.decimal),
        numberCell(cell.studyPlaces),
      ]),
    },
    { kind: "paragraph", text: `Lofterne er tilsammen ${danishNumber(studyPlaces)}.` },
  ];
}
