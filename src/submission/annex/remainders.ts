import { danishNumber } from "../../domain/danish.js";
import type { RemainderDivision, RemainderRow } from "../../recommend/explanation.js";
import { numberCell, textCell } from "../cells.js";
import type { Block, Cell, Column, Table } from "../document.js";
import { BASES, fractionText, heldText, nameWithLimits, toDivide } from "./shared.js";

/** How to follow a division by largest remainder. */
export const REMAINDERS_TEXT =
  "Den nøjagtige andel er det antal studiepladser, der skal fordeles, gange grundlaget, divideret med summen af grundlaget. Hver får den hele del af sin andel. De studiepladser, der er tilbage, gives én for én til de største brøkdele; rang 1 er den største. Andel og brøkdel er vist med fire decimaler, men er regnet nøjagtigt som brøker.";

const NUMBERS = [
  { header: "Andel som brøk", role: "quota-fraction" },
  { header: "Nøjagtig andel", role: "quota" },
  { header: "Hel del", role: "whole-part" },
  { header: "Brøkdel", role: "remainder" },
  { header: "Rang", role: "rank" },
  { header: "Ekstra studieplads", role: "place-by-rank" },
  { header: "Studiepladser", role: "study-places" },
] as const;

export function remainderBlocks(division: RemainderDivision): Block[] {
  const { studyPlaces, placesByRank } = division;
  const byRank =
    placesByRank === 0
      ? "Andelene går op; ingen er tilbage."
      : `Når de hele dele er givet, er der ${danishNumber(placesByRank)} tilbage; ${placesByRank === 1 ? "den gives til den største brøkdel" : "de gives til de største brøkdele"}.`;
  const text = [`${toDivide(studyPlaces)}.`, ...heldSentences(division), byRank].join(" ");
  return [{ kind: "paragraph", text }, remainderTable(division), ...cutBlocks(division)];
}

/** Where a bound holds a row, the others share what is left. */
function heldSentences({ rows, studyPlaces }: RemainderDivision): string[] {
  const held = rows.filter((row) => row.held !== null);
  if (held.length === 0) return [];
  const taken = held.reduce((sum, row) => sum + row.studyPlaces, 0);
  return [
    `En grænse eller en beslutning holder ${danishNumber(taken)}; de øvrige deler ${danishNumber(studyPlaces - taken)} i forhold til deres grundlag.`,
  ];
}

function remainderTable(division: RemainderDivision): Table {
  const { over, basis, basisTotal, studyPlaces, placesByRank, rows } = division;
  // Held rows have no quota of the common denominator, so what recomputes quotas must not see these columns.
  const isFree = rows.every((row) => row.held === null);
  const numbers = [{ header: BASES[basis], role: "basis" }, ...NUMBERS] as const;
  const wholeParts = rows.reduce((sum, row) => sum + row.wholePart, 0);
  return {
    kind: "table",
    id: "division",
    caption: `${division.name ?? "Regionen"}, mellemregninger`,
    columns: [
      { header: over === "institutions" ? "Institution" : "Specialisering", align: "start" },
      ...numbers.map(({ header, role }): Column => ({ header, align: "end", ...(isFree ? { role } : {}) })),
    ],
    endsInSums: true,
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
    textCell(held === null ? fractionText(row.quota) : heldText({ ...row, held })),
    numberCell(row.quota.decimal),
    numberCell(row.wholePart),
    held === null ? numberCell(row.remainder.decimal) : textCell(""),
    rank === null ? textCell("") : numberCell(rank),
    placeByRankCell(row),
    numberCell(row.studyPlaces),
  ];
}

function placeByRankCell({ placeByRank, placeByTieOrder }: RemainderRow): Cell {
  if (!placeByRank) return textCell("");
  return placeByTieOrder ? { kind: "number", value: "1", text: "1 (efter rækkefølge)" } : numberCell(1);
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
      text: `Grænsen: den mindste brøkdel, der gav en studieplads, er ${side(cut.lastIn)}; den største, der ikke gav nogen, er ${side(cut.firstOut)}.${tied}`,
    },
  ];
}
