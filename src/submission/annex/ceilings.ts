import { danishNumber } from "../../domain/danish.js";
import type { ExplainedCeilings } from "../../recommend/explanation.js";
import { textCell } from "../cells.js";
import type { Block } from "../document.js";
import { numbers, tableOf, texts } from "../table.js";
import { fractionText } from "./shared.js";
import { heading, paragraph } from "../blocks.js";

const TEXT =
  "Loftet er halvårspladserne til rådighed divideret med det, som én studieplads bruger af dem, rundet ned. Er optaget delt på sommer og vinter, er det pladserne i det halvår, hvor flest er i praktik; ellers er det pladserne i hele året. Kvotienten er vist med fire decimaler, men er regnet nøjagtigt som brøk.";

/** How each ceiling was found, where the ceilings are the table. */
export function ceilingBlocks(ceilings: readonly ExplainedCeilings[]): Block[] {
  return ceilings.length === 0 ? [] : [paragraph(TEXT), ...ceilings.flatMap(institutionBlocks)];
}

function institutionBlocks({ name, studyPlaces, cells }: ExplainedCeilings): Block[] {
  return [
    heading(`${name}: loft for hver specialisering`),
    tableOf({ id: "ceilings", caption: `${name}, mellemregninger` }, cells, [
      texts("Specialisering", (cell) => cell.name),
      numbers("Praktikpladser", (cell) => cell.internshipPlaces),
      numbers("Halvårspladser til rådighed", (cell) => cell.available),
      numbers("Brug pr. studieplads", (cell) => cell.perStudyPlace),
      numbers("Kvotient som brøk", (cell) => textCell(fractionText(cell.quotient))),
      numbers("Kvotient", (cell) => cell.quotient.decimal),
      numbers("Loft", (cell) => cell.studyPlaces),
    ]),
    paragraph(`Lofterne er tilsammen ${danishNumber(studyPlaces)}.`),
  ];
}
