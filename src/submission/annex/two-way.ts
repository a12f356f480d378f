import { danishNumber } from "../../domain/danish.js";
import { exact } from "../../domain/amount.js";
import { METHOD_NAMES } from "../../domain/method.js";
import type { ExplainedTwoWay, TwoWayCell } from "../../recommend/explanation.js";
import { COVERED, numberCell, textCell } from "../cells.js";
import type { Block, Cell } from "../document.js";
import { BASES, heldText, nameWithLimits } from "./shared.js";

/** The table in which both margins are held, so that a reader can multiply and round each cell. */
export function twoWayBlocks(table: ExplainedTwoWay): Block[] {
  const { method, institutions, specialisations } = table;
  const isSettled = institutions.some(({ multiplier }) => multiplier === null);
  const explained = isSettled
    ? "Flere fordelinger var lige rigtige, og den angivne rækkefølge har valgt én af dem; derfor er der ingen multiplikatorer."
    : "Hvert felt er grundlaget gange institutionens og specialiseringens multiplikator, afrundet efter metoden. Multiplikatorerne er valgt, så rækker og kolonner går op; kun én fordeling opfylder det.";
  return [
    { kind: "heading", text: "Fordeling, hvor både institutioner og specialiseringer går op" },
    { kind: "paragraph", text: `${METHOD_NAMES[method]} i begge retninger. ${explained}` },
    cellTable(table),
    {
      kind: "table",
      id: "two-way-specialisations",
      caption: "Specialiseringernes antal og multiplikatorer",
      columns: [
        { header: "Specialisering", align: "start" },
        { header: "Studiepladser", align: "end" },
        { header: "Multiplikator", align: "end" },
      ],
      rows: specialisations.map(({ name, studyPlaces, multiplier }) => [
        textCell(name),
        numberCell(studyPlaces),
        multiplierCell(multiplier),
      ]),
    },
  ];
}

function cellTable({ institutions, basis }: ExplainedTwoWay): Block {
  return {
    kind: "table",
    id: "two-way",
    caption: "Hvert felt før og efter afrunding",
    columns: [
      { header: "Institution", align: "start" },
      { header: "Multiplikator", align: "end" },
      { header: "Specialisering", align: "start" },
      { header: BASES[basis], align: "end" },
      { header: "Gange multiplikatorerne", align: "end" },
      { header: "Studiepladser", align: "end" },
      { header: "Bemærkning", align: "start" },
    ],
    rows: institutions.flatMap(({ name, multiplier, cells }) =>
      cells.map((cell, index): Cell[] => [
        index === 0 ? textCell(name, cells.length) : COVERED,
        index === 0 ? multiplierCell(multiplier, cells.length) : COVERED,
        textCell(nameWithLimits(cell)),
        numberCell(cell.basis),
        cell.product === null ? textCell("") : numberCell(fourDecimals(cell.product)),
        numberCell(cell.studyPlaces),
        textCell(remark(cell)),
      ]),
    ),
  };
}

function remark(cell: TwoWayCell): string {
  const { held, placeByTieOrder } = cell;
  if (placeByTieOrder) return "efter rækkefølge";
  return held === null ? "" : heldText({ ...cell, held });
}

function multiplierCell(multiplier: string | null, rows?: number): Cell {
  return multiplier === null ? textCell("", rows) : textCell(danishNumber(multiplier), rows);
}

function fourDecimals(product: string): string {
  return exact(product).toFixed(4);
}
