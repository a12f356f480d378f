import { danishNumber } from "../../domain/danish.js";
import { METHOD_NAMES } from "../../domain/method.js";
import type { DivisorDivision, DivisorRow, Figure } from "../../recommend/explanation.js";
import { compareFractions } from "../../recommend/fraction.js";
import { numberCell, textCell } from "../cells.js";
import type { Block, Cell } from "../document.js";
import { BASES, nameWithLimits, toDivide } from "./shared.js";

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
  const headers = [
    "Nøjagtig andel",
    "Studiepladser",
    "Tal for den sidste",
    "Tal for én mere",
    "Efter rækkefølge",
  ];
  return [
    {
      kind: "paragraph",
      text: `${toDivide(studyPlaces)} efter ${METHOD_NAMES[method]}; deleren for studieplads nummer n er ${DIVISORS[method]}.`,
    },
    {
      kind: "table",
      id: "division-by-divisors",
      caption: `${division.name ?? "Regionen"}, mellemregninger`,
      columns: [
        { header: over === "institutions" ? "Institution" : "Specialisering", align: "start" },
        { header: BASES[basis], align: "end" },
        ...headers.map((header) => ({ header, align: "end" as const })),
      ],
      rows: [
        ...rows.map(rowCells),
        [
          textCell("I alt"),
          numberCell(basisTotal),
          numberCell(studyPlaces),
          numberCell(studyPlaces),
          textCell(""),
          textCell(""),
          textCell(""),
        ],
      ],
    },
    ...cutBlocks(division),
  ];
}

function rowCells(row: DivisorRow): Cell[] {
  return [
    textCell(nameWithLimits(row)),
    numberCell(row.basis),
    numberCell(row.quota.decimal),
    numberCell(row.studyPlaces),
    figureCell(row.lastFigure),
    figureCell(row.nextFigure),
    textCell(row.placeByTieOrder ? "ja" : ""),
  ];
}

function figureCell(figure: Figure | null): Cell {
  return figure === null ? textCell("") : numberCell(figure.decimal);
}

function cutBlocks({ cut, rows }: DivisorDivision): Block[] {
  if (cut === null) return [];
  const side = ({ id, figure }: typeof cut.lastIn): string =>
    `${danishNumber(figure.decimal)} (${rows.find((row) => row.id === id)?.name ?? id})`;
  const order = compareFractions(cut.lastIn.figure, cut.firstOut.figure);
  const tied = order === 0 ? " De er nøjagtigt lige store; den angivne rækkefølge har afgjort det." : "";
  return [
    {
      kind: "paragraph",
      text: `Grænsen: det mindste tal, der gav en studieplads, er ${side(cut.lastIn)}; det største, der ikke gav nogen, er ${side(cut.firstOut)}.${tied}`,
    },
  ];
}
