import { danishNumber } from "../domain/danish.js";
import type { ExplainedDivision, ExplainedRow, Explanation } from "../recommend/explanation.js";
import type { Fraction } from "../recommend/fraction.js";
import { numberCell, textCell } from "./cells.js";
import type { Block, Cell, Column, Section, Table } from "./document.js";

const BASES: Readonly<Record<ExplainedDivision["basis"], string>> = {
  "internship-places": "Praktikpladser",
  shares: "Andel i pct.",
  "previous-year": "Sidste års studiepladser",
};

const NUMERIC: readonly Column[] = [
  { header: "Kvote som brøk", align: "end", role: "quota-fraction" },
  { header: "Kvote", align: "end", role: "quota" },
  { header: "Hel del", align: "end", role: "whole-part" },
  { header: "Rest", align: "end", role: "remainder" },
  { header: "Rang", align: "end", role: "rank" },
  { header: "Plads efter rang", align: "end", role: "place-by-rank" },
  { header: "Studiepladser", align: "end", role: "study-places" },
];

/** The annex in which every number can be followed with a pocket calculator. */
export function annexSection(explanation: Explanation): Section {
  return {
    id: "annex",
    title: "Beregningsbilag",
    blocks: [
      {
        kind: "paragraph",
        text: "Kvoten er det antal studiepladser, der skal fordeles, gange grundlaget, divideret med summen af grundlaget. Hver får den hele del af sin kvote. De studiepladser, der er tilbage, gives én for én til de største rester; rang 1 er den største. Kvote og rest er vist med fire decimaler, men er regnet nøjagtigt som brøker.",
      },
      ...changeBlocks(explanation),
      ...explanation.divisions.flatMap((division) => divisionBlocks(division)),
    ],
  };
}

/** Last year's total, its change and its rounding, where that is where the total comes from. */
function changeBlocks({ changed, changedEach, names }: Explanation): Block[] {
  const rows = [
    ...(changed === undefined ? [] : [{ name: "Regionen i alt", total: changed }]),
    ...Object.entries(changedEach ?? {}).map(([id, total]) => ({ name: names[id] ?? id, total })),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: "Antal studiepladser ud fra sidste år" },
    {
      kind: "table",
      id: "change",
      caption: "Sidste års antal med den besluttede ændring, afrundet til nærmeste hele studieplads",
      columns: [
        { header: "Institutionsnavn", align: "start" },
        { header: "Sidste år", align: "end" },
        { header: "Efter ændringen", align: "end" },
        { header: "Studiepladser", align: "end" },
      ],
      rows: rows.map(({ name, total }) => [
        textCell(name),
        numberCell(total.before),
        numberCell(total.exact),
        numberCell(total.studyPlaces),
      ]),
    },
  ];
}

function divisionBlocks(division: ExplainedDivision): Block[] {
  const { over, name, studyPlaces, placesByRank } = division;
  const heading =
    over === "institutions" ? "Fordeling på institutioner" : `${name ?? ""}: fordeling på specialiseringer`;
  const places = `${danishNumber(studyPlaces)} ${studyPlaces === 1 ? "studieplads" : "studiepladser"}`;
  const left =
    placesByRank === 0
      ? "Kvoterne går op; ingen er givet efter rang."
      : `Heraf er ${danishNumber(placesByRank)} givet efter rang.`;
  return [
    { kind: "heading", text: heading },
    { kind: "paragraph", text: `Der er ${places} at fordele. ${left}` },
    divisionTable(division),
    ...cutBlocks(division),
  ];
}

function divisionTable(division: ExplainedDivision): Table {
  const { over, basis, basisTotal, studyPlaces, placesByRank, rows } = division;
  const wholeParts = rows.reduce((sum, row) => sum + row.wholePart, 0);
  return {
    kind: "table",
    id: "division",
    caption: over === "institutions" ? "Institutionernes andel" : `${division.name ?? ""}, mellemregninger`,
    columns: [
      { header: over === "institutions" ? "Institution" : "Specialisering", align: "start" },
      { header: BASES[basis], align: "end", role: "basis" },
      ...NUMERIC,
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

function rowCells(row: ExplainedRow): Cell[] {
  return [
    textCell(row.name),
    numberCell(row.basis),
    textCell(fractionText(row.quota)),
    numberCell(row.quota.decimal),
    numberCell(row.wholePart),
    numberCell(row.remainder.decimal),
    numberCell(row.rank),
    placeByRankCell(row),
    numberCell(row.studyPlaces),
  ];
}

function placeByRankCell({ placeByRank, placeByTieOrder }: ExplainedRow): Cell {
  if (!placeByRank) return textCell("");
  return placeByTieOrder ? { kind: "number", value: "1", text: "1 (efter rækkefølge)" } : numberCell(1);
}

function fractionText({ numerator, denominator }: Fraction): string {
  return `${danishNumber(numerator)}/${danishNumber(denominator)}`;
}

function cutBlocks({ cut, rows }: ExplainedDivision): Block[] {
  if (cut === null) return [];
  const side = ({ id, remainder }: typeof cut.lastIn): string =>
    `${danishNumber(remainder.decimal)} (${rows.find((row) => row.id === id)?.name ?? id}, ${fractionText(remainder)})`;
  const tied =
    cut.lastIn.remainder.numerator === cut.firstOut.remainder.numerator
      ? " De er lige store; den angivne rækkefølge har afgjort det."
      : "";
  return [
    {
      kind: "paragraph",
      text: `Grænsen: den mindste rest, der gav en studieplads, er ${side(cut.lastIn)}; den største, der ikke gav nogen, er ${side(cut.firstOut)}.${tied}`,
    },
  ];
}
