import { danishNumber } from "../../domain/danish.js";
import { METHOD_NAMES } from "../../domain/request.js";
import type { DivisorDivision } from "../../recommend/explanation.js";
import { compareFractions } from "../../recommend/fraction.js";
import { textCell } from "../cells.js";
import type { Block } from "../document.js";
import { numbers, tableOf, texts } from "../table.js";
import { BASES, nameWithLimits, toDivide } from "./shared.js";
import { paragraph } from "../blocks.js";

/** How to follow a division by a divisor method. */
export const DIVISORS_TEXT =
  "Hver studieplads har et jævnførelsestal: grundlaget divideret med metodens deler for netop den studieplads. Studiepladserne går til de største tal. Tallet for hver parts sidste studieplads er derfor mindst lige så stort som alle de andres tal for én mere.";

/** What a row's n-th study place divides its basis by, for each method. */
const DIVISORS: Readonly<Record<DivisorDivision["method"], string>> = {
  "sainte-lague": "n − ½",
  dhondt: "n",
  adams: "n − 1",
  "huntington-hill": "√(n · (n − 1))",
  dean: "n · (n − 1) / (n − ½)",
};

export function divisorBlocks(division: DivisorDivision): Block[] {
  const { method, over, basis, basisTotal, studyPlaces, rows } = division;
  const caption = `${division.name ?? "Regionen"}, mellemregninger`;
  return [
    paragraph(
      `${toDivide(studyPlaces)} efter ${METHOD_NAMES[method]}; deleren for studieplads nummer n er ${DIVISORS[method]}.`,
    ),
    tableOf({ id: "division-by-divisors", caption }, rows, [
      texts(over === "institutions" ? "Institution" : "Specialisering", nameWithLimits, "I alt"),
      numbers(BASES[basis], (row) => row.basis, basisTotal),
      numbers("Nøjagtig andel", (row) => row.quota.decimal, studyPlaces),
      numbers("Studiepladser", (row) => row.studyPlaces, studyPlaces),
      numbers("Tal for den sidste", (row) => row.lastFigure?.decimal),
      numbers("Tal for én mere", (row) => row.nextFigure?.decimal),
      numbers("Efter rækkefølge", (row) => textCell(row.placeByTieOrder ? "ja" : "")),
    ]),
    ...cutBlocks(division),
  ];
}

function cutBlocks({ cut, rows }: DivisorDivision): Block[] {
  if (cut === null) return [];
  const side = ({ id, figure }: typeof cut.lastIn): string =>
    `${danishNumber(figure.decimal)} (${rows.find((row) => row.id === id)?.name ?? id})`;
  const order = compareFractions(cut.lastIn.figure, cut.firstOut.figure);
  const tied = order === 0 ? " De er nøjagtigt lige store; den angivne rækkefølge har afgjort det." : "";
  return [
    paragraph(
      `Grænsen: det mindste tal, der gav en studieplads, er ${side(cut.lastIn)}; det største, der ikke gav nogen, er ${side(cut.firstOut)}.${tied}`,
    ),
  ];
}
