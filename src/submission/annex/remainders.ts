import { danishNumber } from "../../domain/danish.js";
import type { RemainderDivision, RemainderRow } from "../../recommend/explanation.js";
import { numberCell, textCell } from "../cells.js";
import type { Block, Cell, Table } from "../document.js";
import { BASES, fractionText, HELD_TEXTS, nameWithLimits, toDivide } from "./shared.js";

/** How to follow a division by largest remainder. */
export const REMAINDERS_TEXT =
  "Kvoten er det antal studiepladser, der skal fordeles, gange grundlaget, divideret med summen af grundlaget. Hver får den hele del af sin kvote. De studiepladser, der er tilbage, gives én for én til de største rester; rang 1 er den største. Kvote og rest er vist med fire decimaler, men er regnet nøjagtigt som brøker.";

export function remainderBlocks(division: RemainderDivision): Block[] {
  const { studyPlaces, placesByRank } = division;
  const byRank =
    placesByRank === 0
      ? "Kvoterne går op; ingen er givet efter rang."
      : `Efter de hele dele er der givet ${danishNumber(placesByRank)} efter rang.`;
  const text = [`${toDivide(studyPlaces)}.`, ...heldText(division), byRank].join(" ");
  return [{ kind: "paragraph", text }, remainderTable(division), ...cutBlocks(division)];
}

/** Where a bound holds a row, the others share what is left. */
function heldText({ rows, studyPlaces }: RemainderDivision): string[] {
  const held = rows.filter((row) => row.held !== null);
  if (held.length === 0) return [];
  const taken = held.reduce((sum, row) => sum + row.studyPlaces, 0);
  return [
    `En grænse eller en beslutning holder ${danishNumber(taken)}; de øvrige deler ${danishNumber(studyPlaces - taken)} i forhold til deres grundlag.`,
  ];
}

function remainderTable(division: RemainderDivision): Table {
  const { over, basis, basisTotal, studyPlaces, placesByRank, rows } = division;
  const numeric = ["Kvote som brøk", "Kvote", "Hel del", "Rest", "Rang", "Plads efter rang", "Studiepladser"];
  const wholeParts = rows.reduce((sum, row) => sum + row.wholePart, 0);
  return {
    kind: "table",
    id: "division",
    caption: `${division.name ?? "Regionen"}, mellemregninger`,
    columns: [
      { header: over === "institutions" ? "Institution" : "Specialisering", align: "start" },
      { header: BASES[basis], align: "end" },
      ...numeric.map((header) => ({ header, align: "end" as const })),
    ],
    rows: [
      ...rows.map(rowCells),
      [
        textCell("I alt"),
        numberCell(basisTotal),
        textCell(""),
        numberCell(studyPlaces),
        numberCell(wholeParts),
        textCell(""),
        textCell(""),
        numberCell(placesByRank),
        numberCell(studyPlaces),
      ],
    ],
  };
}

function rowCells(row: RemainderRow): Cell[] {
  const { held, rank } = row;
  return [
    textCell(nameWithLimits(row)),
    numberCell(row.basis),
    textCell(held === null ? fractionText(row.quota) : HELD_TEXTS[held]),
    numberCell(row.quota.decimal),
    numberCell(row.wholePart),
    held === null ? numberCell(row.remainder.decimal) : textCell(""),
    rank === null ? textCell("") : numberCell(rank),
    textCell(row.placeByTieOrder ? "1 (efter rækkefølge)" : row.placeByRank ? "1" : ""),
    numberCell(row.studyPlaces),
  ];
}

function cutBlocks({ cut, rows }: RemainderDivision): Block[] {
  if (cut === null) return [];
  const side = ({ id, figure }: typeof cut.lastIn): string =>
    `${danishNumber(figure.decimal)} (${rows.find((row) => row.id === id)?.name ?? id}, ${fractionText(figure)})`;
  const tied =
    cut.lastIn.figure.numerator === cut.firstOut.figure.numerator
      ? " De er lige store; den angivne rækkefølge har afgjort det."
      : "";
  return [
    {
      kind: "paragraph",
      text: `Grænsen: den mindste rest, der gav en studieplads, er ${side(cut.lastIn)}; den største, der ikke gav nogen, er ${side(cut.firstOut)}.${tied}`,
    },
  ];
}
