import { danishNumber } from "../../domain/danish.js";
import type { RemainderDivision, RemainderRow } from "../../recommend/explanation.js";
import { numberCell, numberNames, textCell } from "../cells.js";
import type { Block, ColumnRole, FilledCell, Table } from "../document.js";
import { type ColumnOf, numbers, tableOf, texts } from "../table.js";
import { BASES, fractionText, heldText, nameWithLimits, toDivide } from "./shared.js";
import { paragraph } from "../blocks.js";

/** How to follow a division by largest remainder. */
export const REMAINDERS_TEXT =
  "Den nøjagtige andel er det antal studiepladser, der skal fordeles, gange grundlaget, divideret med summen af grundlaget. Hver får den hele del af sin andel. De studiepladser, der er tilbage, gives én for én til de største brøkdele; rang 1 er den største. Andel og brøkdel er vist med fire decimaler, men er regnet nøjagtigt som brøker.";

/** `isOfForm`: the form shows its numbers. Else it is beside the form. */
export function remainderBlocks(division: RemainderDivision, isOfForm: boolean): Block[] {
  const { studyPlaces, placesByRank } = division;
  const byRank =
    placesByRank === 0
      ? "Andelene går op; ingen er tilbage."
      : `Når de hele dele er givet, er der ${danishNumber(placesByRank)} tilbage; ${placesByRank === 1 ? "den gives til den største brøkdel" : "de gives til de største brøkdele"}.`;
  const text = [`${toDivide(studyPlaces)}.`, ...heldSentences(division), byRank].join(" ");
  return [paragraph(text), remainderTable(division, isOfForm), ...cutBlocks(division)];
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
    caption: `${division.name ?? "Regionen"}, mellemregninger`,
    endsInSums: true,
    ...(isOfForm && institution !== undefined ? { dividend: numberNames.studyPlaces(institution) } : {}),
  } as const;
  const wholeParts = rows.reduce((sum, row) => sum + row.wholePart, 0);
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

function cutBlocks({ cut, rows }: RemainderDivision): Block[] {
  if (cut === null) return [];
  const side = ({ id, figure }: typeof cut.lastIn): string =>
    `${danishNumber(figure.decimal)} (${rows.find((row) => row.id === id)?.name ?? id}, ${fractionText(figure)})`;
  const tied =
    cut.lastIn.figure.numerator === cut.firstOut.figure.numerator
      ? " De er lige store; den angivne rækkefølge har afgjort det."
      : "";
  return [
    paragraph(
      `Grænsen: den mindste brøkdel, der gav en studieplads, er ${side(cut.lastIn)}; den største, der ikke gav nogen, er ${side(cut.firstOut)}.${tied}`,
    ),
  ];
}
