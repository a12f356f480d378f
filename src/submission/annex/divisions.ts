import { danishLimits, danishList, danishNumber, danishPlaces } from "../../domain/danish.js";
import type { Held } from "../../recommend/calculation.js";
import type {
  DivisorDivision,
  ExplainedDivision,
  RemainderDivision,
  RemainderRow,
} from "../../recommend/explanation.js";
import { compareFractions, type Fraction } from "../../recommend/fraction.js";
import { type ColumnOf, numberCell, numberNames, numbers, tableOf, textCell, texts } from "../table.js";
import type { Block, ColumnRole, FilledCell, Table } from "../document.js";
import { paragraph, PLACES } from "../blocks.js";
import { METHOD_NAMES } from "../../domain/request.js";
import { sum, sumOfStudyPlaces } from "../../domain/sum.js";

/** The header of the column that a division rests on. */
export const BASES: Readonly<Record<ExplainedDivision["basis"], string>> = {
  "internship-places": PLACES,
  shares: "Andel i pct.",
  "previous-year": "Sidste års studiepladser",
};

/** "291/100", as a Dane groups it. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return `${danishNumber(numerator)}/${danishNumber(denominator)}`;
}

type Limited = Pick<RemainderRow, "minimum" | "maximum">;

/** The party with the limits that were set for it: "Dagtilbudspædagogik (højst 120)". */
export function nameWithLimits({ name, minimum, maximum }: Limited & { readonly name: string }): string {
  if (minimum === maximum) return `${name} (fastsat af KKR)`;
  const limits = danishLimits({ minimum: minimum === 0 ? null : minimum, maximum });
  return limits.length === 0 ? name : `${name} (${limits.join(", ")})`;
}

export function heldText({ held, minimum, maximum }: Limited & { readonly held: Held }): string {
  if (minimum === maximum) return "fastsat";
  return `holdt på ${danishLimits(held === "minimum" ? { minimum } : { maximum }).join("")}`;
}

/** The rows that are held, and at what: "Dagtilbudspædagogik er fastsat til 150 og …". "" if none is. */
export function heldRowsText(rows: RemainderDivision["rows"]): string {
  const texts = rows.flatMap(({ name, held, minimum, maximum, studyPlaces }) => {
    if (held === null) return [];
    const how =
      minimum === maximum ? `fastsat til ${danishNumber(studyPlaces)}` : heldText({ held, minimum, maximum });
    return [`${name} er ${how}`];
  });
  return danishList(texts);
}

function toDivide(studyPlaces: number): string {
  return `Der er ${danishPlaces(studyPlaces)} at fordele`;
}

export const REMAINDERS_TEXT =
  "Den nøjagtige andel er det antal studiepladser, der skal fordeles, gange grundlaget, divideret med summen af grundlaget. Hver får den hele del af sin andel. De studiepladser, der er tilbage, gives én for én til de største brøkdele; rang 1 er den største. Andel og brøkdel er vist med fire decimaler, men er regnet nøjagtigt som brøker.";

/** No two tables have the same. */
function captionOf({ name, over }: ExplainedDivision, isOfForm: boolean): string {
  const whose = name ?? (over === "institutions" ? "Institutionerne" : "Specialiseringerne");
  return `${whose}, mellemregninger${isOfForm ? "" : " med overbooking oven i"}`;
}

/** `isOfForm`: the form shows its numbers. Else it is beside the form. */
export function remainderBlocks(division: RemainderDivision, isOfForm: boolean): Block[] {
  const { studyPlaces, placesByRank, cut } = division;
  const isTied = cut !== null && compareFractions(cut.lastIn.figure, cut.firstOut.figure) === 0;
  const byRank =
    placesByRank === 0
      ? "Andelene går op; ingen er tilbage."
      : `Når de hele dele er givet, er der ${danishNumber(placesByRank)} tilbage; ${placesByRank === 1 ? "den gives til den største brøkdel" : "de gives til de største brøkdele"}${isTied ? ", og mellem lige store efter den angivne rækkefølge" : ""}.`;
  const text = [`${toDivide(studyPlaces)}.`, ...heldSentences(division), byRank].join(" ");
  return [paragraph(text), remainderTable(division, isOfForm), ...cutBlocks(division)];
}

/** Where a bound holds a row, the others share what is left. */
function heldSentences({ rows, studyPlaces }: RemainderDivision): string[] {
  const held = heldRowsText(rows);
  if (held === "") return [];
  const taken = sumOfStudyPlaces(rows.filter((row) => row.held !== null));
  return [`${held}; de øvrige deler ${danishNumber(studyPlaces - taken)} i forhold til deres grundlag.`];
}

function remainderTable(division: RemainderDivision, isOfForm: boolean): Table {
  const { institution, over, basis, basisTotal, studyPlaces, placesByRank, rows } = division;
  // What recomputes the division must not see these columns if a bound may hold a row: it does not know of bounds.
  const isFree = rows.every(({ minimum, maximum }) => minimum === 0 && maximum === null);
  const column = (
    role: ColumnRole,
    ...said: Parameters<typeof numbers<RemainderRow>>
  ): ColumnOf<RemainderRow> => ({ ...numbers(...said), ...(isFree ? { role } : {}) });
  const placeAt = ({ id }: RemainderRow): ReturnType<typeof placeOf> =>
    isOfForm ? placeOf(id, division) : null;
  const basisCell = (row: RemainderRow): FilledCell => {
    const at = placeAt(row);
    const isReported = at !== null && basis === "internship-places";
    return numberCell(row.basis, isReported ? { shows: numberNames.internshipPlaces(...at) } : {});
  };
  const studyPlacesCell = (row: RemainderRow): FilledCell => {
    const at = placeAt(row);
    return numberCell(row.studyPlaces, at === null ? {} : { name: numberNames.studyPlaces(...at) });
  };
  const about = {
    id: "division",
    caption: captionOf(division, isOfForm),
    endsInSums: true,
    ...(isOfForm && institution !== undefined ? { dividend: numberNames.studyPlaces(institution) } : {}),
  } as const;
  const wholeParts = sum(rows.map((row) => row.wholePart));
  return tableOf(about, rows, [
    texts(over === "institutions" ? "Institution" : "Specialisering", nameWithLimits, "I alt"),
    column("basis", BASES[basis], basisCell, basisTotal),
    column("quota-fraction", "Andel som brøk", fractionCell),
    column("quota", "Nøjagtig andel", ({ quota }) => quota.decimal, studyPlaces),
    column("whole-part", "Hel del", ({ wholePart }) => wholePart, wholeParts),
    column("remainder", "Brøkdel", ({ held, remainder }) => (held === null ? remainder.decimal : null)),
    column("rank", "Rang", ({ rank }) => rank),
    column("place-by-rank", "Ekstra studieplads", placeByRankCell, placesByRank),
    column("study-places", "Studiepladser", studyPlacesCell, studyPlaces),
  ]);
}

function fractionCell(row: RemainderRow): FilledCell {
  const { held } = row;
  return textCell(held === null ? fractionText(row.quota) : heldText({ ...row, held }));
}

/** The cell of the form that a row is about; null for a specialisation of the whole region. */
function placeOf(
  id: string,
  { over, institution }: RemainderDivision,
): [institution: string, specialisation?: string] | null {
  if (over === "institutions") return [id];
  return institution === undefined ? null : [institution, id];
}

function placeByRankCell({ placeByRank, placeByTieOrder }: RemainderRow): FilledCell {
  if (!placeByRank) return textCell("");
  return placeByTieOrder ? { kind: "number", value: "1", text: "1 (efter rækkefølge)" } : numberCell(1);
}

/** Where the line went: the last that got a study place, and the first that did not. */
function cutBlocks(division: ExplainedDivision): Block[] {
  const { cut, rows } = division;
  if (cut === null) return [];
  const isByRemainder = division.kind === "largest-remainder";
  const side = ({ id, figure }: typeof cut.lastIn): string => {
    const name = rows.find((row) => row.id === id)?.name ?? id;
    return `${danishNumber(figure.decimal)} (${name}${isByRemainder ? `, ${fractionText(figure)}` : ""})`;
  };
  const [least, most, equal] = isByRemainder
    ? ["den mindste brøkdel", "den største", "lige store"]
    : ["det mindste tal", "det største", "nøjagtigt lige store"];
  const isTied = compareFractions(cut.lastIn.figure, cut.firstOut.figure) === 0;
  const tied = isTied ? ` De er ${equal}; den angivne rækkefølge har afgjort det.` : "";
  return [
    paragraph(
      `Grænsen: ${least}, der gav en studieplads, er ${side(cut.lastIn)}; ${most}, der ikke gav nogen, er ${side(cut.firstOut)}.${tied}`,
    ),
  ];
}

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

export function divisorBlocks(division: DivisorDivision, isOfForm: boolean): Block[] {
  const { method, over, basis, basisTotal, studyPlaces, rows } = division;
  const caption = captionOf(division, isOfForm);
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
